// PagePool: runs of 64 KB pages, see page_pool.h.
#include "runtime/page_pool.h"

#include <bit>
#include <new>

#include "runtime/pages.h"

namespace bufo {

namespace {

constexpr size_t kChunkNbytes = kPageSize * PageChunk::kPages;

uint32_t run_mask(uint32_t count) { return (uint32_t{1} << count) - 1; }

// The lowest position of `count` adjacent set bits, or -1.
int find_run(uint32_t mask, uint32_t count) {
  for (uint32_t i = 1; i < count && mask != 0; ++i) mask &= mask >> 1;
  return mask == 0 ? -1 : std::countr_zero(mask);
}

}  // namespace

PagePool::~PagePool() {
  while (first_ != nullptr) {
    PageChunk* chunk = first_;
    unlink(chunk);
    pages::unmap(chunk->base, kChunkNbytes);
    delete chunk;
  }
}

void PagePool::unlink(PageChunk* chunk) {
  (chunk->prev != nullptr ? chunk->prev->next : first_) = chunk->next;
  (chunk->next != nullptr ? chunk->next->prev : last_) = chunk->prev;
  chunk->next = chunk->prev = nullptr;
}

void PagePool::link_front(PageChunk* chunk) {
  chunk->prev = nullptr;
  chunk->next = first_;
  (first_ != nullptr ? first_->prev : last_) = chunk;
  first_ = chunk;
}

void PagePool::link_back(PageChunk* chunk) {
  chunk->next = nullptr;
  chunk->prev = last_;
  (last_ != nullptr ? last_->next : first_) = chunk;
  last_ = chunk;
}

PageChunk* PagePool::add_chunk() {
  auto* chunk = new (std::nothrow) PageChunk;
  if (chunk == nullptr) return nullptr;
  chunk->base = static_cast<char*>(pages::map(kChunkNbytes, kPageSize));
  if (chunk->base == nullptr) {
    delete chunk;
    return nullptr;
  }
  chunk->free_mask = ~uint32_t{0};
  // An interpreter of a few hundred KB must not be given 2 MB at its first touch; a large heap may.
  if (chunk_count_ < 4) pages::prefer_small_pages(chunk->base, kChunkNbytes);
  ++chunk_count_;
  link_front(chunk);
  return chunk;
}

void* PagePool::take(uint32_t count, PageChunk*& chunk) {
  BUFO_ASSERT(count >= 1 && count <= kMaxRun);
  PageChunk* c = first_;
  int at = -1;
  for (; c != nullptr && c->free_mask != 0; c = c->next) {
    at = find_run(c->free_mask, count);
    if (at >= 0) break;
  }
  if (at < 0) {
    c = add_chunk();
    if (c == nullptr) return nullptr;
    at = 0;
  }
  const uint32_t mask = run_mask(count) << at;
  dirty_pages_ -= static_cast<size_t>(std::popcount(c->dirty_mask & mask));
  c->dirty_mask &= ~mask;
  c->free_mask &= ~mask;
  used_pages_ += count;
  if (c->free_mask == 0 && c->next != nullptr) {
    unlink(c);
    link_back(c);
  }
  chunk = c;
  return c->base + static_cast<size_t>(at) * kPageSize;
}

void PagePool::give_back(void* run, uint32_t count, PageChunk* chunk) {
  const auto at =
      static_cast<uint32_t>(static_cast<size_t>(static_cast<char*>(run) - chunk->base) / kPageSize);
  const uint32_t mask = run_mask(count) << at;
  BUFO_ASSERT((chunk->free_mask & mask) == 0);
  if (chunk->free_mask == 0) {
    unlink(chunk);
    link_front(chunk);
  }
  chunk->free_mask |= mask;
  chunk->dirty_mask |= mask;
  used_pages_ -= count;
  dirty_pages_ += count;

  // Some stay resident, since what has just been freed will most likely be wanted again.
  const size_t allowed = used_pages_ / 4 > 64 ? used_pages_ / 4 : 64;
  if (dirty_pages_ <= allowed) return;
  if (chunk->free_mask == ~uint32_t{0} && chunk_count_ > 1) {
    dirty_pages_ -= static_cast<size_t>(std::popcount(chunk->dirty_mask));
    unlink(chunk);
    pages::unmap(chunk->base, kChunkNbytes);
    delete chunk;
    --chunk_count_;
    return;
  }
  decommit(*chunk, mask);
}

void PagePool::decommit(PageChunk& chunk, uint32_t mask) {
  mask &= chunk.dirty_mask;
  dirty_pages_ -= static_cast<size_t>(std::popcount(mask));
  chunk.dirty_mask &= ~mask;
  while (mask != 0) {
    const int at = std::countr_zero(mask);
    const int count = std::countr_one(mask >> at);
    pages::decommit(chunk.base + static_cast<size_t>(at) * kPageSize,
                    static_cast<size_t>(count) * kPageSize);
    mask &= ~(static_cast<uint32_t>((uint64_t{1} << count) - 1) << at);
  }
}

void PagePool::trim() {
  for (PageChunk* c = first_; c != nullptr; c = c->next) decommit(*c, c->dirty_mask);
}

}  // namespace bufo
