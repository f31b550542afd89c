// BaseExceptionGroup: several exceptions as one (PEP 654). ExceptionGroup adds nothing native.
#include "runtime/types/exception_internal.h"

namespace bufo {

bool is_exception_group(VM& vm, Value v) {
  return v.is_object() && vm.type_of(v).is_subtype_of(vm.type(kTypeBaseExceptionGroup));
}

static Tuple& exceptions_of(Value group) {
  return as<Tuple>(as<ExceptionObject>(group).members[kGroupExceptions]);
}

// --- construction

static Result<Value> group_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.positional != 2) {
    return vm.raise<TypeError>("BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
                               args.positional);
  }
  if (args.has_keywords()) {
    return vm.raise<TypeError>("{}() takes no keyword arguments", type_name(cls));
  }
  if (!is_a<Str>(vm, args[0])) {
    return vm.raise<TypeError>("BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                               type_name_of(args[0]));
  }
  const Type& given = vm.type_of(args[1]);
  if (given.slots.getitem == nullptr || given.is_subtype_of(vm.type(kTypeDict))) {
    return vm.raise<TypeError>("second argument (exceptions) must be a sequence");
  }
  const Ref<Tuple> exceptions = TRY(tuple_from_iterable(vm, args[1]));
  if (exceptions->size == 0) {
    return vm.raise<ValueError>("second argument (exceptions) must be a non-empty sequence");
  }
  bool nests_base = false;
  for (ptrdiff_t i = 0; i < exceptions->size; ++i) {
    const Value e = exceptions->items[i];
    if (!is_exception(vm, e)) {
      return vm.raise<ValueError>("Item {} of second argument (exceptions) is not an exception", i);
    }
    nests_base |= !vm.type_of(e).is_subtype_of(vm.type(kTypeException));
  }
  Type* chosen = &cls;
  if (cls.index == kTypeBaseExceptionGroup) {
    if (!nests_base) chosen = &vm.type(kTypeExceptionGroup);
  } else if (nests_base && cls.index == kTypeExceptionGroup) {
    return vm.raise<TypeError>("Cannot nest BaseExceptions in an ExceptionGroup");
  } else if (nests_base && cls.is_subtype_of(vm.type(kTypeException))) {
    return vm.raise<TypeError>("Cannot nest BaseExceptions in '{}'", type_name(cls));
  }
  AnyRef made = TRY(exception_new(vm, *chosen, args));
  auto& group = as<ExceptionObject>(made);
  set_member(group, kGroupMessage, args[0]);
  set_member(group, kGroupExceptions, exceptions);
  return made;
}

static Result<void> group_init(VM& vm, Value self, const CallArgs& args) {
  return exception_init(vm, self, args);
}

static Result<Value> group_str(VM& vm, Value self) {
  const AnyRef message = as<ExceptionObject>(self).members[kGroupMessage];
  const ptrdiff_t count = exceptions_of(self).size;
  return format(vm, "{} ({} sub-exception{})", str_of(message), count, count == 1 ? "" : "s");
}

// --- split and subgroup

// These count their arguments themselves: CPython words it differently for each.
static Result<Value> group_derive(VM& vm, const Args& args) {
  if (args.rest().size() != 1) {
    return vm.raise<TypeError>("function takes exactly 1 argument ({} given)", args.rest().size());
  }
  const Value message = as<ExceptionObject>(args[0]).members[kGroupMessage];
  return call(vm, &vm.type(kTypeBaseExceptionGroup), {message, args.rest()[0]});
}

// A group with some of another's exceptions, and with its traceback, causes and notes. None for an
// empty list.
static Result<Value> make_subset(VM& vm, Value original, List& exceptions) {
  if (exceptions.size == 0) return none();
  Ref<Str> derive = TRY(intern(vm, "derive"));
  AnyRef made = TRY(call_method(vm, original, *derive, {&exceptions}));
  if (!is_exception_group(vm, made)) {
    return vm.raise<TypeError>("derive must return an instance of BaseExceptionGroup");
  }
  const auto& from = as<ExceptionObject>(original);
  auto& to = as<ExceptionObject>(made);
  const AnyRef traceback = from.traceback, context = from.context, cause = from.cause;
  incref(traceback);
  replace_slot(to.traceback, traceback);
  incref(context);
  replace_slot(to.context, context);
  incref(cause);
  replace_slot(to.cause, cause);
  to.suppress_context = from.suppress_context || to.suppress_context;
  const AnyRef notes = TRY(try_get_attr(vm, original, *vm.names.notes_));
  if (!notes.is_unbound() && vm.type_of(notes).slots.getitem != nullptr) {
    const Ref<List> copy = TRY(list_from_iterable(vm, notes));
    TRY(set_attr(vm, made, *vm.names.notes_, copy));
  }
  return made;
}

