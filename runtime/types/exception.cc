// BaseException and the classes that add little to it; the specs of all rows of exceptions.def.
//
// Every exception has one layout (ExceptionObject); what a class has beyond args lies in `members`.
// OSError, SyntaxError, the Unicode errors and the groups have files of their own.
#include "runtime/gc.h"
#include "runtime/shape.h"
#include "runtime/types/exception_internal.h"

namespace bufo {

// --- life

Result<Value> exception_new(VM& vm, Type& cls, const CallArgs& args) {
  Ref<Tuple> tuple = TRY(make_tuple_from(vm, args.values, static_cast<ptrdiff_t>(args.positional)));
  Ref<ExceptionObject> e = TRY(allocate<ExceptionObject>(vm, cls));
  e->args = tuple.release();
  e->traceback = e->cause = e->context = Value::none();
  e->suppress_context = false;
  for (Value& member : e->members) member = Value::unbound();
  return e;
}

Result<void> exception_init(VM& vm, Value self, const CallArgs& args) {
  auto& e = as<ExceptionObject>(self);
  if (args.has_keywords()) {
    return vm.raise<TypeError>("{}() takes no keyword arguments", type_name_of(self));
  }
  // __new__ has most likely seen the same arguments.
  const auto& old = as<Tuple>(e.args);
  if (old.size == static_cast<ptrdiff_t>(args.positional)) {
    ptrdiff_t i = 0;
    while (i < old.size && old.items[i] == args.values[i]) ++i;
    if (i == old.size) return ok();
  }
  Ref<Tuple> tuple = TRY(make_tuple_from(vm, args.values, static_cast<ptrdiff_t>(args.positional)));
  replace_slot(e.args, tuple.release());
  return ok();
}

static void exception_clear(VM&, Object* o) {
  auto& e = *static_cast<ExceptionObject*>(o);
  for (Value* field : {&e.traceback, &e.cause, &e.context}) replace_slot(*field, Value::none());
  for (Value& member : e.members) replace_slot(member, Value::unbound());
}

static void exception_dealloc(VM& vm, Object* o) {
  exception_clear(vm, o);
  replace_slot(static_cast<ExceptionObject*>(o)->args, Value::unbound());
}

static void exception_traverse(Object* o, Visitor& visitor) {
  const auto& e = *static_cast<ExceptionObject*>(o);
  for (const Value v : {e.args, e.traceback, e.cause, e.context}) visitor.visit(v);
  for (const Value v : e.members) visitor.visit(v);
}

// --- text

Result<Value> exception_str(VM& vm, Value self) {
  const AnyRef args = as<ExceptionObject>(self).args;
  const auto& tuple = as<Tuple>(args);
  if (tuple.size == 0) return Value(vm.names.empty);
  const AnyRef shown = tuple.size == 1 ? tuple.items[0] : args.get();
  return str(vm, shown);
}

static Result<Value> exception_repr(VM& vm, Value self) {
  const AnyRef args = as<ExceptionObject>(self).args;
  const Ref<Str> name(vm.type_of(self).name);
  if (as<Tuple>(args).size == 1) {
    return format(vm, "{}({})", Value(name), repr_of(as<Tuple>(args).items[0]));
  }
  return format(vm, "{}{}", Value(name), repr_of(args));
}

/// KeyError('') must not print as nothing.
static Result<Value> key_error_str(VM& vm, Value self) {
  const AnyRef args = as<ExceptionObject>(self).args;
  if (as<Tuple>(args).size == 1) return repr(vm, as<Tuple>(args).items[0]);
  return exception_str(vm, self);
}

// --- methods

static Result<Value> exception_with_traceback(VM& vm, const Args& args);

static Result<Value> exception_add_note(VM& vm, const Args& args) {
  const Value note = args[1];
  if (!is_a<Str>(vm, note)) {
    return vm.raise<TypeError>("note must be a str, not '{}'", type_name_of(note));
  }
  AnyRef notes = TRY(try_get_attr(vm, args[0], *vm.names.notes_));
  if (notes.is_unbound()) {
    notes = TRY(make_list(vm));
    TRY(set_attr(vm, args[0], *vm.names.notes_, notes));
  }
  if (!is_a<List>(vm, notes)) {
    return vm.raise<TypeError>("Cannot add note: __notes__ is not a list");
  }
  TRY(list_append(vm, as<List>(notes), note));
  return none();
}

Result<Value> exception_state(VM& vm, Value self) {
  Object* o = self.object();
  Attrs* attrs = attrs_of(vm, o);
  if (attrs == nullptr || (attrs->shape != vm.dict_shape && attrs->shape->count == 0)) {
    return none();
  }
  return attrs_dict(vm, o);
}

// (type, args) or (type, args, state).
static Result<Value> make_reduced(VM& vm, Value self, Value args, Value state) {
  if (state.is_none()) return make_tuple_of(vm, {&vm.type_of(self), args});
  return make_tuple_of(vm, {&vm.type_of(self), args, state});
}

Result<Value> exception_reduce(VM& vm, const Args& args) {
  const AnyRef state = TRY(exception_state(vm, args[0]));
  return make_reduced(vm, args[0], as<ExceptionObject>(args[0]).args, state);
}

static Result<Value> exception_setstate(VM& vm, const Args& args) {
  if (args[1].is_none()) return none();
  Dict* state = try_as<Dict>(vm, args[1]);
  if (state == nullptr) return vm.raise<TypeError>("state is not a dictionary");
  const Ref<Dict> copy = TRY(dict_copy(vm, *state));
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(*copy, position, key, value)) {
    if (!is_a<Str>(vm, key)) {
      return vm.raise<TypeError>("attribute name must be string, not '{}'", type_name_of(key));
    }
    TRY(set_attr(vm, args[0], as<Str>(key), value));
  }
  return none();
}

