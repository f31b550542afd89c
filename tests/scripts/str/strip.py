print("  a ".strip() + "|", "xxaxx".strip("x"), "xya".lstrip("yx"), "axy".rstrip("yx"), "\u3000a\n".strip(), "a".strip(""), " a".strip(None))
# expect: a| a a a a a a
