// dict: construction, merging, comparison, repr and the methods.
//
// Guarantees: any __hash__, __eq__ or destructor that runs may change the very dict; entries are
// looked up again afterwards. The table is in dict_table.cc, views in dict_views.cc.
// Follows Objects/dictobject.c (CPython 3.12) in behaviour.
#include "runtime/types/dict_table.h"
#include "runtime/types/dict_views.h"
#include "runtime/types/set_table.h"

namespace bufo {

// --- merging

namespace {

enum class OnDuplicate : uint8_t { kOverride, kKeep, kRaise };

Result<void> merge_item(VM& vm, Dict& dict, Value key, int64_t hash, Value value,
                        OnDuplicate duplicate) {
  if (duplicate == OnDuplicate::kOverride) return dict_set_hashed(vm, dict, key, hash, value);
  const ptrdiff_t at = TRY(dict_find(vm, dict, key, hash));
  if (at < 0) return dict_append_entry(vm, dict, key, hash, value);
  if (duplicate == OnDuplicate::kRaise) return raise_with_value(vm, kTypeKeyError, key);
  return ok();
}

Result<void> merge_dict(VM& vm, Dict& dict, Dict& source, OnDuplicate duplicate) {
  if (&dict == &source || source.used == 0) return ok();
  TRY(vm.tick(source.used / 64));
  if (dict.used == 0) return dict_clone_into(vm, dict, source);
  if (dict.entry_capacity < source.used) {
    TRY(dict_reserve(vm, dict, dict.used + source.used));
  }
  const uint64_t version = source.keys_version;
  for (ptrdiff_t i = 0; i < source.entry_count; ++i) {
    const DictEntry entry = source.entries[i];
    if (entry.hash == -1) continue;
    const AnyRef key = entry.key, value = entry.value;
    TRY(merge_item(vm, dict, key, entry.hash, value, duplicate));
    if (source.keys_version != version) {
      return vm.raise<RuntimeError>("dict mutated during update");
    }
  }
  return ok();
}

// A dict that iterates as dicts do; a subclass with its own __iter__ is treated as any mapping.
bool iterates_as_dict(VM& vm, Value v) {
  return is_a<Dict>(vm, v) && vm.type_of(v).slots.iter == dict_iter;
}

Result<void> merge_mapping(VM& vm, Dict& dict, Value mapping, OnDuplicate duplicate) {
  if (iterates_as_dict(vm, mapping)) return merge_dict(vm, dict, as<Dict>(mapping), duplicate);
  AnyRef keys = TRY(call_method(vm, mapping, *vm.names.keys));
  return for_each(vm, keys, [&](AnyRef key) -> Result<bool> {
    const int64_t hash = TRY(item_hash(vm, key));
    if (duplicate != OnDuplicate::kOverride) {
      // The value is not even asked for when the key is there.
      const ptrdiff_t at = TRY(dict_find(vm, dict, key, hash));
      if (at >= 0) {
        if (duplicate == OnDuplicate::kRaise) return raise_with_value(vm, kTypeKeyError, key);
        return true;
      }
    }
    AnyRef value = TRY(get_item(vm, mapping, key));
    TRY(dict_set_hashed(vm, dict, key, hash, value));
    return true;
  });
}

Raised raise_pair_length(VM& vm, ptrdiff_t at, ptrdiff_t size) {
  return vm.raise<ValueError>("dictionary update sequence element #{} has length {}; 2 is required",
                              at, size);
}

Result<void> merge_pair(VM& vm, Dict& dict, Value pair, ptrdiff_t at) {
  AnyRef key, value;
  if (is_a<Tuple>(vm, pair)) {
    const Tuple& tuple = as<Tuple>(pair);
    if (tuple.size != 2) return raise_pair_length(vm, at, tuple.size);
    key = tuple.items[0];
    value = tuple.items[1];
  } else {
    auto list = list_from_iterable(vm, pair);
    if (list.is_error()) {
      if (!pending_is(vm, kTypeTypeError)) return Raised{};
      clear_pending(vm);
      return vm.raise<TypeError>(
          "cannot convert dictionary update sequence element #{} to a sequence", at);
    }
    Ref<List> items = std::move(list).take();
    if (items->size != 2) return raise_pair_length(vm, at, items->size);
    key = items->items[0];
    value = items->items[1];
  }
  return dict_set(vm, dict, key, value);
}

Result<void> merge_pairs(VM& vm, Dict& dict, Value pairs) {
  ptrdiff_t at = 0;
  return for_each(vm, pairs, [&](AnyRef pair) -> Result<bool> {
    TRY(merge_pair(vm, dict, pair, at));
    ++at;
    return true;
  });
}

Result<bool> has_keys_method(VM& vm, Value v) {
  AnyRef keys = TRY(try_get_attr(vm, v, *vm.names.keys));
  return !keys.is_unbound();
}

}  // namespace

Result<void> dict_update_from(VM& vm, Dict& dict, Value other) {
  if (is_exact<Dict>(other)) return merge_dict(vm, dict, as<Dict>(other), OnDuplicate::kOverride);
  const bool mapping = TRY(has_keys_method(vm, other));
  return mapping ? merge_mapping(vm, dict, other, OnDuplicate::kOverride)
                 : merge_pairs(vm, dict, other);
}

Result<void> dict_update(VM& vm, Dict& dict, Value other) {
  return dict_update_from(vm, dict, other);
}

Result<void> dict_merge(VM& vm, Dict& dict, Value mapping, bool override_existing) {
  if (!is_a<Dict>(vm, mapping)) {
    const bool is_mapping = TRY(has_keys_method(vm, mapping));
    if (!is_mapping) {
      return vm.raise<TypeError>("'{}' object is not a mapping", type_name_of(mapping));
    }
  }
  return merge_mapping(vm, dict, mapping,
                       override_existing ? OnDuplicate::kOverride : OnDuplicate::kRaise);
}

// --- life cycle

static void dict_dealloc(VM& vm, Object* self) { dict_clear(vm, *static_cast<Dict*>(self)); }

void dict_traverse(Object* self, Visitor& visitor) {
  const Dict& dict = *static_cast<Dict*>(self);
  for (ptrdiff_t i = 0; i < dict.entry_count; ++i) {
    visitor.visit(dict.entries[i].key);
    visitor.visit(dict.entries[i].value);
  }
}

static Result<Value> dict_new(VM& vm, Type& cls, const CallArgs&) {
  return Result<Value>(TRY(allocate<Dict>(vm, cls)));
}

static Result<void> set_keywords(VM& vm, Dict& dict, const CallArgs& args) {
  if (!args.has_keywords()) return ok();
  for (uint32_t i = 0; i < args.keyword_count(); ++i) {
    TRY(dict_set(vm, dict, args.kwnames->items[i], args[args.positional + i]));
  }
  return ok();
}

static Result<void> dict_init(VM& vm, Value self, const CallArgs& args) {
  TRY(check_positional(vm, args, "dict", 0, 1));
  Dict& dict = as<Dict>(self);
  if (args.positional == 1) TRY(dict_update_from(vm, dict, args[0]));
  return set_keywords(vm, dict, args);
}

// --- slots

static Result<Value> dict_repr(VM& vm, Value self) {
  Dict& dict = as<Dict>(self);
  ReprGuard guard(&dict);
  StrBuilder out(vm);
  if (!guard.entered()) {
    out.append_ascii("{...}");
    return Result<Value>(TRY(out.finish()));
  }
  out.append(U'{');
  Value borrowed_key, borrowed_value;
  for (ptrdiff_t at = 0; dict_next(dict, at, borrowed_key, borrowed_value);) {
    const AnyRef key = borrowed_key, value = borrowed_value;
    TRY(vm.tick());
    if (out.length() > 1) out.append_ascii(", ");
    TRY(out.append_repr(key));
    out.append_ascii(": ");
    TRY(out.append_repr(value));
  }
  out.append(U'}');
  return Result<Value>(TRY(out.finish()));
}

static Result<bool> dict_equal(VM& vm, Dict& a, Dict& b) {
  if (a.used != b.used) return false;
  for (ptrdiff_t i = 0; i < a.entry_count; ++i) {
    const DictEntry entry = a.entries[i];
    if (entry.hash == -1) continue;
    if ((i & 63) == 63) TRY(vm.tick());
    const AnyRef key = entry.key, value = entry.value;
    const ptrdiff_t at = TRY(dict_find(vm, b, key, entry.hash));
    if (at < 0) return false;
    const AnyRef other = b.entries[at].value;
    const bool equal = TRY(item_equals(vm, value, other));
    if (!equal) return false;
  }
  return true;
}

static Result<Value> dict_compare(VM& vm, Value self, Value other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_a<Dict>(vm, other)) {
    return Value::not_implemented();
  }
  const bool equal = TRY(dict_equal(vm, as<Dict>(self), as<Dict>(other)));
  return Value::boolean(equal == (op == CompareOp::kEq));
}

