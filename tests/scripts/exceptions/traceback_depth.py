def f():
    raise ValueError
try:
    f()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)  # expect: <module> 4
        # expect: f 2
        tb = tb.tb_next
