try:
    print("fine")  # expect: fine
except 5:
    pass
