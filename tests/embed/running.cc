// Running text, values both ways, errors as data, modules of the host, reloading, output.
#include <bufo/bufo.h>

#include "check.h"

using bufo::Interpreter;
using bufo::Result;
using bufo::Value;

static void test_values() {
  Interpreter py;
  CHECK_EQ(py.eval("6 * 7").to<int>().value(), 42);
  CHECK_EQ(py.eval("'gr\\u00fcn'").to<std::string>().value(), std::string("gr\xc3\xbcn"));
  CHECK_EQ(py.eval("1.5").to<double>().value(), 1.5);
  CHECK_EQ(py.eval("[1, 2, 3]").to<std::vector<int>>().value(), (std::vector<int>{1, 2, 3}));
  CHECK_EQ((py.eval("{'a': 1}").to<std::map<std::string, int>>().value()),
           (std::map<std::string, int>{{"a", 1}}));
  CHECK((py.eval("(1, 'x')").to<std::tuple<int, std::string>>().value()) ==
        std::make_tuple(1, std::string("x")));
  CHECK(!py.eval("None").to<std::optional<int>>().value().has_value());
  CHECK_EQ(py.eval("2**63").to<uint64_t>().value(), uint64_t{1} << 63);
  CHECK_EQ(py.eval("2**63").to<int64_t>().error().type, std::string("OverflowError"));
  CHECK_EQ(py.eval("300").to<uint8_t>().error().type, std::string("OverflowError"));
  CHECK_EQ(py.eval("'x'").to<int>().error().message,
           std::string("'str' object cannot be interpreted as an integer"));

  CHECK(py.set("numbers", std::vector<double>{0.5, 1.5}).ok());
  CHECK_EQ(py.eval("sum(numbers)").to<double>().value(), 2.0);
  CHECK(py.set("table", std::map<std::string, std::vector<int>>{{"k", {1, 2}}}).ok());
  CHECK_EQ(py.eval("table['k'][1]").to<int>().value(), 2);

  // A value keeps its object alive, and sees what scripts do to it.
  Value list = py.eval("[]").value();
  CHECK(py.set("shared", list).ok());
  CHECK(py.run("shared.append(5)\ndel shared").ok());
  CHECK_EQ(list.length().value(), size_t{1});
  CHECK_EQ(list.item(0).to<int>().value(), 5);
  CHECK_EQ(list.repr().value(), std::string("[5]"));
  CHECK(list.call("append", "text").ok());
  int seen = 0;
  CHECK(list.for_each([&](const Value&) { ++seen; }).ok());
  CHECK_EQ(seen, 2);
  CHECK_EQ(list.item(7).error().text(), std::string("IndexError: list index out of range"));
}

static void test_calls() {
  Interpreter py;
  CHECK(py.run("def area(w, h=2, *, scale=1):\n    return w * h * scale\n").ok());
  const Value area = py["area"].value();
  CHECK_EQ(area(3, 4).to<int>().value(), 12);
  CHECK_EQ(py.call("area", 5).to<int>().value(), 10);
  CHECK_EQ(area().error().message,
           std::string("area() missing 1 required positional argument: 'w'"));
  CHECK_EQ(py["nothing"].error().text(), std::string("NameError: name 'nothing' is not defined"));
  CHECK_EQ(py.import("math").value().call("sqrt", 16).to<double>().value(), 4.0);
}

static void test_errors() {
  Interpreter py;
  const Result<Value> ran = py.run(
      "def f(x):\n"
      "    return 1 / x\n"
      "try:\n"
      "    f(0)\n"
      "except ZeroDivisionError as e:\n"
      "    e.add_note('while testing')\n"
      "    raise\n",
      "script.py");
  CHECK(!ran.ok());
  const bufo::Error& e = ran.error();
  CHECK_EQ(e.type, std::string("ZeroDivisionError"));
  CHECK_EQ(e.message, std::string("division by zero"));
  CHECK_EQ(e.notes, std::vector<std::string>{"while testing"});
  CHECK_EQ(e.frames.size(), size_t{2});
  CHECK_EQ(e.frames[0].function, std::string("<module>"));
  CHECK_EQ(e.frames[0].line, 4);
  CHECK_EQ(e.frames[1].function, std::string("f"));
  CHECK_EQ(e.frames[1].file, std::string("script.py"));
  CHECK_EQ(e.frames[1].line, 2);
  CHECK_EQ(e.frames[1].column, 11);
  CHECK_EQ(e.frames[1].end_column, 16);
  CHECK(e.traceback.find("Traceback (most recent call last):\n  File \"script.py\", line 4") == 0);
  CHECK(e.traceback.find("ZeroDivisionError: division by zero\nwhile testing\n") !=
        std::string::npos);

  const bufo::Error syntax = py.run("if\n").error();
  CHECK_EQ(syntax.type, std::string("SyntaxError"));
  CHECK_EQ(syntax.message, std::string("invalid syntax (<string>, line 1)"));
  // A failure leaves nothing behind.
  CHECK_EQ(py.eval("1").to<int>().value(), 1);
  CHECK_EQ(py.run("raise SystemExit(3)").error().type, std::string("SystemExit"));
}

static void test_modules() {
  bufo::Options options;
  options.load = [](std::string_view name) -> std::optional<std::string> {
    if (name == "greeting") return "text = 'hello'\n";
    if (name == "broken") return "1 / 0\n";
    return std::nullopt;
  };
  Interpreter py(std::move(options));
  CHECK(py.run("import greeting").ok());
  CHECK_EQ(py.eval("greeting.text").to<std::string>().value(), std::string("hello"));
  CHECK_EQ(py.run("import broken").error().type, std::string("ZeroDivisionError"));
  CHECK_EQ(py.run("import absent").error().text(),
           std::string("ModuleNotFoundError: No module named 'absent'"));

  // Hot reload: functions that were taken from the module see the new globals.
  CHECK(py.load_module("plugin", "level = 1\ndef get():\n    return level\n").ok());
  CHECK(py.run("from plugin import get").ok());
  CHECK_EQ(py.eval("get()").to<int>().value(), 1);
  CHECK(py.load_module("plugin", "level = 2\n").ok());
  CHECK_EQ(py.eval("get()").to<int>().value(), 2);
  // A text that does not compile leaves the module as it was.
  CHECK_EQ(py.load_module("plugin", "level = = 3\n").error().type, std::string("SyntaxError"));
  CHECK_EQ(py.eval("get()").to<int>().value(), 2);
}

static void test_output() {
  std::string out, err;
  bufo::Options options;
  options.write = [&](int stream, std::string_view text) { (stream == 1 ? out : err) += text; };
  Interpreter py(std::move(options));
  CHECK(py.run("import sys\nprint('a', 1)\nprint('b', file=sys.stderr)\nprint('\\udcff')").ok());
  CHECK_EQ(out.substr(0, 4), std::string("a 1\n"));
  CHECK_EQ(err, std::string("b\n"));
  CHECK(py.run("assert sys.stdin is None").ok());
}

static void test_end() {
  int ended = 0;
  {
    bufo::Options options;
    options.write = [&](int, std::string_view text) { ended += text == "ended"; };
    Interpreter py(std::move(options));
    CHECK(py.run("class C:\n"
                 "    def __del__(self): print('ended', end='')\n"
                 "keep = C()\n"
                 "loop = [keep]\nloop.append(loop)\n")
              .ok());
  }
  CHECK_EQ(ended, 1);
  Interpreter py;
  CHECK_EQ(py.close(), size_t{0});
}

int main() {
  test_values();
  test_calls();
  test_errors();
  test_modules();
  test_output();
  test_end();
  return finish();
}
