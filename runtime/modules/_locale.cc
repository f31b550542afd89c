// _locale: the C library's locale.
//
// A locale is the process's, not the interpreter's: setlocale() changes it for the host too.
#include <langinfo.h>

#include <climits>
#include <clocale>
#include <cstring>
#include <string>

#include "runtime/codecs.h"
#include "runtime/modules.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

Result<Value> decode(VM& vm, const char* text) {
  return decode_bytes(vm, reinterpret_cast<const uint8_t*>(text),
                      static_cast<ptrdiff_t>(std::strlen(text)), "utf-8", "surrogateescape");
}

Raised raise_locale_error(VM& vm, const char* text) {
  const Value module = dict_get_str(vm, as<Dict>(vm.modules), "_locale");
  const Ref<Str> name = TRY(intern(vm, "Error"));
  const Ref<Str> message = TRY(make_str(vm, text));
  if (!module.is_object()) return vm.raise<ValueError>("{}", text);
  const AnyRef cls = TRY(get_attr(vm, module, *name));
  const AnyRef error = TRY(call(vm, cls, {message}));
  return raise_object(vm, error);
}

Result<const char*> text_argument(VM& vm, const Args& args, uint32_t i, const char* function) {
  const Str* s = try_as<Str>(vm, args[i]);
  if (s == nullptr) {
    return vm.raise<TypeError>("{}() argument {} must be str, not {}", function, i + 1,
                               type_name_of(args[i]));
  }
  const std::string_view text = TRY(str_utf8(vm, as<Str>(args[i])));
  if (text.find('\0') != std::string_view::npos) {
    return vm.raise<ValueError>("embedded null character");
  }
  return text.data();  // ends with a NUL
}

Result<Value> locale_setlocale(VM& vm, const Args& args) {
  const ptrdiff_t category = TRY(args.index(vm, 0));
  if (category < 0 || category > 12) return raise_locale_error(vm, "invalid locale category");
  if (!args.has_value(1)) {
    const char* current = std::setlocale(static_cast<int>(category), nullptr);
    if (current == nullptr) return raise_locale_error(vm, "locale query failed");
    return decode(vm, current);
  }
  const char* wanted = TRY(text_argument(vm, args, 1, "setlocale"));
  const char* set = std::setlocale(static_cast<int>(category), std::string(wanted).c_str());
  if (set == nullptr) return raise_locale_error(vm, "unsupported locale setting");
  return decode(vm, set);
}

/// How digits are grouped: sizes, ended by CHAR_MAX or 0.
Result<Ref<List>> grouping(VM& vm, const char* sizes) {
  Ref<List> list = TRY(make_list(vm));
  if (*sizes == 0) return list;
  for (const char* at = sizes;; ++at) {
    TRY(list_append(vm, *list, Value::small_int(*at == 0 ? 0 : *at)));
    if (*at == 0 || *at == CHAR_MAX) break;
  }
  return list;
}

Result<Value> locale_localeconv(VM& vm, const Args&) {
  const lconv& c = *std::localeconv();
  Ref<Dict> dict = TRY(make_dict(vm));
  const struct {
    const char* name;
    const char* text;
  } kTexts[] = {
      {"int_curr_symbol", c.int_curr_symbol},     {"currency_symbol", c.currency_symbol},
      {"mon_decimal_point", c.mon_decimal_point}, {"mon_thousands_sep", c.mon_thousands_sep},
      {"positive_sign", c.positive_sign},         {"negative_sign", c.negative_sign},
      {"decimal_point", c.decimal_point},         {"thousands_sep", c.thousands_sep},
  };
  for (const auto& row : kTexts) {
    const AnyRef text = TRY(decode(vm, row.text));
    TRY(dict_set_str(vm, *dict, row.name, text));
  }
  const struct {
    const char* name;
    char number;
  } kNumbers[] = {
      {"int_frac_digits", c.int_frac_digits}, {"frac_digits", c.frac_digits},
      {"p_cs_precedes", c.p_cs_precedes},     {"p_sep_by_space", c.p_sep_by_space},
      {"n_cs_precedes", c.n_cs_precedes},     {"n_sep_by_space", c.n_sep_by_space},
      {"p_sign_posn", c.p_sign_posn},         {"n_sign_posn", c.n_sign_posn},
  };
  for (const auto& row : kNumbers) {
    TRY(dict_set_str(vm, *dict, row.name, Value::small_int(row.number)));
  }
  const Ref<List> money = TRY(grouping(vm, c.mon_grouping));
  TRY(dict_set_str(vm, *dict, "mon_grouping", money));
  const Ref<List> numbers = TRY(grouping(vm, c.grouping));
  TRY(dict_set_str(vm, *dict, "grouping", numbers));
  return dict;
}

Result<Value> locale_strcoll(VM& vm, const Args& args) {
  const char* a = TRY(text_argument(vm, args, 0, "strcoll"));
  const char* b = TRY(text_argument(vm, args, 1, "strcoll"));
  return Value::small_int(std::strcoll(a, b));
}

Result<Value> locale_strxfrm(VM& vm, const Args& args) {
  const char* text = TRY(text_argument(vm, args, 0, "strxfrm"));
  const size_t nbytes = std::strxfrm(nullptr, text, 0);
  RawBlock block;
  if (!block.allocate(vm, nbytes + 1)) return raise_no_memory(vm);
  char* out = static_cast<char*>(block.get());
  std::strxfrm(out, text, nbytes + 1);
  return decode_bytes(vm, reinterpret_cast<const uint8_t*>(out), static_cast<ptrdiff_t>(nbytes),
                      "utf-8", "surrogateescape");
}

