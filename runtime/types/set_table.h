// The hash table inside a set or frozenset: open addressing, short linear stretches.
//
// Sizes, probing and the moments of growth are CPython's, because they are visible: a set of small
// ints prints in the order of its table.
#pragma once

#include "runtime/types/sequence.h"

namespace bufo {

/// The place of the key in the table, or -1. Runs Python code (__eq__).
Result<ptrdiff_t> set_find(VM&, const Set&, Value key, int64_t hash);
/// Adds a key unless it is there; says whether it was new. Runs Python code.
Result<bool> set_add_hashed(VM&, Set&, Value key, int64_t hash);
/// Removes a key; says whether it was there. Runs Python code.
Result<bool> set_discard_hashed(VM&, Set&, Value key, int64_t hash);
/// Takes the entry at a place out; the key becomes the caller's.
AnyRef set_take(Set&, ptrdiff_t at);
/// A table for `count` keys, without deleted entries. No Python code.
Result<void> set_resize(VM&, Set&, size_t count);
/// Before `count` more keys come.
Result<void> set_reserve_more(VM&, Set&, ptrdiff_t count);
/// Adds all keys of another set. Runs Python code unless `set` is empty.
Result<void> set_merge(VM&, Set& set, Set& other);
/// The next live entry at or after `at`, or null; advances `at` behind it.
const Set::Entry* set_next_entry(const Set&, ptrdiff_t& at);
/// Swaps contents.
void set_swap(Set&, Set&);
size_t set_table_nbytes(const Set&);

}  // namespace bufo
