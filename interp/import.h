// The import system: sys.modules, built-in and frozen modules, files and packages on sys.path.
#pragma once

#include "runtime/types/objects.h"

namespace bufo {

/// builtins.__import__. Runs Python code.
Result<Value> import_module(VM&, Str& name, Value globals, Value fromlist, int64_t level);
/// The module itself, for `-m`, native code and tests: "a.b" gives b.
Result<Value> import_by_name(VM&, std::string_view name);
/// For `-m name`: a tuple of the file name, the text (bytes) and the full name of the module, or of
/// a package's __main__, to run. A tuple of one text says why there is none.
Result<Value> find_main_source(VM&, std::string_view name);
/// __spec__, __package__ and __loader__ of __main__, once it runs the module `name`.
Result<void> set_main_spec(VM&, Str& name, Value origin);
/// __spec__ and its kin of a native module.
Result<void> set_built_in_spec(VM&, Module&, Str& name);
/// Runs text as the module `name` and enters it in sys.modules; a module that is there already is
/// run anew in its namespace.
Result<Value> run_host_module(VM&, Str& name, std::string_view text, Str& filename);
/// One name of `from module import name`: the attribute, or the submodule in sys.modules.
/// ImportError.
Result<Value> import_from(VM&, Value module, Str& name);
/// from module import *, into a namespace.
Result<void> import_star(VM&, Value module, Value locals);

}  // namespace bufo
