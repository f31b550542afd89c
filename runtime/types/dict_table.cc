// The hash table inside a dict (see dict_table.h): finding, adding, removing, growing.
//
// Guarantees: no pointer into the table is used after a comparison that ran Python code, unless
// keys_version says that the table is as it was; when memory is refused the dict is unchanged.
// Growth follows CPython's sizes, so that what a loop sees which changes the dict it iterates over
// is the same.
#include "runtime/types/dict_table.h"

#include <algorithm>

namespace bufo {

namespace {

constexpr uint8_t kLinearBits = 3;  // a "table" of 8 slots: five entries and no index
constexpr int kPerturbShift = 5;

constexpr ptrdiff_t capacity_for(uint8_t bits) {
  return static_cast<ptrdiff_t>((size_t{1} << bits) * 2 / 3);
}

// An empty slot is all ones and a deleted one (only popitem makes it) one less: both lie above any
// entry number, so one compare sorts out the common case.
template <class Slot>
constexpr Slot kEmpty = static_cast<Slot>(~Slot{0});
template <class Slot>
constexpr Slot kDeleted = static_cast<Slot>(kEmpty<Slot> - 1);

constexpr size_t slot_nbytes(uint8_t bits) { return bits <= 8 ? 1 : bits <= 16 ? 2 : 4; }

// The order in which the slots of a hash are visited: all of its bits take part in the end.
class Probe {
 public:
  Probe(const Dict& dict, int64_t hash)
      : mask_((size_t{1} << dict.index_bits) - 1),
        perturb_(static_cast<size_t>(hash)),
        at_(static_cast<size_t>(hash) & mask_) {}
  size_t at() const { return at_; }
  void next() {
    perturb_ >>= kPerturbShift;
    at_ = (at_ * 5 + perturb_ + 1) & mask_;
  }

