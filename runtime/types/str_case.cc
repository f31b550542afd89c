// str: case mappings and the is…() predicates.
//
// ASCII text goes through bulk.h a vector at a time; the rest takes the full mappings of Unicode
// (unicode.h), one character to as many as three, with the final-sigma rule for lower case.

#include <algorithm>

#include "runtime/bulk.h"
#include "runtime/types/str_methods.h"
#include "runtime/unicode.h"

namespace bufo {

namespace {

using AsciiMap = void (*)(const uint8_t* in, size_t nbytes, uint8_t* out);

Result<Ref<Str>> map_ascii(VM& vm, Str& s, AsciiMap map) {
  if (s.length == 0) return empty_str(vm);
  TRY(vm.tick(static_cast<int64_t>(s.length >> 12)));
  if (s.length == 1) {
    uint8_t mapped;
    map(s.data1(), 1, &mapped);
    return Ref<Str>(&latin1_char(vm, mapped));
  }
  Ref<Str> result = TRY(make_str_uninitialized(vm, s.length, 0x7f));
  map(s.data1(), s.length, static_cast<uint8_t*>(result->data()));
  return result;
}

/// Mapped characters on their way to the str, collected so that the builder looks at many at once.
class MappedText {
 public:
  explicit MappedText(VM& vm) : out_(vm) {}
  void append(char32_t c) {
    if (count_ == kCapacity) flush();
    pending_[count_++] = c;
  }
  Result<Ref<Str>> finish() {
    flush();
    return out_.finish();
  }

