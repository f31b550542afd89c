// _json: text to values (make_scanner, scanstring) and back (make_encoder, encode_basestring…).
//
// Guarantees: errors and their positions are those of the Python code that stands in for this
// module (json.scanner, json.decoder, json.encoder); hooks may do anything.
// Follows Modules/_json.c (CPython 3.12) in behaviour.
#include <cmath>
#include <cstring>

#include "runtime/class.h"
#include "runtime/float_text.h"
#include "runtime/int_text.h"
#include "runtime/modules.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/owned_fields.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

// --- errors

/// json.decoder.JSONDecodeError(message, text, position)
Raised raise_decode_error(VM& vm, const char* message, Value text, size_t position) {
  const Ref<Str> module_name = TRY(intern(vm, "json.decoder"));
  const AnyRef module = TRY(import_module(vm, *module_name));
  const Ref<Str> class_name = TRY(intern(vm, "JSONDecodeError"));
  const AnyRef cls = TRY(get_attr(vm, module, *class_name));
  const Ref<Str> words = TRY(make_str(vm, message));
  const AnyRef error =
      TRY(call(vm, cls, {words, text, Value::small_int(static_cast<int64_t>(position))}));
  return raise_object(vm, error);
}

/// "There is no value here": the caller says what was expected.
Raised raise_stop(VM& vm, size_t position) {
  return raise_with_value(vm, kTypeStopIteration, Value::small_int(static_cast<int64_t>(position)));
}

// --- reading

struct Scanner : Object {
  static constexpr int kOwned = 5;
  Value object_hook, object_pairs_hook, parse_float, parse_int, parse_constant;
  bool strict;
};

int hex_digit(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<int>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<int>(c - 'A' + 10);
  return -1;
}

/// Is one of these eight bytes a quote, a backslash or a control character?
bool has_special(uint64_t eight) {
  constexpr uint64_t kOnes = 0x0101010101010101, kHigh = 0x8080808080808080;
  const auto zero_byte = [](uint64_t v) { return (v - kOnes) & ~v & kHigh; };
  const uint64_t control = (eight - kOnes * 0x20) & ~eight & kHigh;
  return (control | zero_byte(eight ^ kOnes * '"') | zero_byte(eight ^ kOnes * '\\')) != 0;
}

/// Reads a text of units of this type. The text is immutable and outlives the reader.
template <class Unit>
class Reader {
 public:
  Reader(VM& vm, Str& text, bool strict)
      : vm_(vm),
        text_(text),
        data_(static_cast<const Unit*>(text.data())),
        length_(text.length),
        strict_(strict) {}
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// The str whose first character is at `begin`, after the quote; `next` gets the place after the
  /// closing one.
  Result<Value> string(size_t begin, size_t& next) {
    size_t at = skip_plain(begin);
    if (at < length_ && data_[at] == '"') {
      next = at + 1;
      return slice(begin, at);
    }
    StrBuilder out(vm_);
    size_t run = begin;
    for (;;) {
      at = skip_plain(at);
      if (at >= length_) {
        return raise_decode_error(vm_, "Unterminated string starting at", &text_, begin - 1);
      }
      const Unit c = data_[at];
      if (c == '"') break;
      if (c != '\\') {
        if (strict_) {
          return raise_decode_error(vm_, "Invalid control character at", &text_, at);
        }
        ++at;
        continue;
      }
      out.append(text_, run, at);
      char32_t meant = 0;
      TRY(escape(begin, at, meant));
      out.append(meant);
      run = at;
    }
    out.append(text_, run, at);
    next = at + 1;
    return Result<Value>(TRY(out.finish()));
  }

