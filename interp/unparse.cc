// See unparse.h. Follows what ast.unparse (CPython 3.12) writes: operands in parentheses where
// their precedence asks for it.
#include "interp/unparse.h"

#include "interp/compiler.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"

namespace bufo {

namespace {

/// From loose to tight, in ast.unparse's order.
enum Precedence {
  kNamed,
  kTuple,
  kYield,
  kTest,
  kOr,
  kAnd,
  kNot,
  kCmp,
  kExprOr,
  kXor,
  kBitAnd,
  kShift,
  kArith,
  kTerm,
  kFactor,
  kPower,
  kAwait,
  kAtom
};

struct Writer {
  VM& vm;
  StrBuilder out;
  explicit Writer(VM& v) : vm(v), out(v) {}

  struct Parens {
    Writer& w;
    bool on;
    Parens(Writer& writer, int own, int around) : w(writer), on(around > own) {
      if (on) w.out.append_ascii("(");
    }
    Parens(const Parens&) = delete;
    Parens& operator=(const Parens&) = delete;
    ~Parens() {
      if (on) w.out.append_ascii(")");
    }
  };

  Result<void> list(const Span<ast::Expr*>& items) {
    for (uint32_t k = 0; k < items.size(); ++k) {
      if (k != 0) out.append_ascii(", ");
      TRY(write(*items[k], kTest));
    }
    return ok();
  }

  Result<void> constant(const ast::Constant& c) {
    switch (c.value_kind) {
      case ast::ConstantKind::None:
        out.append_ascii("None");
        return ok();
      case ast::ConstantKind::True:
        out.append_ascii("True");
        return ok();
      case ast::ConstantKind::False:
        out.append_ascii("False");
        return ok();
      case ast::ConstantKind::Ellipsis:
        out.append_ascii("...");
        return ok();
      case ast::ConstantKind::Int:
      case ast::ConstantKind::Object: {
        const AnyRef value = TRY(constant_object(vm, c));
        return out.append_repr(value);
      }
      case ast::ConstantKind::Float:
      case ast::ConstantKind::Imaginary: {
        const Ref<Str> text = TRY(float_repr(vm, c.number));
        if (str_equals(*text, "inf")) {
          out.append_ascii("1e309");
        } else {
          out.append(*text);
        }
        if (c.value_kind == ast::ConstantKind::Imaginary) out.append_ascii("j");
        return ok();
      }
      case ast::ConstantKind::Str: {
        if (c.u_prefix) out.append_ascii("u");
        const Ref<Str> text = TRY(make_str(vm, c.text));
        str_append_repr(out, *text);
        return ok();
      }
      default:
        bytes_append_repr(out, reinterpret_cast<const uint8_t*>(c.text.data()),
                          static_cast<ptrdiff_t>(c.text.size()));
        return ok();
    }
  }

  static int binary_precedence(ast::Operator op) {
    switch (op) {
      case ast::Operator::Add:
      case ast::Operator::Sub:
        return kArith;
      case ast::Operator::LShift:
      case ast::Operator::RShift:
        return kShift;
      case ast::Operator::BitOr:
        return kExprOr;
      case ast::Operator::BitXor:
        return kXor;
      case ast::Operator::BitAnd:
        return kBitAnd;
      case ast::Operator::Pow:
        return kPower;
      default:
        return kTerm;
    }
  }
  static const char* binary_symbol(ast::Operator op) {
    switch (op) {
      case ast::Operator::Add:
        return " + ";
      case ast::Operator::Sub:
        return " - ";
      case ast::Operator::Mult:
        return " * ";
      case ast::Operator::MatMult:
        return " @ ";
      case ast::Operator::Div:
        return " / ";
      case ast::Operator::Mod:
        return " % ";
      case ast::Operator::Pow:
        return " ** ";
      case ast::Operator::LShift:
        return " << ";
      case ast::Operator::RShift:
        return " >> ";
      case ast::Operator::BitOr:
        return " | ";
      case ast::Operator::BitXor:
        return " ^ ";
      case ast::Operator::BitAnd:
        return " & ";
      default:
        return " // ";
    }
  }
  static const char* compare_symbol(ast::CmpOperator op) {
    switch (op) {
      case ast::CmpOperator::Eq:
        return " == ";
      case ast::CmpOperator::NotEq:
        return " != ";
      case ast::CmpOperator::Lt:
        return " < ";
      case ast::CmpOperator::LtE:
        return " <= ";
      case ast::CmpOperator::Gt:
        return " > ";
      case ast::CmpOperator::GtE:
        return " >= ";
      case ast::CmpOperator::Is:
        return " is ";
      case ast::CmpOperator::IsNot:
        return " is not ";
      case ast::CmpOperator::In:
        return " in ";
      default:
        return " not in ";
    }
  }

