// See ast_object.h. Both directions go by the table of runtime/modules/ast.def: one row per field,
// whose C++ type chooses how it is put and got. Follows Python/Python-ast.c (CPython 3.12) in
// behaviour.
#include "interp/ast_object.h"

#include "interp/compiler.h"
#include "interp/interner.h"
#include "runtime/modules/ast.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

enum class Attributes : uint8_t { kNone, kPosition, kInherited };
enum class Quantity : uint8_t { kOne, kMaybe, kMany };

/// The classes by their rows; then the types that are no classes.
enum ClassIndex : uint16_t {
#define BUFO_AST_FAMILY(name, attributes) kAst_##name,
#define BUFO_AST_CLASS(name, Struct, base, attributes) kAst_##name,
#define BUFO_AST_SINGLETON(name, base) kAst_##name,
#define BUFO_AST_UNUSED(name, base) kAst_##name,
#include "runtime/modules/ast.def"
  kClassCount,
  kAst_AST = kClassCount,
  kAst_identifier,
  kAst_int,
  kAst_string,
  kAst_constant,
};

struct ClassRow {
  const char* name;
  ClassIndex base;
  Attributes attributes;
  ast::Node* (*make)(Arena&, ast::Position);  // null: no class of nodes
};

template <class T>
ast::Node* make_node(Arena& arena, ast::Position pos) {
  return arena.make<T>(pos);
}

