// See import.h. Follows Lib/importlib/_bootstrap.py (CPython 3.12) in behaviour and texts.
#include "interp/import.h"

#include <unistd.h>

#include <cstdio>
#include <ctime>

#include "interp/interpreter.h"
#include "runtime/codecs.h"
#include "runtime/file.h"
#include "runtime/frozen.h"
#include "runtime/modules.h"
#include "runtime/types/bytes.h"
#include "runtime/types/exception.h"
#include "runtime/types/import_spec.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

Dict& modules_of(VM& vm) { return as<Dict>(vm.modules); }

std::string_view text_of(VM& vm, Str& s) {
  const Result<std::string_view> text = str_wtf8(vm, s);
  if (!text.is_error()) return text.value();
  clear_pending(vm);
  return {};
}

/// An entry of a search path as an absolute path without a slash at its end.
Result<Ref<Str>> absolute_folder(VM& vm, std::string_view folder) {
  while (folder.size() > 1 && folder.back() == '/') folder.remove_suffix(1);
  if (!folder.empty() && folder[0] == '/') return make_str(vm, folder);
  char buffer[4096];
  const char* current = getcwd(buffer, sizeof buffer);
  if (current == nullptr) return make_str(vm, folder);
  if (folder.empty() || folder == ".") return make_str(vm, current);
  return format(vm, "{}/{}", current, folder);
}

/// module.__spec__ and what follows from it; `__path__` and `__file__` are there already. The
/// loader, and with it `__loader__`, is made when somebody asks for it.
Result<void> set_spec(VM& vm, Module& module, Str& name, ImportSpec::Kind kind, Value origin) {
  Dict& dict = as<Dict>(module.dict);
  const Value path = dict_get_str(vm, dict, *vm.names.path_);
  const bool is_package = !path.is_unbound();
  const Ref<ImportSpec> spec =
      TRY(make_import_spec(vm, name, kind, origin, is_package ? path : Value::none()));
  const std::string_view full = text_of(vm, name);
  const size_t dot = full.rfind('.');
  const Ref<Str> parent = TRY(make_str(vm, is_package                      ? full
                                           : dot == std::string_view::npos ? ""
                                                                           : full.substr(0, dot)));
  TRY(dict_set(vm, dict, vm.names.spec_, spec));
  TRY(dict_set(vm, dict, vm.names.package_, parent));
  TRY(dict_delete(vm, dict, vm.names.loader_));
  if (kind != ImportSpec::Kind::kSource) return ok();
  const AnyRef cached = TRY(import_spec_cached(vm, *spec));
  return dict_set_str(vm, dict, "__cached__", cached);
}

/// Runs a module's code in its namespace; a failure takes the module out of sys.modules again.
Result<void> run_module(VM& vm, Module& module, Str& name, std::string_view source, Str& filename,
                        SourceKind kind) {
  TRY(dict_set(vm, as<Dict>(module.dict), vm.names.builtins_, vm.builtins_dict));
  TRY(dict_set(vm, modules_of(vm), &name, &module));
  const AnyRef spec(dict_get_str(vm, as<Dict>(module.dict), *vm.names.spec_));
  if (ImportSpec* own = as_import_spec(vm, spec)) own->initializing = true;
  const auto failed = [&]() -> Raised {
    const AnyRef error = take_pending(vm);
    if (dict_delete(vm, modules_of(vm), &name).is_error()) clear_pending(vm);
    vm.pending = AnyRef(error).release();
    return Raised{};
  };
  Result<Ref<Code>> compiled =
      compile_source(vm, source, filename, kind, ParseMode::File, 0, vm.optimize);
  if (compiled.is_error()) return failed();
  const Ref<Code> code = std::move(compiled).take();
  Dict& dict = as<Dict>(module.dict);
  Result<Value> result = run_code(vm, *code, dict, &dict);
  if (result.is_error()) return failed();
  static_cast<void>(std::move(result).take());
  if (ImportSpec* own = as_import_spec(vm, spec)) own->initializing = false;
  return ok();
}

/// A module of the library itself: native or frozen. Unbound when there is none of that name.
Result<Value> load_built_in(VM& vm, Str& name) {
  const std::string_view text = text_of(vm, name);
  if (const ModuleSpec* spec = find_native_module(text)) {
    Ref<Module> module = TRY(make_native_module(vm, *spec));
    TRY(set_built_in_spec(vm, *module, name));
    TRY(dict_set(vm, modules_of(vm), &name, module));
    return module;
  }
  for (const FrozenModule* f = kFrozenModules; f->name != nullptr; ++f) {
    if (text != f->name) continue;
    Ref<Module> module = TRY(make_module(vm, name));
    Dict& dict = as<Dict>(module->dict);
    if (f->is_package) {
      // What a library has besides is found behind what is here.
      const Ref<List> path = TRY(library_folders(vm, name));
      TRY(dict_set(vm, dict, vm.names.path_, path));
    }
    const Ref<Str> origin = TRY(make_str(vm, "frozen"));
    TRY(set_spec(vm, *module, name, ImportSpec::Kind::kFrozen, origin));
    const Ref<Str> filename = TRY(format(vm, "<frozen {}>", Value(&name)));
    TRY(run_module(vm, *module, name, {f->source, f->nbytes}, *filename, SourceKind::File));
    return module;
  }
  if (vm.interp->load_host_module != nullptr) return vm.interp->load_host_module(vm, name);
  return Result<Value>::adopt(Value::unbound());
}

