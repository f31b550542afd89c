for f in ("%s", "%10s|", "%-10s|", "%.2s", "%r", "%a", "%5.1s|"):
    print(f, f % "héy")  # expect: %s héy
    # expect: %10s|        héy|
    # expect: %-10s| héy       |
    # expect: %.2s hé
    # expect: %r 'héy'
    # expect: %a 'h\xe9y'
    # expect: %5.1s|     h|
