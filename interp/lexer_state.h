// LexerState: the lexer at work. Private to lexer*.cc.
#pragma once

#include <cstdio>

#include "interp/lexer.h"

namespace bufo {

inline constexpr unsigned char kNameStartBit = 1, kNameBit = 2;

struct ByteClasses {
  unsigned char bits[256] = {};
};

constexpr ByteClasses make_byte_classes() {
  ByteClasses classes;
  for (unsigned c = 0; c < 256; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    const bool digit = c >= '0' && c <= '9';
    classes.bits[c] =
        static_cast<unsigned char>((letter ? kNameStartBit : 0) | (letter || digit ? kNameBit : 0));
  }
  return classes;
}

inline constexpr ByteClasses kByteClasses = make_byte_classes();

inline bool is_name_start_byte(unsigned char c) {
  return (kByteClasses.bits[c] & kNameStartBit) != 0;
}
inline bool is_name_byte(unsigned char c) { return (kByteClasses.bits[c] & kNameBit) != 0; }

class LexerState {
 public:
  LexerState(const Source& source, Arena& arena, LexMode mode, LexResult* result)
      : source_(source),
        arena_(arena),
        mode_(mode),
        result_(*result),
        cur_(source.text.data()),
        end_(source.text.data() + source.text.size()),
        line_start_(cur_) {}

  void run();

 private:
  // CPython's limits; exceeding them is an error there as well.
  static constexpr std::uint32_t kMaxIndents = 100, kMaxBrackets = 200, kMaxFStrings = 150,
                                 kMaxFields = 3;

  struct Indent {
    std::uint32_t col;              // Tabs go to multiples of eight.
    std::uint32_t alternative_col;  // Tabs count one; both must agree on what is deeper.
  };

  struct Bracket {
    char bracket;
    std::uint32_t line;
    std::uint32_t col;
  };

  struct FString {
    char quote;
    std::uint8_t quotes;
    std::uint8_t flags;
    bool in_expression;   // Ordinary tokens are read, up to the end of the field.
    bool in_format_spec;  // The text being read is a format specification.
    std::uint32_t field_depth;
    // bracket_count_ inside of each open field.
    std::uint32_t field_brackets[kMaxFields];
    std::uint32_t start_line;
    const char* start;
    const char* start_line_start;
  };

  // Each reader returns false when lexing is over, in success or failure.
  bool read_indentation();
  bool read_continuation();
  bool read_token();
  bool read_newline(const char* start);
  bool read_end();
  bool push_dedents();
  bool read_name(const char* start);
  bool open_bracket();
  bool close_bracket();

  bool read_number(const char* start);
  bool read_radix_number(const char* start);
  bool read_decimal_digits();
  bool end_number(const char* start, const char* literal);

  bool read_string(const char* start, std::uint8_t flags);
  bool fail_unterminated_string(const Token& token, const char* first_line_start);
  bool start_fstring(const char* start, std::uint8_t flags);
  bool read_fstring();
  bool read_fstring_text(FString& fstring);
  bool fail_unterminated_fstring(const FString& fstring);
  bool at_quotes(const FString& fstring) const;
  bool open_field(FString& fstring);

  bool check_identifier(const char* start, const char* end);
  bool fail_unprintable(std::uint32_t code_point);

  void skip_comment();
  void start_line() {
    ++line_;
    line_start_ = cur_;
  }
  bool at_end() const { return cur_ == end_; }
  // At a line end that the source had not, where CPython sees the end of the text.
  bool at_bare_end() const {
    return mode_ == LexMode::Statement && source_.newline_added && cur_ + 1 == end_;
  }
  std::uint32_t offset(const char* at) const {
    return static_cast<std::uint32_t>(at - source_.text.data());
  }

  bool push(TokenKind kind, const char* start, const char* end);
  bool push_token(const Token& token) {
    if (tokens_.push(arena_, token)) return true;
    return fail_memory();
  }

  // Errors. Their place is the last character read, as in CPython: offset = characters before cur_.
  template <typename... A>
  bool fail(const char* pattern, A... arguments) {
    char message[160];
    if constexpr (sizeof...(arguments) == 0) {
      std::snprintf(message, sizeof message, "%s", pattern);
    } else {
      std::snprintf(message, sizeof message, pattern, arguments...);
    }
    return fail_at(message, line_, line_start_, cur_, cur_);
  }
  bool fail_at(std::string_view message, std::uint32_t line, const char* line_start,
               const char* start, const char* end);
  bool fail_indentation(SyntaxErrorKind kind, std::string_view message);
  bool fail_tabs() {
    return fail_indentation(SyntaxErrorKind::TabError,
                            "inconsistent use of tabs and spaces in indentation");
  }
  bool fail_line_continuation();
  bool fail_end_of_source();
  bool fail_memory();
  bool finish_with_error(LexErrorKind kind);

  const Source& source_;
  Arena& arena_;
  const LexMode mode_;
  LexResult& result_;
  ArenaVector<Token> tokens_;
  const char* cur_;
  const char* end_;
  const char* line_start_;
  std::uint32_t line_ = 1;
  bool at_line_start_ = true;
  std::uint32_t indent_count_ = 1;
  std::uint32_t bracket_count_ = 0;
  std::uint32_t fstring_depth_ = 0;
  Indent indents_[kMaxIndents] = {{0, 0}};
  Bracket brackets_[kMaxBrackets];
  ArenaVector<FString> fstrings_;
};

}  // namespace bufo
