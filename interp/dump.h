// The early stages of the compilation as text, for --dump-tokens and --dump-ast.
#pragma once

#include "runtime/types/str.h"

namespace bufo {

/// Tokens or tree of a file's text. SyntaxErrors.
Result<Ref<Str>> dump_stage(VM&, std::string_view text, std::string_view filename, bool tokens);

}  // namespace bufo
