// method: a function together with the object it was looked up on.
//
// Attributes that the method does not have itself are the function's.
// Follows Objects/classobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/gc.h"

namespace bufo {

Result<Ref<BoundMethod>> make_bound_method(VM& vm, Value function, Value self) {
  Ref<BoundMethod> method = TRY(allocate<BoundMethod>(vm));
  method->function = AnyRef(function).release();
  method->self = AnyRef(self).release();
  return method;
}

namespace {

Result<Value> method_new(VM& vm, Type&, const CallArgs& args) {
  if (args.has_keywords()) return vm.raise<TypeError>("method() takes no keyword arguments");
  if (args.positional != 2) {
    return vm.raise<TypeError>("method expected 2 arguments, got {}", args.positional);
  }
  if (!is_callable(vm, args[0])) return vm.raise<TypeError>("first argument must be callable");
  if (args[1].is_none()) return vm.raise<TypeError>("instance must not be None");
  return make_bound_method(vm, args[0], args[1]);
}

Result<Value> method_call(VM& vm, Value v, const CallArgs& args) {
  const BoundMethod& method = as<BoundMethod>(v);
  AnyRef function(method.function), self(method.self);
  PrependedArgs with_self;
  TRY(with_self.set(vm, self, args));
  return call(vm, function, with_self.args());
}

Result<Value> method_getattr(VM& vm, Value v, Str& name) {
  Type& type = vm.type_of(v);
  const Value own = type_lookup(vm, type, name);
  if (!own.is_unbound()) return bind_descriptor(vm, own, v, type);
  AnyRef function(as<BoundMethod>(v).function);
  return get_attr(vm, function, name);
}

Result<Value> method_compare(VM& vm, Value v, Value other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_a<BoundMethod>(vm, other)) {
    return Value::not_implemented();
  }
  const BoundMethod& a = as<BoundMethod>(v);
  const BoundMethod& b = as<BoundMethod>(other);
  // The same object, not an equal one: two empty lists' methods differ.
  bool equal = a.self == b.self;
  if (equal) equal = TRY(equals(vm, a.function, b.function));
  return Value::boolean(equal == (op == CompareOp::kEq));
}

Result<int64_t> method_hash(VM& vm, Value v) {
  const BoundMethod& method = as<BoundMethod>(v);
  const uint64_t self = method.self.bits();
  const int64_t of_function = TRY(hash(vm, method.function));
  const int64_t mixed = of_function ^ static_cast<int64_t>((self >> 4) | (self << 60));
  return mixed == -1 ? -2 : mixed;
}

Result<Value> method_repr(VM& vm, Value v) {
  const BoundMethod& method = as<BoundMethod>(v);
  AnyRef name = TRY(try_get_attr(vm, method.function, *vm.names.qualname_));
  if (name.is_unbound()) name = TRY(try_get_attr(vm, method.function, *vm.names.name_));
  if (name.is_unbound() || !is_a<Str>(vm, name)) {
    return format(vm, "<bound method ? of {}>", repr_of(method.self));
  }
  return format(vm, "<bound method {} of {}>", name.get(), repr_of(method.self));
}

void method_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<BoundMethod*>(o)->function);
  visitor.visit(static_cast<BoundMethod*>(o)->self);
}
void method_dealloc(VM&, Object* o) {
  decref(static_cast<BoundMethod*>(o)->self);
  decref(static_cast<BoundMethod*>(o)->function);
}

Result<Value> method_get_func(VM&, Value v) { return as<BoundMethod>(v).function; }
Result<Value> method_get_self(VM&, Value v) { return as<BoundMethod>(v).self; }
Result<Value> method_get_doc(VM& vm, Value v) {
  AnyRef function(as<BoundMethod>(v).function);
  AnyRef doc = TRY(try_get_attr(vm, function, *vm.names.doc_));
  return doc.is_unbound() ? Result<Value>(Value::none()) : Result<Value>(std::move(doc));
}

Result<Value> method_reduce(VM& vm, const Args& args) {
  const BoundMethod& method = args.self<BoundMethod>();
  AnyRef name = TRY(get_attr(vm, method.function, *vm.names.name_));
  Ref<Str> getattr = TRY(intern(vm, "getattr"));
  AnyRef module = TRY(import_module(vm, *vm.names.builtins));
  AnyRef function = TRY(get_attr(vm, module, *getattr));
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {method.self, name}));
  return make_tuple_of(vm, {function, arguments});
}

constexpr Method kMethodMethods[] = {
    method("__reduce__", "($self, /)", method_reduce),
};

constexpr GetSet kMethodGetSets[] = {
    {"__func__", method_get_func, readonly_member, "The function that is called."},
    {"__self__", method_get_self, readonly_member, "The object that it gets first."},
    {"__doc__", method_get_doc},
};

}  // namespace

constinit const TypeSpec kBoundMethodSpec = {
    .name = "method",
    .nbytes = sizeof(BoundMethod),
    .flags = kTypeFlagGc | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = method_dealloc,
            .traverse = method_traverse,
            .new_ = method_new,
            .repr = method_repr,
            .hash = method_hash,
            .compare = method_compare,
            .call = method_call,
            .getattr = method_getattr,
        },
    .methods = kMethodMethods,
    .getsets = kMethodGetSets,
    .signature = "(function, instance, /)",
    .doc = "A function bound to an object.",
};

}  // namespace bufo
