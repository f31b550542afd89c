// Instructions of `match`, `except*`, type parameters and async generators.
#pragma once

#include "interp/frame.h"

namespace bufo {

/// MATCH_KEYS, MATCH_CLASS, MATCH_REST.
bool match_instruction(VM&, Frame&, const Instruction&);
bool match_exception_star(VM&, Frame&, const Instruction&);
bool prepare_reraise_star(VM&, Frame&, const Instruction&);
/// What `try`/`except*` raises in the end: the new exceptions of the clauses with what no clause
/// took; None if nothing is left.
Result<Value> combine_star_exceptions(VM&, Value original, List& raised);
bool intrinsic(VM&, Frame&, const Instruction&);
/// The mark under which an async generator's own `yield` passes through its awaits.

}  // namespace bufo
