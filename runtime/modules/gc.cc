// Module gc: the cycle collector from Python.
//
// There are no generations here: every collection is a full one. The numbers that a script may set
// are kept and reported, the collector goes by its own.
#include "runtime/gc.h"

#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

// Calls gc.callbacks with ("start" or "stop", info). Errors are reported, not raised.
static void call_callbacks(VM& vm, const char* phase, size_t collected) {
  const AnyRef callbacks = vm.gc->callbacks;
  if (!is_a<List>(vm, callbacks)) return;
  auto run = [&]() -> Result<void> {
    Ref<Str> name = TRY(make_str(vm, phase));
    Ref<Dict> info = TRY(make_dict(vm));
    TRY(dict_set_str(vm, *info, "generation", Value::small_int(2)));
    TRY(dict_set_str(vm, *info, "collected", Value::small_int(static_cast<int64_t>(collected))));
    TRY(dict_set_str(vm, *info, "uncollectable", Value::small_int(0)));
    for (ptrdiff_t i = 0; i < as<List>(callbacks).size; ++i) {
      const AnyRef callback = as<List>(callbacks).items[i];
      Result<Value> result = call(vm, callback, {name, info});
      if (result.is_error()) {
        report_unraisable(vm, "Exception ignored in", callback);
      } else {
        decref(result.raw());
      }
    }
    return ok();
  };
  if (run().is_error()) clear_pending(vm);
}

static Result<Value> gc_collect(VM& vm, const Args& args) {
  const ptrdiff_t generation = TRY(args.index_or(vm, 0, 2));
  if (generation < 0 || generation > 2) return vm.raise<ValueError>("invalid generation");
  if (vm.gc->collecting) return Value::small_int(0);
  call_callbacks(vm, "start", 0);
  const size_t found = collect_garbage(vm);
  vm.heap.trim();
  call_callbacks(vm, "stop", found);
  return Value::small_int(static_cast<int64_t>(found));
}

static Result<Value> gc_enable(VM& vm, const Args&) {
  vm.gc->enabled = true;
  return none();
}

static Result<Value> gc_disable(VM& vm, const Args&) {
  vm.gc->enabled = false;
  return none();
}

static Result<Value> gc_isenabled(VM& vm, const Args&) { return Value::boolean(vm.gc->enabled); }

static Result<Value> gc_get_debug(VM& vm, const Args&) {
  return Value::small_int(vm.gc->debug_flags);
}

static Result<Value> gc_set_debug(VM& vm, const Args& args) {
  const ptrdiff_t flags = TRY(args.index(vm, 0));
  vm.gc->debug_flags = static_cast<int>(flags);
  return none();
}

static Result<Value> gc_get_count(VM& vm, const Args&) {
  const ptrdiff_t debt = vm.heap.gc_debt > 0 ? vm.heap.gc_debt : 0;
  return make_tuple_of(vm, {Value::small_int(debt), Value::small_int(0), Value::small_int(0)});
}

static Result<Value> gc_get_threshold(VM& vm, const Args&) {
  const int* t = vm.gc->thresholds;
  return make_tuple_of(vm,
                       {Value::small_int(t[0]), Value::small_int(t[1]), Value::small_int(t[2])});
}

static Result<Value> gc_set_threshold(VM& vm, const Args& args) {
  const auto given = args.rest();
  if (given.empty()) {
    return vm.raise<TypeError>("set_threshold() takes at least 1 argument (0 given)");
  }
  if (given.size() > 3) {
    return vm.raise<TypeError>("set_threshold() takes at most 3 arguments ({} given)",
                               given.size());
  }
  for (size_t i = 0; i < given.size(); ++i) {
    const ptrdiff_t n = TRY(to_ptrdiff(vm, given[i]));
    vm.gc->thresholds[i] = static_cast<int>(n);
  }
  return none();
}

