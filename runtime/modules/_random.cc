// Module _random: the Mersenne Twister that class random.Random stands on.
//
// Guarantees: seeds give the sequences that CPython gives. Source: M. Matsumoto and T. Nishimura,
// "Mersenne Twister" (1998), MT19937 with its initialisation by an array (2002); doubles have 53
// random bits.
#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "runtime/buffer.h"
#include "runtime/modules/digest.h"
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

// --- SHA-512 turns a seed that is text into a number

Result<Value> random_sha512(VM& vm, const Args& args) {
  constexpr size_t kPiece = 1 << 16;  // between two looks at the steps
  const Buffer data = TRY(acquire_bytes(vm, args[0]));
  const auto nbytes = static_cast<size_t>(data.nbytes);
  digest::State state{};
  digest::start(state, digest::Algorithm::kSha512);
  for (size_t at = 0; at < nbytes; at += kPiece) {
    digest::update(state, data.data + at, std::min(kPiece, nbytes - at));
    TRY(vm.tick());
  }
  uint8_t out[64];
  digest::finish(state, out, sizeof out);
  return make_bytes(vm, out, sizeof out);
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
