print(repr("\u200b"), repr("\xa0"), repr("\xad"), repr("\ud800"), repr("\U0010ffff"), repr("\u2028"))
# expect: '\u200b' '\xa0' '\xad' '\ud800' '\U0010ffff' '\u2028'
