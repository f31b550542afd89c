// _bisect: places in sorted sequences.
//
// Follows Modules/_bisectmodule.c (CPython 3.12) in behaviour: only `<` is used, with the sought
// value on its left in bisect_right and on its right in bisect_left.
#include "runtime/modules.h"
#include "runtime/types/sequence.h"

namespace bufo {

enum class Side : uint8_t { kLeft, kRight };

// The place of `x`, which has been through the key function already.
static Result<ptrdiff_t> find_place(VM& vm, Side side, Value sequence, Value x, ptrdiff_t low,
                                    ptrdiff_t high, Value key) {
  if (low < 0) return vm.raise<ValueError>("lo must be non-negative");
  if (high == -1) high = TRY(length(vm, sequence));
  while (low < high) {
    const ptrdiff_t middle = low + (high - low) / 2;
    AnyRef item;
    if (is_sequence(vm, sequence)) {
      item = TRY(sequence_item(vm, sequence, middle));
    } else {
      item = TRY(get_item(vm, sequence, Value::small_int(middle)));
    }
    if (!key.is_none()) item = TRY(call(vm, key, {item}));
    bool right;
    if (side == Side::kRight) {
      right = !TRY(compare_truth(vm, x, item, CompareOp::kLt));
    } else {
      right = TRY(compare_truth(vm, item, x, CompareOp::kLt));
    }
    if (right) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static Value key_of(const Args& args) { return args.has(4) ? args[4] : Value::none(); }

template <Side side>
static Result<Value> bisect(VM& vm, const Args& args) {
  const ptrdiff_t low = TRY(args.index_or(vm, 2, 0));
  ptrdiff_t high = -1;
  if (args.has_value(3)) high = TRY(args.index(vm, 3));
  const ptrdiff_t at = TRY(find_place(vm, side, args[0], args[1], low, high, key_of(args)));
  return make_int(vm, at);
}

template <Side side>
static Result<Value> insort(VM& vm, const Args& args) {
  const ptrdiff_t low = TRY(args.index_or(vm, 2, 0));
  ptrdiff_t high = -1;
  if (args.has_value(3)) high = TRY(args.index(vm, 3));
  const Value key = key_of(args);
  AnyRef sought = args[1];
  if (!key.is_none()) sought = TRY(call(vm, key, {sought}));
  const ptrdiff_t at = TRY(find_place(vm, side, args[0], sought, low, high, key));
  if (is_exact<List>(args[0])) {
    TRY(list_insert(vm, as<List>(args[0]), at, args[1]));
    return none();
  }
  Ref<Str> insert = TRY(intern(vm, "insert"));
  const AnyRef index = TRY(make_int(vm, at));
  TRY(call_method(vm, args[0], *insert, {index, args[1]}));
  return none();
}

static constexpr Method kBisectFunctions[] = {
    function("bisect_right", "(a, x, lo=0, hi=None, *, key=None)", bisect<Side::kRight>,
             "Where to insert x so that the sequence stays sorted, after equal items."),
    function("bisect_left", "(a, x, lo=0, hi=None, *, key=None)", bisect<Side::kLeft>,
             "Where to insert x so that the sequence stays sorted, before equal items."),
    function("insort_right", "(a, x, lo=0, hi=None, *, key=None)", insort<Side::kRight>,
             "Insert x so that the sequence stays sorted, after equal items."),
    function("insort_left", "(a, x, lo=0, hi=None, *, key=None)", insort<Side::kLeft>,
             "Insert x so that the sequence stays sorted, before equal items."),
};

constinit const ModuleSpec kBisectModule = {
    .name = "_bisect",
    .functions = kBisectFunctions,
    .doc = "Binary search and insertion in sorted sequences.",
};

}  // namespace bufo
