// See import_spec.h. Follows PEP 451 and the documentation of importlib.machinery.ModuleSpec.
#include "runtime/types/import_spec.h"

#include <sys/stat.h>

#include <string>

#include "runtime/types/owned_fields.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

namespace {

extern const TypeSpec kImportSpecSpec;

ImportSpec& spec_of(Value v) { return as<ImportSpec>(v); }

// --- attributes

template <Value ImportSpec::*field>
Result<Value> get_field(VM&, Value self) {
  const Value v = spec_of(self).*field;
  return v.is_unbound() ? Value::none() : v;
}
template <Value ImportSpec::*field>
Result<void> set_spec_field(VM&, Value self, Value value) {
  set_field(spec_of(self).*field, value.is_unbound() ? Value::none() : value);
  return ok();
}
template <bool ImportSpec::*field>
Result<Value> get_flag(VM&, Value self) {
  return Value::boolean(spec_of(self).*field);
}
template <bool ImportSpec::*field>
Result<void> set_flag(VM& vm, Value self, Value value) {
  const bool on = !value.is_unbound() && TRY(is_truthy(vm, value));
  spec_of(self).*field = on;
  return ok();
}

Result<Value> get_loader(VM& vm, Value self) { return import_spec_loader(vm, spec_of(self)); }
Result<void> set_loader(VM&, Value self, Value value) {
  spec_of(self).kind = ImportSpec::Kind::kGiven;
  set_field(spec_of(self).loader, value.is_unbound() ? Value::none() : value);
  return ok();
}
Result<Value> get_cached(VM& vm, Value self) { return import_spec_cached(vm, spec_of(self)); }

Result<Value> get_parent(VM& vm, Value self) {
  const ImportSpec& spec = spec_of(self);
  if (!spec.locations.is_none()) return spec.name;
  if (!is_a<Str>(vm, spec.name)) return make_str(vm, "");
  const std::string_view text = TRY(str_wtf8(vm, as<Str>(spec.name)));
  const size_t dot = text.rfind('.');
  return make_str(vm, dot == std::string_view::npos ? std::string_view() : text.substr(0, dot));
}

// --- the object

Result<Value> spec_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<ImportSpec> spec = TRY(allocate_owner<ImportSpec>(vm, cls));
  for (Value* field :
       {&spec->name, &spec->loader, &spec->origin, &spec->loader_state, &spec->locations}) {
    *field = Value::none();
  }
  spec->kind = ImportSpec::Kind::kGiven;
  return spec;
}

Result<void> spec_init(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature =
      parse_signature("(self, name, loader, *, origin=None, loader_state=None, is_package=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "ModuleSpec", args, self));
  const bool package = bound.args().has_value(5) && TRY(is_truthy(vm, bound[5]));
  const Ref<List> pending = TRY(make_list(vm));
  AnyRef locations = Value::none();
  if (package) locations = TRY(make_list(vm));
  ImportSpec& spec = spec_of(self);
  spec.kind = ImportSpec::Kind::kGiven;
  set_field(spec.name, bound[1]);
  set_field(spec.loader, bound[2]);
  set_field(spec.origin, bound.args().has(3) ? bound[3] : Value::none());
  set_field(spec.loader_state, bound.args().has(4) ? bound[4] : Value::none());
  set_field(spec.locations, locations);
  set_field(spec.uninitialized, pending);
  return ok();
}

Result<Value> spec_repr(VM& vm, Value self) {
  const Ref<ImportSpec> spec(&spec_of(self));
  const AnyRef loader = TRY(import_spec_loader(vm, *spec));
  StrBuilder text(vm);
  text.append_utf8(type_name(vm.type_of(self)) == std::string_view("_frozen_importlib.ModuleSpec")
                       ? "ModuleSpec"
                       : type_name(vm.type_of(self)));
  text.append_ascii("(name=");
  TRY(text.append_repr(spec->name));
  text.append_ascii(", loader=");
  TRY(text.append_repr(loader));
  if (!spec->origin.is_none()) {
    text.append_ascii(", origin=");
    TRY(text.append_repr(spec->origin));
  }
  if (!spec->locations.is_none()) {
    text.append_ascii(", submodule_search_locations=");
    TRY(text.append_repr(spec->locations));
  }
  text.append(U')');
  return text.finish();
}

/// Anything with the attributes of a spec can be equal to one.
Result<Value> spec_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (op != CompareOp::kEq && op != CompareOp::kNe) return Value::not_implemented();
  const AnyRef a(self), b(other);
  bool same = true;
  for (const char* name :
       {"name", "loader", "origin", "submodule_search_locations", "cached", "has_location"}) {
    const Ref<Str> attribute = TRY(intern(vm, name));
    const AnyRef right = TRY(try_get_attr(vm, b, *attribute));
    if (right.is_unbound()) return Value::not_implemented();
    const AnyRef left = TRY(get_attr(vm, a, *attribute));
    if (same) same = TRY(equals(vm, left, right));
    if (!same) break;
  }
  return Value::boolean(same == (op == CompareOp::kEq));
}

