// itertools: groupby and tee, whose parts share state; and the module.
//
// Follows Modules/itertoolsmodule.c (CPython 3.12) in behaviour.
#include "runtime/modules.h"
#include "runtime/modules/itertools.h"

namespace bufo {

// --- groupby

struct ItertoolsGroupBy : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsGroupBy;
  static constexpr int kOwned = 5;
  Value iterator;
  Value function;    // None: the items are their own keys
  Value target_key;  // of the group given out last
  Value key, item;   // read but not yet given out; unbound: none
  uint64_t group;    // number of the group given out last: older ones are over
};

struct ItertoolsGrouper : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsGrouper;
  static constexpr int kOwned = 2;
  Value parent;
  Value target_key;
  uint64_t group;
};

static Result<Value> groupby_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, iterable, key=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "groupby", args, Value(&cls)));
  AnyRef iterator = TRY(get_iter(vm, bound[1]));
  Ref<ItertoolsGroupBy> made = TRY(allocate_owner<ItertoolsGroupBy>(vm, cls));
  made->iterator = iterator.release();
  set_field(made->function, bound.args().has(2) ? bound[2] : Value::none());
  return made;
}

// Reads an item and its key; false at the end.
static Result<bool> groupby_step(VM& vm, ItertoolsGroupBy& it) {
  const AnyRef iterator = it.iterator, function = it.function;
  if (iterator.is_unbound()) return false;
  AnyRef item = TRY(iter_next(vm, iterator));
  if (item.is_unbound()) return false;
  AnyRef key = item;
  if (!function->is_none()) key = TRY(call(vm, function, {item}));
  replace_slot(it.item, item.release());
  replace_slot(it.key, key.release());
  return true;
}

static Result<Value> make_grouper(VM& vm, ItertoolsGroupBy& parent, Value target_key) {
  const AnyRef key = target_key;
  Ref<ItertoolsGrouper> made =
      TRY(allocate_owner<ItertoolsGrouper>(vm, vm.type(kTypeItertoolsGrouper)));
  set_field(made->parent, Value(&parent));
  set_field(made->target_key, key);
  made->group = ++parent.group;
  return made;
}

static Result<Value> groupby_next(VM& vm, Value self) {
  ItertoolsGroupBy& it = as<ItertoolsGroupBy>(self);
  ++it.group;
  // Over the rest of the group given out last.
  for (;;) {
    if (!it.key.is_unbound()) {
      if (it.target_key.is_unbound()) break;
      const AnyRef target = it.target_key, key = it.key;
      const bool same = TRY(item_equals(vm, target, key));
      if (!same) break;
    }
    const bool more = TRY(groupby_step(vm, it));
    if (!more) return Value::unbound();
    TRY(vm.tick());
  }
  const AnyRef key = it.key;
  set_field(it.target_key, key);
  AnyRef grouper = TRY(make_grouper(vm, it, key));
  return Result<Value>(TRY(make_tuple_of(vm, {key, grouper})));
}

static Result<Value> grouper_new(VM& vm, Type&, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "_grouper");
  TRY(check_positional(vm, args, "_grouper", 2, 2));
  ItertoolsGroupBy* parent = try_as<ItertoolsGroupBy>(vm, args[0]);
  if (parent == nullptr) {
    return vm.raise<TypeError>("_grouper() argument 1 must be itertools.groupby, not {}",
                               type_name_of(args[0]));
  }
  return make_grouper(vm, *parent, args[1]);
}

static Result<Value> grouper_next(VM& vm, Value self) {
  const ItertoolsGrouper& group = as<ItertoolsGrouper>(self);
  if (group.parent.is_unbound()) return Value::unbound();
  const Ref<ItertoolsGroupBy> parent(&as<ItertoolsGroupBy>(group.parent));
  if (parent->group != group.group) return Value::unbound();
  if (parent->item.is_unbound()) {
    const bool more = TRY(groupby_step(vm, *parent));
    if (!more) return Value::unbound();
  }
  const AnyRef target = group.target_key, key = parent->key;
  const bool same = TRY(item_equals(vm, target, key));
  if (!same || parent->item.is_unbound()) return Value::unbound();
  AnyRef item = AnyRef::adopt(std::exchange(parent->item, Value::unbound()));
  clear_field(parent->key);
  return item;
}

