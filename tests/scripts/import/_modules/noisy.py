print("noisy is imported as", __name__)
count = 1
