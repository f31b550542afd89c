// A map from words (values or pointers by identity) to indexes, in an arena: finds a constant or
// name that a code object has already, in constant time however many there are.
#pragma once

#include "interp/arena.h"

namespace bufo {

class IdentityMap {
 public:
  static constexpr uint32_t kAbsent = 0xffffffff;

  uint32_t find(uint64_t key) const {
    if (capacity_ == 0) return kAbsent;
    for (uint32_t at = place(key);; at = (at + 1) & (capacity_ - 1)) {
      if (entries_[at].index == kAbsent || entries_[at].key == key) return entries_[at].index;
    }
  }

  /// `key` must be absent. False when memory is refused.
  bool insert(Arena& arena, uint64_t key, uint32_t index) {
    if (count_ * 2 >= capacity_ && !grow(arena)) return false;
    put(key, index);
    ++count_;
    return true;
  }

 private:
  struct Entry {
    uint64_t key;
    uint32_t index;
  };

  uint32_t place(uint64_t key) const {
    return static_cast<uint32_t>((key * 0x9e3779b97f4a7c15u) >> 32) & (capacity_ - 1);
  }
  void put(uint64_t key, uint32_t index) {
    uint32_t at = place(key);
    while (entries_[at].index != kAbsent) at = (at + 1) & (capacity_ - 1);
    entries_[at] = {key, index};
  }
  bool grow(Arena& arena) {
    const uint32_t old_capacity = capacity_, capacity = capacity_ == 0 ? 16 : capacity_ * 2;
    Entry* const old = entries_;
    Entry* const entries = arena.make_array<Entry>(capacity);
    if (entries == nullptr) return false;
    entries_ = entries;
    capacity_ = capacity;
    for (uint32_t k = 0; k < capacity; ++k) entries_[k] = {0, kAbsent};
    for (uint32_t k = 0; k < old_capacity; ++k) {
      if (old[k].index != kAbsent) put(old[k].key, old[k].index);
    }
    return true;
  }

  Entry* entries_ = nullptr;
  uint32_t capacity_ = 0, count_ = 0;
};

}  // namespace bufo
