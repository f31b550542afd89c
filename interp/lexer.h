// The lexer: source text to an array of tokens, with INDENT and DEDENT, PEP 701 f-strings included.
//
// Guarantees: the array ends with EndMarker or, after a lexical error, with Error; the whole source
// is read at once, and the parser decides whether an error in it is reached before its own. Memory
// comes from the arena. Numbers, string bodies and names are delimited here and decoded later.
// Follows Python's reference (Lexical analysis) and the messages of CPython 3.12.
#pragma once

#include <cstdint>
#include <string_view>

#include "interp/arena.h"
#include "interp/source.h"

namespace bufo {

enum class TokenKind : std::uint8_t {
#define BUFO_TOKEN(name, NAME) name,
#define BUFO_OPERATOR(name, NAME, text) name,
#define BUFO_KEYWORD(name, text) name,
#include "interp/token.def"
};

// tokenize's name of the kind; NAME for keywords.
std::string_view token_kind_name(TokenKind kind);
// The text of an operator or keyword, "NEWLINE" and the like for the others.
std::string_view token_kind_text(TokenKind kind);

enum TokenFlags : std::uint8_t {
  kTokenRaw = 1,          // String, FStringStart, FStringMiddle: prefix r
  kTokenBytes = 2,        // String: prefix b
  kTokenUnicode = 4,      // String: prefix u
  kTokenEscapes = 8,      // String, FStringMiddle: holds a backslash
  kTokenNonAscii = 16,    // Name, String, FStringMiddle: holds a byte above 0x7f
  kTokenFormatSpec = 32,  // FStringMiddle: part of a format specification
  kTokenBracePair = 64,   // FStringMiddle: the last byte is the second of `{{` or `}}`, not text
};

struct Token {
  TokenKind kind;
  std::uint8_t flags;
  std::uint8_t quotes;  // String, FStringStart: 1 or 3
  std::uint8_t prefix;  // String: bytes before the opening quote
  // The text is source.text[start, end).
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t line;
  std::uint32_t col;  // In bytes from the start of the line.
  std::uint32_t end_line;
};

// Why the lexer stopped early.
enum class LexErrorKind : std::uint8_t {
  None,
  // Complete as it stands, and CPython prefers it to a parser's error found earlier.
  Message,
  // Complete as well, but an earlier error of the parser goes first.
  Indentation,
  // The source ends inside brackets or after a backslash. `bracket` tells of the innermost bracket.
  EndOfSource,
  OutOfMemory,
};

struct SyntaxWarningInfo {
  std::string_view message;
  std::uint32_t line;
  std::uint32_t col;
};

struct LexResult {
  Span<Token> tokens;
  LexErrorKind error_kind = LexErrorKind::None;
  SyntaxErrorInfo error;
  // More lines could complete the input: it ends in brackets, a triple-quoted string or after "\".
  bool wants_more = false;
  // The lexer stopped inside of an f-string.
  bool in_fstring = false;
  // Open brackets where the lexer stopped.
  std::uint32_t bracket_depth = 0;
  // The innermost of them: where and what.
  std::uint32_t bracket_line = 0;
  std::uint32_t bracket_col = 0;
  char bracket = 0;
  ArenaVector<SyntaxWarningInfo> warnings;
};

enum class LexMode : std::uint8_t {
  Module,
  Statement,  // eval() and single statements: a last line of spaces without a line end counts
  Prompt,     // an empty line is a NEWLINE of its own, which ends a compound statement
};

void tokenize(const Source& source, Arena& arena, LexResult* result,
              LexMode mode = LexMode::Module);

// The column where `token` ends, on its end_line.
std::uint32_t token_end_col(const Source& source, const Token& token);

// Character classes of PEP 3131, for any code point.
bool is_identifier_start(std::uint32_t code_point);
bool is_identifier_continue(std::uint32_t code_point);
// str.isprintable() of one code point.
bool is_printable(std::uint32_t code_point);

// Fills line, offset and text of an error at byte column `col` (from 0) of a line.
void set_error_place(const Source& source, std::uint32_t line, std::uint32_t col,
                     SyntaxErrorInfo* error);

// Where the text begins that CPython's buffer holds while it reads the line at `line_start`: there,
// or with the first of the lines that strings and backslashes join to it. `tokens` are those read.
std::size_t buffered_start(const Source& source, Span<Token> tokens, std::size_t line_start);

// Describes an unclosed bracket.
void set_unclosed_bracket_error(const Source& source, Arena& arena, const LexResult& lexed,
                                SyntaxErrorInfo* error);

// One line per token, as `python -m tokenize -e` lays them out.
void dump_tokens(const Source& source, const LexResult& lexed,
                 void (*write)(void* context, std::string_view text), void* context);

}  // namespace bufo
