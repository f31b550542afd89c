// Names of Unicode characters: U+00E9 is LATIN SMALL LETTER E WITH ACUTE.
//
// Guarantees: the answers are those of CPython 3.12's unicodedata (Unicode 15.0), Hangul syllables
// and CJK ideographs included. Pure functions over constant tables, no allocation.
#pragma once

#include <cstddef>
#include <string_view>

namespace bufo::unicode {

inline constexpr size_t kMaxNameLength = 128;

/// Writes the name (ASCII) and returns its length, 0 if the character has none.
size_t name_of(char32_t c, char out[kMaxNameLength]);

/// The character of that name or alias, any case; false if there is none.
bool find_name(std::string_view name, char32_t& out);

/// The same for named sequences, which are several characters long: writes them and returns their
/// count, 0 if there is none.
inline constexpr size_t kMaxSequenceLength = 4;
size_t find_named_sequence(std::string_view name, char32_t out[kMaxSequenceLength]);

}  // namespace bufo::unicode
