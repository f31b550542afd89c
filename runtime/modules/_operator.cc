// _operator: the operators as functions; itemgetter, attrgetter, methodcaller.
//
// Follows Modules/_operator.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/buffer.h"
#include "runtime/modules.h"
#include "runtime/types/dict_table.h"
#include "runtime/types/owned_fields.h"

namespace bufo {

// --- the operators

template <BinaryOp op>
static Result<Value> operator_binary(VM& vm, const Args& args) {
  return binary_op(vm, op, args[0], args[1]);
}
template <BinaryOp op>
static Result<Value> operator_inplace(VM& vm, const Args& args) {
  return inplace_op(vm, op, args[0], args[1]);
}
template <CompareOp op>
static Result<Value> operator_compare(VM& vm, const Args& args) {
  return compare(vm, args[0], args[1], op);
}
template <Result<Value> (*unary)(VM&, Value)>
static Result<Value> operator_unary(VM& vm, const Args& args) {
  return unary(vm, args[0]);
}

static Result<Value> operator_truth(VM& vm, const Args& args) {
  const bool truth = TRY(is_truthy(vm, args[0]));
  return Value::boolean(truth);
}
static Result<Value> operator_not(VM& vm, const Args& args) {
  const bool truth = TRY(is_truthy(vm, args[0]));
  return Value::boolean(!truth);
}
static Result<Value> operator_is(VM&, const Args& args) {
  return Value::boolean(args[0] == args[1]);
}
static Result<Value> operator_is_not(VM&, const Args& args) {
  return Value::boolean(!(args[0] == args[1]));
}
static Result<Value> operator_index(VM& vm, const Args& args) { return to_index(vm, args[0]); }

// --- sequences and mappings

static Result<Value> operator_contains(VM& vm, const Args& args) {
  const bool found = TRY(contains(vm, args[0], args[1]));
  return Value::boolean(found);
}
static Result<Value> operator_getitem(VM& vm, const Args& args) {
  return get_item(vm, args[0], args[1]);
}
static Result<Value> operator_setitem(VM& vm, const Args& args) {
  TRY(set_item(vm, args[0], args[1], args[2]));
  return none();
}
static Result<Value> operator_delitem(VM& vm, const Args& args) {
  TRY(del_item(vm, args[0], args[1]));
  return none();
}

// concat and iconcat take sequences only, in CPython's sense of "has sequence +": a number's + does
// not count, but a script's class may define __add__ if it has items.
static Result<Value> concatenate(VM& vm, Value a, Value b, bool inplace) {
  const Slots& slots = vm.type_of(a).slots;
  if (inplace && slots.inplace_concat != nullptr) return slots.inplace_concat(vm, a, b);
  if (slots.concat != nullptr) return slots.concat(vm, a, b);
  if (is_sequence(vm, a) && is_sequence(vm, b)) {
    return inplace ? inplace_op(vm, BinaryOp::kAdd, a, b) : binary_op(vm, BinaryOp::kAdd, a, b);
  }
  return vm.raise<TypeError>("'{}' object can't be concatenated", type_name_of(a));
}
static Result<Value> operator_concat(VM& vm, const Args& args) {
  return concatenate(vm, args[0], args[1], false);
}
static Result<Value> operator_iconcat(VM& vm, const Args& args) {
  return concatenate(vm, args[0], args[1], true);
}

// iter(), with the error text of a search.
static Result<Value> searched_iter(VM& vm, Value v) {
  Result<Value> iterator = get_iter(vm, v);
  if (!iterator.is_error() || !pending_is(vm, kTypeTypeError)) return iterator;
  clear_pending(vm);
  return vm.raise<TypeError>("argument of type '{}' is not iterable", type_name_of(v));
}

static Result<Value> operator_count_of(VM& vm, const Args& args) {
  AnyRef iterator = TRY(searched_iter(vm, args[0]));
  ptrdiff_t count = 0;
  TRY(for_each(vm, iterator, [&](AnyRef item) -> Result<bool> {
    const bool equal = TRY(item_equals(vm, item, args[1]));
    if (equal) ++count;
    return true;
  }));
  return Value::small_int(count);
}

static Result<Value> operator_index_of(VM& vm, const Args& args) {
  AnyRef iterator = TRY(searched_iter(vm, args[0]));
  ptrdiff_t at = 0;
  bool found = false;
  TRY(for_each(vm, iterator, [&](AnyRef item) -> Result<bool> {
    found = TRY(item_equals(vm, item, args[1]));
    if (!found) ++at;
    return !found;
  }));
  if (!found) return vm.raise<ValueError>("sequence.index(x): x not in sequence");
  return Value::small_int(at);
}

static Result<Value> operator_length_hint(VM& vm, const Args& args) {
  ptrdiff_t fallback = 0;
  if (args.has(1)) {
    if (!is_int(vm, args[1])) {
      return vm.raise<TypeError>("'{}' object cannot be interpreted as an integer",
                                 type_name_of(args[1]));
    }
    fallback = TRY(args.index(vm, 1));
  }
  const ptrdiff_t hint = TRY(length_hint(vm, args[0], fallback));
  return Value::small_int(hint);
}

static Result<Value> operator_call(VM& vm, const Args& args) {
  Ref<Tuple> arguments =
      TRY(make_tuple_from(vm, args.rest().data(), static_cast<ptrdiff_t>(args.rest().size())));
  return call_with(vm, args[0], *arguments, args.kwargs());
}

// Compares in a time that depends on the lengths alone.
static bool same_bytes(const uint8_t* a, const uint8_t* b, size_t a_nbytes, size_t b_nbytes) {
  volatile uint8_t difference = a_nbytes != b_nbytes;
  const uint8_t* left = a_nbytes == b_nbytes ? a : b;
  for (size_t i = 0; i < b_nbytes; ++i) {
    difference = static_cast<uint8_t>(difference | (left[i] ^ b[i]));
  }
  return difference == 0;
}

static Result<Value> operator_compare_digest(VM& vm, const Args& args) {
  if (is_a<Str>(vm, args[0]) && is_a<Str>(vm, args[1])) {
    const Str &a = as<Str>(args[0]), &b = as<Str>(args[1]);
    if (!a.is_ascii() || !b.is_ascii()) {
      return vm.raise<TypeError>("comparing strings with non-ASCII characters is not supported");
    }
    return Value::boolean(same_bytes(a.data1(), b.data1(), a.length, b.length));
  }
  Buffer a = TRY(acquire_bytes(vm, args[0]));
  Buffer b = TRY(acquire_bytes(vm, args[1]));
  return Value::boolean(same_bytes(static_cast<const uint8_t*>(a.data),
                                   static_cast<const uint8_t*>(b.data),
                                   static_cast<size_t>(a.nbytes), static_cast<size_t>(b.nbytes)));
}

// --- itemgetter

struct ItemGetter : Object {
  static constexpr TypeIndex kIndex = kTypeItemGetter;
  static constexpr int kOwned = 1;
  Value items;  // tuple
};

static Result<Value> itemgetter_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "itemgetter");
  if (args.positional == 0) return vm.raise<TypeError>("itemgetter expected 1 argument, got 0");
  Ref<Tuple> items = TRY(make_tuple_from(vm, args.values, args.positional));
  Ref<ItemGetter> made = TRY(allocate_owner<ItemGetter>(vm, cls));
  made->items = items.release();
  return made;
}

