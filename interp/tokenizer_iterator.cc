// _tokenize: the lexer for scripts, as module tokenize and what stands on it (inspect, doctest) use
// it.
//
// TokenizerIter(readline, *, encoding=None, extra_tokens) reads all lines at the first step, then
// gives one tuple (type, string, start, end, line) per token; with extra_tokens comments and empty
// lines as well. A lexical error is raised where it stands among the tokens.
#include <algorithm>
#include <utility>

#include "interp/lexer.h"
#include "interp/syntax_error.h"
#include "runtime/codecs.h"
#include "runtime/gc.h"
#include "runtime/modules.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

// The numbers of module token in CPython 3.12.1.
enum TokenNumber : int {
  kNumberEndMarker = 0,
  kNumberName = 1,
  kNumberNumber = 2,
  kNumberString = 3,
  kNumberNewline = 4,
  kNumberIndent = 5,
  kNumberDedent = 6,
  kNumberOp = 55,
  kNumberFStringStart = 61,
  kNumberFStringMiddle = 62,
  kNumberFStringEnd = 63,
  kNumberComment = 64,
  kNumberNl = 65,
};

struct OperatorNumber {
  std::string_view name;
  int number;
};
constexpr OperatorNumber kOperatorNumbers[] = {
    {"LPAR", 7},
    {"RPAR", 8},
    {"LSQB", 9},
    {"RSQB", 10},
    {"COLON", 11},
    {"COMMA", 12},
    {"SEMI", 13},
    {"PLUS", 14},
    {"MINUS", 15},
    {"STAR", 16},
    {"SLASH", 17},
    {"VBAR", 18},
    {"AMPER", 19},
    {"LESS", 20},
    {"GREATER", 21},
    {"EQUAL", 22},
    {"DOT", 23},
    {"PERCENT", 24},
    {"LBRACE", 25},
    {"RBRACE", 26},
    {"EQEQUAL", 27},
    {"NOTEQUAL", 28},
    {"LESSEQUAL", 29},
    {"GREATEREQUAL", 30},
    {"TILDE", 31},
    {"CIRCUMFLEX", 32},
    {"LEFTSHIFT", 33},
    {"RIGHTSHIFT", 34},
    {"DOUBLESTAR", 35},
    {"PLUSEQUAL", 36},
    {"MINEQUAL", 37},
    {"STAREQUAL", 38},
    {"SLASHEQUAL", 39},
    {"PERCENTEQUAL", 40},
    {"AMPEREQUAL", 41},
    {"VBAREQUAL", 42},
    {"CIRCUMFLEXEQUAL", 43},
    {"LEFTSHIFTEQUAL", 44},
    {"RIGHTSHIFTEQUAL", 45},
    {"DOUBLESTAREQUAL", 46},
    {"DOUBLESLASH", 47},
    {"DOUBLESLASHEQUAL", 48},
    {"AT", 49},
    {"ATEQUAL", 50},
    {"RARROW", 51},
    {"ELLIPSIS", 52},
    {"COLONEQUAL", 53},
    {"EXCLAMATION", 54},
};

struct TokenizerIter : Object {
  Value readline;  // owned
  Value encoding;  // owned str, or unbound
  Value tokens;    // owned list once the lines have been read, or unbound
  Value error;     // owned exception that follows the tokens, or unbound
  ptrdiff_t next;
  bool extra;
};

/// Makes the tuples of one source.
class TokenTuples {
 public:
  TokenTuples(VM& vm, const Source& source, List& out, bool extra)
      : vm_(vm), source_(source), out_(out), extra_(extra) {}

  Result<void> add(const Token& token);
  /// Comments and empty lines up to a place.
  Result<void> gap(size_t end);

 private:
  struct Place {
    uint32_t row;  // from 1
    size_t line_start;
  };

