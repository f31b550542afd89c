// try, with, and leaving blocks early: handlers, cleanup, finally.
//
// Every instruction belongs to at most one handler (Unit::handler while it is emitted); the
// handler's own code belongs to the one around. A handler gets the exception in a temporary;
// PUSH_EXC makes it the handled one and POP_EXC takes that back, so each handler's body has a
// cleanup handler that does so and goes on raising.
#include "interp/compiler_state.h"

namespace bufo {

/// Emits the cleanup of blocks from the innermost down to `floor`, each outside its own protection.
/// The caller restores blocks and handler.
Result<void> Compiler::unwind_blocks(uint32_t floor, const Operand* value) {
  // The caller's copy shares its storage with ours, and a `finally` pushes blocks of its own.
  ArenaVector<Block> own;
  for (const Block& block : u_->blocks.span()) {
    if (!own.push(arena_, block)) return raise_no_memory(vm_);
  }
  u_->blocks = own;
  while (u_->blocks.size() > floor) {
    const Block block = u_->blocks.back();
    u_->blocks.pop();
    switch (block.kind) {
      case Block::Kind::kLoop:
        break;
      case Block::Kind::kFor:
      case Block::Kind::kTemp:
        TRY(emit(Op::RELEASE, block.reg));
        break;
      case Block::Kind::kWith: {
        u_->handler = block.outer_handler;
        const uint16_t t = TRY(temp());
        TRY(emit(Op::WITH_EXIT, t, block.reg));
        TRY(emit(Op::RELEASE, t));
        free_temps(t);
        break;
      }
      case Block::Kind::kAsyncWith: {
        u_->handler = block.outer_handler;
        const uint16_t t = TRY(temp());
        TRY(emit(Op::WITH_EXIT, t, block.reg));
        TRY(await_to(t, t, 2));
        TRY(emit(Op::RELEASE, t));
        free_temps(t);
        break;
      }
      case Block::Kind::kFinally: {
        u_->handler = block.outer_handler;
        Block held{};
        held.kind = Block::Kind::kTemp;
        const bool holds = value != nullptr && value->temp;
        if (holds) {
          held.reg = value->reg;
          if (!u_->blocks.push(arena_, held)) return raise_no_memory(vm_);
        }
        TRY(body(*block.finalbody));
        if (holds) u_->blocks.pop();
        break;
      }
      case Block::Kind::kHandler:
        u_->handler = block.outer_handler;
        TRY(emit(Op::POP_EXC, block.reg));
        if (!block.name.empty()) {
          const uint16_t none = TRY(temp());
          TRY(load_constant(Value::none(), none));
          TRY(store_name(block.name, {none, true}));
          TRY(delete_name(block.name));
          free_temps(none);
        }
        break;
      case Block::Kind::kExcState:
        u_->handler = block.outer_handler;
        TRY(emit(Op::POP_EXC, block.reg));
        break;
    }
  }
  return ok();
}

Result<void> Compiler::try_stmt(const ast::Try& s) {
  if (s.finalbody.empty()) return s.is_star() ? try_star(s) : try_except(s);
  const uint16_t mark = u_->next_temp;
  const uint32_t outer = u_->handler;
  const Label failed = new_label(), cleanup = new_label(), end = new_label();
  const uint16_t exc = u_->next_temp;
  const uint32_t handler = TRY(new_handler(failed, exc));
  Block block{};
  block.kind = Block::Kind::kFinally;
  block.finalbody = &s.finalbody;
  block.outer_handler = outer;
  TRY(push_block(block, s.pos));
  u_->handler = handler;
  if (s.handlers.empty()) {
    TRY(body(s.body));
  } else {
    TRY(s.is_star() ? try_star(s) : try_except(s));
  }
  u_->handler = outer;
  pop_block();
  TRY(body(s.finalbody));
  TRY(emit_jump(Op::JUMP, end));
  // With an exception: the same body once more, then on with it.
  TRY(bind(failed));
  const uint16_t regs = TRY(temps(3));
  TRY(emit(Op::PUSH_EXC, regs));
  u_->handler = TRY(new_handler(cleanup, static_cast<uint16_t>(regs + 2)));
  block = {};
  block.kind = Block::Kind::kExcState;
  block.reg = regs;
  block.outer_handler = outer;
  TRY(push_block(block, s.pos));
  TRY(body(s.finalbody));
  pop_block();
  u_->handler = outer;
  TRY(emit(Op::MOVE, regs + 2u, regs));
  TRY(bind(cleanup));
  TRY(emit(Op::POP_EXC, regs));
  TRY(emit(Op::RERAISE, regs + 2u));
  free_temps(mark);
  return bind(end);
}

Result<void> Compiler::try_except(const ast::Try& s) {
  const uint16_t mark = u_->next_temp;
  const uint32_t outer = u_->handler;
  const Label failed = new_label(), cleanup = new_label(), end = new_label();
  u_->handler = TRY(new_handler(failed, u_->next_temp));
  TRY(body(s.body));
  u_->handler = outer;
  TRY(body(s.orelse));
  TRY(emit_jump(Op::JUMP, end));
  TRY(bind(failed));
  const uint16_t regs = TRY(temps(3));
  TRY(emit(Op::PUSH_EXC, regs));
  const uint32_t plain_cleanup = TRY(new_handler(cleanup, static_cast<uint16_t>(regs + 2)));
  for (uint32_t k = 0; k < s.handlers.size(); ++k) {
    const ast::ExceptHandler& h = *s.handlers[k];
    At at(*this, h.pos);
    const Label next = new_label(), named_cleanup = new_label();
    u_->handler = plain_cleanup;
    if (h.type == nullptr) {
      if (k + 1 != s.handlers.size()) return error(h.pos, "default 'except:' must be last");
    } else {
      const uint16_t inner = u_->next_temp;
      const Operand type = TRY(operand(*h.type));
      At type_at(*this, h.type->pos);
      TRY(emit_jump(Op::JUMP_IF_NO_MATCH, next, regs, type.reg, type.temp ? kTempC : 0u));
      free_temps(inner);
    }
    const bool named = ast::is_present(h.name);
    Block block{};
    block.kind = Block::Kind::kHandler;
    block.reg = regs;
    block.name = named ? h.name : std::string_view();
    block.outer_handler = outer;
    TRY(push_block(block, s.pos));
    const auto forget_name = [&]() -> Result<void> {
      // The name is unbound after the clause, whatever the body did with it.
      const uint16_t none = TRY(temp());
      TRY(load_constant(Value::none(), none));
      TRY(store_name(h.name, {none, true}));
      TRY(delete_name(h.name));
      free_temps(none);
      return ok();
    };
    if (named) {
      TRY(store_name(h.name, {regs, false}));
      u_->handler = TRY(new_handler(named_cleanup, static_cast<uint16_t>(regs + 2)));
    }
    TRY(body(h.body));
    pop_block();
    u_->handler = outer;
    TRY(emit(Op::POP_EXC, regs));
    if (named) TRY(forget_name());
    TRY(emit_jump(Op::JUMP, end));
    if (named) {
      TRY(bind(named_cleanup));
      TRY(forget_name());
      TRY(emit_jump(Op::JUMP, cleanup));
    }
    TRY(bind(next));
  }
  u_->handler = outer;
  TRY(emit(Op::MOVE, regs + 2u, regs));
  TRY(bind(cleanup));
  TRY(emit(Op::POP_EXC, regs));
  TRY(emit(Op::RERAISE, regs + 2u));
  free_temps(mark);
  return bind(end);
}

/// except*: each clause takes its part of the group; what is left and what the clauses raised is
/// raised together.
Result<void> Compiler::try_star(const ast::Try& s) {
  const uint16_t mark = u_->next_temp;
  const uint32_t outer = u_->handler;
  const Label failed = new_label(), cleanup = new_label(), end = new_label(), nothing = new_label();
  u_->handler = TRY(new_handler(failed, u_->next_temp));
  TRY(body(s.body));
  u_->handler = outer;
  TRY(body(s.orelse));
  TRY(emit_jump(Op::JUMP, end));
  TRY(bind(failed));
  // regs: exception, handled before; rest of the group; list of what clauses raised; the part of a
  // clause (2)
  const uint16_t regs = TRY(temps(6));
  const auto rest = static_cast<uint16_t>(regs + 2), raised = static_cast<uint16_t>(regs + 3);
  const auto part = static_cast<uint16_t>(regs + 4);
  TRY(emit(Op::PUSH_EXC, regs));
  const uint32_t broken = TRY(new_handler(cleanup, rest));
  u_->handler = broken;
  TRY(emit(Op::MOVE, rest, regs));
  TRY(emit(Op::BUILD_LIST, raised, raised, 0));
  for (const ast::ExceptHandler* h : s.handlers) {
    At at(*this, h->pos);
    const Label next = new_label(), clause_failed = new_label();
    u_->handler = broken;
    const uint16_t inner = u_->next_temp;
    const Operand type = TRY(operand(*h->type));
    TRY(emit(Op::MATCH_EXC_STAR, part, rest, type.reg, type.temp ? kTempC : 0u));
    free_temps(inner);
    const Label skip = new_label();
    TRY(emit_jump(Op::JUMP_IF_NONE, skip, part));
    TRY(emit(Op::PUSH_EXC, part));
    if (ast::is_present(h->name)) TRY(store_name(h->name, {part, false}));
    const uint16_t failure = TRY(temp());
    u_->handler = TRY(new_handler(clause_failed, failure));
    Block block{};
    block.kind = Block::Kind::kExcState;
    block.reg = part;
    block.outer_handler = broken;
    const uint32_t outer_star = u_->star_depth;
    u_->star_depth = u_->blocks.size() + 1;
    TRY(push_block(block, s.pos));
    TRY(body(h->body));
    pop_block();
    u_->star_depth = outer_star;
    u_->handler = broken;
    TRY(emit(Op::POP_EXC, part));
    const auto forget = [&]() -> Result<void> {
      if (!ast::is_present(h->name)) return ok();
      const uint16_t none = TRY(temp());
      TRY(load_constant(Value::none(), none));
      TRY(store_name(h->name, {none, true}));
      TRY(delete_name(h->name));
      free_temps(none);
      return ok();
    };
    TRY(forget());
    TRY(emit_jump(Op::JUMP, next));
    TRY(bind(clause_failed));
    TRY(emit(Op::POP_EXC, part));
    TRY(emit(Op::LIST_APPEND, raised, failure, 0, kTempB));
    TRY(forget());
    TRY(emit_jump(Op::JUMP, next));
    free_temps(failure);
    TRY(bind(skip));
    TRY(emit(Op::RELEASE, part));
    TRY(bind(next));
  }
  u_->handler = broken;
  TRY(emit(Op::LIST_APPEND, raised, rest, 0, kTempB));
  TRY(emit(Op::PREP_RERAISE_STAR, rest, regs, raised, kTempC));
  u_->handler = outer;
  TRY(emit_jump(Op::JUMP_IF_NONE, nothing, rest));
  TRY(bind(cleanup));
  TRY(emit(Op::POP_EXC, regs));
  TRY(emit(Op::RERAISE, rest));
  TRY(bind(nothing));
  TRY(emit(Op::RELEASE, rest));
  TRY(emit(Op::POP_EXC, regs));
  free_temps(mark);
  return bind(end);
}

Result<void> Compiler::with_item(const ast::With& s, uint32_t index) {
  if (index == s.items.size()) return body(s.body);
  const ast::WithItem& item = *s.items[index];
  const bool is_async = s.is_async();
  const uint16_t mark = u_->next_temp;
  const uint32_t outer = u_->handler;
  const Label failed = new_label(), cleanup = new_label(), suppressed = new_label(),
              end = new_label();
  const uint16_t exit = TRY(temps(2));
  const auto entered = static_cast<uint16_t>(exit + 1);
  const uint16_t manager = TRY(temp());
  TRY(expr_to(*item.context_expr, manager));
  TRY(emit(Op::WITH_ENTER, exit, manager, is_async, kTempB));
  free_temps(manager);
  if (is_async) TRY(await_to(entered, entered, 1));
  const uint32_t handler = TRY(new_handler(failed, entered));
  u_->handler = handler;
  Block block{};
  block.kind = is_async ? Block::Kind::kAsyncWith : Block::Kind::kWith;
  block.reg = exit;
  block.outer_handler = outer;
  TRY(push_block(block, s.pos));
  if (item.optional_vars != nullptr) {
    TRY(store(*item.optional_vars, {entered, true}));
  } else {
    TRY(emit(Op::RELEASE, entered));
  }
  {
    At body_at(*this, s.pos);
    TRY(with_item(s, index + 1));
  }
  pop_block();
  u_->handler = outer;
  {
    const uint16_t t = TRY(temp());
    TRY(emit(Op::WITH_EXIT, t, exit));
    if (is_async) TRY(await_to(t, t, 2));
    TRY(emit(Op::RELEASE, t));
    free_temps(t);
  }
  TRY(emit_jump(Op::JUMP, end));
  TRY(bind(failed));
  // entered: the exception; then what was handled before; then a result or a new exception.
  const uint16_t more = TRY(temps(2));
  const auto result = static_cast<uint16_t>(more + 1);
  TRY(emit(Op::PUSH_EXC, entered));
  u_->handler = TRY(new_handler(cleanup, result));
  TRY(emit(Op::WITH_EXCEPT, result, exit, entered));
  if (is_async) TRY(await_to(result, result, 2));
  TRY(emit_jump(Op::JUMP_IF_TRUE, suppressed, result, 0, kTempB));
  u_->handler = outer;
  TRY(emit(Op::MOVE, result, entered));
  TRY(bind(cleanup));
  TRY(emit(Op::POP_EXC, entered));
  TRY(emit(Op::RERAISE, result));
  TRY(bind(suppressed));
  TRY(emit(Op::POP_EXC, entered));
  TRY(bind(end));
  free_temps(mark);
  return ok();
}

}  // namespace bufo
