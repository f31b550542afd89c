// Searching against the obvious loops, exhaustively for short words over a small alphabet and at
// random around vector and batch borders; and that hostile input stays linear.
#include "runtime/search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace bufo::search {
namespace {

template <class Unit>
using Units = std::vector<Unit>;

template <class Unit>
std::vector<std::size_t> slow_hits(const Units<Unit>& hay, const Units<Unit>& needle) {
  std::vector<std::size_t> hits;
  for (std::size_t i = 0; i + needle.size() <= hay.size();) {
    if (std::equal(needle.begin(), needle.end(), hay.begin() + static_cast<std::ptrdiff_t>(i))) {
      hits.push_back(i);
      i += needle.empty() ? 1 : needle.size();
    } else {
      ++i;
    }
  }
  return hits;
}

template <class Unit>
std::size_t slow_rfind(const Units<Unit>& hay, const Units<Unit>& needle) {
  for (std::size_t i = hay.size() + 1; i-- > 0;) {
    if (i + needle.size() <= hay.size() &&
        std::equal(needle.begin(), needle.end(), hay.begin() + static_cast<std::ptrdiff_t>(i))) {
      return i;
    }
  }
  return kNotFound;
}

template <class Unit>
Units<Unit> slow_replace(const Units<Unit>& hay, const std::vector<std::size_t>& hits,
                         std::size_t needle_length, const Units<Unit>& with,
                         std::size_t max_count) {
  Units<Unit> out;
  std::size_t done = 0;
  for (std::size_t i = 0; i < hits.size() && i < max_count; ++i) {
    out.insert(out.end(), hay.begin() + static_cast<std::ptrdiff_t>(done),
               hay.begin() + static_cast<std::ptrdiff_t>(hits[i]));
    out.insert(out.end(), with.begin(), with.end());
    done = hits[i] + needle_length;
  }
  out.insert(out.end(), hay.begin() + static_cast<std::ptrdiff_t>(done), hay.end());
  return out;
}

template <class Unit>
void check(const Units<Unit>& hay, const Units<Unit>& needle, std::size_t piece) {
  const std::vector<std::size_t> hits = slow_hits(hay, needle);
  const std::size_t n = hay.size();
  const std::size_t m = needle.size();
  Finder<Unit> finder(needle.data(), m);
  ASSERT_EQ(finder.find(hay.data(), n), hits.empty() ? kNotFound : hits[0]);
  ASSERT_EQ(finder.rfind(hay.data(), n), slow_rfind(hay, needle));
  ASSERT_EQ(finder.count(hay.data(), n), hits.size());
  ASSERT_EQ(finder.count(hay.data(), n, 2), std::min<std::size_t>(hits.size(), 2));
  const Units<Unit> replacements[] = {{}, {7}, {7, 8, 9}};
  for (const Units<Unit>& with : replacements) {
    for (const std::size_t max_count : {std::size_t{0}, std::size_t{2}, kNotFound}) {
      const Units<Unit> expected = slow_replace(hay, hits, m, with, max_count);
      Units<Unit> out(expected.size() + 1, 99);
      Unit* const end =
          replace(hay.data(), n, finder, with.data(), with.size(), max_count, out.data());
      ASSERT_EQ(end, out.data() + expected.size());
      ASSERT_EQ(out.back(), 99);
      out.pop_back();
      ASSERT_EQ(out, expected);
    }
  }
  if (m == 0) return;
  std::vector<std::size_t> found;
  std::size_t counted = 0;
  for (std::size_t at = 0; at < n;) {
    const std::size_t length = std::min(n - at, piece + m - 1);
    std::size_t buffer[3];
    std::size_t resume = 0;
    const std::size_t count = finder.find_hits(hay.data() + at, length, buffer, 3, resume);
    for (std::size_t i = 0; i < count; ++i) found.push_back(at + buffer[i]);
    if (length < m) break;
    at += resume;
  }
  ASSERT_EQ(found, hits);
  for (std::size_t at = 0; at < n;) {
    const std::size_t length = std::min(n - at, piece + m - 1);
    std::size_t resume = 0;
    counted += finder.count(hay.data() + at, length, kNotFound, &resume);
    if (length < m) break;
    at += resume;
  }
  ASSERT_EQ(counted, hits.size());
}

TEST(Search, AllShortWords) {
  // Words over {0, 1} of up to 9 and 4 units.
  for (std::size_t n = 0; n <= 9; ++n) {
    for (unsigned h = 0; h < 1u << n; ++h) {
      Units<std::uint8_t> hay(n);
      for (std::size_t i = 0; i < n; ++i) hay[i] = h >> i & 1;
      for (std::size_t m = 0; m <= 4; ++m) {
        for (unsigned w = 0; w < 1u << m; ++w) {
          Units<std::uint8_t> needle(m);
          for (std::size_t i = 0; i < m; ++i) needle[i] = w >> i & 1;
          check(hay, needle, 3);
        }
      }
    }
  }
}

template <class Unit>
void check_random(unsigned seed) {
  std::mt19937 random(seed);
  for (int round = 0; round < 6000; ++round) {
    const std::size_t n = random() % (round % 8 == 0 ? 1500 : 150);
    const unsigned alphabet = 1 + static_cast<unsigned>(random() % 4);
    Units<Unit> hay(n);
    for (Unit& u : hay) u = static_cast<Unit>(random() % alphabet);
    Units<Unit> needle(random() % (round % 3 == 0 ? 60 : 6));
    for (Unit& u : needle) u = static_cast<Unit>(random() % alphabet);
    if (round % 2 == 0 && needle.size() <= n && n > 0) {
      const std::size_t at = random() % (n - needle.size() + 1);
      std::copy(needle.begin(), needle.end(), hay.begin() + static_cast<std::ptrdiff_t>(at));
    }
    check(hay, needle, 1 + random() % 100);
    const Unit unit = static_cast<Unit>(random() % (alphabet + 1));
    const auto first = std::find(hay.begin(), hay.end(), unit);
    ASSERT_EQ(find_unit(hay.data(), n, unit),
              first == hay.end() ? kNotFound : static_cast<std::size_t>(first - hay.begin()));
    ASSERT_EQ(rfind_unit(hay.data(), n, unit), slow_rfind(hay, Units<Unit>{unit}));
    ASSERT_EQ(count_unit(hay.data(), n, unit),
              static_cast<std::size_t>(std::count(hay.begin(), hay.end(), unit)));
    Units<Unit> expected = hay;
    std::replace(expected.begin(), expected.end(), unit, Unit{200});
    replace_unit(hay.data(), n, unit, Unit{200}, hay.data());
    ASSERT_EQ(hay, expected);
  }
}

TEST(Search, RandomBytes) { check_random<std::uint8_t>(1); }
TEST(Search, RandomTwoByteUnits) { check_random<std::uint16_t>(2); }
TEST(Search, RandomFourByteUnits) { check_random<std::uint32_t>(3); }

TEST(Search, CountsBeyondOneByteOfCounter) {
  const Units<std::uint8_t> hay(100003, 5);
  EXPECT_EQ(count_unit(hay.data(), hay.size(), std::uint8_t{5}), hay.size());
  const Units<std::uint16_t> wide(50001, 5);
  EXPECT_EQ(count_unit(wide.data(), wide.size(), std::uint16_t{5}), wide.size());
}

// Needles that make a naive scan quadratic; a quadratic search would run for minutes here.
template <class Unit>
void check_hostile() {
  const std::size_t n = 1 << 20;
  const std::size_t m = 1 << 15;
  Units<Unit> hay(n, 'a');
  Units<Unit> needle(m, 'a');
  needle[m / 2] = 'b';
  EXPECT_EQ(find(hay.data(), n, needle.data(), m), kNotFound);
  EXPECT_EQ(rfind(hay.data(), n, needle.data(), m), kNotFound);
  EXPECT_EQ(count(hay.data(), n, needle.data(), m), 0u);
  needle[m / 2] = 'a';
  for (std::size_t i = 1000; i < n; i += 2 * m) hay[i] = 'b';
  EXPECT_EQ(find(hay.data(), n, needle.data(), m), 1001u);
  EXPECT_EQ(count(hay.data(), n, needle.data(), m), n / (2 * m));
  // Periodic: (ab)* with a flaw near the end.
  for (std::size_t i = 0; i < n; ++i) hay[i] = i % 2 == 0 ? 'a' : 'b';
  for (std::size_t i = 0; i < m; ++i) needle[i] = i % 2 == 0 ? 'a' : 'b';
  needle[m - 2] = 'c';
  EXPECT_EQ(find(hay.data(), n, needle.data(), m), kNotFound);
  needle[m - 2] = 'a';
  needle[2] = 'c';
  EXPECT_EQ(rfind(hay.data(), n, needle.data(), m), kNotFound);
  hay[n - m + 2] = 'c';
  EXPECT_EQ(find(hay.data(), n, needle.data(), m), n - m);
  EXPECT_EQ(rfind(hay.data(), n, needle.data(), m), n - m);
}

TEST(Search, HostileInputIsLinear) {
  check_hostile<std::uint8_t>();
  check_hostile<std::uint16_t>();
  check_hostile<std::uint32_t>();
}

TEST(Search, FibonacciWords) {
  Units<std::uint8_t> a{'a'};
  Units<std::uint8_t> b{'a', 'b'};
  while (b.size() < 20000) {
    Units<std::uint8_t> next = b;
    next.insert(next.end(), a.begin(), a.end());
    a = b;
    b = next;
  }
  for (const std::size_t m : {100u, 987u, 2000u}) {
    for (const std::size_t at : {0u, 3u, 1000u}) {
      const auto from = b.begin() + static_cast<std::ptrdiff_t>(at);
      Units<std::uint8_t> needle(from, from + static_cast<std::ptrdiff_t>(m));
      check(b, needle, 3000);
      needle[m - 3] ^= 3;
      check(b, needle, 3000);
    }
  }
}

TEST(ByteSets, FindInSet) {
  const std::uint8_t text[] = " \t ab c\n ";
  EXPECT_EQ(find_not_in_set(text, 9, kAsciiWhitespace), 3u);
  EXPECT_EQ(find_in_set(text, 9, kAsciiWhitespace), 0u);
  EXPECT_EQ(rfind_not_in_set(text, 9, kAsciiWhitespace), 7u);
  EXPECT_EQ(rfind_in_set(text, 7, kAsciiWhitespace), 6u);
  EXPECT_EQ(find_in_set(text + 3, 2, kAsciiWhitespace), 2u);
  EXPECT_EQ(rfind_in_set(text + 3, 2, kAsciiWhitespace), 0u);
  EXPECT_EQ(find_newline(text, 9), 7u);
  EXPECT_EQ(find_newline(text, 5), 5u);
}

}  // namespace
}  // namespace bufo::search
