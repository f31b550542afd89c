for i in range(3):
    try:
        if i == 1:
            break
        continue
    finally:
        print("finally", i)  # expect: finally 0
        # expect: finally 1
