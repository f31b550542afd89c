def f(*args):
    pass


f(1,
  2,
  1 / 0,
  3)
