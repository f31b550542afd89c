// Calls and comprehensions.
#include "interp/compiler_state.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

bool has_stars(const Span<ast::Expr*>& args, const Span<ast::Keyword*>& keywords) {
  for (const ast::Expr* a : args) {
    if (a->is<ast::Starred>()) return true;
  }
  for (const ast::Keyword* k : keywords) {
    if (!ast::is_present(k->arg)) return true;
  }
  return args.size() + keywords.size() > 4000;
}

}  // namespace

Result<void> Compiler::check_callee_warning(const ast::Expr& func) {
  const char* type = nullptr;
  switch (func.kind) {
    case ast::NodeKind::Constant: {
      switch (func.as<ast::Constant>()->value_kind) {
        case ast::ConstantKind::Int:
          type = "int";
          break;
        case ast::ConstantKind::Float:
          type = "float";
          break;
        case ast::ConstantKind::Imaginary:
          type = "complex";
          break;
        case ast::ConstantKind::Str:
          type = "str";
          break;
        case ast::ConstantKind::Bytes:
          type = "bytes";
          break;
        case ast::ConstantKind::None:
          type = "NoneType";
          break;
        case ast::ConstantKind::Ellipsis:
          type = "ellipsis";
          break;
        default:
          type = "bool";
          break;
      }
      break;
    }
    case ast::NodeKind::Tuple:
      type = "tuple";
      break;
    case ast::NodeKind::List:
    case ast::NodeKind::ListComp:
      type = "list";
      break;
    case ast::NodeKind::Dict:
    case ast::NodeKind::DictComp:
      type = "dict";
      break;
    case ast::NodeKind::Set:
    case ast::NodeKind::SetComp:
      type = "set";
      break;
    case ast::NodeKind::GeneratorExp:
      type = "generator";
      break;
    case ast::NodeKind::JoinedStr:
      type = "str";
      break;
    default:
      return ok();
  }
  const Ref<Str> text =
      TRY(format(vm_, "'{}' object is not callable; perhaps you missed a comma?", type));
  return warn_syntax(func.pos, text);
}

Result<void> Compiler::call_arguments_to(uint16_t base, uint32_t skip, const Span<ast::Expr*>& args,
                                         const Span<ast::Keyword*>& keywords, uint16_t dst,
                                         bool method, int last) {
  uint32_t count = skip;
  for (const ast::Expr* a : args) {
    const uint16_t reg = TRY(temp());
    TRY(expr_to(*a, reg));
    ++count;
  }
  if (last >= 0) {
    const uint16_t reg = TRY(temp());
    TRY(emit(Op::MOVE, reg, static_cast<uint32_t>(last), 0, kTempB));
    ++count;
  }
  if (keywords.empty()) return emit(method ? Op::CALL_METHOD : Op::CALL, dst, base, count);
  Ref<Tuple> names = TRY(make_tuple(vm_, keywords.size()));
  for (uint32_t k = 0; k < keywords.size(); ++k) {
    const uint16_t reg = TRY(temp());
    TRY(expr_to(*keywords[k]->value, reg));
    Ref<Str> name = TRY(intern(vm_, keywords[k]->arg));
    names->items[k] = name.release();
    ++count;
  }
  const uint16_t names_reg = TRY(temp());
  TRY(load_constant(names, names_reg));
  return emit(method ? Op::CALL_METHOD_KW : Op::CALL_KW, dst, base, count);
}

