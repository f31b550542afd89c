import os
os.environ["BUFO_TEST"] = "1"
print(os.environ["BUFO_TEST"], os.getenv("BUFO_TEST"), os.environ.get("BUFO_NOPE", "d"), os.getenv("BUFO_NOPE"))
# expect: 1 1 d None
del os.environ["BUFO_TEST"]
print("BUFO_TEST" in os.environ)  # expect: False