  /// Any value. StopIteration where there is none.
  Result<Value> value(Scanner& scanner, size_t at, size_t& next) {
    if (at >= length_) return raise_stop(vm_, at);
    switch (static_cast<char32_t>(data_[at])) {
      case '"':
        return string(at + 1, next);
      case '{':
      case '[': {
        const bool object = data_[at] == '{';
        NativeDepth depth(vm_);
        TRY(depth.enter(object ? " while decoding a JSON object from a unicode string"
                               : " while decoding a JSON array from a unicode string"));
        TRY(vm_.tick());
        if (!object) return array(scanner, at + 1, next);
        if (scanner.object_pairs_hook.is_none()) return dict(scanner, at + 1, next);
        return pairs(scanner, at + 1, next);
      }
      case 'n':
        if (is_word(at, "null")) return word(at, "null", next, Value::none());
        break;
      case 't':
        if (is_word(at, "true")) return word(at, "true", next, Value::true_());
        break;
      case 'f':
        if (is_word(at, "false")) return word(at, "false", next, Value::false_());
        break;
      case 'N':
        if (is_word(at, "NaN")) return constant(scanner, at, "NaN", next);
        break;
      case 'I':
        if (is_word(at, "Infinity")) return constant(scanner, at, "Infinity", next);
        break;
      case '-':
        if (is_word(at, "-Infinity")) return constant(scanner, at, "-Infinity", next);
        break;
      default:
        break;
    }
    return number(scanner, at, next);
  }

 private:
  // The first quote, backslash or control character.
  size_t skip_plain(size_t at) const {
    if constexpr (sizeof(Unit) == 1) {
      for (uint64_t eight; at + 8 <= length_; at += 8) {
        std::memcpy(&eight, data_ + at, 8);
        if (has_special(eight)) break;
      }
    }
    while (at < length_ && data_[at] != '"' && data_[at] != '\\' && data_[at] > 0x1f) ++at;
    return at;
  }

  size_t skip_space(size_t at) const {
    while (at < length_ &&
           (data_[at] == ' ' || data_[at] == '\n' || data_[at] == '\t' || data_[at] == '\r')) {
      ++at;
    }
    return at;
  }

  bool is(size_t at, char c) const { return at < length_ && data_[at] == static_cast<Unit>(c); }

  Result<Value> slice(size_t begin, size_t end) {
    if constexpr (sizeof(Unit) == 1) {
      if (text_.is_ascii() && end - begin > 1) {
        Ref<Str> made = TRY(make_str_uninitialized(vm_, end - begin, 127));
        std::memcpy(made->data(), data_ + begin, end - begin);
        return made;
      }
    }
    return Result<Value>(TRY(make_str_units(vm_, data_ + begin, end - begin, sizeof(Unit))));
  }

  /// At a backslash; goes behind the escape.
  Result<void> escape(size_t begin, size_t& at, char32_t& meant) {
    if (at + 1 >= length_) {
      return raise_decode_error(vm_, "Unterminated string starting at", &text_, begin - 1);
    }
    const auto c = static_cast<char32_t>(data_[at + 1]);
    if (c != 'u') {
      static constexpr std::string_view kLetters = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
      const size_t which = c < 128 ? kLetters.find(static_cast<char>(c)) : kLetters.npos;
      if (which == kLetters.npos) {
        return raise_decode_error(vm_, "Invalid \\escape", &text_, at);
      }
      meant = static_cast<char32_t>(kMeanings[which]);
      at += 2;
      return ok();
    }
    if (!four_digits(at + 2, meant)) {
      return raise_decode_error(vm_, "Invalid \\uXXXX escape", &text_, at + 1);
    }
    at += 6;
    // The second half of a surrogate pair?
    if (meant >= 0xd800 && meant <= 0xdbff && at + 6 < length_ && is(at, '\\') && is(at + 1, 'u')) {
      char32_t low = 0;
      if (!four_digits(at + 2, low)) {
        return raise_decode_error(vm_, "Invalid \\uXXXX escape", &text_, at + 1);
      }
      if (low >= 0xdc00 && low <= 0xdfff) {
        meant = 0x10000 + ((meant - 0xd800) << 10) + (low - 0xdc00);
        at += 6;
      }
    }
    return ok();
  }

  // The digits must not end the text: a quote is missing then.
  bool four_digits(size_t at, char32_t& out) const {
    if (at + 4 >= length_) return false;
    out = 0;
    for (size_t i = at; i < at + 4; ++i) {
      const int digit = hex_digit(static_cast<char32_t>(data_[i]));
      if (digit < 0) return false;
      out = out << 4 | static_cast<char32_t>(digit);
    }
    return true;
  }