/// Looks in one folder for package or file `tail`. Unbound when it has neither; a folder without
/// __init__.py is noted in `portions` as part of a namespace package.
Result<Value> load_from_folder(VM& vm, Str& name, std::string_view folder, std::string_view tail,
                               List& portions) {
  const Ref<Str> absolute = TRY(absolute_folder(vm, folder));
  const Ref<Str> base = TRY(format(vm, "{}/{}", Value(absolute), tail));
  const Ref<Str> init = TRY(format(vm, "{}/__init__.py", Value(base)));
  const Ref<Str> file = TRY(format(vm, "{}.py", Value(base)));
  FileText source(vm);
  const bool package = source.read(text_of(vm, *init));
  if (!package && !source.read(text_of(vm, *file))) {
    if (source.refused()) return raise_no_memory(vm);
    if (is_directory(text_of(vm, *base))) TRY(list_append(vm, portions, base));
    return Result<Value>::adopt(Value::unbound());
  }
  Ref<Module> module = TRY(make_module(vm, name));
  Dict& dict = as<Dict>(module->dict);
  const Ref<Str>& origin = package ? init : file;
  TRY(dict_set(vm, dict, vm.names.file_, origin));
  if (package) {
    const Value first = base;
    const Ref<List> path = TRY(make_list_from(vm, &first, 1));
    TRY(dict_set(vm, dict, vm.names.path_, path));
  }
  TRY(set_spec(vm, *module, name, ImportSpec::Kind::kSource, origin));
  TRY(run_module(vm, *module, name, source.view(), *origin, SourceKind::Bytes));
  return module;
}

/// A package without a file: its path follows that of its parent, which takes the machinery.
Result<Value> make_namespace_package(VM& vm, Str& name, List& portions) {
  const Ref<List> folders(&portions);
  TRY(ensure_importer(vm));
  const AnyRef maker(importer_part(vm, kImporterMakeNamespace));
  if (maker.is_unbound()) return vm.raise<ImportError>("the import system is incomplete");
  const AnyRef spec = TRY(call(vm, maker, {&name, folders}));
  Ref<Module> module = TRY(make_module(vm, name));
  Dict& dict = as<Dict>(module->dict);
  TRY(dict_set(vm, dict, vm.names.spec_, spec));
  TRY(dict_set(vm, dict, vm.names.package_, &name));
  TRY(dict_set(vm, dict, vm.names.file_, Value::none()));
  const Ref<Str> locations = TRY(intern(vm, "submodule_search_locations"));
  const AnyRef path = TRY(get_attr(vm, spec, *locations));
  TRY(dict_set(vm, dict, vm.names.path_, path));
  const Ref<Str> loader_name = TRY(intern(vm, "loader"));
  const AnyRef loader = TRY(get_attr(vm, spec, *loader_name));
  TRY(dict_set(vm, dict, vm.names.loader_, loader));
  TRY(dict_set(vm, modules_of(vm), &name, module));
  return module;
}

/// Looks along a search path (sys.path or a package's __path__).
Result<Value> load_from_path(VM& vm, Str& name, std::string_view tail, Value path) {
  const Ref<List> portions = TRY(make_list(vm));
  // What is no name of a file would be looked for elsewhere than in the folders.
  if (tail.empty() || tail.find('/') != std::string_view::npos ||
      tail.find('\0') != std::string_view::npos) {
    return Result<Value>::adopt(Value::unbound());
  }
  const Ref<List> folders = TRY(list_from_iterable(vm, path));
  for (ptrdiff_t k = 0; k < folders->size; ++k) {
    if (!is_a<Str>(vm, folders->items[k])) continue;
    AnyRef found =
        TRY(load_from_folder(vm, name, text_of(vm, as<Str>(folders->items[k])), tail, *portions));
    if (!found.is_unbound()) return found;
  }
  if (portions->size == 0) return Result<Value>::adopt(Value::unbound());
  return make_namespace_package(vm, name, *portions);
}