Result<Value> dict_iter(VM& vm, Value self) {
  return make_dict_iterator(vm, as<Dict>(self), kTypeDictKeyIterator);
}

static Result<ptrdiff_t> dict_length(VM&, Value self) { return as<Dict>(self).used; }

static Result<Value> dict_getitem(VM& vm, Value self, Value key) {
  Dict& dict = as<Dict>(self);
  const ptrdiff_t at = TRY(dict_find(vm, dict, key));
  if (BUFO_LIKELY(at >= 0)) return dict.entries[at].value;
  if (!is_exact<Dict>(self)) {
    AnyRef missing = TRY(lookup_special(vm, self, *vm.names.missing_));
    if (!missing.is_unbound()) return call(vm, missing, {key});
  }
  return raise_with_value(vm, kTypeKeyError, key);
}

static Result<void> dict_setitem(VM& vm, Value self, Value key, Value value) {
  Dict& dict = as<Dict>(self);
  if (!value.is_unbound()) return dict_set(vm, dict, key, value);
  const ptrdiff_t at = TRY(dict_find(vm, dict, key));
  if (at < 0) return raise_with_value(vm, kTypeKeyError, key);
  AnyRef old_key, old_value;
  dict_take_entry(vm, dict, at, old_key, old_value);
  return ok();
}

