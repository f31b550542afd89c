// The operations of the language on any values, as the dispatch loop and native code use them.
//
// Every function here may run Python code unless it says otherwise. Results own. Messages are
// CPython 3.12's. Follows Objects/abstract.c and Objects/object.c in behaviour.
#pragma once

#include "runtime/vm.h"

namespace bufo {

// --- arithmetic and comparison (operators.cc)
Result<Value> binary_op(VM&, BinaryOp, Value a, Value b);
/// a += b and its kin: the in-place slot, then the plain one.
Result<Value> inplace_op(VM&, BinaryOp, Value a, Value b);
/// pow(a, b, c).
Result<Value> power3(VM&, Value a, Value b, Value c);
Result<Value> negative(VM&, Value v);
Result<Value> positive(VM&, Value v);
Result<Value> invert(VM&, Value v);
Result<Value> absolute(VM&, Value v);
/// The rich comparison, any result type.
Result<Value> compare(VM&, Value a, Value b, CompareOp);
/// The truth of the rich comparison; == and != of identical objects are true at once (container
/// semantics).
Result<bool> compare_truth(VM&, Value a, Value b, CompareOp);
Result<bool> equals(VM&, Value a, Value b);
Result<bool> is_truthy(VM&, Value v);
/// The symbol as in error messages: "+", "** or pow()", …
const char* binary_op_symbol(BinaryOp);

// --- numbers
/// operator.index: an int object or small int. TypeError "'T' object cannot be interpreted as an
/// integer".
Result<Value> to_index(VM&, Value v);
/// to_index, then ptrdiff_t; OverflowError "cannot fit 'T' into an index-sized integer" when
/// `overflow`, else clamped.
enum class OnOverflow : uint8_t { kRaise, kClamp };
Result<ptrdiff_t> to_ptrdiff(VM&, Value v, OnOverflow = OnOverflow::kRaise);
/// A float argument: floats, ints, __float__, __index__. TypeError "must be real number, not T".
Result<double> to_double(VM&, Value v);

// --- attributes
Result<Value> get_attr(VM&, Value v, Str& name);
/// Unbound instead of AttributeError.
Result<Value> try_get_attr(VM&, Value v, Str& name);
Result<void> set_attr(VM&, Value v, Str& name, Value value);
Result<void> del_attr(VM&, Value v, Str& name);

// --- items
Result<Value> get_item(VM&, Value v, Value key);
Result<void> set_item(VM&, Value v, Value key, Value value);
Result<void> del_item(VM&, Value v, Value key);
Result<bool> contains(VM&, Value container, Value item);
Result<ptrdiff_t> length(VM&, Value v);
/// operator.length_hint.
Result<ptrdiff_t> length_hint(VM&, Value v, ptrdiff_t fallback);

// --- calls
Result<Value> call(VM&, Value callee, const CallArgs& args);
Result<Value> call(VM&, Value callee, std::initializer_list<Value> args = {});
/// v.name(args...).
Result<Value> call_method(VM&, Value v, Str& name, std::initializer_list<Value> args = {});
/// callee(*args, **kwargs); kwargs may be unbound.
Result<Value> call_with(VM&, Value callee, Tuple& args, Value kwargs);
bool is_callable(VM&, Value v);  // runs no Python code

// --- iteration
Result<Value> get_iter(VM&, Value v);
/// As iter_next, but a StopIteration that was raised stays: its value is wanted (yield from).
Result<Value> iter_next_raw(VM&, Value iterator);
/// What iter_next gives after an error: a StopIteration is the end.
BUFO_COLD Result<Value> iter_next_failed(VM&);
/// The next item, or unbound at the end. StopIteration raised by a script's __next__ is turned into
/// that.
BUFO_INLINE Result<Value> iter_next(VM& vm, Value iterator) {
  const UnarySlot slot = vm.type_of(iterator).slots.next;
  if (BUFO_UNLIKELY(slot == nullptr)) return iter_next_raw(vm, iterator);
  const Result<Value> result = slot(vm, iterator);
  if (BUFO_UNLIKELY(result.is_error())) return iter_next_failed(vm);
  return result;
}
/// TypeError "cannot unpack non-iterable int object".
Raised raise_cannot_unpack(VM&, Value v);
/// Calls fn(AnyRef item) -> Result<bool> for each item; false stops. Lists and tuples are walked
/// directly (by live index).
template <class Fn>
Result<void> for_each(VM& vm, Value iterable, Fn&& fn) {
  AnyRef iterator = TRY(get_iter(vm, iterable));
  for (;;) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound()) return ok();
    TRY(vm.tick());
    const bool go_on = TRY(fn(std::move(item)));
    if (!go_on) return ok();
  }
}

// --- text and hash
Result<Ref<Str>> repr(VM&, Value v);
Result<Ref<Str>> str(VM&, Value v);
Result<Ref<Str>> ascii(VM&, Value v);
/// format(v, spec).
Result<Ref<Str>> format_value(VM&, Value v, Str& spec);
Result<int64_t> hash(VM&, Value v);
/// An address as reprs show it, e.g. "0x7f35a4c0".
struct AddressText {
  char text[20];
};
AddressText address_text(const void* address);

// --- types
Result<bool> is_instance(VM&, Value v, Value cls_or_tuple);
Result<bool> is_subclass(VM&, Value cls, Value cls_or_tuple);
/// The same without the hook of `cls`: what type.__instancecheck__ and type.__subclasscheck__ do.
Result<bool> is_instance_default(VM&, Value v, Value cls);
Result<bool> is_subclass_default(VM&, Value derived, Value cls);
/// Exact or derived instance of a built-in type; no Python code.
inline bool is_kind(VM& vm, Value v, TypeIndex cls) {
  const Type& t = vm.type_of(v);
  return t.index == cls || t.is_subtype_of(vm.type(cls));
}

}  // namespace bufo