  Result<void> newline(const Token& token);
  Result<void> emit(int number, size_t start, size_t end, bool whole_lines = false);
  Result<void> emit_at(int number, std::string_view text, uint32_t row, int col, uint32_t end_row,
                       int end_col, std::string_view line);
  int number_of(const Token& token) const;
  /// Moves place_ to the line that holds `at`, which lies at or behind it.
  void go_to(size_t at) {
    for (size_t k = text().find('\n', place_.line_start); k < at; k = text().find('\n', k + 1)) {
      ++place_.row;
      place_.line_start = k + 1;
    }
  }
  int column(size_t at) const {
    return static_cast<int>(utf8_length(text().substr(place_.line_start, at - place_.line_start)));
  }
  /// The line that holds `at`, with its end unless the source had none there.
  std::string_view line_at(size_t at) const {
    const size_t end = text().find('\n', at);
    if (end == std::string_view::npos) return text().substr(place_.line_start);
    const bool added = source_.newline_added && end + 1 == text().size();
    return text().substr(place_.line_start, end + (added ? 0 : 1) - place_.line_start);
  }
  std::string_view text() const { return source_.text; }
  /// The text of a line's end: none for the one that was added.
  std::string_view newline_text(size_t at) const {
    return source_.newline_added && at + 1 == text().size() ? "" : "\n";
  }

  VM& vm_;
  const Source& source_;
  List& out_;
  bool extra_;
  Place place_{1, 0};
  size_t done_ = 0;  // everything before has been told
};

Result<void> TokenTuples::emit_at(int number, std::string_view token_text, uint32_t row, int col,
                                  uint32_t end_row, int end_col, std::string_view line) {
  const Ref<Str> string = TRY(make_str(vm_, token_text));
  const Ref<Str> whole = TRY(make_str(vm_, line));
  const Ref<Tuple> start = TRY(make_tuple_of(vm_, {Value::small_int(row), Value::small_int(col)}));
  const Ref<Tuple> end =
      TRY(make_tuple_of(vm_, {Value::small_int(end_row), Value::small_int(end_col)}));
  const Ref<Tuple> tuple =
      TRY(make_tuple_of(vm_, {Value::small_int(number), string, start, end, whole}));
  return list_append(vm_, out_, tuple);
}

Result<void> TokenTuples::emit(int number, size_t start, size_t end, bool whole_lines) {
  go_to(start);
  const uint32_t row = place_.row;
  const int col = column(start);
  std::string_view line = line_at(start);
  go_to(end);
  if (whole_lines) {
    const std::string_view last = line_at(end);
    line = {line.data(), static_cast<size_t>(last.data() + last.size() - line.data())};
  }
  done_ = end;
  return emit_at(number, text().substr(start, end - start), row, col, place_.row, column(end),
                 line);
}

/// What lies between two tokens: blanks, comments, empty lines, joined lines.
Result<void> TokenTuples::gap(size_t end) {
  while (done_ < end) {
    const char c = text()[done_];
    if (c == '#') {
      const size_t comment_end = std::min(text().find('\n', done_), end);
      if (extra_) {
        TRY(emit(kNumberComment, done_, comment_end));
      }
      done_ = comment_end;
    } else if (c == '\n') {
      go_to(done_);
      const int col = column(done_);
      if (extra_) {
        TRY(emit_at(kNumberNl, newline_text(done_), place_.row, col, place_.row, col + 1,
                    line_at(done_)));
      }
      ++done_;
    } else if (c == '\\' && done_ + 1 < end && text()[done_ + 1] == '\n') {
      done_ += 2;
    } else {
      ++done_;
    }
  }
  return ok();
}

/// A NEWLINE covers the comment before it.
Result<void> TokenTuples::newline(const Token& token) {
  size_t at = token.start;
  if (extra_ && at < text().size() && text()[at] == '#') {
    const size_t end = std::min<size_t>(text().find('\n', at), text().size());
    TRY(emit(kNumberComment, at, end));
    at = end;
  }
  go_to(at);
  const int col = column(at);
  done_ = token.end;
  if (extra_)
    return emit_at(kNumberNewline, newline_text(at), place_.row, col, place_.row, col + 1,
                   line_at(at));
  // Without the extra tokens the comment is the NEWLINE's own text.
  const size_t end = std::min<size_t>(text().find('\n', at), text().size());
  return emit_at(kNumberNewline, text().substr(at, end - at), place_.row, col, place_.row,
                 column(end), line_at(at));
}

