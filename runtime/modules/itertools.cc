// itertools: the iterators that count, repeat, join and select. Those that combine the items of
// whole pools are in itertools_combine.cc, those that group and share in itertools_group.cc.
//
// Guarantees: as lazy as CPython's, in the same order of steps; an exhausted iterator lets go of
// what it iterated over. What __next__ reads from its object is read again after Python code has
// run. Follows Modules/itertoolsmodule.c (CPython 3.12) in behaviour.
#include "runtime/modules/itertools.h"

namespace bufo {

Result<void> warn_of_pickling(VM& vm) {
  const Ref<Str> text = TRY(make_str(
      vm, "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14."));
  return warn(vm, kTypeDeprecationWarning, text);
}

Result<Value> reduced_with(VM& vm, Value self, Value args, Value state) {
  const AnyRef held_args = args, held_state = state;
  TRY(warn_of_pickling(vm));
  const Value type(&vm.type_of(self));
  if (state.is_unbound()) return make_tuple_of(vm, {type, args});
  return make_tuple_of(vm, {type, args, state});
}

Result<Value> reduced(VM& vm, Value self, std::initializer_list<Value> args, Value state) {
  const Ref<Tuple> tuple = TRY(make_tuple_of(vm, args));
  return reduced_with(vm, self, tuple, state);
}

// The state that __setstate__ gets must be a tuple of so many.
static Result<void> check_state(VM& vm, Value state, ptrdiff_t least, ptrdiff_t most) {
  if (!is_a<Tuple>(vm, state)) return vm.raise<TypeError>("state is not a tuple");
  const ptrdiff_t size = as<Tuple>(state).size;
  if (size < least || size > most) {
    return vm.raise<TypeError>("function takes {} {} argument{} ({} given)",
                               least == most  ? "exactly"
                               : size < least ? "at least"
                                              : "at most",
                               size < least ? least : most,
                               (size < least ? least : most) == 1 ? "" : "s", size);
  }
  return ok();
}

static Value none_if_unbound(Value v) { return v.is_unbound() ? Value::none() : v; }

// Refuses keywords where CPython does, and checks the number of arguments.
static Result<void> check_arguments(VM& vm, const Type& cls, TypeIndex index, const CallArgs& args,
                                    const char* name, uint32_t least, uint32_t most) {
  if (args.has_keywords() && refuses_keywords(vm, cls, index)) return raise_no_keywords(vm, name);
  return check_positional(vm, args, name, least, most);
}

// The end: what was iterated over goes, and nothing comes any more.
static Result<Value> finish(Value& iterator) {
  clear_field(iterator);
  return Value::unbound();
}

// --- count

struct ItertoolsCount : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsCount;
  static constexpr int kOwned = 2;
  Value next, step;
};

static bool is_number(VM& vm, Value v) {
  const Slots& slots = vm.type_of(v).slots;
  return slots.to_index != nullptr || slots.to_int != nullptr || slots.to_float != nullptr ||
         is_kind(vm, v, kTypeComplex);
}

static Result<Value> count_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, start=0, step=1)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "count", args, Value(&cls)));
  const Value start = bound.args().has(1) ? bound[1] : Value::small_int(0);
  const Value step = bound.args().has(2) ? bound[2] : Value::small_int(1);
  if (!is_number(vm, start) || !is_number(vm, step)) {
    return vm.raise<TypeError>("a number is required");
  }
  Ref<ItertoolsCount> made = TRY(allocate_owner<ItertoolsCount>(vm, cls));
  set_field(made->next, start);
  set_field(made->step, step);
  return made;
}

/// Iterators over iterators may be chained without end; each asks the next on the C++ stack.
static Result<void> guard_chain(VM& vm) {
  const char here = 0;
  if (&here < vm.native_stack_limit)
    return vm.raise<RecursionError>("maximum recursion depth exceeded");
  return ok();
}

static Result<Value> count_next(VM& vm, Value self) {
  ItertoolsCount& it = as<ItertoolsCount>(self);
  AnyRef value = it.next;
  if (value->is_small_int() && it.step.is_small_int() &&
      Value::fits_small_int(value->small_int() + it.step.small_int())) {
    it.next = Value::small_int(value->small_int() + it.step.small_int());
    return value;
  }
  const AnyRef step = it.step;
  AnyRef next = TRY(binary_op(vm, BinaryOp::kAdd, value, step));
  replace_slot(it.next, next.release());
  return value;
}

static bool is_one(Value v) { return v == Value::small_int(1); }

