// Memory of the host in scripts, and of scripts in the host: shapes, revocation, zero copies.
#include <bufo/bind.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "check.h"

using bufo::BufferView;
using bufo::Export;
using bufo::Interpreter;
using bufo::Memory;
using bufo::Value;

static void test_export() {
  std::vector<unsigned char> pixels(4 * 6 * 3, 7);
  Interpreter py;
  Export image = py.export_memory(Memory(pixels.data(), "B", {4, 6, 3})).value();
  CHECK(py.set("image", image.view()).ok());
  CHECK(py.run("assert image.shape == (4, 6, 3) and image.format == 'B'\n"
               "assert image.obj is None and not image.readonly\n"
               "image[1, 2, 0] = 250\n"
               "kept = [image, image[1:3], image.cast('B')]\n")
            .ok());
  CHECK_EQ(int{pixels[(1 * 6 + 2) * 3]}, 250);
  CHECK_EQ(py.bytes_copied(), uint64_t{0});
  CHECK(image.views() >= 3);

  image.revoke();
  for (const char* use : {"kept[0][0, 0, 0]", "kept[1][0]", "kept[2].tobytes()", "bytes(image)"}) {
    CHECK_EQ(py.eval(use).error().type, std::string("ValueError"));
  }
  std::memset(pixels.data(), 0, pixels.size());
  CHECK(py.run("kept.clear()\ndel image").ok());
}

static void test_strides_and_formats() {
  Interpreter py;
  double grid[3][4] = {{0, 1, 2, 3}, {10, 11, 12, 13}, {20, 21, 22, 23}};
  // The second column, upwards.
  Export column =
      py.export_memory(Memory(&grid[2][1], {3}, {-static_cast<ptrdiff_t>(sizeof grid[0])})).value();
  CHECK(py.set("column", column.view()).ok());
  CHECK_EQ(py.eval("column.tolist()").to<std::vector<double>>().value(),
           (std::vector<double>{21, 11, 1}));
  const float samples[] = {1, 2, 3};
  Export fixed = py.export_memory(Memory(samples, {3})).value();
  CHECK(py.set("fixed", fixed.view()).ok());
  CHECK_EQ(py.run("fixed[0] = 1").error().text(),
           std::string("TypeError: cannot modify read-only memory"));
  struct Pixel {
    uint8_t r, g, b, a;
    float depth;
  };
  Pixel record{1, 2, 3, 4, 0.5F};
  Export records = py.export_memory(Memory(&record, "4Bf", {1})).value();
  CHECK(py.set("records", records.view()).ok());
  CHECK(py.eval("records[0]").ok());
}

static void test_refusals() {
  Interpreter py;
  char byte = 0;
  const auto error = [&](const Memory& m) { return py.export_memory(m).error().text(); };
  CHECK_EQ(error(Memory(nullptr, "B", {1})), std::string("ValueError: memory: null pointer"));
  CHECK_EQ(error(Memory(&byte, "B", {-1})),
           std::string("ValueError: memory: shape[0] is negative: -1"));
  constexpr ptrdiff_t kHuge = std::numeric_limits<ptrdiff_t>::max() / 2;
  CHECK_EQ(error(Memory(&byte, "B", {kHuge, kHuge})),
           std::string("ValueError: memory: shape or strides too large"));
  CHECK_EQ(error(Memory(&byte, "B", {4}, {kHuge})),
           std::string("ValueError: memory: shape or strides too large"));
  CHECK_EQ(error(Memory(&byte, "B", {1, 1}, {1})),
           std::string("ValueError: memory: shape and strides differ in length"));
  CHECK_EQ(error(Memory(&byte, "B", std::vector<ptrdiff_t>(65, 1))),
           std::string("ValueError: memory: ndim must be 0 to 64, not 65"));
  CHECK(!py.export_memory(Memory(&byte, "no such format", {1})).ok());
  // Nothing at all is something.
  CHECK(py.export_memory(Memory(nullptr, "B", {0})).ok());
}

static void test_owner() {
  Interpreter py;
  auto owner = std::make_shared<std::vector<int>>(std::vector<int>{1, 2, 3});
  const std::weak_ptr<std::vector<int>> alive = owner;
  {
    Export e = py.export_memory(Memory(*owner).keep(owner)).value();
    owner.reset();
    CHECK(py.set("numbers", e.detach()).ok());
  }
  CHECK(!alive.expired());
  CHECK_EQ(py.eval("sum(numbers)").to<int>().value(), 6);
  CHECK(py.run("part = numbers[1:]\ndel numbers").ok());
  CHECK(!alive.expired());
  CHECK(py.run("del part").ok());
  CHECK(alive.expired());
}

