// Message digests. See digest.h.
#include "runtime/modules/digest.h"

#include <bit>
#include <cstring>

namespace bufo::digest {

namespace {

template <class Word>
Word load_little(const uint8_t* at) {
  Word word;
  std::memcpy(&word, at, sizeof word);
  return word;
}
inline uint32_t load_big32(const uint8_t* at) {
  return __builtin_bswap32(load_little<uint32_t>(at));
}
inline uint64_t load_big64(const uint8_t* at) {
  return __builtin_bswap64(load_little<uint64_t>(at));
}
inline uint32_t low(uint64_t word) { return static_cast<uint32_t>(word); }

constexpr Info kInfos[] = {
    {"md5", 16, 64},       {"sha1", 20, 64},     {"sha224", 28, 64},    {"sha256", 32, 64},
    {"sha384", 48, 128},   {"sha512", 64, 128},  {"sha3_224", 28, 144}, {"sha3_256", 32, 136},
    {"sha3_384", 48, 104}, {"sha3_512", 64, 72}, {"shake_128", 0, 168}, {"shake_256", 0, 136},
    {"blake2b", 64, 128},  {"blake2s", 32, 64},
};

// --- MD5

// floor(2^32 * |sin(i + 1)|)
constexpr uint32_t kMd5Sines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391};
constexpr uint8_t kMd5Shifts[16] = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};

void md5_block(uint64_t* words, const uint8_t* block) {
  uint32_t a = low(words[0]), b = low(words[1]), c = low(words[2]), d = low(words[3]);
  for (unsigned i = 0; i < 64; ++i) {
    uint32_t f;
    unsigned at;
    switch (i / 16) {
      case 0:
        f = (b & c) | (~b & d);
        at = i;
        break;
      case 1:
        f = (d & b) | (~d & c);
        at = (5 * i + 1) % 16;
        break;
      case 2:
        f = b ^ c ^ d;
        at = (3 * i + 5) % 16;
        break;
      default:
        f = c ^ (b | ~d);
        at = 7 * i % 16;
        break;
    }
    f += a + kMd5Sines[i] + load_little<uint32_t>(block + 4 * at);
    a = d;
    d = c;
    c = b;
    b += std::rotl(f, kMd5Shifts[i / 16 * 4 + i % 4]);
  }
  words[0] = low(words[0]) + a;
  words[1] = low(words[1]) + b;
  words[2] = low(words[2]) + c;
  words[3] = low(words[3]) + d;
}

// --- SHA-1

void sha1_block(uint64_t* words, const uint8_t* block) {
  uint32_t w[80];
  for (int i = 0; i < 16; ++i) w[i] = load_big32(block + 4 * i);
  for (int i = 16; i < 80; ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
  uint32_t a = low(words[0]), b = low(words[1]), c = low(words[2]), d = low(words[3]),
           e = low(words[4]);
  for (int i = 0; i < 80; ++i) {
    uint32_t f, k;
    if (i < 20) {
      f = (b & c) | (~b & d);
      k = 0x5a827999;
    } else if (i < 40) {
      f = b ^ c ^ d;
      k = 0x6ed9eba1;
    } else if (i < 60) {
      f = (b & c) | (b & d) | (c & d);
      k = 0x8f1bbcdc;
    } else {
      f = b ^ c ^ d;
      k = 0xca62c1d6;
    }
    const uint32_t t = std::rotl(a, 5) + f + e + k + w[i];
    e = d;
    d = c;
    c = std::rotl(b, 30);
    b = a;
    a = t;
  }
  const uint32_t sums[] = {a, b, c, d, e};
  for (int i = 0; i < 5; ++i) words[i] = low(words[i]) + sums[i];
}

// --- SHA-2: the fractions of cube roots of primes; the 32-bit ones are the high halves

constexpr uint64_t kSha512Roots[80] = {
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
    0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817};

struct Sha256 {
  using Word = uint32_t;
  static constexpr int kRounds = 64;
  static constexpr int kSums[4][3] = {{2, 13, 22}, {6, 11, 25}, {7, 18, 3}, {17, 19, 10}};
  static Word root(int i) { return static_cast<Word>(kSha512Roots[i] >> 32); }
  static Word load(const uint8_t* at) { return load_big32(at); }
};
struct Sha512 {
  using Word = uint64_t;
  static constexpr int kRounds = 80;
  static constexpr int kSums[4][3] = {{28, 34, 39}, {14, 18, 41}, {1, 8, 7}, {19, 61, 6}};
  static Word root(int i) { return kSha512Roots[i]; }
  static Word load(const uint8_t* at) { return load_big64(at); }
};

template <class Variant>
void sha2_block(uint64_t* words, const uint8_t* block) {
  using Word = typename Variant::Word;
  Word w[Variant::kRounds];
  for (int i = 0; i < 16; ++i) w[i] = Variant::load(block + sizeof(Word) * static_cast<size_t>(i));
  const auto schedule = [](Word x, const int* by) {
    return std::rotr(x, by[0]) ^ std::rotr(x, by[1]) ^ (x >> by[2]);
  };
  for (int i = 16; i < Variant::kRounds; ++i) {
    w[i] = w[i - 16] + schedule(w[i - 15], Variant::kSums[2]) + w[i - 7] +
           schedule(w[i - 2], Variant::kSums[3]);
  }
  const auto mix = [](Word x, const int* by) {
    return std::rotr(x, by[0]) ^ std::rotr(x, by[1]) ^ std::rotr(x, by[2]);
  };
  Word v[8];
  for (int i = 0; i < 8; ++i) v[i] = static_cast<Word>(words[i]);
  for (int i = 0; i < Variant::kRounds; ++i) {
    const Word t1 = v[7] + mix(v[4], Variant::kSums[1]) + ((v[4] & v[5]) ^ (~v[4] & v[6])) +
                    Variant::root(i) + w[i];
    const Word t2 = mix(v[0], Variant::kSums[0]) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
    for (int k = 7; k > 0; --k) v[k] = v[k - 1];
    v[4] += t1;
    v[0] = t1 + t2;
  }
  for (int i = 0; i < 8; ++i) words[i] = static_cast<Word>(words[i] + v[i]);
}

// --- SHA-3: Keccak-f[1600]

constexpr uint64_t kKeccakRounds[24] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
    0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
    0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
    0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008};
