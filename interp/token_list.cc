// Tokens as tuples for module _tokenize: (type, text, start, end, line).
//
// The lexer leaves out comments and line ends that mean nothing; they are found again in the gaps
// between its tokens. Types are the numbers of module token, of CPython 3.12.
#include <algorithm>

#include "interp/lexer.h"
#include "interp/syntax_error.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/str.h"

namespace bufo {

/// The tokens of a source text (UTF-8); an exception instance as the last item says why there are
/// no more. `extra_tokens`: comments and empty lines too, and one type for all operators.
Result<Ref<List>> list_tokens(VM& vm, std::string_view text, bool extra_tokens);

namespace {

// In the order of their numbers.
constexpr const char* kTypeNames[] = {
    "ENDMARKER",
    "NAME",
    "NUMBER",
    "STRING",
    "NEWLINE",
    "INDENT",
    "DEDENT",
    "LPAR",
    "RPAR",
    "LSQB",
    "RSQB",
    "COLON",
    "COMMA",
    "SEMI",
    "PLUS",
    "MINUS",
    "STAR",
    "SLASH",
    "VBAR",
    "AMPER",
    "LESS",
    "GREATER",
    "EQUAL",
    "DOT",
    "PERCENT",
    "LBRACE",
    "RBRACE",
    "EQEQUAL",
    "NOTEQUAL",
    "LESSEQUAL",
    "GREATEREQUAL",
    "TILDE",
    "CIRCUMFLEX",
    "LEFTSHIFT",
    "RIGHTSHIFT",
    "DOUBLESTAR",
    "PLUSEQUAL",
    "MINEQUAL",
    "STAREQUAL",
    "SLASHEQUAL",
    "PERCENTEQUAL",
    "AMPEREQUAL",
    "VBAREQUAL",
    "CIRCUMFLEXEQUAL",
    "LEFTSHIFTEQUAL",
    "RIGHTSHIFTEQUAL",
    "DOUBLESTAREQUAL",
    "DOUBLESLASH",
    "DOUBLESLASHEQUAL",
    "AT",
    "ATEQUAL",
    "RARROW",
    "ELLIPSIS",
    "COLONEQUAL",
    "EXCLAMATION",
    "OP",
    "AWAIT",
    "ASYNC",
    "TYPE_IGNORE",
    "TYPE_COMMENT",
    "SOFT_KEYWORD",
    "FSTRING_START",
    "FSTRING_MIDDLE",
    "FSTRING_END",
    "COMMENT",
    "NL",
    "ERRORTOKEN",
};
constexpr int kFirstOperator = 7, kOperator = 55, kComment = 64, kEmptyLine = 65, kNewline = 4;

int type_number(TokenKind kind) {
  const std::string_view name = token_kind_name(kind);
  for (size_t i = 0; i < std::size(kTypeNames); ++i) {
    if (name == kTypeNames[i]) return static_cast<int>(i);
  }
  return kOperator;
}

class TokenList {
 public:
  TokenList(VM& vm, const Source& source, bool extra_tokens, Ref<List> out)
      : vm_(vm), source_(source), text_(source.text), extra_(extra_tokens), out_(std::move(out)) {}

  Result<void> add_all(const LexResult& lexed) {
    const Span<Token> tokens = lexed.tokens;
    for (size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      TRY(vm_.tick());
      switch (token.kind) {
        case TokenKind::Error:
          return gap(std::min<size_t>(token.start, text_.size()));
        case TokenKind::EndMarker:
          TRY(gap(text_.size()));
          return end_marker(0);
        case TokenKind::Indent:
        case TokenKind::Dedent:
          TRY(indentation(tokens, i));
          break;
        case TokenKind::Newline:
          TRY(newline(token));
          break;
        default:
          TRY(plain(token));
      }
    }
    return ok();
  }

 private:
  struct Place {
    uint32_t line, column;
  };

  /// Line and column, in characters, of a byte offset; offsets come in order, mostly.
  Place place(size_t offset) {
    if (offset < known_offset_) {
      known_offset_ = 0;
      known_ = {1, 0};
    }
    for (; known_offset_ < offset; ++known_offset_) {
      const auto c = static_cast<unsigned char>(text_[known_offset_]);
      if (c == '\n') {
        ++known_.line;
        known_.column = 0;
      } else if ((c & 0xc0) != 0x80) {
        ++known_.column;
      }
    }
    return known_;
  }

  /// The whole lines from one offset to another, as the source had them.
  std::string_view lines(size_t from, size_t to) const {
    const size_t before = from == 0 ? std::string_view::npos : text_.rfind('\n', from - 1);
    const size_t start = before == std::string_view::npos ? 0 : before + 1;
    const size_t end_at = text_.find('\n', to);
    size_t end = end_at == std::string_view::npos ? text_.size() : end_at + 1;
    if (source_.newline_added && end == text_.size() && end > start) --end;
    return text_.substr(start, end - start);
  }