static Result<Value> count_repr(VM& vm, Value self) {
  const ItertoolsCount& it = as<ItertoolsCount>(self);
  const AnyRef next = it.next, step = it.step;
  if (is_one(step)) {
    return Result<Value>(TRY(format(vm, "{}({})", base_name(vm, self), repr_of(next))));
  }
  return Result<Value>(
      TRY(format(vm, "{}({}, {})", base_name(vm, self), repr_of(next), repr_of(step))));
}

static Result<Value> count_reduce(VM& vm, const Args& args) {
  const ItertoolsCount& it = args.self<ItertoolsCount>();
  if (is_one(it.step) && it.next.is_small_int()) return reduced(vm, args[0], {it.next});
  return reduced(vm, args[0], {it.next, it.step});
}
static constexpr Method kCountMethods[] = {
    method("__reduce__", "(self, /)", count_reduce, "State for pickling."),
};

// --- cycle

struct ItertoolsCycle : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsCycle;
  static constexpr int kOwned = 2;
  Value iterator;  // unbound once it has ended
  Value saved;     // list
  ptrdiff_t index;
  bool all_saved;  // what the iterator still gives is in the list already
};

static Result<Value> cycle_new(VM& vm, Type& cls, const CallArgs& args) {
  TRY(check_arguments(vm, cls, kTypeItertoolsCycle, args, "cycle", 1, 1));
  AnyRef iterator = TRY(get_iter(vm, args[0]));
  Ref<List> saved = TRY(make_list(vm));
  Ref<ItertoolsCycle> made = TRY(allocate_owner<ItertoolsCycle>(vm, cls));
  made->iterator = iterator.release();
  made->saved = saved.release();
  return made;
}

static Result<Value> cycle_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  ItertoolsCycle& it = as<ItertoolsCycle>(self);
  if (!it.iterator.is_unbound()) {
    const AnyRef iterator = it.iterator;
    AnyRef item = TRY(iter_next(vm, iterator));
    if (!item.is_unbound()) {
      if (!it.saved.is_unbound() && !it.all_saved) TRY(list_append(vm, as<List>(it.saved), item));
      return item;
    }
    clear_field(it.iterator);
  }
  if (it.saved.is_unbound() || as<List>(it.saved).size == 0) return Value::unbound();
  const List& saved = as<List>(it.saved);
  const Value item = saved.items[it.index];
  if (++it.index >= saved.size) it.index = 0;
  return item;
}

static Result<Value> cycle_reduce(VM& vm, const Args& args) {
  const ItertoolsCycle& it = args.self<ItertoolsCycle>();
  const AnyRef saved = none_if_unbound(it.saved);
  if (!it.iterator.is_unbound()) {
    const Ref<Tuple> state = TRY(make_tuple_of(vm, {saved, Value::boolean(it.all_saved)}));
    return reduced(vm, args[0], {it.iterator}, state);
  }
  const ptrdiff_t index = it.index;
  const AnyRef iterator = TRY(get_iter(vm, saved));
  if (index != 0) TRY(call_method(vm, iterator, *vm.names.setstate_, {Value::small_int(index)}));
  const Ref<Tuple> state = TRY(make_tuple_of(vm, {saved, Value::true_()}));
  return reduced(vm, args[0], {iterator}, state);
}
static Result<Value> cycle_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  TRY(check_state(vm, args[1], 2, 2));
  const Ref<Tuple> state(&as<Tuple>(args[1]));
  if (!is_a<List>(vm, state->items[0])) {
    return vm.raise<TypeError>("__setstate__() argument 1 must be list, not {}",
                               type_name_of(state->items[0]));
  }
  const ptrdiff_t all_saved = TRY(to_ptrdiff(vm, state->items[1]));
  ItertoolsCycle& it = args.self<ItertoolsCycle>();
  set_field(it.saved, state->items[0]);
  it.all_saved = all_saved != 0;
  it.index = 0;
  return none();
}
static constexpr Method kCycleMethods[] = {
    method("__reduce__", "(self, /)", cycle_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", cycle_setstate, "Set state for unpickling."),
};

// --- repeat

struct ItertoolsRepeat : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsRepeat;
  static constexpr int kOwned = 1;
  Value element;
  ptrdiff_t remaining;  // -1: without end
};

static Result<Value> repeat_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, object, times=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "repeat", args, Value(&cls)));
  ptrdiff_t times = -1;
  if (bound.args().has(2)) {
    times = TRY(bound.args().index(vm, 2));
    if (times < 0) times = 0;
  }
  Ref<ItertoolsRepeat> made = TRY(allocate_owner<ItertoolsRepeat>(vm, cls));
  set_field(made->element, bound[1]);
  made->remaining = times;
  return made;
}

