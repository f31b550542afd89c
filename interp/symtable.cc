// See symtable.h.
#include "interp/symtable.h"

#include "runtime/types/str.h"

namespace bufo {

namespace {

uint32_t name_hash(std::string_view name) {
  uint32_t h = 2166136261u;
  for (const char c : name) h = (h ^ static_cast<uint8_t>(c)) * 16777619u;
  return h;
}

}  // namespace

Symbol* Scope::find(std::string_view symbol_name) const {
  if (table == nullptr) {
    for (uint32_t k = 0; k < symbols.size(); ++k) {
      if (symbols[k]->name == symbol_name) return symbols[k];
    }
    return nullptr;
  }
  for (uint32_t at = name_hash(symbol_name);; ++at) {
    Symbol* s = table[at & (table_capacity - 1)];
    if (s == nullptr || s->name == symbol_name) return s;
  }
}

/// The first pass: walks the tree, opens scopes and notes what is bound and used where.
class ScopeBuilder {
 public:
  explicit ScopeBuilder(SymbolTable& table) : t_(table), vm_(table.vm_), arena_(table.arena_) {}

  Result<Scope*> run(const ast::Mod& root) {
    TRY(open(ScopeKind::kModule, &root, "<module>"));
    Scope* top = scope_;
    if (const auto* m = root.try_as<ast::Module>()) {
      TRY(body(m->body));
    } else if (const auto* i = root.try_as<ast::Interactive>()) {
      TRY(body(i->body));
    } else {
      TRY(expr(root.as<ast::Expression>()->body));
    }
    return top;
  }

 private:
  Raised error(const ast::Position& pos, std::string_view pattern, std::string_view name = {}) {
    const Ref<Str> message = TRY(format(vm_, pattern, name));
    return raise_syntax_error(vm_, t_.source_, pos, message, SyntaxErrorStyle::kRanged);
  }

  Result<void> open(ScopeKind kind, const ast::Node* node, std::string_view name) {
    auto* s = arena_.make<Scope>();
    if (s == nullptr) return raise_no_memory(vm_);
    s->kind = kind;
    s->parent = scope_;
    s->node = node;
    s->name = name;
    s->unit = kind == ScopeKind::kComprehension ? scope_->unit : s;
    s->iterable_depth = scope_ == nullptr ? 0 : scope_->iterable_depth;
    s->class_name = kind == ScopeKind::kClass ? name
                    : scope_ == nullptr       ? std::string_view()
                                              : scope_->class_name;
    if (scope_ != nullptr && !scope_->children.push(arena_, s)) return raise_no_memory(vm_);
    scope_ = s;
    return ok();
  }
  void close() { scope_ = scope_->parent; }

  Result<Symbol*> mention(Scope& scope, std::string_view raw, uint16_t flags,
                          const ast::Position& pos) {
    const std::string_view name = t_.mangle(scope, raw);
    Symbol* s = scope.find(name);
    if (s == nullptr) {
      s = arena_.make<Symbol>();
      if (s == nullptr || !scope.symbols.push(arena_, s)) return raise_no_memory(vm_);
      s->name = name;
      s->scope = &scope;
      s->flags = 0;
      s->reg = -1;
      s->pos = pos;
      if (scope.symbols.size() > 8) TRY(rehash(scope));
    }
    if ((flags & kSymParam) && (s->flags & kSymParam)) {
      return error(pos, "duplicate argument '{}' in function definition", raw);
    }
    if ((flags & kSymTypeParam) && (s->flags & kSymTypeParam)) {
      return error(pos, "duplicate type parameter '{}'", raw);
    }
    if ((flags & kSymIterTarget) && (s->flags & (kSymGlobal | kSymNonlocal))) {
      return error(pos, "comprehension inner loop cannot rebind assignment expression target '{}'",
                   raw);
    }
    s->flags = static_cast<uint16_t>(s->flags | flags);
    return s;
  }

  Result<void> rehash(Scope& scope) {
    if (scope.table == nullptr || scope.symbols.size() * 2 > scope.table_capacity) {
      scope.table_capacity = scope.table == nullptr ? 32 : scope.table_capacity * 2;
      scope.table = arena_.make_array<Symbol*>(scope.table_capacity);
      if (scope.table == nullptr) return raise_no_memory(vm_);
      std::memset(static_cast<void*>(scope.table), 0, scope.table_capacity * sizeof(Symbol*));
      for (uint32_t k = 0; k < scope.symbols.size(); ++k) insert(scope, scope.symbols[k]);
    } else {
      insert(scope, scope.symbols.back());
    }
    return ok();
  }
  static void insert(Scope& scope, Symbol* s) {
    uint32_t at = name_hash(s->name);
    while (scope.table[at & (scope.table_capacity - 1)] != nullptr) ++at;
    scope.table[at & (scope.table_capacity - 1)] = s;
  }

