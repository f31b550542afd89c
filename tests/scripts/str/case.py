print("aBc".upper(), "ÀÉ".lower(), "ß".upper(), "aBc".swapcase(), "hello wORLD it's".title(), "hELLO".capitalize(), "ß".casefold(), "ŉ".upper())
# expect: ABC àé SS AbC Hello World It'S Hello ss ʼN
print("ǆ".title(), "Σ".lower(), "ΑΣ".lower(), "İ".lower() == "i̇", "ﬁ".upper(), "ﬁ".title())
# expect: ǅ σ ας True FI Fi
