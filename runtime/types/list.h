// What the parts of list share: growing, slices, iterators.
#pragma once

#include "runtime/types/sequence.h"

namespace bufo {

/// Makes room for `needed` items, and for more to come. No Python code.
Result<void> list_grow(VM&, List&, ptrdiff_t needed);
/// Gives memory back when most of it is unused. Never fails.
void list_shrink(VM&, List&);
Result<Ref<List>> list_copy(VM&, List&);
/// The index is valid. Runs Python code (the item's destructor), last.
Result<void> list_delete_item(VM&, List&, ptrdiff_t at);

Result<Value> list_get_slice(VM&, List&, const Slice&);
/// `value` unbound: delete.
Result<void> list_set_slice(VM&, List&, const Slice&, Value value);

Result<Value> make_list_reverse_iterator(VM&, List&);

/// v as an exact list or tuple: itself, or a new list of its items. A TypeError because v is no
/// iterable gets this message. Runs Python code.
Result<Value> as_list_or_tuple(VM&, Value v, std::string_view message);
/// The items of an exact list or tuple; good until Python code runs.
inline std::span<const Value> items_of(Value v) {
  if (is_exact<Tuple>(v)) {
    return {as<Tuple>(v).items, static_cast<size_t>(as<Tuple>(v).size)};
  }
  return {as<List>(v).items, static_cast<size_t>(as<List>(v).size)};
}

}  // namespace bufo
