// The hash table inside a set or frozenset (see set_table.h).
//
// Guarantees: no pointer into the table is used after a comparison that ran Python code unless the
// set's version says that nothing changed; when memory is refused the set is as it was.
// Follows Objects/setobject.c (CPython 3.12) in behaviour, the order of iteration included.
#include "runtime/types/set_table.h"

namespace bufo {

namespace {

constexpr ptrdiff_t kMinSize = 8;
constexpr size_t kLinearProbes = 9;
constexpr int kPerturbShift = 5;

// Walks the places where a hash may be, in order: a stretch of neighbours if it lies within the
// table, then a jump. `visit` returns true to stop there.
template <class Visit>
BUFO_INLINE size_t probe(size_t mask, int64_t hash, Visit visit) {
  size_t perturb = static_cast<size_t>(hash);
  size_t at = perturb & mask;
  for (;;) {
    const size_t last = at + kLinearProbes <= mask ? at + kLinearProbes : at;
    for (size_t i = at; i <= last; ++i) {
      if (visit(i)) return i;
    }
    perturb >>= kPerturbShift;
    at = (at * 5 + 1 + perturb) & mask;
  }
}

// Into a table without the key and without deleted entries. Takes no reference.
void insert_clean(Set::Entry* table, size_t mask, Value key, int64_t hash) {
  const size_t at = probe(mask, hash, [&](size_t i) { return !table[i].live(); });
  table[at] = {key, hash};
}

Result<Set::Entry*> make_table(VM& vm, size_t size) {
  void* block = vm.heap.allocate_raw(size * sizeof(Set::Entry));
  if (block == nullptr) return raise_no_memory(vm);
  Set::Entry* table = static_cast<Set::Entry*>(block);
  for (size_t i = 0; i < size; ++i) table[i] = {Value::unbound(), -1};
  return table;
}

size_t mask_of(const Set& set) {
  return static_cast<size_t>(set.table == nullptr ? kMinSize - 1 : set.mask);
}

// The size that CPython chooses for a table which has become too full.
Result<void> grow(VM& vm, Set& set) {
  const size_t used = static_cast<size_t>(set.used);
  return set_resize(vm, set, used > 50000 ? used * 2 : used * 4);
}

constexpr ptrdiff_t kChanged = -2;

// The place of the key, or -1 and the free place at which its search ended. kChanged: __eq__
// changed the set.
Result<ptrdiff_t> find_once(VM& vm, const Set& set, Value key, int64_t hash, size_t& free_at) {
  const uint64_t version = set.version;
  const Set::Entry* table = set.table;
  bool failed = false, changed = false, found = false;
  const size_t at = probe(static_cast<size_t>(set.mask), hash, [&](size_t i) {
    const Set::Entry& entry = table[i];
    if (entry.hash == hash) {
      bool equal;
      if (!quick_equals(entry.key, key, equal)) {
        const AnyRef held = entry.key;
        const Result<bool> answer = equals(vm, held, key);
        failed = answer.is_error();
        changed = !failed && set.version != version;
        if (failed || changed) return true;
        equal = answer.value();
      }
      found = equal;
      return equal;
    }
    return entry.key.is_unbound();
  });
  if (failed) return Raised{};
  if (changed) return kChanged;
  if (found) return static_cast<ptrdiff_t>(at);
  free_at = at;
  return -1;
}

}  // namespace

Result<ptrdiff_t> set_find(VM& vm, const Set& set, Value key, int64_t hash) {
  for (;;) {
    if (set.table == nullptr) return -1;
    size_t free_at;
    const ptrdiff_t found = TRY(find_once(vm, set, key, hash, free_at));
    if (found != kChanged) return found;
  }
}

Result<bool> set_add_hashed(VM& vm, Set& set, Value key, int64_t hash) {
  size_t free_at = 0;
  for (;;) {
    if (set.table == nullptr) TRY(set_resize(vm, set, 0));
    const ptrdiff_t found = TRY(find_once(vm, set, key, hash, free_at));
    if (found >= 0) return false;
    if (found != kChanged) break;
  }
  // Room for the next key is made before this one goes in, so that a refusal changes nothing.
  const size_t filled = static_cast<size_t>(set.filled) + 1;
  const bool full = filled * 5 >= static_cast<size_t>(set.mask) * 3;
  incref(key);
  set.table[free_at] = {key, hash};
  ++set.used;
  ++set.filled;
  ++set.version;
  if (full) {
    Result<void> grown = grow(vm, set);
    if (grown.is_error()) {
      set.table[free_at] = {Value::unbound(), -1};
      --set.used;
      --set.filled;
      decref(key);  // the caller has a reference too
      return Raised{};
    }
  }
  return true;
}

AnyRef set_take(Set& set, ptrdiff_t at) {
  const Value key = set.table[at].key;
  set.table[at] = {Value::raised(), -1};
  --set.used;
  ++set.version;
  return AnyRef::adopt(key);
}

Result<bool> set_discard_hashed(VM& vm, Set& set, Value key, int64_t hash) {
  const ptrdiff_t at = TRY(set_find(vm, set, key, hash));
  if (at < 0) return false;
  const AnyRef old = set_take(set, at);
  return true;
}

Result<void> set_resize(VM& vm, Set& set, size_t count) {
  size_t size = kMinSize;
  while (size <= count) size <<= 1;
  Set::Entry* old = set.table;
  if (old != nullptr && size == kMinSize && set.mask == kMinSize - 1 && set.filled == set.used) {
    return ok();
  }
  Set::Entry* table = TRY(make_table(vm, size));
  for (ptrdiff_t i = 0; old != nullptr && i <= set.mask; ++i) {
    if (old[i].live()) insert_clean(table, size - 1, old[i].key, old[i].hash);
  }
  set.table = table;
  set.mask = static_cast<ptrdiff_t>(size - 1);
  set.filled = set.used;
  ++set.version;
  if (old != nullptr) vm.heap.free(old);
  return ok();
}

Result<void> set_reserve_more(VM& vm, Set& set, ptrdiff_t count) {
  if (static_cast<size_t>(set.filled + count) * 5 < mask_of(set) * 3) return ok();
  return set_resize(vm, set, static_cast<size_t>(set.used + count) * 2);
}

Result<void> set_merge(VM& vm, Set& set, Set& other) {
  if (&set == &other || other.used == 0) return ok();
  TRY(vm.tick(other.used / 64));
  TRY(set_reserve_more(vm, set, other.used));
  if (set.table == nullptr) TRY(set_resize(vm, set, 0));
  if (set.filled == 0) {
    if (set.mask == other.mask && other.filled == other.used) {
      std::memcpy(static_cast<void*>(set.table), other.table, set_table_nbytes(other));
    } else {
      for (ptrdiff_t at = 0; const Set::Entry* entry = set_next_entry(other, at);) {
        insert_clean(set.table, static_cast<size_t>(set.mask), entry->key, entry->hash);
      }
    }
    for (ptrdiff_t at = 0; const Set::Entry* entry = set_next_entry(other, at);) {
      incref(entry->key);
    }
    set.used = set.filled = other.used;
    ++set.version;
    return ok();
  }
  for (ptrdiff_t at = 0; const Set::Entry* entry = set_next_entry(other, at);) {
    const AnyRef key = entry->key;
    TRY(set_add_hashed(vm, set, key, entry->hash));
  }
  return ok();
}

const Set::Entry* set_next_entry(const Set& set, ptrdiff_t& at) {
  if (set.table == nullptr) return nullptr;
  while (at <= set.mask) {
    const Set::Entry& entry = set.table[at++];
    if (entry.live()) return &entry;
  }
  return nullptr;
}

void set_swap(Set& a, Set& b) {
  std::swap(a.used, b.used);
  std::swap(a.filled, b.filled);
  std::swap(a.mask, b.mask);
  std::swap(a.table, b.table);
  a.hash_cache = b.hash_cache = 0;
  ++a.version;
  ++b.version;
}

size_t set_table_nbytes(const Set& set) {
  return set.table == nullptr ? 0 : static_cast<size_t>(set.mask + 1) * sizeof(Set::Entry);
}

void set_clear(VM& vm, Set& set) {
  Set::Entry* table = set.table;
  const ptrdiff_t mask = set.mask;
  if (table == nullptr) return;
  set.table = nullptr;
  set.used = set.filled = set.mask = 0;
  ++set.version;
  for (ptrdiff_t i = 0; i <= mask; ++i) {
    if (table[i].live()) decref(table[i].key);
  }
  vm.heap.free(table);
}

// --- the C++ interface of containers.h

Result<Ref<Set>> make_set(VM& vm) { return allocate<Set>(vm); }  // zero bits are an empty set

Result<Ref<Set>> make_frozenset(VM& vm) { return allocate<Set>(vm, vm.type(kTypeFrozenSet)); }

Result<bool> set_add(VM& vm, Set& set, Value key) {
  const int64_t hash = TRY(item_hash(vm, key));
  return set_add_hashed(vm, set, key, hash);
}

Result<bool> set_contains(VM& vm, Set& set, Value key) {
  const int64_t hash = TRY(item_hash(vm, key));
  const ptrdiff_t at = TRY(set_find(vm, set, key, hash));
  return at >= 0;
}

Result<bool> set_discard(VM& vm, Set& set, Value key) {
  const int64_t hash = TRY(item_hash(vm, key));
  return set_discard_hashed(vm, set, key, hash);
}

bool set_next(const Set& set, ptrdiff_t& position, Value& key) {
  const Set::Entry* entry = set_next_entry(set, position);
  if (entry == nullptr) return false;
  key = entry->key;
  return true;
}

}  // namespace bufo
