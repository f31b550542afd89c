// Modules _md5, _sha1, _sha2, _sha3 and _blake2: digest.h as Python objects.
//
// One layout serves all types; the type tells the algorithm. Follows Modules/md5module.c,
// sha1module.c, sha2module.c, sha3module.c, _blake2/ (CPython 3.12) in behaviour.
#include <cstring>

#include "runtime/bulk.h"
#include "runtime/modules/digest.h"
#include "runtime/modules/module_state.h"
#include "runtime/operators.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

extern const TypeSpec kHashSpecs[];

namespace {

using digest::Algorithm;

struct HashObject : Object {
  digest::State state;
};

HashObject& hash_of(const Args& args) { return *static_cast<HashObject*>(args[0].object()); }

Type* type_for(VM& vm, Algorithm a) {
  return find_native_type(vm, kHashSpecs[static_cast<int>(a)]);
}

Result<void> feed(VM& vm, HashObject& self, Value data) {
  if (is_a<Str>(vm, data)) {
    return vm.raise<TypeError>("Strings must be encoded before hashing");
  }
  if (!supports_buffer(vm, data)) {
    return vm.raise<TypeError>("object supporting the buffer API required");
  }
  Buffer buffer = TRY(acquire_buffer(vm, data, BufferRequest::kSimple));
  // In pieces, so that steps are counted.
  constexpr ptrdiff_t kPiece = 1 << 16;
  for (ptrdiff_t at = 0; at < buffer.nbytes; at += kPiece) {
    const ptrdiff_t left = buffer.nbytes - at;
    TRY(vm.tick(kPiece >> 10));
    digest::update(self.state, buffer.data + at,
                   static_cast<size_t>(left < kPiece ? left : kPiece));
  }
  return ok();
}

template <Algorithm a>
Result<Value> new_hash(VM& vm, const Args& args) {
  Ref<HashObject> self = TRY(allocate<HashObject>(vm, *type_for(vm, a)));
  digest::start(self->state, a);
  if (args.has(0)) TRY(feed(vm, *self, args[0]));
  return self;
}

Result<Value> hash_update(VM& vm, const Args& args) {
  TRY(feed(vm, hash_of(args), args[1]));
  return none();
}
Result<Value> hash_copy(VM& vm, const Args& args) {
  HashObject& self = hash_of(args);
  Ref<HashObject> copy = TRY(allocate<HashObject>(vm, vm.type_of(args[0])));
  copy->state = self.state;
  return copy;
}

Result<Value> digest_of(VM& vm, const HashObject& self, size_t nbytes, bool hex) {
  digest::State state = self.state;
  if (!hex) {
    Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, static_cast<ptrdiff_t>(nbytes)));
    digest::finish(state, bytes->data, nbytes);
    return bytes;
  }
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, static_cast<ptrdiff_t>(nbytes)));
  digest::finish(state, bytes->data, nbytes);
  Ref<Str> text = TRY(make_str_uninitialized(vm, 2 * nbytes, 127));
  bulk::hex_encode(bytes->data, nbytes, static_cast<uint8_t*>(text->data()));
  return text;
}
Result<Value> hash_digest(VM& vm, const Args& args) {
  return digest_of(vm, hash_of(args), hash_of(args).state.wanted, false);
}
Result<Value> hash_hexdigest(VM& vm, const Args& args) {
  return digest_of(vm, hash_of(args), hash_of(args).state.wanted, true);
}
Result<size_t> shake_length(VM& vm, const Args& args) {
  const AnyRef whole = TRY(to_index(vm, args[1]));
  if (int_sign(whole) < 0) return vm.raise<ValueError>("value must be positive");
  int64_t nbytes = 0;
  if (!try_int64(whole, nbytes) || nbytes >= int64_t{1} << 29) {
    return vm.raise<ValueError>("length is too large");
  }
  TRY(vm.tick(nbytes >> 10));
  return static_cast<size_t>(nbytes);
}
Result<Value> shake_digest(VM& vm, const Args& args) {
  const size_t nbytes = TRY(shake_length(vm, args));
  return digest_of(vm, hash_of(args), nbytes, false);
}
Result<Value> shake_hexdigest(VM& vm, const Args& args) {
  const size_t nbytes = TRY(shake_length(vm, args));
  return digest_of(vm, hash_of(args), nbytes, true);
}

