// ast.dump(), field for field. Each node is visited twice: to see whether it fits on one line, then
// to write it.
#include "interp/ast_dump.h"

#include <utf8proc.h>

#include <charconv>
#include <cstdio>
#include <cstring>

#include "interp/lexer.h"

namespace bufo {

namespace ast {

std::string_view kind_name(NodeKind kind) {
  switch (kind) {
    case NodeKind::ExprStmt:
      return "Expr";
    case NodeKind::Arguments:
      return "arguments";
    case NodeKind::Arg:
      return "arg";
    case NodeKind::Keyword:
      return "keyword";
    case NodeKind::Alias:
      return "alias";
    case NodeKind::WithItem:
      return "withitem";
    case NodeKind::MatchCase:
      return "match_case";
    case NodeKind::Comprehension:
      return "comprehension";
    default:
      break;
  }
  constexpr std::string_view kNames[] = {
#define X(name) #name,
      BUFO_AST_EXPR_KINDS(X) BUFO_AST_STMT_KINDS(X) BUFO_AST_PATTERN_KINDS(X)
          BUFO_AST_TYPE_PARAM_KINDS(X) BUFO_AST_OTHER_KINDS(X)
#undef X
  };
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view operator_name(Operator op) {
  constexpr std::string_view kNames[] = {"Add",    "Sub",    "Mult",    "MatMult", "Div",
                                         "Mod",    "Pow",    "LShift",  "RShift",  "BitOr",
                                         "BitXor", "BitAnd", "FloorDiv"};
  return kNames[static_cast<std::size_t>(op)];
}

std::string_view operator_name(UnaryOperator op) {
  constexpr std::string_view kNames[] = {"Invert", "Not", "UAdd", "USub"};
  return kNames[static_cast<std::size_t>(op)];
}

std::string_view operator_name(CmpOperator op) {
  constexpr std::string_view kNames[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                         "GtE", "Is",    "IsNot", "In",  "NotIn"};
  return kNames[static_cast<std::size_t>(op)];
}

std::string_view operator_name(BoolOperator op) { return op == BoolOperator::And ? "And" : "Or"; }

}  // namespace ast

namespace {

using namespace ast;

class Dumper {
 public:
  Dumper(const AstDumpOptions& options, void (*sink)(void*, std::string_view), void* sink_context)
      : options_(options), write_(sink), context_(sink_context) {}

  void node(const Node& n) {
    // A tool for people: what is nested deeper than this is not worth the stack.
    if (level_ > 1000) return write("...");
    Shape shape;
    shape_ = &shape;
    fields(n);
    shape_ = nullptr;
    const bool one_line = options_.indent < 0 || (shape.all_simple && shape.count <= 3);
    const Place outer = place_;
    place_ = {one_line, true};
    ++level_;
    write(kind_name(n.kind));
    write("(");
    fields(n);
    write(")");
    --level_;
    place_ = outer;
  }

 private:
  // What the first visit finds out.
  struct Shape {
    int count = 0;
    bool all_simple = true;
  };
  struct Place {
    bool one_line = true;
    bool first = true;
  };

  void write(std::string_view text) { write_(context_, text); }

  // Begins a field; false on the first visit, which only counts.
  bool field(std::string_view name, bool simple) {
    if (shape_ != nullptr) {
      ++shape_->count;
      shape_->all_simple &= simple;
      return false;
    }
    separate();
    write(name);
    write("=");
    return true;
  }

  void separate() {
    if (!place_.first) write(place_.one_line ? ", " : ",");
    if (!place_.one_line) {
      write("\n");
      for (int i = 0; i < options_.indent * level_; ++i) write(" ");
    }
    place_.first = false;
  }

  void child(std::string_view name, const Node* n) {
    if (n != nullptr && field(name, false)) node(*n);
  }
  void item(const Node* n) {
    if (n == nullptr) return write("None");
    node(*n);
  }
  void item(Identifier name) { text(name); }

