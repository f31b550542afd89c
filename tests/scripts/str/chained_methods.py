print(" Hello, World ".strip().lower().replace(",", "").split())  # expect: ['hello', 'world']
