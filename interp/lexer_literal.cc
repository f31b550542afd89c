// Numbers, strings and f-strings: where they end and what is malformed about them. Their values
// are made by the parser.
#include <cstring>

#include "interp/lexer_state.h"

namespace bufo {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// The keywords that may follow a number without a space: `1if x else 2`.
bool starts_keyword_after_number(const char* at) {
  const auto is = [at](const char* word) {
    const std::size_t length = std::strlen(word);
    return std::strncmp(at, word, length) == 0 &&
           !is_name_byte(static_cast<unsigned char>(at[length]));
  };
  // CPython looks no further than the second letter of these three: `1int` is a number and a name.
  if (at[0] == 'i' && (at[1] == 'f' || at[1] == 'n' || at[1] == 's')) return true;
  return is("and") || is("else") || is("for") || is("or") || is("not");
}

}  // namespace

// ---- Numbers ------------------------------------------------------------------------------------

// Digits with single underscores between them.
bool LexerState::read_decimal_digits() {
  while (true) {
    while (is_digit(*cur_)) ++cur_;
    if (*cur_ != '_') return true;
    ++cur_;
    if (!is_digit(*cur_)) return fail("invalid decimal literal");
  }
}

// What follows a number must not look like a part of it.
bool LexerState::end_number(const char* start, const char* literal) {
  const unsigned char c = static_cast<unsigned char>(*cur_);
  if (c < 0x80 && is_name_byte(c)) {
    if (!starts_keyword_after_number(cur_)) return fail("invalid %s literal", literal);
    char message[40];
    std::snprintf(message, sizeof message, "invalid %s literal", literal);
    const SyntaxWarningInfo warning = {arena_.copy(message), line_,
                                       static_cast<std::uint32_t>(start - line_start_)};
    if (!result_.warnings.push(arena_, warning)) return fail_memory();
  }
  return push(TokenKind::Number, start, cur_);
}

bool LexerState::read_radix_number(const char* start) {
  const char letter = static_cast<char>(start[1] | 0x20);
  const char* const literal = letter == 'x' ? "hexadecimal" : letter == 'o' ? "octal" : "binary";
  const auto is_radix_digit = [letter](char c) {
    if (letter == 'x') return is_hex_digit(c);
    return c >= '0' && c <= (letter == 'o' ? '7' : '1');
  };
  cur_ = start + 2;
  do {
    if (*cur_ == '_') ++cur_;
    if (!is_radix_digit(*cur_)) {
      if (!is_digit(*cur_)) return fail("invalid %s literal", literal);
      ++cur_;
      return fail("invalid digit '%c' in %s literal", cur_[-1], literal);
    }
    while (is_radix_digit(*cur_)) ++cur_;
  } while (*cur_ == '_');
  if (is_digit(*cur_)) {
    ++cur_;
    return fail("invalid digit '%c' in %s literal", cur_[-1], literal);
  }
  return end_number(start, literal);
}

bool LexerState::read_number(const char* start) {
  bool leading_zeros = false;
  const char* zeros_end = start;
  if (*start == '0') {
    const char letter = static_cast<char>(start[1] | 0x20);
    if (letter == 'x' || letter == 'o' || letter == 'b') return read_radix_number(start);
    // Zeros alone may repeat; other digits make it an error unless a float follows.
    cur_ = start + 1;
    while (*cur_ == '0' || *cur_ == '_') {
      if (*cur_ == '_' && !is_digit(cur_[1])) {
        ++cur_;
        return fail("invalid decimal literal");
      }
      ++cur_;
    }
    zeros_end = cur_;
    leading_zeros = is_digit(*cur_);
  }
  if (*start != '.' && !read_decimal_digits()) return false;

  const bool is_integer = *cur_ != '.' && (*cur_ | 0x20) != 'j';
  bool is_float = false;
  if (*cur_ == '.') {
    is_float = true;
    ++cur_;
    if (is_digit(*cur_) && !read_decimal_digits()) return false;
  }
  if ((*cur_ | 0x20) == 'e') {
    const char* const exponent = cur_;
    ++cur_;
    if (*cur_ == '+' || *cur_ == '-') {
      ++cur_;
      if (!is_digit(*cur_)) return fail("invalid decimal literal");
    }
    if (is_digit(*cur_)) {
      is_float = true;
      if (!read_decimal_digits()) return false;
    } else {
      cur_ = exponent;  // `1else`, perhaps.
    }
  }
  if ((*cur_ | 0x20) == 'j') {
    ++cur_;
    return end_number(start, "imaginary");
  }
  if (leading_zeros && is_integer && !is_float) {
    return fail_at(
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
        "integers",
        line_, line_start_, start + 1, zeros_end + 1);
  }
  return end_number(start, "decimal");
}

