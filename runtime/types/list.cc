// list: storage, the C++ interface, slots and methods.
//
// Guarantees: sizes and items are read again after anything that may run Python code; items that
// leave are dropped when the list is in its final state. Extended slices are in list_slice.cc,
// sorting in list_sort.cc.
// Follows Objects/listobject.c (CPython 3.12) in behaviour.
#include "runtime/types/list.h"

#include <algorithm>

namespace bufo {

// --- storage

static constexpr ptrdiff_t kMaxItems = PTRDIFF_MAX / static_cast<ptrdiff_t>(sizeof(Value));

static bool set_capacity(VM& vm, List& list, ptrdiff_t capacity) {
  if (capacity > kMaxItems) return false;
  const size_t nbytes = static_cast<size_t>(capacity) * sizeof(Value);
  void* block = list.items == nullptr ? vm.heap.allocate_raw(nbytes)
                                      : vm.heap.reallocate_raw(list.items, nbytes);
  if (block == nullptr) return false;
  list.items = static_cast<Value*>(block);
  list.capacity = capacity;
  return true;
}

Result<void> list_grow(VM& vm, List& list, ptrdiff_t needed) {
  if (needed <= list.capacity) return ok();
  // Long lists grow by a quarter: what they waste is memory that somebody may miss.
  const ptrdiff_t more = needed < 65536 ? needed / 2 : needed / 4;
  if (set_capacity(vm, list, needed + more + 4)) return ok();
  return list_reserve(vm, list, needed);
}

Result<void> list_reserve(VM& vm, List& list, ptrdiff_t capacity) {
  if (capacity <= list.capacity || capacity == 0) return ok();
  if (!set_capacity(vm, list, capacity)) return raise_no_memory(vm);
  return ok();
}

void list_shrink(VM& vm, List& list) {
  if (list.capacity < 64 || list.size >= list.capacity / 4) return;
  set_capacity(vm, list, list.size + list.size / 4 + 4);  // refused: it stays as it was
}

void list_clear(VM& vm, List& list) {
  Value* items = list.items;
  if (items == nullptr) {
    list.capacity = 0;  // a sort that is under way notices
    return;
  }
  const ptrdiff_t size = list.size;
  list.items = nullptr;
  list.size = list.capacity = 0;
  decref_all(items, size);
  vm.heap.free(items);
}

// --- making

Result<Ref<List>> make_list(VM& vm, ptrdiff_t capacity) {
  Ref<List> list = TRY(allocate_exact<List>(vm, sizeof(List)));
  list->size = list->capacity = 0;
  list->items = nullptr;
  TRY(list_reserve(vm, *list, capacity));
  return list;
}

Result<Ref<List>> make_list_from(VM& vm, const Value* items, ptrdiff_t count) {
  if (count == 0) return make_list(vm);
  // The references are taken before the object is made: that may collect, and a finaliser may
  // change the very list whose items these are.
  RawBlock block;
  if (count > kMaxItems || !block.allocate(vm, static_cast<size_t>(count) * sizeof(Value))) {
    return raise_no_memory(vm);
  }
  Value* copies = static_cast<Value*>(block.get());
  copy_items(copies, items, count);
  Result<Ref<List>> made = make_list(vm);
  if (made.is_error()) {
    decref_all(copies, count);
    return Raised{};
  }
  Ref<List> list = std::move(made).take();
  list->items = static_cast<Value*>(block.release());
  list->size = list->capacity = count;
  return list;
}

Result<Ref<List>> list_from_iterable(VM& vm, Value iterable) {
  Ref<List> list = TRY(make_list(vm));
  TRY(list_extend(vm, *list, iterable));
  return list;
}

Result<Ref<List>> list_copy(VM& vm, List& list) {
  Ref<List> copy = TRY(make_list(vm));  // may collect: before the list is looked at
  TRY(list_reserve(vm, *copy, list.size));
  copy_items(copy->items, list.items, list.size);
  copy->size = list.size;
  return copy;
}

// --- changing

Result<void> list_append_slow(VM& vm, List& list, Value v) {
  TRY(list_grow(vm, list, list.size + 1));
  incref(v);
  list.items[list.size++] = v;
  return ok();
}

Result<void> list_insert(VM& vm, List& list, ptrdiff_t at, Value v) {
  TRY(list_grow(vm, list, list.size + 1));
  if (at < 0) at = std::max<ptrdiff_t>(at + list.size, 0);
  at = std::min(at, list.size);
  std::memmove(static_cast<void*>(list.items + at + 1), list.items + at,
               static_cast<size_t>(list.size - at) * sizeof(Value));
  incref(v);
  list.items[at] = v;
  ++list.size;
  return ok();
}

// `items` may be the list's own, or those of any list or tuple.
static Result<void> extend_from_array(VM& vm, List& list, Value source) {
  TRY(vm.tick((is_exact<Tuple>(source) ? as<Tuple>(source).size : as<List>(source).size) / 64));
  const ptrdiff_t count = is_exact<Tuple>(source) ? as<Tuple>(source).size : as<List>(source).size;
  if (count == 0) return ok();
  TRY(list.size == 0 ? list_reserve(vm, list, count) : list_grow(vm, list, list.size + count));
  const Value* items = is_exact<Tuple>(source) ? as<Tuple>(source).items : as<List>(source).items;
  copy_items(list.items + list.size, items, count);
  list.size += count;
  return ok();
}

Result<void> list_extend(VM& vm, List& list, Value iterable) {
  if (is_exact<List>(iterable) || is_exact<Tuple>(iterable) || iterable == Value(&list)) {
    return extend_from_array(vm, list, iterable);
  }
  AnyRef iterator = TRY(get_iter(vm, iterable));
  // Asked of the iterable, as CPython does. The hint may be wrong, or too large to be true.
  const ptrdiff_t hint = TRY(length_hint(vm, iterable, 8));
  ptrdiff_t expected;
  if (__builtin_add_overflow(list.size, hint, &expected) || expected > kMaxItems) {
    expected = list.size;
  }
  TRY(list_reserve(vm, list, expected));
  for (;;) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound()) break;
    if ((list.size & 15) == 0) TRY(vm.tick());
    if (BUFO_UNLIKELY(list.size >= list.capacity)) TRY(list_grow(vm, list, list.size + 1));
    list.items[list.size++] = item.release();
  }
  list_shrink(vm, list);
  return ok();
}

