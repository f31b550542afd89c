import time
t = time.gmtime(0)
print(t)
# expect: time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)
print(t[:], len(t), t.tm_year, t[-1], t.tm_gmtoff)
# expect: (1970, 1, 1, 0, 0, 0, 3, 1, 0) 9 1970 0 0
print(t == (1970, 1, 1, 0, 0, 0, 3, 1, 0), isinstance(t, tuple), t + (1,))
# expect: True True (1970, 1, 1, 0, 0, 0, 3, 1, 0, 1)
print(time.struct_time(range(9)).tm_zone, time.struct_time(range(9), {'tm_zone': 'q'}).tm_zone)
# expect: None q
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.__match_args__)
# expect: 11 9 ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')
print(time.struct_time(range(9)).__reduce__()[1])
# expect: ((0, 1, 2, 3, 4, 5, 6, 7, 8), {'tm_zone': None, 'tm_gmtoff': None})
match t:
    case time.struct_time(year, month): message = (year, month)
print(message)  # expect: (1970, 1)
