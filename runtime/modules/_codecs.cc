// _codecs: the registry of codecs and the native codecs as functions, on which codecs.py and the
// package encodings stand.

#include "runtime/bulk.h"
#include "runtime/codec_core.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str_methods.h"

namespace bufo {

namespace {

// --- arguments

Result<std::string_view> errors_argument(VM& vm, const Args& args, uint32_t i,
                                         const char* function) {
  if (!args.has_value(i)) return std::string_view();
  Str* text = try_as<Str>(vm, args[i]);
  if (text == nullptr) {
    return vm.raise<TypeError>("{}() argument {} must be str or None, not {}", function, i + 1,
                               type_name_of(args[i]));
  }
  return str_utf8(vm, *text);
}

Result<Str*> text_argument(VM& vm, const Args& args, const char* function) {
  if (Str* text = try_as<Str>(vm, args[0])) return text;
  return vm.raise<TypeError>("{}() argument 1 must be str, not {}", function,
                             type_name_of(args[0]));
}

Result<std::string_view> name_argument(VM& vm, const Args& args, uint32_t i, const char* function,
                                       const char* parameter) {
  if (!args.has(i)) return std::string_view();
  Str* text = TRY(args.str(vm, i, function, parameter));
  const std::string_view name = TRY(str_utf8(vm, *text));
  if (name.find('\0') != name.npos) return vm.raise<ValueError>("embedded null character");
  return name;
}

Result<Value> pair_of(VM& vm, Value result, size_t count) {
  return make_tuple_of(vm, {result, Value::small_int(static_cast<int64_t>(count))});
}

// --- the registry

Result<Value> codecs_register(VM& vm, const Args& args) {
  if (!is_callable(vm, args[0])) return vm.raise<TypeError>("argument must be callable");
  CodecState* state = TRY(codec_state(vm));
  TRY(list_append(vm, as<List>(state->search_functions), args[0]));
  return none();
}

Result<Value> codecs_unregister(VM& vm, const Args& args) {
  CodecState* state = TRY(codec_state(vm));
  List& functions = as<List>(state->search_functions);
  for (ptrdiff_t i = 0; i < functions.size; ++i) {
    if (!(functions.items[i] == args[0])) continue;
    TRY(del_item(vm, &functions, Value::small_int(i)));
    dict_clear(vm, as<Dict>(state->cache));
    break;
  }
  return none();
}

Result<Value> codecs_lookup(VM& vm, const Args& args) {
  const std::string_view name = TRY(name_argument(vm, args, 0, "lookup", "encoding"));
  return codec_lookup(vm, name);
}

Result<Value> codecs_forget(VM& vm, const Args& args) {
  Str* name = TRY(text_argument(vm, args, "_forget_codec"));
  CodecState* state = TRY(codec_state(vm));
  const bool found = TRY(dict_delete(vm, as<Dict>(state->cache), name));
  if (!found) return raise_with_value(vm, kTypeKeyError, name);
  return none();
}

Result<Value> codecs_register_error(VM& vm, const Args& args) {
  Str* name = TRY(text_argument(vm, args, "register_error"));
  if (!is_callable(vm, args[1])) return vm.raise<TypeError>("handler must be callable");
  CodecState* state = TRY(codec_state(vm));
  TRY(dict_set(vm, as<Dict>(state->error_handlers), name, args[1]));
  return none();
}

Result<Value> codecs_lookup_error(VM& vm, const Args& args) {
  Str* name = TRY(text_argument(vm, args, "lookup_error"));
  const std::string_view text = TRY(str_utf8(vm, *name));
  return codec_error_handler(vm, text);
}

/// codecs.encode and codecs.decode: any codec from any object to any object.
Result<Value> code_with(VM& vm, const Args& args, bool decoding) {
  const char* function = decoding ? "decode" : "encode";
  const std::string_view encoding = TRY(name_argument(vm, args, 1, function, "encoding"));
  const std::string_view errors = TRY(name_argument(vm, args, 2, function, "errors"));
  const Codec native = find_native_codec(encoding);
  if (native != Codec::kUnknown && decoding && supports_buffer(vm, args[0])) {
    Buffer buffer = TRY(acquire_bytes(vm, args[0]));
    const Value object = is_exact<Bytes>(args[0]) ? args[0] : Value::unbound();
    size_t consumed = 0;
    Result<Ref<Str>> text = decode_native(
        vm, {native, buffer.data, static_cast<size_t>(buffer.nbytes), errors, object, true},
        consumed);
    if (text.is_error()) return fail_with_note(vm, true, encoding.empty() ? "utf-8" : encoding);
    return text;
  }
  if (native != Codec::kUnknown && !decoding && is_a<Str>(vm, args[0])) {
    Result<Ref<Bytes>> bytes = encode_native(vm, native, as<Str>(args[0]), errors);
    if (bytes.is_error()) return fail_with_note(vm, false, encoding.empty() ? "utf-8" : encoding);
    return bytes;
  }
  AnyRef info = TRY(codec_lookup(vm, encoding.empty() ? "utf-8" : encoding));
  AnyRef codec = as<Tuple>(info).items[decoding ? 1 : 0];
  Result<Value> called =
      args.has(2) ? call(vm, codec, {args[0], args[2]}) : call(vm, codec, {args[0]});
  if (called.is_error()) return fail_with_note(vm, decoding, encoding);
  AnyRef pair = std::move(called).take();
  if (!is_a<Tuple>(vm, pair) || as<Tuple>(pair).size != 2) {
    return vm.raise<TypeError>(decoding ? "decoder must return a tuple (object,integer)"
                                        : "encoder must return a tuple (object, integer)");
  }
  return as<Tuple>(pair).items[0];
}

Result<Value> codecs_encode(VM& vm, const Args& args) { return code_with(vm, args, false); }
Result<Value> codecs_decode(VM& vm, const Args& args) { return code_with(vm, args, true); }

// --- native codecs: one template, one row each

/// The function's own name, for messages, travels as a template argument.
struct FunctionName {
  char text[32];
  consteval FunctionName(const char* name) : text{} {
    for (int i = 0; name[i] != 0; ++i) text[i] = name[i];
  }
};

template <Codec kCodec, FunctionName kName>
Result<Value> encode_function(VM& vm, const Args& args) {
  Str* text = TRY(text_argument(vm, args, kName.text));
  const std::string_view errors = TRY(errors_argument(vm, args, 1, kName.text));
  Codec codec = kCodec;
  if (args.has(2)) {
    const ptrdiff_t order = TRY(args.index(vm, 2));
    const bool wide = kCodec == Codec::kUtf32;
    if (order < 0) codec = wide ? Codec::kUtf32Le : Codec::kUtf16Le;
    if (order > 0) codec = wide ? Codec::kUtf32Be : Codec::kUtf16Be;
  }
  Ref<Bytes> bytes = TRY(encode_native(vm, codec, *text, errors));
  return pair_of(vm, bytes, text->length);
}

/// Text instead of bytes is taken as its UTF-8 by the escape decoders.
template <class Fn>
Result<Value> with_input(VM& vm, Value input, bool text_too, Fn&& fn) {
  Str* text = text_too ? try_as<Str>(vm, input) : nullptr;
  if (text != nullptr) {
    const std::string_view utf8 = TRY(str_utf8(vm, *text));
    return fn(reinterpret_cast<const uint8_t*>(utf8.data()), utf8.size());
  }
  Buffer buffer = TRY(acquire_bytes(vm, input));
  return fn(buffer.data, static_cast<size_t>(buffer.nbytes));
}

template <Codec kCodec, FunctionName kName, bool kFinalDefault>
Result<Value> decode_function(VM& vm, const Args& args) {
  const std::string_view errors = TRY(errors_argument(vm, args, 1, kName.text));
  const bool final = TRY(args.truth_or(vm, 2, kFinalDefault));
  constexpr bool kEscape = kCodec == Codec::kUnicodeEscape || kCodec == Codec::kRawUnicodeEscape;
  return with_input(vm, args[0], kEscape, [&](const uint8_t* data, size_t nbytes) -> Result<Value> {
    size_t consumed = 0;
    const Value object = is_exact<Bytes>(args[0]) ? args[0] : Value::unbound();
    Ref<Str> text = TRY(decode_native(vm, {kCodec, data, nbytes, errors, object, final}, consumed));
    return pair_of(vm, text, consumed);
  });
}

/// utf_16_ex_decode and utf_32_ex_decode: with the byte order in and out.
template <Codec kCodec, FunctionName kName>
Result<Value> ex_decode_function(VM& vm, const Args& args) {
  const std::string_view errors = TRY(errors_argument(vm, args, 1, kName.text));
  const ptrdiff_t given = TRY(args.index_or(vm, 2, 0));
  const bool final = TRY(args.truth_or(vm, 3, false));
  Buffer buffer = TRY(acquire_bytes(vm, args[0]));
  int order = given < 0 ? -1 : given > 0 ? 1 : 0;
  size_t consumed = 0;
  Ref<Str> text = TRY(decode_native(
      vm,
      {kCodec, buffer.data, static_cast<size_t>(buffer.nbytes), errors, Value::unbound(), final},
      consumed, &order));
  return make_tuple_of(
      vm, {text, Value::small_int(static_cast<int64_t>(consumed)), Value::small_int(order)});
}

Result<Value> readbuffer_encode(VM& vm, const Args& args) {
  return with_input(vm, args[0], true, [&](const uint8_t* data, size_t nbytes) -> Result<Value> {
    Ref<Bytes> bytes = TRY(make_bytes(vm, data, static_cast<ptrdiff_t>(nbytes)));
    return pair_of(vm, bytes, nbytes);
  });
}

// --- character maps

constexpr char kUndefined[] = "character maps to <undefined>";

/// What the mapping has for a byte: appended, or false for undefined.
Result<bool> append_mapped_byte(VM& vm, StrBuilder& out, Value mapping, uint8_t byte) {
  if (Str* table = try_as<Str>(vm, mapping)) {
    if (byte >= table->length || table->at(byte) == 0xfffe) return false;
    out.append(table->at(byte));
    return true;
  }
  Result<Value> found = get_item(vm, mapping, Value::small_int(byte));
  if (found.is_error()) {
    if (!pending_is(vm, kTypeLookupError)) return Raised{};
    clear_pending(vm);
    return false;
  }
  AnyRef value = std::move(found).take();
  if (value->is_none()) return false;
  if (Str* text = try_as<Str>(vm, value)) {
    if (text->length == 1 && text->at(0) == 0xfffe) return false;
    out.append(*text);
    return true;
  }
  int64_t code;
  if (!is_int(vm, value)) {
    return vm.raise<TypeError>("character mapping must return integer, None or str");
  }
  if (!try_int64(value, code) || code < 0 || code > kMaxCodePoint) {
    return vm.raise<TypeError>("character mapping must be in range(0x110000)");
  }
  if (code == 0xfffe) return false;
  out.append(static_cast<char32_t>(code));
  return true;
}

Result<Value> charmap_decode(VM& vm, const Args& args) {
  const std::string_view errors_name = TRY(errors_argument(vm, args, 1, "charmap_decode"));
  Buffer buffer = TRY(acquire_bytes(vm, args[0]));
  const size_t nbytes = static_cast<size_t>(buffer.nbytes);
  if (!args.has_value(2)) {
    Ref<Str> text = TRY(make_str_units(vm, buffer.data, nbytes, 1));
    return pair_of(vm, text, nbytes);
  }
  StrBuilder out(vm);
  DecodeErrors errors(vm, Codec::kUnknown, "charmap", errors_name, args[0], buffer.data, nbytes);
  size_t at = 0;
  while (at < errors.nbytes()) {
    if ((at & 63) == 0) TRY(vm.tick());
    const bool mapped = TRY(append_mapped_byte(vm, out, args[2], errors.data()[at]));
    if (mapped) {
      ++at;
    } else {
      at = TRY(errors.handle(out, at, at + 1, kUndefined));
    }
  }
  Ref<Str> text = TRY(out.finish());
  return pair_of(vm, text, nbytes);
}

Result<bool> append_mapped_char(VM& vm, ByteBuilder& out, Value mapping, char32_t c) {
  Result<Value> found = get_item(vm, mapping, Value::small_int(static_cast<int64_t>(c)));
  if (found.is_error()) {
    if (!pending_is(vm, kTypeLookupError)) return Raised{};
    clear_pending(vm);
    return false;
  }
  AnyRef value = std::move(found).take();
  if (value->is_none()) return false;
  if (is_a<Bytes>(vm, value)) {
    out.append(as<Bytes>(value).data, static_cast<size_t>(as<Bytes>(value).length));
    return true;
  }
  if (!is_int(vm, value)) {
    return vm.raise<TypeError>("character mapping must return integer, bytes or None, not {}",
                               type_name_of(value));
  }
  int64_t byte;
  if (!try_int64(value, byte) || byte < 0 || byte > 255) {
    return vm.raise<TypeError>("character mapping must be in range(256)");
  }
  out.append_byte(static_cast<uint8_t>(byte));
  return true;
}

Result<Value> charmap_encode(VM& vm, const Args& args) {
  Str* text = TRY(text_argument(vm, args, "charmap_encode"));
  const std::string_view errors_name = TRY(errors_argument(vm, args, 1, "charmap_encode"));
  if (!args.has_value(2)) {
    Ref<Bytes> bytes = TRY(encode_native(vm, Codec::kLatin1, *text, errors_name));
    return pair_of(vm, bytes, text->length);
  }
  ByteBuilder out(vm), rest(vm);
  EncodeErrors errors(vm, Codec::kUnknown, "charmap", errors_name, *text);
  size_t at = 0;
  while (at < text->length) {
    if ((at & 63) == 0) TRY(vm.tick());
    const bool mapped = TRY(append_mapped_char(vm, out, args[2], text->at(at)));
    if (mapped) {
      ++at;
      continue;
    }
    // All characters in a row that have no mapping are reported as one.
    size_t end = at + 1;
    while (end < text->length) {
      ByteBuilder ignored(vm);
      const bool good = TRY(append_mapped_char(vm, ignored, args[2], text->at(end)));
      if (good) break;
      ++end;
    }
    Result<EncodeErrors::Replacement> handled = errors.handle(at, end, kUndefined);
    if (handled.is_error()) return Raised{};
    const EncodeErrors::Replacement replacement = std::move(handled).take();
    if (replacement.bytes) {
      out.append(replacement.bytes->data, static_cast<size_t>(replacement.bytes->length));
    } else {
      for (size_t i = 0; i < replacement.text->length; ++i) {
        const bool good = TRY(append_mapped_char(vm, out, args[2], replacement.text->at(i)));
        if (!good) return errors.raise_strict(at, end, kUndefined);
      }
    }
    at = replacement.next;
  }
  Ref<Bytes> bytes = TRY(out.finish());
  return pair_of(vm, bytes, text->length);
}

Result<Value> charmap_build(VM& vm, const Args& args) {
  Str* map = TRY(text_argument(vm, args, "charmap_build"));
  Ref<Dict> table = TRY(make_dict(vm));
  for (size_t i = 0; i < map->length && i < 256; ++i) {
    if (map->at(i) == 0xfffe) continue;
    TRY(dict_set(vm, *table, Value::small_int(map->at(i)),
                 Value::small_int(static_cast<int64_t>(i))));
  }
  return table;
}

// --- escapes of bytes literals

Result<Value> escape_decode(VM& vm, const Args& args) {
  const std::string_view errors = TRY(errors_argument(vm, args, 1, "escape_decode"));
  const ErrorPolicy policy = error_policy_of(errors);
  return with_input(vm, args[0], true, [&](const uint8_t* in, size_t nbytes) -> Result<Value> {
    TRY(vm.tick(static_cast<int64_t>(nbytes >> 10)));
    ByteBuilder out(vm);
    static constexpr char kLetters[] = "\\'\"abfnrtv";
    static constexpr char kMeanings[] = "\\'\"\a\b\f\n\r\t\v";
    size_t at = 0, invalid = nbytes, invalid_end = 0;
    while (at < nbytes) {
      if (in[at] != '\\') {
        out.append_byte(in[at++]);
        continue;
      }
      if (at + 1 == nbytes) return vm.raise<ValueError>("Trailing \\ in string");
      const char letter = static_cast<char>(in[at + 1]);
      const size_t start = at;
      at += 2;
      if (letter == '\n') continue;
      const char* known = letter == 0 ? nullptr : std::strchr(kLetters, letter);
      if (known != nullptr) {
        out.append_byte(static_cast<uint8_t>(kMeanings[known - kLetters]));
      } else if (letter >= '0' && letter <= '7') {
        int value = letter - '0';
        for (int i = 0; i < 2 && at < nbytes && in[at] >= '0' && in[at] <= '7'; ++i) {
          value = value * 8 + (in[at++] - '0');
        }
        if (value > 0xff && invalid == nbytes) {
          invalid = start;
          invalid_end = at;
        }
        out.append_byte(static_cast<uint8_t>(value));
      } else if (letter == 'x') {
        const int high = at < nbytes ? bulk::hex_digit_value(in[at]) : -1;
        const int low = at + 1 < nbytes ? bulk::hex_digit_value(in[at + 1]) : -1;
        if (high >= 0 && low >= 0) {
          out.append_byte(static_cast<uint8_t>(high * 16 + low));
          at += 2;
          continue;
        }
        if (policy == ErrorPolicy::kReplace) {
          out.append_byte('?');
        } else if (policy != ErrorPolicy::kIgnore) {
          if (policy != ErrorPolicy::kStrict) {
            return vm.raise<ValueError>("decoding error; unknown error handling code: {}", errors);
          }
          return vm.raise<ValueError>("invalid \\x escape at position {}", start);
        }
        if (high >= 0) ++at;
      } else {
        if (invalid == nbytes) {
          invalid = start;
          invalid_end = at;
        }
        out.append_byte('\\');
        out.append_byte(static_cast<uint8_t>(letter));
      }
    }
    if (invalid != nbytes) {
      // The first one only. The warning may run code that changes the input.
      const bool octal = in[invalid + 1] >= '0' && in[invalid + 1] <= '7';
      Ref<Str> escape = TRY(make_str_units(vm, in + invalid, invalid_end - invalid, 1));
      Ref<Str> message =
          TRY(format(vm, "invalid {}escape sequence '{}'", octal ? "octal " : "", Value(escape)));
      TRY(warn(vm, kTypeDeprecationWarning, message));
    }
    Ref<Bytes> bytes = TRY(out.finish());
    return pair_of(vm, bytes, nbytes);
  });
}

Result<Value> escape_encode(VM& vm, const Args& args) {
  if (!is_a<Bytes>(vm, args[0])) {
    return vm.raise<TypeError>("escape_encode() argument 1 must be bytes, not {}",
                               type_name_of(args[0]));
  }
  const Bytes& bytes = as<Bytes>(args[0]);
  TRY(vm.tick(static_cast<int64_t>(bytes.length >> 10)));
  static constexpr char kDigits[] = "0123456789abcdef";
  ByteBuilder out(vm);
  for (ptrdiff_t i = 0; i < bytes.length; ++i) {
    const uint8_t c = bytes.data[i];
    if (c == '\'' || c == '\\' || c == '\t' || c == '\n' || c == '\r') {
      out.append_byte('\\');
      out.append_byte(c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c);
    } else if (c < 0x20 || c >= 0x7f) {
      const char hex[] = {'\\', 'x', kDigits[c >> 4], kDigits[c & 15]};
      out.append(hex, sizeof hex);
    } else {
      out.append_byte(c);
    }
  }
  Ref<Bytes> escaped = TRY(out.finish());
  return pair_of(vm, escaped, static_cast<size_t>(bytes.length));
}

#define BUFO_ENCODE(name, codec) \
  function(#name, "(str, errors=None, /)", encode_function<Codec::codec, FunctionName(#name)>)
#define BUFO_ENCODE_ORDER(name, codec)                  \
  function(#name, "(str, errors=None, byteorder=0, /)", \
           encode_function<Codec::codec, FunctionName(#name)>)
#define BUFO_DECODE(name, codec)                         \
  function(#name, "(data, errors=None, final=False, /)", \
           decode_function<Codec::codec, FunctionName(#name), false>)
#define BUFO_DECODE_FINAL(name, codec)                  \
  function(#name, "(data, errors=None, final=True, /)", \
           decode_function<Codec::codec, FunctionName(#name), true>)
#define BUFO_DECODE_WHOLE(name, codec)      \
  function(#name, "(data, errors=None, /)", \
           decode_function<Codec::codec, FunctionName(#name), true>)
#define BUFO_DECODE_EX(name, codec)                                   \
  function(#name, "(data, errors=None, byteorder=0, final=False, /)", \
           ex_decode_function<Codec::codec, FunctionName(#name)>)

constexpr Method kCodecsFunctions[] = {
    function("register", "(search_function, /)", codecs_register,
             "Register a function that finds codecs by name."),
    function("unregister", "(search_function, /)", codecs_unregister,
             "Forget a search function, and what it has found."),
    function("lookup", "(encoding, /)", codecs_lookup, "The codec of that name, as a CodecInfo."),
    function("_forget_codec", "(encoding, /)", codecs_forget, "Drop a codec from the cache."),
    function("encode", "(obj, encoding='utf-8', errors='strict')", codecs_encode,
             "Encode with any codec, not just of text."),
    function("decode", "(obj, encoding='utf-8', errors='strict')", codecs_decode,
             "Decode with any codec, not just of text."),
    function("register_error", "(errors, handler, /)", codecs_register_error,
             "Register an error handler under a name."),
    function("lookup_error", "(name, /)", codecs_lookup_error, "The error handler of that name."),
    function("escape_encode", "(data, errors=None, /)", escape_encode),
    function("escape_decode", "(data, errors=None, /)", escape_decode),
    BUFO_ENCODE(utf_8_encode, kUtf8),
    BUFO_DECODE(utf_8_decode, kUtf8),
    BUFO_ENCODE_ORDER(utf_16_encode, kUtf16),
    BUFO_ENCODE(utf_16_le_encode, kUtf16Le),
    BUFO_ENCODE(utf_16_be_encode, kUtf16Be),
    BUFO_DECODE(utf_16_decode, kUtf16),
    BUFO_DECODE(utf_16_le_decode, kUtf16Le),
    BUFO_DECODE(utf_16_be_decode, kUtf16Be),
    BUFO_DECODE_EX(utf_16_ex_decode, kUtf16),
    BUFO_ENCODE_ORDER(utf_32_encode, kUtf32),
    BUFO_ENCODE(utf_32_le_encode, kUtf32Le),
    BUFO_ENCODE(utf_32_be_encode, kUtf32Be),
    BUFO_DECODE(utf_32_decode, kUtf32),
    BUFO_DECODE(utf_32_le_decode, kUtf32Le),
    BUFO_DECODE(utf_32_be_decode, kUtf32Be),
    BUFO_DECODE_EX(utf_32_ex_decode, kUtf32),
    BUFO_ENCODE(latin_1_encode, kLatin1),
    BUFO_DECODE_WHOLE(latin_1_decode, kLatin1),
    BUFO_ENCODE(ascii_encode, kAscii),
    BUFO_DECODE_WHOLE(ascii_decode, kAscii),
    BUFO_ENCODE(utf_7_encode, kUtf7),
    BUFO_DECODE(utf_7_decode, kUtf7),
    BUFO_ENCODE(unicode_escape_encode, kUnicodeEscape),
    BUFO_DECODE_FINAL(unicode_escape_decode, kUnicodeEscape),
    BUFO_ENCODE(raw_unicode_escape_encode, kRawUnicodeEscape),
    BUFO_DECODE_FINAL(raw_unicode_escape_decode, kRawUnicodeEscape),
    function("charmap_encode", "(str, errors=None, mapping=None, /)", charmap_encode),
    function("charmap_decode", "(data, errors=None, mapping=None, /)", charmap_decode),
    function("charmap_build", "(map, /)", charmap_build),
    function("readbuffer_encode", "(data, errors=None, /)", readbuffer_encode),
};

}  // namespace

extern const ModuleSpec kCodecsModule;
constinit const ModuleSpec kCodecsModule = {
    .name = "_codecs",
    .functions = kCodecsFunctions,
};

}  // namespace bufo
