try:
    foo_bar
except NameError as e:
    print(e, e.name)  # expect: name 'foo_bar' is not defined foo_bar
