// Searching arrays of units. What each function promises is in search.h.
//
// One kernel file is compiled for the architecture's base instruction set and, on x86-64, for AVX2
// as well; the choice is made at each call by a load and a test. A needle is sought by two
// of its units at once; where that compares too much in vain, a stretch of the haystack is
// searched by the two-way algorithm (Crochemore and Perrin, 1991), which is linear and needs no
// tables.
#include "runtime/search.h"

#include <bit>
#include <cstring>
#include <type_traits>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace bufo::search {

constexpr ByteSet kWhitespace = [] {
  ByteSet set;
  for (const char c : {' ', '\t', '\n', '\v', '\f', '\r'}) set.add(static_cast<std::uint8_t>(c));
  return set;
}();
const ByteSet kAsciiWhitespace = kWhitespace;

namespace {

struct ScanState {
  std::size_t count = 0;     // hits stored
  std::size_t position = 0;  // where to go on
  bool gave_up = false;
};

// Positions in the needle of the units that a scan looks for.
struct Probes {
  std::size_t a;
  std::size_t b;
};

// A scan gives up when the bytes it compared in vain exceed this many for each position passed.
constexpr std::size_t kWastePerUnit = 16;
constexpr std::size_t kWasteAllowed = 4096;

// Bytes that agree, counted in whole words when they differ: exact only if all do.
inline std::size_t common_prefix(const void* a, const void* b, std::size_t nbytes) {
  const auto* p = static_cast<const std::uint8_t*>(a);
  const auto* q = static_cast<const std::uint8_t*>(b);
  std::size_t i = 0;
  for (; nbytes - i >= 8; i += 8) {
    std::uint64_t x;
    std::uint64_t y;
    std::memcpy(&x, p + i, 8);
    std::memcpy(&y, q + i, 8);
    if (x != y) return i;
  }
  for (; i < nbytes; ++i) {
    if (p[i] != q[i]) return i;
  }
  return nbytes;
}

#define BUFO_VECTOR_AVX2 0
namespace base {
#include "runtime/vector.inc"
// vector.inc comes first.
#include "runtime/search_kernels.inc"
}  // namespace base
#undef BUFO_VECTOR_AVX2

#if defined(__x86_64__)
#define BUFO_VECTOR_AVX2 1
namespace avx2 {
#include "runtime/vector.inc"
// vector.inc comes first.
#include "runtime/search_kernels.inc"
}  // namespace avx2
#undef BUFO_VECTOR_AVX2

// Short ranges are not worth wider vectors, and may not fill one.
inline bool use_avx2(std::size_t nbytes) { return nbytes >= 64 && __builtin_cpu_supports("avx2"); }
#define BUFO_KERNEL(nbytes, ...) (use_avx2(nbytes) ? avx2::__VA_ARGS__ : base::__VA_ARGS__)
// Kernels that only pay with wide vectors have one version.
#define BUFO_BEST_KERNEL avx2
inline bool use_best(std::size_t nbytes) { return use_avx2(nbytes); }
#else
#define BUFO_KERNEL(nbytes, ...) (base::__VA_ARGS__)
#define BUFO_BEST_KERNEL base
inline bool use_best(std::size_t nbytes) { return nbytes >= 64; }
#endif

// The longest needles that are compared unit by unit in vectors; beyond bytes they are rare.
template <class Unit>
constexpr std::size_t kExactLimit = sizeof(Unit) == 1 ? 4 : 2;

// Candidates one by one, for fewer positions than a vector has lanes.
template <class Unit>
bool matches(const Unit* hay, const Unit* needle, std::size_t needle_length) {
  return hay[0] == needle[0] && hay[needle_length - 1] == needle[needle_length - 1] &&
         common_prefix(hay, needle, needle_length * sizeof(Unit)) == needle_length * sizeof(Unit);
}

// Calls run(std::integral_constant<std::size_t, m>), for m up to kExactLimit.
template <class Unit, class Run>
void with_length(std::size_t m, Run run) {
  switch (m) {
    case 1:
      return run(std::integral_constant<std::size_t, 1>());
    case 2:
      return run(std::integral_constant<std::size_t, 2>());
  }
  if constexpr (kExactLimit<Unit> == 4) {
    if (m == 3) return run(std::integral_constant<std::size_t, 3>());
    run(std::integral_constant<std::size_t, 4>());
  }
}

// Whether a proper front part of the needle is also its back part, so that hits can overlap.
template <class Unit>
bool has_border(const Unit* needle, std::size_t needle_length) {
  for (std::size_t n = 1; n < needle_length; ++n) {
    if (std::memcmp(needle, needle + needle_length - n, n * sizeof(Unit)) == 0) return true;
  }
  return false;
}

// How common a unit is in text and binary data, roughly; 0 is rare. Only speed hangs on it.
int commonness(char32_t c) {
  if (c >= 0x100) return 2;
  if (c == ' ' || c == 0) return 6;
  if (c >= 'a' && c <= 'z') return std::memchr("etaoinsrhl", static_cast<int>(c), 10) ? 5 : 3;
  if (c >= '0' && c <= '9') return 3;
  if (c >= 0x80) return c == 0xFF ? 4 : 3;  // mostly parts of UTF-8 sequences, or pixels
  if (c >= 'A' && c <= 'Z') return 1;
  return c == '\n' || c == ',' || c == '.' ? 3 : 0;
}

// For the short pieces between hits: no call, and few branches.
template <std::size_t Width>
inline void copy_ends(std::uint8_t* out, const std::uint8_t* from, std::size_t nbytes) {
  std::uint8_t head[Width];
  std::uint8_t tail[Width];
  std::memcpy(head, from, Width);
  std::memcpy(tail, from + nbytes - Width, Width);
  std::memcpy(out, head, Width);
  std::memcpy(out + nbytes - Width, tail, Width);
}

template <class Unit>
inline Unit* append(Unit* out, const Unit* from, std::size_t length) {
  const std::size_t nbytes = length * sizeof(Unit);
  auto* const to = reinterpret_cast<std::uint8_t*>(out);
  const auto* const source = reinterpret_cast<const std::uint8_t*>(from);
  if (nbytes > 64) {
    std::memcpy(to, source, nbytes);
  } else if (nbytes > 32) {
    copy_ends<32>(to, source, nbytes);
  } else if (nbytes > 16) {
    copy_ends<16>(to, source, nbytes);
  } else if (nbytes >= 8) {
    copy_ends<8>(to, source, nbytes);
  } else if (nbytes >= 4) {
    copy_ends<4>(to, source, nbytes);
  } else {
    for (std::size_t i = 0; i < length; ++i) out[i] = from[i];
  }
  return out + length;
}

constexpr std::size_t kHitBatch = 256;
// What exact_hits_kernel wants as room to go on.
constexpr std::size_t kHitRoom = 128;

}  // namespace

