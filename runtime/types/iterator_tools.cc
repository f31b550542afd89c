// The iterator types that are built-in functions in all but name: enumerate, reversed, zip, map,
// filter.
//
// Guarantees: each item is asked for only when it is needed, in CPython's order; a tuple handed out
// is used again only when nobody else has it. Any __next__ may advance the very iterator.
// Follows Objects/enumobject.c and Python/bltinmodule.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/types/sequence.h"

namespace bufo {

// A tuple of `size` items to fill and hand out: the one handed out last if it is ours alone. Its
// old items are dropped by store_item.
static Result<Ref<Tuple>> result_tuple(VM& vm, Value last, ptrdiff_t size) {
  if (last.is_object() && last.object()->refcount == 1) {
    // The second reference, held by the caller, keeps destructors from using it once more.
    return Ref<Tuple>(&as<Tuple>(last));
  }
  return make_tuple(vm, size);
}

// --- enumerate

struct Enumerate : Object {
  static constexpr TypeIndex kIndex = kTypeEnumerate;
  Value iterator;  // owned
  Value index;     // owned int of any size
  Value result;    // owned tuple
};

static Result<Value> enumerate_make(VM& vm, Type& cls, Value iterable, Value start) {
  AnyRef index = Value::small_int(0);
  if (!start.is_unbound()) index = TRY(to_index(vm, start));
  AnyRef iterator = TRY(get_iter(vm, iterable));
  Ref<Tuple> result = TRY(make_tuple(vm, 2));
  result->items[0] = result->items[1] = Value::none();
  Ref<Enumerate> made = TRY(allocate<Enumerate>(vm, cls));
  made->iterator = iterator.release();
  made->index = index.release();
  made->result = result.release();
  return made;
}

static Result<Value> enumerate_new(VM& vm, Type& cls, const CallArgs& args) {
  const uint32_t keywords = args.has_keywords() ? args.keyword_count() : 0;
  const uint32_t count = args.positional + keywords;
  if (count > 2) {
    return vm.raise<TypeError>("enumerate() takes at most 2 arguments ({} given)", count);
  }
  Value iterable = args.positional > 0 ? args[0] : Value::unbound();
  Value start = args.positional > 1 ? args[1] : Value::unbound();
  for (uint32_t i = 0; i < keywords; ++i) {
    const Str& name = as<Str>(args.kwnames->items[i]);
    const Value value = args[args.positional + i];
    if (str_equals(name, "iterable") && iterable.is_unbound()) {
      iterable = value;
    } else if (str_equals(name, "start") && start.is_unbound()) {
      start = value;
    } else {
      return vm.raise<TypeError>("'{}' is an invalid keyword argument for enumerate()",
                                 Value(&name));
    }
  }
  if (iterable.is_unbound()) {
    return vm.raise<TypeError>("enumerate() missing required argument 'iterable'");
  }
  return enumerate_make(vm, cls, iterable, start);
}

static void enumerate_dealloc(VM&, Object* self) {
  Enumerate& it = *static_cast<Enumerate*>(self);
  replace_slot(it.iterator, Value::none());
  replace_slot(it.index, Value::small_int(0));
  replace_slot(it.result, Value::unbound());
}

static void enumerate_traverse(Object* self, Visitor& visitor) {
  Enumerate& it = *static_cast<Enumerate*>(self);
  visitor.visit(it.iterator);
  visitor.visit(it.index);
  visitor.visit(it.result);
}

/// Iterators over iterators may be chained without end; each asks the next on the C++ stack.
static Result<void> guard_chain(VM& vm) {
  const char here = 0;
  if (&here < vm.native_stack_limit)
    return vm.raise<RecursionError>("maximum recursion depth exceeded");
  return ok();
}

static Result<Value> enumerate_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  Enumerate& it = as<Enumerate>(self);
  const AnyRef iterator = it.iterator;
  AnyRef item = TRY(iter_next(vm, iterator));
  if (item.is_unbound()) return Value::unbound();
  Ref<Tuple> pair = TRY(result_tuple(vm, it.result, 2));
  const AnyRef index = it.index;
  if (BUFO_LIKELY(index->is_small_int() && index->small_int() < Value::kMaxSmallInt)) {
    it.index = Value::small_int(index->small_int() + 1);
  } else {
    AnyRef next = TRY(int_binary(vm, BinaryOp::kAdd, index, Value::small_int(1)));
    replace_slot(it.index, next.release());
  }
  incref(index);
  replace_slot(pair->items[0], index);
  replace_slot(pair->items[1], item.release());
  return pair;
}

