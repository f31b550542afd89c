// str: padding and stripping.

#include <algorithm>
#include <climits>

#include "runtime/checked.h"
#include "runtime/types/int.h"
#include "runtime/types/str_methods.h"
#include "runtime/unicode.h"

namespace bufo {

namespace {

/// `s` with `left` and `right` fill characters around it.
Result<Ref<Str>> pad(VM& vm, Str& s, size_t left, size_t right, char32_t fill) {
  if (left == 0 && right == 0) return exact_str(vm, s);
  size_t length;
  if (!checked_add(left, right, length) || !checked_add(length, s.length, length) ||
      length > static_cast<size_t>(PTRDIFF_MAX)) {
    return vm.raise<OverflowError>("padded string is too long");
  }
  TRY(vm.tick(static_cast<int64_t>(length >> 12)));
  const char32_t max_char = std::max(max_char_of(s), max_char_class(fill));
  Ref<Str> result = TRY(make_str_uninitialized(vm, length, max_char));
  fill_units(result->data(), result->kind(), 0, left, fill);
  copy_str_units(s, 0, s.length, result->data(), result->kind(), left);
  fill_units(result->data(), result->kind(), left + s.length, right, fill);
  return result;
}

struct Padding {
  size_t total;
  char32_t fill;
  ptrdiff_t width;
};

Result<Padding> padding_arguments(VM& vm, const Args& args) {
  const Str& s = args.self<Str>();
  const ptrdiff_t width = TRY(args.index(vm, 1));
  char32_t fill = ' ';
  if (args.has(2)) {
    const Str* text = try_as<Str>(vm, args[2]);
    if (text == nullptr) {
      return vm.raise<TypeError>("The fill character must be a unicode character, not {}",
                                 type_name_of(args[2]));
    }
    if (text->length != 1) {
      return vm.raise<TypeError>("The fill character must be exactly one character long");
    }
    fill = text->at(0);
  }
  const ptrdiff_t length = static_cast<ptrdiff_t>(s.length);
  return Padding{width > length ? static_cast<size_t>(width - length) : 0, fill, width};
}

}  // namespace

Result<Value> str_ljust(VM& vm, const Args& args) {
  const Padding padding = TRY(padding_arguments(vm, args));
  return pad(vm, args.self<Str>(), 0, padding.total, padding.fill);
}

Result<Value> str_rjust(VM& vm, const Args& args) {
  const Padding padding = TRY(padding_arguments(vm, args));
  return pad(vm, args.self<Str>(), padding.total, 0, padding.fill);
}

Result<Value> str_center(VM& vm, const Args& args) {
  const Padding padding = TRY(padding_arguments(vm, args));
  // An odd one goes to the left when the width is odd, else to the right.
  const size_t left = padding.total / 2 + (padding.total & static_cast<size_t>(padding.width) & 1);
  return pad(vm, args.self<Str>(), left, padding.total - left, padding.fill);
}

Result<Value> str_zfill(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  const ptrdiff_t width = TRY(args.index(vm, 1));
  const ptrdiff_t length = static_cast<ptrdiff_t>(s.length);
  if (width <= length) return exact_str(vm, s);
  const size_t zeros = static_cast<size_t>(width - length);
  Ref<Str> result = TRY(pad(vm, s, zeros, 0, '0'));
  const char32_t sign = result->length > zeros ? result->at(zeros) : 0;
  if (sign == '+' || sign == '-') {
    set_unit(result->data(), result->kind(), 0, sign);
    set_unit(result->data(), result->kind(), zeros, '0');
  }
  return result;
}

Result<Value> str_expandtabs(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  int64_t tabsize = 8;
  if (args.has(1)) {
    AnyRef given = TRY(to_index(vm, args[1]));
    if (!try_int64(given, tabsize) || tabsize > INT_MAX || tabsize < INT_MIN) {
      return vm.raise<OverflowError>("Python int too large to convert to C int");
    }
  }
  const size_t step = tabsize > 0 ? static_cast<size_t>(tabsize) : 0;

  // The length first, so that "\t" * n with a huge tabsize is refused and not tried.
  size_t length = 0, column = 0, tabs = 0;
  bool fits = true;
  with_units(s, [&](auto* u) {
    for (size_t i = 0; i < s.length; ++i) {
      size_t width = 1;
      if (u[i] == '\t') {
        ++tabs;
        width = step == 0 ? 0 : step - column % step;
        column += width;
      } else {
        ++column;
        if (u[i] == '\n' || u[i] == '\r') column = 0;
      }
      fits &= checked_add(length, width, length);
    }
  });
  if (!fits || length > static_cast<size_t>(PTRDIFF_MAX)) {
    return vm.raise<OverflowError>("new string is too long");
  }
  if (tabs == 0) return exact_str(vm, s);
  TRY(vm.tick(static_cast<int64_t>(length >> 12)));
  Ref<Str> result = TRY(make_str_uninitialized(vm, length, max_char_of(s)));
  with_units(s, [&](auto* u) {
    auto* out = static_cast<std::remove_cvref_t<decltype(*u)>*>(result->data());
    size_t at = 0, line = 0;
    for (size_t i = 0; i < s.length; ++i) {
      if (u[i] == '\t') {
        const size_t width = step == 0 ? 0 : step - (at - line) % step;
        std::fill_n(out + at, width, static_cast<std::remove_cvref_t<decltype(*u)>>(' '));
        at += width;
      } else {
        out[at++] = u[i];
        if (u[i] == '\n' || u[i] == '\r') line = at;
      }
    }
  });
  return result;
}

// --- strip

namespace {

enum Sides : uint8_t { kLeft = 1, kRight = 2, kBoth = 3 };

/// Trims while drop(character) holds.
template <class Drop>
Result<Ref<Str>> trim(VM& vm, Str& s, Sides sides, Drop&& drop) {
  size_t start = 0, end = s.length;
  with_units(s, [&](auto* u) {
    if ((sides & kLeft) != 0) {
      while (start < end && drop(u[start])) ++start;
    }
    if ((sides & kRight) != 0) {
      while (start < end && drop(u[end - 1])) --end;
    }
  });
  return str_slice(vm, s, start, end);
}

Result<Value> strip(VM& vm, const Args& args, Sides sides, const char* name) {
  Str& s = args.self<Str>();
  if (!args.has_value(1)) {
    return trim(vm, s, sides, [](char32_t c) { return unicode::is_space(c); });
  }
  const Str* chars = try_as<Str>(vm, args[1]);
  if (chars == nullptr) return vm.raise<TypeError>("{} arg must be None or str", name);
  if (chars->length == 1) {
    const char32_t only = chars->at(0);
    return trim(vm, s, sides, [=](char32_t c) { return c == only; });
  }
  // A bit per residue of 64 rules most characters out; the rest are looked for.
  return with_units(*chars, [&](auto* wanted) {
    uint64_t bloom = 0;
    for (size_t i = 0; i < chars->length; ++i) bloom |= uint64_t{1} << (wanted[i] & 63);
    return trim(vm, s, sides, [&](char32_t c) {
      if (((bloom >> (c & 63)) & 1) == 0) return false;
      return std::find_if(wanted, wanted + chars->length,
                          [=](auto w) { return char32_t{w} == c; }) != wanted + chars->length;
    });
  });
}

}  // namespace

Result<Value> str_strip(VM& vm, const Args& args) { return strip(vm, args, kBoth, "strip"); }
Result<Value> str_lstrip(VM& vm, const Args& args) { return strip(vm, args, kLeft, "lstrip"); }
Result<Value> str_rstrip(VM& vm, const Args& args) { return strip(vm, args, kRight, "rstrip"); }

}  // namespace bufo