constexpr uint8_t kKeccakShifts[24] = {1,  3,  6,  10, 15, 21, 28, 36, 45, 55, 2,  14,
                                       27, 41, 56, 8,  25, 43, 62, 18, 39, 61, 20, 44};
constexpr uint8_t kKeccakPlaces[24] = {10, 7,  11, 17, 18, 3, 5,  16, 8,  21, 24, 4,
                                       15, 23, 19, 13, 12, 2, 20, 14, 22, 9,  6,  1};

void keccak(uint64_t* s) {
  for (const uint64_t round : kKeccakRounds) {
    uint64_t c[5];
    for (int x = 0; x < 5; ++x) c[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
    for (int x = 0; x < 5; ++x) {
      const uint64_t d = c[(x + 4) % 5] ^ std::rotl(c[(x + 1) % 5], 1);
      for (int y = 0; y < 25; y += 5) s[x + y] ^= d;
    }
    uint64_t moved = s[1];
    for (int i = 0; i < 24; ++i) {
      const uint64_t next = s[kKeccakPlaces[i]];
      s[kKeccakPlaces[i]] = std::rotl(moved, kKeccakShifts[i]);
      moved = next;
    }
    for (int y = 0; y < 25; y += 5) {
      uint64_t row[5];
      for (int x = 0; x < 5; ++x) row[x] = s[y + x];
      for (int x = 0; x < 5; ++x) s[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
    }
    s[0] ^= round;
  }
}

void keccak_block(uint64_t* words, const uint8_t* block, size_t nbytes) {
  for (size_t i = 0; i < nbytes / 8; ++i) words[i] ^= load_little<uint64_t>(block + 8 * i);
  keccak(words);
}

// --- BLAKE2

constexpr uint64_t kSha512Start[8] = {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b,
                                      0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f,
                                      0x1f83d9abfb41bd6b, 0x5be0cd19137e2179};
constexpr uint8_t kBlakeOrders[10][16] = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
                                          {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
                                          {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
                                          {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
                                          {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
                                          {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
                                          {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
                                          {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
                                          {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
                                          {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};

struct Blake2b {
  using Word = uint64_t;
  static constexpr int kRounds = 12;
  static constexpr int kShifts[4] = {32, 24, 16, 63};
  static Word start(int i) { return kSha512Start[i]; }
};
struct Blake2s {
  using Word = uint32_t;
  static constexpr int kRounds = 10;
  static constexpr int kShifts[4] = {16, 12, 8, 7};
  static Word start(int i) { return static_cast<Word>(kSha512Start[i] >> 32); }
};

template <class Variant>
void blake2_block(State& s, const uint8_t* block, uint64_t nbytes, bool last) {
  using Word = typename Variant::Word;
  Word m[16], v[16];
  for (int i = 0; i < 16; ++i) {
    m[i] = load_little<Word>(block + sizeof(Word) * static_cast<size_t>(i));
  }
  for (int i = 0; i < 8; ++i) {
    v[i] = static_cast<Word>(s.words[i]);
    v[i + 8] = Variant::start(i);
  }
  v[12] ^= static_cast<Word>(nbytes);
  if constexpr (sizeof(Word) == 4) v[13] ^= static_cast<Word>(nbytes >> 32);
  if (last) v[14] = ~v[14];
  if (last && s.last_node) v[15] = ~v[15];
  const auto mix = [&v](int a, int b, int c, int d, Word x, Word y) {
    v[a] += v[b] + x;
    v[d] = std::rotr(static_cast<Word>(v[d] ^ v[a]), Variant::kShifts[0]);
    v[c] += v[d];
    v[b] = std::rotr(static_cast<Word>(v[b] ^ v[c]), Variant::kShifts[1]);
    v[a] += v[b] + y;
    v[d] = std::rotr(static_cast<Word>(v[d] ^ v[a]), Variant::kShifts[2]);
    v[c] += v[d];
    v[b] = std::rotr(static_cast<Word>(v[b] ^ v[c]), Variant::kShifts[3]);
  };
  for (int round = 0; round < Variant::kRounds; ++round) {
    const uint8_t* at = kBlakeOrders[round % 10];
    for (int i = 0; i < 4; ++i) mix(i, i + 4, i + 8, i + 12, m[at[2 * i]], m[at[2 * i + 1]]);
    for (int i = 0; i < 4; ++i) {
      mix(i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12, m[at[8 + 2 * i]],
          m[at[9 + 2 * i]]);
    }
  }
  for (int i = 0; i < 8; ++i) s.words[i] = static_cast<Word>(s.words[i]) ^ v[i] ^ v[i + 8];
}

bool is_blake2(Algorithm a) { return a == Algorithm::kBlake2b || a == Algorithm::kBlake2s; }
bool is_sha3(Algorithm a) { return a >= Algorithm::kSha3_224 && a <= Algorithm::kShake256; }

void take_block(State& s, const uint8_t* block) {
  switch (s.algorithm) {
    case Algorithm::kMd5:
      return md5_block(s.words, block);
    case Algorithm::kSha1:
      return sha1_block(s.words, block);
    case Algorithm::kSha224:
    case Algorithm::kSha256:
      return sha2_block<Sha256>(s.words, block);
    case Algorithm::kSha384:
    case Algorithm::kSha512:
      return sha2_block<Sha512>(s.words, block);
    case Algorithm::kBlake2b:
      return blake2_block<Blake2b>(s, block, s.nbytes, false);
    case Algorithm::kBlake2s:
      return blake2_block<Blake2s>(s, block, s.nbytes, false);
    default:
      return keccak_block(s.words, block, info_of(s.algorithm).block_nbytes);
  }
}

}  // namespace

const Info& info_of(Algorithm a) { return kInfos[static_cast<int>(a)]; }

void start(State& s, Algorithm a) {
  std::memset(static_cast<void*>(&s), 0, sizeof s);
  s.algorithm = a;
  s.wanted = info_of(a).digest_nbytes;
  static constexpr uint32_t kShort[] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
  static constexpr uint64_t kSha384Start[8] = {
      0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
      0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4};
  switch (a) {
    case Algorithm::kMd5:
    case Algorithm::kSha1:
      for (int i = 0; i < 5; ++i) s.words[i] = kShort[i];
      break;
    case Algorithm::kSha224:  // the low halves of SHA-384's
      for (int i = 0; i < 8; ++i) s.words[i] = low(kSha384Start[i]);
      break;
    case Algorithm::kSha256:
      for (int i = 0; i < 8; ++i) s.words[i] = kSha512Start[i] >> 32;
      break;
    case Algorithm::kSha384:
      std::memcpy(s.words, kSha384Start, sizeof kSha384Start);
      break;
    case Algorithm::kSha512:
      std::memcpy(s.words, kSha512Start, sizeof kSha512Start);
      break;
    default:
      break;
  }
}

void start_blake2(State& s, Algorithm a, const Blake2Parameters& p) {
  start(s, a);
  s.wanted = p.digest_nbytes;
  s.last_node = p.last_node;
  // The parameter block, a word at a time on top of the starting values.
  uint8_t block[64] = {p.digest_nbytes, p.key_nbytes, p.fanout, p.depth};
  std::memcpy(block + 4, &p.leaf_nbytes, 4);
  std::memcpy(block + 8, &p.node_offset, 8);
  if (a == Algorithm::kBlake2b) {
    block[16] = p.node_depth;
    block[17] = p.inner_nbytes;
    std::memcpy(block + 32, p.salt, 16);
    std::memcpy(block + 48, p.person, 16);
    for (int i = 0; i < 8; ++i) {
      s.words[i] = Blake2b::start(i) ^ load_little<uint64_t>(block + 8 * i);
    }
  } else {
    block[14] = p.node_depth;
    block[15] = p.inner_nbytes;
    std::memcpy(block + 16, p.salt, 8);
    std::memcpy(block + 24, p.person, 8);
    for (int i = 0; i < 8; ++i) {
      s.words[i] = Blake2s::start(i) ^ load_little<uint32_t>(block + 4 * i);
    }
  }
  if (p.key_nbytes > 0) {
    uint8_t key[128] = {};
    std::memcpy(key, p.key, p.key_nbytes);
    update(s, key, info_of(a).block_nbytes);
  }
}

void update(State& s, const uint8_t* data, size_t nbytes) {
  const size_t block = info_of(s.algorithm).block_nbytes;
  // BLAKE2 keeps a full block back: the last one is taken differently.
  const bool lazy = is_blake2(s.algorithm);
  while (nbytes > 0) {
    if (lazy && s.filled == block) {
      take_block(s, s.block);
      s.filled = 0;
    }
    if (s.filled == 0 && (lazy ? nbytes > block : nbytes >= block)) {
      s.nbytes += block;
      take_block(s, data);
      data += block;
      nbytes -= block;
      continue;
    }
    const size_t room = block - s.filled;
    const size_t piece = nbytes < room ? nbytes : room;
    std::memcpy(s.block + s.filled, data, piece);
    s.filled = static_cast<uint8_t>(s.filled + piece);
    s.nbytes += piece;
    data += piece;
    nbytes -= piece;
    if (!lazy && s.filled == block) {
      take_block(s, s.block);
      s.filled = 0;
    }
  }
}

void finish(State& s, uint8_t* out, size_t nbytes) {
  const size_t block = info_of(s.algorithm).block_nbytes;
  if (is_blake2(s.algorithm)) {
    std::memset(s.block + s.filled, 0, block - s.filled);
    if (s.algorithm == Algorithm::kBlake2b) {
      blake2_block<Blake2b>(s, s.block, s.nbytes, true);
      std::memcpy(out, s.words, nbytes);
    } else {
      blake2_block<Blake2s>(s, s.block, s.nbytes, true);
      for (size_t i = 0; i < nbytes; ++i) {
        out[i] = static_cast<uint8_t>(s.words[i / 4] >> (i % 4 * 8));
      }
    }
    return;
  }
  if (is_sha3(s.algorithm)) {
    const bool shake = info_of(s.algorithm).digest_nbytes == 0;
    std::memset(s.block + s.filled, 0, block - s.filled);
    s.block[s.filled] = shake ? 0x1f : 0x06;
    s.block[block - 1] |= 0x80;
    keccak_block(s.words, s.block, block);
    while (nbytes > block) {
      std::memcpy(out, s.words, block);
      out += block;
      nbytes -= block;
      keccak(s.words);
    }
    std::memcpy(out, s.words, nbytes);
    return;
  }
  // A one bit, zeros, and the length in bits at the end of a block.
  const uint64_t bits = s.nbytes * 8;
  const size_t length_nbytes = block / 8;
  uint8_t padding[144] = {0x80};
  size_t count = block - s.filled;
  if (count < length_nbytes + 1) count += block;
  for (size_t i = 0; i < 8; ++i) {
    const size_t at = s.algorithm == Algorithm::kMd5 ? count - 8 + i : count - 1 - i;
    padding[at] = static_cast<uint8_t>(bits >> (8 * i));
  }
  update(s, padding, count);
  const bool wide = block == 128;
  const size_t word_nbytes = wide ? 8 : 4;
  for (size_t i = 0; i < nbytes; ++i) {
    const uint64_t word = s.words[i / word_nbytes];
    const size_t byte = i % word_nbytes;
    const size_t shift = s.algorithm == Algorithm::kMd5 ? byte : word_nbytes - 1 - byte;
    out[i] = static_cast<uint8_t>(word >> (8 * shift));
  }
}

}  // namespace bufo::digest
