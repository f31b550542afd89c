// builtins: the functions that every program sees without an import.
//
// Types and exceptions are entered by the loop in init. What compiles, runs or looks at frames goes
// through the VM's hooks. Follows Python/bltinmodule.c (CPython 3.12) in behaviour and texts.
#include <algorithm>

#include "runtime/buffer.h"
#include "runtime/modules.h"
#include "runtime/modules/ast.h"
#include "runtime/modules/io.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

Value sys_attribute(VM& vm, std::string_view name) {
  return vm.sys_dict.is_object() ? dict_get_str(vm, as<Dict>(vm.sys_dict), name) : Value::unbound();
}

// ---- numbers and characters

Result<Value> builtin_abs(VM& vm, const Args& args) { return absolute(vm, args[0]); }

Result<Value> in_base(VM& vm, Value v, int base, const char* prefix) {
  const AnyRef index = TRY(to_index(vm, v));
  const Ref<Str> digits = TRY(int_to_str(vm, index, base));
  const bool negative_number = int_sign(index) < 0;
  const std::string_view text = digits->ascii_view();
  return format(vm, "{}{}{}", negative_number ? "-" : "", prefix,
                negative_number ? text.substr(1) : text);
}
Result<Value> builtin_bin(VM& vm, const Args& args) { return in_base(vm, args[0], 2, "0b"); }
Result<Value> builtin_oct(VM& vm, const Args& args) { return in_base(vm, args[0], 8, "0o"); }
Result<Value> builtin_hex(VM& vm, const Args& args) { return in_base(vm, args[0], 16, "0x"); }

Result<Value> builtin_chr(VM& vm, const Args& args) {
  const AnyRef index = TRY(to_index(vm, args[0]));
  int64_t code = -1;
  if (!try_int64(index, code) || code != static_cast<int32_t>(code)) {
    return vm.raise<OverflowError>("Python int too large to convert to C int");
  }
  if (code < 0 || code > 0x10ffff) return vm.raise<ValueError>("chr() arg not in range(0x110000)");
  return make_str_char(vm, static_cast<char32_t>(code));
}

Result<Value> builtin_ord(VM& vm, const Args& args) {
  const Value v = args[0];
  size_t length = 0;
  if (is_a<Str>(vm, v)) {
    if (as<Str>(v).length == 1) return Value::small_int(as<Str>(v).at(0));
    length = as<Str>(v).length;
  } else if (is_a<Bytes>(vm, v)) {
    if (as<Bytes>(v).length == 1) return Value::small_int(as<Bytes>(v).data[0]);
    length = static_cast<size_t>(as<Bytes>(v).length);
  } else if (is_a<ByteArray>(vm, v)) {
    if (as<ByteArray>(v).length == 1) return Value::small_int(as<ByteArray>(v).start[0]);
    length = static_cast<size_t>(as<ByteArray>(v).length);
  } else {
    return vm.raise<TypeError>("ord() expected string of length 1, but {} found", type_name_of(v));
  }
  return vm.raise<TypeError>("ord() expected a character, but string of length {} found", length);
}

Result<Value> builtin_divmod(VM& vm, const Args& args) {
  return binary_op(vm, BinaryOp::kDivMod, args[0], args[1]);
}

Result<Value> builtin_pow(VM& vm, const Args& args) {
  if (!args.has_value(2)) return binary_op(vm, BinaryOp::kPow, args[0], args[1]);
  return power3(vm, args[0], args[1], args[2]);
}

Result<Value> builtin_round(VM& vm, const Args& args) {
  const AnyRef method = TRY(lookup_special(vm, args[0], *vm.names.round_));
  if (method.is_unbound()) {
    return vm.raise<TypeError>("type {} doesn't define __round__ method", type_name_of(args[0]));
  }
  if (!args.has_value(1)) return call(vm, method);
  return call(vm, method, {args[1]});
}