// --- One unit
// --------------------------------------------------------------------------------------

template <class Unit>
std::size_t find_unit(const Unit* hay, std::size_t length, Unit unit) {
  if constexpr (sizeof(Unit) == 1) {
    if (length == 0) return kNotFound;
    const void* hit = std::memchr(hay, unit, length);
    return hit == nullptr ? kNotFound
                          : static_cast<std::size_t>(static_cast<const Unit*>(hit) - hay);
  } else {
    return BUFO_KERNEL(length * sizeof(Unit), find_unit_kernel(hay, length, unit, unit));
  }
}

template <class Unit>
std::size_t rfind_unit(const Unit* hay, std::size_t length, Unit unit) {
  return BUFO_KERNEL(length * sizeof(Unit), rfind_unit_kernel(hay, length, unit));
}

template <class Unit>
std::size_t count_unit(const Unit* hay, std::size_t length, Unit unit) {
  return BUFO_KERNEL(length * sizeof(Unit), count_kernel<Unit, 1>(hay, length, &unit));
}

// --- A needle
// --------------------------------------------------------------------------------------

template <class Unit>
void Finder<Unit>::prepare() {
  prepared_ = true;
  const std::size_t m = needle_length_;
  exact_ = m <= kExactLimit<Unit> && !has_border(needle_, m);
  // The rarest of the first units and the last one; of equals the first and the last.
  const std::size_t looked_at = m < 64 ? m : 64;
  auto unit_at = [&](std::size_t i) { return needle_[i == looked_at - 1 ? m - 1 : i]; };
  std::size_t a = 0;
  for (std::size_t i = 1; i < looked_at; ++i) {
    if (commonness(unit_at(i)) < commonness(unit_at(a))) a = i;
  }
  // The same unit once more says less than another one.
  auto cost = [&](std::size_t i) {
    return 2 * commonness(unit_at(i)) + (unit_at(i) == unit_at(a) ? 5 : 0);
  };
  std::size_t b = a == 0 ? looked_at - 1 : 0;
  for (std::size_t i = 0; i < looked_at; ++i) {
    if (i != a && cost(i) <= cost(b)) b = i;
  }
  probe_a_ = a == looked_at - 1 ? m - 1 : a;
  probe_b_ = b == looked_at - 1 ? m - 1 : b;
}