  bool is_word(size_t at, std::string_view word) const {
    if (length_ - at < word.size()) return false;
    for (size_t i = 0; i < word.size(); ++i) {
      if (data_[at + i] != static_cast<Unit>(word[i])) return false;
    }
    return true;
  }
  static Result<Value> word(size_t at, std::string_view word, size_t& next, Value meant) {
    next = at + word.size();
    return meant;
  }
  Result<Value> constant(Scanner& scanner, size_t at, std::string_view word, size_t& next) {
    next = at + word.size();
    const AnyRef parse = scanner.parse_constant;
    const Ref<Str> text = TRY(make_str(vm_, word));
    return call(vm_, parse, {text});
  }

  Result<Value> number(Scanner& scanner, size_t begin, size_t& next) {
    const auto digit = [&](size_t i) { return i < length_ && data_[i] >= '0' && data_[i] <= '9'; };
    size_t at = begin + (data_[begin] == '-' ? 1 : 0);
    if (!digit(at)) return raise_stop(vm_, begin);
    if (data_[at] == '0') {
      ++at;
    } else {
      while (digit(at)) ++at;
    }
    bool whole = true;
    if (is(at, '.') && digit(at + 1)) {
      whole = false;
      at += 2;
      while (digit(at)) ++at;
    }
    if (is(at, 'e') || is(at, 'E')) {
      size_t exponent = at + 1;
      if (is(exponent, '+') || is(exponent, '-')) ++exponent;
      if (digit(exponent)) {
        whole = false;
        while (digit(exponent)) ++exponent;
        at = exponent;
      }
    }
    next = at;
    const AnyRef parse = whole ? scanner.parse_int : scanner.parse_float;
    if (whole && parse.get() == Value(&vm_.type(kTypeInt)) && at - begin <= 18) {
      const bool minus = data_[begin] == '-';
      int64_t n = 0;
      for (size_t i = begin + minus; i < at; ++i) n = n * 10 + static_cast<int64_t>(data_[i] - '0');
      return make_int(vm_, minus ? -n : n);
    }
    if (!whole && parse.get() == Value(&vm_.type(kTypeFloat)) && at - begin <= 64) {
      char text[64];
      for (size_t i = begin; i < at; ++i) text[i - begin] = static_cast<char>(data_[i]);
      return make_float(vm_, float_text::parse(text, at - begin).value);
    }
    const AnyRef text = TRY(slice(begin, at));
    return call(vm_, parse, {text});
  }

  Result<Value> array(Scanner& scanner, size_t at, size_t& next) {
    Ref<List> list = TRY(make_list(vm_));
    at = skip_space(at);
    if (is(at, ']')) {
      next = at + 1;
      return list;
    }
    for (;;) {
      const AnyRef item = TRY(value(scanner, at, at));
      TRY(list_append(vm_, *list, item));
      at = skip_space(at);
      if (is(at, ']')) break;
      if (!is(at, ',')) return raise_decode_error(vm_, "Expecting ',' delimiter", &text_, at);
      at = skip_space(at + 1);
    }
    next = at + 1;
    return list;
  }

  // A key and the place of its value. `at` is at the key's quote.
  Result<Value> key(size_t& at) {
    if (!is(at, '"')) {
      return raise_decode_error(vm_, "Expecting property name enclosed in double quotes", &text_,
                                at);
    }
    AnyRef key = TRY(shared_key(at + 1, at));
    at = skip_space(at);
    if (!is(at, ':')) return raise_decode_error(vm_, "Expecting ':' delimiter", &text_, at);
    at = skip_space(at + 1);
    return key;
  }

  // Keys come again and again: the last ones are kept, by their text.
  Result<Value> shared_key(size_t begin, size_t& next) {
    if constexpr (sizeof(Unit) == 1) {
      const size_t end = skip_plain(begin);
      const size_t count = end - begin;
      if (is(end, '"') && count >= 2 && count <= 64) {
        const size_t which =
            (count * 31 + data_[begin] * 7u + data_[end - 1] * 3u + data_[begin + count / 2]) %
            kKeyCount;
        AnyRef& known = keys_[which];
        if (!known.is_unbound()) {
          const Str& s = as<Str>(known);
          if (s.length == count && s.kind() == 1 &&
              std::memcmp(s.data(), data_ + begin, count) == 0) {
            next = end + 1;
            return Value(known);
          }
        }
        next = end + 1;
        AnyRef made = TRY(slice(begin, end));
        known = made;
        return made;
      }
    }
    return string(begin, next);
  }

