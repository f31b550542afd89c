# pprint: lines of limited width.
import pprint

data = {"numbers": list(range(12)), "text": "word " * 8, "empty": {}, "t": (1,)}
print(pprint.pformat(data, width=30).splitlines())
# expect: ["{'empty': {},", " 'numbers': [0,", '             1,', '             2,', '             3,', '             4,', '             5,', '             6,', '             7,', '             8,', '             9,', '             10,', '             11],', " 't': (1,),", " 'text': 'word word word '", "         'word word word '", "         'word word '}"]
print(pprint.pformat(list(range(12)), width=20, compact=True).splitlines())
# expect: ['[0, 1, 2, 3, 4, 5,', ' 6, 7, 8, 9, 10,', ' 11]']
print(pprint.pformat([[[[1]]]], depth=2), pprint.pformat({3: 1, 2: 1}, sort_dicts=False))
# expect: [[[...]]] {3: 1, 2: 1}
loop = [1]
loop.append(loop)
print(pprint.saferepr(loop).split(" with")[0], pprint.isreadable(loop), pprint.isrecursive(loop))
# expect: [1, <Recursion on list False True