  Result<void> use(std::string_view name, const ast::Position& pos) {
    TRY(mention(*scope_, name, kSymUsed, pos));
    // Zero-argument super() finds its class in the cell __class__.
    if (name == "super" && (scope_->unit->is_function()))
      TRY(mention(*scope_->unit, "__class__", kSymUsed, pos));
    return ok();
  }
  Result<void> bind(std::string_view name, const ast::Position& pos, uint16_t more = 0) {
    if (name == "__debug__") return error(pos, "cannot assign to __debug__");
    TRY(mention(*scope_, name, static_cast<uint16_t>(kSymBound | more), pos));
    return ok();
  }

  /// What an annotation scope is called in messages about what may not stand in it.
  static const char* annotation_name(const Scope& s) {
    return s.kind == ScopeKind::kTypeVarBound ? "a TypeVar bound"
           : s.kind == ScopeKind::kTypeAlias  ? "a type alias"
                                              : "the definition of a generic";
  }
  /// Yields, awaits and named expressions would act on a function that is not seen.
  Result<void> refuse_in_annotation(const ast::Position& pos, const char* what) {
    if (text_annotation_ == scope_)
      return error(pos, "{} cannot be used within an annotation", what);
    if (!scope_->is_annotation()) return ok();
    const Ref<Str> message =
        TRY(format(vm_, "{} cannot be used within {}", what, annotation_name(*scope_)));
    return raise_syntax_error(vm_, t_.source_, pos, message, SyntaxErrorStyle::kRanged);
  }
  /// A function inside such a scope would not see the class.
  Result<void> refuse_in_class_annotation(const ast::Position& pos, std::string_view what) {
    if (!scope_->sees_class) return ok();
    return error(pos, "Cannot use {} in annotation scope within class scope", what);
  }

  Result<void> bind_walrus(const ast::Name& target) {
    Scope* s = scope_;
    while (s->kind == ScopeKind::kComprehension || s->kind == ScopeKind::kGenerator) {
      const std::string_view name = t_.mangle(*s, target.id);
      const Symbol* own = s->find(name);
      if (own != nullptr && (own->flags & kSymIterTarget)) {
        return error(target.pos,
                     "assignment expression cannot rebind comprehension iteration variable '{}'",
                     target.id);
      }
      s = s->parent;
    }
    if (s->kind == ScopeKind::kClass && s != scope_) {
      return error(target.pos,
                   "assignment expression within a comprehension cannot be used in a class body");
    }
    if (s->is_annotation() && s != scope_) {
      const Ref<Str> message =
          TRY(format(vm_, "assignment expression within a comprehension cannot be used {} {}",
                     s->kind == ScopeKind::kTypeParams ? "within" : "in", annotation_name(*s)));
      return raise_syntax_error(vm_, t_.source_, target.pos, message, SyntaxErrorStyle::kRanged);
    }
    if (s == scope_) return bind(target.id, target.pos);
    if (s->kind == ScopeKind::kModule) {
      for (Scope* inner = scope_; inner != s; inner = inner->parent) {
        TRY(mention(*inner, target.id, kSymGlobal, target.pos));
      }
      TRY(mention(*s, target.id, kSymBound, target.pos));
    } else {
      const Symbol* outer = s->find(t_.mangle(*s, target.id));
      const bool global = outer != nullptr && (outer->flags & kSymGlobal);
      for (Scope* inner = scope_; inner != s; inner = inner->parent) {
        TRY(mention(*inner, target.id, global ? kSymGlobal : kSymNonlocal, target.pos));
      }
      TRY(mention(*s, target.id, kSymBound, target.pos));
    }
    scope_->unit->has_walrus = true;
    return ok();
  }

  template <class T>
  Result<void> exprs(const Span<T*>& list) {
    for (T* e : list) {
      if (e != nullptr) TRY(expr(e));
    }
    return ok();
  }
  Result<void> body(const Span<ast::Stmt*>& list) {
    for (const ast::Stmt* s : list) TRY(stmt(s));
    return ok();
  }

  Result<void> arguments(const ast::Arguments& a) {
    for (const ast::Arg* p : a.posonlyargs) TRY(bind(p->arg, p->pos, kSymParam));
    for (const ast::Arg* p : a.args) TRY(bind(p->arg, p->pos, kSymParam));
    for (const ast::Arg* p : a.kwonlyargs) TRY(bind(p->arg, p->pos, kSymParam));
    if (a.vararg != nullptr) TRY(bind(a.vararg->arg, a.vararg->pos, kSymParam));
    if (a.kwarg != nullptr) TRY(bind(a.kwarg->arg, a.kwarg->pos, kSymParam));
    return ok();
  }
  Result<void> defaults(const ast::Arguments& a) {
    TRY(exprs(a.defaults));
    return exprs(a.kw_defaults);
  }
  Result<void> annotation(const ast::Expr* e) {
    if (e == nullptr) return ok();
    const Scope* before = text_annotation_;
    if (t_.text_annotations_) text_annotation_ = scope_;
    TRY(expr(e));
    text_annotation_ = before;
    return ok();
  }
  Result<void> annotations(const ast::Arguments& a) {
    for (const ast::Arg* p : a.posonlyargs) TRY(annotation(p->annotation));
    for (const ast::Arg* p : a.args) TRY(annotation(p->annotation));
    if (a.vararg != nullptr) TRY(annotation(a.vararg->annotation));
    for (const ast::Arg* p : a.kwonlyargs) TRY(annotation(p->annotation));
    if (a.kwarg != nullptr) TRY(annotation(a.kwarg->annotation));
    return ok();
  }