/// `pattern` shows the name, as it is or as repr() has it, and the parent.
Raised raise_not_found(VM& vm, Str& name, const char* pattern, std::string_view parent,
                       bool plain = false) {
  const Ref<Str> parent_name = TRY(make_str(vm, parent));
  const Ref<Str> message =
      TRY(plain ? format(vm, pattern, Value(&name))
                : format(vm, pattern, repr_of(Value(&name)), repr_of(Value(parent_name))));
  const Ref<Tuple> args = TRY(make_tuple_of(vm, {message}));
  const AnyRef error = TRY(make_exception(vm, vm.type(kTypeModuleNotFoundError), *args));
  TRY(set_attr(vm, error, *vm.names.name, &name));
  return raise_object(vm, error);
}

bool same_items(VM& vm, Value list, Value tuple) {
  if (!is_exact<List>(list)) return false;
  static_cast<void>(vm);
  const auto& now = as<List>(list);
  const auto& before = as<Tuple>(tuple);
  if (now.size != before.size) return false;
  for (ptrdiff_t k = 0; k < now.size; ++k) {
    if (now.items[k] != before.items[k]) return false;
  }
  return true;
}

/// Has a script put finders or hooks of its own into the machinery? Then imports go that way.
Result<bool> machinery_was_changed(VM& vm) {
  const Dict& sys = as<Dict>(vm.sys_dict);
  if (vm.importer.is_none()) return false;  // the machinery itself is being imported
  if (!importer_is_ready(vm)) {
    bool touched = false;
    for (const char* name : {"meta_path", "path_hooks", "path_importer_cache"}) {
      if (!dict_get_str(vm, sys, name).is_unbound()) touched = true;
    }
    if (!touched) return false;
    TRY(ensure_importer(vm));
    if (!importer_is_ready(vm)) return false;
  }
  if (!same_items(vm, dict_get_str(vm, sys, "meta_path"), importer_part(vm, kImporterMetaPath)) ||
      !same_items(vm, dict_get_str(vm, sys, "path_hooks"), importer_part(vm, kImporterPathHooks))) {
    return true;
  }
  const Value cache = dict_get_str(vm, sys, "path_importer_cache");
  if (!is_exact<Dict>(cache)) return true;
  ptrdiff_t position = 0;
  Value key, finder;
  while (dict_next(as<Dict>(cache), position, key, finder)) {
    if (!finder.is_none() && Value(&vm.type_of(finder)) != importer_part(vm, kImporterFileFinder)) {
      return true;
    }
  }
  return false;
}

/// A module of a library that has come to sys.path after the frozen package was imported: the
/// package's path follows. Unbound: there is none.
Result<Value> load_from_library(VM& vm, Str& name, Str& parent_name, Value parent, Value path) {
  if (!is_a<Module>(vm, parent) || !is_a<List>(vm, path)) {
    return Result<Value>::adopt(Value::unbound());
  }
  const Value dict = as<Module>(parent).dict;
  const ImportSpec* spec =
      dict.is_object() ? as_import_spec(vm, dict_get_str(vm, as<Dict>(dict), *vm.names.spec_))
                       : nullptr;
  if (spec == nullptr || spec->kind != ImportSpec::Kind::kFrozen) {
    return Result<Value>::adopt(Value::unbound());
  }
  const Ref<List> folders(&as<List>(path));
  const Ref<List> now = TRY(library_folders(vm, parent_name));
  const Ref<List> fresh = TRY(make_list(vm));
  for (ptrdiff_t k = 0; k < now->size; ++k) {
    const bool known = TRY(contains(vm, folders, now->items[k]));
    if (!known) TRY(list_append(vm, *fresh, now->items[k]));
  }
  if (fresh->size == 0) return Result<Value>::adopt(Value::unbound());
  TRY(list_extend(vm, *folders, fresh));
  const std::string_view text = text_of(vm, name);
  return load_from_path(vm, name, text.substr(text.rfind('.') + 1), fresh);
}

/// Notes in the parent's spec that a submodule's import is under way, until it is over.
class PendingSubmodule {
 public:
  Result<void> begin(VM& vm, Value parent, Str& tail) {
    const AnyRef spec = TRY(try_get_attr(vm, parent, *vm.names.spec_));
    const ImportSpec* own = as_import_spec(vm, spec);
    if (own == nullptr || !is_exact<List>(own->uninitialized)) return ok();
    list_ = Ref<List>(&as<List>(own->uninitialized));
    return list_append(vm, *list_, &tail);
  }
  ~PendingSubmodule() {
    if (list_.get() == nullptr || list_->size == 0) return;
    decref(list_->items[--list_->size]);
  }

 private:
  Ref<List> list_;
};

