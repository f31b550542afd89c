from array import array
print(array("i"), array("d", (1, 2)), array("b", b"\x01\xff"), array("B", bytearray(b"ab")), array("u", "héy"), array("i", array("h", [1, 2])), array("f", [0.5]), array("q", range(3)))
# expect: array('i') array('d', [1.0, 2.0]) array('b', [1, -1]) array('B', [97, 98]) array('u', 'héy') array('i', [1, 2]) array('f', [0.5]) array('q', [0, 1, 2])
