// unicodedata: the Unicode Character Database, version 15.0.
//
// Properties, case and normalisation are unicode.h's, names unicode_names.h's; East Asian widths
// and decompositions have tables of their own here.

#include <algorithm>

#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/str_methods.h"
#include "runtime/unicode.h"
#include "runtime/unicode_names.h"

namespace bufo {

namespace {

#include "runtime/modules/unicodedata.inc"

Result<char32_t> character(VM& vm, Value v, const char* function, const char* which) {
  const Str* text = try_as<Str>(vm, v);
  if (text == nullptr || text->length != 1) {
    return vm.raise<TypeError>("{}() argument{} must be a unicode character, not {}", function,
                               which, type_name_of(v));
  }
  return text->at(0);
}

Result<Value> or_default(VM& vm, const Args& args, const char* message) {
  if (args.has(1)) return args[1];
  return vm.raise<ValueError>(message);
}

// --- values

Result<Value> ucd_decimal(VM& vm, const Args& args) {
  const char32_t c = TRY(character(vm, args[0], "decimal", " 1"));
  const int value = unicode::decimal_value(c);
  return value < 0 ? or_default(vm, args, "not a decimal") : Value::small_int(value);
}

Result<Value> ucd_digit(VM& vm, const Args& args) {
  const char32_t c = TRY(character(vm, args[0], "digit", " 1"));
  const int value = unicode::digit_value(c);
  return value < 0 ? or_default(vm, args, "not a digit") : Value::small_int(value);
}

Result<Value> ucd_numeric(VM& vm, const Args& args) {
  const char32_t c = TRY(character(vm, args[0], "numeric", " 1"));
  unicode::NumericValue value;
  if (!unicode::numeric_value(c, value)) return or_default(vm, args, "not a numeric character");
  return make_float(vm,
                    static_cast<double>(value.numerator) / static_cast<double>(value.denominator));
}

// --- properties

Result<Value> ucd_category(VM& vm, const Args& args) {
  const char32_t c = TRY(character(vm, args[0], "category", ""));
  return make_str(vm, unicode::category_name(c));
}

Result<Value> ucd_bidirectional(VM& vm, const Args& args) {
  const char32_t c = TRY(character(vm, args[0], "bidirectional", ""));
  return make_str(vm, unicode::bidirectional(c));
}

Result<Value> ucd_combining(VM& vm, const Args& args) {
  const char32_t c = TRY(character(vm, args[0], "combining", ""));
  return Value::small_int(unicode::combining_class(c));
}

Result<Value> ucd_mirrored(VM& vm, const Args& args) {
  const char32_t c = TRY(character(vm, args[0], "mirrored", ""));
  return Value::small_int(unicode::is_mirrored(c) ? 1 : 0);
}

Result<Value> ucd_east_asian_width(VM& vm, const Args& args) {
  const char32_t c = TRY(character(vm, args[0], "east_asian_width", ""));
  const uint32_t* next = std::upper_bound(std::begin(kWidthStarts), std::end(kWidthStarts), c);
  return make_str(vm, kWidthNames[kWidths[next - kWidthStarts - 1]]);
}

Result<Value> ucd_decomposition(VM& vm, const Args& args) {
  const char32_t c = TRY(character(vm, args[0], "decomposition", ""));
  const uint32_t* at = std::lower_bound(std::begin(kDecomposed), std::end(kDecomposed), c);
  if (at == std::end(kDecomposed) || *at != c) return empty_str(vm);
  const size_t index = static_cast<size_t>(at - kDecomposed);
  StrBuilder out(vm);
  out.append_ascii(kTags[kTagIndexes[index]]);
  for (size_t i = kTargetOffsets[index]; i < kTargetOffsets[index + 1]; ++i) {
    if (out.length() != 0) out.append(' ');
    int digits = kTargets[i] > 0xfffff ? 6 : kTargets[i] > 0xffff ? 5 : 4;
    while (digits-- > 0) {
      out.append(static_cast<char32_t>("0123456789ABCDEF"[(kTargets[i] >> (4 * digits)) & 15]));
    }
  }
  return out.finish();
}

// --- names

Result<Value> ucd_name(VM& vm, const Args& args) {
  const char32_t c = TRY(character(vm, args[0], "name", " 1"));
  char name[unicode::kMaxNameLength];
  const size_t length = unicode::name_of(c, name);
  if (length == 0) return or_default(vm, args, "no such name");
  return make_str(vm, {name, length});
}

Result<Value> ucd_lookup(VM& vm, const Args& args) {
  Str* text = try_as<Str>(vm, args[0]);
  if (text == nullptr) {
    return vm.raise<TypeError>("a bytes-like object is required, not '{}'", type_name_of(args[0]));
  }
  const std::string_view name = TRY(str_utf8(vm, *text));
  constexpr size_t kLongest = 256;
  if (name.size() > kLongest) return vm.raise<KeyError>("name too long");
  char32_t found[unicode::kMaxSequenceLength];
  size_t count = 1;
  if (!unicode::find_name(name, found[0])) count = unicode::find_named_sequence(name, found);
  if (count == 0) return vm.raise<KeyError>("undefined character name '{}'", name);
  return make_str_units(vm, found, count, sizeof(char32_t));
}

// --- normalisation

Result<unicode::Form> form_named(VM& vm, const Str& name) {
  if (str_equals(name, "NFC")) return unicode::Form::kNfc;
  if (str_equals(name, "NFD")) return unicode::Form::kNfd;
  if (str_equals(name, "NFKC")) return unicode::Form::kNfkc;
  if (str_equals(name, "NFKD")) return unicode::Form::kNfkd;
  return vm.raise<ValueError>("invalid normalization form");
}

Result<Ref<Str>> normalize(VM& vm, unicode::Form form, Str& text) {
  TRY(vm.tick(static_cast<int64_t>(text.length >> 8)));
  return with_units(text, [&](auto* units) -> Result<Ref<Str>> {
    if (unicode::quick_check(form, units, text.length) == unicode::QuickCheck::kYes) {
      return exact_str(vm, text);
    }
    const size_t longest = unicode::decomposed_length(form, units, text.length);
    if (longest > static_cast<size_t>(PTRDIFF_MAX) / 4) return raise_no_memory(vm);
    void* block = vm.heap.allocate_raw(longest * sizeof(char32_t));
    if (block == nullptr) return raise_no_memory(vm);
    const size_t length =
        unicode::normalize(form, units, text.length, static_cast<char32_t*>(block));
    Result<Ref<Str>> made = make_str_units(vm, block, length, sizeof(char32_t));
    vm.heap.free(block);
    return made;
  });
}

Result<Value> ucd_normalize(VM& vm, const Args& args) {
  const Str* form_name = TRY(str_argument(vm, args[0], "normalize() argument 1"));
  Str* text = TRY(str_argument(vm, args[1], "normalize() argument 2"));
  if (text->length == 0) return empty_str(vm);  // whatever the form is called
  const unicode::Form form = TRY(form_named(vm, *form_name));
  return normalize(vm, form, *text);
}

Result<Value> ucd_is_normalized(VM& vm, const Args& args) {
  const Str* form_name = TRY(str_argument(vm, args[0], "is_normalized() argument 1"));
  Str* text = TRY(str_argument(vm, args[1], "is_normalized() argument 2"));
  if (text->length == 0) return Value::true_();
  const unicode::Form form = TRY(form_named(vm, *form_name));
  Ref<Str> normalized = TRY(normalize(vm, form, *text));
  return Value::boolean(str_equal(*normalized, *text));
}

constexpr Method kFunctions[] = {
    function("bidirectional", "(chr, /)", ucd_bidirectional, "The bidirectional class."),
    function("category", "(chr, /)", ucd_category, "The general category."),
    function("combining", "(chr, /)", ucd_combining, "The canonical combining class."),
    function("decimal", "(chr, default=<unrepresentable>, /)", ucd_decimal,
             "The value of a decimal digit."),
    function("decomposition", "(chr, /)", ucd_decomposition, "The decomposition mapping."),
    function("digit", "(chr, default=<unrepresentable>, /)", ucd_digit, "The value of a digit."),
    function("east_asian_width", "(chr, /)", ucd_east_asian_width, "The East Asian width."),
    function("is_normalized", "(form, unistr, /)", ucd_is_normalized,
             "Is the text in that normal form?"),
    function("lookup", "(name, /)", ucd_lookup, "The character of that name."),
    function("mirrored", "(chr, /)", ucd_mirrored, "1 if it is mirrored in bidirectional text."),
    function("name", "(chr, default=<unrepresentable>, /)", ucd_name, "The character's name."),
    function("normalize", "(form, unistr, /)", ucd_normalize, "The text in that normal form."),
    function("numeric", "(chr, default=<unrepresentable>, /)", ucd_numeric,
             "The numeric value as a float."),
};

Result<void> init_unicodedata(VM& vm, Dict& module) {
  Ref<Str> version = TRY(make_str(vm, unicode::kVersion));
  return dict_set_str(vm, module, "unidata_version", version);
}

}  // namespace

extern const ModuleSpec kUnicodedataModule;
constinit const ModuleSpec kUnicodedataModule = {
    .name = "unicodedata",
    .functions = kFunctions,
    .init = init_unicodedata,
    .doc = "The Unicode Character Database, version 15.0.0.",
};

}  // namespace bufo
