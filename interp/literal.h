// LiteralDecoder: the values of numbers, strings and names, and what is wrong with them.
//
// Shared by the parser, which only wants to know that a literal is bad, and the diagnosis, which
// wants the message.
#pragma once

#include <string_view>

#include "interp/arena.h"
#include "interp/ast.h"
#include "interp/lexer.h"
#include "interp/parser.h"

namespace bufo {

class LiteralDecoder {
 public:
  LiteralDecoder(const Source& source, Arena& arena, const ParseOptions& options,
                 ArenaVector<ParseWarning>* warnings)
      : source_(source), arena_(arena), options_(options), warnings_(warnings) {}

  // Each returns false when the literal is bad, with message() set, or when memory is refused.

  // The value of a String or FStringMiddle token: WTF-8, or bytes.
  bool decode_string(const Token& token, std::string_view* out);
  // Fills a Constant of a Number token.
  bool decode_number(const Token& token, ast::Constant* out);
  // NFKC of a name that is not ASCII.
  bool normalize_name(std::string_view name, std::string_view* out);

  std::string_view message() const { return message_; }

 private:
  bool decode_escapes(std::string_view body, const Token& token, std::string_view* out);
  bool decode_bytes_escapes(std::string_view body, const Token& token, std::string_view* out);
  bool warn_escape(const Token& token, std::string_view sequence);
  bool fail_escape(std::string_view body, std::size_t start, std::size_t end, const char* reason);
  bool fail(std::string_view message);

  const Source& source_;
  Arena& arena_;
  const ParseOptions& options_;
  ArenaVector<ParseWarning>* warnings_;
  std::string_view message_;
};

}  // namespace bufo
