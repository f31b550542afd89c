// Error handlers of codecs: the standard ones, inside native codecs and as callables, and the
// calling of registered ones. Follows Python/codecs.c (CPython 3.12) in behaviour.

#include <algorithm>
#include <cstring>

#include "runtime/checked.h"
#include "runtime/codec_core.h"
#include "runtime/int_text.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/unicode_names.h"

namespace bufo {

ErrorPolicy error_policy_of(std::string_view errors) {
  static constexpr struct {
    std::string_view name;
    ErrorPolicy policy;
  } kPolicies[] = {
      {"", ErrorPolicy::kStrict},
      {"strict", ErrorPolicy::kStrict},
      {"ignore", ErrorPolicy::kIgnore},
      {"replace", ErrorPolicy::kReplace},
      {"backslashreplace", ErrorPolicy::kBackslashReplace},
      {"surrogateescape", ErrorPolicy::kSurrogateEscape},
      {"surrogatepass", ErrorPolicy::kSurrogatePass},
      {"xmlcharrefreplace", ErrorPolicy::kXmlCharRefReplace},
      {"namereplace", ErrorPolicy::kNameReplace},
  };
  for (const auto& row : kPolicies) {
    if (row.name == errors) return row.policy;
  }
  return ErrorPolicy::kOther;
}

// --- replacement texts

void append_backslash_escape(StrBuilder& out, char32_t c) {
  static constexpr char kDigits[] = "0123456789abcdef";
  const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  out.append('\\');
  out.append(static_cast<char32_t>(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U'));
  for (int i = digits - 1; i >= 0; --i) {
    out.append(static_cast<char32_t>(kDigits[(c >> (4 * i)) & 15]));
  }
}

void append_name_escape(StrBuilder& out, char32_t c) {
  char name[unicode::kMaxNameLength];
  const size_t length = unicode::name_of(c, name);
  if (length == 0) return append_backslash_escape(out, c);
  out.append_ascii("\\N{");
  out.append_ascii({name, length});
  out.append('}');
}

void append_char_reference(StrBuilder& out, char32_t c) {
  out.append_ascii("&#");
  out.append_int(c);
  out.append(';');
}

char32_t surrogate_at(Codec codec, const uint8_t* data, size_t nbytes, size_t& used) {
  char32_t c = 0;
  switch (codec) {
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
      used = 3;
      return nbytes < 3 ? 0 : utf8::encoded_surrogate(data, nbytes);
    case Codec::kUtf16:
    case Codec::kUtf16Le:
    case Codec::kUtf16Be:
      used = 2;
      if (nbytes < 2) return 0;
      c = codec == Codec::kUtf16Be ? static_cast<char32_t>(data[0] << 8 | data[1])
                                   : static_cast<char32_t>(data[1] << 8 | data[0]);
      break;
    case Codec::kUtf32:
    case Codec::kUtf32Le:
    case Codec::kUtf32Be:
      used = 4;
      if (nbytes < 4) return 0;
      for (size_t i = 0; i < 4; ++i) c = c << 8 | data[codec == Codec::kUtf32Be ? i : 3 - i];
      break;
    default:
      return 0;
  }
  return is_surrogate(c) ? c : 0;
}

// --- calling a handler

namespace {

Result<Value> make_decode_error(VM& vm, std::string_view encoding, Value object, ptrdiff_t start,
                                ptrdiff_t end, std::string_view reason, TypeIndex cls) {
  Ref<Str> encoding_text = TRY(make_str(vm, encoding));
  Ref<Str> reason_text = TRY(make_str(vm, reason));
  Ref<Tuple> args = TRY(make_tuple_of(
      vm, {encoding_text, object, Value::small_int(start), Value::small_int(end), reason_text}));
  return make_exception(vm, vm.type(cls), *args);
}

/// The handler's answer: (replacement, position).
struct Answer {
  AnyRef replacement;
  size_t position = 0;
};

Result<Answer> call_registered(VM& vm, std::string_view errors, Value exception, size_t length,
                               bool decoding) {
  AnyRef handler = TRY(codec_error_handler(vm, errors));
  AnyRef result = TRY(call(vm, handler, {exception}));
  const Tuple* pair = is_a<Tuple>(vm, result) ? &as<Tuple>(result) : nullptr;
  const bool text_ok =
      pair != nullptr && pair->size == 2 &&
      (is_a<Str>(vm, pair->items[0]) || (!decoding && is_a<Bytes>(vm, pair->items[0])));
  if (!text_ok || !is_int(vm, pair->items[1])) {
    return vm.raise<TypeError>(decoding
                                   ? "decoding error handler must return (str, int) tuple"
                                   : "encoding error handler must return (str/bytes, int) tuple");
  }
  ptrdiff_t position = TRY(to_ptrdiff(vm, pair->items[1]));
  Answer answer;
  answer.replacement = pair->items[0];
  const ptrdiff_t given = position;
  if (position < 0) position += static_cast<ptrdiff_t>(length);
  if (position < 0 || position > static_cast<ptrdiff_t>(length)) {
    return vm.raise<IndexError>("position {} from error handler out of bounds", given);
  }
  answer.position = static_cast<size_t>(position);
  return answer;
}

}  // namespace

Raised raise_decode_error(VM& vm, std::string_view encoding, Value object, ptrdiff_t start,
                          ptrdiff_t end, std::string_view reason) {
  AnyRef error =
      TRY(make_decode_error(vm, encoding, object, start, end, reason, kTypeUnicodeDecodeError));
  return raise_object(vm, error);
}

Raised raise_encode_error(VM& vm, std::string_view encoding, Value object, ptrdiff_t start,
                          ptrdiff_t end, std::string_view reason) {
  AnyRef error =
      TRY(make_decode_error(vm, encoding, object, start, end, reason, kTypeUnicodeEncodeError));
  return raise_object(vm, error);
}

// --- decoding

Result<Value> DecodeErrors::bytes_object() {
  if (is_exact<Bytes>(object_)) return object_.get();
  Ref<Bytes> copy = TRY(make_bytes(vm_, data_, static_cast<ptrdiff_t>(nbytes_)));
  object_ = std::move(copy);
  // From here on the copy is what is decoded, so that a handler sees what we see.
  data_ = as<Bytes>(object_).data;
  return object_.get();
}

Raised DecodeErrors::raise_strict(size_t start, size_t end, const char* reason) {
  AnyRef object = TRY(bytes_object());
  return raise_decode_error(vm_, name_, object, static_cast<ptrdiff_t>(start),
                            static_cast<ptrdiff_t>(end), reason);
}

Result<size_t> DecodeErrors::handle(StrBuilder& out, size_t start, size_t end, const char* reason) {
  size_t used = 0;
  switch (policy_) {
    case ErrorPolicy::kStrict:
      return raise_strict(start, end, reason);
    case ErrorPolicy::kIgnore:
      return end;
    case ErrorPolicy::kReplace:
      out.append(0xfffd);
      return end;
    case ErrorPolicy::kBackslashReplace:
      for (size_t i = start; i < end; ++i) append_backslash_escape(out, data_[i]);
      return end;
    case ErrorPolicy::kSurrogateEscape: {
      size_t at = start;
      while (at < end && at < start + 4 && data_[at] >= 0x80) out.append(0xdc00u + data_[at++]);
      if (at == start) return raise_strict(start, end, reason);
      return at;
    }
    case ErrorPolicy::kSurrogatePass: {
      const char32_t c = surrogate_at(codec_, data_ + start, nbytes_ - start, used);
      if (c == 0) return raise_strict(start, end, reason);
      out.append(c);
      return start + used;
    }
    default:
      return call_handler(out, start, end, reason);
  }
}

Result<size_t> DecodeErrors::call_handler(StrBuilder& out, size_t start, size_t end,
                                          const char* reason) {
  AnyRef object = TRY(bytes_object());
  AnyRef error =
      TRY(make_decode_error(vm_, name_, object, static_cast<ptrdiff_t>(start),
                            static_cast<ptrdiff_t>(end), reason, kTypeUnicodeDecodeError));
  Result<Answer> called = call_registered(vm_, errors_, error, nbytes_, true);
  if (called.is_error()) return Raised{};
  const Answer answer = std::move(called).take();
  // A handler may put other bytes in the place of the input.
  const Value now = as<ExceptionObject>(error).members[1];
  if (is_a<Bytes>(vm_, now) && !(now == object)) {
    object_ = now;
    data_ = as<Bytes>(now).data;
    nbytes_ = static_cast<size_t>(as<Bytes>(now).length);
    if (answer.position > nbytes_) {
      return vm_.raise<IndexError>("position {} from error handler out of bounds", answer.position);
    }
  }
  out.append(as<Str>(answer.replacement));
  return answer.position;
}

// --- encoding

Raised EncodeErrors::raise_strict(size_t start, size_t end, const char* reason) {
  return raise_encode_error(vm_, name_, &text_, static_cast<ptrdiff_t>(start),
                            static_cast<ptrdiff_t>(end), reason);
}

namespace {

using AppendEscape = void (*)(StrBuilder& out, char32_t c);

Result<Ref<Str>> escape_range(VM& vm, const Str& text, size_t start, size_t end,
                              AppendEscape append) {
  StrBuilder out(vm);
  for (size_t i = start; i < end; ++i) append(out, text.at(i));
  return out.finish();
}

void append_question_mark(StrBuilder& out, char32_t) { out.append('?'); }

/// The bytes of a surrogate in the codec's form, or 0 if it has none.
size_t encode_surrogate(Codec codec, char32_t c, uint8_t out[4]) {
  const uint16_t unit = static_cast<uint16_t>(c);
  const uint32_t wide = c;
  switch (codec) {
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
      return utf8::encode_one(c, reinterpret_cast<char*>(out));
    case Codec::kUtf16:
    case Codec::kUtf16Le:
      utf16::encode(&unit, 1, ByteOrder::kLittle, out);
      return 2;
    case Codec::kUtf16Be:
      utf16::encode(&unit, 1, ByteOrder::kBig, out);
      return 2;
    case Codec::kUtf32:
    case Codec::kUtf32Le:
      utf32::encode(&wide, 1, ByteOrder::kLittle, out);
      return 4;
    case Codec::kUtf32Be:
      utf32::encode(&wide, 1, ByteOrder::kBig, out);
      return 4;
    default:
      return 0;
  }
}

/// Encoded surrogates; null if one of text[start:end] is no surrogate or the codec has no form.
Result<Ref<Bytes>> pass_surrogates(VM& vm, Codec codec, const Str& text, size_t start, size_t end) {
  ByteBuilder out(vm);
  for (size_t i = start; i < end; ++i) {
    uint8_t bytes[4];
    const char32_t c = text.at(i);
    const size_t nbytes = is_surrogate(c) ? encode_surrogate(codec, c, bytes) : 0;
    if (nbytes == 0) return Ref<Bytes>();
    out.append(bytes, nbytes);
  }
  return out.finish();
}

}  // namespace

Result<EncodeErrors::Replacement> EncodeErrors::handle(size_t start, size_t end,
                                                       const char* reason) {
  Replacement result;
  result.next = end;
  switch (policy_) {
    case ErrorPolicy::kStrict:
      return raise_strict(start, end, reason);
    case ErrorPolicy::kIgnore:
      result.text = empty_str(vm_);
      return result;
    case ErrorPolicy::kReplace:
      result.text = TRY(escape_range(vm_, text_, start, end, append_question_mark));
      return result;
    case ErrorPolicy::kBackslashReplace:
      result.text = TRY(escape_range(vm_, text_, start, end, append_backslash_escape));
      return result;
    case ErrorPolicy::kXmlCharRefReplace:
      result.text = TRY(escape_range(vm_, text_, start, end, append_char_reference));
      return result;
    case ErrorPolicy::kNameReplace:
      result.text = TRY(escape_range(vm_, text_, start, end, append_name_escape));
      return result;
    case ErrorPolicy::kSurrogateEscape: {
      ByteBuilder out(vm_);
      size_t at = start;
      for (; at < end; ++at) {
        const char32_t c = text_.at(at);
        if (c < 0xdc80 || c > 0xdcff) break;
        out.append_byte(static_cast<uint8_t>(c - 0xdc00));
      }
      if (at == start) return raise_strict(start, end, reason);
      result.bytes = TRY(out.finish());
      result.next = at;
      return result;
    }
    case ErrorPolicy::kSurrogatePass: {
      result.bytes = TRY(pass_surrogates(vm_, codec_, text_, start, end));
      if (!result.bytes) return raise_strict(start, end, reason);
      return result;
    }
    case ErrorPolicy::kOther:
      break;
  }
  return call_handler(start, end, reason);
}

Result<EncodeErrors::Replacement> EncodeErrors::call_handler(size_t start, size_t end,
                                                             const char* reason) {
  AnyRef error =
      TRY(make_decode_error(vm_, name_, &text_, static_cast<ptrdiff_t>(start),
                            static_cast<ptrdiff_t>(end), reason, kTypeUnicodeEncodeError));
  Result<Answer> called = call_registered(vm_, errors_, error, text_.length, false);
  if (called.is_error()) return Raised{};
  const Answer answer = std::move(called).take();
  Replacement result;
  result.next = answer.position;
  if (is_a<Bytes>(vm_, answer.replacement)) {
    result.bytes = Ref<Bytes>(&as<Bytes>(answer.replacement));
  } else {
    result.text = Ref<Str>(&as<Str>(answer.replacement));
  }
  return result;
}

// --- the standard handlers as callables

namespace {

/// The parts of a UnicodeError that a handler looks at, its range clamped to the object.
struct ErrorParts {
  enum class Kind : uint8_t { kEncode, kDecode, kTranslate } kind = Kind::kEncode;
  Value object;
  std::string_view encoding;
  size_t start = 0, end = 0;
};

Raised raise_cannot_handle(VM& vm, Value error) {
  return vm.raise<TypeError>("don't know how to handle {} in error callback", type_name_of(error));
}

/// False if it is no UnicodeError of the allowed kinds.
Result<bool> take_apart(VM& vm, Value error, ErrorParts& out) {
  if (is_kind(vm, error, kTypeUnicodeEncodeError)) {
    out.kind = ErrorParts::Kind::kEncode;
  } else if (is_kind(vm, error, kTypeUnicodeDecodeError)) {
    out.kind = ErrorParts::Kind::kDecode;
  } else if (is_kind(vm, error, kTypeUnicodeTranslateError)) {
    out.kind = ErrorParts::Kind::kTranslate;
  } else {
    return false;
  }
  // Members are encoding, object, start, end, reason; a UnicodeTranslateError has no encoding.
  const ExceptionObject& exception = as<ExceptionObject>(error);
  out.object = exception.members[1];
  size_t length = 0;
  if (out.kind == ErrorParts::Kind::kDecode) {
    if (!is_a<Bytes>(vm, out.object)) return false;
    length = static_cast<size_t>(as<Bytes>(out.object).length);
  } else {
    if (!is_a<Str>(vm, out.object)) return false;
    length = as<Str>(out.object).length;
  }
  if (is_a<Str>(vm, exception.members[0])) {
    out.encoding = TRY(str_wtf8(vm, as<Str>(exception.members[0])));
  }
  const ptrdiff_t start = TRY(to_ptrdiff(vm, exception.members[2]));
  const ptrdiff_t end = TRY(to_ptrdiff(vm, exception.members[3]));
  const ptrdiff_t limit = static_cast<ptrdiff_t>(length);
  out.start = static_cast<size_t>(std::clamp<ptrdiff_t>(start, 0, limit > 0 ? limit - 1 : 0));
  out.end = static_cast<size_t>(std::clamp<ptrdiff_t>(end, limit > 0 ? 1 : 0, limit));
  if (out.end < out.start) out.end = out.start;
  return true;
}

Result<Value> answer_pair(VM& vm, Value replacement, size_t position) {
  return make_tuple_of(vm, {replacement, Value::small_int(static_cast<int64_t>(position))});
}

Result<Value> strict_errors(VM& vm, const Args& args) {
  if (!is_exception(vm, args[0])) {
    return vm.raise<TypeError>("codec must pass exception instance");
  }
  return raise_object(vm, args[0]);
}

Result<Value> ignore_errors(VM& vm, const Args& args) {
  ErrorParts parts;
  const bool known = TRY(take_apart(vm, args[0], parts));
  if (!known) return raise_cannot_handle(vm, args[0]);
  return answer_pair(vm, empty_str(vm), parts.end);
}

Result<Value> replace_errors(VM& vm, const Args& args) {
  ErrorParts parts;
  const bool known = TRY(take_apart(vm, args[0], parts));
  if (!known) return raise_cannot_handle(vm, args[0]);
  StrBuilder out(vm);
  if (parts.kind == ErrorParts::Kind::kDecode) {
    out.append(0xfffd);
  } else {
    out.append_repeated(parts.kind == ErrorParts::Kind::kEncode ? '?' : 0xfffd,
                        parts.end - parts.start);
  }
  Ref<Str> text = TRY(out.finish());
  return answer_pair(vm, text, parts.end);
}

Result<Value> escape_encode_errors(VM& vm, const Args& args, AppendEscape append) {
  ErrorParts parts;
  const bool known = TRY(take_apart(vm, args[0], parts));
  if (!known || parts.kind != ErrorParts::Kind::kEncode) return raise_cannot_handle(vm, args[0]);
  Ref<Str> text = TRY(escape_range(vm, as<Str>(parts.object), parts.start, parts.end, append));
  return answer_pair(vm, text, parts.end);
}

Result<Value> xmlcharrefreplace_errors(VM& vm, const Args& args) {
  return escape_encode_errors(vm, args, append_char_reference);
}
Result<Value> namereplace_errors(VM& vm, const Args& args) {
  return escape_encode_errors(vm, args, append_name_escape);
}

Result<Value> backslashreplace_errors(VM& vm, const Args& args) {
  ErrorParts parts;
  const bool known = TRY(take_apart(vm, args[0], parts));
  if (!known) return raise_cannot_handle(vm, args[0]);
  StrBuilder out(vm);
  for (size_t i = parts.start; i < parts.end; ++i) {
    append_backslash_escape(out, parts.kind == ErrorParts::Kind::kDecode
                                     ? as<Bytes>(parts.object).data[i]
                                     : as<Str>(parts.object).at(i));
  }
  Ref<Str> text = TRY(out.finish());
  return answer_pair(vm, text, parts.end);
}

Result<Value> surrogatepass_errors(VM& vm, const Args& args) {
  ErrorParts parts;
  const bool known = TRY(take_apart(vm, args[0], parts));
  if (!known || parts.kind == ErrorParts::Kind::kTranslate) {
    return raise_cannot_handle(vm, args[0]);
  }
  const Codec codec = find_native_codec(parts.encoding);
  if (parts.kind == ErrorParts::Kind::kEncode) {
    Ref<Bytes> bytes =
        TRY(pass_surrogates(vm, codec, as<Str>(parts.object), parts.start, parts.end));
    if (!bytes) return raise_object(vm, args[0]);
    return answer_pair(vm, bytes, parts.end);
  }
  const Bytes& bytes = as<Bytes>(parts.object);
  size_t used = 0;
  const char32_t c = surrogate_at(codec, bytes.data + parts.start,
                                  static_cast<size_t>(bytes.length) - parts.start, used);
  if (c == 0) return raise_object(vm, args[0]);
  Ref<Str> text = TRY(make_str_char(vm, c));
  return answer_pair(vm, text, parts.start + used);
}

Result<Value> surrogateescape_errors(VM& vm, const Args& args) {
  ErrorParts parts;
  const bool known = TRY(take_apart(vm, args[0], parts));
  if (!known || parts.kind == ErrorParts::Kind::kTranslate) {
    return raise_cannot_handle(vm, args[0]);
  }
  if (parts.kind == ErrorParts::Kind::kEncode) {
    ByteBuilder out(vm);
    for (size_t i = parts.start; i < parts.end; ++i) {
      const char32_t c = as<Str>(parts.object).at(i);
      if (c < 0xdc80 || c > 0xdcff) return raise_object(vm, args[0]);
      out.append_byte(static_cast<uint8_t>(c - 0xdc00));
    }
    Ref<Bytes> bytes = TRY(out.finish());
    return answer_pair(vm, bytes, parts.end);
  }
  StrBuilder out(vm);
  const uint8_t* data = as<Bytes>(parts.object).data;
  size_t at = parts.start;
  while (at < parts.end && at < parts.start + 4 && data[at] >= 0x80) {
    out.append(0xdc00u + data[at++]);
  }
  if (at == parts.start) return raise_object(vm, args[0]);
  Ref<Str> text = TRY(out.finish());
  return answer_pair(vm, text, at);
}

constexpr struct {
  const char* name;
  Method method;
} kHandlers[] = {
    {"strict", function("strict_errors", "(exception, /)", strict_errors,
                        "The error handler 'strict': raises.")},
    {"ignore", function("ignore_errors", "(exception, /)", ignore_errors,
                        "The error handler 'ignore': leaves the malformed data out.")},
    {"replace", function("replace_errors", "(exception, /)", replace_errors,
                         "The error handler 'replace': puts a replacement mark.")},
    {"xmlcharrefreplace",
     function("xmlcharrefreplace_errors", "(exception, /)", xmlcharrefreplace_errors,
              "The error handler 'xmlcharrefreplace': puts XML character references.")},
    {"backslashreplace",
     function("backslashreplace_errors", "(exception, /)", backslashreplace_errors,
              "The error handler 'backslashreplace': puts escape sequences.")},
    {"namereplace", function("namereplace_errors", "(exception, /)", namereplace_errors,
                             "The error handler 'namereplace': puts \\N{...} escapes.")},
    {"surrogatepass", function("surrogatepass", "(exception, /)", surrogatepass_errors,
                               "The error handler 'surrogatepass': codes surrogates.")},
    {"surrogateescape", function("surrogateescape", "(exception, /)", surrogateescape_errors,
                                 "The error handler 'surrogateescape' (PEP 383).")},
};

}  // namespace

Result<void> add_standard_error_handlers(VM& vm, Dict& handlers) {
  for (const auto& row : kHandlers) {
    Ref<NativeFunction> callable =
        TRY(make_native_function(vm, row.method, Value::unbound(), Value::unbound()));
    TRY(dict_set_str(vm, handlers, row.name, callable));
  }
  return ok();
}

}  // namespace bufo
