// The intern table: for each interned text the one str that stands for it.
//
// An open-addressing table of bare pointers in a raw heap block. It holds no references: a str
// that dies leaves it (forget_interned), so names that a script makes up cost nothing for good.
// One-character Latin-1 strs live in vm.latin1_chars and count as interned without an entry.

#include <cstring>

#include "runtime/types/str_units.h"

namespace bufo {

struct InternTable {
  size_t mask;  // slots - 1
  size_t used;
  Str** slots;  // null: free
};

namespace {

constexpr size_t kFirstCapacity = 2048;

size_t home_of(const InternTable& table, int64_t hash) {
  return static_cast<size_t>(hash) & table.mask;
}

Str** allocate_slots(VM& vm, size_t capacity) {
  void* block = vm.heap.allocate_raw(capacity * sizeof(Str*));
  if (block != nullptr) std::memset(block, 0, capacity * sizeof(Str*));
  return static_cast<Str**>(block);
}

bool ensure_table(VM& vm) {
  if (vm.interned != nullptr) return true;
  InternTable* table = static_cast<InternTable*>(vm.heap.allocate_raw(sizeof(InternTable)));
  if (table == nullptr) return false;
  Str** slots = allocate_slots(vm, kFirstCapacity);
  if (slots == nullptr) {
    vm.heap.free(table);
    return false;
  }
  *table = {kFirstCapacity - 1, 0, slots};
  vm.interned = table;
  return true;
}

bool grow(VM& vm, InternTable& table) {
  const size_t capacity = (table.mask + 1) * 2;
  Str** slots = allocate_slots(vm, capacity);
  if (slots == nullptr) return false;
  InternTable larger{capacity - 1, table.used, slots};
  for (size_t i = 0; i <= table.mask; ++i) {
    Str* s = table.slots[i];
    if (s == nullptr) continue;
    size_t at = home_of(larger, s->hash_cache);
    while (slots[at] != nullptr) at = (at + 1) & larger.mask;
    slots[at] = s;
  }
  vm.heap.free(table.slots);
  table = larger;
  return true;
}

/// The slot that holds a str for which `same` says yes, or the free slot where it belongs.
template <class Same>
Str** find_slot(InternTable& table, int64_t hash, Same&& same) {
  size_t at = home_of(table, hash);
  while (table.slots[at] != nullptr && !same(*table.slots[at])) at = (at + 1) & table.mask;
  return &table.slots[at];
}

Result<Ref<Str>> insert(VM& vm, Str** slot, Ref<Str> s) {
  InternTable& table = *vm.interned;
  if ((table.used + 1) * 2 > table.mask + 1) {
    if (!grow(vm, table)) return raise_no_memory(vm);
    slot = find_slot(table, s->hash_cache, [](const Str&) { return false; });
  }
  *slot = s.get();
  ++table.used;
  s->flags = static_cast<uint16_t>(s->flags | kStrInterned);
  return s;
}

}  // namespace

Result<Ref<Str>> intern(VM& vm, std::string_view text) {
  if (!ensure_table(vm)) return raise_no_memory(vm);
  const uint8_t* data = reinterpret_cast<const uint8_t*>(text.data());
  if (ascii_prefix(data, text.size()) != text.size()) {
    Ref<Str> s = TRY(make_str(vm, text));
    return intern(vm, std::move(s));
  }
  if (text.size() == 1) return Ref<Str>(&latin1_char(vm, data[0]));
  const int64_t hash = str_hash_of_ascii(vm, text);
  Str** slot = find_slot(*vm.interned, hash, [&](const Str& s) {
    return s.hash_cache == hash && s.is_ascii() && s.ascii_view() == text;
  });
  if (*slot != nullptr) return Ref<Str>(*slot);
  Ref<Str> s = TRY(make_str_uninitialized(vm, text.size(), 0x7f));
  std::memcpy(s->data(), text.data(), text.size());
  s->hash_cache = hash;
  return insert(vm, slot, std::move(s));
}

Result<Ref<Str>> intern(VM& vm, Ref<Str> s) {
  if (s->is_interned()) return s;
  BUFO_ASSERT(s->type_index == kTypeStr);
  if (!ensure_table(vm)) return raise_no_memory(vm);
  if (s->length == 1 && s->kind() == 1) return Ref<Str>(&latin1_char(vm, s->data1()[0]));
  const int64_t hash = str_hash(vm, *s);
  Str** slot = find_slot(*vm.interned, hash, [&](const Str& other) {
    return other.hash_cache == hash && str_equal(other, *s);
  });
  if (*slot != nullptr) return Ref<Str>(*slot);
  return insert(vm, slot, std::move(s));
}

void forget_interned(VM& vm, Str& s) {
  if (vm.interned == nullptr) return;
  InternTable& table = *vm.interned;
  size_t hole = home_of(table, s.hash_cache);
  while (table.slots[hole] != &s) {
    if (table.slots[hole] == nullptr) return;
    hole = (hole + 1) & table.mask;
  }
  // What follows in the run moves up where it may, so that no tombstones are needed.
  size_t at = hole;
  for (;;) {
    at = (at + 1) & table.mask;
    Str* next = table.slots[at];
    if (next == nullptr) break;
    const size_t home = home_of(table, next->hash_cache);
    if (((at - home) & table.mask) >= ((at - hole) & table.mask)) {
      table.slots[hole] = next;
      hole = at;
    }
  }
  table.slots[hole] = nullptr;
  --table.used;
}

void destroy_strings(VM& vm) {
  if (vm.interned == nullptr) return;
  vm.heap.free(vm.interned->slots);
  vm.heap.free(vm.interned);
  vm.interned = nullptr;
}

}  // namespace bufo
