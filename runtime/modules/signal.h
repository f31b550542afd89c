// What Ctrl-C and a host's interrupt() do to the script.
#pragma once

#include "runtime/vm.h"

namespace bufo {

/// Calls the script's SIGINT handler, or raises KeyboardInterrupt. Runs Python code.
Result<void> handle_interrupt(VM&);

}  // namespace bufo
