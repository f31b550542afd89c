// _imp: what the import system written in Python asks about built-in and frozen modules.
#include "runtime/frozen.h"
#include "runtime/hash.h"
#include "runtime/modules.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/import_spec.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

const FrozenModule* find_frozen(std::string_view name) {
  for (const FrozenModule* f = kFrozenModules; f->name != nullptr; ++f) {
    if (name == f->name) return f;
  }
  return nullptr;
}

/// A str argument, with the message of functions that have one.
Result<Str*> name_object(VM& vm, Value v, const char* function) {
  if (Str* name = try_as<Str>(vm, v)) return name;
  return vm.raise<TypeError>("{}() argument must be str, not {}", function, type_name_of(v));
}

Result<std::string_view> name_argument(VM& vm, const Args& args, const char* function) {
  Str* name = TRY(name_object(vm, args[0], function));
  return str_utf8(vm, *name);
}

Raised raise_no_frozen(VM& vm, Value name) {
  const Ref<Str> message = TRY(format(vm, "No such frozen object named {}", repr_of(name)));
  return raise_with_value(vm, kTypeImportError, message);
}

/// 1: yes; -1: yes, but it cannot be made again.
Result<Value> imp_is_builtin(VM& vm, const Args& args) {
  const std::string_view name = TRY(name_argument(vm, args, "is_builtin"));
  if (name == "sys" || name == "builtins") return Value::small_int(-1);
  return Value::small_int(find_native_module(name) != nullptr ? 1 : 0);
}
Result<Value> imp_is_frozen(VM& vm, const Args& args) {
  const std::string_view name = TRY(name_argument(vm, args, "is_frozen"));
  return Value::boolean(find_frozen(name) != nullptr);
}
Result<Value> imp_is_frozen_package(VM& vm, const Args& args) {
  const std::string_view name = TRY(name_argument(vm, args, "is_frozen_package"));
  const FrozenModule* frozen = find_frozen(name);
  if (frozen == nullptr) return raise_no_frozen(vm, args[0]);
  return Value::boolean(frozen->is_package);
}
Result<Value> imp_find_frozen(VM& vm, const Args& args) {
  const std::string_view name = TRY(name_argument(vm, args, "find_frozen"));
  const FrozenModule* frozen = find_frozen(name);
  if (frozen == nullptr) return none();
  const bool with_data = TRY(args.truth_or(vm, 1, false));
  AnyRef data = Value::none();
  if (with_data) {
    data = TRY(make_bytes(vm, frozen->source, static_cast<ptrdiff_t>(frozen->nbytes)));
  }
  return make_tuple_of(vm, {data, Value::boolean(frozen->is_package), args[0]});
}
Result<Value> imp_get_frozen_object(VM& vm, const Args& args) {
  const std::string_view name = TRY(name_argument(vm, args, "get_frozen_object"));
  const FrozenModule* frozen = find_frozen(name);
  if (frozen == nullptr) return raise_no_frozen(vm, args[0]);
  const Ref<Str> filename = TRY(format(vm, "<frozen {}>", name));
  const Ref<Bytes> source =
      TRY(make_bytes(vm, frozen->source, static_cast<ptrdiff_t>(frozen->nbytes)));
  return vm.hooks.compile(vm, source, filename, "exec", 0, vm.optimize);
}
Result<Value> imp_init_frozen(VM& vm, const Args& args) {
  Str* name = TRY(name_object(vm, args[0], "init_frozen"));
  const std::string_view text = TRY(str_utf8(vm, *name));
  if (find_frozen(text) == nullptr) return none();
  const Ref<Tuple> wanted = TRY(make_tuple_of(vm, {name}));
  return vm.hooks.import_module(vm, *name, Value::none(), wanted, 0);
}
Result<Value> imp_frozen_names(VM& vm, const Args&) {
  Ref<List> names = TRY(make_list(vm));
  for (const FrozenModule* f = kFrozenModules; f->name != nullptr; ++f) {
    const Ref<Str> name = TRY(make_str(vm, f->name));
    TRY(list_append(vm, *names, name));
  }
  return names;
}
Result<Value> imp_create_builtin(VM& vm, const Args& args) {
  const AnyRef name = TRY(get_attr(vm, args[0], *vm.names.name));
  if (!is_a<Str>(vm, name)) {
    return vm.raise<TypeError>("name must be string, not {}", type_name_of(name));
  }
  const std::string_view text = TRY(str_utf8(vm, as<Str>(name)));
  if (text == "sys" || text == "builtins") {
    const Value known = dict_get_str(vm, as<Dict>(vm.modules), as<Str>(name));
    if (!known.is_unbound()) return known;
  }
  const ModuleSpec* spec = find_native_module(text);
  if (spec == nullptr) return none();
  return make_native_module(vm, *spec);
}
Result<Value> imp_exec_builtin(VM&, const Args&) { return Value::small_int(0); }
Result<Value> imp_create_dynamic(VM& vm, const Args& args) {
  const AnyRef name = TRY(get_attr(vm, args[0], *vm.names.name));
  const Ref<Str> message = TRY(format(vm, "extension modules cannot be loaded: {}", str_of(name)));
  return raise_with_value(vm, kTypeImportError, message);
}
Result<Value> imp_extension_suffixes(VM& vm, const Args&) { return make_list(vm); }
// One thread: whoever imports has the lock, and nobody waits for it.
Result<Value> imp_lock(VM&, const Args&) { return none(); }
Result<Value> imp_lock_held(VM&, const Args&) { return Value::false_(); }

