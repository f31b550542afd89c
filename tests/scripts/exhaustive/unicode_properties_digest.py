digest = 0
for c in range(0, 0x30000, 7):
    if 0xd800 <= c < 0xe000:
        continue
    s = chr(c)
    bits = (s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isspace(), s.isupper(), s.islower(), s.istitle(),
            s.isalnum(), s.isprintable(), s.isidentifier())
    for b in bits:
        digest = (digest * 2 + b) % 1000000007
    for x in s.upper() + s.lower() + s.title() + s.casefold():
        digest = (digest * 31 + ord(x)) % 1000000007
print(digest)  # expect: 656861729
