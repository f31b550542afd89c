from .. import version as parent_version
from ..second import helper
