// Unicode properties by table look-up, and normalisation on utf8proc. What each function promises
// is in unicode.h; the tables are generated, see unicode_tables.inc.
//
// This is the only file that uses utf8proc. utf8proc allocates only in functions not used here.
#include "runtime/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstring>
#include <iterator>

#include "runtime/utf8.h"

namespace bufo::unicode {

namespace {

struct PropertyRecord {
  std::uint16_t bits;
  std::uint8_t category;
};

// Differences to the code point; where `special`, mappings of several code points have 0 here.
struct CaseRecord {
  std::int32_t lower;
  std::int32_t upper;
  std::int32_t title;
  std::int32_t casefold;
  bool special;
};

enum Mapping { kToLower, kToUpper, kToTitle, kToCasefold };

struct SpecialCase {
  char32_t code_point;
  char32_t mapped[4][kMaxExpansion];  // by Mapping; 0 ends
};

struct NumericRun {
  char32_t start;
  std::uint16_t count;
  std::uint8_t kind;  // 2: decimal, 1: digit, 0: neither
  std::uint16_t denominator;
  std::int64_t first;  // numerator; rises by one
};

#include "runtime/unicode_tables.inc"

constexpr unsigned kPageBits = 7;

const PropertyRecord& record_of(char32_t c) {
  const unsigned page = kPropertyPages[c >> kPageBits];
  return kPropertyRecords[kPropertyIndices[(page << kPageBits) | (c & 127)]];
}

const CaseRecord& case_of(char32_t c) {
  if (c >= kCaseEnd) return kCaseRecords[0];
  const unsigned page = kCasePages[c >> kPageBits];
  return kCaseRecords[kCaseIndices[(page << kPageBits) | (c & 127)]];
}

char32_t shifted(char32_t c, std::int32_t delta) {
  return static_cast<char32_t>(static_cast<std::int32_t>(c) + delta);
}

int full_mapping(char32_t c, std::int32_t CaseRecord::*delta, Mapping mapping,
                 char32_t out[kMaxExpansion]) {
  const CaseRecord& record = case_of(c);
  if (record.special) {
    const SpecialCase* row = std::lower_bound(
        std::begin(kSpecialCases), std::end(kSpecialCases), c,
        [](const SpecialCase& s, char32_t wanted) { return s.code_point < wanted; });
    int count = 0;
    while (count < kMaxExpansion && row->mapped[mapping][count] != 0) {
      out[count] = row->mapped[mapping][count];
      ++count;
    }
    return count;
  }
  out[0] = shifted(c, record.*delta);
  return 1;
}

const NumericRun* numeric_run(char32_t c) {
  const NumericRun* run =
      std::upper_bound(std::begin(kNumericRuns), std::end(kNumericRuns), c,
                       [](char32_t wanted, const NumericRun& r) { return wanted < r.start; });
  if (run == std::begin(kNumericRuns)) return nullptr;
  --run;
  return c - run->start < run->count ? run : nullptr;
}

constexpr std::array<std::uint16_t, 256> make_latin1_properties() {
  std::array<std::uint16_t, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    const unsigned page = kPropertyPages[c >> kPageBits];
    table[c] = kPropertyRecords[kPropertyIndices[(page << kPageBits) | (c & 127)]].bits;
  }
  return table;
}

constexpr char kCategoryNames[][3] = {"Cc", "Cf", "Cn", "Co", "Cs", "Ll", "Lm", "Lo", "Lt", "Lu",
                                      "Mc", "Me", "Mn", "Nd", "Nl", "No", "Pc", "Pd", "Pe", "Pf",
                                      "Pi", "Po", "Ps", "Sc", "Sk", "Sm", "So", "Zl", "Zp", "Zs"};

}  // namespace

constexpr std::array<std::uint16_t, 256> kLatin1Table = make_latin1_properties();
const std::array<std::uint16_t, 256> kLatin1Properties = kLatin1Table;

std::uint16_t properties_wide(char32_t c) { return c > kMaxCodePoint ? 0 : record_of(c).bits; }

Category category(char32_t c) {
  return c > kMaxCodePoint ? Category::Cn : static_cast<Category>(record_of(c).category);
}