Result<Value> builtin_sum(VM& vm, const Args& args) {
  AnyRef total = args.has(1) ? AnyRef(args[1]) : AnyRef(Value::small_int(0));
  if (is_a<Str>(vm, total))
    return vm.raise<TypeError>("sum() can't sum strings [use ''.join(seq) instead]");
  if (is_a<Bytes>(vm, total))
    return vm.raise<TypeError>("sum() can't sum bytes [use b''.join(seq) instead]");
  if (is_a<ByteArray>(vm, total))
    return vm.raise<TypeError>("sum() can't sum bytearray [use b''.join(seq) instead]");
  if (!args.has(1) && memoryview_has_numbers(args[0])) return memoryview_sum(vm, args);
  const AnyRef iterator = TRY(get_iter(vm, args[0]));
  bool compensated = false;  // CPython 3.12 adds floats with Neumaier's correction
  double float_sum = 0, correction = 0;
  for (;;) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound()) break;
    TRY(vm.tick());
    if (!compensated && total->is_small_int() && item->is_small_int()) {
      const int64_t sum = total->small_int() + item->small_int();
      if (Value::fits_small_int(sum)) {
        total = AnyRef(Value::small_int(sum));
        continue;
      }
    }
    const bool exact_float = item->is_inline_float() || is_exact<Float>(item);
    if (!compensated && (total->is_inline_float() || is_exact<Float>(total)) &&
        (exact_float || item->is_small_int())) {
      compensated = true;
      float_sum = float_value(total);
      correction = 0;
    }
    if (compensated) {
      if (exact_float) {
        const double x = float_value(item);
        const double t = float_sum + x;
        if (__builtin_fabs(float_sum) >= __builtin_fabs(x)) {
          correction += (float_sum - t) + x;
        } else {
          correction += (x - t) + float_sum;
        }
        float_sum = t;
        continue;
      }
      if (item->is_small_int()) {
        float_sum += static_cast<double>(item->small_int());
        continue;
      }
      if (correction != 0 && __builtin_isfinite(correction)) float_sum += correction;
      total = TRY(make_float(vm, float_sum));
      compensated = false;
    }
    total = TRY(binary_op(vm, BinaryOp::kAdd, total, item));
  }
  if (compensated) {
    if (correction != 0 && __builtin_isfinite(correction)) float_sum += correction;
    return make_float(vm, float_sum);
  }
  return total;
}

/// Binds the keywords of a function that was given them as a dict. The dict has to stay as it is.
Result<void> bind_keywords(VM& vm, BoundArgs& bound, const Signature& signature,
                           const char* function, Value kwargs) {
  if (kwargs.is_unbound()) return bound.bind(vm, signature, function, CallArgs{});
  Dict& dict = as<Dict>(kwargs);
  const ptrdiff_t count = dict.used;
  Ref<Tuple> names = TRY(make_tuple(vm, count));
  Ref<Tuple> values = TRY(make_tuple(vm, count));
  ptrdiff_t at = 0;
  Value key, value;
  for (ptrdiff_t i = 0; dict_next(dict, at, key, value); ++i) {
    names->items[i] = AnyRef(key).release();
    values->items[i] = AnyRef(value).release();
  }
  return bound.bind(vm, signature, function, CallArgs{values->items, 0, names.get()});
}

Result<Value> extreme(VM& vm, const Args& args, CompareOp op, const char* name) {
  // An iterable or the candidates.
  const std::span<const Value> given = args.rest();
  if (given.empty()) return vm.raise<TypeError>("{} expected at least 1 argument, got 0", name);
  static constexpr Signature kOptions = parse_signature("(*, key=None, default=None)");
  BoundArgs options;
  TRY(bind_keywords(vm, options, kOptions, name, args.kwargs()));
  const Value key = options.args().has_value(0) ? options[0] : Value::unbound();
  if (given.size() > 1 && options.args().has(1)) {
    return vm.raise<TypeError>(
        "Cannot specify a default for {}() with multiple positional arguments", name);
  }
  AnyRef best, best_key;
  const auto consider = [&](AnyRef item) -> Result<void> {
    AnyRef item_key = key.is_unbound() ? item : TRY(call(vm, key, {item}));
    if (!best.is_unbound()) {
      if (item_key->is_small_int() && best_key->is_small_int()) {
        const bool better = op == CompareOp::kGt ? item_key->small_int() > best_key->small_int()
                                                 : item_key->small_int() < best_key->small_int();
        if (!better) return ok();
      } else {
        const AnyRef compared = TRY(compare(vm, item_key, best_key, op));
        const bool better = TRY(is_truthy(vm, compared));
        if (!better) return ok();
      }
    }
    best = std::move(item);
    best_key = std::move(item_key);
    return ok();
  };
  if (given.size() > 1) {
    for (const Value v : given) TRY(consider(AnyRef(v)));
    return best;
  }
  if (key.is_unbound() && memoryview_has_numbers(given[0]) && as<MemoryView>(given[0]).length > 0) {
    const Args view(given.data(), 1);
    return op == CompareOp::kGt ? memoryview_max(vm, view) : memoryview_min(vm, view);
  }
  const AnyRef iterator = TRY(get_iter(vm, given[0]));
  for (;;) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound()) break;
    TRY(vm.tick());
    TRY(consider(std::move(item)));
  }
  if (!best.is_unbound()) return best;
  if (options.args().has(1)) return options[1];
  return vm.raise<ValueError>("{}() iterable argument is empty", name);
}
Result<Value> builtin_max(VM& vm, const Args& args) {
  return extreme(vm, args, CompareOp::kGt, "max");
}
Result<Value> builtin_min(VM& vm, const Args& args) {
  return extreme(vm, args, CompareOp::kLt, "min");
}

