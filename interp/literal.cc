// Values of literals. Messages and the positions inside of them are those of CPython 3.12, whose
// decoder sees each non-ASCII character as an escape of ten characters.
#include "interp/literal.h"

#include <utf8proc.h>

#include <charconv>
#include <cstdio>
#include <cstring>
#include <limits>

namespace bufo {

namespace {

bool is_octal_digit(char c) { return c >= '0' && c <= '7'; }

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Writes `code_point`, surrogates included, as up to four bytes.
char* encode(std::uint32_t code_point, char* out) {
  if (code_point < 0x80) {
    *out++ = static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    *out++ = static_cast<char>(0xC0 | (code_point >> 6));
    *out++ = static_cast<char>(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    *out++ = static_cast<char>(0xE0 | (code_point >> 12));
    *out++ = static_cast<char>(0x80 | ((code_point >> 6) & 0x3F));
    *out++ = static_cast<char>(0x80 | (code_point & 0x3F));
  } else {
    *out++ = static_cast<char>(0xF0 | (code_point >> 18));
    *out++ = static_cast<char>(0x80 | ((code_point >> 12) & 0x3F));
    *out++ = static_cast<char>(0x80 | ((code_point >> 6) & 0x3F));
    *out++ = static_cast<char>(0x80 | (code_point & 0x3F));
  }
  return out;
}

// The character that a one-letter escape stands for; 0 for other letters.
char simple_escape(char letter) {
  switch (letter) {
    case '\\':
      return '\\';
    case '\'':
      return '\'';
    case '"':
      return '"';
    case 'a':
      return '\a';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'v':
      return '\v';
    default:
      return 0;
  }
}

// The index in CPython's decoder of the byte at `index`.
std::size_t decoder_index(std::string_view body, std::size_t index) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < index; ++i) {
    const unsigned char c = static_cast<unsigned char>(body[i]);
    if (c == '\\' && (i + 1 == body.size() || (static_cast<unsigned char>(body[i + 1]) & 0x80u))) {
      count += 6;  // Spelled "\u005c".
    } else if (c == '\\') {
      count += i + 1 < index ? 2 : 1;
      ++i;
    } else if (c < 0x80) {
      ++count;
    } else if (c >= 0xC0) {
      count += 10;
    }
  }
  return count;
}

double parse_double(std::string_view digits) {
  double value = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (parsed.ec != std::errc::result_out_of_range) return value;
  // Too large or too small: the power of ten of the first significant digit tells.
  long long exponent = 0;
  const std::size_t e = digits.find_first_of("eE");
  const std::string_view mantissa = digits.substr(0, e);
  if (e != std::string_view::npos) {
    std::string_view text = digits.substr(e + 1);
    const bool negative = text[0] == '-';
    if (text[0] == '+' || negative) text.remove_prefix(1);
    for (const char c : text) {
      if (exponent < 1'000'000'000'000) exponent = exponent * 10 + (c - '0');
    }
    if (negative) exponent = -exponent;
  }
  std::size_t point = mantissa.find('.');
  if (point == std::string_view::npos) point = mantissa.size();
  const std::size_t first = mantissa.find_first_of("123456789");
  exponent += static_cast<long long>(point) - static_cast<long long>(first);
  return exponent > 0 ? std::numeric_limits<double>::infinity() : 0.0;
}

}  // namespace

bool LiteralDecoder::fail(std::string_view message) {
  message_ = arena_.copy(message);
  return false;
}

// Complains of body[start, end).
bool LiteralDecoder::fail_escape(std::string_view body, std::size_t start, std::size_t end,
                                 const char* reason) {
  std::size_t last = decoder_index(body, start) - 1;
  for (std::size_t i = start; i < end; ++i) {
    const unsigned char c = static_cast<unsigned char>(body[i]);
    last += c < 0x80 ? 1 : c >= 0xC0 ? 10 : 0;
  }
  char message[160];
  std::snprintf(message, sizeof message,
                "(unicode error) 'unicodeescape' codec can't decode bytes in position %zu-%zu: %s",
                decoder_index(body, start), last, reason);
  return fail(message);
}

bool LiteralDecoder::warn_escape(const Token& token, std::string_view sequence) {
  if (warnings_ == nullptr) return true;
  char message[96];
  const bool octal = is_octal_digit(sequence[1]);
  std::snprintf(message, sizeof message, "invalid %sescape sequence '%.*s'", octal ? "octal " : "",
                static_cast<int>(sequence.size()), sequence.data());
  const ParseWarning warning = {
      arena_.copy(message), {token.line, token.col, token.end_line, token_end_col(source_, token)}};
  return warnings_->push(arena_, warning) && !arena_.failed();
}