int TokenTuples::number_of(const Token& token) const {
  switch (token.kind) {
    case TokenKind::Number:
      return kNumberNumber;
    case TokenKind::String:
      return kNumberString;
    case TokenKind::FStringStart:
      return kNumberFStringStart;
    case TokenKind::FStringMiddle:
      return kNumberFStringMiddle;
    case TokenKind::FStringEnd:
      return kNumberFStringEnd;
    default:
      break;
  }
  const std::string_view name = token_kind_name(token.kind);
  if (name == "NAME") return kNumberName;
  if (extra_) return kNumberOp;
  for (const OperatorNumber& row : kOperatorNumbers) {
    if (row.name == name) return row.number;
  }
  return kNumberOp;
}

Result<void> TokenTuples::add(const Token& token) {
  switch (token.kind) {
    case TokenKind::Newline:
      TRY(gap(token.start));
      return newline(token);
    case TokenKind::Indent: {
      // The blanks before it belong to it.
      const size_t line_start = text().rfind('\n', token.start) + 1;
      TRY(gap(std::max(line_start, done_)));
      if (extra_) return emit(kNumberIndent, std::max(line_start, done_), token.start);
      go_to(token.start);
      return emit_at(kNumberIndent, "", place_.row, -1, place_.row, -1, line_at(token.start));
    }
    case TokenKind::Dedent:
    case TokenKind::EndMarker: {
      TRY(gap(token.start));
      const int number = token.kind == TokenKind::Dedent ? kNumberDedent : kNumberEndMarker;
      const bool at_end = token.start >= text().size();
      go_to(token.start);
      if (!extra_) {
        const uint32_t row = place_.row - (at_end && place_.row > 1);
        return emit_at(number, "", row, -1, row, -1, at_end ? "" : line_at(token.start));
      }
      const int col = at_end ? 0 : column(token.start);
      return emit_at(number, "", place_.row, col, place_.row, col,
                     at_end ? "" : line_at(token.start));
    }
    case TokenKind::Error:
      return ok();
    default:
      break;
  }
  TRY(gap(token.start));
  const bool middle = token.kind == TokenKind::FStringMiddle;
  const size_t end = token.end - (middle && (token.flags & kTokenBracePair) ? 1u : 0u);
  TRY(emit(number_of(token), token.start, end, middle || token.kind == TokenKind::String));
  done_ = token.end;
  return ok();
}

/// The source's bytes: all that readline() gives, until it gives nothing or stops.
Result<Ref<Str>> read_lines(VM& vm, const TokenizerIter& it) {
  StrBuilder text(vm);
  for (;;) {
    Result<Value> made = call(vm, AnyRef(it.readline));
    if (made.is_error()) {
      if (!pending_is(vm, kTypeStopIteration)) return Raised{};
      clear_pending(vm);
      break;
    }
    AnyRef line = std::move(made).take();
    if (it.encoding.is_unbound()) {
      if (!is_a<Str>(vm, line))
        return vm.raise<TypeError>("readline() returned a non-string object");
    } else {
      if (!is_a<Bytes>(vm, line))
        return vm.raise<TypeError>("readline() returned a non-bytes object");
      const std::string_view encoding = TRY(str_utf8(vm, as<Str>(it.encoding)));
      const Bytes& bytes = as<Bytes>(line);
      line = TRY(decode_bytes(vm, bytes.data, bytes.length, encoding, "replace"));
    }
    if (as<Str>(line).length == 0) break;
    text.append(as<Str>(line));
    TRY(vm.tick(1));
  }
  return text.finish();
}

/// The exception for what the lexer found wrong; owned.
Result<Value> error_of(VM& vm, const Source& source, LexResult& lexed, TokenTuples& tuples) {
  constexpr std::string_view kUnexpectedEnd = "unexpected EOF in multi-line statement";
  SyntaxErrorInfo& error = lexed.error;
  if (lexed.error_kind == LexErrorKind::EndOfSource &&
      (error.message.empty() || error.message == "unexpected EOF while parsing")) {
    TRY(tuples.gap(source.text.size()));
    static_cast<void>(raise_formatted(vm, kTypeSyntaxError, kUnexpectedEnd, {}));
    const AnyRef exception = take_pending(vm);
    const Ref<Str> filename = TRY(make_str(vm, source.filename));
    const auto lines = std::count(source.text.begin(), source.text.end(), '\n');
    const std::pair<const char*, AnyRef> details[] = {
        {"filename", AnyRef(filename)},
        {"lineno", AnyRef(Value::small_int(lines))},
        {"offset", AnyRef(Value::small_int(0))},
    };
    for (const auto& [name, value] : details) {
      const Ref<Str> key = TRY(intern(vm, name));
      TRY(set_attr(vm, exception, *key, value));
    }
    return exception;
  }
  if (lexed.error_kind == LexErrorKind::Indentation) {
    error.text = error.text.substr(0, error.text.find('\n'));
    error.end_line = 0;
  }
  static_cast<void>(raise_syntax_error(vm, error));
  return take_pending(vm);
}