// ---- iteration

Result<Value> all_or_any(VM& vm, Value iterable, bool stop_at) {
  bool found = false;
  TRY(for_each(vm, iterable, [&](AnyRef item) -> Result<bool> {
    const bool truth = TRY(is_truthy(vm, item));
    found = truth == stop_at;
    return !found;
  }));
  return Value::boolean(found == stop_at);
}
Result<Value> builtin_all(VM& vm, const Args& args) { return all_or_any(vm, args[0], false); }
Result<Value> builtin_any(VM& vm, const Args& args) { return all_or_any(vm, args[0], true); }

Result<Value> builtin_iter(VM& vm, const Args& args) {
  if (!args.has(1)) return get_iter(vm, args[0]);
  if (!is_callable(vm, args[0]))
    return vm.raise<TypeError>("iter(object, sentinel): object must be callable");
  return make_callable_iterator(vm, args[0], args[1]);
}

Result<Value> builtin_next(VM& vm, const Args& args) {
  if (vm.type_of(args[0]).slots.next == nullptr) {
    return vm.raise<TypeError>("'{}' object is not an iterator", type_name_of(args[0]));
  }
  if (args.has(1)) {
    AnyRef item = TRY(iter_next(vm, args[0]));
    if (item.is_unbound()) return args[1];
    return item;
  }
  AnyRef item = TRY(iter_next_raw(vm, args[0]));
  if (item.is_unbound()) return raise_with_no_arguments(vm, kTypeStopIteration);
  return item;
}

Result<Value> builtin_aiter(VM& vm, const Args& args) {
  const UnarySlot slot = vm.type_of(args[0]).slots.aiter;
  if (slot == nullptr)
    return vm.raise<TypeError>("'{}' object is not an async iterable", type_name_of(args[0]));
  AnyRef iterator = TRY(slot(vm, args[0]));
  if (vm.type_of(iterator).slots.anext == nullptr) {
    return vm.raise<TypeError>("'{}' object is not an async iterator", type_name_of(iterator));
  }
  return iterator;
}

/// The arguments are list.sort's, which also tells what is wrong with them, after the list is made.
Result<Value> builtin_sorted(VM& vm, const Args& args) {
  const std::span<const Value> given = args.rest();
  if (given.size() != 1) {
    return vm.raise<TypeError>("sorted expected 1 argument, got {}", given.size());
  }
  const Ref<List> list = TRY(list_from_iterable(vm, given[0]));
  static constexpr Signature kSort = parse_signature("(*, key=None, reverse=False)");
  BoundArgs bound;
  TRY(bind_keywords(vm, bound, kSort, "sort", args.kwargs()));
  const bool reverse = TRY(bound.args().truth_or(vm, 1, false));
  TRY(list_sort(vm, *list, bound.args().has(0) ? bound[0] : Value::none(), reverse));
  return Value(list);
}

Result<Value> builtin_len(VM& vm, const Args& args) {
  const ptrdiff_t n = TRY(length(vm, args[0]));
  return make_int(vm, n);
}

// ---- objects

Result<Value> builtin_callable(VM& vm, const Args& args) {
  return Value::boolean(is_callable(vm, args[0]));
}
Result<Value> builtin_hash(VM& vm, const Args& args) {
  const int64_t h = TRY(hash(vm, args[0]));
  return make_int(vm, h);
}
Result<Value> builtin_id(VM& vm, const Args& args) { return make_int_unsigned(vm, args[0].bits()); }
Result<Value> builtin_isinstance(VM& vm, const Args& args) {
  const bool is = TRY(is_instance(vm, args[0], args[1]));
  return Value::boolean(is);
}
Result<Value> builtin_issubclass(VM& vm, const Args& args) {
  const bool is = TRY(is_subclass(vm, args[0], args[1]));
  return Value::boolean(is);
}
Result<Value> builtin_repr(VM& vm, const Args& args) { return repr(vm, args[0]); }
Result<Value> builtin_ascii(VM& vm, const Args& args) { return ascii(vm, args[0]); }

