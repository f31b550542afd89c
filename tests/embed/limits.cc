// Limits: heap, fuel, deadline, depth, interrupts; what can be caught; use after a stop.
#include <bufo/bind.h>

#include <thread>

#include "check.h"

using bufo::Interpreter;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

static milliseconds since(Clock::time_point start) {
  return std::chrono::duration_cast<milliseconds>(Clock::now() - start);
}

static void test_heap() {
  bufo::Options options;
  options.heap_limit = 8 << 20;
  Interpreter py(std::move(options));
  CHECK_EQ(py.run("x = bytearray(100_000_000)").error().type, std::string("MemoryError"));
  CHECK_EQ(py.run("def fill():\n    l = []\n    while True: l.append('%d' % len(l))\nfill()")
               .error()
               .type,
           std::string("MemoryError"));
  CHECK(py.run("try:\n    2 ** 1_000_000_000\nexcept MemoryError:\n    caught = 1").ok());
  py.set_heap_limit(400 << 20);
  CHECK(py.run("x = bytearray(100_000_000)").ok());
}

static void test_depth() {
  Interpreter py;
  CHECK(py.run("def down(n):\n    return down(n + 1)").ok());
  CHECK_EQ(py.run("down(0)").error().type, std::string("RecursionError"));
  py.set_depth_limit(100);
  CHECK_EQ(py.run("down(0)").error().type, std::string("RecursionError"));
}

static void test_fuel() {
  Interpreter py;
  py.set_fuel(100'000);
  const bufo::Error stopped = py.run(
                                    "while True:\n"
                                    "    try:\n"
                                    "        while True: pass\n"
                                    "    except BaseException:\n"
                                    "        caught = True\n"
                                    "    finally:\n"
                                    "        ended = True\n")
                                  .error();
  CHECK_EQ(stopped.text(), std::string("TimeoutError: fuel exhausted"));
  CHECK_EQ(stopped.stopped, BUFO_STOPPED_BY_FUEL);
  CHECK_EQ(py.fuel_left(), uint64_t{0});
  py.set_fuel(UINT64_MAX);
  // No handler of the script ran; the interpreter is as good as before.
  CHECK_EQ(py.eval("'caught' in globals(), 'ended' in globals()").value().repr().value(),
           std::string("(False, False)"));
  py.set_fuel(1'000'000);
  CHECK(py.run("for i in range(1000): pass").ok());
  CHECK(py.fuel_left() < 1'000'000 && py.fuel_left() > 900'000);

  py.set_stops_catchable(true);
  py.set_fuel(100'000);
  CHECK_EQ(py.run("try:\n"
                  "    while True: pass\n"
                  "except TimeoutError as e:\n"
                  "    text = str(e)\n"
                  "while True: pass\n")
               .error()
               .type,
           std::string("TimeoutError"));
  py.set_fuel(UINT64_MAX);
  CHECK_EQ(py.eval("text").to<std::string>().value(), std::string("fuel exhausted"));
}

// Each of these runs for minutes by itself.
static const char* const kLongRuns[] = {
    "while True: pass",
    "sum(range(10**12))",
    "[0] * 10**7 == [0] * 10**7 and sorted(range(10**8))",
    "x = 3 ** 50_000_000; y = x * x; z = str(y)",
    "import re; re.match('(a*)*b', 'a' * 60)",
    "while True: (b'a' * 10**7).find(b'a' * 1000 + b'b')",
    "list(__import__('itertools').permutations(range(20)))",
    "max(x for x in iter(int, 1))",
    "any(False for _ in __import__('itertools').repeat(0))",
    "m = memoryview(bytearray(10**8)).cast('d')\nwhile True: m.sum()",
};

static void test_deadline() {
  for (const char* text : kLongRuns) {
    bufo::Options options;
    options.heap_limit = size_t{1} << 30;
    Interpreter py(std::move(options));
    py.set_deadline(milliseconds(30));
    const Clock::time_point start = Clock::now();
    const bufo::Result<bufo::Value> ran = py.run(text);
    const auto took = since(start);
    CHECK(!ran.ok());
    if (!ran.ok() && ran.error().type != "MemoryError") {
      CHECK_EQ(ran.error().text(), std::string("TimeoutError: deadline exceeded"));
    }
    if (took > milliseconds(500)) {
      std::printf("%s: stopped after %d ms\n", text, static_cast<int>(took.count()));
      ++g_failures;
    }
    py.clear_deadline();
    CHECK_EQ(py.eval("1 + 1").to<int>().value(), 2);
  }
}

static void test_interrupt() {
  Interpreter py;
  for (const bool catchable : {false, true}) {
    py.set_stops_catchable(catchable);
    std::thread other([&] {
      std::this_thread::sleep_for(milliseconds(30));
      py.interrupt();
    });
    const bufo::Error e = py.run(
                                "caught = False\n"
                                "try:\n"
                                "    while True: pass\n"
                                "except KeyboardInterrupt:\n"
                                "    caught = True\n"
                                "    raise\n")
                              .error();
    other.join();
    CHECK_EQ(e.type, std::string("KeyboardInterrupt"));
    CHECK_EQ(e.stopped, BUFO_STOPPED_BY_INTERRUPT);
    CHECK_EQ(py.eval("caught").to<bool>().value(), catchable);
  }
}

static void test_stop_in_callback() {
  // A stop passes through host functions, whatever they make of the error.
  Interpreter py;
  CHECK(py.run("def endless():\n    while True: pass").ok());
  CHECK(py.def("careless", [&] {
            static_cast<void>(py.call("endless"));
            return 1;
          }).ok());
  py.set_fuel(50'000);
  CHECK_EQ(py.run("while True: careless()").error().stopped, BUFO_STOPPED_BY_FUEL);
  py.set_fuel(UINT64_MAX);
  CHECK_EQ(py.eval("5").to<int>().value(), 5);
}

int main() {
  test_heap();
  test_depth();
  test_fuel();
  test_deadline();
  test_interrupt();
  test_stop_in_callback();
  return finish();
}
