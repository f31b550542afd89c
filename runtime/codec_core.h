// What the files that implement the codecs share: which codec, which error handler, output bytes.
#pragma once

#include <cstring>

#include "runtime/codecs.h"
#include "runtime/types/str_units.h"

namespace bufo {

enum class Codec : uint8_t {
  kUnknown,  // of the registry
  kUtf8,
  kUtf8Sig,
  kUtf16,  // with a byte order mark
  kUtf16Le,
  kUtf16Be,
  kUtf32,
  kUtf32Le,
  kUtf32Be,
  kLatin1,
  kAscii,
  kUtf7,
  kUnicodeEscape,
  kRawUnicodeEscape,
};

/// The codec that a name or alias stands for, in any spelling that CPython takes.
Codec find_native_codec(std::string_view name);
/// A codec's name as UnicodeErrors have it: "utf-8", "latin-1", "unicodeescape".
const char* codec_error_name(Codec);

enum class ErrorPolicy : uint8_t {
  kStrict,
  kIgnore,
  kReplace,
  kBackslashReplace,
  kSurrogateEscape,
  kSurrogatePass,
  kXmlCharRefReplace,
  kNameReplace,
  kOther,
};
ErrorPolicy error_policy_of(std::string_view errors);

/// "\x41", "\u1234", "\U00012345".
void append_backslash_escape(StrBuilder& out, char32_t c);
/// "\N{NAME}", or as append_backslash_escape where there is no name.
void append_name_escape(StrBuilder& out, char32_t c);
/// "&#65;".
void append_char_reference(StrBuilder& out, char32_t c);
/// The surrogate that `codec` encodes at `data`, and its bytes; 0 if there is none.
char32_t surrogate_at(Codec codec, const uint8_t* data, size_t nbytes, size_t& used);

/// Decides what a decoder does with bytes that it cannot decode.
class DecodeErrors {
 public:
  /// `object` is the bytes-like object that the data is of, or unbound.
  DecodeErrors(VM& vm, Codec codec, const char* name, std::string_view errors, Value object,
               const uint8_t* data, size_t nbytes)
      : vm_(vm),
        codec_(codec),
        policy_(error_policy_of(errors)),
        name_(name),
        errors_(errors),
        object_(object),
        data_(data),
        nbytes_(nbytes) {}

  /// Appends what stands for data[start:end] and returns where to go on. Runs Python code for
  /// registered handlers, which may exchange the data.
  Result<size_t> handle(StrBuilder& out, size_t start, size_t end, const char* reason);
  const uint8_t* data() const { return data_; }
  size_t nbytes() const { return nbytes_; }

 private:
  Result<size_t> call_handler(StrBuilder& out, size_t start, size_t end, const char* reason);
  Result<Value> bytes_object();
  Raised raise_strict(size_t start, size_t end, const char* reason);

  VM& vm_;
  Codec codec_;
  ErrorPolicy policy_;
  const char* name_;
  std::string_view errors_;
  AnyRef object_;
  const uint8_t* data_;
  size_t nbytes_;
};

/// Bytes that are put together piece by piece in accounted memory. Errors stick.
class ByteBuilder {
 public:
  explicit ByteBuilder(VM& vm) : vm_(vm) {}
  ByteBuilder(const ByteBuilder&) = delete;
  ByteBuilder& operator=(const ByteBuilder&) = delete;
  ~ByteBuilder() {
    if (data_ != nullptr) vm_.heap.free(data_);
  }
  /// Room for `more` bytes, to be filled in; null if memory was refused.
  uint8_t* extend(size_t more);
  void append(const void* data, size_t nbytes) {
    uint8_t* at = extend(nbytes);
    if (at != nullptr && nbytes != 0) std::memcpy(at, data, nbytes);
  }
  void append(std::string_view ascii) { append(ascii.data(), ascii.size()); }
  void append_byte(uint8_t byte) { append(&byte, 1); }
  /// Gives back the end of what extend() returned.
  void shrink_to(const uint8_t* end) { nbytes_ = static_cast<size_t>(end - data_); }
  size_t nbytes() const { return nbytes_; }
  Result<Ref<Bytes>> finish();

 private:
  VM& vm_;
  uint8_t* data_ = nullptr;
  size_t nbytes_ = 0, capacity_ = 0;
  bool failed_ = false;
};

/// Decides what an encoder does with characters that it cannot encode.
class EncodeErrors {
 public:
  EncodeErrors(VM& vm, Codec codec, const char* name, std::string_view errors, Str& text)
      : vm_(vm),
        codec_(codec),
        policy_(error_policy_of(errors)),
        name_(name),
        errors_(errors),
        text_(text) {}

  /// What stands for text[start:end]: bytes to be taken as they are, or text to be encoded. `next`
  /// is where to go on. Runs Python code for registered handlers.
  struct Replacement {
    Ref<Bytes> bytes;
    Ref<Str> text;
    size_t next = 0;
  };
  Result<Replacement> handle(size_t start, size_t end, const char* reason);
  Raised raise_strict(size_t start, size_t end, const char* reason);

 private:
  Result<Replacement> call_handler(size_t start, size_t end, const char* reason);

  VM& vm_;
  Codec codec_;
  ErrorPolicy policy_;
  const char* name_;
  std::string_view errors_;
  Str& text_;
};

/// Decoding by a native codec. `consumed` says how far it came: to the end if `final`. For kUtf16
/// and kUtf32, `order` (may be null) is -1, 0 or 1 as codecs.utf_16_ex_decode has it, in and out.
struct DecodeRequest {
  Codec codec;
  const uint8_t* data;
  size_t nbytes;
  std::string_view errors;
  Value object;  // whose data it is, or unbound
  bool final = true;
};
Result<Ref<Str>> decode_native(VM&, const DecodeRequest&, size_t& consumed, int* order = nullptr);
Result<Ref<Str>> decode_unicode_escape(VM&, const DecodeRequest&, size_t& consumed);
Result<Ref<Str>> decode_raw_unicode_escape(VM&, const DecodeRequest&, size_t& consumed);
Result<Ref<Str>> decode_utf7(VM&, const DecodeRequest&, size_t& consumed);
Result<Ref<Bytes>> encode_utf7(VM&, const Str& text);
/// Encoding by a native codec.
Result<Ref<Bytes>> encode_native(VM&, Codec, Str& text, std::string_view errors);
Result<Ref<Bytes>> encode_unicode_escape(VM&, const Str& text);
Result<Ref<Bytes>> encode_raw_unicode_escape(VM&, const Str& text);

/// What hangs off VM::codecs. Made on first use.
struct CodecState {
  Value search_functions;  // owned list
  Value cache;             // owned dict: normalised name -> CodecInfo
  Value error_handlers;    // owned dict: name -> callable
  bool encodings_imported = false;
};
Result<CodecState*> codec_state(VM&);
/// Adds "decoding with 'x' codec failed" to the pending exception as a note.
Raised fail_with_note(VM&, bool decoding, std::string_view encoding);
/// The callables of the error handlers that are always there, by name, into the dict.
Result<void> add_standard_error_handlers(VM&, Dict& handlers);

}  // namespace bufo
