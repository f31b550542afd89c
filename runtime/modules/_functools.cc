// _functools: reduce, partial, cmp_to_key, and the wrapper behind lru_cache.
//
// Guarantees: a cached function that calls itself, or clears its cache, sees a consistent one.
// Follows Modules/_functoolsmodule.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/modules.h"
#include "runtime/shape.h"
#include "runtime/types/dict_table.h"
#include "runtime/types/objects.h"
#include "runtime/types/owned_fields.h"

namespace bufo {

// --- reduce

static Result<Value> functools_reduce(VM& vm, const Args& args) {
  AnyRef total = args[2];
  Result<Value> made = get_iter(vm, args[1]);
  if (made.is_error()) {
    if (!pending_is(vm, kTypeTypeError)) return Raised{};
    clear_pending(vm);
    return vm.raise<TypeError>("reduce() arg 2 must support iteration");
  }
  const AnyRef iterator = std::move(made).take();
  for (;;) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound()) break;
    TRY(vm.tick());
    if (total.is_unbound()) {
      total = std::move(item);
    } else {
      total = TRY(call(vm, args[0], {total, item}));
    }
  }
  if (total.is_unbound()) {
    return vm.raise<TypeError>("reduce() of empty iterable with no initial value");
  }
  return total;
}

// --- partial

struct Partial : Object {
  static constexpr TypeIndex kIndex = kTypePartial;
  static constexpr int kOwned = 3;
  Value function;
  Value args;      // tuple
  Value keywords;  // dict
};

// Does the object have attributes of its own?
static Result<bool> has_attributes(VM& vm, Value v) {
  Ref<Dict> dict = TRY(attrs_dict(vm, v.object()));
  return dict->used != 0;
}

static Result<Value> make_partial(VM& vm, Type& cls, Value function, Tuple& args, Dict& keywords) {
  const Ref<Tuple> held_args(&args);
  const Ref<Dict> held_keywords(&keywords);
  Ref<Partial> made = TRY(allocate_owner<Partial>(vm, cls));
  set_field(made->function, function);
  set_field(made->args, held_args);
  set_field(made->keywords, held_keywords);
  return made;
}

static Result<Value> partial_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.positional < 1) {
    return vm.raise<TypeError>("type 'partial' takes at least one argument");
  }
  AnyRef function = args[0];
  if (!is_callable(vm, function)) {
    return vm.raise<TypeError>("the first argument must be callable");
  }
  Ref<Tuple> all_args;
  Ref<Dict> keywords;
  bool flatten = false;
  if (is_a<Partial>(vm, function)) {
    // A partial of a partial without attributes is made one.
    const bool attributes = TRY(has_attributes(vm, function));
    flatten = !attributes;
  }
  if (flatten) {
    const Ref<Partial> inner(&as<Partial>(function));
    const Ref<Tuple> first(&as<Tuple>(inner->args));
    all_args = TRY(make_tuple(vm, first->size + args.positional - 1));
    copy_items(all_args->items, first->items, first->size);
    copy_items(all_args->items + first->size, args.values + 1, args.positional - 1);
    keywords = TRY(dict_copy(vm, as<Dict>(inner->keywords)));
    function = inner->function;
  } else {
    all_args = TRY(make_tuple_from(vm, args.values + 1, args.positional - 1));
    keywords = TRY(make_dict(vm));
  }
  for (uint32_t i = 0; i < args.keyword_count(); ++i) {
    TRY(dict_set(vm, *keywords, args.kwnames->items[i], args[args.positional + i]));
  }
  return make_partial(vm, cls, function, *all_args, *keywords);
}

// Both have keywords: the call's win.
static Result<Value> partial_call_merged(VM& vm, Value function, const Tuple& first, Dict& keywords,
                                         const CallArgs& args) {
  Ref<Tuple> all = TRY(make_tuple(vm, first.size + args.positional));
  copy_items(all->items, first.items, first.size);
  copy_items(all->items + first.size, args.values, args.positional);
  Ref<Dict> merged = TRY(dict_copy(vm, keywords));
  for (uint32_t i = 0; i < args.keyword_count(); ++i) {
    TRY(dict_set(vm, *merged, args.kwnames->items[i], args[args.positional + i]));
  }
  return call_with(vm, function, *all, merged);
}

