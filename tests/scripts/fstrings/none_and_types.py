print(f"{None}", f"{True}", f"{[1, 'a']}", f"{(1,)}", f"{1.0}", f"{1j}", f"{b'x'}", f"{...}", f"{int}")
# expect: None True [1, 'a'] (1,) 1.0 1j b'x' Ellipsis <class 'int'>
