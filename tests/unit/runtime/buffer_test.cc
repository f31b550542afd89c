// Items, copies, struct formats, export blocks: what scripts cannot reach or not exhaustively.
#include "runtime/buffer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

#include "runtime/buffer_copy.h"
#include "runtime/buffer_item.h"
#include "runtime/struct_format.h"
#include "runtime/types/bytes.h"
#include "runtime/types/memoryview.h"

namespace bufo {
namespace {

class BufferTest : public ::testing::Test {
 protected:
  void SetUp() override { vm_ = VM::create(VM::Options{}); }
  void TearDown() override { EXPECT_EQ(VM::destroy(vm_), 0u); }
  VM& vm() { return *vm_; }

 private:
  VM* vm_ = nullptr;
};

TEST(HalfFloat, EveryHalfSurvivesTheWayThroughDouble) {
  for (uint32_t bits = 0; bits < 0x10000; ++bits) {
    const double value = half_to_double(static_cast<uint16_t>(bits));
    if (std::isnan(value)) continue;
    uint16_t half;
    ASSERT_TRUE(double_to_half(value, half));
    ASSERT_EQ(half, bits);
  }
}

TEST(HalfFloat, RoundsToNearestEvenAndRefusesTooLargeNumbers) {
  uint16_t half;
  ASSERT_TRUE(double_to_half(2049.0, half));
  EXPECT_EQ(half_to_double(half), 2048.0);
  ASSERT_TRUE(double_to_half(2051.0, half));
  EXPECT_EQ(half_to_double(half), 2052.0);
  ASSERT_TRUE(double_to_half(65519.0, half));
  EXPECT_EQ(half_to_double(half), 65504.0);
  EXPECT_FALSE(double_to_half(65520.0, half));
  ASSERT_TRUE(double_to_half(std::ldexp(1, -25), half));
  EXPECT_EQ(half, 0);
}

TEST_F(BufferTest, OverlappingCopiesBehaveAsThroughACopy) {
  for (ptrdiff_t stride : {1, -1, 2, -2, 3}) {
    uint8_t data[64], expected[64];
    for (int i = 0; i < 64; ++i) data[i] = expected[i] = static_cast<uint8_t>(i);
    const ptrdiff_t shape[] = {10}, from_strides[] = {stride}, to_strides[] = {-stride};
    const Region from{data + 30, 1, 1, shape, from_strides, nullptr};
    const Region to{data + 33, 1, 1, shape, to_strides, nullptr};
    for (int i = 0; i < 10; ++i) expected[33 - i * stride] = static_cast<uint8_t>(30 + i * stride);
    EXPECT_FALSE(copy_region(vm(), to, from).is_error());
    EXPECT_EQ(std::memcmp(data, expected, 64), 0) << stride;
  }
}

TEST_F(BufferTest, SuboffsetsAreFollowed) {
  uint8_t row0[] = {9, 1, 2, 3}, row1[] = {9, 4, 5, 6};
  uint8_t* rows[] = {row0, row1};
  const ptrdiff_t shape[] = {2, 3}, strides[] = {sizeof(uint8_t*), 1}, suboffsets[] = {1, -1};
  const Region region{reinterpret_cast<uint8_t*>(rows), 2, 1, shape, strides, suboffsets};
  EXPECT_FALSE(is_c_contiguous(region));
  uint8_t c_order[6], f_order[6];
  copy_to_contiguous(region, c_order, 'C');
  copy_to_contiguous(region, f_order, 'F');
  EXPECT_EQ(std::memcmp(c_order, "\1\2\3\4\5\6", 6), 0);
  EXPECT_EQ(std::memcmp(f_order, "\1\4\2\5\3\6", 6), 0);
}

TEST_F(BufferTest, NativeFormatsAlignAndStandardOnesDoNot) {
  const auto nbytes_of = [&](std::string_view text) {
    const char* problem = nullptr;
    const StructFormatRef format(compile_struct_format(vm(), text, problem));
    return format.get() == nullptr ? ptrdiff_t{-1} : format->nbytes;
  };
  EXPECT_EQ(nbytes_of("bqb"), 17);
  EXPECT_EQ(nbytes_of("<bqb"), 10);
  EXPECT_EQ(nbytes_of("b0q"), 8);
  EXPECT_EQ(nbytes_of(">3s2xH"), 7);
  EXPECT_EQ(nbytes_of("<n"), -1);
  EXPECT_EQ(nbytes_of("3"), -1);
  EXPECT_EQ(nbytes_of("9223372036854775807i"), -1);
}

TEST_F(BufferTest, RevokingABlockEndsEveryViewOnIt) {
  Ref<ByteArray> array = MUST(make_bytearray(vm(), "abcdef", 6));
  Ref<MemoryView> view = MUST(make_memoryview(vm(), array));
  Ref<MemoryView> slice = MUST(memoryview_slice_1d(vm(), *view, 1, 1, 3));
  EXPECT_EQ(slice->block, view->block);
  EXPECT_EQ(array->export_count, 1);
  view->block->revoked = true;
  for (const Value v : {Value(view), Value(slice)}) {
    Result<Value> item = get_item(vm(), v, Value::small_int(0));
    EXPECT_TRUE(item.is_error());
    EXPECT_TRUE(pending_is(vm(), kTypeValueError));
    clear_pending(vm());
  }
  view = Ref<MemoryView>();
  slice = Ref<MemoryView>();
  EXPECT_EQ(array->export_count, 0);
}

TEST_F(BufferTest, AnExportKeepsTheArrayInPlace) {
  Ref<ByteArray> array = MUST(make_bytearray(vm(), "abc", 3));
  {
    const Buffer buffer = MUST(acquire_buffer(vm(), array, BufferRequest::kFullRo));
    EXPECT_EQ(buffer.shape[0], 3);
    EXPECT_TRUE(bytearray_resize(vm(), *array, 4).is_error());
    EXPECT_TRUE(pending_is(vm(), kTypeBufferError));
    clear_pending(vm());
  }
  EXPECT_FALSE(bytearray_resize(vm(), *array, 4).is_error());
}

}  // namespace
}  // namespace bufo
