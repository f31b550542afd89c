import os
os.environ["BUFO_X"] = "1"
print(os.environ["BUFO_X"], os.getenv("BUFO_X"), os.environb[b"BUFO_X"], "BUFO_X" in os.environ)  # expect: 1 1 b'1' True
print(os.environ.pop("BUFO_X"), os.environ.get("BUFO_X"), os.getenv("BUFO_X", "none"))  # expect: 1 None none
os.environ["BUFO_X"] = 5  # raises: TypeError: str expected, not int