static Result<Value> groupby_reduce(VM& vm, const Args& args) {
  const ItertoolsGroupBy& it = args.self<ItertoolsGroupBy>();
  const AnyRef iterator = it.iterator.is_unbound() ? Value::none() : it.iterator,
               function = it.function.is_unbound() ? Value::none() : it.function;
  if (it.target_key.is_unbound() || it.key.is_unbound() || it.item.is_unbound()) {
    return reduced(vm, args[0], {iterator, function});
  }
  const Ref<Tuple> state = TRY(make_tuple_of(vm, {it.item, it.target_key, it.key}));
  return reduced(vm, args[0], {iterator, function}, state);
}
static Result<Value> groupby_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  if (!is_a<Tuple>(vm, args[1])) return vm.raise<TypeError>("state is not a tuple");
  const Ref<Tuple> state(&as<Tuple>(args[1]));
  if (state->size != 3) {
    return vm.raise<TypeError>("function takes exactly 3 arguments ({} given)", state->size);
  }
  ItertoolsGroupBy& it = args.self<ItertoolsGroupBy>();
  set_field(it.item, state->items[0]);
  set_field(it.target_key, state->items[1]);
  set_field(it.key, state->items[2]);
  return none();
}
static constexpr Method kGroupByMethods[] = {
    method("__reduce__", "(self, /)", groupby_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", groupby_setstate, "Set state for unpickling."),
};

// A group that is over is an empty iterator.
static Result<Value> grouper_reduce(VM& vm, const Args& args) {
  const ItertoolsGrouper& group = args.self<ItertoolsGrouper>();
  if (!group.parent.is_unbound() && as<ItertoolsGroupBy>(group.parent).group == group.group) {
    return reduced(vm, args[0], {group.parent, group.target_key});
  }
  TRY(warn_of_pickling(vm));
  const AnyRef iter = dict_get_str(vm, as<Dict>(vm.builtins_dict), "iter");
  const Ref<Tuple> arguments = TRY(make_tuple_of(vm, {vm.empty_tuple}));
  return make_tuple_of(vm, {iter, arguments});
}
static constexpr Method kGrouperMethods[] = {
    method("__reduce__", "(self, /)", grouper_reduce, "State for pickling."),
};

// --- tee: the iterators share a chain of blocks of items, each standing at its own place. A block
// that no iterator needs any more is freed with the last reference to it.

struct ItertoolsTeeData : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsTeeData;
  static constexpr int kOwned = 3;
  static constexpr ptrdiff_t kBlockItems = 57;
  Value iterator;
  Value items;   // list of up to kBlockItems
  Value next;    // the block after it; unbound while there is none
  bool running;  // the iterator is being asked
};

struct ItertoolsTee : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsTee;
  static constexpr int kOwned = 1;
  Value data;
  ptrdiff_t index;  // in the block
};

static Result<Ref<ItertoolsTeeData>> make_tee_data(VM& vm, Value iterator) {
  const AnyRef held = iterator;
  Ref<List> items = TRY(make_list(vm));
  Ref<ItertoolsTeeData> made =
      TRY(allocate_owner<ItertoolsTeeData>(vm, vm.type(kTypeItertoolsTeeData)));
  set_field(made->iterator, held);
  made->items = items.release();
  return made;
}

static Result<Value> make_tee(VM& vm, Type& cls, ItertoolsTeeData& data, ptrdiff_t index) {
  const Ref<ItertoolsTeeData> held(&data);
  Ref<ItertoolsTee> made = TRY(allocate_owner<ItertoolsTee>(vm, cls));
  set_field(made->data, held);
  made->index = index;
  return made;
}

static Result<Value> tee_from_iterator(VM& vm, Type& cls, Value iterator) {
  if (is_a<ItertoolsTee>(vm, iterator)) {
    const ItertoolsTee& other = as<ItertoolsTee>(iterator);
    return make_tee(vm, cls, as<ItertoolsTeeData>(other.data), other.index);
  }
  Ref<ItertoolsTeeData> data = TRY(make_tee_data(vm, iterator));
  return make_tee(vm, cls, *data, 0);
}

static Result<Value> tee_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "_tee");
  TRY(check_positional(vm, args, "_tee", 1, 1));
  AnyRef iterator = TRY(get_iter(vm, args[0]));
  return tee_from_iterator(vm, cls, iterator);
}

static Result<Value> tee_data_item(VM& vm, ItertoolsTeeData& data, ptrdiff_t index) {
  if (index < as<List>(data.items).size) return as<List>(data.items).items[index];
  if (data.running) return vm.raise<RuntimeError>("cannot re-enter the tee iterator");
  const AnyRef iterator = data.iterator;
  if (iterator.is_unbound()) return Value::unbound();
  data.running = true;
  Result<Value> next = iter_next(vm, iterator);
  data.running = false;
  AnyRef item = TRY(std::move(next));
  if (!item.is_unbound()) TRY(list_append(vm, as<List>(data.items), item));
  return item;
}

