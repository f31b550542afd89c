// The built-in modules by name.
#pragma once

#include <string_view>

#include "runtime/native.h"
#include "runtime/types/objects.h"

namespace bufo {

#define BUFO_MODULE(name, spec) extern const ModuleSpec spec;
#include "runtime/modules.def"
#undef BUFO_MODULE

/// All rows of modules.def.
std::span<const ModuleSpec* const> native_modules();
/// Null when no built-in module has this name.
const ModuleSpec* find_native_module(std::string_view name);
/// Modules that a program brings besides: it defines this function, or there are none.
[[gnu::weak]] const ModuleSpec* find_extra_module(std::string_view name);
/// The module of a spec, filled; not entered into sys.modules. May run Python code (init).
Result<Ref<Module>> make_native_module(VM&, const ModuleSpec&);

}  // namespace bufo