Result<void> list_delete_item(VM& vm, List& list, ptrdiff_t at) {
  const AnyRef old = AnyRef::adopt(list.items[at]);
  --list.size;
  std::memmove(static_cast<void*>(list.items + at), list.items + at + 1,
               static_cast<size_t>(list.size - at) * sizeof(Value));
  list_shrink(vm, list);
  return ok();
}

// --- life cycle

static void list_dealloc(VM& vm, Object* self) { list_clear(vm, *static_cast<List*>(self)); }

static void list_traverse(Object* self, Visitor& visitor) {
  const List& list = *static_cast<List*>(self);
  for (ptrdiff_t i = 0; i < list.size; ++i) visitor.visit(list.items[i]);
}

static Result<Value> list_new(VM& vm, Type& cls, const CallArgs&) {
  return Result<Value>(TRY(allocate<List>(vm, cls)));
}

static Result<void> list_init(VM& vm, Value self, const CallArgs& args) {
  // A subclass with a __new__ of its own may take keywords there.
  if (args.has_keywords() && vm.type_of(self).slots.new_ == list_new) {
    return raise_no_keywords(vm, "list");
  }
  TRY(check_positional(vm, args, "list", 0, 1));
  List& list = as<List>(self);
  if (list.items != nullptr) list_clear(vm, list);
  if (args.positional == 1) TRY(list_extend(vm, list, args[0]));
  return ok();
}

// --- slots