static Result<Value> repeat_next(VM&, Value self) {
  ItertoolsRepeat& it = as<ItertoolsRepeat>(self);
  if (it.remaining == 0) return Value::unbound();
  if (it.remaining > 0) --it.remaining;
  return it.element;
}

static Result<Value> repeat_repr(VM& vm, Value self) {
  const ItertoolsRepeat& it = as<ItertoolsRepeat>(self);
  if (it.remaining < 0) {
    return Result<Value>(TRY(format(vm, "{}({})", base_name(vm, self), repr_of(it.element))));
  }
  return Result<Value>(
      TRY(format(vm, "{}({}, {})", base_name(vm, self), repr_of(it.element), it.remaining)));
}

static Result<Value> repeat_length_hint(VM& vm, const Args& args) {
  const ItertoolsRepeat& it = args.self<ItertoolsRepeat>();
  if (it.remaining < 0) return vm.raise<TypeError>("len() of unsized object");
  return Value::small_int(it.remaining);
}

static Result<Value> repeat_reduce(VM& vm, const Args& args) {
  const ItertoolsRepeat& it = args.self<ItertoolsRepeat>();
  if (it.remaining < 0) return reduced(vm, args[0], {it.element});
  return reduced(vm, args[0], {it.element, Value::small_int(it.remaining)});
}

static constexpr Method kRepeatMethods[] = {
    method("__reduce__", "(self, /)", repeat_reduce, "State for pickling."),
    method("__length_hint__", "(self, /)", repeat_length_hint, "How many items are left."),
};

// --- accumulate

struct ItertoolsAccumulate : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsAccumulate;
  static constexpr int kOwned = 4;
  Value iterator;
  Value function;  // unbound: +
  Value total;     // unbound before the first item
  Value initial;   // unbound: none, or already given out
};

static Result<Value> accumulate_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature =
      parse_signature("(cls, iterable, func=None, *, initial=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "accumulate", args, Value(&cls)));
  AnyRef iterator = TRY(get_iter(vm, bound[1]));
  Ref<ItertoolsAccumulate> made = TRY(allocate_owner<ItertoolsAccumulate>(vm, cls));
  made->iterator = iterator.release();
  if (bound.args().has_value(2)) set_field(made->function, bound[2]);
  if (bound.args().has_value(3)) set_field(made->initial, bound[3]);
  return made;
}

static Result<Value> accumulate_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  ItertoolsAccumulate& it = as<ItertoolsAccumulate>(self);
  if (!it.initial.is_unbound()) {
    AnyRef initial = AnyRef::adopt(std::exchange(it.initial, Value::unbound()));
    set_field(it.total, initial);
    return initial;
  }
  const AnyRef iterator = it.iterator;
  if (iterator.is_unbound()) return Value::unbound();
  AnyRef item = TRY(iter_next(vm, iterator));
  if (item.is_unbound()) return Value::unbound();
  if (it.total.is_unbound()) {
    set_field(it.total, item);
    return item;
  }
  const AnyRef total = it.total, function = it.function;
  AnyRef sum;
  if (function.is_unbound()) {
    sum = TRY(binary_op(vm, BinaryOp::kAdd, total, item));
  } else {
    sum = TRY(call(vm, function, {total, item}));
  }
  set_field(it.total, sum);
  return sum;
}

// An initial value that has not been given out yet, and a total that is None and would be taken for
// no total, are put before the rest of the items.
static Result<Value> accumulate_reduce(VM& vm, const Args& args) {
  const ItertoolsAccumulate& it = args.self<ItertoolsAccumulate>();
  const AnyRef iterator = none_if_unbound(it.iterator), function = none_if_unbound(it.function),
               total = it.total, initial = it.initial;
  const Value first = !initial.is_unbound() ? initial.get() : total.get();
  if (initial.is_unbound() && !total->is_none()) {
    return reduced(vm, args[0], {iterator, function}, none_if_unbound(total));
  }
  const Ref<Tuple> one = TRY(make_tuple_of(vm, {first}));
  const AnyRef chained = TRY(call(vm, Value(&vm.type(kTypeItertoolsChain)), {one, iterator}));
  if (!initial.is_unbound()) return reduced(vm, args[0], {chained, function}, Value::none());
  TRY(warn_of_pickling(vm));
  const AnyRef again =
      TRY(call(vm, Value(&vm.type(kTypeItertoolsAccumulate)), {chained, function}));
  const Ref<Tuple> rest = TRY(make_tuple_of(vm, {again, Value::small_int(1), Value::none()}));
  return make_tuple_of(vm, {Value(&vm.type(kTypeItertoolsISlice)), rest});
}
static Result<Value> accumulate_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  set_field(args.self<ItertoolsAccumulate>().total, args[1]);
  return none();
}
static constexpr Method kAccumulateMethods[] = {
    method("__reduce__", "(self, /)", accumulate_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", accumulate_setstate, "Set state for unpickling."),
};

// --- chain

struct ItertoolsChain : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsChain;
  static constexpr int kOwned = 2;
  Value sources;  // iterator over the iterables; unbound at the end
  Value active;   // iterator over the current one
};

