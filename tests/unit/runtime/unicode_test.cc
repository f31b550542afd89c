// Unicode properties against digests of what CPython 3.12 says about all code points.
//
// A digest is 64-bit FNV-1a over one value (or several) a code point; the comment at each says the
// Python expression it was made from.
#include "runtime/unicode.h"

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

namespace bufo::unicode {
namespace {

constexpr char32_t kEnd = 0x110000;

class Digest {
 public:
  void add(std::uint64_t value) { state_ = (state_ ^ value) * 0x100000001B3u; }
  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325u;
};

TEST(Unicode, Predicates) {
  // c.isalpha() | c.isdecimal() << 1 | c.isdigit() << 2 | c.isnumeric() << 3 | c.isspace() << 4 |
  // c.isprintable() << 5 | c.islower() << 6 | c.isupper() << 7 | c.isalnum() << 8 |
  // c.isidentifier() << 9 | ('a' + c).isidentifier() << 10
  Digest digest;
  for (char32_t c = 0; c < kEnd; ++c) {
    std::uint64_t bits = 0;
    int shift = 0;
    for (const bool bit :
         {is_alpha(c), is_decimal(c), is_digit(c), is_numeric(c), is_space(c), is_printable(c),
          is_lower(c), is_upper(c), is_alnum(c), is_xid_start(c), is_xid_continue(c)}) {
      bits |= std::uint64_t{bit} << shift++;
    }
    digest.add(bits);
  }
  EXPECT_EQ(digest.value(), 0x12A23BA9AFD304A1u);
}

TEST(Unicode, Categories) {
  Digest digest;
  for (char32_t c = 0; c < kEnd; ++c) digest.add(static_cast<std::uint64_t>(category(c)));
  EXPECT_EQ(digest.value(), 0xD1C13500AC161AB4u);
  EXPECT_STREQ(category_name('A'), "Lu");
  EXPECT_STREQ(category_name(' '), "Zs");
  EXPECT_EQ(category(kEnd), Category::Cn);
  EXPECT_EQ(properties(kEnd), 0);
}

TEST(Unicode, Digits) {
  // unicodedata.digit(c, 255) | unicodedata.decimal(c, 255) << 8
  Digest digest;
  for (char32_t c = 0; c < kEnd; ++c) {
    digest.add(static_cast<std::uint64_t>((digit_value(c) & 255) | (decimal_value(c) & 255) << 8));
    if (is_decimal(c)) {
      NumericValue value{};
      ASSERT_TRUE(numeric_value(c, value));
      ASSERT_EQ(value.numerator, decimal_value(c));
    }
  }
  EXPECT_EQ(digest.value(), 0x97D0049A342C3041u);
}

TEST(Unicode, NumericValues) {
  NumericValue value{};
  ASSERT_TRUE(numeric_value(0xBD, value));  // one half
  EXPECT_EQ(value.numerator, 1);
  EXPECT_EQ(value.denominator, 2);
  ASSERT_TRUE(numeric_value(0xF33, value));  // Tibetan half zero
  EXPECT_EQ(value.numerator, -1);
  EXPECT_EQ(value.denominator, 2);
  ASSERT_TRUE(numeric_value(0x5146, value));
  EXPECT_EQ(value.numerator, 1000000000000);
  EXPECT_FALSE(numeric_value('x', value));
}

using Mapping = int (*)(char32_t, char32_t[kMaxExpansion]);

std::uint64_t digest_of(Mapping mapping) {
  Digest digest;
  for (char32_t c = 0; c < kEnd; ++c) {
    char32_t out[kMaxExpansion];
    const int count = mapping(c, out);
    for (int i = 0; i < count; ++i) digest.add(out[i]);
    EXPECT_TRUE(has(c, kCaseChanges) || (count == 1 && out[0] == c));
  }
  return digest.value();
}

TEST(Unicode, FullCaseMappings) {
  EXPECT_EQ(digest_of(full_lower), 0x72BF378501E4A62Eu);
  EXPECT_EQ(digest_of(full_upper), 0xA883BEA0A58E54A4u);
  EXPECT_EQ(digest_of(full_title), 0xDE258DAF55B9286Cu);
  EXPECT_EQ(digest_of(full_casefold), 0x67341EBEEAE04E17u);
}

TEST(Unicode, SimpleCaseMappings) {
  EXPECT_EQ(simple_lower(0x130), char32_t{'i'});
  EXPECT_EQ(simple_upper(0xDF), char32_t{0xDF});
  EXPECT_EQ(simple_upper(0x1F80), char32_t{0x1F88});
  EXPECT_EQ(simple_title(0x1C6), char32_t{0x1C5});
}

TEST(Unicode, FinalSigma) {
  const std::uint16_t word[] = {'A', kCapitalSigma, '\'', 'B', kCapitalSigma, '.', ' '};
  EXPECT_FALSE(is_final_sigma(word, 7, 1));
  EXPECT_TRUE(is_final_sigma(word, 7, 4));
  EXPECT_FALSE(is_final_sigma(word + 1, 1, 0));
}

std::vector<char32_t> normalized(Form form, const std::vector<std::uint32_t>& text) {
  std::vector<char32_t> out(decomposed_length(form, text.data(), text.size()));
  out.resize(normalize(form, text.data(), text.size(), out.data()));
  return out;
}

TEST(Unicode, Normalisation) {
  using Text = std::vector<char32_t>;
  EXPECT_EQ(normalized(Form::kNfd, {0xE9, 0xAC01}), (Text{'e', 0x301, 0x1100, 0x1161, 0x11A8}));
  EXPECT_EQ(normalized(Form::kNfc, {'e', 0x301, 0x1100, 0x1161, 0x11A8}), (Text{0xE9, 0xAC01}));
  EXPECT_EQ(normalized(Form::kNfkc, {0xFB01, 0x2460}), (Text{'f', 'i', '1'}));
  EXPECT_EQ(normalized(Form::kNfkd, {0xFDFA}).size(), 18u);
  // Marks are ordered by class.
  EXPECT_EQ(normalized(Form::kNfd, {'a', 0x301, 0x323}), (Text{'a', 0x323, 0x301}));
  // U+11A7 is not a trailing consonant.
  EXPECT_EQ(normalized(Form::kNfc, {0xAC00, 0x11A7, 0x11A8}), (Text{0xAC00, 0x11A7, 0x11A8}));
  const std::uint32_t plain[] = {'a', 0xE9};
  EXPECT_EQ(quick_check(Form::kNfc, plain, 2), QuickCheck::kYes);
  EXPECT_EQ(quick_check(Form::kNfd, plain, 2), QuickCheck::kNo);
}

// A quadratic ordering of marks would take minutes.
TEST(Unicode, ManyMarksAreOrderedStably) {
  const std::uint32_t marks[] = {0x301, 0x323, 0x300, 0x334, 0x345};
  std::vector<std::uint32_t> text{'a'};
  for (unsigned i = 0; i < 200000; ++i) text.push_back(marks[i * i % 7 % 5]);
  std::vector<char32_t> expected{'a'};
  for (const int wanted : {1, 220, 230, 240}) {
    for (const std::uint32_t mark : text) {
      if (combining_class(mark) == wanted) expected.push_back(mark);
    }
  }
  EXPECT_EQ(normalized(Form::kNfd, text), expected);
}

}  // namespace
}  // namespace bufo::unicode