  template <typename T>
  void list(std::string_view name, Span<T> items) {
    if (!field(name, items.empty())) return;
    if (items.empty()) return write("[]");
    const Place outer = place_;
    place_ = {options_.indent < 0, true};
    ++level_;
    write("[");
    for (const T& each : items) {
      separate();
      item(each);
    }
    write("]");
    --level_;
    place_ = outer;
  }
  void operators(std::string_view name, Span<CmpOperator> ops) {
    if (!field(name, ops.empty())) return;
    const Place outer = place_;
    place_ = {options_.indent < 0, true};
    ++level_;
    write("[");
    for (const CmpOperator op : ops) {
      separate();
      write(operator_name(op));
      write("()");
    }
    write("]");
    --level_;
    place_ = outer;
  }
  void plain(std::string_view name, std::string_view value, std::string_view suffix = "") {
    if (!field(name, true)) return;
    write(value);
    write(suffix);
  }
  void number(std::string_view name, long long value) {
    if (!field(name, true)) return;
    char digits[24];
    std::snprintf(digits, sizeof digits, "%lld", value);
    write(digits);
  }
  void name(std::string_view field_name, Identifier value) {
    if (is_present(value) && field(field_name, true)) text(value);
  }
  void context(ExprContext value) {
    constexpr std::string_view kNames[] = {"Load()", "Store()", "Del()"};
    plain("ctx", kNames[static_cast<std::size_t>(value)]);
  }

  // repr() of a str or bytes.
  void text(std::string_view value, bool is_bytes = false);
  void constant(const Constant& c);
  void big_integer(std::string_view digits, unsigned base);
  void real(double value);
  void fields(const Node& n);
  void expr_fields(const Node& n);
  void stmt_fields(const Node& n);
  void other_fields(const Node& n);