static Result<Value> list_repr(VM& vm, Value self) {
  List& list = as<List>(self);
  ReprGuard guard(&list);
  StrBuilder out(vm);
  if (list.size == 0) {
    out.append_ascii("[]");
  } else if (!guard.entered()) {
    out.append_ascii("[...]");
  } else {
    out.append(U'[');
    for (ptrdiff_t i = 0; i < list.size; ++i) {
      const AnyRef item = list.items[i];
      TRY(vm.tick());
      if (i > 0) out.append_ascii(", ");
      TRY(out.append_repr(item));
    }
    out.append(U']');
  }
  return Result<Value>(TRY(out.finish()));
}

static Result<Value> list_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_a<List>(vm, other)) return Value::not_implemented();
  const List &a = as<List>(self), &b = as<List>(other);
  const bool equality = op == CompareOp::kEq || op == CompareOp::kNe;
  if (equality && a.size != b.size) return Value::boolean(op == CompareOp::kNe);
  for (ptrdiff_t i = 0;; ++i) {
    const ptrdiff_t common = std::min(a.size, b.size);
    if (i < common) i += identical_prefix(a.items + i, b.items + i, common - i);
    if (i >= common) break;
    if ((i & 63) == 63) TRY(vm.tick());
    if (i >= a.size || i >= b.size) break;  // a signal handler may have changed them
    const AnyRef x = a.items[i], y = b.items[i];
    const bool equal = TRY(item_equals(vm, x, y));
    if (equal) continue;
    if (i >= a.size || i >= b.size) break;  // __eq__ has changed them
    if (op == CompareOp::kEq) return Value::false_();
    if (op == CompareOp::kNe) return Value::true_();
    return compare(vm, x, y, op);
  }
  return Value::boolean(size_relation(a.size, b.size, op));
}

static Result<Value> list_iter(VM& vm, Value self) {
  Ref<ListIterator> it = TRY(allocate<ListIterator>(vm));
  incref(self);
  it->list = self;
  return it;
}

static Result<ptrdiff_t> list_length(VM&, Value self) { return as<List>(self).size; }

static Result<Value> list_item(VM& vm, Value self, ptrdiff_t i) {
  const List& list = as<List>(self);
  if (i < 0 || i >= list.size) return vm.raise<IndexError>("list index out of range");
  return list.items[i];
}

static Result<Value> list_getitem(VM& vm, Value self, Value key) {
  const List& list = as<List>(self);
  ptrdiff_t i;
  if (key.is_small_int()) {
    i = key.small_int();
  } else if (is_exact<Slice>(key)) {
    return list_get_slice(vm, as<List>(self), as<Slice>(key));
  } else {
    i = TRY(subscript_index(vm, key, "list"));
  }
  if (i < 0) i += list.size;
  return list_item(vm, self, i);
}

static Result<void> list_setitem(VM& vm, Value self, Value key, Value value) {
  List& list = as<List>(self);
  ptrdiff_t i;
  if (key.is_small_int()) {
    i = key.small_int();
  } else if (is_exact<Slice>(key)) {
    return list_set_slice(vm, list, as<Slice>(key), value);
  } else {
    i = TRY(subscript_index(vm, key, "list"));
  }
  if (i < 0) i += list.size;
  if (i < 0 || i >= list.size) {
    return vm.raise<IndexError>("list assignment index out of range");
  }
  if (value.is_unbound()) return list_delete_item(vm, list, i);
  incref(value);
  replace_slot(list.items[i], value);
  return ok();
}

// The first index at or after `start` and before `stop`, or -1.
static Result<ptrdiff_t> list_find(VM& vm, const List& list, Value v, ptrdiff_t start,
                                   ptrdiff_t stop) {
  for (ptrdiff_t i = start; i < stop && i < list.size; ++i) {
    if ((i & 63) == 63) TRY(vm.tick());
    const bool equal = TRY(item_equals(vm, list.items[i], v));
    if (equal) return i;
  }
  return -1;
}

static Result<bool> list_contains(VM& vm, Value self, Value v) {
  const ptrdiff_t at = TRY(list_find(vm, as<List>(self), v, 0, PTRDIFF_MAX));
  return at >= 0;
}

