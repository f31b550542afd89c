print("HELLO WORLD".capitalize(), "éa".capitalize(), "".capitalize())  # expect: Hello world Éa 
