// dict_keys, dict_values, dict_items: live views of a dict. Keys and items are set-like.
//
// The results of set operations are sets, filled in CPython's order of steps, so that small ints
// print in the same order.
// Follows Objects/dictobject.c (CPython 3.12), the part on views, in behaviour.
#include "runtime/types/dict_views.h"

#include "runtime/types/dict_table.h"
#include "runtime/types/objects.h"

namespace bufo {

static Dict& dict_of(Value view) { return as<Dict>(static_cast<DictView*>(view.object())->dict); }

static bool is_keys_view(VM& vm, Value v) { return vm.type_of(v).layout == kTypeDictKeys; }

Result<Value> make_dict_view(VM& vm, Dict& dict, TypeIndex kind) {
  Ref<DictView> view = TRY(allocate<DictView>(vm, vm.type(kind)));
  incref(&dict);
  view->dict = Value(&dict);
  return view;
}

static void view_dealloc(VM&, Object* self) { decref(static_cast<DictView*>(self)->dict); }

static void view_traverse(Object* self, Visitor& visitor) {
  visitor.visit(static_cast<DictView*>(self)->dict);
}

// --- iteration, length, repr

static Result<Value> keys_iter(VM& vm, Value self) {
  return make_dict_iterator(vm, dict_of(self), kTypeDictKeyIterator);
}
static Result<Value> values_iter(VM& vm, Value self) {
  return make_dict_iterator(vm, dict_of(self), kTypeDictValueIterator);
}
static Result<Value> items_iter(VM& vm, Value self) {
  return make_dict_iterator(vm, dict_of(self), kTypeDictItemIterator);
}
static Result<Value> keys_reversed(VM& vm, const Args& args) {
  return make_dict_iterator(vm, dict_of(args[0]), kTypeDictReverseKeyIterator);
}
static Result<Value> values_reversed(VM& vm, const Args& args) {
  return make_dict_iterator(vm, dict_of(args[0]), kTypeDictReverseValueIterator);
}
static Result<Value> items_reversed(VM& vm, const Args& args) {
  return make_dict_iterator(vm, dict_of(args[0]), kTypeDictReverseItemIterator);
}

static Result<ptrdiff_t> view_length(VM&, Value self) { return dict_of(self).used; }

static Result<Value> view_repr(VM& vm, Value self) {
  ReprGuard guard(self.object());
  StrBuilder out(vm);
  if (guard.entered()) {
    Ref<List> items = TRY(list_from_iterable(vm, self));
    out.append_utf8(type_name(vm.type_of(self)));
    out.append(U'(');
    TRY(out.append_repr(items));
    out.append(U')');
  } else {
    out.append_ascii("...");
  }
  return Result<Value>(TRY(out.finish()));
}

static Result<Value> view_mapping(VM& vm, Value self) {
  const AnyRef dict = Value(&dict_of(self));
  Ref<MappingProxy> proxy = TRY(allocate<MappingProxy>(vm));
  incref(dict.get());
  proxy->mapping = dict;
  return proxy;
}

// --- membership

static Result<bool> keys_contains(VM& vm, Value self, Value key) {
  return dict_contains(vm, dict_of(self), key);
}

static Result<bool> items_contains(VM& vm, Value self, Value item) {
  if (!is_a<Tuple>(vm, item) || as<Tuple>(item).size != 2) return false;
  const Tuple& pair = as<Tuple>(item);
  AnyRef found = TRY(dict_get(vm, dict_of(self), pair.items[0]));
  if (found.is_unbound()) return false;
  return item_equals(vm, found, pair.items[1]);
}

// Is every item of `items` in `container`?
static Result<bool> all_contained(VM& vm, Value items, Value container) {
  bool all = true;
  TRY(for_each(vm, items, [&](AnyRef item) -> Result<bool> {
    all = TRY(contains(vm, container, item));
    return all;
  }));
  return all;
}

static Result<Value> view_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_any_set(vm, other) && !is_dict_view_set(vm, other)) return Value::not_implemented();
  const ptrdiff_t mine = dict_of(self).used;
  const ptrdiff_t others = TRY(length(vm, other));
  bool result = false;
  switch (op) {
    case CompareOp::kEq:
    case CompareOp::kNe:
      if (mine == others) result = TRY(all_contained(vm, self, other));
      if (op == CompareOp::kNe) result = !result;
      break;
    case CompareOp::kLt:
      if (mine < others) result = TRY(all_contained(vm, self, other));
      break;
    case CompareOp::kLe:
      if (mine <= others) result = TRY(all_contained(vm, self, other));
      break;
    case CompareOp::kGt:
      if (mine > others) result = TRY(all_contained(vm, other, self));
      break;
    case CompareOp::kGe:
      if (mine >= others) result = TRY(all_contained(vm, other, self));
      break;
  }
  return Value::boolean(result);
}

