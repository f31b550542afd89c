// Memory from the operating system: see pages.h.
#include "runtime/pages.h"

#include <cstring>

#include "runtime/poison.h"

#if defined(__unix__) && !defined(__EMSCRIPTEN__)
#define BUFO_HAS_MMAP 1
#include <pthread.h>
#include <sys/mman.h>
#include <sys/resource.h>
#endif

#if defined(__GLIBC__)
extern "C" void* __libc_stack_end;  // where the main thread's stack began
#endif

namespace bufo::pages {

#if defined(BUFO_HAS_MMAP)

namespace {

void* map_plain(size_t nbytes) {
  void* p = mmap(nullptr, nbytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return p == MAP_FAILED ? nullptr : p;
}

// The main thread's stack as far as it may grow; unlimited counts as 8 MB.
size_t stack_limit_nbytes() {
  constexpr size_t kUsual = size_t{8} << 20;
  rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return kUsual;
  return static_cast<size_t>(limit.rlim_cur);
}

}  // namespace

void* map(size_t nbytes, size_t alignment) {
  // The kernel aligns to 4 KB only: ask for more and give the ends back.
  const size_t asked = nbytes + alignment;
  if (asked < nbytes) return nullptr;
  char* p = static_cast<char*>(map_plain(asked));
  if (p == nullptr) return nullptr;
  const uintptr_t at = reinterpret_cast<uintptr_t>(p);
  const size_t front = (alignment - at % alignment) % alignment;
  if (front != 0) munmap(p, front);
  const size_t back = alignment - front;
  if (back != 0) munmap(p + front + nbytes, back);
  return p + front;
}

void unmap(void* start, size_t nbytes) {
  // Someone else may be given the addresses.
  BUFO_UNPOISON(start, nbytes);
  munmap(start, nbytes);
}

void decommit(void* start, size_t nbytes) { madvise(start, nbytes, MADV_DONTNEED); }

void prefer_small_pages([[maybe_unused]] void* start, [[maybe_unused]] size_t nbytes) {
#if defined(MADV_NOHUGEPAGE)
  madvise(start, nbytes, MADV_NOHUGEPAGE);
#endif
}

void* move([[maybe_unused]] void* start, [[maybe_unused]] size_t old_nbytes,
           [[maybe_unused]] size_t new_nbytes, [[maybe_unused]] size_t alignment) {
#if defined(MREMAP_MAYMOVE) && defined(MREMAP_FIXED)
  void* target = map(new_nbytes, alignment);
  if (target == nullptr) return nullptr;
  // The page tables move, the bytes do not. MREMAP_FIXED replaces the mapping at the target.
  void* moved = mremap(start, old_nbytes, new_nbytes, MREMAP_MAYMOVE | MREMAP_FIXED, target);
  if (moved == MAP_FAILED) {
    munmap(target, new_nbytes);
    return nullptr;
  }
  return moved;
#else
  return nullptr;
#endif
}

StackRange native_stack() {
  // What the deepest native call between two checks may need.
  constexpr size_t kReserveNbytes = 192 * 1024;
  const char* here = static_cast<const char*>(__builtin_frame_address(0));
#if defined(__GLIBC__)
  // The main thread's stack: asking pthread_getattr_np would read /proc/self/maps, which takes
  // longer than making an interpreter.
  const char* top = static_cast<const char*>(__libc_stack_end);
  const size_t main_nbytes = stack_limit_nbytes();
  if (here < top && static_cast<size_t>(top - here) < main_nbytes) {
    return {top - main_nbytes + kReserveNbytes, top};
  }
#endif
#if defined(__linux__)
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return {};
  void* start = nullptr;
  size_t nbytes = 0;
  const bool known = pthread_attr_getstack(&attributes, &start, &nbytes) == 0;
  pthread_attr_destroy(&attributes);
  if (!known || nbytes <= 2 * kReserveNbytes) return {};
  const char* low = static_cast<const char*>(start);
  return {low + kReserveNbytes, low + nbytes};
#else
  // Counted from here; threads other than the main one are trusted to have as much.
  const size_t nbytes = stack_limit_nbytes();
  if (nbytes <= 4 * kReserveNbytes) return {};
  return {here - nbytes + 2 * kReserveNbytes, here + kReserveNbytes};
#endif
}

#else

void* map(size_t nbytes, size_t alignment) {
  void* p = std::aligned_alloc(alignment, nbytes);
  if (p != nullptr) std::memset(p, 0, nbytes);
  return p;
}
void unmap(void* start, size_t nbytes) {
  static_cast<void>(nbytes);
  BUFO_UNPOISON(start, nbytes);
  std::free(start);
}
void decommit(void* start, size_t nbytes) { std::memset(start, 0, nbytes); }
void prefer_small_pages(void*, size_t) {}
void* move(void*, size_t, size_t, size_t) { return nullptr; }
StackRange native_stack() { return {}; }

#endif

}  // namespace bufo::pages
