// Module _random: the Mersenne Twister that class random.Random stands on.
//
// Guarantees: seeds give the sequences that CPython gives. Source: M. Matsumoto and T. Nishimura,
// "Mersenne Twister" (1998), MT19937 with its initialisation by an array (2002); doubles have 53
// random bits.
#include <sys/random.h>

#include <bit>
#include <cerrno>

#include "runtime/buffer.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int_internal.h"
#include "runtime/types/sequence.h"

namespace bufo {

namespace {

constexpr int kStateCount = 624;
constexpr int kShift = 397;

struct Random : Object {
  int index;  // of the next word to hand out; kStateCount: make new ones first
  uint32_t state[kStateCount];
};

// --- the generator

uint32_t next_word(Random& self) {
  uint32_t* const state = self.state;
  if (self.index >= kStateCount) {
    const auto twist = [state](int i, int next, int other) {
      const uint32_t y = (state[i] & 0x80000000u) | (state[next] & 0x7fffffffu);
      state[i] = state[other] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0dfu : 0u);
    };
    int i = 0;
    for (; i < kStateCount - kShift; ++i) twist(i, i + 1, i + kShift);
    for (; i < kStateCount - 1; ++i) twist(i, i + 1, i + kShift - kStateCount);
    twist(kStateCount - 1, 0, kShift - 1);
    self.index = 0;
  }
  uint32_t y = state[self.index++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  return y ^ (y >> 18);
}

void init_by_word(Random& self, uint32_t seed) {
  uint32_t* const state = self.state;
  state[0] = seed;
  for (uint32_t i = 1; i < kStateCount; ++i) {
    state[i] = 1812433253u * (state[i - 1] ^ (state[i - 1] >> 30)) + i;
  }
  self.index = kStateCount;
}

void init_by_array(Random& self, const uint32_t* key, size_t count) {
  uint32_t* const state = self.state;
  init_by_word(self, 19650218u);
  size_t i = 1, j = 0;
  const auto previous = [state](size_t at) { return state[at - 1] ^ (state[at - 1] >> 30); };
  const auto advance = [state, &i] {
    if (++i < kStateCount) return;
    state[0] = state[kStateCount - 1];
    i = 1;
  };
  for (size_t k = count > kStateCount ? count : kStateCount; k > 0; --k) {
    state[i] = (state[i] ^ (previous(i) * 1664525u)) + key[j] + static_cast<uint32_t>(j);
    advance();
    if (++j >= count) j = 0;
  }
  for (size_t k = kStateCount - 1; k > 0; --k) {
    state[i] = (state[i] ^ (previous(i) * 1566083941u)) - static_cast<uint32_t>(i);
    advance();
  }
  state[0] = 0x80000000u;
}

// --- seeds

Result<void> seed_from_system(VM& vm, Random& self) {
  uint32_t key[kStateCount];
  char* at = reinterpret_cast<char*>(key);
  for (size_t left = sizeof key; left > 0;) {
    const ssize_t got = getrandom(at, left < 256 ? left : 256, 0);
    if (got < 0 && errno != EINTR) return raise_os_error(vm, errno);
    if (got < 0) continue;
    at += got;
    left -= static_cast<size_t>(got);
  }
  init_by_array(self, key, kStateCount);
  return ok();
}

Result<void> seed_with(VM& vm, Random& self, Value seed) {
  if (seed.is_unbound() || seed.is_none()) return seed_from_system(vm, self);
  // Ints by their magnitude, anything else by its hash as an unsigned word.
  AnyRef number;
  if (is_int(vm, seed)) {
    number = TRY(absolute(vm, seed));
  } else {
    const int64_t h = TRY(hash(vm, seed));
    number = TRY(make_int_unsigned(vm, static_cast<uint64_t>(h)));
  }
  const IntView view(number.get());
  const size_t bits = view.bit_length();
  const size_t count = bits == 0 ? 1 : (bits + 31) / 32;
  LimbScratch scratch(vm);
  mp_limb_t* const limbs = TRY(scratch.take(view.count() + 1));
  uint32_t* const key = reinterpret_cast<uint32_t*>(limbs);
  key[0] = 0;
  for (size_t i = 0; i < count && bits != 0; ++i) {
    key[i] = static_cast<uint32_t>(view.limbs()[i / 2] >> (i % 2 * 32));
  }
  TRY(vm.tick(static_cast<int64_t>(count / 64)));
  init_by_array(self, key, count);
  return ok();
}

Result<Value> random_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<Random> self = TRY(allocate<Random>(vm, cls));
  std::memset(self->state, 0, sizeof self->state);
  self->index = kStateCount;
  return self;
}

Result<void> random_init(VM& vm, Value self, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "Random");
  if (args.positional > 1) return vm.raise<TypeError>("Random() requires 0 or 1 argument");
  return seed_with(vm, as<Random>(self), args.positional == 0 ? Value::none() : args[0]);
}