  Result<void> comprehension(ScopeKind kind, const ast::Expr* node, const char* name,
                             const ast::Expr* element, const ast::Expr* value,
                             const Span<ast::Comprehension*>& generators) {
    TRY(refuse_in_class_annotation(node->pos, "comprehension"));
    TRY(iterable(generators[0]->iter));  // evaluated outside
    TRY(open(kind, node, name));
    if (kind == ScopeKind::kGenerator) {
      TRY(mention(*scope_, ".0", kSymParam | kSymBound, node->pos));
      scope_->is_generator = true;
    }
    ++in_comprehension_;
    for (uint32_t k = 0; k < generators.size(); ++k) {
      const ast::Comprehension& g = *generators[k];
      if (g.is_async) scope_->is_coroutine = true;
      iter_target_ = true;
      TRY(expr(g.target));
      iter_target_ = false;
      if (k != 0) TRY(iterable(g.iter));
      TRY(exprs(g.ifs));
    }
    TRY(expr(element));
    if (value != nullptr) TRY(expr(value));
    --in_comprehension_;
    const bool is_async = scope_->is_coroutine && kind != ScopeKind::kGenerator;
    close();
    // It awaits where it stands, which makes a generator expression around it asynchronous.
    if (is_async &&
        (scope_->kind == ScopeKind::kGenerator || scope_->kind == ScopeKind::kComprehension)) {
      scope_->is_coroutine = true;
    }
    return ok();
  }

  Result<void> iterable(const ast::Expr* e) {
    ++scope_->iterable_depth;
    TRY(expr(e));
    --scope_->iterable_depth;
    return ok();
  }

  /// `a.b` and `a[b]` as a target read their parts.
  template <class Fn>
  Result<void> without_target(Fn&& fn) {
    const bool before = std::exchange(iter_target_, false);
    const Result<void> result = fn();
    iter_target_ = before;
    return result;
  }

  Result<void> expr(const ast::Expr* e);
  Result<void> stmt(const ast::Stmt* s);
  Result<void> pattern(const ast::Pattern* p);
  Result<void> function(const ast::FunctionDef& f);
  Result<void> declare(const Span<ast::Identifier>& names, uint16_t flag, const ast::Position& pos);
  Result<void> open_annotation(ScopeKind kind, const ast::Node* node, std::string_view name,
                               bool sees_class);
  Result<void> open_type_params(const ast::Stmt& node, std::string_view name,
                                const ast::Arguments* args);
  Result<void> type_params(const Span<ast::TypeParam*>& params);

