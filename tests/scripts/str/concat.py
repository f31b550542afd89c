print("a" + "b", "é" + "x", "a" + "😀", "" + "")  # expect: ab éx a😀 
