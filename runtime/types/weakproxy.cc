// weakref.proxy(): stands for its referent in every operation, without keeping it alive.
//
// A proxy has the layout of a weak reference and is in the same lists.
#include "runtime/types/str.h"
#include "runtime/weak_table.h"

namespace bufo {

namespace {

bool is_proxy(VM& vm, Value v) {
  if (!v.is_object()) return false;
  const TypeSpec* spec = vm.type_of(v).spec;
  return spec == &kWeakProxySpec || spec == &kCallableWeakProxySpec;
}

// The value itself, or what it stands for (a new reference: it must live through the operation).
Result<Value> unwrap(VM& vm, Value v) {
  if (!is_proxy(vm, v)) return v;
  Object* referent = weakref_get(as<WeakRef>(v));
  if (referent == nullptr) {
    return vm.raise<ReferenceError>("weakly-referenced object no longer exists");
  }
  return Value(referent);
}

template <Result<Value> (*kOperation)(VM&, Value)>
Result<Value> unary(VM& vm, Value self) {
  const AnyRef v = TRY(unwrap(vm, self));
  return kOperation(vm, v);
}

template <BinaryOp kOp>
Result<Value> binary(VM& vm, Value left, Value right) {
  const AnyRef a = TRY(unwrap(vm, left));
  const AnyRef b = TRY(unwrap(vm, right));
  return binary_op(vm, kOp, a, b);
}

template <BinaryOp kOp>
Result<Value> inplace(VM& vm, Value left, Value right) {
  const AnyRef a = TRY(unwrap(vm, left));
  const AnyRef b = TRY(unwrap(vm, right));
  return inplace_op(vm, kOp, a, b);
}

Result<Value> proxy_power3(VM& vm, Value base, Value exponent, Value modulus) {
  const AnyRef a = TRY(unwrap(vm, base));
  const AnyRef b = TRY(unwrap(vm, exponent));
  const AnyRef c = TRY(unwrap(vm, modulus));
  return power3(vm, a, b, c);
}

Result<Value> proxy_repr(VM& vm, Value self) {
  const AddressText at = address_text(self.object());
  Object* referent = weakref_get(as<WeakRef>(self));
  // What is dead counts as None.
  if (referent == nullptr) {
    return format(vm, "<weakproxy at {} to NoneType at {}>", at.text,
                  address_text(reinterpret_cast<const void*>(Value::none().bits())).text);
  }
  return format(vm, "<weakproxy at {} to {} at {}>", at.text, type_name_of(Value(referent)),
                address_text(referent).text);
}

Result<Value> to_str(VM& vm, Value v) { return str(vm, v); }
Result<Value> to_int(VM& vm, Value v) { return call(vm, &vm.type(kTypeInt), {v}); }
Result<Value> to_float(VM& vm, Value v) { return call(vm, &vm.type(kTypeFloat), {v}); }

Result<int64_t> proxy_hash(VM& vm, Value self) { return raise_unhashable(vm, self); }

Result<Value> proxy_compare(VM& vm, Value self, Value other, CompareOp op) {
  const AnyRef a = TRY(unwrap(vm, self));
  const AnyRef b = TRY(unwrap(vm, other));
  return compare(vm, a, b, op);
}

Result<Value> proxy_call(VM& vm, Value self, const CallArgs& args) {
  const AnyRef v = TRY(unwrap(vm, self));
  return call(vm, v, args);
}

Result<Value> proxy_getattr(VM& vm, Value self, Str& name) {
  const AnyRef v = TRY(unwrap(vm, self));
  return get_attr(vm, v, name);
}

Result<void> proxy_setattr(VM& vm, Value self, Str& name, Value value) {
  const AnyRef v = TRY(unwrap(vm, self));
  return value.is_unbound() ? del_attr(vm, v, name) : set_attr(vm, v, name, value);
}

Result<Value> proxy_next(VM& vm, Value self) {
  const AnyRef v = TRY(unwrap(vm, self));
  if (vm.type_of(v).slots.next == nullptr) {
    return vm.raise<TypeError>("Weakref proxy referenced a non-iterator '{}' object",
                               type_name_of(v));
  }
  return iter_next(vm, v);
}

Result<bool> proxy_truth(VM& vm, Value self) {
  const AnyRef v = TRY(unwrap(vm, self));
  return is_truthy(vm, v);
}

Result<ptrdiff_t> proxy_length(VM& vm, Value self) {
  const AnyRef v = TRY(unwrap(vm, self));
  return length(vm, v);
}

Result<Value> proxy_getitem(VM& vm, Value self, Value key) {
  const AnyRef v = TRY(unwrap(vm, self));
  return get_item(vm, v, key);
}

Result<void> proxy_setitem(VM& vm, Value self, Value key, Value value) {
  const AnyRef v = TRY(unwrap(vm, self));
  return value.is_unbound() ? del_item(vm, v, key) : set_item(vm, v, key, value);
}

Result<bool> proxy_contains(VM& vm, Value self, Value item) {
  const AnyRef v = TRY(unwrap(vm, self));
  return contains(vm, v, item);
}

void proxy_clear(VM&, Object* o) {
  replace_slot(static_cast<WeakRef*>(o)->callback, Value::unbound());
}

Result<Value> proxy_bytes(VM& vm, const Args& args) {
  const AnyRef v = TRY(unwrap(vm, args[0]));
  const Ref<Str> name = TRY(intern(vm, "__bytes__"));
  const AnyRef method = TRY(get_attr(vm, v, *name));
  return call(vm, method);
}

Result<Value> proxy_reversed(VM& vm, const Args& args) {
  const AnyRef v = TRY(unwrap(vm, args[0]));
  const Ref<Str> name = TRY(intern(vm, "__reversed__"));
  const AnyRef method = TRY(get_attr(vm, v, *name));
  return call(vm, method);
}

constexpr Method kProxyMethods[] = {
    method("__bytes__", "(self, /)", proxy_bytes),
    method("__reversed__", "(self, /)", proxy_reversed),
};

constexpr Slots kProxySlots = {
    .dealloc = weakref_dealloc,
    .traverse = weakref_traverse,
    .clear = proxy_clear,
    .repr = proxy_repr,
    .str = unary<to_str>,
    .hash = proxy_hash,
    .compare = proxy_compare,
    .getattr = proxy_getattr,
    .setattr = proxy_setattr,
    .iter = unary<get_iter>,
    .next = proxy_next,
    .binary = {.add = binary<BinaryOp::kAdd>,
               .sub = binary<BinaryOp::kSub>,
               .mul = binary<BinaryOp::kMul>,
               .matmul = binary<BinaryOp::kMatMul>,
               .truediv = binary<BinaryOp::kTrueDiv>,
               .floordiv = binary<BinaryOp::kFloorDiv>,
               .mod = binary<BinaryOp::kMod>,
               .divmod = binary<BinaryOp::kDivMod>,
               .pow = binary<BinaryOp::kPow>,
               .lshift = binary<BinaryOp::kLShift>,
               .rshift = binary<BinaryOp::kRShift>,
               .and_ = binary<BinaryOp::kAnd>,
               .or_ = binary<BinaryOp::kOr>,
               .xor_ = binary<BinaryOp::kXor>},
    .inplace = {.add = inplace<BinaryOp::kAdd>,
                .sub = inplace<BinaryOp::kSub>,
                .mul = inplace<BinaryOp::kMul>,
                .matmul = inplace<BinaryOp::kMatMul>,
                .truediv = inplace<BinaryOp::kTrueDiv>,
                .floordiv = inplace<BinaryOp::kFloorDiv>,
                .mod = inplace<BinaryOp::kMod>,
                .pow = inplace<BinaryOp::kPow>,
                .lshift = inplace<BinaryOp::kLShift>,
                .rshift = inplace<BinaryOp::kRShift>,
                .and_ = inplace<BinaryOp::kAnd>,
                .or_ = inplace<BinaryOp::kOr>,
                .xor_ = inplace<BinaryOp::kXor>},
    .power3 = proxy_power3,
    .negative = unary<negative>,
    .positive = unary<positive>,
    .absolute = unary<absolute>,
    .invert = unary<invert>,
    .truth = proxy_truth,
    .to_int = unary<to_int>,
    .to_float = unary<to_float>,
    .to_index = unary<to_index>,
    .length = proxy_length,
    .getitem = proxy_getitem,
    .setitem = proxy_setitem,
    .contains = proxy_contains,
};

constexpr Slots kCallableProxySlots = [] {
  Slots slots = kProxySlots;
  slots.call = proxy_call;
  return slots;
}();

}  // namespace

constinit const TypeSpec kWeakProxySpec = {
    .name = "weakref.ProxyType",
    .nbytes = sizeof(WeakRef),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots = kProxySlots,
    .methods = kProxyMethods,
};

constinit const TypeSpec kCallableWeakProxySpec = {
    .name = "weakref.CallableProxyType",
    .nbytes = sizeof(WeakRef),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots = kCallableProxySlots,
    .methods = kProxyMethods,
};

}  // namespace bufo
