// Diagnosis: what CPython 3.12 says of source that the parser rejected.
#pragma once

#include <cstdint>

#include "interp/lexer.h"
#include "interp/parser.h"

namespace bufo {

// Fills `error`. `start` is the token where the rejected top-level statement begins: what is before
// it is known to be right, which keeps the cost to that of one statement. True when the input was
// typed at a prompt and more lines could mend it.
bool diagnose(const Source& source, Arena& arena, const LexResult& lexed, ParseMode mode,
              const ParseOptions& options, std::uint32_t start, SyntaxErrorInfo* error);

// compile(..., "single"): nothing but blank lines and comments may follow the statement that ends
// before the token `index`.
bool check_single_statement(const Source& source, Arena& arena, const LexResult& lexed,
                            std::uint32_t index, SyntaxErrorInfo* error);

}  // namespace bufo
