// The import system: sys.modules, built-in and frozen modules, files and packages on sys.path.
#pragma once

#include "runtime/vm.h"

namespace bufo {

/// builtins.__import__. Runs Python code.
Result<Value> import_module(VM&, Str& name, Value globals, Value fromlist, int64_t level);
/// The module itself, for `-m`, native code and tests: "a.b" gives b.
Result<Value> import_by_name(VM&, std::string_view name);
/// For `-m name`: a tuple of the file name, the text and the package of the module (or a package's
/// __main__) to run. ImportError "No module named x".
Result<Value> find_main_source(VM&, std::string_view name);
/// One name of `from module import name`: the attribute, or the submodule in sys.modules.
/// ImportError.
Result<Value> import_from(VM&, Value module, Str& name);
/// from module import *, into a namespace.
Result<void> import_star(VM&, Value module, Value locals);

}  // namespace bufo