// --- set operations. Either operand may be the view.

static Result<Ref<Set>> set_of(VM& vm, Value operand) {
  Ref<Set> set = TRY(make_set(vm));
  // A dict's hashes are known: through it the keys need not be hashed again.
  if (is_keys_view(vm, operand) && is_exact<Dict>(Value(&dict_of(operand)))) {
    TRY(set_update(vm, *set, Value(&dict_of(operand))));
  } else {
    TRY(set_update(vm, *set, operand));
  }
  return set;
}

static Result<Value> view_sub(VM& vm, Value left, Value right) {
  Ref<Set> result = TRY(set_of(vm, left));
  TRY(set_difference_update(vm, *result, right));
  return result;
}

static Result<Value> view_or(VM& vm, Value left, Value right) {
  Ref<Set> result = TRY(set_of(vm, left));
  TRY(set_update(vm, *result, right));
  return result;
}

static Result<Value> view_and(VM& vm, Value left, Value right) {
  Value view = left, other = right;
  if (!is_dict_view_set(vm, view)) std::swap(view, other);
  const ptrdiff_t view_count = dict_of(view).used;
  // The smaller side is walked, the larger one asked.
  if (is_exact<Set>(other) && view_count <= as<Set>(other).used) {
    Ref<Set> result = TRY(set_intersection(vm, as<Set>(other), view));
    return result;
  }
  if (is_dict_view_set(vm, other) && dict_of(other).used > view_count) std::swap(view, other);
  const bool keys = is_keys_view(vm, view);
  Ref<Set> result = TRY(make_set(vm));
  TRY(for_each(vm, other, [&](AnyRef item) -> Result<bool> {
    const bool found = TRY(keys ? keys_contains(vm, view, item) : items_contains(vm, view, item));
    if (found) TRY(set_add(vm, *result, item));
    return true;
  }));
  return result;
}

static Result<Value> view_xor(VM& vm, Value left, Value right) {
  if (vm.type_of(left).layout == kTypeDictItems && vm.type_of(right).layout == kTypeDictItems) {
    // Pairs of both: those of the right that the left lacks, and those of the left that differ.
    Dict &a = dict_of(left), &b = dict_of(right);
    AnyRef rest_value = TRY(dict_copy(vm, a));
    Dict& rest = as<Dict>(rest_value);
    Ref<Set> result = TRY(make_set(vm));
    Value borrowed_key, borrowed_value;
    for (ptrdiff_t at = 0; dict_next(b, at, borrowed_key, borrowed_value);) {
      const AnyRef key = borrowed_key, value = borrowed_value;
      TRY(vm.tick());
      AnyRef mine = TRY(dict_get(vm, rest, key));
      bool both = false;
      if (!mine.is_unbound()) {
        both = TRY(item_equals(vm, mine, value));
        TRY(dict_delete(vm, rest, key));
        if (!both) {
          Ref<Tuple> pair = TRY(make_tuple_of(vm, {key, mine}));
          TRY(set_add(vm, *result, pair));
        }
      }
      if (!both) {
        Ref<Tuple> pair = TRY(make_tuple_of(vm, {key, value}));
        TRY(set_add(vm, *result, pair));
      }
    }
    for (ptrdiff_t at = 0; dict_next(rest, at, borrowed_key, borrowed_value);) {
      const AnyRef key = borrowed_key, value = borrowed_value;
      Ref<Tuple> pair = TRY(make_tuple_of(vm, {key, value}));
      TRY(set_add(vm, *result, pair));
    }
    return result;
  }
  Ref<Set> result = TRY(set_of(vm, left));
  TRY(set_symmetric_difference_update(vm, *result, right));
  return result;
}

