// itertools: product, permutations, combinations, combinations_with_replacement.
//
// Each keeps its pools as tuples, the state as a tuple of small ints, and the tuple handed out
// last, of which it changes only what differs, or a copy if somebody kept it. Follows
// Modules/itertoolsmodule.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/modules/itertools.h"

namespace bufo {

struct Combiner : Object {
  static constexpr int kOwned = 4;
  Value pool;      // tuple; product: a tuple of tuples
  Value indices;   // tuple of small ints
  Value cycles;    // permutations: likewise
  Value result;    // tuple; unbound before the first
  ptrdiff_t size;  // of a result
  bool done;
};

static Combiner& combiner(Value v) { return *static_cast<Combiner*>(v.object()); }

static Result<Ref<Tuple>> ints(VM& vm, ptrdiff_t count) {
  Ref<Tuple> tuple = TRY(make_tuple(vm, count));
  std::fill_n(tuple->items, count, Value::small_int(0));
  return tuple;
}

static ptrdiff_t get(const Tuple& tuple, ptrdiff_t i) { return tuple.items[i].small_int(); }
static void put(Tuple& tuple, ptrdiff_t i, ptrdiff_t value) {
  tuple.items[i] = Value::small_int(value);
}

static Result<Value> make_combiner(VM& vm, Type& cls, Ref<Tuple> pool, ptrdiff_t index_count,
                                   ptrdiff_t size, bool done) {
  Ref<Tuple> indices = TRY(ints(vm, done ? 0 : index_count));
  Ref<Combiner> made = TRY(allocate_owner<Combiner>(vm, cls));
  made->pool = pool.release();
  made->indices = indices.release();
  made->size = size;
  made->done = done;
  return made;
}

// The result to change: the last one, if nobody else has it, else a copy.
static Result<Ref<Tuple>> fresh_result(VM& vm, Combiner& it) {
  if (it.result.object()->refcount > 1) {
    const Tuple& last = as<Tuple>(it.result);
    Ref<Tuple> copy = TRY(make_tuple_from(vm, last.items, last.size));
    replace_slot(it.result, copy.release());
  }
  return Ref<Tuple>(&as<Tuple>(it.result));
}

static Result<Value> end(Combiner& it) {
  it.done = true;
  clear_field(it.result);
  return Value::unbound();
}

static void choose(Tuple& result, ptrdiff_t at, const Tuple& pool, ptrdiff_t index) {
  set_field(result.items[at], pool.items[index]);
}

// --- product

static Result<Value> product_new(VM& vm, Type& cls, const CallArgs& args) {
  ptrdiff_t repeat = 1;
  for (uint32_t i = 0; i < args.keyword_count(); ++i) {
    const Str& name = as<Str>(args.kwnames->items[i]);
    if (!str_equals(name, "repeat")) {
      return vm.raise<TypeError>("'{}' is an invalid keyword argument for product()", Value(&name));
    }
    repeat = TRY(to_ptrdiff(vm, args[args.positional + i]));
    if (repeat < 0) return vm.raise<ValueError>("repeat argument cannot be negative");
  }
  const ptrdiff_t given = repeat == 0 ? 0 : args.positional;
  ptrdiff_t count;
  if (__builtin_mul_overflow(given, repeat, &count) ||
      count > PTRDIFF_MAX / static_cast<ptrdiff_t>(sizeof(Value))) {
    return vm.raise<OverflowError>("repeat argument too large");
  }
  Ref<Tuple> pools = TRY(make_tuple(vm, count));
  for (ptrdiff_t i = 0; i < given; ++i) {
    Ref<Tuple> pool = TRY(tuple_from_iterable(vm, args[static_cast<uint32_t>(i)]));
    pools->items[i] = pool.release();
  }
  for (ptrdiff_t i = given; i < count; ++i)
    copy_items(pools->items + i, &pools->items[i - given], 1);
  return make_combiner(vm, cls, std::move(pools), count, count, false);
}

static Result<Value> product_next(VM& vm, Value self) {
  Combiner& it = combiner(self);
  if (it.done || it.pool.is_unbound()) return Value::unbound();
  const Ref<Tuple> pools(&as<Tuple>(it.pool));
  const auto pool = [&](ptrdiff_t i) -> const Tuple& { return as<Tuple>(pools->items[i]); };
  if (it.result.is_unbound()) {
    for (ptrdiff_t i = 0; i < it.size; ++i) {
      if (pool(i).size == 0) return end(it);
    }
    Ref<Tuple> first = TRY(make_tuple(vm, it.size));
    for (ptrdiff_t i = 0; i < it.size; ++i) choose(*first, i, pool(i), 0);
    set_field(it.result, first);
    return first;
  }
  Ref<Tuple> result = TRY(fresh_result(vm, it));
  Tuple& indices = as<Tuple>(it.indices);
  // The last position turns fastest.
  for (ptrdiff_t i = it.size - 1; i >= 0; --i) {
    const ptrdiff_t next = get(indices, i) + 1;
    if (next < pool(i).size) {
      put(indices, i, next);
      choose(*result, i, pool(i), next);
      return result;
    }
    put(indices, i, 0);
    choose(*result, i, pool(i), 0);
  }
  return end(it);
}

// --- combinations

// Parses (iterable, r), pool first or count first as CPython does.
static Result<Value> combinations_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, iterable, r)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "combinations", args, Value(&cls)));
  const ptrdiff_t r = TRY(bound.args().index(vm, 2));
  Ref<Tuple> pool = TRY(tuple_from_iterable(vm, bound[1]));
  if (r < 0) return vm.raise<ValueError>("r must be non-negative");
  const bool none = r > pool->size;
  AnyRef made = TRY(make_combiner(vm, cls, std::move(pool), r, r, none));
  Tuple& indices = as<Tuple>(combiner(made).indices);
  for (ptrdiff_t i = 0; i < indices.size; ++i) put(indices, i, i);
  return made;
}

