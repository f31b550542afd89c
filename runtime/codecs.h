// Codecs: text to bytes and back by name of the encoding, with error handlers.
//
// utf-8, utf-16, utf-32, latin-1, ascii, unicode_escape, raw_unicode_escape are native; other names
// go through the search functions of codecs.register(). Messages are CPython 3.12's.
#pragma once

#include <string_view>

#include "runtime/types/bytes.h"
#include "runtime/types/str.h"

namespace bufo {

/// An empty encoding is utf-8, empty errors are strict. Runs Python code (registered codecs and
/// error handlers); `data` must stay in place meanwhile.
Result<Ref<Str>> decode_bytes(VM&, const uint8_t* data, ptrdiff_t nbytes, std::string_view encoding,
                              std::string_view errors);
/// The same for any bytes-like object, which error handlers then see as the exception's `object`.
Result<Ref<Str>> decode_object(VM&, Value bytes_like, std::string_view encoding,
                               std::string_view errors);
/// str.encode(). Runs Python code as decode_bytes does.
Result<Ref<Bytes>> encode_str(VM&, Str& s, std::string_view encoding, std::string_view errors);

/// The parameters `encoding` and `errors` of str(), str.encode() and bytes.decode(), which stand at
/// `first` and behind it; empty where they were not given. Good while the arguments are.
struct CodecNames {
  std::string_view encoding, errors;
};
Result<CodecNames> codec_arguments(VM&, const Args&, uint32_t first, const char* function);

/// Incremental UTF-8 for text files and the like: decodes what is complete; `consumed` tells how
/// far that went. final: an incomplete tail is an error.
Result<Ref<Str>> decode_utf8(VM&, const uint8_t* data, ptrdiff_t nbytes, std::string_view errors,
                             bool final, ptrdiff_t& consumed);

/// The file system's way: utf-8 with surrogateescape.
Result<Ref<Str>> decode_fs(VM&, std::string_view path);

/// codecs.lookup(): the CodecInfo tuple (a new reference). LookupError "unknown encoding: x".
Result<Value> codec_lookup(VM&, std::string_view encoding);
/// codecs.lookup_error(): the handler. LookupError "unknown error handler name 'x'".
Result<Value> codec_error_handler(VM&, std::string_view name);

/// Raises the UnicodeDecodeError / UnicodeEncodeError of these parts.
Raised raise_decode_error(VM&, std::string_view encoding, Value object, ptrdiff_t start,
                          ptrdiff_t end, std::string_view reason);
Raised raise_encode_error(VM&, std::string_view encoding, Value object, ptrdiff_t start,
                          ptrdiff_t end, std::string_view reason);

/// VM end: frees vm.codecs.
void destroy_codecs(VM&);

}  // namespace bufo
