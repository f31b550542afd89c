class S(str):
    def shout(self):
        return self.upper() + "!"
s = S("abc")
print(s.shout(), s, type(s + "d").__name__, type(s[0:1]).__name__, len(s), {s: 1}["abc"])
# expect: ABC! abc str str 3 1
