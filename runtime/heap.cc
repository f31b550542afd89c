// Heap: the slow half of allocation, see heap.h.
//
// Small: each (kind, size class) has a current page, whose chain of free slots the inline path
// pops, and a list of other pages with room. A page is carved a few KB at a time, so that memory is
// touched only when it is needed; a page that becomes empty goes back to the pool.
// Large: runs of pool pages up to 1 MB, above that mappings of their own, which grow by moving
// their page tables and are kept for a while when freed.
#include "runtime/heap.h"

#include <cstring>
#include <new>
#include <utility>

#include "runtime/pages.h"

namespace bufo {

namespace {

// Beyond any sum of blocks, so that usage stays below it whatever the mode.
constexpr ptrdiff_t kUnlimited = PTRDIFF_MAX;
constexpr ptrdiff_t kArmed = -(PTRDIFF_MAX / 2);

// The header's place varies by up to this much within the first page of a region.
constexpr size_t kMaxColorNbytes = 31 * 64;
constexpr size_t kLargeOverhead = kMaxColorNbytes + kPageHeaderNbytes;
constexpr size_t kMaxRunBlock = PagePool::kMaxRun * kPageSize - kLargeOverhead;
// A mapping's alignment: its header is then at the same place after a move, and so is the block.
constexpr size_t kMappingAlignment = size_t{2} << 20;
constexpr size_t kCarveNbytes = 4096;

size_t round_up(size_t n, size_t unit) { return (n + unit - 1) & ~(unit - 1); }

char* region_of(PageHeader* page) {
  return reinterpret_cast<char*>(reinterpret_cast<uintptr_t>(page) & ~(kPageSize - 1));
}

void unpoison_region(void* region, size_t nbytes) {
  static_cast<void>(region), static_cast<void>(nbytes);
  BUFO_UNPOISON(region, nbytes);
}

}  // namespace

Heap::Heap(VM& vm) : vm_(vm) {
  for (auto& kind : current_) {
    for (PageHeader*& page : kind) page = const_cast<PageHeader*>(&heap_detail::kNoPage);
  }
}

Heap::~Heap() {
  // Runs of the pool go with the pool; mappings are returned one by one.
  for (PageHeader* first : pages_) {
    for (PageHeader* page = first; page != nullptr;) {
      PageHeader* next = page->next;
      char* region = region_of(page);
      const size_t nbytes = page->region_nbytes;
      if (page->chunk == nullptr) pages::unmap(region, nbytes);
      page = next;
    }
  }
  for (size_t i = 0; i < cached_count_; ++i) pages::unmap(cached_[i].region, cached_[i].nbytes);
}

// --- limits and failure

void Heap::set_ceiling() {
  const ptrdiff_t in_use = ceiling_ - headroom_;
  ceiling_ = exempt_       ? kUnlimited
             : fail_armed_ ? kArmed
             : limit_ != 0 && limit_ < static_cast<size_t>(PTRDIFF_MAX)
                 ? static_cast<ptrdiff_t>(limit_)
                 : kUnlimited;
  headroom_ = ceiling_ - in_use;
}

void Heap::set_limit(size_t nbytes) {
  limit_ = nbytes;
  set_ceiling();
  set_collect_mark();
}

void Heap::set_collect_mark() {
  const size_t in_use = usage();
  collect_mark_ = in_use * 2 > kFirstCollectMark ? in_use * 2 : kFirstCollectMark;
  if (limit_ == 0 || collect_mark_ < limit_) return;
  // Near the limit the marks come closer, but not so close that every page brings a collection.
  const size_t left = limit_ > in_use ? limit_ - in_use : 0;
  collect_mark_ = left < limit_ / 64 ? SIZE_MAX : in_use + left / 2;
}

// Cycles that hold much memory in few objects are no less garbage: the next GC object's allocation
// collects.
void Heap::note_growth() {
  if (BUFO_LIKELY(usage() <= collect_mark_)) return;
  collect_mark_ = SIZE_MAX;
  gc_debt += PTRDIFF_MAX / 4;
}

void Heap::fail_after(uint64_t n, bool sticky) {
  fail_armed_ = n != 0;
  fail_countdown_ = n;
  fail_sticky_ = sticky;
  allocation_count_ = 0;
  set_ceiling();
}

bool Heap::set_exempt(bool exempt) {
  const bool before = std::exchange(exempt_, exempt);
  set_ceiling();
  return before;
}

bool Heap::admit(size_t nbytes) {
  if (exempt_) return nbytes <= static_cast<size_t>(PTRDIFF_MAX) - usage();
  if (fail_armed_) {
    ++allocation_count_;
    if (fail_countdown_ != 0 && --fail_countdown_ == 0) {
      if (fail_sticky_) fail_countdown_ = 1;
      refused_by_limit_ = false;
      return false;
    }
  }
  const size_t in_use = usage();
  if (in_use > peak_) peak_ = in_use;
  if (nbytes > static_cast<size_t>(PTRDIFF_MAX) - in_use) return false;
  refused_by_limit_ = limit_ != 0 && (in_use > limit_ || nbytes > limit_ - in_use);
  return !refused_by_limit_;
}

bool Heap::account(size_t nbytes) {
  if (!admit(nbytes)) return false;
  headroom_ -= static_cast<ptrdiff_t>(nbytes);
  return true;
}

// --- pages

PageHeader* Heap::init_header(void* region, size_t region_nbytes, PageKind kind) {
  unpoison_region(region, region_nbytes);
  PageHeader* page = page_of(region);
  new (page) PageHeader{};
  page->heap = this;
  page->kind = kind;
  page->region_nbytes = region_nbytes;
  return page;
}

void Heap::link_page(PageHeader* page) {
  PageHeader*& first = pages_[static_cast<size_t>(page->kind)];
  page->next = first;
  if (first != nullptr) first->prev = page;
  first = page;
}

void Heap::unlink_page(PageHeader* page) {
  (page->prev != nullptr ? page->prev->next : pages_[static_cast<size_t>(page->kind)]) = page->next;
  if (page->next != nullptr) page->next->prev = page->prev;
}

void Heap::link_open(PageHeader* page) {
  PageHeader*& first = open_[static_cast<size_t>(page->kind)][page->size_class];
  page->open = true;
  page->prev_open = nullptr;
  page->next_open = first;
  if (first != nullptr) first->prev_open = page;
  first = page;
}

void Heap::unlink_open(PageHeader* page) {
  (page->prev_open != nullptr ? page->prev_open->next_open
                              : open_[static_cast<size_t>(page->kind)][page->size_class]) =
      page->next_open;
  if (page->next_open != nullptr) page->next_open->prev_open = page->prev_open;
  page->next_open = page->prev_open = nullptr;
}

// Adds the next few KB of untouched slots to the free chain, in address order.
void Heap::carve(PageHeader* page) {
  const uint32_t nbytes = page->slot_nbytes;
  char* at = first_slot(page) + size_t{page->carved} * nbytes;
  // Up to the end of this 4 KB page, so that a class with few blocks touches no other one.
  const size_t room = kCarveNbytes - reinterpret_cast<uintptr_t>(at) % kCarveNbytes;
  size_t count = room / nbytes;
  if (count == 0) count = 1;
  const size_t left = size_t{page->capacity} - page->carved;
  if (count > left) count = left;
  FreeSlot* chain = page->free;
  for (size_t i = count; i > 0; --i) {
    FreeSlot* slot = reinterpret_cast<FreeSlot*>(at + (i - 1) * nbytes);
    slot->head = 0;
    slot->next = chain;
    BUFO_POISON(slot, nbytes);
    chain = slot;
  }
  page->free = chain;
  page->carved = static_cast<uint16_t>(page->carved + count);
}

// Makes a page with room the current one of its class.
bool Heap::open_page(size_t size_class, PageKind kind) {
  PageHeader*& current = current_[static_cast<size_t>(kind)][size_class];
  if (current != &heap_detail::kNoPage) {
    if (current->carved < current->capacity) {
      carve(current);
      return true;
    }
    if (current->free != nullptr) return true;
  }
  PageHeader* page = open_[static_cast<size_t>(kind)][size_class];
  if (page != nullptr) {
    unlink_open(page);
  } else {
    PageChunk* chunk = nullptr;
    void* region = pool_.take(1, chunk);
    if (region == nullptr) return false;
    page = init_header(region, kPageSize, kind);
    page->chunk = chunk;
    page->slot_nbytes = heap_detail::kClassNbytes[size_class];
    page->size_class = static_cast<uint8_t>(size_class);
    const size_t room =
        static_cast<size_t>(static_cast<char*>(region) + kPageSize - first_slot(page));
    page->capacity = static_cast<uint16_t>(room / page->slot_nbytes);
    link_page(page);
    note_growth();
  }
  // The page it replaces is full; the first slot freed in it lists it again.
  if (current != &heap_detail::kNoPage) current->open = false;
  page->open = true;
  current = page;
  if (page->free == nullptr) carve(page);
  return true;
}

void* Heap::allocate_slow(size_t nbytes, PageKind kind) {
  if (nbytes > kMaxSmall) return allocate_large(nbytes, kind, 0);
  const size_t size_class = heap_detail::kClassOf[(nbytes + 15) >> 4];
  if (!admit(heap_detail::kClassNbytes[size_class])) return nullptr;
  if (current_[static_cast<size_t>(kind)][size_class]->free == nullptr &&
      !open_page(size_class, kind)) {
    return nullptr;
  }
  PageHeader* page = current_[static_cast<size_t>(kind)][size_class];
  FreeSlot* slot = page->free;
  BUFO_UNPOISON(slot, page->slot_nbytes);
  page->free = slot->next;
  ++page->used;
  headroom_ -= page->slot_nbytes;
  return slot;
}

// A slot was freed in a page that was full, or it was the page's last.
void Heap::slot_freed(PageHeader* page) {
  const bool is_current = current_[static_cast<size_t>(page->kind)][page->size_class] == page;
  if (page->used != 0) {
    if (!page->open) link_open(page);
    return;
  }
  if (is_current) return;
  if (page->open) unlink_open(page);
  unlink_page(page);
  pool_.give_back(region_of(page), 1, page->chunk);
}

// --- large blocks

void* Heap::take_cached(size_t nbytes, size_t& region_nbytes) {
  size_t best = kCachedRegions;
  for (size_t i = 0; i < cached_count_; ++i) {
    const size_t have = cached_[i].nbytes;
    if (have < nbytes || have / 2 > nbytes) continue;
    if (best == kCachedRegions || have < cached_[best].nbytes) best = i;
  }
  if (best == kCachedRegions) return nullptr;
  const CachedRegion found = cached_[best];
  --cached_count_;
  cached_nbytes_ -= found.nbytes;
  for (size_t i = best; i < cached_count_; ++i) cached_[i] = cached_[i + 1];
  region_nbytes = found.nbytes;
  return found.region;
}

// `spare_nbytes` of address space are reserved behind the block for growing in place.
void* Heap::allocate_large(size_t nbytes, PageKind kind, size_t spare_nbytes) {
  if (nbytes > static_cast<size_t>(PTRDIFF_MAX) / 4) return nullptr;
  const size_t block_nbytes = round_up(nbytes, 16);
  if (!admit(block_nbytes)) return nullptr;
  void* region = nullptr;
  size_t region_nbytes = 0;
  PageChunk* chunk = nullptr;
  if (block_nbytes <= kMaxRunBlock) {
    region_nbytes = round_up(block_nbytes + kLargeOverhead, kPageSize);
    region = pool_.take(static_cast<uint32_t>(region_nbytes / kPageSize), chunk);
  } else {
    const size_t needed = round_up(block_nbytes + kPageHeaderNbytes, kPageSize);
    region = take_cached(needed, region_nbytes);
    if (region == nullptr) {
      region_nbytes = needed + round_up(spare_nbytes, kPageSize);
      region = pages::map(region_nbytes, kMappingAlignment);
    }
  }
  if (region == nullptr) return nullptr;
  PageHeader* page = init_header(region, region_nbytes, kind);
  page->chunk = chunk;
  page->block_nbytes = block_nbytes;
  page->used = 1;
  link_page(page);
  headroom_ -= static_cast<ptrdiff_t>(block_nbytes);
  note_growth();
  void* block = first_slot(page);
  static_cast<Object*>(block)->type_index = kTypeFreeSlot;
  return block;
}

void Heap::free_large(PageHeader* page) {
  const size_t in_use = usage();
  if (in_use > peak_) peak_ = in_use;
  headroom_ += static_cast<ptrdiff_t>(page->block_nbytes);
  unlink_page(page);
  char* region = region_of(page);
  const size_t nbytes = page->region_nbytes;
  BUFO_POISON(first_slot(page), page->block_nbytes);
  if (page->chunk != nullptr) {
    pool_.give_back(region, static_cast<uint32_t>(nbytes / kPageSize), page->chunk);
    return;
  }
  if (nbytes > kCachedNbytes) {
    pages::unmap(region, nbytes);
    return;
  }
  while (cached_count_ == kCachedRegions || cached_nbytes_ + nbytes > kCachedNbytes) {
    pages::unmap(cached_[0].region, cached_[0].nbytes);
    cached_nbytes_ -= cached_[0].nbytes;
    --cached_count_;
    for (size_t i = 0; i < cached_count_; ++i) cached_[i] = cached_[i + 1];
  }
  cached_[cached_count_++] = {region, nbytes};
  cached_nbytes_ += nbytes;
}

// Resizes within the region, or moves the mapping. `handled` false: the caller copies.
void* Heap::reallocate_large(PageHeader* page, size_t new_nbytes, bool& handled) {
  handled = true;
  const size_t old_nbytes = page->block_nbytes;
  const size_t block_nbytes = round_up(new_nbytes, 16);
  char* block = first_slot(page);
  const size_t room = static_cast<size_t>(region_of(page) + page->region_nbytes - block);
  if (block_nbytes <= old_nbytes) {
    // Much smaller: better a block of the right size than a region that is mostly empty.
    if (new_nbytes < old_nbytes / 2 &&
        (page->chunk != nullptr || block_nbytes <= kMaxRunBlock || block_nbytes < room / 4)) {
      handled = false;
      return nullptr;
    }
    headroom_ += static_cast<ptrdiff_t>(old_nbytes - block_nbytes);
    page->block_nbytes = block_nbytes;
    return block;
  }
  if (new_nbytes > static_cast<size_t>(PTRDIFF_MAX) / 4) return nullptr;
  if (block_nbytes <= room) {
    if (!admit(block_nbytes - old_nbytes)) return nullptr;
    headroom_ -= static_cast<ptrdiff_t>(block_nbytes - old_nbytes);
    page->block_nbytes = block_nbytes;
    note_growth();
    return block;
  }
  if (page->chunk != nullptr) {
    handled = false;
    return nullptr;
  }
  // Twice the room costs address space only, and makes the next moves rare.
  const size_t region_nbytes =
      round_up(block_nbytes + kPageHeaderNbytes, kPageSize) + round_up(block_nbytes, kPageSize);
  if (!admit(block_nbytes - old_nbytes)) return nullptr;
  unlink_page(page);
  void* moved = pages::move(region_of(page), page->region_nbytes, region_nbytes, kMappingAlignment);
  if (moved == nullptr) {
    link_page(page);
    handled = false;
    return nullptr;
  }
  page = page_of(moved);
  page->region_nbytes = region_nbytes;
  page->block_nbytes = block_nbytes;
  page->prev = nullptr;
  link_page(page);
  headroom_ -= static_cast<ptrdiff_t>(block_nbytes - old_nbytes);
  return first_slot(page);
}

void* Heap::reallocate(void* block, size_t new_nbytes, PageKind kind) {
  if (block == nullptr) return allocate(new_nbytes, kind);
  PageHeader* page = page_of(block);
  size_t old_nbytes = page->slot_nbytes;
  if (old_nbytes == 0) {
    bool handled = false;
    void* result = reallocate_large(page, new_nbytes, handled);
    if (handled) return result;
    old_nbytes = page->block_nbytes;
  } else if (new_nbytes <= old_nbytes && (new_nbytes >= old_nbytes / 2 || old_nbytes <= 64)) {
    return block;
  }
  // A block that outgrows a run of pages will likely go on growing.
  void* fresh = new_nbytes > kMaxRunBlock && new_nbytes > old_nbytes
                    ? allocate_large(new_nbytes, kind, new_nbytes)
                    : allocate(new_nbytes, kind);
  if (fresh == nullptr) return nullptr;
  std::memcpy(fresh, block, old_nbytes < new_nbytes ? old_nbytes : new_nbytes);
  free(block);
  return fresh;
}

void Heap::trim() {
  while (cached_count_ > 0) {
    --cached_count_;
    pages::unmap(cached_[cached_count_].region, cached_[cached_count_].nbytes);
  }
  cached_nbytes_ = 0;
  pool_.trim();
}

}  // namespace bufo
