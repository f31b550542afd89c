from ..first import call
from . import parent_version

where = __name__
