// The hash table inside a dict: entries in insertion order, and an index over them.
//
// A dict of at most five entries is searched in order. A larger one has an index: 2^index_bits
// slots that hold entry numbers, probed from the hash's low bits. Entries are two thirds of the
// slots, so a free slot always ends a probe. A deleted entry stays until the table is rebuilt; its
// slot goes on leading to it, and its hash of -1 matches nothing.
#pragma once

#include "runtime/types/sequence.h"

namespace bufo {

/// The number of the entry with this key, or -1. Runs Python code (__eq__).
Result<ptrdiff_t> dict_find(VM&, Dict&, Value key, int64_t hash);
/// The same for an exact str where every key is one. No Python code.
ptrdiff_t dict_find_among_strs(const Dict&, const Str& key, int64_t hash);
/// Adds a key that is known to be absent, at the end. No Python code.
Result<void> dict_append_entry(VM&, Dict&, Value key, int64_t hash, Value value);
/// Takes an entry out; its key and value become the caller's.
void dict_take_entry(VM&, Dict&, ptrdiff_t entry, AnyRef& key, AnyRef& value);
/// dict_set with the hash at hand. Runs Python code.
Result<void> dict_set_hashed(VM&, Dict&, Value key, int64_t hash, Value value);
/// Makes room for `count` keys in all. No Python code.
Result<void> dict_reserve(VM&, Dict&, ptrdiff_t count);
/// Gives an empty dict the keys and values of another. No Python code.
Result<void> dict_clone_into(VM&, Dict& empty, const Dict& source);
/// The last entry goes, and its place with it; used > 0.
void dict_take_last(VM&, Dict&, AnyRef& key, AnyRef& value);
/// Makes an entry the first or the last one. Runs no Python code.
Result<void> dict_move_entry(VM&, Dict&, ptrdiff_t entry, bool to_end);
void dict_traverse(Object*, Visitor&);
/// What __sizeof__ says beyond the object itself.
size_t dict_table_nbytes(const Dict&);

/// The lookup by any key, with the hash computed on the way. Runs Python code.
BUFO_INLINE Result<ptrdiff_t> dict_find(VM& vm, Dict& dict, Value key) {
  if (is_exact<Str>(key) && !dict.other_keys) {
    Str& s = as<Str>(key);
    return dict_find_among_strs(dict, s, s.hash_cache != 0 ? s.hash_cache : str_hash(vm, s));
  }
  const int64_t hash = TRY(item_hash(vm, key));
  return dict_find(vm, dict, key, hash);
}

}  // namespace bufo
