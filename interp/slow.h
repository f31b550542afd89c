// The out-of-line halves of instructions: what the dispatch loop calls when no fast path fits.
//
// Each takes the running frame and its instruction, reads and writes registers as the row in
// bytecode.def says (consuming flagged temporaries), and returns false when an exception is
// pending. frame.pc is up to date. All of them may run Python code.
#pragma once

#include "interp/frame.h"

namespace bufo {

/// An empty register: no heap pointer. (Named registers: "unbound"; temporaries: "dead".)
inline constexpr Value kDead = Value::unbound();

bool slow_binary(VM&, Frame&, const Instruction&, BinaryOp);
/// c is an immediate int.
bool slow_binary_imm(VM&, Frame&, const Instruction&, BinaryOp);
bool slow_unary(VM&, Frame&, const Instruction&);
bool slow_compare(VM&, Frame&, const Instruction&, CompareOp);
/// Conditional jumps: 1 taken, 0 not, -1 raised.
int slow_compare_jump(VM&, Frame&, const Instruction&, CompareOp, bool immediate);
int slow_truth(VM&, Frame&, const Instruction&);
bool slow_contains(VM&, Frame&, const Instruction&, bool negate);
int slow_contains_jump(VM&, Frame&, const Instruction&);

bool slow_unbound_local(VM&, Frame&,
                        uint32_t reg);  // raises UnboundLocalError / NameError; always false
bool slow_load_cell(VM&, Frame&, const Instruction&);
bool slow_load_class_cell(VM&, Frame&, const Instruction&);
bool slow_load_dict_or_cell(VM&, Frame&, const Instruction&);
bool slow_load_dict_or_global(VM&, Frame&, const Instruction&);
bool slow_load_global(VM&, Frame&, Instruction&);  // quickens
bool slow_store_global(VM&, Frame&, const Instruction&);
bool slow_delete_global(VM&, Frame&, const Instruction&);
bool slow_load_name(VM&, Frame&, const Instruction&);
bool slow_store_name(VM&, Frame&, const Instruction&);
bool slow_delete_name(VM&, Frame&, const Instruction&);

bool slow_load_attr(VM&, Frame&, Instruction&);    // quickens
bool slow_store_attr(VM&, Frame&, Instruction&);   // quickens
bool slow_load_method(VM&, Frame&, Instruction&);  // quickens
bool slow_delete_attr(VM&, Frame&, const Instruction&);
bool slow_load_super_attr(VM&, Frame&, const Instruction&);

bool slow_index(VM&, Frame&, Instruction&);  // quickens
bool slow_index_imm(VM&, Frame&, const Instruction&);
bool slow_store_index(VM&, Frame&, Instruction&);  // quickens
bool slow_delete_index(VM&, Frame&, const Instruction&);
bool slow_slice(VM&, Frame&, const Instruction&);
bool slow_store_slice(VM&, Frame&, const Instruction&);

/// The kinds of loop state in R[b+3] (a small int) of FOR_ITER.
enum LoopKind : int64_t {
  kLoopIterator,
  kLoopRange,
  kLoopList,
  kLoopTuple,
  kLoopGenerator,
  kLoopBytes,
  kLoopByteArray,
  kLoopView,
  kLoopStr
};
bool slow_for_prep(VM&, Frame&, uint32_t b);
bool slow_for_prep_range(VM&, Frame&, const Instruction&);
/// 1: item in dst; 0: exhausted (state released); -1 raised. Not for generators resumed inline.
int slow_for_iter(VM&, Frame&, const Instruction&);
bool slow_unpack(VM&, Frame&, const Instruction&);
bool slow_unpack_star(VM&, Frame&, const Instruction&);

/// How a call went on: finished with its result in dst; a Python frame was pushed (now on top);
/// raised.
enum class CallOutcome : uint8_t { kDone, kPushed, kRaised };
/// Calls the callee at regs[base] with argc arguments after it (keyword ones last, named by the
/// tuple in the register after them if has_names). Consumes the window.
CallOutcome slow_call(VM&, Frame&, uint32_t dst, uint32_t base, uint32_t argc, bool has_names);
/// The callee at regs[base], self at regs[base + 1] (unbound: none), arguments after.
CallOutcome slow_call_method(VM&, Frame&, uint32_t dst, uint32_t base, uint32_t argc,
                             bool has_names);
CallOutcome slow_call_ex(VM&, Frame&, const Instruction&);

/// "module.f()" for messages about a call's arguments.
Result<Ref<Str>> callee_text(VM&, Value callee);

/// All the rest: instructions without a fast path, by a switch.
bool slow_other(VM&, Frame&, const Instruction&);

/// Writes an owned value into a register and releases what was there.
BUFO_INLINE void set_register(Value* regs, uint32_t reg, Value owned) {
  replace_slot(regs[reg], owned);
}
/// Releases a temporary at its last use.
BUFO_INLINE void consume_register(Value* regs, uint32_t reg) { replace_slot(regs[reg], kDead); }
BUFO_INLINE void consume_operands(Value* regs, const Instruction& i) {
  if (i.flags & kTempB) consume_register(regs, i.b);
  if (i.flags & kTempC) consume_register(regs, i.c);
}
BUFO_INLINE void release_window(Value* regs, uint32_t from, uint32_t count) {
  for (uint32_t k = 0; k < count; ++k) consume_register(regs, from + k);
}

}  // namespace bufo
