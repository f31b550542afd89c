// The verifier: proves that the VM can run a code object without reading what is not there.
//
// Checked: operands within the registers and tables; jumps and handlers within the code; no way to
// run past its end; each temporary is written before it is read, consumed once, and dead when the
// frame returns; loop states, method pairs and saved exceptions are touched only by their own
// instructions; cells are made before they are used as cells; exception entries sorted and apart.
#pragma once

#include "interp/arena.h"
#include "interp/code.h"

namespace bufo {

/// Verifies one code object (not those among its constants). SystemError "bad bytecode in NAME at
/// INDEX: REASON"; MemoryError. Scratch memory comes from `arena`.
Result<void> verify(VM&, Arena& arena, const Code&);

}  // namespace bufo