// --- methods

Result<Value> random_random(VM& vm, const Args& args) {
  Random& self = args.self<Random>();
  const uint32_t high = next_word(self) >> 5, low = next_word(self) >> 6;
  return make_float(vm, (high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

Result<Value> random_seed(VM& vm, const Args& args) {
  TRY(seed_with(vm, args.self<Random>(), args[1]));
  return none();
}

Result<Value> random_getrandbits(VM& vm, const Args& args) {
  AnyRef index = TRY(to_index(vm, args[1]));
  int64_t bits;
  if (!try_int64(index, bits) || bits < INT32_MIN || bits > INT32_MAX) {
    return vm.raise<OverflowError>("Python int too large to convert to C int");
  }
  if (bits < 0) return vm.raise<ValueError>("number of bits must be non-negative");
  if (bits == 0) return Result<Value>::adopt(Value::small_int(0));
  Random& self = args.self<Random>();
  if (bits <= 32) return make_int_unsigned(vm, next_word(self) >> (32 - bits));
  // Words of 32 bits, least significant first; the last one gives its high bits.
  const size_t words = static_cast<size_t>((bits + 31) / 32);
  const size_t count = (words + 1) / 2;
  TRY(vm.tick(static_cast<int64_t>(words / 64)));
  LimbScratch scratch(vm);
  mp_limb_t* const limbs = TRY(scratch.take(count));
  limbs[count - 1] = 0;
  int64_t left = bits;
  for (size_t i = 0; i < words; ++i, left -= 32) {
    const uint64_t word = left < 32 ? next_word(self) >> (32 - left) : next_word(self);
    limbs[i / 2] = i % 2 == 0 ? word : limbs[i / 2] | word << 32;
  }
  return make_int_limbs(vm, limbs, count, false);
}

Result<Value> random_getstate(VM& vm, const Args& args) {
  const Random& self = args.self<Random>();
  Ref<Tuple> state = TRY(make_tuple(vm, kStateCount + 1));
  for (int i = 0; i < kStateCount; ++i) state->items[i] = Value::small_int(self.state[i]);
  state->items[kStateCount] = Value::small_int(self.index);
  return state;
}

Result<Value> random_setstate(VM& vm, const Args& args) {
  Tuple* tuple = try_as<Tuple>(vm, args[1]);
  if (tuple == nullptr) return vm.raise<TypeError>("state vector must be a tuple");
  if (tuple->size != kStateCount + 1) {
    return vm.raise<ValueError>("state vector is the wrong size");
  }
  uint32_t state[kStateCount];
  int64_t index = 0;
  for (int i = 0; i <= kStateCount; ++i) {
    const Value item = tuple->items[i];
    if (!is_int(vm, item)) return vm.raise<TypeError>("an integer is required");
    uint64_t word = 0;
    if (i < kStateCount && int_sign(item) < 0) {
      return vm.raise<OverflowError>("can't convert negative value to unsigned int");
    }
    if (i < kStateCount ? !try_uint64(item, word) : !try_int64(item, index)) {
      return vm.raise<OverflowError>("Python int too large to convert to C {}long",
                                     i < kStateCount ? "unsigned " : "");
    }
    if (word > UINT32_MAX) return vm.raise<ValueError>("invalid state");
    if (i < kStateCount) state[i] = static_cast<uint32_t>(word);
  }
  if (index < 0 || index > kStateCount) return vm.raise<ValueError>("invalid state");
  Random& self = args.self<Random>();
  std::memcpy(self.state, state, sizeof state);
  self.index = static_cast<int>(index);
  return none();
}

// --- SHA-512 (FIPS 180-4), which turns a seed that is text into a number

constexpr uint64_t kSha512Rounds[80] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
    0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
    0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
    0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
    0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
    0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
    0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
    0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
    0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
    0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
    0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
    0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
    0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
    0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
    0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
    0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
    0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};

void sha512_block(uint64_t* state, const uint8_t* block) {
  uint64_t w[80];
  for (int i = 0; i < 16; ++i) {
    w[i] = 0;
    for (int j = 0; j < 8; ++j) w[i] = w[i] << 8 | block[8 * i + j];
  }
  for (int i = 16; i < 80; ++i) {
    const uint64_t s0 = std::rotr(w[i - 15], 1) ^ std::rotr(w[i - 15], 8) ^ w[i - 15] >> 7;
    const uint64_t s1 = std::rotr(w[i - 2], 19) ^ std::rotr(w[i - 2], 61) ^ w[i - 2] >> 6;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  uint64_t v[8];
  std::memcpy(v, state, sizeof v);
  for (int i = 0; i < 80; ++i) {
    const uint64_t s1 = std::rotr(v[4], 14) ^ std::rotr(v[4], 18) ^ std::rotr(v[4], 41);
    const uint64_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
    const uint64_t t1 = v[7] + s1 + choice + kSha512Rounds[i] + w[i];
    const uint64_t s0 = std::rotr(v[0], 28) ^ std::rotr(v[0], 34) ^ std::rotr(v[0], 39);
    const uint64_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
    for (int j = 7; j > 0; --j) v[j] = v[j - 1];
    v[4] += t1;
    v[0] = t1 + s0 + majority;
  }
  for (int i = 0; i < 8; ++i) state[i] += v[i];
}

Result<Value> random_sha512(VM& vm, const Args& args) {
  const Buffer data = TRY(acquire_bytes(vm, args[0]));
  const uint8_t* bytes = data.data;
  const size_t nbytes = static_cast<size_t>(data.nbytes);
  uint64_t state[8] = {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b,
                       0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f,
                       0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};
  size_t at = 0;
  for (; at + 128 <= nbytes; at += 128) {
    sha512_block(state, bytes + at);
    TRY(vm.tick());
  }
  // The rest, a one bit, zeros, and the number of bits.
  uint8_t tail[256] = {};
  const size_t rest = nbytes - at;
  if (rest != 0) std::memcpy(tail, bytes + at, rest);
  tail[rest] = 0x80;
  const size_t tail_nbytes = rest < 112 ? 128 : 256;
  for (size_t i = 0; i < 8; ++i) {
    tail[tail_nbytes - 1 - i] = static_cast<uint8_t>(static_cast<uint64_t>(nbytes) * 8 >> 8 * i);
  }
  for (size_t i = 0; i < tail_nbytes; i += 128) sha512_block(state, tail + i);
  uint8_t digest[64];
  for (size_t i = 0; i < 64; ++i) {
    digest[i] = static_cast<uint8_t>(state[i / 8] >> (56 - 8 * (i % 8)));
  }
  return make_bytes(vm, digest, sizeof digest);
}

constexpr Method kRandomFunctions[] = {
    function("_sha512", "(data, /)", random_sha512, "The SHA-512 digest of the bytes."),
};

constexpr Method kRandomMethods[] = {
    method("random", "(self, /)", random_random, "The next float in [0.0, 1.0)."),
    method("seed", "(self, n=None, /)", random_seed,
           "Start the sequence of this number, or of the system's entropy if it is None."),
    method("getstate", "(self, /)", random_getstate, "The state as a tuple of ints."),
    method("setstate", "(self, state, /)", random_setstate, "Go on from a state of getstate()."),
    method("getrandbits", "(self, k, /)", random_getrandbits, "An int of k random bits."),
};

constinit const TypeSpec kRandomSpec = {
    .name = "_random.Random",
    .nbytes = sizeof(Random),
    .flags = kTypeFlagBase,
    .slots = {.new_ = random_new, .init = random_init},
    .methods = kRandomMethods,
    .doc = "A random number generator with a state of its own.",
};

Result<void> random_module_init(VM& vm, Dict& dict) {
  Type* type = TRY(build_native_type(vm, kRandomSpec));
  return dict_set_str(vm, dict, "Random", Value(type));
}

}  // namespace

extern const ModuleSpec kRandomModule;
constinit const ModuleSpec kRandomModule = {
    .name = "_random",
    .functions = kRandomFunctions,
    .init = random_module_init,
    .doc = "The Mersenne Twister.",
};

}  // namespace bufo
