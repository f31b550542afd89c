// Iterators over lists, tuples and general sequences, and iter(callable, sentinel).
//
// Guarantees: an exhausted iterator has let go of what it iterated over and stays exhausted; the
// length of what it walks is read at every step, so the thing may grow and shrink meanwhile.
// Follows Objects/listobject.c, tupleobject.c and iterobject.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/types/list.h"
#include "runtime/types/objects.h"

namespace bufo {

// All of them own one sequence and stand at an index.
struct IndexIterator : Object {
  Value sequence;
  ptrdiff_t next;
};
static_assert(sizeof(IndexIterator) == sizeof(ListIterator) &&
              sizeof(IndexIterator) == sizeof(TupleIterator) &&
              sizeof(IndexIterator) == sizeof(SequenceIterator));

static IndexIterator& index_iterator(Value v) { return *static_cast<IndexIterator*>(v.object()); }

static void index_iterator_dealloc(VM&, Object* self) {
  replace_slot(static_cast<IndexIterator*>(self)->sequence, Value::unbound());
}

static void index_iterator_traverse(Object* self, Visitor& visitor) {
  visitor.visit(static_cast<IndexIterator*>(self)->sequence);
}

static Result<Value> finish(IndexIterator& it) {
  replace_slot(it.sequence, Value::unbound());
  return Value::unbound();
}

// (function, (sequence,), index), or (iter, (empty,)) when exhausted.
static Result<Value> reduce_index(VM& vm, const IndexIterator& it, std::string_view function,
                                  bool empty_list) {
  AnyRef maker;
  if (!it.sequence.is_unbound()) maker = TRY(builtin_named(vm, function));
  // The look-up may have run the iterator to its end.
  const AnyRef sequence = it.sequence;
  const ptrdiff_t at = it.next;
  if (!sequence.is_unbound()) {
    Ref<Tuple> arguments = TRY(make_tuple_of(vm, {sequence}));
    return Result<Value>(TRY(make_tuple_of(vm, {maker, arguments, Value::small_int(at)})));
  }
  AnyRef iter = TRY(builtin_named(vm, "iter"));
  AnyRef empty;
  if (empty_list) {
    empty = TRY(make_list(vm));
  } else {
    empty = TRY(make_tuple(vm, 0));
  }
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {empty}));
  return Result<Value>(TRY(make_tuple_of(vm, {iter, arguments})));
}

// --- list

static Result<Value> list_iterator_next(VM&, Value self) {
  IndexIterator& it = index_iterator(self);
  if (BUFO_UNLIKELY(it.sequence.is_unbound())) return Value::unbound();
  const List& list = as<List>(it.sequence);
  if (BUFO_LIKELY(it.next < list.size)) return list.items[it.next++];
  return finish(it);
}

static Result<Value> list_iterator_length_hint(VM&, const Args& args) {
  const IndexIterator& it = index_iterator(args[0]);
  if (it.sequence.is_unbound()) return Value::small_int(0);
  return Value::small_int(std::max<ptrdiff_t>(as<List>(it.sequence).size - it.next, 0));
}

static Result<Value> list_iterator_reduce(VM& vm, const Args& args) {
  return reduce_index(vm, index_iterator(args[0]), "iter", true);
}

static Result<Value> list_iterator_setstate(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(args.index(vm, 1));
  IndexIterator& it = index_iterator(args[0]);
  if (!it.sequence.is_unbound()) {
    it.next = std::clamp<ptrdiff_t>(at, 0, as<List>(it.sequence).size);
  }
  return none();
}

// --- list, backwards

Result<Value> make_list_reverse_iterator(VM& vm, List& list) {
  Ref<Object> made = TRY(allocate<Object>(vm, vm.type(kTypeListReverseIterator)));
  IndexIterator& it = index_iterator(made);
  incref(&list);
  it.sequence = Value(&list);
  it.next = list.size - 1;
  return made;
}

static Result<Value> list_reverse_iterator_next(VM&, Value self) {
  IndexIterator& it = index_iterator(self);
  if (it.sequence.is_unbound()) return Value::unbound();
  const List& list = as<List>(it.sequence);
  if (it.next >= 0 && it.next < list.size) return list.items[it.next--];
  it.next = -1;
  return finish(it);
}