static Result<Value> enumerate_reduce(VM& vm, const Args& args) {
  const Enumerate& it = args.self<Enumerate>();
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {it.iterator, it.index}));
  return Result<Value>(TRY(make_tuple_of(vm, {Value(&vm.type_of(args[0])), arguments})));
}

static constexpr Method kEnumerateMethods[] = {
    method("__reduce__", "(self, /) untold", enumerate_reduce, "State for pickling."),
    class_method("__class_getitem__", "(cls, item, /) untold", class_getitem, "See PEP 585"),
};

constinit const TypeSpec kEnumerateSpec = {
    .name = "enumerate",
    .nbytes = sizeof(Enumerate),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots =
        {
            .dealloc = enumerate_dealloc,
            .traverse = enumerate_traverse,
            .clear = enumerate_dealloc,
            .new_ = enumerate_new,
            .iter = iter_self,
            .next = enumerate_next,
        },
    .methods = kEnumerateMethods,
    .signature = "(iterable, start=0)",
    .doc = "An iterator over (count, item) pairs, the count from start on.",
};

// --- reversed

struct Reversed : Object {
  static constexpr TypeIndex kIndex = kTypeReversed;
  Value sequence;  // owned; unbound when exhausted
  ptrdiff_t next;  // -1 when exhausted
};

static Result<Value> reversed_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords() && refuses_keywords(vm, cls, kTypeReversed)) {
    return raise_no_keywords(vm, "reversed");
  }
  TRY(check_positional(vm, args, "reversed", 1, 1));
  const Value sequence = args[0];
  AnyRef method = TRY(lookup_special(vm, sequence, *vm.names.reversed_));
  if (!method.is_unbound() && !method->is_none()) return call(vm, method);
  if (!method.is_unbound() || !is_sequence(vm, sequence)) {
    return vm.raise<TypeError>("'{}' object is not reversible", type_name_of(sequence));
  }
  const ptrdiff_t size = TRY(length(vm, sequence));
  Ref<Reversed> made = TRY(allocate<Reversed>(vm, cls));
  incref(sequence);
  made->sequence = sequence;
  made->next = size - 1;
  return made;
}

static void reversed_dealloc(VM&, Object* self) {
  replace_slot(static_cast<Reversed*>(self)->sequence, Value::unbound());
}

static void reversed_traverse(Object* self, Visitor& visitor) {
  visitor.visit(static_cast<Reversed*>(self)->sequence);
}

static Result<Value> reversed_next(VM& vm, Value self) {
  Reversed& it = as<Reversed>(self);
  if (it.next >= 0 && !it.sequence.is_unbound()) {
    const AnyRef sequence = it.sequence;
    Result<Value> item = sequence_item(vm, sequence, it.next);
    if (!item.is_error()) {
      --it.next;
      return item;
    }
    if (!pending_is(vm, kTypeIndexError) && !pending_is(vm, kTypeStopIteration)) return Raised{};
    clear_pending(vm);
  }
  it.next = -1;
  reversed_dealloc(vm, &it);
  return Value::unbound();
}

static Result<Value> reversed_length_hint(VM& vm, const Args& args) {
  const Reversed& it = args.self<Reversed>();
  if (it.sequence.is_unbound()) return Value::small_int(0);
  const AnyRef sequence = it.sequence;
  const ptrdiff_t size = TRY(length(vm, sequence));
  return Value::small_int(size < it.next + 1 ? 0 : it.next + 1);
}

static Result<Value> reversed_reduce(VM& vm, const Args& args) {
  const Reversed& it = args.self<Reversed>();
  const AnyRef sequence = it.sequence;
  const ptrdiff_t at = it.next;
  const Value type = Value(&vm.type_of(args[0]));
  if (sequence.is_unbound()) {
    Ref<Tuple> empty = TRY(make_tuple(vm, 0));
    Ref<Tuple> arguments = TRY(make_tuple_of(vm, {empty}));
    return Result<Value>(TRY(make_tuple_of(vm, {type, arguments})));
  }
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {sequence}));
  return Result<Value>(TRY(make_tuple_of(vm, {type, arguments, Value::small_int(at)})));
}