Result<Value> builtin_format(VM& vm, const Args& args) {
  if (args.has(1) && !is_a<Str>(vm, args[1])) {
    return vm.raise<TypeError>("format() argument 2 must be str, not {}", type_name_of(args[1]));
  }
  return format_value(vm, args[0], args.has(1) ? as<Str>(args[1]) : *vm.names.empty);
}

/// An attribute name argument, interned.
Result<Ref<Str>> attribute_name(VM& vm, Value v) {
  if (!is_a<Str>(vm, v))
    return vm.raise<TypeError>("attribute name must be string, not '{}'", type_name_of(v));
  if (is_exact<Str>(v)) return intern(vm, Ref<Str>(&as<Str>(v)));
  return Ref<Str>(&as<Str>(v));
}
Result<Value> builtin_getattr(VM& vm, const Args& args) {
  const Ref<Str> name = TRY(attribute_name(vm, args[1]));
  if (!args.has(2)) return get_attr(vm, args[0], *name);
  AnyRef found = TRY(try_get_attr(vm, args[0], *name));
  if (found.is_unbound()) return args[2];
  return found;
}
Result<Value> builtin_hasattr(VM& vm, const Args& args) {
  const Ref<Str> name = TRY(attribute_name(vm, args[1]));
  const AnyRef found = TRY(try_get_attr(vm, args[0], *name));
  return Value::boolean(!found.is_unbound());
}
Result<Value> builtin_setattr(VM& vm, const Args& args) {
  const Ref<Str> name = TRY(attribute_name(vm, args[1]));
  TRY(set_attr(vm, args[0], *name, args[2]));
  return none();
}
Result<Value> builtin_delattr(VM& vm, const Args& args) {
  const Ref<Str> name = TRY(attribute_name(vm, args[1]));
  TRY(del_attr(vm, args[0], *name));
  return none();
}

Result<Value> builtin_dir(VM& vm, const Args& args) {
  AnyRef names;
  if (args.has(0)) {
    const AnyRef method = TRY(lookup_special(vm, args[0], *vm.names.dir_));
    if (method.is_unbound()) return vm.raise<TypeError>("object does not provide __dir__");
    names = TRY(call(vm, method));
  } else {
    const AnyRef locals = TRY(vm.hooks.current_locals(vm));
    names = TRY(call_method(vm, locals, *vm.names.keys));
  }
  const Ref<List> list = TRY(list_from_iterable(vm, names));
  TRY(list_sort(vm, *list, Value::none(), false));
  return Value(list);
}

Result<Value> builtin_vars(VM& vm, const Args& args) {
  if (!args.has(0)) return vm.hooks.current_locals(vm);
  AnyRef dict = TRY(try_get_attr(vm, args[0], *vm.names.dict_));
  if (dict.is_unbound()) return vm.raise<TypeError>("vars() argument must have __dict__ attribute");
  return dict;
}
Result<Value> builtin_globals(VM& vm, const Args&) {
  Dict* globals = vm.hooks.current_globals(vm);
  if (globals == nullptr) return none();
  return Value(globals);
}
Result<Value> builtin_locals(VM& vm, const Args&) { return vm.hooks.current_locals(vm); }

Result<Value> builtin_build_class(VM& vm, const Args& args) {
  // Raw arguments: function, name, bases and keywords.
  const std::span<const Value> given = args.rest();
  CallArgs raw{given.data(), static_cast<uint32_t>(given.size()), nullptr};
  if (args.kwargs().is_unbound()) return build_class(vm, raw);
  Dict& keywords = as<Dict>(args.kwargs());
  const Ref<Tuple> names = TRY(make_tuple(vm, keywords.used));
  const Ref<List> values =
      TRY(make_list_from(vm, given.data(), static_cast<ptrdiff_t>(given.size())));
  ptrdiff_t position = 0;
  Value key, value;
  for (ptrdiff_t k = 0; dict_next(keywords, position, key, value); ++k) {
    names->items[k] = AnyRef(key).release();
    TRY(list_append(vm, *values, value));
  }
  raw.values = values->items;
  raw.kwnames = names.get();
  return build_class(vm, raw);
}

// ---- code

