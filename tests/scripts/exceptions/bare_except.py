try:
    raise KeyboardInterrupt
except:
    print("caught")  # expect: caught
