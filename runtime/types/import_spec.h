// ModuleSpec objects: where a module comes from (PEP 451); and the state of the import machinery.
//
// Usual imports are native and make a spec without its loader, which is made when somebody asks for
// it. The machinery in Python (importlib._bootstrap and _bootstrap_external) is loaded when a
// script looks at it: at a loader, at sys.meta_path and its kin, or when it has changed these.
#pragma once

#include "runtime/types/containers.h"
#include "runtime/types/objects.h"

namespace bufo {

struct ImportSpec : Object {
  static constexpr int kOwned = 7;
  Value name, loader, origin, loader_state;
  Value locations;      // submodule_search_locations
  Value cached;         // unbound: not asked for yet
  Value uninitialized;  // list: submodules whose import is under way
  /// What kind of loader is to be made when `loader` is unbound.
  enum class Kind : uint8_t { kGiven, kBuiltIn, kFrozen, kSource } kind;
  bool from_file;  // has_location
  bool initializing;
};

/// A spec of a module that is imported natively. `locations`: None or a list.
/// The class ModuleSpec.
Result<Type*> import_spec_type(VM&);
Result<Ref<ImportSpec>> make_import_spec(VM&, Str& name, ImportSpec::Kind, Value origin,
                                         Value locations);
/// The object as an exact ModuleSpec, or null.
ImportSpec* as_import_spec(VM&, Value);
/// spec.loader, made if need be. Runs Python code.
Result<Value> import_spec_loader(VM&, ImportSpec&);
/// spec.cached: None, or the path of the compiled file that belongs to the source. Runs Python
/// code.
Result<Value> import_spec_cached(VM&, ImportSpec&);

/// What the machinery began with; the entries of the tuple vm.importer.
enum ImporterPart {
  kImporterMetaPath,       // tuple of finders
  kImporterPathHooks,      // tuple of hooks
  kImporterFileFinder,     // the class
  kImporterFindAndLoad,    // find_and_load(name)
  kImporterMakeLoader,     // make_loader(kind, name, origin)
  kImporterMakeNamespace,  // make_namespace(name, portions)
  kImporterPartCount,
};
/// Loads the machinery if it is not there yet: sys.meta_path, sys.path_hooks and
/// sys.path_importer_cache exist afterwards. Runs Python code.
Result<void> ensure_importer(VM&);
/// The machinery's part, once ensure_importer has been called; borrowed.
Value importer_part(VM&, ImporterPart);
bool importer_is_ready(VM&);
/// Folders of sys.path (of the parent's path) that have a package of that name: a library's further
/// modules of a frozen package.
Result<Ref<List>> library_folders(VM&, Str& name);
/// Puts `__loader__` into the namespace of a module that was imported natively, if it is not there
/// yet; false: this is no such namespace. Runs Python code.
Result<bool> ensure_loader(VM&, Dict& namespace_);
/// A module attribute that is made on demand (`__loader__`; sys.meta_path …), or unbound. Runs
/// Python code.
Result<Value> module_attribute_on_demand(VM&, Module&, Str& name);

}  // namespace bufo
