// mappingproxy: a read-only view of a mapping, such as a class's __dict__.
//
// Guarantees: every operation goes to the mapping itself, so the view is always up to date; nothing
// changes the mapping through it.
// Follows Objects/descrobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/types/sequence.h"

namespace bufo {

namespace {

/// The mapping behind a proxy, or the value itself.
Value unwrap(VM& vm, Value v) {
  return is_a<MappingProxy>(vm, v) ? as<MappingProxy>(v).mapping : v;
}

Result<Value> proxy_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, mapping)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "mappingproxy", args, &cls));
  const Value mapping = bound[1];
  // Lists and tuples have items by index and are no mappings.
  if (vm.type_of(mapping).slots.getitem == nullptr || is_a<List>(vm, mapping) ||
      is_a<Tuple>(vm, mapping)) {
    return vm.raise<TypeError>("mappingproxy() argument must be a mapping, not {}",
                               type_name_of(mapping));
  }
  Ref<MappingProxy> self = TRY(allocate<MappingProxy>(vm, cls));
  self->mapping = AnyRef(mapping).release();
  return AnyRef(std::move(self));
}

Result<ptrdiff_t> proxy_length(VM& vm, Value v) { return length(vm, as<MappingProxy>(v).mapping); }
Result<Value> proxy_getitem(VM& vm, Value v, Value key) {
  return get_item(vm, as<MappingProxy>(v).mapping, key);
}
Result<bool> proxy_contains(VM& vm, Value v, Value key) {
  return contains(vm, as<MappingProxy>(v).mapping, key);
}
Result<Value> proxy_iter(VM& vm, Value v) { return get_iter(vm, as<MappingProxy>(v).mapping); }
Result<int64_t> proxy_hash(VM& vm, Value v) { return hash(vm, as<MappingProxy>(v).mapping); }
Result<Value> proxy_str(VM& vm, Value v) { return str(vm, as<MappingProxy>(v).mapping); }
Result<Value> proxy_repr(VM& vm, Value v) {
  return format(vm, "mappingproxy({})", repr_of(as<MappingProxy>(v).mapping));
}
Result<Value> proxy_compare(VM& vm, Value v, Value other, CompareOp op) {
  return compare(vm, as<MappingProxy>(v).mapping, other, op);
}

Result<Value> proxy_or(VM& vm, Value left, Value right) {
  AnyRef a(unwrap(vm, left)), b(unwrap(vm, right));
  return binary_op(vm, BinaryOp::kOr, a, b);
}
Result<Value> proxy_inplace_or(VM& vm, Value v, Value) {
  return vm.raise<TypeError>("'|=' is not supported by {}; use '|' instead", type_name_of(v));
}

void proxy_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<MappingProxy*>(o)->mapping);
}
void proxy_dealloc(VM&, Object* o) { decref(static_cast<MappingProxy*>(o)->mapping); }

// --- methods, all of them the mapping's

Result<Value> proxy_get(VM& vm, const Args& args) {
  AnyRef mapping(args.self<MappingProxy>().mapping);
  return call_method(vm, mapping, *vm.names.get, {args[1], args.has(2) ? args[2] : Value::none()});
}
Result<Value> proxy_keys(VM& vm, const Args& args) {
  return call_method(vm, args.self<MappingProxy>().mapping, *vm.names.keys);
}
Result<Value> proxy_values(VM& vm, const Args& args) {
  return call_method(vm, args.self<MappingProxy>().mapping, *vm.names.values);
}
Result<Value> proxy_items(VM& vm, const Args& args) {
  return call_method(vm, args.self<MappingProxy>().mapping, *vm.names.items);
}
Result<Value> proxy_copy(VM& vm, const Args& args) {
  return call_method(vm, args.self<MappingProxy>().mapping, *vm.names.copy);
}
Result<Value> proxy_reversed(VM& vm, const Args& args) {
  return call_method(vm, args.self<MappingProxy>().mapping, *vm.names.reversed_);
}

constexpr Method kProxyMethods[] = {
    method("get", "($self, key, default=None, /) untold", proxy_get,
           "The value of the key if it is in the mapping, else the default."),
    method("keys", "($self, /) untold", proxy_keys, "The mapping's keys."),
    method("values", "($self, /) untold", proxy_values, "The mapping's values."),
    method("items", "($self, /) untold", proxy_items, "The mapping's (key, value) pairs."),
    method("copy", "($self, /) untold", proxy_copy, "A shallow copy of the mapping."),
    class_method("__class_getitem__", "($cls, item, /) untold", class_getitem, "See PEP 585"),
    method("__reversed__", "($self, /) untold", proxy_reversed, "The keys, last first."),
};

}  // namespace

constinit const TypeSpec kMappingProxySpec = {
    .name = "mappingproxy",
    .nbytes = sizeof(MappingProxy),
    .flags = kTypeFlagGc | kTypeFlagMapping,
    .slots =
        {
            .dealloc = proxy_dealloc,
            .traverse = proxy_traverse,
            .new_ = proxy_new,
            .repr = proxy_repr,
            .str = proxy_str,
            .hash = proxy_hash,
            .compare = proxy_compare,
            .getattr = generic_getattr,
            .iter = proxy_iter,
            .binary = {.or_ = proxy_or},
            .inplace = {.or_ = proxy_inplace_or},
            .length = proxy_length,
            .getitem = proxy_getitem,
            .contains = proxy_contains,
        },
    .methods = kProxyMethods,
    .signature = "(mapping)",
    .doc = "A view of a mapping that cannot change it.",
};

}  // namespace bufo
