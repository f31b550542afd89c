// module: a namespace dict with attribute access.
//
// Guarantees: functions keep their module's dict alive on their own, so a module may die before
// them. A name that the dict lacks is asked of the module's __getattr__ (PEP 562).
// Follows Objects/moduleobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/types/import_spec.h"

namespace bufo {

namespace {

Result<void> init_namespace(VM& vm, Dict& dict, Value name, Value doc) {
  TRY(dict_set_str(vm, dict, *vm.names.name_, name));
  TRY(dict_set_str(vm, dict, *vm.names.doc_, doc));
  for (Str* absent : {vm.names.package_, vm.names.loader_, vm.names.spec_}) {
    TRY(dict_set_str(vm, dict, *absent, Value::none()));
  }
  return ok();
}

Result<Value> module_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<Module> self = TRY(allocate<Module>(vm, cls));
  self->dict = Value::unbound();
  self->dict = TRY(make_dict(vm)).release();
  return AnyRef(std::move(self));
}

Result<void> module_init(VM& vm, Value v, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(self, name, doc=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "module", args, v));
  TRY(bound.args().str(vm, 1, "module", "name"));
  Ref<Dict> dict(&as<Dict>(as<Module>(v).dict));
  return init_namespace(vm, *dict, bound[1], bound[2].is_unbound() ? Value::none() : bound[2]);
}

/// The module's name as messages have it, or unbound.
Value module_name(VM& vm, const Module& module) {
  if (!module.dict.is_object()) return Value::unbound();
  const Value name = dict_get_str(vm, as<Dict>(module.dict), *vm.names.name_);
  return is_a<Str>(vm, name) ? name : Value::unbound();
}

/// Is the module's import still under way? Then a missing name hints at a circular import.
Result<bool> is_initializing(VM& vm, const Module& module) {
  AnyRef spec(dict_get_str(vm, as<Dict>(module.dict), *vm.names.spec_));
  if (spec.is_unbound() || spec->is_none()) return false;
  AnyRef flag = TRY(try_get_attr(vm, spec, *vm.names.initializing));
  if (flag.is_unbound()) return false;
  return is_truthy(vm, flag);
}

/// Is the name that of a submodule whose import is under way?
Result<bool> is_pending_submodule(VM& vm, const Module& module, Str& name) {
  const ImportSpec* spec =
      as_import_spec(vm, dict_get_str(vm, as<Dict>(module.dict), *vm.names.spec_));
  if (spec == nullptr || !is_a<List>(vm, spec->uninitialized)) return false;
  return contains(vm, spec->uninitialized, &name);
}

Result<Value> missing_attribute(VM& vm, Value v, Str& name) {
  Ref<Module> module(&as<Module>(v));
  AnyRef made = TRY(module_attribute_on_demand(vm, *module, name));
  if (!made.is_unbound()) return made;
  if (module->dict.is_object()) {
    AnyRef hook(dict_get_str(vm, as<Dict>(module->dict), *vm.names.getattr_));
    if (!hook.is_unbound()) return call(vm, hook, {&name});
  }
  AnyRef module_text(module_name(vm, *module));
  if (module_text.is_unbound()) {
    return raise_attribute(vm, v, name, "module has no attribute '{}'", {Value(&name)});
  }
  const bool partial = TRY(is_initializing(vm, *module));
  if (partial) {
    return raise_attribute(vm, v, name,
                           "partially initialized module '{}' has no attribute '{}' (most likely "
                           "due to a circular import)",
                           {module_text.get(), Value(&name)});
  }
  const bool pending = TRY(is_pending_submodule(vm, *module, name));
  if (pending) {
    return raise_attribute(vm, v, name,
                           "cannot access submodule '{}' of module '{}' (most likely due to a "
                           "circular import)",
                           {Value(&name), module_text.get()});
  }
  return raise_attribute(vm, v, name, "module '{}' has no attribute '{}'",
                         {module_text.get(), Value(&name)});
}

