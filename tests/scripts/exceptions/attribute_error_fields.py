try:
    (5).foo
except AttributeError as e:
    print(e.name, e.obj)  # expect: foo 5