/// f(*args, **kwargs): the window is the callee, a tuple or list, and a dict. `prefix`: values that
/// come first (a class statement's function and name). `last`: one that follows `args`.
Result<void> Compiler::call_ex(uint16_t base, const Span<ast::Expr*>& args,
                               const Span<ast::Keyword*>& keywords, uint16_t dst,
                               const Operand* prefix, uint32_t prefix_count, int last) {
  const uint16_t positional = TRY(temp());
  if (prefix_count == 0 && args.size() == 1 && args[0]->is<ast::Starred>()) {
    // f(*x): the call itself makes a tuple of what is none.
    TRY(expr_to(*args[0]->as<ast::Starred>()->value, positional));
  } else {
    TRY(emit(Op::BUILD_LIST, positional, positional, 0));
    for (uint32_t k = 0; k < prefix_count; ++k) {
      TRY(emit(Op::LIST_APPEND, positional, prefix[k].reg, 0, prefix[k].temp ? kTempB : 0u));
    }
    for (const ast::Expr* a : args) {
      const uint16_t inner = u_->next_temp;
      const auto* star = a->try_as<ast::Starred>();
      const Operand v = TRY(operand(star != nullptr ? *star->value : *a));
      TRY(emit(star != nullptr ? Op::LIST_EXTEND : Op::LIST_APPEND, positional, v.reg, 0,
               v.temp ? kTempB : 0u));
      free_temps(inner);
    }
    if (last >= 0) {
      TRY(emit(Op::LIST_APPEND, positional, static_cast<uint32_t>(last), 0, kTempB));
    }
  }
  if (keywords.empty()) return emit(Op::CALL_EX, dst, base, 0);
  const uint16_t dict = TRY(temp());
  TRY(emit(Op::BUILD_MAP, dict, dict, 0));
  for (const ast::Keyword* k : keywords) {
    const uint16_t inner = u_->next_temp;
    if (ast::is_present(k->arg)) {
      // Through a dict of its own, so that a name given twice is noticed.
      const uint16_t pair = TRY(temps(2));
      Ref<Str> name = TRY(intern(vm_, k->arg));
      TRY(load_constant(name, pair));
      TRY(expr_to(*k->value, static_cast<uint16_t>(pair + 1)));
      TRY(emit(Op::BUILD_MAP, pair, pair, 1));
      TRY(emit(Op::DICT_MERGE, dict, pair, base, kTempB));
    } else {
      const Operand v = TRY(operand(*k->value));
      TRY(emit(Op::DICT_MERGE, dict, v.reg, base, v.temp ? kTempB : 0u));
    }
    free_temps(inner);
  }
  return emit(Op::CALL_EX, dst, base, 1);
}

Result<void> Compiler::call_to(const ast::Call& e, uint16_t dst) {
  TRY(check_callee_warning(*e.func));
  for (uint32_t k = 0; k < e.keywords.size(); ++k) {
    if (!ast::is_present(e.keywords[k]->arg)) continue;
    if (e.keywords[k]->arg == "__debug__")
      return error(e.keywords[k]->pos, "cannot assign to __debug__");
    for (uint32_t before = 0; before < k; ++before) {
      if (e.keywords[before]->arg == e.keywords[k]->arg) {
        return error(e.keywords[k]->pos, "keyword argument repeated: {}", e.keywords[k]->arg);
      }
    }
  }
  const uint16_t mark = u_->next_temp;
  const bool stars = has_stars(e.args, e.keywords);
  const auto* attribute = e.func->try_as<ast::Attribute>();
  const auto* inner = attribute == nullptr ? nullptr : attribute->value->try_as<ast::Call>();
  const bool super_call = inner != nullptr && inner->func->is<ast::Name>() &&
                          inner->func->as<ast::Name>()->id == "super";
  if (attribute != nullptr && !stars && !super_call) {
    const uint16_t base = TRY(temps(2));
    TRY(expr_to(*attribute->value, static_cast<uint16_t>(base + 1)));
    const uint16_t cache = TRY(cache_index(Op::LOAD_METHOD, attribute->attr));
    {
      At at(*this, position_of_name(attribute->pos, *attribute));
      TRY(emit(Op::LOAD_METHOD, base, 0, cache));
    }
    At at(*this, position_of_name(e.pos, *attribute));
    TRY(call_arguments_to(base, 0, e.args, e.keywords, dst, true));
    free_temps(mark);
    return ok();
  }
  const uint16_t base = TRY(temp());
  TRY(expr_to(*e.func, base));
  if (stars) {
    TRY(call_ex(base, e.args, e.keywords, dst, nullptr, 0));
  } else {
    TRY(call_arguments_to(base, 0, e.args, e.keywords, dst, false));
  }
  free_temps(mark);
  return ok();
}

// ---- comprehensions