static Result<Value> itemgetter_call(VM& vm, Value self, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "itemgetter");
  TRY(check_positional(vm, args, "itemgetter", 1, 1));
  const Tuple& items = as<Tuple>(as<ItemGetter>(self).items);
  const Value object = args[0];
  if (items.size == 1) {
    const Value item = items.items[0];
    if (is_exact<Tuple>(object) && item.is_small_int()) {
      const Tuple& tuple = as<Tuple>(object);
      const int64_t i = item.small_int();
      if (i >= 0 && i < tuple.size) return tuple.items[i];
    }
    return get_item(vm, object, item);
  }
  Ref<Tuple> result = TRY(make_tuple(vm, items.size));
  for (ptrdiff_t i = 0; i < items.size; ++i) {
    AnyRef value = TRY(get_item(vm, object, items.items[i]));
    result->items[i] = value.release();
  }
  return result;
}

// "operator.itemgetter" and the arguments in brackets.
static Result<Value> getter_repr(VM& vm, Value self, const Tuple& arguments) {
  const std::string_view name = type_name(vm.type_of(self));
  ReprGuard guard(self.object());
  StrBuilder out(vm);
  out.append_utf8(name);
  out.append(U'(');
  if (!guard.entered()) {
    out.append_ascii("...");
  } else {
    for (ptrdiff_t i = 0; i < arguments.size; ++i) {
      if (i > 0) out.append_ascii(", ");
      TRY(out.append_repr(arguments.items[i]));
    }
  }
  out.append(U')');
  return Result<Value>(TRY(out.finish()));
}

static Result<Value> itemgetter_repr(VM& vm, Value self) {
  return getter_repr(vm, self, as<Tuple>(as<ItemGetter>(self).items));
}