// --- attributes

static Result<Value> exception_args(VM&, Value self) { return as<ExceptionObject>(self).args; }

static Result<void> exception_set_args(VM& vm, Value self, Value value) {
  if (value.is_unbound()) return vm.raise<TypeError>("args may not be deleted");
  Ref<Tuple> tuple = TRY(tuple_from_iterable(vm, value));
  replace_slot(as<ExceptionObject>(self).args, tuple.release());
  return ok();
}

static Result<Value> exception_traceback(VM&, Value self) {
  return as<ExceptionObject>(self).traceback;
}

static Result<void> exception_set_traceback(VM& vm, Value self, Value value) {
  if (value.is_unbound()) return vm.raise<TypeError>("__traceback__ may not be deleted");
  if (!value.is_none() && !is_exact<Traceback>(value)) {
    return vm.raise<TypeError>("__traceback__ must be a traceback or None");
  }
  incref(value);
  replace_slot(as<ExceptionObject>(self).traceback, value);
  return ok();
}

static Result<Value> exception_with_traceback(VM& vm, const Args& args) {
  TRY(exception_set_traceback(vm, args[0], args[1]));
  return args[0];
}

static Result<void> check_link(VM& vm, Value value, const char* name, const char* what) {
  if (value.is_unbound()) return vm.raise<TypeError>("{} may not be deleted", name);
  if (!value.is_none() && !is_exception(vm, value)) {
    return vm.raise<TypeError>("exception {} must be None or derive from BaseException", what);
  }
  return ok();
}

static Result<Value> exception_context(VM&, Value self) {
  return as<ExceptionObject>(self).context;
}

static Result<void> exception_set_context(VM& vm, Value self, Value value) {
  TRY(check_link(vm, value, "__context__", "context"));
  incref(value);
  replace_slot(as<ExceptionObject>(self).context, value);
  return ok();
}

static Result<Value> exception_cause(VM&, Value self) { return as<ExceptionObject>(self).cause; }

static Result<void> exception_set_cause(VM& vm, Value self, Value value) {
  TRY(check_link(vm, value, "__cause__", "cause"));
  as<ExceptionObject>(self).suppress_context = true;
  incref(value);
  replace_slot(as<ExceptionObject>(self).cause, value);
  return ok();
}

static Result<Value> exception_suppress_context(VM&, Value self) {
  return Value::boolean(as<ExceptionObject>(self).suppress_context);
}