Result<Value> module_getattr(VM& vm, Value v, Str& name) {
  Type& type = vm.type_of(v);
  const Value descriptor = type_lookup(vm, type, name);
  Result<Value> (*get)(VM&, Value, Value, Value) = nullptr;
  if (!descriptor.is_unbound()) {
    const Slots& slots = vm.type_of(descriptor).slots;
    get = slots.descr_get;
    if (get != nullptr && slots.descr_set != nullptr) {
      AnyRef held(descriptor);
      return get(vm, descriptor, v, &type);
    }
  }
  const Value dict = as<Module>(v).dict;
  if (dict.is_object()) {
    const Value own = dict_get_str(vm, as<Dict>(dict), name);
    if (!own.is_unbound()) return own;
  }
  if (!descriptor.is_unbound()) return bind_descriptor(vm, descriptor, v, type);
  return missing_attribute(vm, v, name);
}

Result<void> module_setattr(VM& vm, Value v, Str& name, Value value) {
  const Value descriptor = type_lookup(vm, vm.type_of(v), name);
  if (!descriptor.is_unbound()) {
    const auto set = vm.type_of(descriptor).slots.descr_set;
    if (set != nullptr) {
      AnyRef held(descriptor);
      return set(vm, descriptor, v, value);
    }
  }
  if (!as<Module>(v).dict.is_object()) return raise_no_attribute(vm, v, name);
  Ref<Dict> dict(&as<Dict>(as<Module>(v).dict));
  if (!value.is_unbound()) return dict_set_str(vm, *dict, name, value);
  const bool found = TRY(dict_delete(vm, *dict, &name));
  if (!found) return raise_no_attribute(vm, v, name);
  return ok();
}

// --- repr

/// An attribute of the spec, unbound when there is none.
Result<Value> spec_attribute(VM& vm, Value spec, std::string_view name) {
  Ref<Str> interned = TRY(intern(vm, name));
  return try_get_attr(vm, spec, *interned);
}

Result<Value> repr_from_spec(VM& vm, Value spec) {
  AnyRef name = TRY(spec_attribute(vm, spec, "name"));
  if (name.is_unbound() || name->is_none()) name = TRY(make_str(vm, "?"));
  AnyRef origin = TRY(spec_attribute(vm, spec, "origin"));
  if (origin.is_unbound() || origin->is_none()) {
    AnyRef loader = TRY(spec_attribute(vm, spec, "loader"));
    if (loader.is_unbound() || loader->is_none()) return format(vm, "<module {}>", repr_of(name));
    if (std::string_view(type_name(vm.type_of(loader))) == "NamespaceLoader") {
      const AnyRef path = TRY(spec_attribute(vm, loader, "_path"));
      if (!path.is_unbound()) {
        const Ref<List> folders = TRY(list_from_iterable(vm, path));
        return format(vm, "<module {} (namespace) from {}>", repr_of(name), repr_of(folders));
      }
    }
    return format(vm, "<module {} ({})>", repr_of(name), repr_of(loader));
  }
  AnyRef has_location = TRY(spec_attribute(vm, spec, "has_location"));
  const bool from_file = !has_location.is_unbound() && TRY(is_truthy(vm, has_location));
  if (from_file) return format(vm, "<module {} from {}>", repr_of(name), repr_of(origin));
  return format(vm, "<module {} ({})>", repr_of(name), str_of(origin));
}

Result<Value> module_repr(VM& vm, Value v) {
  const Value dict_value = as<Module>(v).dict;
  if (!dict_value.is_object()) return make_str(vm, "<module '?'>");
  Ref<Dict> dict(&as<Dict>(dict_value));
  AnyRef spec(dict_get_str(vm, *dict, *vm.names.spec_));
  if (!spec.is_unbound() && !spec->is_none()) return repr_from_spec(vm, spec);
  AnyRef name(dict_get_str(vm, *dict, *vm.names.name_));
  if (name.is_unbound()) name = TRY(make_str(vm, "?"));
  AnyRef file(dict_get_str(vm, *dict, *vm.names.file_));
  if (!file.is_unbound()) return format(vm, "<module {} from {}>", repr_of(name), repr_of(file));
  AnyRef loader(dict_get_str(vm, *dict, *vm.names.loader_));
  if (loader.is_unbound() || loader->is_none()) return format(vm, "<module {}>", repr_of(name));
  return format(vm, "<module {} ({})>", repr_of(name), repr_of(loader));
}