static Result<Value> itemgetter_reduce(VM& vm, const Args& args) {
  return Result<Value>(
      TRY(make_tuple_of(vm, {Value(&vm.type_of(args[0])), args.self<ItemGetter>().items})));
}

// --- attrgetter

struct AttrGetter : Object {
  static constexpr TypeIndex kIndex = kTypeAttrGetter;
  static constexpr int kOwned = 2;
  Value names;  // tuple of strs, as given
  Value paths;  // tuple of tuples of interned strs
};

static Result<Ref<Tuple>> split_path(VM& vm, Str& name) {
  ptrdiff_t count = 1;
  for (size_t i = 0; i < name.length; ++i) count += name.at(i) == U'.';
  Ref<Tuple> path = TRY(make_tuple(vm, count));
  size_t start = 0;
  for (ptrdiff_t part = 0; part < count; ++part) {
    size_t end = start;
    while (end < name.length && name.at(end) != U'.') ++end;
    Ref<Str> piece = TRY(str_slice(vm, name, start, end));
    if (is_exact<Str>(piece)) piece = TRY(intern(vm, std::move(piece)));
    path->items[part] = piece.release();
    start = end + 1;
  }
  return path;
}

static Result<Value> attrgetter_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "attrgetter");
  if (args.positional == 0) return vm.raise<TypeError>("attrgetter expected 1 argument, got 0");
  Ref<Tuple> names = TRY(make_tuple_from(vm, args.values, args.positional));
  Ref<Tuple> paths = TRY(make_tuple(vm, args.positional));
  for (uint32_t i = 0; i < args.positional; ++i) {
    if (!is_a<Str>(vm, args[i])) return vm.raise<TypeError>("attribute name must be a string");
    Ref<Tuple> path = TRY(split_path(vm, as<Str>(args[i])));
    paths->items[i] = path.release();
  }
  Ref<AttrGetter> made = TRY(allocate_owner<AttrGetter>(vm, cls));
  made->names = names.release();
  made->paths = paths.release();
  return made;
}

static Result<Value> follow_path(VM& vm, Value object, const Tuple& path) {
  AnyRef value = object;
  for (ptrdiff_t i = 0; i < path.size; ++i) {
    value = TRY(get_attr(vm, value, as<Str>(path.items[i])));
  }
  return value;
}

static Result<Value> attrgetter_call(VM& vm, Value self, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "attrgetter");
  TRY(check_positional(vm, args, "attrgetter", 1, 1));
  const Tuple& paths = as<Tuple>(as<AttrGetter>(self).paths);
  if (paths.size == 1) return follow_path(vm, args[0], as<Tuple>(paths.items[0]));
  Ref<Tuple> result = TRY(make_tuple(vm, paths.size));
  for (ptrdiff_t i = 0; i < paths.size; ++i) {
    AnyRef value = TRY(follow_path(vm, args[0], as<Tuple>(paths.items[i])));
    result->items[i] = value.release();
  }
  return result;
}

static Result<Value> attrgetter_repr(VM& vm, Value self) {
  return getter_repr(vm, self, as<Tuple>(as<AttrGetter>(self).names));
}

static Result<Value> attrgetter_reduce(VM& vm, const Args& args) {
  return Result<Value>(
      TRY(make_tuple_of(vm, {Value(&vm.type_of(args[0])), args.self<AttrGetter>().names})));
}

// --- methodcaller

struct MethodCaller : Object {
  static constexpr TypeIndex kIndex = kTypeMethodCaller;
  static constexpr int kOwned = 3;
  Value name;      // interned str
  Value args;      // tuple
  Value keywords;  // dict; unbound: none
};

static Result<Value> methodcaller_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.positional < 1) {
    return vm.raise<TypeError>("methodcaller needs at least one argument, the method name");
  }
  if (!is_a<Str>(vm, args[0])) return vm.raise<TypeError>("method name must be a string");
  Ref<Str> name(&as<Str>(args[0]));
  if (is_exact<Str>(args[0])) name = TRY(intern(vm, std::move(name)));
  Ref<Tuple> rest = TRY(make_tuple_from(vm, args.values + 1, args.positional - 1));
  Ref<Dict> keywords;
  if (args.has_keywords()) {
    keywords = TRY(make_dict(vm));
    for (uint32_t i = 0; i < args.keyword_count(); ++i) {
      TRY(dict_set(vm, *keywords, args.kwnames->items[i], args[args.positional + i]));
    }
  }
  Ref<MethodCaller> made = TRY(allocate_owner<MethodCaller>(vm, cls));
  made->name = name.release();
  made->args = rest.release();
  made->keywords = keywords.release();
  return made;
}