static Result<Value> partial_call(VM& vm, Value self, const CallArgs& args) {
  const Partial& partial = as<Partial>(self);
  // __setstate__ may replace these during the call.
  const AnyRef function = partial.function;
  const Ref<Tuple> first(&as<Tuple>(partial.args));
  const Ref<Dict> keywords(&as<Dict>(partial.keywords));
  if (keywords->used != 0) return partial_call_merged(vm, function, *first, *keywords, args);
  const uint32_t more = args.positional + args.keyword_count();
  const uint32_t count = static_cast<uint32_t>(first->size) + more;
  constexpr uint32_t kInline = 12;
  Value inline_values[kInline];
  Value* values = inline_values;
  RawBlock block;
  if (count > kInline) {
    if (!block.allocate(vm, count * sizeof(Value))) return raise_no_memory(vm);
    values = static_cast<Value*>(block.get());
  }
  std::copy_n(first->items, first->size, values);
  std::copy_n(args.values, more, values + first->size);
  const CallArgs all{values, static_cast<uint32_t>(first->size) + args.positional, args.kwnames};
  return call(vm, function, all);
}

static Result<Value> partial_repr(VM& vm, Value self) {
  const Partial& partial = as<Partial>(self);
  ReprGuard guard(self.object());
  if (!guard.entered()) return Result<Value>(TRY(make_str(vm, "...")));
  const AnyRef function = partial.function;
  const Ref<Tuple> args(&as<Tuple>(partial.args));
  const Ref<Dict> keywords(&as<Dict>(partial.keywords));
  StrBuilder out(vm);
  out.append_utf8(type_name(vm.type_of(self)));
  out.append(U'(');
  TRY(out.append_repr(function));
  for (ptrdiff_t i = 0; i < args->size; ++i) {
    out.append_ascii(", ");
    TRY(out.append_repr(args->items[i]));
  }
  Value borrowed_key, borrowed_value;
  for (ptrdiff_t at = 0; dict_next(*keywords, at, borrowed_key, borrowed_value);) {
    const AnyRef key = borrowed_key, value = borrowed_value;
    out.append_ascii(", ");
    TRY(out.append_str(key));
    out.append(U'=');
    TRY(out.append_repr(value));
  }
  out.append(U')');
  return Result<Value>(TRY(out.finish()));
}

// (type, (function,), (function, args, keywords, attributes))
static Result<Value> partial_reduce(VM& vm, const Args& args) {
  const Ref<Partial> partial(&args.self<Partial>());
  AnyRef attributes = Value::none();
  const bool any = TRY(has_attributes(vm, args[0]));
  if (any) attributes = TRY(attrs_dict(vm, partial.get()));
  Ref<Tuple> state =
      TRY(make_tuple_of(vm, {partial->function, partial->args, partial->keywords, attributes}));
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {partial->function}));
  return Result<Value>(TRY(make_tuple_of(vm, {Value(&vm.type_of(args[0])), arguments, state})));
}

static Result<Value> partial_setstate(VM& vm, const Args& args) {
  const auto bad_state = [&] { return vm.raise<TypeError>("invalid partial state"); };
  if (!is_a<Tuple>(vm, args[1]) || as<Tuple>(args[1]).size != 4) return bad_state();
  const Ref<Tuple> state(&as<Tuple>(args[1]));
  const Value function = state->items[0], attributes = state->items[3];
  if (!is_callable(vm, function) || !is_a<Tuple>(vm, state->items[1])) return bad_state();
  if (!state->items[2].is_none() && !is_a<Dict>(vm, state->items[2])) return bad_state();
  if (!attributes.is_none() && !is_a<Dict>(vm, attributes)) return bad_state();
  Ref<Tuple> all_args = TRY(tuple_from_iterable(vm, state->items[1]));
  Ref<Dict> keywords;
  if (is_exact<Dict>(state->items[2])) {
    keywords = Ref<Dict>(&as<Dict>(state->items[2]));
  } else {
    keywords = TRY(make_dict(vm));
    if (!state->items[2].is_none()) TRY(dict_update(vm, *keywords, state->items[2]));
  }
  Ref<Dict> own = attributes.is_none() ? TRY(make_dict(vm)) : Ref<Dict>(&as<Dict>(attributes));
  TRY(attrs_set_dict(vm, args[0].object(), *own));
  Partial& partial = args.self<Partial>();
  set_field(partial.function, function);
  set_field(partial.args, all_args);
  set_field(partial.keywords, keywords);
  return none();
}

