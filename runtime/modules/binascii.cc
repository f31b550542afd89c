// Module binascii: bytes to text of several kinds and back.
//
// The functions are bound to the class binascii.Error. Follows Modules/binascii.c (CPython 3.12) in
// behaviour: what is skipped, what is refused, and in which words.
#include <zlib.h>

#include <algorithm>
#include <array>

#include "runtime/bulk.h"
#include "runtime/modules/module_state.h"
#include "runtime/operators.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

/// An argument of ASCII text or bytes.
class AsciiArgument {
 public:
  Result<void> acquire(VM& vm, Value v) {
    if (const Str* text = try_as<Str>(vm, v)) {
      if (!text->is_ascii()) {
        return vm.raise<ValueError>("string argument should contain only ASCII characters");
      }
      data = text->data1();
      nbytes = static_cast<ptrdiff_t>(text->length);
      return ok();
    }
    if (!supports_buffer(vm, v)) {
      return vm.raise<TypeError>("argument should be bytes, buffer or ASCII string, not '{}'",
                                 type_name_of(v));
    }
    TRY(bytes_.acquire(vm, v));
    data = bytes_.data;
    nbytes = bytes_.nbytes;
    return ok();
  }
  const uint8_t* data = nullptr;
  ptrdiff_t nbytes = 0;

 private:
  BytesArgument bytes_;
};

/// Cuts a result to what was written. The block is handed back in part.
Result<Value> shortened(VM& vm, Ref<Bytes> bytes, ptrdiff_t nbytes) {
  if (bytes->length == nbytes) return bytes;
  return make_bytes(vm, bytes->data, nbytes);
}

/// An int argument of which only the low 32 bits matter.
Result<uint32_t> masked_argument(VM& vm, const Args& args, uint32_t i, uint32_t fallback) {
  if (!args.has(i)) return fallback;
  const AnyRef whole = TRY(to_index(vm, args[i]));
  const IntView view(whole);
  const uint32_t low = view.count() == 0 ? 0 : static_cast<uint32_t>(view.limbs()[0]);
  return view.negative() ? 0 - low : low;
}

// --- base 64

constexpr char kBase64Letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr uint8_t kNoDigit = 0xff;

constexpr std::array<uint8_t, 256> make_base64_digits() {
  std::array<uint8_t, 256> digits{};
  for (uint8_t& d : digits) d = kNoDigit;
  for (uint8_t i = 0; i < 64; ++i) digits[static_cast<uint8_t>(kBase64Letters[i])] = i;
  return digits;
}
constexpr std::array<uint8_t, 256> kBase64Digits = make_base64_digits();

Result<Value> a2b_base64(VM& vm, const Args& args) {
  const bool strict = TRY(args.truth_or(vm, 2, false));
  AsciiArgument text;
  TRY(text.acquire(vm, args[1]));
  TRY(tick_for_bytes(vm, text.nbytes));
  const Value error = args[0];
  const uint8_t* in = text.data;
  const ptrdiff_t length = text.nbytes;
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, (length + 3) / 4 * 3));
  uint8_t* out = bytes->data;
  if (strict && length > 0 && in[0] == '=') {
    return raise_class(vm, error, "Leading padding not allowed");
  }
  unsigned place = 0, left = 0, pads = 0;
  bool padding_started = false;
  ptrdiff_t i = 0;
  while (i < length) {
    // Four digits at a time, as long as there is nothing else.
    if (place == 0 && !(strict && padding_started)) {
      while (i + 4 <= length) {
        const unsigned a = kBase64Digits[in[i]], b = kBase64Digits[in[i + 1]];
        const unsigned c = kBase64Digits[in[i + 2]], d = kBase64Digits[in[i + 3]];
        if (((a | b | c | d) & 0xc0) != 0) break;
        out[0] = static_cast<uint8_t>(a << 2 | b >> 4);
        out[1] = static_cast<uint8_t>(b << 4 | c >> 2);
        out[2] = static_cast<uint8_t>(c << 6 | d);
        out += 3;
        i += 4;
        pads = 0;
      }
      if (i == length) break;
    }
    const uint8_t letter = in[i++];
    if (letter == '=') {
      padding_started = true;
      if (place >= 2 && place + ++pads >= 4) {
        if (strict && i < length) return raise_class(vm, error, "Excess data after padding");
        return shortened(vm, std::move(bytes), out - bytes->data);
      }
      continue;
    }
    const unsigned digit = kBase64Digits[letter];
    if (digit == kNoDigit) {
      if (strict) return raise_class(vm, error, "Only base64 data is allowed");
      continue;
    }
    if (strict && padding_started) {
      return raise_class(vm, error, "Discontinuous padding not allowed");
    }
    pads = 0;
    switch (place) {
      case 0:
        left = digit;
        break;
      case 1:
        *out++ = static_cast<uint8_t>(left << 2 | digit >> 4);
        left = digit & 0xf;
        break;
      case 2:
        *out++ = static_cast<uint8_t>(left << 4 | digit >> 2);
        left = digit & 3;
        break;
      default:
        *out++ = static_cast<uint8_t>(left << 6 | digit);
        left = 0;
        break;
    }
    place = (place + 1) & 3;
  }
  if (place == 1) {
    return raise_class(vm, error,
                       "Invalid base64-encoded string: number of data characters ({}) cannot be 1 "
                       "more than a multiple of 4",
                       {(out - bytes->data) / 3 * 4 + 1});
  }
  if (place != 0) return raise_class(vm, error, "Incorrect padding");
  return shortened(vm, std::move(bytes), out - bytes->data);
}

