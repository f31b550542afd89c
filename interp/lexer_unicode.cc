// Identifiers beyond ASCII (PEP 3131), by the general categories of utf8proc.
#include <utf8proc.h>

#include "interp/lexer_state.h"

namespace bufo {

namespace {

bool is_one_of(std::uint32_t code_point, std::initializer_list<std::uint32_t> list) {
  for (const std::uint32_t item : list) {
    if (item == code_point) return true;
  }
  return false;
}

// Characters whose NFKC form is no identifier; the X in XID takes them out.
bool is_excluded_everywhere(std::uint32_t c) {
  return c == 0x37A || c == 0x309B || c == 0x309C || (c >= 0xFC5E && c <= 0xFC63) || c == 0xFDFA ||
         c == 0xFDFB || c == 0x2E2F || (c >= 0xFE70 && c <= 0xFE7E && (c % 2 == 0));
}

utf8proc_category_t category_of(std::uint32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

}  // namespace

bool is_identifier_start(std::uint32_t c) {
  if (c < 0x80) return is_name_start_byte(static_cast<unsigned char>(c));
  switch (category_of(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
      return !is_excluded_everywhere(c) && !is_one_of(c, {0xE33, 0xEB3, 0xFF9E, 0xFF9F});
    default:
      return is_one_of(c, {0x1885, 0x1886, 0x2118, 0x212E});  // Other_ID_Start
  }
}

bool is_identifier_continue(std::uint32_t c) {
  if (c < 0x80) return is_name_byte(static_cast<unsigned char>(c));
  if (is_identifier_start(c)) return true;
  switch (category_of(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
      return !is_excluded_everywhere(c);
    default:
      // Letters that may not come first, and Other_ID_Continue.
      return is_one_of(c, {0xE33, 0xEB3, 0xFF9E, 0xFF9F, 0xB7, 0x387, 0x19DA}) ||
             (c >= 0x1369 && c <= 0x1371);
  }
}

bool is_printable(std::uint32_t c) {
  if (c == ' ') return true;
  switch (category_of(c)) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
      return false;
    default:
      return true;
  }
}

bool LexerState::check_identifier(const char* start, const char* end) {
  if (source_.has_invalid_utf8) {
    Utf8Problem problem;
    const std::string_view text{start, static_cast<std::size_t>(end - start)};
    if (find_utf8_problem(text, false, &problem)) {
      cur_ = start + 1;
      const unsigned byte = static_cast<unsigned char>(text[problem.position]);
      fail("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %zu: %s", byte,
           problem.position, problem.reason);
      result_.error.end_offset = -1;
      result_.error.text = {result_.error.text.data(), result_.error.text.size() + 1};
      return false;
    }
  }
  for (const char* at = start; at < end;) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t nbytes =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(at), end - at, &code_point);
    // Lone surrogates have no valid UTF-8; they are no identifier characters either.
    const bool malformed = nbytes <= 0;
    const std::uint32_t c = malformed ? 0xD800 : static_cast<std::uint32_t>(code_point);
    const bool valid =
        !malformed && (at == start ? is_identifier_start(c) : is_identifier_continue(c));
    at += malformed ? 1 : nbytes;
    if (valid) continue;
    cur_ = at;
    if (!is_printable(c)) return fail_unprintable(c);
    char text[5] = {};
    utf8proc_encode_char(code_point, reinterpret_cast<utf8proc_uint8_t*>(text));
    return fail("invalid character '%s' (U+%04X)", text, c);
  }
  return true;
}

bool LexerState::fail_unprintable(std::uint32_t code_point) {
  return fail("invalid non-printable character U+%04X", code_point);
}

}  // namespace bufo
