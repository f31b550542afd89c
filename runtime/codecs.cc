// Codecs by name: normalising names, the native ones, the registry of search functions.
// Follows Python/codecs.c and Lib/encodings (CPython 3.12) in behaviour.

#include "runtime/codecs.h"

#include <algorithm>
#include <cstring>

#include "runtime/bulk.h"
#include "runtime/codec_core.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"

namespace bufo {

namespace {

/// Calls put(char) for an encoding's name in lower case, with runs of anything but letters, digits
/// and dots as one '_', and none of them at the ends.
template <class Put>
void normalise(std::string_view name, Put&& put) {
  bool any = false, separated = false;
  for (const char c : name) {
    const uint8_t byte = static_cast<uint8_t>(c);
    if (!bulk::is_ascii_alpha(byte) && !bulk::is_ascii_digit(byte) && c != '.') {
      separated = true;
      continue;
    }
    if (separated && any) put('_');
    separated = false;
    any = true;
    put(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
}

struct Alias {
  std::string_view name;
  Codec codec;
  /// CPython, too, knows this name without asking the registry, whose users get a note on errors.
  bool direct;
};

// Sorted by how often they are asked for. The names are those of Lib/encodings/aliases.py.
constexpr Alias kAliases[] = {
    {"utf_8", Codec::kUtf8, true},
    {"utf8", Codec::kUtf8, true},
    {"ascii", Codec::kAscii, true},
    {"latin_1", Codec::kLatin1, true},
    {"latin1", Codec::kLatin1, true},
    {"iso_8859_1", Codec::kLatin1, true},
    {"iso8859_1", Codec::kLatin1, true},
    {"us_ascii", Codec::kAscii, true},
    {"utf_16", Codec::kUtf16, true},
    {"utf16", Codec::kUtf16, true},
    {"utf_32", Codec::kUtf32, true},
    {"utf32", Codec::kUtf32, true},
    {"utf_16_le", Codec::kUtf16Le, false},
    {"utf_16_be", Codec::kUtf16Be, false},
    {"utf_32_le", Codec::kUtf32Le, false},
    {"utf_32_be", Codec::kUtf32Be, false},
    {"utf_8_sig", Codec::kUtf8Sig, false},
    {"utf_7", Codec::kUtf7, false},
    {"utf7", Codec::kUtf7, false},
    {"u7", Codec::kUtf7, false},
    {"unicode_1_1_utf_7", Codec::kUtf7, false},
    {"unicode_escape", Codec::kUnicodeEscape, false},
    {"raw_unicode_escape", Codec::kRawUnicodeEscape, false},
    {"u8", Codec::kUtf8, false},
    {"utf", Codec::kUtf8, false},
    {"utf8_ucs2", Codec::kUtf8, false},
    {"utf8_ucs4", Codec::kUtf8, false},
    {"cp65001", Codec::kUtf8, false},
    {"u16", Codec::kUtf16, false},
    {"utf_16le", Codec::kUtf16Le, false},
    {"unicodelittleunmarked", Codec::kUtf16Le, false},
    {"utf_16be", Codec::kUtf16Be, false},
    {"unicodebigunmarked", Codec::kUtf16Be, false},
    {"u32", Codec::kUtf32, false},
    {"utf_32le", Codec::kUtf32Le, false},
    {"utf_32be", Codec::kUtf32Be, false},
    {"646", Codec::kAscii, false},
    {"ansi_x3.4_1968", Codec::kAscii, false},
    {"ansi_x3_4_1968", Codec::kAscii, false},
    {"ansi_x3.4_1986", Codec::kAscii, false},
    {"cp367", Codec::kAscii, false},
    {"csascii", Codec::kAscii, false},
    {"ibm367", Codec::kAscii, false},
    {"iso646_us", Codec::kAscii, false},
    {"iso_646.irv_1991", Codec::kAscii, false},
    {"iso_ir_6", Codec::kAscii, false},
    {"us", Codec::kAscii, false},
    {"8859", Codec::kLatin1, false},
    {"cp819", Codec::kLatin1, false},
    {"csisolatin1", Codec::kLatin1, false},
    {"ibm819", Codec::kLatin1, false},
    {"iso8859", Codec::kLatin1, false},
    {"iso_8859_1_1987", Codec::kLatin1, false},
    {"iso_ir_100", Codec::kLatin1, false},
    {"l1", Codec::kLatin1, false},
    {"latin", Codec::kLatin1, false},
};

Alias find_codec(std::string_view encoding) {
  if (encoding.empty() || encoding == "utf-8") return kAliases[0];
  // Too long a name is none that we know.
  char text[32];
  size_t length = 0;
  normalise(encoding, [&](char c) {
    if (length < sizeof text) text[length++] = c;
  });
  const std::string_view name(text, length);
  for (const Alias& alias : kAliases) {
    if (alias.name == name) return alias;
  }
  return {"", Codec::kUnknown, false};
}

}  // namespace

Codec find_native_codec(std::string_view name) { return find_codec(name).codec; }

Raised fail_with_note(VM& vm, bool decoding, std::string_view encoding) {
  // That one is shared, and there is no memory for notes either.
  if (pending_is(vm, kTypeMemoryError)) return Raised{};
  AnyRef error = take_pending(vm);
  Ref<Str> note =
      TRY(format(vm, "{} with '{}' codec failed", decoding ? "decoding" : "encoding", encoding));
  Ref<Str> name = TRY(intern(vm, "add_note"));
  AnyRef done = TRY(call_method(vm, error, *name, {note}));
  return raise_object(vm, error);
}

// --- the registry

Result<CodecState*> codec_state(VM& vm) {
  if (vm.codecs != nullptr) return vm.codecs;
  Ref<List> search_functions = TRY(make_list(vm));
  Ref<Dict> cache = TRY(make_dict(vm));
  Ref<Dict> handlers = TRY(make_dict(vm));
  TRY(add_standard_error_handlers(vm, *handlers));
  void* block = vm.heap.allocate_raw(sizeof(CodecState));
  if (block == nullptr) return raise_no_memory(vm);
  CodecState* state = new (block) CodecState;
  state->search_functions = search_functions.release();
  state->cache = cache.release();
  state->error_handlers = handlers.release();
  vm.codecs = state;
  return state;
}

void destroy_codecs(VM& vm) {
  CodecState* state = std::exchange(vm.codecs, nullptr);
  if (state == nullptr) return;
  decref(state->search_functions);
  decref(state->cache);
  decref(state->error_handlers);
  vm.heap.free(state);
}

namespace {

/// The package `encodings` registers a search function when it is imported. Where it cannot be
/// found, there are just no more codecs.
Result<void> import_encodings(VM& vm, CodecState& state) {
  if (state.encodings_imported || vm.builtins_dict.is_unbound()) return ok();
  state.encodings_imported = true;
  const Value import = dict_get_str(vm, as<Dict>(vm.builtins_dict), "__import__");
  if (import.is_unbound()) return ok();
  Ref<Str> name = TRY(intern(vm, "encodings"));
  Result<Value> imported = call(vm, import, {name});
  if (!imported.is_error()) {
    AnyRef module = std::move(imported).take();
  } else if (pending_is(vm, kTypeImportError)) {
    clear_pending(vm);
  } else {
    return Raised{};
  }
  return ok();
}

}  // namespace

Result<Value> codec_lookup(VM& vm, std::string_view encoding) {
  CodecState* state = TRY(codec_state(vm));
  StrBuilder name(vm);
  normalise(encoding, [&](char c) { name.append(static_cast<char32_t>(c)); });
  Ref<Str> key = TRY(name.finish());
  AnyRef cached = TRY(dict_get(vm, as<Dict>(state->cache), key));
  if (!cached.is_unbound()) return cached;
  TRY(import_encodings(vm, *state));
  for (ptrdiff_t i = 0; i < as<List>(state->search_functions).size; ++i) {
    AnyRef function = as<List>(state->search_functions).items[i];
    AnyRef found = TRY(call(vm, function, {key}));
    if (found->is_none()) continue;
    if (!is_a<Tuple>(vm, found) || as<Tuple>(found).size != 4) {
      return vm.raise<TypeError>("codec search functions must return 4-tuples");
    }
    TRY(dict_set(vm, as<Dict>(state->cache), key, found));
    return found;
  }
  return vm.raise<LookupError>("unknown encoding: {}", encoding);
}

Result<Value> codec_error_handler(VM& vm, std::string_view name) {
  CodecState* state = TRY(codec_state(vm));
  Ref<Str> key = TRY(make_str(vm, name));
  AnyRef handler = TRY(dict_get(vm, as<Dict>(state->error_handlers), key));
  if (handler.is_unbound()) {
    return vm.raise<LookupError>("unknown error handler name '{}'", name);
  }
  return handler;
}

namespace {

/// What a codec's function of the registry gave for (input, errors): the first of its pair.
Result<Value> call_codec(VM& vm, std::string_view encoding, std::string_view errors, Value input,
                         bool decoding) {
  AnyRef info = TRY(codec_lookup(vm, encoding));
  Ref<Str> is_text_name = TRY(intern(vm, "_is_text_encoding"));
  AnyRef is_text = TRY(try_get_attr(vm, info, *is_text_name));
  if (!is_text.is_unbound()) {
    const bool text = TRY(is_truthy(vm, is_text));
    if (!text) {
      return vm.raise<LookupError>("'{}' is not a text encoding; use {} to handle arbitrary codecs",
                                   encoding, decoding ? "codecs.decode()" : "codecs.encode()");
    }
  }
  AnyRef function = as<Tuple>(info).items[decoding ? 1 : 0];
  Result<Value> called = Value::unbound();
  if (errors.empty()) {
    called = call(vm, function, {input});
  } else {
    Ref<Str> errors_text = TRY(make_str(vm, errors));
    called = call(vm, function, {input, errors_text});
  }
  if (called.is_error()) return fail_with_note(vm, decoding, encoding);
  AnyRef pair = std::move(called).take();
  if (!is_a<Tuple>(vm, pair) || as<Tuple>(pair).size != 2) {
    return vm.raise<TypeError>(decoding ? "decoder must return a tuple (object,integer)"
                                        : "encoder must return a tuple (object, integer)");
  }
  return as<Tuple>(pair).items[0];
}

Result<Ref<Str>> decode_any(VM& vm, const uint8_t* data, ptrdiff_t nbytes, Value object,
                            std::string_view encoding, std::string_view errors) {
  const Alias alias = find_codec(encoding);
  if (alias.codec != Codec::kUnknown) {
    size_t consumed = 0;
    Result<Ref<Str>> decoded = decode_native(
        vm, {alias.codec, data, static_cast<size_t>(nbytes), errors, object, true}, consumed);
    if (decoded.is_error() && !alias.direct) return fail_with_note(vm, true, encoding);
    return decoded;
  }
  AnyRef input = object;
  if (input.is_unbound()) {
    Ref<Bytes> bytes = TRY(make_bytes(vm, data, nbytes));
    input = std::move(bytes);
  }
  AnyRef text = TRY(call_codec(vm, encoding, errors, input, true));
  if (!is_a<Str>(vm, text)) {
    return vm.raise<TypeError>(
        "'{}' decoder returned '{}' instead of 'str'; use codecs.decode() to decode to arbitrary "
        "types",
        encoding, type_name_of(text));
  }
  return Ref<Str>(&as<Str>(text));
}

}  // namespace

// --- the C++ interface

Result<Ref<Str>> decode_bytes(VM& vm, const uint8_t* data, ptrdiff_t nbytes,
                              std::string_view encoding, std::string_view errors) {
  if (nbytes == 0) return empty_str(vm);
  return decode_any(vm, data, nbytes, Value::unbound(), encoding, errors);
}

Result<Ref<Str>> decode_object(VM& vm, Value bytes_like, std::string_view encoding,
                               std::string_view errors) {
  if (is_exact<Bytes>(bytes_like)) {
    const Bytes& bytes = as<Bytes>(bytes_like);
    if (bytes.length == 0) return empty_str(vm);
    return decode_any(vm, bytes.data, bytes.length, bytes_like, encoding, errors);
  }
  Buffer buffer = TRY(acquire_bytes(vm, bytes_like));
  return decode_bytes(vm, buffer.data, buffer.nbytes, encoding, errors);
}

Result<Ref<Bytes>> encode_str(VM& vm, Str& s, std::string_view encoding, std::string_view errors) {
  const Alias alias = find_codec(encoding);
  if (alias.codec != Codec::kUnknown) {
    Result<Ref<Bytes>> encoded = encode_native(vm, alias.codec, s, errors);
    if (encoded.is_error() && !alias.direct) return fail_with_note(vm, false, encoding);
    return encoded;
  }
  AnyRef bytes = TRY(call_codec(vm, encoding, errors, &s, false));
  if (is_a<Bytes>(vm, bytes)) return Ref<Bytes>(&as<Bytes>(bytes));
  if (is_a<ByteArray>(vm, bytes)) {
    const ByteArray& array = as<ByteArray>(bytes);
    return make_bytes(vm, array.start, array.length);
  }
  return vm.raise<TypeError>(
      "'{}' encoder returned '{}' instead of 'bytes'; use codecs.encode() to encode to arbitrary "
      "types",
      encoding, type_name_of(bytes));
}

namespace {

Result<std::string_view> name_argument(VM& vm, const Args& args, uint32_t i, const char* function,
                                       const char* parameter) {
  Str* name = TRY(args.str(vm, i, function, parameter));
  const std::string_view text = TRY(str_utf8(vm, *name));
  if (text.find('\0') != text.npos) return vm.raise<ValueError>("embedded null character");
  return text;
}

}  // namespace

Result<CodecNames> codec_arguments(VM& vm, const Args& args, uint32_t first, const char* function) {
  CodecNames names;
  if (args.has(first)) {
    names.encoding = TRY(name_argument(vm, args, first, function, "encoding"));
    // Empty means "not given" further down, and that is not what was said.
    if (names.encoding.empty()) return vm.raise<LookupError>("unknown encoding: ");
  }
  if (args.has(first + 1)) {
    names.errors = TRY(name_argument(vm, args, first + 1, function, "errors"));
  }
  return names;
}

Result<Ref<Str>> decode_utf8(VM& vm, const uint8_t* data, ptrdiff_t nbytes, std::string_view errors,
                             bool final, ptrdiff_t& consumed) {
  size_t used = 0;
  Ref<Str> text = TRY(decode_native(
      vm, {Codec::kUtf8, data, static_cast<size_t>(nbytes), errors, Value::unbound(), final},
      used));
  consumed = static_cast<ptrdiff_t>(used);
  return text;
}

Result<Ref<Str>> decode_fs(VM& vm, std::string_view path) {
  return decode_bytes(vm, reinterpret_cast<const uint8_t*>(path.data()),
                      static_cast<ptrdiff_t>(path.size()), "utf-8", "surrogateescape");
}

}  // namespace bufo
