class MyError(Exception):
    pass


def fail(code):
    raise MyError("failed", code)


def main():
    fail(5)


main()
