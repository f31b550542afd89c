def f(): pass
class A(f): pass  # raises: TypeError: function() argument 'code' must be code, not str
