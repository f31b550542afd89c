// Heap: all script-sized memory of one interpreter: accounted, limited, and able to fail.
//
// Blocks up to kMaxSmall bytes come from 64 KB pages of one size class and one kind; larger ones
// get a region of their own. The header of page or region leads to the heap, so an object's address
// alone finds its VM. A page is GC (containers that the collector walks), leaf (objects without
// references) or raw (item arrays, tables: not objects).
//
// Guarantees: failure is reported (nullptr), never an abort; usage() counts every byte handed out;
// a live object's type_index is never 0, a free slot's always is. Not thread-safe: one heap, one
// VM.
#pragma once

#include <array>

#include "runtime/object.h"
#include "runtime/page_pool.h"
#include "runtime/poison.h"

namespace bufo {

class Heap;

enum class PageKind : uint8_t { kGc, kLeaf, kRaw };
inline constexpr size_t kPageKinds = 3;
inline constexpr size_t kMaxSmall = 16 * 1024;  // bytes; larger blocks get their own region
inline constexpr size_t kSizeClasses = 52;

struct FreeSlot {
  uint64_t head;  // an Object head whose type_index is 0
  FreeSlot* next;
};

struct PageHeader {
  // What allocate and free touch.
  Heap* heap = nullptr;
  FreeSlot* free = nullptr;  // chain of free slots below `carved`
  uint32_t slot_nbytes = 0;  // 0: a region holding one large block
  uint16_t used = 0;         // slots handed out
  uint16_t carved = 0;       // slots [0, carved) have been used or are in the chain
  uint16_t capacity = 0;
  uint8_t size_class = 0;
  PageKind kind = PageKind::kRaw;
  bool open = false;  // is its class's current page or in its list of pages with room
  PageHeader* next_open = nullptr;
  PageHeader* prev_open = nullptr;
  // The rest.
  PageHeader* next = nullptr;  // all pages of this heap and kind
  PageHeader* prev = nullptr;
  PageChunk* chunk = nullptr;  // null: the region is a mapping of its own
  size_t region_nbytes = 0;    // from the 64 KB boundary on
  size_t block_nbytes = 0;     // a large block's size as accounted
  size_t first_index = 0;      // the collector's: where its side array has this page's first slot
};
inline constexpr size_t kPageHeaderNbytes = 128;
static_assert(sizeof(PageHeader) <= kPageHeaderNbytes);

namespace heap_detail {

// 16 bytes apart up to 256, then 8 steps to the double up to 2048, then 4 steps up to 16 KB.
inline constexpr auto kClassNbytes = [] {
  std::array<uint32_t, kSizeClasses> nbytes{};
  size_t i = 0;
  for (uint32_t n = 16; n <= 256; n += 16) nbytes[i++] = n;
  for (uint32_t base = 256; base < 2048; base *= 2) {
    for (uint32_t k = 1; k <= 8; ++k) nbytes[i++] = base + k * (base / 8);
  }
  for (uint32_t base = 2048; base < kMaxSmall; base *= 2) {
    for (uint32_t k = 1; k <= 4; ++k) nbytes[i++] = base + k * (base / 4);
  }
  return nbytes;
}();
static_assert(kClassNbytes[kSizeClasses - 1] == kMaxSmall);

inline constexpr auto kClassOf = [] {
  std::array<uint8_t, kMaxSmall / 16 + 1> classes{};
  size_t c = 0;
  for (size_t i = 0; i < classes.size(); ++i) {
    if (i * 16 > kClassNbytes[c]) ++c;
    classes[i] = static_cast<uint8_t>(c);
  }
  return classes;
}();

// Stands where a class has no page yet: it never has a free slot, so it is never written.
inline constinit const PageHeader kNoPage{};

}  // namespace heap_detail

class Heap {
 public:
  explicit Heap(VM& vm);
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;
  ~Heap();

  VM& vm() const { return vm_; }

  /// Uninitialised memory of at least `nbytes`, 16-byte aligned. nullptr when the limit, the system
  /// or fault injection refuses; no exception is raised here. `kind` kGc/kLeaf are for objects,
  /// whose head the caller writes at once.
  BUFO_INLINE void* allocate(size_t nbytes, PageKind kind) {
    if (BUFO_LIKELY(nbytes <= kMaxSmall)) {
      PageHeader* page =
          current_[static_cast<size_t>(kind)][heap_detail::kClassOf[(nbytes + 15) >> 4]];
      FreeSlot* slot = page->free;
      if (BUFO_LIKELY(slot != nullptr)) {
        const ptrdiff_t left = headroom_ - static_cast<ptrdiff_t>(page->slot_nbytes);
        if (BUFO_LIKELY(left >= 0)) {
          headroom_ = left;
          BUFO_UNPOISON(slot, page->slot_nbytes);
          page->free = slot->next;
          ++page->used;
          return slot;
        }
      }
    }
    return allocate_slow(nbytes, kind);
  }
  void* allocate_raw(size_t nbytes) { return allocate(nbytes, PageKind::kRaw); }

