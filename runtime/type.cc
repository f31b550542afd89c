// Look-up through types: the MRO walk with its cache, versions, and the generic attribute protocol.
//
// Guarantees: a look-up neither raises nor runs Python code; a type's version changes before
// anything can observe a change to its dict or bases. Building types is in native_type.cc and
// class.cc. Follows Objects/typeobject.c and Objects/object.c (CPython 3.12) in behaviour.
#include "runtime/type.h"

#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/shape.h"

namespace bufo {

// --- names and kinship

const char* type_name(const Type& type) {
  if (type.spec != nullptr) return type.spec->name;
  if (type.name == nullptr) return "?";
  if (type.name->is_ascii()) return reinterpret_cast<const char*>(type.name->data1());
  VM& vm = Heap::of(&type).vm();
  // The UTF-8 is cached in the str, so the pointer lives as long as the name.
  Result<std::string_view> utf8 = str_wtf8(vm, *type.name);
  if (utf8.is_error()) {
    clear_pending(vm);
    return "?";
  }
  return std::move(utf8).take().data();
}

bool Type::is_subtype_of(const Type& other) const {
  if (this == &other) return true;
  if (mro.is_object()) {
    const Tuple& order = as<Tuple>(mro);
    for (ptrdiff_t i = 0; i < order.size; ++i) {
      if (order.items[i] == Value(&other)) return true;
    }
    return false;
  }
  // Before its MRO exists a type is known only by its chain of bases.
  for (const Type* t = this; t != nullptr; t = t->base) {
    if (t == &other) return true;
  }
  return false;
}

bool is_subtype(VM&, const Type& type, const Type& of) { return type.is_subtype_of(of); }

// --- the look-up cache

static uint32_t cache_index(uint64_t version, const Str* name) {
  const uint64_t mixed = (version * 0x9e3779b97f4a7c15u) ^ (reinterpret_cast<uint64_t>(name) >> 4);
  return static_cast<uint32_t>(mixed ^ (mixed >> 32)) & (LookupCache::kEntryCount - 1);
}

static Value lookup_in_mro(VM& vm, Type& type, Str& name) {
  if (!type.mro.is_object()) return Value::unbound();
  const Tuple& order = as<Tuple>(type.mro);
  for (ptrdiff_t i = 0; i < order.size; ++i) {
    const Value found = dict_get_str(vm, type_dict(vm, as<Type>(order.items[i])), name);
    if (!found.is_unbound()) return found;
  }
  return Value::unbound();
}

static Value remember(LookupCache::Entry& entry, uint64_t version, Str& name, Value found) {
  Str* old = entry.name;
  incref(&name);
  entry = {version, &name, found};
  if (old != nullptr) decref(old);
  return found;
}

Value type_lookup(VM& vm, Type& type, Str& name) {
  // Only interned names compare by pointer; the others are rare and take the long way.
  if (BUFO_UNLIKELY(!name.is_interned())) return lookup_in_mro(vm, type, name);
  LookupCache::Entry& entry = vm.lookup_cache->entries[cache_index(type.version, &name)];
  if (BUFO_LIKELY(entry.version == type.version && entry.name == &name)) return entry.value;
  return remember(entry, type.version, name, lookup_in_mro(vm, type, name));
}

static Value lookup_past(VM& vm, const Type& type, const Type& past, Str& name) {
  if (!type.mro.is_object()) return Value::unbound();
  const Tuple& order = as<Tuple>(type.mro);
  ptrdiff_t i = 0;
  while (i < order.size && !(order.items[i] == Value(&past))) ++i;
  for (++i; i < order.size; ++i) {
    const Value found = dict_get_str(vm, type_dict(vm, as<Type>(order.items[i])), name);
    if (!found.is_unbound()) return found;
  }
  return Value::unbound();
}

Value type_lookup_past(VM& vm, Type& type, const Type& past, Str& name) {
  if (!name.is_interned()) return lookup_past(vm, type, past, name);
  // Versions stay far below 2^48, so the key is unique while the type has this version.
  const uint64_t key = type.version | uint64_t{past.index} << 48;
  LookupCache::Entry& entry = vm.lookup_cache->entries[cache_index(key, &name)];
  if (entry.version == key && entry.name == &name) return entry.value;
  return remember(entry, key, name, lookup_past(vm, type, past, name));
}

// --- changes

static bool is_dunder(const Str& name) {
  if (name.length <= 4) return false;
  const size_t n = name.length;
  return name.at(0) == '_' && name.at(1) == '_' && name.at(n - 1) == '_' && name.at(n - 2) == '_';
}

// Caches of methods watch the type's version. Those of an instance's own attributes watch its shape
// alone, so shapes become others when the class may have got a say about its instances' attributes.
static void invalidate(VM& vm, Type& type, bool with_slots, bool with_shapes) {
  type.version = vm.next_version++;
  if (with_shapes && type.root_shape != nullptr) renew_shape_ids(vm, *type.root_shape);
  if (with_slots && type.has_flag(kTypeFlagHeap) && type.mro.is_object()) recompute_slots(vm, type);
  if (!type.subclasses.is_object()) return;
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(as<Dict>(type.subclasses), position, key, value)) {
    Type* subclass = vm.types[key.small_int()];
    if (subclass != nullptr) invalidate(vm, *subclass, with_slots, with_shapes);
  }
}

