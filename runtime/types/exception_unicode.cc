// UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError: what could not be converted, and
// where.
#include "runtime/types/bytes.h"
#include "runtime/types/exception_internal.h"
#include "runtime/types/int.h"

namespace bufo {

static Result<void> check_count(VM& vm, const CallArgs& args, uint32_t count) {
  if (args.positional == count) return ok();
  return vm.raise<TypeError>("function takes exactly {} arguments ({} given)", count,
                             args.positional);
}

static Result<void> check_str(VM& vm, const CallArgs& args, uint32_t i) {
  if (is_a<Str>(vm, args[i])) return ok();
  return vm.raise<TypeError>("argument {} must be str, not {}", i + 1, type_name_of(args[i]));
}

// start, end and reason are the last three arguments.
static Result<void> set_range(VM& vm, ExceptionObject& e, const CallArgs& args, uint32_t first) {
  const ptrdiff_t start = TRY(to_ptrdiff(vm, args[first]));
  const ptrdiff_t end = TRY(to_ptrdiff(vm, args[first + 1]));
  TRY(check_str(vm, args, first + 2));
  const AnyRef start_value = TRY(make_int(vm, start));
  const AnyRef end_value = TRY(make_int(vm, end));
  set_member(e, kUnicodeStart, start_value);
  set_member(e, kUnicodeEnd, end_value);
  set_member(e, kUnicodeReason, args[first + 2]);
  return ok();
}

static Result<void> decode_error_init(VM& vm, Value self, const CallArgs& args) {
  TRY(exception_init(vm, self, args));
  TRY(check_count(vm, args, 5));
  TRY(check_str(vm, args, 0));
  auto& e = as<ExceptionObject>(self);
  TRY(set_range(vm, e, args, 2));
  AnyRef data = args[1];
  if (!is_a<Bytes>(vm, data)) {
    // A private copy: what is mutable may change before the message is made.
    const Buffer buffer = TRY(acquire_bytes(vm, data));
    data = TRY(make_bytes(vm, buffer.data, buffer.nbytes));
  }
  set_member(e, kUnicodeEncoding, args[0]);
  set_member(e, kUnicodeObject, data);
  return ok();
}

static Result<void> encode_error_init(VM& vm, Value self, const CallArgs& args) {
  TRY(exception_init(vm, self, args));
  TRY(check_count(vm, args, 5));
  TRY(check_str(vm, args, 0));
  TRY(check_str(vm, args, 1));
  auto& e = as<ExceptionObject>(self);
  TRY(set_range(vm, e, args, 2));
  set_member(e, kUnicodeEncoding, args[0]);
  set_member(e, kUnicodeObject, args[1]);
  return ok();
}

static Result<void> translate_error_init(VM& vm, Value self, const CallArgs& args) {
  TRY(exception_init(vm, self, args));
  TRY(check_count(vm, args, 4));
  TRY(check_str(vm, args, 0));
  auto& e = as<ExceptionObject>(self);
  TRY(set_range(vm, e, args, 1));
  set_member(e, kUnicodeObject, args[0]);
  return ok();
}

// The members as text was made of them; not set: an instance that __init__ has not seen.
struct Parts {
  AnyRef encoding, object, reason;
  int64_t start = 0, end = 0;
};

static bool parts_of(VM& vm, Value self, Parts& out) {
  const auto& e = as<ExceptionObject>(self);
  if (e.members[kUnicodeObject].is_unbound()) return false;
  out.encoding = e.members[kUnicodeEncoding];
  out.object = e.members[kUnicodeObject];
  out.reason = e.members[kUnicodeReason];
  if (is_int(vm, e.members[kUnicodeStart])) try_int64(e.members[kUnicodeStart], out.start);
  if (is_int(vm, e.members[kUnicodeEnd])) try_int64(e.members[kUnicodeEnd], out.end);
  return true;
}

static Result<Value> decode_error_str(VM& vm, Value self) {
  Parts p;
  if (!parts_of(vm, self, p)) return Value(vm.names.empty);
  const Bytes* data = try_as<Bytes>(vm, p.object);
  if (data != nullptr && p.start >= 0 && p.start < data->length && p.end == p.start + 1) {
    static constexpr char kDigits[] = "0123456789abcdef";
    const uint8_t byte = data->data[p.start];
    return format(vm, "'{}' codec can't decode byte 0x{}{} in position {}: {}", str_of(p.encoding),
                  kDigits[byte >> 4], kDigits[byte & 15], p.start, str_of(p.reason));
  }
  return format(vm, "'{}' codec can't decode bytes in position {}-{}: {}", str_of(p.encoding),
                p.start, p.end - 1, str_of(p.reason));
}

// A character as an escape: \xe9, \u1234, \U0001f600.
struct Escape {
  char text[11];
  size_t length;
  explicit Escape(char32_t c) {
    static constexpr char kDigits[] = "0123456789abcdef";
    const int digits = c <= 0xff ? 2 : c <= 0xffff ? 4 : 8;
    text[0] = '\\';
    text[1] = digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (int i = 0; i < digits; ++i) text[2 + i] = kDigits[(c >> (4 * (digits - 1 - i))) & 15];
    length = static_cast<size_t>(digits) + 2;
  }
  std::string_view view() const { return {text, length}; }
};

static bool is_one_character(VM& vm, const Parts& p) {
  const Str* s = try_as<Str>(vm, p.object);
  return s != nullptr && p.start >= 0 && static_cast<size_t>(p.start) < s->length &&
         p.end == p.start + 1;
}

static Result<Value> encode_error_str(VM& vm, Value self) {
  Parts p;
  if (!parts_of(vm, self, p)) return Value(vm.names.empty);
  if (is_one_character(vm, p)) {
    const Escape escape(as<Str>(p.object).at(static_cast<size_t>(p.start)));
    return format(vm, "'{}' codec can't encode character '{}' in position {}: {}",
                  str_of(p.encoding), escape.view(), p.start, str_of(p.reason));
  }
  return format(vm, "'{}' codec can't encode characters in position {}-{}: {}", str_of(p.encoding),
                p.start, p.end - 1, str_of(p.reason));
}

static Result<Value> translate_error_str(VM& vm, Value self) {
  Parts p;
  if (!parts_of(vm, self, p)) return Value(vm.names.empty);
  if (is_one_character(vm, p)) {
    const Escape escape(as<Str>(p.object).at(static_cast<size_t>(p.start)));
    return format(vm, "can't translate character '{}' in position {}: {}", escape.view(), p.start,
                  str_of(p.reason));
  }
  return format(vm, "can't translate characters in position {}-{}: {}", p.start, p.end - 1,
                str_of(p.reason));
}

// start and end are numbers, also before __init__.
template <int kIndex>
static Result<Value> position_get(VM&, Value self) {
  const Value v = as<ExceptionObject>(self).members[kIndex];
  return v.is_unbound() ? Value::small_int(0) : v;
}
template <int kIndex>
static Result<void> position_set(VM& vm, Value self, Value value) {
  if (value.is_unbound()) return vm.raise<TypeError>("can't delete numeric/char attribute");
  const ptrdiff_t position = TRY(to_ptrdiff(vm, value));
  const AnyRef stored = TRY(make_int(vm, position));
  set_member(as<ExceptionObject>(self), kIndex, stored);
  return ok();
}

static constexpr GetSet kUnicodeErrorGetSets[] = {
    {"encoding", exception_member_get<kUnicodeEncoding>, exception_member_set<kUnicodeEncoding>,
     "exception encoding"},
    {"object", exception_member_get<kUnicodeObject>, exception_member_set<kUnicodeObject>,
     "exception object"},
    {"start", position_get<kUnicodeStart>, position_set<kUnicodeStart>, "exception start"},
    {"end", position_get<kUnicodeEnd>, position_set<kUnicodeEnd>, "exception end"},
    {"reason", exception_member_get<kUnicodeReason>, exception_member_set<kUnicodeReason>,
     "exception reason"},
};
const ExceptionTraits kUnicodeDecodeErrorTraits = {
    nullptr, decode_error_init, decode_error_str, {}, kUnicodeErrorGetSets};
const ExceptionTraits kUnicodeEncodeErrorTraits = {
    nullptr, encode_error_init, encode_error_str, {}, kUnicodeErrorGetSets};
const ExceptionTraits kUnicodeTranslateErrorTraits = {
    nullptr, translate_error_init, translate_error_str, {}, kUnicodeErrorGetSets};

}  // namespace bufo