  Result<void> arguments(const ast::Arguments& a) {
    bool first = true;
    const auto comma = [&] {
      if (!first) out.append_ascii(", ");
      first = false;
    };
    const uint32_t total = a.posonlyargs.size() + a.args.size();
    const uint32_t plain = total - a.defaults.size();
    for (uint32_t k = 0; k < total; ++k) {
      comma();
      out.append_utf8(k < a.posonlyargs.size() ? a.posonlyargs[k]->arg
                                               : a.args[k - a.posonlyargs.size()]->arg);
      if (k >= plain) {
        out.append_ascii("=");
        TRY(write(*a.defaults[k - plain], kTest));
      }
      if (!a.posonlyargs.empty() && k + 1 == a.posonlyargs.size()) out.append_ascii(", /");
    }
    if (a.vararg != nullptr || !a.kwonlyargs.empty()) {
      comma();
      out.append_ascii("*");
      if (a.vararg != nullptr) out.append_utf8(a.vararg->arg);
    }
    for (uint32_t k = 0; k < a.kwonlyargs.size(); ++k) {
      comma();
      out.append_utf8(a.kwonlyargs[k]->arg);
      if (a.kw_defaults[k] != nullptr) {
        out.append_ascii("=");
        TRY(write(*a.kw_defaults[k], kTest));
      }
    }
    if (a.kwarg != nullptr) {
      comma();
      out.append_ascii("**");
      out.append_utf8(a.kwarg->arg);
    }
    return ok();
  }

  Result<void> generators(const Span<ast::Comprehension*>& list_of) {
    for (const ast::Comprehension* g : list_of) {
      out.append_ascii(g->is_async ? " async for " : " for ");
      TRY(write(*g->target, kTuple));
      out.append_ascii(" in ");
      TRY(write(*g->iter, kOr));
      for (const ast::Expr* condition : g->ifs) {
        out.append_ascii(" if ");
        TRY(write(*condition, kOr));
      }
    }
    return ok();
  }

  /// The parts of an f-string, in double or single quotes as its text allows.
  Result<void> joined(const ast::JoinedStr& j) {
    out.append_ascii("f'");
    TRY(joined_parts(j));
    out.append_ascii("'");
    return ok();
  }
  Result<void> joined_parts(const ast::JoinedStr& j) {
    for (const ast::Expr* part : j.values) {
      if (const auto* c = part->try_as<ast::Constant>()) {
        for (size_t k = 0; k < c->text.size(); ++k) {
          const char ch = c->text[k];
          if (ch == '{' || ch == '}') out.append(static_cast<char32_t>(ch));
          if (ch == '\n') {
            out.append_ascii("\\n");
          } else {
            out.append_utf8(c->text.substr(k, 1));
          }
        }
        continue;
      }
      const auto& f = *part->as<ast::FormattedValue>();
      out.append_ascii("{");
      TRY(write(*f.value, kOr));
      if (f.conversion > 0) {
        out.append_ascii("!");
        out.append(static_cast<char32_t>(f.conversion));
      }
      if (f.format_spec != nullptr) {
        out.append_ascii(":");
        TRY(joined_parts(*f.format_spec->as<ast::JoinedStr>()));
      }
      out.append_ascii("}");
    }
    return ok();
  }