template <class Unit>
void Finder<Unit>::factorise(Factorisation& state, bool reversed) {
  const std::size_t m = needle_length_;
  auto unit = [&](std::size_t i) { return needle_[reversed ? m - 1 - i : i]; };
  // The maximal suffix under either order of the alphabet; the later one splits critically.
  auto maximal_suffix = [&](bool inverse, std::size_t& period) {
    std::size_t start = kNotFound;  // one before the suffix; wraps on purpose
    std::size_t j = 0;
    std::size_t k = 1;
    period = 1;
    while (j + k < m) {
      const Unit a = unit(j + k);
      const Unit b = unit(start + k);
      if (a == b) {
        if (k != period) {
          ++k;
        } else {
          j += period;
          k = 1;
        }
      } else if ((a < b) != inverse) {
        j += k;
        k = 1;
        period = j - start;
      } else {
        start = j++;
        k = 1;
        period = 1;
      }
    }
    return start + 1;
  };
  std::size_t period_plain = 0;
  std::size_t period_inverse = 0;
  const std::size_t plain = maximal_suffix(false, period_plain);
  const std::size_t inverse = maximal_suffix(true, period_inverse);
  state.split = plain > inverse ? plain : inverse;
  state.period = plain > inverse ? period_plain : period_inverse;
  state.periodic = true;
  for (std::size_t i = 0; i < state.split; ++i) {
    if (i + state.period >= m || unit(i) != unit(i + state.period)) {
      state.periodic = false;
      break;
    }
  }
  if (!state.periodic) {
    const std::size_t rest = m - state.split;
    state.period = (state.split > rest ? state.split : rest) + 1;
  }
  state.ready = true;
}

// Index of the first hit in reading order (from the right if Reversed), counted in that order.
template <class Unit>
template <bool Reversed>
std::size_t Finder<Unit>::two_way(const Unit* hay, std::size_t length) {
  Factorisation& state = Reversed ? backward_ : forward_;
  if (!state.ready) factorise(state, Reversed);
  const std::size_t m = needle_length_;
  auto fits = [&](std::size_t at, std::size_t i) {
    if constexpr (Reversed) {
      return hay[length - 1 - at - i] == needle_[m - 1 - i];
    } else {
      return hay[at + i] == needle_[i];
    }
  };
  std::size_t memory = 0;  // units at the front known to fit, when the needle is periodic
  std::size_t at = 0;
  while (at + m <= length) {
    std::size_t i = state.split > memory ? state.split : memory;
    while (i < m && fits(at, i)) ++i;
    if (i < m) {
      at += i - state.split + 1;
      memory = 0;
      continue;
    }
    i = state.split;
    while (i > memory && fits(at, i - 1)) --i;
    if (i <= memory) return at;
    at += state.period;
    memory = state.periodic ? m - state.period : 0;
  }
  return kNotFound;
}