  SymbolTable& t_;
  VM& vm_;
  Arena& arena_;
  Scope* scope_ = nullptr;
  uint32_t in_comprehension_ = 0;
  const Scope* text_annotation_ = nullptr;  // the scope whose annotation is being read, as a text
  bool iter_target_ = false;
};

Result<void> ScopeBuilder::expr(const ast::Expr* e) {
  NativeDepth depth(vm_);
  TRY(depth.enter(" during compilation"));
  using ast::NodeKind;
  switch (e->kind) {
    case NodeKind::Constant:
      return ok();
    case NodeKind::Name: {
      const auto& n = *e->as<ast::Name>();
      if (n.ctx == ast::ExprContext::Load) return use(n.id, n.pos);
      if (n.ctx == ast::ExprContext::Del && n.id == "__debug__")
        return error(n.pos, "cannot delete __debug__");
      return bind(n.id, n.pos, iter_target_ ? kSymIterTarget : 0);
    }
    case NodeKind::BoolOp:
      return exprs(e->as<ast::BoolOp>()->values);
    case NodeKind::NamedExpr: {
      const auto& n = *e->as<ast::NamedExpr>();
      if (scope_->iterable_depth > 0) {
        return error(n.pos,
                     "assignment expression cannot be used in a comprehension iterable expression");
      }
      TRY(refuse_in_annotation(n.pos, "named expression"));
      TRY(expr(n.value));
      scope_->unit->has_walrus = true;
      return bind_walrus(*n.target->as<ast::Name>());
    }
    case NodeKind::BinOp:
      TRY(expr(e->as<ast::BinOp>()->left));
      return expr(e->as<ast::BinOp>()->right);
    case NodeKind::UnaryOp:
      return expr(e->as<ast::UnaryOp>()->operand);
    case NodeKind::Lambda: {
      const auto& l = *e->as<ast::Lambda>();
      TRY(refuse_in_class_annotation(l.pos, "lambda"));
      TRY(defaults(*l.args));
      TRY(open(ScopeKind::kLambda, e, "<lambda>"));
      TRY(arguments(*l.args));
      TRY(expr(l.body));
      close();
      return ok();
    }
    case NodeKind::IfExp:
      TRY(expr(e->as<ast::IfExp>()->test));
      TRY(expr(e->as<ast::IfExp>()->body));
      return expr(e->as<ast::IfExp>()->orelse);
    case NodeKind::Dict:
      for (uint32_t k = 0; k < e->as<ast::Dict>()->values.size(); ++k) {
        if (e->as<ast::Dict>()->keys[k] != nullptr) TRY(expr(e->as<ast::Dict>()->keys[k]));
        TRY(expr(e->as<ast::Dict>()->values[k]));
      }
      return ok();
    case NodeKind::Set:
      return exprs(e->as<ast::Set>()->elts);
    case NodeKind::ListComp: {
      const auto& c = *e->as<ast::ListComp>();
      return comprehension(ScopeKind::kComprehension, e, "<listcomp>", c.elt, nullptr,
                           c.generators);
    }
    case NodeKind::SetComp: {
      const auto& c = *e->as<ast::SetComp>();
      return comprehension(ScopeKind::kComprehension, e, "<setcomp>", c.elt, nullptr, c.generators);
    }
    case NodeKind::DictComp: {
      const auto& c = *e->as<ast::DictComp>();
      return comprehension(ScopeKind::kComprehension, e, "<dictcomp>", c.key, c.value,
                           c.generators);
    }
    case NodeKind::GeneratorExp: {
      const auto& c = *e->as<ast::GeneratorExp>();
      return comprehension(ScopeKind::kGenerator, e, "<genexpr>", c.elt, nullptr, c.generators);
    }
    case NodeKind::Await:
      TRY(refuse_in_annotation(e->pos, "await expression"));
      if (scope_->kind == ScopeKind::kGenerator || scope_->kind == ScopeKind::kComprehension)
        scope_->is_coroutine = true;
      return expr(e->as<ast::Await>()->value);
    case NodeKind::Yield:
    case NodeKind::YieldFrom: {
      const char* outer =
          scope_->kind == ScopeKind::kComprehension || scope_->kind == ScopeKind::kGenerator
              ? "x"
              : nullptr;
      if (outer != nullptr) {
        const std::string_view what = scope_->name == "<listcomp>"   ? "list comprehension"
                                      : scope_->name == "<setcomp>"  ? "set comprehension"
                                      : scope_->name == "<dictcomp>" ? "dict comprehension"
                                                                     : "generator expression";
        return error(e->pos, "'yield' inside {}", what);
      }
      TRY(refuse_in_annotation(e->pos, "yield expression"));
      if (scope_->is_function()) scope_->is_generator = true;
      const ast::Expr* value =
          e->kind == NodeKind::Yield ? e->as<ast::Yield>()->value : e->as<ast::YieldFrom>()->value;
      return value == nullptr ? ok() : expr(value);
    }
    case NodeKind::Compare:
      TRY(expr(e->as<ast::Compare>()->left));
      return exprs(e->as<ast::Compare>()->comparators);
    case NodeKind::Call:
      TRY(expr(e->as<ast::Call>()->func));
      TRY(exprs(e->as<ast::Call>()->args));
      for (const ast::Keyword* k : e->as<ast::Call>()->keywords) TRY(expr(k->value));
      return ok();
    case NodeKind::FormattedValue: {
      const auto& f = *e->as<ast::FormattedValue>();
      TRY(expr(f.value));
      return f.format_spec == nullptr ? ok() : expr(f.format_spec);
    }
    case NodeKind::JoinedStr:
      return exprs(e->as<ast::JoinedStr>()->values);
    case NodeKind::Attribute:
      return without_target([&] { return expr(e->as<ast::Attribute>()->value); });
    case NodeKind::Subscript:
      return without_target([&]() -> Result<void> {
        TRY(expr(e->as<ast::Subscript>()->value));
        return expr(e->as<ast::Subscript>()->slice);
      });
    case NodeKind::Starred:
      return expr(e->as<ast::Starred>()->value);
    case NodeKind::List:
      return exprs(e->as<ast::List>()->elts);
    case NodeKind::Tuple:
      return exprs(e->as<ast::Tuple>()->elts);
    case NodeKind::Slice: {
      const auto& s = *e->as<ast::Slice>();
      for (const ast::Expr* part : {s.lower, s.upper, s.step}) {
        if (part != nullptr) TRY(expr(part));
      }
      return ok();
    }
    default:
      return ok();
  }
}

Result<void> ScopeBuilder::declare(const Span<ast::Identifier>& names, uint16_t flag,
                                   const ast::Position& pos) {
  const bool global = flag == kSymGlobal;
  for (const ast::Identifier& raw : names) {
    const std::string_view name = t_.mangle(*scope_, raw);
    const Symbol* s = scope_->find(name);
    if (s != nullptr) {
      const char* text = nullptr;
      if (s->flags & kSymParam) {
        text = global ? "name '{}' is parameter and global" : "name '{}' is parameter and nonlocal";
      } else if (s->flags & (global ? kSymNonlocal : kSymGlobal)) {
        return error(s->pos, "name '{}' is nonlocal and global", raw);
      } else if (s->flags & kSymAnnotated) {
        text = global ? "annotated name '{}' can't be global"
                      : "annotated name '{}' can't be nonlocal";
      } else if (s->flags & kSymBound) {
        text = global ? "name '{}' is assigned to before global declaration"
                      : "name '{}' is assigned to before nonlocal declaration";
      } else if (s->flags & kSymUsed) {
        text = global ? "name '{}' is used prior to global declaration"
                      : "name '{}' is used prior to nonlocal declaration";
      }
      if (text != nullptr && !(scope_->kind == ScopeKind::kModule && (s->flags & kSymGlobal)))
        return error(pos, text, raw);
    }
    if (!global && scope_->kind == ScopeKind::kModule) {
      return error(pos, "nonlocal declaration not allowed at module level");
    }
    Symbol* declared = TRY(mention(*scope_, raw, flag, pos));
    if (global && scope_->kind != ScopeKind::kModule) {
      Scope* module = scope_;
      while (module->parent != nullptr) module = module->parent;
      TRY(mention(*module, name, kSymGlobalInside, pos));
    }
    if (s == nullptr || !(s->flags & (kSymGlobal | kSymNonlocal))) declared->pos = pos;
  }
  return ok();
}

Result<void> ScopeBuilder::open_annotation(ScopeKind kind, const ast::Node* node,
                                           std::string_view name, bool sees_class) {
  TRY(open(kind, node, name));
  scope_->sees_class = sees_class;
  if (sees_class) TRY(mention(*scope_, "__classdict__", kSymUsed, node->pos));
  return ok();
}

/// The scope around a generic function, class or alias. `args`: of a function, whose defaults are
/// evaluated outside and come in as parameters.
Result<void> ScopeBuilder::open_type_params(const ast::Stmt& node, std::string_view name,
                                            const ast::Arguments* args) {
  constexpr std::string_view kPrefix = "<generic parameters of ";
  char* text = arena_.make_array<char>(static_cast<uint32_t>(kPrefix.size() + name.size() + 1));
  if (text == nullptr) return raise_no_memory(vm_);
  std::memcpy(text, kPrefix.data(), kPrefix.size());
  std::memcpy(text + kPrefix.size(), name.data(), name.size());
  text[kPrefix.size() + name.size()] = '>';
  TRY(open_annotation(ScopeKind::kTypeParams, &node, {text, kPrefix.size() + name.size() + 1},
                      scope_->kind == ScopeKind::kClass));
  if (args == nullptr) return ok();
  if (!args->defaults.empty()) TRY(mention(*scope_, ".defaults", kSymParam | kSymBound, node.pos));
  bool any = false;
  for (const ast::Expr* e : args->kw_defaults) any = any || e != nullptr;
  if (any) TRY(mention(*scope_, ".kwdefaults", kSymParam | kSymBound, node.pos));
  return ok();
}

Result<void> ScopeBuilder::type_params(const Span<ast::TypeParam*>& params) {
  for (const ast::TypeParam* p : params) {
    if (const auto* v = p->try_as<ast::TypeVar>()) {
      TRY(bind(v->name, p->pos, kSymTypeParam));
      if (v->bound == nullptr) continue;
      TRY(open_annotation(ScopeKind::kTypeVarBound, p, v->name, scope_->sees_class));
      TRY(expr(v->bound));
      close();
    } else if (const auto* s = p->try_as<ast::ParamSpec>()) {
      TRY(bind(s->name, p->pos, kSymTypeParam));
    } else {
      TRY(bind(p->as<ast::TypeVarTuple>()->name, p->pos, kSymTypeParam));
    }
  }
  return ok();
}

Result<void> ScopeBuilder::function(const ast::FunctionDef& f) {
  TRY(exprs(f.decorator_list));
  TRY(defaults(*f.args));
  TRY(bind(f.name, f.pos));
  const bool generic = !f.type_params.empty();
  if (generic) {
    TRY(open_type_params(f, f.name, f.args));
    TRY(type_params(f.type_params));
  }
  TRY(annotations(*f.args));
  TRY(annotation(f.returns));
  TRY(open(ScopeKind::kFunction, &f, f.name));
  scope_->is_coroutine = f.is_async();
  TRY(arguments(*f.args));
  TRY(body(f.body));
  close();
  if (generic) close();
  return ok();
}

Result<void> ScopeBuilder::stmt(const ast::Stmt* s) {
  NativeDepth depth(vm_);
  TRY(depth.enter(" during compilation"));
  using ast::NodeKind;
  switch (s->kind) {
    case NodeKind::FunctionDef:
    case NodeKind::AsyncFunctionDef:
      return function(*s->as<ast::FunctionDef>());
    case NodeKind::ClassDef: {
      const auto& c = *s->as<ast::ClassDef>();
      TRY(exprs(c.decorator_list));
      TRY(bind(c.name, c.pos));
      const bool generic = !c.type_params.empty();
      if (generic) {
        TRY(open_type_params(c, c.name, nullptr));
        scope_->class_name = c.name;  // for mangling, as in the class itself
        TRY(type_params(c.type_params));
        TRY(mention(*scope_, ".type_params", kSymBound, c.pos));
      }
      TRY(exprs(c.bases));
      for (const ast::Keyword* k : c.keywords) TRY(expr(k->value));
      TRY(open(ScopeKind::kClass, s, c.name));
      if (generic) TRY(mention(*scope_, ".type_params", kSymUsed, c.pos));
      TRY(body(c.body));
      close();
      if (generic) close();
      return ok();
    }
    case NodeKind::Return:
      if (s->as<ast::Return>()->value != nullptr) {
        return expr(s->as<ast::Return>()->value);
      }
      return ok();
    case NodeKind::Delete:
      return exprs(s->as<ast::Delete>()->targets);
    case NodeKind::Assign:
      TRY(expr(s->as<ast::Assign>()->value));
      return exprs(s->as<ast::Assign>()->targets);
    case NodeKind::TypeAlias: {
      const auto& a = *s->as<ast::TypeAlias>();
      TRY(expr(a.name));
      const std::string_view name = a.name->as<ast::Name>()->id;
      const bool in_class = scope_->kind == ScopeKind::kClass;
      const bool generic = !a.type_params.empty();
      if (generic) {
        TRY(open_type_params(a, name, nullptr));
        TRY(type_params(a.type_params));
      }
      TRY(open_annotation(ScopeKind::kTypeAlias, s, name, in_class));
      TRY(expr(a.value));
      close();
      if (generic) close();
      return ok();
    }
    case NodeKind::AugAssign: {
      const auto& a = *s->as<ast::AugAssign>();
      if (const auto* n = a.target->try_as<ast::Name>()) TRY(use(n->id, n->pos));
      TRY(expr(a.target));
      return expr(a.value);
    }
    case NodeKind::AnnAssign: {
      const auto& a = *s->as<ast::AnnAssign>();
      if (const auto* n = a.target->try_as<ast::Name>(); n != nullptr && a.simple) {
        const Symbol* known = scope_->find(t_.mangle(*scope_, n->id));
        if (known != nullptr && (known->flags & (kSymGlobal | kSymNonlocal)) &&
            scope_->kind != ScopeKind::kModule) {
          return error(s->pos,
                       known->flags & kSymGlobal ? "annotated name '{}' can't be global"
                                                 : "annotated name '{}' can't be nonlocal",
                       n->id);
        }
        TRY(bind(n->id, n->pos, kSymAnnotated));
      } else if (a.value != nullptr || !a.target->is<ast::Name>()) {
        TRY(expr(a.target));
      }
      if (a.value != nullptr) TRY(expr(a.value));
      // Annotations of locals are never evaluated, but their names count as used.
      return annotation(a.annotation);
    }
    case NodeKind::For:
    case NodeKind::AsyncFor: {
      const auto& f = *s->as<ast::For>();
      TRY(expr(f.iter));
      TRY(expr(f.target));
      TRY(body(f.body));
      return body(f.orelse);
    }
    case NodeKind::While: {
      const auto& w = *s->as<ast::While>();
      TRY(expr(w.test));
      TRY(body(w.body));
      return body(w.orelse);
    }
    case NodeKind::If: {
      const auto& i = *s->as<ast::If>();
      TRY(expr(i.test));
      TRY(body(i.body));
      return body(i.orelse);
    }
    case NodeKind::With:
    case NodeKind::AsyncWith:
      for (const ast::WithItem* w : s->as<ast::With>()->items) {
        TRY(expr(w->context_expr));
        if (w->optional_vars != nullptr) TRY(expr(w->optional_vars));
      }
      return body(s->as<ast::With>()->body);
    case NodeKind::Match: {
      const auto& m = *s->as<ast::Match>();
      TRY(expr(m.subject));
      for (const ast::MatchCase* c : m.cases) {
        TRY(pattern(c->pattern));
        if (c->guard != nullptr) TRY(expr(c->guard));
        TRY(body(c->body));
      }
      return ok();
    }
    case NodeKind::Raise:
      if (s->as<ast::Raise>()->exc != nullptr) TRY(expr(s->as<ast::Raise>()->exc));
      return s->as<ast::Raise>()->cause != nullptr ? expr(s->as<ast::Raise>()->cause) : ok();
    case NodeKind::Try:
    case NodeKind::TryStar: {
      const auto& t = *s->as<ast::Try>();
      TRY(body(t.body));
      for (const ast::ExceptHandler* h : t.handlers) {
        if (h->type != nullptr) TRY(expr(h->type));
        if (ast::is_present(h->name)) TRY(bind(h->name, h->pos));
        TRY(body(h->body));
      }
      TRY(body(t.orelse));
      return body(t.finalbody);
    }
    case NodeKind::Assert:
      TRY(expr(s->as<ast::Assert>()->test));
      return s->as<ast::Assert>()->msg != nullptr ? expr(s->as<ast::Assert>()->msg) : ok();
    case NodeKind::Import:
      for (const ast::Alias* a : s->as<ast::Import>()->names) {
        std::string_view name = ast::is_present(a->asname) ? a->asname : a->name;
        if (!ast::is_present(a->asname)) name = name.substr(0, name.find('.'));
        TRY(bind(name, a->pos));
      }
      return ok();
    case NodeKind::ImportFrom:
      for (const ast::Alias* a : s->as<ast::ImportFrom>()->names) {
        if (a->name == "*") {
          if (scope_->kind != ScopeKind::kModule)
            return error(a->pos, "import * only allowed at module level");
          scope_->has_import_star = true;
          continue;
        }
        TRY(bind(ast::is_present(a->asname) ? a->asname : a->name, a->pos));
      }
      return ok();
    case NodeKind::Global:
      return declare(s->as<ast::Global>()->names, kSymGlobal, s->pos);
    case NodeKind::Nonlocal:
      return declare(s->as<ast::Nonlocal>()->names, kSymNonlocal, s->pos);
    case NodeKind::ExprStmt:
      return expr(s->as<ast::ExprStmt>()->value);
    default:
      return ok();
  }
}

Result<void> ScopeBuilder::pattern(const ast::Pattern* p) {
  using ast::NodeKind;
  switch (p->kind) {
    case NodeKind::MatchValue:
      return expr(p->as<ast::MatchValue>()->value);
    case NodeKind::MatchSequence:
      for (const ast::Pattern* q : p->as<ast::MatchSequence>()->patterns) TRY(pattern(q));
      return ok();
    case NodeKind::MatchMapping: {
      const auto& m = *p->as<ast::MatchMapping>();
      TRY(exprs(m.keys));
      for (const ast::Pattern* q : m.patterns) TRY(pattern(q));
      return ast::is_present(m.rest) ? bind(m.rest, p->pos) : ok();
    }
    case NodeKind::MatchClass: {
      const auto& m = *p->as<ast::MatchClass>();
      TRY(expr(m.cls));
      for (const ast::Pattern* q : m.patterns) TRY(pattern(q));
      for (const ast::Pattern* q : m.kwd_patterns) TRY(pattern(q));
      return ok();
    }
    case NodeKind::MatchStar: {
      const auto& m = *p->as<ast::MatchStar>();
      return ast::is_present(m.name) ? bind(m.name, p->pos) : ok();
    }
    case NodeKind::MatchAs: {
      const auto& m = *p->as<ast::MatchAs>();
      if (m.pattern != nullptr) TRY(pattern(m.pattern));
      return ast::is_present(m.name) ? bind(m.name, p->pos) : ok();
    }
    case NodeKind::MatchOr:
      for (const ast::Pattern* q : p->as<ast::MatchOr>()->patterns) TRY(pattern(q));
      return ok();
    default:
      return ok();
  }
}

// ---- the second pass

std::string_view SymbolTable::mangle(const Scope& scope, std::string_view name) {
  std::string_view cls = scope.class_name;
  if (cls.empty() || name.size() < 3 || name.substr(0, 2) != "__" ||
      name.substr(name.size() - 2) == "__" || name.find('.') != std::string_view::npos) {
    return name;
  }
  while (!cls.empty() && cls[0] == '_') cls.remove_prefix(1);
  if (cls.empty()) return name;
  char* text = arena_.make_array<char>(1 + cls.size() + name.size());
  if (text == nullptr) return name;
  text[0] = '_';
  std::memcpy(text + 1, cls.data(), cls.size());
  std::memcpy(text + 1 + cls.size(), name.data(), name.size());
  return {text, 1 + cls.size() + name.size()};
}

FreeVariable* SymbolTable::free_variable(Scope& unit, Symbol* target) {
  for (uint32_t k = 0; k < unit.free_variables.size(); ++k) {
    if (unit.free_variables[k].target == target) return &unit.free_variables[k];
  }
  if (!unit.free_variables.push(arena_, {target, -1})) return nullptr;
  return &unit.free_variables.back();
}

/// In an annotation scope a name that the class around binds or declares global is never a variable
/// of a function further out.
bool SymbolTable::class_makes_global(const Scope& scope, std::string_view name) {
  if (!scope.sees_class) return false;
  const Scope* s = scope.parent;
  for (; s->kind != ScopeKind::kClass; s = s->parent) {
    const Symbol* param = s->find(name);
    if (param != nullptr && (param->flags & kSymBound)) return false;
  }
  const Symbol* own = s->find(name);
  return own != nullptr &&
         ((own->flags & kSymGlobal) || ((own->flags & kSymBound) && !(own->flags & kSymNonlocal)));
}

/// The variable of an enclosing function (or comprehension) that a free name means; null: a global.
Symbol* SymbolTable::find_enclosing(Scope& from, std::string_view name) {
  for (Scope* s = from.parent; s != nullptr; s = s->parent) {
    if (s->kind == ScopeKind::kModule) return nullptr;
    Symbol* own = s->find(name);
    if (s->kind == ScopeKind::kClass) {
      const bool is_dict = name == "__classdict__";
      if (!is_dict && name != "__class__") continue;
      (is_dict ? s->needs_class_dict : s->needs_class_cell) = true;
      if (own == nullptr) {
        own = arena_.make<Symbol>();
        if (own == nullptr || !s->symbols.push(arena_, own)) return nullptr;
        own->name = name;
        own->scope = s;
        own->flags = 0;
        own->reg = -1;
        if (s->table != nullptr) s->table = nullptr, s->table_capacity = 0;
      }
      own->flags |= kSymImplicitCell;
      return own;
    }
    if (own == nullptr) continue;
    // What a class says of a name holds for the annotation scopes inside it; see resolve().
    if (own->flags & kSymGlobal) return nullptr;
    if ((own->flags & kSymBound) && !(own->flags & kSymNonlocal)) return own;
  }
  return nullptr;
}

Result<void> SymbolTable::link(Scope& scope) {
  for (uint32_t k = 0; k < scope.symbols.size(); ++k) {
    Symbol* s = scope.symbols[k];
    if (s->flags & kSymGlobal) continue;
    const bool bound_here = (s->flags & kSymBound) && !(s->flags & kSymNonlocal);
    if (bound_here || scope.kind == ScopeKind::kModule) continue;
    if (scope.kind == ScopeKind::kClass && s->name == "__class__" && s->flags == 0) continue;
    if (class_makes_global(scope, s->name)) continue;
    Symbol* target = find_enclosing(scope, s->name);
    if (target == nullptr) {
      if (s->flags & kSymNonlocal) {
        const Ref<Str> message = TRY(format(vm_, "no binding for nonlocal '{}' found", s->name));
        return raise_syntax_error(vm_, source_, s->pos, message, SyntaxErrorStyle::kRanged);
      }
      continue;
    }
    if ((s->flags & kSymNonlocal) && (target->flags & kSymTypeParam)) {
      const Ref<Str> message =
          TRY(format(vm_, "nonlocal binding not allowed for type parameter '{}'", s->name));
      return raise_syntax_error(vm_, source_, s->pos, message, SyntaxErrorStyle::kRanged);
    }
    Scope* owner = target->scope->unit;
    if (owner == scope.unit && target->scope->kind != ScopeKind::kClass) continue;
    target->flags = static_cast<uint16_t>(target->flags | kSymCell);
    for (Scope* u = scope.unit; u != owner; u = u->parent->unit) {
      if (free_variable(*u, target) == nullptr) return raise_no_memory(vm_);
    }
  }
  for (Scope* child : scope.children.span()) TRY(link(*child));
  return ok();
}

Result<Scope*> SymbolTable::build(const ast::Mod& root, bool text_annotations) {
  text_annotations_ = text_annotations;
  ScopeBuilder builder(*this);
  Scope* top = TRY(builder.run(root));
  TRY(link(*top));
  return top;
}

/// A name that an annotation scope right inside a class does not bind itself.
Resolution SymbolTable::resolve_in_class(Scope& scope, std::string_view name) {
  const int32_t class_dict = free_variable(scope, find_enclosing(scope, "__classdict__"))->reg;
  if (class_makes_global(scope, name)) {
    const Scope* cls = scope.parent;
    while (cls->kind != ScopeKind::kClass) cls = cls->parent;
    if (cls->find(name)->flags & kSymGlobal) return {NameKind::kGlobal, -1};
    return {NameKind::kClassDictOrGlobal, -1, class_dict};
  }
  Symbol* target = find_enclosing(scope, name);
  if (target == nullptr) return {NameKind::kClassDictOrGlobal, -1, class_dict};
  return {NameKind::kClassDictOrCell, free_variable(scope, target)->reg, class_dict};
}

Resolution SymbolTable::resolve(Scope& scope, std::string_view raw) {
  const std::string_view name = mangle(scope, raw);
  for (Scope* s = &scope;; s = s->parent) {
    Symbol* own = s->find(name);
    const bool around = s->kind == ScopeKind::kClass && s != &scope;
    if (own != nullptr && (own->flags & kSymGlobal) && !around) return {NameKind::kGlobal, -1};
    const bool bound = own != nullptr && (own->flags & kSymBound) && !(own->flags & kSymNonlocal);
    if (s->kind == ScopeKind::kModule) {
      // In exec() with two namespaces the global one is meant, by the module itself, too.
      const bool inside = own != nullptr && (own->flags & kSymGlobalInside);
      return {inside ? NameKind::kGlobal : NameKind::kNamespace, -1};
    }
    if (s->kind == ScopeKind::kClass) {
      if (s != &scope) {
        // Seen from a comprehension in the class: its names do not count.
        if (name == "__class__" && own != nullptr) return {NameKind::kCell, own->reg};
        Symbol* target = find_enclosing(*s, name);
        if (target == nullptr) return {NameKind::kGlobal, -1};
        return {NameKind::kCell, free_variable(*s->unit, target)->reg};
      }
      if (bound) return {NameKind::kNamespace, -1};
      Symbol* target = find_enclosing(*s, name);
      if (target == nullptr) return {NameKind::kNamespace, -1};
      const NameKind kind =
          own != nullptr && (own->flags & kSymNonlocal) ? NameKind::kCell : NameKind::kClassOrCell;
      return {kind, free_variable(*s, target)->reg};
    }
    if (bound) return {own->flags & kSymCell ? NameKind::kCell : NameKind::kLocal, own->reg};
    if (s->kind == ScopeKind::kComprehension) continue;
    if (s->sees_class && name != "__classdict__") return resolve_in_class(*s, name);
    Symbol* target = find_enclosing(*s, name);
    if (target == nullptr) return {NameKind::kGlobal, -1};
    return {NameKind::kCell, free_variable(*s, target)->reg};
  }
}

}  // namespace bufo