static Result<Value> methodcaller_call(VM& vm, Value self, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "methodcaller");
  TRY(check_positional(vm, args, "methodcaller", 1, 1));
  const MethodCaller& caller = as<MethodCaller>(self);
  AnyRef method = TRY(get_attr(vm, args[0], as<Str>(caller.name)));
  return call_with(vm, method, as<Tuple>(caller.args), caller.keywords);
}

static Result<Value> methodcaller_repr(VM& vm, Value self) {
  const MethodCaller& caller = as<MethodCaller>(self);
  ReprGuard guard(self.object());
  StrBuilder out(vm);
  out.append_utf8(type_name(vm.type_of(self)));
  out.append(U'(');
  if (!guard.entered()) {
    out.append_ascii("...)");
    return Result<Value>(TRY(out.finish()));
  }
  TRY(out.append_repr(caller.name));
  const Tuple& args = as<Tuple>(caller.args);
  for (ptrdiff_t i = 0; i < args.size; ++i) {
    out.append_ascii(", ");
    TRY(out.append_repr(args.items[i]));
  }
  if (!caller.keywords.is_unbound()) {
    Value key, value;
    for (ptrdiff_t at = 0; dict_next(as<Dict>(caller.keywords), at, key, value);) {
      out.append_ascii(", ");
      TRY(out.append_str(key));
      out.append(U'=');
      TRY(out.append_repr(value));
    }
  }
  out.append(U')');
  return Result<Value>(TRY(out.finish()));
}

// (type, (name, *args)); with keywords (partial(type, name, **keywords), args).
static Result<Value> methodcaller_reduce(VM& vm, const Args& args) {
  const MethodCaller& caller = args.self<MethodCaller>();
  const Value type(&vm.type_of(args[0]));
  const Tuple& rest = as<Tuple>(caller.args);
  if (caller.keywords.is_unbound()) {
    Ref<Tuple> all = TRY(make_tuple(vm, rest.size + 1));
    copy_items(all->items, &caller.name, 1);
    copy_items(all->items + 1, rest.items, rest.size);
    return Result<Value>(TRY(make_tuple_of(vm, {type, all})));
  }
  Ref<Tuple> bound = TRY(make_tuple_of(vm, {type, caller.name}));
  AnyRef maker = TRY(call_with(vm, Value(&vm.type(kTypePartial)), *bound, caller.keywords));
  return Result<Value>(TRY(make_tuple_of(vm, {maker, caller.args})));
}

// --- specs

template <class T>
static consteval TypeSpec getter_spec(const char* name, NewSlot new_, UnarySlot repr_slot,
                                      Result<Value> (*call_slot)(VM&, Value, const CallArgs&),
                                      std::span<const Method> methods, const char* doc) {
  return {
      .name = name,
      .nbytes = sizeof(T),
      .flags = kTypeFlagGc,
      .slots = {.dealloc = owned_dealloc<T>,
                .traverse = owned_traverse<T>,
                .clear = owned_dealloc<T>,
                .new_ = new_,
                .repr = repr_slot,
                .call = call_slot},
      .methods = methods,
      .doc = doc,
  };
}

static constexpr Method kItemGetterMethods[] = {
    method("__reduce__", "(self, /)", itemgetter_reduce, "State for pickling."),
};
static constexpr Method kAttrGetterMethods[] = {
    method("__reduce__", "(self, /)", attrgetter_reduce, "State for pickling."),
};
static constexpr Method kMethodCallerMethods[] = {
    method("__reduce__", "(self, /)", methodcaller_reduce, "State for pickling."),
};

constinit const TypeSpec kItemGetterSpec = getter_spec<ItemGetter>(
    "operator.itemgetter", itemgetter_new, itemgetter_repr, itemgetter_call, kItemGetterMethods,
    "itemgetter(item, *items): f such that f(x) is x[item], or a tuple of all these items.");
constinit const TypeSpec kAttrGetterSpec = getter_spec<AttrGetter>(
    "operator.attrgetter", attrgetter_new, attrgetter_repr, attrgetter_call, kAttrGetterMethods,
    "attrgetter(name, *names): f such that f(x) is x.name, or a tuple of all these attributes.\n"
    "A name may have dots.");
constinit const TypeSpec kMethodCallerSpec = getter_spec<MethodCaller>(
    "operator.methodcaller", methodcaller_new, methodcaller_repr, methodcaller_call,
    kMethodCallerMethods,
    "methodcaller(name, /, *args, **kwargs): f such that f(x) is x.name(*args, **kwargs).");

// --- the module

#define BUFO_BINARY(name, op) \
  function(name, "(a, b, /)", operator_binary<BinaryOp::op>, "The operator as a function.")
