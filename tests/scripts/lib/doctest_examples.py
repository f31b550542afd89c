# doctest: what passes and what does not.
import doctest
import io

text = """
>>> 1 + 1
2
>>> [1, 2, 3]  # doctest: +ELLIPSIS
[1, ...]
>>> 1 / 0
Traceback (most recent call last):
    ...
ZeroDivisionError: division by zero
>>> for i in range(2):
...     print(i)
0
2
"""
test = doctest.DocTestParser().get_doctest(text, {}, "name", "file", 0)
print([example.lineno for example in test.examples], test)
# expect: [1, 3, 5, 9] <DocTest name from file:0 (4 examples)>
written = io.StringIO()
print(doctest.DocTestRunner(verbose=False).run(test, out=written.write))
# expect: TestResults(failed=1, attempted=4)
print(written.getvalue().splitlines()[1:])
# expect: ['File "file", line 10, in name', 'Failed example:', '    for i in range(2):', '        print(i)', 'Expected:', '    0', '    2', 'Got:', '    0', '    1']
