// Statements: assignment, loops, imports, and the dispatch to the rest.
#include "interp/compiler_state.h"
#include "interp/unparse.h"
#include "runtime/types/str.h"

namespace bufo {

// ---- targets

int Compiler::target_register(const ast::Expr& target) {
  const auto* n = target.try_as<ast::Name>();
  if (n == nullptr || n->id == "__debug__") return -1;
  const Resolution r = symbols_.resolve(*scope_, n->id);
  return r.kind == NameKind::kLocal ? r.reg : -1;
}

Result<void> Compiler::store_name(std::string_view name, const Operand& value) {
  const Resolution r = symbols_.resolve(*scope_, name);
  switch (r.kind) {
    case NameKind::kLocal:
      return move_operand(value, static_cast<uint16_t>(r.reg));
    case NameKind::kCell:
      return emit(Op::STORE_CELL, static_cast<uint32_t>(r.reg), value.reg, 0,
                  value.temp ? kTempB : 0u);
    default:
      break;
  }
  const Op op = r.kind == NameKind::kGlobal ? Op::STORE_GLOBAL : Op::STORE_NAME;
  const uint16_t cache = TRY(cache_index(op, name));
  return emit(op, value.reg, 0, cache, value.temp ? kTempA : 0u);
}

Result<void> Compiler::unpack_to(const Span<ast::Expr*>& elts, const Operand& value,
                                 const ast::Expr& node) {
  At at(*this, node.pos);
  const uint32_t count = elts.size();
  uint32_t star = count;
  for (uint32_t k = 0; k < count; ++k) {
    if (!elts[k]->is<ast::Starred>()) continue;
    if (star != count) return error(node.pos, "multiple starred expressions in assignment");
    star = k;
  }
  const uint16_t mark = u_->next_temp;
  if (star != count) {
    if (star > 255 || count - star - 1 > 255)
      return error(node.pos, "too many expressions in star-unpacking assignment");
    const uint16_t window = TRY(temps(count));
    TRY(emit(Op::UNPACK_STAR, window, value.reg, star | (count - star - 1) << 8,
             value.temp ? kTempB : 0u));
    for (uint32_t k = 0; k < count; ++k) {
      const ast::Expr& target = k == star ? *elts[k]->as<ast::Starred>()->value : *elts[k];
      TRY(store(target, {static_cast<uint16_t>(window + k), true}));
    }
    free_temps(mark);
    return ok();
  }
  // Straight into the variables when their registers follow each other.
  const int first = count == 0 ? -1 : target_register(*elts[0]);
  bool direct = first >= 0 && !(value.temp && value.reg >= static_cast<uint32_t>(first) &&
                                value.reg < static_cast<uint32_t>(first) + count);
  for (uint32_t k = 0; direct && k < count; ++k)
    direct = target_register(*elts[k]) == first + static_cast<int>(k);
  if (direct)
    return emit(Op::UNPACK, static_cast<uint32_t>(first), value.reg, count,
                value.temp ? kTempB : 0u);
  const uint16_t window = count == 0 ? u_->next_temp : TRY(temps(count));
  TRY(emit(Op::UNPACK, window, value.reg, count, value.temp ? kTempB : 0u));
  for (uint32_t k = 0; k < count; ++k)
    TRY(store(*elts[k], {static_cast<uint16_t>(window + k), true}));
  free_temps(mark);
  return ok();
}

/// Stores a value; a temporary is consumed.
Result<void> Compiler::store(const ast::Expr& target, const Operand& value) {
  At at(*this, target.pos);
  const uint16_t mark = u_->next_temp;
  switch (target.kind) {
    case ast::NodeKind::Name:
      return store_name(target.as<ast::Name>()->id, value);
    case ast::NodeKind::Attribute: {
      const auto& a = *target.as<ast::Attribute>();
      if (a.attr == "__debug__") return error(target.pos, "cannot assign to __debug__");
      const Operand object = TRY(operand(*a.value));
      const uint16_t cache = TRY(cache_index(Op::STORE_ATTR, a.attr));
      TRY(emit(Op::STORE_ATTR, object.reg, value.reg, cache,
               (object.temp ? kTempA : 0u) | (value.temp ? kTempB : 0u)));
      break;
    }
    case ast::NodeKind::Subscript: {
      const auto& s = *target.as<ast::Subscript>();
      const Operand container = TRY(stable_operand(*s.value, s.slice));
      if (const auto* slice = s.slice->try_as<ast::Slice>();
          slice != nullptr && slice->step == nullptr) {
        const uint16_t window = TRY(temps(2));
        TRY(slice_window(*slice, window));
        TRY(emit(Op::STORE_SLICE, container.reg, window, value.reg,
                 (container.temp ? kTempA : 0u) | (value.temp ? kTempC : 0u)));
      } else {
        const Operand key = TRY(operand(*s.slice));
        TRY(emit(Op::STORE_INDEX, container.reg, key.reg, value.reg,
                 (container.temp ? kTempA : 0u) | (key.temp ? kTempB : 0u) |
                     (value.temp ? kTempC : 0u)));
      }
      break;
    }
    case ast::NodeKind::Tuple:
      return unpack_to(target.as<ast::Tuple>()->elts, value, target);
    case ast::NodeKind::List:
      return unpack_to(target.as<ast::List>()->elts, value, target);
    case ast::NodeKind::Starred:
      return error(target.pos, "starred assignment target must be in a list or tuple");
    default:
      return vm_.raise<SystemError>("an assignment to an unknown kind of target");
  }
  free_temps(mark);
  return ok();
}

Result<void> Compiler::delete_name(std::string_view name) {
  const Resolution r = symbols_.resolve(*scope_, name);
  switch (r.kind) {
    case NameKind::kLocal:
      return emit(Op::DELETE_LOCAL, static_cast<uint32_t>(r.reg));
    case NameKind::kCell:
      return emit(Op::DELETE_CELL, static_cast<uint32_t>(r.reg));
    default:
      break;
  }
  const uint16_t index = TRY(name_index(name));
  return emit(r.kind == NameKind::kGlobal ? Op::DELETE_GLOBAL : Op::DELETE_NAME, 0, 0, index);
}

Result<void> Compiler::delete_target(const ast::Expr& target) {
  At at(*this, target.pos);
  const uint16_t mark = u_->next_temp;
  switch (target.kind) {
    case ast::NodeKind::Name:
      return delete_name(target.as<ast::Name>()->id);
    case ast::NodeKind::Attribute: {
      if (target.as<ast::Attribute>()->attr == "__debug__")
        return error(target.pos, "cannot delete __debug__");
      const Operand object = TRY(operand(*target.as<ast::Attribute>()->value));
      const uint16_t index = TRY(name_index(target.as<ast::Attribute>()->attr));
      TRY(emit(Op::DELETE_ATTR, object.reg, 0, index, object.temp ? kTempA : 0u));
      break;
    }
    case ast::NodeKind::Subscript: {
      const auto& s = *target.as<ast::Subscript>();
      const Operand container = TRY(stable_operand(*s.value, s.slice));
      const Operand key = TRY(operand(*s.slice));
      TRY(emit(Op::DELETE_INDEX, container.reg, key.reg, 0,
               (container.temp ? kTempA : 0u) | (key.temp ? kTempB : 0u)));
      break;
    }
    case ast::NodeKind::Tuple:
      for (const ast::Expr* e : target.as<ast::Tuple>()->elts) TRY(delete_target(*e));
      break;
    case ast::NodeKind::List:
      for (const ast::Expr* e : target.as<ast::List>()->elts) TRY(delete_target(*e));
      break;
    default:
      return vm_.raise<SystemError>("a deletion of an unknown kind of target");
  }
  free_temps(mark);
  return ok();
}

// ---- assignment

Result<void> Compiler::assign(const ast::Assign& s) {
  const uint16_t mark = u_->next_temp;
  if (s.targets.size() == 1) {
    const ast::Expr& target = *s.targets[0];
    const int direct = target_register(target);
    if (direct >= 0) return expr_to(*s.value, static_cast<uint16_t>(direct));
    // a, b = x, y without a tuple: all values first, then the stores from left to right.
    const auto* to = target.try_as<ast::Tuple>();
    const auto* from = s.value->try_as<ast::Tuple>();
    if (to != nullptr && from != nullptr && to->elts.size() == from->elts.size() &&
        !to->elts.empty()) {
      bool plain = true;
      for (uint32_t k = 0; k < to->elts.size(); ++k) {
        plain = plain && !to->elts[k]->is<ast::Starred>() && !from->elts[k]->is<ast::Starred>();
      }
      if (plain) {
        const uint32_t count = to->elts.size();
        const uint16_t window = TRY(temps(count));
        for (uint32_t k = 0; k < count; ++k)
          TRY(expr_to(*from->elts[k], static_cast<uint16_t>(window + k)));
        for (uint32_t k = 0; k < count; ++k)
          TRY(store(*to->elts[k], {static_cast<uint16_t>(window + k), true}));
        free_temps(mark);
        return ok();
      }
    }
    const Operand value = TRY(operand(*s.value));
    TRY(store(target, value));
    free_temps(mark);
    return ok();
  }
  const Operand value = TRY(owned(*s.value));
  for (uint32_t k = 0; k < s.targets.size(); ++k) {
    const bool last = k + 1 == s.targets.size();
    TRY(store(*s.targets[k], {value.reg, last}));
  }
  free_temps(mark);
  return ok();
}

Result<void> Compiler::aug_assign(const ast::AugAssign& s) {
  const uint16_t mark = u_->next_temp;
  const int direct = target_register(*s.target);
  if (direct >= 0) {
    const auto reg = static_cast<uint16_t>(direct);
    if (contains_walrus(*s.value)) {
      const uint16_t t = TRY(temp());
      TRY(emit(Op::MOVE, t, reg));
      TRY(emit_binary(s.op, t, {t, true}, *s.value, true));
      TRY(move_operand({t, true}, reg));
    } else {
      TRY(emit_binary(s.op, reg, {reg, false}, *s.value, true));
    }
    free_temps(mark);
    return ok();
  }
  const uint16_t t = TRY(temp());
  if (const auto* n = s.target->try_as<ast::Name>()) {
    {
      At at(*this, n->pos);
      TRY(load_name(n->id, t));
    }
    TRY(emit_binary(s.op, t, {t, true}, *s.value, true));
    TRY(store_name(n->id, {t, true}));
  } else if (const auto* a = s.target->try_as<ast::Attribute>()) {
    const Operand object = TRY(operand(*a->value));
    {
      At at(*this, a->pos);
      const uint16_t cache = TRY(cache_index(Op::LOAD_ATTR, a->attr));
      TRY(emit(Op::LOAD_ATTR, t, object.reg, cache));
    }
    TRY(emit_binary(s.op, t, {t, true}, *s.value, true));
    At at(*this, a->pos);
    const uint16_t cache = TRY(cache_index(Op::STORE_ATTR, a->attr));
    TRY(emit(Op::STORE_ATTR, object.reg, t, cache, (object.temp ? kTempA : 0u) | kTempB));
  } else {
    const auto& sub = *s.target->as<ast::Subscript>();
    const Operand container = TRY(stable_operand(*sub.value, sub.slice));
    // The key is used twice: a whole slice object where the plain form would consume its window.
    const Operand key = TRY(operand(*sub.slice));
    {
      At at(*this, sub.pos);
      TRY(emit(Op::INDEX, t, container.reg, key.reg));
    }
    TRY(emit_binary(s.op, t, {t, true}, *s.value, true));
    At at(*this, sub.pos);
    TRY(emit(Op::STORE_INDEX, container.reg, key.reg, t,
             (container.temp ? kTempA : 0u) | (key.temp ? kTempB : 0u) | kTempC));
  }
  free_temps(mark);
  return ok();
}

Result<void> Compiler::ann_assign(const ast::AnnAssign& s) {
  const uint16_t mark = u_->next_temp;
  if (s.value != nullptr) {
    const Operand value = TRY(operand(*s.value));
    TRY(store(*s.target, value));
    free_temps(mark);
  }
  const bool in_namespace = scope_->kind == ScopeKind::kModule || scope_->kind == ScopeKind::kClass;
  const auto* n = s.target->try_as<ast::Name>();
  if (n != nullptr && s.simple) {
    if (!in_namespace) return ok();
    const uint16_t value = TRY(temp());
    TRY(annotation_to(*s.annotation, value));
    const uint16_t dict = TRY(temps(2));
    TRY(load_name("__annotations__", dict));
    Ref<Str> key = TRY(intern(vm_, symbols_.mangle(*scope_, n->id)));
    TRY(load_constant(key, static_cast<uint16_t>(dict + 1)));
    TRY(emit(Op::STORE_INDEX, dict, dict + 1u, value, kTempA | kTempB | kTempC));
    free_temps(mark);
    return ok();
  }
  // Not a plain name: its parts are evaluated, and at module and class level the annotation too.
  if (s.value == nullptr) {
    if (const auto* a = s.target->try_as<ast::Attribute>()) TRY(expr_discard(*a->value));
    if (const auto* sub = s.target->try_as<ast::Subscript>()) {
      TRY(expr_discard(*sub->value));
      TRY(expr_discard(*sub->slice));
    }
  }
  if (in_namespace && !(future_flags_ & kCodeFutureAnnotations)) TRY(expr_discard(*s.annotation));
  free_temps(mark);
  return ok();
}

// ---- control flow

Result<void> Compiler::push_block(const Block& b, const ast::Position& pos) {
  if (u_->blocks.size() >= 20) return error(pos, "too many statically nested blocks");
  if (!u_->blocks.push(arena_, b)) return raise_no_memory(vm_);
  return ok();
}

Result<void> Compiler::if_stmt(const ast::If& s) {
  bool truth;
  const bool known = constant_truth(*s.test, truth);
  const Label otherwise = new_label(), end = new_label();
  if (!known) TRY(jump_if(*s.test, otherwise, false));
  if (known && !truth) TRY(emit_jump(Op::JUMP, otherwise));
  TRY(body(s.body));
  if (!s.orelse.empty()) TRY(emit_jump(Op::JUMP, end));
  TRY(bind(otherwise));
  if (!s.orelse.empty()) TRY(body(s.orelse));
  return bind(end);
}

Result<void> Compiler::while_stmt(const ast::While& s) {
  const Label top = new_label(), test = new_label(), otherwise = new_label(), end = new_label();
  bool truth = false;
  const bool forever = constant_truth(*s.test, truth) && truth;
  // The test stands once before the loop and once at its end, where it jumps back.
  if (!forever) TRY(jump_if(*s.test, otherwise, false));
  TRY(bind(top));
  Block block{};
  block.kind = Block::Kind::kLoop;
  block.break_label = end;
  block.continue_label = test;
  block.outer_handler = u_->handler;
  TRY(push_block(block, s.pos));
  ++u_->loop_depth;
  TRY(body(s.body));
  TRY(bind(test));
  if (forever) {
    pos_ = s.pos;  // an interrupt is noticed at the loop's own line
    TRY(emit_jump(Op::JUMP, top));
  } else {
    TRY(jump_if(*s.test, top, true));
  }
  --u_->loop_depth;
  pop_block();
  TRY(bind(otherwise));
  TRY(body(s.orelse));
  return bind(end);
}

Result<void> Compiler::for_stmt(const ast::For& s) {
  const uint16_t mark = u_->next_temp;
  const uint16_t state = TRY(temps(4));
  const Label top = new_label(), test = new_label(), end = new_label();
  const auto* call = s.iter->try_as<ast::Call>();
  const auto* name = call == nullptr ? nullptr : call->func->try_as<ast::Name>();
  bool range = name != nullptr && name->id == "range" && call->keywords.empty() &&
               !call->args.empty() && call->args.size() <= 3;
  if (range) {
    const Resolution r = symbols_.resolve(*scope_, "range");
    range = r.kind == NameKind::kGlobal ||
            (r.kind == NameKind::kNamespace && scope_->kind == ScopeKind::kModule);
    for (const ast::Expr* a : call->args) range = range && !a->is<ast::Starred>();
  }
  if (range) {
    {
      At at(*this, name->pos);
      TRY(load_name("range", state));
    }
    for (uint32_t k = 0; k < call->args.size(); ++k)
      TRY(expr_to(*call->args[k], static_cast<uint16_t>(state + 1 + k)));
    TRY(emit_jump(Op::FOR_PREP_RANGE, test, state, call->args.size()));
  } else {
    TRY(expr_to(*s.iter, state));
    TRY(emit_jump(Op::FOR_PREP, test, state));
  }
  TRY(bind(top));
  Block block{};
  block.kind = Block::Kind::kFor;
  block.reg = state;
  block.break_label = end;
  block.continue_label = test;
  block.outer_handler = u_->handler;
  TRY(push_block(block, s.pos));
  ++u_->loop_depth;
  const int direct = target_register(*s.target);
  const uint16_t item = direct >= 0 ? static_cast<uint16_t>(direct) : TRY(temp());
  if (direct < 0) {
    TRY(store(*s.target, {item, true}));
    free_temps(item);
  }
  TRY(body(s.body));
  --u_->loop_depth;
  TRY(bind(test));
  pop_block();
  TRY(emit_jump(Op::FOR_ITER, top, item, state));
  free_temps(mark);
  TRY(body(s.orelse));
  return bind(end);
}

Result<void> Compiler::async_for(const ast::For& s) {
  const uint16_t mark = u_->next_temp;
  const uint16_t iterator = TRY(temp());
  const Label top = new_label(), stopped = new_label(), done = new_label(), end = new_label();
  TRY(expr_to(*s.iter, iterator));
  {
    At at(*this, s.iter->pos);
    TRY(emit(Op::GET_AITER, iterator, iterator));
  }
  TRY(bind(top));
  Block block{};
  block.kind = Block::Kind::kFor;
  block.reg = iterator;
  block.break_label = end;
  block.continue_label = top;
  block.outer_handler = u_->handler;
  TRY(push_block(block, s.pos));
  ++u_->loop_depth;
  const uint32_t outer = u_->handler;
  const uint16_t item = TRY(temps(2));
  u_->handler = TRY(new_handler(stopped, item));
  {
    At at(*this, s.iter->pos);
    TRY(emit(Op::GET_ANEXT, item, iterator));
    TRY(await_to(item, item, 3));
  }
  u_->handler = outer;
  TRY(store(*s.target, {item, true}));
  TRY(body(s.body));
  TRY(emit_jump(Op::JUMP, top));
  --u_->loop_depth;
  pop_block();
  TRY(bind(stopped));
  TRY(emit_jump(Op::JUMP_IF_STOP_ASYNC, done, item));
  TRY(emit(Op::RERAISE, item));
  TRY(bind(done));
  TRY(emit(Op::RELEASE, item));
  TRY(emit(Op::RELEASE, iterator));
  free_temps(mark);
  TRY(body(s.orelse));
  return bind(end);
}

Result<void> Compiler::jump_out(const ast::Stmt& s, bool is_break) {
  uint32_t at = u_->blocks.size();
  while (at > 0 && u_->blocks[at - 1].kind != Block::Kind::kLoop &&
         u_->blocks[at - 1].kind != Block::Kind::kFor)
    --at;
  if (at == 0 && u_->star_depth != 0) {
    return error(s.pos, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
  if (at == 0)
    return error(s.pos, is_break ? "'break' outside loop" : "'continue' not properly in loop");
  if (at < u_->star_depth) {
    return error(s.pos, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
  const Block loop = u_->blocks[at - 1];
  const uint32_t handler = u_->handler;
  const ArenaVector<Block> saved = u_->blocks;
  TRY(unwind_blocks(at));
  if (is_break && loop.kind == Block::Kind::kFor) TRY(emit(Op::RELEASE, loop.reg));
  TRY(emit_jump(Op::JUMP, is_break ? loop.break_label : loop.continue_label));
  u_->blocks = saved;
  u_->handler = handler;
  return ok();
}

Result<void> Compiler::return_stmt(const ast::Return& s) {
  if (!scope_->unit->is_function()) return error(s.pos, "'return' outside function");
  if (s.value != nullptr && scope_->unit->is_generator && scope_->unit->is_coroutine)
    return error(s.pos, "'return' with value in async generator");
  if (u_->star_depth != 0) {
    return error(s.pos, "'break', 'continue' and 'return' cannot appear in an except* block");
  }
  const uint16_t mark = u_->next_temp;
  Operand value;
  bool constant_none = s.value == nullptr;
  AnyRef folded;
  const bool known =
      s.value != nullptr && s.value->is<ast::Constant>() && try_constant(*s.value, folded);
  if (constant_none) folded = AnyRef(Value::none());
  if (!constant_none && !known) {
    value = TRY(operand(*s.value));
    // What runs on the way out could rebind the variable.
    if (!value.temp && !u_->blocks.empty()) {
      const uint16_t t = TRY(temp());
      TRY(emit(Op::MOVE, t, value.reg));
      value = {t, true};
    }
  }
  const uint32_t handler = u_->handler;
  const ArenaVector<Block> saved = u_->blocks;
  TRY(unwind_blocks(0, &value));
  At at(*this, s.pos);
  if (constant_none || known) {
    const uint32_t index = TRY(constant(folded));
    TRY(emit_wide(Op::RETURN_CONST, 0, static_cast<int32_t>(index)));
  } else {
    TRY(emit(Op::RETURN, 0, value.reg, 0, value.temp ? kTempB : 0u));
  }
  u_->blocks = saved;
  u_->handler = handler;
  free_temps(mark);
  return ok();
}

Result<void> Compiler::assert_stmt(const ast::Assert& s) {
  if (const auto* t = s.test->try_as<ast::Tuple>(); t != nullptr && !t->elts.empty()) {
    const Ref<Str> text =
        TRY(make_str(vm_, "assertion is always true, perhaps remove parentheses?"));
    TRY(warn_syntax(s.pos, text));
  }
  if (options_.optimize > 0) return ok();
  const Label end = new_label();
  TRY(jump_if(*s.test, end, true));
  const uint16_t mark = u_->next_temp;
  const uint16_t base = TRY(temp());
  TRY(emit(Op::LOAD_ASSERTION_ERROR, base));
  if (s.msg != nullptr) {
    const uint16_t message = TRY(temp());
    TRY(expr_to(*s.msg, message));
    TRY(emit(Op::CALL, base, base, 1));
  }
  TRY(emit(Op::RAISE, 0, base, 0, kTempB));
  free_temps(mark);
  return bind(end);
}

// ---- import

Result<void> Compiler::import_stmt(const ast::Import& s) {
  for (const ast::Alias* a : s.names) {
    const uint16_t mark = u_->next_temp;
    const uint16_t window = TRY(temps(2));
    TRY(load_constant(Value::none(), window));
    TRY(load_constant(Value::small_int(0), static_cast<uint16_t>(window + 1)));
    // Module names are never mangled; interning keeps the dots.
    const uint16_t index = TRY(name_index(a->name));
    TRY(emit(Op::IMPORT_NAME, window, window, index));
    std::string_view rest = a->name;
    size_t dot = rest.find('.');
    if (ast::is_present(a->asname)) {
      // import a.b.c as m: the last part, one attribute at a time.
      while (dot != std::string_view::npos) {
        rest.remove_prefix(dot + 1);
        dot = rest.find('.');
        const uint16_t part = TRY(name_index(rest.substr(0, dot)));
        TRY(emit(Op::IMPORT_FROM, window + 1u, window, part));
        TRY(emit(Op::MOVE, window, window + 1u, 0, kTempB));
      }
      TRY(store_name(a->asname, {window, true}));
    } else {
      TRY(store_name(rest.substr(0, dot), {window, true}));
    }
    free_temps(mark);
  }
  return ok();
}

Result<void> Compiler::import_from(const ast::ImportFrom& s) {
  if (ast::is_present(s.module) && s.module == "__future__" && s.level == 0) {
    // The features are known already; the module is imported all the same.
  }
  const uint16_t mark = u_->next_temp;
  const uint16_t window = TRY(temps(2));
  Ref<Tuple> names = TRY(make_tuple(vm_, s.names.size()));
  for (uint32_t k = 0; k < s.names.size(); ++k) {
    Ref<Str> name = TRY(intern(vm_, s.names[k]->name));
    names->items[k] = name.release();
  }
  TRY(load_constant(names, window));
  TRY(load_constant(Value::small_int(s.level), static_cast<uint16_t>(window + 1)));
  const uint16_t index =
      TRY(name_index(ast::is_present(s.module) ? s.module : std::string_view("")));
  TRY(emit(Op::IMPORT_NAME, window, window, index));
  for (const ast::Alias* a : s.names) {
    if (a->name == "*") {
      TRY(emit(Op::IMPORT_STAR, 0, window, 0, kTempB));
      free_temps(mark);
      return ok();
    }
    const uint16_t name = TRY(name_index(a->name));
    TRY(emit(Op::IMPORT_FROM, window + 1u, window, name));
    TRY(store_name(ast::is_present(a->asname) ? a->asname : a->name,
                   {static_cast<uint16_t>(window + 1), true}));
  }
  TRY(emit(Op::RELEASE, window));
  free_temps(mark);
  return ok();
}

// ---- the switch

Result<void> Compiler::body(const Span<ast::Stmt*>& list) {
  for (const ast::Stmt* s : list) TRY(stmt(*s));
  return ok();
}

Result<void> Compiler::stmt(const ast::Stmt& s) {
  NativeDepth depth(vm_);
  TRY(depth.enter(" during compilation"));
  At at(*this, s.pos);
  const uint16_t mark = u_->next_temp;
  using ast::NodeKind;
  switch (s.kind) {
    case NodeKind::FunctionDef:
    case NodeKind::AsyncFunctionDef:
      return function_def(*s.as<ast::FunctionDef>());
    case NodeKind::ClassDef:
      return class_def(*s.as<ast::ClassDef>());
    case NodeKind::Return:
      return return_stmt(*s.as<ast::Return>());
    case NodeKind::Delete:
      for (const ast::Expr* t : s.as<ast::Delete>()->targets) TRY(delete_target(*t));
      return ok();
    case NodeKind::Assign:
      return assign(*s.as<ast::Assign>());
    case NodeKind::AugAssign:
      return aug_assign(*s.as<ast::AugAssign>());
    case NodeKind::AnnAssign:
      return ann_assign(*s.as<ast::AnnAssign>());
    case NodeKind::For:
      return for_stmt(*s.as<ast::For>());
    case NodeKind::AsyncFor:
      if (!scope_->unit->is_coroutine) return error(s.pos, "'async for' outside async function");
      return async_for(*s.as<ast::For>());
    case NodeKind::While:
      return while_stmt(*s.as<ast::While>());
    case NodeKind::If:
      return if_stmt(*s.as<ast::If>());
    case NodeKind::With:
      return with_item(*s.as<ast::With>(), 0);
    case NodeKind::AsyncWith:
      if (!scope_->unit->is_coroutine) return error(s.pos, "'async with' outside async function");
      return with_item(*s.as<ast::With>(), 0);
    case NodeKind::Match:
      return match_stmt(*s.as<ast::Match>());
    case NodeKind::Raise: {
      const auto& r = *s.as<ast::Raise>();
      if (r.exc == nullptr) return emit(Op::RAISE_AGAIN);
      const Operand exc = TRY(operand(*r.exc));
      if (r.cause == nullptr) {
        TRY(emit(Op::RAISE, 0, exc.reg, 0, exc.temp ? kTempB : 0u));
      } else {
        const Operand cause = TRY(operand(*r.cause));
        TRY(emit(Op::RAISE_FROM, 0, exc.reg, cause.reg,
                 (exc.temp ? kTempB : 0u) | (cause.temp ? kTempC : 0u)));
      }
      free_temps(mark);
      return ok();
    }
    case NodeKind::Try:
    case NodeKind::TryStar:
      return try_stmt(*s.as<ast::Try>());
    case NodeKind::Assert:
      return assert_stmt(*s.as<ast::Assert>());
    case NodeKind::Import:
      return import_stmt(*s.as<ast::Import>());
    case NodeKind::ImportFrom:
      return import_from(*s.as<ast::ImportFrom>());
    case NodeKind::Global:
    case NodeKind::Nonlocal:
    case NodeKind::Pass:
      return ok();
    case NodeKind::ExprStmt: {
      const ast::Expr& e = *s.as<ast::ExprStmt>()->value;
      if (!interactive_ || scope_->kind != ScopeKind::kModule) return expr_discard(e);
      const Operand v = TRY(operand(e));
      TRY(emit(Op::PRINT_EXPR, 0, v.reg, 0, v.temp ? kTempB : 0u));
      free_temps(mark);
      return ok();
    }
    case NodeKind::Break:
      return jump_out(s, true);
    case NodeKind::Continue:
      return jump_out(s, false);
    case NodeKind::TypeAlias:
      return type_alias(*s.as<ast::TypeAlias>());
    default:
      return vm_.raise<SystemError>("a statement of an unknown kind");
  }
}

}  // namespace bufo