namespace {

struct ComprehensionParts {
  const ast::Expr* element;
  const ast::Expr* value;  // of a dict comprehension
  const Span<ast::Comprehension*>* generators;
  Op build, add;
};

ComprehensionParts parts_of(const ast::Expr& e) {
  switch (e.kind) {
    case ast::NodeKind::ListComp: {
      const auto& c = *e.as<ast::ListComp>();
      return {c.elt, nullptr, &c.generators, Op::BUILD_LIST, Op::LIST_APPEND};
    }
    case ast::NodeKind::SetComp: {
      const auto& c = *e.as<ast::SetComp>();
      return {c.elt, nullptr, &c.generators, Op::BUILD_SET, Op::SET_ADD};
    }
    case ast::NodeKind::DictComp: {
      const auto& c = *e.as<ast::DictComp>();
      return {c.key, c.value, &c.generators, Op::BUILD_MAP, Op::MAP_ADD};
    }
    default: {
      const auto& c = *e.as<ast::GeneratorExp>();
      return {c.elt, nullptr, &c.generators, Op::NOP, Op::NOP};
    }
  }
}

}  // namespace

Result<void> Compiler::comprehension_loop(const Span<ast::Comprehension*>& generators,
                                          uint32_t index, const ast::Expr& node,
                                          const Operand* outer_iter, uint16_t collector) {
  const ComprehensionParts parts = parts_of(node);
  if (index == generators.size()) {
    const uint16_t mark = u_->next_temp;
    if (parts.add == Op::NOP) {
      const uint16_t t = TRY(temp());
      TRY(expr_to(*parts.element, t));
      At at(*this, parts.element->pos);
      if (scope_->unit->is_coroutine) TRY(emit(Op::ASYNC_WRAP, t, t));
      TRY(emit(Op::YIELD, t, t));
      TRY(emit(Op::RELEASE, t));
    } else if (parts.value != nullptr) {
      const Operand key = TRY(stable_operand(*parts.element, parts.value));
      const Operand value = TRY(operand(*parts.value));
      At at(*this, node.pos);
      TRY(emit(parts.add, collector, key.reg, value.reg,
               (key.temp ? kTempB : 0u) | (value.temp ? kTempC : 0u)));
    } else {
      const Operand v = TRY(operand(*parts.element));
      At at(*this, node.pos);
      TRY(emit(parts.add, collector, v.reg, 0, v.temp ? kTempB : 0u));
    }
    free_temps(mark);
    return ok();
  }
  const ast::Comprehension& g = *generators[index];
  const uint16_t mark = u_->next_temp;
  if (g.is_async) {
    const uint16_t iterator = TRY(temp());
    if (outer_iter != nullptr) {
      TRY(move_operand(*outer_iter, iterator));
    } else {
      TRY(expr_to(*g.iter, iterator));
      At at(*this, g.iter->pos);
      TRY(emit(Op::GET_AITER, iterator, iterator));
    }
    const Label start = new_label(), end = new_label(), done = new_label();
    TRY(bind(start));
    const uint32_t outer_handler = u_->handler;
    const uint32_t handler = TRY(new_handler(end, static_cast<uint16_t>(iterator + 1)));
    u_->handler = handler;
    const uint16_t item = TRY(temps(2));
    {
      At at(*this, g.target->pos);
      TRY(emit(Op::GET_ANEXT, item, iterator));
      TRY(await_to(item, item, 3));
    }
    u_->handler = outer_handler;
    TRY(store(*g.target, {item, true}));
    for (const ast::Expr* condition : g.ifs) TRY(jump_if(*condition, start, false));
    ++u_->loop_depth;
    TRY(comprehension_loop(generators, index + 1, node, nullptr, collector));
    --u_->loop_depth;
    TRY(emit_jump(Op::JUMP, start));
    TRY(bind(end));
    TRY(emit_jump(Op::JUMP_IF_STOP_ASYNC, done, item));
    TRY(emit(Op::RERAISE, item));
    TRY(bind(done));
    TRY(emit(Op::RELEASE, item));
    TRY(emit(Op::RELEASE, iterator));
    free_temps(mark);
    return ok();
  }
  const uint16_t state = TRY(temps(4));
  const Label top = new_label(), test = new_label();
  if (outer_iter != nullptr) {
    TRY(move_operand(*outer_iter, state));
  } else {
    TRY(expr_to(*g.iter, state));
  }
  {
    At at(*this, node.pos);
    TRY(emit_jump(Op::FOR_PREP, test, state));
  }
  TRY(bind(top));
  ++u_->loop_depth;
  // The item: straight into a plain variable, else through a temporary.
  const int direct = target_register(*g.target);
  const uint16_t item = direct >= 0 ? static_cast<uint16_t>(direct) : TRY(temp());
  if (direct < 0) TRY(store(*g.target, {item, true}));
  for (const ast::Expr* condition : g.ifs) TRY(jump_if(*condition, test, false));
  TRY(comprehension_loop(generators, index + 1, node, nullptr, collector));
  --u_->loop_depth;
  TRY(bind(test));
  {
    At at(*this, node.pos);
    TRY(emit_jump(Op::FOR_ITER, top, item, state));
  }
  free_temps(mark);
  return ok();
}