constexpr GetSet kGetSets[] = {
    {"name", get_field<&ImportSpec::name>, set_spec_field<&ImportSpec::name>, "The full name."},
    {"loader", get_loader, set_loader, "What loads the module."},
    {"origin", get_field<&ImportSpec::origin>, set_spec_field<&ImportSpec::origin>,
     "Where the module comes from: a file, or a word."},
    {"loader_state", get_field<&ImportSpec::loader_state>,
     set_spec_field<&ImportSpec::loader_state>, "What the loader keeps here."},
    {"submodule_search_locations", get_field<&ImportSpec::locations>,
     set_spec_field<&ImportSpec::locations>, "Of a package: its folders."},
    {"cached", get_cached, set_spec_field<&ImportSpec::cached>,
     "The path of the compiled file, or None."},
    {"parent", get_parent, nullptr, "The name of the module's package."},
    {"has_location", get_flag<&ImportSpec::from_file>, set_flag<&ImportSpec::from_file>,
     "Is the origin a place that can be loaded from?"},
    {"_set_fileattr", get_flag<&ImportSpec::from_file>, set_flag<&ImportSpec::from_file>},
    {"_initializing", get_flag<&ImportSpec::initializing>, set_flag<&ImportSpec::initializing>},
    {"_cached", get_cached, set_spec_field<&ImportSpec::cached>},
    {"_uninitialized_submodules", get_field<&ImportSpec::uninitialized>,
     set_spec_field<&ImportSpec::uninitialized>},
};

constinit const TypeSpec kImportSpecSpec = {
    .name = "_frozen_importlib.ModuleSpec",
    .nbytes = sizeof(ImportSpec),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = owned_dealloc<ImportSpec>,
            .traverse = owned_traverse<ImportSpec>,
            .clear = owned_dealloc<ImportSpec>,
            .new_ = spec_new,
            .init = spec_init,
            .repr = spec_repr,
            .compare = spec_compare,
        },
    .getsets = kGetSets,
    .signature = "(name, loader, *, origin=None, loader_state=None, is_package=None)",
    .doc = "Where a module comes from and how it is loaded.",
};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

Result<Type*> import_spec_type(VM& vm) {
  Type* type = find_native_type(vm, kImportSpecSpec);
  if (type == nullptr) type = TRY(build_native_type(vm, kImportSpecSpec));
  return type;
}

ImportSpec* as_import_spec(VM& vm, Value v) {
  if (!v.is_object()) return nullptr;
  for (const Type* type = &vm.type_of(v); type != nullptr; type = type->base) {
    if (type->spec == &kImportSpecSpec) return &as<ImportSpec>(v);
  }
  return nullptr;
}

