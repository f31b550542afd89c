// Loading of source text: byte order mark, coding cookie, line ends, UTF-8 validation.
//
// Encodings other than UTF-8 and its subsets are limited to Latin-1, which needs no tables.
#include "interp/source.h"

#include <cstdio>
#include <cstring>

namespace bufo {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

bool fail(Arena& arena, SyntaxErrorInfo* error, std::string_view filename, std::string_view message,
          int line, int offset) {
  *error = {};
  error->message = arena.copy(message);
  error->filename = filename;
  error->has_text = false;
  error->has_position = line >= 0;
  if (error->has_position) {
    error->line = line;
    error->offset = offset;
  }
  if (arena.failed()) set_memory_error(error);
  return false;
}

bool is_cookie_char(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         c == '_' || c == '.';
}

// The encoding that a comment line declares (PEP 263), or an empty view.
std::string_view cookie_in_line(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && (line[i] == ' ' || line[i] == '\t' || line[i] == '\f')) ++i;
  if (i == line.size() || line[i] != '#') return {};
  const std::size_t found = line.find("coding", i);
  for (std::size_t at = found; at != std::string_view::npos; at = line.find("coding", at + 1)) {
    std::size_t j = at + 6;
    if (j >= line.size() || (line[j] != ':' && line[j] != '=')) continue;
    ++j;
    while (j < line.size() && (line[j] == ' ' || line[j] == '\t')) ++j;
    const std::size_t start = j;
    while (j < line.size() && is_cookie_char(line[j])) ++j;
    if (j > start) return line.substr(start, j - start);
  }
  return {};
}

bool is_blank_or_comment(std::string_view line) {
  for (const char c : line) {
    if (c == '#') return true;
    if (c != ' ' && c != '\t' && c != '\f') return false;
  }
  return true;
}

enum class Encoding : std::uint8_t { Utf8, Ascii, Latin1, Unknown };

struct Cookie {
  std::string_view name;
  Encoding encoding = Encoding::Utf8;
  std::string_view normal_name;  // The name CPython uses in messages.
};

bool starts_with_word(std::string_view text, std::string_view word) {
  return text == word || (text.substr(0, word.size()) == word && text[word.size()] == '-');
}

Cookie read_cookie(std::string_view bytes, char* lowered, std::size_t lowered_nbytes) {
  Cookie cookie;
  std::size_t start = 0;
  // A cookie counts in the first line, or in the second when the first holds no code.
  for (int number = 0; number < 2 && start < bytes.size(); ++number) {
    std::size_t end = bytes.find_first_of("\r\n", start);
    if (end == std::string_view::npos) end = bytes.size();
    const std::string_view line = bytes.substr(start, end - start);
    cookie.name = cookie_in_line(line);
    if (!cookie.name.empty() || !is_blank_or_comment(line)) break;
    start = end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  if (cookie.name.empty()) return cookie;
  std::size_t count = 0;
  for (const char c : cookie.name) {
    if (count == lowered_nbytes) break;
    lowered[count++] = c == '_' ? '-' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  const std::string_view name{lowered, count};
  cookie.normal_name = cookie.name;
  if (starts_with_word(name, "utf-8") || name == "utf8" || name == "u8" || name == "utf" ||
      name == "cp65001" || name == "utf8-ucs2" || name == "utf8-ucs4") {
    cookie.encoding = Encoding::Utf8;
    // Under its other names CPython does not take the mark for UTF-8's.
    if (starts_with_word(name, "utf-8")) cookie.normal_name = "utf-8";
  } else if (starts_with_word(name, "latin-1") || starts_with_word(name, "iso-8859-1") ||
             starts_with_word(name, "iso-latin-1")) {
    cookie.encoding = Encoding::Latin1;
    cookie.normal_name = "iso-8859-1";
  } else if (name == "latin1" || name == "latin" || name == "l1" || name == "iso8859-1" ||
             name == "iso8859" || name == "8859" || name == "cp819" || name == "ibm819") {
    cookie.encoding = Encoding::Latin1;
  } else if (name == "ascii" || name == "us-ascii" || name == "646" || name == "ansi-x3.4-1968") {
    cookie.encoding = Encoding::Ascii;
  } else {
    cookie.encoding = Encoding::Unknown;
  }
  return cookie;
}

const char* find_non_ascii(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  for (; end - at >= 8; at += 8) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    if ((word & 0x8080808080808080u) != 0) break;
  }
  for (; at < end; ++at) {
    if ((static_cast<unsigned char>(*at) & 0x80u) != 0) return at;
  }
  return nullptr;
}

int line_of(std::string_view text, std::size_t position) {
  int line = 1;
  for (std::size_t i = 0; i < position; ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) {
      ++line;
    }
  }
  return line;
}