static Result<Value> make_chain(VM& vm, Type& cls, Value iterables) {
  AnyRef sources = TRY(get_iter(vm, iterables));
  Ref<ItertoolsChain> made = TRY(allocate_owner<ItertoolsChain>(vm, cls));
  made->sources = sources.release();
  return made;
}

static Result<Value> chain_new(VM& vm, Type& cls, const CallArgs& args) {
  TRY(check_arguments(vm, cls, kTypeItertoolsChain, args, "chain", 0, UINT32_MAX));
  Ref<Tuple> iterables = TRY(make_tuple_from(vm, args.values, args.positional));
  return make_chain(vm, cls, iterables);
}

static Result<Value> chain_from_iterable(VM& vm, const Args& args) {
  return make_chain(vm, args.cls(), args[1]);
}

static Result<Value> chain_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  ItertoolsChain& it = as<ItertoolsChain>(self);
  while (!it.sources.is_unbound()) {
    if (it.active.is_unbound()) {
      const AnyRef sources = it.sources;
      AnyRef iterable = TRY(iter_next(vm, sources));
      if (iterable.is_unbound()) return finish(it.sources);
      Result<Value> iterator = get_iter(vm, iterable);
      if (iterator.is_error()) {
        clear_field(it.sources);
        return Raised{};
      }
      replace_slot(it.active, std::move(iterator).take().release());
    }
    const AnyRef active = it.active;
    AnyRef item = TRY(iter_next(vm, active));
    if (!item.is_unbound()) return item;
    clear_field(it.active);
    TRY(vm.tick());
  }
  return Value::unbound();
}

static Result<Value> chain_reduce(VM& vm, const Args& args) {
  const ItertoolsChain& it = args.self<ItertoolsChain>();
  if (it.sources.is_unbound()) return reduced(vm, args[0], {});
  Ref<Tuple> state;
  if (it.active.is_unbound()) {
    state = TRY(make_tuple_of(vm, {it.sources}));
  } else {
    state = TRY(make_tuple_of(vm, {it.sources, it.active}));
  }
  return reduced(vm, args[0], {}, state);
}
static Result<Value> chain_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  TRY(check_state(vm, args[1], 1, 2));
  const Ref<Tuple> state(&as<Tuple>(args[1]));
  for (ptrdiff_t i = 0; i < state->size; ++i) {
    if (vm.type_of(state->items[i]).slots.next == nullptr) {
      return vm.raise<TypeError>("Arguments must be iterators.");
    }
  }
  ItertoolsChain& it = args.self<ItertoolsChain>();
  set_field(it.sources, state->items[0]);
  if (state->size == 2) {
    set_field(it.active, state->items[1]);
  } else {
    clear_field(it.active);
  }
  return none();
}

static constexpr Method kChainMethods[] = {
    method("__reduce__", "(self, /)", chain_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", chain_setstate, "Set state for unpickling."),
    class_method("from_iterable", "(type, iterable, /)", chain_from_iterable,
                 "A chain of the iterables that one iterable gives."),
    class_method("__class_getitem__", "(cls, item, /)", class_getitem, "See PEP 585"),
};

// --- compress

struct ItertoolsCompress : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsCompress;
  static constexpr int kOwned = 2;
  Value data, selectors;
};

static Result<Value> compress_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, data, selectors)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "compress", args, Value(&cls)));
  AnyRef data = TRY(get_iter(vm, bound[1]));
  AnyRef selectors = TRY(get_iter(vm, bound[2]));
  Ref<ItertoolsCompress> made = TRY(allocate_owner<ItertoolsCompress>(vm, cls));
  made->data = data.release();
  made->selectors = selectors.release();
  return made;
}

static Result<Value> compress_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  const ItertoolsCompress& it = as<ItertoolsCompress>(self);
  const AnyRef data = it.data, selectors = it.selectors;
  if (data.is_unbound()) return Value::unbound();
  for (;;) {
    AnyRef item = TRY(iter_next(vm, data));
    if (item.is_unbound()) return Value::unbound();
    AnyRef selector = TRY(iter_next(vm, selectors));
    if (selector.is_unbound()) return Value::unbound();
    const bool chosen = TRY(is_truthy(vm, selector));
    if (chosen) return item;
    TRY(vm.tick());
  }
}