Result<Value> b2a_base64(VM& vm, const Args& args) {
  const bool newline = TRY(args.truth_or(vm, 2, true));
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  TRY(tick_for_bytes(vm, data.nbytes));
  // 4/3 of a length that exists never overflows.
  const ptrdiff_t nbytes = (data.nbytes + 2) / 3 * 4 + newline;
  Ref<Bytes> text = TRY(make_bytes_uninitialized(vm, nbytes));
  uint8_t* out = text->data;
  const auto letter = [](unsigned digit) {
    return static_cast<uint8_t>(kBase64Letters[digit & 63]);
  };
  const uint8_t* in = data.data;
  ptrdiff_t left = data.nbytes;
  for (; left >= 3; left -= 3, in += 3, out += 4) {
    const unsigned group = static_cast<unsigned>(in[0] << 16 | in[1] << 8 | in[2]);
    out[0] = letter(group >> 18);
    out[1] = letter(group >> 12);
    out[2] = letter(group >> 6);
    out[3] = letter(group);
  }
  if (left > 0) {
    const unsigned group = static_cast<unsigned>(in[0] << 16 | (left > 1 ? in[1] << 8 : 0));
    *out++ = letter(group >> 18);
    *out++ = letter(group >> 12);
    *out++ = left > 1 ? letter(group >> 6) : '=';
    *out++ = '=';
  }
  if (newline) *out++ = '\n';
  return text;
}

// --- uuencode

Result<Value> a2b_uu(VM& vm, const Args& args) {
  AsciiArgument text;
  TRY(text.acquire(vm, args[1]));
  const uint8_t* in = text.data;
  ptrdiff_t left = text.nbytes;
  // The first character is the length; where there is none, CPython reads the NUL behind the text.
  ptrdiff_t wanted = ((left > 0 ? *in : 0) - ' ') & 63;
  if (left > 0) ++in;
  --left;
  uint8_t out[64];
  ptrdiff_t count = 0;
  unsigned bits = 0, value = 0;
  for (; count < wanted; --left, ++in) {
    const unsigned letter = left > 0 ? *in : 0;
    unsigned digit = 0;
    if (left > 0 && letter != '\n' && letter != '\r') {
      if (letter < ' ' || letter > ' ' + 64) return raise_class(vm, args[0], "Illegal char");
      digit = (letter - ' ') & 63;
    }
    value = value << 6 | digit;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[count++] = static_cast<uint8_t>(value >> bits);
      value &= (1U << bits) - 1;
    }
  }
  for (; left > 0; --left, ++in) {
    // An extra '`' may be written as padding.
    if (*in != ' ' && *in != ' ' + 64 && *in != '\n' && *in != '\r') {
      return raise_class(vm, args[0], "Trailing garbage");
    }
  }
  return make_bytes(vm, out, count);
}

Result<Value> b2a_uu(VM& vm, const Args& args) {
  const bool backtick = TRY(args.truth_or(vm, 2, false));
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  if (data.nbytes > 45) return raise_class(vm, args[0], "At most 45 bytes at once");
  const auto letter = [backtick](unsigned digit) {
    return static_cast<uint8_t>(backtick && digit == 0 ? '`' : digit + ' ');
  };
  uint8_t out[64];
  ptrdiff_t count = 0;
  out[count++] = letter(static_cast<unsigned>(data.nbytes));
  unsigned bits = 0, value = 0;
  for (ptrdiff_t i = 0; i < data.nbytes || bits != 0; ++i) {
    value = value << 8 | (i < data.nbytes ? data.data[i] : 0U);
    bits += 8;
    for (; bits >= 6; bits -= 6) out[count++] = letter((value >> (bits - 6)) & 63);
    value &= (1U << bits) - 1;
  }
  out[count++] = '\n';
  return make_bytes(vm, out, count);
}