#define BUFO_INPLACE(name, op)                                \
  function(name, "(a, b, /)", operator_inplace<BinaryOp::op>, \
           "The augmented assignment as a function: returns the result.")
#define BUFO_COMPARE(name, op) \
  function(name, "(a, b, /)", operator_compare<CompareOp::op>, "The comparison as a function.")

static constexpr Method kOperatorFunctions[] = {
    BUFO_BINARY("add", kAdd),
    BUFO_BINARY("sub", kSub),
    BUFO_BINARY("mul", kMul),
    BUFO_BINARY("matmul", kMatMul),
    BUFO_BINARY("truediv", kTrueDiv),
    BUFO_BINARY("floordiv", kFloorDiv),
    BUFO_BINARY("mod", kMod),
    BUFO_BINARY("pow", kPow),
    BUFO_BINARY("lshift", kLShift),
    BUFO_BINARY("rshift", kRShift),
    BUFO_BINARY("and_", kAnd),
    BUFO_BINARY("or_", kOr),
    BUFO_BINARY("xor", kXor),
    BUFO_INPLACE("iadd", kAdd),
    BUFO_INPLACE("isub", kSub),
    BUFO_INPLACE("imul", kMul),
    BUFO_INPLACE("imatmul", kMatMul),
    BUFO_INPLACE("itruediv", kTrueDiv),
    BUFO_INPLACE("ifloordiv", kFloorDiv),
    BUFO_INPLACE("imod", kMod),
    BUFO_INPLACE("ipow", kPow),
    BUFO_INPLACE("ilshift", kLShift),
    BUFO_INPLACE("irshift", kRShift),
    BUFO_INPLACE("iand", kAnd),
    BUFO_INPLACE("ior", kOr),
    BUFO_INPLACE("ixor", kXor),
    BUFO_COMPARE("lt", kLt),
    BUFO_COMPARE("le", kLe),
    BUFO_COMPARE("eq", kEq),
    BUFO_COMPARE("ne", kNe),
    BUFO_COMPARE("gt", kGt),
    BUFO_COMPARE("ge", kGe),
    function("neg", "(a, /)", operator_unary<negative>, "Same as -a."),
    function("pos", "(a, /)", operator_unary<positive>, "Same as +a."),
    function("abs", "(a, /)", operator_unary<absolute>, "Same as abs(a)."),
    function("inv", "(a, /)", operator_unary<invert>, "Same as ~a."),
    function("invert", "(a, /)", operator_unary<invert>, "Same as ~a."),
    function("truth", "(a, /)", operator_truth, "Whether a is true."),
    function("not_", "(a, /)", operator_not, "Same as not a."),
    function("is_", "(a, b, /)", operator_is, "Same as a is b."),
    function("is_not", "(a, b, /)", operator_is_not, "Same as a is not b."),
    function("index", "(a, /)", operator_index, "Same as a.__index__()."),
    function("contains", "(a, b, /)", operator_contains, "Same as b in a."),
    function("getitem", "(a, b, /)", operator_getitem, "Same as a[b]."),
    function("setitem", "(a, b, c, /)", operator_setitem, "Same as a[b] = c."),
    function("delitem", "(a, b, /)", operator_delitem, "Same as del a[b]."),
    function("concat", "(a, b, /)", operator_concat, "Same as a + b, for sequences."),
    function("iconcat", "(a, b, /)", operator_iconcat, "Same as a += b, for sequences."),
    function("countOf", "(a, b, /)", operator_count_of, "How many items of a equal b."),
    function("indexOf", "(a, b, /)", operator_index_of, "The first index of b in a."),
    function("length_hint", "(obj, default=0, /)", operator_length_hint,
             "An estimate of the number of items, for reserving memory."),
    function("call", "(obj, /, *args, **kwargs)", operator_call, "Same as obj(*args, **kwargs)."),
    function("_compare_digest", "(a, b, /)", operator_compare_digest,
             "Equality, in a time that tells nothing about where the difference is."),
};

static Result<void> operator_init(VM& vm, Dict& dict) {
  TRY(dict_set_str(vm, dict, "itemgetter", Value(&vm.type(kTypeItemGetter))));
  TRY(dict_set_str(vm, dict, "attrgetter", Value(&vm.type(kTypeAttrGetter))));
  return dict_set_str(vm, dict, "methodcaller", Value(&vm.type(kTypeMethodCaller)));
}

constinit const ModuleSpec kOperatorModule = {
    .name = "_operator",
    .functions = kOperatorFunctions,
    .init = operator_init,
    .doc = "The operators as functions.",
};

}  // namespace bufo