static Result<Value> gc_get_stats(VM& vm, const Args&) {
  Ref<List> list = TRY(make_list(vm));
  for (int generation = 0; generation < 3; ++generation) {
    const bool full = generation == 2;
    Ref<Dict> stats = TRY(make_dict(vm));
    const AnyRef collections = TRY(make_int_unsigned(vm, full ? vm.gc->collections : 0));
    const AnyRef collected = TRY(make_int_unsigned(vm, full ? vm.gc->collected : 0));
    TRY(dict_set_str(vm, *stats, "collections", collections));
    TRY(dict_set_str(vm, *stats, "collected", collected));
    TRY(dict_set_str(vm, *stats, "uncollectable", Value::small_int(0)));
    TRY(list_append(vm, *list, stats));
  }
  return list;
}

static Result<Value> gc_is_tracked(VM&, const Args& args) {
  return Value::boolean(args[0].is_object() && args[0].object()->has(kFlagGc));
}

static Result<Value> gc_is_finalized(VM&, const Args& args) {
  return Value::boolean(args[0].is_object() && args[0].object()->has(kFlagFinalized));
}

// --- the objects themselves

namespace {

// Collects objects in a list that is grown beforehand: nothing is allocated while pages are walked.
struct Found {
  VM& vm;
  List& list;
  size_t needed = 0;
};

Result<Ref<List>> list_gc_objects(VM& vm) {
  Ref<List> list = TRY(make_list(vm));
  Found found{vm, *list};
  for (;;) {
    found.needed = 0;
    for_each_gc_object(
        vm, [](void* c, Object*) { ++static_cast<Found*>(c)->needed; }, &found);
    TRY(list_reserve(vm, *list, static_cast<ptrdiff_t>(found.needed) + 8));
    if (static_cast<ptrdiff_t>(found.needed) <= list->capacity) break;
  }
  for_each_gc_object(
      vm,
      [](void* c, Object* o) {
        auto& f = *static_cast<Found*>(c);
        if (o == &f.list || o->refcount == 0) return;
        incref(o);
        f.list.items[f.list.size++] = Value(o);
      },
      &found);
  return list;
}

class Referents final : public Visitor {
 public:
  Referents(VM& vm, List& list) : vm_(vm), list_(list) {}
  void visit_object(Object* o) override {
    if (!failed && list_append(vm_, list_, o).is_error()) failed = true;
  }
  bool failed = false;

 private:
  VM& vm_;
  List& list_;
};

class RefersTo final : public Visitor {
 public:
  explicit RefersTo(std::span<const Value> targets) : targets_(targets) {}
  void visit_object(Object* o) override {
    for (const Value v : targets_) found |= v == Value(o);
  }
  bool found = false;

 private:
  std::span<const Value> targets_;
};

}  // namespace

static Result<Value> gc_get_objects(VM& vm, const Args& args) {
  if (args.has_value(0)) {
    const ptrdiff_t generation = TRY(args.index(vm, 0));
    if (generation < 0) return vm.raise<ValueError>("generation parameter cannot be negative");
    if (generation > 2) {
      return vm.raise<ValueError>(
          "generation parameter must be less than the number of available generations (3)");
    }
    if (generation < 2) return make_list(vm);
  }
  return list_gc_objects(vm);
}

static Result<Value> gc_get_referents(VM& vm, const Args& args) {
  Ref<List> list = TRY(make_list(vm));
  Referents referents(vm, *list);
  for (const Value v : args.rest()) {
    // Visitors see objects only; of a container the small numbers are wanted too.
    if (is_a<List>(vm, v) || is_a<Tuple>(vm, v) || type_index_of(v) == kTypeSet ||
        type_index_of(v) == kTypeFrozenSet) {
      TRY(list_extend(vm, *list, v));
      continue;
    }
    if (is_exact<Dict>(v)) {
      ptrdiff_t position = 0;
      Value key, value;
      while (dict_next(as<Dict>(v), position, key, value)) {
        const AnyRef held(value);
        TRY(list_append(vm, *list, key));
        TRY(list_append(vm, *list, held));
      }
      continue;
    }
    if (v.is_object() && v.object()->has(kFlagGc)) traverse_object(vm, v.object(), referents);
  }
  if (referents.failed) return Raised{};
  return list;
}