static Result<Value> compress_reduce(VM& vm, const Args& args) {
  const ItertoolsCompress& it = args.self<ItertoolsCompress>();
  return reduced(vm, args[0], {none_if_unbound(it.data), none_if_unbound(it.selectors)});
}
static constexpr Method kCompressMethods[] = {
    method("__reduce__", "(self, /)", compress_reduce, "State for pickling."),
};

// --- dropwhile, takewhile, filterfalse, starmap: a function and an iterator

struct FunctionIterator : Object {
  static constexpr int kOwned = 2;
  Value function;
  Value iterator;
  bool done;  // dropwhile: the dropping; takewhile: all
};

static FunctionIterator& function_iterator(Value v) {
  return *static_cast<FunctionIterator*>(v.object());
}

template <TypeIndex index>
static Result<Value> function_iterator_new(VM& vm, Type& cls, const CallArgs& args) {
  constexpr const char* name = index == kTypeItertoolsDropWhile     ? "dropwhile"
                               : index == kTypeItertoolsTakeWhile   ? "takewhile"
                               : index == kTypeItertoolsFilterFalse ? "filterfalse"
                                                                    : "starmap";
  TRY(check_arguments(vm, cls, index, args, name, 2, 2));
  AnyRef iterator = TRY(get_iter(vm, args[1]));
  Ref<FunctionIterator> made = TRY(allocate_owner<FunctionIterator>(vm, cls));
  made->iterator = iterator.release();
  set_field(made->function, args[0]);
  return made;
}

static Result<bool> holds(VM& vm, Value function, Value item) {
  AnyRef verdict = TRY(call(vm, function, {item}));
  return is_truthy(vm, verdict);
}

static Result<Value> dropwhile_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  FunctionIterator& it = function_iterator(self);
  const AnyRef iterator = it.iterator, function = it.function;
  if (iterator.is_unbound()) return Value::unbound();
  for (;;) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound() || it.done) return item;
    const bool drop = TRY(holds(vm, function, item));
    if (!drop) {
      it.done = true;
      return item;
    }
    TRY(vm.tick());
  }
}

static Result<Value> takewhile_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  FunctionIterator& it = function_iterator(self);
  const AnyRef iterator = it.iterator, function = it.function;
  if (it.done || iterator.is_unbound()) return Value::unbound();
  AnyRef item = TRY(iter_next(vm, iterator));
  if (item.is_unbound()) return Value::unbound();
  const bool take = TRY(holds(vm, function, item));
  if (take) return item;
  it.done = true;
  return Value::unbound();
}

static Result<Value> filterfalse_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  const FunctionIterator& it = function_iterator(self);
  const AnyRef iterator = it.iterator, function = it.function;
  if (iterator.is_unbound()) return Value::unbound();
  const bool by_truth = function->is_none() || function.get() == Value(&vm.type(kTypeBool));
  for (;;) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound()) return Value::unbound();
    bool good;
    if (by_truth) {
      good = TRY(is_truthy(vm, item));
    } else {
      good = TRY(holds(vm, function, item));
    }
    if (!good) return item;
    TRY(vm.tick());
  }
}

static Result<Value> starmap_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  const FunctionIterator& it = function_iterator(self);
  const AnyRef iterator = it.iterator, function = it.function;
  if (iterator.is_unbound()) return Value::unbound();
  AnyRef item = TRY(iter_next(vm, iterator));
  if (item.is_unbound()) return Value::unbound();
  Ref<Tuple> arguments = TRY(tuple_from_iterable(vm, item));
  return call_with(vm, function, *arguments, Value::unbound());
}

static Result<Value> function_iterator_reduce(VM& vm, const Args& args) {
  const FunctionIterator& it = function_iterator(args[0]);
  return reduced(vm, args[0], {none_if_unbound(it.function), none_if_unbound(it.iterator)});
}
static Result<Value> while_reduce(VM& vm, const Args& args) {
  const FunctionIterator& it = function_iterator(args[0]);
  return reduced(vm, args[0], {none_if_unbound(it.function), none_if_unbound(it.iterator)},
                 Value::small_int(it.done ? 1 : 0));
}
static Result<Value> while_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  function_iterator(args[0]).done = TRY(is_truthy(vm, args[1]));
  return none();
}
static constexpr Method kFunctionIteratorMethods[] = {
    method("__reduce__", "(self, /)", function_iterator_reduce, "State for pickling."),
};
static constexpr Method kWhileMethods[] = {
    method("__reduce__", "(self, /)", while_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", while_setstate, "Set state for unpickling."),
};

// --- islice

struct ItertoolsISlice : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsISlice;
  static constexpr int kOwned = 1;
  Value iterator;  // unbound at the end
  ptrdiff_t next;  // the index of the item to give next
  ptrdiff_t stop;  // -1: none
  ptrdiff_t step;
  ptrdiff_t count;  // items taken so far
};

