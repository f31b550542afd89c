// printf-style formatting: format % args, for str and for bytes.
//
// One walk over the format serves both: the format of bytes is seen as Latin-1 text, and so is the
// result, which is copied out at the end. What differs (%s, %c, keys, messages) asks for_bytes().
// Source: Python library reference, "printf-style String Formatting".

#include "runtime/percent_format.h"

#include <climits>

#include "runtime/format_number.h"
#include "runtime/search.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str_units.h"

namespace bufo {

namespace {

using format_spec::NumberText;
using format_spec::PercentSpec;
using format_spec::SpecError;

enum class Target : uint8_t { kStr, kBytes };

class PercentFormatter {
 public:
  PercentFormatter(VM& vm, Str& format, Value args, Target target)
      : vm_(vm), format_(format), args_(args), target_(target), out_(vm) {
    if (is_a<Tuple>(vm, args)) {
      tuple_ = &as<Tuple>(args);
    } else if (vm.type_of(args).slots.getitem != nullptr && !is_a<Str>(vm, args) &&
               !(target == Target::kBytes && is_bytes_or_array(vm, args))) {
      // Anything that can be indexed may be a mapping; then arguments may be left over.
      mapping_ = args;
    }
  }

  /// Runs Python code.
  Result<Ref<Str>> run() {
    size_t at = 0;
    while (at < format_.length) {
      const size_t next = find_percent(at);
      if (next > at) out_.append(format_, at, next);
      at = next;
      if (at == format_.length) break;
      TRY(vm_.tick());
      at = TRY(convert(at + 1));
    }
    const ptrdiff_t given = tuple_ != nullptr ? tuple_->size : 1;
    if (mapping_.is_unbound() && used_ < given) {
      return vm_.raise<TypeError>("not all arguments converted during {} formatting",
                                  for_bytes() ? "bytes" : "string");
    }
    return out_.finish();
  }

 private:
  bool for_bytes() const { return target_ == Target::kBytes; }

  size_t find_percent(size_t from) const {
    return with_units(format_, [&](auto* u) {
      using Unit = std::remove_cvref_t<decltype(*u)>;
      const size_t at = search::find_unit(u + from, format_.length - from, Unit{'%'});
      return at == search::kNotFound ? format_.length : from + at;
    });
  }

  Raised raise(const SpecError& error) {
    if (for_bytes() && error.code == format_spec::SpecErrorCode::kPrecisionTooBig) {
      return vm_.raise<ValueError>("prec too big");
    }
    return raise_spec_error(vm_, error, format_, "");
  }

  Result<Value> next_argument() {
    if (keyed_) {
      // The value of "%(key)s", once: a '*' after a key finds nothing.
      if (key_value_used_) return raise_too_few();
      key_value_used_ = true;
      return key_value_.get();
    }
    const ptrdiff_t given = tuple_ != nullptr ? tuple_->size : 1;
    if (used_ >= given) return raise_too_few();
    const ptrdiff_t index = used_++;
    return tuple_ != nullptr ? tuple_->items[index] : args_;
  }
  Raised raise_too_few() { return vm_.raise<TypeError>("not enough arguments for format string"); }

  /// A '*': an int argument.
  Result<int64_t> star(const char* c_type, int64_t smallest, int64_t largest) {
    AnyRef value = TRY(next_argument());
    if (!is_int(vm_, value)) return vm_.raise<TypeError>("* wants int");
    int64_t number;
    if (!try_int64(value, number) || number < smallest || number > largest) {
      return vm_.raise<OverflowError>("Python int too large to convert to C {}", c_type);
    }
    return number;
  }

  Result<void> look_up_key(const PercentSpec& spec) {
    AnyRef key;
    if (for_bytes()) {
      Ref<Bytes> name = TRY(make_bytes(vm_, format_.data1() + spec.key_start,
                                       static_cast<ptrdiff_t>(spec.key_length)));
      key = std::move(name);
    } else {
      Ref<Str> name =
          TRY(str_slice(vm_, format_, spec.key_start, spec.key_start + spec.key_length));
      key = std::move(name);
    }
    AnyRef value = TRY(get_item(vm_, mapping_, key));
    key_value_ = std::move(value);
    key_value_used_ = false;
    keyed_ = true;
    return ok();
  }