static Result<Value> reversed_setstate(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(args.index(vm, 1));
  Reversed& it = args.self<Reversed>();
  if (it.sequence.is_unbound()) return none();
  const AnyRef sequence = it.sequence;
  const ptrdiff_t size = TRY(length(vm, sequence));
  it.next = std::clamp<ptrdiff_t>(at, -1, size - 1);
  return none();
}

static constexpr Method kReversedMethods[] = {
    method("__length_hint__", "(self, /) untold", reversed_length_hint, "How many items are left."),
    method("__reduce__", "(self, /) untold", reversed_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /) untold", reversed_setstate, "State from pickling."),
};

constinit const TypeSpec kReversedSpec = {
    .name = "reversed",
    .nbytes = sizeof(Reversed),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots =
        {
            .dealloc = reversed_dealloc,
            .traverse = reversed_traverse,
            .clear = reversed_dealloc,
            .new_ = reversed_new,
            .iter = iter_self,
            .next = reversed_next,
        },
    .methods = kReversedMethods,
    .signature = "(sequence, /)",
    .doc = "An iterator over the items of a sequence, last one first.",
};

// --- zip

struct Zip : Object {
  static constexpr TypeIndex kIndex = kTypeZip;
  Value iterators;  // owned tuple
  Value result;     // owned tuple
  bool strict;
};

// The iterators of a call's positional arguments from `first` on.
static Result<Ref<Tuple>> iterators_of(VM& vm, const CallArgs& args, uint32_t first) {
  Ref<Tuple> iterators = TRY(make_tuple(vm, args.positional - first));
  for (uint32_t i = first; i < args.positional; ++i) {
    AnyRef iterator = TRY(get_iter(vm, args[i]));
    iterators->items[i - first] = iterator.release();
  }
  return iterators;
}

static Result<Value> zip_new(VM& vm, Type& cls, const CallArgs& args) {
  bool strict = false;
  if (args.has_keywords()) {
    for (uint32_t i = 0; i < args.keyword_count(); ++i) {
      const Str& name = as<Str>(args.kwnames->items[i]);
      if (!str_equals(name, "strict")) {
        return vm.raise<TypeError>("'{}' is an invalid keyword argument for zip()", Value(&name));
      }
      strict = TRY(is_truthy(vm, args[args.positional + i]));
    }
  }
  Ref<Tuple> iterators = TRY(iterators_of(vm, args, 0));
  Ref<Tuple> result = TRY(make_tuple(vm, iterators->size));
  std::fill_n(result->items, result->size, Value::none());
  Ref<Zip> made = TRY(allocate<Zip>(vm, cls));
  made->iterators = iterators.release();
  made->result = result.release();
  made->strict = strict;
  return made;
}

static void zip_dealloc(VM&, Object* self) {
  Zip& it = *static_cast<Zip*>(self);
  replace_slot(it.result, Value::unbound());
  replace_slot(it.iterators, Value::unbound());
}

static void zip_traverse(Object* self, Visitor& visitor) {
  Zip& it = *static_cast<Zip*>(self);
  visitor.visit(it.iterators);
  visitor.visit(it.result);
}

// One iterable, counted from 1, is shorter or longer than those before it.
static Raised raise_zip_length(VM& vm, ptrdiff_t which, const char* how) {
  return vm.raise<ValueError>("zip() argument {} is {} than argument{}{}", which, how,
                              which == 2 ? " " : "s 1-", which - 1);
}

// The iterator at `ended` has no more items: under strict=True that must hold for all.
static Result<Value> zip_end(VM& vm, bool strict, const Tuple& iterators, ptrdiff_t ended) {
  if (!strict) return Value::unbound();
  if (ended > 0) return raise_zip_length(vm, ended + 1, "shorter");
  for (ptrdiff_t i = 1; i < iterators.size; ++i) {
    AnyRef item = TRY(iter_next(vm, iterators.items[i]));
    if (!item.is_unbound()) return raise_zip_length(vm, i + 1, "longer");
  }
  return Value::unbound();
}