/// -X importtime: the time that an import takes, told on standard error at its end.
class ImportTimer {
 public:
  ImportTimer(VM& vm, Str& name) : vm_(vm), name_(&name) {
    const Value options = dict_get_str(vm, as<Dict>(vm.sys_dict), "_xoptions");
    if (!is_exact<Dict>(options) ||
        dict_get_str(vm, as<Dict>(options), "importtime").is_unbound()) {
      return;
    }
    InterpreterState& state = *vm.interp;
    if (state.import_depth < 0) {
      std::fputs("import time: self [us] | cumulative | imported package\n", stderr);
      state.import_depth = 0;
    }
    ++state.import_depth;
    outer_inner_nanos_ = std::exchange(state.import_inner_nanos, 0);
    began_ = now();
  }
  ImportTimer(const ImportTimer&) = delete;
  ImportTimer& operator=(const ImportTimer&) = delete;
  ~ImportTimer() {
    if (began_ == 0) return;
    InterpreterState& state = *vm_.interp;
    const int64_t whole = now() - began_, own = whole - state.import_inner_nanos;
    --state.import_depth;
    std::fprintf(stderr, "import time: %9ld | %10ld | %*s%.*s\n", static_cast<long>(own / 1000),
                 static_cast<long>(whole / 1000), state.import_depth * 2, "",
                 static_cast<int>(text_of(vm_, *name_).size()), text_of(vm_, *name_).data());
    state.import_inner_nanos = outer_inner_nanos_ + whole;
  }

 private:
  static int64_t now() {
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return int64_t{t.tv_sec} * 1'000'000'000 + t.tv_nsec;
  }
  VM& vm_;
  Ref<Str> name_;
  int64_t began_ = 0;  // 0: the option was not given
  int64_t outer_inner_nanos_ = 0;
};

Result<Value> find_and_load(VM& vm, Str& name);

/// The module of that full name, imported with its parents if need be.
Result<Value> find_or_load(VM& vm, Str& name) {
  const Value known = dict_get_str(vm, modules_of(vm), name);
  if (!known.is_unbound()) {
    if (known.is_none()) {
      return raise_not_found(vm, name, "import of {} halted; None in sys.modules", {}, true);
    }
    return known;
  }
  return find_and_load(vm, name);
}

/// The same, of a module that is not in sys.modules.
Result<Value> find_and_load(VM& vm, Str& name) {
  const ImportTimer timer(vm, name);
  const bool changed = TRY(machinery_was_changed(vm));
  if (changed) {
    const AnyRef find_and_load(importer_part(vm, kImporterFindAndLoad));
    return call(vm, find_and_load, {&name});
  }
  const std::string_view text = text_of(vm, name);
  const size_t dot = text.rfind('.');
  // A name that begins with its only dot has no parent, and nothing has that name.
  if (dot == std::string_view::npos || dot == 0) {
    AnyRef found = TRY(load_built_in(vm, name));
    const Value path = dict_get_str(vm, as<Dict>(vm.sys_dict), *vm.names.path);
    if (found.is_unbound() && !path.is_unbound()) {
      found = TRY(load_from_path(vm, name, dot == 0 ? text.substr(1) : text, path));
    }
    if (found.is_unbound()) return raise_not_found(vm, name, "No module named {}", {});
    // A module may have put another in its place.
    const Value placed = dict_get_str(vm, modules_of(vm), name);
    return placed.is_unbound() ? Result<Value>(std::move(found)) : Result<Value>(placed);
  }
  Ref<Str> parent_name = TRY(intern(vm, text.substr(0, dot)));
  const AnyRef parent = TRY(find_or_load(vm, *parent_name));
  const Value now = dict_get_str(vm, modules_of(vm), name);  // the parent may have imported it
  if (!now.is_unbound() && !now.is_none()) return now;
  Ref<Str> tail = TRY(intern(vm, text.substr(dot + 1)));
  PendingSubmodule pending;
  TRY(pending.begin(vm, parent, *tail));
  AnyRef found = TRY(load_built_in(vm, name));
  if (found.is_unbound()) {
    const AnyRef path = TRY(try_get_attr(vm, parent, *vm.names.path_));
    if (path.is_unbound()) {
      return raise_not_found(vm, name, "No module named {}; {} is not a package",
                             text.substr(0, dot));
    }
    found = TRY(load_from_path(vm, name, text.substr(dot + 1), path));
    if (found.is_unbound()) found = TRY(load_from_library(vm, name, *parent_name, parent, path));
  }
  if (found.is_unbound()) return raise_not_found(vm, name, "No module named {}", {});
  const Value placed = dict_get_str(vm, modules_of(vm), name);
  if (!placed.is_unbound()) found = AnyRef(placed);
  const Result<void> set = set_attr(vm, parent, *tail, found);
  if (set.is_error()) {
    if (!pending_is(vm, kTypeAttributeError)) return Raised{};
    clear_pending(vm);
    const Ref<Str> message = TRY(format(vm, "Cannot set an attribute on {} for child module {}",
                                        repr_of(parent_name), repr_of(tail)));
    TRY(warn(vm, kTypeImportWarning, message));
  }
  return found;
}

