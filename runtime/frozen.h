// The modules written in Python that are part of the library.
//
// scripts/freeze_modules turns runtime/lib/*.py into the table below at build time. The table is
// constant, ends with an entry whose name is null, and is sorted by file name, not by module name.
#pragma once

#include <cstddef>

namespace bufo {

struct FrozenModule {
  const char* name;    // dotted, e.g. "collections.abc"
  const char* source;  // UTF-8, `nbytes` long, followed by a NUL
  std::size_t nbytes;
  bool is_package;  // came from an __init__.py
};

extern const FrozenModule kFrozenModules[];

}  // namespace bufo
