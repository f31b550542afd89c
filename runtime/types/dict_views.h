// keys(), values(), items() of a dict, and iterators over them.
#pragma once

#include "runtime/types/containers.h"

namespace bufo {

/// All three kinds have this layout; the type index tells which it is.
struct DictView : Object {
  Value dict;  // owned
};
/// `kind` is kTypeDictKeys, kTypeDictValues or kTypeDictItems.
Result<Value> make_dict_view(VM&, Dict&, TypeIndex kind);

/// Six kinds: keys, values or items, forwards or backwards.
struct DictIterator : Object {
  Value dict;           // owned; unbound when exhausted
  ptrdiff_t used;       // of the dict at the start; -1 after its size was found changed
  ptrdiff_t position;   // of the next entry to look at
  ptrdiff_t remaining;  // items still to come, for __length_hint__
  Value result;         // items: owned, the tuple handed out last, used again if nobody kept it
};
Result<Value> make_dict_iterator(VM&, Dict&, TypeIndex kind);

inline bool is_dict_view_set(VM& vm, Value v) {
  const Type& type = vm.type_of(v);
  return type.layout == kTypeDictKeys || type.layout == kTypeDictItems;
}

/// iter slot of dict; a subclass that has another is asked through its own methods.
Result<Value> dict_iter(VM&, Value self);
/// dict.update's rule for one argument: a mapping if it has keys(), else pairs.
Result<void> dict_update_from(VM&, Dict&, Value other);

}  // namespace bufo