const char* category_name(char32_t c) { return kCategoryNames[static_cast<unsigned>(category(c))]; }

// --- Values
// ------------------------------------------------------------------------------------------

int decimal_value(char32_t c) {
  if (c < 0x80) return c - '0' < 10 ? static_cast<int>(c - '0') : -1;
  if (!is_decimal(c)) return -1;
  const NumericRun* run = numeric_run(c);
  return static_cast<int>(run->first + static_cast<std::int64_t>(c - run->start));
}

int digit_value(char32_t c) {
  if (!is_digit(c)) return -1;
  const NumericRun* run = numeric_run(c);
  return static_cast<int>(run->first + static_cast<std::int64_t>(c - run->start));
}

bool numeric_value(char32_t c, NumericValue& out) {
  const NumericRun* run = numeric_run(c);
  if (run == nullptr) return false;
  out.numerator = run->first + static_cast<std::int64_t>(c - run->start);
  out.denominator = run->denominator;
  return true;
}

// --- Case
// ----------------------------------------------------------------------------------------------

// Where the full mapping has several code points, the simple one is utf8proc's, save for the sharp
// s: utf8proc gives it the capital sharp s, the Unicode data no simple mapping.
constexpr char32_t kSharpS = 0xDF;

char32_t simple_lower(char32_t c) {
  const CaseRecord& record = case_of(c);
  if (record.special) return static_cast<char32_t>(utf8proc_tolower(static_cast<std::int32_t>(c)));
  return shifted(c, record.lower);
}

char32_t simple_upper(char32_t c) {
  const CaseRecord& record = case_of(c);
  if (c == kSharpS) return c;
  if (record.special) return static_cast<char32_t>(utf8proc_toupper(static_cast<std::int32_t>(c)));
  return shifted(c, record.upper);
}

char32_t simple_title(char32_t c) {
  const CaseRecord& record = case_of(c);
  if (c == kSharpS) return c;
  if (record.special) return static_cast<char32_t>(utf8proc_totitle(static_cast<std::int32_t>(c)));
  return shifted(c, record.title);
}

int full_lower(char32_t c, char32_t out[kMaxExpansion]) {
  return full_mapping(c, &CaseRecord::lower, kToLower, out);
}
int full_upper(char32_t c, char32_t out[kMaxExpansion]) {
  return full_mapping(c, &CaseRecord::upper, kToUpper, out);
}
int full_title(char32_t c, char32_t out[kMaxExpansion]) {
  return full_mapping(c, &CaseRecord::title, kToTitle, out);
}
int full_casefold(char32_t c, char32_t out[kMaxExpansion]) {
  return full_mapping(c, &CaseRecord::casefold, kToCasefold, out);
}

// --- Normalisation
// -------------------------------------------------------------------------------------

namespace {

// Code points that a single one decomposes to, at most (NFKD of U+FDFA is 18).
constexpr int kMaxDecomposition = 32;

bool composes(Form form) { return form == Form::kNfc || form == Form::kNfkc; }
bool is_compatibility(Form form) { return form == Form::kNfkc || form == Form::kNfkd; }

// Below these the forms change nothing.
char32_t first_changing(Form form) {
  switch (form) {
    case Form::kNfc:
      return 0x300;
    case Form::kNfd:
      return 0xC0;
    default:
      return 0xA0;
  }
}

int decompose(Form form, char32_t c, std::int32_t out[kMaxDecomposition]) {
  const int options = UTF8PROC_DECOMPOSE | (is_compatibility(form) ? UTF8PROC_COMPAT : 0);
  int unused = 0;
  return static_cast<int>(
      utf8proc_decompose_char(static_cast<std::int32_t>(c), out, kMaxDecomposition,
                              static_cast<utf8proc_option_t>(options), &unused));
}

// Sorts a run of combining marks by class, keeping the order of equals: insertion for the few
// marks there usually are, and merging by rotation, in place, for hostile text.
void order_marks(char32_t* first, char32_t* last) {
  auto by_class = [](char32_t a, char32_t b) { return combining_class(a) < combining_class(b); };
  if (last - first <= 16) {
    for (char32_t* p = first; p < last; ++p) {
      std::rotate(std::upper_bound(first, p, *p, by_class), p, p + 1);
    }
    return;
  }
  char32_t* const middle = first + (last - first) / 2;
  order_marks(first, middle);
  order_marks(middle, last);
  // There are about 55 classes, so this loop is short however long the run is.
  char32_t* left = first;
  char32_t* right = middle;
  while (left < right && right < last) {
    left = std::upper_bound(left, right, *right, by_class);
    if (left == right) break;
    char32_t* const end = std::lower_bound(right, last, *left, by_class);
    left = std::rotate(left, right, end);
    right = end;
  }
}

}  // namespace

