// The methods of str, as the table in str.cc lists them, and what they share.
#pragma once

#include "runtime/types/str_units.h"

namespace bufo {

// str_search.cc
Result<Value> str_count(VM&, const Args&);
Result<Value> str_endswith(VM&, const Args&);
Result<Value> str_find(VM&, const Args&);
Result<Value> str_index(VM&, const Args&);
Result<Value> str_partition(VM&, const Args&);
Result<Value> str_removeprefix(VM&, const Args&);
Result<Value> str_removesuffix(VM&, const Args&);
Result<Value> str_replace(VM&, const Args&);
Result<Value> str_rfind(VM&, const Args&);
Result<Value> str_rindex(VM&, const Args&);
Result<Value> str_rpartition(VM&, const Args&);
Result<Value> str_startswith(VM&, const Args&);

// str_split.cc
Result<Value> str_join_method(VM&, const Args&);
Result<Value> str_rsplit(VM&, const Args&);
Result<Value> str_split(VM&, const Args&);
Result<Value> str_splitlines(VM&, const Args&);

// str_case.cc
Result<Value> str_capitalize(VM&, const Args&);
Result<Value> str_casefold(VM&, const Args&);
Result<Value> str_lower(VM&, const Args&);
Result<Value> str_swapcase(VM&, const Args&);
Result<Value> str_title(VM&, const Args&);
Result<Value> str_upper(VM&, const Args&);
Result<Value> str_isalnum(VM&, const Args&);
Result<Value> str_isalpha(VM&, const Args&);
Result<Value> str_isascii(VM&, const Args&);
Result<Value> str_isdecimal(VM&, const Args&);
Result<Value> str_isdigit(VM&, const Args&);
Result<Value> str_isidentifier(VM&, const Args&);
Result<Value> str_islower(VM&, const Args&);
Result<Value> str_isnumeric(VM&, const Args&);
Result<Value> str_isprintable(VM&, const Args&);
Result<Value> str_isspace(VM&, const Args&);
Result<Value> str_istitle(VM&, const Args&);
Result<Value> str_isupper(VM&, const Args&);

// str_pad.cc
Result<Value> str_center(VM&, const Args&);
Result<Value> str_expandtabs(VM&, const Args&);
Result<Value> str_ljust(VM&, const Args&);
Result<Value> str_lstrip(VM&, const Args&);
Result<Value> str_rjust(VM&, const Args&);
Result<Value> str_rstrip(VM&, const Args&);
Result<Value> str_strip(VM&, const Args&);
Result<Value> str_zfill(VM&, const Args&);

// str_translate.cc
Result<Value> str_maketrans(VM&, const Args&);
Result<Value> str_translate(VM&, const Args&);

/// Where `needle` first (or last) stands in s[start:end], or -1. Does not run Python code.
Result<ptrdiff_t> find_in_str(VM&, const Str& s, const Str& needle, size_t start, size_t end,
                              bool from_right);
/// `value` as a str, or TypeError with `pattern`, whose `{}` is the name of its type.
Result<Str*> require_str(VM&, Value value, const char* pattern = "must be str, not {}");
/// The identifier rule of the language reference (PEP 3131).
bool is_identifier(const Str&);

}  // namespace bufo
