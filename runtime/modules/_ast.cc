// Module _ast: the classes of syntax trees. Trees themselves are made, and compiled, in
// interp/ast_object.cc.
//
// Guarantees: every class has _fields, _attributes, __match_args__ and a docstring in the notation
// of the abstract grammar, derived from ast.def; what may be absent is None in the class.
// Follows Python/Python-ast.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/modules.h"
#include "runtime/modules/ast.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

namespace {

enum class Attributes : uint8_t { kNone, kPosition, kInherited };
enum class Quantity : uint8_t { kOne, kMaybe, kMany };

struct ClassRow {
  const char* name;
  const char* base;
  Attributes attributes;
  bool family, singleton;
};
struct FieldRow {
  const char* owner;
  const char* type;
  Quantity quantity;
  const char* name;
};

constexpr ClassRow kClasses[] = {
#define BUFO_AST_FAMILY(name, attributes) {#name, "AST", Attributes::attributes, true, false},
#define BUFO_AST_CLASS(name, Struct, base, attributes) \
  {#name, #base, Attributes::attributes, false, false},
#define BUFO_AST_SINGLETON(name, base) {#name, #base, Attributes::kInherited, false, true},
#define BUFO_AST_UNUSED(name, base) {#name, #base, Attributes::kInherited, false, false},
#include "runtime/modules/ast.def"
};
constexpr FieldRow kFields[] = {
#define BUFO_AST_FIELD(owner, Struct, type, quantity, name) \
  {#owner, #type, Quantity::quantity, #name},
#define BUFO_AST_EXTRA(owner, type, quantity, name) {#owner, #type, Quantity::quantity, #name},
#include "runtime/modules/ast.def"
};

/// The fields of a class follow each other.
std::span<const FieldRow> fields_of(std::string_view name) {
  size_t first = 0;
  while (first < std::size(kFields) && name != kFields[first].owner) ++first;
  size_t last = first;
  while (last < std::size(kFields) && name == kFields[last].owner) ++last;
  return std::span(kFields).subspan(first, last - first);
}

// ---- AST itself

Result<Value> ast_new(VM& vm, Type& cls, const CallArgs&) { return allocate<Object>(vm, cls); }

/// Positional arguments are the fields in order. Runs Python code.
Result<void> ast_init(VM& vm, Value self, const CallArgs& args) {
  const AnyRef keep(self);
  const Ref<Str> fields_name = TRY(intern(vm, "_fields"));
  const AnyRef listed = TRY(try_get_attr(vm, Value(&vm.type_of(self)), *fields_name));
  const Ref<Tuple> fields =
      TRY(listed.is_unbound() ? make_tuple(vm, 0) : tuple_from_iterable(vm, listed));
  if (args.positional > static_cast<size_t>(fields->size)) {
    return vm.raise<TypeError>("{} constructor takes at most {} positional argument{}",
                               type_name_of(self), fields->size, fields->size == 1 ? "" : "s");
  }
  for (uint32_t k = 0; k < args.positional; ++k) {
    const Value name = fields->items[k];
    if (!is_a<Str>(vm, name))
      return vm.raise<TypeError>("attribute name must be string, not '{}'", type_name_of(name));
    TRY(set_attr(vm, self, as<Str>(name), args.values[k]));
  }
  for (uint32_t k = 0; k < args.keyword_count(); ++k) {
    const Value name = args.kwnames->items[k];
    for (uint32_t p = 0; p < args.positional; ++p) {
      const bool same = TRY(equals(vm, fields->items[p], name));
      if (same) {
        return vm.raise<TypeError>("{} got multiple values for argument '{}'", type_name_of(self),
                                   name);
      }
    }
    TRY(set_attr(vm, self, as<Str>(name), args.values[args.positional + k]));
  }
  return ok();
}

Result<Value> ast_reduce(VM& vm, const Args& args) {
  const AnyRef dict = TRY(try_get_attr(vm, args[0], *vm.names.dict_));
  if (dict.is_unbound()) return make_tuple_of(vm, {&vm.type_of(args[0]), vm.empty_tuple});
  return make_tuple_of(vm, {&vm.type_of(args[0]), vm.empty_tuple, dict});
}

Result<void> ast_fill(VM& vm, Type&, Dict& dict) {
  for (const char* name : {"_fields", "__match_args__", "_attributes"})
    TRY(dict_set_str(vm, dict, name, vm.empty_tuple));
  return ok();
}

constexpr Method kAstMethods[] = {
    method("__reduce__", "(self, /)", ast_reduce, "Return state information for pickling."),
};

constinit const TypeSpec kAstSpec = {
    .name = "ast.AST",
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs,
    .slots = {.traverse = [](Object*, Visitor&) {}, .new_ = ast_new, .init = ast_init},
    .methods = kAstMethods,
    .fill = ast_fill,
};

// ---- the classes

void append_constructor(StrBuilder& out, const char* name) {
  out.append_ascii(name);
  const std::span<const FieldRow> fields = fields_of(name);
  if (fields.empty()) return;
  for (const FieldRow& field : fields) {
    out.append_ascii(&field == fields.data() ? "(" : ", ");
    out.append_ascii(field.type);
    if (field.quantity != Quantity::kOne) out.append(field.quantity == Quantity::kMany ? '*' : '?');
    out.append(' ');
    out.append_ascii(field.name);
  }
  out.append(')');
}

Result<Ref<Str>> docstring(VM& vm, const ClassRow& row) {
  StrBuilder out(vm);
  if (!row.family) {
    append_constructor(out, row.name);
    return out.finish();
  }
  bool simple = true, first = true;
  const std::string_view family = row.name;
  for (const ClassRow& member : kClasses)
    simple = simple && (family != member.base || fields_of(member.name).empty());
  out.append_ascii(row.name);
  for (const ClassRow& member : kClasses) {
    if (family != member.base) continue;
    if (first) {
      out.append_ascii(" = ");
    } else if (simple) {
      out.append_ascii(" | ");
    } else {
      out.append('\n');
      for (size_t k = 0; k < family.size() + 1; ++k) out.append(' ');
      out.append_ascii("| ");
    }
    first = false;
    append_constructor(out, member.name);
  }
  return out.finish();
}

Result<void> add_class(VM& vm, Dict& module, const ClassRow& row) {
  const Ref<Dict> dict = TRY(make_dict(vm));
  const std::span<const FieldRow> fields = fields_of(row.name);
  const Ref<Tuple> names = TRY(make_tuple(vm, static_cast<ptrdiff_t>(fields.size())));
  for (size_t k = 0; k < fields.size(); ++k) {
    Ref<Str> name = TRY(intern(vm, fields[k].name));
    names->items[k] = name.release();
  }
  TRY(dict_set_str(vm, *dict, "_fields", names));
  TRY(dict_set_str(vm, *dict, "__match_args__", names));
  const Ref<Str> where = TRY(intern(vm, "ast"));
  TRY(dict_set_str(vm, *dict, "__module__", where));
  const Ref<Str> doc = TRY(docstring(vm, row));
  TRY(dict_set_str(vm, *dict, "__doc__", doc));
  for (const FieldRow& field : fields) {
    if (field.quantity == Quantity::kMaybe) TRY(dict_set_str(vm, *dict, field.name, Value::none()));
  }
  if (row.attributes == Attributes::kPosition) {
    constexpr const char* kPositions[] = {"lineno", "col_offset", "end_lineno", "end_col_offset"};
    const Ref<Tuple> attributes = TRY(make_tuple(vm, 4));
    for (size_t k = 0; k < 4; ++k) {
      Ref<Str> name = TRY(intern(vm, kPositions[k]));
      attributes->items[k] = name.release();
      if (k >= 2) TRY(dict_set_str(vm, *dict, kPositions[k], Value::none()));
    }
    TRY(dict_set_str(vm, *dict, "_attributes", attributes));
  } else if (row.attributes == Attributes::kNone) {
    TRY(dict_set_str(vm, *dict, "_attributes", vm.empty_tuple));
  }
  const Ref<Str> name = TRY(intern(vm, row.name));
  const Ref<Tuple> bases = TRY(make_tuple_of(vm, {dict_get_str(vm, module, row.base)}));
  const AnyRef made = TRY(call(vm, &vm.type(kTypeType), {name, bases, dict}));
  return dict_set_str(vm, module, row.name, made);
}

Result<void> ast_module_init(VM& vm, Dict& dict) {
  Type* base = find_native_type(vm, kAstSpec);
  if (base == nullptr) base = TRY(build_native_type(vm, kAstSpec));
  TRY(dict_set_str(vm, dict, "AST", base));
  for (const ClassRow& row : kClasses) TRY(add_class(vm, dict, row));
  TRY(dict_set_str(vm, dict, "PyCF_ONLY_AST", Value::small_int(0x400)));
  TRY(dict_set_str(vm, dict, "PyCF_TYPE_COMMENTS", Value::small_int(0x1000)));
  return dict_set_str(vm, dict, "PyCF_ALLOW_TOP_LEVEL_AWAIT", Value::small_int(0x2000));
}

}  // namespace

Type* ast_base_type(VM& vm) { return find_native_type(vm, kAstSpec); }

constinit const ModuleSpec kAstModule = {
    .name = "_ast",
    .init = ast_module_init,
};

}  // namespace bufo