/// The package that relative names are relative to: __package__, __spec__.parent, or what __name__
/// and __path__ say.
Result<Ref<Str>> package_of(VM& vm, Dict& dict) {
  const AnyRef declared(dict_get_str(vm, dict, *vm.names.package_));
  const AnyRef spec(dict_get_str(vm, dict, *vm.names.spec_));
  const bool has_package = !declared.is_unbound() && !declared->is_none();
  AnyRef parent;
  if (!spec.is_unbound() && !spec->is_none()) {
    const Ref<Str> parent_name = TRY(intern(vm, "parent"));
    parent = TRY(get_attr(vm, spec, *parent_name));
  }
  if (has_package) {
    if (!is_a<Str>(vm, declared)) return vm.raise<TypeError>("package must be a string");
    if (!parent.is_unbound()) {
      const bool same = TRY(equals(vm, declared, parent));
      if (!same) {
        const Ref<Str> message = TRY(make_str(vm, "__package__ != __spec__.parent"));
        TRY(warn(vm, kTypeDeprecationWarning, message));
      }
    }
    return Ref<Str>(&as<Str>(declared));
  }
  if (!parent.is_unbound()) {
    if (!is_a<Str>(vm, parent)) return vm.raise<TypeError>("__spec__.parent must be a string");
    return Ref<Str>(&as<Str>(parent));
  }
  const Ref<Str> message =
      TRY(make_str(vm,
                   "can't resolve package from __spec__ or __package__, falling back on __name__ "
                   "and __path__"));
  TRY(warn(vm, kTypeImportWarning, message));
  const AnyRef own(dict_get_str(vm, dict, *vm.names.name_));
  if (own.is_unbound()) return vm.raise<KeyError>("'__name__' not in globals");
  if (!is_a<Str>(vm, own)) return vm.raise<TypeError>("__name__ must be a string");
  if (!dict_get_str(vm, dict, *vm.names.path_).is_unbound()) return Ref<Str>(&as<Str>(own));
  const std::string_view text = text_of(vm, as<Str>(own));
  const size_t dot = text.rfind('.');
  return make_str(vm, dot == std::string_view::npos ? std::string_view() : text.substr(0, dot));
}

/// The absolute name of a relative import.
Result<Ref<Str>> absolute_name(VM& vm, Str& name, Value globals, int64_t level) {
  if (globals.is_unbound()) return vm.raise<KeyError>("'__name__' not in globals");
  if (!is_a<Dict>(vm, globals)) return vm.raise<TypeError>("globals must be a dict");
  const Ref<Str> package = TRY(package_of(vm, as<Dict>(globals)));
  std::string_view base = text_of(vm, *package);
  if (base.empty())
    return vm.raise<ImportError>("attempted relative import with no known parent package");
  for (int64_t k = 1; k < level; ++k) {
    const size_t dot = base.rfind('.');
    if (dot == std::string_view::npos)
      return vm.raise<ImportError>("attempted relative import beyond top-level package");
    base = base.substr(0, dot);
  }
  Ref<Str> full =
      name.length == 0 ? TRY(make_str(vm, base)) : TRY(format(vm, "{}.{}", base, Value(&name)));
  return intern(vm, std::move(full));
}

/// Takes the machinery's own frames out of the pending exception's traceback: all of them from
/// ImportErrors, else those below a call of _call_with_frames_removed.
void remove_importlib_frames(VM& vm) {
  if (!importer_is_ready(vm) || !vm.pending.is_object()) return;
  auto& exception = as<ExceptionObject>(vm.pending);
  const bool always = pending_is(vm, kTypeImportError);
  Value* link = &exception.traceback;
  Value* chunk = nullptr;  // where the present run of the machinery's frames begins
  while (is_exact<Traceback>(*link)) {
    auto& entry = as<Traceback>(*link);
    const Code& code = as<Code>(entry.code);
    const std::string_view file = text_of(vm, as<Str>(code.filename));
    const bool inside =
        file == "<frozen importlib._bootstrap>" || file == "<frozen importlib._bootstrap_external>";
    if (!inside) {
      chunk = nullptr;
      link = &entry.next;
      continue;
    }
    if (chunk == nullptr) chunk = link;
    if (always || text_of(vm, as<Str>(code.name)) == "_call_with_frames_removed") {
      const AnyRef rest(entry.next);
      replace_slot(*chunk, AnyRef(rest).release());
      link = chunk;
      chunk = nullptr;
    } else {
      link = &entry.next;
    }
  }
}

Result<Value> import_with_names(VM&, Str& name, Value globals, Value fromlist, int64_t level);

}  // namespace

Result<void> set_built_in_spec(VM& vm, Module& module, Str& name) {
  const Ref<Str> origin = TRY(intern(vm, "built-in"));
  return set_spec(vm, module, name, ImportSpec::Kind::kBuiltIn, origin);
}

Result<Value> import_module(VM& vm, Str& name, Value globals, Value fromlist, int64_t level) {
  Result<Value> module = import_with_names(vm, name, globals, fromlist, level);
  if (module.is_error()) remove_importlib_frames(vm);
  return module;
}