namespace {

// By what exceptions are told apart.
struct Matcher {
  enum class Kind : uint8_t { kByType, kByPredicate, kByIdentity } kind;
  Value value;  // class or tuple of classes; callable; list of instances
};

Result<bool> matches(VM& vm, Value exception, const Matcher& matcher) {
  switch (matcher.kind) {
    case Matcher::Kind::kByType:
      return exception_matches(vm, exception, matcher.value);
    case Matcher::Kind::kByPredicate: {
      const AnyRef verdict = TRY(call(vm, matcher.value, {exception}));
      return is_truthy(vm, verdict);
    }
    case Matcher::Kind::kByIdentity: {
      // Leaves only: a group is what its leaves are.
      if (is_exception_group(vm, exception)) return false;
      const List& instances = as<List>(matcher.value);
      for (ptrdiff_t i = 0; i < instances.size; ++i) {
        if (instances.items[i] == exception) return true;
      }
      return false;
    }
  }
  return false;
}

struct SplitParts {
  AnyRef match, rest;  // None where empty
};

Result<SplitParts> split_recursive(VM& vm, Value exception, const Matcher& matcher,
                                   bool want_rest) {
  SplitParts parts;
  parts.match = Value::none();
  parts.rest = Value::none();
  const bool whole = TRY(matches(vm, exception, matcher));
  if (whole) {
    parts.match = exception;
    return parts;
  }
  if (!is_exception_group(vm, exception)) {
    if (want_rest) parts.rest = exception;
    return parts;
  }
  NativeDepth depth(vm);
  TRY(depth.enter(" in exceptiongroup_split_recursive"));
  const Ref<Tuple> exceptions(&exceptions_of(exception));
  const Ref<List> match_list = TRY(make_list(vm));
  const Ref<List> rest_list = TRY(make_list(vm));
  for (ptrdiff_t i = 0; i < exceptions->size; ++i) {
    const SplitParts inner = TRY(split_recursive(vm, exceptions->items[i], matcher, want_rest));
    if (!inner.match->is_none()) TRY(list_append(vm, *match_list, inner.match));
    if (!inner.rest->is_none()) TRY(list_append(vm, *rest_list, inner.rest));
  }
  parts.match = TRY(make_subset(vm, exception, *match_list));
  if (want_rest) parts.rest = TRY(make_subset(vm, exception, *rest_list));
  return parts;
}

Result<Matcher> matcher_of(VM& vm, Value v) {
  if (v.is_object()) {
    if (v.object()->type_index == kTypeFunction) {
      return Matcher{Matcher::Kind::kByPredicate, v};
    }
    if (is_exception_class(vm, v)) return Matcher{Matcher::Kind::kByType, v};
    if (const Tuple* tuple = try_as<Tuple>(vm, v)) {
      ptrdiff_t i = 0;
      while (i < tuple->size && is_exception_class(vm, tuple->items[i])) ++i;
      if (i == tuple->size) return Matcher{Matcher::Kind::kByType, v};
    }
  }
  return vm.raise<TypeError>("expected a function, exception type or tuple of exception types");
}

}  // namespace

static Result<Matcher> matcher_argument(VM& vm, const Args& args, const char* function) {
  if (args.rest().size() != 1) {
    return vm.raise<TypeError>("{} expected 1 argument, got {}", function, args.rest().size());
  }
  return matcher_of(vm, args.rest()[0]);
}

static Result<Value> group_split(VM& vm, const Args& args) {
  const Matcher matcher = TRY(matcher_argument(vm, args, "split"));
  const SplitParts parts = TRY(split_recursive(vm, args[0], matcher, true));
  return make_tuple_of(vm, {parts.match, parts.rest});
}

static Result<Value> group_subgroup(VM& vm, const Args& args) {
  const Matcher matcher = TRY(matcher_argument(vm, args, "subgroup"));
  SplitParts parts = TRY(split_recursive(vm, args[0], matcher, false));
  return std::move(parts.match);
}

Result<Value> exception_group_split(VM& vm, Value exception, Value cls_or_tuple, AnyRef& rest) {
  const Matcher matcher{Matcher::Kind::kByType, cls_or_tuple};
  SplitParts parts = TRY(split_recursive(vm, exception, matcher, true));
  rest = std::move(parts.rest);
  return std::move(parts.match);
}

Result<Value> exception_group_projection(VM& vm, Value group, List& leaves) {
  const Matcher matcher{Matcher::Kind::kByIdentity, &leaves};
  SplitParts parts = TRY(split_recursive(vm, group, matcher, false));
  return std::move(parts.match);
}

static Result<Value> group_class_getitem(VM& vm, const Args& args) {
  return call(vm, &vm.type(kTypeGenericAlias), {args[0], args[1]});
}

static constexpr Method kGroupMethods[] = {
    class_method("__class_getitem__", "(cls, item, /) untold", group_class_getitem, "See PEP 585"),
    method("derive", "(self, /, *args) untold", group_derive),
    method("split", "(self, /, *args) untold", group_split),
    method("subgroup", "(self, /, *args) untold", group_subgroup),
};
static constexpr GetSet kGroupGetSets[] = {
    {"message", exception_member_get<kGroupMessage>, readonly_member, "exception message"},
    {"exceptions", exception_member_get<kGroupExceptions>, readonly_member, "nested exceptions"},
};
const ExceptionTraits kGroupTraits = {group_new, group_init, group_str, kGroupMethods,
                                      kGroupGetSets};

}  // namespace bufo
