print(hex(255), hex(-255), oct(8), oct(-8), bin(5), bin(-5), hex(0))
# expect: 0xff -0xff 0o10 -0o10 0b101 -0b101 0x0