struct Item {
  const char* name;
  nl_item item;
};
constexpr Item kItems[] = {
    {"DAY_1", DAY_1},
    {"DAY_2", DAY_2},
    {"DAY_3", DAY_3},
    {"DAY_4", DAY_4},
    {"DAY_5", DAY_5},
    {"DAY_6", DAY_6},
    {"DAY_7", DAY_7},
    {"ABDAY_1", ABDAY_1},
    {"ABDAY_2", ABDAY_2},
    {"ABDAY_3", ABDAY_3},
    {"ABDAY_4", ABDAY_4},
    {"ABDAY_5", ABDAY_5},
    {"ABDAY_6", ABDAY_6},
    {"ABDAY_7", ABDAY_7},
    {"MON_1", MON_1},
    {"MON_2", MON_2},
    {"MON_3", MON_3},
    {"MON_4", MON_4},
    {"MON_5", MON_5},
    {"MON_6", MON_6},
    {"MON_7", MON_7},
    {"MON_8", MON_8},
    {"MON_9", MON_9},
    {"MON_10", MON_10},
    {"MON_11", MON_11},
    {"MON_12", MON_12},
    {"ABMON_1", ABMON_1},
    {"ABMON_2", ABMON_2},
    {"ABMON_3", ABMON_3},
    {"ABMON_4", ABMON_4},
    {"ABMON_5", ABMON_5},
    {"ABMON_6", ABMON_6},
    {"ABMON_7", ABMON_7},
    {"ABMON_8", ABMON_8},
    {"ABMON_9", ABMON_9},
    {"ABMON_10", ABMON_10},
    {"ABMON_11", ABMON_11},
    {"ABMON_12", ABMON_12},
    {"RADIXCHAR", RADIXCHAR},
    {"THOUSEP", THOUSEP},
    {"YESEXPR", YESEXPR},
    {"NOEXPR", NOEXPR},
    {"CRNCYSTR", CRNCYSTR},
    {"D_FMT", D_FMT},
    {"D_T_FMT", D_T_FMT},
    {"T_FMT", T_FMT},
    {"AM_STR", AM_STR},
    {"PM_STR", PM_STR},
    {"CODESET", CODESET},
    {"T_FMT_AMPM", T_FMT_AMPM},
    {"ERA", ERA},
    {"ERA_D_FMT", ERA_D_FMT},
    {"ERA_D_T_FMT", ERA_D_T_FMT},
    {"ERA_T_FMT", ERA_T_FMT},
    {"ALT_DIGITS", ALT_DIGITS},
};

Result<Value> locale_nl_langinfo(VM& vm, const Args& args) {
  const ptrdiff_t wanted = TRY(args.index(vm, 0));
  for (const Item& row : kItems) {
    if (row.item != wanted) continue;
    // Everything here is UTF-8, whatever LC_CTYPE says.
    if (row.item == CODESET) return make_str(vm, "UTF-8");
    const char* text = nl_langinfo(row.item);
    return decode(vm, text == nullptr ? "" : text);
  }
  return vm.raise<ValueError>("unsupported langinfo constant");
}
Result<Value> locale_getencoding(VM& vm, const Args&) { return make_str(vm, "utf-8"); }

constexpr Method kFunctions[] = {
    function("setlocale", "(category, locale=None, /)", locale_setlocale,
             "Set the locale, or give the present one."),
    function("localeconv", "()", locale_localeconv, "How numbers and money are written."),
    function("strcoll", "(os1, os2, /)", locale_strcoll,
             "Compare two texts in the locale's order."),
    function("strxfrm", "(string, /)", locale_strxfrm,
             "A text that compares as this one in the locale's order."),
    function("nl_langinfo", "(key, /)", locale_nl_langinfo, "One piece of the locale."),
    function("getencoding", "()", locale_getencoding, "The encoding of files."),
};

Result<void> locale_init(VM& vm, Dict& dict) {
  static constexpr struct {
    const char* name;
    int value;
  } kCategories[] = {
      {"LC_CTYPE", LC_CTYPE},       {"LC_TIME", LC_TIME},         {"LC_COLLATE", LC_COLLATE},
      {"LC_MONETARY", LC_MONETARY}, {"LC_MESSAGES", LC_MESSAGES}, {"LC_NUMERIC", LC_NUMERIC},
      {"LC_ALL", LC_ALL},           {"CHAR_MAX", CHAR_MAX},
  };
  for (const auto& row : kCategories) {
    TRY(dict_set_str(vm, dict, row.name, Value::small_int(row.value)));
  }
  for (const Item& row : kItems) {
    TRY(dict_set_str(vm, dict, row.name, Value::small_int(row.item)));
  }
  const Ref<Str> name = TRY(make_str(vm, "Error"));
  const Ref<Tuple> bases = TRY(make_tuple_of(vm, {Value(&vm.type(kTypeException))}));
  const Ref<Dict> contents = TRY(make_dict(vm));
  const Ref<Str> module = TRY(make_str(vm, "locale"));
  TRY(dict_set_str(vm, *contents, "__module__", module));
  const AnyRef error = TRY(call(vm, &vm.type(kTypeType), {name, bases, contents}));
  return dict_set_str(vm, dict, "Error", error);
}

}  // namespace

constinit const ModuleSpec kLocaleModule = {
    .name = "_locale",
    .functions = kFunctions,
    .init = locale_init,
    .doc = "The locale of the process.",
};

}  // namespace bufo
