// list, tuple, dict, set, frozenset, range, slice: layouts and the C++ ways to use them.
#pragma once

#include "runtime/operators.h"

namespace bufo {

// --- list: items in a raw heap block. Native loops re-read size and items after any Python code.
struct List : Object {
  static constexpr TypeIndex kIndex = kTypeList;
  ptrdiff_t size;
  ptrdiff_t capacity;  // -1 while a sort has taken the items: so test `size < capacity`, never `==`
  Value* items;        // owned references [0, size)
};
Result<Ref<List>> make_list(VM&, ptrdiff_t capacity = 0);
Result<Ref<List>> make_list_from(VM&, const Value* items, ptrdiff_t count);
Result<void> list_append_slow(VM&, List&, Value v);
/// Takes a reference to `v`. No Python code.
BUFO_INLINE Result<void> list_append(VM& vm, List& list, Value v) {
  if (BUFO_UNLIKELY(list.size >= list.capacity)) return list_append_slow(vm, list, v);
  incref(v);
  list.items[list.size++] = v;
  return ok();
}
Result<void> list_reserve(VM&, List&, ptrdiff_t capacity);
Result<void> list_extend(VM&, List&, Value iterable);
Result<void> list_insert(VM&, List&, ptrdiff_t at, Value v);
Result<Ref<List>> list_from_iterable(VM&, Value iterable);
/// Drops all items. Runs Python code (destructors).
void list_clear(VM&, List&);
/// Stable merge sort; `key` unbound or None for none. Runs Python code.
Result<void> list_sort(VM&, List&, Value key, bool reverse);

// --- tuple
struct Tuple : Object {
  static constexpr TypeIndex kIndex = kTypeTuple;
  ptrdiff_t size;
  Value items[1];
};
/// Items are unbound until the caller fills them; the empty tuple is shared.
Result<Ref<Tuple>> make_tuple(VM&, ptrdiff_t size);
Result<Ref<Tuple>> make_tuple_from(VM&, const Value* items, ptrdiff_t count);
Result<Ref<Tuple>> make_tuple_of(VM&, std::initializer_list<Value> items);
Result<Ref<Tuple>> tuple_from_iterable(VM&, Value iterable);
Result<Ref<Tuple>> tuple_from_list(VM&, List&);

/// `a, b = v` and `a, *b, c = v`. out gets `before` owned items and, unless `after` is -1, a list
/// of the middle ones and `after` more; all unbound on error. CPython's TypeError and ValueErrors.
Result<void> unpack_iterable(VM&, Value v, ptrdiff_t before, ptrdiff_t after, Value* out);

// --- dict: compact and ordered. `keys_version` changes when a key is added or removed or the table
// rebuilt, not when a value is replaced: caches of (version, entry index) stay good across value
// stores. Versions never repeat within a VM; 0 is that of dicts which never held a key.
struct DictEntry {
  Value key;  // unbound: deleted
  Value value;
  int64_t hash;  // -1: deleted, so that no look-up matches it
};
struct Dict : Object {
  static constexpr TypeIndex kIndex = kTypeDict;
  ptrdiff_t used;         // live entries
  ptrdiff_t entry_count;  // entries in use, deleted ones included
  ptrdiff_t entry_capacity;
  DictEntry* entries;  // raw heap block: entries, then the index table; null before the first key
  void* index;         // 2^index_bits slots of 1, 2 or 4 bytes; null: entries are searched in order
  uint64_t keys_version;
  uint32_t first;  // the entries before it are deleted: a dict used as a queue stays fast
  uint8_t index_bits;
  bool other_keys;  // some key is no exact str: look-ups may run Python code
};
Result<Ref<Dict>> make_dict(VM&);
/// The value (a new reference) or unbound. Runs Python code (__hash__, __eq__) unless the key is an
/// exact str and so are all keys.
Result<Value> dict_get(VM&, Dict&, Value key);
/// With a str key and no error: for namespaces. Falls back to comparing by text. No Python code.
/// Borrowed or unbound.
Value dict_get_str(VM&, const Dict&, Str& key);
Value dict_get_str(VM&, const Dict&, std::string_view ascii_key);
/// Entry index of a str key or -1; for inline caches. No Python code.
ptrdiff_t dict_find_str(VM&, const Dict&, Str& key);
Result<void> dict_set(VM&, Dict&, Value key, Value value);
Result<void> dict_set_str(VM&, Dict&, Str& key, Value value);
Result<void> dict_set_str(VM&, Dict&, std::string_view key, Value value);
/// False when absent.
Result<bool> dict_delete(VM&, Dict&, Value key);
/// The value, removed (owned), or unbound.
Result<Value> dict_pop(VM&, Dict&, Value key);
Result<bool> dict_contains(VM&, Dict&, Value key);
/// Existing value or `fallback` stored; new reference.
Result<Value> dict_setdefault(VM&, Dict&, Value key, Value fallback);
/// Insertion order: start with position 0; false at the end. Borrowed. Stops safely if the dict
/// changes.
bool dict_next(const Dict&, ptrdiff_t& position, Value& key, Value& value);
/// other: a mapping (keys() and []) or iterable of pairs.
Result<void> dict_update(VM&, Dict&, Value other);
/// `**` in a call or display. TypeError "'T' object is not a mapping". Without `override_existing`
/// a key that is there already raises KeyError(key), which a call turns into "f() got multiple
/// values for keyword argument 'x'".
Result<void> dict_merge(VM&, Dict&, Value mapping, bool override_existing);
Result<Ref<Dict>> dict_copy(VM&, Dict&);
void dict_clear(VM&, Dict&);

// --- set and frozenset share one layout
struct Set : Object {
  static constexpr TypeIndex kIndex = kTypeSet;
  struct Entry {
    Value key;     // unbound: free; raised: deleted
    int64_t hash;  // -1: free or deleted
    bool live() const { return hash != -1; }
  };
  ptrdiff_t used;
  ptrdiff_t filled;    // used + deleted
  ptrdiff_t mask;      // capacity - 1; 0 while there is no table
  Entry* table;        // raw heap block, null before the first item
  uint64_t version;    // changes with each mutation
  int64_t hash_cache;  // frozenset; 0: not computed
  ptrdiff_t finger;    // where pop() goes on searching
};
inline bool is_any_set(VM& vm, Value v) {
  return v.is_object() &&
         (vm.type_of(v).layout == kTypeSet || vm.type_of(v).layout == kTypeFrozenSet);
}
Result<Ref<Set>> make_set(VM&);
Result<Ref<Set>> make_frozenset(VM&);
Result<bool> set_add(VM&, Set&, Value key);  // true if it was new
Result<bool> set_contains(VM&, Set&, Value key);
Result<bool> set_discard(VM&, Set&, Value key);
bool set_next(const Set&, ptrdiff_t& position, Value& key);
Result<void> set_update(VM&, Set&, Value iterable);
Result<void> set_difference_update(VM&, Set&, Value iterable);
Result<void> set_symmetric_difference_update(VM&, Set&, Value iterable);
/// A new set, or frozenset if `set` is one.
Result<Ref<Set>> set_intersection(VM&, Set& set, Value iterable);
void set_clear(VM&, Set&);

// --- range: small values inline; large ones as Value ints
struct Range : Object {
  static constexpr TypeIndex kIndex = kTypeRange;
  Value start, stop, step, length;  // owned ints
};
Result<Value> make_range(VM&, Value start, Value stop, Value step);
/// All of start, stop, step fit small ints and so does the count? Then the loop needs no objects.
bool range_as_small(const Range&, int64_t& start, int64_t& step, int64_t& count);

struct RangeIterator : Object {
  static constexpr TypeIndex kIndex = kTypeRangeIterator;
  int64_t next, step, remaining;
};

// --- slice
struct Slice : Object {
  static constexpr TypeIndex kIndex = kTypeSlice;
  Value start, stop, step;  // owned; None where absent
};
Result<Ref<Slice>> make_slice(VM&, Value start, Value stop, Value step);
struct SliceBounds {
  ptrdiff_t start, stop, step, count;
};
/// First half: __index__ of the parts (runs Python code), ValueError "slice step cannot be zero".
Result<SliceBounds> slice_unpack(VM&, const Slice&);
/// Second half: clamps to a length (no Python code), sets count.
void slice_adjust(SliceBounds&, ptrdiff_t length);
/// Both.
Result<SliceBounds> slice_indices(VM&, const Slice&, ptrdiff_t length);

struct ListIterator : Object {
  static constexpr TypeIndex kIndex = kTypeListIterator;
  Value list;  // owned; unbound when exhausted
  ptrdiff_t next;
};
struct TupleIterator : Object {
  static constexpr TypeIndex kIndex = kTypeTupleIterator;
  Value tuple;  // owned; unbound when exhausted
  ptrdiff_t next;
};

}  // namespace bufo
