// Helpers for tests of the front end: text in, tree dump or error out.
#pragma once

#include <string>
#include <string_view>

#include "interp/ast_dump.h"
#include "interp/parser.h"

namespace bufo::test {

// One parse with all that it owns.
struct Parsed {
  Arena arena;
  Source source;
  ParseResult result;

  explicit Parsed(std::string_view text, ParseMode mode = ParseMode::File,
                  ParseOptions options = {}, SourceKind kind = SourceKind::String,
                  ArenaMemory memory = kMallocArenaMemory)
      : arena(memory) {
    if (load_source(arena, text, "<test>", kind, &source, &result.error)) {
      result = parse(source, arena, mode, options);
    }
  }

  bool ok() const { return result.ok(); }
  std::string message() const { return std::string(result.error.message); }

  // ast.dump() of the tree, or the error as place() and message.
  std::string dump(bool include_attributes = false) const {
    if (!ok()) return place() + " " + message();
    std::string text;
    AstDumpOptions options;
    options.include_attributes = include_attributes;
    dump_ast(*result.root, options, append, &text);
    return text;
  }

  // "line:offset-end_line:end_offset" of the error.
  std::string place() const {
    const SyntaxErrorInfo& error = result.error;
    return std::to_string(error.line) + ":" + std::to_string(error.offset) + "-" +
           std::to_string(error.end_line) + ":" + std::to_string(error.end_offset);
  }

  static void append(void* context, std::string_view text) {
    static_cast<std::string*>(context)->append(text);
  }
};

// The dump of the only expression in `text`.
inline std::string dump_expression(std::string_view text, bool include_attributes = false) {
  const std::string dump = Parsed(text, ParseMode::Eval).dump(include_attributes);
  constexpr std::string_view kHead = "Expression(body=";
  if (dump.compare(0, kHead.size(), kHead) != 0) return dump;
  return dump.substr(kHead.size(), dump.size() - kHead.size() - 1);
}

// The dump of the statements in `text`.
inline std::string dump_statements(std::string_view text, bool include_attributes = false) {
  const std::string dump = Parsed(text).dump(include_attributes);
  constexpr std::string_view kHead = "Module(body=[", kTail = "], type_ignores=[])";
  if (dump.compare(0, kHead.size(), kHead) != 0) return dump;
  return dump.substr(kHead.size(), dump.size() - kHead.size() - kTail.size());
}

}  // namespace bufo::test
