// bufo.h: an embeddable Python interpreter. A complete program:
//
//   #include <bufo/bufo.h>
//   #include <bufo/buffer.h>
//   #include <cstdio>
//   #include <vector>
//
//   int main() {
//     std::vector<unsigned char> pixels(640 * 480 * 3, 100);
//     bufo::Interpreter py;
//     bufo::Export image =
//         py.export_memory(bufo::Memory(pixels.data(), "B", {480, 640, 3})).value();
//     py.set("image", image.view());
//     if (auto ran = py.run("image[0, 0, 1] += 50\nimage[10:20].fill(255)"); !ran) {
//       std::fputs(ran.error().traceback.c_str(), stderr);
//     }
//     image.revoke();  // whatever the script kept: it cannot touch the pixels any more
//     std::printf("%d %d, %llu bytes copied\n", pixels[1], pixels[10 * 640 * 3],
//                 static_cast<unsigned long long>(py.bytes_copied()));
//   }
//
// Everything here is a thin layer over the C ABI (bufo_c.h), whose comments hold: values own their
// references, an interpreter is used by one thread at a time, errors are results. Only the standard
// library is needed; nothing throws by itself. A Value must not outlive its Interpreter.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bufo/bufo_c.h"
#include "bufo/error.h"

namespace bufo {

class Interpreter;
class Value;
class Export;
struct Memory;
template <class T>
class BufferView;

/// How a C++ type becomes a Python value and back; specialise it for types of your own:
///   static bufo_value to_python(bufo_interpreter*, const T&);            // owned, or absent
///   static bool from_python(bufo_interpreter*, bufo_value, T& out);      // false: error is set
///   static constexpr const char* name = "int";                          // for error messages
template <class T, class = void>
struct Convert;

/// The type whose Convert a value of type T goes through: text literals are const char*.
template <class T>
using Plain =
    std::conditional_t<std::is_same_v<std::decay_t<T>, char*>, const char*, std::decay_t<T>>;

/// Takes the interpreter's error as data.
Error take_error(bufo_interpreter* py);

/// A Python value, kept alive. Copies are further references to the same object.
class Value {
 public:
  Value() = default;
  Value(const Value& other) : py_(other.py_), v_(bufo_retain(other.py_, other.v_)) {}
  Value(Value&& other) noexcept : py_(other.py_), v_(std::exchange(other.v_, bufo_absent())) {}
  Value& operator=(Value other) noexcept {
    std::swap(py_, other.py_);
    std::swap(v_, other.v_);
    return *this;
  }
  ~Value() {
    if (!bufo_is_absent(v_)) bufo_release(py_, v_);
  }
  /// Takes over an owned word of the C ABI; `borrow` takes a further reference.
  static Value adopt(bufo_interpreter* py, bufo_value owned) { return Value(py, owned); }
  static Value borrow(bufo_interpreter* py, bufo_value v) { return Value(py, bufo_retain(py, v)); }
  bufo_value get() const { return v_; }
  [[nodiscard]] bufo_value release() { return std::exchange(v_, bufo_absent()); }
  bufo_interpreter* interpreter() const { return py_; }
  explicit operator bool() const { return !bufo_is_absent(v_); }

  bufo_kind kind() const { return bufo_kind_of(py_, v_); }
  bool is_none() const { return kind() == BUFO_NONE; }
  std::string type_name() const { return bufo_type_name(py_, v_); }

  template <class T>
  Result<T> to() const;
  Result<std::string> str() const { return text(bufo_str_of(py_, v_)); }
  Result<std::string> repr() const { return text(bufo_repr_of(py_, v_)); }
  Result<size_t> length() const {
    const int64_t n = bufo_length(py_, v_);
    if (n < 0) return take_error(py_);
    return static_cast<size_t>(n);
  }
  Result<Value> attr(const char* name) const { return wrap(bufo_get_attr(py_, v_, name)); }
  template <class T>
  Result<void> set_attr(const char* name, const T& value) const;
  template <class K>
  Result<Value> item(const K& key) const;
  template <class K, class T>
  Result<void> set_item(const K& key, const T& value) const;
  /// callee(args...). A span argument is lent, not copied, and taken back when the call ends.
  template <class... A>
  Result<Value> operator()(const A&... args) const;
  /// value.name(args...).
  template <class... A>
  Result<Value> call(const char* name, const A&... args) const {
    const Result<Value> method = attr(name);
    if (!method) return method.error();
    return (*method)(args...);
  }
  /// Calls f(Value) for each item of an iterable, until it returns false (if it returns bool).
  template <class F>
  Result<void> for_each(F&& f) const;