 private:
  size_t mask_, perturb_, at_;
};

// Calls fn with a value of the slot type that the index has.
template <class Fn>
BUFO_INLINE auto with_slot_type(const Dict& dict, Fn&& fn) {
  switch (slot_nbytes(dict.index_bits)) {
    case 1:
      return fn(uint8_t{});
    case 2:
      return fn(uint16_t{});
    default:
      return fn(uint32_t{});
  }
}

// `same` decides about an entry whose hash is equal, by key.
template <class Slot, class Same>
BUFO_INLINE ptrdiff_t find_indexed(const Dict& dict, int64_t hash, Same same) {
  const Slot* slots = static_cast<const Slot*>(dict.index);
  for (Probe probe(dict, hash);; probe.next()) {
    const Slot slot = slots[probe.at()];
    if (BUFO_LIKELY(slot < kDeleted<Slot>)) {
      const DictEntry& entry = dict.entries[slot];
      if (entry.hash == hash && same(entry.key)) return slot;
    } else if (slot == kEmpty<Slot>) {
      return -1;
    }
  }
}

template <class Same>
BUFO_INLINE ptrdiff_t find_linear(const Dict& dict, int64_t hash, Same same) {
  const DictEntry* entries = dict.entries;
  const ptrdiff_t count = dict.entry_count;
  for (ptrdiff_t i = 0; i < count; ++i) {
    if (entries[i].hash == hash && same(entries[i].key)) return i;
  }
  return -1;
}

template <class Same>
BUFO_INLINE ptrdiff_t find_with(const Dict& dict, int64_t hash, Same same) {
  if (dict.index == nullptr) return find_linear(dict, hash, same);
  return with_slot_type(dict,
                        [&](auto slot) { return find_indexed<decltype(slot)>(dict, hash, same); });
}

// Puts an entry number into the first slot of its hash that no entry uses.
template <class Slot>
void link_entry(Dict& dict, ptrdiff_t entry, int64_t hash) {
  Slot* slots = static_cast<Slot*>(dict.index);
  Probe probe(dict, hash);
  while (slots[probe.at()] < kDeleted<Slot>) probe.next();
  slots[probe.at()] = static_cast<Slot>(entry);
}

void link_entry(Dict& dict, ptrdiff_t entry, int64_t hash) {
  with_slot_type(dict, [&](auto slot) { link_entry<decltype(slot)>(dict, entry, hash); });
}

void link_all(Dict& dict) {
  std::memset(dict.index, 0xff, slot_nbytes(dict.index_bits) << dict.index_bits);
  with_slot_type(dict, [&](auto slot) {
    for (ptrdiff_t i = 0; i < dict.entry_count; ++i) {
      if (dict.entries[i].hash != -1) link_entry<decltype(slot)>(dict, i, dict.entries[i].hash);
    }
  });
}

size_t table_nbytes(uint8_t bits) {
  const size_t entries = static_cast<size_t>(capacity_for(bits)) * sizeof(DictEntry);
  return bits <= kLinearBits ? entries : entries + (slot_nbytes(bits) << bits);
}

// The smallest table of at least `slots` slots; 0 if there is none.
uint8_t bits_for_slots(size_t slots) {
  uint8_t bits = kLinearBits;
  while ((size_t{1} << bits) < slots) {
    if (++bits > 32) return 0;
  }
  return bits;
}

uint8_t bits_for_keys(ptrdiff_t count) {
  if (count > (ptrdiff_t{1} << 31)) return 0;
  return bits_for_slots((static_cast<size_t>(count) * 3 + 1) / 2);
}

// Moves `first` behind the deleted entries at the start.
void skip_deleted(Dict& dict) {
  while (dict.first < static_cast<size_t>(dict.entry_count) &&
         dict.entries[dict.first].hash == -1) {
    ++dict.first;
  }
}

void new_version(VM& vm, Dict& dict) { dict.keys_version = vm.next_version++; }

// Moves the live entries to a table of another size.
Result<void> rebuild(VM& vm, Dict& dict, uint8_t bits) {
  if (bits == 0) return raise_no_memory(vm);
  void* block = vm.heap.allocate_raw(table_nbytes(bits));
  if (block == nullptr) return raise_no_memory(vm);
  DictEntry* entries = static_cast<DictEntry*>(block);
  DictEntry* old = dict.entries;
  if (dict.used == dict.entry_count) {
    if (dict.used != 0) {
      std::memcpy(static_cast<void*>(entries), old,
                  static_cast<size_t>(dict.used) * sizeof(DictEntry));
    }
  } else {
    DictEntry* to = entries;
    for (ptrdiff_t i = 0; i < dict.entry_count; ++i) {
      if (old[i].hash != -1) *to++ = old[i];
    }
  }
  dict.entries = entries;
  dict.first = 0;
  dict.entry_count = dict.used;
  dict.entry_capacity = capacity_for(bits);
  dict.index_bits = bits;
  dict.index = nullptr;
  if (bits > kLinearBits) {
    dict.index = entries + dict.entry_capacity;
    link_all(dict);
  }
  new_version(vm, dict);
  if (old != nullptr) vm.heap.free(old);
  return ok();
}

// What a look-up with Python code in it says when the dict was changed meanwhile.
constexpr ptrdiff_t kChanged = -2;

// One pass of a look-up that may have to ask __eq__. It is kept apart from the table walk above,
// which knows nothing of errors.
Result<ptrdiff_t> find_asking(VM& vm, Dict& dict, Value key, int64_t hash) {
  const uint64_t version = dict.keys_version;
  bool failed = false, changed = false;
  const ptrdiff_t found = find_with(dict, hash, [&](Value candidate) {
    bool equal;
    if (BUFO_LIKELY(quick_equals(candidate, key, equal))) return equal;
    const AnyRef held = candidate;
    const Result<bool> answer = equals(vm, held, key);
    failed = answer.is_error();
    // Either way the walk ends here: the table may be gone.
    if (failed) return true;
    changed = dict.keys_version != version;
    return changed || answer.value();
  });
  if (failed) return Raised{};
  return changed ? kChanged : found;
}

}  // namespace

ptrdiff_t dict_find_among_strs(const Dict& dict, const Str& key, int64_t hash) {
  BUFO_ASSERT(!dict.other_keys);
  return find_with(dict, hash, [&key](Value candidate) {
    return candidate == Value(&key) || same_text(as<Str>(candidate), key);
  });
}

Result<ptrdiff_t> dict_find(VM& vm, Dict& dict, Value key, int64_t hash) {
  for (;;) {
    const ptrdiff_t found = TRY(find_asking(vm, dict, key, hash));
    if (found != kChanged) return found;
  }
}

Result<void> dict_append_entry(VM& vm, Dict& dict, Value key, int64_t hash, Value value) {
  if (BUFO_UNLIKELY(dict.entry_count == dict.entry_capacity)) {
    TRY(rebuild(vm, dict, bits_for_slots(static_cast<size_t>(dict.used) * 3)));
  }
  const ptrdiff_t at = dict.entry_count++;
  incref(key);
  incref(value);
  dict.entries[at] = {key, value, hash};
  if (dict.index != nullptr) link_entry(dict, at, hash);
  ++dict.used;
  if (!is_exact<Str>(key)) dict.other_keys = true;
  new_version(vm, dict);
  return ok();
}

void dict_take_entry(VM& vm, Dict& dict, ptrdiff_t at, AnyRef& key, AnyRef& value) {
  DictEntry& entry = dict.entries[at];
  if (dict.index != nullptr) {
    with_slot_type(dict, [&](auto type) {
      using Slot = decltype(type);
      Slot* slots = static_cast<Slot*>(dict.index);
      Probe probe(dict, entry.hash);
      while (slots[probe.at()] != static_cast<Slot>(at)) probe.next();
      slots[probe.at()] = kDeleted<Slot>;
    });
  }
  // What the handles held before goes last: it may be a destructor that looks at the dict.
  AnyRef old_key = AnyRef::adopt(entry.key), old_value = AnyRef::adopt(entry.value);
  entry = {Value::unbound(), Value::unbound(), -1};
  --dict.used;
  skip_deleted(dict);
  new_version(vm, dict);
  key = std::move(old_key);
  value = std::move(old_value);
}

void dict_take_last(VM& vm, Dict& dict, AnyRef& key, AnyRef& value) {
  ptrdiff_t at = dict.entry_count - 1;
  while (dict.entries[at].hash == -1) --at;
  // The entries' places are free again; slots marked as deleted are not, or probes might find no
  // end, so the capacity shrinks with the count until the next rebuild.
  if (dict.index != nullptr) dict.entry_capacity -= dict.entry_count - at;
  const ptrdiff_t count = at;
  dict_take_entry(vm, dict, at, key, value);
  dict.entry_count = count;
  if (dict.first > static_cast<size_t>(count)) dict.first = static_cast<uint32_t>(count);
}

// The entry goes before all others: into a deleted place there, or all move up.
static void move_to_front(Dict& dict, ptrdiff_t at) {
  const DictEntry moved = dict.entries[at];
  const DictEntry dead = {Value::unbound(), Value::unbound(), -1};
  dict.entries[at] = dead;
  if (dict.first == 0) {
    // Leaving free places before the first entry makes the next such moves cheap.
    const ptrdiff_t gap = (dict.entry_capacity - dict.entry_count) / 2;
    if (gap > 0) {
      std::memmove(static_cast<void*>(dict.entries + gap), dict.entries,
                   static_cast<size_t>(dict.entry_count) * sizeof(DictEntry));
      for (ptrdiff_t i = 0; i < gap; ++i) dict.entries[i] = dead;
      dict.entry_count += gap;
      dict.first = static_cast<uint32_t>(gap);
    } else {
      std::memmove(static_cast<void*>(dict.entries + 1), dict.entries,
                   static_cast<size_t>(at) * sizeof(DictEntry));
      dict.first = 1;
    }
  }
  dict.entries[--dict.first] = moved;
  if (dict.index != nullptr) link_all(dict);
}

Result<void> dict_move_entry(VM& vm, Dict& dict, ptrdiff_t at, bool to_end) {
  if (!to_end) {
    if (static_cast<size_t>(at) == dict.first) return ok();
    move_to_front(dict, at);
    new_version(vm, dict);
    return ok();
  }
  ptrdiff_t last = dict.entry_count - 1;
  while (dict.entries[last].hash == -1) --last;
  if (last == at) return ok();
  const int64_t hash = dict.entries[at].hash;
  const AnyRef key = dict.entries[at].key, value = dict.entries[at].value;
  // The new entry first: if memory is refused, nothing has changed. The table may be rebuilt then,
  // and the old entry lie further to the left.
  TRY(dict_append_entry(vm, dict, key, hash, value));
  ptrdiff_t old = std::min(at, dict.entry_count - 1);
  while (!(dict.entries[old].key == key.get()) || old == dict.entry_count - 1) --old;
  AnyRef old_key, old_value;
  dict_take_entry(vm, dict, old, old_key, old_value);
  return ok();
}

Result<void> dict_set_hashed(VM& vm, Dict& dict, Value key, int64_t hash, Value value) {
  const ptrdiff_t at = TRY(dict_find(vm, dict, key, hash));
  if (at < 0) return dict_append_entry(vm, dict, key, hash, value);
  incref(value);
  replace_slot(dict.entries[at].value, value);
  return ok();
}

Result<void> dict_reserve(VM& vm, Dict& dict, ptrdiff_t count) {
  if (dict.entry_capacity - dict.entry_count >= count - dict.used) return ok();
  return rebuild(vm, dict, bits_for_keys(count));
}

Result<void> dict_clone_into(VM& vm, Dict& dict, const Dict& source) {
  BUFO_ASSERT(dict.used == 0);
  if (source.used == 0) return ok();
  if (dict.entries == nullptr && source.used * 3 >= source.entry_count * 2) {
    // The whole block as it is, index included: nothing needs hashing or probing again.
    const size_t nbytes = table_nbytes(source.index_bits);
    void* block = vm.heap.allocate_raw(nbytes);
    if (block == nullptr) return raise_no_memory(vm);
    std::memcpy(block, source.entries, nbytes);
    dict.entries = static_cast<DictEntry*>(block);
    dict.entry_count = source.entry_count;
    dict.entry_capacity = source.entry_capacity;
    dict.index_bits = source.index_bits;
    dict.first = source.first;
    if (source.index != nullptr) dict.index = dict.entries + capacity_for(source.index_bits);
    dict.used = source.used;
    for (ptrdiff_t i = 0; i < dict.entry_count; ++i) {
      incref(dict.entries[i].key);
      incref(dict.entries[i].value);
    }
  } else {
    TRY(dict_reserve(vm, dict, source.used));
    for (ptrdiff_t i = 0; i < source.entry_count; ++i) {
      const DictEntry entry = source.entries[i];
      if (entry.hash == -1) continue;
      MUST(dict_append_entry(vm, dict, entry.key, entry.hash, entry.value));  // room was made
    }
  }
  dict.other_keys = source.other_keys;
  new_version(vm, dict);
  return ok();
}

size_t dict_table_nbytes(const Dict& dict) {
  return dict.entries == nullptr ? 0 : table_nbytes(dict.index_bits);
}

void dict_clear(VM& vm, Dict& dict) {
  DictEntry* entries = dict.entries;
  const ptrdiff_t count = dict.entry_count;
  if (entries == nullptr) return;
  dict.entries = nullptr;
  dict.index = nullptr;
  dict.used = dict.entry_count = dict.entry_capacity = 0;
  dict.index_bits = 0;
  dict.first = 0;
  dict.other_keys = false;
  new_version(vm, dict);
  for (ptrdiff_t i = 0; i < count; ++i) {
    decref(entries[i].key);
    decref(entries[i].value);
  }
  vm.heap.free(entries);
}

bool dict_next(const Dict& dict, ptrdiff_t& position, Value& key, Value& value) {
  const ptrdiff_t first = dict.first;
  for (ptrdiff_t i = position < first ? first : position; i < dict.entry_count; ++i) {
    const DictEntry& entry = dict.entries[i];
    if (entry.hash == -1) continue;
    key = entry.key;
    value = entry.value;
    position = i + 1;
    return true;
  }
  position = dict.entry_count;
  return false;
}

// --- the C++ interface of containers.h

Result<Ref<Dict>> make_dict(VM& vm) {
  Ref<Dict> dict = TRY(allocate_exact<Dict>(vm, sizeof(Dict)));
  std::memset(static_cast<void*>(static_cast<Object*>(dict.get()) + 1), 0,
              sizeof(Dict) - sizeof(Object));
  return dict;
}

Result<Value> dict_get(VM& vm, Dict& dict, Value key) {
  const ptrdiff_t at = TRY(dict_find(vm, dict, key));
  return at < 0 ? Value::unbound() : dict.entries[at].value;
}

ptrdiff_t dict_find_str(VM& vm, const Dict& dict, Str& key) {
  const int64_t hash = key.hash_cache != 0 ? key.hash_cache : str_hash(vm, key);
  if (BUFO_LIKELY(!dict.other_keys)) return dict_find_among_strs(dict, key, hash);
  return find_with(dict, hash, [&](Value candidate) {
    return candidate == Value(&key) ||
           (is_a<Str>(vm, candidate) && str_equal(as<Str>(candidate), key));
  });
}

Value dict_get_str(VM& vm, const Dict& dict, Str& key) {
  const ptrdiff_t at = dict_find_str(vm, dict, key);
  return at < 0 ? Value::unbound() : dict.entries[at].value;
}

Value dict_get_str(VM& vm, const Dict& dict, std::string_view key) {
  const int64_t hash = hash_bytes(key.data(), key.size(), vm.hash_key);
  const ptrdiff_t at = find_with(dict, hash, [&](Value candidate) {
    return is_a<Str>(vm, candidate) && str_equals(as<Str>(candidate), key);
  });
  return at < 0 ? Value::unbound() : dict.entries[at].value;
}

Result<void> dict_set(VM& vm, Dict& dict, Value key, Value value) {
  if (is_exact<Str>(key) && !dict.other_keys) return dict_set_str(vm, dict, as<Str>(key), value);
  const int64_t hash = TRY(item_hash(vm, key));
  return dict_set_hashed(vm, dict, key, hash, value);
}

Result<void> dict_set_str(VM& vm, Dict& dict, Str& key, Value value) {
  const int64_t hash = key.hash_cache != 0 ? key.hash_cache : str_hash(vm, key);
  const ptrdiff_t at =
      dict.other_keys ? dict_find_str(vm, dict, key) : dict_find_among_strs(dict, key, hash);
  if (at < 0) return dict_append_entry(vm, dict, Value(&key), hash, value);
  incref(value);
  replace_slot(dict.entries[at].value, value);
  return ok();
}

Result<void> dict_set_str(VM& vm, Dict& dict, std::string_view key, Value value) {
  Ref<Str> name = TRY(intern(vm, key));
  return dict_set_str(vm, dict, *name, value);
}

Result<bool> dict_delete(VM& vm, Dict& dict, Value key) {
  AnyRef old = TRY(dict_pop(vm, dict, key));
  return !old.is_unbound();
}

Result<Value> dict_pop(VM& vm, Dict& dict, Value key) {
  const ptrdiff_t at = TRY(dict_find(vm, dict, key));
  if (at < 0) return Value::unbound();
  AnyRef old_key, old_value;
  dict_take_entry(vm, dict, at, old_key, old_value);
  return old_value;
}

Result<bool> dict_contains(VM& vm, Dict& dict, Value key) {
  const ptrdiff_t at = TRY(dict_find(vm, dict, key));
  return at >= 0;
}

Result<Value> dict_setdefault(VM& vm, Dict& dict, Value key, Value fallback) {
  const int64_t hash = TRY(item_hash(vm, key));
  const ptrdiff_t at = TRY(dict_find(vm, dict, key, hash));
  if (at >= 0) return dict.entries[at].value;
  TRY(dict_append_entry(vm, dict, key, hash, fallback));
  return fallback;
}

Result<Ref<Dict>> dict_copy(VM& vm, Dict& dict) {
  Ref<Dict> copy = TRY(make_dict(vm));
  TRY(vm.tick(dict.used / 64));
  TRY(dict_clone_into(vm, *copy, dict));
  return copy;
}

}  // namespace bufo