// `all` is false where it may stop early, with too little room for a fast kernel.
template <class Unit>
std::size_t Finder<Unit>::collect(const Unit* hay, std::size_t length, std::size_t* hits,
                                  std::size_t capacity, bool all, std::size_t& resume) {
  const std::size_t m = needle_length_;
  std::size_t count = 0;
  std::size_t start = 0;
  if (length < m) {
    resume = 0;
    return 0;
  }
  const std::size_t positions = length - m + 1;
  // Short haystacks are not worth a look at the needle.
  if (!prepared_ && (capacity >= kHitRoom || positions * sizeof(Unit) >= 1024)) prepare();
  while (start < positions) {
    const std::size_t left = positions - start;
    if (exact_ && capacity - count >= kHitRoom && use_best(left * sizeof(Unit))) {
      auto run = [&](auto length_constant) {
        constexpr std::size_t kLength = decltype(length_constant)::value;
        start = BUFO_BEST_KERNEL::exact_hits_kernel<Unit, kLength>(hay, start, positions, needle_,
                                                                   hits, capacity, count);
      };
      with_length<Unit>(m, run);
      if (count == capacity || (!all && start < positions)) {
        resume = start;
        return count;
      }
      continue;
    }
    if (m == 1) {
      const std::size_t at = find_unit(hay + start, left, needle_[0]);
      if (at == kNotFound) break;
      hits[count++] = start + at;
      start += at + 1;
      if (count == capacity) {
        resume = start;
        return count;
      }
      continue;
    }
    if (left * sizeof(Unit) < base::kVectorBytes) {
      if (!matches(hay + start, needle_, m)) {
        ++start;
        continue;
      }
      hits[count++] = start;
      start += m;
      if (count == capacity) {
        resume = start;
        return count;
      }
      continue;
    }
    ScanState state;
    BUFO_KERNEL(left * sizeof(Unit),
                scan_kernel(hay + start, left, needle_, m, Probes{probe_a_, probe_b_}, hits + count,
                            capacity - count, state));
    for (std::size_t i = 0; i < state.count; ++i) hits[count + i] += start;
    count += state.count;
    start += state.position;
    if (count == capacity) {
      resume = start;
      return count;
    }
    // The rest of a stretch that is several needles long, so that starting anew costs little.
    if (state.gave_up && start < positions) {
      std::size_t stretch = 4 * m + 65536;
      if (stretch > positions - start) stretch = positions - start;
      while (stretch > 0) {
        const std::size_t at = two_way<false>(hay + start, stretch + m - 1);
        if (at == kNotFound) {
          start += stretch;
          break;
        }
        hits[count++] = start + at;
        start += at + m;
        if (count == capacity) {
          resume = start;
          return count;
        }
        stretch = at + m < stretch ? stretch - at - m : 0;
      }
    }
  }
  resume = start > positions ? start : positions;
  return count;
}

template <class Unit>
std::size_t Finder<Unit>::find_hits(const Unit* hay, std::size_t length, std::size_t* hits,
                                    std::size_t capacity, std::size_t& resume) {
  return collect(hay, length, hits, capacity, true, resume);
}

template <class Unit>
std::size_t Finder<Unit>::find_some_hits(const Unit* hay, std::size_t length, std::size_t* hits,
                                         std::size_t capacity, std::size_t& resume) {
  return collect(hay, length, hits, capacity, false, resume);
}

template <class Unit>
std::size_t Finder<Unit>::find(const Unit* hay, std::size_t length) {
  if (needle_length_ == 0) return 0;
  if (length < needle_length_) return kNotFound;
  if (needle_length_ == 1) return find_unit(hay, length, needle_[0]);
  std::size_t hit = 0;
  std::size_t resume = 0;
  return find_hits(hay, length, &hit, 1, resume) == 0 ? kNotFound : hit;
}

