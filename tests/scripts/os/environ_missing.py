import os
os.environ["BUFO_NO_SUCH_VARIABLE"]  # raises: KeyError: 'BUFO_NO_SUCH_VARIABLE'