static Result<Value> list_reverse_iterator_length_hint(VM&, const Args& args) {
  const IndexIterator& it = index_iterator(args[0]);
  if (it.sequence.is_unbound() || as<List>(it.sequence).size < it.next + 1) {
    return Value::small_int(0);
  }
  return Value::small_int(it.next + 1);
}

static Result<Value> list_reverse_iterator_reduce(VM& vm, const Args& args) {
  return reduce_index(vm, index_iterator(args[0]), "reversed", true);
}

static Result<Value> list_reverse_iterator_setstate(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(args.index(vm, 1));
  IndexIterator& it = index_iterator(args[0]);
  if (!it.sequence.is_unbound()) {
    it.next = std::clamp<ptrdiff_t>(at, -1, as<List>(it.sequence).size - 1);
  }
  return none();
}

// --- tuple

static Result<Value> tuple_iterator_next(VM&, Value self) {
  IndexIterator& it = index_iterator(self);
  if (BUFO_UNLIKELY(it.sequence.is_unbound())) return Value::unbound();
  const Tuple& tuple = as<Tuple>(it.sequence);
  if (BUFO_LIKELY(it.next < tuple.size)) return tuple.items[it.next++];
  return finish(it);
}

static Result<Value> tuple_iterator_length_hint(VM&, const Args& args) {
  const IndexIterator& it = index_iterator(args[0]);
  return Value::small_int(it.sequence.is_unbound() ? 0 : as<Tuple>(it.sequence).size - it.next);
}

static Result<Value> tuple_iterator_reduce(VM& vm, const Args& args) {
  return reduce_index(vm, index_iterator(args[0]), "iter", false);
}

static Result<Value> tuple_iterator_setstate(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(args.index(vm, 1));
  IndexIterator& it = index_iterator(args[0]);
  if (!it.sequence.is_unbound()) {
    it.next = std::clamp<ptrdiff_t>(at, 0, as<Tuple>(it.sequence).size);
  }
  return none();
}

// --- anything with __getitem__

Result<Value> make_sequence_iterator(VM& vm, Value sequence) {
  Ref<SequenceIterator> it = TRY(allocate<SequenceIterator>(vm));
  incref(sequence);
  it->sequence = sequence;
  return it;
}

static Result<Value> sequence_iterator_next(VM& vm, Value self) {
  IndexIterator& it = index_iterator(self);
  if (it.sequence.is_unbound()) return Value::unbound();
  if (it.next == PTRDIFF_MAX) return vm.raise<OverflowError>("iter index too large");
  const AnyRef sequence = it.sequence;
  Result<Value> item = sequence_item(vm, sequence, it.next);
  if (!item.is_error()) {
    ++it.next;
    return item;
  }
  if (!pending_is(vm, kTypeIndexError) && !pending_is(vm, kTypeStopIteration)) return Raised{};
  clear_pending(vm);
  return finish(it);
}

static Result<Value> sequence_iterator_length_hint(VM& vm, const Args& args) {
  const IndexIterator& it = index_iterator(args[0]);
  if (it.sequence.is_unbound()) return Value::small_int(0);
  const AnyRef sequence = it.sequence;
  if (vm.type_of(sequence).slots.length == nullptr) return Value::not_implemented();
  const ptrdiff_t size = TRY(length(vm, sequence));
  return Value::small_int(std::max<ptrdiff_t>(size - index_iterator(args[0]).next, 0));
}

static Result<Value> sequence_iterator_setstate(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(args.index(vm, 1));
  IndexIterator& it = index_iterator(args[0]);
  if (!it.sequence.is_unbound()) it.next = std::max<ptrdiff_t>(at, 0);
  return none();
}

// --- iter(callable, sentinel)

Result<Value> make_callable_iterator(VM& vm, Value callable, Value sentinel) {
  Ref<CallableIterator> it = TRY(allocate<CallableIterator>(vm));
  incref(callable);
  incref(sentinel);
  it->callable = callable;
  it->sentinel = sentinel;
  return it;
}

static void callable_iterator_dealloc(VM&, Object* self) {
  CallableIterator& it = *static_cast<CallableIterator*>(self);
  replace_slot(it.callable, Value::unbound());
  replace_slot(it.sentinel, Value::unbound());
}

static void callable_iterator_traverse(Object* self, Visitor& visitor) {
  CallableIterator& it = *static_cast<CallableIterator*>(self);
  visitor.visit(it.callable);
  visitor.visit(it.sentinel);
}

