hay = ("abc" * 1000) + "abd" + ("abc" * 1000)
print(hay.find("abd"), hay.rfind("abd"), hay.count("abc"), hay.index("cabd"), hay.encode().find(b"abd"), hay.find("abx"), hay.rfind("cab", 0, 3000))
# expect: 3000 3000 2000 2999 3000 -1 2996
u = hay + "é"
print(u.find("é"), u.find("dé"), u.count("ca"))  # expect: 6003 -1 1999
w = "é" * 5000 + "ü" + "é" * 5000
print(w.find("ü"), w.rfind("éü"), w.count("éé"), w.find("üü"))  # expect: 5000 4999 5000 -1