Result<Value> builtin_compile(VM& vm, const Args& args) {
  AnyRef filename(args[1]);
  if (is_a<Bytes>(vm, filename)) {
    const auto& bytes = as<Bytes>(filename);
    filename = TRY(make_str(
        vm, {reinterpret_cast<const char*>(bytes.data), static_cast<size_t>(bytes.length)}));
  } else if (!is_a<Str>(vm, filename)) {
    const AnyRef method = TRY(lookup_special(vm, filename, *vm.names.fspath_));
    if (method.is_unbound()) {
      return vm.raise<TypeError>("expected str, bytes or os.PathLike object, not {}",
                                 type_name_of(filename));
    }
    filename = TRY(call(vm, method));
  }
  Str* mode = TRY(args.str(vm, 2, "compile", "mode"));
  const ptrdiff_t flags = TRY(args.index_or(vm, 3, 0));
  const ptrdiff_t optimize = TRY(args.index_or(vm, 5, -1));
  const std::string_view mode_text = TRY(str_utf8(vm, *mode));
  constexpr int kKnownFlags = kFutureFlagsMask | kCompileDontImplyDedent | kCompileOnlyAst |
                              kCompileTypeComments | kCompileTopLevelAwait |
                              kCompileIncompleteInput | 0x10;
  if (flags & ~static_cast<ptrdiff_t>(kKnownFlags))
    return vm.raise<ValueError>("compile(): unrecognised flags");
  if (optimize < -1 || optimize > 2)
    return vm.raise<ValueError>("compile(): invalid optimize value");
  if (mode_text != "exec" && mode_text != "eval" && mode_text != "single") {
    return vm.raise<ValueError>("compile() mode must be 'exec', 'eval' or 'single'");
  }
  if (type_index_of(args[0]) == kTypeCode) return args[0];
  const Type* tree = ast_base_type(vm);
  const bool is_tree = tree != nullptr && vm.type_of(args[0]).is_subtype_of(*tree);
  if (!is_tree && !is_a<Str>(vm, args[0]) && !supports_buffer(vm, args[0])) {
    return vm.raise<TypeError>("compile() arg 1 must be a string, bytes or AST object");
  }
  const bool alone = args.has(4) && TRY(is_truthy(vm, args[4]));
  return vm.hooks.compile(vm, args[0], filename, mode_text,
                          static_cast<int>(flags) | (alone ? 0 : kCompileInherit),
                          optimize < 0 ? vm.optimize : static_cast<int>(optimize));
}

/// Namespaces of exec and eval: the caller's where none are given.
Result<Value> run_in(VM& vm, const Args& args, const char* name, bool eval) {
  AnyRef globals(args[1]), locals(args[2]);
  // CPython's eval looks at the locals first, its exec at the globals.
  if (eval && args.has_value(2) && vm.type_of(args[2]).slots.getitem == nullptr) {
    return vm.raise<TypeError>("locals must be a mapping");
  }
  if (args.has_value(1) && !is_a<Dict>(vm, args[1])) {
    if (eval) {
      return vm.raise<TypeError>(vm.type_of(args[1]).slots.getitem != nullptr
                                     ? "globals must be a real dict; try eval(code, {}, mapping)"
                                     : "globals must be a dict",
                                 "{}");
    }
    return vm.raise<TypeError>("{}() globals must be a dict, not {}", name, type_name_of(args[1]));
  }
  if (args.has_value(2) && vm.type_of(args[2]).slots.getitem == nullptr) {
    return vm.raise<TypeError>("locals must be a mapping or None, not {}", type_name_of(args[2]));
  }
  if (!args.has_value(1)) {
    Dict* current = vm.hooks.current_globals(vm);
    if (current == nullptr) return vm.raise<SystemError>("globals and locals cannot be NULL");
    globals = AnyRef(Value(current));
    if (!args.has_value(2)) locals = TRY(vm.hooks.current_locals(vm));
  } else if (!args.has_value(2)) {
    locals = globals;
  }
  Dict& globals_dict = as<Dict>(globals);
  if (dict_get_str(vm, globals_dict, *vm.names.builtins_).is_unbound()) {
    const Value module = dict_get_str(vm, as<Dict>(vm.modules), "builtins");
    TRY(dict_set(vm, globals_dict, vm.names.builtins_,
                 module.is_unbound() ? vm.builtins_dict : module));
  }
  AnyRef code(args[0]);
  const AnyRef closure(!eval && args.has_value(3) ? args[3] : Value::none());
  if (type_index_of(code) != kTypeCode) {
    if (!closure->is_none()) {
      return vm.raise<TypeError>("closure can only be used when source is a code object");
    }
    if (!is_a<Str>(vm, code) && !supports_buffer(vm, code)) {
      return vm.raise<TypeError>("{}() arg 1 must be a string, bytes or code object", name);
    }
    if (eval && is_a<Str>(vm, code))
      code = TRY(call_method(vm, code, *TRY(intern(vm, "lstrip")), {TRY(make_str(vm, " \t"))}));
    const Ref<Str> filename = TRY(make_str(vm, "<string>"));
    code = TRY(
        vm.hooks.compile(vm, code, filename, eval ? "eval" : "exec", kCompileInherit, vm.optimize));
  }
  // Free variables make it a function's code, which runs as the function.
  const Ref<Str> free_name = TRY(intern(vm, "co_freevars"));
  const AnyRef free_names = TRY(get_attr(vm, code, *free_name));
  const ptrdiff_t count = TRY(length(vm, free_names));
  if (count == 0) {
    if (!closure->is_none())
      return vm.raise<TypeError>("cannot use a closure with this code object");
    return vm.hooks.exec(vm, code, globals_dict, locals);
  }
  if (eval) {
    return vm.raise<TypeError>("code object passed to eval() may not contain free variables");
  }
  if (!is_exact<Tuple>(closure) || as<Tuple>(closure).size != count) {
    return vm.raise<TypeError>("code object requires a closure of exactly length {}", count);
  }
  const AnyRef function = TRY(
      call(vm, &vm.type(kTypeFunction), {code, globals, Value::none(), Value::none(), closure}));
  return call(vm, function);
}
Result<Value> builtin_eval(VM& vm, const Args& args) { return run_in(vm, args, "eval", true); }
Result<Value> builtin_exec(VM& vm, const Args& args) {
  const AnyRef result = TRY(run_in(vm, args, "exec", false));
  return none();
}

