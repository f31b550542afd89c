// The parser: tokens to AST for the whole grammar of Python 3.12.
//
// Guarantees: a parse either yields a tree or a SyntaxErrorInfo, never aborts and never overflows
// the C++ stack; everything it makes lives in the arena. What is right is decided by a recursive
// descent that reports nothing (parse_*.cc); only when it fails is the source read again by a
// slower parser that finds CPython's words for the mistake (diagnose*.cc).
// Names, scopes and constant folding are left to the symbol table and the compiler.
#pragma once

#include <cstdint>
#include <string_view>

#include "interp/arena.h"
#include "interp/ast.h"
#include "interp/source.h"

namespace bufo {

enum class ParseMode : std::uint8_t {
  File,         // a module                                       -> ast::Module
  Eval,         // one expression                                 -> ast::Expression
  Interactive,  // one statement, as compile(..., "single")       -> ast::Interactive
};

// Finds a character by its name for "\N{...}". Returns the code point, or a negative number when
// there is none of that name.
using CharacterLookup = std::int32_t (*)(void* context, std::string_view name);

struct ParseOptions {
  CharacterLookup character_lookup = nullptr;
  void* character_lookup_context = nullptr;
  // sys.get_int_max_str_digits(); 0 means no limit.
  std::uint32_t max_int_digits = 4300;
  // How deep expressions, patterns and blocks may nest; the C++ stack needs about
  // 400 bytes each.
  std::uint32_t max_depth = 3000;
  // Interactive: the text was typed at a prompt, so an empty line ends a compound statement and
  // only one that ends it, or the end of a simple statement, completes the input.
  bool at_prompt = false;
};

// A SyntaxWarning. The message is complete: "invalid escape sequence '\d'".
struct ParseWarning {
  std::string_view message;
  ast::Position pos;
};

enum class ParseStatus : std::uint8_t {
  Complete,    // `root` is the tree
  Incomplete,  // Interactive at a prompt only: more lines are needed; `error` is set as well
  Error,       // `error` says what is wrong
};

struct ParseResult {
  ParseStatus status = ParseStatus::Error;
  ast::Mod* root = nullptr;
  SyntaxErrorInfo error;
  Span<ParseWarning> warnings;  // In the order of the source; also set when there is an error.
  bool ok() const { return status == ParseStatus::Complete; }
};

[[nodiscard]] ParseResult parse(const Source& source, Arena& arena, ParseMode mode,
                                const ParseOptions& options = {});

// A prompt's question: is the text typed so far (whole lines, each with its line end) a complete
// statement, the beginning of one, or a mistake? CPython's rules: a compound statement ends with an
// empty line; brackets, triple quotes and a final backslash ask for more; a mistake is reported as
// soon as a line holds it. Text without any statement (blank lines, comments) is Complete.
enum class Completeness : std::uint8_t { Complete, Incomplete, Error };
[[nodiscard]] Completeness check_completeness(std::string_view text);

}  // namespace bufo