  BUFO_INLINE void free(void* block) {
    PageHeader* page = page_of(block);
    const uint32_t slot_nbytes = page->slot_nbytes;
    if (BUFO_UNLIKELY(slot_nbytes == 0)) return free_large(page);
    FreeSlot* slot = static_cast<FreeSlot*>(block);
    slot->head = 0;
    slot->next = page->free;
    page->free = slot;
    BUFO_POISON(slot, slot_nbytes);
    headroom_ += slot_nbytes;
    if (BUFO_UNLIKELY(--page->used == 0 || !page->open)) slot_freed(page);
  }
  /// As realloc; raw blocks only. nullptr leaves the old block as it was. Large blocks move without
  /// copying where the system can do that.
  void* reallocate_raw(void* block, size_t new_nbytes) {
    return reallocate(block, new_nbytes, PageKind::kRaw);
  }
  /// Bytes that the block really has room for (>= what was asked).
  static size_t usable_nbytes(const void* block) {
    const PageHeader* page = page_of(block);
    return page->slot_nbytes != 0 ? page->slot_nbytes : page->block_nbytes;
  }
  /// Grows or shrinks a leaf object's block in place if its room allows, else moves it. For
  /// unshared str +=.
  void* reallocate_leaf(void* block, size_t new_nbytes) {
    return reallocate(block, new_nbytes, PageKind::kLeaf);
  }

  /// The header lies at one of 32 places in the first page, told by the address, so that the
  /// headers of many pages do not all compete for the same cache lines.
  static PageHeader* page_of(const void* block) {
    const uintptr_t base = reinterpret_cast<uintptr_t>(block) & ~(kPageSize - 1);
    return reinterpret_cast<PageHeader*>(base + ((base >> 10) & 0x7c0));
  }
  static Heap& of(const void* block) { return *page_of(block)->heap; }
  static char* first_slot(PageHeader* page) {
    return reinterpret_cast<char*>(page) + kPageHeaderNbytes;
  }

  size_t usage() const { return static_cast<size_t>(ceiling_ - headroom_); }  // bytes handed out
  /// The largest usage so far, give or take a page of each size class.
  size_t peak() const { return peak_ > usage() ? peak_ : usage(); }
  void set_limit(size_t nbytes);  // 0: none
  size_t limit() const { return limit_; }
  /// Fault injection: the n-th allocation from now (1 = next) fails, and all later ones if
  /// `sticky`. 0: off.
  void fail_after(uint64_t n, bool sticky = false);
  /// While exempt, neither the limit nor fault injection refuses: for what must not fail, such as
  /// filling the dict of a built-in type inside a look-up. Returns the state before.
  bool set_exempt(bool exempt);
  /// Counted only while fault injection is on (fail_after(UINT64_MAX) counts and never fails).
  uint64_t allocation_count() const { return allocation_count_; }

  /// Memory got from outside through a library, counted against the limit all the same. False:
  /// refused.
  bool account(size_t nbytes);
  void unaccount(size_t nbytes) { headroom_ += static_cast<ptrdiff_t>(nbytes); }
  /// Gives memory that is kept for reuse back to the system.
  void trim();

  /// Pages of a kind, for the collector.
  PageHeader* pages(PageKind kind) const { return pages_[static_cast<size_t>(kind)]; }
  /// New GC objects minus freed ones since the last collection; the collector's trigger.
  ptrdiff_t gc_debt = 0;
  /// After a collection: the next is due also when usage has doubled, however few objects hold it.
  void set_collect_mark();
  /// Was the last refusal the limit's, so that a collection might help?
  bool refused_by_limit() const { return refused_by_limit_; }

 private:
  // Freed mappings of their own, oldest first: a program that makes one 16 MB result after another
  // does not get fresh zeroed memory each time.
  static constexpr size_t kCachedRegions = 8;
  static constexpr size_t kCachedNbytes = size_t{80} << 20;

  void* allocate_slow(size_t nbytes, PageKind kind);
  void* allocate_large(size_t nbytes, PageKind kind, size_t spare_nbytes);
  void* reallocate(void* block, size_t new_nbytes, PageKind kind);
  void* reallocate_large(PageHeader* page, size_t new_nbytes, bool& handled);
  void free_large(PageHeader* page);
  void slot_freed(PageHeader* page);
  bool open_page(size_t size_class, PageKind kind);
  void carve(PageHeader* page);
  PageHeader* init_header(void* region, size_t region_nbytes, PageKind kind);
  void link_page(PageHeader* page);
  void unlink_page(PageHeader* page);
  void link_open(PageHeader* page);
  void unlink_open(PageHeader* page);
  void* take_cached(size_t nbytes, size_t& region_nbytes);
  bool admit(size_t nbytes);
  void set_ceiling();
  void note_growth();

  VM& vm_;
  // Bytes until the limit is reached; negative while fault injection is on, so that every
  // allocation takes the slow path. usage() is ceiling_ - headroom_.
  ptrdiff_t headroom_ = PTRDIFF_MAX;
  ptrdiff_t ceiling_ = PTRDIFF_MAX;
  PageHeader* current_[kPageKinds][kSizeClasses];
  PageHeader* open_[kPageKinds][kSizeClasses] = {};
  PageHeader* pages_[kPageKinds] = {};
  PagePool pool_;
  struct CachedRegion {
    void* region;
    size_t nbytes;
  };
  CachedRegion cached_[kCachedRegions] = {};
  size_t cached_count_ = 0;
  size_t cached_nbytes_ = 0;
  size_t peak_ = 0, limit_ = 0;
  size_t collect_mark_ = kFirstCollectMark;
  static constexpr size_t kFirstCollectMark = size_t{64} << 20;
  bool refused_by_limit_ = false;
  uint64_t fail_countdown_ = 0;
  uint64_t allocation_count_ = 0;
  bool fail_armed_ = false;
  bool exempt_ = false;
  bool fail_sticky_ = false;
};

}  // namespace bufo