bool LiteralDecoder::decode_string(const Token& token, std::string_view* out) {
  std::string_view body = source_.text.substr(token.start, token.end - token.start);
  if (token.kind == TokenKind::String) {
    body.remove_prefix(static_cast<std::size_t>(token.prefix) + token.quotes);
    body.remove_suffix(token.quotes);
  } else if ((token.flags & kTokenBracePair) != 0) {
    body.remove_suffix(1);
  }
  const bool is_bytes = (token.flags & kTokenBytes) != 0;
  if ((token.flags & kTokenNonAscii) != 0) {
    if (is_bytes) return fail("bytes can only contain ASCII literal characters");
    Utf8Problem problem;
    if (source_.has_invalid_utf8 && find_utf8_problem(body, true, &problem)) {
      char message[128];
      std::snprintf(message, sizeof message,
                    "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %zu: %s",
                    static_cast<unsigned>(static_cast<unsigned char>(body[problem.position])),
                    problem.position, problem.reason);
      return fail(message);
    }
  }
  if ((token.flags & kTokenRaw) != 0 || (token.flags & kTokenEscapes) == 0) {
    *out = body;
    return true;
  }
  return is_bytes ? decode_bytes_escapes(body, token, out) : decode_escapes(body, token, out);
}

// An octal escape of up to three digits at body[*at]. Sets *sequence_end behind it.
static std::uint32_t read_octal(std::string_view body, std::size_t* at) {
  std::uint32_t value = 0;
  for (int count = 0; count < 3 && *at < body.size() && is_octal_digit(body[*at]); ++count) {
    value = value * 8 + static_cast<std::uint32_t>(body[(*at)++] - '0');
  }
  return value;
}

bool LiteralDecoder::decode_bytes_escapes(std::string_view body, const Token& token,
                                          std::string_view* out) {
  // No escape is shorter than what it stands for.
  char* const result = static_cast<char*>(arena_.allocate(body.size() + 1, 1));
  if (result == nullptr) return false;
  char* end = result;
  bool warned = false;
  std::size_t i = 0;
  while (i < body.size()) {
    const char c = body[i++];
    if (c != '\\') {
      *end++ = c;
      continue;
    }
    const std::size_t start = i - 1;
    const char letter = body[i];
    if (letter == '\n') {
      ++i;
    } else if (const char simple = simple_escape(letter); simple != 0) {
      *end++ = simple;
      ++i;
    } else if (is_octal_digit(letter)) {
      const std::uint32_t value = read_octal(body, &i);
      if (value > 0xFF && !warned) {
        warned = true;
        if (!warn_escape(token, body.substr(start, i - start))) return false;
      }
      *end++ = static_cast<char>(value & 0xFF);
    } else if (letter == 'x') {
      const int high = i + 1 < body.size() ? hex_value(body[i + 1]) : -1;
      const int low = high >= 0 && i + 2 < body.size() ? hex_value(body[i + 2]) : -1;
      if (low < 0) {
        char message[96];
        std::snprintf(message, sizeof message, "(value error) invalid \\x escape at position %zu",
                      start);
        return fail(message);
      }
      *end++ = static_cast<char>(high * 16 + low);
      i += 3;
    } else {
      if (!warned) {
        warned = true;
        if (!warn_escape(token, body.substr(start, 2))) return false;
      }
      *end++ = '\\';
    }
  }
  *out = {result, static_cast<std::size_t>(end - result)};
  return true;
}

