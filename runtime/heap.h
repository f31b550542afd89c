// Heap: all script-sized memory of one interpreter: accounted, limited, and able to fail.
//
// Small blocks come from 64 KB pages of one size class and one kind; each page starts with a header
// that leads to the heap, so an object's address alone finds its VM. Blocks too large for a class
// get a region of their own with the same header. A page is GC (containers that the collector
// walks), leaf (objects without references) or raw (item arrays, tables: not objects).
//
// Guarantees: failure is reported (nullptr), never an abort; usage() counts every byte handed out;
// a live object's type_index is never 0, a free slot's always is. Not thread-safe: one heap, one
// VM.
#pragma once

#include "runtime/object.h"

namespace bufo {

enum class PageKind : uint8_t { kGc, kLeaf, kRaw };
inline constexpr size_t kPageSize = 64 * 1024;
inline constexpr size_t kMaxSmall = 2048;  // bytes; larger blocks get their own region
inline constexpr size_t kSizeClasses = 40;

struct PageHeader {
  class Heap* heap;
  PageHeader* next;  // all pages of this heap and kind
  PageHeader* prev;
  uint32_t slot_nbytes;  // 0: a large region holding one block
  uint32_t slot_count;
  size_t region_nbytes;  // whole region, header included
  size_t used_slots;
  PageKind kind;
  uint8_t size_class;
};
inline constexpr size_t kPageHeaderNbytes = 64;

class Heap {
 public:
  explicit Heap(VM& vm) : vm_(vm) {}
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;
  ~Heap();

  VM& vm() const { return vm_; }

  /// Uninitialised memory of at least `nbytes`, 16-byte aligned (8 for blocks under 16). nullptr
  /// when the limit, the system or fault injection refuses; no exception is raised here. `kind`
  /// kGc/kLeaf are for objects.
  void* allocate(size_t nbytes, PageKind kind);
  void* allocate_raw(size_t nbytes) { return allocate(nbytes, PageKind::kRaw); }
  void free(void* block);
  /// As realloc; raw blocks only. nullptr leaves the old block as it was.
  void* reallocate_raw(void* block, size_t new_nbytes);
  /// Bytes that the block really has room for (>= what was asked).
  static size_t usable_nbytes(const void* block);
  /// Grows or shrinks a leaf object's block in place if its room allows, else moves it. For
  /// unshared str +=.
  void* reallocate_leaf(void* block, size_t new_nbytes);

  static PageHeader* page_of(const void* block) {
    return reinterpret_cast<PageHeader*>(reinterpret_cast<uintptr_t>(block) & ~(kPageSize - 1));
  }
  static Heap& of(const void* block) { return *page_of(block)->heap; }

  size_t usage() const { return usage_; }  // bytes in blocks handed out
  size_t peak() const { return peak_; }
  void set_limit(size_t nbytes) { limit_ = nbytes; }  // 0: none
  size_t limit() const { return limit_; }
  /// Fault injection: the n-th allocation from now (1 = next) fails, and all later ones if
  /// `sticky`. 0: off.
  void fail_after(uint64_t n, bool sticky = false) { fail_countdown_ = n, fail_sticky_ = sticky; }
  uint64_t allocation_count() const { return allocation_count_; }

  /// Memory got from outside through a library, counted against the limit all the same. False:
  /// refused.
  bool account(size_t nbytes);
  void unaccount(size_t nbytes) { usage_ -= nbytes; }

  /// Pages of a kind, for the collector.
  PageHeader* pages(PageKind kind) const { return pages_[static_cast<int>(kind)]; }
  /// New GC objects minus freed ones since the last collection; the collector's trigger.
  ptrdiff_t gc_debt = 0;

 private:
  struct FreeSlot {
    uint64_t head;  // type_index 0
    FreeSlot* next;
  };
  void* refill(size_t size_class, PageKind kind);
  void* allocate_large(size_t nbytes, PageKind kind);
  PageHeader* new_region(size_t region_nbytes, PageKind kind);
  void free_region(PageHeader* page);
  bool refuse();

  VM& vm_;
  FreeSlot* free_lists_[3][kSizeClasses] = {};
  PageHeader* pages_[3] = {};
  size_t usage_ = 0, peak_ = 0, limit_ = 0;
  uint64_t fail_countdown_ = 0;
  uint64_t allocation_count_ = 0;
  bool fail_sticky_ = false;
};

}  // namespace bufo