static Result<Value> zip_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  Zip& it = as<Zip>(self);
  if (it.iterators.is_unbound()) return Value::unbound();
  const Ref<Tuple> iterators(&as<Tuple>(it.iterators));
  if (iterators->size == 0) return Value::unbound();
  Ref<Tuple> row = TRY(result_tuple(vm, it.result, iterators->size));
  for (ptrdiff_t i = 0; i < iterators->size; ++i) {
    AnyRef item = TRY(iter_next(vm, iterators->items[i]));
    if (item.is_unbound()) return zip_end(vm, it.strict, *iterators, i);
    replace_slot(row->items[i], item.release());
  }
  return row;
}

static Result<Value> zip_reduce(VM& vm, const Args& args) {
  const Zip& it = args.self<Zip>();
  const Value type = Value(&vm.type_of(args[0]));
  Ref<Tuple> parts;
  if (it.strict) {
    parts = TRY(make_tuple_of(vm, {type, it.iterators, Value::true_()}));
  } else {
    parts = TRY(make_tuple_of(vm, {type, it.iterators}));
  }
  return parts;
}

static Result<Value> zip_setstate(VM& vm, const Args& args) {
  const bool strict = TRY(is_truthy(vm, args[1]));
  args.self<Zip>().strict = strict;
  return none();
}

static constexpr Method kZipMethods[] = {
    method("__reduce__", "(self, /) untold", zip_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /) untold", zip_setstate, "State from pickling."),
};

constinit const TypeSpec kZipSpec = {
    .name = "zip",
    .nbytes = sizeof(Zip),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots =
        {
            .dealloc = zip_dealloc,
            .traverse = zip_traverse,
            .clear = zip_dealloc,
            .new_ = zip_new,
            .iter = iter_self,
            .next = zip_next,
        },
    .methods = kZipMethods,
    .doc =
        "zip(*iterables, strict=False): an iterator over tuples of one item from each.\n\n"
        "It ends with the shortest; strict=True raises ValueError if the lengths differ.",
};

// --- map

// A native function is called without the detour over its type.
static Result<Value> call_function(VM& vm, Value function, const CallArgs& args) {
  if (!is_exact<NativeFunction>(function)) return call(vm, function, args);
  const NativeFunction& native = as<NativeFunction>(function);
  return call_native_in(vm, *native.method, args, native.self, native.module);
}

struct Map : Object {
  static constexpr TypeIndex kIndex = kTypeMap;
  Value function;   // owned
  Value iterators;  // owned tuple
};

static Result<Value> map_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords() && refuses_keywords(vm, cls, kTypeMap)) {
    return raise_no_keywords(vm, "map");
  }
  if (args.positional < 2) {
    return vm.raise<TypeError>("map() must have at least two arguments.");
  }
  Ref<Tuple> iterators = TRY(iterators_of(vm, args, 1));
  Ref<Map> made = TRY(allocate<Map>(vm, cls));
  incref(args[0]);
  made->function = args[0];
  made->iterators = iterators.release();
  return made;
}

static void map_dealloc(VM&, Object* self) {
  Map& it = *static_cast<Map*>(self);
  replace_slot(it.iterators, Value::unbound());
  replace_slot(it.function, Value::unbound());
}

static void map_traverse(Object* self, Visitor& visitor) {
  Map& it = *static_cast<Map*>(self);
  visitor.visit(it.function);
  visitor.visit(it.iterators);
}

static Result<Value> map_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  Map& it = as<Map>(self);
  if (it.iterators.is_unbound()) return Value::unbound();
  const Ref<Tuple> iterators(&as<Tuple>(it.iterators));
  const AnyRef function = it.function;
  if (iterators->size == 1) {
    AnyRef item = TRY(iter_next(vm, iterators->items[0]));
    if (item.is_unbound()) return Value::unbound();
    const Value argument = item;
    return call_function(vm, function, CallArgs{&argument, 1, nullptr});
  }
  DroppedItems arguments;  // owns them until the call is over
  TRY(arguments.reserve(vm, iterators->size));
  for (ptrdiff_t i = 0; i < iterators->size; ++i) {
    AnyRef item = TRY(iter_next(vm, iterators->items[i]));
    if (item.is_unbound()) return Value::unbound();
    arguments.push(item.release());
  }
  const CallArgs call_args{arguments.items(), static_cast<uint32_t>(iterators->size), nullptr};
  return call_function(vm, function, call_args);
}

