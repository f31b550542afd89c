// weakref.ref: a reference that does not keep its referent alive. The table that finds an object's
// weak references is in runtime/weak_table.cc, proxies are in types/weakproxy.cc.
#include "runtime/gc.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"
#include "runtime/weak_table.h"

namespace bufo {

static constexpr int64_t kNoHash = -1;  // no object's hash is that

// --- making

Result<Value> new_weakref(VM& vm, Type& cls, Value referent, Value callback) {
  if (!referent.is_object() || !vm.type_of(referent).has_flag(kTypeFlagWeakrefable)) {
    return vm.raise<TypeError>("cannot create weak reference to '{}' object",
                               type_name_of(referent));
  }
  Object* object = referent.object();
  if (callback.is_none()) callback = Value::unbound();
  // One without a callback is shared, a proxy likewise; they stand first in the list.
  const bool shared = cls.index == kTypeWeakRef || cls.spec == &kWeakProxySpec ||
                      cls.spec == &kCallableWeakProxySpec;
  if (callback.is_unbound() && shared) {
    WeakRef* known = first_weakref(vm, object);
    for (int place = 0; known != nullptr && place < 2; known = known->next, ++place) {
      if (known->callback.is_unbound() && vm.type_of(known).index == cls.index &&
          !known->has(kFlagDying)) {
        return Value(known);
      }
    }
  }
  Ref<WeakRef> ref = TRY(allocate<WeakRef>(vm, cls));
  incref(callback);
  ref->callback = callback;
  ref->hash_cache = kNoHash;
  if (callback.is_object()) vm.end_is_observable = true;
  TRY(weakref_link(vm, *ref, object));
  return ref;
}

Result<Value> make_weakref(VM& vm, Object* referent, Value callback) {
  return new_weakref(vm, vm.type(kTypeWeakRef), referent, callback);
}

void weakref_dealloc(VM& vm, Object* o) {
  auto& ref = *static_cast<WeakRef*>(o);
  weakref_unlink(vm, ref);
  replace_slot(ref.callback, Value::unbound());
}

void weakref_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<WeakRef*>(o)->callback);
}

static Result<Value> weakref_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(object, callback=None, /)");
  // Keywords are __init__'s business: a subclass may have its own.
  if (cls.index == kTypeWeakRef && args.has_keywords()) {
    return vm.raise<TypeError>("ref() takes no keyword arguments");
  }
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "__new__", CallArgs{args.values, args.positional, nullptr}));
  return new_weakref(vm, cls, bound[0], bound[1].is_unbound() ? Value::none() : bound[1]);
}

static Result<void> weakref_init(VM& vm, Value, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(object, callback=None, /)");
  if (args.has_keywords()) return vm.raise<TypeError>("ref() takes no keyword arguments");
  BoundArgs bound;
  return bound.bind(vm, kSignature, "__init__", args);
}

// --- use

static Result<Value> weakref_call(VM& vm, Value self, const CallArgs& args) {
  if (args.has_keywords()) return vm.raise<TypeError>("weakref() takes no keyword arguments");
  if (args.positional != 0) {
    return vm.raise<TypeError>("weakref expected 0 arguments, got {}", args.positional);
  }
  Object* referent = weakref_get(as<WeakRef>(self));
  return referent == nullptr ? none() : Result<Value>(Value(referent));
}

static Result<Value> weakref_repr(VM& vm, Value self) {
  Object* referent = weakref_get(as<WeakRef>(self));
  const AddressText at = address_text(self.object());
  if (referent == nullptr) return format(vm, "<weakref at {}; dead>", at.text);
  const AnyRef held(referent);
  // Of its class: the object's own attributes may run any code.
  const AnyRef name = TRY(lookup_special(vm, held, *vm.names.name_));
  const AddressText to = address_text(referent);
  if (!name.is_unbound() && is_a<Str>(vm, name)) {
    return format(vm, "<weakref at {}; to '{}' at {} ({})>", at.text, type_name_of(held), to.text,
                  name.get());
  }
  return format(vm, "<weakref at {}; to '{}' at {}>", at.text, type_name_of(held), to.text);
}

static Result<int64_t> weakref_hash(VM& vm, Value self) {
  auto& ref = as<WeakRef>(self);
  // Good also after the referent's death, if it was asked for before.
  if (ref.hash_cache != kNoHash) return ref.hash_cache;
  Object* referent = weakref_get(ref);
  if (referent == nullptr) return vm.raise<TypeError>("weak object has gone away");
  const AnyRef held(referent);
  const int64_t h = TRY(hash(vm, held));
  as<WeakRef>(self).hash_cache = h;
  return h;
}

static Result<Value> weakref_compare(VM& vm, Value self, Value other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_a<WeakRef>(vm, other)) {
    return Value::not_implemented();
  }
  Object* a = weakref_get(as<WeakRef>(self));
  Object* b = weakref_get(as<WeakRef>(other));
  if (a == nullptr || b == nullptr) {
    return Value::boolean((self == other) == (op == CompareOp::kEq));
  }
  const AnyRef held_a(a), held_b(b);
  return compare(vm, held_a, held_b, op);
}

static Result<Value> weakref_callback(VM&, Value self) {
  const auto& ref = as<WeakRef>(self);
  if (weakref_get(ref) == nullptr || ref.callback.is_unbound()) return none();
  return ref.callback;
}

static Result<Value> weakref_class_getitem(VM& vm, const Args& args) {
  return call(vm, &vm.type(kTypeGenericAlias), {args[0], args[1]});
}

static constexpr Method kWeakRefMethods[] = {
    class_method("__class_getitem__", "(cls, item, /) untold", weakref_class_getitem,
                 "See PEP 585"),
};
static constexpr GetSet kWeakRefGetSets[] = {
    {"__callback__", weakref_callback},
};

constinit const TypeSpec kWeakRefSpec = {
    .name = "weakref.ReferenceType",
    .nbytes = sizeof(WeakRef),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots = {.dealloc = weakref_dealloc,
              .traverse = weakref_traverse,
              .new_ = weakref_new,
              .init = weakref_init,
              .repr = weakref_repr,
              .hash = weakref_hash,
              .compare = weakref_compare,
              .call = weakref_call},
    .methods = kWeakRefMethods,
    .getsets = kWeakRefGetSets,
};

}  // namespace bufo
