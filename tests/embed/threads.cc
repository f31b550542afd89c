// Many interpreters: each on a thread of its own, one memory under several, no state between them.
#include <bufo/buffer.h>

#include <thread>

#include "check.h"

using bufo::Interpreter;
using bufo::Memory;

int main() {
  constexpr int kThreads = 4, kItems = 40'000;
  std::vector<int> numbers(kItems, 1);
  std::vector<long> sums(kThreads, 0);
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (int round = 0; round < 3; ++round) {
        Interpreter py;
        const int from = kItems / kThreads * t;
        bufo::Export part =
            py.export_memory(Memory(&numbers[static_cast<size_t>(from)], {kItems / kThreads}))
                .value();
        if (!py.set("part", part.view()).ok()) std::abort();
        const bufo::Result<bufo::Value> ran = py.run(
            "import re, json, collections\n"
            "for i in range(len(part)):\n"
            "    part[i] += 1\n"
            "text = json.dumps({'a': [1, 2.5, None]})\n"
            "assert re.sub('a', 'b', text).startswith('{\"b\"')\n"
            "total = sum(part)\n");
        if (!ran.ok()) {
          std::fputs(ran.error().traceback.c_str(), stdout);
          std::abort();
        }
        sums[static_cast<size_t>(t)] = py["total"].to<long>().value();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const long sum : sums) CHECK_EQ(sum, long{kItems / kThreads * 4});

  // Hundreds at once on one thread.
  std::vector<Interpreter> many;
  for (int i = 0; i < 200; ++i) {
    many.emplace_back();
    CHECK(many.back().set("number", i).ok());
  }
  for (int i = 0; i < 200; ++i) {
    CHECK_EQ(many[static_cast<size_t>(i)].eval("number").to<int>().value(), i);
  }
  return finish();
}