void type_modified(VM& vm, Type& type) { invalidate(vm, type, true, true); }

void type_attribute_changed(VM& vm, Type& type, Str& name) {
  const bool dunder = is_dunder(name);
  const Value value = dict_get_str(vm, type_dict(vm, type), name);
  const bool data_descriptor = !value.is_unbound() && vm.type_of(value).slots.descr_set != nullptr;
  invalidate(vm, type, dunder, dunder || data_descriptor);
}

// --- AttributeErrors

Raised raise_attribute(VM& vm, Value obj, Str& name, std::string_view pattern,
                       std::initializer_list<FormatArg> args) {
  static_cast<void>(raise_formatted(vm, kTypeAttributeError, pattern, args));
  // The raise may have run out of memory, so look at what is pending.
  if (vm.pending.is_object() && vm.pending.object()->type_index == kTypeAttributeError) {
    ExceptionObject& error = as<ExceptionObject>(vm.pending);
    incref(&name);
    replace_slot(error.members[0], Value(&name));
    incref(obj);
    replace_slot(error.members[1], obj);
  }
  return {};
}

// --- binding

Result<Value> bind_descriptor(VM& vm, Value attribute, Value instance, Type& owner) {
  const auto get = vm.type_of(attribute).slots.descr_get;
  if (get == nullptr) return attribute;
  AnyRef held(attribute);  // the descriptor's own code may remove it from the class
  return get(vm, attribute, instance, &owner);
}

Result<Value> lookup_special(VM& vm, Value v, Str& name) {
  Type& type = vm.type_of(v);
  const Value attribute = type_lookup(vm, type, name);
  if (attribute.is_unbound()) return Result<Value>::adopt(Value::unbound());
  return bind_descriptor(vm, attribute, v, type);
}

// --- the generic attribute protocol

Result<Value> try_generic_getattr(VM& vm, Value self, Str& name) {
  Type& type = vm.type_of(self);
  const Value descriptor = type_lookup(vm, type, name);
  Result<Value> (*get)(VM&, Value, Value, Value) = nullptr;
  if (!descriptor.is_unbound()) {
    const Slots& slots = vm.type_of(descriptor).slots;
    get = slots.descr_get;
    if (get != nullptr && slots.descr_set != nullptr) {
      AnyRef held(descriptor);
      return get(vm, descriptor, self, &type);
    }
  }
  if (type.attrs_offset != kAttrsNone) {
    const Value own = attrs_get(vm, self.object(), name);
    if (!own.is_unbound()) return own;
  } else if (type.layout == kTypeModule && as<Module>(self).dict.is_object()) {
    // object.__getattribute__ of a module; its own slot does not come here.
    const Value own = dict_get_str(vm, as<Dict>(as<Module>(self).dict), name);
    if (!own.is_unbound()) return own;
  }
  if (get != nullptr) {
    AnyRef held(descriptor);
    return get(vm, descriptor, self, &type);
  }
  if (descriptor.is_unbound()) return Result<Value>::adopt(Value::unbound());
  return descriptor;
}

Result<Value> generic_getattr(VM& vm, Value self, Str& name) {
  Result<Value> found = try_generic_getattr(vm, self, name);
  if (BUFO_UNLIKELY(found.raw().is_unbound())) return raise_no_attribute(vm, self, name);
  return found;
}

Result<void> generic_setattr(VM& vm, Value self, Str& name, Value value) {
  Type& type = vm.type_of(self);
  const Value descriptor = type_lookup(vm, type, name);
  if (!descriptor.is_unbound()) {
    const auto set = vm.type_of(descriptor).slots.descr_set;
    if (set != nullptr) {
      AnyRef held(descriptor);
      return set(vm, descriptor, self, value);
    }
  }
  if (type.attrs_offset != kAttrsNone) {
    const bool found = TRY(attrs_set(vm, self.object(), name, value));
    if (found) return ok();
  } else if (type.layout == kTypeModule && as<Module>(self).dict.is_object()) {
    const Ref<Dict> dict(&as<Dict>(as<Module>(self).dict));
    if (!value.is_unbound()) return dict_set_str(vm, *dict, name, value);
    const bool found = TRY(dict_delete(vm, *dict, &name));
    if (found) return ok();
  } else if (!descriptor.is_unbound()) {
    return raise_attribute(vm, self, name, "'{}' object attribute '{}' is read-only",
                           {type_name(type), Value(&name)});
  }
  return raise_no_attribute(vm, self, name);
}

bool has_instance_dict(const Type& type) {
  return type.attrs_offset != kAttrsNone || type.layout == kTypeType || type.layout == kTypeModule;
}

Result<Value> instance_dict(VM& vm, Value self) {
  Type& type = vm.type_of(self);
  if (type.layout == kTypeModule) return as<Module>(self).dict;
  if (type.attrs_offset == kAttrsNone) return raise_no_attribute(vm, self, *vm.names.dict_);
  return TRY(attrs_dict(vm, self.object()));
}

}  // namespace bufo
