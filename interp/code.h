// Code: one compiled function, class body, module or expression, with its tables.
//
// Immutable after compilation, apart from quickened opcodes and inline caches. All tables are raw
// heap blocks owned by the code object.
#pragma once

#include "interp/bytecode.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

/// Bits are CPython's co_flags.
enum CodeFlag : uint32_t {
  kCodeOptimized = 0x1,  // locals in registers (functions); not set: a namespace (modules, classes)
  kCodeNewLocals = 0x2,
  kCodeVarArgs = 0x4,
  kCodeVarKeywords = 0x8,
  kCodeNested = 0x10,
  kCodeGenerator = 0x20,
  kCodeCoroutine = 0x80,
  kCodeIterableCoroutine = 0x100,
  kCodeAsyncGenerator = 0x200,
  kCodeFutureAnnotations = 0x1000000,
};

/// PEP 657: where an instruction comes from. Columns are UTF-8 bytes from 0; line 0: artificial.
struct CodePosition {
  int32_t line, end_line;
  int32_t col, end_col;
};

/// While pc is in [start, end) (instruction indexes), an exception goes to `handler` with the
/// exception in register `reg`; temporaries from `reg` on are released first. Sorted so that the
/// first match is the innermost.
struct ExceptionEntry {
  uint32_t start, end, handler;
  uint16_t reg;
};

/// One inline cache. `name` is owned; the rest is the quickened instruction's own business.
struct InlineCache {
  Str* name;
  uint64_t key;      // shape pointer or version that must match
  uint64_t version;  // second guard
  uint32_t slot;     // attribute slot or dict entry index
  uint16_t type_index;
  uint16_t counter;  // misses
  Value value;       // borrowed: kept alive by what the guards check
};

struct Code : Object {
  static constexpr TypeIndex kIndex = kTypeCode;
  Instruction* instructions;  // ends with an instruction that never falls through
  uint32_t instruction_count;
  uint32_t register_count;  // all
  uint16_t local_count;     // named registers: parameters, locals, cells, free variables
  uint16_t release_count;   // registers that RETURN releases: the named ones and hoisted constants
  uint16_t
      free_first;  // register of the first free variable's cell; [free_first, local_count) are they
  uint16_t
      positional_count;  // parameters that may come by position (positional-only ones included)
  uint16_t positional_only_count;
  uint16_t keyword_only_count;  // after the positional ones come these, then *args, then **kwargs
  uint32_t code_flags;
  int32_t first_line;
  CodePosition* positions;  // one per instruction
  ExceptionEntry* exception_table;
  uint32_t exception_count;
  uint32_t constant_count, name_count, cache_count;
  Value* constants;  // owned
  Str** names;       // owned, interned
  InlineCache* caches;
  Value local_names;               // owned tuple of strs, one per named register
  uint8_t* local_kinds;            // per named register: LocalKind bits
  Value name, qualname, filename;  // owned strs
  Value doc_or_unbound;            // the docstring constant if the first statement is one
  bool simple_call;  // no *args, **kwargs, keyword-only parameters, and an ordinary function: a
                     // call with exactly positional_count arguments needs no binding
};

enum LocalKind : uint8_t { kLocalPlain = 0x20, kLocalCell = 0x40, kLocalFree = 0x80 };

}  // namespace bufo
