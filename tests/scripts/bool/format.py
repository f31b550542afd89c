print(f"{True}", f"{True:d}", f"{True:5}", f"{False!r}", "%s %d" % (True, True))
# expect: True 1     1 False True 1