// --- life

void module_traverse(Object* o, Visitor& visitor) { visitor.visit(static_cast<Module*>(o)->dict); }
void module_clear(VM&, Object* o) { replace_slot(static_cast<Module*>(o)->dict, Value::unbound()); }

// --- attributes of every module

Result<Value> module_get_dict(VM&, Value v) {
  const Value dict = as<Module>(v).dict;
  return dict.is_unbound() ? Value::none() : dict;
}

Result<Value> module_get_annotations(VM& vm, Value v) {
  if (!as<Module>(v).dict.is_object()) return raise_no_attribute(vm, v, *vm.names.annotations_);
  Ref<Dict> dict(&as<Dict>(as<Module>(v).dict));
  const Value own = dict_get_str(vm, *dict, *vm.names.annotations_);
  if (!own.is_unbound()) return own;
  Ref<Dict> made = TRY(make_dict(vm));
  TRY(dict_set_str(vm, *dict, *vm.names.annotations_, made));
  return AnyRef(std::move(made));
}

Result<void> module_set_annotations(VM& vm, Value v, Value value) {
  if (!as<Module>(v).dict.is_object()) return raise_no_attribute(vm, v, *vm.names.annotations_);
  Ref<Dict> dict(&as<Dict>(as<Module>(v).dict));
  if (!value.is_unbound()) return dict_set_str(vm, *dict, *vm.names.annotations_, value);
  const bool found = TRY(dict_delete(vm, *dict, vm.names.annotations_));
  if (!found) return raise_with_value(vm, kTypeAttributeError, vm.names.annotations_);
  return ok();
}

Result<Value> module_dir(VM& vm, const Args& args) {
  AnyRef dict = TRY(get_attr(vm, args[0], *vm.names.dict_));
  if (!is_a<Dict>(vm, dict)) return vm.raise<TypeError>("<module>.__dict__ is not a dictionary");
  AnyRef hook(dict_get_str(vm, as<Dict>(dict), *vm.names.dir_));
  if (!hook.is_unbound()) return call(vm, hook);
  Ref<List> names = TRY(list_from_iterable(vm, dict));
  // Made when somebody asks for it, and there all the same.
  const bool loader_later =
      as_import_spec(vm, dict_get_str(vm, as<Dict>(dict), *vm.names.spec_)) != nullptr &&
      dict_get_str(vm, as<Dict>(dict), *vm.names.loader_).is_unbound();
  if (loader_later) TRY(list_append(vm, *names, vm.names.loader_));
  return names;
}

constexpr Method kModuleMethods[] = {
    method("__dir__", "($self, /) untold", module_dir, "The names for dir() of a module."),
};

constexpr GetSet kModuleGetSets[] = {
    {"__dict__", module_get_dict, readonly_member},
    {"__annotations__", module_get_annotations, module_set_annotations},
};

}  // namespace

Result<Ref<Module>> make_module(VM& vm, Str& name, Value doc) {
  Ref<Module> self = TRY(allocate<Module>(vm));
  self->dict = Value::unbound();
  Ref<Dict> dict = TRY(make_dict(vm));
  TRY(init_namespace(vm, *dict, &name, doc));
  self->dict = dict.release();
  return self;
}

constinit const TypeSpec kModuleSpec = {
    .name = "module",
    .nbytes = sizeof(Module),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = module_clear,
            .traverse = module_traverse,
            .clear = module_clear,
            .new_ = module_new,
            .init = module_init,
            .repr = module_repr,
            .getattr = module_getattr,
            .setattr = module_setattr,
        },
    .methods = kModuleMethods,
    .getsets = kModuleGetSets,
    .signature = "(name, doc=None)",
    .doc = "A namespace with a name, as import makes it.",
};

}  // namespace bufo