Result<void> fill(VM& vm, TokenizerIter& it) {
  const Ref<List> tokens = TRY(make_list(vm));
  const Ref<Str> joined = TRY(read_lines(vm, it));
  const std::string_view bytes = TRY(str_wtf8(vm, *joined));
  Arena arena(heap_arena_memory(vm));
  Source source;
  SyntaxErrorInfo error;
  if (!load_source(arena, bytes, "<string>", SourceKind::String, &source, &error))
    return raise_syntax_error(vm, error);
  LexResult lexed;
  tokenize(source, arena, &lexed);
  TokenTuples tuples(vm, source, *tokens, it.extra);
  for (const Token& token : lexed.tokens) TRY(tuples.add(token));
  if (lexed.error_kind != LexErrorKind::None) {
    AnyRef error_value = TRY(error_of(vm, source, lexed, tuples));
    it.error = error_value.release();
  }
  it.tokens = AnyRef(tokens).release();
  return ok();
}

Result<Value> iterator_new(VM& vm, Type& cls, const CallArgs& call_args) {
  static constexpr Signature kSignature =
      parse_signature("(readline, /, *, encoding=None, extra_tokens)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "tokenizeriter", call_args));
  const Args& args = bound.args();
  AnyRef encoding(Value::unbound());
  if (args.has_value(1))
    encoding = AnyRef(Value(TRY(args.str(vm, 1, "tokenizeriter", "encoding"))));
  const bool extra = TRY(args.truth_or(vm, 2, false));
  Ref<TokenizerIter> it = TRY(allocate<TokenizerIter>(vm, cls));
  it->tokens = it->error = Value::unbound();
  it->readline = AnyRef(bound[0]).release();
  it->encoding = encoding.release();
  it->extra = extra;
  return it;
}

Result<Value> iterator_self(VM&, Value self) { return self; }

Result<Value> iterator_next(VM& vm, Value self) {
  auto& it = as<TokenizerIter>(self);
  if (it.readline.is_unbound()) return Result<Value>::adopt(Value::unbound());  // cleared
  if (it.tokens.is_unbound()) TRY(fill(vm, it));
  List& tokens = as<List>(it.tokens);
  if (it.next < tokens.size) return AnyRef(tokens.items[it.next++]);
  if (it.error.is_unbound()) return Result<Value>::adopt(Value::unbound());
  vm.pending = AnyRef(it.error).release();
  return Raised{};
}

void iterator_dealloc(VM&, Object* o) {
  auto& it = *static_cast<TokenizerIter*>(o);
  for (Value* field : {&it.readline, &it.encoding, &it.tokens, &it.error})
    replace_slot(*field, Value::unbound());
}
void iterator_traverse(Object* o, Visitor& visitor) {
  const auto& it = *static_cast<TokenizerIter*>(o);
  for (const Value field : {it.readline, it.encoding, it.tokens, it.error}) visitor.visit(field);
}

constinit const TypeSpec kTokenizerIterSpec = {
    .name = "_tokenize.TokenizerIter",
    .nbytes = sizeof(TokenizerIter),
    .flags = kTypeFlagGc,
    .slots = {.dealloc = iterator_dealloc,
              .traverse = iterator_traverse,
              .clear = iterator_dealloc,
              .new_ = iterator_new,
              .iter = iterator_self,
              .next = iterator_next},
    .doc = "Tokens of the lines that a readline function gives.",
};

Result<void> init(VM& vm, Dict& dict) {
  Type* type = TRY(build_native_type(vm, kTokenizerIterSpec));
  return dict_set_str(vm, dict, "TokenizerIter", Value(type));
}

}  // namespace

constinit const ModuleSpec kTokenizeModule = {
    .name = "_tokenize",
    .init = init,
    .doc = "The lexer for scripts.",
};

}  // namespace bufo
