// The lexer's errors and where CPython 3.12 places them; the token dump.
#include <cstdio>
#include <cstring>

#include "interp/lexer_state.h"

namespace bufo {

namespace {

// Characters in [start, end) of a line.
int count_characters(const char* start, const char* end) {
  return static_cast<int>(utf8_length({start, static_cast<std::size_t>(end - start)}));
}

}  // namespace

void set_error_place(const Source& source, std::uint32_t line, std::uint32_t col,
                     SyntaxErrorInfo* error) {
  const std::string_view text = source.line(line);
  error->filename = source.filename;
  error->line = static_cast<int>(line);
  error->offset = static_cast<int>(utf8_length(text.substr(0, col))) + 1;
  error->text = text;
}

std::size_t buffered_start(const Source& source, Span<Token> tokens, std::size_t line_start) {
  std::size_t start = line_start, before;
  do {
    before = start;
    for (std::uint32_t i = tokens.size(); i-- > 0;) {
      const Token& token = tokens[i];
      // Text of an f-string may end with its line; everything else that does is behind us.
      if (token.end < start || (token.end == start && token.kind != TokenKind::FStringMiddle)) {
        break;
      }
      if (token.start < start) start = token.start - token.col;
    }
    start = source.joined_line_start(start);
  } while (start != before);
  return start;
}

bool LexerState::finish_with_error(LexErrorKind kind) {
  result_.error_kind = kind;
  result_.in_fstring = fstring_depth_ > 0;
  result_.bracket_depth = bracket_count_;
  if (bracket_count_ > 0) {
    const Bracket& bracket = brackets_[bracket_count_ - 1];
    result_.bracket = bracket.bracket;
    result_.bracket_line = bracket.line;
    result_.bracket_col = bracket.col;
  }
  if (kind != LexErrorKind::OutOfMemory && !push(TokenKind::Error, cur_, cur_)) return false;
  return false;
}

bool LexerState::fail_memory() {
  set_memory_error(&result_.error);
  result_.error_kind = LexErrorKind::OutOfMemory;
  return false;
}

bool LexerState::fail_at(std::string_view message, std::uint32_t line, const char* line_start,
                         const char* start, const char* end) {
  SyntaxErrorInfo& error = result_.error;
  error.message = arena_.copy(message);
  error.filename = source_.filename;
  error.line = error.end_line = static_cast<int>(line);
  error.offset = count_characters(line_start, start);
  error.end_offset = count_characters(line_start, end);
  const char* const line_end = static_cast<const char*>(
      std::memchr(line_start, '\n', static_cast<std::size_t>(end_ - line_start)));
  error.text = {line_start,
                static_cast<std::size_t>((line_end == nullptr ? end_ : line_end) - line_start)};
  if (arena_.failed()) return fail_memory();
  return finish_with_error(LexErrorKind::Message);
}

bool LexerState::fail_indentation(SyntaxErrorKind kind, std::string_view message) {
  SyntaxErrorInfo& error = result_.error;
  error.kind = kind;
  error.message = arena_.copy(message);
  error.filename = source_.filename;
  const char* const newline = static_cast<const char*>(
      std::memchr(line_start_, '\n', static_cast<std::size_t>(end_ - line_start_)));
  const char* const line_end = newline == nullptr ? end_ : newline + 1;
  error.line = error.end_line = static_cast<int>(line_);
  error.text = {line_start_, static_cast<std::size_t>(line_end - line_start_)};
  // Only the dedent error tells a place within its line: the line's end.
  const bool is_dedent = message[0] == 'u';
  error.offset = is_dedent ? count_characters(line_start_, line_end) : 1;
  error.end_offset = is_dedent ? -1 : 0;
  if (arena_.failed()) return fail_memory();
  return finish_with_error(LexErrorKind::Indentation);
}

bool LexerState::fail_line_continuation() {
  SyntaxErrorInfo& error = result_.error;
  error.message = "unexpected character after line continuation character";
  error.filename = source_.filename;
  error.line = error.end_line = static_cast<int>(line_);
  const char* const start =
      source_.text.data() + buffered_start(source_, tokens_.span(), offset(line_start_));
  error.offset = count_characters(start, cur_) + 1;
  error.end_offset = 0;
  const char* const newline =
      static_cast<const char*>(std::memchr(cur_, '\n', static_cast<std::size_t>(end_ - cur_)));
  error.text = {start, static_cast<std::size_t>(newline + 1 - start)};
  return finish_with_error(LexErrorKind::Indentation);
}

bool LexerState::fail_end_of_source() {
  SyntaxErrorInfo& error = result_.error;
  result_.wants_more = true;
  if (bracket_count_ == 0) {
    // After a backslash. CPython points behind the last line.
    error.message = "unexpected EOF while parsing";
    const std::uint32_t last = line_ - 1;
    const std::string_view text = source_.line(last);
    set_error_place(source_, last, static_cast<std::uint32_t>(text.size()), &error);
    error.end_line = error.line;
    error.end_offset = -1;
    error.text = {text.data(), text.size() + 1};
  }
  return finish_with_error(LexErrorKind::EndOfSource);
}

void set_unclosed_bracket_error(const Source& source, Arena& arena, const LexResult& lexed,
                                SyntaxErrorInfo* error) {
  char message[32];
  std::snprintf(message, sizeof message, "'%c' was never closed", lexed.bracket);
  *error = {};
  error->message = arena.copy(message);
  set_error_place(source, lexed.bracket_line, lexed.bracket_col, error);
  error->end_line = error->line;
  if (arena.failed()) set_memory_error(error);
}

void dump_tokens(const Source& source, const LexResult& lexed,
                 void (*write)(void* context, std::string_view text), void* context) {
  const auto write_escaped = [&](std::string_view text) {
    char quote = '\'';
    if (text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos) {
      quote = '"';
    }
    const std::string_view quote_text{&quote, 1};
    write(context, quote_text);
    for (const char c : text) {
      if (c == '\n') {
        write(context, "\\n");
      } else if (c == '\\' || c == quote) {
        const char escaped[2] = {'\\', c};
        write(context, {escaped, 2});
      } else {
        write(context, {&c, 1});
      }
    }
    write(context, quote_text);
  };
  for (const Token& token : lexed.tokens) {
    std::uint32_t end = token.end, end_col = token_end_col(source, token);
    if ((token.flags & kTokenBracePair) != 0) {
      --end;
      --end_col;
    }
    char place[64];
    std::snprintf(place, sizeof place, "%u,%u-%u,%u:", token.line, token.col, token.end_line,
                  end_col);
    char line[128];
    const std::string_view name = token_kind_name(token.kind);
    std::snprintf(line, sizeof line, "%-20s%-15.*s", place, static_cast<int>(name.size()),
                  name.data());
    write(context, line);
    write_escaped(source.text.substr(token.start, end - token.start));
    write(context, "\n");
  }
}

}  // namespace bufo
