def g():
    print("never")
    yield
g().close()
print("ok")  # expect: ok