// An index, -1 if it is none or too large: the errors of islice do not tell which.
static Result<ptrdiff_t> islice_index(VM& vm, Value v, ptrdiff_t fallback) {
  if (v.is_none()) return fallback;
  Result<ptrdiff_t> index = to_ptrdiff(vm, v);
  if (!index.is_error()) return index;
  clear_pending(vm);
  return -1;
}

static Result<Value> islice_new(VM& vm, Type& cls, const CallArgs& args) {
  TRY(check_arguments(vm, cls, kTypeItertoolsISlice, args, "islice", 2, 4));
  const bool with_start = args.positional > 2;
  const Value start_value = with_start ? args[1] : Value::none();
  const Value stop_value = with_start ? args[2] : args[1];
  const ptrdiff_t start = TRY(islice_index(vm, start_value, 0));
  const ptrdiff_t stop = TRY(islice_index(vm, stop_value, -1));
  if (stop == -1 && !stop_value.is_none()) {
    return vm.raise<ValueError>(
        "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }
  if (start < 0 || stop < -1) {
    return vm.raise<ValueError>(
        "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
  }
  ptrdiff_t step = 1;
  if (args.positional == 4) step = TRY(islice_index(vm, args[3], 1));
  if (step < 1) {
    return vm.raise<ValueError>("Step for islice() must be a positive integer or None.");
  }
  AnyRef iterator = TRY(get_iter(vm, args[0]));
  Ref<ItertoolsISlice> made = TRY(allocate_owner<ItertoolsISlice>(vm, cls));
  made->iterator = iterator.release();
  made->next = start;
  made->stop = stop;
  made->step = step;
  return made;
}

static Result<Value> islice_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  ItertoolsISlice& it = as<ItertoolsISlice>(self);
  const AnyRef iterator = it.iterator;
  if (iterator.is_unbound()) return Value::unbound();
  const ptrdiff_t stop = it.stop;
  while (it.count < it.next) {
    AnyRef skipped = TRY(iter_next(vm, iterator));
    if (skipped.is_unbound()) return finish(it.iterator);
    ++it.count;
    TRY(vm.tick());
  }
  if (stop != -1 && it.count >= stop) return finish(it.iterator);
  AnyRef item = TRY(iter_next(vm, iterator));
  if (item.is_unbound()) return finish(it.iterator);
  ++it.count;
  ptrdiff_t next;
  if (__builtin_add_overflow(it.next, it.step, &next) || (stop != -1 && next > stop)) next = stop;
  it.next = next;
  return item;
}

// --- pairwise

struct ItertoolsPairwise : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsPairwise;
  static constexpr int kOwned = 2;
  Value iterator;  // unbound at the end
  Value old;
};

static Result<Value> pairwise_new(VM& vm, Type& cls, const CallArgs& args) {
  TRY(check_arguments(vm, cls, kTypeItertoolsPairwise, args, "pairwise", 1, 1));
  AnyRef iterator = TRY(get_iter(vm, args[0]));
  Ref<ItertoolsPairwise> made = TRY(allocate_owner<ItertoolsPairwise>(vm, cls));
  made->iterator = iterator.release();
  return made;
}

static Result<Value> pairwise_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  ItertoolsPairwise& it = as<ItertoolsPairwise>(self);
  const AnyRef iterator = it.iterator;
  if (iterator.is_unbound()) return Value::unbound();
  AnyRef old = it.old;
  if (old.is_unbound()) {
    old = TRY(iter_next(vm, iterator));
    if (old.is_unbound()) return finish(it.iterator);
    set_field(it.old, old);
    if (it.iterator.is_unbound()) return Value::unbound();  // ended from within
  }
  AnyRef item = TRY(iter_next(vm, iterator));
  if (item.is_unbound()) {
    clear_field(it.old);
    return finish(it.iterator);
  }
  set_field(it.old, item);
  return Result<Value>(TRY(make_tuple_of(vm, {old, item})));
}

// --- batched

struct ItertoolsBatched : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsBatched;
  static constexpr int kOwned = 1;
  Value iterator;  // unbound at the end
  ptrdiff_t size;
};

