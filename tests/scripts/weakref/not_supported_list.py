import weakref
weakref.ref([])  # raises: TypeError: cannot create weak reference to 'list' object