  // After a value: true if another key follows, at `at` then.
  Result<bool> more(size_t& at) {
    at = skip_space(at);
    if (is(at, '}')) return false;
    if (!is(at, ',')) return raise_decode_error(vm_, "Expecting ',' delimiter", &text_, at);
    at = skip_space(at + 1);
    return true;
  }

  Result<Value> dict(Scanner& scanner, size_t at, size_t& next) {
    Ref<Dict> dict = TRY(make_dict(vm_));
    at = skip_space(at);
    bool go_on = !is(at, '}');
    while (go_on) {
      const AnyRef name = TRY(key(at));
      const AnyRef item = TRY(value(scanner, at, at));
      TRY(dict_set_str(vm_, *dict, as<Str>(name), item));
      go_on = TRY(more(at));
    }
    next = at + 1;
    if (scanner.object_hook.is_none()) return dict;
    const AnyRef hook = scanner.object_hook;
    return call(vm_, hook, {dict});
  }

  Result<Value> pairs(Scanner& scanner, size_t at, size_t& next) {
    Ref<List> list = TRY(make_list(vm_));
    at = skip_space(at);
    bool go_on = !is(at, '}');
    while (go_on) {
      const AnyRef name = TRY(key(at));
      const AnyRef item = TRY(value(scanner, at, at));
      const Ref<Tuple> pair = TRY(make_tuple_of(vm_, {name, item}));
      TRY(list_append(vm_, *list, pair));
      go_on = TRY(more(at));
    }
    next = at + 1;
    const AnyRef hook = scanner.object_pairs_hook;
    return call(vm_, hook, {list});
  }

  static constexpr size_t kKeyCount = 64;
  VM& vm_;
  Str& text_;
  const Unit* data_;
  size_t length_;
  bool strict_;
  AnyRef keys_[kKeyCount];
};

/// Calls fn(reader) with a reader of the right unit.
template <class Fn>
auto with_reader(VM& vm, Str& text, bool strict, Fn&& fn) {
  if (text.kind() == 1) {
    Reader<uint8_t> reader(vm, text, strict);
    return fn(reader);
  }
  if (text.kind() == 2) {
    Reader<uint16_t> reader(vm, text, strict);
    return fn(reader);
  }
  Reader<uint32_t> reader(vm, text, strict);
  return fn(reader);
}

Result<Value> with_end(VM& vm, Value result, size_t end) {
  return make_tuple_of(vm, {result, Value::small_int(static_cast<int64_t>(end))});
}

Result<Value> json_scanstring(VM& vm, const Args& args) {
  const ptrdiff_t begin = TRY(args.index(vm, 1));
  const bool strict = TRY(args.truth_or(vm, 2, true));
  if (!is_a<Str>(vm, args[0])) {
    return vm.raise<TypeError>("first argument must be a string, not {}", type_name_of(args[0]));
  }
  const Ref<Str> text(&as<Str>(args[0]));
  if (begin < 0 || static_cast<size_t>(begin) > text->length) {
    return vm.raise<ValueError>("end is out of bounds");
  }
  size_t next = 0;
  const AnyRef found = TRY(with_reader(vm, *text, strict, [&](auto& reader) {
    return reader.string(static_cast<size_t>(begin), next);
  }));
  return with_end(vm, found, next);
}

