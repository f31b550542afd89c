from . import version
from .second import helper

name = __name__
package = __package__


def call():
    return helper() + version