static Result<void> exception_set_suppress_context(VM& vm, Value self, Value value) {
  if (value.is_unbound()) return vm.raise<TypeError>("can't delete numeric/char attribute");
  if (!value.is_bool()) return vm.raise<TypeError>("attribute value type must be bool");
  as<ExceptionObject>(self).suppress_context = value.is_true();
  return ok();
}

// --- StopIteration, SystemExit

static Result<void> stop_iteration_init(VM& vm, Value self, const CallArgs& args) {
  TRY(exception_init(vm, self, args));
  set_member(as<ExceptionObject>(self), kStopValue, args.positional > 0 ? args[0] : Value::none());
  return ok();
}

static Result<void> system_exit_init(VM& vm, Value self, const CallArgs& args) {
  TRY(exception_init(vm, self, args));
  auto& e = as<ExceptionObject>(self);
  if (args.positional == 0) return ok();
  set_member(e, kExitCode, args.positional == 1 ? args[0] : e.args);
  return ok();
}

// --- classes with keyword arguments

// Binds the keywords only; the positional ones are `args` as for any exception.
static Result<void> init_with_keywords(VM& vm, Value self, const CallArgs& args,
                                       const Signature& signature, const char* name,
                                       const int* members, uint32_t count) {
  const CallArgs positional{args.values, args.positional, nullptr};
  TRY(exception_init(vm, self, positional));
  auto& e = as<ExceptionObject>(self);
  for (uint32_t i = 0; i < count; ++i) set_member(e, members[i], Value::unbound());
  if (!args.has_keywords()) return ok();
  BoundArgs bound;
  TRY(bound.bind(vm, signature, name, args));
  for (uint32_t i = 0; i < count; ++i) set_member(e, members[i], bound[i]);
  return ok();
}

static Result<void> import_error_init(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature =
      parse_signature("(*args, name=None, path=None, name_from=None)");
  static constexpr int kMembers[] = {kImportName, kImportPath, kImportNameFrom};
  TRY(init_with_keywords(vm, self, args, kSignature, "ImportError", kMembers, 3));
  set_member(as<ExceptionObject>(self), kImportMsg,
             args.positional == 1 ? args[0] : Value::unbound());
  return ok();
}

static Result<Value> import_error_str(VM& vm, Value self) {
  const Value msg = as<ExceptionObject>(self).members[kImportMsg];
  if (is_exact<Str>(msg)) return msg;
  return exception_str(vm, self);
}

// The state with the members that are set; None if there is none.
static Result<Value> state_with_members(VM& vm, Value self, const int* members,
                                        const char* const* names, int count) {
  AnyRef state = TRY(exception_state(vm, self));
  bool any = false;
  for (int i = 0; i < count; ++i) {
    any |= !as<ExceptionObject>(self).members[members[i]].is_unbound();
  }
  if (!any) return state;
  state =
      state->is_none() ? AnyRef(TRY(make_dict(vm))) : AnyRef(TRY(dict_copy(vm, as<Dict>(state))));
  for (int i = 0; i < count; ++i) {
    const AnyRef value = as<ExceptionObject>(self).members[members[i]];
    if (!value.is_unbound()) TRY(dict_set_str(vm, as<Dict>(state), names[i], value));
  }
  return state;
}

static Result<Value> import_error_reduce(VM& vm, const Args& args) {
  static constexpr int kMembers[] = {kImportName, kImportPath, kImportNameFrom};
  static constexpr const char* kNames[] = {"name", "path", "name_from"};
  const AnyRef state = TRY(state_with_members(vm, args[0], kMembers, kNames, 3));
  return make_reduced(vm, args[0], as<ExceptionObject>(args[0]).args, state);
}

static Result<void> name_error_init(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(*args, name=None)");
  static constexpr int kMembers[] = {kNameErrorName};
  return init_with_keywords(vm, self, args, kSignature, "NameError", kMembers, 1);
}

static Result<void> attribute_error_init(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(*args, name=None, obj=None)");
  static constexpr int kMembers[] = {kAttributeErrorName, kAttributeErrorObj};
  return init_with_keywords(vm, self, args, kSignature, "AttributeError", kMembers, 2);
}

