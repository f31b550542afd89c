def f():
    try:
        return "from try"
    finally:
        print("finally")
print(f())  # expect: finally
# expect: from try
