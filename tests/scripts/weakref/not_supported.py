import weakref
weakref.ref(5)  # raises: TypeError: cannot create weak reference to 'int' object