static Result<Value> batched_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, iterable, n)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "batched", args, Value(&cls)));
  const ptrdiff_t size = TRY(bound.args().index(vm, 2));
  if (size < 1) return vm.raise<ValueError>("n must be at least one");
  AnyRef iterator = TRY(get_iter(vm, bound[1]));
  Ref<ItertoolsBatched> made = TRY(allocate_owner<ItertoolsBatched>(vm, cls));
  made->iterator = iterator.release();
  made->size = size;
  return made;
}

static Result<Value> batched_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  ItertoolsBatched& it = as<ItertoolsBatched>(self);
  const AnyRef iterator = it.iterator;
  if (iterator.is_unbound()) return Value::unbound();
  Ref<List> batch = TRY(make_list(vm));
  while (batch->size < it.size) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound()) break;
    TRY(list_append(vm, *batch, item));
    TRY(vm.tick());
  }
  if (batch->size == 0) return finish(it.iterator);
  if (batch->size < it.size) clear_field(it.iterator);
  return Result<Value>(TRY(tuple_from_list(vm, *batch)));
}

// --- zip_longest

struct ItertoolsZipLongest : Object {
  static constexpr TypeIndex kIndex = kTypeItertoolsZipLongest;
  static constexpr int kOwned = 2;
  Value iterators;  // tuple; an item is None once that iterator has ended
  Value fill;
  ptrdiff_t active;  // iterators that have not ended
};

static Result<Value> zip_longest_new(VM& vm, Type& cls, const CallArgs& args) {
  AnyRef fill = Value::none();
  if (args.has_keywords()) {
    if (args.keyword_count() != 1 || !str_equals(as<Str>(args.kwnames->items[0]), "fillvalue")) {
      return vm.raise<TypeError>("zip_longest() got an unexpected keyword argument");
    }
    fill = args[args.positional];
  }
  Ref<Tuple> iterators = TRY(make_tuple(vm, args.positional));
  for (uint32_t i = 0; i < args.positional; ++i) {
    AnyRef iterator = TRY(get_iter(vm, args[i]));
    iterators->items[i] = iterator.release();
  }
  Ref<ItertoolsZipLongest> made = TRY(allocate_owner<ItertoolsZipLongest>(vm, cls));
  made->active = iterators->size;
  made->iterators = iterators.release();
  made->fill = fill.release();
  return made;
}

static Result<Value> zip_longest_next(VM& vm, Value self) {
  TRY(guard_chain(vm));
  ItertoolsZipLongest& it = as<ItertoolsZipLongest>(self);
  if (it.active == 0 || it.iterators.is_unbound()) return Value::unbound();
  const Ref<Tuple> iterators(&as<Tuple>(it.iterators));
  const AnyRef fill = it.fill;
  Ref<Tuple> row = TRY(make_tuple(vm, iterators->size));
  for (ptrdiff_t i = 0; i < iterators->size; ++i) {
    AnyRef item = fill;
    const AnyRef iterator = iterators->items[i];
    if (!iterator->is_none()) {
      Result<Value> next = iter_next(vm, iterator);
      if (next.is_error()) {
        it.active = 0;
        return Raised{};
      }
      item = std::move(next).take();
      if (item.is_unbound()) {
        if (--it.active <= 0) {
          it.active = 0;
          return Value::unbound();
        }
        item = fill;
        replace_slot(iterators->items[i], Value::none());
      }
    }
    row->items[i] = item.release();
  }
  return row;
}