template <class Unit>
QuickCheck quick_check(Form form, const Unit* units, std::size_t length) {
  return find_at_least(units, length, first_changing(form)) == length ? QuickCheck::kYes
                                                                      : QuickCheck::kNo;
}

template <class Unit>
std::size_t decomposed_length(Form form, const Unit* units, std::size_t length) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < length; ++i) {
    std::int32_t buffer[kMaxDecomposition];
    total += units[i] < 0xA0 ? 1 : static_cast<std::size_t>(decompose(form, units[i], buffer));
  }
  return total;
}

template <class Unit>
std::size_t normalize(Form form, const Unit* units, std::size_t length, char32_t* out) {
  char32_t* end = out;
  for (std::size_t i = 0; i < length; ++i) {
    if (units[i] < 0xA0) {
      *end++ = units[i];
      continue;
    }
    std::int32_t buffer[kMaxDecomposition];
    const int count = decompose(form, units[i], buffer);
    for (int k = 0; k < count; ++k) *end++ = static_cast<char32_t>(buffer[k]);
  }
  for (char32_t* p = out; p < end;) {
    if (*p < 0x300 || combining_class(*p) == 0) {
      ++p;
      continue;
    }
    char32_t* const run = p;
    while (p < end && combining_class(*p) != 0) ++p;
    if (p - run > 1) order_marks(run, p);
  }
  if (!composes(form)) return static_cast<std::size_t>(end - out);
  // In stretches that begin at each U+11A7: it is no trailing consonant and composes with nothing,
  // but utf8proc 2.8 takes it for one behind a Hangul syllable.
  char32_t* done = out;
  for (char32_t* start = out; start < end;) {
    char32_t* const stop = std::find(start + 1, end, char32_t{0x11A7});
    const int options = UTF8PROC_COMPOSE | UTF8PROC_STABLE;
    const utf8proc_ssize_t count =
        utf8proc_normalize_utf32(reinterpret_cast<std::int32_t*>(start), stop - start,
                                 static_cast<utf8proc_option_t>(options));
    std::memmove(done, start, static_cast<std::size_t>(count) * sizeof(char32_t));
    done += count;
    start = stop;
  }
  return static_cast<std::size_t>(done - out);
}

int combining_class(char32_t c) {
  return utf8proc_get_property(static_cast<std::int32_t>(c))->combining_class;
}

const char* bidirectional(char32_t c) {
  static constexpr char kNames[][4] = {"",    "L",  "LRE", "LRO", "R",   "AL",  "RLE", "RLO",
                                       "PDF", "EN", "ES",  "ET",  "AN",  "CS",  "NSM", "BN",
                                       "B",   "S",  "WS",  "ON",  "LRI", "RLI", "FSI", "PDI"};
  return kNames[utf8proc_get_property(static_cast<std::int32_t>(c))->bidi_class];
}

bool is_mirrored(char32_t c) {
  return utf8proc_get_property(static_cast<std::int32_t>(c))->bidi_mirrored != 0;
}

#define BUFO_INSTANTIATE(Unit)                                            \
  template QuickCheck quick_check(Form, const Unit*, std::size_t);        \
  template std::size_t decomposed_length(Form, const Unit*, std::size_t); \
  template std::size_t normalize(Form, const Unit*, std::size_t, char32_t*);

BUFO_INSTANTIATE(std::uint8_t)
BUFO_INSTANTIATE(std::uint16_t)
BUFO_INSTANTIATE(std::uint32_t)

#undef BUFO_INSTANTIATE

}  // namespace bufo::unicode