static Result<Value> gc_get_referrers(VM& vm, const Args& args) {
  Ref<List> all = TRY(list_gc_objects(vm));
  Ref<List> list = TRY(make_list(vm));
  for (ptrdiff_t i = 0; i < all->size; ++i) {
    RefersTo visitor(args.rest());
    Object* o = all->items[i].object();
    traverse_object(vm, o, visitor);
    if (visitor.found) TRY(list_append(vm, *list, o));
  }
  return list;
}

// There is no permanent generation: nothing is gained by one without generations.
static Result<Value> gc_freeze(VM&, const Args&) { return none(); }
static Result<Value> gc_get_freeze_count(VM&, const Args&) { return Value::small_int(0); }

static Result<void> gc_module_init(VM& vm, Dict& dict) {
  Ref<List> garbage = TRY(make_list(vm));
  TRY(dict_set_str(vm, dict, "garbage", garbage));
  replace_slot(vm.gc->garbage, garbage.release());
  Ref<List> callbacks = TRY(make_list(vm));
  TRY(dict_set_str(vm, dict, "callbacks", callbacks));
  replace_slot(vm.gc->callbacks, callbacks.release());
  constexpr struct {
    const char* name;
    int value;
  } kFlags[] = {{"DEBUG_STATS", 1},
                {"DEBUG_COLLECTABLE", 2},
                {"DEBUG_UNCOLLECTABLE", 4},
                {"DEBUG_SAVEALL", 32},
                {"DEBUG_LEAK", 38}};
  for (const auto& flag : kFlags) {
    TRY(dict_set_str(vm, dict, flag.name, Value::small_int(flag.value)));
  }
  return ok();
}

static constexpr Method kFunctions[] = {
    function("enable", "()", gc_enable, "Enable automatic garbage collection."),
    function("disable", "()", gc_disable, "Disable automatic garbage collection."),
    function("isenabled", "()", gc_isenabled,
             "Returns true if automatic garbage collection is enabled."),
    function("set_debug", "(flags, /)", gc_set_debug,
             "Set the garbage collection debugging flags."),
    function("get_debug", "()", gc_get_debug, "Get the garbage collection debugging flags."),
    function("get_count", "()", gc_get_count,
             "Return the current collection counts as a three-tuple."),
    function("set_threshold", "(*args)", gc_set_threshold,
             "Set the collection thresholds. They are reported, the collector has its own."),
    function("get_threshold", "()", gc_get_threshold, "Return the collection thresholds."),
    function("collect", "(generation=2)", gc_collect,
             "Run the garbage collector; the number of unreachable objects is returned."),
    function("get_objects", "(generation=None)", gc_get_objects,
             "Return a list of objects tracked by the collector."),
    function("get_stats", "()", gc_get_stats,
             "Return a list of dictionaries containing per-generation statistics."),
    function("is_tracked", "(obj, /)", gc_is_tracked,
             "Returns true if the object is tracked by the garbage collector."),
    function("is_finalized", "(obj, /)", gc_is_finalized,
             "Returns true if the object has been already finalized by the GC."),
    function("get_referrers", "(*objs)", gc_get_referrers,
             "Return the list of objects that directly refer to any of the given ones."),
    function("get_referents", "(*objs)", gc_get_referents,
             "Return the list of objects that are directly referred to by the given ones."),
    function("freeze", "()", gc_freeze, "Does nothing: there is no permanent generation."),
    function("unfreeze", "()", gc_freeze, "Does nothing: there is no permanent generation."),
    function("get_freeze_count", "()", gc_get_freeze_count,
             "Return the number of objects in the permanent generation: 0."),
};

extern const ModuleSpec kGcModule;
constinit const ModuleSpec kGcModule = {
    .name = "gc",
    .functions = kFunctions,
    .init = gc_module_init,
    .doc = "The cycle collector: references that only keep each other alive are found and freed.",
};

}  // namespace bufo