static Result<Value> list_concat(VM& vm, Value left, Value right) {
  if (!is_a<List>(vm, right)) {
    return vm.raise<TypeError>("can only concatenate list (not \"{}\") to list",
                               type_name_of(right));
  }
  const List &a = as<List>(left), &b = as<List>(right);
  Ref<List> joined = TRY(make_list(vm));
  TRY(vm.tick((a.size + b.size) / 64));
  TRY(list_reserve(vm, *joined, a.size + b.size));
  copy_items(joined->items, a.items, a.size);
  copy_items(joined->items + a.size, b.items, b.size);
  joined->size = a.size + b.size;
  return joined;
}

static Result<Value> list_inplace_concat(VM& vm, Value self, Value other) {
  TRY(list_extend(vm, as<List>(self), other));
  return self;
}

static Result<Value> list_repeat(VM& vm, Value self, Value times) {
  const ptrdiff_t count = TRY(repeat_count(vm, times));
  const List& list = as<List>(self);
  ptrdiff_t total = TRY(repeated_size(vm, list.size, count));
  TRY(vm.tick(total / 64));
  Ref<List> repeated = TRY(make_list(vm));
  // Signals and the collector may have run Python code: what counts is the size now.
  total = TRY(repeated_size(vm, list.size, count));
  if (total == 0) return repeated;
  TRY(list_reserve(vm, *repeated, total));
  repeat_items(repeated->items, list.items, list.size, count);
  repeated->size = total;
  return repeated;
}

static Result<Value> list_inplace_repeat(VM& vm, Value self, Value times) {
  const ptrdiff_t count = TRY(repeat_count(vm, times));
  List& list = as<List>(self);
  ptrdiff_t total = TRY(repeated_size(vm, list.size, count));
  TRY(vm.tick(total / 64));
  total = TRY(repeated_size(vm, list.size, count));
  if (total == 0) {
    list_clear(vm, list);
    return self;
  }
  TRY(list_reserve(vm, list, total));
  repeat_items(list.items + list.size, list.items, list.size, count - 1);
  list.size = total;
  return self;
}

// --- methods

static Result<Value> list_append_method(VM& vm, const Args& args) {
  TRY(list_append(vm, args.self<List>(), args[1]));
  return none();
}

static Result<Value> list_extend_method(VM& vm, const Args& args) {
  TRY(list_extend(vm, args.self<List>(), args[1]));
  return none();
}

static Result<Value> list_insert_method(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(args.index(vm, 1));
  TRY(list_insert(vm, args.self<List>(), at, args[2]));
  return none();
}

static Result<Value> list_pop(VM& vm, const Args& args) {
  ptrdiff_t at = TRY(args.index_or(vm, 1, -1));
  List& list = args.self<List>();
  if (list.size == 0) return vm.raise<IndexError>("pop from empty list");
  if (at < 0) at += list.size;
  if (at < 0 || at >= list.size) return vm.raise<IndexError>("pop index out of range");
  AnyRef item = list.items[at];
  TRY(list_delete_item(vm, list, at));
  return item;
}

static Result<Value> list_remove(VM& vm, const Args& args) {
  List& list = args.self<List>();
  const ptrdiff_t at = TRY(list_find(vm, list, args[1], 0, PTRDIFF_MAX));
  if (at < 0) return vm.raise<ValueError>("list.remove(x): x not in list");
  // The comparison may have shortened the list.
  if (at < list.size) TRY(list_delete_item(vm, list, at));
  return none();
}

static Result<Value> list_index(VM& vm, const Args& args) {
  ptrdiff_t start = TRY(bound_argument(vm, args[2], 0));
  ptrdiff_t stop = TRY(bound_argument(vm, args[3], PTRDIFF_MAX));
  const List& list = args.self<List>();
  if (start < 0) start = std::max<ptrdiff_t>(start + list.size, 0);
  if (stop < 0) stop = std::max<ptrdiff_t>(stop + list.size, 0);
  const ptrdiff_t at = TRY(list_find(vm, list, args[1], start, stop));
  if (at < 0) return vm.raise<ValueError>("{} is not in list", repr_of(args[1]));
  return Value::small_int(at);
}