static Result<Value> callable_iterator_next(VM& vm, Value self) {
  CallableIterator& it = as<CallableIterator>(self);
  if (it.callable.is_unbound()) return Value::unbound();
  const AnyRef callable = it.callable;
  Result<Value> called = call(vm, callable);
  if (called.is_error()) {
    if (!pending_is(vm, kTypeStopIteration)) return Raised{};
    clear_pending(vm);
    callable_iterator_dealloc(vm, &it);
    return Value::unbound();
  }
  AnyRef item = std::move(called).take();
  // The call may have run this iterator to its end.
  if (it.callable.is_unbound()) return Value::unbound();
  const bool at_end = TRY(item_equals(vm, it.sentinel, item));
  if (!at_end) return item;
  callable_iterator_dealloc(vm, &it);
  return Value::unbound();
}

static Result<Value> callable_iterator_reduce(VM& vm, const Args& args) {
  const CallableIterator& it = args.self<CallableIterator>();
  // The look-up may run the iterator to its end.
  AnyRef iter = TRY(builtin_named(vm, "iter"));
  const AnyRef callable = it.callable, sentinel = it.sentinel;
  Ref<Tuple> arguments;
  if (callable.is_unbound()) {
    Ref<Tuple> empty = TRY(make_tuple(vm, 0));
    arguments = TRY(make_tuple_of(vm, {empty}));
  } else {
    arguments = TRY(make_tuple_of(vm, {callable, sentinel}));
  }
  return Result<Value>(TRY(make_tuple_of(vm, {iter, arguments})));
}

// --- specs

static constexpr Method kListIteratorMethods[] = {
    method("__length_hint__", "(self, /) untold", list_iterator_length_hint,
           "How many items are left."),
    method("__reduce__", "(self, /) untold", list_iterator_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /) untold", list_iterator_setstate,
           "State from pickling."),
};
static constexpr Method kListReverseIteratorMethods[] = {
    method("__length_hint__", "(self, /) untold", list_reverse_iterator_length_hint,
           "How many items are left."),
    method("__reduce__", "(self, /) untold", list_reverse_iterator_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /) untold", list_reverse_iterator_setstate,
           "State from pickling."),
};
static constexpr Method kTupleIteratorMethods[] = {
    method("__length_hint__", "(self, /) untold", tuple_iterator_length_hint,
           "How many items are left."),
    method("__reduce__", "(self, /) untold", tuple_iterator_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /) untold", tuple_iterator_setstate,
           "State from pickling."),
};
static constexpr Method kSequenceIteratorMethods[] = {
    method("__length_hint__", "(self, /) untold", sequence_iterator_length_hint,
           "How many items are left."),
    method("__reduce__", "(self, /) untold", tuple_iterator_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /) untold", sequence_iterator_setstate,
           "State from pickling."),
};
static constexpr Method kCallableIteratorMethods[] = {
    method("__reduce__", "(self, /) untold", callable_iterator_reduce, "State for pickling."),
};

static consteval TypeSpec index_iterator_spec(const char* name, UnarySlot next,
                                              std::span<const Method> methods) {
  return {
      .name = name,
      .nbytes = sizeof(IndexIterator),
      .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
      .slots =
          {
              .dealloc = index_iterator_dealloc,
              .traverse = index_iterator_traverse,
              .clear = index_iterator_dealloc,
              .iter = iter_self,
              .next = next,
          },
      .methods = methods,
  };
}

constinit const TypeSpec kListIteratorSpec =
    index_iterator_spec("list_iterator", list_iterator_next, kListIteratorMethods);
constinit const TypeSpec kListReverseIteratorSpec = index_iterator_spec(
    "list_reverseiterator", list_reverse_iterator_next, kListReverseIteratorMethods);
constinit const TypeSpec kTupleIteratorSpec =
    index_iterator_spec("tuple_iterator", tuple_iterator_next, kTupleIteratorMethods);
constinit const TypeSpec kSequenceIteratorSpec =
    index_iterator_spec("iterator", sequence_iterator_next, kSequenceIteratorMethods);

constinit const TypeSpec kCallableIteratorSpec = {
    .name = "callable_iterator",
    .nbytes = sizeof(CallableIterator),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = callable_iterator_dealloc,
            .traverse = callable_iterator_traverse,
            .clear = callable_iterator_dealloc,
            .iter = iter_self,
            .next = callable_iterator_next,
        },
    .methods = kCallableIteratorMethods,
};

}  // namespace bufo
