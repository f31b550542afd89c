// What module _ast shares with the compiler.
#pragma once

#include "runtime/vm.h"

namespace bufo {

/// The class AST; null while nobody has imported _ast.
Type* ast_base_type(VM&);

/// compile()'s flags beside those of __future__ features.
enum CompileFlag : int {
  kCompileDontImplyDedent = 0x200,
  kCompileOnlyAst = 0x400,
  kCompileTypeComments = 0x1000,
  kCompileTopLevelAwait = 0x2000,
  kCompileIncompleteInput = 0x4000,
  kCompileInherit = 1 << 30,  // ours: the running code's future features count, too
};
inline constexpr int kFutureFlagsMask = 0x1fe0000;

}  // namespace bufo
