// Diagnosis: what CPython 3.12 says of source that the parser rejected.
#include "interp/diagnose.h"

namespace bufo {

bool diagnose(const Source& source, Arena& arena, const LexResult& lexed, ParseMode,
              const ParseOptions&, SyntaxErrorInfo* error) {
  if (lexed.error_kind != LexErrorKind::None) {
    *error = lexed.error;
    if (lexed.error_kind == LexErrorKind::EndOfSource && lexed.bracket_depth > 0) {
      set_unclosed_bracket_error(source, arena, lexed, error);
    }
    return lexed.wants_more;
  }
  error->message = "invalid syntax";
  error->filename = source.filename;
  return false;
}

bool check_single_statement(const Source& source, Arena&, const LexResult& lexed,
                            std::uint32_t index, SyntaxErrorInfo* error) {
  for (std::uint32_t i = index; i < lexed.tokens.size(); ++i) {
    const Token& token = lexed.tokens[i];
    if (token.kind == TokenKind::EndMarker) return true;
    if (token.kind == TokenKind::Newline || token.kind == TokenKind::Dedent) continue;
    const Token& last = lexed.tokens[index - 1];
    *error = {};
    error->message = "multiple statements found while compiling a single statement";
    set_error_place(source, last.line, last.col, error);
    error->end_line = error->line;
    error->end_offset = error->offset + 1;
    return false;
  }
  return true;
}

}  // namespace bufo