Result<void> Compiler::comprehension_to(const ast::Expr& e, uint16_t dst) {
  const ComprehensionParts parts = parts_of(e);
  const uint16_t mark = u_->next_temp;
  // The first iterable is evaluated in the scope around.
  const uint16_t iterable = TRY(temp());
  TRY(expr_to(*(*parts.generators)[0]->iter, iterable));
  if ((*parts.generators)[0]->is_async) TRY(emit(Op::GET_AITER, iterable, iterable));
  Scope& inner = scope_of(e);
  Scope* outer = scope_;
  if (inner.is_coroutine && !outer->unit->is_coroutine &&
      outer->kind != ScopeKind::kComprehension) {
    return error(e.pos, "asynchronous comprehension outside of an asynchronous function");
  }
  scope_ = &inner;
  for (Symbol* s : inner.symbols.span()) {
    if (s->reg < 0) continue;
    // Each run has fresh variables and cells; what an inner run of the same comprehension left must
    // not show.
    TRY(emit(Op::CLEAR_LOCAL, static_cast<uint32_t>(s->reg)));
    if (s->flags & kSymCell) TRY(emit(Op::MAKE_CELL, static_cast<uint32_t>(s->reg)));
  }
  const uint16_t collector = TRY(temp());
  TRY(emit(parts.build, collector, collector, 0));
  const Operand first{iterable, true};
  TRY(comprehension_loop(*parts.generators, 0, e, &first, collector));
  for (Symbol* s : inner.symbols.span()) {
    if (s->reg >= 0) TRY(emit(Op::CLEAR_LOCAL, static_cast<uint32_t>(s->reg)));
  }
  scope_ = outer;
  TRY(move_operand({collector, true}, dst));
  free_temps(mark);
  return ok();
}

Result<void> Compiler::generator_to(const ast::GeneratorExp& e, uint16_t dst) {
  const uint16_t mark = u_->next_temp;
  // make_function's window, then the call with the first iterator.
  const uint16_t base = TRY(temps(2));
  TRY(expr_to(*e.generators[0]->iter, static_cast<uint16_t>(base + 1)));
  {
    At at(*this, e.pos);
    TRY(emit(e.generators[0]->is_async ? Op::GET_AITER : Op::GET_ITER, base + 1u, base + 1u));
  }
  Scope& inner = scope_of(e);
  Unit unit;
  const uint16_t function_window = u_->next_temp;
  TRY(enter(unit, inner));
  pos_ = e.pos;
  const Operand first{0, false};  // the parameter .0
  TRY(comprehension_loop(e.generators, 0, e, &first, 0));
  const uint32_t none = TRY(constant(Value::none()));
  TRY(emit_wide(Op::RETURN_CONST, 0, static_cast<int32_t>(none)));
  const uint32_t kind = inner.is_coroutine ? kCodeAsyncGenerator : kCodeGenerator;
  Ref<Code> code = TRY(leave(e, "<genexpr>", static_cast<int32_t>(e.pos.line),
                             kCodeOptimized | kCodeNewLocals | kCodeNested | kind | future_flags_));
  free_temps(function_window);
  const uint16_t window = TRY(temp());
  TRY(finish_function(std::move(code), window, 0, inner, base));
  TRY(emit(Op::CALL, dst, base, 1));
  free_temps(mark);
  return ok();
}

}  // namespace bufo
