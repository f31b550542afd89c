// type: what a class can do as an object: be called, looked into, printed, changed.
//
// Guarantees: the dict of a built-in type never changes; every change to a class's dict goes
// through type_setattr and gives the class a new version before the old value is dropped. Follows
// Objects/typeobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/types/int.h"

namespace bufo {

Result<Ref<Str>> full_type_name(VM& vm, Type& type) {
  if (type.spec != nullptr) return make_str(vm, type.spec->name);
  const Value module = dict_get_str(vm, as<Dict>(type.dict), *vm.names.module_);
  if (is_a<Str>(vm, module) && !str_equal(as<Str>(module), *vm.names.builtins)) {
    return format(vm, "{}.{}", module, type.qualname);
  }
  return Ref<Str>(type.name);
}

// --- attributes

Result<Value> type_getattr(VM& vm, Value self, Str& name) {
  Type& type = as<Type>(self);
  Type& meta = vm.type_of(self);
  const Value meta_attribute = type_lookup(vm, meta, name);
  Result<Value> (*meta_get)(VM&, Value, Value, Value) = nullptr;
  if (!meta_attribute.is_unbound()) {
    const Slots& slots = vm.type_of(meta_attribute).slots;
    meta_get = slots.descr_get;
    if (meta_get != nullptr && slots.descr_set != nullptr) {
      AnyRef held(meta_attribute);
      return meta_get(vm, meta_attribute, self, &meta);
    }
  }
  const Value attribute = type_lookup(vm, type, name);
  if (!attribute.is_unbound()) return bind_descriptor(vm, attribute, Value::unbound(), type);
  if (meta_get != nullptr) {
    AnyRef held(meta_attribute);
    return meta_get(vm, meta_attribute, self, &meta);
  }
  if (!meta_attribute.is_unbound()) return meta_attribute;
  return raise_attribute(vm, self, name, "type object '{}' has no attribute '{}'",
                         {type_name(type), Value(&name)});
}

static Result<void> require_mutable(VM& vm, const Type& type, Str& name) {
  if (type.has_flag(kTypeFlagHeap)) return ok();
  return vm.raise<TypeError>("cannot set '{}' attribute of immutable type '{}'", Value(&name),
                             type_name(type));
}

Result<void> type_setattr(VM& vm, Value self, Str& given_name, Value value) {
  Type& type = as<Type>(self);
  TRY(require_mutable(vm, type, given_name));
  const Value meta_attribute = type_lookup(vm, vm.type_of(self), given_name);
  if (!meta_attribute.is_unbound()) {
    const auto set = vm.type_of(meta_attribute).slots.descr_set;
    if (set != nullptr) {
      AnyRef held(meta_attribute);
      return set(vm, meta_attribute, self, value);
    }
  }
  Ref<Str> name = TRY(intern(vm, Ref<Str>(&given_name)));
  Dict& dict = as<Dict>(type.dict);
  // Kept until the caches know: its destructor may look things up in this very class.
  AnyRef old(dict_get_str(vm, dict, *name));
  if (value.is_unbound()) {
    if (old.is_unbound()) {
      return raise_attribute(vm, self, *name, "type object '{}' has no attribute '{}'",
                             {type_name(type), Value(name)});
    }
    TRY(dict_delete(vm, dict, name));
  } else {
    TRY(dict_set_str(vm, dict, *name, value));
  }
  type_attribute_changed(vm, type, *name);
  return ok();
}

namespace {

// --- life

void type_dealloc(VM& vm, Object* o) {
  Type& type = *static_cast<Type*>(o);
  if (type.bases.is_object()) {
    const Tuple& bases = as<Tuple>(type.bases);
    for (ptrdiff_t i = 0; i < bases.size; ++i) {
      remove_subclass(vm, as<Type>(bases.items[i]), type);
    }
  }
  if (type.root_shape != nullptr) free_shape_tree(vm, std::exchange(type.root_shape, nullptr));
  // No instance is left, so the number is free; what is dropped below may make new classes.
  if (type.index != 0) {
    vm.types[type.index] = nullptr;
    vm.lookup_cache->retired_offsets[type.index] = 2 * type.attrs_offset + 1;
    if (type.index < vm.lookup_cache->index_hint) vm.lookup_cache->index_hint = type.index;
  }
  for (Value* field : {&type.dict, &type.mro, &type.bases, &type.subclasses, &type.qualname}) {
    replace_slot(*field, Value::unbound());
  }
  if (type.base != nullptr) decref(std::exchange(type.base, nullptr));
  if (type.name != nullptr) decref(std::exchange(type.name, nullptr));
}

void type_traverse(Object* o, Visitor& visitor) {
  Type& type = *static_cast<Type*>(o);
  visitor.visit(type.name);
  visitor.visit(type.base);
  for (Value v : {type.dict, type.mro, type.bases, type.subclasses, type.qualname}) {
    visitor.visit(v);
  }
}

/// Instances may still be waiting for their deallocation, so base, bases and slots stay.
void type_clear(VM& vm, Object* o) {
  Type& type = *static_cast<Type*>(o);
  type.version = vm.next_version++;
  replace_slot(type.mro, Value::unbound());
  if (type.dict.is_object()) {
    Ref<Dict> dict(&as<Dict>(type.dict));
    dict_clear(vm, *dict);
  }
}

// --- calling

Result<Value> type_call(VM& vm, Value self, const CallArgs& args) {
  Type& type = as<Type>(self);
  if (type.index == kTypeType) {
    if (args.positional == 1 && !args.has_keywords()) return Value(&vm.type_of(args[0]));
    if (args.positional == 1) {
      return vm.raise<TypeError>("type() takes no keyword arguments");
    }
    if (args.positional != 3) return vm.raise<TypeError>("type() takes 1 or 3 arguments");
  }
  if (BUFO_UNLIKELY(type.slots.new_ == nullptr)) {
    return vm.raise<TypeError>("cannot create '{}' instances", type_name(type));
  }
  AnyRef object = TRY(type.slots.new_(vm, type, args));
  Type& made = vm.type_of(object);
  if (!made.is_subtype_of(type)) return object;
  if (made.slots.init != nullptr) TRY(made.slots.init(vm, object, args));
  return object;
}

Result<void> type_init(VM& vm, Value, const CallArgs& args) {
  if (args.has_keywords() && args.positional == 1) {
    return vm.raise<TypeError>("type.__init__() takes no keyword arguments");
  }
  if (args.positional != 1 && args.positional != 3) {
    return vm.raise<TypeError>("type.__init__() takes 1 or 3 arguments");
  }
  return ok();
}

Result<Value> type_repr(VM& vm, Value self) {
  Ref<Str> name = TRY(full_type_name(vm, as<Type>(self)));
  return format(vm, "<class '{}'>", Value(name));
}

// --- names

Result<void> check_settable(VM& vm, const Type& type, Value value, const char* name) {
  if (!type.has_flag(kTypeFlagHeap)) {
    return vm.raise<TypeError>("cannot set '{}' attribute of immutable type '{}'", name,
                               type_name(type));
  }
  // Odd, but so it is worded.
  if (value.is_unbound()) {
    return vm.raise<TypeError>("cannot delete '{}' attribute of immutable type '{}'", name,
                               type_name(type));
  }
  return ok();
}

Result<Value> type_get_name(VM&, Value self) { return Value(as<Type>(self).name); }

Result<void> type_set_name(VM& vm, Value self, Value value) {
  Type& type = as<Type>(self);
  TRY(check_settable(vm, type, value, "__name__"));
  if (!is_a<Str>(vm, value)) {
    return vm.raise<TypeError>("can only assign string to {}.__name__, not '{}'", Value(type.name),
                               type_name_of(value));
  }
  Str& name = as<Str>(value);
  for (size_t i = 0; i < name.length; ++i) {
    if (name.at(i) == 0) return vm.raise<ValueError>("type name must not contain null characters");
  }
  TRY(str_utf8(vm, name));
  incref(&name);
  decref(std::exchange(type.name, &name));
  return ok();
}

Result<Value> type_get_qualname(VM&, Value self) { return as<Type>(self).qualname; }

Result<void> type_set_qualname(VM& vm, Value self, Value value) {
  Type& type = as<Type>(self);
  TRY(check_settable(vm, type, value, "__qualname__"));
  if (!is_a<Str>(vm, value)) {
    return vm.raise<TypeError>("can only assign string to {}.__qualname__, not '{}'",
                               Value(type.name), type_name_of(value));
  }
  replace_slot(type.qualname, AnyRef(value).release());
  return ok();
}

/// Stores in the class's own dict, past the descriptors of the metaclass.
Result<void> set_in_dict(VM& vm, Type& type, Str& name, Value value) {
  AnyRef old(dict_get_str(vm, as<Dict>(type.dict), name));
  if (value.is_unbound()) {
    if (old.is_unbound()) return raise_with_value(vm, kTypeAttributeError, &name);
    TRY(dict_delete(vm, as<Dict>(type.dict), &name));
  } else {
    TRY(dict_set_str(vm, as<Dict>(type.dict), name, value));
  }
  type_attribute_changed(vm, type, name);
  return ok();
}

Result<Value> type_get_module(VM& vm, Value self) {
  Type& type = as<Type>(self);
  if (type.spec != nullptr) {
    const std::string_view name(type.spec->name);
    const size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return Value(vm.names.builtins);
    return intern(vm, name.substr(0, dot));
  }
  const Value module = dict_get_str(vm, as<Dict>(type.dict), *vm.names.module_);
  if (module.is_unbound()) return raise_with_value(vm, kTypeAttributeError, vm.names.module_);
  return module;
}

Result<void> type_set_module(VM& vm, Value self, Value value) {
  Type& type = as<Type>(self);
  TRY(check_settable(vm, type, value, "__module__"));
  return set_in_dict(vm, type, *vm.names.module_, value);
}

// --- bases

Result<Value> type_get_bases(VM&, Value self) { return as<Type>(self).bases; }
Result<void> type_set_bases(VM& vm, Value self, Value value) {
  TRY(check_settable(vm, as<Type>(self), value, "__bases__"));
  return set_bases(vm, as<Type>(self), value);
}
Result<Value> type_get_base(VM&, Value self) {
  Type* base = as<Type>(self).base;
  return base == nullptr ? Value::none() : Value(base);
}
Result<Value> type_get_mro(VM&, Value self) {
  const Value mro = as<Type>(self).mro;
  return mro.is_unbound() ? Value::none() : mro;
}

// --- the dict and what lies in it

Result<Value> type_get_dict(VM& vm, Value self) {
  Ref<MappingProxy> proxy = TRY(allocate<MappingProxy>(vm));
  proxy->mapping = AnyRef(Value(&type_dict(vm, as<Type>(self)))).release();
  return AnyRef(std::move(proxy));
}

Result<Value> type_get_doc(VM& vm, Value self) {
  Type& type = as<Type>(self);
  // The doc of `type` itself: its dict has this very descriptor under the name.
  if (type.spec != nullptr && type.spec->doc != nullptr) return make_str(vm, type.spec->doc);
  const Value doc = dict_get_str(vm, type_dict(vm, type), *vm.names.doc_);
  if (doc.is_unbound()) return Value::none();
  return bind_descriptor(vm, doc, Value::unbound(), type);
}

Result<void> type_set_doc(VM& vm, Value self, Value value) {
  TRY(check_settable(vm, as<Type>(self), value, "__doc__"));
  return set_in_dict(vm, as<Type>(self), *vm.names.doc_, value);
}

Result<Value> type_get_text_signature(VM& vm, Value self) {
  const Type& type = as<Type>(self);
  if (type.spec == nullptr || type.spec->signature == nullptr) return Value::none();
  return make_str(vm, type.spec->signature);
}

Result<Value> type_get_annotations(VM& vm, Value self) {
  Type& type = as<Type>(self);
  Str& name = *vm.names.annotations_;
  if (!type.has_flag(kTypeFlagHeap)) {
    return raise_attribute(vm, self, name, "type object '{}' has no attribute '__annotations__'",
                           {type_name(type)});
  }
  const Value annotations = dict_get_str(vm, as<Dict>(type.dict), name);
  if (!annotations.is_unbound()) {
    return bind_descriptor(vm, annotations, Value::unbound(), type);
  }
  Ref<Dict> made = TRY(make_dict(vm));
  TRY(set_in_dict(vm, type, name, made));
  return AnyRef(std::move(made));
}

Result<void> type_set_annotations(VM& vm, Value self, Value value) {
  Type& type = as<Type>(self);
  TRY(require_mutable(vm, type, *vm.names.annotations_));
  return set_in_dict(vm, type, *vm.names.annotations_, value);
}

Result<Value> type_get_type_params(VM& vm, Value self) {
  const Value params = dict_get_str(vm, type_dict(vm, as<Type>(self)), *vm.names.type_params_);
  return params.is_unbound() ? vm.empty_tuple : params;
}

Result<void> type_set_type_params(VM& vm, Value self, Value value) {
  TRY(check_settable(vm, as<Type>(self), value, "__type_params__"));
  return set_in_dict(vm, as<Type>(self), *vm.names.type_params_, value);
}

Result<Value> type_get_abstractmethods(VM& vm, Value self) {
  Type& type = as<Type>(self);
  Str& name = *vm.names.abstractmethods_;
  // `type` has this descriptor there and not a set of names.
  const Value methods =
      type.index == kTypeType ? Value::unbound() : dict_get_str(vm, type_dict(vm, type), name);
  if (methods.is_unbound()) return raise_with_value(vm, kTypeAttributeError, &name);
  return methods;
}

Result<void> type_set_abstractmethods(VM& vm, Value self, Value value) {
  Type& type = as<Type>(self);
  TRY(require_mutable(vm, type, *vm.names.abstractmethods_));
  const bool is_abstract = !value.is_unbound() && TRY(is_truthy(vm, value));
  TRY(set_in_dict(vm, type, *vm.names.abstractmethods_, value));
  if (is_abstract) {
    type.type_flags |= kTypeFlagAbstract;
  } else {
    type.type_flags &= ~static_cast<uint32_t>(kTypeFlagAbstract);
  }
  return ok();
}

// --- numbers

Result<Value> type_get_basicsize(VM&, Value self) {
  return Value::small_int(as<Type>(self).instance_nbytes);
}
Result<Value> type_get_itemsize(VM&, Value self) {
  return Value::small_int(as<Type>(self).item_nbytes);
}
/// -1: somewhere that is not at one offset, as CPython says of its own classes.
Result<Value> type_get_dictoffset(VM&, Value self) {
  return Value::small_int(has_instance_dict(as<Type>(self)) ? -1 : 0);
}
Result<Value> type_get_weakrefoffset(VM&, Value self) {
  return Value::small_int(as<Type>(self).has_flag(kTypeFlagWeakrefable) ? -32 : 0);
}

/// Py_TPFLAGS_*, as far as Bufo has the notion.
Result<Value> type_get_flags(VM& vm, Value self) {
  const Type& type = as<Type>(self);
  int64_t flags = 1 << 12;  // ready
  const auto add = [&flags](bool on, int bit) {
    if (on) flags |= int64_t{1} << bit;
  };
  add(type.has_flag(kTypeFlagSequence), 5);
  add(type.has_flag(kTypeFlagMapping), 6);
  add(type.has_flag(kTypeFlagNoInstantiation), 7);
  add(!type.has_flag(kTypeFlagHeap), 8);
  add(type.has_flag(kTypeFlagHeap), 9);
  add(type.has_flag(kTypeFlagBase), 10);
  add(type.has_flag(kTypeFlagGc), 14);
  add(type.has_flag(kTypeFlagAbstract), 20);
  static constexpr TypeIndex kFast[] = {kTypeInt, kTypeList, kTypeTuple,         kTypeBytes,
                                        kTypeStr, kTypeDict, kTypeBaseException, kTypeType};
  for (int i = 0; i < 8; ++i) add(type.is_subtype_of(vm.type(kFast[i])), 24 + i);
  return make_int(vm, flags);
}

// --- methods

Result<Value> type_mro(VM& vm, const Args& args) {
  Ref<Tuple> order = TRY(compute_mro(vm, args.self<Type>()));
  return make_list_from(vm, order->items, order->size);
}

Result<Value> type_subclasses(VM& vm, const Args& args) {
  return list_subclasses(vm, args.self<Type>());
}

Result<Value> type_prepare(VM& vm, const Args&) { return make_dict(vm); }

Result<Value> type_instancecheck(VM& vm, const Args& args) {
  const bool found = TRY(is_instance_default(vm, args[1], args[0]));
  return Value::boolean(found);
}

Result<Value> type_subclasscheck(VM& vm, const Args& args) {
  const bool found = TRY(is_subclass_default(vm, args[1], args[0]));
  return Value::boolean(found);
}

Result<Value> type_dir(VM& vm, const Args& args) {
  Ref<Dict> names = TRY(make_dict(vm));
  TRY(merge_class_dict(vm, *names, args[0]));
  return list_from_iterable(vm, names);
}

Result<Value> type_sizeof(VM& vm, const Args&) {
  return make_int(vm, static_cast<int64_t>(sizeof(Type)));
}

constexpr Method kTypeMethods[] = {
    method("mro", "($self, /)", type_mro, "The method resolution order, computed anew."),
    method("__subclasses__", "($self, /)", type_subclasses,
           "The direct subclasses that are alive."),
    class_method("__prepare__", "($type, /, *args, **kwargs) untold", type_prepare,
                 "The namespace that a class body starts with."),
    method("__instancecheck__", "($self, instance, /)", type_instancecheck,
           "What isinstance() asks."),
    method("__subclasscheck__", "($self, subclass, /)", type_subclasscheck,
           "What issubclass() asks."),
    method("__dir__", "($self, /)", type_dir, "The names for dir() of a class."),
    method("__sizeof__", "($self, /)", type_sizeof, "The size in memory, in bytes."),
};

constexpr GetSet kTypeGetSets[] = {
    {"__basicsize__", type_get_basicsize, readonly_member},
    {"__itemsize__", type_get_itemsize, readonly_member},
    {"__flags__", type_get_flags, readonly_member},
    {"__weakrefoffset__", type_get_weakrefoffset, readonly_member},
    {"__base__", type_get_base, readonly_member},
    {"__dictoffset__", type_get_dictoffset, readonly_member},
    {"__name__", type_get_name, type_set_name},
    {"__qualname__", type_get_qualname, type_set_qualname},
    {"__bases__", type_get_bases, type_set_bases},
    {"__mro__", type_get_mro},
    {"__module__", type_get_module, type_set_module},
    {"__abstractmethods__", type_get_abstractmethods, type_set_abstractmethods},
    {"__dict__", type_get_dict},
    {"__doc__", type_get_doc, type_set_doc},
    {"__text_signature__", type_get_text_signature},
    {"__annotations__", type_get_annotations, type_set_annotations},
    {"__type_params__", type_get_type_params, type_set_type_params},
};

}  // namespace

constinit const TypeSpec kTypeSpec = {
    .name = "type",
    .nbytes = sizeof(Type),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = type_dealloc,
            .traverse = type_traverse,
            .clear = type_clear,
            .new_ = type_new,
            .init = type_init,
            .repr = type_repr,
            .call = type_call,
            .getattr = type_getattr,
            .setattr = type_setattr,
            .binary = {.or_ = union_or},
        },
    .methods = kTypeMethods,
    .getsets = kTypeGetSets,
    .doc = "type(object) -> its class\ntype(name, bases, dict, **kwds) -> a new class",
};

}  // namespace bufo