Result<Value> scanner_new(VM& vm, Type& cls, const CallArgs& call_args) {
  static constexpr Signature kSignature = parse_signature("(cls, context)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "make_scanner", call_args, Value(&cls)));
  Ref<Scanner> made = TRY(allocate_owner<Scanner>(vm, cls));
  const auto take = [&](const char* name, Value& field) -> Result<void> {
    const Ref<Str> text = TRY(intern(vm, name));
    AnyRef attribute = TRY(get_attr(vm, bound[1], *text));
    set_field(field, attribute);
    return ok();
  };
  const Ref<Str> strict_name = TRY(intern(vm, "strict"));
  const AnyRef strict = TRY(get_attr(vm, bound[1], *strict_name));
  made->strict = TRY(is_truthy(vm, strict));
  TRY(take("object_hook", made->object_hook));
  TRY(take("object_pairs_hook", made->object_pairs_hook));
  TRY(take("parse_float", made->parse_float));
  TRY(take("parse_int", made->parse_int));
  TRY(take("parse_constant", made->parse_constant));
  return made;
}

Result<Value> scanner_call(VM& vm, Value self, const CallArgs& call_args) {
  static constexpr Signature kSignature = parse_signature("(string, idx)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "scan_once", call_args));
  const ptrdiff_t begin = TRY(bound.args().index(vm, 1));
  if (!is_a<Str>(vm, bound[0])) {
    return vm.raise<TypeError>("first argument must be a string, not {}", type_name_of(bound[0]));
  }
  if (begin < 0) return vm.raise<ValueError>("idx cannot be negative");
  const Ref<Str> text(&as<Str>(bound[0]));
  const Ref<Scanner> scanner(&as<Scanner>(self));
  size_t next = 0;
  const AnyRef found = TRY(with_reader(vm, *text, scanner->strict, [&](auto& reader) {
    return reader.value(*scanner, static_cast<size_t>(begin), next);
  }));
  return with_end(vm, found, next);
}

template <Value Scanner::*kField>
Result<Value> scanner_get(VM&, Value self) {
  return as<Scanner>(self).*kField;
}
Result<Value> scanner_get_strict(VM&, Value self) {
  return Value::boolean(as<Scanner>(self).strict);
}

constexpr GetSet kScannerGetSets[] = {
    {"strict", scanner_get_strict, readonly_member, "strict"},
    {"object_hook", scanner_get<&Scanner::object_hook>, readonly_member, "object_hook"},
    {"object_pairs_hook", scanner_get<&Scanner::object_pairs_hook>, readonly_member},
    {"parse_float", scanner_get<&Scanner::parse_float>, readonly_member, "parse_float"},
    {"parse_int", scanner_get<&Scanner::parse_int>, readonly_member, "parse_int"},
    {"parse_constant", scanner_get<&Scanner::parse_constant>, readonly_member, "parse_constant"},
};

constinit const TypeSpec kScannerSpec = {
    .name = "_json.Scanner",
    .nbytes = sizeof(Scanner),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots =
        {
            .dealloc = owned_dealloc<Scanner>,
            .traverse = owned_traverse<Scanner>,
            .clear = owned_dealloc<Scanner>,
            .new_ = scanner_new,
            .call = scanner_call,
        },
    .getsets = kScannerGetSets,
    .doc = "Reads one value from a text: scan_once(text, index) -> (value, end).",
};

// --- writing text

void append_escape(StrBuilder& out, char32_t c) {
  static constexpr std::string_view kMeanings = "\"\\\b\f\n\r\t", kLetters = "\"\\bfnrt";
  const size_t which = c < 128 ? kMeanings.find(static_cast<char>(c)) : kMeanings.npos;
  if (which != kMeanings.npos) {
    out.append(U'\\');
    out.append(static_cast<char32_t>(kLetters[which]));
    return;
  }
  if (c > 0xffff) {
    append_escape(out, 0xd800 + ((c - 0x10000) >> 10));
    append_escape(out, 0xdc00 + ((c - 0x10000) & 0x3ff));
    return;
  }
  static constexpr char kDigits[] = "0123456789abcdef";
  const char text[6] = {
      '\\', 'u', kDigits[c >> 12], kDigits[c >> 8 & 15], kDigits[c >> 4 & 15], kDigits[c & 15]};
  out.append_ascii({text, sizeof text});
}

/// The str in quotes, escaped; with `ascii_only` everything beyond '~' too.
void append_quoted(StrBuilder& out, const Str& s, bool ascii_only) {
  out.append(U'"');
  size_t run = 0;
  const size_t length = s.length;
  const auto plain = [&](char32_t c) {
    return c >= 0x20 && c != '"' && c != '\\' && (!ascii_only || c < 0x7f);
  };
  const bool bytes = s.kind() == 1;
  for (size_t i = 0; i < length;) {
    if (bytes) {
      // Eight plain characters at a time.
      const uint8_t* data = s.data1();
      for (uint64_t eight; i + 8 <= length; i += 8) {
        std::memcpy(&eight, data + i, 8);
        constexpr uint64_t kHigh = 0x8080808080808080, kOnes = 0x0101010101010101;
        const bool high = ascii_only && ((eight | (eight + kOnes)) & kHigh) != 0;
        if (has_special(eight) || high) break;
      }
      while (i < length && plain(data[i])) ++i;
    } else {
      while (i < length && plain(s.at(i))) ++i;
    }
    if (i >= length) break;
    out.append(s, run, i);
    append_escape(out, s.at(i));
    run = ++i;
  }
  out.append(s, run, length);
  out.append(U'"');
}

template <bool kAsciiOnly>
Result<Value> json_encode_basestring(VM& vm, const Args& args) {
  if (!is_a<Str>(vm, args[0])) {
    return vm.raise<TypeError>("first argument must be a string, not {}", type_name_of(args[0]));
  }
  StrBuilder out(vm);
  append_quoted(out, as<Str>(args[0]), kAsciiOnly);
  return Result<Value>(TRY(out.finish()));
}

// --- writing values

struct Encoder : Object {
  static constexpr int kOwned = 6;
  Value markers;  // a dict or None: whether to look for cycles
  Value default_, encoder;
  Value indent;                         // a str or None
  Value key_separator, item_separator;  // strs
  bool sort_keys, skipkeys, allow_nan;
  uint8_t quoting;  // 0: call the encoder; 1: encode_basestring_ascii; 2: encode_basestring
};

/// The containers that are being written, from the inside out.
struct Outer {
  Value object;
  const Outer* next;
};

class Writer {
 public:
  Writer(VM& vm, Encoder& encoder, ptrdiff_t level)
      : vm_(vm), encoder_(encoder), out_(vm), level_(level) {}
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  Result<Ref<Str>> finish() { return out_.finish(); }

  Result<void> value(Value v, const Outer* outer) {
    if (v.is_object() && is_a<Str>(vm_, v)) return text(v);
    if (v.is_none()) return word("null");
    if (v.is_bool()) return word(v.is_true() ? "true" : "false");
    if (v.is_small_int()) {
      out_.append_int(v.small_int());
      return ok();
    }
    if (is_int(vm_, v)) return integer(v);
    if (v.is_inline_float() || is_a<Float>(vm_, v)) return number(v);
    const bool list = is_a<List>(vm_, v), tuple = is_a<Tuple>(vm_, v);
    NativeDepth depth(vm_);
    TRY(depth.enter(" while encoding a JSON object"));
    TRY(vm_.tick());
    if (!encoder_.markers.is_none()) {
      for (const Outer* o = outer; o != nullptr; o = o->next) {
        if (o->object == v) return vm_.raise<ValueError>("Circular reference detected");
      }
    }
    const AnyRef held = v;
    const Outer here{v, outer};
    if (list || tuple) return sequence(v, list, &here);
    if (is_a<Dict>(vm_, v)) return dict(v, &here);
    const AnyRef function = encoder_.default_;
    const AnyRef replaced = TRY(call(vm_, function, {v}));
    return value(replaced, &here);
  }

 private:
  Result<void> word(std::string_view word) {
    out_.append_ascii(word);
    return ok();
  }

  Result<void> text(Value v) {
    if (encoder_.quoting != 0) {
      append_quoted(out_, as<Str>(v), encoder_.quoting == 1);
      return ok();
    }
    const AnyRef function = encoder_.encoder;
    const AnyRef encoded = TRY(call(vm_, function, {v}));
    if (!is_a<Str>(vm_, encoded)) {
      return vm_.raise<TypeError>("encoder() must return a string, not {}", type_name_of(encoded));
    }
    out_.append(as<Str>(encoded));
    return ok();
  }

  Result<void> integer(Value v) {
    const Ref<Str> digits = TRY(int_to_str(vm_, v));
    out_.append(*digits);
    return ok();
  }

  Result<void> number(Value v) {
    const double d = v.is_inline_float() ? v.inline_float() : as<Float>(v).value;
    if (!std::isfinite(d)) {
      if (!encoder_.allow_nan) {
        return vm_.raise<ValueError>("Out of range float values are not JSON compliant: {}",
                                     repr_of(v));
      }
      return word(std::isnan(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
    }
    char digits[float_text::kReprSize];
    out_.append_ascii({digits, float_text::repr(d, digits)});
    return ok();
  }

  // With an indent, items stand on lines of their own.
  void new_line() {
    if (encoder_.indent.is_none()) return;
    out_.append(U'\n');
    for (ptrdiff_t i = 0; i < level_; ++i) out_.append(as<Str>(encoder_.indent));
  }
  void separate() {
    out_.append(as<Str>(encoder_.item_separator));
    new_line();
  }

  Result<void> sequence(Value v, bool list, const Outer* here) {
    const auto size = [&] { return list ? as<List>(v).size : as<Tuple>(v).size; };
    if (size() == 0) return word("[]");
    out_.append(U'[');
    ++level_;
    new_line();
    for (ptrdiff_t i = 0; i < size(); ++i) {
      if (i != 0) separate();
      const AnyRef item = list ? as<List>(v).items[i] : as<Tuple>(v).items[i];
      TRY(value(item, here));
    }
    --level_;
    new_line();
    out_.append(U']');
    return ok();
  }

  Result<void> dict(Value v, const Outer* here) {
    if (as<Dict>(v).used == 0) return word("{}");
    out_.append(U'{');
    ++level_;
    new_line();
    bool first = true;
    if (!encoder_.sort_keys && is_exact<Dict>(v)) {
      Value key, item;
      for (ptrdiff_t at = 0; dict_next(as<Dict>(v), at, key, item);) {
        const AnyRef held_key = key, held_item = item;
        TRY(entry(held_key, held_item, first, here));
      }
    } else {
      const AnyRef view = TRY(call_method(vm_, v, *vm_.names.items));
      const Ref<List> items = TRY(list_from_iterable(vm_, view));
      if (encoder_.sort_keys) TRY(list_sort(vm_, *items, Value::none(), false));
      for (ptrdiff_t i = 0; i < items->size; ++i) {
        const AnyRef pair = items->items[i];
        if (!is_a<Tuple>(vm_, pair) || as<Tuple>(pair).size != 2) {
          return vm_.raise<ValueError>("items must return 2-tuples");
        }
        TRY(entry(as<Tuple>(pair).items[0], as<Tuple>(pair).items[1], first, here));
      }
    }
    --level_;
    new_line();
    out_.append(U'}');
    return ok();
  }

  Result<void> entry(Value key, Value item, bool& first, const Outer* here) {
    const bool is_text = is_a<Str>(vm_, key);
    const bool number_key = key.is_inline_float() || is_a<Float>(vm_, key);
    if (!is_text && !number_key && !key.is_none() && !is_int(vm_, key)) {
      if (encoder_.skipkeys) return ok();
      return vm_.raise<TypeError>("keys must be str, int, float, bool or None, not {}",
                                  type_name_of(key));
    }
    if (!first) separate();
    first = false;
    if (is_text) {
      TRY(text(key));
    } else if (encoder_.quoting != 0) {
      out_.append(U'"');
      TRY(value(key, nullptr));
      out_.append(U'"');
    } else {
      Writer inner(vm_, encoder_, 0);
      TRY(inner.value(key, nullptr));
      const Ref<Str> shown = TRY(inner.finish());
      TRY(text(shown));
    }
    out_.append(as<Str>(encoder_.key_separator));
    return value(item, here);
  }

  VM& vm_;
  Encoder& encoder_;
  StrBuilder out_;
  ptrdiff_t level_;
};

/// Which of our two functions is it, if any?
uint8_t quoting_of(Value encoder) {
  if (!is_exact<NativeFunction>(encoder)) return 0;
  const NativeCode code = as<NativeFunction>(encoder).method->code;
  return code == json_encode_basestring<true> ? 1 : code == json_encode_basestring<false> ? 2 : 0;
}

Result<Value> encoder_new(VM& vm, Type& cls, const CallArgs& call_args) {
  static constexpr Signature kSignature = parse_signature(
      "(cls, markers, default, encoder, indent, key_separator, item_separator, sort_keys, "
      "skipkeys, allow_nan)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "make_encoder", call_args, Value(&cls)));
  const Args& args = bound.args();
  for (uint32_t i : {5u, 6u}) {
    if (is_a<Str>(vm, args[i])) continue;
    return vm.raise<TypeError>("make_encoder() argument {} must be str, not {}", i,
                               type_name_of(args[i]));
  }
  const bool sort_keys = TRY(is_truthy(vm, args[7]));
  const bool skipkeys = TRY(is_truthy(vm, args[8]));
  const bool allow_nan = TRY(is_truthy(vm, args[9]));
  if (!args[1].is_none() && !is_a<Dict>(vm, args[1])) {
    return vm.raise<TypeError>("make_encoder() argument 1 must be dict or None, not {}",
                               type_name_of(args[1]));
  }
  Ref<Encoder> made = TRY(allocate_owner<Encoder>(vm, cls));
  set_field(made->markers, args[1]);
  set_field(made->default_, args[2]);
  set_field(made->encoder, args[3]);
  set_field(made->indent, is_a<Str>(vm, args[4]) ? args[4] : Value::none());
  set_field(made->key_separator, args[5]);
  set_field(made->item_separator, args[6]);
  made->sort_keys = sort_keys;
  made->skipkeys = skipkeys;
  made->allow_nan = allow_nan;
  made->quoting = quoting_of(args[3]);
  return made;
}

Result<Value> encoder_call(VM& vm, Value self, const CallArgs& call_args) {
  static constexpr Signature kSignature = parse_signature("(obj, _current_indent_level)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "_iterencode", call_args));
  const ptrdiff_t level = TRY(bound.args().index(vm, 1));
  const Ref<Encoder> encoder(&as<Encoder>(self));
  Writer writer(vm, *encoder, level);
  TRY(writer.value(bound[0], nullptr));
  const Ref<Str> text = TRY(writer.finish());
  return make_tuple_of(vm, {text});
}

template <Value Encoder::*kField>
Result<Value> encoder_get(VM&, Value self) {
  return as<Encoder>(self).*kField;
}
Result<Value> encoder_get_sort_keys(VM&, Value self) {
  return Value::boolean(as<Encoder>(self).sort_keys);
}
Result<Value> encoder_get_skipkeys(VM&, Value self) {
  return Value::boolean(as<Encoder>(self).skipkeys);
}

constexpr GetSet kEncoderGetSets[] = {
    {"markers", encoder_get<&Encoder::markers>, readonly_member, "markers"},
    {"default", encoder_get<&Encoder::default_>, readonly_member, "default"},
    {"encoder", encoder_get<&Encoder::encoder>, readonly_member, "encoder"},
    {"indent", encoder_get<&Encoder::indent>, readonly_member, "indent"},
    {"key_separator", encoder_get<&Encoder::key_separator>, readonly_member, "key_separator"},
    {"item_separator", encoder_get<&Encoder::item_separator>, readonly_member, "item_separator"},
    {"sort_keys", encoder_get_sort_keys, readonly_member, "sort_keys"},
    {"skipkeys", encoder_get_skipkeys, readonly_member, "skipkeys"},
};

constinit const TypeSpec kEncoderSpec = {
    .name = "_json.Encoder",
    .nbytes = sizeof(Encoder),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots =
        {
            .dealloc = owned_dealloc<Encoder>,
            .traverse = owned_traverse<Encoder>,
            .clear = owned_dealloc<Encoder>,
            .new_ = encoder_new,
            .call = encoder_call,
        },
    .getsets = kEncoderGetSets,
    .doc = "Writes a value: _iterencode(value, level of indentation) -> a tuple of strs.",
};

// --- the module

constexpr Method kJsonFunctions[] = {
    function("encode_basestring_ascii", "(string, /)", json_encode_basestring<true>,
             "The str as JSON, with escapes for all that is not ASCII."),
    function("encode_basestring", "(string, /)", json_encode_basestring<false>, "The str as JSON."),
    function("scanstring", "(string, end, strict=True, /)", json_scanstring,
             "Read a string whose opening quote is before index `end`: (str, end).\n\n"
             "strict: control characters in it are an error."),
};

Result<void> json_init(VM& vm, Dict& dict) {
  Type* scanner = TRY(build_native_type(vm, kScannerSpec));
  TRY(dict_set_str(vm, dict, "make_scanner", Value(scanner)));
  Type* encoder = TRY(build_native_type(vm, kEncoderSpec));
  return dict_set_str(vm, dict, "make_encoder", Value(encoder));
}

}  // namespace

extern const ModuleSpec kJsonModule;
constinit const ModuleSpec kJsonModule = {
    .name = "_json",
    .functions = kJsonFunctions,
    .init = json_init,
    .doc = "What json needs to be fast.",
};

}  // namespace bufo