Result<Value> builtin_import(VM& vm, const Args& args) {
  if (!is_a<Str>(vm, args[0])) return vm.raise<TypeError>("module name must be a string");
  const ptrdiff_t level = TRY(args.index_or(vm, 4, 0));
  return vm.hooks.import_module(vm, as<Str>(args[0]), args[1],
                                args.has(3) ? args[3] : Value::none(), level);
}

// ---- text in and out

Result<Value> builtin_print(VM& vm, const Args& args) {
  // Slots: sep, end, file, flush.
  AnyRef file = args.has_value(2) ? AnyRef(args[2]) : AnyRef(sys_attribute(vm, "stdout"));
  if (file.is_unbound()) return vm.raise<RuntimeError>("lost sys.stdout");
  if (file->is_none()) return none();
  const char* const names[] = {"sep", "end"};
  for (uint32_t k = 0; k < 2; ++k) {
    if (args.has_value(k) && !is_a<Str>(vm, args[k])) {
      return vm.raise<TypeError>("{} must be None or a string, not {}", names[k],
                                 type_name_of(args[k]));
    }
  }
  // One write per piece, as CPython does it: what a file sees is part of the behaviour.
  const AnyRef write = TRY(get_attr(vm, file, *vm.names.write));
  TextIOWrapper* stream = stream_of_write(write);
  const auto put = [&](Value text) -> Result<void> {
    if (BUFO_LIKELY(stream != nullptr)) return text_write(vm, *stream, as<Str>(text));
    const AnyRef written = TRY(call(vm, write, {text}));
    return ok();
  };
  const std::span<const Value> items = args.rest();
  for (size_t k = 0; k < items.size(); ++k) {
    if (k != 0) TRY(put(args.has_value(0) ? args[0] : vm.latin1_chars[size_t{' '}]));
    const Ref<Str> text = TRY(str(vm, items[k]));
    TRY(put(text));
  }
  TRY(put(args.has_value(1) ? args[1] : vm.latin1_chars[size_t{'\n'}]));
  const bool flush = TRY(args.truth_or(vm, 3, false));
  if (flush) {
    const AnyRef flushed = TRY(call_method(vm, file, *vm.names.flush));
  }
  return none();
}

/// A stream that cannot be flushed is no reason not to read.
void flush_if_it_can(VM& vm, Value stream) {
  Result<Value> done = call_method(vm, stream, *vm.names.flush);
  if (done.is_error()) return clear_pending(vm);
  static_cast<void>(std::move(done).take());
}