namespace {

/// Imports the submodules among the names of `from package import names`.
Result<void> import_submodules(VM& vm, Value module, Value fromlist, bool of_all) {
  const Ref<List> wanted = TRY(list_from_iterable(vm, fromlist));
  for (ptrdiff_t k = 0; k < wanted->size; ++k) {
    if (!is_a<Str>(vm, wanted->items[k])) {
      if (!of_all) {
        return vm.raise<TypeError>("Item in ``from list'' must be str, not {}",
                                   type_name_of(wanted->items[k]));
      }
      const AnyRef own = TRY(get_attr(vm, module, *vm.names.name_));
      return vm.raise<TypeError>("Item in {}.__all__ must be str, not {}", str_of(own),
                                 type_name_of(wanted->items[k]));
    }
    Str& item = as<Str>(wanted->items[k]);
    if (str_equals(item, "*")) {
      if (of_all) continue;
      const Ref<Str> all_name = TRY(intern(vm, "__all__"));
      const AnyRef all = TRY(try_get_attr(vm, module, *all_name));
      if (!all.is_unbound()) TRY(import_submodules(vm, module, all, true));
      continue;
    }
    const AnyRef present = TRY(try_get_attr(vm, module, item));
    if (!present.is_unbound()) continue;
    const AnyRef package = TRY(get_attr(vm, module, *vm.names.name_));
    Ref<Str> spelled = TRY(format(vm, "{}.{}", str_of(package), Value(&item)));
    const Ref<Str> sub = TRY(intern(vm, std::move(spelled)));
    Result<Value> loaded = find_or_load(vm, *sub);
    if (!loaded.is_error()) {
      static_cast<void>(std::move(loaded).take());
      continue;
    }
    // A name that is no module: the importing statement complains in its own words.
    if (!pending_is(vm, kTypeModuleNotFoundError)) return Raised{};
    const AnyRef missing(as<ExceptionObject>(vm.pending).members[1]);
    if (!is_a<Str>(vm, missing) || !str_equal(as<Str>(missing), *sub)) return Raised{};
    if (dict_get_str(vm, modules_of(vm), *sub).is_none()) return Raised{};  // None in sys.modules
    clear_pending(vm);
  }
  return ok();
}

Result<Value> import_with_names(VM& vm, Str& name, Value globals, Value fromlist, int64_t level) {
  if (level < 0) return vm.raise<ValueError>("level must be >= 0");
  if (level == 0 && name.length == 0) return vm.raise<ValueError>("Empty module name");
  const Ref<Str> full =
      TRY(level > 0 ? absolute_name(vm, name, globals, level) : intern(vm, Ref<Str>(&name)));
  AnyRef module = TRY(find_or_load(vm, *full));
  if (fromlist.is_ellipsis()) return module;
  const bool wants_names =
      !fromlist.is_none() && !fromlist.is_unbound() && TRY(is_truthy(vm, fromlist));
  if (!wants_names) {
    const std::string_view text = text_of(vm, name);
    const size_t dot = text.find('.');
    if (dot == std::string_view::npos) return module;
    // import a.b.c binds a.
    const std::string_view whole = text_of(vm, *full);
    Ref<Str> top = TRY(intern(vm, whole.substr(0, whole.size() - (text.size() - dot))));
    return find_or_load(vm, *top);
  }
  const AnyRef path = TRY(try_get_attr(vm, module, *vm.names.path_));
  if (path.is_unbound()) return module;
  // From a package, the names may be submodules not imported yet.
  TRY(import_submodules(vm, module, fromlist, false));
  return module;
}

}  // namespace

Result<Value> import_by_name(VM& vm, std::string_view name) {
  const Ref<Str> full = TRY(intern(vm, name));
  return find_or_load(vm, *full);
}

Result<Value> run_host_module(VM& vm, Str& name, std::string_view text, Str& filename) {
  const Value known = dict_get_str(vm, modules_of(vm), name);
  if (is_a<Module>(vm, known)) {
    Ref<Module> module(&as<Module>(known));
    // A text that does not run leaves the module as it is, and in its place.
    const Ref<Code> code = TRY(
        compile_source(vm, text, filename, SourceKind::String, ParseMode::File, 0, vm.optimize));
    Dict& dict = as<Dict>(module->dict);
    static_cast<void>(TRY(run_code(vm, *code, dict, &dict)));
    return module;
  }
  Ref<Module> module = TRY(make_module(vm, name));
  TRY(set_spec(vm, *module, name, ImportSpec::Kind::kGiven, &filename));
  TRY(dict_set(vm, as<Dict>(module->dict), vm.names.file_, &filename));
  TRY(run_module(vm, *module, name, text, filename, SourceKind::String));
  return module;
}

