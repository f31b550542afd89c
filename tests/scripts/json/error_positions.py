import json

for document in ("[1,", "[1 2]", '{"a"}', '{"a":1,}', '{1:2}', '"', '"\\x"', '"\\u12"', '"\n"', "[1] x",
                 "\n\n nul", "\ufeff1"):
    try:
        json.loads(document)
    except json.JSONDecodeError as e:
        print(e)
# expect: Expecting value: line 1 column 4 (char 3)
# expect: Expecting ',' delimiter: line 1 column 4 (char 3)
# expect: Expecting ':' delimiter: line 1 column 5 (char 4)
# expect: Expecting property name enclosed in double quotes: line 1 column 8 (char 7)
# expect: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
# expect: Unterminated string starting at: line 1 column 1 (char 0)
# expect: Invalid \escape: line 1 column 2 (char 1)
# expect: Invalid \uXXXX escape: line 1 column 3 (char 2)
# expect: Invalid control character at: line 1 column 2 (char 1)
# expect: Extra data: line 1 column 5 (char 4)
# expect: Expecting value: line 3 column 2 (char 3)
# expect: Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)
json.dumps({1, 2})  # raises: TypeError: Object of type set is not JSON serializable
