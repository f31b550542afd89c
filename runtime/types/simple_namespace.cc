// types.SimpleNamespace: an object with the attributes that it is given.
//
// Follows Objects/namespaceobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/gc.h"

namespace bufo {

namespace {

/// Only a head; the attributes are the storage.
struct SimpleNamespace : Object {
  static constexpr TypeIndex kIndex = kTypeSimpleNamespace;
};

Result<Value> namespace_new(VM& vm, Type& cls, const CallArgs&) {
  return allocate<SimpleNamespace>(vm, cls);
}

Result<void> namespace_init(VM& vm, Value self, const CallArgs& args) {
  if (args.positional != 0) return vm.raise<TypeError>("no positional arguments expected");
  if (!args.has_keywords()) return ok();
  const uint32_t count = args.keyword_count();
  for (uint32_t i = 0; i < count; ++i) {
    const Value name = args.kwnames->items[i];
    if (!is_a<Str>(vm, name)) return vm.raise<TypeError>("keywords must be strings");
    TRY(attrs_set(vm, self.object(), as<Str>(name), args.values[i]));
  }
  return ok();
}

Result<Value> namespace_repr(VM& vm, Value self) {
  const bool plain = self.object()->type_index == kTypeSimpleNamespace;
  const char* name = plain ? "namespace" : type_name(vm.type_of(self));
  Object* object = self.object();
  if (object->has(kFlagReprActive)) return format(vm, "{}(...)", name);
  Ref<Dict> dict = TRY(attrs_dict(vm, object));
  StrBuilder text(vm);
  text.append_utf8(name);
  text.append('(');
  object->set(kFlagReprActive);
  ptrdiff_t position = 0;
  Value key, value;
  bool first = true;
  Result<void> result = ok();
  while (!result.is_error() && dict_next(*dict, position, key, value)) {
    if (!is_a<Str>(vm, key) || as<Str>(key).length == 0) continue;
    AnyRef held(value);
    if (!first) text.append_ascii(", ");
    first = false;
    text.append(as<Str>(key));
    text.append('=');
    result = text.append_repr(value);
  }
  object->clear(kFlagReprActive);
  if (result.is_error()) return Raised{};
  text.append(')');
  return text.finish();
}

Result<Value> namespace_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_a<SimpleNamespace>(vm, other)) return Value::not_implemented();
  Ref<Dict> a = TRY(attrs_dict(vm, self.object()));
  Ref<Dict> b = TRY(attrs_dict(vm, other.object()));
  return compare(vm, a, b, op);
}

Result<Value> namespace_reduce(VM& vm, const Args& args) {
  Ref<Dict> dict = TRY(attrs_dict(vm, args[0].object()));
  return make_tuple_of(vm, {&vm.type_of(args[0]), vm.empty_tuple, dict});
}

constexpr Method kNamespaceMethods[] = {
    method("__reduce__", "($self, /) untold", namespace_reduce, "State for pickling."),
};

}  // namespace

constinit const TypeSpec kSimpleNamespaceSpec = {
    .name = "types.SimpleNamespace",
    .nbytes = sizeof(SimpleNamespace),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs,
    .slots =
        {
            .new_ = namespace_new,
            .init = namespace_init,
            .repr = namespace_repr,
            .compare = namespace_compare,
            .getattr = generic_getattr,
            .setattr = generic_setattr,
        },
    .methods = kNamespaceMethods,
    .signature = "(**kwargs)",
    .doc = "An object with the given attributes, which repr() shows and == compares.",
};

}  // namespace bufo