  Result<void> write(const ast::Expr& e, int around);
};

Result<void> Writer::write(const ast::Expr& e, int around) {
  NativeDepth depth(vm);
  TRY(depth.enter(" during compilation"));
  using ast::NodeKind;
  switch (e.kind) {
    case NodeKind::Constant:
      return constant(*e.as<ast::Constant>());
    case NodeKind::Name:
      out.append_utf8(e.as<ast::Name>()->id);
      return ok();
    case NodeKind::Attribute: {
      const auto& a = *e.as<ast::Attribute>();
      TRY(write(*a.value, kAtom));
      const auto* c = a.value->try_as<ast::Constant>();
      if (c != nullptr && c->value_kind == ast::ConstantKind::Int) out.append_ascii(" ");
      out.append_ascii(".");
      out.append_utf8(a.attr);
      return ok();
    }
    case NodeKind::Subscript: {
      const auto& s = *e.as<ast::Subscript>();
      TRY(write(*s.value, kAtom));
      out.append_ascii("[");
      const auto* t = s.slice->try_as<ast::Tuple>();
      if (t != nullptr && !t->elts.empty()) {
        TRY(list(t->elts));
        if (t->elts.size() == 1) out.append_ascii(",");
      } else {
        TRY(write(*s.slice, kTuple));
      }
      out.append_ascii("]");
      return ok();
    }
    case NodeKind::Call: {
      const auto& c = *e.as<ast::Call>();
      TRY(write(*c.func, kAtom));
      out.append_ascii("(");
      TRY(list(c.args));
      bool first = c.args.empty();
      for (const ast::Keyword* k : c.keywords) {
        if (!first) out.append_ascii(", ");
        first = false;
        if (ast::is_present(k->arg)) {
          out.append_utf8(k->arg);
          out.append_ascii("=");
        } else {
          out.append_ascii("**");
        }
        TRY(write(*k->value, kTest));
      }
      out.append_ascii(")");
      return ok();
    }
    case NodeKind::BinOp: {
      const auto& b = *e.as<ast::BinOp>();
      const int own = binary_precedence(b.op);
      const Parens parens(*this, own, around);
      const bool power = b.op == ast::Operator::Pow;
      TRY(write(*b.left, power ? own + 1 : own));
      out.append_ascii(binary_symbol(b.op));
      return write(*b.right, power ? own : own + 1);
    }
    case NodeKind::UnaryOp: {
      const auto& u = *e.as<ast::UnaryOp>();
      const int own = u.op == ast::UnaryOperator::Not ? kNot : kFactor;
      const Parens parens(*this, own, around);
      out.append_ascii(u.op == ast::UnaryOperator::Not      ? "not "
                       : u.op == ast::UnaryOperator::Invert ? "~"
                       : u.op == ast::UnaryOperator::USub   ? "-"
                                                            : "+");
      return write(*u.operand, own);
    }
    case NodeKind::BoolOp: {
      const auto& b = *e.as<ast::BoolOp>();
      const int own = b.op == ast::BoolOperator::And ? kAnd : kOr;
      const Parens parens(*this, own, around);
      for (uint32_t k = 0; k < b.values.size(); ++k) {
        if (k != 0) out.append_ascii(own == kAnd ? " and " : " or ");
        TRY(write(*b.values[k], own + 1));
      }
      return ok();
    }
    case NodeKind::Compare: {
      const auto& c = *e.as<ast::Compare>();
      const Parens parens(*this, kCmp, around);
      TRY(write(*c.left, kCmp + 1));
      for (uint32_t k = 0; k < c.ops.size(); ++k) {
        out.append_ascii(compare_symbol(c.ops[k]));
        TRY(write(*c.comparators[k], kCmp + 1));
      }
      return ok();
    }
    case NodeKind::IfExp: {
      const auto& i = *e.as<ast::IfExp>();
      const Parens parens(*this, kTest, around);
      TRY(write(*i.body, kTest + 1));
      out.append_ascii(" if ");
      TRY(write(*i.test, kTest + 1));
      out.append_ascii(" else ");
      return write(*i.orelse, kTest);
    }
    case NodeKind::Lambda: {
      const auto& l = *e.as<ast::Lambda>();
      const Parens parens(*this, kTest, around);
      const size_t before = out.length();
      out.append_ascii("lambda ");
      const size_t after = out.length();
      TRY(arguments(*l.args));
      static_cast<void>(before);
      out.append_ascii(out.length() == after ? ": " : ": ");
      return write(*l.body, kTest);
    }
    case NodeKind::NamedExpr: {
      const auto& n = *e.as<ast::NamedExpr>();
      const Parens parens(*this, kNamed, around);
      TRY(write(*n.target, kAtom));
      out.append_ascii(" := ");
      return write(*n.value, kAtom);
    }
    case NodeKind::Tuple: {
      const auto& t = *e.as<ast::Tuple>();
      const Parens parens(*this, t.elts.empty() ? kAtom - 100 : kTuple, around);
      if (t.elts.empty() && !parens.on) out.append_ascii("()");
      TRY(list(t.elts));
      if (t.elts.size() == 1) out.append_ascii(",");
      return ok();
    }
    case NodeKind::List:
      out.append_ascii("[");
      TRY(list(e.as<ast::List>()->elts));
      out.append_ascii("]");
      return ok();
    case NodeKind::Set:
      out.append_ascii("{");
      TRY(list(e.as<ast::Set>()->elts));
      out.append_ascii("}");
      return ok();
    case NodeKind::Dict: {
      const auto& d = *e.as<ast::Dict>();
      out.append_ascii("{");
      for (uint32_t k = 0; k < d.values.size(); ++k) {
        if (k != 0) out.append_ascii(", ");
        if (d.keys[k] == nullptr) {
          out.append_ascii("**");
          TRY(write(*d.values[k], kExprOr));
          continue;
        }
        TRY(write(*d.keys[k], kTest));
        out.append_ascii(": ");
        TRY(write(*d.values[k], kTest));
      }
      out.append_ascii("}");
      return ok();
    }
    case NodeKind::ListComp:
      out.append_ascii("[");
      TRY(write(*e.as<ast::ListComp>()->elt, kTest));
      TRY(generators(e.as<ast::ListComp>()->generators));
      out.append_ascii("]");
      return ok();
    case NodeKind::SetComp:
      out.append_ascii("{");
      TRY(write(*e.as<ast::SetComp>()->elt, kTest));
      TRY(generators(e.as<ast::SetComp>()->generators));
      out.append_ascii("}");
      return ok();
    case NodeKind::GeneratorExp:
      out.append_ascii("(");
      TRY(write(*e.as<ast::GeneratorExp>()->elt, kTest));
      TRY(generators(e.as<ast::GeneratorExp>()->generators));
      out.append_ascii(")");
      return ok();
    case NodeKind::DictComp:
      out.append_ascii("{");
      TRY(write(*e.as<ast::DictComp>()->key, kTest));
      out.append_ascii(": ");
      TRY(write(*e.as<ast::DictComp>()->value, kTest));
      TRY(generators(e.as<ast::DictComp>()->generators));
      out.append_ascii("}");
      return ok();
    case NodeKind::Starred:
      out.append_ascii("*");
      return write(*e.as<ast::Starred>()->value, kExprOr);
    case NodeKind::Slice: {
      const auto& s = *e.as<ast::Slice>();
      if (s.lower != nullptr) TRY(write(*s.lower, kTest));
      out.append_ascii(":");
      if (s.upper != nullptr) TRY(write(*s.upper, kTest));
      if (s.step != nullptr) {
        out.append_ascii(":");
        TRY(write(*s.step, kTest));
      }
      return ok();
    }
    case NodeKind::Await: {
      const Parens parens(*this, kAwait, around);
      out.append_ascii("await ");
      return write(*e.as<ast::Await>()->value, kAtom);
    }
    case NodeKind::Yield: {
      const Parens parens(*this, kYield, around);
      out.append_ascii("yield");
      if (e.as<ast::Yield>()->value == nullptr) return ok();
      out.append_ascii(" ");
      return write(*e.as<ast::Yield>()->value, kAtom);
    }
    case NodeKind::YieldFrom: {
      const Parens parens(*this, kYield, around);
      out.append_ascii("yield from ");
      return write(*e.as<ast::YieldFrom>()->value, kAtom);
    }
    case NodeKind::JoinedStr:
      return joined(*e.as<ast::JoinedStr>());
    default:
      return vm.raise<SystemError>("an expression of an unknown kind");
  }
}

}  // namespace

Result<Ref<Str>> unparse(VM& vm, const ast::Expr& e) {
  Writer w(vm);
  // An annotation's own parentheses are not needed, a tuple's are.
  TRY(w.write(e, e.is<ast::Tuple>() ? kTest : kNamed));
  return w.out.finish();
}

}  // namespace bufo