static Result<Value> first_choice(VM& vm, Combiner& it, const Tuple& pool, const Tuple& indices) {
  Ref<Tuple> first = TRY(make_tuple(vm, it.size));
  for (ptrdiff_t i = 0; i < it.size; ++i) choose(*first, i, pool, get(indices, i));
  set_field(it.result, first);
  return first;
}

static Result<Value> combinations_next(VM& vm, Value self) {
  Combiner& it = combiner(self);
  if (it.done || it.pool.is_unbound()) return Value::unbound();
  const Ref<Tuple> pool(&as<Tuple>(it.pool)), indices(&as<Tuple>(it.indices));
  if (it.result.is_unbound()) return first_choice(vm, it, *pool, *indices);
  Ref<Tuple> result = TRY(fresh_result(vm, it));
  // The last index that is not yet at its largest value moves on, those behind it follow closely.
  ptrdiff_t at = it.size - 1;
  while (at >= 0 && get(*indices, at) == at + pool->size - it.size) --at;
  if (at < 0) return end(it);
  ptrdiff_t index = get(*indices, at);
  for (; at < it.size; ++at) {
    put(*indices, at, ++index);
    choose(*result, at, *pool, index);
  }
  return result;
}

static Result<Value> combinations_with_replacement_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, iterable, r)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "combinations_with_replacement", args, Value(&cls)));
  const ptrdiff_t r = TRY(bound.args().index(vm, 2));
  Ref<Tuple> pool = TRY(tuple_from_iterable(vm, bound[1]));
  if (r < 0) return vm.raise<ValueError>("r must be non-negative");
  const bool none = pool->size == 0 && r > 0;
  return make_combiner(vm, cls, std::move(pool), r, r, none);
}

static Result<Value> combinations_with_replacement_next(VM& vm, Value self) {
  Combiner& it = combiner(self);
  if (it.done || it.pool.is_unbound()) return Value::unbound();
  const Ref<Tuple> pool(&as<Tuple>(it.pool)), indices(&as<Tuple>(it.indices));
  if (it.result.is_unbound()) return first_choice(vm, it, *pool, *indices);
  Ref<Tuple> result = TRY(fresh_result(vm, it));
  ptrdiff_t at = it.size - 1;
  while (at >= 0 && get(*indices, at) == pool->size - 1) --at;
  if (at < 0) return end(it);
  const ptrdiff_t index = get(*indices, at) + 1;
  for (; at < it.size; ++at) {
    put(*indices, at, index);
    choose(*result, at, *pool, index);
  }
  return result;
}

// --- permutations