// --- hexadecimal

Result<Value> b2a_hex(VM& vm, const Args& args) {
  // hex_of_bytes looks for the separator at 1.
  const Value shifted[] = {args[1], args[2], args[3]};
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  return hex_of_bytes(vm, data.data, data.nbytes, Args(shifted, 3), HexResult::kBytes);
}

Result<Value> a2b_hex(VM& vm, const Args& args) {
  AsciiArgument text;
  TRY(text.acquire(vm, args[1]));
  TRY(tick_for_bytes(vm, text.nbytes));
  if (text.nbytes % 2 != 0) return raise_class(vm, args[0], "Odd-length string");
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, text.nbytes / 2));
  int bad = 0;
  for (ptrdiff_t i = 0; i < bytes->length; ++i) {
    const int high = bulk::hex_digit_value(text.data[2 * i]);
    const int low = bulk::hex_digit_value(text.data[2 * i + 1]);
    bad |= high | low;
    bytes->data[i] = static_cast<uint8_t>(static_cast<unsigned>(high) << 4 | (low & 15));
  }
  if (bad < 0) return raise_class(vm, args[0], "Non-hexadecimal digit found");
  return bytes;
}

// --- quoted-printable

Result<Value> a2b_qp(VM& vm, const Args& args) {
  const bool header = TRY(args.truth_or(vm, 2, false));
  AsciiArgument text;
  TRY(text.acquire(vm, args[1]));
  TRY(tick_for_bytes(vm, text.nbytes));
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, text.nbytes));
  uint8_t* out = bytes->data;
  const uint8_t* in = text.data;
  const uint8_t* const end = in + text.nbytes;
  while (in < end) {
    if (*in == '=') {
      if (++in == end) break;
      if (*in == '\n' || *in == '\r') {
        // A soft line break.
        while (in < end && *in != '\n') ++in;
        if (in < end) ++in;
      } else if (*in == '=') {
        *out++ = '=';
        ++in;
      } else if (in + 1 < end && bulk::hex_digit_value(in[0]) >= 0 &&
                 bulk::hex_digit_value(in[1]) >= 0) {
        *out++ =
            static_cast<uint8_t>(bulk::hex_digit_value(in[0]) << 4 | bulk::hex_digit_value(in[1]));
        in += 2;
      } else {
        *out++ = '=';
      }
    } else if (header && *in == '_') {
      *out++ = ' ';
      ++in;
    } else {
      *out++ = *in++;
    }
  }
  return shortened(vm, std::move(bytes), out - bytes->data);
}

/// Writes quoted-printable text, or counts it with a null place.
class QuotedPrintable {
 public:
  QuotedPrintable(uint8_t* out, bool crlf) : out_(out), crlf_(crlf) {}
  ptrdiff_t count() const { return count_; }

  void write(const uint8_t* in, ptrdiff_t nbytes, bool quote_tabs, bool is_text, bool header) {
    constexpr ptrdiff_t kMaxLine = 76;
    ptrdiff_t column = 0;
    for (ptrdiff_t i = 0; i < nbytes;) {
      const uint8_t c = in[i];
      const bool last = i + 1 == nbytes;
      const uint8_t next = last ? 0 : in[i + 1];
      const bool line_char = c == '\r' || c == '\n';
      const bool blank = c == '\t' || c == ' ';
      const bool lone_dot =
          c == '.' && column == 0 && (last || next == '\n' || next == '\r' || next == 0);
      if (c > 126 || c == '=' || (header && c == '_') || lone_dot || (!is_text && line_char) ||
          (blank && last) || (c < 33 && !line_char && (quote_tabs || !blank))) {
        if (column + 3 >= kMaxLine) column = soft_break();
        quote(c);
        column += 3;
        ++i;
      } else if (is_text && (c == '\n' || (c == '\r' && next == '\n' && !last))) {
        column = 0;
        // Blanks at the end of a line would get lost.
        if (count_ > 0 && (last_ == ' ' || last_ == '\t')) {
          const uint8_t lost = last_;
          --count_;
          quote(lost);
        }
        line_end();
        i += c == '\r' ? 2 : 1;
      } else {
        if (!last && next != '\n' && column + 1 >= kMaxLine) column = soft_break();
        ++column;
        put(header && c == ' ' ? '_' : c);
        ++i;
      }
    }
  }