Result<Value> import_from(VM& vm, Value module, Str& name) {
  AnyRef value = TRY(try_get_attr(vm, module, name));
  if (!value.is_unbound()) return value;
  const AnyRef own_name = TRY(try_get_attr(vm, module, *vm.names.name_));
  if (is_a<Str>(vm, own_name)) {
    const Ref<Str> full = TRY(format(vm, "{}.{}", Value(own_name), Value(&name)));
    const Value loaded = dict_get_str(vm, modules_of(vm), *full);
    if (!loaded.is_unbound()) return loaded;
  }
  const AnyRef file = TRY(try_get_attr(vm, module, *vm.names.file_));
  const bool known = is_a<Str>(vm, file);
  const Ref<Str> where = known ? TRY(str(vm, file)) : TRY(make_str(vm, "unknown location"));
  const AnyRef shown =
      is_a<Str>(vm, own_name) ? own_name : AnyRef(TRY(make_str(vm, "<unknown module name>")));
  const AnyRef spec = TRY(try_get_attr(vm, module, *vm.names.spec_));
  bool initializing = false;
  if (!spec.is_unbound() && !spec->is_none()) {
    Ref<Str> flag = TRY(intern(vm, "_initializing"));
    const AnyRef set = TRY(try_get_attr(vm, spec, *flag));
    initializing = !set.is_unbound() && TRY(is_truthy(vm, set));
  }
  const Ref<Str> message =
      TRY(initializing && known ? format(vm,
                                         "cannot import name '{}' from partially initialized "
                                         "module '{}' (most likely due to a circular import) ({})",
                                         Value(&name), Value(shown), Value(where))
                                : format(vm, "cannot import name '{}' from '{}' ({})", Value(&name),
                                         Value(shown), Value(where)));
  const Ref<Tuple> args = TRY(make_tuple_of(vm, {message}));
  const AnyRef error = TRY(make_exception(vm, vm.type(kTypeImportError), *args));
  TRY(set_attr(vm, error, *vm.names.name, shown));
  if (known) TRY(set_attr(vm, error, *vm.names.path, file));
  Ref<Str> name_from = TRY(intern(vm, "name_from"));
  TRY(set_attr(vm, error, *name_from, &name));
  return raise_object(vm, error);
}

Result<void> import_star(VM& vm, Value module, Value locals) {
  Ref<Str> all_name = TRY(intern(vm, "__all__"));
  const AnyRef all = TRY(try_get_attr(vm, module, *all_name));
  if (!all.is_unbound()) {
    const Ref<List> names = TRY(list_from_iterable(vm, all));
    for (ptrdiff_t k = 0; k < names->size; ++k) {
      if (!is_a<Str>(vm, names->items[k])) {
        const AnyRef own = TRY(get_attr(vm, module, *vm.names.name_));
        return vm.raise<TypeError>("Item in {}.__all__ must be str, not {}", str_of(own),
                                   type_name_of(names->items[k]));
      }
      const AnyRef value = TRY(get_attr(vm, module, as<Str>(names->items[k])));
      TRY(set_item(vm, locals, names->items[k], value));
    }
    return ok();
  }
  const AnyRef dict = TRY(get_attr(vm, module, *vm.names.dict_));
  const Ref<Dict> copy = TRY(dict_copy(vm, as<Dict>(dict)));
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(*copy, position, key, value)) {
    if (!is_a<Str>(vm, key) || (as<Str>(key).length > 0 && as<Str>(key).at(0) == '_')) continue;
    TRY(set_item(vm, locals, key, value));
  }
  return ok();
}

namespace {

/// What a search path has of a name, before anything is run.
struct Located {
  enum class Kind : uint8_t { kNothing, kFile, kPackage } kind = Kind::kNothing;
  Ref<Str> file;  // of kFile
};

Result<Located> locate(VM& vm, std::string_view tail, Value path) {
  Located found;
  const Ref<List> folders =
      path.is_unbound() ? TRY(make_list(vm)) : TRY(list_from_iterable(vm, path));
  for (ptrdiff_t k = 0; k < folders->size; ++k) {
    if (!is_a<Str>(vm, folders->items[k])) continue;
    const Ref<Str> folder = TRY(absolute_folder(vm, text_of(vm, as<Str>(folders->items[k]))));
    const Ref<Str> base = TRY(format(vm, "{}/{}", Value(folder), tail));
    const Ref<Str> init = TRY(format(vm, "{}/__init__.py", Value(base)));
    const Ref<Str> file = TRY(format(vm, "{}.py", Value(base)));
    FileText probe(vm);
    if (probe.read(text_of(vm, *init))) {
      found.kind = Located::Kind::kPackage;
      return found;
    }
    if (probe.read(text_of(vm, *file))) {
      found.kind = Located::Kind::kFile;
      found.file = file;
      return found;
    }
    if (tail.empty()) continue;
    // Part of a namespace package, unless a later folder has more.
    if (is_directory(text_of(vm, *base))) found.kind = Located::Kind::kPackage;
  }
  return found;
}

/// Imports the package a program is looked for in. What `-m` says when there is none, else an empty
/// text; other failures are raised.
Result<Ref<Str>> import_parent(VM& vm, std::string_view parent, std::string_view name) {
  Result<Value> imported = import_by_name(vm, parent);
  if (!imported.is_error()) {
    static_cast<void>(std::move(imported).take());
    return make_str(vm, "");
  }
  if (!pending_is(vm, kTypeImportError)) return Raised{};
  const AnyRef missing(as<ExceptionObject>(vm.pending).members[1]);
  if (!is_a<Str>(vm, missing)) return Raised{};
  const std::string_view text = text_of(vm, as<Str>(missing));
  const bool above = parent.size() > text.size() && parent.substr(0, text.size()) == text &&
                     parent[text.size()] == '.';
  if (parent != text && !above) return Raised{};
  const AnyRef exception = take_pending(vm);
  const Ref<Str> reason = TRY(str(vm, exception));
  return format(vm, "Error while finding module specification for '{}' ({}: {})", name,
                type_name_of(exception), Value(reason));
}

}  // namespace

