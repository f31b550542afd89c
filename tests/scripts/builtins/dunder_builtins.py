import builtins
print(builtins.len is len, "print" in dir(builtins), builtins.__name__)
# expect: True True builtins
builtins.new_name = 5
print(new_name)  # expect: 5
