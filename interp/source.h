// Source: a program's text as the lexer wants it, and the SyntaxError that says what is wrong with
// it.
//
// Guarantees: the text is UTF-8 without byte order mark, its line ends are "\n", it ends with one
// (unless empty) and is followed by a NUL; it lives in the arena. Only when has_invalid_utf8 is set
// can it hold malformed sequences: CPython complains of them when a token holds them, not before.
// Follows PEP 263 and what CPython 3.12 does for files, bytes and strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "interp/arena.h"

namespace bufo {

enum class SyntaxErrorKind : std::uint8_t { SyntaxError, IndentationError, TabError, MemoryError };

// What a SyntaxError carries. All views live in the arena of the parse.
struct SyntaxErrorInfo {
  SyntaxErrorKind kind = SyntaxErrorKind::SyntaxError;
  std::string_view message;
  std::string_view filename;
  bool has_position = true;  // Without one CPython's lineno, offset and text are None.
  // As the attributes of SyntaxError: lines and offsets from 1, offsets in characters; end_offset
  // is 0 or -1 where CPython has no end to tell.
  int line = 0;
  int offset = 0;
  int end_line = 0;
  int end_offset = 0;
  bool has_text = true;
  std::string_view text;  // The offending line, with its "\n" where CPython keeps it.
};

// How the program's bytes arrived; it decides on coding cookies and on the error for bad UTF-8.
enum class SourceKind : std::uint8_t {
  File,    // a file: a cookie is honoured, undecodable bytes are refused at once
  Bytes,   // bytes handed to compile(): a cookie is honoured
  String,  // text handed to compile(): a cookie is a comment
};

struct Source {
  std::string_view text;
  std::string_view filename;
  bool has_invalid_utf8 = false;
  // The last line had no line end of its own.
  bool newline_added = false;
  // The parser's errors count bytes where CPython does: in bytes that declare no encoding.
  bool counts_bytes = false;
  bool is_file = false;  // SourceKind::File

  // Line `number` (from 1) without its line end; empty past the last line.
  std::string_view line(std::uint32_t number) const;

  // Where the first of the lines begins that backslashes join to the line at `start`. A backslash
  // in front of a line's first token joins nothing here.
  std::size_t joined_line_start(std::size_t start) const;
};

// Makes a Source of `bytes`. Copies. False when that fails, with `error` set.
[[nodiscard]] bool load_source(Arena& arena, std::string_view bytes, std::string_view filename,
                               SourceKind kind, Source* source, SyntaxErrorInfo* error);

// What is wrong with a malformed UTF-8 sequence, in the words of CPython's decoder.
struct Utf8Problem {
  std::size_t position;
  std::size_t length;
  const char* reason;
};
// The first malformed sequence of `text`; false when there is none. Three-byte surrogates pass when
// `allow_surrogates` is set.
bool find_utf8_problem(std::string_view text, bool allow_surrogates, Utf8Problem* problem);

// `text` with U+FFFD for each malformed sequence. Copies when there is one.
std::string_view replace_malformed_utf8(Arena& arena, std::string_view text);

// Code points in `text`, which counts a malformed byte as one.
std::uint32_t utf8_length(std::string_view text);

// Fills `error` with a MemoryError.
void set_memory_error(SyntaxErrorInfo* error);

}  // namespace bufo
