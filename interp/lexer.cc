// The lexer's main part: indentation, names, operators, brackets. Numbers and strings are in
// lexer_literal.cc, character classes in lexer_unicode.cc.
#include "interp/lexer.h"

#include <cstring>

#include "interp/lexer_state.h"

namespace bufo {

namespace {

struct Keyword {
  std::string_view text;
  TokenKind kind;
};

constexpr Keyword kKeywords[] = {
#define BUFO_KEYWORD(name, text) {text, TokenKind::name},
#include "interp/token.def"
};

constexpr unsigned keyword_hash(const char* text, std::size_t length) {
  // Found by trial so that no two keywords share a slot; the static_assert below keeps it true.
  return (static_cast<unsigned char>(text[0]) * 44u + static_cast<unsigned char>(text[1]) * 9u +
          static_cast<unsigned char>(text[length - 1]) * 19u +
          static_cast<unsigned>(length) * 54u) &
         63u;
}

struct KeywordTable {
  std::uint8_t slots[64] = {};  // 1 + index into kKeywords
  bool perfect = true;
};

constexpr KeywordTable make_keyword_table() {
  KeywordTable table;
  std::uint8_t index = 0;
  for (const Keyword& keyword : kKeywords) {
    std::uint8_t& slot = table.slots[keyword_hash(keyword.text.data(), keyword.text.size())];
    if (slot != 0) table.perfect = false;
    slot = ++index;
  }
  return table;
}

constexpr KeywordTable kKeywordTable = make_keyword_table();
static_assert(kKeywordTable.perfect);

TokenKind keyword_or_name(const char* text, std::size_t length) {
  if (length < 2 || length > 8) return TokenKind::Name;
  const unsigned index = kKeywordTable.slots[keyword_hash(text, length)];
  if (index == 0) return TokenKind::Name;
  const Keyword& keyword = kKeywords[index - 1];
  if (keyword.text.size() != length || std::memcmp(keyword.text.data(), text, length) != 0) {
    return TokenKind::Name;
  }
  return keyword.kind;
}

struct Operator {
  TokenKind kind;
  std::uint8_t length;
};

// The longest operator at `at`. Length 0: none.
Operator read_operator(const char* at) {
  const char second = at[1];
  // x, x=
  const auto with_equal = [&](TokenKind plain, TokenKind equal) {
    return second == '=' ? Operator{equal, 2} : Operator{plain, 1};
  };
  // x, x=, xx, xx=
  const auto doubled = [&](TokenKind plain, TokenKind equal, TokenKind twice,
                           TokenKind twice_equal) {
    if (second == at[0]) return at[2] == '=' ? Operator{twice_equal, 3} : Operator{twice, 2};
    return with_equal(plain, equal);
  };
  using K = TokenKind;
  switch (at[0]) {
    case '(':
      return {K::LPar, 1};
    case ')':
      return {K::RPar, 1};
    case '[':
      return {K::LSqb, 1};
    case ']':
      return {K::RSqb, 1};
    case '{':
      return {K::LBrace, 1};
    case '}':
      return {K::RBrace, 1};
    case ':':
      return with_equal(K::Colon, K::ColonEqual);
    case ',':
      return {K::Comma, 1};
    case ';':
      return {K::Semi, 1};
    case '~':
      return {K::Tilde, 1};
    case '.':
      return second == '.' && at[2] == '.' ? Operator{K::Ellipsis, 3} : Operator{K::Dot, 1};
    case '!':
      return with_equal(K::Exclamation, K::NotEqual);
    case '=':
      return with_equal(K::Equal, K::EqEqual);
    case '+':
      return with_equal(K::Plus, K::PlusEqual);
    case '-':
      return second == '>' ? Operator{K::RArrow, 2} : with_equal(K::Minus, K::MinusEqual);
    case '*':
      return doubled(K::Star, K::StarEqual, K::DoubleStar, K::DoubleStarEqual);
    case '/':
      return doubled(K::Slash, K::SlashEqual, K::DoubleSlash, K::DoubleSlashEqual);
    case '<':
      if (second == '>') return {K::LessGreater, 2};
      return doubled(K::Less, K::LessEqual, K::LeftShift, K::LeftShiftEqual);
    case '>':
      return doubled(K::Greater, K::GreaterEqual, K::RightShift, K::RightShiftEqual);
    case '|':
      return with_equal(K::VBar, K::VBarEqual);
    case '&':
      return with_equal(K::Amper, K::AmperEqual);
    case '%':
      return with_equal(K::Percent, K::PercentEqual);
    case '^':
      return with_equal(K::Circumflex, K::CircumflexEqual);
    case '@':
      return with_equal(K::At, K::AtEqual);
    default:
      return {K::Stray, 0};
  }
}

constexpr std::string_view kTokenKindNames[] = {
#define BUFO_TOKEN(name, NAME) #NAME,
#define BUFO_OPERATOR(name, NAME, text) #NAME,
#define BUFO_KEYWORD(name, text) "NAME",
#include "interp/token.def"
};

constexpr std::string_view kTokenKindTexts[] = {
#define BUFO_TOKEN(name, NAME) #NAME,
#define BUFO_OPERATOR(name, NAME, text) text,
#define BUFO_KEYWORD(name, text) text,
#include "interp/token.def"
};

}  // namespace

std::string_view token_kind_name(TokenKind kind) {
  return kTokenKindNames[static_cast<std::size_t>(kind)];
}

std::string_view token_kind_text(TokenKind kind) {
  return kTokenKindTexts[static_cast<std::size_t>(kind)];
}

void LexerState::run() {
  // Tokens are short: this guess spares most of the growing.
  if (!tokens_.reserve(arena_, static_cast<std::uint32_t>(source_.text.size() / 5 + 16))) {
    fail_memory();
    return;
  }
  while (at_line_start_ ? read_indentation() : read_token()) {
  }
  result_.tokens = tokens_.span();
}

bool LexerState::push(TokenKind kind, const char* start, const char* end) {
  return push_token({.kind = kind,
                     .flags = 0,
                     .quotes = 0,
                     .prefix = 0,
                     .start = offset(start),
                     .end = offset(end),
                     .line = line_,
                     .col = static_cast<std::uint32_t>(start - line_start_),
                     .end_line = line_});
}

bool LexerState::read_indentation() {
  at_line_start_ = false;
  std::uint32_t col = 0, alternative_col = 0;
  // Indentation is that of the first of several lines joined by backslashes.
  std::uint32_t continued_col = 0;
  while (true) {
    const char c = *cur_;
    if (c == ' ') {
      ++col;
      ++alternative_col;
    } else if (c == '\t') {
      col = (col / 8 + 1) * 8;
      ++alternative_col;
    } else if (c == '\f') {
      col = alternative_col = 0;
    } else if (c == '\\') {
      if (continued_col == 0) continued_col = col;
      if (!read_continuation()) return false;
      continue;
    } else {
      break;
    }
    ++cur_;
  }
  if (*cur_ == '#' || (*cur_ == '\n' && !at_bare_end())) {
    // A line without code has no say in indentation. At a prompt an empty one ends the block.
    if (mode_ == LexMode::Prompt && line_ == 1) {
      const char* const start = cur_;
      skip_comment();
      return read_newline(start);
    }
    if (mode_ == LexMode::Prompt && col == 0 && *cur_ == '\n' && !at_end()) {
      return push_dedents() && read_newline(cur_);
    }
    skip_comment();
    ++cur_;
    start_line();
    at_line_start_ = true;
    return true;
  }
  if (at_end()) return read_end();
  if (continued_col != 0) col = alternative_col = continued_col;

  const Indent& current = indents_[indent_count_ - 1];
  if (col == current.col) {
    if (alternative_col != current.alternative_col) return fail_tabs();
    return true;
  }
  if (col > current.col) {
    if (indent_count_ == kMaxIndents) {
      return fail_indentation(SyntaxErrorKind::IndentationError, "too many levels of indentation");
    }
    if (alternative_col <= current.alternative_col) return fail_tabs();
    indents_[indent_count_++] = {col, alternative_col};
    return push(TokenKind::Indent, cur_, cur_);
  }
  while (indent_count_ > 1 && col < indents_[indent_count_ - 1].col) {
    --indent_count_;
    if (!push(TokenKind::Dedent, cur_, cur_)) return false;
  }
  if (col != indents_[indent_count_ - 1].col) {
    // CPython gives the error in place of the first DEDENT.
    while (tokens_.size() > 0 && tokens_.back().kind == TokenKind::Dedent) {
      tokens_.pop();
    }
    return fail_indentation(SyntaxErrorKind::IndentationError,
                            "unindent does not match any outer indentation level");
  }
  if (alternative_col != indents_[indent_count_ - 1].alternative_col) return fail_tabs();
  return true;
}

// At a backslash outside of strings: joins the next line.
bool LexerState::read_continuation() {
  if (cur_[1] != '\n') {
    ++cur_;
    return fail_line_continuation();
  }
  ++cur_;
  if (at_bare_end()) return fail_line_continuation();
  ++cur_;
  start_line();
  if (at_end()) return fail_end_of_source();
  return true;
}

void LexerState::skip_comment() {
  if (*cur_ != '#') return;
  cur_ = static_cast<const char*>(std::memchr(cur_, '\n', static_cast<std::size_t>(end_ - cur_)));
}

bool LexerState::read_token() {
  if (fstring_depth_ > 0 && !fstrings_[fstring_depth_ - 1].in_expression) return read_fstring();
  while (*cur_ == ' ' || *cur_ == '\t' || *cur_ == '\f') ++cur_;
  const char* const start = cur_;
  const unsigned char c = static_cast<unsigned char>(*start);

  if (is_name_start_byte(c)) return read_name(start);
  switch (c) {
    case '#':
      skip_comment();
      return read_newline(start);
    case '\n':
      return read_newline(start);
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
      return read_number(start);
    case '.':
      if (start[1] >= '0' && start[1] <= '9') return read_number(start);
      break;
    case '\'':
    case '"':
      return read_string(start, 0);
    case '\\':
      return read_continuation();
    case '\0':
      if (at_end()) return read_end();
      break;
    case '(':
    case '[':
    case '{':
      return open_bracket();
    case ')':
    case ']':
    case '}':
      return close_bracket();
    default:
      break;
  }

  if (c == ':' && fstring_depth_ > 0) {
    FString& fstring = fstrings_[fstring_depth_ - 1];
    // A colon outside of brackets ends the expression, whatever follows it: `:=` is none here.
    if (bracket_count_ == fstring.field_brackets[fstring.field_depth - 1]) {
      ++cur_;
      fstring.in_expression = false;
      fstring.in_format_spec = true;
      return push(TokenKind::Colon, start, cur_);
    }
  }
  const Operator op = read_operator(start);
  if (op.length != 0) {
    cur_ += op.length;
    return push(op.kind, start, cur_);
  }
  ++cur_;
  if (c < 0x20 || c == 0x7F) return fail_unprintable(c);
  return push(TokenKind::Stray, start, cur_);
}

// At a line end. The NEWLINE begins at `start`, where a comment before it does.
bool LexerState::read_newline(const char* start) {
  ++cur_;
  if (bracket_count_ > 0) {
    start_line();
    return true;
  }
  const bool pushed = push(TokenKind::Newline, start, cur_);
  start_line();
  at_line_start_ = true;
  return pushed;
}

bool LexerState::read_end() {
  if (bracket_count_ > 0) return fail_end_of_source();
  if (tokens_.size() > 0 && tokens_.back().kind != TokenKind::Newline &&
      tokens_.back().kind != TokenKind::Dedent) {
    // Unreachable for text that ends with a line end; kept so that a NEWLINE always ends a line.
    if (!push(TokenKind::Newline, cur_, cur_)) return false;
  }
  if (!push_dedents()) return false;
  push(TokenKind::EndMarker, cur_, cur_);
  return false;
}

// Closes all blocks.
bool LexerState::push_dedents() {
  while (indent_count_ > 1) {
    --indent_count_;
    if (!push(TokenKind::Dedent, cur_, cur_)) return false;
  }
  return true;
}

bool LexerState::read_name(const char* start) {
  // String prefixes are names until a quote follows.
  bool saw_b = false, saw_r = false, saw_u = false, saw_f = false;
  const char* at = start;
  while (true) {
    const char c = static_cast<char>(*at | 0x20);
    if (c == 'b' && !saw_b && !saw_u && !saw_f) {
      saw_b = true;
    } else if (c == 'u' && !saw_b && !saw_u && !saw_r && !saw_f) {
      saw_u = true;
    } else if (c == 'r' && !saw_r && !saw_u) {
      saw_r = true;
    } else if (c == 'f' && !saw_f && !saw_b && !saw_u) {
      saw_f = true;
    } else {
      break;
    }
    ++at;
    if (*at == '"' || *at == '\'') {
      cur_ = at;
      const std::uint8_t flags = static_cast<std::uint8_t>(
          (saw_r ? kTokenRaw : 0) | (saw_b ? kTokenBytes : 0) | (saw_u ? kTokenUnicode : 0));
      return saw_f ? start_fstring(start, flags) : read_string(start, flags);
    }
  }
  unsigned char all = 0;
  while (is_name_byte(static_cast<unsigned char>(*at))) all |= static_cast<unsigned char>(*at++);
  cur_ = at;
  if ((all & 0x80u) != 0) {
    if (!check_identifier(start, at)) return false;
    if (!push(TokenKind::Name, start, at)) return false;
    tokens_.back().flags = kTokenNonAscii;
    return true;
  }
  return push(keyword_or_name(start, static_cast<std::size_t>(at - start)), start, at);
}

bool LexerState::open_bracket() {
  const char* const start = cur_++;
  if (bracket_count_ == kMaxBrackets) return fail("too many nested parentheses");
  brackets_[bracket_count_++] = {*start, line_, static_cast<std::uint32_t>(start - line_start_)};
  const TokenKind kind = *start == '('   ? TokenKind::LPar
                         : *start == '[' ? TokenKind::LSqb
                                         : TokenKind::LBrace;
  return push(kind, start, cur_);
}

bool LexerState::close_bracket() {
  const char* const start = cur_++;
  const char closing = *start;
  const bool in_fstring = fstring_depth_ > 0;
  FString* const fstring = in_fstring ? &fstrings_[fstring_depth_ - 1] : nullptr;
  if (in_fstring && fstring->field_depth == 0 && closing == '}') {
    return fail("f-string: single '}' is not allowed");
  }
  if (bracket_count_ == 0) return fail("unmatched '%c'", closing);

  const Bracket& opening = brackets_[bracket_count_ - 1];
  const bool matches = (opening.bracket == '(' && closing == ')') ||
                       (opening.bracket == '[' && closing == ']') ||
                       (opening.bracket == '{' && closing == '}');
  if (!matches) {
    // The bracket belongs to the f-string itself, so the closing one has nothing to match.
    if (in_fstring && opening.bracket == '{' && fstring->field_depth > 0 &&
        bracket_count_ == fstring->field_brackets[fstring->field_depth - 1]) {
      return fail("f-string: unmatched '%c'", closing);
    }
    if (opening.line != line_) {
      return fail("closing parenthesis '%c' does not match opening parenthesis '%c' on line %u",
                  closing, opening.bracket, opening.line);
    }
    return fail("closing parenthesis '%c' does not match opening parenthesis '%c'", closing,
                opening.bracket);
  }
  const bool ends_field = in_fstring && closing == '}' && fstring->field_depth > 0 &&
                          bracket_count_ == fstring->field_brackets[fstring->field_depth - 1];
  --bracket_count_;
  if (ends_field) {
    --fstring->field_depth;
    fstring->in_expression = false;
    // Inside of another field's format specification, or back in the text.
    fstring->in_format_spec = fstring->field_depth > 0;
  }
  const TokenKind kind = closing == ')'   ? TokenKind::RPar
                         : closing == ']' ? TokenKind::RSqb
                                          : TokenKind::RBrace;
  return push(kind, start, cur_);
}

void tokenize(const Source& source, Arena& arena, LexResult* result, LexMode mode) {
  *result = {};
  LexerState lexer(source, arena, mode, result);
  lexer.run();
}

std::uint32_t token_end_col(const Source& source, const Token& token) {
  if (token.line == token.end_line) return token.col + (token.end - token.start);
  const std::size_t newline = source.text.rfind('\n', token.end - 1);
  return static_cast<std::uint32_t>(token.end - (newline + 1));
}

}  // namespace bufo
