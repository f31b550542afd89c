import json

text = '{"a": [1, -2.5, 1e3, "x\\u00e9\\ud83d\\ude00\\n", null, true, {}], "b": {"a": []}}'
value = json.loads(text)
print(ascii(value))  # expect: {'a': [1, -2.5, 1000.0, 'x\xe9\U0001f600\n', None, True, {}], 'b': {'a': []}}
print(json.dumps(value))  # expect: {"a": [1, -2.5, 1000.0, "x\u00e9\ud83d\ude00\n", null, true, {}], "b": {"a": []}}
print(json.loads(json.dumps(value, indent=2)) == value)  # expect: True
print(json.dumps([1, {"b": 2, "a": ()}], indent=1, sort_keys=True))
# expect: [
# expect:  1,
# expect:  {
# expect:   "a": [],
# expect:   "b": 2
# expect:  }
# expect: ]
print(json.dumps({1: 2, None: True, 1.5: "é"}, ensure_ascii=False, separators=(",", ":")))  # expect: {"1":2,"null":true,"1.5":"é"}
print(json.loads("[1, 2.0]", parse_int=str, parse_float=repr))  # expect: ['1', "'2.0'"]
print(list(json.JSONEncoder().iterencode({"a": [1, 2]})))  # expect: ['{', '"a"', ': ', '[1', ', 2', ']', '}']
x = []
x.append(x)
json.dumps(x)  # raises: ValueError: Circular reference detected