 private:
  void flush() {
    out_.append_units(pending_, count_, sizeof(char32_t));
    count_ = 0;
  }
  static constexpr size_t kCapacity = 256;
  size_t count_ = 0;
  char32_t pending_[kCapacity];
  StrBuilder out_;
};

using FullMap = int (*)(char32_t c, char32_t out[unicode::kMaxExpansion]);

BUFO_INLINE void append_mapped(MappedText& out, char32_t c, FullMap map) {
  if (!unicode::has(c, unicode::kCaseChanges)) return out.append(c);
  char32_t mapped[unicode::kMaxExpansion];
  const int count = map(c, mapped);
  for (int i = 0; i < count; ++i) out.append(mapped[i]);
}

template <class Unit>
void append_lower(MappedText& out, const Unit* u, size_t length, size_t i) {
  if (u[i] == unicode::kCapitalSigma) {
    out.append(unicode::is_final_sigma(u, length, i) ? unicode::kFinalSigma : unicode::kSmallSigma);
  } else if (u[i] < 0x80) {
    out.append(bulk::is_ascii_upper(u[i]) ? char32_t{u[i]} + 32 : char32_t{u[i]});
  } else {
    append_mapped(out, u[i], unicode::full_lower);
  }
}

/// Calls fn(out, units, index) for every character and makes a str of what it appended.
template <class Fn>
Result<Ref<Str>> map_each(VM& vm, const Str& s, Fn&& fn) {
  TRY(vm.tick(static_cast<int64_t>(s.length >> 10)));
  MappedText out(vm);
  with_units(s, [&](auto* u) {
    for (size_t i = 0; i < s.length; ++i) fn(out, u, i);
  });
  return out.finish();
}

}  // namespace

Result<Value> str_lower(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  if (s.is_ascii()) return map_ascii(vm, s, bulk::ascii_lower);
  return map_each(vm, s,
                  [&](MappedText& out, auto* u, size_t i) { append_lower(out, u, s.length, i); });
}

Result<Value> str_upper(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  if (s.is_ascii()) return map_ascii(vm, s, bulk::ascii_upper);
  return map_each(vm, s, [](MappedText& out, auto* u, size_t i) {
    append_mapped(out, u[i], unicode::full_upper);
  });
}

Result<Value> str_casefold(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  if (s.is_ascii()) return map_ascii(vm, s, bulk::ascii_lower);
  return map_each(vm, s, [](MappedText& out, auto* u, size_t i) {
    append_mapped(out, u[i], unicode::full_casefold);
  });
}

Result<Value> str_swapcase(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  if (s.is_ascii()) return map_ascii(vm, s, bulk::ascii_swapcase);
  return map_each(vm, s, [&](MappedText& out, auto* u, size_t i) {
    if (unicode::is_upper(u[i])) {
      append_lower(out, u, s.length, i);
    } else if (unicode::is_lower(u[i])) {
      append_mapped(out, u[i], unicode::full_upper);
    } else {
      out.append(u[i]);
    }
  });
}

Result<Value> str_capitalize(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  if (s.is_ascii()) return map_ascii(vm, s, bulk::ascii_capitalize);
  return map_each(vm, s, [&](MappedText& out, auto* u, size_t i) {
    if (i == 0) {
      append_mapped(out, u[i], unicode::full_title);
    } else {
      append_lower(out, u, s.length, i);
    }
  });
}

Result<Value> str_title(VM& vm, const Args& args) {
  Str& s = args.self<Str>();
  if (s.is_ascii()) {
    return map_ascii(vm, s, [](const uint8_t* in, size_t nbytes, uint8_t* out) {
      bulk::ascii_title(in, nbytes, false, out);
    });
  }
  bool previous_cased = false;
  return map_each(vm, s, [&](MappedText& out, auto* u, size_t i) {
    if (previous_cased) {
      append_lower(out, u, s.length, i);
    } else {
      append_mapped(out, u[i], unicode::full_title);
    }
    previous_cased = unicode::is_cased(u[i]);
  });
}

// --- predicates

namespace {

using AsciiTest = bool (*)(const uint8_t* in, size_t nbytes);

/// At least one character, and all of them have the property. `ascii`, if there is one, is as good
/// for ASCII text.
bool all_have(const Str& s, unicode::Property property, AsciiTest ascii) {
  if (s.length == 0) return false;
  if (ascii != nullptr && s.is_ascii()) return ascii(s.data1(), s.length);
  return with_units(s, [&](auto* u) {
    return std::all_of(u, u + s.length, [&](auto c) { return unicode::has(c, property); });
  });
}

/// At least one character of the wanted case, and none of another.
bool all_cased_are(const Str& s, unicode::Property wanted, unicode::Property unwanted) {
  return with_units(s, [&](auto* u) {
    bool any = false;
    for (size_t i = 0; i < s.length; ++i) {
      const uint16_t properties = unicode::properties(u[i]);
      if ((properties & (unwanted | unicode::kTitle)) != 0) return false;
      any |= (properties & wanted) != 0;
    }
    return any;
  });
}

Result<Value> predicate(VM& vm, const Args& args, unicode::Property property,
                        AsciiTest ascii = nullptr) {
  const Str& s = args.self<Str>();
  TRY(vm.tick(static_cast<int64_t>(s.length >> 12)));
  return Value::boolean(all_have(s, property, ascii));
}

}  // namespace

Result<Value> str_isalnum(VM& vm, const Args& args) {
  return predicate(vm, args, unicode::kAlnum, bulk::is_alnum);
}
Result<Value> str_isalpha(VM& vm, const Args& args) {
  return predicate(vm, args, unicode::kAlpha, bulk::is_alpha);
}
Result<Value> str_isdecimal(VM& vm, const Args& args) {
  return predicate(vm, args, unicode::kDecimal, bulk::is_digit);
}
Result<Value> str_isdigit(VM& vm, const Args& args) {
  return predicate(vm, args, unicode::kDigit, bulk::is_digit);
}
Result<Value> str_isnumeric(VM& vm, const Args& args) {
  return predicate(vm, args, unicode::kNumeric, bulk::is_digit);
}
Result<Value> str_isspace(VM& vm, const Args& args) { return predicate(vm, args, unicode::kSpace); }

Result<Value> str_isprintable(VM& vm, const Args& args) {
  if (args.self<Str>().length == 0) return Value::true_();
  return predicate(vm, args, unicode::kPrintable);
}

Result<Value> str_isascii(VM&, const Args& args) {
  return Value::boolean(args.self<Str>().is_ascii());
}

Result<Value> str_islower(VM&, const Args& args) {
  const Str& s = args.self<Str>();
  if (s.is_ascii()) return Value::boolean(bulk::is_lower(s.data1(), s.length));
  return Value::boolean(all_cased_are(s, unicode::kLower, unicode::kUpper));
}

Result<Value> str_isupper(VM&, const Args& args) {
  const Str& s = args.self<Str>();
  if (s.is_ascii()) return Value::boolean(bulk::is_upper(s.data1(), s.length));
  return Value::boolean(all_cased_are(s, unicode::kUpper, unicode::kLower));
}

Result<Value> str_istitle(VM&, const Args& args) {
  const Str& s = args.self<Str>();
  return with_units(s, [&](auto* u) -> Result<Value> {
    bool any = false, previous_cased = false;
    for (size_t i = 0; i < s.length; ++i) {
      const uint16_t properties = unicode::properties(u[i]);
      const bool upper = (properties & (unicode::kUpper | unicode::kTitle)) != 0;
      const bool lower = !upper && (properties & unicode::kLower) != 0;
      if (upper ? previous_cased : lower && !previous_cased) return Value::false_();
      previous_cased = upper || lower;
      any |= previous_cased;
    }
    return Value::boolean(any);
  });
}

bool is_identifier(const Str& s) {
  if (s.length == 0) return false;
  return with_units(s, [&](auto* u) {
    if (!unicode::is_xid_start(u[0])) return false;
    return std::all_of(u + 1, u + s.length, [](auto c) { return unicode::is_xid_continue(c); });
  });
}

Result<Value> str_isidentifier(VM&, const Args& args) {
  return Value::boolean(is_identifier(args.self<Str>()));
}

}  // namespace bufo