Result<Value> imp_fix_co_filename(VM& vm, const Args& args) {
  // Code keeps the name that it was compiled with; only checked here.
  if (!is_kind(vm, args[0], kTypeCode)) {
    return vm.raise<TypeError>("_fix_co_filename() argument 1 must be code, not {}",
                               type_name_of(args[0]));
  }
  return none();
}
Result<Value> imp_override(VM& vm, const Args& args) {
  const ptrdiff_t value = TRY(args.index(vm, 0));
  static_cast<void>(value);
  return Value::small_int(0);
}

/// Of text: the key makes the hashes of different formats differ.
Result<Value> imp_source_hash(VM& vm, const Args& args) {
  const ptrdiff_t key = TRY(args.index(vm, 0));
  if (!is_a<Bytes>(vm, args[1])) {
    return vm.raise<TypeError>("a bytes-like object is required, not '{}'", type_name_of(args[1]));
  }
  const auto& source = as<Bytes>(args[1]);
  // FNV-1a, 64 bits.
  uint64_t h = 0xcbf29ce484222325u ^ static_cast<uint64_t>(key);
  for (ptrdiff_t i = 0; i < source.length; ++i) h = (h ^ source.data[i]) * 0x100000001b3u;
  return make_bytes(vm, reinterpret_cast<const char*>(&h), sizeof h);
}

// --- for importlib

Result<Value> imp_library_folders(VM& vm, const Args& args) {
  Str* name = TRY(name_object(vm, args[0], "library_folders"));
  return library_folders(vm, *name);
}
Result<Value> imp_import_module(VM& vm, const Args& args) {
  Str* name = TRY(name_object(vm, args[0], "import_module"));
  // Ellipsis: the module itself and not its top-level package, and nothing is asked of it.
  return vm.hooks.import_module(vm, *name, Value::none(), Value::ellipsis(), 0);
}
Result<Value> imp_remember_importers(VM& vm, const Args& args) {
  const auto parts = args.rest();
  if (parts.size() != kImporterPartCount || !is_exact<Tuple>(parts[kImporterMetaPath]) ||
      !is_exact<Tuple>(parts[kImporterPathHooks]) || !is_a<Type>(vm, parts[kImporterFileFinder])) {
    return vm.raise<TypeError>("remember_importers() takes what importlib gives it");
  }
  Ref<Tuple> kept = TRY(make_tuple_from(vm, parts.data(), static_cast<ptrdiff_t>(parts.size())));
  replace_slot(vm.importer, kept.release());
  return none();
}

Result<Value> imp_warn(VM& vm, const Args& args) {
  if (!is_a<Type>(vm, args[1])) return vm.raise<TypeError>("category must be a Warning subclass");
  TRY(warn(vm, static_cast<TypeIndex>(as<Type>(args[1]).index), args[0]));
  return none();
}

constexpr Method kFunctions[] = {
    function("extension_suffixes", "()", imp_extension_suffixes,
             "The suffixes of extension modules: none."),
    function("lock_held", "()", imp_lock_held, "Is the import lock held?"),
    function("acquire_lock", "()", imp_lock, "Take the import lock."),
    function("release_lock", "()", imp_lock, "Give the import lock back."),
    function("find_frozen", "(name, /, *, withdata=False)", imp_find_frozen,
             "(source or None, is it a package, name) of a frozen module, or None."),
    function("get_frozen_object", "(name, data=None, /)", imp_get_frozen_object,
             "The code of a frozen module."),
    function("is_frozen_package", "(name, /)", imp_is_frozen_package,
             "Is the frozen module a package?"),
    function("create_builtin", "(spec, /)", imp_create_builtin, "Make a built-in module."),
    function("init_frozen", "(name, /)", imp_init_frozen, "Import a frozen module."),
    function("is_builtin", "(name, /)", imp_is_builtin, "Is there a built-in module of that name?"),
    function("is_frozen", "(name, /)", imp_is_frozen, "Is there a frozen module of that name?"),
    function("_frozen_module_names", "()", imp_frozen_names, "The frozen modules."),
    function("_override_frozen_modules_for_tests", "(override, /)", imp_override),
    function("_override_multi_interp_extensions_check", "(override, /)", imp_override),
    function("create_dynamic", "(spec, file=None, /)", imp_create_dynamic,
             "Load an extension module: ImportError."),
    function("exec_dynamic", "(mod, /)", imp_exec_builtin, "Run an extension module."),
    function("exec_builtin", "(mod, /)", imp_exec_builtin, "Run a built-in module."),
    function("_fix_co_filename", "(code, path, /)", imp_fix_co_filename),
    function("library_folders", "(name, /)", imp_library_folders,
             "Folders on the path with a package of that name."),
    function("import_module", "(name, /)", imp_import_module, "The module of that full name."),
    function(
        "remember_importers", "(*parts)", imp_remember_importers,
        "What the import system begins with; while nothing else is there, imports are native."),
    function("warn", "(message, category, /)", imp_warn, "Warn as native code does."),
    function("source_hash", "(key, source)", imp_source_hash, "A hash of a module's text."),
};

Result<void> imp_init(VM& vm, Dict& dict) {
  Type* spec = TRY(import_spec_type(vm));
  TRY(dict_set_str(vm, dict, "ModuleSpec", spec));
  const Ref<Str> checks = TRY(make_str(vm, "default"));
  return dict_set_str(vm, dict, "check_hash_based_pycs", checks);
}

}  // namespace

constinit const ModuleSpec kImpModule = {
    .name = "_imp",
    .functions = kFunctions,
    .init = imp_init,
    .doc = "Built-in and frozen modules.",
};

}  // namespace bufo
