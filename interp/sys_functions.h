// The functions of sys that know frames and the interpreter's own state.
#pragma once

#include "runtime/vm.h"

namespace bufo {

/// Natives into a module's dict.
Result<void> add_native_functions(VM&, Dict& dict, const char* module, std::span<const Method>);
Result<void> add_sys_functions(VM&, Dict& sys);

/// An exception that nobody can catch: to sys.unraisablehook, or, where that is the one of the
/// start, to sys.stderr.
void call_unraisable_hook(VM&, Value exception, const char* message, Value where);

}  // namespace bufo
