import time
print(time.asctime(time.gmtime(951782400)), time.gmtime(-1.5)[:6])
# expect: Tue Feb 29 00:00:00 2000 (1969, 12, 31, 23, 59, 58)
print(time.asctime((2000, 0, 0, 0, 0, 0, 0, 0, 0)), time.asctime((-5, 1, 1, 0, 0, 0, 0, 1, 0)))
# expect: Mon Jan  1 00:00:00 2000 Mon Jan  1 00:00:00 -5
print(time.mktime(time.localtime(1234567890)))  # expect: 1234567890.0
print(time.strftime('%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %y %%', time.gmtime(1e9)))
# expect: 2001-09-09 01:46:40 252 Sun Sunday Sep September AM 01 %
print(repr(time.strftime('', time.gmtime(0))), time.strftime('\u20ac %Y', time.gmtime(0)))
# expect: '' € 1970