static Result<Value> islice_reduce(VM& vm, const Args& args) {
  const ItertoolsISlice& it = args.self<ItertoolsISlice>();
  if (it.iterator.is_unbound()) {
    const Ref<List> nothing = TRY(make_list(vm));
    const AnyRef iterator = TRY(get_iter(vm, nothing));
    return reduced(vm, args[0], {iterator, Value::small_int(0)}, Value::small_int(0));
  }
  const Value stop = it.stop < 0 ? Value::none() : Value::small_int(it.stop);
  return reduced(vm, args[0],
                 {it.iterator, Value::small_int(it.next), stop, Value::small_int(it.step)},
                 Value::small_int(it.count));
}
static Result<Value> islice_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  const ptrdiff_t count = TRY(to_ptrdiff(vm, args[1]));
  args.self<ItertoolsISlice>().count = count;
  return none();
}
static constexpr Method kISliceMethods[] = {
    method("__reduce__", "(self, /)", islice_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", islice_setstate, "Set state for unpickling."),
};

// An iterator that has ended is an empty tuple in the arguments.
static Result<Value> zip_longest_reduce(VM& vm, const Args& args) {
  const ItertoolsZipLongest& it = args.self<ItertoolsZipLongest>();
  const Ref<Tuple> iterators(&as<Tuple>(it.iterators));
  const AnyRef fill = none_if_unbound(it.fill);
  const Ref<Tuple> arguments = TRY(make_tuple_from(vm, iterators->items, iterators->size));
  for (ptrdiff_t i = 0; i < arguments->size; ++i) {
    if (arguments->items[i].is_none()) set_field(arguments->items[i], vm.empty_tuple);
  }
  return reduced_with(vm, args[0], arguments, fill);
}
static Result<Value> zip_longest_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  set_field(args.self<ItertoolsZipLongest>().fill, args[1]);
  return none();
}
static constexpr Method kZipLongestMethods[] = {
    method("__reduce__", "(self, /)", zip_longest_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", zip_longest_setstate, "Set state for unpickling."),
};

// --- specs

constinit const TypeSpec kItertoolsCountSpec = iterator_type<ItertoolsCount>(
    "itertools.count", count_new, count_next, kCountMethods,
    "count(start=0, step=1): start, start + step, start + 2*step and so on, without end.",
    count_repr);
constinit const TypeSpec kItertoolsCycleSpec =
    iterator_type<ItertoolsCycle>("itertools.cycle", cycle_new, cycle_next, kCycleMethods,
                                  "cycle(iterable): its items, over and over again.");
constinit const TypeSpec kItertoolsRepeatSpec = iterator_type<ItertoolsRepeat>(
    "itertools.repeat", repeat_new, repeat_next, kRepeatMethods,
    "repeat(object[, times]): the object, so many times or without end.", repeat_repr);
constinit const TypeSpec kItertoolsAccumulateSpec = iterator_type<ItertoolsAccumulate>(
    "itertools.accumulate", accumulate_new, accumulate_next, kAccumulateMethods,
    "accumulate(iterable, func=None, *, initial=None): running sums, or running values of a\n"
    "function of two arguments.");
constinit const TypeSpec kItertoolsChainSpec =
    iterator_type<ItertoolsChain>("itertools.chain", chain_new, chain_next, kChainMethods,
                                  "chain(*iterables): the items of one iterable after the other.");
constinit const TypeSpec kItertoolsCompressSpec = iterator_type<ItertoolsCompress>(
    "itertools.compress", compress_new, compress_next, kCompressMethods,
    "compress(data, selectors): the items whose selector is true.");
constinit const TypeSpec kItertoolsDropWhileSpec = iterator_type<FunctionIterator>(
    "itertools.dropwhile", function_iterator_new<kTypeItertoolsDropWhile>, dropwhile_next,
    kWhileMethods,
    "dropwhile(predicate, iterable): the items from the first on for which it is false.");
constinit const TypeSpec kItertoolsTakeWhileSpec = iterator_type<FunctionIterator>(
    "itertools.takewhile", function_iterator_new<kTypeItertoolsTakeWhile>, takewhile_next,
    kWhileMethods,
    "takewhile(predicate, iterable): the items before the first for which it is false.");
constinit const TypeSpec kItertoolsFilterFalseSpec = iterator_type<FunctionIterator>(
    "itertools.filterfalse", function_iterator_new<kTypeItertoolsFilterFalse>, filterfalse_next,
    kFunctionIteratorMethods,
    "filterfalse(function or None, iterable): the items for which it is false.");
constinit const TypeSpec kItertoolsStarMapSpec = iterator_type<FunctionIterator>(
    "itertools.starmap", function_iterator_new<kTypeItertoolsStarMap>, starmap_next,
    kFunctionIteratorMethods, "starmap(function, iterable): function(*item) for each item.");
constinit const TypeSpec kItertoolsISliceSpec = iterator_type<ItertoolsISlice>(
    "itertools.islice", islice_new, islice_next, kISliceMethods,
    "islice(iterable, stop) or islice(iterable, start, stop[, step]): the items that the slice\n"
    "selects.");
constinit const TypeSpec kItertoolsPairwiseSpec = iterator_type<ItertoolsPairwise>(
    "itertools.pairwise", pairwise_new, pairwise_next, {},
    "pairwise(iterable): each item together with the one after it.");
constinit const TypeSpec kItertoolsBatchedSpec = iterator_type<ItertoolsBatched>(
    "itertools.batched", batched_new, batched_next, {},
    "batched(iterable, n): tuples of n items; the last one may be shorter.");
constinit const TypeSpec kItertoolsZipLongestSpec = iterator_type<ItertoolsZipLongest>(
    "itertools.zip_longest", zip_longest_new, zip_longest_next, kZipLongestMethods,
    "zip_longest(*iterables, fillvalue=None): as zip, until the longest has ended.");

}  // namespace bufo
