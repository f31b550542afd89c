// Runs the diagnosis and decides between what it found and what the lexer found.
#include "interp/diagnose.h"

#include "interp/diagnose_peg.h"

namespace bufo {

namespace {

// CPython reads on to the end of the source when the parser gave up: a lexical mistake behind the
// error is the better explanation (unless it is in an f-string), and so is a bracket that was
// opened before it and never closed.
void prefer_lexer_error(const Source& source, Arena& arena, const LexResult& lexed,
                        std::uint32_t error_line, SyntaxErrorInfo* error) {
  if (lexed.in_fstring) return;
  if (lexed.error_kind == LexErrorKind::Message) {
    *error = lexed.error;
  } else if (lexed.error_kind != LexErrorKind::None && lexed.bracket_depth > 0 &&
             error_line > lexed.bracket_line) {
    set_unclosed_bracket_error(source, arena, lexed, error);
  }
}

}  // namespace

bool diagnose(const Source& source, Arena& arena, const LexResult& lexed, ParseMode mode,
              const ParseOptions& options, std::uint32_t start, SyntaxErrorInfo* error) {
  *error = {};
  error->filename = source.filename;
  Arena scratch(arena.memory());
  Peg peg(source, scratch, lexed, options, mode == ParseMode::File, error);
  if (!peg.compile()) {
    set_memory_error(error);
    return false;
  }
  const std::string_view rule = mode == ParseMode::File   ? "file"
                                : mode == ParseMode::Eval ? "eval"
                                                          : "interactive";
  bool is_final = false;
  const bool raised = peg.run(rule, start, false);
  // Typed at a prompt, the input may be right as far as it goes.
  const bool wants_more =
      options.at_prompt &&
      (peg.raised_by_lexer() ? lexed.wants_more
                             : lexed.tokens[peg.fetched() - 1].start == source.text.size());
  if (!raised) {
    // The first run decides where "invalid syntax" points, even though the second reads further.
    const std::uint32_t last = peg.fetched() - 1;
    if (!peg.run(rule, start, true)) {
      peg.raise_generic(last);
      is_final = error->kind == SyntaxErrorKind::IndentationError;
    }
  }
  if (peg.out_of_memory()) {
    set_memory_error(error);
    return false;
  }
  const Token& last = lexed.tokens[peg.fetched() - 1];
  if (!peg.raised_by_lexer() && !options.at_prompt && !is_final) {
    prefer_lexer_error(source, arena, lexed, last.line, error);
  }
  // Only a module shows the line end that its last line lacked.
  if (mode != ParseMode::File && source.newline_added && !error->text.empty() &&
      error->text.data() + error->text.size() == source.text.data() + source.text.size()) {
    error->text.remove_suffix(1);
    const int end = static_cast<int>(utf8_length(error->text));
    if (peg.raised_by_lexer() && error->offset > end) error->offset = end;
  }
  // The message may live in the scratch arena.
  error->message = arena.copy(error->message);
  if (arena.failed()) set_memory_error(error);
  return wants_more;
}

bool check_single_statement(const Source& source, Arena& arena, const LexResult& lexed,
                            std::uint32_t index, SyntaxErrorInfo* error) {
  for (std::uint32_t i = index; i < lexed.tokens.size(); ++i) {
    const Token& token = lexed.tokens[i];
    if (token.kind == TokenKind::EndMarker) return true;
    if (token.kind >= TokenKind::Newline && token.kind <= TokenKind::Dedent) continue;
    *error = {};
    Peg(source, arena, lexed, {}, false, error)
        .raise_at(index - 1, "multiple statements found while compiling a single statement");
    return false;
  }
  return true;
}

}  // namespace bufo