static Result<Value> tee_next(VM& vm, Value self) {
  ItertoolsTee& it = as<ItertoolsTee>(self);
  if (it.data.is_unbound()) return Value::unbound();
  Ref<ItertoolsTeeData> data(&as<ItertoolsTeeData>(it.data));
  if (it.index >= ItertoolsTeeData::kBlockItems) {
    if (data->next.is_unbound()) {
      Ref<ItertoolsTeeData> block = TRY(make_tee_data(vm, data->iterator));
      if (data->next.is_unbound()) data->next = block.release();
    }
    data = Ref<ItertoolsTeeData>(&as<ItertoolsTeeData>(data->next));
    set_field(it.data, data);
    it.index = 0;
  }
  AnyRef item = TRY(tee_data_item(vm, *data, it.index));
  if (!item.is_unbound()) ++it.index;
  return item;
}

static Result<Value> tee_copy(VM& vm, const Args& args) {
  const ItertoolsTee& it = args.self<ItertoolsTee>();
  return make_tee(vm, vm.type(kTypeItertoolsTee), as<ItertoolsTeeData>(it.data), it.index);
}

static Result<Value> itertools_tee(VM& vm, const Args& args) {
  const ptrdiff_t count = TRY(args.index_or(vm, 1, 2));
  if (count < 0) return vm.raise<ValueError>("n must be >= 0");
  Ref<Tuple> result = TRY(make_tuple(vm, count));
  if (count == 0) return result;
  AnyRef copyable = TRY(get_iter(vm, args[0]));
  Ref<Str> copy_name = TRY(intern(vm, "__copy__"));
  AnyRef copy = TRY(try_get_attr(vm, copyable, *copy_name));
  if (copy.is_unbound()) {
    copyable = TRY(tee_from_iterator(vm, vm.type(kTypeItertoolsTee), copyable));
    copy = TRY(get_attr(vm, copyable, *copy_name));
  }
  result->items[0] = copyable.release();
  for (ptrdiff_t i = 1; i < count; ++i) {
    AnyRef next = TRY(call(vm, copy));
    result->items[i] = next.release();
    TRY(vm.tick());
  }
  return result;
}

static Result<Value> tee_reduce(VM& vm, const Args& args) {
  const ItertoolsTee& it = args.self<ItertoolsTee>();
  const Ref<Tuple> state = TRY(make_tuple_of(vm, {it.data, Value::small_int(it.index)}));
  return reduced(vm, args[0], {vm.empty_tuple}, state);
}
static Result<Value> tee_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  if (!is_a<Tuple>(vm, args[1])) return vm.raise<TypeError>("state is not a tuple");
  const Ref<Tuple> state(&as<Tuple>(args[1]));
  if (state->size != 2) {
    return vm.raise<TypeError>("function takes exactly 2 arguments ({} given)", state->size);
  }
  if (!is_a<ItertoolsTeeData>(vm, state->items[0])) {
    return vm.raise<TypeError>(
        "__setstate__() argument 1 must be itertools._tee_dataobject, "
        "not {}",
        type_name_of(state->items[0]));
  }
  const ptrdiff_t index = TRY(to_ptrdiff(vm, state->items[1]));
  const ItertoolsTeeData& data = as<ItertoolsTeeData>(state->items[0]);
  if (index < 0 || index > as<List>(data.items).size) {
    return vm.raise<ValueError>("Index out of range");
  }
  ItertoolsTee& it = args.self<ItertoolsTee>();
  set_field(it.data, state->items[0]);
  it.index = index;
  return none();
}

