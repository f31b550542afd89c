// The compiler: AST and scopes to register bytecode.
#pragma once

#include "interp/ast.h"
#include "interp/code.h"
#include "interp/source.h"

namespace bufo {

struct CompileOptions {
  int optimize = 0;           // -O: 1 drops asserts, 2 docstrings too
  uint32_t future_flags = 0;  // CodeFlag bits inherited by the compiled code
};

/// The value of a literal.
Result<Value> constant_object(VM&, const ast::Constant&);

/// Compiles a whole tree. SyntaxError objects for what the parser lets pass; RecursionError for
/// nesting beyond the native depth; MemoryError. Runs Python code only for SyntaxWarnings (warnings
/// filters).
Result<Ref<Code>> compile_module(VM&, const ast::Mod& root, const Source&, const CompileOptions&);

}  // namespace bufo
