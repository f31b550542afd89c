// The native codecs but for the escapes: utf-8, utf-16, utf-32, latin-1 and ascii.
//
// Text without errors takes one scan and one copy into memory of the right size; what cannot be
// coded goes piece by piece through DecodeErrors and EncodeErrors.

#include <algorithm>
#include <cstring>

#include "runtime/checked.h"
#include "runtime/codec_core.h"

namespace bufo {

const char* codec_error_name(Codec codec) {
  switch (codec) {
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
      return "utf-8";
    case Codec::kUtf16:
      return "utf-16";
    case Codec::kUtf16Le:
      return "utf-16-le";
    case Codec::kUtf16Be:
      return "utf-16-be";
    case Codec::kUtf32:
      return "utf-32";
    case Codec::kUtf32Le:
      return "utf-32-le";
    case Codec::kUtf32Be:
      return "utf-32-be";
    case Codec::kLatin1:
      return "latin-1";
    case Codec::kAscii:
      return "ascii";
    case Codec::kUtf7:
      return "utf7";
    case Codec::kUnicodeEscape:
      return "unicodeescape";
    case Codec::kRawUnicodeEscape:
      return "rawunicodeescape";
    case Codec::kUnknown:
      break;
  }
  return "";
}

// --- output

uint8_t* ByteBuilder::extend(size_t more) {
  size_t need;
  if (failed_ || !checked_add(nbytes_, more, need) || need > static_cast<size_t>(PTRDIFF_MAX)) {
    failed_ = true;
    return nullptr;
  }
  if (need > capacity_ || data_ == nullptr) {
    const size_t capacity = std::max<size_t>(need + need / 2, 64);
    void* block = data_ == nullptr ? vm_.heap.allocate_raw(capacity)
                                   : vm_.heap.reallocate_raw(data_, capacity);
    if (block == nullptr) {
      failed_ = true;
      return nullptr;
    }
    data_ = static_cast<uint8_t*>(block);
    capacity_ = capacity;
  }
  uint8_t* at = data_ + nbytes_;
  nbytes_ = need;
  return at;
}

Result<Ref<Bytes>> ByteBuilder::finish() {
  if (failed_) return raise_no_memory(vm_);
  return make_bytes(vm_, data_, static_cast<ptrdiff_t>(nbytes_));
}

namespace {

/// The encoding without its byte order mark.
struct Form {
  Codec codec;
  ByteOrder order;
};

bool is_utf16(Codec codec) {
  return codec == Codec::kUtf16 || codec == Codec::kUtf16Le || codec == Codec::kUtf16Be;
}
bool is_utf32(Codec codec) {
  return codec == Codec::kUtf32 || codec == Codec::kUtf32Le || codec == Codec::kUtf32Be;
}

// --- decoding

TextScan scan(Form form, const uint8_t* data, size_t nbytes, bool final) {
  if (is_utf16(form.codec)) return utf16::scan(data, nbytes, form.order, final);
  if (is_utf32(form.codec)) return utf32::scan(data, nbytes, form.order, final);
  if (form.codec == Codec::kUtf8) return utf8::scan(data, nbytes, final);
  TextScan result;
  const size_t ascii = ascii_prefix(data, nbytes);
  result.max_code_point = 0x7f;
  if (form.codec == Codec::kLatin1) {
    result.consumed = result.length = nbytes;
    if (ascii < nbytes) result.max_code_point = 0xff;
  } else {
    result.consumed = result.length = ascii;
    if (ascii < nbytes) {
      result.reason = "ordinal not in range(128)";
      result.error_end = ascii + 1;
    }
  }
  return result;
}

/// Decodes what scan() found good.
void decode_into(Form form, const uint8_t* data, size_t nbytes, void* out, int kind) {
  with_raw_units(out, kind, [&](auto* units) {
    if (is_utf16(form.codec)) {
      utf16::decode(data, nbytes, form.order, units);
    } else if (is_utf32(form.codec)) {
      utf32::decode(data, nbytes, form.order, units);
    } else if (form.codec == Codec::kUtf8) {
      utf8::decode(data, nbytes, units);
    } else {
      copy_units(data, nbytes, units);
    }
  });
}

Result<Ref<Str>> decode_form(VM& vm, Form form, const DecodeRequest& request, size_t skip,
                             size_t& consumed) {
  const uint8_t* data = request.data + skip;
  const size_t nbytes = request.nbytes - skip;
  TRY(vm.tick(static_cast<int64_t>(nbytes >> 12)));
  const TextScan first = scan(form, data, nbytes, request.final);
  if (first.ok()) {
    consumed = skip + first.consumed;
    Ref<Str> text = TRY(make_str_uninitialized(vm, first.length, first.max_code_point));
    if (first.length != 0) decode_into(form, data, first.consumed, text->data(), text->kind());
    if (first.length == 1) return make_str_char(vm, text->at(0));
    return text;
  }

  StrBuilder out(vm);
  DecodeErrors errors(vm, form.codec, codec_error_name(form.codec), request.errors, request.object,
                      request.data, request.nbytes);
  size_t at = skip;
  TextScan part = first;
  for (;;) {
    void* units = out.extend(part.length, part.max_code_point);
    if (units == nullptr) return out.finish();
    if (part.length != 0) {
      decode_into(form, errors.data() + at, part.consumed, units, out.kind());
    }
    if (part.ok()) {
      consumed = at + part.consumed;
      return out.finish();
    }
    TRY(vm.tick());
    at = TRY(errors.handle(out, at + part.consumed, at + part.error_end, part.reason));
    part = scan(form, errors.data() + at, errors.nbytes() - at, request.final);
  }
}

/// What a byte order mark says: the bytes to skip, and the order.
Form strip_mark(Codec codec, const uint8_t* data, size_t nbytes, int* order, size_t& skip) {
  const bool wide = is_utf32(codec);
  const Codec little = wide ? Codec::kUtf32Le : Codec::kUtf16Le;
  const Codec big = wide ? Codec::kUtf32Be : Codec::kUtf16Be;
  const int given = order == nullptr ? 0 : *order;
  skip = 0;
  if (given != 0) return given < 0 ? Form{little, ByteOrder::kLittle} : Form{big, ByteOrder::kBig};
  int found = 0;
  if (wide && nbytes >= 4) {
    if (std::memcmp(data, "\xff\xfe\0\0", 4) == 0) found = -1;
    if (std::memcmp(data, "\0\0\xfe\xff", 4) == 0) found = 1;
  } else if (!wide && nbytes >= 2) {
    if (std::memcmp(data, "\xff\xfe", 2) == 0) found = -1;
    if (std::memcmp(data, "\xfe\xff", 2) == 0) found = 1;
  }
  if (found != 0) {
    skip = wide ? 4 : 2;
    if (order != nullptr) *order = found;
  }
  return found > 0 ? Form{big, ByteOrder::kBig} : Form{little, ByteOrder::kLittle};
}

}  // namespace

Result<Ref<Str>> decode_native(VM& vm, const DecodeRequest& request, size_t& consumed, int* order) {
  size_t skip = 0;
  switch (request.codec) {
    case Codec::kUtf16:
    case Codec::kUtf32: {
      const Form form = strip_mark(request.codec, request.data, request.nbytes, order, skip);
      return decode_form(vm, form, request, skip, consumed);
    }
    case Codec::kUtf16Be:
    case Codec::kUtf32Be:
      return decode_form(vm, {request.codec, ByteOrder::kBig}, request, 0, consumed);
    case Codec::kUtf8Sig:
      if (request.nbytes >= 3 && std::memcmp(request.data, "\xef\xbb\xbf", 3) == 0) skip = 3;
      return decode_form(vm, {Codec::kUtf8, ByteOrder::kLittle}, request, skip, consumed);
    case Codec::kUtf7:
      return decode_utf7(vm, request, consumed);
    case Codec::kUnicodeEscape:
      return decode_unicode_escape(vm, request, consumed);
    case Codec::kRawUnicodeEscape:
      return decode_raw_unicode_escape(vm, request, consumed);
    default:
      return decode_form(vm, {request.codec, ByteOrder::kLittle}, request, 0, consumed);
  }
}

// --- encoding

namespace {

/// The first character that the codec has no form for, or length.
template <class Unit>
size_t find_unencodable(Codec codec, const Unit* units, size_t length) {
  if (codec == Codec::kAscii) return find_at_least(units, length, 0x80);
  if (codec == Codec::kLatin1) return find_at_least(units, length, 0x100);
  return find_surrogate(units, length);
}

const char* unencodable_reason(Codec codec) {
  return codec == Codec::kAscii    ? "ordinal not in range(128)"
         : codec == Codec::kLatin1 ? "ordinal not in range(256)"
                                   : utf8::kSurrogatesNotAllowed;
}

template <class Unit>
size_t encoded_nbytes(Form form, const Unit* units, size_t length) {
  if (is_utf16(form.codec)) return utf16::encoded_length(units, length);
  if (is_utf32(form.codec)) return 4 * length;
  if (form.codec == Codec::kUtf8) return utf8::encoded_length(units, length);
  return length;
}

/// Encodes what find_unencodable() passed.
template <class Unit>
void encode_into(Form form, const Unit* units, size_t length, uint8_t* out) {
  if (is_utf16(form.codec)) {
    utf16::encode(units, length, form.order, out);
  } else if (is_utf32(form.codec)) {
    utf32::encode(units, length, form.order, out);
  } else if (form.codec == Codec::kUtf8) {
    utf8::encode(units, length, out);
  } else {
    copy_units(units, length, out);
  }
}

template <class Unit>
Result<void> append_encoded(VM& vm, ByteBuilder& out, Form form, const Unit* units, size_t length) {
  if (length > static_cast<size_t>(PTRDIFF_MAX) / 4) return raise_no_memory(vm);
  uint8_t* at = out.extend(encoded_nbytes(form, units, length));
  if (at != nullptr) encode_into(form, units, length, at);
  return ok();
}

/// One past the characters that are reported together with the one at `bad`.
template <class Unit>
size_t unencodable_end(Codec codec, const Unit* units, size_t length, size_t bad) {
  size_t end = bad + 1;
  if (is_utf16(codec) || is_utf32(codec)) return end;
  while (end < length && find_unencodable(codec, units + end, 1) == 0) ++end;
  return end;
}

Result<Ref<Bytes>> encode_with_errors(VM& vm, Form form, Codec named, Str& text,
                                      std::string_view errors_name, std::string_view mark) {
  const char* reason = unencodable_reason(form.codec);
  EncodeErrors errors(vm, form.codec, codec_error_name(named), errors_name, text);
  ByteBuilder out(vm);
  out.append(mark);
  const size_t item_nbytes = is_utf16(form.codec) ? 2 : is_utf32(form.codec) ? 4 : 1;
  size_t at = 0;
  while (at < text.length) {
    TRY(vm.tick());
    size_t bad = 0, end = 0;
    TRY(with_units(text, [&](auto* units) -> Result<void> {
      bad = at + find_unencodable(form.codec, units + at, text.length - at);
      TRY(append_encoded(vm, out, form, units + at, bad - at));
      if (bad < text.length) end = unencodable_end(form.codec, units, text.length, bad);
      return ok();
    }));
    if (bad == text.length) break;

    Result<EncodeErrors::Replacement> handled = errors.handle(bad, end, reason);
    if (handled.is_error()) return Raised{};
    const EncodeErrors::Replacement replacement = std::move(handled).take();
    if (replacement.bytes) {
      const size_t nbytes = static_cast<size_t>(replacement.bytes->length);
      if (nbytes % item_nbytes != 0) return errors.raise_strict(bad, end, reason);
      out.append(replacement.bytes->data, nbytes);
    } else {
      // A replacement of which something cannot be encoded either is no replacement.
      const Str& piece = *replacement.text;
      const bool fits = form.codec == Codec::kLatin1 ? piece.kind() == 1 : piece.is_ascii();
      if (!fits) return errors.raise_strict(bad, end, reason);
      TRY(append_encoded(vm, out, form, piece.data1(), piece.length));
    }
    at = replacement.next;
  }
  return out.finish();
}

Result<Ref<Bytes>> encode_form(VM& vm, Form form, Codec named, Str& text, std::string_view errors,
                               std::string_view mark) {
  TRY(vm.tick(static_cast<int64_t>(text.length >> 12)));
  return with_units(text, [&](auto* units) -> Result<Ref<Bytes>> {
    const bool clean =
        text.is_ascii() || find_unencodable(form.codec, units, text.length) == text.length;
    if (!clean) return encode_with_errors(vm, form, named, text, errors, mark);
    if (text.length > static_cast<size_t>(PTRDIFF_MAX) / 8) return raise_no_memory(vm);
    const size_t nbytes = text.is_ascii() && !is_utf16(form.codec) && !is_utf32(form.codec)
                              ? text.length
                              : encoded_nbytes(form, units, text.length);
    Ref<Bytes> bytes =
        TRY(make_bytes_uninitialized(vm, static_cast<ptrdiff_t>(mark.size() + nbytes)));
    uint8_t* out = bytes->data;
    if (!mark.empty()) std::memcpy(out, mark.data(), mark.size());
    if (text.length != 0) encode_into(form, units, text.length, out + mark.size());
    return bytes;
  });
}

}  // namespace

Result<Ref<Bytes>> encode_native(VM& vm, Codec codec, Str& text, std::string_view errors) {
  using namespace std::string_view_literals;
  switch (codec) {
    case Codec::kUtf16:
      return encode_form(vm, {Codec::kUtf16Le, ByteOrder::kLittle}, codec, text, errors,
                         "\xff\xfe"sv);
    case Codec::kUtf32:
      return encode_form(vm, {Codec::kUtf32Le, ByteOrder::kLittle}, codec, text, errors,
                         "\xff\xfe\0\0"sv);
    case Codec::kUtf16Be:
    case Codec::kUtf32Be:
      return encode_form(vm, {codec, ByteOrder::kBig}, codec, text, errors, "");
    case Codec::kUtf8Sig:
      return encode_form(vm, {Codec::kUtf8, ByteOrder::kLittle}, codec, text, errors,
                         "\xef\xbb\xbf"sv);
    case Codec::kUtf7:
      return encode_utf7(vm, text);
    case Codec::kUnicodeEscape:
      return encode_unicode_escape(vm, text);
    case Codec::kRawUnicodeEscape:
      return encode_raw_unicode_escape(vm, text);
    default:
      return encode_form(vm, {codec, ByteOrder::kLittle}, codec, text, errors, "");
  }
}

}  // namespace bufo