  Result<Ref<Tuple>> pair(Place p) {
    return make_tuple_of(vm_, {Value::small_int(p.line), Value::small_int(p.column)});
  }
  Result<void> emit(int type, std::string_view spelled, Place start, Place end,
                    std::string_view line) {
    const Ref<Str> text = TRY(make_str(vm_, spelled)), line_text = TRY(make_str(vm_, line));
    const Ref<Tuple> from = TRY(pair(start)), to = TRY(pair(end));
    const Ref<Tuple> item =
        TRY(make_tuple_of(vm_, {Value::small_int(type), text, from, to, line_text}));
    return list_append(vm_, *out_, item);
  }
  Result<void> emit_range(int type, size_t start, size_t end) {
    const Place from = place(start), to = place(end);
    return emit(type, text_.substr(start, end - start), from, to,
                lines(start, end > start ? end - 1 : end));
  }
  /// A line end at `at`; one that the source lacks is empty and has a width all the same.
  Result<void> emit_line_end(int type, size_t at) {
    const bool lacking = source_.newline_added && at + 1 == text_.size();
    const Place from = place(at);
    return emit(type, lacking ? "" : "\n", from, {from.line, from.column + 1}, lines(at, at));
  }

  /// What lies between the last token and `end`.
  Result<void> gap(size_t end) {
    while (cursor_ < end) {
      const char c = text_[cursor_];
      if (c == '#') {
        const size_t stop = std::min(text_.find('\n', cursor_), text_.size());
        if (extra_) TRY(emit_range(kComment, cursor_, stop));
        cursor_ = stop;
      } else {
        const bool joined = cursor_ > 0 && text_[cursor_ - 1] == '\\';
        if (c == '\n' && !joined && extra_) TRY(emit_line_end(kEmptyLine, cursor_));
        ++cursor_;
      }
    }
    return ok();
  }

  Result<void> plain(const Token& token) {
    TRY(gap(token.start));
    int type = type_number(token.kind);
    if (extra_ && type >= kFirstOperator && type < kOperator) type = kOperator;
    const size_t end = token.end - ((token.flags & kTokenBracePair) != 0 ? 1 : 0);
    TRY(emit_range(type, token.start, end));
    cursor_ = token.end;
    return ok();
  }

  Result<void> newline(const Token& token) {
    size_t at = std::max<size_t>(token.start, cursor_);
    at = std::min(text_.find('\n', at), text_.size());
    TRY(gap(at));
    TRY(emit_line_end(kNewline, at));
    cursor_ = std::min(at + 1, text_.size());
    return ok();
  }

  /// INDENT and DEDENT stand where the next token does, behind comments and empty lines.
  Result<void> indentation(Span<Token> tokens, size_t i) {
    size_t next = i;
    while (tokens[next].kind == TokenKind::Indent || tokens[next].kind == TokenKind::Dedent) ++next;
    if (tokens[next].kind == TokenKind::EndMarker) {
      TRY(gap(text_.size()));
      return end_marker(type_number(tokens[i].kind));
    }
    const size_t at = std::min<size_t>(tokens[next].start, text_.size());
    TRY(gap(at));
    const Place to = place(at);
    if (tokens[i].kind == TokenKind::Dedent) {
      return emit(type_number(tokens[i].kind), "", to, to, lines(at, at));
    }
    const size_t before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    const size_t start = before == std::string_view::npos ? 0 : before + 1;
    return emit(type_number(tokens[i].kind), text_.substr(start, at - start), {to.line, 0}, to,
                lines(at, at));
  }

  /// A token behind the last line.
  Result<void> end_marker(int type) {
    const Place last = place(text_.size());
    return emit(type, "", {last.line, 0}, {last.line, 0}, "");
  }

  VM& vm_;
  const Source& source_;
  std::string_view text_;
  bool extra_;
  Ref<List> out_;
  size_t cursor_ = 0;  // everything before it has been told
  size_t known_offset_ = 0;
  Place known_{1, 0};
};

/// The pending exception becomes the list's last item.
Result<void> end_with_error(VM& vm, List& out) {
  const AnyRef error = take_pending(vm);
  return list_append(vm, out, error);
}

}  // namespace

Result<Ref<List>> list_tokens(VM& vm, std::string_view text, bool extra_tokens) {
  Ref<List> out = TRY(make_list(vm));
  Arena arena(heap_arena_memory(vm));
  Source source;
  SyntaxErrorInfo error;
  if (!load_source(arena, text, "<string>", SourceKind::String, &source, &error)) {
    static_cast<void>(raise_syntax_error(vm, error));
    TRY(end_with_error(vm, *out));
    return out;
  }
  LexResult lexed;
  tokenize(source, arena, &lexed);
  TokenList list(vm, source, extra_tokens, out);
  TRY(list.add_all(lexed));
  switch (lexed.error_kind) {
    case LexErrorKind::None:
      return out;
    case LexErrorKind::OutOfMemory:
      return raise_no_memory(vm);
    case LexErrorKind::EndOfSource: {
      const Ref<Str> message = TRY(make_str(vm, "unexpected EOF in multi-line statement"));
      static_cast<void>(raise_with_value(vm, kTypeSyntaxError, message));
      const AnyRef exception = take_pending(vm);
      const auto last =
          std::count(source.text.begin(), source.text.end(), '\n') + (source.newline_added ? 0 : 1);
      const Ref<Str> line_name = TRY(intern(vm, "lineno")), offset = TRY(intern(vm, "offset"));
      TRY(set_attr(vm, exception, *line_name, Value::small_int(last)));
      TRY(set_attr(vm, exception, *offset, Value::small_int(0)));
      TRY(list_append(vm, *out, exception));
      return out;
    }
    default:
      static_cast<void>(raise_syntax_error(vm, lexed.error));
      TRY(end_with_error(vm, *out));
      return out;
  }
}

}  // namespace bufo