static Result<bool> dict_contains_slot(VM& vm, Value self, Value key) {
  return dict_contains(vm, as<Dict>(self), key);
}

static Result<Value> dict_or(VM& vm, Value left, Value right) {
  if (!is_a<Dict>(vm, left) || !is_a<Dict>(vm, right)) return Value::not_implemented();
  Ref<Dict> merged = TRY(dict_copy(vm, as<Dict>(left)));
  TRY(dict_update_from(vm, *merged, right));
  return merged;
}

static Result<Value> dict_inplace_or(VM& vm, Value self, Value other) {
  TRY(dict_update_from(vm, as<Dict>(self), other));
  return self;
}

// --- methods

static Result<Value> dict_get_method(VM& vm, const Args& args) {
  Dict& dict = args.self<Dict>();
  const ptrdiff_t at = TRY(dict_find(vm, dict, args[1]));
  if (at >= 0) return dict.entries[at].value;
  return args.has(2) ? args[2] : Value::none();
}

static Result<Value> dict_setdefault_method(VM& vm, const Args& args) {
  return dict_setdefault(vm, args.self<Dict>(), args[1], args.has(2) ? args[2] : Value::none());
}

static Result<Value> dict_pop_method(VM& vm, const Args& args) {
  Dict& dict = args.self<Dict>();
  // An empty dict does not look at the key, which need not even be hashable.
  if (dict.used != 0) {
    AnyRef value = TRY(dict_pop(vm, dict, args[1]));
    if (!value.is_unbound()) return value;
  }
  if (args.has(2)) return args[2];
  return raise_with_value(vm, kTypeKeyError, args[1]);
}

static Result<Value> dict_popitem(VM& vm, const Args& args) {
  Dict& dict = args.self<Dict>();
  Ref<Tuple> pair = TRY(make_tuple(vm, 2));  // may collect: before the dict is looked at
  if (dict.used == 0) {
    return vm.raise<KeyError>("popitem(): dictionary is empty");
  }
  AnyRef key, value;
  dict_take_last(vm, dict, key, value);
  pair->items[0] = key.release();
  pair->items[1] = value.release();
  return pair;
}

static Result<Value> dict_keys(VM& vm, const Args& args) {
  return make_dict_view(vm, args.self<Dict>(), kTypeDictKeys);
}
static Result<Value> dict_values(VM& vm, const Args& args) {
  return make_dict_view(vm, args.self<Dict>(), kTypeDictValues);
}
static Result<Value> dict_items(VM& vm, const Args& args) {
  return make_dict_view(vm, args.self<Dict>(), kTypeDictItems);
}

static Result<Value> dict_update_method(VM& vm, const Args& args) {
  Dict& dict = args.self<Dict>();
  if (args.rest().size() > 1) {
    return vm.raise<TypeError>("update expected at most 1 argument, got {}", args.rest().size());
  }
  if (!args.rest().empty()) TRY(dict_update_from(vm, dict, args.rest()[0]));
  if (!args.kwargs().is_unbound()) {
    TRY(merge_dict(vm, dict, as<Dict>(args.kwargs()), OnDuplicate::kOverride));
  }
  return none();
}

static Result<Value> dict_fromkeys(VM& vm, const Args& args) {
  const Value iterable = args[1], value = args.has(2) ? args[2] : Value::none();
  AnyRef made = TRY(call(vm, args[0]));
  if (is_exact<Dict>(made)) {
    Dict& dict = as<Dict>(made);
    // What knows its items' hashes need not hash them again.
    const uint16_t source_type = iterable.is_object() ? iterable.object()->type_index : 0;
    if (source_type == kTypeSet || source_type == kTypeFrozenSet) {
      const Set& set = as<Set>(iterable);
      for (ptrdiff_t at = 0; const Set::Entry* entry = set_next_entry(set, at);) {
        const AnyRef key = entry->key;
        TRY(vm.tick());
        TRY(dict_set_hashed(vm, dict, key, entry->hash, value));
      }
      return made;
    }
    if (is_exact<Dict>(iterable)) {
      const Dict& source = as<Dict>(iterable);
      for (ptrdiff_t i = 0; i < source.entry_count; ++i) {
        const int64_t hash = source.entries[i].hash;
        if (hash == -1) continue;
        const AnyRef key = source.entries[i].key;
        TRY(vm.tick());
        TRY(dict_set_hashed(vm, dict, key, hash, value));
      }
      return made;
    }
    TRY(for_each(vm, iterable, [&](AnyRef key) -> Result<bool> {
      TRY(dict_set(vm, dict, key, value));
      return true;
    }));
    return made;
  }
  TRY(for_each(vm, iterable, [&](AnyRef key) -> Result<bool> {
    TRY(set_item(vm, made, key, value));
    return true;
  }));
  return made;
}

