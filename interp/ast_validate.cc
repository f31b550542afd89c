// What the compiler takes for granted of a tree and a parse always gives, checked for trees that a
// script has made. Follows Python/ast.c (CPython 3.12) in behaviour.
#include "interp/ast_object.h"

namespace bufo {

namespace {

using ast::ExprContext;
using ast::NodeKind;

class Validator {
 public:
  explicit Validator(VM& vm) : vm_(vm) {}
  Result<void> root(const ast::Mod& m);

 private:
  using Done = Result<void>;

  template <class T>
  Done not_empty(const Span<T>& list, const char* field, std::string_view owner) {
    if (!list.empty()) return ok();
    return vm_.raise<ValueError>("empty {} on {}", field, owner);
  }
  Done name(ast::Identifier id) {
    for (const char* constant : {"None", "True", "False"}) {
      if (id == constant)
        return vm_.raise<ValueError>("identifier field can't represent '{}' constant", constant);
    }
    return ok();
  }
  Done expr(const ast::Expr& e, ExprContext ctx);
  Done maybe(const ast::Expr* e) { return e == nullptr ? ok() : expr(*e, ExprContext::Load); }
  Done exprs(const Span<ast::Expr*>& list, ExprContext ctx, bool null_ok = false) {
    for (const ast::Expr* e : list) {
      if (e != nullptr) {
        TRY(expr(*e, ctx));
      } else if (!null_ok) {
        return vm_.raise<ValueError>("None disallowed in expression list");
      }
    }
    return ok();
  }
  Done assignment(const Span<ast::Expr*>& list, std::string_view owner, ExprContext ctx) {
    TRY(not_empty(list, "targets", owner));
    return exprs(list, ctx);
  }
  Done keywords(const Span<ast::Keyword*>& list) {
    for (const ast::Keyword* k : list) TRY(expr(*k->value, ExprContext::Load));
    return ok();
  }
  Done comprehension(const Span<ast::Comprehension*>& generators) {
    if (generators.empty()) return vm_.raise<ValueError>("comprehension with no generators");
    for (const ast::Comprehension* g : generators) {
      TRY(expr(*g->target, ExprContext::Store));
      TRY(expr(*g->iter, ExprContext::Load));
      TRY(exprs(g->ifs, ExprContext::Load));
    }
    return ok();
  }
  Done args(const Span<ast::Arg*>& list) {
    for (const ast::Arg* a : list) TRY(maybe(a->annotation));
    return ok();
  }
  Done arguments(const ast::Arguments& a);
  Done type_params(const Span<ast::TypeParam*>& list) {
    for (const ast::TypeParam* p : list) {
      if (const auto* v = p->try_as<ast::TypeVar>()) {
        TRY(name(v->name));
        TRY(maybe(v->bound));
      } else if (const auto* s = p->try_as<ast::ParamSpec>()) {
        TRY(name(s->name));
      } else {
        TRY(name(p->as<ast::TypeVarTuple>()->name));
      }
    }
    return ok();
  }
  Done stmts(const Span<ast::Stmt*>& list) {
    for (const ast::Stmt* s : list) {
      if (s == nullptr) return vm_.raise<ValueError>("None disallowed in statement list");
      TRY(stmt(*s));
    }
    return ok();
  }
  Done body(const Span<ast::Stmt*>& list, std::string_view owner) {
    TRY(not_empty(list, "body", owner));
    return stmts(list);
  }
  Done stmt(const ast::Stmt& s);
  Done capture(ast::Identifier id) {
    if (id == "_") return vm_.raise<ValueError>("can't capture name '_' in patterns");
    return name(id);
  }
  Done pattern_value(const ast::Expr& e);
  Done patterns(const Span<ast::Pattern*>& list, bool star_ok) {
    for (const ast::Pattern* p : list) TRY(pattern(*p, star_ok));
    return ok();
  }
  Done pattern(const ast::Pattern& p, bool star_ok);

