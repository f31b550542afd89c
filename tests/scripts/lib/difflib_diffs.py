# difflib: ratios and diffs.
import difflib

a = ["one\n", "two\n", "three\n"]
b = ["ore\n", "tree\n", "emu\n"]
print(list(difflib.ndiff(a, b)))
# expect: ['- one\n', '?  ^\n', '+ ore\n', '?  ^\n', '- two\n', '- three\n', '?  -\n', '+ tree\n', '+ emu\n']
print(list(difflib.unified_diff(a, b, "x", "y")))
# expect: ['--- x\n', '+++ y\n', '@@ -1,3 +1,3 @@\n', '-one\n', '-two\n', '-three\n', '+ore\n', '+tree\n', '+emu\n']
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
# expect: ['apple', 'ape']
print(round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3))  # expect: 0.75
print(difflib.SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes())
# expect: [('delete', 0, 1, 0, 0), ('equal', 1, 3, 0, 2), ('replace', 3, 4, 2, 3), ('equal', 4, 6, 3, 5), ('insert', 6, 6, 5, 6)]
