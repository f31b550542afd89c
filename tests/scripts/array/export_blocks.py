from array import array
a = array("i", [1])
m = memoryview(a)
a.extend([1])  # raises: BufferError: cannot resize an array that is exporting buffers
