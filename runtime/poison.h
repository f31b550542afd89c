// AddressSanitizer's view of the heap: free memory is poisoned, so that its use is found.
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define BUFO_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BUFO_ASAN 1
#endif
#endif
#if defined(BUFO_ASAN)
#include <sanitizer/asan_interface.h>
#define BUFO_POISON(p, n) ASAN_POISON_MEMORY_REGION(p, n)
#define BUFO_UNPOISON(p, n) ASAN_UNPOISON_MEMORY_REGION(p, n)
#else
#define BUFO_POISON(p, n) static_cast<void>(0)
#define BUFO_UNPOISON(p, n) static_cast<void>(0)
#endif
