// Compiler helpers that every file of Bufo may use: assertions, branch hints, small aliases.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#define BUFO_LIKELY(x) __builtin_expect(!!(x), 1)
#define BUFO_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define BUFO_NOINLINE __attribute__((noinline))
#define BUFO_COLD __attribute__((noinline, cold))
#define BUFO_INLINE inline __attribute__((always_inline))
#define BUFO_CONCAT_(a, b) a##b
#define BUFO_CONCAT(a, b) BUFO_CONCAT_(a, b)

// A programmer's mistake, never a script's: checked in debug, sanitize and stress builds.
#if defined(BUFO_DEBUG)
#define BUFO_ASSERT(x)                                                                   \
  ((x) ? static_cast<void>(0)                                                            \
       : (std::fprintf(stderr, "%s:%d: assertion failed: %s\n", __FILE__, __LINE__, #x), \
          std::abort()))
#else
#define BUFO_ASSERT(x) static_cast<void>(0)
#endif

namespace bufo {

using std::int32_t;
using std::int64_t;
using std::ptrdiff_t;
using std::size_t;
using std::uint16_t;
using std::uint32_t;
using std::uint64_t;
using std::uint8_t;

class VM;
struct Object;
struct Type;
struct Str;
struct Tuple;
struct Dict;
struct List;
struct Shape;
struct Buffer;
struct CallArgs;
class Visitor;

}  // namespace bufo
