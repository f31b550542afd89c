// _collections: the module; counting, and the attributes of named tuples.
//
// Follows Modules/_collectionsmodule.c (CPython 3.12) in behaviour.
#include "runtime/modules.h"
#include "runtime/modules/collections.h"

namespace bufo {

// --- _count_elements(mapping, iterable), for Counter

static Result<bool> counts_as_dict(VM& vm, Value mapping) {
  if (!is_a<Dict>(vm, mapping)) return false;
  Type& type = vm.type_of(mapping);
  return type.slots.setitem == dict_slots(vm).setitem &&
         type_lookup(vm, type, *vm.names.get) == type_lookup(vm, vm.type(kTypeDict), *vm.names.get);
}

static Result<Value> incremented(VM& vm, Value count) {
  if (count.is_small_int() && count.small_int() < Value::kMaxSmallInt) {
    return Value::small_int(count.small_int() + 1);
  }
  return binary_op(vm, BinaryOp::kAdd, count, Value::small_int(1));
}

static Result<Value> count_elements(VM& vm, const Args& args) {
  const Value mapping = args[0];
  const bool as_dict = TRY(counts_as_dict(vm, mapping));
  if (as_dict) {
    Dict& dict = as<Dict>(mapping);
    TRY(for_each(vm, args[1], [&](AnyRef key) -> Result<bool> {
      const int64_t hash = TRY(item_hash(vm, key));
      const ptrdiff_t at = TRY(dict_find(vm, dict, key, hash));
      if (at < 0) {
        TRY(dict_append_entry(vm, dict, key, hash, Value::small_int(1)));
        return true;
      }
      if (dict.entries[at].value.is_small_int()) {
        AnyRef next = TRY(incremented(vm, dict.entries[at].value));
        replace_slot(dict.entries[at].value, next.release());
        return true;
      }
      const AnyRef count = dict.entries[at].value;
      AnyRef next = TRY(incremented(vm, count));
      TRY(dict_set_hashed(vm, dict, key, hash, next));
      return true;
    }));
    return none();
  }
  AnyRef get = TRY(get_attr(vm, mapping, *vm.names.get));
  TRY(for_each(vm, args[1], [&](AnyRef key) -> Result<bool> {
    AnyRef count = TRY(call(vm, get, {key, Value::small_int(0)}));
    AnyRef next = TRY(incremented(vm, count));
    TRY(set_item(vm, mapping, key, next));
    return true;
  }));
  return none();
}

// --- _tuplegetter: the descriptor of one item of a named tuple

struct TupleGetter : Object {
  static constexpr TypeIndex kIndex = kTypeTupleGetter;
  static constexpr int kOwned = 1;
  Value doc;
  ptrdiff_t index;
};

static Result<Value> tuplegetter_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "_tuplegetter");
  TRY(check_positional(vm, args, "_tuplegetter", 2, 2));
  const ptrdiff_t index = TRY(to_ptrdiff(vm, args[0]));
  Ref<TupleGetter> made = TRY(allocate_owner<TupleGetter>(vm, cls));
  set_field(made->doc, args[1]);
  made->index = index;
  return made;
}

static Result<Value> tuplegetter_get(VM& vm, Value self, Value instance, Value) {
  const ptrdiff_t index = as<TupleGetter>(self).index;
  if (instance.is_unbound() || instance.is_none()) return self;
  if (!is_a<Tuple>(vm, instance)) {
    return vm.raise<TypeError>(
        "descriptor for index '{}' for tuple subclasses doesn't apply to '{}' object", index,
        type_name_of(instance));
  }
  const Tuple& tuple = as<Tuple>(instance);
  if (index < 0 || index >= tuple.size) return vm.raise<IndexError>("tuple index out of range");
  return tuple.items[index];
}

static Result<void> tuplegetter_set(VM& vm, Value, Value, Value value) {
  if (value.is_unbound()) return vm.raise<AttributeError>("can't delete attribute");
  return vm.raise<AttributeError>("can't set attribute");
}

static Result<Value> tuplegetter_repr(VM& vm, Value self) {
  const TupleGetter& getter = as<TupleGetter>(self);
  return Result<Value>(
      TRY(format(vm, "{}({}, {})", base_name(vm, self), getter.index, repr_of(getter.doc))));
}

static Result<Value> tuplegetter_reduce(VM& vm, const Args& args) {
  const TupleGetter& getter = args.self<TupleGetter>();
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {Value::small_int(getter.index), getter.doc}));
  return Result<Value>(TRY(make_tuple_of(vm, {Value(&vm.type_of(args[0])), arguments})));
}

static Result<Value> tuplegetter_doc(VM&, Value self) { return as<TupleGetter>(self).doc; }

static Result<void> tuplegetter_set_doc(VM&, Value self, Value value) {
  set_field(as<TupleGetter>(self).doc, value.is_unbound() ? Value::none() : value);
  return ok();
}

static constexpr Method kTupleGetterMethods[] = {
    method("__reduce__", "(self, /)", tuplegetter_reduce, "State for pickling."),
};
static constexpr GetSet kTupleGetterGetSets[] = {
    {"__doc__", tuplegetter_doc, tuplegetter_set_doc},
};

constinit const TypeSpec kTupleGetterSpec = {
    .name = "collections._tuplegetter",
    .nbytes = sizeof(TupleGetter),
    .flags = kTypeFlagGc,
    .slots =
        {
            .dealloc = owned_dealloc<TupleGetter>,
            .traverse = owned_traverse<TupleGetter>,
            .clear = owned_dealloc<TupleGetter>,
            .new_ = tuplegetter_new,
            .repr = tuplegetter_repr,
            .descr_get = tuplegetter_get,
            .descr_set = tuplegetter_set,
        },
    .methods = kTupleGetterMethods,
    .getsets = kTupleGetterGetSets,
};

// --- the module

static constexpr Method kCollectionsFunctions[] = {
    function("_count_elements", "(mapping, iterable, /)", count_elements,
             "Add 1 to the mapping's count of each item of the iterable."),
};

static Result<void> collections_init(VM& vm, Dict& dict) {
  constexpr struct {
    const char* name;
    TypeIndex type;
  } kTypes[] = {
      {"deque", kTypeDeque},
      {"defaultdict", kTypeDefaultDict},
      {"OrderedDict", kTypeOrderedDict},
      {"_deque_iterator", kTypeDequeIterator},
      {"_deque_reverse_iterator", kTypeDequeReverseIterator},
      {"_tuplegetter", kTypeTupleGetter},
  };
  for (const auto& row : kTypes) {
    TRY(dict_set_str(vm, dict, row.name, Value(&vm.type(row.type))));
  }
  return ok();
}

constinit const ModuleSpec kCollectionsModule = {
    .name = "_collections",
    .functions = kCollectionsFunctions,
    .init = collections_init,
    .doc = "deque, defaultdict, OrderedDict, and what else the module collections needs.",
};

}  // namespace bufo