bool LiteralDecoder::decode_escapes(std::string_view body, const Token& token,
                                    std::string_view* out) {
  // The longest result comes from "\777", two bytes from four; "\U" gives four from ten.
  char* const result = static_cast<char*>(arena_.allocate(body.size() + 1, 1));
  if (result == nullptr) return false;
  char* end = result;
  bool warned = false;
  std::size_t i = 0;
  while (i < body.size()) {
    const void* const found = std::memchr(body.data() + i, '\\', body.size() - i);
    const std::size_t stop =
        found == nullptr ? body.size()
                         : static_cast<std::size_t>(static_cast<const char*>(found) - body.data());
    std::memcpy(end, body.data() + i, stop - i);
    end += stop - i;
    i = stop;
    if (i == body.size()) break;
    const std::size_t start = i++;
    if (i == body.size()) {
      // Only in an f-string, before a brace.
      *end++ = '\\';
      if (!warned && !warn_escape(token, {source_.text.data() + token.end - 1, 2})) return false;
      break;
    }
    const char letter = body[i];
    if (letter == '\n') {
      ++i;
    } else if (const char simple = simple_escape(letter); simple != 0) {
      *end++ = simple;
      ++i;
    } else if (is_octal_digit(letter)) {
      const std::uint32_t value = read_octal(body, &i);
      if (value > 0xFF && !warned) {
        warned = true;
        if (!warn_escape(token, body.substr(start, i - start))) return false;
      }
      end = encode(value, end);
    } else if (letter == 'x' || letter == 'u' || letter == 'U') {
      ++i;
      const int count = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
      std::uint32_t value = 0;
      for (int digit = 0; digit < count; ++digit) {
        const int hex = i < body.size() ? hex_value(body[i]) : -1;
        if (hex < 0) {
          return fail_escape(body, start, i,
                             letter == 'x'   ? "truncated \\xXX escape"
                             : letter == 'u' ? "truncated \\uXXXX escape"
                                             : "truncated \\UXXXXXXXX escape");
        }
        value = value * 16 + static_cast<std::uint32_t>(hex);
        ++i;
      }
      if (value > 0x10FFFF) return fail_escape(body, start, i, "illegal Unicode character");
      end = encode(value, end);
    } else if (letter == 'N') {
      ++i;
      if (i == body.size() || body[i] != '{') {
        return fail_escape(body, start, i, "malformed \\N character escape");
      }
      const std::size_t name_start = ++i;
      while (i < body.size() && body[i] != '}') ++i;
      if (i == body.size() || i == name_start) {
        return fail_escape(body, start, i, "malformed \\N character escape");
      }
      const std::string_view name = body.substr(name_start, i - name_start);
      ++i;
      const std::int32_t found_character =
          options_.character_lookup == nullptr
              ? -1
              : options_.character_lookup(options_.character_lookup_context, name);
      if (found_character < 0) {
        return fail_escape(body, start, i, "unknown Unicode character name");
      }
      end = encode(static_cast<std::uint32_t>(found_character), end);
    } else {
      const bool ascii = (static_cast<unsigned char>(letter) & 0x80u) == 0;
      if (!warned && ascii) {
        warned = true;
        if (!warn_escape(token, body.substr(start, 2))) return false;
      }
      *end++ = '\\';
    }
  }
  *out = {result, static_cast<std::size_t>(end - result)};
  return true;
}

bool LiteralDecoder::decode_number(const Token& token, ast::Constant* out) {
  std::string_view text = source_.text.substr(token.start, token.end - token.start);
  if (text.find('_') != std::string_view::npos) {
    char* const digits = static_cast<char*>(arena_.allocate(text.size(), 1));
    if (digits == nullptr) return false;
    std::size_t count = 0;
    for (const char c : text) {
      if (c != '_') digits[count++] = c;
    }
    text = {digits, count};
  }
  const char letter = text.size() > 1 ? static_cast<char>(text[1] | 0x20) : '\0';
  out->value_kind = ast::ConstantKind::Int;
  out->int_base = 10;
  if (text[0] == '0' && (letter == 'x' || letter == 'o' || letter == 'b')) {
    out->int_base = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
    text.remove_prefix(2);
  } else if ((text.back() | 0x20) == 'j') {
    out->value_kind = ast::ConstantKind::Imaginary;
    out->number = parse_double(text.substr(0, text.size() - 1));
    return true;
  } else if (text.find_first_of(".eE") != std::string_view::npos) {
    out->value_kind = ast::ConstantKind::Float;
    out->number = parse_double(text);
    return true;
  } else if (options_.max_int_digits != 0 && text.size() > options_.max_int_digits) {
    char message[256];
    std::snprintf(message, sizeof message,
                  "Exceeds the limit (%u digits) for integer string conversion: value has %zu "
                  "digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                  "hexadecimal for huge integer literals to avoid decimal conversion limits.",
                  options_.max_int_digits, text.size());
    return fail(message);
  }
  out->text = text;
  const auto parsed =
      std::from_chars(text.data(), text.data() + text.size(), out->int_value, out->int_base);
  out->int_fits = parsed.ec == std::errc{};
  if (!out->int_fits) out->int_value = 0;
  return true;
}

bool LiteralDecoder::normalize_name(std::string_view name, std::string_view* out) {
  const auto* const text = reinterpret_cast<const utf8proc_uint8_t*>(name.data());
  const utf8proc_ssize_t nbytes = static_cast<utf8proc_ssize_t>(name.size());
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
  const utf8proc_ssize_t count = utf8proc_decompose(text, nbytes, nullptr, 0, options);
  if (count < 0) return fail("invalid identifier");
  // reencode() works in place and wants room for the NUL.
  auto* const buffer = arena_.make_array<utf8proc_int32_t>(static_cast<std::size_t>(count) + 1);
  if (buffer == nullptr) return false;
  if (utf8proc_decompose(text, nbytes, buffer, count, options) < 0) {
    return fail("invalid identifier");
  }
  const utf8proc_ssize_t length = utf8proc_reencode(buffer, count, options);
  if (length < 0) return fail("invalid identifier");
  *out = {reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length)};
  return true;
}

}  // namespace bufo
