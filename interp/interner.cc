// Open addressing over arena memory; FNV-like hashing is enough for short names.
#include "interp/interner.h"

#include <cstring>

namespace bufo {

namespace {

std::uint32_t hash_name(std::string_view name) {
  std::uint64_t hash = name.size();
  const char* at = name.data();
  std::size_t left = name.size();
  for (; left >= 8; left -= 8, at += 8) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < left; ++i) {
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(at[i])) << (8 * i);
  }
  hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
  return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

ast::Identifier Interner::intern(std::string_view name) {
  if (count_ * 2 >= capacity_ && !grow()) return {};
  const std::uint32_t hash = hash_name(name);
  for (std::uint32_t i = hash & (capacity_ - 1);; i = (i + 1) & (capacity_ - 1)) {
    Slot& slot = slots_[i];
    if (slot.data == nullptr) {
      slot = {name.data(), static_cast<std::uint32_t>(name.size()), hash};
      ++count_;
      return name;
    }
    if (slot.hash == hash && slot.length == name.size() &&
        std::memcmp(slot.data, name.data(), name.size()) == 0) {
      return {slot.data, slot.length};
    }
  }
}

bool Interner::grow() {
  const std::uint32_t capacity = capacity_ == 0 ? 64 : capacity_ * 2;
  Slot* const slots = arena_.make_array<Slot>(capacity);
  if (slots == nullptr) return false;
  std::memset(static_cast<void*>(slots), 0, capacity * sizeof(Slot));
  for (std::uint32_t i = 0; i < capacity_; ++i) {
    if (slots_[i].data == nullptr) continue;
    std::uint32_t place = slots_[i].hash & (capacity - 1);
    while (slots[place].data != nullptr) place = (place + 1) & (capacity - 1);
    slots[place] = slots_[i];
  }
  slots_ = slots;
  capacity_ = capacity;
  return true;
}

}  // namespace bufo
