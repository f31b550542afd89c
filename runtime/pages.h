// Memory from the operating system: aligned, zero-filled, committed as it is touched.
//
// The only file that calls mmap and its kin. Where there is no mmap (WebAssembly), aligned
// allocation stands in; then "move" is not possible and the caller copies.
#pragma once

#include "runtime/base.h"

namespace bufo::pages {

/// Zero-filled memory, `nbytes` a multiple of 64 KB, `alignment` a power of two of at least 64 KB.
/// nullptr when refused.
void* map(size_t nbytes, size_t alignment);
void unmap(void* start, size_t nbytes);
/// Gives the memory behind the range back; the range stays usable and reads as zero.
void decommit(void* start, size_t nbytes);
/// Asks that the range be backed by ordinary pages: a small heap should not grow by 2 MB at a time.
void prefer_small_pages(void* start, size_t nbytes);
/// Moves a whole mapping of `old_nbytes` to a larger one at a new place of the same alignment,
/// without copying. nullptr: refused, the old one stands.
void* move(void* start, size_t old_nbytes, size_t new_nbytes, size_t alignment);

/// The calling thread's C++ stack, without a reserve at its end for what runs between two checks.
/// Null where the system does not tell.
struct StackRange {
  const char* low = nullptr;
  const char* high = nullptr;
};
StackRange native_stack();

}  // namespace bufo::pages
