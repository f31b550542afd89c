// Names of Unicode characters, over the tables of unicode_names.inc.

#include "runtime/unicode_names.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "runtime/search.h"

namespace bufo::unicode {

namespace {

#include "runtime/unicode_names.inc"

// --- names that are computed

struct Range {
  char32_t first, last;
};
constexpr Range kUnifiedIdeographs[] = {{0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0x20000, 0x2a6df},
                                        {0x2a700, 0x2b739}, {0x2b740, 0x2b81d}, {0x2b820, 0x2cea1},
                                        {0x2ceb0, 0x2ebe0}, {0x30000, 0x3134a}, {0x31350, 0x323af}};
constexpr Range kCompatibilityIdeographs[] = {
    {0xf900, 0xfa6d}, {0xfa70, 0xfad9}, {0x2f800, 0x2fa1d}};
constexpr Range kNushu[] = {{0x1b170, 0x1b2fb}};
constexpr Range kKhitan[] = {{0x18b00, 0x18cd5}};
constexpr Range kTangutComponents[] = {{0x18800, 0x18aff}};
constexpr Range kHangulSyllables[] = {{0xac00, 0xd7a3}};

struct Family {
  std::string_view prefix;
  const Range* ranges;
  size_t range_count;
  bool hexadecimal;  // else a number of three digits that counts from 1
  bool any_case;     // CPython takes these prefixes in any case
};
constexpr Family kFamilies[] = {
    {"CJK UNIFIED IDEOGRAPH-", kUnifiedIdeographs, std::size(kUnifiedIdeographs), true, false},
    {"CJK COMPATIBILITY IDEOGRAPH-", kCompatibilityIdeographs, std::size(kCompatibilityIdeographs),
     true, true},
    {"NUSHU CHARACTER-", kNushu, 1, true, true},
    {"KHITAN SMALL SCRIPT CHARACTER-", kKhitan, 1, true, true},
    {"TANGUT COMPONENT-", kTangutComponents, 1, false, true},
};

bool in_ranges(char32_t c, const Range* ranges, size_t count) {
  return std::any_of(ranges, ranges + count,
                     [=](const Range& r) { return c >= r.first && c <= r.last; });
}

constexpr std::string_view kLeads[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                       "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr std::string_view kVowels[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                        "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                        "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::string_view kTails[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                       "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                       "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
constexpr std::string_view kHangulPrefix = "HANGUL SYLLABLE ";

class Writer {
 public:
  explicit Writer(char* out) : out_(out) {}
  void put(std::string_view text) {
    std::memcpy(out_ + length_, text.data(), text.size());
    length_ += text.size();
  }
  size_t length() const { return length_; }

 private:
  char* out_;
  size_t length_ = 0;
};

void put_code(Writer& out, char32_t c, bool hexadecimal, char32_t first) {
  char digits[8];
  size_t at = sizeof digits;
  uint32_t value = hexadecimal ? c : c - first + 1;
  const uint32_t base = hexadecimal ? 16 : 10;
  const size_t least = hexadecimal ? 4 : 3;
  while (value != 0 || sizeof digits - at < least) {
    digits[--at] = "0123456789ABCDEF"[value % base];
    value /= base;
  }
  out.put({digits + at, sizeof digits - at});
}

/// The longest of `parts` that `text` starts with; cut off from it.
template <size_t N>
bool take_longest(const std::string_view (&parts)[N], std::string_view& text, size_t& index) {
  size_t longest = 0;
  bool found = false;
  for (size_t i = 0; i < N; ++i) {
    if (!text.starts_with(parts[i]) || (found && parts[i].size() < longest)) continue;
    found = true;
    longest = parts[i].size();
    index = i;
  }
  if (found) text.remove_prefix(longest);
  return found;
}

bool find_hangul(std::string_view text, char32_t& out) {
  size_t lead = 0, vowel = 0, tail = 0;
  if (!take_longest(kLeads, text, lead) || !take_longest(kVowels, text, vowel) ||
      !take_longest(kTails, text, tail) || !text.empty()) {
    return false;
  }
  out = static_cast<char32_t>(0xac00 + (lead * std::size(kVowels) + vowel) * std::size(kTails) +
                              tail);
  return true;
}

bool find_in_family(const Family& family, std::string_view digits, char32_t& out) {
  const bool length_ok =
      family.hexadecimal ? digits.size() == 4 || digits.size() == 5 : digits.size() == 3;
  if (!length_ok) return false;
  const uint32_t base = family.hexadecimal ? 16 : 10;
  uint32_t value = 0;
  for (const char c : digits) {
    const uint32_t digit = c >= '0' && c <= '9'   ? static_cast<uint32_t>(c - '0')
                           : c >= 'A' && c <= 'F' ? static_cast<uint32_t>(c - 'A' + 10)
                                                  : 99;
    if (digit >= base) return false;
    value = value * base + digit;
  }
  out = family.hexadecimal ? value : family.ranges[0].first + value - 1;
  return in_ranges(out, family.ranges, family.range_count);
}

// --- names in the table

/// The index-th of zero-separated texts, of which every kSampleStep-th one's offset is known.
const uint8_t* nth_text(const uint8_t* data, const uint32_t* offsets, uint32_t index) {
  const uint8_t* at = data + offsets[index / kSampleStep];
  for (uint32_t i = index % kSampleStep; i > 0; --i) {
    at += std::strlen(reinterpret_cast<const char*>(at)) + 1;
  }
  return at;
}

/// Which of the zero-separated texts (with a zero before the first) this is, or kNotFound.
size_t index_of_text(const uint8_t* data, size_t nbytes, const uint8_t* text, size_t length) {
  uint8_t framed[kMaxNameLength * 2 + 2];
  framed[0] = 0;
  std::memcpy(framed + 1, text, length);
  framed[length + 1] = 0;
  const size_t at = search::find(data, nbytes, framed, length + 2);
  return at == search::kNotFound ? at : search::count_unit(data, at, uint8_t{0});
}

/// The name as numbers of words, at most two bytes a word; 0 if it has a word that no name has.
size_t encode_words(std::string_view name, uint8_t* out) {
  size_t length = 0;
  while (true) {
    const size_t space = name.find(' ');
    const std::string_view word = name.substr(0, space);
    if (word.empty()) return 0;
    const size_t index = index_of_text(kWords, sizeof kWords,
                                       reinterpret_cast<const uint8_t*>(word.data()), word.size());
    if (index == search::kNotFound) return 0;
    if (index < kShortWords) {
      out[length++] = static_cast<uint8_t>(index + 1);
    } else {
      const size_t rest = index - kShortWords;
      out[length++] = static_cast<uint8_t>(kShortWords + 1 + rest / 255);
      out[length++] = static_cast<uint8_t>(rest % 255 + 1);
    }
    if (space == name.npos) return length;
    name.remove_prefix(space + 1);
  }
}

/// A name in upper case. False for what cannot be a name.
struct UpperName {
  char text[kMaxNameLength];
  size_t length = 0;
  bool set(std::string_view name) {
    if (name.size() > sizeof text) return false;
    for (const char c : name) {
      if (c == 0) return false;
      text[length++] = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
    return true;
  }
  std::string_view view() const { return {text, length}; }
};

}  // namespace

size_t name_of(char32_t c, char out[kMaxNameLength]) {
  Writer writer(out);
  if (in_ranges(c, kHangulSyllables, 1)) {
    const size_t index = c - 0xac00;
    writer.put(kHangulPrefix);
    writer.put(kLeads[index / (std::size(kVowels) * std::size(kTails))]);
    writer.put(kVowels[index / std::size(kTails) % std::size(kVowels)]);
    writer.put(kTails[index % std::size(kTails)]);
    return writer.length();
  }
  for (const Family& family : kFamilies) {
    if (!in_ranges(c, family.ranges, family.range_count)) continue;
    writer.put(family.prefix);
    put_code(writer, c, family.hexadecimal, family.ranges[0].first);
    return writer.length();
  }

  const uint32_t* run = std::upper_bound(std::begin(kRunStarts), std::end(kRunStarts), c);
  if (run == kRunStarts) return 0;
  const size_t run_index = static_cast<size_t>(run - kRunStarts) - 1;
  const uint32_t index = kRunIndexes[run_index] + (c - kRunStarts[run_index]);
  if (index >= kRunIndexes[run_index + 1]) return 0;
  for (const uint8_t* at = nth_text(kNames, kNameOffsets, index); *at != 0; ++at) {
    uint32_t word = *at - 1u;
    if (word >= kShortWords) {
      word = kShortWords + (word - kShortWords) * 255 + (at[1] - 1u);
      ++at;
    }
    if (writer.length() != 0) writer.put(" ");
    writer.put(reinterpret_cast<const char*>(nth_text(kWords, kWordOffsets, word)));
  }
  return writer.length();
}

bool find_name(std::string_view name, char32_t& out) {
  if (name.starts_with(kHangulPrefix)) {
    return find_hangul(name.substr(kHangulPrefix.size()), out);
  }
  UpperName upper;
  if (!upper.set(name)) return false;
  for (const Family& family : kFamilies) {
    const std::string_view text = family.any_case ? upper.view() : name;
    if (text.starts_with(family.prefix)) {
      return find_in_family(family, text.substr(family.prefix.size()), out);
    }
  }
  uint8_t words[kMaxNameLength * 2];
  const size_t length = encode_words(upper.view(), words);
  if (length == 0) return false;
  const size_t index = index_of_text(kNames, sizeof kNames, words, length);
  if (index != search::kNotFound) {
    const uint32_t* run = std::upper_bound(std::begin(kRunIndexes), std::end(kRunIndexes), index);
    const size_t run_index = static_cast<size_t>(run - kRunIndexes) - 1;
    out = static_cast<char32_t>(kRunStarts[run_index] + (index - kRunIndexes[run_index]));
    return true;
  }
  const size_t alias = index_of_text(kAliases, sizeof kAliases, words, length);
  if (alias == search::kNotFound) return false;
  out = kAliasTargets[alias];
  return true;
}

size_t find_named_sequence(std::string_view name, char32_t out[kMaxSequenceLength]) {
  UpperName upper;
  if (!upper.set(name)) return 0;
  uint8_t words[kMaxNameLength * 2];
  const size_t length = encode_words(upper.view(), words);
  if (length == 0) return 0;
  const size_t index = index_of_text(kSequences, sizeof kSequences, words, length);
  if (index == search::kNotFound) return 0;
  const size_t start = kSequenceStarts[index];
  const size_t count = kSequenceStarts[index + 1] - start;
  std::copy_n(kSequenceTargets + start, count, out);
  return count;
}

}  // namespace bufo::unicode
