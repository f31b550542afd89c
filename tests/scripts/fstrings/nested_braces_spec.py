print(f"{1:{{}}>4}" if False else "skip", f"{5:{'>'}{4}}")  # expect: skip    5