static Result<Value> map_reduce(VM& vm, const Args& args) {
  const Map& it = args.self<Map>();
  const Ref<Tuple> iterators(&as<Tuple>(it.iterators));
  const AnyRef function = it.function;
  Ref<Tuple> arguments = TRY(make_tuple(vm, iterators->size + 1));
  incref(function.get());
  arguments->items[0] = function;
  copy_items(arguments->items + 1, iterators->items, iterators->size);
  return Result<Value>(TRY(make_tuple_of(vm, {Value(&vm.type_of(args[0])), arguments})));
}

static constexpr Method kMapMethods[] = {
    method("__reduce__", "(self, /) untold", map_reduce, "State for pickling."),
};

constinit const TypeSpec kMapSpec = {
    .name = "map",
    .nbytes = sizeof(Map),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots =
        {
            .dealloc = map_dealloc,
            .traverse = map_traverse,
            .clear = map_dealloc,
            .new_ = map_new,
            .iter = iter_self,
            .next = map_next,
        },
    .methods = kMapMethods,
    .doc =
        "map(func, *iterables): an iterator over the function's values for an item from each.\n\n"
        "It ends with the shortest iterable.",
};

// --- filter

struct Filter : Object {
  static constexpr TypeIndex kIndex = kTypeFilter;
  Value function;  // owned; None: the item's own truth
  Value iterator;  // owned
};

static Result<Value> filter_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords() && refuses_keywords(vm, cls, kTypeFilter)) {
    return raise_no_keywords(vm, "filter");
  }
  TRY(check_positional(vm, args, "filter", 2, 2));
  AnyRef iterator = TRY(get_iter(vm, args[1]));
  Ref<Filter> made = TRY(allocate<Filter>(vm, cls));
  incref(args[0]);
  made->function = args[0];
  made->iterator = iterator.release();
  return made;
}

static void filter_dealloc(VM&, Object* self) {
  Filter& it = *static_cast<Filter*>(self);
  replace_slot(it.iterator, Value::unbound());
  replace_slot(it.function, Value::unbound());
}

static void filter_traverse(Object* self, Visitor& visitor) {
  Filter& it = *static_cast<Filter*>(self);
  visitor.visit(it.function);
  visitor.visit(it.iterator);
}

static Result<Value> filter_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  Filter& it = as<Filter>(self);
  if (it.iterator.is_unbound()) return Value::unbound();
  const AnyRef iterator = it.iterator, function = it.function;
  const bool by_truth = function->is_none() || function.get() == Value(&vm.type(kTypeBool));
  for (;;) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound()) return Value::unbound();
    TRY(vm.tick());
    bool good;
    if (by_truth) {
      good = TRY(is_truthy(vm, item));
    } else {
      AnyRef verdict = TRY(call(vm, function, {item}));
      good = TRY(is_truthy(vm, verdict));
    }
    if (good) return item;
  }
}

static Result<Value> filter_reduce(VM& vm, const Args& args) {
  const Filter& it = args.self<Filter>();
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {it.function, it.iterator}));
  return Result<Value>(TRY(make_tuple_of(vm, {Value(&vm.type_of(args[0])), arguments})));
}

static constexpr Method kFilterMethods[] = {
    method("__reduce__", "(self, /) untold", filter_reduce, "State for pickling."),
};

constinit const TypeSpec kFilterSpec = {
    .name = "filter",
    .nbytes = sizeof(Filter),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots =
        {
            .dealloc = filter_dealloc,
            .traverse = filter_traverse,
            .clear = filter_dealloc,
            .new_ = filter_new,
            .iter = iter_self,
            .next = filter_next,
        },
    .methods = kFilterMethods,
    .doc =
        "filter(function or None, iterable): an iterator over the items for which the function is\n"
        "true; with None, over those that are true themselves.",
};

}  // namespace bufo