Result<Ref<ImportSpec>> make_import_spec(VM& vm, Str& name, ImportSpec::Kind kind, Value origin,
                                         Value locations) {
  Type* type = TRY(import_spec_type(vm));
  const AnyRef held_origin(origin), held_locations(locations);
  const Ref<List> pending = TRY(make_list(vm));
  Ref<ImportSpec> spec = TRY(allocate_owner<ImportSpec>(vm, *type));
  set_field(spec->name, &name);
  set_field(spec->origin, origin);
  set_field(spec->locations, locations);
  set_field(spec->uninitialized, pending);
  spec->loader_state = Value::none();
  spec->kind = kind;
  spec->from_file = kind == ImportSpec::Kind::kSource;
  return spec;
}

Result<Value> import_spec_loader(VM& vm, ImportSpec& borrowed) {
  const Ref<ImportSpec> spec(&borrowed);
  if (!spec->loader.is_unbound()) return spec->loader;
  if (spec->kind == ImportSpec::Kind::kGiven) return none();
  TRY(ensure_importer(vm));
  const char* text = spec->kind == ImportSpec::Kind::kBuiltIn  ? "built-in"
                     : spec->kind == ImportSpec::Kind::kFrozen ? "frozen"
                                                               : "source";
  const Ref<Str> kind = TRY(make_str(vm, text));
  const AnyRef maker(importer_part(vm, kImporterMakeLoader));
  if (maker.is_unbound()) return none();
  const AnyRef loader = TRY(call(vm, maker, {kind, spec->name, spec->origin}));
  if (spec->loader.is_unbound()) set_field(spec->loader, loader);
  return spec->loader;
}

Result<Value> import_spec_cached(VM& vm, ImportSpec& borrowed) {
  const Ref<ImportSpec> spec(&borrowed);
  if (!spec->cached.is_unbound() && !spec->cached.is_none()) return spec->cached;
  if (!spec->from_file || !is_a<Str>(vm, spec->origin)) return none();
  const Value prefix = dict_get_str(vm, as<Dict>(vm.sys_dict), "pycache_prefix");
  const std::string_view origin = TRY(str_wtf8(vm, as<Str>(spec->origin)));
  AnyRef path;
  if (!prefix.is_unbound() && !prefix.is_none()) {
    TRY(ensure_importer(vm));
    const AnyRef module(dict_get_str(vm, as<Dict>(vm.modules), "importlib._bootstrap_external"));
    const Ref<Str> name = TRY(intern(vm, "_get_cached"));
    if (module.is_unbound()) return none();
    path = TRY(call_method(vm, module, *name, {spec->origin}));
  } else if (ends_with(origin, ".py")) {
    const size_t slash = origin.rfind('/');
    const size_t start = slash == std::string_view::npos ? 0 : slash + 1;
    const std::string_view folder = origin.substr(0, start);
    const std::string_view base = origin.substr(start, origin.size() - 3 - start);
    const char* level = vm.optimize == 0 ? "" : vm.optimize == 1 ? ".opt-1" : ".opt-2";
    const AnyRef implementation(dict_get_str(vm, as<Dict>(vm.sys_dict), "implementation"));
    if (implementation.is_unbound()) return none();
    const Ref<Str> tag_name = TRY(intern(vm, "cache_tag"));
    const AnyRef tag = TRY(try_get_attr(vm, implementation, *tag_name));
    if (!is_a<Str>(vm, tag)) return none();
    path = TRY(format(vm, "{}__pycache__/{}.{}{}.pyc", folder, base, Value(tag), level));
  } else if (ends_with(origin, ".pyc")) {
    path = spec->origin;
  } else {
    return none();
  }
  set_field(spec->cached, path);
  return path;
}

// --- the machinery

bool importer_is_ready(VM& vm) { return vm.importer.is_object(); }

Value importer_part(VM& vm, ImporterPart part) {
  return importer_is_ready(vm) ? as<Tuple>(vm.importer).items[part] : Value::unbound();
}

