import sys
sys.path.insert(0, __file__.rpartition("/")[0] + "/_modules")
import not_ready.child  # raises: AttributeError: cannot access submodule 'child' of module 'not_ready' (most likely due to a circular import)
