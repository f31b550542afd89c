// An expression back to source text, as ast.unparse writes it; for annotations that stay strings
// (PEP 563).
#pragma once

#include "interp/ast.h"
#include "runtime/types/str.h"

namespace bufo {

Result<Ref<Str>> unparse(VM&, const ast::Expr&);

}  // namespace bufo