 private:
  void put(uint8_t c) {
    if (out_ != nullptr) out_[count_] = c;
    ++count_;
    last_ = c;
  }
  void quote(uint8_t c) {
    put('=');
    put(static_cast<uint8_t>("0123456789ABCDEF"[c >> 4]));
    put(static_cast<uint8_t>("0123456789ABCDEF"[c & 15]));
  }
  void line_end() {
    if (crlf_) put('\r');
    put('\n');
  }
  ptrdiff_t soft_break() {
    put('=');
    line_end();
    return 0;
  }

  uint8_t* out_;
  ptrdiff_t count_ = 0;
  bool crlf_;
  uint8_t last_ = 0;
};

Result<Value> b2a_qp(VM& vm, const Args& args) {
  const bool quote_tabs = TRY(args.truth_or(vm, 2, false));
  const bool is_text = TRY(args.truth_or(vm, 3, true));
  const bool header = TRY(args.truth_or(vm, 4, false));
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  TRY(tick_for_bytes(vm, data.nbytes));
  // Lines end as the first one does.
  const void* newline =
      data.nbytes == 0 ? nullptr : std::memchr(data.data, '\n', static_cast<size_t>(data.nbytes));
  const bool crlf =
      newline != nullptr && newline > data.data && static_cast<const uint8_t*>(newline)[-1] == '\r';
  QuotedPrintable counter(nullptr, crlf);
  counter.write(data.data, data.nbytes, quote_tabs, is_text, header);
  Ref<Bytes> text = TRY(make_bytes_uninitialized(vm, counter.count()));
  QuotedPrintable writer(text->data, crlf);
  writer.write(data.data, data.nbytes, quote_tabs, is_text, header);
  return text;
}

// --- checksums

Result<Value> binascii_crc32(VM& vm, const Args& args) {
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  const uint32_t start = TRY(masked_argument(vm, args, 2, 0));
  TRY(tick_for_bytes(vm, data.nbytes));
  return make_int(
      vm, static_cast<int64_t>(crc32_z(start, data.data, static_cast<size_t>(data.nbytes))));
}

/// CRC-CCITT with polynomial 0x1021, by bytes.
Result<Value> crc_hqx(VM& vm, const Args& args) {
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  uint32_t crc = TRY(masked_argument(vm, args, 2, 0)) & 0xffff;
  TRY(tick_for_bytes(vm, data.nbytes));
  for (ptrdiff_t i = 0; i < data.nbytes; ++i) {
    uint32_t x = (crc >> 8) ^ data.data[i];
    x ^= x >> 4;
    crc = ((crc << 8) ^ (x << 12) ^ (x << 5) ^ x) & 0xffff;
  }
  return Value::small_int(crc);
}

constexpr Method kFunctions[] = {
    function("a2b_uu", "(state, data, /)", a2b_uu, "Decode a line of uuencoded data."),
    function("b2a_uu", "(state, data, /, *, backtick=False)", b2a_uu, "Uuencode a line of data."),
    function("a2b_base64", "(state, data, /, *, strict_mode=False)", a2b_base64,
             "Decode base 64. In strict mode nothing but base 64 may be there."),
    function("b2a_base64", "(state, data, /, *, newline=True)", b2a_base64,
             "Encode as one line of base 64."),
    function("crc_hqx", "(state, data, crc, /)", crc_hqx, "The CRC-CCITT of the data."),
    function("crc32", "(state, data, crc=0, /)", binascii_crc32, "The CRC-32 of the data."),
    function("b2a_hex", "(state, data, sep=<unrepresentable>, bytes_per_sep=1)", b2a_hex,
             "Two hexadecimal digits for each byte."),
    function("hexlify", "(state, data, sep=<unrepresentable>, bytes_per_sep=1)", b2a_hex,
             "Two hexadecimal digits for each byte."),
    function("a2b_hex", "(state, hexstr, /)", a2b_hex, "The bytes that pairs of digits stand for."),
    function("unhexlify", "(state, hexstr, /)", a2b_hex,
             "The bytes that pairs of digits stand for."),
    function("a2b_qp", "(state, data, header=False)", a2b_qp, "Decode quoted-printable data."),
    function("b2a_qp", "(state, data, quotetabs=False, istext=True, header=False)", b2a_qp,
             "Encode as quoted-printable."),
};

Result<void> binascii_init(VM& vm, Dict& dict) {
  const AnyRef error = TRY(add_exception(vm, dict, "binascii", "Error", kTypeValueError));
  const AnyRef incomplete = TRY(add_exception(vm, dict, "binascii", "Incomplete", kTypeException));
  return add_functions(vm, dict, "binascii", kFunctions, error);
}

}  // namespace

constinit const ModuleSpec kBinasciiModule = {
    .name = "binascii",
    .init = binascii_init,
    .doc = "Conversion between binary data and ASCII",
};

}  // namespace bufo
