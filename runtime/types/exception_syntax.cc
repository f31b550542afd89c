// SyntaxError: the place in the source beside the message.
#include "runtime/types/exception_internal.h"
#include "runtime/types/int.h"

namespace bufo {

static Result<void> syntax_error_init(VM& vm, Value self, const CallArgs& args) {
  TRY(exception_init(vm, self, args));
  auto& e = as<ExceptionObject>(self);
  if (args.positional >= 1) set_member(e, kSyntaxMsg, args[0]);
  if (args.positional != 2) return ok();
  const Ref<Tuple> place = TRY(tuple_from_iterable(vm, args[1]));
  const ptrdiff_t count = place->size;
  // The place: filename, lineno, offset, text, and either both ends or none.
  if (count < 4)
    return vm.raise<TypeError>("function takes at least 4 arguments ({} given)", count);
  if (count > 6) return vm.raise<TypeError>("function takes at most 6 arguments ({} given)", count);
  for (int i = 0; i < 6; ++i) {
    set_member(e, kSyntaxFilename + i, i < count ? place->items[i] : Value::unbound());
  }
  if (count == 5) {
    return vm.raise<TypeError>("end_offset must be provided when end_lineno is provided");
  }
  return ok();
}

static Result<Value> syntax_error_str(VM& vm, Value self) {
  const auto& e = as<ExceptionObject>(self);
  const AnyRef message = e.members[kSyntaxMsg].is_unbound() ? Value::none() : e.members[kSyntaxMsg];
  const AnyRef filename = e.members[kSyntaxFilename];
  const AnyRef line = e.members[kSyntaxLineno];
  const bool has_file = is_a<Str>(vm, filename);
  const bool has_line = line->is_small_int();
  if (!has_file && !has_line) return str(vm, message);
  if (!has_file) return format(vm, "{} (line {})", str_of(message), line->small_int());
  // Only the last part of the path.
  Str& path = as<Str>(filename);
  size_t start = path.length;
  while (start > 0 && path.at(start - 1) != '/') --start;
  const Ref<Str> name = TRY(str_slice(vm, path, start, path.length));
  if (!has_line) return format(vm, "{} ({})", str_of(message), Value(name));
  return format(vm, "{} ({}, line {})", str_of(message), Value(name), line->small_int());
}

static constexpr GetSet kSyntaxErrorGetSets[] = {
    {"msg", exception_member_get<kSyntaxMsg>, exception_member_set<kSyntaxMsg>, "exception msg"},
    {"filename", exception_member_get<kSyntaxFilename>, exception_member_set<kSyntaxFilename>,
     "exception filename"},
    {"lineno", exception_member_get<kSyntaxLineno>, exception_member_set<kSyntaxLineno>,
     "exception lineno"},
    {"offset", exception_member_get<kSyntaxOffset>, exception_member_set<kSyntaxOffset>,
     "exception offset"},
    {"text", exception_member_get<kSyntaxText>, exception_member_set<kSyntaxText>,
     "exception text"},
    {"end_lineno", exception_member_get<kSyntaxEndLineno>, exception_member_set<kSyntaxEndLineno>,
     "exception end lineno"},
    {"end_offset", exception_member_get<kSyntaxEndOffset>, exception_member_set<kSyntaxEndOffset>,
     "exception end offset"},
    {"print_file_and_line", exception_member_get<kSyntaxPrint>, exception_member_set<kSyntaxPrint>,
     "exception print_file_and_line"},
};
const ExceptionTraits kSyntaxErrorTraits = {
    nullptr, syntax_error_init, syntax_error_str, {}, kSyntaxErrorGetSets};

}  // namespace bufo