static Result<Value> partial_function(VM&, Value self) { return as<Partial>(self).function; }
static Result<Value> partial_args(VM&, Value self) { return as<Partial>(self).args; }
static Result<Value> partial_keywords(VM&, Value self) { return as<Partial>(self).keywords; }

static Result<Value> partial_dict(VM& vm, Value self) {
  return Result<Value>(TRY(attrs_dict(vm, self.object())));
}
static Result<void> partial_set_dict(VM& vm, Value self, Value value) {
  if (value.is_unbound()) return vm.raise<TypeError>("cannot delete __dict__");
  if (!is_a<Dict>(vm, value)) {
    return vm.raise<TypeError>("__dict__ must be set to a dictionary, not a '{}'",
                               type_name_of(value));
  }
  return attrs_set_dict(vm, self.object(), as<Dict>(value));
}

static constexpr Method kPartialMethods[] = {
    method("__reduce__", "(self, /)", partial_reduce),
    method("__setstate__", "(self, state, /)", partial_setstate),
    class_method("__class_getitem__", "(cls, item, /)", class_getitem, "See PEP 585"),
};
static constexpr GetSet kPartialGetSets[] = {
    {"func", partial_function, readonly_member, "The function that is called."},
    {"args", partial_args, readonly_member, "Its first arguments."},
    {"keywords", partial_keywords, readonly_member, "Its keyword arguments."},
    {"__dict__", partial_dict, partial_set_dict},
};

constinit const TypeSpec kPartialSpec = {
    .name = "functools.partial",
    .nbytes = sizeof(Partial),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = owned_dealloc<Partial>,
            .traverse = owned_traverse<Partial>,
            .clear = owned_dealloc<Partial>,
            .new_ = partial_new,
            .repr = partial_repr,
            .call = partial_call,
        },
    .methods = kPartialMethods,
    .getsets = kPartialGetSets,
    .doc =
        "partial(func, *args, **keywords): a function that calls func with these arguments first.",
};

// --- cmp_to_key

struct KeyWrapper : Object {
  static constexpr TypeIndex kIndex = kTypeKeyWrapper;
  static constexpr int kOwned = 2;
  Value compare;
  Value object;  // unbound in what cmp_to_key returns
};

static Result<Value> make_key_wrapper(VM& vm, Value compare_function, Value object) {
  const AnyRef held = compare_function;
  Ref<KeyWrapper> made = TRY(allocate_owner<KeyWrapper>(vm, vm.type(kTypeKeyWrapper)));
  set_field(made->compare, held);
  set_field(made->object, object);
  return made;
}

static Result<Value> functools_cmp_to_key(VM& vm, const Args& args) {
  return make_key_wrapper(vm, args[0], Value::unbound());
}

static Result<Value> key_wrapper_call(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(obj)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "K", args));
  return make_key_wrapper(vm, as<KeyWrapper>(self).compare, bound[0]);
}

static Result<Value> key_wrapper_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_exact<KeyWrapper>(other)) {
    return vm.raise<TypeError>("other argument must be K instance");
  }
  const AnyRef function = as<KeyWrapper>(self).compare, x = as<KeyWrapper>(self).object,
               y = as<KeyWrapper>(other).object;
  if (x.is_unbound() || y.is_unbound()) return vm.raise<AttributeError>("object");
  AnyRef order = TRY(call(vm, function, {x, y}));
  return compare(vm, order, Value::small_int(0), op);
}

