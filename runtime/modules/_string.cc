// _string: the grammar of format strings for string.Formatter.

#include "runtime/str_format.h"
#include "runtime/types/containers.h"
#include "runtime/types/str_methods.h"

namespace bufo {

namespace {

Result<Str*> format_argument(VM& vm, const Args& args) {
  return require_str(vm, args[0], "expected str, got {}");
}

Result<Value> range_text(VM& vm, Str& text, TextRange range) {
  return str_slice(vm, text, range.start, range.end);
}

/// An iterator of (literal, field name, format spec, conversion).
Result<Value> formatter_parser(VM& vm, const Args& args) {
  Str* text = TRY(format_argument(vm, args));
  Ref<List> pieces = TRY(make_list(vm));
  FormatParser parser(*text, {0, text->length});
  FormatParser::Piece piece;
  for (;;) {
    const bool more = TRY(parser.next(vm, piece));
    if (!more) break;
    TRY(vm.tick());
    AnyRef literal = TRY(range_text(vm, *text, piece.literal));
    AnyRef name = Value::none(), spec = Value::none(), conversion = Value::none();
    if (piece.has_field) {
      name = TRY(range_text(vm, *text, piece.name));
      spec = TRY(range_text(vm, *text, piece.spec));
    }
    if (piece.conversion != 0) {
      Ref<Str> letter = TRY(make_str_char(vm, piece.conversion));
      conversion = std::move(letter);
    }
    Ref<Tuple> row = TRY(make_tuple_of(vm, {literal, name, spec, conversion}));
    TRY(list_append(vm, *pieces, row));
  }
  return get_iter(vm, pieces);
}

Result<Value> number_or_text(VM& vm, Str& text, const FieldNameParser::Part& part) {
  if (part.index >= 0) return Value::small_int(part.index);
  return range_text(vm, text, part.text);
}

/// (first, iterator of (is it an attribute, name or number)).
Result<Value> formatter_field_name_split(VM& vm, const Args& args) {
  Str* text = TRY(format_argument(vm, args));
  FieldNameParser parser(*text, {0, text->length});
  FieldNameParser::Part part = TRY(parser.first(vm));
  AnyRef first = TRY(number_or_text(vm, *text, part));
  Ref<List> rest = TRY(make_list(vm));
  for (;;) {
    const bool more = TRY(parser.next(vm, part));
    if (!more) break;
    AnyRef key = part.is_attribute ? TRY(range_text(vm, *text, part.text))
                                   : TRY(number_or_text(vm, *text, part));
    Ref<Tuple> row = TRY(make_tuple_of(vm, {Value::boolean(part.is_attribute), key}));
    TRY(list_append(vm, *rest, row));
  }
  AnyRef iterator = TRY(get_iter(vm, rest));
  return make_tuple_of(vm, {first, iterator});
}

constexpr Method kStringFunctions[] = {
    function("formatter_parser", "(format, /)", formatter_parser, "The pieces of a format string."),
    function("formatter_field_name_split", "(name, /)", formatter_field_name_split,
             "The parts of a field's name."),
};

}  // namespace

extern const ModuleSpec kStringModule;
constinit const ModuleSpec kStringModule = {
    .name = "_string",
    .functions = kStringFunctions,
    .doc = "What string.Formatter needs of str.format().",
};

}  // namespace bufo
