// Interner: one copy of each identifier of a parse, so that equal identifiers share their data().
#pragma once

#include <cstdint>
#include <string_view>

#include "interp/arena.h"
#include "interp/ast.h"

namespace bufo {

class Interner {
 public:
  explicit Interner(Arena& arena) : arena_(arena) {}

  // `name` must outlive the arena's content (it may point into the source). Absent on failure.
  ast::Identifier intern(std::string_view name);

 private:
  struct Slot {
    const char* data;
    std::uint32_t length;
    std::uint32_t hash;
  };
  bool grow();

  Arena& arena_;
  Slot* slots_ = nullptr;
  std::uint32_t capacity_ = 0;  // A power of two, or zero.
  std::uint32_t count_ = 0;
};

}  // namespace bufo
