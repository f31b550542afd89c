// What a slot becomes when a script's class defines its dunder: look the dunder up, call it, check
// the result.
//
// Guarantees: results have the slot's type (a str from __repr__, an int from __hash__ …) or the
// TypeError that CPython raises. The order of tries for binary operators is the language's: a
// subclass on the right goes first if it overrides the reflected method.
// Follows the slot_* functions of Objects/typeobject.c (CPython 3.12) in behaviour.
#include "runtime/buffer.h"
#include "runtime/class.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"

namespace bufo {

// --- calling a dunder

PrependedArgs::~PrependedArgs() {
  if (block_ != nullptr) Heap::of(block_).free(block_);
}

Result<void> PrependedArgs::set(VM& vm, Value first, const CallArgs& rest) {
  const uint32_t count = rest.positional + (rest.kwnames == nullptr ? 0 : rest.keyword_count());
  Value* values = inline_;
  if (count + 1 > kInline) {
    block_ = static_cast<Value*>(vm.heap.allocate_raw((count + 1) * sizeof(Value)));
    if (block_ == nullptr) return raise_no_memory(vm);
    values = block_;
  }
  values[0] = first;
  for (uint32_t i = 0; i < count; ++i) values[i + 1] = rest.values[i];
  args_ = {values, rest.positional + 1, rest.kwnames};
  return ok();
}

/// Calls what a look-up found. `attribute` is borrowed from a class that the call may change.
static Result<Value> call_found(VM& vm, Value attribute, Value self, const CallArgs& args) {
  AnyRef held(attribute);
  if (is_method_like(attribute)) {
    PrependedArgs with_self;
    TRY(with_self.set(vm, self, args));
    return call(vm, attribute, with_self.args());
  }
  AnyRef bound = TRY(bind_descriptor(vm, attribute, self, vm.type_of(self)));
  return call(vm, bound, args);
}

Result<Value> call_special(VM& vm, Value self, Str& name, const CallArgs& args) {
  const Value attribute = type_lookup(vm, vm.type_of(self), name);
  if (attribute.is_unbound()) return Result<Value>::adopt(Value::unbound());
  return call_found(vm, attribute, self, args);
}

Result<Value> call_special(VM& vm, Value self, Str& name, std::initializer_list<Value> args) {
  return call_special(vm, self, name,
                      CallArgs{args.begin(), static_cast<uint32_t>(args.size()), nullptr});
}

/// As call_special where the dunder must be there: AttributeError with its name otherwise.
static Result<Value> call_required(VM& vm, Value self, Str& name,
                                   std::initializer_list<Value> args) {
  Result<Value> result = call_special(vm, self, name, args);
  if (result.raw().is_unbound()) return raise_with_value(vm, kTypeAttributeError, &name);
  return result;
}

// --- unary

template <Str* Names::*name>
Result<Value> dispatch_unary(VM& vm, Value self) {
  return call_required(vm, self, *(vm.names.*name), {});
}
template Result<Value> dispatch_unary<&Names::neg_>(VM&, Value);
template Result<Value> dispatch_unary<&Names::pos_>(VM&, Value);
template Result<Value> dispatch_unary<&Names::abs_>(VM&, Value);
template Result<Value> dispatch_unary<&Names::invert_>(VM&, Value);
template Result<Value> dispatch_unary<&Names::int_>(VM&, Value);
template Result<Value> dispatch_unary<&Names::float_>(VM&, Value);
template Result<Value> dispatch_unary<&Names::index_>(VM&, Value);
template Result<Value> dispatch_unary<&Names::await_>(VM&, Value);
template Result<Value> dispatch_unary<&Names::aiter_>(VM&, Value);
template Result<Value> dispatch_unary<&Names::anext_>(VM&, Value);

// --- binary

static constexpr Str* Names::*kPlainNames[kBinaryOpCount] = {
    &Names::add_,      &Names::sub_, &Names::mul_,    &Names::matmul_, &Names::truediv_,
    &Names::floordiv_, &Names::mod_, &Names::divmod_, &Names::pow_,    &Names::lshift_,
    &Names::rshift_,   &Names::and_, &Names::or_,     &Names::xor_};
static constexpr Str* Names::*kReflectedNames[kBinaryOpCount] = {
    &Names::radd_,      &Names::rsub_, &Names::rmul_,    &Names::rmatmul_, &Names::rtruediv_,
    &Names::rfloordiv_, &Names::rmod_, &Names::rdivmod_, &Names::rpow_,    &Names::rlshift_,
    &Names::rrshift_,   &Names::rand_, &Names::ror_,     &Names::rxor_};
static constexpr Str* Names::*kInplaceNames[kBinaryOpCount] = {
    &Names::iadd_,      &Names::isub_, &Names::imul_, &Names::imatmul_, &Names::itruediv_,
    &Names::ifloordiv_, &Names::imod_, nullptr,       &Names::ipow_,    &Names::ilshift_,
    &Names::irshift_,   &Names::iand_, &Names::ior_,  &Names::ixor_};

/// NotImplemented when the dunder is absent.
static Result<Value> call_maybe(VM& vm, Value self, Str& name, Value other) {
  Result<Value> result = call_special(vm, self, name, {other});
  if (result.raw().is_unbound()) return Value::not_implemented();
  return result;
}

/// Does the right operand's class define the reflected method anew, and not only inherit it?
static bool overrides(VM& vm, Type& left, Type& right, Str& name) {
  const Value from_right = type_lookup(vm, right, name);
  if (from_right.is_unbound()) return false;
  return !(from_right == type_lookup(vm, left, name));
}

template <BinaryOp op>
Result<Value> dispatch_binary(VM& vm, Value left, Value right) {
  Type& left_type = vm.type_of(left);
  Type& right_type = vm.type_of(right);
  Str& plain = *(vm.names.*kPlainNames[static_cast<int>(op)]);
  Str& reflected = *(vm.names.*kReflectedNames[static_cast<int>(op)]);
  bool try_right = &left_type != &right_type && right_type.slots.binary[op] == dispatch_binary<op>;
  if (left_type.slots.binary[op] == dispatch_binary<op>) {
    if (try_right && right_type.is_subtype_of(left_type) &&
        overrides(vm, left_type, right_type, reflected)) {
      AnyRef result = TRY(call_maybe(vm, right, reflected, left));
      if (!result->is_not_implemented()) return result;
      try_right = false;
    }
    AnyRef result = TRY(call_maybe(vm, left, plain, right));
    // The plain method of two operands of one class was the only candidate.
    if (!result->is_not_implemented() || &vm.type_of(left) == &vm.type_of(right)) return result;
  }
  if (try_right) return call_maybe(vm, right, reflected, left);
  return Value::not_implemented();
}

template <BinaryOp op>
Result<Value> dispatch_inplace(VM& vm, Value self, Value other) {
  return call_maybe(vm, self, *(vm.names.*kInplaceNames[static_cast<int>(op)]), other);
}

#define BUFO_INSTANTIATE(op)                                               \
  template Result<Value> dispatch_binary<BinaryOp::op>(VM&, Value, Value); \
  template Result<Value> dispatch_inplace<BinaryOp::op>(VM&, Value, Value);
BUFO_INSTANTIATE(kAdd)
BUFO_INSTANTIATE(kSub)
BUFO_INSTANTIATE(kMul)
BUFO_INSTANTIATE(kMatMul)
BUFO_INSTANTIATE(kTrueDiv)
BUFO_INSTANTIATE(kFloorDiv)
BUFO_INSTANTIATE(kMod)
BUFO_INSTANTIATE(kPow)
BUFO_INSTANTIATE(kLShift)
BUFO_INSTANTIATE(kRShift)
BUFO_INSTANTIATE(kAnd)
BUFO_INSTANTIATE(kOr)
BUFO_INSTANTIATE(kXor)
#undef BUFO_INSTANTIATE
template Result<Value> dispatch_binary<BinaryOp::kDivMod>(VM&, Value, Value);

Result<Value> dispatch_power3(VM& vm, Value base, Value exponent, Value modulus) {
  // Three-argument pow has no reflected form: only the base's class is asked.
  if (vm.type_of(base).slots.power3 != dispatch_power3) return Value::not_implemented();
  return call_required(vm, base, *vm.names.pow_, {exponent, modulus});
}

// --- life cycle

Result<Value> dispatch_new(VM& vm, Type& cls, const CallArgs& args) {
  const Value attribute = type_lookup(vm, cls, *vm.names.new_);
  if (attribute.is_unbound()) return raise_no_attribute(vm, &cls, *vm.names.new_);
  AnyRef function = TRY(bind_descriptor(vm, attribute, Value::unbound(), cls));
  PrependedArgs with_class;
  TRY(with_class.set(vm, &cls, args));
  return call(vm, function, with_class.args());
}

Result<void> dispatch_init(VM& vm, Value self, const CallArgs& args) {
  AnyRef result = TRY(call_special(vm, self, *vm.names.init_, args));
  if (!result->is_none() && !result.is_unbound()) {
    return vm.raise<TypeError>("__init__() should return None, not '{}'", type_name_of(result));
  }
  return ok();
}

static void report_unraisable(VM& vm, Value where) {
  AnyRef error = take_pending(vm);
  if (vm.hooks.unraisable != nullptr) vm.hooks.unraisable(vm, error, nullptr, where);
}

void dispatch_finalize(VM& vm, Object* object) {
  const Value attribute = type_lookup(vm, vm.type_of(object), *vm.names.del_);
  if (attribute.is_unbound()) return;
  // A finaliser may run while an exception is on its way; that one must come out unharmed.
  const Value pending = std::exchange(vm.pending, Value::unbound());
  AnyRef held(attribute);
  Result<Value> result = call_found(vm, attribute, object, {});
  if (result.is_error()) {
    report_unraisable(vm, attribute);
  } else {
    decref(result.raw());
  }
  vm.pending = pending;
}

// --- text, hash, truth

static Result<Value> checked_text(VM& vm, Value self, Str& name, const char* method) {
  AnyRef result = TRY(call_required(vm, self, name, {}));
  if (!is_a<Str>(vm, result)) {
    return vm.raise<TypeError>("{} returned non-string (type {})", method, type_name_of(result));
  }
  return result;
}

Result<Value> dispatch_repr(VM& vm, Value self) {
  return checked_text(vm, self, *vm.names.repr_, "__repr__");
}
Result<Value> dispatch_str(VM& vm, Value self) {
  return checked_text(vm, self, *vm.names.str_, "__str__");
}

Result<int64_t> hash_unsupported(VM& vm, Value self) { return raise_unhashable(vm, self); }

Result<int64_t> dispatch_hash(VM& vm, Value self) {
  const Value attribute = type_lookup(vm, vm.type_of(self), *vm.names.hash_);
  if (attribute.is_unbound() || attribute.is_none()) return raise_unhashable(vm, self);
  AnyRef result = TRY(call_found(vm, attribute, self, {}));
  if (!is_int(vm, result)) return vm.raise<TypeError>("__hash__ method should return an integer");
  // A result of 64 bits is taken as it is; a longer one is reduced as hash(int) does.
  int64_t hash;
  if (!try_int64(result, hash)) hash = TRY(int_hash(result));
  return hash == -1 ? -2 : hash;
}

Result<bool> dispatch_truth(VM& vm, Value self) {
  AnyRef result = TRY(call_required(vm, self, *vm.names.bool_, {}));
  if (!result->is_bool()) {
    return vm.raise<TypeError>("__bool__ should return bool, returned {}", type_name_of(result));
  }
  return result->is_true();
}

Result<Value> dispatch_compare(VM& vm, Value self, Value other, CompareOp op) {
  static constexpr Str* Names::*kNames[] = {&Names::lt_, &Names::le_, &Names::eq_,
                                            &Names::ne_, &Names::gt_, &Names::ge_};
  const Value attribute =
      type_lookup(vm, vm.type_of(self), *(vm.names.*kNames[static_cast<int>(op)]));
  if (attribute.is_unbound()) return Value::not_implemented();
  // object's own comparisons are the common case of a class that defines only some.
  if (is_exact<SlotWrapper>(attribute) &&
      vm.type_of(self).is_subtype_of(*as<SlotWrapper>(attribute).owner)) {
    using Compare = Result<Value> (*)(VM&, Value, Value, CompareOp);
    return reinterpret_cast<Compare>(as<SlotWrapper>(attribute).function)(vm, self, other, op);
  }
  AnyRef held(attribute);
  if (is_method_like(attribute)) return call(vm, attribute, {self, other});
  // A descriptor that cannot be bound means "not comparable", whatever it raised.
  Result<Value> bound = bind_descriptor(vm, attribute, self, vm.type_of(self));
  if (bound.is_error()) {
    clear_pending(vm);
    return Value::not_implemented();
  }
  AnyRef method = std::move(bound).take();
  return call(vm, method, {other});
}

// --- calls, attributes, descriptors

Result<Value> dispatch_call(VM& vm, Value self, const CallArgs& args) {
  Result<Value> result = call_special(vm, self, *vm.names.call_, args);
  if (result.raw().is_unbound()) {
    return vm.raise<TypeError>("'{}' object is not callable", type_name_of(self));
  }
  return result;
}

/// The class's __getattribute__, whether native or a script's; unbound may stand for "not found".
static Result<Value> own_getattribute(VM& vm, Value self, Str& name, bool has_fallback) {
  const Value attribute = type_lookup(vm, vm.type_of(self), *vm.names.getattribute_);
  if (is_exact<SlotWrapper>(attribute) &&
      vm.type_of(self).is_subtype_of(*as<SlotWrapper>(attribute).owner)) {
    using Getattr = Result<Value> (*)(VM&, Value, Str&);
    const auto native = reinterpret_cast<Getattr>(as<SlotWrapper>(attribute).function);
    // With __getattr__ to follow, no exception needs to be made for what is not there.
    if (native == generic_getattr && has_fallback) return try_generic_getattr(vm, self, name);
    return native(vm, self, name);
  }
  if (attribute.is_unbound()) return generic_getattr(vm, self, name);
  const Value argument(&name);
  return call_found(vm, attribute, self, CallArgs{&argument, 1, nullptr});
}

Result<Value> dispatch_getattr(VM& vm, Value self, Str& name) {
  const bool has_fallback = !type_lookup(vm, vm.type_of(self), *vm.names.getattr_).is_unbound();
  Result<Value> found = own_getattribute(vm, self, name, has_fallback);
  if (!found.is_error() && !found.raw().is_unbound()) return found;
  if (!has_fallback) return found;
  if (found.is_error()) {
    if (!pending_is(vm, kTypeAttributeError)) return found;
    clear_pending(vm);
  }
  return call_required(vm, self, *vm.names.getattr_, {&name});
}

Result<void> dispatch_setattr(VM& vm, Value self, Str& name, Value value) {
  if (value.is_unbound()) {
    TRY(call_required(vm, self, *vm.names.delattr_, {&name}));
  } else {
    TRY(call_required(vm, self, *vm.names.setattr_, {&name, value}));
  }
  return ok();
}

Result<Value> dispatch_descr_get(VM& vm, Value self, Value instance, Value owner) {
  const Value attribute = type_lookup(vm, vm.type_of(self), *vm.names.get_);
  if (attribute.is_unbound()) return self;
  const Value args[] = {instance.is_unbound() ? Value::none() : instance,
                        owner.is_unbound() ? Value::none() : owner};
  return call_found(vm, attribute, self, CallArgs{args, 2, nullptr});
}

Result<void> dispatch_descr_set(VM& vm, Value self, Value instance, Value value) {
  if (value.is_unbound()) {
    TRY(call_required(vm, self, *vm.names.delete_, {instance}));
  } else {
    TRY(call_required(vm, self, *vm.names.set_, {instance, value}));
  }
  return ok();
}

// --- iteration

Result<Value> dispatch_iter(VM& vm, Value self) {
  const Value attribute = type_lookup(vm, vm.type_of(self), *vm.names.iter_);
  if (attribute.is_unbound() || attribute.is_none()) return raise_not_iterable(vm, self);
  return call_found(vm, attribute, self, {});
}

Result<Value> dispatch_next(VM& vm, Value self) {
  Result<Value> item = call_required(vm, self, *vm.names.next_, {});
  if (item.is_error() && pending_is(vm, kTypeStopIteration)) {
    clear_pending(vm);
    return Result<Value>::adopt(Value::unbound());
  }
  return item;
}

// --- containers

Result<ptrdiff_t> dispatch_length(VM& vm, Value self) {
  AnyRef result = TRY(call_required(vm, self, *vm.names.len_, {}));
  AnyRef number = TRY(to_index(vm, result));
  if (int_sign(number) < 0) return vm.raise<ValueError>("__len__() should return >= 0");
  return to_ptrdiff(vm, number);
}

Result<Value> dispatch_getitem(VM& vm, Value self, Value key) {
  return call_required(vm, self, *vm.names.getitem_, {key});
}

Result<void> dispatch_setitem(VM& vm, Value self, Value key, Value value) {
  if (value.is_unbound()) {
    TRY(call_required(vm, self, *vm.names.delitem_, {key}));
  } else {
    TRY(call_required(vm, self, *vm.names.setitem_, {key, value}));
  }
  return ok();
}

Result<Value> dispatch_item(VM& vm, Value self, ptrdiff_t index) {
  AnyRef key = TRY(make_int(vm, index));
  return call_required(vm, self, *vm.names.getitem_, {key});
}

Result<bool> dispatch_contains(VM& vm, Value self, Value item) {
  const Value attribute = type_lookup(vm, vm.type_of(self), *vm.names.contains_);
  if (attribute.is_none() || attribute.is_unbound()) {
    return vm.raise<TypeError>("'{}' object is not a container", type_name_of(self));
  }
  AnyRef result = TRY(call_found(vm, attribute, self, CallArgs{&item, 1, nullptr}));
  return is_truthy(vm, result);
}

// --- buffers (PEP 688)

Result<void> dispatch_buffer_acquire(VM& vm, Value self, BufferRequest request, Buffer& out) {
  AnyRef flags = TRY(make_int(vm, static_cast<int64_t>(request)));
  AnyRef view = TRY(call_required(vm, self, *vm.names.buffer_, {flags}));
  if (!is_a<MemoryView>(vm, view)) {
    return vm.raise<TypeError>("__buffer__ returned non-memoryview object");
  }
  return acquire_through_wrapper(vm, self, view, request, out);
}

void call_release_buffer(VM& vm, Value self, Value view) {
  const Value attribute = type_lookup(vm, vm.type_of(self), *vm.names.release_buffer_);
  if (attribute.is_unbound() || is_exact<SlotWrapper>(attribute)) return;
  const Value pending = std::exchange(vm.pending, Value::unbound());
  Result<Value> result = call_found(vm, attribute, self, CallArgs{&view, 1, nullptr});
  if (result.is_error()) {
    report_unraisable(vm, self);
  } else {
    decref(result.raw());
  }
  vm.pending = pending;
}

/// The buffer came from the native slot of a base: the script's __release_buffer__ sees it through
/// a view that keeps nothing alive, then the base gives it back.
void dispatch_buffer_release(VM& vm, Value self, Buffer& buffer) {
  const Value pending = std::exchange(vm.pending, Value::unbound());
  Buffer shown;
  shown.data = buffer.data;
  shown.nbytes = buffer.nbytes;
  shown.itemsize = buffer.itemsize;
  shown.ndim = buffer.ndim;
  shown.readonly = buffer.readonly;
  shown.format = buffer.format;
  shown.shape = buffer.shape;
  shown.strides = buffer.strides;
  shown.suboffsets = buffer.suboffsets;
  Result<Ref<MemoryView>> made = make_memoryview_from(vm, std::move(shown));
  if (made.is_error()) {
    report_unraisable(vm, self);
  } else {
    Ref<MemoryView> view = std::move(made).take();
    view->is_restricted = true;
    call_release_buffer(vm, self, view);
    // The memory is about to go: whoever kept the view finds it released.
    view->block->revoked = true;
  }
  for (const Type* type = &vm.type_of(self); type != nullptr; type = type->base) {
    const auto release = type->slots.buffer_release;
    if (release == dispatch_buffer_release) continue;
    if (release != nullptr) release(vm, self, buffer);
    break;
  }
  vm.pending = pending;
}

}  // namespace bufo