template <class Unit>
std::size_t Finder<Unit>::rfind(const Unit* hay, std::size_t length) {
  const std::size_t m = needle_length_;
  if (m == 0) return length;
  if (length < m) return kNotFound;
  if (m == 1) return rfind_unit(hay, length, needle_[0]);
  std::size_t positions = length - m + 1;
  if (!prepared_ && positions * sizeof(Unit) >= 1024) prepare();
  while (positions * sizeof(Unit) >= base::kVectorBytes) {
    ScanState state;
    const std::size_t at =
        BUFO_KERNEL(positions * sizeof(Unit),
                    rscan_kernel(hay, positions, needle_, m, Probes{probe_a_, probe_b_}, state));
    if (!state.gave_up) return at;
    positions = state.position;
    std::size_t stretch = 4 * m + 65536;
    if (stretch > positions) stretch = positions;
    if (stretch == 0) return kNotFound;
    const std::size_t back = two_way<true>(hay + positions - stretch, stretch + m - 1);
    if (back != kNotFound) return positions - 1 - back;
    positions -= stretch;
  }
  while (positions > 0) {
    if (matches(hay + --positions, needle_, m)) return positions;
  }
  return kNotFound;
}

template <class Unit>
std::size_t Finder<Unit>::count(const Unit* hay, std::size_t length, std::size_t max_count,
                                std::size_t* resume) {
  const std::size_t m = needle_length_;
  std::size_t unused = 0;
  std::size_t& next = resume == nullptr ? unused : *resume;
  next = 0;
  if (max_count == 0) return 0;
  if (m == 0) {
    next = length;
    return length < max_count ? length + 1 : max_count;
  }
  if (length < m) return 0;
  const std::size_t positions = length - m + 1;
  // Without overlaps to mind, hits are just counted; only the last decides where to go on.
  if (m <= kExactLimit<Unit> && max_count >= positions && !has_border(needle_, m)) {
    next = positions;
    for (std::size_t back = 1; back < m && back <= positions; ++back) {
      if (matches(hay + positions - back, needle_, m)) next = positions - back + m;
    }
    std::size_t total = 0;
    auto run = [&](auto length_constant) {
      constexpr std::size_t kLength = decltype(length_constant)::value;
      total = BUFO_KERNEL(positions * sizeof(Unit),
                          count_kernel<Unit, kLength>(hay, positions, needle_));
    };
    with_length<Unit>(m, run);
    return total;
  }
  std::size_t total = 0;
  std::size_t hits[kHitBatch];
  while (total < max_count && next < positions) {
    const std::size_t wanted = max_count - total < kHitBatch ? max_count - total : kHitBatch;
    std::size_t advance = 0;
    total += find_hits(hay + next, length - next, hits, wanted, advance);
    next += advance;
  }
  return total;
}

template <class Unit>
std::size_t find(const Unit* hay, std::size_t length, const Unit* needle,
                 std::size_t needle_length) {
  return Finder<Unit>(needle, needle_length).find(hay, length);
}

template <class Unit>
std::size_t rfind(const Unit* hay, std::size_t length, const Unit* needle,
                  std::size_t needle_length) {
  return Finder<Unit>(needle, needle_length).rfind(hay, length);
}

template <class Unit>
std::size_t count(const Unit* hay, std::size_t length, const Unit* needle,
                  std::size_t needle_length, std::size_t max_count) {
  return Finder<Unit>(needle, needle_length).count(hay, length, max_count);
}

// --- Replacing
// ---------------------------------------------------------------------------------------

