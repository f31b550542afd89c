import sys
sys.displayhook(5)  # expect: 5
sys.displayhook(None)
sys.displayhook("a")  # expect: 'a'
print(_)  # expect: a
