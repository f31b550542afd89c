// Text of a tree, in the form of Python's ast.dump().
#pragma once

#include <string_view>

#include "interp/ast.h"

namespace bufo {

struct AstDumpOptions {
  int indent = -1;                  // Spaces a level, or -1 for a single line.
  bool include_attributes = false;  // lineno, col_offset, end_lineno, end_col_offset
};

void dump_ast(const ast::Node& node, const AstDumpOptions& options,
              void (*write)(void* context, std::string_view text), void* context);

}  // namespace bufo