static Result<Value> tee_data_new(VM& vm, Type& cls, const CallArgs& call_args) {
  static constexpr Signature kSignature = parse_signature("(cls, it, values, next, /)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "_tee_dataobject", call_args, Value(&cls)));
  if (!is_a<List>(vm, bound[2])) {
    return vm.raise<TypeError>("_tee_dataobject() argument 2 must be list, not {}",
                               type_name_of(bound[2]));
  }
  const Ref<List> values(&as<List>(bound[2]));
  const bool full = values->size == ItertoolsTeeData::kBlockItems;
  const bool next_is_block = is_a<ItertoolsTeeData>(vm, bound[3]);
  if (values->size > ItertoolsTeeData::kBlockItems ||
      (!bound[3].is_none() && !(full && next_is_block))) {
    return vm.raise<ValueError>("Invalid arguments");
  }
  const Ref<ItertoolsTeeData> made = TRY(make_tee_data(vm, bound[1]));
  TRY(list_extend(vm, as<List>(made->items), values));
  if (next_is_block) set_field(made->next, bound[3]);
  return Value(made.get());
}
static Result<Value> tee_data_reduce(VM& vm, const Args& args) {
  const ItertoolsTeeData& data = args.self<ItertoolsTeeData>();
  const Ref<List> values =
      TRY(make_list_from(vm, as<List>(data.items).items, as<List>(data.items).size));
  return reduced(vm, args[0],
                 {data.iterator, values, data.next.is_unbound() ? Value::none() : data.next});
}

// --- specs

static constexpr Method kTeeDataMethods[] = {
    method("__reduce__", "(self, /)", tee_data_reduce, "State for pickling."),
};
static constexpr Method kTeeMethods[] = {
    method("__reduce__", "(self, /)", tee_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", tee_setstate, "Set state for unpickling."),
    method("__copy__", "(self, /)", tee_copy, "Another iterator that stands at the same place."),
};

constinit const TypeSpec kItertoolsGroupBySpec = iterator_type<ItertoolsGroupBy>(
    "itertools.groupby", groupby_new, groupby_next, kGroupByMethods,
    "groupby(iterable, key=None): (key, group) for each stretch of items with the same key.");
constinit const TypeSpec kItertoolsGrouperSpec = iterator_type<ItertoolsGrouper>(
    "itertools._grouper", grouper_new, grouper_next, kGrouperMethods, nullptr);
static constexpr TypeSpec tee_spec() {
  TypeSpec spec = iterator_type<ItertoolsTee>("itertools._tee", tee_new, tee_next, kTeeMethods,
                                              "An iterator that shares its items with its copies.");
  spec.flags = kTypeFlagGc | kTypeFlagWeakrefable;
  return spec;
}
constinit const TypeSpec kItertoolsTeeSpec = tee_spec();

constinit const TypeSpec kItertoolsTeeDataSpec = {
    .name = "itertools._tee_dataobject",
    .nbytes = sizeof(ItertoolsTeeData),
    .flags = kTypeFlagGc,
    .slots = {.dealloc = owned_dealloc<ItertoolsTeeData>,
              .traverse = owned_traverse<ItertoolsTeeData>,
              .clear = owned_dealloc<ItertoolsTeeData>,
              .new_ = tee_data_new},
    .methods = kTeeDataMethods,
};

// --- the module

static constexpr Method kItertoolsFunctions[] = {
    function("tee", "(iterable, n=2, /)", itertools_tee,
             "A tuple of n independent iterators over the same items."),
};

static Result<void> itertools_init(VM& vm, Dict& dict) {
  constexpr struct {
    const char* name;
    TypeIndex type;
  } kTypes[] = {
      {"count", kTypeItertoolsCount},
      {"cycle", kTypeItertoolsCycle},
      {"repeat", kTypeItertoolsRepeat},
      {"accumulate", kTypeItertoolsAccumulate},
      {"batched", kTypeItertoolsBatched},
      {"chain", kTypeItertoolsChain},
      {"combinations", kTypeItertoolsCombinations},
      {"combinations_with_replacement", kTypeItertoolsCombinationsWithReplacement},
      {"compress", kTypeItertoolsCompress},
      {"dropwhile", kTypeItertoolsDropWhile},
      {"filterfalse", kTypeItertoolsFilterFalse},
      {"groupby", kTypeItertoolsGroupBy},
      {"islice", kTypeItertoolsISlice},
      {"pairwise", kTypeItertoolsPairwise},
      {"permutations", kTypeItertoolsPermutations},
      {"product", kTypeItertoolsProduct},
      {"starmap", kTypeItertoolsStarMap},
      {"takewhile", kTypeItertoolsTakeWhile},
      {"zip_longest", kTypeItertoolsZipLongest},
      {"_grouper", kTypeItertoolsGrouper},
      {"_tee", kTypeItertoolsTee},
      {"_tee_dataobject", kTypeItertoolsTeeData},
  };
  for (const auto& row : kTypes) {
    TRY(dict_set_str(vm, dict, row.name, Value(&vm.type(row.type))));
  }
  return ok();
}

constinit const ModuleSpec kItertoolsModule = {
    .name = "itertools",
    .functions = kItertoolsFunctions,
    .init = itertools_init,
    .doc = "Iterators that count, repeat, select, join, group and combine.",
};

}  // namespace bufo