digest::State& state_of(Value v) { return static_cast<HashObject*>(v.object())->state; }
Result<Value> get_name(VM& vm, Value self) {
  return make_str(vm, digest::info_of(state_of(self).algorithm).name);
}
Result<Value> get_digest_size(VM&, Value self) { return Value::small_int(state_of(self).wanted); }
Result<Value> get_block_size(VM&, Value self) {
  return Value::small_int(digest::info_of(state_of(self).algorithm).block_nbytes);
}
Result<Value> get_capacity(VM&, Value self) {
  return Value::small_int(1600 - 8 * digest::info_of(state_of(self).algorithm).block_nbytes);
}
Result<Value> get_rate(VM&, Value self) {
  return Value::small_int(8 * digest::info_of(state_of(self).algorithm).block_nbytes);
}
Result<Value> get_suffix(VM& vm, Value self) {
  const uint8_t suffix = state_of(self).wanted == 0 ? 0x1f : 0x06;
  return make_bytes(vm, &suffix, 1);
}

constexpr Method kHashMethods[] = {
    method("copy", "(self, /)", hash_copy, "A copy of the object."),
    method("digest", "(self, /)", hash_digest, "The digest of what came so far, as bytes."),
    method("hexdigest", "(self, /)", hash_hexdigest, "The digest in hexadecimal."),
    method("update", "(self, obj, /)", hash_update, "Go on with these bytes."),
};
constexpr Method kShakeMethods[] = {
    method("copy", "(self, /)", hash_copy, "A copy of the object."),
    method("digest", "(self, length, /)", shake_digest, "That many bytes of the digest."),
    method("hexdigest", "(self, length, /)", shake_hexdigest, "The same in hexadecimal."),
    method("update", "(self, obj, /)", hash_update, "Go on with these bytes."),
};
constexpr GetSet kHashGetSets[] = {
    {"block_size", get_block_size}, {"name", get_name}, {"digest_size", get_digest_size}};
constexpr GetSet kSha3GetSets[] = {
    {"block_size", get_block_size},   {"name", get_name},       {"digest_size", get_digest_size},
    {"_capacity_bits", get_capacity}, {"_rate_bits", get_rate}, {"_suffix", get_suffix}};

// --- SHA-3 and BLAKE2 are classes that scripts call

Algorithm algorithm_of(const Type& cls) {
  const Type* type = &cls;
  while (type->spec == nullptr) type = type->base;
  return static_cast<Algorithm>(type->spec - kHashSpecs);
}

Result<Value> sha3_new(VM& vm, Type& cls, const CallArgs& call) {
  static constexpr Signature kSignature =
      parse_signature("(cls, data=b'', /, *, usedforsecurity=True)");
  const Algorithm a = algorithm_of(cls);
  BoundArgs bound;
  // CPython's six classes share one constructor, which goes by the first one's name.
  TRY(bound.bind(vm, kSignature, "sha3_224", call, &cls));
  Ref<HashObject> self = TRY(allocate<HashObject>(vm, cls));
  digest::start(self->state, a);
  if (bound.args().has(1)) TRY(feed(vm, *self, bound[1]));
  return self;
}

/// An int parameter of BLAKE2 within its limits.
Result<uint64_t> blake2_int(VM& vm, const Args& args, uint32_t i, uint64_t fallback, uint64_t least,
                            uint64_t most, const char* message) {
  if (!args.has(i)) return fallback;
  const AnyRef whole = TRY(to_index(vm, args[i]));
  uint64_t n = 0;
  const bool fits = try_uint64(whole, n);
  // Those without a least value are unsigned machine words to CPython.
  if (most > 255) {
    if (int_sign(whole) < 0) return vm.raise<ValueError>("value must be positive");
    if (!fits) return vm.raise<OverflowError>("int too big to convert");
    if (n > most) return vm.raise<OverflowError>(message);
  }
  if (!fits || n < least || n > most) return vm.raise<ValueError>(message);
  return n;
}
Result<uint8_t> blake2_bytes(VM& vm, const Args& args, uint32_t i, uint8_t* out, size_t most,
                             const char* what) {
  if (!args.has(i)) return uint8_t{0};
  BytesArgument data;
  TRY(data.acquire(vm, args[i]));
  if (static_cast<size_t>(data.nbytes) > most) {
    return vm.raise<ValueError>("maximum {} length is {} bytes", what, most);
  }
  if (data.nbytes > 0) std::memcpy(out, data.data, static_cast<size_t>(data.nbytes));
  return static_cast<uint8_t>(data.nbytes);
}