constexpr ClassRow kClasses[] = {
#define BUFO_AST_FAMILY(name, attributes) {#name, kAst_AST, Attributes::attributes, nullptr},
#define BUFO_AST_CLASS(name, Struct, base, attributes) \
  {#name, kAst_##base, Attributes::attributes, make_node<ast::Struct>},
#define BUFO_AST_SINGLETON(name, base) {#name, kAst_##base, Attributes::kInherited, nullptr},
#define BUFO_AST_UNUSED(name, base) {#name, kAst_##base, Attributes::kInherited, nullptr},
#include "runtime/modules/ast.def"
};

bool has_position(ClassIndex index) {
  const ClassRow& row = kClasses[index];
  return row.attributes == Attributes::kInherited ? has_position(row.base)
                                                  : row.attributes == Attributes::kPosition;
}

/// The classes of this VM, in the order of the rows.
Result<Ref<Tuple>> load_classes(VM& vm) {
  const Ref<Str> name = TRY(intern(vm, "_ast"));
  const AnyRef module = TRY(vm.hooks.import_module(vm, *name, Value::none(), vm.empty_tuple, 0));
  Ref<Tuple> classes = TRY(make_tuple(vm, kClassCount));
  for (uint16_t k = 0; k < kClassCount; ++k) {
    const Ref<Str> class_name = TRY(intern(vm, kClasses[k].name));
    AnyRef cls = TRY(get_attr(vm, module, *class_name));
    if (!is_a<Type>(vm, Value(cls)))
      return vm.raise<TypeError>("_ast.{} is not a class", kClasses[k].name);
    classes->items[k] = cls.release();
  }
  return classes;
}

/// The row of each kind of node, and back.
struct KindTable {
  KindTable() {
    for (unsigned kind = 0; kind < kKinds; ++kind) {
      const std::string_view name = ast::kind_name(static_cast<ast::NodeKind>(kind));
      for (uint16_t k = 0; k < kClassCount; ++k) {
        if (kClasses[k].make == nullptr || name != kClasses[k].name) continue;
        row[kind] = static_cast<ClassIndex>(k);
        kind_of[k] = static_cast<ast::NodeKind>(kind);
      }
    }
  }
  static constexpr unsigned kKinds = static_cast<unsigned>(ast::NodeKind::Comprehension) + 1;
  ClassIndex row[kKinds] = {};
  ast::NodeKind kind_of[kClassCount] = {};
};

// ---- to objects

class Writer {
 public:
  Writer(VM& vm, Tuple& classes) : vm_(vm), classes_(classes) {}
  Result<Value> node(const ast::Node& n);

  Result<Value> put(const ast::Node* n) {
    if (n == nullptr) return none();
    return node(*n);
  }
  Result<Value> put(ast::Identifier name) {
    if (!ast::is_present(name)) return none();
    return intern(vm_, name);
  }
  Result<Value> put(bool flag) { return Value::small_int(flag); }
  Result<Value> put(int number) { return Value::small_int(number); }
  Result<Value> put(uint32_t number) { return Value::small_int(number); }
  Result<Value> put(ast::ExprContext c) { return singleton(kAst_Load, static_cast<unsigned>(c)); }
  Result<Value> put(ast::BoolOperator o) { return singleton(kAst_And, static_cast<unsigned>(o)); }
  Result<Value> put(ast::Operator o) { return singleton(kAst_Add, static_cast<unsigned>(o)); }
  Result<Value> put(ast::UnaryOperator o) {
    return singleton(kAst_Invert, static_cast<unsigned>(o));
  }
  Result<Value> put(ast::CmpOperator o) { return singleton(kAst_Eq, static_cast<unsigned>(o)); }
  template <class T>
  Result<Value> put(const Span<T>& items) {
    Ref<List> list = TRY(make_list(vm_, static_cast<ptrdiff_t>(items.size())));
    for (const T& item : items) {
      const AnyRef value = TRY(put(item));
      TRY(list_append(vm_, *list, value));
    }
    return list;
  }
  Result<Value> constant_part(const ast::Node& n, std::string_view field);

 private:
  Result<Value> instance(ClassIndex index) {
    Object* made = TRY(allocate_object(vm_, as<Type>(classes_.items[index]), 0));
    return Result<Value>::adopt(Value(made));
  }
  Result<Value> singleton(ClassIndex first, unsigned which) {
    AnyRef& made = singletons_[first + which];
    if (made.is_unbound()) made = TRY(instance(static_cast<ClassIndex>(first + which)));
    return made;
  }
  Result<void> set(Value object, const char* name, Value value) {
    const Ref<Str> text = TRY(intern(vm_, name));
    return generic_setattr(vm_, object, *text, value);
  }

  VM& vm_;
  Tuple& classes_;
  KindTable kinds_;
  AnyRef singletons_[kClassCount];  // one instance of each operator and context serves a whole tree
};

// ---- from objects

class Reader {
 public:
  Reader(VM& vm, Arena& arena, Tuple& classes, List& keep)
      : vm_(vm), arena_(arena), classes_(classes), keep_(keep), names_(arena) {}
  /// The node of a class of `family`; null for None.
  Result<ast::Node*> node(Value v, ClassIndex family);

  template <class T>
  Result<void> get(T*& out, Value v, ClassIndex type) {
    ast::Node* made = TRY(node(v, type));
    out = static_cast<T*>(made);
    return ok();
  }
  Result<void> get(ast::Identifier& out, Value v, ClassIndex) {
    if (v.is_none()) return ok();
    if (!is_exact<Str>(v)) return vm_.raise<TypeError>("AST identifier must be of type str");
    const std::string_view text = TRY(str_utf8(vm_, as<Str>(v)));
    const std::string_view copy = arena_.copy(text);
    out = copy.data() == nullptr ? copy : names_.intern(copy);
    if (!ast::is_present(out)) return raise_no_memory(vm_);
    return ok();
  }
  Result<int> integer(Value v) {
    if (!is_int(vm_, v)) return vm_.raise<ValueError>("invalid integer value: {}", repr_of(v));
    int64_t number = 0;
    if (!v.is_small_int() && !v.is_bool())
      return vm_.raise<OverflowError>("Python int too large to convert to C int");
    number = v.is_bool() ? v.is_true() : v.small_int();
    if (number != static_cast<int>(number))
      return vm_.raise<OverflowError>("Python int too large to convert to C int");
    return static_cast<int>(number);
  }
  Result<void> get(bool& out, Value v, ClassIndex) {
    out = TRY(integer(v)) != 0;
    return ok();
  }
  Result<void> get(int& out, Value v, ClassIndex) {
    out = TRY(integer(v));
    return ok();
  }
  Result<void> get(uint32_t& out, Value v, ClassIndex) {
    if (v.is_none()) return ok();
    const int number = TRY(integer(v));
    if (number < 0) return vm_.raise<ValueError>("Negative ImportFrom level");
    out = static_cast<uint32_t>(number);
    return ok();
  }
  Result<void> get(ast::ExprContext& out, Value v, ClassIndex t) { return pick(out, v, t, 3); }
  Result<void> get(ast::BoolOperator& out, Value v, ClassIndex t) { return pick(out, v, t, 2); }
  Result<void> get(ast::Operator& out, Value v, ClassIndex t) { return pick(out, v, t, 13); }
  Result<void> get(ast::UnaryOperator& out, Value v, ClassIndex t) { return pick(out, v, t, 4); }
  Result<void> get(ast::CmpOperator& out, Value v, ClassIndex t) { return pick(out, v, t, 10); }
  template <class T>
  Result<void> get(Span<T>& out, Value v, ClassIndex type) {
    if (!is_a<List>(vm_, v)) {
      return vm_.raise<TypeError>("{} field \"{}\" must be a list, not a {}", owner_, field_,
                                  type_name_of(v));
    }
    const char* owner = owner_;
    const char* field = field_;
    const AnyRef keep(v);
    List& list = as<List>(v);
    const ptrdiff_t count = list.size;
    T* items = arena_.make_array<T>(static_cast<size_t>(count == 0 ? 1 : count));
    if (items == nullptr) return raise_no_memory(vm_);
    for (ptrdiff_t k = 0; k < count; ++k) {
      items[k] = T{};
      const AnyRef item(list.items[k]);
      TRY(get(items[k], item, type));
      if (is_null(items[k]) && type != kAst_expr && type != kAst_stmt) {
        return vm_.raise<TypeError>("{} field \"{}\" must not contain None", owner, field);
      }
      if (list.size != count) {
        return vm_.raise<RuntimeError>("{} field \"{}\" changed size during iteration", owner,
                                       field);
      }
    }
    out = {items, static_cast<uint32_t>(count)};
    return ok();
  }
  Result<void> constant(ast::Constant& c, Value v);

 private:
  template <class T>
  static bool is_null(T* const& item) {
    return item == nullptr;
  }
  static bool is_null(const ast::Identifier& item) { return !ast::is_present(item); }
  template <class T>
  static bool is_null(const T&) {
    return false;
  }

  Result<bool> is_instance(Value v, ClassIndex index) {
    return bufo::is_instance(vm_, v, classes_.items[index]);
  }
  template <class E>
  Result<void> pick(E& out, Value v, ClassIndex family, unsigned count) {
    for (unsigned k = 0; k < count; ++k) {
      const bool match = TRY(is_instance(v, static_cast<ClassIndex>(family + 1 + k)));
      if (!match) continue;
      out = static_cast<E>(k);
      return ok();
    }
    return vm_.raise<TypeError>("expected some sort of {}, but got {}", kClasses[family].name,
                                repr_of(v));
  }
  Result<void> position(Value v, ClassIndex family, ast::Position& pos);
  Result<void> fields(Value v, ClassIndex index, ast::Node& n);

  VM& vm_;
  Arena& arena_;
  Tuple& classes_;
  List& keep_;
  Interner names_;
  KindTable kinds_;
  const char* owner_ = "";  // of the field under way
  const char* field_ = "";
};

// ---- the fields

struct FieldRow {
  ClassIndex owner;
  const char* name;
  ClassIndex type;
  Quantity quantity;
  Result<Value> (*put)(Writer&, const ast::Node&);
  Result<void> (*get)(Reader&, ast::Node&, Value, ClassIndex);
  bool (*is_null)(const ast::Node&);  // a member that is needed is not there
};

template <class T>
bool is_null_member(T* const& member) {
  return member == nullptr;
}
bool is_null_member(const ast::Identifier& member) { return !ast::is_present(member); }
template <class T>
bool is_null_member(const T&) {
  return false;
}

constexpr FieldRow kFields[] = {
#define BUFO_AST_FIELD(owner, Struct, type, quantity, name)                                      \
  {kAst_##owner,                                                                                 \
   #name,                                                                                        \
   kAst_##type,                                                                                  \
   Quantity::quantity,                                                                           \
   [](Writer& w, const ast::Node& n) { return w.put(static_cast<const ast::Struct&>(n).name); }, \
   [](Reader& r, ast::Node& n, Value v, ClassIndex t) {                                          \
     return r.get(static_cast<ast::Struct&>(n).name, v, t);                                      \
   },                                                                                            \
   [](const ast::Node& n) { return is_null_member(static_cast<const ast::Struct&>(n).name); }},
#define BUFO_AST_EXTRA(owner, type, quantity, name) \
  {kAst_##owner, #name, kAst_##type, Quantity::quantity, nullptr, nullptr, nullptr},
#include "runtime/modules/ast.def"
};

/// The fields of a class follow each other.
std::span<const FieldRow> fields_of(ClassIndex owner) {
  size_t first = 0;
  while (first < std::size(kFields) && kFields[first].owner != owner) ++first;
  size_t last = first;
  while (last < std::size(kFields) && kFields[last].owner == owner) ++last;
  return std::span(kFields).subspan(first, last - first);
}

/// Fields that no member of the struct holds as they are.
Result<Value> Writer::constant_part(const ast::Node& n, std::string_view field) {
  if (const auto* c = n.try_as<ast::Constant>()) {
    if (field == "value") return constant_object(vm_, *c);
    if (!c->u_prefix) return none();
    return intern(vm_, "u");
  }
  if (const auto* m = n.try_as<ast::MatchSingleton>()) {
    if (m->value == ast::ConstantKind::None) return none();
    return Value::boolean(m->value == ast::ConstantKind::True);
  }
  if (field == "type_ignores") return make_list(vm_);
  return none();
}

Result<Value> Writer::node(const ast::Node& n) {
  NativeDepth depth(vm_);
  TRY(depth.enter(" during ast construction"));
  const ClassIndex index = kinds_.row[static_cast<unsigned>(n.kind)];
  const AnyRef object = TRY(instance(index));
  for (const FieldRow& field : fields_of(index)) {
    const AnyRef value =
        TRY(field.put != nullptr ? field.put(*this, n) : constant_part(n, field.name));
    TRY(set(object, field.name, value));
  }
  if (has_position(index)) {
    TRY(set(object, "lineno", Value::small_int(n.pos.line)));
    TRY(set(object, "col_offset", Value::small_int(n.pos.col)));
    TRY(set(object, "end_lineno", Value::small_int(n.pos.end_line)));
    TRY(set(object, "end_col_offset", Value::small_int(n.pos.end_col)));
  }
  return object;
}

Result<void> Reader::position(Value v, ClassIndex family, ast::Position& pos) {
  int parts[4] = {0, 0, 0, 0};
  constexpr const char* kNames[] = {"lineno", "col_offset", "end_lineno", "end_col_offset"};
  for (int k = 0; k < 4; ++k) {
    const Ref<Str> name = TRY(intern(vm_, kNames[k]));
    const AnyRef value = TRY(try_get_attr(vm_, v, *name));
    if (k >= 2 && (value.is_unbound() || value->is_none())) {
      parts[k] = parts[k - 2];
      continue;
    }
    if (value.is_unbound()) {
      return vm_.raise<TypeError>("required field \"{}\" missing from {}", kNames[k],
                                  kClasses[family].name);
    }
    parts[k] = TRY(integer(value));
  }
  const auto [line, col, end_line, end_col] = parts;
  if (line > end_line) {
    return vm_.raise<ValueError>("AST node line range ({}, {}) is not valid", line, end_line);
  }
  if ((line < 0 && end_line != line) || (col < 0 && col != end_col)) {
    return vm_.raise<ValueError>(
        "AST node column range ({}, {}) for line range ({}, {}) is not valid", col, end_col, line,
        end_line);
  }
  if (line == end_line && col > end_col)
    return vm_.raise<ValueError>("line {}, column {}-{} is not a valid range", line, col, end_col);
  const auto clamp = [](int n) { return n < 0 ? 0u : static_cast<uint32_t>(n); };
  pos = {clamp(line), clamp(col), clamp(end_line), clamp(end_col)};
  return ok();
}

Result<void> Reader::fields(Value v, ClassIndex index, ast::Node& n) {
  for (const FieldRow& field : fields_of(index)) {
    const Ref<Str> name = TRY(intern(vm_, field.name));
    const AnyRef value = TRY(try_get_attr(vm_, v, *name));
    const bool is_kind =
        field.put == nullptr && field.owner == kAst_Constant && field.quantity == Quantity::kMaybe;
    if (value.is_unbound()) {
      if (field.quantity != Quantity::kOne) continue;  // an empty list, or None
      return vm_.raise<TypeError>("required field \"{}\" missing from {}", field.name,
                                  kClasses[index].name);
    }
    if (field.quantity == Quantity::kMaybe && value->is_none()) continue;
    owner_ = kClasses[index].name;
    field_ = field.name;
    if (field.get != nullptr) {
      TRY(field.get(*this, n, value, field.type));
      if (field.quantity == Quantity::kOne && field.is_null(n)) {
        return vm_.raise<ValueError>("field \"{}\" is required for {}", field.name,
                                     kClasses[index].name);
      }
    } else if (field.type == kAst_string) {
      if (!is_exact<Str>(value) && !is_exact<Bytes>(value))
        return vm_.raise<TypeError>("AST string must be of type str");
      if (is_kind) n.as<ast::Constant>()->u_prefix = true;
    } else if (auto* c = n.try_as<ast::Constant>()) {
      TRY(constant(*c, value));
    } else if (auto* m = n.try_as<ast::MatchSingleton>()) {
      if (!value->is_none() && !value->is_bool())
        return vm_.raise<ValueError>("MatchSingleton can only contain True, False and None");
      m->value = value->is_none()   ? ast::ConstantKind::None
                 : value->is_true() ? ast::ConstantKind::True
                                    : ast::ConstantKind::False;
    } else if (!is_a<List>(vm_, Value(value))) {
      return vm_.raise<TypeError>("{} field \"{}\" must be a list, not a {}", owner_, field_,
                                  type_name_of(value));
    }
  }
  return ok();
}

Result<ast::Node*> Reader::node(Value v, ClassIndex family) {
  if (v.is_none()) return static_cast<ast::Node*>(nullptr);
  NativeDepth depth(vm_);
  TRY(depth.enter(" during ast construction"));
  const AnyRef keep(v);
  const char* const owner = owner_;
  const char* const field = field_;
  // A class of its own, or one of a family's.
  const bool single = kClasses[family].make != nullptr;
  ast::Position pos;
  if (single) {
    const bool match = TRY(is_instance(v, family));
    if (!match) {
      return vm_.raise<TypeError>("expected some sort of {}, but got {}", kClasses[family].name,
                                  repr_of(v));
    }
  }
  if (has_position(family)) TRY(position(v, family, pos));
  ClassIndex index = family;
  if (!single) {
    uint16_t k = static_cast<uint16_t>(family + 1);
    for (; k < kClassCount && kClasses[k].base == family; ++k) {
      if (kClasses[k].make == nullptr) continue;
      const bool match = TRY(is_instance(v, static_cast<ClassIndex>(k)));
      if (match) break;
    }
    if (k == kClassCount || kClasses[k].base != family) {
      return vm_.raise<TypeError>("expected some sort of {}, but got {}", kClasses[family].name,
                                  repr_of(v));
    }
    index = static_cast<ClassIndex>(k);
  }
  ast::Node* made = kClasses[index].make(arena_, pos);
  if (made == nullptr) return raise_no_memory(vm_);
  made->kind = kinds_.kind_of[index];
  TRY(fields(v, index, *made));
  owner_ = owner;
  field_ = field;
  return made;
}

/// Is v one of the constants that code can hold, tuples and frozensets of such included?
Result<bool> is_constant(VM& vm, Value v, Value& wrong) {
  NativeDepth depth(vm);
  TRY(depth.enter(" during compilation"));
  if (v.is_none() || v == Value::ellipsis() || v.is_bool() || v.is_small_int()) return true;
  const uint16_t type = type_index_of(v);
  if (type == kTypeInt || type == kTypeFloat || type == kTypeComplex || type == kTypeStr ||
      type == kTypeBytes) {
    return true;
  }
  wrong = v;
  if (type != kTypeTuple && type != kTypeFrozenSet) return false;
  const Ref<Tuple> items = TRY(tuple_from_iterable(vm, v));
  for (ptrdiff_t k = 0; k < items->size; ++k) {
    const bool good = TRY(is_constant(vm, items->items[k], wrong));
    if (!good) return false;
  }
  return true;
}

Result<void> Reader::constant(ast::Constant& c, Value v) {
  Value wrong;
  const bool good = TRY(is_constant(vm_, v, wrong));
  if (!good) {
    return vm_.raise<TypeError>("got an invalid type in Constant: {}", type_name_of(wrong));
  }
  using ast::ConstantKind;
  TRY(list_append(vm_, keep_, v));
  c.value_kind = ConstantKind::Object;
  c.int_value = v.bits();
  if (v.is_none()) {
    c.value_kind = ConstantKind::None;
  } else if (v == Value::ellipsis()) {
    c.value_kind = ConstantKind::Ellipsis;
  } else if (v.is_bool()) {
    c.value_kind = v.is_true() ? ConstantKind::True : ConstantKind::False;
  } else if (v.is_small_int() && v.small_int() >= 0) {
    c.value_kind = ConstantKind::Int;
    c.int_fits = true;
    c.int_value = static_cast<uint64_t>(v.small_int());
  } else if (is_float(vm_, v)) {
    c.value_kind = ConstantKind::Float;
    c.number = float_value(v);
  } else if (is_exact<Str>(v)) {
    const std::string_view text = TRY(str_wtf8(vm_, as<Str>(v)));
    c.value_kind = ConstantKind::Str;
    c.text = arena_.copy(text);
    if (c.text.data() == nullptr) return raise_no_memory(vm_);
  } else if (is_exact<Bytes>(v)) {
    const auto& bytes = as<Bytes>(v);
    c.value_kind = ConstantKind::Bytes;
    c.text =
        arena_.copy({reinterpret_cast<const char*>(bytes.data), static_cast<size_t>(bytes.length)});
    if (c.text.data() == nullptr) return raise_no_memory(vm_);
  }
  return ok();
}

}  // namespace

Result<Value> ast_to_object(VM& vm, const ast::Mod& root) {
  const Ref<Tuple> classes = TRY(load_classes(vm));
  Writer writer(vm, *classes);
  return writer.node(root);
}

Result<ast::Mod*> object_to_ast(VM& vm, Arena& arena, Value object, std::string_view mode,
                                List& keep) {
  const Ref<Tuple> classes = TRY(load_classes(vm));
  const ClassIndex expected = mode == "eval"     ? kAst_Expression
                              : mode == "single" ? kAst_Interactive
                                                 : kAst_Module;
  const bool match = TRY(is_instance(vm, object, classes->items[expected]));
  if (!match) {
    return vm.raise<TypeError>("expected {} node, got {}", kClasses[expected].name,
                               type_name_of(object));
  }
  Reader reader(vm, arena, *classes, keep);
  ast::Node* root = TRY(reader.node(object, kAst_mod));
  TRY(validate_ast(vm, *root->as<ast::Mod>()));
  return root->as<ast::Mod>();
}

}  // namespace bufo
