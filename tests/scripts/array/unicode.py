from array import array
a = array("u", "ab")
print(a.tounicode(), a[0])  # expect: ab a
a.fromunicode("é")
print(a)  # expect: array('u', 'abé')
array("i").tounicode()  # raises: ValueError: tounicode() may only be called on unicode type arrays
