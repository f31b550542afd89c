// Bytecode as text, for --dump-bytecode and tests; derived from bytecode.def.
#pragma once

#include "interp/code.h"

namespace bufo {

/// The code object and, after it, those among its constants.
Result<Ref<Str>> disassemble(VM&, const Code&);

}  // namespace bufo
