class MyError(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code
try:
    raise MyError(5)
except MyError as e:
    print(e, e.code, repr(e), e.args)  # expect: code 5 5 MyError('code 5') ('code 5',)
