print(hash("a") == hash("a"), hash(1) == hash(1.0) == hash(True), hash(()) == hash(()), hash(None) == hash(None))
# expect: True True True True
hash({})  # raises: TypeError: unhashable type: 'dict'
