// Functions that run when the interpreter ends.
#pragma once

#include "runtime/vm.h"

namespace bufo {

/// Calls what atexit.register() was given, the last first, and forgets it. What the functions raise
/// is reported, not raised. Runs Python code.
void run_exit_callbacks(VM&);

}  // namespace bufo
