// Functions and classes of the host in scripts.
#include <bufo/bind.h>

#include <stdexcept>

#include "check.h"

using bufo::Interpreter;
using bufo::Result;
using bufo::Value;

namespace {

int g_alive = 0;

struct Vector {
  double x = 0, y = 0;
  Vector(double x_, double y_) : x(x_), y(y_) { ++g_alive; }
  Vector(const Vector& v) : x(v.x), y(v.y) { ++g_alive; }
  ~Vector() { --g_alive; }
  double dot(double ox, double oy) const { return x * ox + y * oy; }
  void scale(double by) {
    x *= by;
    y *= by;
  }
  double length2() const { return x * x + y * y; }
};

void test_functions() {
  Interpreter py;
  CHECK(py.def(
              "add", [](int a, int b) { return a + b; }, {"a", "b"}, "The sum.")
            .ok());
  CHECK(py.def("greet",
               [](std::string_view who, std::optional<int> times) {
                 std::string out;
                 for (int i = 0; i < times.value_or(1); ++i) out += "hi " + std::string(who) + " ";
                 return out;
               },
               {"who", "times"})
            .ok());
  CHECK_EQ(py.eval("add(1, 2), add(b=5, a=1)").value().repr().value(), std::string("(3, 6)"));
  CHECK_EQ(py.eval("greet('you', times=2)").to<std::string>().value(),
           std::string("hi you hi you "));
  CHECK_EQ(py.eval("add(1)").error().text(),
           std::string("TypeError: add() missing required argument 'b' (pos 2)"));
  CHECK_EQ(py.eval("add('x', 1)").error().text(),
           std::string("TypeError: add() argument 'a': 'str' object cannot be interpreted as an "
                       "integer"));
  CHECK_EQ(py.eval("add(2**40, 1)").error().type, std::string("OverflowError"));
  CHECK_EQ(py.eval("greet(5)").error().text(),
           std::string("TypeError: greet() argument 'who' must be str, not int"));
  CHECK_EQ(py.eval("add.__doc__, add.__name__, add.__text_signature__").value().repr().value(),
           std::string("('The sum.', 'add', '(a, b)')"));
  CHECK(py.run("import inspect\nassert str(inspect.signature(add)) == '(a, b)'").ok());

  // Errors of the host become exceptions, and the reverse.
  CHECK(py.def("find", [](int id) -> Result<std::string> {
            if (id == 0) return bufo::fail("LookupError", "no such layer");
            return std::string("layer");
          }).ok());
  CHECK(py.run("try:\n    find(0)\nexcept LookupError as e:\n    text = str(e)").ok());
  CHECK_EQ(py.eval("text").to<std::string>().value(), std::string("no such layer"));
  CHECK(py.def("throws", []() -> int { throw std::runtime_error("from C++"); }).ok());
  CHECK_EQ(py.eval("throws()").error().text(), std::string("RuntimeError: from C++"));

  // A module of the host, and functions with state.
  const Value module = py.module("counter", "Counts.").value();
  auto count = std::make_shared<int>(0);
  CHECK(bufo::def(module, "step", [count](int by) { return *count += by; }, {"by"}).ok());
  CHECK(py.run("import counter\ncounter.step(2)\ncounter.step(by=3)").ok());
  CHECK_EQ(*count, 5);
  // Raw signatures are checked.
  for (const char* signature : {"", "(", "(x y)", "(x=1, y)", "(/)", "(*a, *b)", "(x,,y)"}) {
    bufo_value f = bufo_function(
        py.get(), "f", signature, nullptr,
        [](bufo_interpreter*, void*, const bufo_value*, size_t) { return bufo_none(); }, nullptr,
        nullptr);
    CHECK(bufo_is_absent(f));
    bufo_release(py.get(), bufo_take_error(py.get()));
  }
}

void test_classes() {
  {
    Interpreter py;
    bufo::Class<Vector> cls(py, "Vector", "Two numbers.");
    cls.init<double, double>({"x", "y"})
        .field("x", &Vector::x)
        .property("length2", &Vector::length2)
        .method("dot", &Vector::dot, {"ox", "oy"}, "The dot product.")
        .method("scale", &Vector::scale, {"by"})
        .method("__neg__", [](const Vector& v) { return std::make_pair(-v.x, -v.y); })
        .method("__len__", [](const Vector&) { return 2; })
        .method("__repr__", [](const Vector& v) { return "Vector(" + std::to_string(v.x) + ")"; })
        .static_method("zero", [] { return 0; });
    CHECK(cls.result().ok());
    CHECK(py.run("v = Vector(3, y=4)\n"
                 "assert v.length2 == 25 and v.dot(1, 2) == 11 and len(v) == 2\n"
                 "v.scale(2)\nassert v.x == 6\nv.x = 1.5\nassert -v == (-1.5, -8.0)\n"
                 "assert Vector.zero() == 0\nassert repr(v).startswith('Vector(1.5')\n"
                 "class Named(Vector):\n"
                 "    def __init__(self, name):\n"
                 "        super().__init__(1, 2)\n"
                 "        self.name = name\n"
                 "    def dot(self, a, b):\n"
                 "        return super().dot(a, b) + 100\n"
                 "n = Named('n')\nassert n.dot(1, 1) == 103 and n.name == 'n'\n")
              .ok());
    CHECK_EQ(py.run("Vector('a', 2)").error().text(),
             std::string("TypeError: __init__() argument 'x' must be real number, not str"));
    CHECK_EQ(py.run("v.length2 = 3").error().type, std::string("AttributeError"));
    CHECK_EQ(py.run("Vector.dot(5, 1, 2)").error().text(),
             std::string("TypeError: must be Vector, not int"));
    CHECK_EQ(
        py.run("class Bad(Vector):\n    def __init__(self): pass\nBad().dot(1, 2)").error().text(),
        std::string("ValueError: Bad.__init__() was not called"));
    CHECK_EQ(py.run("memoryview(v)").error().type, std::string("TypeError"));
    const Value wrapped = cls.wrap(std::make_unique<Vector>(8, 9)).value();
    CHECK_EQ(wrapped.attr("x").to<double>().value(), 8.0);
    CHECK(py.set("w", wrapped).ok());
    // A second __init__ destroys what was there.
    CHECK(py.run("w.__init__(1, 1)\nassert w.x == 1").ok());
    CHECK(py.run("cycle = [v]\nv.me = cycle\ndel v, cycle\nimport gc; gc.collect()").ok());
  }
  CHECK_EQ(g_alive, 0);
}

}  // namespace

int main() {
  test_functions();
  test_classes();
  return finish();
}
