// See dump.h.
#include "interp/dump.h"

#include "interp/ast_dump.h"
#include "interp/lexer.h"
#include "interp/parser.h"
#include "interp/syntax_error.h"

namespace bufo {

namespace {

void dump_tokens(const Source& source, Arena& arena, StrBuilder& out) {
  LexResult result;
  tokenize(source, arena, &result);
  for (const Token& t : result.tokens) {
    char place[64];
    std::snprintf(place, sizeof place, "%u,%u-%u,%u:", t.line, t.col, t.end_line,
                  token_end_col(source, t));
    out.append_ascii(place);
    const size_t used = std::strlen(place);
    out.append_repeated(U' ', used < 20 ? 20 - used : 1);
    const std::string_view kind = token_kind_name(t.kind);
    out.append_ascii(kind);
    out.append_repeated(U' ', kind.size() < 15 ? 15 - kind.size() : 1);
    for (const char c : source.text.substr(t.start, t.end - t.start)) {
      if (c == '\n') {
        out.append_ascii("\\n");
      } else if (static_cast<uint8_t>(c) < 128) {
        out.append(static_cast<char32_t>(c));
      } else {
        out.append(U'?');
      }
    }
    out.append_ascii("\n");
  }
}

}  // namespace

Result<Ref<Str>> dump_stage(VM& vm, std::string_view text, std::string_view filename, bool tokens) {
  Arena arena(heap_arena_memory(vm));
  Source source;
  SyntaxErrorInfo error;
  if (!load_source(arena, text, filename, SourceKind::File, &source, &error))
    return raise_syntax_error(vm, error);
  StrBuilder out(vm);
  if (tokens) {
    dump_tokens(source, arena, out);
    return out.finish();
  }
  const ParseResult parsed = parse(source, arena, ParseMode::File);
  if (!parsed.ok()) return raise_syntax_error(vm, parsed.error);
  AstDumpOptions options;
  options.indent = 2;
  dump_ast(
      *parsed.root, options,
      [](void* context, std::string_view piece) {
        static_cast<StrBuilder*>(context)->append_utf8(piece);
      },
      &out);
  out.append_ascii("\n");
  return out.finish();
}

}  // namespace bufo