static Result<Value> list_count(VM& vm, const Args& args) {
  const List& list = args.self<List>();
  ptrdiff_t count = 0;
  for (ptrdiff_t at = 0;; ++at, ++count) {
    at = TRY(list_find(vm, list, args[1], at, PTRDIFF_MAX));
    if (at < 0) return Value::small_int(count);
  }
}

static Result<Value> list_reverse(VM& vm, const Args& args) {
  List& list = args.self<List>();
  TRY(vm.tick(list.size / 64));
  std::reverse(list.items, list.items + list.size);
  return none();
}

static Result<Value> list_sort_method(VM& vm, const Args& args) {
  const bool reverse = TRY(args.truth_or(vm, 2, false));
  TRY(list_sort(vm, args.self<List>(), args[1], reverse));
  return none();
}

static Result<Value> list_clear_method(VM& vm, const Args& args) {
  list_clear(vm, args.self<List>());
  return none();
}

static Result<Value> list_copy_method(VM& vm, const Args& args) {
  return Result<Value>(TRY(list_copy(vm, args.self<List>())));
}

static Result<Value> list_reversed(VM& vm, const Args& args) {
  return make_list_reverse_iterator(vm, args.self<List>());
}

static Result<Value> list_sizeof(VM& vm, const Args& args) {
  const List& list = args.self<List>();
  return make_int(vm, static_cast<int64_t>(vm.type_of(&list).instance_nbytes) +
                          list.capacity * static_cast<int64_t>(sizeof(Value)));
}

static Result<Value> list_getitem_method(VM& vm, const Args& args) {
  return list_getitem(vm, args[0], args[1]);
}

static constexpr Method kListMethods[] = {
    method("__getitem__", "(self, index, /)", list_getitem_method, "Return self[index]."),
    method("append", "(self, object, /)", list_append_method, "Add an object at the end."),
    method("extend", "(self, iterable, /)", list_extend_method, "Add an iterable's items."),
    method("insert", "(self, index, object, /)", list_insert_method,
           "Put an object before the one at the index."),
    method("pop", "(self, index=-1, /)", list_pop,
           "Remove the item at the index (the last by default) and return it.\n\n"
           "Raises IndexError if the list is empty or the index is out of range."),
    method("remove", "(self, value, /)", list_remove,
           "Remove the first item equal to the value; ValueError if there is none."),
    method("index", "(self, value, start=0, stop=sys.maxsize, /)", list_index,
           "The first index of the value; ValueError if it is absent."),
    method("count", "(self, value, /)", list_count, "How often the value occurs."),
    method("reverse", "(self, /)", list_reverse, "Reverse the list in place."),
    method("sort", "(self, /, *, key=None, reverse=False)", list_sort_method,
           "Sort the list in place, in ascending order, equal items as they were.\n\n"
           "With a key function, order by its value for each item, computed once."),
    method("clear", "(self, /)", list_clear_method, "Remove all items."),
    method("copy", "(self, /)", list_copy_method, "A shallow copy."),
    method("__reversed__", "(self, /)", list_reversed, "An iterator over the items, last first."),
    method("__sizeof__", "(self, /)", list_sizeof, "The size in memory, in bytes."),
    class_method("__class_getitem__", "(cls, item, /) untold", class_getitem, "See PEP 585"),
};

constinit const TypeSpec kListSpec = {
    .name = "list",
    .nbytes = sizeof(List),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagSequence,
    .slots =
        {
            .dealloc = list_dealloc,
            .traverse = list_traverse,
            .clear = list_dealloc,
            .new_ = list_new,
            .init = list_init,
            .repr = list_repr,
            .compare = list_compare,
            .iter = list_iter,
            .length = list_length,
            .getitem = list_getitem,
            .setitem = list_setitem,
            .item = list_item,
            .contains = list_contains,
            .concat = list_concat,
            .inplace_concat = list_inplace_concat,
            .repeat = list_repeat,
            .inplace_repeat = list_inplace_repeat,
        },
    .methods = kListMethods,
    .signature = "(iterable=(), /)",
    .doc = "A mutable sequence.\n\nlist() is empty; list(iterable) has the iterable's items.",
};

}  // namespace bufo