// Copies `bytes` to `out` with "\r\n" and "\r" turned into "\n". Returns the end of what was
// written.
char* copy_lines(std::string_view bytes, char* out) {
  std::size_t start = 0;
  while (true) {
    const std::size_t at = bytes.find('\r', start);
    const std::size_t stop = at == std::string_view::npos ? bytes.size() : at;
    if (stop > start) std::memcpy(out, bytes.data() + start, stop - start);
    out += stop - start;
    if (at == std::string_view::npos) return out;
    *out++ = '\n';
    start = at + (bytes.substr(at, 2) == "\r\n" ? 2 : 1);
  }
}

}  // namespace

void set_memory_error(SyntaxErrorInfo* error) {
  *error = {};
  error->kind = SyntaxErrorKind::MemoryError;
  error->has_position = false;
  error->has_text = false;
}

bool find_utf8_problem(std::string_view text, bool allow_surrogates, Utf8Problem* problem) {
  const char* const first = find_non_ascii(text);
  if (first == nullptr) return false;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  std::size_t i = static_cast<std::size_t>(first - text.data());
  const std::size_t size = text.size();
  while (i < size) {
    const unsigned lead = byte(i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    std::size_t length = 0;
    unsigned low = 0x80, high = 0xBF;  // What the second byte may be.
    if (lead >= 0xC2 && lead <= 0xDF) {
      length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      length = 3;
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED && !allow_surrogates) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      length = 4;
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
    } else {
      *problem = {i, 1, "invalid start byte"};
      return true;
    }
    for (std::size_t k = 1; k < length; ++k) {
      if (i + k >= size) {
        *problem = {i, size - i, "unexpected end of data"};
        return true;
      }
      const unsigned next = byte(i + k);
      if (next < (k == 1 ? low : 0x80u) || next > (k == 1 ? high : 0xBFu)) {
        *problem = {i, k, "invalid continuation byte"};
        return true;
      }
    }
    i += length;
  }
  return false;
}

std::uint32_t utf8_length(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
  return count;
}

std::string_view replace_malformed_utf8(Arena& arena, std::string_view text) {
  Utf8Problem problem;
  if (!find_utf8_problem(text, true, &problem)) return text;
  char* const result = static_cast<char*>(arena.allocate(3 * text.size() + 1, 1));
  if (result == nullptr) return {};
  char* end = result;
  do {
    std::memcpy(end, text.data(), problem.position);
    end += problem.position;
    std::memcpy(end, "\xef\xbf\xbd", 3);
    end += 3;
    text.remove_prefix(problem.position + problem.length);
  } while (find_utf8_problem(text, true, &problem));
  std::memcpy(end, text.data(), text.size());
  end += text.size();
  return {result, static_cast<std::size_t>(end - result)};
}

std::string_view Source::line(std::uint32_t number) const {
  std::size_t start = 0;
  for (std::uint32_t i = 1; i < number; ++i) {
    const std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos) return {};
    start = end + 1;
  }
  const std::size_t end = text.find('\n', start);
  return text.substr(start, end == std::string_view::npos ? end : end - start);
}

std::size_t Source::joined_line_start(std::size_t start) const {
  std::size_t first = start;
  while (first >= 2 && text[first - 2] == '\\') {
    const std::size_t newline = text.rfind('\n', first - 2);
    first = newline == std::string_view::npos ? 0 : newline + 1;
  }
  while (first < start) {
    const std::size_t code = text.find_first_not_of(" \t\f", first);
    if (text[code] != '\\') break;
    first = code + 2;
  }
  return first;
}