static void test_acquire() {
  Interpreter py;
  CHECK(py.run("data = bytearray(b'abcdef')").ok());
  const Value data = py["data"].value();
  {
    bufo::Result<BufferView<uint8_t>> view = bufo::acquire<uint8_t>(data);
    CHECK(view.ok());
    view->data()[0] = 'X';
    CHECK_EQ(view->size(), size_t{6});
    // While the host looks at it, it cannot be resized.
    CHECK_EQ(py.run("data.append(1)").error().type, std::string("BufferError"));
  }
  CHECK_EQ(py.eval("bytes(data)").value().repr().value(), std::string("b'Xbcdef'"));
  CHECK(py.run("data.append(1)").ok());
  CHECK_EQ(bufo::acquire<uint8_t>(py.eval("b'fixed'").value()).error().type,
           std::string("BufferError"));
  CHECK(bufo::acquire<const uint8_t>(py.eval("b'fixed'").value()).ok());
  CHECK_EQ(bufo::acquire<const float>(data).error().type, std::string("TypeError"));
  CHECK_EQ(bufo::acquire<const float>(py.eval("3").value()).error().text(),
           std::string("TypeError: a bytes-like object is required, not 'int'"));
  CHECK(py.run("from array import array\nfloats = array('f', [0.5, 1.5])").ok());
  const bufo::Result<BufferView<const float>> floats =
      bufo::acquire<const float>(py["floats"].value());
  CHECK_EQ(floats.value()[1], 1.5F);
  const bufo::Result<BufferView<const uint8_t>> strided =
      bufo::acquire<const uint8_t>(py.eval("memoryview(b'0123456789')[::-3]").value(), false);
  CHECK_EQ(strided.value().at(1), uint8_t{'6'});
}

static void test_spans() {
  Interpreter py;
  CHECK(py.run("kept = []\n"
               "def double(view):\n"
               "    for i in range(len(view)):\n"
               "        view[i] *= 2\n"
               "    kept.append(view)\n")
            .ok());
  std::vector<int> numbers{1, 2, 3};
  CHECK(py.call("double", std::span<int>(numbers)).ok());
  CHECK_EQ(numbers, (std::vector<int>{2, 4, 6}));
  // It was lent for the call.
  CHECK_EQ(py.eval("kept[0][0]").error().type, std::string("ValueError"));
  const bufo::Result<int> sum = py.lend(Memory(numbers), [&](const Value& view) {
    return py.import("builtins").value().call("sum", view).to<int>();
  });
  CHECK_EQ(sum.value(), 12);
  CHECK_EQ(py.bytes_copied(), uint64_t{0});
}

static void test_bound_class() {
  struct Image {
    int width, height;
    std::vector<uint8_t> bytes;
    Image(int w, int h)
        : width(w), height(h), bytes(static_cast<size_t>(w) * static_cast<size_t>(h)) {}
  };
  Interpreter py;
  bufo::Class<Image> image(py, "Image", "Grey pixels.");
  image.init<int, int>({"width", "height"}).buffer([](Image& i) {
    return Memory(i.bytes.data(), {i.height, i.width});
  });
  CHECK(image.result().ok());
  CHECK(py.run("i = Image(4, 3)\nm = memoryview(i)\nassert m.shape == (3, 4)\nm[2, 3] = 9\n"
               "del i\nassert m[2, 3] == 9\n"  // the view keeps the image
               "i = m.obj\nassert isinstance(i, Image)\n")
            .ok());
  Image* inside = image.get(py["i"].value());
  CHECK(inside != nullptr && inside->bytes[11] == 9);
  CHECK_EQ(py.bytes_copied(), uint64_t{0});
}

static void test_revocation_in_use() {
  // A script that is called back from a native operation on the memory revokes it.
  Interpreter py;
  std::vector<int> numbers{3, 1, 2};
  Export e = py.export_memory(Memory(numbers)).value();
  CHECK(py.def("revoke", [&] { e.revoke(); }).ok());
  CHECK(py.set("view", e.view()).ok());
  CHECK(py.run("class Index:\n"
               "    def __index__(self):\n"
               "        revoke()\n"
               "        return 1\n"
               "try:\n"
               "    view[Index()]\n"
               "except ValueError as e:\n"
               "    caught = True\n")
            .ok());
  CHECK(py.eval("caught").to<bool>().value());
}

int main() {
  test_export();
  test_strides_and_formats();
  test_refusals();
  test_owner();
  test_acquire();
  test_spans();
  test_bound_class();
  test_revocation_in_use();
  return finish();
}
