try:
    1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name)  # expect: 2 None <module>
    print(e.with_traceback(None) is e, e.__traceback__)  # expect: True None