// ---- Strings ------------------------------------------------------------------------------------

// cur_ is at the opening quote, `start` at the prefix.
bool LexerState::read_string(const char* start, std::uint8_t flags) {
  const char quote = *cur_;
  Token token = {.kind = TokenKind::String,
                 .flags = flags,
                 .quotes = 1,
                 .prefix = static_cast<std::uint8_t>(cur_ - start),
                 .start = offset(start),
                 .end = 0,
                 .line = line_,
                 .col = static_cast<std::uint32_t>(start - line_start_),
                 .end_line = line_};
  const char* const first_line_start = line_start_;
  if (cur_[1] == quote && cur_[2] == quote) token.quotes = 3;
  cur_ += token.quotes;
  unsigned char all = 0;
  while (true) {
    const char c = *cur_;
    if (c == quote) {
      if (token.quotes == 1) break;
      if (cur_[1] == quote && cur_[2] == quote) break;
    } else if (c == '\\') {
      token.flags |= kTokenEscapes;
      ++cur_;
    } else if (c == '\n' && token.quotes == 1) {
      return fail_unterminated_string(token, first_line_start);
    }
    if (at_end()) return fail_unterminated_string(token, first_line_start);
    all |= static_cast<unsigned char>(*cur_);
    if (*cur_++ == '\n') start_line();
  }
  cur_ += token.quotes;
  if ((all & 0x80u) != 0) token.flags |= kTokenNonAscii;
  token.end = offset(cur_);
  token.end_line = line_;
  return push_token(token);
}

bool LexerState::fail_unterminated_string(const Token& token, const char* first_line_start) {
  const char* const start = source_.text.data() + token.start;
  if (fstring_depth_ > 0) {
    // The "string" began with the quote that ends the f-string around it.
    const FString& fstring = fstrings_[fstring_depth_ - 1];
    if (fstring.quote == start[token.prefix] && fstring.quotes == token.quotes) {
      return fail_at("f-string: expecting '}'", token.line, first_line_start, start + 1, start + 1);
    }
  }
  result_.wants_more = token.quotes == 3 || at_end();
  // At the end the line counter stands behind the last line end.
  const std::uint32_t detected = at_end() ? line_ - 1 : line_;
  char message[80];
  std::snprintf(message, sizeof message,
                token.quotes == 3
                    ? "unterminated triple-quoted string literal (detected at line %u)"
                    : "unterminated string literal (detected at line %u)",
                detected);
  return fail_at(message, token.line, first_line_start, start + 1, start + 1);
}

// ---- f-strings (PEP 701) ------------------------------------------------------------------------

bool LexerState::start_fstring(const char* start, std::uint8_t flags) {
  const char quote = *cur_;
  const std::uint8_t quotes = cur_[1] == quote && cur_[2] == quote ? 3 : 1;
  if (fstring_depth_ + 1 >= kMaxFStrings) return fail("too many nested f-strings");
  cur_ += quotes;
  if (!push(TokenKind::FStringStart, start, cur_)) return false;
  Token& token = tokens_.back();
  token.flags = flags;
  token.quotes = quotes;
  token.prefix = static_cast<std::uint8_t>(cur_ - start - quotes);
  fstrings_.truncate(fstring_depth_);
  const FString fstring = {.quote = quote,
                           .quotes = quotes,
                           .flags = flags,
                           .in_expression = false,
                           .in_format_spec = false,
                           .field_depth = 0,
                           .field_brackets = {},
                           .start_line = line_,
                           .start = start,
                           .start_line_start = line_start_};
  if (!fstrings_.push(arena_, fstring)) return fail_memory();
  ++fstring_depth_;
  return true;
}

