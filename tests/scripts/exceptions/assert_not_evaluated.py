assert True, 1 / 0
print("ok")  # expect: ok
