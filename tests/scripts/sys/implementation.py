import sys
print(type(sys.implementation.name).__name__, sys.builtin_module_names.__class__.__name__, "sys" in sys.builtin_module_names, sys.flags.__class__.__name__)
# expect: str tuple True flags