static Result<Value> view_isdisjoint(VM& vm, const Args& args) {
  Value self = args[0], other = args[1];
  if (self == other) return Value::boolean(dict_of(self).used == 0);
  if (is_any_set(vm, other) || is_dict_view_set(vm, other)) {
    const ptrdiff_t others = TRY(length(vm, other));
    if (others > dict_of(self).used) std::swap(self, other);
  }
  bool disjoint = true;
  TRY(for_each(vm, other, [&](AnyRef item) -> Result<bool> {
    const bool found = TRY(contains(vm, self, item));
    disjoint = !found;
    return disjoint;
  }));
  return Value::boolean(disjoint);
}

// --- specs

static constexpr Method kKeysMethods[] = {
    method("isdisjoint", "(self, other, /) untold", view_isdisjoint,
           "True if the view and the iterable have nothing in common."),
    method("__reversed__", "(self, /) untold", keys_reversed,
           "An iterator over the keys, last first."),
};
static constexpr Method kItemsMethods[] = {
    method("isdisjoint", "(self, other, /) untold", view_isdisjoint,
           "True if the view and the iterable have nothing in common."),
    method("__reversed__", "(self, /) untold", items_reversed,
           "An iterator over the items, last first."),
};
static constexpr Method kValuesMethods[] = {
    method("__reversed__", "(self, /) untold", values_reversed,
           "An iterator over the values, last first."),
};
static constexpr GetSet kViewGetSets[] = {
    {"mapping", view_mapping, nullptr, "The dictionary that this view refers to."},
};

static constexpr uint32_t kViewFlags = kTypeFlagGc | kTypeFlagNoInstantiation;

constinit const TypeSpec kDictKeysSpec = {
    .name = "dict_keys",
    .nbytes = sizeof(DictView),
    .flags = kViewFlags,
    .slots =
        {
            .dealloc = view_dealloc,
            .traverse = view_traverse,
            .repr = view_repr,
            .compare = view_compare,
            .iter = keys_iter,
            .binary = {.sub = view_sub, .and_ = view_and, .or_ = view_or, .xor_ = view_xor},
            .length = view_length,
            .contains = keys_contains,
        },
    .methods = kKeysMethods,
    .getsets = kViewGetSets,
};

constinit const TypeSpec kDictItemsSpec = {
    .name = "dict_items",
    .nbytes = sizeof(DictView),
    .flags = kViewFlags,
    .slots =
        {
            .dealloc = view_dealloc,
            .traverse = view_traverse,
            .repr = view_repr,
            .compare = view_compare,
            .iter = items_iter,
            .binary = {.sub = view_sub, .and_ = view_and, .or_ = view_or, .xor_ = view_xor},
            .length = view_length,
            .contains = items_contains,
        },
    .methods = kItemsMethods,
    .getsets = kViewGetSets,
};

constinit const TypeSpec kDictValuesSpec = {
    .name = "dict_values",
    .nbytes = sizeof(DictView),
    .flags = kViewFlags,
    .slots =
        {
            .dealloc = view_dealloc,
            .traverse = view_traverse,
            .repr = view_repr,
            .iter = values_iter,
            .length = view_length,
        },
    .methods = kValuesMethods,
    .getsets = kViewGetSets,
};

}  // namespace bufo