  VM& vm_;
};

const char* context_name(ExprContext ctx) {
  return ctx == ExprContext::Load ? "Load" : ctx == ExprContext::Store ? "Store" : "Del";
}

Result<void> Validator::arguments(const ast::Arguments& a) {
  TRY(args(a.posonlyargs));
  TRY(args(a.args));
  if (a.vararg != nullptr) TRY(maybe(a.vararg->annotation));
  TRY(args(a.kwonlyargs));
  if (a.kwarg != nullptr) TRY(maybe(a.kwarg->annotation));
  if (a.defaults.size() > a.posonlyargs.size() + a.args.size())
    return vm_.raise<ValueError>("more positional defaults than args on arguments");
  if (a.kw_defaults.size() != a.kwonlyargs.size()) {
    return vm_.raise<ValueError>(
        "length of kwonlyargs is not the same as kw_defaults on arguments");
  }
  TRY(exprs(a.defaults, ExprContext::Load));
  return exprs(a.kw_defaults, ExprContext::Load, true);
}

Result<void> Validator::expr(const ast::Expr& e, ExprContext ctx) {
  NativeDepth depth(vm_);
  TRY(depth.enter(" during compilation"));
  constexpr ExprContext kLoad = ExprContext::Load;
  ExprContext actual = kLoad;
  bool has_context = true;
  switch (e.kind) {
    case NodeKind::Attribute:
      actual = e.as<ast::Attribute>()->ctx;
      break;
    case NodeKind::Subscript:
      actual = e.as<ast::Subscript>()->ctx;
      break;
    case NodeKind::Starred:
      actual = e.as<ast::Starred>()->ctx;
      break;
    case NodeKind::Name:
      TRY(name(e.as<ast::Name>()->id));
      actual = e.as<ast::Name>()->ctx;
      break;
    case NodeKind::List:
      actual = e.as<ast::List>()->ctx;
      break;
    case NodeKind::Tuple:
      actual = e.as<ast::Tuple>()->ctx;
      break;
    default:
      has_context = false;
      break;
  }
  if (!has_context && ctx != kLoad) {
    return vm_.raise<ValueError>("expression which can't be assigned to in {} context",
                                 context_name(ctx));
  }
  if (has_context && actual != ctx) {
    return vm_.raise<ValueError>("expression must have {} context but has {} instead",
                                 context_name(ctx), context_name(actual));
  }
  switch (e.kind) {
    case NodeKind::BoolOp:
      if (e.as<ast::BoolOp>()->values.size() < 2)
        return vm_.raise<ValueError>("BoolOp with less than 2 values");
      return exprs(e.as<ast::BoolOp>()->values, kLoad);
    case NodeKind::NamedExpr:
      if (!e.as<ast::NamedExpr>()->target->is<ast::Name>())
        return vm_.raise<TypeError>("NamedExpr target must be a Name");
      TRY(expr(*e.as<ast::NamedExpr>()->target, ExprContext::Store));
      return expr(*e.as<ast::NamedExpr>()->value, kLoad);
    case NodeKind::BinOp:
      TRY(expr(*e.as<ast::BinOp>()->left, kLoad));
      return expr(*e.as<ast::BinOp>()->right, kLoad);
    case NodeKind::UnaryOp:
      return expr(*e.as<ast::UnaryOp>()->operand, kLoad);
    case NodeKind::Lambda:
      TRY(arguments(*e.as<ast::Lambda>()->args));
      return expr(*e.as<ast::Lambda>()->body, kLoad);
    case NodeKind::IfExp:
      TRY(expr(*e.as<ast::IfExp>()->test, kLoad));
      TRY(expr(*e.as<ast::IfExp>()->body, kLoad));
      return expr(*e.as<ast::IfExp>()->orelse, kLoad);
    case NodeKind::Dict: {
      const auto& d = *e.as<ast::Dict>();
      if (d.keys.size() != d.values.size())
        return vm_.raise<ValueError>("Dict doesn't have the same number of keys as values");
      TRY(exprs(d.keys, kLoad, true));
      return exprs(d.values, kLoad);
    }
    case NodeKind::Set:
      return exprs(e.as<ast::Set>()->elts, kLoad);
    case NodeKind::ListComp:
      TRY(comprehension(e.as<ast::ListComp>()->generators));
      return expr(*e.as<ast::ListComp>()->elt, kLoad);
    case NodeKind::SetComp:
      TRY(comprehension(e.as<ast::SetComp>()->generators));
      return expr(*e.as<ast::SetComp>()->elt, kLoad);
    case NodeKind::GeneratorExp:
      TRY(comprehension(e.as<ast::GeneratorExp>()->generators));
      return expr(*e.as<ast::GeneratorExp>()->elt, kLoad);
    case NodeKind::DictComp:
      TRY(comprehension(e.as<ast::DictComp>()->generators));
      TRY(expr(*e.as<ast::DictComp>()->key, kLoad));
      return expr(*e.as<ast::DictComp>()->value, kLoad);
    case NodeKind::Await:
      return expr(*e.as<ast::Await>()->value, kLoad);
    case NodeKind::Yield:
      return maybe(e.as<ast::Yield>()->value);
    case NodeKind::YieldFrom:
      return expr(*e.as<ast::YieldFrom>()->value, kLoad);
    case NodeKind::Compare: {
      const auto& c = *e.as<ast::Compare>();
      if (c.comparators.empty()) return vm_.raise<ValueError>("Compare has no comparators");
      if (c.comparators.size() != c.ops.size()) {
        return vm_.raise<ValueError>("Compare has a different number of comparators and operands");
      }
      TRY(exprs(c.comparators, kLoad));
      return expr(*c.left, kLoad);
    }
    case NodeKind::Call:
      TRY(expr(*e.as<ast::Call>()->func, kLoad));
      TRY(exprs(e.as<ast::Call>()->args, kLoad));
      return keywords(e.as<ast::Call>()->keywords);
    case NodeKind::JoinedStr:
      return exprs(e.as<ast::JoinedStr>()->values, kLoad);
    case NodeKind::FormattedValue: {
      const auto& f = *e.as<ast::FormattedValue>();
      if (f.conversion != -1 && f.conversion != 's' && f.conversion != 'r' && f.conversion != 'a')
        return vm_.raise<SystemError>("Unrecognized conversion character {}", f.conversion);
      TRY(expr(*f.value, kLoad));
      return maybe(f.format_spec);
    }
    case NodeKind::Attribute:
      return expr(*e.as<ast::Attribute>()->value, kLoad);
    case NodeKind::Subscript:
      TRY(expr(*e.as<ast::Subscript>()->slice, kLoad));
      return expr(*e.as<ast::Subscript>()->value, kLoad);
    case NodeKind::Starred:
      return expr(*e.as<ast::Starred>()->value, ctx);
    case NodeKind::List:
      return exprs(e.as<ast::List>()->elts, ctx);
    case NodeKind::Tuple:
      return exprs(e.as<ast::Tuple>()->elts, ctx);
    case NodeKind::Slice:
      TRY(maybe(e.as<ast::Slice>()->lower));
      TRY(maybe(e.as<ast::Slice>()->upper));
      return maybe(e.as<ast::Slice>()->step);
    default:
      return ok();
  }
}

Result<void> Validator::stmt(const ast::Stmt& s) {
  NativeDepth depth(vm_);
  TRY(depth.enter(" during compilation"));
  constexpr ExprContext kLoad = ExprContext::Load;
  const std::string_view owner = ast::kind_name(s.kind);
  switch (s.kind) {
    case NodeKind::FunctionDef:
    case NodeKind::AsyncFunctionDef: {
      const auto& f = *s.as<ast::FunctionDef>();
      TRY(body(f.body, owner));
      TRY(type_params(f.type_params));
      TRY(arguments(*f.args));
      TRY(exprs(f.decorator_list, kLoad));
      return maybe(f.returns);
    }
    case NodeKind::ClassDef: {
      const auto& c = *s.as<ast::ClassDef>();
      TRY(body(c.body, owner));
      TRY(type_params(c.type_params));
      TRY(exprs(c.bases, kLoad));
      TRY(keywords(c.keywords));
      return exprs(c.decorator_list, kLoad);
    }
    case NodeKind::Return:
      return maybe(s.as<ast::Return>()->value);
    case NodeKind::Delete:
      return assignment(s.as<ast::Delete>()->targets, owner, ExprContext::Del);
    case NodeKind::Assign:
      TRY(assignment(s.as<ast::Assign>()->targets, owner, ExprContext::Store));
      return expr(*s.as<ast::Assign>()->value, kLoad);
    case NodeKind::TypeAlias: {
      const auto& t = *s.as<ast::TypeAlias>();
      if (!t.name->is<ast::Name>()) return vm_.raise<TypeError>("TypeAlias with non-Name name");
      TRY(expr(*t.name, ExprContext::Store));
      TRY(type_params(t.type_params));
      return expr(*t.value, kLoad);
    }
    case NodeKind::AugAssign: {
      const auto& a = *s.as<ast::AugAssign>();
      TRY(expr(*a.target, ExprContext::Store));
      if (!a.target->is<ast::Name>() && !a.target->is<ast::Attribute>() &&
          !a.target->is<ast::Subscript>()) {
        return vm_.raise<SystemError>("invalid node type ({}) for augmented assignment",
                                      static_cast<int>(a.target->kind));
      }
      return expr(*a.value, kLoad);
    }
    case NodeKind::AnnAssign: {
      const auto& a = *s.as<ast::AnnAssign>();
      if (!a.target->is<ast::Name>() && a.simple)
        return vm_.raise<TypeError>("AnnAssign with simple non-Name target");
      TRY(expr(*a.target, ExprContext::Store));
      TRY(maybe(a.value));
      return expr(*a.annotation, kLoad);
    }
    case NodeKind::For:
    case NodeKind::AsyncFor: {
      const auto& f = *s.as<ast::For>();
      TRY(expr(*f.target, ExprContext::Store));
      TRY(expr(*f.iter, kLoad));
      TRY(body(f.body, owner));
      return stmts(f.orelse);
    }
    case NodeKind::While:
      TRY(expr(*s.as<ast::While>()->test, kLoad));
      TRY(body(s.as<ast::While>()->body, owner));
      return stmts(s.as<ast::While>()->orelse);
    case NodeKind::If:
      TRY(expr(*s.as<ast::If>()->test, kLoad));
      TRY(body(s.as<ast::If>()->body, owner));
      return stmts(s.as<ast::If>()->orelse);
    case NodeKind::With:
    case NodeKind::AsyncWith:
      TRY(not_empty(s.as<ast::With>()->items, "items", owner));
      for (const ast::WithItem* item : s.as<ast::With>()->items) {
        TRY(expr(*item->context_expr, kLoad));
        if (item->optional_vars != nullptr) TRY(expr(*item->optional_vars, ExprContext::Store));
      }
      return body(s.as<ast::With>()->body, owner);
    case NodeKind::Match:
      TRY(expr(*s.as<ast::Match>()->subject, kLoad));
      TRY(not_empty(s.as<ast::Match>()->cases, "cases", owner));
      for (const ast::MatchCase* c : s.as<ast::Match>()->cases) {
        TRY(pattern(*c->pattern, false));
        TRY(maybe(c->guard));
        TRY(body(c->body, "match_case"));
      }
      return ok();
    case NodeKind::Raise: {
      const auto& r = *s.as<ast::Raise>();
      if (r.exc != nullptr) {
        TRY(expr(*r.exc, kLoad));
        return maybe(r.cause);
      }
      if (r.cause != nullptr) return vm_.raise<ValueError>("Raise with cause but no exception");
      return ok();
    }
    case NodeKind::Try:
    case NodeKind::TryStar: {
      const auto& t = *s.as<ast::Try>();
      TRY(body(t.body, owner));
      if (t.handlers.empty() && t.finalbody.empty())
        return vm_.raise<ValueError>("{} has neither handlers nor finalbody", owner);
      if (t.handlers.empty() && !t.orelse.empty())
        return vm_.raise<ValueError>("{} has orelse but no except handlers", owner);
      for (const ast::ExceptHandler* h : t.handlers) {
        if (t.is_star() && h->type == nullptr)
          return vm_.raise<ValueError>("expected expression in except* handler");
        TRY(maybe(h->type));
        TRY(body(h->body, "ExceptHandler"));
      }
      TRY(stmts(t.finalbody));
      return stmts(t.orelse);
    }
    case NodeKind::Assert:
      TRY(expr(*s.as<ast::Assert>()->test, kLoad));
      return maybe(s.as<ast::Assert>()->msg);
    case NodeKind::Import:
      return not_empty(s.as<ast::Import>()->names, "names", owner);
    case NodeKind::ImportFrom:
      return not_empty(s.as<ast::ImportFrom>()->names, "names", owner);
    case NodeKind::Global:
      return not_empty(s.as<ast::Global>()->names, "names", owner);
    case NodeKind::Nonlocal:
      return not_empty(s.as<ast::Nonlocal>()->names, "names", owner);
    case NodeKind::ExprStmt:
      return expr(*s.as<ast::ExprStmt>()->value, kLoad);
    default:
      return ok();
  }
}

/// Literals, signed and complex numbers, texts in braces, dotted names.
Result<void> Validator::pattern_value(const ast::Expr& e) {
  TRY(expr(e, ExprContext::Load));
  const auto number = [](const ast::Expr& x) {
    const auto* c = x.try_as<ast::Constant>();
    using ast::ConstantKind;
    return c != nullptr &&
           (c->value_kind == ConstantKind::Int || c->value_kind == ConstantKind::Float ||
            c->value_kind == ConstantKind::Imaginary || c->value_kind == ConstantKind::Object);
  };
  const auto signed_number = [&](const ast::Expr& x) {
    const auto* u = x.try_as<ast::UnaryOp>();
    return number(x) || (u != nullptr && u->op == ast::UnaryOperator::USub && number(*u->operand));
  };
  switch (e.kind) {
    case NodeKind::Constant:
      if (e.as<ast::Constant>()->value_kind == ast::ConstantKind::Ellipsis)
        return vm_.raise<ValueError>("unexpected constant inside of a literal pattern");
      return ok();
    case NodeKind::Attribute:
    case NodeKind::JoinedStr:
      return ok();
    case NodeKind::UnaryOp:
      if (signed_number(e)) return ok();
      break;
    case NodeKind::BinOp: {
      const auto& b = *e.as<ast::BinOp>();
      const bool sum = b.op == ast::Operator::Add || b.op == ast::Operator::Sub;
      if (sum && signed_number(*b.left) && number(*b.right)) return ok();
      break;
    }
    default:
      break;
  }
  return vm_.raise<ValueError>("patterns may only match literals and attribute lookups");
}

Result<void> Validator::pattern(const ast::Pattern& p, bool star_ok) {
  NativeDepth depth(vm_);
  TRY(depth.enter(" during compilation"));
  switch (p.kind) {
    case NodeKind::MatchValue:
      return pattern_value(*p.as<ast::MatchValue>()->value);
    case NodeKind::MatchSequence:
      return patterns(p.as<ast::MatchSequence>()->patterns, true);
    case NodeKind::MatchMapping: {
      const auto& m = *p.as<ast::MatchMapping>();
      if (m.keys.size() != m.patterns.size()) {
        return vm_.raise<ValueError>(
            "MatchMapping doesn't have the same number of keys as patterns");
      }
      if (ast::is_present(m.rest)) TRY(capture(m.rest));
      for (const ast::Expr* key : m.keys) {
        if (key == nullptr) return vm_.raise<ValueError>("None disallowed in expression list");
        TRY(pattern_value(*key));
      }
      return patterns(m.patterns, false);
    }
    case NodeKind::MatchClass: {
      const auto& m = *p.as<ast::MatchClass>();
      if (m.kwd_attrs.size() != m.kwd_patterns.size()) {
        return vm_.raise<ValueError>(
            "MatchClass doesn't have the same number of keyword attributes as patterns");
      }
      TRY(expr(*m.cls, ExprContext::Load));
      const ast::Expr* cls = m.cls;
      while (const auto* a = cls->try_as<ast::Attribute>()) cls = a->value;
      if (!cls->is<ast::Name>()) {
        return vm_.raise<ValueError>(
            "MatchClass cls field can only contain Name or Attribute nodes.");
      }
      for (const ast::Identifier& attr : m.kwd_attrs) TRY(name(attr));
      TRY(patterns(m.patterns, false));
      return patterns(m.kwd_patterns, false);
    }
    case NodeKind::MatchStar:
      if (!star_ok) return vm_.raise<ValueError>("can't use MatchStar here");
      return ast::is_present(p.as<ast::MatchStar>()->name) ? capture(p.as<ast::MatchStar>()->name)
                                                           : ok();
    case NodeKind::MatchAs: {
      const auto& m = *p.as<ast::MatchAs>();
      if (ast::is_present(m.name)) TRY(capture(m.name));
      if (m.pattern == nullptr) return ok();
      if (!ast::is_present(m.name)) {
        return vm_.raise<ValueError>("MatchAs must specify a target name if a pattern is given");
      }
      return pattern(*m.pattern, false);
    }
    case NodeKind::MatchOr:
      if (p.as<ast::MatchOr>()->patterns.size() < 2)
        return vm_.raise<ValueError>("MatchOr requires at least 2 patterns");
      return patterns(p.as<ast::MatchOr>()->patterns, false);
    default:
      return ok();
  }
}

Result<void> Validator::root(const ast::Mod& m) {
  if (const auto* module = m.try_as<ast::Module>()) return stmts(module->body);
  if (const auto* line = m.try_as<ast::Interactive>()) return stmts(line->body);
  return expr(*m.as<ast::Expression>()->body, ExprContext::Load);
}

}  // namespace

Result<void> validate_ast(VM& vm, const ast::Mod& root) { return Validator(vm).root(root); }

}  // namespace bufo