// Between the fields: the next field, the end of the f-string, or text.
bool LexerState::read_fstring() {
  FString& fstring = fstrings_[fstring_depth_ - 1];
  if (*cur_ == '{' && cur_[1] != '{') return open_field(fstring);
  if (at_quotes(fstring)) {
    const char* const start = cur_;
    cur_ += fstring.quotes;
    --fstring_depth_;
    return push(TokenKind::FStringEnd, start, cur_);
  }
  return read_fstring_text(fstring);
}

bool LexerState::at_quotes(const FString& fstring) const {
  if (*cur_ != fstring.quote) return false;
  return fstring.quotes == 1 || (cur_[1] == fstring.quote && cur_[2] == fstring.quote);
}

bool LexerState::open_field(FString& fstring) {
  if (fstring.field_depth == kMaxFields) return fail("f-string: expressions nested too deeply");
  fstring.in_expression = true;
  fstring.in_format_spec = false;
  if (!open_bracket()) return false;
  fstring.field_brackets[fstring.field_depth++] = bracket_count_;
  return true;
}

bool LexerState::read_fstring_text(FString& fstring) {
  const bool in_spec = fstring.in_format_spec;
  Token token = {.kind = TokenKind::FStringMiddle,
                 .flags = static_cast<std::uint8_t>((fstring.flags & kTokenRaw) |
                                                    (in_spec ? kTokenFormatSpec : 0)),
                 .quotes = fstring.quotes,
                 .prefix = 0,
                 .start = offset(cur_),
                 .end = 0,
                 .line = line_,
                 .col = static_cast<std::uint32_t>(cur_ - line_start_),
                 .end_line = line_};
  const bool raw = (fstring.flags & kTokenRaw) != 0;
  bool in_name_escape = false;  // Inside of \N{...}, whose brace opens no field.
  bool opens_field = false;
  unsigned char all = 0;
  while (!at_quotes(fstring)) {
    const char c = *cur_;
    if (at_end() || (c == '\n' && fstring.quotes == 1)) {
      if (!in_spec || at_end() || at_bare_end()) return fail_unterminated_fstring(fstring);
      // A format specification may end its line before the field's brace.
      fstring.in_expression = true;
      fstring.in_format_spec = false;
      break;
    }
    if (c == '{') {
      if (cur_[1] == '{' && !in_spec) {
        cur_ += 2;
        token.flags |= kTokenBracePair;
      } else {
        opens_field = true;
      }
      break;
    }
    if (c == '}') {
      if (in_name_escape) {
        ++cur_;
      } else if (cur_[1] == '}' && !in_spec) {
        cur_ += 2;
        token.flags |= kTokenBracePair;
      } else {
        fstring.in_expression = true;  // The brace ends the field, or is an error.
      }
      break;
    }
    if (c == '\\') {
      token.flags |= kTokenEscapes;
      ++cur_;
      if (at_end()) continue;
      if (*cur_ == '{' || *cur_ == '}') continue;
      if (!raw && *cur_ == 'N' && cur_[1] == '{') {
        in_name_escape = true;
        cur_ += 2;
        continue;
      }
    }
    all |= static_cast<unsigned char>(*cur_);
    if (*cur_++ == '\n') start_line();
  }
  if ((all & 0x80u) != 0) token.flags |= kTokenNonAscii;
  token.end = offset(cur_);
  token.end_line = line_;
  if (!push_token(token)) return false;
  return !opens_field || open_field(fstring);
}

bool LexerState::fail_unterminated_fstring(const FString& fstring) {
  result_.wants_more = fstring.quotes == 3;
  const std::uint32_t detected = at_end() ? line_ - 1 : line_;
  char message[80];
  std::snprintf(message, sizeof message,
                fstring.quotes == 3
                    ? "unterminated triple-quoted f-string literal (detected at line %u)"
                    : "unterminated f-string literal (detected at line %u)",
                detected);
  return fail_at(message, fstring.start_line, fstring.start_line_start, fstring.start + 1,
                 fstring.start + 1);
}

}  // namespace bufo