template <class Unit>
Unit* replace(const Unit* hay, std::size_t length, Finder<Unit>& finder, const Unit* replacement,
              std::size_t replacement_length, std::size_t max_count, Unit* out) {
  const std::size_t m = finder.needle_length();
  std::size_t done = 0;  // of hay, copied
  if (m == 0) {
    for (; max_count > 0; --max_count) {
      out = append(out, replacement, replacement_length);
      if (done == length) return out;
      *out++ = hay[done++];
    }
    return append(out, hay + done, length - done);
  }
  std::size_t hits[kHitBatch];
  std::size_t next = 0;
  while (max_count > 0 && m <= length - next) {
    const std::size_t wanted = max_count < kHitBatch ? max_count : kHitBatch;
    std::size_t advance = 0;
    const std::size_t found =
        finder.find_some_hits(hay + next, length - next, hits, wanted, advance);
    max_count -= found;
    if (replacement_length == m && found != 0) {
      // Everything in one go up to the last hit's end, while it is in the cache, then the hits.
      const std::size_t end = next + hits[found - 1] + m;
      Unit* const piece = out;
      out = append(out, hay + done, end - done);
      for (std::size_t i = 0; i < found; ++i) {
        append(piece + (next + hits[i] - done), replacement, m);
      }
      done = end;
    } else {
      for (std::size_t i = 0; i < found; ++i) {
        out = append(out, hay + done, next + hits[i] - done);
        out = append(out, replacement, replacement_length);
        done = next + hits[i] + m;
      }
    }
    next += advance;
  }
  return append(out, hay + done, length - done);
}

template <class Unit>
void replace_unit(const Unit* hay, std::size_t length, Unit from, Unit to, Unit* out) {
  constexpr std::size_t kChunk = 64;
  std::size_t i = 0;
  for (; length - i >= kChunk; i += kChunk) {
    // By way of a copy, since out may be hay.
    Unit chunk[kChunk];
    std::memcpy(chunk, hay + i, sizeof chunk);
    for (Unit& unit : chunk) unit = unit == from ? to : unit;
    std::memcpy(out + i, chunk, sizeof chunk);
  }
  for (; i < length; ++i) out[i] = hay[i] == from ? to : hay[i];
}

// --- Sets of bytes
// -------------------------------------------------------------------------------------

std::size_t find_in_set(const std::uint8_t* hay, std::size_t length, const ByteSet& set) {
  std::size_t i = 0;
  while (i < length && !set.contains(hay[i])) ++i;
  return i;
}

std::size_t find_not_in_set(const std::uint8_t* hay, std::size_t length, const ByteSet& set) {
  std::size_t i = 0;
  while (i < length && set.contains(hay[i])) ++i;
  return i;
}

std::size_t rfind_in_set(const std::uint8_t* hay, std::size_t length, const ByteSet& set) {
  while (length > 0 && !set.contains(hay[length - 1])) --length;
  return length;
}

std::size_t rfind_not_in_set(const std::uint8_t* hay, std::size_t length, const ByteSet& set) {
  while (length > 0 && set.contains(hay[length - 1])) --length;
  return length;
}

std::size_t find_newline(const std::uint8_t* hay, std::size_t length) {
  const std::uint8_t line_feed = '\n';
  const std::uint8_t carriage_return = '\r';
  const std::size_t at =
      BUFO_KERNEL(length, find_unit_kernel(hay, length, line_feed, carriage_return));
  return at == kNotFound ? length : at;
}

#define BUFO_INSTANTIATE(Unit)                                                                 \
  template std::size_t find_unit(const Unit*, std::size_t, Unit);                              \
  template std::size_t rfind_unit(const Unit*, std::size_t, Unit);                             \
  template std::size_t count_unit(const Unit*, std::size_t, Unit);                             \
  template class Finder<Unit>;                                                                 \
  template std::size_t find(const Unit*, std::size_t, const Unit*, std::size_t);               \
  template std::size_t rfind(const Unit*, std::size_t, const Unit*, std::size_t);              \
  template std::size_t count(const Unit*, std::size_t, const Unit*, std::size_t, std::size_t); \
  template Unit* replace(const Unit*, std::size_t, Finder<Unit>&, const Unit*, std::size_t,    \
                         std::size_t, Unit*);                                                  \
  template void replace_unit(const Unit*, std::size_t, Unit, Unit, Unit*);

BUFO_INSTANTIATE(std::uint8_t)
BUFO_INSTANTIATE(std::uint16_t)
BUFO_INSTANTIATE(std::uint32_t)

#undef BUFO_INSTANTIATE

}  // namespace bufo::search
