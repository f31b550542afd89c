// Slots as dunders: the table of slots and the functions behind `int.__add__`, `[].__len__` ….
//
// Guarantees: each wrapper checks the number of its arguments with CPython's messages and converts
// what the slot gives back (a length to an int, the end of an iterator to StopIteration).
// Follows the wrap_* functions of Objects/typeobject.c (CPython 3.12) in behaviour.
#include "runtime/buffer.h"
#include "runtime/class.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"

namespace bufo {

// --- arguments

static Result<void> refuse_keywords(VM& vm, const SlotDef& def, const CallArgs& args) {
  if (!args.has_keywords()) return ok();
  return vm.raise<TypeError>("wrapper {}() takes no keyword arguments", Value(vm.names.*def.name));
}

static Result<void> expect(VM& vm, const SlotDef& def, const CallArgs& args, uint32_t count) {
  TRY(refuse_keywords(vm, def, args));
  if (args.positional == count) return ok();
  return vm.raise<TypeError>("expected {} argument{}, got {}", count, count == 1 ? "" : "s",
                             args.positional);
}

/// The wrappers with optional arguments, and some others, word it differently: the text begins with
/// a space in CPython too.
static Result<void> expect_range(VM& vm, const SlotDef& def, const CallArgs& args, uint32_t least,
                                 uint32_t most) {
  TRY(refuse_keywords(vm, def, args));
  const uint32_t given = args.positional;
  if (given >= least && given <= most) return ok();
  const uint32_t wanted = given < least ? least : most;
  const char* bound = least == most ? "" : given < least ? "at least " : "at most ";
  return vm.raise<TypeError>(" expected {}{} argument{}, got {}", bound, wanted,
                             wanted == 1 ? "" : "s", given);
}

static Result<Str*> attribute_name(VM& vm, Value v) {
  if (!is_a<Str>(vm, v)) {
    return vm.raise<TypeError>("attribute name must be string, not '{}'", type_name_of(v));
  }
  return &as<Str>(v);
}

#define BUFO_WRAPPER(name)                                                                     \
  static Result<Value> name(VM& vm, [[maybe_unused]] const SlotDef& def, AnyFunction function, \
                            [[maybe_unused]] const Type& owner, [[maybe_unused]] Value self,   \
                            [[maybe_unused]] const CallArgs& args)

// --- unary

BUFO_WRAPPER(wrap_unary) {
  TRY(expect(vm, def, args, 0));
  return reinterpret_cast<UnarySlot>(function)(vm, self);
}

BUFO_WRAPPER(wrap_next) {
  TRY(expect(vm, def, args, 0));
  AnyRef item = TRY(reinterpret_cast<UnarySlot>(function)(vm, self));
  if (item.is_unbound()) return raise_formatted(vm, kTypeStopIteration, "", {});
  return item;
}

BUFO_WRAPPER(wrap_truth) {
  TRY(expect(vm, def, args, 0));
  const bool truth = TRY(reinterpret_cast<decltype(Slots::truth)>(function)(vm, self));
  return Value::boolean(truth);
}

BUFO_WRAPPER(wrap_length) {
  TRY(expect(vm, def, args, 0));
  const ptrdiff_t length = TRY(reinterpret_cast<decltype(Slots::length)>(function)(vm, self));
  return make_int(vm, length);
}

BUFO_WRAPPER(wrap_hash) {
  TRY(expect(vm, def, args, 0));
  const int64_t hash = TRY(reinterpret_cast<decltype(Slots::hash)>(function)(vm, self));
  return make_int(vm, hash);
}

BUFO_WRAPPER(wrap_finalize) {
  TRY(expect(vm, def, args, 0));
  reinterpret_cast<decltype(Slots::finalize)>(function)(vm, self.object());
  return none();
}

// --- binary

BUFO_WRAPPER(wrap_binary) {
  TRY(expect(vm, def, args, 1));
  return reinterpret_cast<BinarySlot>(function)(vm, self, args[0]);
}

BUFO_WRAPPER(wrap_reflected) {
  TRY(expect(vm, def, args, 1));
  return reinterpret_cast<BinarySlot>(function)(vm, args[0], self);
}

BUFO_WRAPPER(wrap_power) {
  TRY(expect_range(vm, def, args, 1, 2));
  if (args.positional == 2 && !args[1].is_none()) {
    if (owner.slots.power3 == nullptr) return Value::not_implemented();
    return owner.slots.power3(vm, self, args[0], args[1]);
  }
  return reinterpret_cast<BinarySlot>(function)(vm, self, args[0]);
}

BUFO_WRAPPER(wrap_reflected_power) {
  TRY(expect_range(vm, def, args, 1, 2));
  if (args.positional == 2 && !args[1].is_none()) {
    if (owner.slots.power3 == nullptr) return Value::not_implemented();
    return owner.slots.power3(vm, args[0], self, args[1]);
  }
  return reinterpret_cast<BinarySlot>(function)(vm, args[0], self);
}

BUFO_WRAPPER(wrap_repeat) {
  TRY(expect_range(vm, def, args, 1, 1));
  AnyRef count = TRY(to_index(vm, args[0]));
  return reinterpret_cast<BinarySlot>(function)(vm, self, count);
}

BUFO_WRAPPER(wrap_compare) {
  TRY(expect(vm, def, args, 1));
  return reinterpret_cast<decltype(Slots::compare)>(function)(vm, self, args[0],
                                                              static_cast<CompareOp>(def.argument));
}

BUFO_WRAPPER(wrap_contains) {
  TRY(expect(vm, def, args, 1));
  const bool found = TRY(reinterpret_cast<decltype(Slots::contains)>(function)(vm, self, args[0]));
  return Value::boolean(found);
}

BUFO_WRAPPER(wrap_setitem) {
  TRY(expect_range(vm, def, args, 2, 2));
  TRY(reinterpret_cast<decltype(Slots::setitem)>(function)(vm, self, args[0], args[1]));
  return none();
}

BUFO_WRAPPER(wrap_delitem) {
  TRY(expect(vm, def, args, 1));
  TRY(reinterpret_cast<decltype(Slots::setitem)>(function)(vm, self, args[0], Value::unbound()));
  return none();
}

// --- attributes and descriptors

BUFO_WRAPPER(wrap_getattr) {
  TRY(expect(vm, def, args, 1));
  Str* name = TRY(attribute_name(vm, args[0]));
  return reinterpret_cast<decltype(Slots::getattr)>(function)(vm, self, *name);
}

/// object.__setattr__ may not be used to get around the __setattr__ of a native type: the native
/// slot nearest to the object's class must be the one called.
static Result<void> check_setattr(VM& vm, Value self, AnyFunction function, const char* what) {
  const Type* type = &vm.type_of(self);
  while (type != nullptr && type->slots.setattr == dispatch_setattr) type = type->base;
  // A module's slot is the generic one in effect, which knows a module's dict.
  if (type == nullptr || type->layout == kTypeModule ||
      type->slots.setattr == reinterpret_cast<decltype(Slots::setattr)>(function)) {
    return ok();
  }
  return vm.raise<TypeError>("can't apply this {} to {} object", what, type_name_of(self));
}

BUFO_WRAPPER(wrap_setattr) {
  TRY(expect_range(vm, def, args, 2, 2));
  TRY(check_setattr(vm, self, function, "__setattr__"));
  Str* name = TRY(attribute_name(vm, args[0]));
  TRY(reinterpret_cast<decltype(Slots::setattr)>(function)(vm, self, *name, args[1]));
  return none();
}

BUFO_WRAPPER(wrap_delattr) {
  TRY(expect(vm, def, args, 1));
  TRY(check_setattr(vm, self, function, "__delattr__"));
  Str* name = TRY(attribute_name(vm, args[0]));
  TRY(reinterpret_cast<decltype(Slots::setattr)>(function)(vm, self, *name, Value::unbound()));
  return none();
}

BUFO_WRAPPER(wrap_descr_get) {
  TRY(expect_range(vm, def, args, 1, 2));
  const Value instance = args[0].is_none() ? Value::unbound() : args[0];
  Value type = args.positional < 2 || args[1].is_none() ? Value::unbound() : args[1];
  if (instance.is_unbound() && type.is_unbound()) {
    return vm.raise<TypeError>("__get__(None, None) is invalid");
  }
  if (type.is_unbound()) type = Value(&vm.type_of(instance));
  return reinterpret_cast<decltype(Slots::descr_get)>(function)(vm, self, instance, type);
}

BUFO_WRAPPER(wrap_descr_set) {
  TRY(expect_range(vm, def, args, 2, 2));
  TRY(reinterpret_cast<decltype(Slots::descr_set)>(function)(vm, self, args[0], args[1]));
  return none();
}

BUFO_WRAPPER(wrap_descr_delete) {
  TRY(expect(vm, def, args, 1));
  TRY(reinterpret_cast<decltype(Slots::descr_set)>(function)(vm, self, args[0], Value::unbound()));
  return none();
}

// --- calls

BUFO_WRAPPER(wrap_call) {
  return reinterpret_cast<decltype(Slots::call)>(function)(vm, self, args);
}

BUFO_WRAPPER(wrap_init) {
  TRY(reinterpret_cast<decltype(Slots::init)>(function)(vm, self, args));
  return none();
}

// --- buffers (PEP 688)

BUFO_WRAPPER(wrap_buffer) {
  TRY(expect_range(vm, def, args, 1, 1));
  AnyRef index = TRY(to_index(vm, args[0]));
  int64_t flags;
  if (!try_int64(index, flags) || flags != static_cast<int32_t>(flags)) {
    return vm.raise<OverflowError>("cannot fit 'int' into an index-sized integer");
  }
  // This very slot is meant, not the __buffer__ that a subclass may have.
  Buffer buffer;
  TRY(reinterpret_cast<decltype(Slots::buffer_acquire)>(function)(
      vm, self, static_cast<BufferRequest>(flags), buffer));
  return make_memoryview_from(vm, std::move(buffer));
}

BUFO_WRAPPER(wrap_release_buffer) {
  static_cast<void>(function);
  TRY(expect_range(vm, def, args, 1, 1));
  MemoryView* view = try_as<MemoryView>(vm, args[0]);
  if (view == nullptr) return vm.raise<TypeError>("expected a memoryview object");
  if ((view->flags & kViewAlive) == 0 || view->block->buffer.owner.is_unbound()) return none();
  if (!(view->block->buffer.owner.get() == self)) {
    return vm.raise<ValueError>("memoryview's buffer is not this object");
  }
  Ref<Str> release = TRY(intern(vm, "release"));
  return call_method(vm, args[0], *release, {});
}

#undef BUFO_WRAPPER

// --- __new__

static Result<Value> new_method(VM& vm, const Args& args) {
  Type& owner = args.self<Type>();
  const std::span<const Value> rest = args.rest();
  const char* name = type_name(owner);
  if (rest.empty()) return vm.raise<TypeError>("{}.__new__(): not enough arguments", name);
  if (!is_a<Type>(vm, rest[0])) {
    return vm.raise<TypeError>("{}.__new__(X): X is not a type object ({})", name,
                               type_name_of(rest[0]));
  }
  Type& cls = as<Type>(rest[0]);
  if (!cls.is_subtype_of(owner)) {
    return vm.raise<TypeError>("{}.__new__({}): {} is not a subtype of {}", name, type_name(cls),
                               type_name(cls), name);
  }
  // object.__new__(int) would make an int without an int's body: the constructor must be that of
  // the nearest native base.
  const Type* native = &cls;
  while (native != nullptr && native->slots.new_ == dispatch_new) native = native->base;
  if (native != nullptr && native->slots.new_ != owner.slots.new_) {
    return vm.raise<TypeError>("{}.__new__({}) is not safe, use {}.__new__()", name, type_name(cls),
                               type_name(*native));
  }
  LaidOutArgs laid_out;
  TRY(laid_out.set(vm, rest.subspan(1), args.kwargs()));
  return owner.slots.new_(vm, cls, laid_out.args());
}

constinit const Method kNewMethod =
    method("__new__", "($type, /, *args, **kwargs) as ($type, *args, **kwargs)", new_method,
           "Makes the object; __init__ then initialises it.");

// --- the table

namespace {

constexpr const char* kNoArgs = "($self, /)";
constexpr const char* kOneValue = "($self, value, /)";

template <class F>
AnyFunction any(F function) {
  return reinterpret_cast<AnyFunction>(function);
}

}  // namespace

#define BUFO_AT(member) static_cast<uint16_t>(offsetof(Slots, member))
#define BUFO_SLOT(id, member, dispatch, wrap, signature, doc) \
  { &Names::id, BUFO_AT(member), 0, any(dispatch), wrap, signature, doc }
#define BUFO_UNARY(id, member, doc) \
  BUFO_SLOT(id, member, dispatch_unary<&Names::id>, wrap_unary, kNoArgs, doc)
#define BUFO_BINARY(id, rid, member, op, symbol)                                              \
  BUFO_SLOT(id, binary.member, dispatch_binary<BinaryOp::op>, wrap_binary, kOneValue,         \
            "Return self" symbol "value."),                                                   \
      BUFO_SLOT(rid, binary.member, dispatch_binary<BinaryOp::op>, wrap_reflected, kOneValue, \
                "Return value" symbol "self.")
#define BUFO_INPLACE(id, member, op, doc) \
  BUFO_SLOT(id, inplace.member, dispatch_inplace<BinaryOp::op>, wrap_binary, kOneValue, doc)
#define BUFO_COMPARE(id, op, symbol)                                                          \
  {                                                                                           \
    &Names::id, BUFO_AT(compare), static_cast<uint8_t>(CompareOp::op), any(dispatch_compare), \
        wrap_compare, kOneValue, "Return self" symbol "value."                                \
  }

std::span<const SlotDef> slot_table() {
  static const SlotDef kTable[] = {
      BUFO_SLOT(repr_, repr, dispatch_repr, wrap_unary, kNoArgs, "Return repr(self)."),
      BUFO_SLOT(hash_, hash, dispatch_hash, wrap_hash, kNoArgs, "Return hash(self)."),
      BUFO_SLOT(call_, call, dispatch_call, wrap_call, "($self, /, *args, **kwargs)",
                "Call self as a function."),
      BUFO_SLOT(str_, str, dispatch_str, wrap_unary, kNoArgs, "Return str(self)."),
      BUFO_SLOT(getattribute_, getattr, dispatch_getattr, wrap_getattr, "($self, name, /)",
                "Return getattr(self, name)."),
      // No native type has __getattr__, so this row is for script classes alone.
      BUFO_SLOT(getattr_, getattr, dispatch_getattr, nullptr, nullptr, nullptr),
      BUFO_SLOT(setattr_, setattr, dispatch_setattr, wrap_setattr, "($self, name, value, /)",
                "Implement setattr(self, name, value)."),
      BUFO_SLOT(delattr_, setattr, dispatch_setattr, wrap_delattr, "($self, name, /)",
                "Implement delattr(self, name)."),
      BUFO_COMPARE(lt_, kLt, "<"),
      BUFO_COMPARE(le_, kLe, "<="),
      BUFO_COMPARE(eq_, kEq, "=="),
      BUFO_COMPARE(ne_, kNe, "!="),
      BUFO_COMPARE(gt_, kGt, ">"),
      BUFO_COMPARE(ge_, kGe, ">="),
      BUFO_SLOT(iter_, iter, dispatch_iter, wrap_unary, kNoArgs, "Implement iter(self)."),
      BUFO_SLOT(next_, next, dispatch_next, wrap_next, kNoArgs, "Implement next(self)."),
      BUFO_SLOT(get_, descr_get, dispatch_descr_get, wrap_descr_get,
                "($self, instance, owner=None, /)",
                "Return the value for this instance, or for the owner alone."),
      BUFO_SLOT(set_, descr_set, dispatch_descr_set, wrap_descr_set, "($self, instance, value, /)",
                "Set the value for this instance."),
      BUFO_SLOT(delete_, descr_set, dispatch_descr_set, wrap_descr_delete, "($self, instance, /)",
                "Delete the value for this instance."),
      BUFO_SLOT(init_, init, dispatch_init, wrap_init, "($self, /, *args, **kwargs)",
                "Initialise self."),
      BUFO_SLOT(del_, finalize, dispatch_finalize, wrap_finalize, nullptr, nullptr),
      BUFO_SLOT(buffer_, buffer_acquire, dispatch_buffer_acquire, wrap_buffer, "($self, flags, /)",
                "Return a memoryview of the object's memory."),
      BUFO_SLOT(release_buffer_, buffer_release, dispatch_buffer_release, wrap_release_buffer,
                "($self, buffer, /)", "Take a memoryview back."),
      BUFO_UNARY(await_, await, "Return the iterator that await steps through."),
      BUFO_UNARY(aiter_, aiter, "Return an asynchronous iterator."),
      BUFO_UNARY(anext_, anext,
                 "Return an awaitable of the next value, or raise StopAsyncIteration."),
      BUFO_BINARY(add_, radd_, add, kAdd, "+"),
      BUFO_BINARY(sub_, rsub_, sub, kSub, "-"),
      BUFO_BINARY(mul_, rmul_, mul, kMul, "*"),
      BUFO_BINARY(matmul_, rmatmul_, matmul, kMatMul, "@"),
      BUFO_BINARY(truediv_, rtruediv_, truediv, kTrueDiv, "/"),
      BUFO_BINARY(floordiv_, rfloordiv_, floordiv, kFloorDiv, "//"),
      BUFO_BINARY(mod_, rmod_, mod, kMod, "%"),
      BUFO_SLOT(divmod_, binary.divmod, dispatch_binary<BinaryOp::kDivMod>, wrap_binary, kOneValue,
                "Return divmod(self, value)."),
      BUFO_SLOT(rdivmod_, binary.divmod, dispatch_binary<BinaryOp::kDivMod>, wrap_reflected,
                kOneValue, "Return divmod(value, self)."),
      BUFO_SLOT(pow_, binary.pow, dispatch_binary<BinaryOp::kPow>, wrap_power,
                "($self, value, mod=None, /)", "Return pow(self, value, mod)."),
      BUFO_SLOT(rpow_, binary.pow, dispatch_binary<BinaryOp::kPow>, wrap_reflected_power,
                "($self, value, mod=None, /)", "Return pow(value, self, mod)."),
      BUFO_BINARY(lshift_, rlshift_, lshift, kLShift, "<<"),
      BUFO_BINARY(rshift_, rrshift_, rshift, kRShift, ">>"),
      BUFO_BINARY(and_, rand_, and_, kAnd, "&"),
      BUFO_BINARY(or_, ror_, or_, kOr, "|"),
      BUFO_BINARY(xor_, rxor_, xor_, kXor, "^"),
      BUFO_INPLACE(iadd_, add, kAdd, "Return self+=value."),
      BUFO_INPLACE(isub_, sub, kSub, "Return self-=value."),
      BUFO_INPLACE(imul_, mul, kMul, "Return self*=value."),
      BUFO_INPLACE(imatmul_, matmul, kMatMul, "Return self@=value."),
      BUFO_INPLACE(itruediv_, truediv, kTrueDiv, "Return self/=value."),
      BUFO_INPLACE(ifloordiv_, floordiv, kFloorDiv, "Return self//=value."),
      BUFO_INPLACE(imod_, mod, kMod, "Return self%=value."),
      BUFO_INPLACE(ipow_, pow, kPow, "Return self**=value."),
      BUFO_INPLACE(ilshift_, lshift, kLShift, "Return self<<=value."),
      BUFO_INPLACE(irshift_, rshift, kRShift, "Return self>>=value."),
      BUFO_INPLACE(iand_, and_, kAnd, "Return self&=value."),
      BUFO_INPLACE(ior_, or_, kOr, "Return self|=value."),
      BUFO_INPLACE(ixor_, xor_, kXor, "Return self^=value."),
      BUFO_UNARY(neg_, negative, "-self"),
      BUFO_UNARY(pos_, positive, "+self"),
      BUFO_UNARY(abs_, absolute, "abs(self)"),
      BUFO_SLOT(bool_, truth, dispatch_truth, wrap_truth, kNoArgs, "True if self else False"),
      BUFO_UNARY(invert_, invert, "~self"),
      BUFO_UNARY(int_, to_int, "int(self)"),
      BUFO_UNARY(float_, to_float, "float(self)"),
      BUFO_UNARY(index_, to_index, "Return self as an int, for indices."),
      BUFO_SLOT(len_, length, dispatch_length, wrap_length, kNoArgs, "Return len(self)."),
      BUFO_SLOT(getitem_, getitem, dispatch_getitem, wrap_binary, "($self, key, /)",
                "Return self[key]."),
      BUFO_SLOT(setitem_, setitem, dispatch_setitem, wrap_setitem, "($self, key, value, /)",
                "Set self[key] to value."),
      BUFO_SLOT(delitem_, setitem, dispatch_setitem, wrap_delitem, "($self, key, /)",
                "Delete self[key]."),
      BUFO_SLOT(contains_, contains, dispatch_contains, wrap_contains, "($self, key, /)",
                "Return bool(key in self)."),
      // A script's __add__ is a number's; its class then concatenates no more.
      {&Names::add_, BUFO_AT(concat), 0, nullptr, wrap_binary, kOneValue, "Return self+value."},
      {&Names::mul_, BUFO_AT(repeat), 0, nullptr, wrap_repeat, kOneValue, "Return self*value."},
      {&Names::rmul_, BUFO_AT(repeat), 0, nullptr, wrap_repeat, kOneValue, "Return value*self."},
      {&Names::iadd_, BUFO_AT(inplace_concat), 0, nullptr, wrap_binary, kOneValue,
       "Implement self+=value."},
      {&Names::imul_, BUFO_AT(inplace_repeat), 0, nullptr, wrap_repeat, kOneValue,
       "Implement self*=value."},
  };
  return kTable;
}

}  // namespace bufo
