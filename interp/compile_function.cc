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

/// The function in `dst`. Order of evaluation: defaults, keyword defaults, annotations.
Result<void> Compiler::make_function_to(uint16_t dst, const ast::Arguments* args,
                                        const ast::Node& node, Scope& around, std::string_view name,
                                        const Span<ast::Stmt*>* stmts, const ast::Expr* value,
                                        const ast::Expr* returns, bool with_annotations) {
  static_cast<void>(around);
  const uint16_t mark = u_->next_temp;
  const uint16_t base = TRY(temp());
  uint32_t present = 0;
  if (args != nullptr && !args->defaults.empty()) {
    const uint16_t t = TRY(temp());
    const uint16_t inner = u_->next_temp;
    TRY(display_to(Op::BUILD_TUPLE, args->defaults, t));
    free_temps(inner);
    present |= 1;
  }
  bool kwdefaults = false;
  if (args != nullptr) {
    for (const ast::Expr* e : args->kw_defaults) kwdefaults = kwdefaults || e != nullptr;
  }
  if (kwdefaults) {
    const uint16_t t = TRY(temp());
    TRY(emit(Op::BUILD_MAP, t, t, 0));
    for (uint32_t k = 0; k < args->kw_defaults.size(); ++k) {
      if (args->kw_defaults[k] == nullptr) continue;
      const uint16_t pair = TRY(temps(2));
      Ref<Str> key = TRY(intern(vm_, symbols_.mangle(*scope_, args->kwonlyargs[k]->arg)));
      TRY(load_constant(key, pair));
      TRY(expr_to(*args->kw_defaults[k], static_cast<uint16_t>(pair + 1)));
      TRY(emit(Op::MAP_ADD, t, pair, pair + 1u, kTempB | kTempC));
      free_temps(pair);
    }
    present |= 2;
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
  unit.arguments = args;
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
  if (scope.is_generator && scope.is_coroutine && scope.has_return_value) {
    return error(node.pos, "'return' with value in async generator");
  }
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
  return make_function_to(dst, e.args, e, *scope_, "<lambda>", nullptr, e.body, nullptr, false);
}

Result<void> Compiler::function_def(const ast::FunctionDef& s) {
  const uint16_t mark = u_->next_temp;
  // The decorators wait below the function, each the callee of a one-argument call.
  const uint32_t count = s.decorator_list.size();
  const uint16_t base = count == 0 ? u_->next_temp : TRY(temps(count));
  for (uint32_t k = 0; k < count; ++k)
    TRY(expr_to(*s.decorator_list[k], static_cast<uint16_t>(base + k)));
  if (!s.type_params.empty()) return error(s.pos, "type parameters are not supported yet");
  const uint16_t function = TRY(temp());
  At at(*this, s.pos);
  TRY(make_function_to(function, s.args, s, *scope_, s.name, &s.body, nullptr, s.returns, true));
  for (uint32_t k = count; k > 0; --k) {
    const auto callee = static_cast<uint16_t>(base + k - 1);
    At decorator(*this, s.decorator_list[k - 1]->pos);
    TRY(emit(Op::CALL, callee, callee, 1));
  }
  TRY(store_name(s.name, {count == 0 ? function : base, true}));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::class_def(const ast::ClassDef& s) {
  const uint16_t mark = u_->next_temp;
  const uint32_t count = s.decorator_list.size();
  const uint16_t decorators = count == 0 ? u_->next_temp : TRY(temps(count));
  for (uint32_t k = 0; k < count; ++k)
    TRY(expr_to(*s.decorator_list[k], static_cast<uint16_t>(decorators + k)));
  if (!s.type_params.empty()) return error(s.pos, "type parameters are not supported yet");
  At at(*this, s.pos);
  const uint16_t base = TRY(temp());
  TRY(emit(Op::LOAD_BUILD_CLASS, base));
  const uint16_t args = TRY(temps(2));

  // The body: a function over a namespace that gives back the cell __class__ (or None).
  // The symbol table met the bases before the body, but scopes are found by node.
  Scope& scope = scope_of(s);
  Unit unit;
  TRY(enter(unit, scope));
  pos_ = s.pos;
  pos_.end_line = pos_.line;
  const uint16_t t = TRY(temp());
  TRY(load_name("__name__", t));
  TRY(store_name("__module__", {t, true}));
  TRY(load_constant(u_->qualname, t));
  TRY(store_name("__qualname__", {t, true}));
  free_temps(t);
  uint32_t skip = 0;
  TRY(docstring(s.body, true, skip));
  bool annotated = false;
  for (Symbol* symbol : scope.symbols.span())
    annotated = annotated || (symbol->flags & kSymAnnotated);
  if (annotated) TRY(emit(Op::SETUP_ANNOTATIONS));
  for (uint32_t k = skip; k < s.body.size(); ++k) TRY(stmt(*s.body[k]));
  if (scope.needs_class_cell) {
    const auto cell = static_cast<uint16_t>(scope.find("__class__")->reg);
    const uint16_t copy = TRY(temps(2));
    TRY(emit(Op::MOVE, copy, cell));
    TRY(store_name("__classcell__", {copy, true}));
    TRY(emit(Op::MOVE, copy, cell));
    TRY(emit(Op::RETURN, 0, copy, 0, kTempB));
  } else {
    const uint32_t none = TRY(constant(Value::none()));
    TRY(emit_wide(Op::RETURN_CONST, 0, static_cast<int32_t>(none)));
  }
  const int32_t first_line =
      static_cast<int32_t>(count == 0 ? s.pos.line : s.decorator_list[0]->pos.line);
  Ref<Code> code =
      TRY(leave(s, s.name, first_line,
                future_flags_ | (scope.parent->kind != ScopeKind::kModule ? kCodeNested : 0u)));
  pos_ = s.pos;
  {
    const uint16_t window = TRY(temp());
    TRY(finish_function(std::move(code), window, 0, scope, args));
    free_temps(window);
  }
  Ref<Str> name = TRY(intern(vm_, s.name));
  TRY(load_constant(name, static_cast<uint16_t>(args + 1)));
  bool stars = false;
  for (const ast::Expr* b : s.bases) stars = stars || b->is<ast::Starred>();
  for (const ast::Keyword* k : s.keywords) stars = stars || !ast::is_present(k->arg);
  if (stars) {
    // The callee moves up so that the window stays together.
    const uint16_t window = TRY(temp());
    TRY(emit(Op::MOVE, window, base, 0, kTempB));
    const Operand prefix[] = {{args, true}, {static_cast<uint16_t>(args + 1), true}};
    TRY(call_ex(window, s.bases, s.keywords, base, prefix, 2));
  } else {
    TRY(call_arguments_to(base, 2, s.bases, s.keywords, base, false));
  }
  free_temps(static_cast<uint16_t>(base + 1));
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
