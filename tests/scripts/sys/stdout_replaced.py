import sys, io
old = sys.stdout
sys.stdout = io.StringIO()
print("captured")
text = sys.stdout.getvalue()
sys.stdout = old
print(repr(text))  # expect: 'captured\n'
