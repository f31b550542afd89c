// repr, str, ascii and format of any values.
#include "runtime/format_value.h"
#include "runtime/operators.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

Result<Ref<Str>> checked(VM& vm, Result<Value> result, const char* dunder) {
  AnyRef text = TRY(std::move(result));
  if (BUFO_UNLIKELY(!is_a<Str>(vm, text))) {
    return vm.raise<TypeError>("{} returned non-string (type {})", dunder, type_name_of(text));
  }
  return Ref<Str>::adopt(&as<Str>(text.release()));
}

}  // namespace

AddressText address_text(const void* address) {
  AddressText out;
  std::snprintf(out.text, sizeof out.text, "%p", address);
  return out;
}

Result<Ref<Str>> repr(VM& vm, Value v) {
  NativeDepth depth(vm);
  TRY(depth.enter(" while getting the repr of an object"));
  return checked(vm, vm.type_of(v).slots.repr(vm, v), "__repr__");
}

Result<Ref<Str>> str(VM& vm, Value v) {
  if (is_exact<Str>(v)) return Ref<Str>(&as<Str>(v));
  const UnarySlot slot = vm.type_of(v).slots.str;
  if (slot == nullptr) return repr(vm, v);
  NativeDepth depth(vm);
  TRY(depth.enter(" while getting the str of an object"));
  return checked(vm, slot(vm, v), "__str__");
}

Result<Ref<Str>> ascii(VM& vm, Value v) {
  Ref<Str> text = TRY(repr(vm, v));
  if (text->is_ascii()) return text;
  static constexpr char kDigits[] = "0123456789abcdef";
  StrBuilder out(vm);
  for (size_t i = 0; i < text->length; ++i) {
    const char32_t c = text->at(i);
    if (c < 0x80) {
      out.append(c);
      continue;
    }
    const int digits = c <= 0xff ? 2 : c <= 0xffff ? 4 : 8;
    out.append('\\');
    out.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(static_cast<char32_t>(kDigits[(c >> shift) & 15]));
    }
  }
  return out.finish();
}

Result<Ref<Str>> format_value(VM& vm, Value v, Str& spec) {
  // The usual types without the detour over their __format__.
  if (is_exact<Str>(v)) return format_str(vm, as<Str>(v), spec);
  if (v.is_small_int() || is_exact<Int>(v)) return format_int(vm, v, spec);
  if (v.is_inline_float() || is_exact<Float>(v)) return format_float(vm, v, spec);
  const AnyRef method = TRY(lookup_special(vm, v, *vm.names.format_));
  if (method.is_unbound()) {
    return vm.raise<TypeError>("Type {} doesn't define __format__", type_name_of(v));
  }
  AnyRef text = TRY(call(vm, method, {&spec}));
  if (!is_a<Str>(vm, text)) {
    return vm.raise<TypeError>("__format__ must return a str, not {}", type_name_of(text));
  }
  return Ref<Str>::adopt(&as<Str>(text.release()));
}

}  // namespace bufo