Result<Value> find_main_source(VM& vm, std::string_view name) {
  const auto refuse = [&](Ref<Str> message) -> Result<Value> {
    return make_tuple_of(vm, {message});
  };
  if (!name.empty() && name[0] == '.')
    return refuse(TRY(make_str(vm, "Relative module names not supported")));
  AnyRef path(dict_get_str(vm, as<Dict>(vm.sys_dict), *vm.names.path));
  // A module is looked for, then, if it is a package, its __main__.
  Ref<Str> full = TRY(make_str(vm, name));
  for (bool in_package = false;;) {
    const std::string_view spelled = text_of(vm, *full);
    const size_t dot = spelled.rfind('.');
    const std::string_view parent =
        dot == std::string_view::npos ? std::string_view() : spelled.substr(0, dot);
    const std::string_view tail = dot == std::string_view::npos ? spelled : spelled.substr(dot + 1);
    if (dot != std::string_view::npos) {
      const Ref<Str> failure = TRY(import_parent(vm, parent, spelled));
      if (failure->length != 0) return refuse(failure);
      const AnyRef package = TRY(import_by_name(vm, parent));
      path = TRY(try_get_attr(vm, package, *vm.names.path_));
      if (path.is_unbound()) {
        const Ref<Str> hint =
            TRY(tail == "py" ? format(vm, ". Try using '{}' instead of '{}' as the module name.",
                                      parent, spelled)
                             : make_str(vm, ""));
        return refuse(
            TRY(format(vm,
                       "Error while finding module specification for '{}' (ModuleNotFoundError: "
                       "__path__ attribute not found on '{}' while trying to find '{}'){}",
                       spelled, parent, spelled, Value(hint))));
      }
    } else if (find_native_module(spelled) != nullptr) {
      return refuse(TRY(format(vm, "No code object available for {}", spelled)));
    }
    bool frozen_package = false;
    for (const FrozenModule* f = kFrozenModules; f->name != nullptr; ++f) {
      if (spelled != f->name) continue;
      if (f->is_package) {
        frozen_package = true;
        break;
      }
      const Ref<Str> file = TRY(format(vm, "<frozen {}>", spelled));
      const Ref<Bytes> text = TRY(make_bytes(vm, f->source, static_cast<ptrdiff_t>(f->nbytes)));
      return make_tuple_of(vm, {file, text, full});
    }
    if (frozen_package) {
      in_package = true;
      full = TRY(format(vm, "{}.__main__", spelled));
      continue;
    }
    const Located found = TRY(locate(vm, tail, path));
    if (found.kind == Located::Kind::kFile) {
      FileText source(vm);
      if (!source.read(text_of(vm, *found.file))) return raise_os_error(vm, source.error());
      const Ref<Bytes> text =
          TRY(make_bytes(vm, source.view().data(), static_cast<ptrdiff_t>(source.view().size())));
      return make_tuple_of(vm, {found.file, text, full});
    }
    if (found.kind == Located::Kind::kNothing) {
      return refuse(TRY(in_package
                            ? format(vm,
                                     "No module named {}; '{}' is a package and cannot be directly "
                                     "executed",
                                     spelled, parent)
                            : format(vm, "No module named {}", spelled)));
    }
    if (tail == "__main__") {
      return refuse(TRY(make_str(vm, "Cannot use package as __main__ module")));
    }
    in_package = true;
    full = TRY(format(vm, "{}.__main__", spelled));
  }
}

Result<void> set_main_spec(VM& vm, Str& name, Value origin) {
  const AnyRef main(dict_get_str(vm, modules_of(vm), *vm.names.main_));
  return set_spec(vm, as<Module>(main), name, ImportSpec::Kind::kSource, origin);
}

}  // namespace bufo
