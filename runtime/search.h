// Searching arrays of 1-, 2- or 4-byte units: find, rfind, count, and replacing what was found.
//
// Guarantees: no allocation; linear in haystack + needle whatever the input (a vector scan on two
// units of the needle hands over to the two-way algorithm when it meets too many false candidates);
// no read outside the ranges. A Unit is std::uint8_t, std::uint16_t or std::uint32_t.
//
// Blocks: search a long haystack in pieces so that the VM can count steps between them. A piece has
// max(1 MB, needle) positions, that is, needle - 1 units more than it has positions; one Finder
// serves all pieces. count(), find_hits() and replace() say with `resume` where the next begins.
#ifndef BUFO_RUNTIME_SEARCH_H_
#define BUFO_RUNTIME_SEARCH_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace bufo::search {

inline constexpr std::size_t kNotFound = std::numeric_limits<std::size_t>::max();

// --- One unit
// -------------------------------------------------------------------------------------

template <class Unit>
std::size_t find_unit(const Unit* hay, std::size_t length, Unit unit);
template <class Unit>
std::size_t rfind_unit(const Unit* hay, std::size_t length, Unit unit);
template <class Unit>
std::size_t count_unit(const Unit* hay, std::size_t length, Unit unit);

// --- A needle
// -------------------------------------------------------------------------------------

// A needle prepared for searching. Borrows the needle's memory. Cheap to make: what the linear
// fallback needs is computed only when it is first needed, so find() is not const.
template <class Unit>
class Finder {
 public:
  Finder(const Unit* needle, std::size_t needle_length)
      : needle_(needle), needle_length_(needle_length), probe_b_(needle_length - 1) {}

  std::size_t needle_length() const { return needle_length_; }

  // Index of the first (last) occurrence, or kNotFound. An empty needle is found at 0 (at length).
  std::size_t find(const Unit* hay, std::size_t length);
  std::size_t rfind(const Unit* hay, std::size_t length);

  // Occurrences that do not overlap, from the left, at most max_count. An empty needle occurs
  // length + 1 times. `resume`, if given, becomes the index at which the count goes on in a
  // longer haystack that starts with this one: no hit that starts before it is left out.
  std::size_t count(const Unit* hay, std::size_t length, std::size_t max_count = kNotFound,
                    std::size_t* resume = nullptr);

  // Stores the indices of the first occurrences that do not overlap, up to `capacity` (not 0), and
  // returns how many. `resume` as in count(). The needle is not empty. Much faster than find()
  // again and again where hits are dense: for split() and the like.
  std::size_t find_hits(const Unit* hay, std::size_t length, std::size_t* hits,
                        std::size_t capacity, std::size_t& resume);

  // As find_hits(), but it may stop with room for some 128 hits left: best with a capacity of 256.
  // All are found when resume + needle_length() > length.
  std::size_t find_some_hits(const Unit* hay, std::size_t length, std::size_t* hits,
                             std::size_t capacity, std::size_t& resume);

 private:
  // The state of the two-way algorithm: a critical factorisation and its period.
  struct Factorisation {
    bool ready = false;
    bool periodic = false;
    std::size_t split = 0;
    std::size_t period = 0;
  };
  void prepare();
  std::size_t collect(const Unit* hay, std::size_t length, std::size_t* hits, std::size_t capacity,
                      bool all, std::size_t& resume);
  void factorise(Factorisation& state, bool reversed);
  template <bool Reversed>
  std::size_t two_way(const Unit* hay, std::size_t length);

  const Unit* needle_;
  std::size_t needle_length_;
  // Two positions in the needle whose units are taken to be rare: what the vector scan looks for.
  std::size_t probe_a_ = 0;
  std::size_t probe_b_ = 0;
  bool prepared_ = false;
  // At most four units, and hits cannot overlap.
  bool exact_ = false;
  Factorisation forward_;
  Factorisation backward_;
};

// The same without a named Finder.
template <class Unit>
std::size_t find(const Unit* hay, std::size_t length, const Unit* needle,
                 std::size_t needle_length);
template <class Unit>
std::size_t rfind(const Unit* hay, std::size_t length, const Unit* needle,
                  std::size_t needle_length);
template <class Unit>
std::size_t count(const Unit* hay, std::size_t length, const Unit* needle,
                  std::size_t needle_length, std::size_t max_count = kNotFound);

// --- Replacing
// --------------------------------------------------------------------------------------

// Replacing is two passes: count() gives the number of hits, hence the result's length:
// length + hits * (replacement_length - needle_length), to be computed with checked.h; then
// replace() writes exactly that. An empty needle is inserted between all units and at both ends.
// In blocks: replace(hay, resume, …), `resume` as count() gave it for the piece, the last piece
// whole. Returns the end of the output.
template <class Unit>
Unit* replace(const Unit* hay, std::size_t length, Finder<Unit>& finder, const Unit* replacement,
              std::size_t replacement_length, std::size_t max_count, Unit* out);

// Replaces one unit by another, all of them; hay and out are equal or do not overlap. In blocks.
template <class Unit>
void replace_unit(const Unit* hay, std::size_t length, Unit from, Unit to, Unit* out);

// --- Sets of bytes
// -------------------------------------------------------------------------------------

// A set of byte values: for strip(), split() on whitespace, translate's delete argument.
class ByteSet {
 public:
  constexpr ByteSet() = default;
  ByteSet(const std::uint8_t* members, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) add(members[i]);
  }
  constexpr void add(std::uint8_t byte) { bits_[byte >> 6] |= std::uint64_t{1} << (byte & 63); }
  constexpr bool contains(std::uint8_t byte) const {
    return ((bits_[byte >> 6] >> (byte & 63)) & 1) != 0;
  }
  constexpr bool empty() const { return (bits_[0] | bits_[1] | bits_[2] | bits_[3]) == 0; }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

// What bytes.strip() and bytes.split() take as whitespace: space, \t \n \v \f \r.
extern const ByteSet kAsciiWhitespace;

// Index of the first byte that is (is not) in the set, or length; and from the right: one past
// the last byte that is (is not) in the set, or 0.
std::size_t find_in_set(const std::uint8_t* hay, std::size_t length, const ByteSet& set);
std::size_t find_not_in_set(const std::uint8_t* hay, std::size_t length, const ByteSet& set);
std::size_t rfind_in_set(const std::uint8_t* hay, std::size_t length, const ByteSet& set);
std::size_t rfind_not_in_set(const std::uint8_t* hay, std::size_t length, const ByteSet& set);

// The next \n, \r (or for splitlines of str, see unicode::is_line_break) in bytes, or length.
std::size_t find_newline(const std::uint8_t* hay, std::size_t length);

}  // namespace bufo::search

#endif  // BUFO_RUNTIME_SEARCH_H_