bool load_source(Arena& arena, std::string_view bytes, std::string_view filename, SourceKind kind,
                 Source* source, SyntaxErrorInfo* error) {
  *source = {};
  source->filename = filename;
  char message[512];
  const auto format = [&](const char* pattern, auto... arguments) {
    const int written = std::snprintf(message, sizeof message, pattern, arguments...);
    const std::size_t count = written < 0 ? 0 : static_cast<std::size_t>(written);
    return std::string_view{message, count < sizeof message ? count : sizeof message - 1};
  };

  // What is wrong with a file before its first token is told without a place.
  const int unplaced = kind == SourceKind::File ? -1 : 0;
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos && kind != SourceKind::File) {
    return fail(arena, error, filename, "source code string cannot contain null bytes", -1, -1);
  }
  bool has_mark = false;
  if (kind != SourceKind::String && bytes.substr(0, 3) == kByteOrderMark) {
    has_mark = true;
    bytes.remove_prefix(3);
  }
  if (nul != std::string_view::npos) {
    fail(arena, error, filename, "source code cannot contain null bytes", line_of(bytes, nul), 0);
    if (error->kind == SyntaxErrorKind::MemoryError) return false;
    std::size_t start = bytes.find_last_of("\r\n", nul);
    start = start == std::string_view::npos ? 0 : start + 1;
    error->end_line = error->line;
    error->has_text = true;
    error->text = arena.copy(bytes.substr(start, bytes.find('\0', start) - start));
    return false;
  }

  char lowered[64];
  Cookie cookie;
  if (kind != SourceKind::String) cookie = read_cookie(bytes, lowered, sizeof lowered);
  const int cookie_length = static_cast<int>(cookie.name.size() < 100 ? cookie.name.size() : 100);
  if (cookie.encoding == Encoding::Unknown) {
    return fail(
        arena, error, filename,
        format(kind == SourceKind::File ? "encoding problem: %.*s" : "unknown encoding: %.*s",
               cookie_length, cookie.name.data()),
        unplaced, -1);
  }
  if (has_mark && !cookie.name.empty() && cookie.normal_name != "utf-8") {
    return fail(arena, error, filename,
                format("encoding problem: %.*s with BOM",
                       static_cast<int>(cookie.normal_name.size()), cookie.normal_name.data()),
                unplaced, -1);
  }

  source->is_file = kind == SourceKind::File;
  source->counts_bytes = kind != SourceKind::String && !has_mark && cookie.name.empty();
  const char* const non_ascii = find_non_ascii(bytes);
  std::size_t grown_nbytes = bytes.size();
  if (non_ascii != nullptr) {
    const std::size_t position = static_cast<std::size_t>(non_ascii - bytes.data());
    const unsigned byte = static_cast<unsigned char>(*non_ascii);
    if (cookie.encoding == Encoding::Ascii) {
      if (kind == SourceKind::File) {
        return fail(arena, error, filename,
                    format("encoding problem: %.*s", cookie_length, cookie.name.data()), unplaced,
                    -1);
      }
      return fail(
          arena, error, filename,
          format(
              "'ascii' codec can't decode byte 0x%02x in position %zu: ordinal not in range(128)",
              byte, position),
          0, -1);
    }
    if (cookie.encoding == Encoding::Latin1) {
      for (const char c : bytes) grown_nbytes += (static_cast<unsigned char>(c) & 0x80u) >> 7;
    } else {
      Utf8Problem problem;
      source->has_invalid_utf8 = find_utf8_problem(bytes, kind == SourceKind::String, &problem);
      if (source->has_invalid_utf8 && kind == SourceKind::File && cookie.name.empty()) {
        return fail(
            arena, error, filename,
            format(
                "Non-UTF-8 code starting with '\\x%02x' in file %.*s on line %d, but no encoding "
                "declared; see https://peps.python.org/pep-0263/ for details",
                static_cast<unsigned>(static_cast<unsigned char>(bytes[problem.position])),
                static_cast<int>(filename.size() < 300 ? filename.size() : 300), filename.data(),
                line_of(bytes, problem.position)),
            unplaced, -1);
      }
    }
  }
  // Offsets in tokens are 32 bits wide.
  if (grown_nbytes >= 0xFFFFFF00u) {
    set_memory_error(error);
    return false;
  }

  char* const text = static_cast<char*>(arena.allocate(grown_nbytes + 2, 1));
  if (text == nullptr) {
    set_memory_error(error);
    return false;
  }
  char* end = copy_lines(bytes, text);
  if (grown_nbytes != bytes.size()) {
    // Latin-1: widen in place, from the end.
    std::size_t from = static_cast<std::size_t>(end - text);
    end += grown_nbytes - bytes.size();
    char* to = end;
    while (from > 0) {
      const unsigned byte = static_cast<unsigned char>(text[--from]);
      if (byte < 0x80) {
        *--to = static_cast<char>(byte);
      } else {
        *--to = static_cast<char>(0x80 | (byte & 0x3F));
        *--to = static_cast<char>(0xC0 | (byte >> 6));
      }
    }
  }
  if (end != text && end[-1] != '\n') {
    *end++ = '\n';
    source->newline_added = true;
  }
  *end = '\0';
  source->text = {text, static_cast<std::size_t>(end - text)};
  return true;
}

}  // namespace bufo
