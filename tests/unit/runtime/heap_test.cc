// Heap: size classes, large blocks, limits, accounting and fault injection.
#include "runtime/heap.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <vector>

namespace bufo {
namespace {

// The heap only hands its VM on; none is needed here.
class HeapTest : public ::testing::Test {
 protected:
  alignas(16) char no_vm_[16] = {};
  Heap heap_{*reinterpret_cast<VM*>(no_vm_)};
};

TEST_F(HeapTest, SizeClassesHoldWhatTheyAreAskedFor) {
  for (size_t n = 1; n <= kMaxSmall; ++n) {
    const size_t c = heap_detail::kClassOf[(n + 15) >> 4];
    ASSERT_GE(heap_detail::kClassNbytes[c], n);
    if (c > 0) {
      ASSERT_LT(heap_detail::kClassNbytes[c - 1], n);
    }
    ASSERT_EQ(heap_detail::kClassNbytes[c] % 16, 0u);
  }
}

TEST_F(HeapTest, BlocksAreAlignedAndLeadToTheHeap) {
  std::vector<void*> blocks;
  for (const size_t n : {1u, 16u, 17u, 100u, 2048u, 2049u, 16384u, 16385u, 70000u, 2000000u}) {
    for (const PageKind kind : {PageKind::kGc, PageKind::kLeaf, PageKind::kRaw}) {
      void* p = heap_.allocate(n, kind);
      ASSERT_NE(p, nullptr);
      EXPECT_EQ(reinterpret_cast<uintptr_t>(p) % 16, 0u) << n;
      EXPECT_EQ(&Heap::of(p), &heap_);
      EXPECT_EQ(Heap::page_of(p)->kind, kind);
      EXPECT_GE(Heap::usable_nbytes(p), n);
      std::memset(p, 0xab, n);
      blocks.push_back(p);
    }
  }
  EXPECT_GT(heap_.usage(), 0u);
  for (void* p : blocks) heap_.free(p);
  EXPECT_EQ(heap_.usage(), 0u);
}

TEST_F(HeapTest, AFreeSlotHasNoTypeIndex) {
  auto* o = static_cast<Object*>(heap_.allocate(48, PageKind::kGc));
  o->type_index = kTypeInt;
  void* other = heap_.allocate(48, PageKind::kGc);
  heap_.free(o);
  BUFO_UNPOISON(o, 48);
  EXPECT_EQ(o->type_index, kTypeFreeSlot);
  heap_.free(other);
}

TEST_F(HeapTest, RandomBlocksKeepTheirContents) {
  struct Block {
    uint8_t* data;
    size_t nbytes;
    uint8_t mark;
  };
  std::mt19937 random(7);
  std::vector<Block> blocks;
  auto random_nbytes = [&]() -> size_t {
    const auto kind = random() % 100;
    return 1 + (kind < 80 ? random() % 2000 : kind < 98 ? random() % 60000 : random() % 3000000);
  };
  auto fill = [](Block& b) { std::memset(b.data, b.mark, b.nbytes < 64 ? b.nbytes : 64); };
  for (int round = 0; round < 60000; ++round) {
    const auto what = random() % 10;
    if (blocks.empty() || (what < 5 && blocks.size() < 500)) {
      Block b{nullptr, random_nbytes(), static_cast<uint8_t>(random())};
      b.data = static_cast<uint8_t*>(heap_.allocate_raw(b.nbytes));
      ASSERT_NE(b.data, nullptr);
      fill(b);
      b.data[b.nbytes - 1] = b.mark;
      blocks.push_back(b);
      continue;
    }
    const size_t i = random() % blocks.size();
    Block& b = blocks[i];
    ASSERT_EQ(b.data[0], b.mark);
    ASSERT_EQ(b.data[b.nbytes - 1], b.mark);
    if (what < 8) {
      heap_.free(b.data);
      b = blocks.back();
      blocks.pop_back();
    } else {
      const size_t nbytes = random_nbytes();
      b.data = static_cast<uint8_t*>(heap_.reallocate_raw(b.data, nbytes));
      ASSERT_NE(b.data, nullptr);
      const size_t kept = nbytes < b.nbytes ? nbytes : b.nbytes;
      for (size_t k = 0; k < kept && k < 64; ++k) ASSERT_EQ(b.data[k], b.mark);
      b.nbytes = nbytes;
      fill(b);
      b.data[nbytes - 1] = b.mark;
    }
  }
  for (const Block& b : blocks) heap_.free(b.data);
  EXPECT_EQ(heap_.usage(), 0u);
}

TEST_F(HeapTest, LargeBlocksGrowWithoutLosingBytes) {
  size_t nbytes = 100;
  auto* data = static_cast<uint8_t*>(heap_.allocate_raw(nbytes));
  std::memset(data, 1, nbytes);
  while (nbytes < (size_t{40} << 20)) {
    const size_t more = nbytes + nbytes / 3;
    data = static_cast<uint8_t*>(heap_.reallocate_raw(data, more));
    ASSERT_NE(data, nullptr);
    ASSERT_EQ(data[0], 1);
    ASSERT_EQ(data[nbytes - 1], 1);
    std::memset(data + nbytes, 1, more - nbytes);
    nbytes = more;
    ASSERT_GE(heap_.usage(), nbytes);
    ASSERT_LE(heap_.usage(), nbytes + nbytes / 4 + 4096);
  }
  data = static_cast<uint8_t*>(heap_.reallocate_raw(data, 50));
  for (int i = 0; i < 50; ++i) EXPECT_EQ(data[i], 1);
  EXPECT_LE(heap_.usage(), 64u);
  heap_.free(data);
  EXPECT_EQ(heap_.usage(), 0u);
  EXPECT_GE(heap_.peak(), nbytes);
}

TEST_F(HeapTest, TheLimitHolds) {
  void* first = heap_.allocate_raw(1000);
  heap_.set_limit(100000);
  std::vector<void*> blocks;
  while (void* p = heap_.allocate_raw(1000)) blocks.push_back(p);
  EXPECT_LE(heap_.usage(), 100000u);
  EXPECT_GE(heap_.usage(), 98000u);
  EXPECT_EQ(heap_.allocate_raw(5000000), nullptr);
  EXPECT_EQ(heap_.reallocate_raw(first, 60000), nullptr);
  EXPECT_FALSE(heap_.account(4000));
  heap_.free(blocks.back());
  blocks.pop_back();
  EXPECT_NE(heap_.allocate_raw(500), nullptr);
  heap_.set_limit(0);
  EXPECT_TRUE(heap_.account(4000));
  heap_.unaccount(4000);
  EXPECT_NE(heap_.allocate_raw(5000000), nullptr);
}

TEST_F(HeapTest, AbsurdSizesAreRefused) {
  EXPECT_EQ(heap_.allocate_raw(SIZE_MAX), nullptr);
  EXPECT_EQ(heap_.allocate_raw(SIZE_MAX - 100), nullptr);
  EXPECT_EQ(heap_.allocate_raw(static_cast<size_t>(PTRDIFF_MAX)), nullptr);
  void* p = heap_.allocate_raw(100);
  EXPECT_EQ(heap_.reallocate_raw(p, SIZE_MAX), nullptr);
  heap_.free(p);
  EXPECT_EQ(heap_.usage(), 0u);
}

TEST_F(HeapTest, FaultInjectionFailsTheNthAllocation) {
  heap_.fail_after(3);
  EXPECT_NE(heap_.allocate_raw(10), nullptr);
  EXPECT_NE(heap_.allocate(10000, PageKind::kLeaf), nullptr);
  EXPECT_EQ(heap_.allocate_raw(10), nullptr);
  EXPECT_NE(heap_.allocate_raw(10), nullptr);
  EXPECT_EQ(heap_.allocation_count(), 4u);
  heap_.fail_after(1, true);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(heap_.allocate_raw(10), nullptr);
  heap_.fail_after(UINT64_MAX);
  for (int i = 0; i < 5; ++i) EXPECT_NE(heap_.allocate_raw(10), nullptr);
  EXPECT_EQ(heap_.allocation_count(), 5u);
  heap_.fail_after(0);
  EXPECT_NE(heap_.allocate_raw(10), nullptr);
}

TEST_F(HeapTest, AccountingSurvivesChangesOfMode) {
  void* p = heap_.allocate_raw(160);
  EXPECT_EQ(heap_.usage(), 160u);
  heap_.fail_after(UINT64_MAX);
  EXPECT_EQ(heap_.usage(), 160u);
  void* q = heap_.allocate_raw(16);
  EXPECT_EQ(heap_.usage(), 176u);
  heap_.set_limit(1 << 20);
  heap_.free(p);
  EXPECT_EQ(heap_.usage(), 16u);
  heap_.fail_after(0);
  heap_.free(q);
  EXPECT_EQ(heap_.usage(), 0u);
}

TEST_F(HeapTest, FreedPagesAreUsedAgain) {
  // The same amount, in different size classes one after the other: the peak of what the system
  // gives cannot be seen here, but usage returns to zero and nothing overlaps.
  for (const size_t n : {16u, 48u, 200u, 1000u, 5000u, 16000u, 50000u, 200000u}) {
    std::vector<char*> blocks;
    for (size_t total = 0; total < (8u << 20); total += n) {
      auto* p = static_cast<char*>(heap_.allocate(n, PageKind::kLeaf));
      ASSERT_NE(p, nullptr);
      std::memset(p, static_cast<int>(blocks.size() % 251), n);
      blocks.push_back(p);
    }
    for (size_t i = 0; i < blocks.size(); ++i) {
      ASSERT_EQ(static_cast<unsigned char>(blocks[i][n - 1]), i % 251);
      heap_.free(blocks[i]);
    }
    EXPECT_EQ(heap_.usage(), 0u);
  }
  heap_.trim();
}

}  // namespace
}  // namespace bufo
