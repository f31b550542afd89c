// The codecs unicode_escape and raw_unicode_escape.

#include <cstring>

#include "runtime/bulk.h"
#include "runtime/codec_core.h"
#include "runtime/unicode_names.h"

namespace bufo {

namespace {

/// Hexadecimal digits at data[at:], at most `wanted` of them; returns how many there are.
size_t read_hex(const uint8_t* data, size_t at, size_t nbytes, size_t wanted, char32_t& value) {
  size_t count = 0;
  value = 0;
  while (count < wanted && at + count < nbytes) {
    const int digit = bulk::hex_digit_value(data[at + count]);
    if (digit < 0) break;
    value = value << 4 | static_cast<char32_t>(digit);
    ++count;
  }
  return count;
}

/// One escape, from its backslash on.
struct Escape {
  size_t end = 0;                // one past it, or past what is wrong
  const char* reason = nullptr;  // an error
  bool incomplete = false;       // more input could complete it
  bool unknown = false;          // no escape at all: the backslash stands for itself
  bool large_octal = false;      // an octal number above 0o377
  char32_t c[unicode::kMaxSequenceLength] = {};
  size_t count = 0;
};

Escape read_hex_escape(const uint8_t* data, size_t at, size_t nbytes, size_t digits,
                       const char* truncated) {
  Escape escape;
  char32_t value;
  const size_t count = read_hex(data, at + 2, nbytes, digits, value);
  escape.end = at + 2 + count;
  if (count < digits) {
    escape.reason = truncated;
    escape.incomplete = escape.end == nbytes;
  } else if (value > kMaxCodePoint) {
    escape.reason = "illegal Unicode character";
  } else {
    escape.c[escape.count++] = value;
  }
  return escape;
}

Escape read_name_escape(const uint8_t* data, size_t at, size_t nbytes) {
  Escape escape;
  escape.end = at + 2;
  escape.reason = "malformed \\N character escape";
  escape.incomplete = true;
  if (escape.end == nbytes) return escape;
  if (data[escape.end] != '{') {
    escape.incomplete = false;
    return escape;
  }
  const size_t start = escape.end + 1;
  const void* closing = std::memchr(data + start, '}', nbytes - start);
  if (closing == nullptr) {
    escape.end = nbytes;
    return escape;
  }
  escape.incomplete = false;
  escape.end = static_cast<size_t>(static_cast<const uint8_t*>(closing) - data) + 1;
  const size_t length = escape.end - 1 - start;
  if (length == 0) return escape;
  escape.reason = "unknown Unicode character name";
  char32_t c;
  if (unicode::find_name({reinterpret_cast<const char*>(data) + start, length}, c)) {
    escape.reason = nullptr;
    escape.c[escape.count++] = c;
  }
  return escape;
}

Escape read_escape(const uint8_t* data, size_t at, size_t nbytes) {
  Escape escape;
  if (at + 1 == nbytes) {
    escape.end = nbytes;
    escape.reason = "\\ at end of string";
    escape.incomplete = true;
    return escape;
  }
  escape.end = at + 2;
  const uint8_t letter = data[at + 1];
  switch (letter) {
    case '\n':
      return escape;
    case '\\':
    case '\'':
    case '"':
      escape.c[0] = letter;
      break;
    case 'a':
      escape.c[0] = 7;
      break;
    case 'b':
      escape.c[0] = 8;
      break;
    case 't':
      escape.c[0] = 9;
      break;
    case 'n':
      escape.c[0] = 10;
      break;
    case 'v':
      escape.c[0] = 11;
      break;
    case 'f':
      escape.c[0] = 12;
      break;
    case 'r':
      escape.c[0] = 13;
      break;
    case 'x':
      return read_hex_escape(data, at, nbytes, 2, "truncated \\xXX escape");
    case 'u':
      return read_hex_escape(data, at, nbytes, 4, "truncated \\uXXXX escape");
    case 'U':
      return read_hex_escape(data, at, nbytes, 8, "truncated \\UXXXXXXXX escape");
    case 'N':
      return read_name_escape(data, at, nbytes);
    default:
      if (letter < '0' || letter > '7') {
        escape.unknown = true;
        return escape;
      }
      escape.c[0] = letter - '0';
      while (escape.end < nbytes && escape.end < at + 4 && data[escape.end] >= '0' &&
             data[escape.end] <= '7') {
        escape.c[0] = escape.c[0] * 8 + (data[escape.end++] - '0');
      }
      escape.large_octal = escape.c[0] > 0xff;
  }
  escape.count = 1;
  return escape;
}

Result<void> warn_of(VM& vm, const Escape& escape, const uint8_t* data, size_t at) {
  Ref<Str> message;
  if (escape.large_octal) {
    const std::string_view digits(reinterpret_cast<const char*>(data) + at + 1,
                                  escape.end - at - 1);
    message = TRY(format(vm, "invalid octal escape sequence '\\{}'", digits));
  } else {
    Ref<Str> letter = TRY(make_str_char(vm, data[at + 1]));
    message = TRY(format(vm, "invalid escape sequence '\\{}'", Value(letter)));
  }
  return warn(vm, kTypeDeprecationWarning, message);
}

}  // namespace

Result<Ref<Str>> decode_unicode_escape(VM& vm, const DecodeRequest& request, size_t& consumed) {
  StrBuilder out(vm);
  DecodeErrors errors(vm, request.codec, codec_error_name(request.codec), request.errors,
                      request.object, request.data, request.nbytes);
  bool warned = false;
  size_t at = 0;
  while (at < errors.nbytes()) {
    const uint8_t* data = errors.data();
    const void* found = std::memchr(data + at, '\\', errors.nbytes() - at);
    const size_t backslash = found == nullptr
                                 ? errors.nbytes()
                                 : static_cast<size_t>(static_cast<const uint8_t*>(found) - data);
    out.append_units(data + at, backslash - at, 1);
    at = backslash;
    if (at == errors.nbytes()) break;
    TRY(vm.tick());
    const Escape escape = read_escape(data, at, errors.nbytes());
    if (escape.incomplete && !request.final) break;
    if (escape.reason != nullptr) {
      at = TRY(errors.handle(out, at, escape.end, escape.reason));
      continue;
    }
    if (escape.unknown) out.append_units(data + at, 2, 1);
    for (size_t i = 0; i < escape.count; ++i) out.append(escape.c[i]);
    if ((escape.unknown || escape.large_octal) && !warned) {
      warned = true;
      TRY(warn_of(vm, escape, data, at));
    }
    at = escape.end;
  }
  consumed = at;
  return out.finish();
}

Result<Ref<Str>> decode_raw_unicode_escape(VM& vm, const DecodeRequest& request, size_t& consumed) {
  StrBuilder out(vm);
  DecodeErrors errors(vm, request.codec, codec_error_name(request.codec), request.errors,
                      request.object, request.data, request.nbytes);
  size_t at = 0;
  while (at < errors.nbytes()) {
    const uint8_t* data = errors.data();
    const size_t nbytes = errors.nbytes();
    if (data[at] != '\\') {
      out.append(data[at++]);
      continue;
    }
    TRY(vm.tick());
    if (at + 1 == nbytes) {
      // Whether an escape begins here is not known yet.
      if (!request.final) break;
      out.append(data[at++]);
      continue;
    }
    const uint8_t letter = data[at + 1];
    if (letter != 'u' && letter != 'U') {
      // The next character is passed over, so that "\\u1234" has no escape.
      out.append('\\');
      out.append(letter);
      at += 2;
      continue;
    }
    Escape escape = letter == 'u'
                        ? read_hex_escape(data, at, nbytes, 4, "truncated \\uXXXX escape")
                        : read_hex_escape(data, at, nbytes, 8, "truncated \\UXXXXXXXX escape");
    if (escape.incomplete && !request.final) break;
    if (escape.reason != nullptr) {
      if (escape.end == at + 10) escape.reason = "\\Uxxxxxxxx out of range";
      at = TRY(errors.handle(out, at, escape.end, escape.reason));
      continue;
    }
    out.append(escape.c[0]);
    at = escape.end;
  }
  consumed = at;
  return out.finish();
}

Result<Ref<Bytes>> encode_unicode_escape(VM& vm, const Str& text) {
  TRY(vm.tick(static_cast<int64_t>(text.length >> 12)));
  StrBuilder out(vm);
  for (size_t i = 0; i < text.length; ++i) {
    const char32_t c = text.at(i);
    switch (c) {
      case '\\':
        out.append_ascii("\\\\");
        break;
      case '\n':
        out.append_ascii("\\n");
        break;
      case '\r':
        out.append_ascii("\\r");
        break;
      case '\t':
        out.append_ascii("\\t");
        break;
      default:
        if (c >= 0x20 && c < 0x7f) {
          out.append(c);
        } else {
          append_backslash_escape(out, c);
        }
    }
  }
  Ref<Str> ascii = TRY(out.finish());
  return make_bytes(vm, ascii->data(), static_cast<ptrdiff_t>(ascii->length));
}

Result<Ref<Bytes>> encode_raw_unicode_escape(VM& vm, const Str& text) {
  TRY(vm.tick(static_cast<int64_t>(text.length >> 12)));
  StrBuilder out(vm);
  for (size_t i = 0; i < text.length; ++i) {
    const char32_t c = text.at(i);
    if (c < 0x100) {
      out.append(c);
    } else {
      append_backslash_escape(out, c);
    }
  }
  Ref<Str> latin1 = TRY(out.finish());
  return make_bytes(vm, latin1->data(), static_cast<ptrdiff_t>(latin1->length));
}

}  // namespace bufo