Result<Value> builtin_input(VM& vm, const Args& args) {
  const AnyRef in(sys_attribute(vm, "stdin")), out(sys_attribute(vm, "stdout")),
      err(sys_attribute(vm, "stderr"));
  if (in.is_unbound() || in->is_none()) return vm.raise<RuntimeError>("input(): lost sys.stdin");
  if (out.is_unbound() || out->is_none()) return vm.raise<RuntimeError>("input(): lost sys.stdout");
  if (!err.is_unbound() && !err->is_none()) flush_if_it_can(vm, err);
  if (vm.hooks.read_line != nullptr) {
    // At a terminal the line editor reads.
    AnyRef line = TRY(vm.hooks.read_line(vm, in, out, args.has(0) ? args[0] : Value::unbound()));
    if (!line.is_unbound()) return line;
  }
  if (args.has(0)) {
    const Ref<Str> prompt = TRY(str(vm, args[0]));
    const AnyRef written = TRY(call_method(vm, out, *vm.names.write, {prompt}));
  }
  flush_if_it_can(vm, out);
  const AnyRef line = TRY(call_method(vm, in, *vm.names.readline));
  if (!is_a<Str>(vm, line)) return vm.raise<TypeError>("object.readline() returned non-string");
  Str& text = as<Str>(line);
  if (text.length == 0) return vm.raise<EOFError>("EOF when reading a line");
  return str_slice(vm, text, 0, text.at(text.length - 1) == '\n' ? text.length - 1 : text.length);
}

Result<Value> builtin_breakpoint(VM& vm, const Args& args) {
  const Value hook = sys_attribute(vm, "breakpointhook");
  if (hook.is_unbound()) return vm.raise<RuntimeError>("lost sys.breakpointhook");
  const Ref<Tuple> positional =
      TRY(make_tuple_from(vm, args.rest().data(), static_cast<ptrdiff_t>(args.rest().size())));
  return call_with(vm, hook, *positional, args.kwargs());
}

constexpr Method kFunctions[] = {
    function("__build_class__", "(*args, **kwargs) parsed", builtin_build_class,
             "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal "
             "helper function used by the class statement."),
    function("__import__", "(name, globals=None, locals=None, fromlist=(), level=0)",
             builtin_import, "Import a module."),
    function("abs", "(x, /)", builtin_abs, "Return the absolute value of the argument."),
    function("aiter", "(async_iterable, /)", builtin_aiter,
             "Return an AsyncIterator for an AsyncIterable object."),
    function("all", "(iterable, /)", builtin_all,
             "Return True if bool(x) is True for all values x in the iterable.\n\nIf the iterable "
             "is empty, return True."),
    function("any", "(iterable, /)", builtin_any,
             "Return True if bool(x) is True for any x in the iterable.\n\nIf the iterable is "
             "empty, return False."),
    function("ascii", "(obj, /)", builtin_ascii,
             "Return an ASCII-only representation of an object."),
    function("bin", "(number, /)", builtin_bin, "Return the binary representation of an integer."),
    function("breakpoint", "(*args, **kws) parsed", builtin_breakpoint,
             "Call sys.breakpointhook(*args, **kws)."),
    function("callable", "(obj, /)", builtin_callable,
             "Return whether the object is callable (i.e., some kind of function)."),
    function("chr", "(i, /)", builtin_chr,
             "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."),
    function("compile",
             "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, "
             "_feature_version=-1)",
             builtin_compile,
             "Compile source into a code object that can be executed by exec() or eval()."),
    function("delattr", "(obj, name, /)", builtin_delattr,
             "Deletes the named attribute from the given object."),
    function("dir", "(arg=<unrepresentable>, /)", builtin_dir, "Show attributes of an object."),
    function("divmod", "(x, y, /)", builtin_divmod,
             "Return the tuple (x//y, x%y).  Invariant: div*y + mod == x."),
    function("eval", "(source, globals=None, locals=None, /)", builtin_eval,
             "Evaluate the given source in the context of globals and locals."),
    function("exec", "(source, globals=None, locals=None, /, *, closure=None)", builtin_exec,
             "Execute the given source in the context of globals and locals."),
    function("format", "(value, format_spec='', /)", builtin_format,
             "Return type(value).__format__(value, format_spec)"),
    function("getattr", "(object, name, default=<unrepresentable>, /)", builtin_getattr,
             "Get a named attribute from an object."),
    function("globals", "()", builtin_globals,
             "Return the dictionary containing the current scope's global variables."),
    function("hasattr", "(obj, name, /)", builtin_hasattr,
             "Return whether the object has an attribute with the given name."),
    function("hash", "(obj, /)", builtin_hash, "Return the hash value for the given object."),
    function("hex", "(number, /)", builtin_hex,
             "Return the hexadecimal representation of an integer."),
    function("id", "(obj, /)", builtin_id, "Return the identity of an object."),
    function("input", "(prompt='', /)", builtin_input,
             "Read a string from standard input.  The trailing newline is stripped."),
    function("isinstance", "(obj, class_or_tuple, /)", builtin_isinstance,
             "Return whether an object is an instance of a class or of a subclass thereof."),
    function("issubclass", "(cls, class_or_tuple, /)", builtin_issubclass,
             "Return whether 'cls' is derived from another class or is the same class."),
    function("iter", "(object, sentinel=<unrepresentable>, /)", builtin_iter,
             "Get an iterator from an object."),
    function("len", "(obj, /)", builtin_len, "Return the number of items in a container."),
    function("locals", "()", builtin_locals,
             "Return a dictionary containing the current scope's local variables."),
    function("max", "(*args, **kwargs) as none", builtin_max,
             "max(iterable, *[, default, key]), max(a, b, *more[, key]): the largest item."),
    function("min", "(*args, **kwargs) as none", builtin_min,
             "min(iterable, *[, default, key]), min(a, b, *more[, key]): the smallest item."),
    function("next", "(iterator, default=<unrepresentable>, /)", builtin_next,
             "Return the next item from the iterator."),
    function("oct", "(number, /)", builtin_oct, "Return the octal representation of an integer."),
    function("ord", "(c, /)", builtin_ord,
             "Return the Unicode code point for a one-character string."),
    function("pow", "(base, exp, mod=None)", builtin_pow,
             "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments."),
    function("print", "(*args, sep=' ', end='\\n', file=None, flush=False)", builtin_print,
             "Prints the values to a stream, or to sys.stdout by default."),
    function("repr", "(obj, /)", builtin_repr,
             "Return the canonical string representation of the object."),
    function("round", "(number, ndigits=None)", builtin_round,
             "Round a number to a given precision in decimal digits."),
    function("setattr", "(obj, name, value, /)", builtin_setattr,
             "Sets the named attribute on the given object to the specified value."),
    function("sorted", "(*args, **kwargs) as (iterable, /, *, key=None, reverse=False)",
             builtin_sorted,
             "Return a new list containing all items from the iterable in ascending order."),
    function("sum", "(iterable, /, start=0)", builtin_sum,
             "Return the sum of a 'start' value (default: 0) plus an iterable of numbers"),
    function("vars", "(object=<unrepresentable>, /)", builtin_vars, "Show vars."),
};