Result<Value> blake2_new(VM& vm, Type& cls, const CallArgs& call) {
  static constexpr Signature kSignature = parse_signature(
      "(cls, data=b'', /, *, digest_size=0, key=b'', salt=b'', person=b'', fanout=1, depth=1, "
      "leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, "
      "usedforsecurity=True)");
  const Algorithm a = algorithm_of(cls);
  const bool big = a == Algorithm::kBlake2b;
  const size_t most = digest::info_of(a).digest_nbytes;
  const size_t salt = big ? 16 : 8;
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, digest::info_of(a).name, call, &cls));
  const Args& args = bound.args();
  digest::Blake2Parameters p;
  p.digest_nbytes =
      static_cast<uint8_t>(TRY(blake2_int(vm, args, 2, most, 1, most,
                                          big ? "digest_size must be between 1 and 64 bytes"
                                              : "digest_size must be between 1 and 32 bytes")));
  TRY(blake2_bytes(vm, args, 4, p.salt, salt, "salt"));
  TRY(blake2_bytes(vm, args, 5, p.person, salt, "person"));
  p.fanout = static_cast<uint8_t>(
      TRY(blake2_int(vm, args, 6, 1, 0, 255, "fanout must be between 0 and 255")));
  p.depth = static_cast<uint8_t>(
      TRY(blake2_int(vm, args, 7, 1, 1, 255, "depth must be between 1 and 255")));
  p.leaf_nbytes = static_cast<uint32_t>(
      TRY(blake2_int(vm, args, 8, 0, 0, 0xffffffff, "leaf_size is too large")));
  p.node_offset = TRY(blake2_int(vm, args, 9, 0, 0, big ? UINT64_MAX : (uint64_t{1} << 48) - 1,
                                 "node_offset is too large"));
  p.node_depth = static_cast<uint8_t>(
      TRY(blake2_int(vm, args, 10, 0, 0, 255, "node_depth must be between 0 and 255")));
  p.inner_nbytes = static_cast<uint8_t>(TRY(blake2_int(
      vm, args, 11, 0, 0, most,
      big ? "inner_size must be between 0 and is 64" : "inner_size must be between 0 and is 32")));
  p.last_node = TRY(args.truth_or(vm, 12, false));
  p.key_nbytes = TRY(blake2_bytes(vm, args, 3, p.key, most, "key"));
  Ref<HashObject> self = TRY(allocate<HashObject>(vm, cls));
  digest::start_blake2(self->state, a, p);
  if (args.has(1)) TRY(feed(vm, *self, args[1]));
  return self;
}

Result<void> blake2_fill(VM& vm, Type& type, Dict& dict) {
  const bool big = algorithm_of(type) == Algorithm::kBlake2b;
  const int salt = big ? 16 : 8, most = big ? 64 : 32;
  TRY(dict_set_str(vm, dict, "SALT_SIZE", Value::small_int(salt)));
  TRY(dict_set_str(vm, dict, "PERSON_SIZE", Value::small_int(salt)));
  TRY(dict_set_str(vm, dict, "MAX_KEY_SIZE", Value::small_int(most)));
  return dict_set_str(vm, dict, "MAX_DIGEST_SIZE", Value::small_int(most));
}

constexpr const char* kNewText = "(string=b'', *, usedforsecurity=True)";
constexpr Method kMd5Functions[] = {
    function("md5", kNewText, new_hash<Algorithm::kMd5>, "An MD5 object.")};
constexpr Method kSha1Functions[] = {
    function("sha1", kNewText, new_hash<Algorithm::kSha1>, "A SHA-1 object.")};