static Result<Value> key_wrapper_object(VM&, Value self) {
  const Value object = as<KeyWrapper>(self).object;
  return object.is_unbound() ? Value::none() : object;
}
static Result<void> key_wrapper_set_object(VM&, Value self, Value value) {
  set_field(as<KeyWrapper>(self).object, value);
  return ok();
}

static constexpr GetSet kKeyWrapperGetSets[] = {
    {"obj", key_wrapper_object, key_wrapper_set_object, "The value that is compared."},
};

constinit const TypeSpec kKeyWrapperSpec = {
    .name = "functools.KeyWrapper",
    .nbytes = sizeof(KeyWrapper),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = owned_dealloc<KeyWrapper>,
            .traverse = owned_traverse<KeyWrapper>,
            .clear = owned_dealloc<KeyWrapper>,
            .compare = key_wrapper_compare,
            .call = key_wrapper_call,
        },
    .getsets = kKeyWrapperGetSets,
};

// --- lru_cache: a dict in the order of use, the key used longest ago first

struct LruCache : Object {
  static constexpr TypeIndex kIndex = kTypeLruCache;
  static constexpr int kOwned = 3;
  Value function;
  Value info_type;
  Value cache;         // dict
  ptrdiff_t max_size;  // -1: unbounded
  ptrdiff_t hits, misses;
  bool typed;
};

static Result<Value> lru_cache_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature =
      parse_signature("(cls, user_function, maxsize, typed, cache_info_type)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "lru_cache", args, Value(&cls)));
  if (!is_callable(vm, bound[1])) {
    return vm.raise<TypeError>("the first argument must be callable");
  }
  const bool typed = TRY(is_truthy(vm, bound[3]));
  ptrdiff_t max_size = -1;
  if (!bound[2].is_none()) {
    if (!bound[2].is_small_int() && vm.type_of(bound[2]).slots.to_index == nullptr) {
      return vm.raise<TypeError>("maxsize should be integer or None");
    }
    max_size = TRY(to_ptrdiff(vm, bound[2]));
    max_size = std::max<ptrdiff_t>(max_size, 0);
  }
  Ref<Dict> cache = TRY(make_dict(vm));
  Ref<LruCache> made = TRY(allocate_owner<LruCache>(vm, cls));
  set_field(made->function, bound[1]);
  set_field(made->info_type, bound[4]);
  made->cache = cache.release();
  made->max_size = max_size;
  made->typed = typed;
  return made;
}

// The arguments as a key: one int or str stands for itself; else a tuple of the positional ones, a
// mark and the keyword ones, and the types of all if they matter.
static Result<Value> make_key(VM& vm, const CallArgs& args, bool typed) {
  const uint32_t keywords = args.keyword_count();
  if (!typed && keywords == 0 && args.positional == 1 &&
      (args[0].is_small_int() || is_exact<Str>(args[0]) || is_exact<Int>(args[0]))) {
    return args[0];
  }
  const uint32_t values = args.positional + keywords;
  uint32_t count = args.positional + (keywords != 0 ? 1 + 2 * keywords : 0);
  if (typed) count += values;
  Ref<Tuple> key = TRY(make_tuple(vm, count));
  Value* to = key->items;
  copy_items(to, args.values, args.positional);
  to += args.positional;
  if (keywords != 0) {
    // A mark that nobody has a reason to pass as an argument.
    const Value mark(&vm.type(kTypeLruCache));
    copy_items(to++, &mark, 1);
    for (uint32_t i = 0; i < keywords; ++i) {
      copy_items(to++, &args.kwnames->items[i], 1);
      copy_items(to++, &args.values[args.positional + i], 1);
    }
  }
  for (uint32_t i = 0; typed && i < values; ++i) {
    const Value type(&vm.type_of(args[i]));
    copy_items(to++, &type, 1);
  }
  return key;
}