Result<void> builtins_init(VM& vm, Dict& dict) {
  constexpr TypeIndex kTypes[] = {
      kTypeObject,  kTypeType,      kTypeInt,      kTypeBool,         kTypeFloat,
      kTypeComplex, kTypeStr,       kTypeBytes,    kTypeByteArray,    kTypeMemoryView,
      kTypeList,    kTypeTuple,     kTypeDict,     kTypeSet,          kTypeFrozenSet,
      kTypeRange,   kTypeSlice,     kTypeProperty, kTypeStaticMethod, kTypeClassMethod,
      kTypeSuper,   kTypeEnumerate, kTypeReversed, kTypeZip,          kTypeMap,
      kTypeFilter};
  for (const TypeIndex index : kTypes)
    TRY(dict_set(vm, dict, vm.type(index).name, &vm.type(index)));
#define BUFO_EXCEPTION(Name, Base, doc) \
  TRY(dict_set(vm, dict, vm.type(kType##Name).name, &vm.type(kType##Name)));
#include "runtime/exceptions.def"
#undef BUFO_EXCEPTION
  const AnyRef open = TRY(make_open_function(vm));
  TRY(dict_set_str(vm, dict, "open", open));
  TRY(dict_set_str(vm, dict, "EnvironmentError", &vm.type(kTypeOSError)));
  TRY(dict_set_str(vm, dict, "IOError", &vm.type(kTypeOSError)));
  TRY(dict_set_str(vm, dict, "Ellipsis", Value::ellipsis()));
  TRY(dict_set_str(vm, dict, "NotImplemented", Value::not_implemented()));
  TRY(dict_set_str(vm, dict, "None", Value::none()));
  TRY(dict_set_str(vm, dict, "True", Value::true_()));
  TRY(dict_set_str(vm, dict, "False", Value::false_()));
  return dict_set_str(vm, dict, "__debug__", Value::true_());
}

}  // namespace

constinit const ModuleSpec kBuiltinsModule = {
    .name = "builtins",
    .functions = kFunctions,
    .init = builtins_init,
    .doc =
        "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct "
        "access to all "
        "'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the "
        "built-in function "
        "len().",
};

}  // namespace bufo