  /// One specification; `start` is just past the '%'. The index past it.
  Result<size_t> convert(size_t start) {
    if (start < format_.length && format_.at(start) == '%') {
      out_.append('%');
      return start + 1;
    }
    if (start < format_.length && format_.at(start) == '(' && mapping_.is_unbound()) {
      return vm_.raise<TypeError>("format requires a mapping");
    }
    PercentSpec spec;
    const SpecError error = with_units(format_, [&](auto* u) {
      return format_spec::parse_percent(u, format_.length, start, spec);
    });
    // The key is looked up before whatever is wrong behind it is noticed.
    if (spec.has_key) TRY(look_up_key(spec));
    if (spec.star_width) {
      const int64_t width = TRY(star("ssize_t", PTRDIFF_MIN, PTRDIFF_MAX));
      spec.set_star_width(static_cast<ptrdiff_t>(width));
    }
    if (spec.star_precision) {
      const int64_t precision = TRY(star("int", INT_MIN, INT_MAX));
      spec.set_star_precision(static_cast<ptrdiff_t>(precision));
    }
    if (error) return raise(error);
    AnyRef value = TRY(next_argument());
    TRY(append_value(spec, value));
    return spec.end;
  }

  Result<void> append_value(const PercentSpec& spec, Value value) {
    switch (spec.type) {
      case 'd':
      case 'i':
      case 'u':
      case 'x':
      case 'X':
      case 'o':
        return append_int(spec, value);
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G':
        return append_float_value(spec, value);
      case 'c':
        return append_character(spec, value);
      case 's':
      case 'b':
        if (for_bytes()) return append_bytes(spec, value);
        if (spec.type == 'b') break;
        if (spec.width < 0 && spec.precision < 0) return out_.append_str(value);
        return append_text(spec, TRY(str(vm_, value)));
      case 'r':
        if (for_bytes()) return append_text(spec, TRY(ascii(vm_, value)));
        if (spec.width < 0 && spec.precision < 0) return out_.append_repr(value);
        return append_text(spec, TRY(repr(vm_, value)));
      case 'a':
        return append_text(spec, TRY(ascii(vm_, value)));
      default:
        break;
    }
    return raise(format_spec::unsupported_character(spec));
  }

  Result<void> append_text(const PercentSpec& spec, Ref<Str> text) {
    size_t length = text->length;
    if (spec.precision >= 0 && static_cast<size_t>(spec.precision) < length) {
      length = static_cast<size_t>(spec.precision);
    }
    const format_spec::Padding padding =
        format_spec::pad(format_spec::layout_spec(spec, false), length);
    TRY(vm_.tick(static_cast<int64_t>((padding.left + padding.right) >> 12)));
    out_.append_repeated(' ', padding.left);
    out_.append(*text, 0, length);
    out_.append_repeated(' ', padding.right);
    return ok();
  }

  /// %b and %s of bytes: a buffer or what __bytes__ returns.
  Result<void> append_bytes(const PercentSpec& spec, Value value) {
    if (!supports_buffer(vm_, value)) {
      AnyRef method = TRY(lookup_special(vm_, value, *vm_.names.bytes_));
      if (method.is_unbound()) {
        return vm_.raise<TypeError>(
            "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
            type_name_of(value));
      }
      AnyRef made = TRY(call(vm_, method));
      if (!is_a<Bytes>(vm_, made)) {
        return vm_.raise<TypeError>("__bytes__ returned non-bytes (type {})", type_name_of(made));
      }
      const Bytes& bytes = as<Bytes>(made);
      return append_latin1(spec, bytes.data, bytes.length);
    }
    Buffer buffer = TRY(acquire_bytes(vm_, value));
    return append_latin1(spec, buffer.data, buffer.nbytes);
  }
  Result<void> append_latin1(const PercentSpec& spec, const uint8_t* data, ptrdiff_t nbytes) {
    if (spec.width < 0 && spec.precision < 0) {
      out_.append_units(data, static_cast<size_t>(nbytes), 1);
      return ok();
    }
    return append_text(spec, TRY(make_str_units(vm_, data, static_cast<size_t>(nbytes), 1)));
  }

  Result<void> append_character(const PercentSpec& given, Value value) {
    PercentSpec spec = given;
    spec.precision = -1;  // has no say here
    if (for_bytes()) {
      uint8_t byte = 0;
      if (is_a<Bytes>(vm_, value) && as<Bytes>(value).length == 1) {
        byte = as<Bytes>(value).data[0];
      } else if (is_a<ByteArray>(vm_, value) && as<ByteArray>(value).length == 1) {
        byte = as<ByteArray>(value).start[0];
      } else {
        int64_t code;
        if (vm_.type_of(value).slots.to_index == nullptr) {
          return vm_.raise<TypeError>("%c requires an integer in range(256) or a single byte");
        }
        AnyRef number = TRY(to_index(vm_, value));
        if (!try_int64(number, code) || code < 0 || code > 255) {
          return vm_.raise<OverflowError>("%c arg not in range(256)");
        }
        byte = static_cast<uint8_t>(code);
      }
      return append_text(spec, TRY(make_str_char(vm_, byte)));
    }
    if (Str* text = try_as<Str>(vm_, value)) {
      if (text->length != 1) return vm_.raise<TypeError>("%c requires int or char");
      return append_text(spec, Ref<Str>(text));
    }
    if (vm_.type_of(value).slots.to_index == nullptr) {
      return vm_.raise<TypeError>("%c requires int or char");
    }
    Result<Value> converted = to_index(vm_, value);
    if (converted.is_error()) {
      if (!pending_is(vm_, kTypeTypeError)) return Raised{};
      clear_pending(vm_);
      return vm_.raise<TypeError>("%c requires int or char");
    }
    AnyRef number = std::move(converted).take();
    int64_t code;
    if (!try_int64(number, code) || code < 0 || code > kMaxCodePoint) {
      return vm_.raise<OverflowError>("%c arg not in range(0x110000)");
    }
    return append_text(spec, TRY(make_str_char(vm_, static_cast<char32_t>(code))));
  }

