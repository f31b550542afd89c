// Entry points: runs lexer and parser, and the diagnosis when they fail.
#include "interp/parser.h"

#include "interp/diagnose.h"
#include "interp/lexer.h"
#include "interp/parser_state.h"

namespace bufo {

using namespace ast;

Mod* Parser::parse_file() {
  const Mark items = mark();
  while (!at(K::EndMarker)) {
    statement_start_ = token_index();
    if (!statement()) return nullptr;
  }
  Module* const module = arena_.make<Module>(Position{});
  if (module == nullptr || !take(items, &module->body)) return nullptr;
  return module;
}

Mod* Parser::parse_eval() {
  Expr* const body = expressions();
  if (body == nullptr) return nullptr;
  while (accept(K::Newline)) {
  }
  if (!at(K::EndMarker)) return nullptr;
  Expression* const result = arena_.make<Expression>(Position{});
  if (result != nullptr) result->body = body;
  return result;
}

Mod* Parser::parse_interactive() {
  const Mark items = mark();
  if (at(K::Newline)) {
    // An empty line at a prompt.
    Pass* const pass = arena_.make<Pass>(token_position(*token_));
    if (pass == nullptr || !push(pass)) return nullptr;
    advance();
  } else {
    if (!statement()) return nullptr;
    if (last_was_compound_ && !accept(K::Newline)) {
      // compile() takes the end of the text for an empty line if the last line was whole, or if it
      // ends an indented block.
      const bool ends = !source_.newline_added || token_[-1].kind == K::Dedent;
      if (options_.at_prompt || !at(K::EndMarker) || !ends) return nullptr;
    }
  }
  Interactive* const result = arena_.make<Interactive>(Position{});
  if (result == nullptr || !take(items, &result->body)) return nullptr;
  return result;
}

namespace {

// Warnings of the lexer and of the parser, in the order of the source.
void collect_warnings(Arena& arena, const LexResult& lexed, ArenaVector<ParseWarning>& parsed,
                      Span<ParseWarning>* out) {
  for (std::uint32_t i = 0; i < lexed.warnings.size(); ++i) {
    const SyntaxWarningInfo& warning = lexed.warnings[i];
    const Position pos = {warning.line, warning.col, warning.line, warning.col};
    if (!parsed.push(arena, {arena.copy(warning.message), pos})) return;
  }
  // Insertion sort: nearly always sorted already.
  for (std::uint32_t i = 1; i < parsed.size(); ++i) {
    const ParseWarning warning = parsed[i];
    const auto before = [&](const Position& other) {
      return warning.pos.line < other.line ||
             (warning.pos.line == other.line && warning.pos.col < other.col);
    };
    std::uint32_t k = i;
    for (; k > 0 && before(parsed[k - 1].pos); --k) parsed[k] = parsed[k - 1];
    parsed[k] = warning;
  }
  // An attempt that was given up may have warned already.
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < parsed.size(); ++i) {
    const bool repeated = count > 0 && parsed[count - 1].pos.line == parsed[i].pos.line &&
                          parsed[count - 1].pos.col == parsed[i].pos.col &&
                          parsed[count - 1].message == parsed[i].message;
    if (!repeated) parsed[count++] = parsed[i];
  }
  parsed.truncate(count);
  *out = parsed.span();
}

}  // namespace

ParseResult parse(const Source& source, Arena& arena, ParseMode mode, const ParseOptions& options) {
  ParseResult result;
  // Tokens and tables are given back when the parse is over; the tree is a fraction of them.
  Arena scratch(arena.memory());
  LexResult lexed;
  tokenize(source, scratch, &lexed,
           options.at_prompt         ? LexMode::Prompt
           : mode == ParseMode::File ? LexMode::Module
                                     : LexMode::Statement);
  bool out_of_memory = lexed.error_kind == LexErrorKind::OutOfMemory;
  bool too_deep = false;
  if (!out_of_memory) {
    ArenaVector<ParseWarning> warnings;
    Parser parser(source, arena, scratch, lexed, options, &warnings);
    switch (mode) {
      case ParseMode::File:
        result.root = parser.parse_file();
        break;
      case ParseMode::Eval:
        result.root = parser.parse_eval();
        break;
      case ParseMode::Interactive:
        result.root = parser.parse_interactive();
        break;
    }
    too_deep = parser.too_deep();
    if (result.root != nullptr) {
      result.status = ParseStatus::Complete;
      const bool is_single = mode == ParseMode::Interactive && !options.at_prompt;
      if (is_single &&
          !check_single_statement(source, arena, lexed, parser.token_index(), &result.error)) {
        result.status = ParseStatus::Error;
        result.root = nullptr;
      }
    } else if (!too_deep && !arena.failed() && !scratch.failed()) {
      const bool wants_more =
          diagnose(source, arena, lexed, mode, options, parser.statement_start(), &result.error);
      if (wants_more) result.status = ParseStatus::Incomplete;
      if (source.has_invalid_utf8) {
        result.error.text = replace_malformed_utf8(arena, result.error.text);
      }
    }
    collect_warnings(arena, lexed, warnings, &result.warnings);
    out_of_memory = arena.failed() || scratch.failed();
  }
  if (out_of_memory || too_deep) {
    result.root = nullptr;
    result.status = ParseStatus::Error;
    set_memory_error(&result.error);
    if (too_deep) {
      result.error.message = "Parser stack overflowed - Python source too complex to parse";
    }
  }
  return result;
}

Completeness check_completeness(std::string_view text) {
  Arena arena;
  Source source;
  SyntaxErrorInfo error;
  if (!load_source(arena, text, "<stdin>", SourceKind::String, &source, &error)) {
    return Completeness::Error;
  }
  ParseOptions options;
  options.at_prompt = true;
  const ParseResult result = parse(source, arena, ParseMode::Interactive, options);
  switch (result.status) {
    case ParseStatus::Complete:
      return Completeness::Complete;
    case ParseStatus::Incomplete:
      return Completeness::Incomplete;
    default:
      return Completeness::Error;
  }
}

}  // namespace bufo
