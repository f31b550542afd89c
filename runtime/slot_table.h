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

// --- dispatching slot functions that others compare against (slot_dispatch.cc)
Result<void> dispatch_setattr(VM&, Value self, Str& name, Value value);
Result<Value> dispatch_getattr(VM&, Value self, Str& name);
Result<Value> dispatch_new(VM&, Type& cls, const CallArgs&);
Result<int64_t> hash_unsupported(VM&, Value self);
Result<Value> dispatch_item(VM&, Value self, ptrdiff_t index);
Result<Value> dispatch_power3(VM&, Value base, Value exponent, Value modulus);
Result<Value> dispatch_getitem(VM&, Value self, Value key);
Result<void> dispatch_buffer_acquire(VM&, Value self, BufferRequest, Buffer& out);
void dispatch_buffer_release(VM&, Value self, Buffer&);

/// The function that the script's class (or a base of it) has under a dunder, called with `self`
/// first; unbound when there is none. Runs Python code.
Result<Value> call_special(VM&, Value self, Str& name, std::initializer_list<Value> args = {});

// --- slot wrappers that are called directly
/// `T.__new__` as found in T's dict.
extern const Method kNewMethod;

}  // namespace bufo
