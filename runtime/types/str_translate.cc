// str.translate and str.maketrans.

#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str_methods.h"

namespace bufo {

namespace {

/// What the table says of one character.
struct Mapping {
  enum class Kind : uint8_t { kKeep, kDelete, kChar, kText } kind = Kind::kKeep;
  char32_t c = 0;
  AnyRef text;
};

/// Runs Python code unless the table is a dict.
Result<Value> look_up(VM& vm, Value table, char32_t c) {
  const Value key = Value::small_int(static_cast<int64_t>(c));
  if (is_exact<Dict>(table)) return dict_get(vm, as<Dict>(table), key);
  Result<Value> found = get_item(vm, table, key);
  if (found.is_error() && pending_is(vm, kTypeLookupError)) {
    clear_pending(vm);
    return Value::unbound();
  }
  return found;
}

Result<Mapping> map_character(VM& vm, Value table, char32_t c) {
  AnyRef found = TRY(look_up(vm, table, c));
  Mapping mapping;
  if (found.is_unbound()) return mapping;
  if (found->is_none()) {
    mapping.kind = Mapping::Kind::kDelete;
    return mapping;
  }
  if (is_int(vm, found)) {
    int64_t code;
    if (!try_int64(found, code) || code < 0 || code > kMaxCodePoint) {
      return vm.raise<ValueError>("character mapping must be in range(0x110000)");
    }
    mapping.kind = Mapping::Kind::kChar;
    mapping.c = static_cast<char32_t>(code);
    return mapping;
  }
  if (is_a<Str>(vm, found)) {
    mapping.kind = Mapping::Kind::kText;
    mapping.text = std::move(found);
    return mapping;
  }
  return vm.raise<TypeError>("character mapping must return integer, None or str");
}

void apply(StrBuilder& out, char32_t c, const Mapping& mapping) {
  switch (mapping.kind) {
    case Mapping::Kind::kKeep:
      return out.append(c);
    case Mapping::Kind::kDelete:
      return;
    case Mapping::Kind::kChar:
      return out.append(mapping.c);
    case Mapping::Kind::kText:
      return out.append(as<Str>(mapping.text));
  }
}

}  // namespace

Result<Value> str_translate(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  const Value table = args[1];
  StrBuilder out(vm);
  // ASCII text asks the table once for each character that occurs, as CPython does.
  constexpr char16_t kUnknown = 0xffff, kGone = 0xfffe;
  char16_t known[128];
  for (char16_t& entry : known) entry = kUnknown;
  for (size_t i = 0; i < s.length; ++i) {
    if ((i & 63) == 0) TRY(vm.tick());
    const char32_t c = s.at(i);
    if (c < 128 && known[c] != kUnknown) {
      if (known[c] != kGone) out.append(known[c]);
      continue;
    }
    const Mapping mapping = TRY(map_character(vm, table, c));
    apply(out, c, mapping);
    if (c < 128 && s.is_ascii()) {
      if (mapping.kind == Mapping::Kind::kKeep) known[c] = static_cast<char16_t>(c);
      if (mapping.kind == Mapping::Kind::kDelete) known[c] = kGone;
      if (mapping.kind == Mapping::Kind::kChar && mapping.c < 128) {
        known[c] = static_cast<char16_t>(mapping.c);
      }
    }
  }
  return out.finish();
}

Result<Value> str_maketrans(VM& vm, const Args& args) {
  Ref<Dict> table = TRY(make_dict(vm));
  if (args.has(1)) {
    const Str* to = TRY(str_argument(vm, args[1], "maketrans() argument 2"));
    const Str* gone = nullptr;
    if (args.has(2)) gone = TRY(str_argument(vm, args[2], "maketrans() argument 3"));
    const Str* from = try_as<Str>(vm, args[0]);
    if (from == nullptr) {
      return vm.raise<TypeError>(
          "first maketrans argument must be a string if there is a second argument");
    }
    if (from->length != to->length) {
      return vm.raise<ValueError>("the first two maketrans arguments must have equal length");
    }
    for (size_t i = 0; i < from->length; ++i) {
      TRY(dict_set(vm, *table, Value::small_int(from->at(i)), Value::small_int(to->at(i))));
    }
    for (size_t i = 0; gone != nullptr && i < gone->length; ++i) {
      TRY(dict_set(vm, *table, Value::small_int(gone->at(i)), Value::none()));
    }
    return table;
  }

  if (!is_exact<Dict>(args[0])) {
    return vm.raise<TypeError>("if you give only one argument to maketrans it must be a dict");
  }
  Dict& given = as<Dict>(args[0]);
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(given, position, key, value)) {
    if (const Str* text = try_as<Str>(vm, key)) {
      if (text->length != 1) {
        return vm.raise<ValueError>("string keys in translate table must be of length 1");
      }
      TRY(dict_set(vm, *table, Value::small_int(text->at(0)), value));
    } else if (is_int(vm, key)) {
      TRY(dict_set(vm, *table, key, value));
    } else {
      return vm.raise<TypeError>("keys in translate table must be strings or integers");
    }
  }
  return table;
}

}  // namespace bufo
