// staticmethod and classmethod: descriptors that bind nothing, or the class.
//
// Guarantees: both carry the wrapped function's name and doc, and attributes of their own.
// Follows Objects/funcobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/gc.h"

namespace bufo {

namespace {

/// The attributes that a wrapper takes over from what it wraps (functools.WRAPPER_ASSIGNMENTS).
Result<void> take_over(VM& vm, Value wrapper, Value wrapped) {
  for (Str* name : {vm.names.module_, vm.names.name_, vm.names.qualname_, vm.names.doc_,
                    vm.names.annotations_}) {
    AnyRef value = TRY(try_get_attr(vm, wrapped, *name));
    if (!value.is_unbound()) TRY(set_attr(vm, wrapper, *name, value));
  }
  return ok();
}

// The two layouts are the same: one field.
static_assert(sizeof(StaticMethod) == sizeof(ClassMethod));

Result<Value> wrapper_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<StaticMethod> self = TRY(allocate<StaticMethod>(vm, cls));
  self->callable = Value::none();
  return AnyRef(std::move(self));
}

Result<void> init_wrapper(VM& vm, Value v, const CallArgs& args, const char* name) {
  if (args.has_keywords()) return vm.raise<TypeError>("{}() takes no keyword arguments", name);
  if (args.positional != 1) {
    return vm.raise<TypeError>("{} expected 1 argument, got {}", name, args.positional);
  }
  AnyRef callable(args[0]);
  replace_slot(static_cast<StaticMethod*>(v.object())->callable, AnyRef(callable).release());
  return take_over(vm, v, callable);
}

Value callable_of(Value v) { return static_cast<StaticMethod*>(v.object())->callable; }

void wrapper_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<StaticMethod*>(o)->callable);
}
void wrapper_clear(VM&, Object* o) {
  replace_slot(static_cast<StaticMethod*>(o)->callable, Value::none());
}

Result<Value> wrapper_get_callable(VM&, Value self) { return callable_of(self); }
Result<Value> wrapper_get_isabstractmethod(VM& vm, Value self) {
  AnyRef held(callable_of(self));
  const bool is_abstract = TRY(is_abstract_method(vm, held));
  return Value::boolean(is_abstract);
}

constexpr GetSet kWrapperGetSets[] = {
    {"__func__", wrapper_get_callable, readonly_member},
    {"__wrapped__", wrapper_get_callable, readonly_member},
    {"__isabstractmethod__", wrapper_get_isabstractmethod},
};

// --- staticmethod

Result<void> staticmethod_init(VM& vm, Value self, const CallArgs& args) {
  return init_wrapper(vm, self, args, "staticmethod");
}
Result<Value> staticmethod_descr_get(VM&, Value self, Value, Value) { return callable_of(self); }
Result<Value> staticmethod_call(VM& vm, Value self, const CallArgs& args) {
  AnyRef callable(callable_of(self));
  return call(vm, callable, args);
}
Result<Value> staticmethod_repr(VM& vm, Value self) {
  return format(vm, "<staticmethod({})>", repr_of(callable_of(self)));
}

// --- classmethod

Result<void> classmethod_init(VM& vm, Value self, const CallArgs& args) {
  return init_wrapper(vm, self, args, "classmethod");
}

Result<Value> classmethod_descr_get(VM& vm, Value self, Value instance, Value owner) {
  const Value cls = owner.is_unbound() ? Value(&vm.type_of(instance)) : owner;
  AnyRef callable(callable_of(self));
  // What it wraps may be a descriptor itself, such as a property (PEP 252, until 3.12).
  const auto get = vm.type_of(callable).slots.descr_get;
  if (get != nullptr) return get(vm, callable, cls, cls);
  return make_bound_method(vm, callable, cls);
}

Result<Value> classmethod_repr(VM& vm, Value self) {
  return format(vm, "<classmethod({})>", repr_of(callable_of(self)));
}

}  // namespace

constinit const TypeSpec kStaticMethodSpec = {
    .name = "staticmethod",
    .nbytes = sizeof(StaticMethod),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs,
    .slots =
        {
            .dealloc = wrapper_clear,
            .traverse = wrapper_traverse,
            .clear = wrapper_clear,
            .new_ = wrapper_new,
            .init = staticmethod_init,
            .repr = staticmethod_repr,
            .call = staticmethod_call,
            .descr_get = staticmethod_descr_get,
        },
    .getsets = kWrapperGetSets,
    .signature = "(function, /)",
    .doc =
        "staticmethod(function)\n\nA function of a class that gets neither the instance nor the "
        "class.",
};

constinit const TypeSpec kClassMethodSpec = {
    .name = "classmethod",
    .nbytes = sizeof(ClassMethod),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs,
    .slots =
        {
            .dealloc = wrapper_clear,
            .traverse = wrapper_traverse,
            .clear = wrapper_clear,
            .new_ = wrapper_new,
            .init = classmethod_init,
            .repr = classmethod_repr,
            .descr_get = classmethod_descr_get,
        },
    .getsets = kWrapperGetSets,
    .signature = "(function, /)",
    .doc =
        "classmethod(function)\n\nA function of a class that gets the class as its first argument.",
};

}  // namespace bufo
