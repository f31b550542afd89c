print(bin(10), hex(255), oct(8), bin(-1))  # expect: 0b1010 0xff 0o10 -0b1
bin(1.0)  # raises: TypeError: 'float' object cannot be interpreted as an integer
