// Functions, lambdas, classes: units inside units, and the objects made of them.
#include "interp/compiler_state.h"
#include "interp/unparse.h"
#include "runtime/types/str.h"

namespace bufo {

Result<void> Compiler::finish_function(Ref<Code> code, uint16_t base, uint32_t present,
                                       Scope& scope, uint16_t dst) {
  TRY(load_constant(code, base));
  if (!scope.free_variables.empty()) {
    const uint16_t closure = TRY(temp());
    const uint16_t cells = TRY(temps(scope.free_variables.size()));
    uint16_t at = cells;
    for (const FreeVariable& f : scope.free_variables) {
      int32_t reg = f.target->scope->unit == u_->scope ? f.target->reg : -1;
      for (const FreeVariable& own : u_->scope->free_variables) {
        if (reg < 0 && own.target == f.target) reg = own.reg;
      }
      TRY(emit(Op::MOVE, at++, static_cast<uint32_t>(reg)));
    }
    TRY(emit(Op::BUILD_TUPLE, closure, cells, scope.free_variables.size()));
    present |= 8;
  }
  return emit(Op::MAKE_FUNCTION, dst, base, present);
}

Result<void> Compiler::annotation_to(const ast::Expr& annotation, uint16_t dst) {
  if (!(future_flags_ & kCodeFutureAnnotations)) {
    if (const auto* star = annotation.try_as<ast::Starred>()) {
      // *args: *Ts unpacks to exactly one value.
      const uint16_t mark = u_->next_temp;
      const Operand v = TRY(operand(*star->value));
      TRY(emit(Op::UNPACK, dst, v.reg, 1, v.temp ? kTempB : 0u));
      free_temps(mark);
      return ok();
    }
    return expr_to(annotation, dst);
  }
  const Ref<Str> text = TRY(unparse(vm_, annotation));
  return load_constant(text, dst);
}

Result<void> Compiler::annotations_to(uint16_t dst, const ast::Arguments& args,
                                      const ast::Expr* returns) {
  TRY(emit(Op::BUILD_MAP, dst, dst, 0));
  const auto add = [&](std::string_view name, const ast::Expr* annotation) -> Result<void> {
    if (annotation == nullptr) return ok();
    const uint16_t pair = TRY(temps(2));
    Ref<Str> key = TRY(intern(vm_, symbols_.mangle(*scope_, name)));
    TRY(load_constant(key, pair));
    TRY(annotation_to(*annotation, static_cast<uint16_t>(pair + 1)));
    TRY(emit(Op::MAP_ADD, dst, pair, pair + 1u, kTempB | kTempC));
    free_temps(pair);
    return ok();
  };
  for (const ast::Arg* p : args.posonlyargs) TRY(add(p->arg, p->annotation));
  for (const ast::Arg* p : args.args) TRY(add(p->arg, p->annotation));
  if (args.vararg != nullptr) TRY(add(args.vararg->arg, args.vararg->annotation));
  for (const ast::Arg* p : args.kwonlyargs) TRY(add(p->arg, p->annotation));
  if (args.kwarg != nullptr) TRY(add(args.kwarg->arg, args.kwarg->annotation));
  return add("return", returns);
}

namespace {
bool any_annotation(const ast::Arguments& args, const ast::Expr* returns) {
  const auto any = [](const Span<ast::Arg*>& list) {
    for (const ast::Arg* p : list) {
      if (p->annotation != nullptr) return true;
    }
    return false;
  };
  return returns != nullptr || any(args.posonlyargs) || any(args.args) || any(args.kwonlyargs) ||
         (args.vararg != nullptr && args.vararg->annotation != nullptr) ||
         (args.kwarg != nullptr && args.kwarg->annotation != nullptr);
}
}  // namespace

/// Defaults as a tuple and keyword defaults as a dict, in temporaries that follow each other: the
/// bits of MAKE_FUNCTION's operand c for those that there are.
Result<uint32_t> Compiler::defaults_window(const ast::Arguments& args) {
  uint32_t present = 0;
  if (!args.defaults.empty()) {
    const uint16_t t = TRY(temp());
    TRY(display_to(Op::BUILD_TUPLE, args.defaults, t));
    present |= 1;
  }
  bool kwdefaults = false;
  for (const ast::Expr* e : args.kw_defaults) kwdefaults = kwdefaults || e != nullptr;
  if (kwdefaults) {
    const uint16_t t = TRY(temp());
    TRY(emit(Op::BUILD_MAP, t, t, 0));
    for (uint32_t k = 0; k < args.kw_defaults.size(); ++k) {
      if (args.kw_defaults[k] == nullptr) continue;
      const uint16_t pair = TRY(temps(2));
      Ref<Str> key = TRY(intern(vm_, symbols_.mangle(*scope_, args.kwonlyargs[k]->arg)));
      TRY(load_constant(key, pair));
      TRY(expr_to(*args.kw_defaults[k], static_cast<uint16_t>(pair + 1)));
      TRY(emit(Op::MAP_ADD, t, pair, pair + 1u, kTempB | kTempC));
      free_temps(pair);
    }
    present |= 2;
  }
  return present;
}

/// The function in `dst`. Order of evaluation: defaults, keyword defaults, annotations. In a scope
/// of type parameters the defaults are there already, as its own parameters.
Result<void> Compiler::make_function_to(uint16_t dst, const ast::Arguments* args,
                                        const ast::Node& node, std::string_view name,
                                        const Span<ast::Stmt*>* stmts, const ast::Expr* value,
                                        const ast::Expr* returns, bool with_annotations) {
  const uint16_t mark = u_->next_temp;
  const uint16_t base = TRY(temp());
  uint32_t present = 0;
  const bool generic = scope_->kind == ScopeKind::kTypeParams && scope_->node == &node;
  if (generic) {
    for (const std::string_view given : {".defaults", ".kwdefaults"}) {
      const Symbol* parameter = scope_->find(given);
      if (parameter == nullptr) continue;
      const uint16_t t = TRY(temp());
      TRY(emit(Op::MOVE, t, static_cast<uint32_t>(parameter->reg)));
      present |= given == ".defaults" ? 1u : 2u;
    }
  } else if (args != nullptr) {
    present = TRY(defaults_window(*args));
  }
  if (with_annotations && any_annotation(*args, returns)) {
    const uint16_t t = TRY(temp());
    TRY(annotations_to(t, *args, returns));
    present |= 4;
  }
  Scope& scope = scope_of(node);
  const ast::Position outer_pos = pos_;
  Unit unit;
  unit.arguments = args;
  TRY(enter(unit, scope));
  pos_ = node.pos;
  if (stmts != nullptr) {
    uint32_t skip = 0;
    TRY(docstring(*stmts, false, skip));
    for (uint32_t k = skip; k < stmts->size(); ++k) TRY(stmt(*(*stmts)[k]));
    if (!stmts->empty()) pos_ = stmts->back()->pos;
    const uint32_t none = TRY(constant(Value::none()));
    TRY(emit_wide(Op::RETURN_CONST, 0, static_cast<int32_t>(none)));
  } else {
    const Operand v = TRY(operand(*value));
    pos_ = value->pos;
    TRY(emit(Op::RETURN, 0, v.reg, 0, v.temp ? kTempB : 0u));
  }
  uint32_t flags = kCodeOptimized | kCodeNewLocals | future_flags_;
  if (scope.parent->kind != ScopeKind::kModule) flags |= kCodeNested;
  if (scope.is_generator) flags |= scope.is_coroutine ? kCodeAsyncGenerator : kCodeGenerator;
  if (!scope.is_generator && scope.is_coroutine) flags |= kCodeCoroutine;
  int32_t first_line = static_cast<int32_t>(node.pos.line);
  if (const auto* f = node.try_as<ast::FunctionDef>(); f != nullptr && !f->decorator_list.empty()) {
    first_line = static_cast<int32_t>(f->decorator_list[0]->pos.line);
  }
  Ref<Code> code = TRY(leave(node, name, first_line, flags));
  pos_ = outer_pos;
  TRY(finish_function(std::move(code), base, present, scope, dst));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::lambda_to(const ast::Lambda& e, uint16_t dst) {
  return make_function_to(dst, e.args, e, "<lambda>", nullptr, e.body, nullptr, false);
}

// ---- PEP 695: scopes that are functions which run at once, or when their value is asked for

Result<void> Compiler::intrinsic(Intrinsic which, uint16_t window, uint32_t count, uint16_t dst) {
  TRY(emit(Op::BUILD_TUPLE, window, window, count));
  return emit(Op::INTRINSIC, dst, window, static_cast<uint32_t>(which),
              window == dst ? 0u : kTempB);
}

/// A function without parameters that gives the value of `value`.
Result<void> Compiler::lazy_function_to(const ast::Node& node, const ast::Expr& value,
                                        uint16_t dst) {
  const std::string_view name = node.is<ast::TypeVar>()
                                    ? node.as<ast::TypeVar>()->name
                                    : node.as<ast::TypeAlias>()->name->as<ast::Name>()->id;
  return make_function_to(dst, nullptr, node, name, nullptr, &value, nullptr, false);
}

template <class Body>
Result<void> Compiler::generic_scope_to(const ast::Stmt& node, uint16_t dst, Body&& emit_body) {
  const uint16_t mark = u_->next_temp;
  Scope& scope = scope_of(node);
  const ast::Position outer_pos = pos_;
  Unit unit;
  TRY(enter(unit, scope));
  pos_ = node.pos;
  const uint16_t result = TRY(temp());
  TRY(emit_body(result));
  TRY(emit(Op::RETURN, 0, result, 0, kTempB));
  uint32_t flags = kCodeOptimized | kCodeNewLocals | future_flags_;
  if (scope.parent->kind != ScopeKind::kModule) flags |= kCodeNested;
  Ref<Code> code = TRY(leave(node, scope.name, static_cast<int32_t>(node.pos.line), flags));
  pos_ = outer_pos;
  const uint16_t window = TRY(temp());
  TRY(finish_function(std::move(code), window, 0, scope, dst));
  free_temps(mark);
  return ok();
}

/// Makes the type parameters, binds their names, and leaves them as a tuple in `dst`.
Result<void> Compiler::type_params_to(const Span<ast::TypeParam*>& params, uint16_t dst) {
  const uint16_t mark = u_->next_temp;
  const uint16_t window = TRY(temps(params.size()));
  for (uint32_t k = 0; k < params.size(); ++k) {
    At at(*this, params[k]->pos);
    const uint16_t inner = u_->next_temp;
    const uint16_t parts = TRY(temps(2));
    std::string_view name;
    Intrinsic which = Intrinsic::kTypeVar;
    const ast::Expr* bound = nullptr;
    if (const auto* v = params[k]->try_as<ast::TypeVar>()) {
      name = v->name;
      bound = v->bound;
      if (bound != nullptr) {
        which = bound->is<ast::Tuple>() ? Intrinsic::kTypeVarWithConstraints
                                        : Intrinsic::kTypeVarWithBound;
      }
    } else if (const auto* p = params[k]->try_as<ast::ParamSpec>()) {
      name = p->name;
      which = Intrinsic::kParamSpec;
    } else {
      name = params[k]->as<ast::TypeVarTuple>()->name;
      which = Intrinsic::kTypeVarTuple;
    }
    Ref<Str> text = TRY(intern(vm_, name));
    TRY(load_constant(text, parts));
    if (bound != nullptr)
      TRY(lazy_function_to(*params[k], *bound, static_cast<uint16_t>(parts + 1)));
    const auto param = static_cast<uint16_t>(window + k);
    TRY(intrinsic(which, parts, bound == nullptr ? 1 : 2, param));
    free_temps(inner);
    TRY(store_name(name, {param, false}));
  }
  TRY(emit(Op::BUILD_TUPLE, dst, window, params.size()));
  free_temps(mark);
  return ok();
}

/// `window`: the name's place, then the parameters' (filled already), then the function's.
Result<void> Compiler::type_alias_to(const ast::TypeAlias& s, const Operand& params, uint16_t dst) {
  const uint16_t mark = u_->next_temp;
  const uint16_t window = TRY(temps(3));
  Ref<Str> name = TRY(intern(vm_, s.name->as<ast::Name>()->id));
  TRY(load_constant(name, window));
  if (params.temp) {
    TRY(emit(Op::MOVE, window + 1u, params.reg, 0, kTempB));
  } else {
    TRY(load_constant(Value::none(), static_cast<uint16_t>(window + 1)));
  }
  TRY(lazy_function_to(s, *s.value, static_cast<uint16_t>(window + 2)));
  TRY(intrinsic(Intrinsic::kTypeAlias, window, 3, dst));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::type_alias(const ast::TypeAlias& s) {
  const uint16_t mark = u_->next_temp;
  const uint16_t alias = TRY(temp());
  if (s.type_params.empty()) {
    TRY(type_alias_to(s, Operand{}, alias));
  } else {
    TRY(generic_scope_to(s, alias, [&](uint16_t result) -> Result<void> {
      const uint16_t params = TRY(temp());
      TRY(type_params_to(s.type_params, params));
      return type_alias_to(s, {params, true}, result);
    }));
    TRY(emit(Op::CALL, alias, alias, 0));
  }
  TRY(store(*s.name, {alias, true}));
  free_temps(mark);
  return ok();
}

// ---- statements

Result<void> Compiler::function_def(const ast::FunctionDef& s) {
  const uint16_t mark = u_->next_temp;
  // The decorators wait below the function, each the callee of a one-argument call.
  const uint32_t count = s.decorator_list.size();
  const uint16_t base = count == 0 ? u_->next_temp : TRY(temps(count));
  for (uint32_t k = 0; k < count; ++k)
    TRY(expr_to(*s.decorator_list[k], static_cast<uint16_t>(base + k)));
  const uint16_t function = TRY(temp());
  At at(*this, s.pos);
  if (s.type_params.empty()) {
    TRY(make_function_to(function, s.args, s, s.name, &s.body, nullptr, s.returns, true));
  } else {
    const uint32_t given = TRY(defaults_window(*s.args));
    TRY(generic_scope_to(s, function, [&](uint16_t result) -> Result<void> {
      const uint16_t parts = TRY(temps(2));
      TRY(type_params_to(s.type_params, static_cast<uint16_t>(parts + 1)));
      TRY(make_function_to(parts, s.args, s, s.name, &s.body, nullptr, s.returns, true));
      return intrinsic(Intrinsic::kSetFunctionTypeParams, parts, 2, result);
    }));
    TRY(emit(Op::CALL, function, function, (given & 1) + (given >> 1)));
  }
  for (uint32_t k = count; k > 0; --k) {
    const auto callee = static_cast<uint16_t>(base + k - 1);
    At decorator(*this, s.decorator_list[k - 1]->pos);
    TRY(emit(Op::CALL, callee, callee, 1));
  }
  TRY(store_name(s.name, {count == 0 ? function : base, true}));
  free_temps(mark);
  return ok();
}

/// Binds a name of a class body that the compiler itself makes; no declaration changes where it
/// goes.
Result<void> Compiler::store_namespace(std::string_view name, uint16_t temporary) {
  const uint16_t cache = TRY(cache_index(Op::STORE_NAME, name));
  return emit(Op::STORE_NAME, temporary, 0, cache, kTempA);
}

/// The body: a function over a namespace that gives back the cell __class__ (or None).
Result<void> Compiler::class_body(const ast::ClassDef& s, uint16_t dst) {
  // The symbol table met the bases before the body, but scopes are found by node.
  Scope& scope = scope_of(s);
  Unit unit;
  TRY(enter(unit, scope));
  pos_ = s.pos;
  pos_.end_line = pos_.line;
  const uint16_t t = TRY(temp());
  TRY(load_name("__name__", t));
  TRY(store_namespace("__module__", t));
  TRY(load_constant(u_->qualname, t));
  TRY(store_namespace("__qualname__", t));
  if (!s.type_params.empty()) {
    TRY(load_name(".type_params", t));
    TRY(store_namespace("__type_params__", t));
  }
  if (scope.needs_class_dict) {
    TRY(emit(Op::LOAD_LOCALS, t));
    TRY(emit(Op::STORE_CELL, static_cast<uint32_t>(scope.find("__classdict__")->reg), t, 0,
             kTempB));
  }
  free_temps(t);
  uint32_t skip = 0;
  TRY(docstring(s.body, true, skip));
  bool annotated = false;
  for (Symbol* symbol : scope.symbols.span())
    annotated = annotated || (symbol->flags & kSymAnnotated);
  if (annotated) TRY(emit(Op::SETUP_ANNOTATIONS));
  for (uint32_t k = skip; k < s.body.size(); ++k) TRY(stmt(*s.body[k]));
  const uint16_t copy = TRY(temp());
  if (scope.needs_class_dict) {
    TRY(emit(Op::MOVE, copy, static_cast<uint32_t>(scope.find("__classdict__")->reg)));
    TRY(store_namespace("__classdictcell__", copy));
  }
  if (scope.needs_class_cell) {
    const auto cell = static_cast<uint32_t>(scope.find("__class__")->reg);
    TRY(emit(Op::MOVE, copy, cell));
    TRY(store_namespace("__classcell__", copy));
    TRY(emit(Op::MOVE, copy, cell));
    TRY(emit(Op::RETURN, 0, copy, 0, kTempB));
  } else {
    const uint32_t none = TRY(constant(Value::none()));
    TRY(emit_wide(Op::RETURN_CONST, 0, static_cast<int32_t>(none)));
  }
  const int32_t first_line =
      static_cast<int32_t>(s.decorator_list.empty() ? s.pos.line : s.decorator_list[0]->pos.line);
  Ref<Code> code =
      TRY(leave(s, s.name, first_line,
                future_flags_ | (scope.parent->kind != ScopeKind::kModule ? kCodeNested : 0u)));
  pos_ = s.pos;
  const uint16_t window = TRY(temp());
  TRY(finish_function(std::move(code), window, 0, scope, dst));
  free_temps(window);
  return ok();
}

/// The class in `base`, the topmost temporary.
Result<void> Compiler::class_to(const ast::ClassDef& s, uint16_t base) {
  int generic_base = -1;
  if (!s.type_params.empty()) {
    // Made before the bases are evaluated, put behind them.
    const uint16_t t = TRY(temps(2));
    TRY(load_name(".type_params", static_cast<uint16_t>(t + 1)));
    TRY(intrinsic(Intrinsic::kSubscriptGeneric, static_cast<uint16_t>(t + 1), 1, t));
    free_temps(static_cast<uint16_t>(t + 1));
    generic_base = t;
  }
  const uint16_t callee = TRY(temp());
  TRY(emit(Op::LOAD_BUILD_CLASS, callee));
  const uint16_t args = TRY(temps(2));
  TRY(class_body(s, args));
  Ref<Str> name = TRY(intern(vm_, s.name));
  TRY(load_constant(name, static_cast<uint16_t>(args + 1)));
  bool stars = false;
  for (const ast::Expr* b : s.bases) stars = stars || b->is<ast::Starred>();
  for (const ast::Keyword* k : s.keywords) stars = stars || !ast::is_present(k->arg);
  if (stars) {
    // The callee moves up so that the window stays together.
    const uint16_t window = TRY(temp());
    TRY(emit(Op::MOVE, window, callee, 0, kTempB));
    const Operand prefix[] = {{args, true}, {static_cast<uint16_t>(args + 1), true}};
    TRY(call_ex(window, s.bases, s.keywords, base, prefix, 2, generic_base));
  } else {
    TRY(call_arguments_to(callee, 2, s.bases, s.keywords, base, false, generic_base));
  }
  free_temps(static_cast<uint16_t>(base + 1));
  return ok();
}

Result<void> Compiler::class_def(const ast::ClassDef& s) {
  const uint16_t mark = u_->next_temp;
  const uint32_t count = s.decorator_list.size();
  const uint16_t decorators = count == 0 ? u_->next_temp : TRY(temps(count));
  for (uint32_t k = 0; k < count; ++k)
    TRY(expr_to(*s.decorator_list[k], static_cast<uint16_t>(decorators + k)));
  At at(*this, s.pos);
  const uint16_t base = TRY(temp());
  if (s.type_params.empty()) {
    TRY(class_to(s, base));
  } else {
    TRY(generic_scope_to(s, base, [&](uint16_t result) -> Result<void> {
      const uint16_t params = TRY(temp());
      TRY(type_params_to(s.type_params, params));
      TRY(store_name(".type_params", {params, true}));
      free_temps(params);
      return class_to(s, result);
    }));
    TRY(emit(Op::CALL, base, base, 0));
  }
  Operand made{base, true};
  if (count != 0) {
    // Next to the decorators already: base is right after them.
    for (uint32_t k = count; k > 0; --k) {
      const auto callee = static_cast<uint16_t>(decorators + k - 1);
      At decorator(*this, s.decorator_list[k - 1]->pos);
      TRY(emit(Op::CALL, callee, callee, 1));
    }
    made.reg = decorators;
  }
  TRY(store_name(s.name, made));
  free_temps(mark);
  return ok();
}

}  // namespace bufo
