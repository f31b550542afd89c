// The lexer: kinds, positions, indentation, f-strings, and where errors stop it.
#include "interp/lexer.h"

#include <gtest/gtest.h>

#include <string>

namespace bufo {
namespace {

struct Lexed {
  Arena arena;
  Source source;
  LexResult result;

  explicit Lexed(std::string_view text, SourceKind kind = SourceKind::String,
                 LexMode mode = LexMode::Module) {
    SyntaxErrorInfo error;
    EXPECT_TRUE(load_source(arena, text, "<test>", kind, &source, &error)) << error.message;
    tokenize(source, arena, &result, mode);
  }

  // The texts of operators and keywords, the names of the other kinds.
  std::string kinds() const {
    std::string all;
    for (const Token& token : result.tokens) {
      if (!all.empty()) all += ' ';
      all += token_kind_text(token.kind);
    }
    return all;
  }

  std::string text(std::size_t index) const {
    const Token& token = result.tokens[index];
    return std::string(source.text.substr(token.start, token.end - token.start));
  }

  std::string error() const { return std::string(result.error.message); }
};

TEST(Lexer, TellsKeywordsFromNames) {
  EXPECT_EQ(Lexed("if iffy is None\n").kinds(), "if NAME is None NEWLINE ENDMARKER");
  EXPECT_EQ(Lexed("match case type _ print\n").kinds(),
            "NAME NAME NAME NAME NAME NEWLINE ENDMARKER");
}

TEST(Lexer, TakesTheLongestOperator) {
  EXPECT_EQ(Lexed("a **= b // c <<= d -> e ... f := g != h\n").kinds(),
            "NAME **= NAME // NAME <<= NAME -> NAME ... NAME := NAME != NAME NEWLINE ENDMARKER");
  EXPECT_EQ(Lexed("..\n").kinds(), ". . NEWLINE ENDMARKER");
}

TEST(Lexer, PositionsAreBytesAndLines) {
  const Lexed lexed("x = 1\n  \n\xc3\xa9 = 'a\\\nb' + y\n");
  const Token& name = lexed.result.tokens[4];
  EXPECT_EQ(name.line, 3u);
  EXPECT_EQ(name.col, 0u);
  const Token& string = lexed.result.tokens[6];
  EXPECT_EQ(string.line, 3u);
  EXPECT_EQ(string.col, 5u);
  EXPECT_EQ(string.end_line, 4u);
  EXPECT_EQ(token_end_col(lexed.source, string), 2u);
  EXPECT_EQ(lexed.result.tokens[7].col, 3u);
}

TEST(Lexer, IndentsAndDedents) {
  EXPECT_EQ(Lexed("if a:\n\tb\n\tif c:\n\t    d\ne\n").kinds(),
            "if NAME : NEWLINE INDENT NAME NEWLINE if NAME : NEWLINE INDENT NAME NEWLINE DEDENT "
            "DEDENT NAME NEWLINE ENDMARKER");
  // Blank lines and comments have no say.
  EXPECT_EQ(Lexed("if a:\n  b\n# c\n\n      # d\n  e\n").kinds(),
            "if NAME : NEWLINE INDENT NAME NEWLINE NAME NEWLINE DEDENT ENDMARKER");
  // The text may end without a line end.
  EXPECT_EQ(Lexed("if a:\n  b").kinds(), "if NAME : NEWLINE INDENT NAME NEWLINE DEDENT ENDMARKER");
}

TEST(Lexer, BracketsAndBackslashesJoinLines) {
  EXPECT_EQ(Lexed("(a,\n  b)\n").kinds(), "( NAME , NAME ) NEWLINE ENDMARKER");
  EXPECT_EQ(Lexed("a + \\\n  b\n").kinds(), "NAME + NAME NEWLINE ENDMARKER");
}

TEST(Lexer, LineEndsOfAllSystems) {
  EXPECT_EQ(Lexed("a\r\nb\rc\n").kinds(), "NAME NEWLINE NAME NEWLINE NAME NEWLINE ENDMARKER");
}

TEST(Lexer, StringPrefixes) {
  const Lexed lexed("rb'a' Rb\"b\" u'c' br'''d''' b 'e'\n");
  EXPECT_EQ(lexed.kinds(), "STRING STRING STRING STRING NAME STRING NEWLINE ENDMARKER");
  EXPECT_EQ(lexed.result.tokens[0].flags, kTokenRaw | kTokenBytes);
  EXPECT_EQ(lexed.result.tokens[2].flags, kTokenUnicode);
  EXPECT_EQ(lexed.result.tokens[3].quotes, 3);
  EXPECT_EQ(lexed.result.tokens[3].prefix, 2);
}

TEST(Lexer, FStringsAreTokenized) {
  const Lexed lexed("f'a{b!r:>{w}x}c{{d'\n");
  EXPECT_EQ(lexed.kinds(),
            "FSTRING_START FSTRING_MIDDLE { NAME ! NAME : FSTRING_MIDDLE { NAME } FSTRING_MIDDLE } "
            "FSTRING_MIDDLE FSTRING_MIDDLE FSTRING_END NEWLINE ENDMARKER");
  // PEP 701: the same quotes inside, and a colon that is no walrus.
  EXPECT_EQ(Lexed("f'{f'{a}'}'\n").kinds(),
            "FSTRING_START { FSTRING_START { NAME } FSTRING_END } FSTRING_END NEWLINE ENDMARKER");
  EXPECT_EQ(Lexed("f'{a:=3}'\n").kinds(),
            "FSTRING_START { NAME : FSTRING_MIDDLE } FSTRING_END NEWLINE ENDMARKER");
  EXPECT_EQ(Lexed("f'{(a:=3)}'\n").kinds(),
            "FSTRING_START { ( NAME := NUMBER ) } FSTRING_END NEWLINE ENDMARKER");
}

TEST(Lexer, Identifiers) {
  EXPECT_TRUE(is_identifier_start(0xE9));
  EXPECT_TRUE(is_identifier_start(0x2118));   // Other_ID_Start
  EXPECT_FALSE(is_identifier_start(0x0E33));  // only XID_Continue
  EXPECT_TRUE(is_identifier_continue(0x0E33));
  EXPECT_TRUE(is_identifier_continue(0xB7));  // Other_ID_Continue
  EXPECT_FALSE(is_identifier_continue(0x20AC));
}

TEST(Lexer, Errors) {
  struct Case {
    const char* text;
    int line, offset;
    const char* message;
  };
  const Case cases[] = {
      {"'abc", 1, 1, "unterminated string literal (detected at line 1)"},
      {"x = '''a\nb", 1, 5, "unterminated triple-quoted string literal (detected at line 2)"},
      {"f'''{a}\n", 1, 1, "unterminated triple-quoted f-string literal (detected at line 1)"},
      {"f'}'", 1, 3, "f-string: single '}' is not allowed"},
      {"f'{a)}'", 1, 5, "f-string: unmatched ')'"},
      {"f'{a'", 1, 5, "f-string: expecting '}'"},
      {"a)", 1, 2, "unmatched ')'"},
      {"(]", 1, 2, "closing parenthesis ']' does not match opening parenthesis '('"},
      {"(\n\n]", 3, 1, "closing parenthesis ']' does not match opening parenthesis '(' on line 1"},
      {"1_", 1, 2, "invalid decimal literal"},
      {"0xg", 1, 2, "invalid hexadecimal literal"},
      {"0b12", 1, 4, "invalid digit '2' in binary literal"},
      {"0777", 1, 1,
       "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
       "integers"},
      {"a = \xe2\x82\xac", 1, 5, "invalid character '\xe2\x82\xac' (U+20AC)"},
      {"a\xc2\xa0", 1, 2, "invalid non-printable character U+00A0"},
      {"x\\ y", 1, 3, "unexpected character after line continuation character"},
      {"if 1:\n  a\n b", 3, 3, "unindent does not match any outer indentation level"},
      {"if 1:\n\ta\n        b", 3, 1, "inconsistent use of tabs and spaces in indentation"},
  };
  for (const Case& c : cases) {
    const Lexed lexed(c.text);
    EXPECT_EQ(lexed.error(), c.message) << c.text;
    EXPECT_EQ(lexed.result.error.line, c.line) << c.text;
    EXPECT_EQ(lexed.result.error.offset, c.offset) << c.text;
    EXPECT_EQ(lexed.result.tokens.back().kind, TokenKind::Error) << c.text;
  }
}

TEST(Lexer, KeywordsRightBehindNumbersOnlyWarn) {
  const Lexed lexed("1if 1else 2\n");
  EXPECT_EQ(lexed.result.error_kind, LexErrorKind::None);
  ASSERT_EQ(lexed.result.warnings.size(), 2u);
}

TEST(Source, Encodings) {
  // A cookie counts for bytes and is a comment in a string.
  EXPECT_EQ(Lexed("# coding: latin-1\n'\xe9'\n", SourceKind::Bytes).text(0), "'\xc3\xa9'");
  EXPECT_EQ(Lexed("# coding: nonsense\nx\n").kinds(), "NAME NEWLINE ENDMARKER");
  EXPECT_EQ(Lexed("\xef\xbb\xbfx\n", SourceKind::File).kinds(), "NAME NEWLINE ENDMARKER");

  struct Case {
    std::string_view text;
    SourceKind kind;
    const char* message;
  };
  using namespace std::string_view_literals;
  const Case cases[] = {
      {"# coding: xyz\n"sv, SourceKind::Bytes, "unknown encoding: xyz"},
      {"# coding: xyz\n"sv, SourceKind::File, "encoding problem: xyz"},
      {"a\0b"sv, SourceKind::String, "source code string cannot contain null bytes"},
      {"a\0b"sv, SourceKind::File, "source code cannot contain null bytes"},
      {"\xef\xbb\xbf# coding: latin-1\n"sv, SourceKind::Bytes,
       "encoding problem: iso-8859-1 with BOM"},
      {"x\n\xff\n"sv, SourceKind::File,
       "Non-UTF-8 code starting with '\\xff' in file f.py on line 2, but no encoding declared; see "
       "https://peps.python.org/pep-0263/ for details"},
  };
  for (const Case& c : cases) {
    Arena arena;
    Source source;
    SyntaxErrorInfo error;
    EXPECT_FALSE(load_source(arena, c.text, "f.py", c.kind, &source, &error));
    EXPECT_EQ(error.message, c.message);
  }
}

}  // namespace
}  // namespace bufo