// `obj` may not be picklable and is left out; args go along because they may have been changed.
static Result<Value> attribute_error_state(VM& vm, Value self) {
  static constexpr int kMembers[] = {kAttributeErrorName};
  static constexpr const char* kNames[] = {"name"};
  const AnyRef state = TRY(state_with_members(vm, self, kMembers, kNames, 1));
  const auto& e = as<ExceptionObject>(self);
  if (e.members[kAttributeErrorName].is_unbound()) return state;
  TRY(dict_set_str(vm, as<Dict>(state), "args", e.args));
  return state;
}

static Result<Value> attribute_error_getstate(VM& vm, const Args& args) {
  return attribute_error_state(vm, args[0]);
}

static Result<Value> attribute_error_reduce(VM& vm, const Args& args) {
  const AnyRef state = TRY(attribute_error_state(vm, args[0]));
  return make_reduced(vm, args[0], as<ExceptionObject>(args[0]).args, state);
}

// --- tables

static constexpr Method kBaseMethods[] = {
    method("__reduce__", "(self, /) untold", exception_reduce),
    method("__setstate__", "(self, state, /) untold", exception_setstate),
    method("with_traceback", "(self, tb, /) untold", exception_with_traceback,
           "Set self.__traceback__ to tb and return self."),
    method("add_note", "(self, note, /) untold", exception_add_note,
           "Add a note to the exception."),
};

static constexpr GetSet kBaseGetSets[] = {
    {"__suppress_context__", exception_suppress_context, exception_set_suppress_context},
    {"args", exception_args, exception_set_args},
    {"__traceback__", exception_traceback, exception_set_traceback},
    {"__context__", exception_context, exception_set_context, "exception context"},
    {"__cause__", exception_cause, exception_set_cause, "exception cause"},
};

static constexpr GetSet kStopIterationGetSets[] = {
    {"value", exception_member_get<kStopValue>, exception_member_set<kStopValue>,
     "generator return value"},
};
static constexpr GetSet kSystemExitGetSets[] = {
    {"code", exception_member_get<kExitCode>, exception_member_set<kExitCode>, "exception code"},
};
static constexpr Method kImportErrorMethods[] = {
    method("__reduce__", "(self, /) untold", import_error_reduce),
};
static constexpr GetSet kImportErrorGetSets[] = {
    {"msg", exception_member_get<kImportMsg>, exception_member_set<kImportMsg>,
     "exception message"},
    {"name", exception_member_get<kImportName>, exception_member_set<kImportName>, "module name"},
    {"path", exception_member_get<kImportPath>, exception_member_set<kImportPath>, "module path"},
    {"name_from", exception_member_get<kImportNameFrom>, exception_member_set<kImportNameFrom>,
     "name imported from module"},
};
static constexpr GetSet kNameErrorGetSets[] = {
    {"name", exception_member_get<kNameErrorName>, exception_member_set<kNameErrorName>, "name"},
};
static constexpr Method kAttributeErrorMethods[] = {
    method("__getstate__", "(self, /) untold", attribute_error_getstate),
    method("__reduce__", "(self, /) untold", attribute_error_reduce),
};
static constexpr GetSet kAttributeErrorGetSets[] = {
    {"name", exception_member_get<kAttributeErrorName>, exception_member_set<kAttributeErrorName>,
     "attribute name"},
    {"obj", exception_member_get<kAttributeErrorObj>, exception_member_set<kAttributeErrorObj>,
     "object"},
};

static void add_traits(TypeSpec& spec, const ExceptionTraits& traits) {
  spec.slots.new_ = traits.new_;
  spec.slots.init = traits.init;
  spec.slots.str = traits.str;
  spec.methods = traits.methods;
  spec.getsets = traits.getsets;
}