 private:
  friend class Interpreter;
  Value(bufo_interpreter* py, bufo_value owned) : py_(py), v_(owned) {}
  Result<Value> wrap(bufo_value owned) const {
    if (bufo_is_absent(owned)) return take_error(py_);
    return Value(py_, owned);
  }
  Result<std::string> text(bufo_value owned) const {
    const Value s(py_, owned);
    size_t nbytes = 0;
    const char* data = s ? bufo_to_str(py_, owned, &nbytes) : nullptr;
    if (data == nullptr) return take_error(py_);
    return std::string(data, nbytes);
  }

  bufo_interpreter* py_ = nullptr;
  bufo_value v_ = bufo_absent();
};

inline Error take_error(bufo_interpreter* py) {
  Error out;
  out.stopped = bufo_stopped(py);
  const Value exception = Value::adopt(py, bufo_take_error(py));
  if (!exception) {
    out.type = "SystemError";
    out.message = "no error was set";
    return out;
  }
  out.type = exception.type_name();
  if (Result<std::string> s = exception.str()) out.message = std::move(s).value();
  const Value notes = Value::adopt(py, bufo_find_attr(py, exception.get(), "__notes__"));
  if (notes && notes.kind() == BUFO_LIST) {
    const int64_t count = bufo_length(py, notes.get());
    for (int64_t i = 0; i < count; ++i) {
      const Value note = Value::adopt(py, bufo_get_at(py, notes.get(), i));
      if (!note) break;
      if (Result<std::string> s = note.str()) out.notes.push_back(std::move(s).value());
    }
  }
  const size_t count = bufo_frame_count(py, exception.get());
  for (size_t i = 0; i < count; ++i) {
    bufo_frame f;
    if (bufo_frame_at(py, exception.get(), i, &f) != 0) break;
    out.frames.push_back({f.file, f.function, f.line, f.end_line, f.column, f.end_column});
  }
  const Value traceback = Value::adopt(py, bufo_format_error(py, exception.get()));
  if (traceback) {
    if (Result<std::string> s = traceback.str()) out.traceback = std::move(s).value();
  }
  // What went wrong on the way is of no interest beside it.
  bufo_release(py, bufo_take_error(py));
  return out;
}

/// What a script may reach outside its interpreter; none by default. Joined by |.
enum class Capability : uint32_t {
  none = 0,
  read_files = BUFO_CAN_READ_FILES,
  write_files = BUFO_CAN_WRITE_FILES,
  environment = BUFO_CAN_ENVIRONMENT,
  processes = BUFO_CAN_PROCESSES,
  sockets = BUFO_CAN_SOCKETS,
  set_clock = BUFO_CAN_SET_CLOCK,
  read_input = BUFO_CAN_READ_INPUT,
  all = BUFO_CAN_ALL
};
constexpr Capability operator|(Capability a, Capability b) {
  return static_cast<Capability>(static_cast<uint32_t>(a) | static_cast<uint32_t>(b));
}

struct Options {
  size_t heap_limit = 0;     // bytes; 0: none
  uint32_t depth_limit = 0;  // nested calls; 0: 1000
  uint64_t hash_seed = 0;    // 0: not randomised
  Capability capabilities = Capability::none;
  /// What scripts print: stream 1 is sys.stdout, 2 sys.stderr. Empty: the process's own streams.
  std::function<void(int stream, std::string_view text)> write;
  /// The text of a module that is imported, if there is one of that name.
  std::function<std::optional<std::string>(std::string_view name)> load;
};

/// One interpreter; it shares nothing with others. Movable.
class Interpreter {
 public:
  /// Ends the program when memory for an interpreter is refused; see create().
  explicit Interpreter(Options options = {}) : state_(open(std::move(options))) {
    if (state_->py == nullptr) {
      std::fputs("bufo: not enough memory for an interpreter\n", stderr);
      std::abort();
    }
  }
  static std::optional<Interpreter> create(Options options = {}) {
    std::unique_ptr<State> state = open(std::move(options));
    if (state->py == nullptr) return std::nullopt;
    return Interpreter(std::move(state));
  }
  bufo_interpreter* get() const { return state_->py; }

  // --- running
  Result<Value> run(std::string_view text, const char* filename = nullptr) const {
    return wrap(bufo_run(get(), text.data(), text.size(), filename));
  }
  Result<Value> eval(std::string_view text) const {
    return wrap(bufo_eval(get(), text.data(), text.size()));
  }
  Result<Value> run_file(const char* path) const { return wrap(bufo_run_file(get(), path)); }
  Result<Value> import(const char* name) const { return wrap(bufo_import(get(), name)); }
  /// Runs text as module `name`; once more with new text reloads it in place.
  Result<Value> load_module(const char* name, std::string_view text,
                            const char* filename = nullptr) const {
    return wrap(bufo_load_module(get(), name, text.data(), text.size(), filename));
  }

