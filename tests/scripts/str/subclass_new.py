class S(str):
    def __new__(cls, value, extra):
        self = super().__new__(cls, value)
        self.extra = extra
        return self
s = S("abc", 5)
print(s, s.extra, s == "abc")  # expect: abc 5 True