static Result<Value> permutations_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, iterable, r=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "permutations", args, Value(&cls)));
  Ref<Tuple> pool = TRY(tuple_from_iterable(vm, bound[1]));
  const ptrdiff_t n = pool->size;
  ptrdiff_t r = n;
  if (bound.args().has_value(2)) {
    if (!is_int(vm, bound[2])) return vm.raise<TypeError>("Expected int as r");
    r = TRY(bound.args().index(vm, 2));
    if (r < 0) return vm.raise<ValueError>("r must be non-negative");
  }
  const bool none = r > n;
  Ref<Tuple> cycles = TRY(ints(vm, none ? 0 : r));
  for (ptrdiff_t i = 0; i < cycles->size; ++i) put(*cycles, i, n - i);
  AnyRef made = TRY(make_combiner(vm, cls, std::move(pool), n, r, none));
  Tuple& indices = as<Tuple>(combiner(made).indices);
  for (ptrdiff_t i = 0; i < indices.size; ++i) put(indices, i, i);
  combiner(made).cycles = cycles.release();
  return made;
}

static Result<Value> permutations_next(VM& vm, Value self) {
  Combiner& it = combiner(self);
  if (it.done || it.pool.is_unbound()) return Value::unbound();
  const Ref<Tuple> pool(&as<Tuple>(it.pool)), indices(&as<Tuple>(it.indices)),
      cycles(&as<Tuple>(it.cycles));
  if (it.result.is_unbound()) return first_choice(vm, it, *pool, *indices);
  Ref<Tuple> result = TRY(fresh_result(vm, it));
  const ptrdiff_t n = pool->size;
  for (ptrdiff_t i = it.size - 1; i >= 0; --i) {
    const ptrdiff_t left = get(*cycles, i) - 1;
    if (left > 0) {
      put(*cycles, i, left);
      std::swap(indices->items[i], indices->items[n - left]);
      for (ptrdiff_t k = i; k < it.size; ++k) choose(*result, k, *pool, get(*indices, k));
      return result;
    }
    // All choices for this position have been made: it gets its first one again.
    std::rotate(indices->items + i, indices->items + i + 1, indices->items + n);
    put(*cycles, i, n - i);
  }
  return end(it);
}

// --- pickling

// Indices of a state, each put between its limits: limit(i) is the largest.
template <class Limit>
static Result<void> take_indices(VM& vm, Tuple& from, Tuple& to, ptrdiff_t least, Limit&& limit) {
  const Ref<Tuple> held(&from);
  for (ptrdiff_t i = 0; i < to.size; ++i) {
    const ptrdiff_t index = TRY(to_ptrdiff(vm, held->items[i]));
    put(to, i, std::max(std::min(index, limit(i)), least));
  }
  return ok();
}

static Result<Tuple*> state_tuple(VM& vm, Value state, ptrdiff_t size) {
  if (!is_a<Tuple>(vm, state) || as<Tuple>(state).size != size) {
    return vm.raise<ValueError>("invalid arguments");
  }
  return &as<Tuple>(state);
}

static Result<Ref<Tuple>> copy_of(VM& vm, Value tuple) {
  return make_tuple_from(vm, as<Tuple>(tuple).items, as<Tuple>(tuple).size);
}

static Result<Value> product_reduce(VM& vm, const Args& args) {
  const Combiner& it = combiner(args[0]);
  if (it.done || it.pool.is_unbound()) return reduced(vm, args[0], {vm.empty_tuple});
  if (it.result.is_unbound()) return reduced_with(vm, args[0], it.pool);
  const AnyRef pool = it.pool;
  const Ref<Tuple> indices = TRY(copy_of(vm, it.indices));
  return reduced_with(vm, args[0], pool, indices);
}
static Result<Value> product_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  Combiner& it = combiner(args[0]);
  Tuple* state = TRY(state_tuple(vm, args[1], it.size));
  const Ref<Tuple> pools(&as<Tuple>(it.pool));
  for (ptrdiff_t i = 0; i < it.size; ++i) {
    if (as<Tuple>(pools->items[i]).size == 0) {
      it.done = true;
      return none();
    }
  }
  TRY(take_indices(vm, *state, as<Tuple>(it.indices), 0,
                   [&](ptrdiff_t i) { return as<Tuple>(pools->items[i]).size - 1; }));
  Ref<Tuple> result = TRY(make_tuple(vm, it.size));
  for (ptrdiff_t i = 0; i < it.size; ++i) {
    choose(*result, i, as<Tuple>(pools->items[i]), get(as<Tuple>(it.indices), i));
  }
  set_field(it.result, result);
  return none();
}

