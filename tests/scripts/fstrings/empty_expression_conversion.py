f"{!r}"  # syntax-error: f-string: valid expression required before '!'