  const AstDumpOptions& options_;
  void (*write_)(void*, std::string_view);
  void* context_;
  Shape* shape_ = nullptr;
  Place place_;
  int level_ = 0;
};

void Dumper::text(std::string_view value, bool is_bytes) {
  const bool single =
      value.find('\'') == std::string_view::npos || value.find('"') != std::string_view::npos;
  const char quote = single ? '\'' : '"';
  write({&quote, 1});
  for (std::size_t i = 0; i < value.size();) {
    const unsigned char c = static_cast<unsigned char>(value[i]);
    char escaped[16];
    if (c < 0x80 || is_bytes) {
      ++i;
      if (c == '\\' || c == static_cast<unsigned char>(quote)) {
        std::snprintf(escaped, sizeof escaped, "\\%c", c);
      } else if (c == '\n' || c == '\r' || c == '\t') {
        std::snprintf(escaped, sizeof escaped, "\\%c", c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
      } else if (c < 0x20 || c >= 0x7F) {
        std::snprintf(escaped, sizeof escaped, "\\x%02x", c);
      } else {
        std::snprintf(escaped, sizeof escaped, "%c", c);
      }
      write(escaped);
      continue;
    }
    // WTF-8, decoded by hand because utf8proc refuses surrogates.
    const std::size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
    std::uint32_t code_point = c & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length && i + k < value.size(); ++k) {
      code_point = (code_point << 6) | (static_cast<unsigned char>(value[i + k]) & 0x3Fu);
    }
    if (is_printable(code_point)) {
      write(value.substr(i, length));
    } else {
      std::snprintf(escaped, sizeof escaped,
                    code_point < 0x100     ? "\\x%02x"
                    : code_point < 0x10000 ? "\\u%04x"
                                           : "\\U%08x",
                    code_point);
      write(escaped);
    }
    i += length;
  }
  write({&quote, 1});
}

// Decimal digits by repeated multiplication; only for literals beyond 64 bits.
void Dumper::big_integer(std::string_view digits, unsigned base) {
  if (base == 10) {
    const std::size_t start = digits.find_first_not_of('0');
    return write(digits.substr(start));
  }
  constexpr std::size_t kMaxLimbs = 2048;
  std::uint32_t limbs[kMaxLimbs] = {};  // Base 1e9, least significant first.
  std::size_t count = 1;
  for (const char c : digits) {
    std::uint64_t carry = static_cast<std::uint64_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    for (std::size_t i = 0; i < count; ++i) {
      carry += static_cast<std::uint64_t>(limbs[i]) * base;
      limbs[i] = static_cast<std::uint32_t>(carry % 1'000'000'000);
      carry /= 1'000'000'000;
    }
    if (carry != 0) {
      if (count == kMaxLimbs) return write("...");
      limbs[count++] = static_cast<std::uint32_t>(carry);
    }
  }
  char text[16];
  std::snprintf(text, sizeof text, "%u", limbs[count - 1]);
  write(text);
  for (std::size_t i = count - 1; i-- > 0;) {
    std::snprintf(text, sizeof text, "%09u", limbs[i]);
    write(text);
  }
}

// repr() of a float.
void Dumper::real(double value) {
  if (value > 1.7976931348623157e308) return write("inf");
  char digits[64];
  // Shortest digits in scientific form, laid out as Python does.
  const auto result =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific);
  const std::string_view text{digits, static_cast<std::size_t>(result.ptr - digits)};
  const std::size_t e = text.find('e');
  int exponent = 0;
  const char* const exponent_start = digits + e + (text[e + 1] == '+' ? 2 : 1);
  std::from_chars(exponent_start, result.ptr, exponent);
  char out[64];
  if (exponent >= -4 && exponent < 16) {
    const int decimals = static_cast<int>(e) > 1 ? static_cast<int>(e) - 2 : 0;
    const int shown = decimals > exponent ? decimals - exponent : 0;
    std::snprintf(out, sizeof out, "%.*f", shown, value);
    write(out);
    if (shown == 0) write(".0");
  } else {
    write(text.substr(0, e));
    std::snprintf(out, sizeof out, "e%c%02d", exponent < 0 ? '-' : '+',
                  exponent < 0 ? -exponent : exponent);
    write(out);
  }
}

void Dumper::constant(const Constant& c) {
  if (field("value", true)) {
    switch (c.value_kind) {
      case ConstantKind::None:
        write("None");
        break;
      case ConstantKind::True:
        write("True");
        break;
      case ConstantKind::False:
        write("False");
        break;
      case ConstantKind::Ellipsis:
        write("Ellipsis");
        break;
      case ConstantKind::Int:
        if (c.int_fits) {
          char digits[24];
          std::snprintf(digits, sizeof digits, "%llu",
                        static_cast<unsigned long long>(c.int_value));
          write(digits);
        } else {
          big_integer(c.text, c.int_base);
        }
        break;
      case ConstantKind::Float:
        real(c.number);
        break;
      case ConstantKind::Imaginary: {
        // A complex number shows an integral imaginary part without ".0".
        char digits[64];
        if (c.number < 1e16 && c.number == static_cast<double>(static_cast<long long>(c.number))) {
          std::snprintf(digits, sizeof digits, "%.0f", c.number);
          write(digits);
        } else {
          real(c.number);
        }
        write("j");
        break;
      }
      case ConstantKind::Str:
        text(c.text);
        break;
      case ConstantKind::Object:  // of no parse
        break;
      case ConstantKind::Bytes:
        write("b");
        text(c.text, true);
        break;
    }
  }
  if (c.u_prefix) plain("kind", "'u'");
}

void Dumper::fields(const Node& n) {
  if (n.is<Expr>()) {
    expr_fields(n);
  } else if (n.is<Stmt>()) {
    stmt_fields(n);
  } else {
    other_fields(n);
  }
  const bool has_attributes = !n.is<Mod>() && n.kind != NodeKind::Arguments &&
                              n.kind != NodeKind::WithItem && n.kind != NodeKind::MatchCase &&
                              n.kind != NodeKind::Comprehension;
  if (options_.include_attributes && has_attributes) {
    number("lineno", n.pos.line);
    number("col_offset", n.pos.col);
    number("end_lineno", n.pos.end_line);
    number("end_col_offset", n.pos.end_col);
  }
}

void Dumper::expr_fields(const Node& n) {
  switch (n.kind) {
    case NodeKind::BoolOp:
      plain("op", operator_name(n.as<BoolOp>()->op), "()");
      list("values", n.as<BoolOp>()->values);
      break;
    case NodeKind::NamedExpr:
      child("target", n.as<NamedExpr>()->target);
      child("value", n.as<NamedExpr>()->value);
      break;
    case NodeKind::BinOp:
      child("left", n.as<BinOp>()->left);
      plain("op", operator_name(n.as<BinOp>()->op), "()");
      child("right", n.as<BinOp>()->right);
      break;
    case NodeKind::UnaryOp:
      plain("op", operator_name(n.as<UnaryOp>()->op), "()");
      child("operand", n.as<UnaryOp>()->operand);
      break;
    case NodeKind::Lambda:
      child("args", n.as<Lambda>()->args);
      child("body", n.as<Lambda>()->body);
      break;
    case NodeKind::IfExp:
      child("test", n.as<IfExp>()->test);
      child("body", n.as<IfExp>()->body);
      child("orelse", n.as<IfExp>()->orelse);
      break;
    case NodeKind::Dict:
      list("keys", n.as<Dict>()->keys);
      list("values", n.as<Dict>()->values);
      break;
    case NodeKind::Set:
      list("elts", n.as<Set>()->elts);
      break;
    case NodeKind::ListComp:
      child("elt", n.as<ListComp>()->elt);
      list("generators", n.as<ListComp>()->generators);
      break;
    case NodeKind::SetComp:
      child("elt", n.as<SetComp>()->elt);
      list("generators", n.as<SetComp>()->generators);
      break;
    case NodeKind::DictComp:
      child("key", n.as<DictComp>()->key);
      child("value", n.as<DictComp>()->value);
      list("generators", n.as<DictComp>()->generators);
      break;
    case NodeKind::GeneratorExp:
      child("elt", n.as<GeneratorExp>()->elt);
      list("generators", n.as<GeneratorExp>()->generators);
      break;
    case NodeKind::Await:
      child("value", n.as<Await>()->value);
      break;
    case NodeKind::Yield:
      child("value", n.as<Yield>()->value);
      break;
    case NodeKind::YieldFrom:
      child("value", n.as<YieldFrom>()->value);
      break;
    case NodeKind::Compare:
      child("left", n.as<Compare>()->left);
      operators("ops", n.as<Compare>()->ops);
      list("comparators", n.as<Compare>()->comparators);
      break;
    case NodeKind::Call:
      child("func", n.as<Call>()->func);
      list("args", n.as<Call>()->args);
      list("keywords", n.as<Call>()->keywords);
      break;
    case NodeKind::FormattedValue:
      child("value", n.as<FormattedValue>()->value);
      number("conversion", n.as<FormattedValue>()->conversion);
      child("format_spec", n.as<FormattedValue>()->format_spec);
      break;
    case NodeKind::JoinedStr:
      list("values", n.as<JoinedStr>()->values);
      break;
    case NodeKind::Constant:
      constant(*n.as<Constant>());
      break;
    case NodeKind::Attribute:
      child("value", n.as<Attribute>()->value);
      name("attr", n.as<Attribute>()->attr);
      context(n.as<Attribute>()->ctx);
      break;
    case NodeKind::Subscript:
      child("value", n.as<Subscript>()->value);
      child("slice", n.as<Subscript>()->slice);
      context(n.as<Subscript>()->ctx);
      break;
    case NodeKind::Starred:
      child("value", n.as<Starred>()->value);
      context(n.as<Starred>()->ctx);
      break;
    case NodeKind::Name:
      name("id", n.as<Name>()->id);
      context(n.as<Name>()->ctx);
      break;
    case NodeKind::List:
      list("elts", n.as<List>()->elts);
      context(n.as<List>()->ctx);
      break;
    case NodeKind::Tuple:
      list("elts", n.as<Tuple>()->elts);
      context(n.as<Tuple>()->ctx);
      break;
    case NodeKind::Slice:
      child("lower", n.as<Slice>()->lower);
      child("upper", n.as<Slice>()->upper);
      child("step", n.as<Slice>()->step);
      break;
    default:
      break;
  }
}

void Dumper::stmt_fields(const Node& n) {
  switch (n.kind) {
    case NodeKind::FunctionDef:
    case NodeKind::AsyncFunctionDef: {
      const FunctionDef& f = *n.as<FunctionDef>();
      name("name", f.name);
      child("args", f.args);
      list("body", f.body);
      list("decorator_list", f.decorator_list);
      child("returns", f.returns);
      list("type_params", f.type_params);
      break;
    }
    case NodeKind::ClassDef: {
      const ClassDef& c = *n.as<ClassDef>();
      name("name", c.name);
      list("bases", c.bases);
      list("keywords", c.keywords);
      list("body", c.body);
      list("decorator_list", c.decorator_list);
      list("type_params", c.type_params);
      break;
    }
    case NodeKind::Return:
      child("value", n.as<Return>()->value);
      break;
    case NodeKind::Delete:
      list("targets", n.as<Delete>()->targets);
      break;
    case NodeKind::Assign:
      list("targets", n.as<Assign>()->targets);
      child("value", n.as<Assign>()->value);
      break;
    case NodeKind::TypeAlias:
      child("name", n.as<TypeAlias>()->name);
      list("type_params", n.as<TypeAlias>()->type_params);
      child("value", n.as<TypeAlias>()->value);
      break;
    case NodeKind::AugAssign:
      child("target", n.as<AugAssign>()->target);
      plain("op", operator_name(n.as<AugAssign>()->op), "()");
      child("value", n.as<AugAssign>()->value);
      break;
    case NodeKind::AnnAssign:
      child("target", n.as<AnnAssign>()->target);
      child("annotation", n.as<AnnAssign>()->annotation);
      child("value", n.as<AnnAssign>()->value);
      number("simple", n.as<AnnAssign>()->simple ? 1 : 0);
      break;
    case NodeKind::For:
    case NodeKind::AsyncFor:
      child("target", n.as<For>()->target);
      child("iter", n.as<For>()->iter);
      list("body", n.as<For>()->body);
      list("orelse", n.as<For>()->orelse);
      break;
    case NodeKind::While:
      child("test", n.as<While>()->test);
      list("body", n.as<While>()->body);
      list("orelse", n.as<While>()->orelse);
      break;
    case NodeKind::If:
      child("test", n.as<If>()->test);
      list("body", n.as<If>()->body);
      list("orelse", n.as<If>()->orelse);
      break;
    case NodeKind::With:
    case NodeKind::AsyncWith:
      list("items", n.as<With>()->items);
      list("body", n.as<With>()->body);
      break;
    case NodeKind::Match:
      child("subject", n.as<Match>()->subject);
      list("cases", n.as<Match>()->cases);
      break;
    case NodeKind::Raise:
      child("exc", n.as<Raise>()->exc);
      child("cause", n.as<Raise>()->cause);
      break;
    case NodeKind::Try:
    case NodeKind::TryStar:
      list("body", n.as<Try>()->body);
      list("handlers", n.as<Try>()->handlers);
      list("orelse", n.as<Try>()->orelse);
      list("finalbody", n.as<Try>()->finalbody);
      break;
    case NodeKind::Assert:
      child("test", n.as<Assert>()->test);
      child("msg", n.as<Assert>()->msg);
      break;
    case NodeKind::Import:
      list("names", n.as<Import>()->names);
      break;
    case NodeKind::ImportFrom:
      name("module", n.as<ImportFrom>()->module);
      list("names", n.as<ImportFrom>()->names);
      number("level", n.as<ImportFrom>()->level);
      break;
    case NodeKind::Global:
      list("names", n.as<Global>()->names);
      break;
    case NodeKind::Nonlocal:
      list("names", n.as<Nonlocal>()->names);
      break;
    case NodeKind::ExprStmt:
      child("value", n.as<ExprStmt>()->value);
      break;
    default:
      break;
  }
}

void Dumper::other_fields(const Node& n) {
  switch (n.kind) {
    case NodeKind::Module:
      list("body", n.as<Module>()->body);
      plain("type_ignores", "[]");
      break;
    case NodeKind::Interactive:
      list("body", n.as<Interactive>()->body);
      break;
    case NodeKind::Expression:
      child("body", n.as<Expression>()->body);
      break;
    case NodeKind::Arguments: {
      const Arguments& a = *n.as<Arguments>();
      list("posonlyargs", a.posonlyargs);
      list("args", a.args);
      child("vararg", a.vararg);
      list("kwonlyargs", a.kwonlyargs);
      list("kw_defaults", a.kw_defaults);
      child("kwarg", a.kwarg);
      list("defaults", a.defaults);
      break;
    }
    case NodeKind::Arg:
      name("arg", n.as<Arg>()->arg);
      child("annotation", n.as<Arg>()->annotation);
      break;
    case NodeKind::Keyword:
      name("arg", n.as<Keyword>()->arg);
      child("value", n.as<Keyword>()->value);
      break;
    case NodeKind::Alias:
      name("name", n.as<Alias>()->name);
      name("asname", n.as<Alias>()->asname);
      break;
    case NodeKind::WithItem:
      child("context_expr", n.as<WithItem>()->context_expr);
      child("optional_vars", n.as<WithItem>()->optional_vars);
      break;
    case NodeKind::MatchCase:
      child("pattern", n.as<MatchCase>()->pattern);
      child("guard", n.as<MatchCase>()->guard);
      list("body", n.as<MatchCase>()->body);
      break;
    case NodeKind::ExceptHandler:
      child("type", n.as<ExceptHandler>()->type);
      name("name", n.as<ExceptHandler>()->name);
      list("body", n.as<ExceptHandler>()->body);
      break;
    case NodeKind::Comprehension:
      child("target", n.as<Comprehension>()->target);
      child("iter", n.as<Comprehension>()->iter);
      list("ifs", n.as<Comprehension>()->ifs);
      number("is_async", n.as<Comprehension>()->is_async ? 1 : 0);
      break;
    case NodeKind::MatchValue:
      child("value", n.as<MatchValue>()->value);
      break;
    case NodeKind::MatchSingleton: {
      const ConstantKind value = n.as<MatchSingleton>()->value;
      plain("value", value == ConstantKind::None   ? "None"
                     : value == ConstantKind::True ? "True"
                                                   : "False");
      break;
    }
    case NodeKind::MatchSequence:
      list("patterns", n.as<MatchSequence>()->patterns);
      break;
    case NodeKind::MatchMapping:
      list("keys", n.as<MatchMapping>()->keys);
      list("patterns", n.as<MatchMapping>()->patterns);
      name("rest", n.as<MatchMapping>()->rest);
      break;
    case NodeKind::MatchClass:
      child("cls", n.as<MatchClass>()->cls);
      list("patterns", n.as<MatchClass>()->patterns);
      list("kwd_attrs", n.as<MatchClass>()->kwd_attrs);
      list("kwd_patterns", n.as<MatchClass>()->kwd_patterns);
      break;
    case NodeKind::MatchStar:
      name("name", n.as<MatchStar>()->name);
      break;
    case NodeKind::MatchAs:
      child("pattern", n.as<MatchAs>()->pattern);
      name("name", n.as<MatchAs>()->name);
      break;
    case NodeKind::MatchOr:
      list("patterns", n.as<MatchOr>()->patterns);
      break;
    case NodeKind::TypeVar:
      name("name", n.as<TypeVar>()->name);
      child("bound", n.as<TypeVar>()->bound);
      break;
    case NodeKind::ParamSpec:
      name("name", n.as<ParamSpec>()->name);
      break;
    case NodeKind::TypeVarTuple:
      name("name", n.as<TypeVarTuple>()->name);
      break;
    default:
      break;
  }
}

}  // namespace

void dump_ast(const Node& node, const AstDumpOptions& options,
              void (*write)(void* context, std::string_view text), void* context) {
  Dumper(options, write, context).node(node);
}

}  // namespace bufo
