// The table of slots: which dunder stands for which slot, and how the two translate.
//
// One row per (dunder, slot). `wrap` calls the slot as the dunder (a slot wrapper such as
// `int.__add__`); `dispatch` is what the slot becomes when a script's class defines the dunder.
// Rows of one slot stand together. The functions are in slot_wrappers.cc and slot_dispatch.cc.
#pragma once

#include <span>

#include "runtime/vm.h"

namespace bufo {

/// Any slot's function; cast back to its real type before the call.
using AnyFunction = void (*)();

struct SlotDef;
using WrapCode = Result<Value> (*)(VM&, const SlotDef&, AnyFunction, const Type& owner, Value self,
                                   const CallArgs&);

struct SlotDef {
  Str* Names::*name;
  uint16_t offset;       // of the slot in Slots
  uint8_t argument;      // CompareOp or BinaryOp where the wrapper needs it
  AnyFunction dispatch;  // null: a script's definition leaves the slot empty
  WrapCode wrap;
  const char* signature;  // as __text_signature__ has it, or null
  const char* doc;
};

/// All rows, grouped by offset.
std::span<const SlotDef> slot_table();

inline AnyFunction read_slot(const Slots& slots, uint16_t offset) {
  AnyFunction function;
  std::memcpy(&function, reinterpret_cast<const char*>(&slots) + offset, sizeof function);
  return function;
}
inline void write_slot(Slots& slots, uint16_t offset, AnyFunction function) {
  std::memcpy(reinterpret_cast<char*>(&slots) + offset, &function, sizeof function);
}

/// Recomputes every slot of a script's class from what its MRO defines, as CPython's type_ready and
/// its updates do. No Python code.
void recompute_slots(VM&, Type&);
/// As recompute_slots for a class with a single base, looking only at the names in its own dict.
void derive_slots(VM&, Type&, const Type& base);

/// The function that the script's class (or a base of it) has under a dunder, called with `self`
/// first; unbound when there is none. Runs Python code.
Result<Value> call_special(VM&, Value self, Str& name, std::initializer_list<Value> args = {});
/// As call_special, with a caller's arguments behind `self`.
Result<Value> call_special(VM&, Value self, Str& name, const CallArgs& args);

/// Arguments with one more value in front, for the time of a call.
class PrependedArgs {
 public:
  PrependedArgs() = default;
  PrependedArgs(const PrependedArgs&) = delete;
  PrependedArgs& operator=(const PrependedArgs&) = delete;
  ~PrependedArgs();
  Result<void> set(VM&, Value first, const CallArgs& rest);
  const CallArgs& args() const { return args_; }

 private:
  static constexpr uint32_t kInline = 10;
  Value inline_[kInline];
  Value* block_ = nullptr;
  CallArgs args_;
};

// --- What a slot becomes when a script's class defines its dunder (slot_dispatch.cc). Each looks
// the dunder up on the type and calls it; all run Python code.

/// -x, abs(x), __int__ …: a call without arguments.
template <Str* Names::*name>
Result<Value> dispatch_unary(VM& vm, Value self);
/// __add__ or the other side's __radd__, in the language's order.
template <BinaryOp op>
Result<Value> dispatch_binary(VM& vm, Value left, Value right);
template <BinaryOp op>
Result<Value> dispatch_inplace(VM& vm, Value self, Value other);

Result<Value> dispatch_new(VM&, Type& cls, const CallArgs&);
Result<void> dispatch_init(VM&, Value self, const CallArgs&);
void dispatch_finalize(VM&, Object*);
Result<Value> dispatch_repr(VM&, Value self);
Result<Value> dispatch_str(VM&, Value self);
Result<int64_t> dispatch_hash(VM&, Value self);
/// The slot of a class whose __hash__ is None.
Result<int64_t> hash_unsupported(VM&, Value self);
Result<Value> dispatch_compare(VM&, Value self, Value other, CompareOp);
Result<Value> dispatch_call(VM&, Value self, const CallArgs&);
Result<Value> dispatch_getattr(VM&, Value self, Str& name);
Result<void> dispatch_setattr(VM&, Value self, Str& name, Value value);
Result<Value> dispatch_iter(VM&, Value self);
/// Drops the value of a StopIteration; who needs it calls __next__ itself.
Result<Value> dispatch_next(VM&, Value self);
Result<Value> dispatch_descr_get(VM&, Value self, Value instance, Value owner);
Result<void> dispatch_descr_set(VM&, Value self, Value instance, Value value);
Result<Value> dispatch_power3(VM&, Value base, Value exponent, Value modulus);
Result<bool> dispatch_truth(VM&, Value self);
Result<ptrdiff_t> dispatch_length(VM&, Value self);
Result<Value> dispatch_getitem(VM&, Value self, Value key);
Result<void> dispatch_setitem(VM&, Value self, Value key, Value value);
Result<Value> dispatch_item(VM&, Value self, ptrdiff_t index);
Result<bool> dispatch_contains(VM&, Value self, Value item);
Result<void> dispatch_buffer_acquire(VM&, Value self, BufferRequest, Buffer& out);
void dispatch_buffer_release(VM&, Value self, Buffer&);

/// The consumer's buffer goes through a wrapper object, which keeps the memoryview that __buffer__
/// returned (types/buffer_wrapper.cc). Runs Python code.
Result<void> acquire_through_wrapper(VM&, Value exporter, Value view, BufferRequest, Buffer& out);
/// Calls a script's __release_buffer__, if there is one; its errors cannot be raised. Runs Python
/// code.
void call_release_buffer(VM&, Value self, Value view);

/// `T.__new__` as found in T's dict: a built-in function whose self is T.
extern const Method kNewMethod;

}  // namespace bufo
