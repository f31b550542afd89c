// Message digests: MD5, SHA-1, SHA-2, SHA-3 with SHAKE, BLAKE2.
//
// Plain code for machines that read little-endian words unaligned; no allocation, no Python.
// Sources: RFC 1321, FIPS 180-4, FIPS 202, RFC 7693.
#pragma once

#include <cstddef>
#include <cstdint>

namespace bufo::digest {

enum class Algorithm : uint8_t {
  kMd5,
  kSha1,
  kSha224,
  kSha256,
  kSha384,
  kSha512,
  kSha3_224,
  kSha3_256,
  kSha3_384,
  kSha3_512,
  kShake128,
  kShake256,
  kBlake2b,
  kBlake2s,
};

struct Info {
  const char* name;
  uint8_t digest_nbytes;  // 0: as long as one asks for
  uint8_t block_nbytes;
};
const Info& info_of(Algorithm);

/// The running state; copied by assignment.
struct State {
  Algorithm algorithm;
  uint8_t filled;      // bytes in `block`
  uint8_t wanted;      // BLAKE2: length of the digest
  bool last_node;      // BLAKE2 trees
  uint64_t nbytes;     // so far, the block included
  uint64_t words[25];  // chaining value
  uint8_t block[168];
};

/// BLAKE2's parameters; all but the digest's length may be left alone.
struct Blake2Parameters {
  uint8_t digest_nbytes = 0, key_nbytes = 0, fanout = 1, depth = 1;
  uint32_t leaf_nbytes = 0;
  uint64_t node_offset = 0;
  uint8_t node_depth = 0, inner_nbytes = 0;
  uint8_t salt[16] = {}, person[16] = {}, key[64] = {};
  bool last_node = false;
};

void start(State&, Algorithm);
void start_blake2(State&, Algorithm, const Blake2Parameters&);
void update(State&, const uint8_t* data, size_t nbytes);
/// Writes the digest of what came so far; the state is used up. `nbytes` matters for SHAKE.
void finish(State&, uint8_t* out, size_t nbytes);

}  // namespace bufo::digest