static TypeSpec make_spec(TypeIndex index, const char* name, TypeIndex base, const char* doc) {
  TypeSpec spec;
  spec.name = name;
  spec.base = base;
  spec.nbytes = sizeof(ExceptionObject);
  spec.flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs | kTypeFlagException;
  spec.doc = doc[0] != 0 ? doc : nullptr;
  // Constructors, traverse and clear are told for every class, so that none depends on what a
  // class with two bases inherits.
  spec.slots.dealloc = exception_dealloc;
  spec.slots.traverse = exception_traverse;
  spec.slots.clear = exception_clear;
  switch (index) {
    case kTypeBaseException:
      spec.slots.new_ = exception_new;
      spec.slots.init = exception_init;
      spec.slots.repr = exception_repr;
      spec.slots.str = exception_str;
      spec.methods = kBaseMethods;
      spec.getsets = kBaseGetSets;
      break;
    case kTypeStopIteration:
      spec.slots.init = stop_iteration_init;
      spec.getsets = kStopIterationGetSets;
      break;
    case kTypeSystemExit:
      spec.slots.init = system_exit_init;
      spec.getsets = kSystemExitGetSets;
      break;
    case kTypeKeyError:
      spec.slots.str = key_error_str;
      break;
    case kTypeImportError:
      add_traits(spec, {nullptr, import_error_init, import_error_str, kImportErrorMethods,
                        kImportErrorGetSets});
      break;
    case kTypeNameError:
      spec.slots.init = name_error_init;
      spec.getsets = kNameErrorGetSets;
      break;
    case kTypeAttributeError:
      add_traits(spec, {nullptr, attribute_error_init, nullptr, kAttributeErrorMethods,
                        kAttributeErrorGetSets});
      break;
    case kTypeOSError:
      add_traits(spec, kOSErrorTraits);
      break;
    case kTypeSyntaxError:
      add_traits(spec, kSyntaxErrorTraits);
      break;
    case kTypeUnicodeDecodeError:
      add_traits(spec, kUnicodeDecodeErrorTraits);
      break;
    case kTypeUnicodeEncodeError:
      add_traits(spec, kUnicodeEncodeErrorTraits);
      break;
    case kTypeUnicodeTranslateError:
      add_traits(spec, kUnicodeTranslateErrorTraits);
      break;
    case kTypeBaseExceptionGroup:
      add_traits(spec, kGroupTraits);
      break;
    default:
      break;
  }
  return spec;
}

const TypeSpec& exception_spec(TypeIndex index) {
  // Constants, computed at the first call (by any thread) since the traits are in other files.
  static const TypeSpec kSpecs[] = {
#define BUFO_EXCEPTION(Name, Base, doc) make_spec(kType##Name, #Name, kType##Base, doc),
#include "runtime/exceptions.def"
#undef BUFO_EXCEPTION
  };
  return kSpecs[index - kTypeBaseException];
}

// --- for native code

Result<Ref<ExceptionObject>> new_exception(VM& vm, Type& cls, const Value* args, size_t count) {
  const CallArgs call_args{args, static_cast<uint32_t>(count), nullptr};
  AnyRef made = TRY(cls.slots.new_(vm, cls, call_args));
  // OSError's constructor may choose a subclass.
  TRY(vm.type_of(made).slots.init(vm, made, call_args));
  return Ref<ExceptionObject>::adopt(&as<ExceptionObject>(made.release()));
}

Result<Value> make_exception(VM& vm, Type& cls, Tuple& args) {
  const AnyRef made = TRY(call_with(vm, &cls, args, Value::unbound()));
  if (!is_exception(vm, made)) {
    return vm.raise<TypeError>(
        "calling {} should have returned an instance of BaseException, not {}", repr_of(&cls),
        repr_of(&vm.type_of(made)));
  }
  return made.get();
}

Result<bool> exception_matches(VM& vm, Value exception, Value cls_or_tuple) {
  const Type& type = vm.type_of(exception);
  if (is_exception_class(vm, cls_or_tuple)) return type.is_subtype_of(as<Type>(cls_or_tuple));
  if (const Tuple* tuple = try_as<Tuple>(vm, cls_or_tuple)) {
    for (ptrdiff_t i = 0; i < tuple->size; ++i) {
      if (!is_exception_class(vm, tuple->items[i])) {
        return vm.raise<TypeError>(
            "catching classes that do not inherit from BaseException is not allowed");
      }
    }
    for (ptrdiff_t i = 0; i < tuple->size; ++i) {
      if (type.is_subtype_of(as<Type>(tuple->items[i]))) return true;
    }
    return false;
  }
  return vm.raise<TypeError>(
      "catching classes that do not inherit from BaseException is not allowed");
}

}  // namespace bufo