  /// The argument of %d or %x as an int.
  Result<Value> int_argument(char32_t type, Value value) {
    if (is_int(vm_, value)) return value;
    const bool decimal = type == 'd' || type == 'i' || type == 'u';
    const Slots& slots = vm_.type_of(value).slots;
    const auto raise_type = [&]() -> Raised {
      const bool as_d = for_bytes() && type == 'i';
      const char name[2] = {as_d ? 'd' : static_cast<char>(type), 0};
      return vm_.raise<TypeError>("%{} format: {} is required, not {}", name,
                                  decimal ? "a real number" : "an integer", type_name_of(value));
    };
    Result<Value> converted = Value::unbound();
    if (decimal && slots.to_int != nullptr) {
      converted = slots.to_int(vm_, value);
    } else if (slots.to_index != nullptr) {
      converted = to_index(vm_, value);
    } else {
      return raise_type();
    }
    if (converted.is_error()) {
      if (!pending_is(vm_, kTypeTypeError)) return Raised{};
      clear_pending(vm_);
      return raise_type();
    }
    AnyRef number = std::move(converted).take();
    if (!is_int(vm_, number)) return raise_type();
    return number;
  }

  Result<void> append_int(const PercentSpec& spec, Value value) {
    AnyRef number = TRY(int_argument(spec.type, value));
    const int base = spec.type == 'o' ? 8 : spec.type == 'x' || spec.type == 'X' ? 16 : 10;
    IntDigits digits;
    TRY(digits.set(vm_, number, base, spec.type == 'X'));

    NumberText text;
    const char prefix[2] = {'0', static_cast<char>(spec.type)};
    text.negative = digits.negative();
    text.digits = digits.digits();
    text.digit_count = digits.length();
    if (spec.alternate && base != 10) {
      text.prefix = prefix;
      text.prefix_length = 2;
    }
    return append_number(out_, format_spec::layout_spec(spec, true), text);
  }

  Result<void> append_float_value(const PercentSpec& spec, Value value) {
    Result<double> converted = to_double(vm_, value);
    if (converted.is_error()) {
      if (!for_bytes() || !pending_is(vm_, kTypeTypeError)) return Raised{};
      clear_pending(vm_);
      return vm_.raise<TypeError>("float argument required, not {}", type_name_of(value));
    }
    float_text::Format format;
    format.type = static_cast<char>(spec.type);
    format.precision = spec.precision < 0 ? 6 : static_cast<int>(spec.precision);
    format.alternate = spec.alternate;
    return append_float(out_, format_spec::layout_spec(spec, true), std::move(converted).take(),
                        format);
  }

  VM& vm_;
  Str& format_;
  Value args_;
  Target target_;
  Tuple* tuple_ = nullptr;
  Value mapping_;       // args, if they may be one
  ptrdiff_t used_ = 0;  // arguments taken by position
  bool keyed_ = false;  // a key has been seen: from then on its value is the argument
  bool key_value_used_ = false;
  AnyRef key_value_;
  StrBuilder out_;
};

}  // namespace

Result<Value> str_percent_format(VM& vm, Str& format, Value args) {
  PercentFormatter formatter(vm, format, args, Target::kStr);
  return formatter.run();
}

Result<Ref<Bytes>> bytes_percent_format(VM& vm, const uint8_t* format, ptrdiff_t nbytes,
                                        Value args) {
  Ref<Str> text = TRY(make_str_units(vm, format, static_cast<size_t>(nbytes), 1));
  PercentFormatter formatter(vm, *text, args, Target::kBytes);
  Ref<Str> result = TRY(formatter.run());
  return make_bytes(vm, result->data(), static_cast<ptrdiff_t>(result->length));
}

}  // namespace bufo
