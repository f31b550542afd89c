import struct
print(struct.error.__name__, struct.error.__module__, issubclass(struct.error, Exception))
# expect: error struct True