Result<void> ensure_importer(VM& vm) {
  // None: it is being loaded, by imports that are native whatever a script has changed.
  if (!vm.importer.is_unbound()) return ok();
  vm.importer = Value::none();
  Ref<Str> name = TRY(intern(vm, "importlib._bootstrap_external"));
  Ref<Str> wanted = TRY(intern(vm, "_install"));
  const Ref<Tuple> names = TRY(make_tuple_of(vm, {wanted}));
  Result<Value> loaded = vm.hooks.import_module(vm, *name, Value::none(), names, 0);
  if (!importer_is_ready(vm)) vm.importer = Value::unbound();
  if (loaded.is_error()) return Raised{};
  static_cast<void>(std::move(loaded).take());
  return ok();
}

Result<Ref<List>> library_folders(VM& vm, Str& name) {
  Ref<List> found = TRY(make_list(vm));
  const std::string_view full = TRY(str_wtf8(vm, name));
  const size_t dot = full.rfind('.');
  AnyRef path(dict_get_str(vm, as<Dict>(vm.sys_dict), *vm.names.path));
  if (dot != std::string_view::npos) {
    const Ref<Str> parent = TRY(make_str(vm, full.substr(0, dot)));
    const AnyRef module = TRY(dict_get(vm, as<Dict>(vm.modules), parent));
    if (module.is_unbound()) return found;
    path = TRY(try_get_attr(vm, module, *vm.names.path_));
  }
  if (!is_a<List>(vm, path)) return found;
  const std::string tail(dot == std::string_view::npos ? full : full.substr(dot + 1));
  const Ref<Tuple> entries = TRY(tuple_from_list(vm, as<List>(path)));
  for (ptrdiff_t i = 0; i < entries->size; ++i) {
    if (!is_a<Str>(vm, entries->items[i])) continue;
    const std::string_view text = TRY(str_wtf8(vm, as<Str>(entries->items[i])));
    if (text.empty() || text[0] != '/') continue;  // a script's own folders have no part in it
    const std::string folder = std::string(text) + "/" + tail;
    struct stat status = {};
    if (stat((folder + "/__init__.py").c_str(), &status) != 0) continue;
    const Ref<Str> entry = TRY(make_str(vm, folder));
    TRY(list_append(vm, *found, entry));
  }
  return found;
}

Result<Value> module_attribute_on_demand(VM& vm, Module& borrowed, Str& name) {
  const Value absent = Value::unbound();
  const Ref<Module> module(&borrowed);
  if (!module->dict.is_object()) return Result<Value>::adopt(absent);
  const Ref<Dict> dict(&as<Dict>(module->dict));
  if (Value(dict) == vm.sys_dict) {
    const bool machinery = str_equals(name, "meta_path") || str_equals(name, "path_hooks") ||
                           str_equals(name, "path_importer_cache");
    if (machinery && vm.importer.is_unbound()) {
      TRY(ensure_importer(vm));
      const Value now = dict_get_str(vm, *dict, name);
      return now.is_unbound() ? Result<Value>::adopt(absent) : Result<Value>(now);
    }
  }
  if (!str_equal(name, *vm.names.loader_)) return Result<Value>::adopt(absent);
  const bool made = TRY(ensure_loader(vm, *dict));
  if (!made) return Result<Value>::adopt(absent);
  const Value loader = dict_get_str(vm, *dict, *vm.names.loader_);
  return loader.is_unbound() ? Result<Value>::adopt(absent) : Result<Value>(loader);
}

Result<bool> ensure_loader(VM& vm, Dict& borrowed) {
  const Ref<Dict> dict(&borrowed);
  ImportSpec* spec = as_import_spec(vm, dict_get_str(vm, *dict, *vm.names.spec_));
  if (spec == nullptr || dict_find_str(vm, *dict, *vm.names.loader_) >= 0) return false;
  const AnyRef loader = TRY(import_spec_loader(vm, *spec));
  TRY(dict_set_str(vm, *dict, *vm.names.loader_, loader));
  return true;
}

}  // namespace bufo