constexpr Method kSha2Functions[] = {
    function("sha224", kNewText, new_hash<Algorithm::kSha224>, "A SHA-224 object."),
    function("sha256", kNewText, new_hash<Algorithm::kSha256>, "A SHA-256 object."),
    function("sha384", kNewText, new_hash<Algorithm::kSha384>, "A SHA-384 object."),
    function("sha512", kNewText, new_hash<Algorithm::kSha512>, "A SHA-512 object."),
};

Result<void> build_types(VM& vm, Dict* dict, Algorithm first, Algorithm last) {
  for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
    if (dict != nullptr) {
      TRY(add_native_type(vm, *dict, kHashSpecs[i]));
    } else if (find_native_type(vm, kHashSpecs[i]) == nullptr) {
      TRY(build_native_type(vm, kHashSpecs[i]));
    }
  }
  return ok();
}
Result<void> md5_init(VM& vm, Dict&) {
  return build_types(vm, nullptr, Algorithm::kMd5, Algorithm::kMd5);
}
Result<void> sha1_init(VM& vm, Dict&) {
  return build_types(vm, nullptr, Algorithm::kSha1, Algorithm::kSha1);
}
Result<void> sha2_init(VM& vm, Dict&) {
  return build_types(vm, nullptr, Algorithm::kSha224, Algorithm::kSha512);
}
Result<void> sha3_init(VM& vm, Dict& dict) {
  const Ref<Str> name = TRY(make_str(vm, "plain"));
  TRY(dict_set_str(vm, dict, "implementation", name));
  return build_types(vm, &dict, Algorithm::kSha3_224, Algorithm::kShake256);
}
Result<void> blake2_init(VM& vm, Dict& dict) {
  TRY(build_types(vm, &dict, Algorithm::kBlake2b, Algorithm::kBlake2s));
  return ok();
}

constexpr TypeSpec made_by_function(const char* name) {
  return {.name = name,
          .nbytes = sizeof(HashObject),
          .flags = kTypeFlagNoInstantiation,
          .methods = kHashMethods,
          .getsets = kHashGetSets};
}
constexpr TypeSpec sha3_type(const char* name, std::span<const Method> methods) {
  return {.name = name,
          .nbytes = sizeof(HashObject),
          .slots = {.new_ = sha3_new},
          .methods = methods,
          .getsets = kSha3GetSets};
}
constexpr TypeSpec blake2_type(const char* name) {
  return {.name = name,
          .nbytes = sizeof(HashObject),
          .flags = kTypeFlagBase,
          .slots = {.new_ = blake2_new},
          .methods = kHashMethods,
          .getsets = kHashGetSets,
          .fill = blake2_fill};
}

}  // namespace

// In the order of Algorithm.
constinit const TypeSpec kHashSpecs[] = {
    made_by_function("_md5.md5"),
    made_by_function("_sha1.sha1"),
    made_by_function("_sha2.SHA224Type"),
    made_by_function("_sha2.SHA256Type"),
    made_by_function("_sha2.SHA384Type"),
    made_by_function("_sha2.SHA512Type"),
    sha3_type("_sha3.sha3_224", kHashMethods),
    sha3_type("_sha3.sha3_256", kHashMethods),
    sha3_type("_sha3.sha3_384", kHashMethods),
    sha3_type("_sha3.sha3_512", kHashMethods),
    sha3_type("_sha3.shake_128", kShakeMethods),
    sha3_type("_sha3.shake_256", kShakeMethods),
    blake2_type("_blake2.blake2b"),
    blake2_type("_blake2.blake2s"),
};

constinit const ModuleSpec kMd5Module = {
    .name = "_md5", .functions = kMd5Functions, .init = md5_init, .doc = "MD5."};
constinit const ModuleSpec kSha1Module = {
    .name = "_sha1", .functions = kSha1Functions, .init = sha1_init, .doc = "SHA-1."};
constinit const ModuleSpec kSha2Module = {
    .name = "_sha2", .functions = kSha2Functions, .init = sha2_init, .doc = "SHA-2."};
constinit const ModuleSpec kSha3Module = {
    .name = "_sha3", .init = sha3_init, .doc = "SHA-3 and SHAKE."};
constinit const ModuleSpec kBlake2Module = {
    .name = "_blake2", .init = blake2_init, .doc = "BLAKE2."};

}  // namespace bufo
