// Emitting instructions: operands, labels, constants, temporaries.
#include "interp/compiler_state.h"
#include "runtime/types/str.h"

namespace bufo {

Result<void> Compiler::emit(Op op, uint32_t a, uint32_t b, uint32_t c, unsigned flags) {
  Instruction i;
  i.op = op;
  i.flags = static_cast<uint8_t>(flags);
  i.a = static_cast<uint16_t>(a);
  i.b = static_cast<uint16_t>(b);
  i.c = static_cast<uint16_t>(c);
  const CodePosition pos{static_cast<int32_t>(pos_.line), static_cast<int32_t>(pos_.end_line),
                         static_cast<int32_t>(pos_.col), static_cast<int32_t>(pos_.end_col)};
  if (!u_->code.push(arena_, i) || !u_->positions.push(arena_, pos) ||
      !u_->handler_of.push(arena_, u_->handler)) {
    return raise_no_memory(vm_);
  }
  return ok();
}

Result<void> Compiler::emit_wide(Op op, uint32_t a, int32_t wide) {
  TRY(emit(op, a));
  u_->code.back().set_wide(wide);
  return ok();
}

Result<void> Compiler::emit_jump(Op op, Label target, uint32_t b, uint32_t c, unsigned flags) {
  if (!u_->patches.push(arena_, {u_->code.size(), target})) return raise_no_memory(vm_);
  // FOR_ITER keeps its distance in c, the others theirs in a (JUMP: in b and c).
  return op == Op::FOR_ITER ? emit(op, b, c, 0, flags) : emit(op, 0, b, c, flags);
}

Label Compiler::new_label() {
  const Label label{u_->label_at.size()};
  static_cast<void>(
      u_->label_at.push(arena_, 0xffffffff));  // a refusal is noticed by the arena's flag
  return label;
}

Result<void> Compiler::bind(Label label) {
  if (arena_.failed()) return raise_no_memory(vm_);
  u_->label_at[label.id] = u_->code.size();
  return ok();
}

Result<uint32_t> Compiler::constant(Value v) {
  const uint32_t known = u_->constant_at.find(v.bits());
  if (known != IdentityMap::kAbsent) return known;
  const auto index = static_cast<uint32_t>(u_->constants->size);
  TRY(list_append(vm_, *u_->constants, v));
  if (!u_->constant_at.insert(arena_, v.bits(), index)) return raise_no_memory(vm_);
  return index;
}

Result<uint16_t> Compiler::name_index(std::string_view raw) {
  const Ref<Str> name = TRY(intern(vm_, symbols_.mangle(*scope_, raw)));
  const uint64_t key = Value(name).bits();
  uint32_t index = u_->name_at.find(key);
  if (index == IdentityMap::kAbsent) {
    index = u_->names.size();
    if (index > 0xffff) return vm_.raise<SystemError>("too many names in one code block");
    TRY(list_append(vm_, *u_->keep, name));
    if (!u_->names.push(arena_, name.get()) || !u_->name_at.insert(arena_, key, index))
      return raise_no_memory(vm_);
  }
  return static_cast<uint16_t>(index);
}

/// A cache of its own for each place that uses a name, as long as there are enough; from then on
/// places share the first cache made for their name and the same operation (others fill a cache
/// differently).
Result<uint16_t> Compiler::cache_index(Op op, std::string_view raw) {
  constexpr uint32_t kPlentiful = 0x8000;
  const Ref<Str> name = TRY(intern(vm_, symbols_.mangle(*scope_, raw)));
  const uint64_t key = Value(name).bits() ^ static_cast<uint64_t>(op) << 56;
  const uint32_t known = u_->cache_at.find(key);
  const uint32_t index = u_->cache_names.size();
  if (known != IdentityMap::kAbsent && index >= kPlentiful) return static_cast<uint16_t>(known);
  if (index > 0xffff) return vm_.raise<SystemError>("too many names in one code block");
  TRY(list_append(vm_, *u_->keep, name));
  if (!u_->cache_names.push(arena_, name.get()) ||
      (known == IdentityMap::kAbsent && !u_->cache_at.insert(arena_, key, index))) {
    return raise_no_memory(vm_);
  }
  return static_cast<uint16_t>(index);
}

Result<uint16_t> Compiler::temp() { return temps(1); }

Result<uint16_t> Compiler::temps(uint32_t count) {
  const uint16_t first = u_->next_temp;
  if (first + count >= kHoistBase - 16u)
    return vm_.raise<SystemError>("too many values in one expression");
  u_->next_temp = static_cast<uint16_t>(first + count);
  if (u_->next_temp > u_->max_temp) u_->max_temp = u_->next_temp;
  return first;
}

Result<void> Compiler::load_constant(Value v, uint16_t dst) {
  if (v.is_small_int() && v.small_int() >= INT32_MIN && v.small_int() <= INT32_MAX) {
    return emit_wide(Op::LOAD_INT, dst, static_cast<int32_t>(v.small_int()));
  }
  const uint32_t index = TRY(constant(v));
  return emit_wide(Op::LOAD_CONST, dst, static_cast<int32_t>(index));
}

Result<void> Compiler::move_operand(const Operand& from, uint16_t dst) {
  if (from.reg == dst) return ok();
  return emit(Op::MOVE, dst, from.reg, 0, from.temp ? kTempB : 0);
}

Result<void> Compiler::release(const Operand& o) {
  return o.temp ? emit(Op::RELEASE, o.reg) : ok();
}

Result<uint32_t> Compiler::new_handler(Label label, uint16_t reg) {
  if (!u_->handlers.push(arena_, {label, reg})) return raise_no_memory(vm_);
  return u_->handlers.size() - 1;
}

}  // namespace bufo
