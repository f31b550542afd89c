// Checked arithmetic on lengths, strides and offsets.
//
// Guarantees: nothing here wraps silently; every function says whether the exact result fits.
// Everything that computes a size from script-controlled numbers goes through this file.
#ifndef BUFO_RUNTIME_CHECKED_H_
#define BUFO_RUNTIME_CHECKED_H_

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace bufo {

// Each returns true and stores the exact result, or returns false (`out` is then unspecified).
template <std::integral T>
[[nodiscard]] constexpr bool checked_add(T a, T b, T& out) {
  return !__builtin_add_overflow(a, b, &out);
}

template <std::integral T>
[[nodiscard]] constexpr bool checked_sub(T a, T b, T& out) {
  return !__builtin_sub_overflow(a, b, &out);
}

template <std::integral T>
[[nodiscard]] constexpr bool checked_mul(T a, T b, T& out) {
  return !__builtin_mul_overflow(a, b, &out);
}

// out = a * b + c, as for "count items of itemsize bytes behind a head".
template <std::integral T>
[[nodiscard]] constexpr bool checked_mul_add(T a, T b, T c, T& out) {
  T product{};
  return checked_mul(a, b, product) && checked_add(product, c, out);
}

// The value converted to another integer type, if that type can hold it.
template <std::integral To, std::integral From>
[[nodiscard]] constexpr bool checked_cast(From value, To& out) {
  return !__builtin_add_overflow(value, From{0}, &out);
}

// An accumulator for sums of many terms: once it has overflowed it stays so.
//
//   CheckedSize total;
//   total.add(head).add_product(count, itemsize);
//   if (!total.ok()) return vm.raise_no_memory();
class CheckedSize {
 public:
  constexpr CheckedSize() = default;
  constexpr explicit CheckedSize(std::size_t initial) : value_(initial) {}

  constexpr CheckedSize& add(std::size_t term) {
    ok_ &= checked_add(value_, term, value_);
    return *this;
  }
  constexpr CheckedSize& add_product(std::size_t a, std::size_t b) {
    std::size_t product = 0;
    ok_ &= checked_mul(a, b, product) && checked_add(value_, product, value_);
    return *this;
  }
  // Python's sizes are signed: a length above PTRDIFF_MAX is as good as an overflow.
  constexpr bool ok() const {
    return ok_ && value_ <= static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max());
  }
  // Meaningful only while ok().
  constexpr std::size_t value() const { return value_; }

 private:
  std::size_t value_ = 0;
  bool ok_ = true;
};

}  // namespace bufo

#endif  // BUFO_RUNTIME_CHECKED_H_
