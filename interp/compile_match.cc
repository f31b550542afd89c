// match statements.
#include "interp/compiler_state.h"

namespace bufo {

Result<void> Compiler::match_stmt(const ast::Match& s) {
  return error(s.pos, "match statements are not supported yet");
}

}  // namespace bufo