static Result<Value> dict_clear_method(VM& vm, const Args& args) {
  dict_clear(vm, args.self<Dict>());
  return none();
}

static Result<Value> dict_copy_method(VM& vm, const Args& args) {
  return Result<Value>(TRY(dict_copy(vm, args.self<Dict>())));
}

static Result<Value> dict_reversed(VM& vm, const Args& args) {
  return make_dict_iterator(vm, args.self<Dict>(), kTypeDictReverseKeyIterator);
}

static Result<Value> dict_sizeof(VM& vm, const Args& args) {
  const Dict& dict = args.self<Dict>();
  return make_int(
      vm, static_cast<int64_t>(vm.type_of(&dict).instance_nbytes + dict_table_nbytes(dict)));
}

static Result<Value> dict_getitem_method(VM& vm, const Args& args) {
  return dict_getitem(vm, args[0], args[1]);
}

static Result<Value> dict_contains_method(VM& vm, const Args& args) {
  const bool found = TRY(dict_contains(vm, args.self<Dict>(), args[1]));
  return Value::boolean(found);
}

static constexpr Method kDictMethods[] = {
    method("__contains__", "(self, key, /)", dict_contains_method,
           "Whether the dictionary has the key."),
    method("__getitem__", "(self, key, /)", dict_getitem_method, "Return self[key]."),
    method("get", "(self, key, default=None, /)", dict_get_method,
           "The value of the key if it is in the dictionary, else the default."),
    method("setdefault", "(self, key, default=None, /)", dict_setdefault_method,
           "The value of the key; if it is absent, insert it with the default first."),
    method("pop", "(self, key, default=<unrepresentable>, /)", dict_pop_method,
           "Remove the key and return its value.\n\n"
           "If it is absent, return the default if given, else raise KeyError."),
    method("popitem", "(self, /)", dict_popitem,
           "Remove the pair that was inserted last and return it as a tuple.\n\n"
           "Raises KeyError if the dictionary is empty."),
    method("keys", "(self, /) untold", dict_keys, "A set-like view of the keys."),
    method("items", "(self, /) untold", dict_items, "A set-like view of the (key, value) pairs."),
    method("values", "(self, /) untold", dict_values, "A view of the values."),
    method("update", "(self, /, *args, **kwargs) untold", dict_update_method,
           "Set the items of a mapping or of an iterable of pairs, then those given by keyword."),
    class_method("fromkeys", "(type, iterable, value=None, /)", dict_fromkeys,
                 "A new dictionary with the keys of an iterable, all with one value."),
    method("clear", "(self, /) untold", dict_clear_method, "Remove all items."),
    method("copy", "(self, /) untold", dict_copy_method, "A shallow copy."),
    method("__reversed__", "(self, /)", dict_reversed,
           "An iterator over the keys, last one first."),
    method("__sizeof__", "(self, /) untold", dict_sizeof, "The size in memory, in bytes."),
    class_method("__class_getitem__", "(cls, item, /) untold", class_getitem, "See PEP 585"),
};

constinit const TypeSpec kDictSpec = {
    .name = "dict",
    .nbytes = sizeof(Dict),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagMapping,
    .slots =
        {
            .dealloc = dict_dealloc,
            .traverse = dict_traverse,
            .clear = dict_dealloc,
            .new_ = dict_new,
            .init = dict_init,
            .repr = dict_repr,
            .compare = dict_compare,
            .iter = dict_iter,
            .binary = {.or_ = dict_or},
            .inplace = {.or_ = dict_inplace_or},
            .length = dict_length,
            .getitem = dict_getitem,
            .setitem = dict_setitem,
            .contains = dict_contains_slot,
        },
    .methods = kDictMethods,
    .doc =
        "A mapping of keys to values that keeps the order of insertion.\n\n"
        "dict() is empty; dict(mapping) and dict(iterable of pairs) are copies; keyword\n"
        "arguments add items: dict(one=1, two=2).",
};

}  // namespace bufo