  // --- globals of __main__, and values
  Result<Value> operator[](const char* name) const { return wrap(bufo_global(get(), name)); }
  template <class T>
  Result<void> set(const char* name, const T& value) const {
    Result<Value> v = make(value);
    if (!v) return v.error();
    if (bufo_set_global(get(), name, v->get()) != 0) return take_error(get());
    return {};
  }
  /// globals()[name](args...).
  template <class... A>
  Result<Value> call(const char* name, const A&... args) const {
    const Result<Value> f = (*this)[name];
    if (!f) return f.error();
    return (*f)(args...);
  }
  template <class T>
  Result<Value> make(const T& value) const {
    return wrap(Convert<Plain<T>>::to_python(get(), value));
  }
  Value none() const { return Value(get(), bufo_none()); }
  Value dict() const { return Value(get(), bufo_dict(get())); }

  // --- memory: buffer.h
  Result<Export> export_memory(const Memory&) const;
  /// Lends memory for the time of one call of `f(Value view)`, and takes it back when that returns.
  template <class F>
  auto lend(const Memory&, F&& f) const;
  uint64_t bytes_copied() const { return bufo_bytes_copied(get()); }

  // --- functions and modules of the host: bind.h
  /// def("name", f, {"x", "y"}, "doc"): a global function of __main__.
  template <class F>
  Result<void> def(const char* name, F f, std::initializer_list<const char*> parameters = {},
                   const char* doc = nullptr) const;
  Result<Value> module(const char* name, const char* doc = nullptr) const {
    return wrap(bufo_module(get(), name, doc));
  }

  // --- limits; each may be changed at any time
  void set_heap_limit(size_t nbytes) const { bufo_set_heap_limit(get(), nbytes); }
  size_t heap_usage() const { return bufo_heap_usage(get()); }
  void set_depth_limit(uint32_t depth) const { bufo_set_depth_limit(get(), depth); }
  void set_fuel(uint64_t steps) const { bufo_set_fuel(get(), steps); }
  uint64_t fuel_left() const { return bufo_fuel_left(get()); }
  void set_deadline(std::chrono::nanoseconds from_now) const {
    bufo_set_deadline(get(), static_cast<uint64_t>(from_now.count()));
  }
  void clear_deadline() const { bufo_set_deadline(get(), 0); }
  /// From any thread.
  void interrupt() const { bufo_interrupt(get()); }
  void set_stops_catchable(bool catchable) const { bufo_set_stops_catchable(get(), catchable); }

  /// Ends the interpreter now. The bytes that values which are still held kept from being freed.
  size_t close() { return bufo_close(std::exchange(state_->py, nullptr)); }

 private:
  struct State {
    Options options;
    std::string loaded;
    bufo_interpreter* py = nullptr;
    ~State() {
      if (py != nullptr) bufo_close(py);
    }
  };
  explicit Interpreter(std::unique_ptr<State> state) : state_(std::move(state)) {}

  static std::unique_ptr<State> open(Options given) {
    auto state = std::make_unique<State>();
    state->options = std::move(given);
    const Options& from = state->options;
    bufo_options options;
    bufo_options_init(&options);
    options.heap_limit = from.heap_limit;
    options.depth_limit = from.depth_limit;
    options.hash_seed = from.hash_seed;
    options.capabilities = static_cast<uint32_t>(from.capabilities);
    options.user = state.get();
    if (from.write) {
      options.write = [](void* user, int stream, const char* text, size_t nbytes) {
        static_cast<State*>(user)->options.write(stream, std::string_view(text, nbytes));
      };
    }
    if (from.load) {
      options.load = [](bufo_interpreter*, void* user, const char* name, const char** text,
                        size_t* nbytes) {
        auto& s = *static_cast<State*>(user);
        std::optional<std::string> found = s.options.load(name);
        if (!found) return 0;
        s.loaded = std::move(*found);
        *text = s.loaded.data();
        *nbytes = s.loaded.size();
        return 1;
      };
    }
    state->py = bufo_open(&options);
    return state;
  }
  Result<Value> wrap(bufo_value owned) const {
    if (bufo_is_absent(owned)) return take_error(get());
    return Value(get(), owned);
  }

  std::unique_ptr<State> state_;
};

}  // namespace bufo

#include "bufo/convert.h"