static Result<Value> combinations_reduce(VM& vm, const Args& args) {
  const Combiner& it = combiner(args[0]);
  const Value size = Value::small_int(it.size);
  if (it.done || it.pool.is_unbound()) return reduced(vm, args[0], {vm.empty_tuple, size});
  if (it.result.is_unbound()) return reduced(vm, args[0], {it.pool, size});
  const AnyRef pool = it.pool, cycles = it.cycles;
  Ref<Tuple> state = TRY(copy_of(vm, it.indices));
  if (!cycles.is_unbound()) {
    const Ref<Tuple> turns = TRY(copy_of(vm, cycles));
    state = TRY(make_tuple_of(vm, {state, turns}));
  }
  return reduced(vm, args[0], {pool, size}, state);
}

template <bool kReplacement>
static Result<Value> combinations_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  Combiner& it = combiner(args[0]);
  Tuple* state = TRY(state_tuple(vm, args[1], it.size));
  if (it.done) return none();
  const Ref<Tuple> pool(&as<Tuple>(it.pool)), indices(&as<Tuple>(it.indices));
  TRY(take_indices(vm, *state, *indices, 0, [&](ptrdiff_t i) {
    return kReplacement ? pool->size - 1 : i + pool->size - it.size;
  }));
  TRY(first_choice(vm, it, *pool, *indices));
  return none();
}

static Result<Value> permutations_setstate(VM& vm, const Args& args) {
  TRY(warn_of_pickling(vm));
  Combiner& it = combiner(args[0]);
  const Ref<Tuple> state(TRY(state_tuple(vm, args[1], 2)));
  if (it.done) return none();
  const Ref<Tuple> pool(&as<Tuple>(it.pool)), indices(&as<Tuple>(it.indices)),
      cycles(&as<Tuple>(it.cycles));
  const ptrdiff_t n = pool->size;
  Tuple* new_indices = TRY(state_tuple(vm, state->items[0], n));
  Tuple* new_cycles = TRY(state_tuple(vm, state->items[1], it.size));
  TRY(take_indices(vm, *new_indices, *indices, 0, [&](ptrdiff_t) { return n - 1; }));
  TRY(take_indices(vm, *new_cycles, *cycles, 1, [&](ptrdiff_t i) { return n - i; }));
  TRY(first_choice(vm, it, *pool, *indices));
  return none();
}

static constexpr Method kProductMethods[] = {
    method("__reduce__", "(self, /)", product_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", product_setstate, "Set state for unpickling."),
};
static constexpr Method kPermutationsMethods[] = {
    method("__reduce__", "(self, /)", combinations_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", permutations_setstate, "Set state for unpickling."),
};
static constexpr Method kCombinationsMethods[] = {
    method("__reduce__", "(self, /)", combinations_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", combinations_setstate<false>,
           "Set state for unpickling."),
};
static constexpr Method kReplacementMethods[] = {
    method("__reduce__", "(self, /)", combinations_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /)", combinations_setstate<true>,
           "Set state for unpickling."),
};

// --- specs

constinit const TypeSpec kItertoolsProductSpec = iterator_type<Combiner>(
    "itertools.product", product_new, product_next, kProductMethods,
    "product(*iterables, repeat=1): all tuples of one item from each, the last turning fastest.");
constinit const TypeSpec kItertoolsPermutationsSpec = iterator_type<Combiner>(
    "itertools.permutations", permutations_new, permutations_next, kPermutationsMethods,
    "permutations(iterable, r=None): all arrangements of r items, by default of all.");
constinit const TypeSpec kItertoolsCombinationsSpec = iterator_type<Combiner>(
    "itertools.combinations", combinations_new, combinations_next, kCombinationsMethods,
    "combinations(iterable, r): all choices of r items, in the iterable's order.");
constinit const TypeSpec kItertoolsCombinationsWithReplacementSpec = iterator_type<Combiner>(
    "itertools.combinations_with_replacement", combinations_with_replacement_new,
    combinations_with_replacement_next, kReplacementMethods,
    "combinations_with_replacement(iterable, r): the same, items may be chosen again.");

}  // namespace bufo
