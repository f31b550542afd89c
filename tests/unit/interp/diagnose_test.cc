// Syntax errors: message and place as CPython 3.12 has them.
#include <gtest/gtest.h>

#include <string>

#include "tests/support/parse_text.h"

namespace bufo {
namespace {

using test::Parsed;

struct Case {
  const char* text;
  const char* place;  // line:offset-end_line:end_offset
  const char* message;
};

void expect_errors(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    const Parsed parsed(c.text);
    EXPECT_FALSE(parsed.ok()) << c.text;
    EXPECT_EQ(parsed.message(), c.message) << c.text;
    EXPECT_EQ(parsed.place(), c.place) << c.text;
  }
}

TEST(Diagnose, GenericErrors) {
  expect_errors({
      {"a b", "1:3-1:4", "invalid syntax"},
      {"f(a b)", "1:3-1:6", "invalid syntax. Perhaps you forgot a comma?"},
      {"\xc3\xa9 = (\xc3\xbc \xc3\xb6)", "1:6-1:9", "invalid syntax. Perhaps you forgot a comma?"},
      {"print 1", "1:1-1:8", "Missing parentheses in call to 'print'. Did you mean print(...)?"},
      {"1 if 2", "1:1-1:7", "expected 'else' after 'if' expression"},
      {"x = \\\n", "1:6-1:-1", "unexpected EOF while parsing"},
      {"import a from b", "1:1-1:16", "Did you mean to use 'from ... import ...' instead?"},
  });
}

TEST(Diagnose, Brackets) {
  expect_errors({
      {"(a\n", "1:1-1:0", "'(' was never closed"},
      {"x = [1\ndef f(): pass\n", "1:5-1:0", "'[' was never closed"},
      // The unclosed bracket is on a later line than the mistake.
      {"a b\n(", "1:3-1:4", "invalid syntax"},
      {"f'{a", "1:3-1:0", "'{' was never closed"},
  });
}

TEST(Diagnose, Blocks) {
  expect_errors({
      {"if x:\npass", "2:1-2:5", "expected an indented block after 'if' statement on line 1"},
      {"def f():", "1:9-1:-1", "expected an indented block after function definition on line 1"},
      {"if x\n  y", "1:5-1:6", "expected ':'"},
      {"def f", "1:6-1:7", "expected '('"},
      {" x", "1:1-1:-1", "unexpected indent"},
      {"try:\n pass\nx", "3:1-3:2", "expected 'except' or 'finally' block"},
      {"try: pass\nexcept A, B: pass", "2:8-2:12",
       "multiple exception types must be parenthesized"},
      {"try:\n pass\nexcept A:\n pass\nexcept* B:\n pass", "5:1-5:8",
       "cannot have both 'except' and 'except*' on the same 'try'"},
      {"match x\n  case 1: pass", "1:8-1:9", "expected ':'"},
  });
}

TEST(Diagnose, Targets) {
  expect_errors({
      {"1 = x", "1:1-1:2", "cannot assign to literal here. Maybe you meant '==' instead of '='?"},
      {"f() = x", "1:1-1:4",
       "cannot assign to function call here. Maybe you meant '==' instead of '='?"},
      {"True = 1", "1:1-1:5", "cannot assign to True"},
      {"(a, 1) = b", "1:5-1:6", "cannot assign to literal"},
      {"if x = 1: pass", "1:4-1:9", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"},
      {"a, b += 1", "1:1-1:5", "'tuple' is an illegal expression for augmented assignment"},
      {"(a, b): int", "1:1-1:7", "only single target (not tuple) can be annotated"},
      {"f(): int", "1:1-1:4", "illegal target for annotation"},
      {"(f() := 1)", "1:2-1:5", "cannot use assignment expressions with function call"},
      {"del f()", "1:5-1:8", "cannot delete function call"},
      {"for 1 in x: pass", "1:5-1:6", "cannot assign to literal"},
      {"with a as 1: pass", "1:11-1:12", "cannot assign to literal"},
  });
}

TEST(Diagnose, CallsAndParameters) {
  expect_errors({
      {"f(a=1, b)", "1:9-1:10", "positional argument follows keyword argument"},
      {"f(**a, b)", "1:9-1:10", "positional argument follows keyword argument unpacking"},
      {"f(**a, *b)", "1:8-1:9", "iterable argument unpacking follows keyword argument unpacking"},
      {"f(a.b=1)", "1:3-1:7", "expression cannot contain assignment, perhaps you meant \"==\"?"},
      {"f(a=)", "1:3-1:5", "expected argument value expression"},
      {"f(True=1)", "1:3-1:8", "cannot assign to True"},
      {"f(x for x in y, 1)", "1:3-1:15", "Generator expression must be parenthesized"},
      {"def f(a=1, b): pass", "1:12-1:13",
       "parameter without a default follows parameter with a default"},
      {"def f(*): pass", "1:7-1:8", "named arguments must follow bare *"},
      {"def f(a, (b)): pass", "1:10-1:13", "Function parameters cannot be parenthesized"},
      {"lambda a=1, /, b, /: 1", "1:19-1:20", "/ may appear only once"},
  });
}

TEST(Diagnose, Displays) {
  expect_errors({
      {"{1: 2, 3}", "1:8-1:0", "':' expected after dictionary key"},
      {"{1: }", "1:3-1:4", "expression expected after dictionary key and ':'"},
      {"[a, b for a in c]", "1:2-1:6",
       "did you forget parentheses around the comprehension target?"},
      {"[*a for a in b]", "1:2-1:4", "iterable unpacking cannot be used in comprehension"},
      {"(*a)", "1:2-1:4", "cannot use starred expression here"},
  });
}

TEST(Diagnose, Strings) {
  expect_errors({
      {"b'\xc3\xa9'", "1:1-1:5", "bytes can only contain ASCII literal characters"},
      {"'a' b'b'", "1:9-1:10", "cannot mix bytes and nonbytes literals"},
      {"'abc\\x'", "1:1-1:8",
       "(unicode error) 'unicodeescape' codec can't decode bytes in position 3-4: truncated \\xXX "
       "escape"},
      {"b'\\x1'", "1:1-1:7", "(value error) invalid \\x escape at position 0"},
      {"f'{}'", "1:4-1:5", "f-string: valid expression required before '}'"},
      {"f'{a!x}'", "1:6-1:7",
       "f-string: invalid conversion character 'x': expected 's', 'r', or 'a'"},
      {"f'{a$b}'", "1:5-1:6", "f-string: expecting '=', or '!', or ':', or '}'"},
      {"f'{lambda x:1}'", "1:4-1:13",
       "f-string: lambda expressions are not allowed without parentheses"},
  });
}

TEST(Diagnose, PatternsAndTypeParameters) {
  expect_errors({
      {"match x:\n case A(b=1, c): pass", "2:14-2:15",
       "positional patterns follow keyword patterns"},
      {"match x:\n case a as _: pass", "2:12-2:13", "cannot use '_' as a target"},
      {"match x:\n case 1j + 2j: pass", "2:7-2:9", "real number required in complex literal"},
      {"type X[*Ts: int] = 1", "1:11-1:16", "cannot use bound with TypeVarTuple"},
  });
}

// Mistakes of the lexer go before the parser's, wherever they are.
TEST(Diagnose, LexerErrorsFurtherDownWin) {
  expect_errors({
      {"f() = 1\n'abc", "2:1-2:1", "unterminated string literal (detected at line 2)"},
      {"if 1:\n  a b\n c", "2:5-2:6", "invalid syntax"},
      {"x y; f'}'", "1:3-1:4", "invalid syntax"},
  });
}

TEST(Diagnose, TextOfTheLine) {
  EXPECT_EQ(Parsed("x\ny = (1 2)\nz").result.error.text, "y = (1 2)\n");
  EXPECT_EQ(Parsed("x = 1 \\\n  b").result.error.text, "x = 1 \\\n  b\n");
  EXPECT_EQ(Parsed("(a\n").result.error.text, "(a\n");
  EXPECT_EQ(Parsed("a b", ParseMode::Eval).result.error.text, "a b");
}

TEST(Diagnose, CompletenessAtAPrompt) {
  struct Input {
    const char* text;
    Completeness answer;
  };
  const Input inputs[] = {
      {"x = 1\n", Completeness::Complete},
      {"\n", Completeness::Complete},
      {"# c\n", Completeness::Complete},
      {"x; y\n", Completeness::Complete},
      {"if x:\n", Completeness::Incomplete},
      {"if x:\n  y\n", Completeness::Incomplete},
      {"if x:\n  y\n# c\n", Completeness::Incomplete},
      {"if x:\n  y\n  \n", Completeness::Incomplete},
      {"if x:\n  y\n\n", Completeness::Complete},
      {"if x:\n  y\nz\n", Completeness::Error},
      {"if x:\n\n", Completeness::Error},
      {"@d\n", Completeness::Incomplete},
      {"(1,\n\n", Completeness::Incomplete},
      {"x = '''a\n\n", Completeness::Incomplete},
      {"1 + \\\n", Completeness::Incomplete},
      {"1 +\n", Completeness::Error},
      {"(1 2\n", Completeness::Error},
      {"f(\n)]\n", Completeness::Error},
      {"'abc\n", Completeness::Error},
  };
  for (const Input& input : inputs) {
    EXPECT_EQ(check_completeness(input.text), input.answer) << input.text;
  }
}

}  // namespace
}  // namespace bufo