static Result<Value> lru_cache_call(VM& vm, Value self, const CallArgs& args) {
  LruCache& lru = as<LruCache>(self);
  const AnyRef function = lru.function;
  if (function.is_unbound()) return none();
  if (lru.max_size == 0) {
    ++lru.misses;
    return call(vm, function, args);
  }
  AnyRef key = TRY(make_key(vm, args, lru.typed));
  const int64_t hash = TRY(item_hash(vm, key));
  const Ref<Dict> cache(&as<Dict>(lru.cache));
  ptrdiff_t at = TRY(dict_find(vm, *cache, key, hash));
  if (at >= 0) {
    ++lru.hits;
    AnyRef value = cache->entries[at].value;
    if (lru.max_size > 0) TRY(dict_move_entry(vm, *cache, at, true));
    return value;
  }
  ++lru.misses;
  AnyRef value = TRY(call(vm, function, args));
  // The call may have filled the cache, with this very key too.
  at = TRY(dict_find(vm, *cache, key, hash));
  if (at >= 0) return value;
  AnyRef old_key, old_value;
  if (lru.max_size > 0 && cache->used >= lru.max_size) {
    dict_take_entry(vm, *cache, static_cast<ptrdiff_t>(cache->first), old_key, old_value);
  }
  TRY(dict_append_entry(vm, *cache, key, hash, value));
  return value;
}

static Result<Value> lru_cache_info(VM& vm, const Args& args) {
  const LruCache& lru = args.self<LruCache>();
  const AnyRef type = lru.info_type;
  const Value max_size = lru.max_size < 0 ? Value::none() : Value::small_int(lru.max_size);
  return call(vm, type,
              {Value::small_int(lru.hits), Value::small_int(lru.misses), max_size,
               Value::small_int(as<Dict>(lru.cache).used)});
}

static Result<Value> lru_cache_clear(VM& vm, const Args& args) {
  LruCache& lru = args.self<LruCache>();
  lru.hits = lru.misses = 0;
  dict_clear(vm, as<Dict>(lru.cache));
  return none();
}

static Result<Value> lru_cache_reduce(VM& vm, const Args& args) {
  return get_attr(vm, args[0], *vm.names.qualname_);
}

static Result<Value> lru_cache_self(VM&, const Args& args) { return args[0]; }

static Result<Value> lru_cache_bind(VM& vm, Value self, Value instance, Value) {
  if (instance.is_unbound() || instance.is_none()) return self;
  return Result<Value>(TRY(make_bound_method(vm, self, instance)));
}

static constexpr Method kLruCacheMethods[] = {
    method("cache_info", "(self, /)", lru_cache_info, "Hits, misses, and sizes."),
    method("cache_clear", "(self, /)", lru_cache_clear, "Forget all results and the statistics."),
    method("__reduce__", "(self, /)", lru_cache_reduce),
    method("__copy__", "(self, /)", lru_cache_self),
    method("__deepcopy__", "(self, memo, /)", lru_cache_self),
};

constinit const TypeSpec kLruCacheSpec = {
    .name = "functools._lru_cache_wrapper",
    .nbytes = sizeof(LruCache),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = owned_dealloc<LruCache>,
            .traverse = owned_traverse<LruCache>,
            .clear = owned_dealloc<LruCache>,
            .new_ = lru_cache_new,
            .call = lru_cache_call,
            .descr_get = lru_cache_bind,
        },
    .methods = kLruCacheMethods,
    .doc = "A function with a cache of its results.",
};

// --- the module

static constexpr Method kFunctoolsFunctions[] = {
    function("reduce", "(function, iterable, initial=<unrepresentable>, /)", functools_reduce,
             "Combine the items from left to right by a function of two arguments."),
    function("cmp_to_key", "(mycmp)", functools_cmp_to_key,
             "A key function for sorting that compares by another function."),
};

static Result<void> functools_init(VM& vm, Dict& dict) {
  TRY(dict_set_str(vm, dict, "partial", Value(&vm.type(kTypePartial))));
  return dict_set_str(vm, dict, "_lru_cache_wrapper", Value(&vm.type(kTypeLruCache)));
}

constinit const ModuleSpec kFunctoolsModule = {
    .name = "_functools",
    .functions = kFunctoolsFunctions,
    .init = functools_init,
    .doc = "Functions that act on other functions.",
};

}  // namespace bufo
