// PagePool: runs of 64 KB pages for one heap, taken from 2 MB chunks.
//
// Guarantees: a run's address is aligned to 64 KB; nothing is touched here, so a page costs memory
// only once it is used. Freed pages stay resident up to a quarter of what is in use, the rest goes
// back to the system.
#pragma once

#include "runtime/base.h"

namespace bufo {

inline constexpr size_t kPageSize = 64 * 1024;

/// 32 pages; one bit each.
struct PageChunk {
  static constexpr uint32_t kPages = 32;
  char* base = nullptr;
  uint32_t free_mask = 0;   // pages not handed out
  uint32_t dirty_mask = 0;  // of those, the ones that are resident
  PageChunk* next = nullptr;
  PageChunk* prev = nullptr;
};

class PagePool {
 public:
  static constexpr uint32_t kMaxRun = 16;  // pages

  PagePool() = default;
  PagePool(const PagePool&) = delete;
  PagePool& operator=(const PagePool&) = delete;
  ~PagePool();

  /// `count` adjacent pages, contents unspecified; nullptr when refused. `chunk` is to be given
  /// back with them.
  void* take(uint32_t count, PageChunk*& chunk);
  void give_back(void* run, uint32_t count, PageChunk* chunk);
  /// Gives every free page back to the system.
  void trim();

 private:
  PageChunk* add_chunk();
  void unlink(PageChunk*);
  void link_front(PageChunk*);
  void link_back(PageChunk*);
  void decommit(PageChunk&, uint32_t mask);

  PageChunk* first_ = nullptr;  // chunks with free pages stand before full ones
  PageChunk* last_ = nullptr;
  size_t used_pages_ = 0;
  size_t dirty_pages_ = 0;  // free and resident
  uint32_t chunk_count_ = 0;
};

}  // namespace bufo
