// Syntax trees as Python objects: what compile(…, PyCF_ONLY_AST) gives, and back.
#pragma once

#include "interp/ast.h"
#include "runtime/types/containers.h"

namespace bufo {

/// The tree as objects of module ast's classes. RecursionError for nesting beyond the native depth.
Result<Value> ast_to_object(VM&, const ast::Mod& root);

/// The tree that `object`, an instance of a class of module ast, describes, in `arena`. Everything
/// the compiler relies on has been checked. `keep` owns the constants in it. TypeError, ValueError.
/// Runs Python code.
Result<ast::Mod*> object_to_ast(VM&, Arena& arena, Value object, std::string_view mode, List& keep);

/// What no parse would make: ValueError, TypeError with CPython's texts.
Result<void> validate_ast(VM&, const ast::Mod& root);

}  // namespace bufo
