// bind.h: C++ functions and classes as Python ones, in one line each, without macros.
//
//   py.def("add", [](int a, int b) { return a + b; }, {"a", "b"}, "The sum.");
//
//   bufo::Class<Image>(py, "Image", "Pixels.")
//       .init<int, int>({"width", "height"})
//       .method("fill", &Image::fill, {"value"}, "Sets all pixels.")
//       .property("width", &Image::width)
//       .method("__len__", &Image::size)
//       .buffer([](Image& i) { return bufo::Memory(i.data(), {i.height(), i.width()}); });
//
// Arguments are converted or refused with CPython's TypeErrors, which name the function and the
// parameter. A function that can fail returns bufo::Result<T> (see fail()), or throws: a C++
// exception becomes a RuntimeError. help() shows docstrings and signatures.
#pragma once

#include <array>
#include <memory>

#include "bufo/buffer.h"

namespace bufo {

/// An error for a host function to return: `return bufo::fail("ValueError", "no such layer");`
inline Error fail(std::string type, std::string message) {
  Error e;
  e.type = std::move(type);
  e.message = std::move(message);
  return e;
}

namespace detail {

template <class F>
struct Callable : Callable<decltype(&F::operator())> {};
template <class R, class... A>
struct Callable<R (*)(A...)> {
  using Return = R;
  using Arguments = std::tuple<std::decay_t<A>...>;
};
template <class C, class R, class... A>
struct Callable<R (C::*)(A...)> : Callable<R (*)(A...)> {};
template <class C, class R, class... A>
struct Callable<R (C::*)(A...) const> : Callable<R (*)(A...)> {};
template <class C, class R, class... A>
struct Callable<R (C::*)(A...) noexcept> : Callable<R (*)(A...)> {};
template <class C, class R, class... A>
struct Callable<R (C::*)(A...) const noexcept> : Callable<R (*)(A...)> {};
template <class R, class... A>
struct Callable<R (*)(A...) noexcept> : Callable<R (*)(A...)> {};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// A C++ result as an owned Python value.
template <class R>
struct Returned {
  static bufo_value give(bufo_interpreter* py, R&& r) {
    return Convert<Plain<R>>::to_python(py, r);
  }
};
inline bufo_value give_error(bufo_interpreter* py, const Error& e) {
  return bufo_raise(py, e.type.c_str(), e.message.c_str());
}
template <class T>
struct Returned<Result<T>> {
  static bufo_value give(bufo_interpreter* py, Result<T>&& r) {
    if (!r) return give_error(py, r.error());
    if constexpr (std::is_void_v<T>) {
      return bufo_none();
    } else {
      return Returned<T>::give(py, std::move(r).value());
    }
  }
};

/// Runs what may throw.
template <class F>
bufo_value guarded(bufo_interpreter* py, F&& f) {
#if defined(__cpp_exceptions)
  try {
    return f();
  } catch (const Exception& e) {
    return give_error(py, e.error());
  } catch (const std::exception& e) {
    return bufo_raise(py, "RuntimeError", e.what());
  } catch (...) {
    return bufo_raise(py, "RuntimeError", "unknown C++ exception");
  }
#else
  static_cast<void>(py);
  return f();
#endif
}

template <class R, class F, class... A>
bufo_value invoke(bufo_interpreter* py, F&& f, A&&... args) {
  return guarded(py, [&] {
    if constexpr (std::is_void_v<R>) {
      std::invoke(f, std::forward<A>(args)...);
      return bufo_none();
    } else {
      return Returned<std::decay_t<R>>::give(py, std::invoke(f, std::forward<A>(args)...));
    }
  });
}

/// "must be int, not str" becomes "add() argument 'a' must be int, not str".
inline void name_argument(bufo_interpreter* py, const std::string& function,
                          const std::string& parameter) {
  const Value exception = Value::adopt(py, bufo_take_error(py));
  if (!exception) return;
  const std::string type = exception.type_name();
  std::string message = exception.str().value_or(std::string());
  if (type == "TypeError" || type == "OverflowError" || type == "ValueError") {
    // "'str' object cannot be interpreted as an integer" has a subject of its own.
    const std::string who = function + "() argument '" + parameter + "'";
    message = message.compare(0, 5, "must ") == 0 ? who + " " + message : who + ": " + message;
    bufo_raise(py, type.c_str(), message.c_str());
  } else {
    bufo_raise_value(py, exception.get());
  }
}

/// What a bound function knows of its parameters.
struct Parameters {
  std::string function, signature;
  std::vector<std::string> names;

  template <class... A>
  void set(const char* name, std::initializer_list<const char*> given, std::tuple<A...>*,
           bool method) {
    function = name;
    names.assign(given.begin(), given.end());
    const bool named = !names.empty();
    while (names.size() < sizeof...(A)) names.push_back("arg" + std::to_string(names.size()));
    const bool optional[] = {is_optional<A>..., false};
    signature = method ? "(self" : "(";
    // Trailing std::optional parameters have a default.
    size_t defaults_from = sizeof...(A);
    while (defaults_from > 0 && optional[defaults_from - 1]) --defaults_from;
    for (size_t i = 0; i < sizeof...(A); ++i) {
      if (i > 0 || method) signature += ", ";
      signature += names[i];
      if (i >= defaults_from) signature += "=None";
    }
    if (!named && (method || sizeof...(A) > 0)) signature += ", /";
    signature += ")";
  }
};

template <class T>
bool read_argument(bufo_interpreter* py, bufo_value v, const Parameters& parameters, size_t index,
                   T& out) {
  if constexpr (is_optional<T>) {
    if (bufo_is_absent(v)) return true;
  }
  if (Convert<T>::from_python(py, v, out)) return true;
  name_argument(py, parameters.function, parameters.names[index]);
  return false;
}

template <class Tuple, size_t... I>
bool read_arguments(bufo_interpreter* py, const bufo_value* args, const Parameters& parameters,
                    Tuple& out, std::index_sequence<I...>) {
  static_cast<void>(args);
  static_cast<void>(py);
  static_cast<void>(parameters);
  return (read_argument(py, args[I], parameters, I, std::get<I>(out)) && ...);
}

template <class F>
struct BoundFunction {
  F f;
  Parameters parameters;

  static bufo_value call(bufo_interpreter* py, void* user, const bufo_value* args, size_t) {
    auto& self = *static_cast<BoundFunction*>(user);
    using C = Callable<std::decay_t<F>>;
    typename C::Arguments values{};
    constexpr size_t kCount = std::tuple_size_v<typename C::Arguments>;
    if (!read_arguments(py, args, self.parameters, values, std::make_index_sequence<kCount>())) {
      return bufo_absent();
    }
    return std::apply(
        [&](auto&... value) { return invoke<typename C::Return>(py, self.f, std::move(value)...); },
        values);
  }
  static void free(void* user) { delete static_cast<BoundFunction*>(user); }
};

/// A Python function around any callable.
template <class F>
Value make_function(bufo_interpreter* py, const char* name, F f,
                    std::initializer_list<const char*> names, const char* doc) {
  auto* bound = new BoundFunction<F>{std::move(f), {}};
  using Arguments = typename Callable<std::decay_t<F>>::Arguments;
  bound->parameters.set(name, names, static_cast<Arguments*>(nullptr), false);
  return Value::adopt(py, bufo_function(py, name, bound->parameters.signature.c_str(), doc,
                                        BoundFunction<F>::call, bound, BoundFunction<F>::free));
}

}  // namespace detail

template <class F>
Result<void> Interpreter::def(const char* name, F f, std::initializer_list<const char*> parameters,
                              const char* doc) const {
  const Value function = detail::make_function(get(), name, std::move(f), parameters, doc);
  if (!function || bufo_set_global(get(), name, function.get()) != 0) return take_error(get());
  return {};
}

/// A function of a module (Interpreter::module) or any other object with attributes.
template <class F>
Result<void> def(const Value& owner, const char* name, F f,
                 std::initializer_list<const char*> parameters = {}, const char* doc = nullptr) {
  const Value function =
      detail::make_function(owner.interpreter(), name, std::move(f), parameters, doc);
  if (!function || bufo_set_attr(owner.interpreter(), owner.get(), name, function.get()) != 0) {
    return take_error(owner.interpreter());
  }
  return {};
}

/// A C++ class for scripts. Each step may fail for want of memory or a bad name; result() tells the
/// first error. The class is a global of __main__, or an attribute of the module given.
template <class T>
class Class {
 public:
  Class(const Interpreter& py, const char* name, const char* doc = nullptr)
      : Class(py.get(), name, doc) {
    if (cls_ && bufo_set_global(py_, base_name(name), cls_.get()) != 0) keep_error();
  }
  Class(const Value& module, const char* name, const char* doc = nullptr)
      : Class(module.interpreter(), name, doc) {
    if (cls_ && bufo_set_attr(py_, module.get(), base_name(name), cls_.get()) != 0) keep_error();
  }

  /// __init__: T is made with these arguments.
  template <class... A>
  Class& init(std::initializer_list<const char*> names = {}, const char* doc = nullptr) {
    return init_with([](A... args) { return std::make_unique<T>(std::move(args)...); }, names, doc);
  }
  /// __init__ through a function that gives a std::unique_ptr<T>, or Result of one.
  template <class F>
  Class& init_with(F make, std::initializer_list<const char*> names = {},
                   const char* doc = nullptr) {
    using C = detail::Callable<std::decay_t<F>>;
    return add<typename C::Arguments>(
        "__init__", names, doc,
        [make = std::move(make)](bufo_interpreter* py, bufo_value self, auto&... args) mutable {
          return detail::guarded(py, [&] { return place(py, self, make(std::move(args)...)); });
        });
  }
  /// A method: a member function, or a callable whose first parameter is T& or const T&. Operators
  /// are methods with their Python names: "__add__", "__len__", "__getitem__" …
  template <class R, class B, class... A>
  Class& method(const char* name, R (B::*f)(A...), std::initializer_list<const char*> names = {},
                const char* doc = nullptr) {
    return add_method<R, std::tuple<std::decay_t<A>...>>(name, f, names, doc);
  }
  template <class R, class B, class... A>
  Class& method(const char* name, R (B::*f)(A...) const,
                std::initializer_list<const char*> names = {}, const char* doc = nullptr) {
    return add_method<R, std::tuple<std::decay_t<A>...>>(name, f, names, doc);
  }
  template <class F, class = std::enable_if_t<!std::is_member_function_pointer_v<F>>>
  Class& method(const char* name, F f, std::initializer_list<const char*> names = {},
                const char* doc = nullptr) {
    using C = detail::Callable<std::decay_t<F>>;
    return add_free<typename C::Return>(name, std::move(f), names, doc,
                                        static_cast<typename C::Arguments*>(nullptr));
  }
  template <class F>
  Class& static_method(const char* name, F f, std::initializer_list<const char*> names = {},
                       const char* doc = nullptr) {
    const Value function = detail::make_function(py_, name, std::move(f), names, doc);
    const Value builtins = Value::adopt(py_, bufo_import(py_, "builtins"));
    if (!function || !builtins) return keep_error();
    const Result<Value> made = builtins.call("staticmethod", function);
    if (!made) return keep_error(made.error());
    return set(name, *made);
  }
  /// A property: `read` is a member function, a data member or a callable; without `write` it is
  /// read-only.
  template <class G>
  Class& property(const char* name, G read, const char* doc = nullptr) {
    return set(name,
               Value::adopt(py_, bufo_property(py_, getter(name, read).get(), bufo_absent(), doc)));
  }
  template <class G, class S>
  Class& property(const char* name, G read, S write, const char* doc = nullptr) {
    const Value g = getter(name, read), s = setter(name, write);
    return set(name, Value::adopt(py_, bufo_property(py_, g.get(), s.get(), doc)));
  }
  /// A data member, for reading and writing.
  template <class M>
  Class& field(const char* name, M T::*member, const char* doc = nullptr) {
    return property(
        name, [member](const T& t) -> M { return t.*member; },
        [member](T& t, M value) { t.*member = std::move(value); }, doc);
  }
  /// Lends the instance's memory: `f(T&)` gives Memory. The Python object lives as long as views
  /// do.
  template <class F>
  Class& buffer(F f) {
    data_->memory = [f = std::move(f)](void* t) { return f(*static_cast<T*>(t)); };
    if (cls_ && bufo_class_set_memory(py_, cls_.get(), lend, data_.get()) != 0) keep_error();
    return *this;
  }
  const Value& value() const { return cls_; }
  /// The first error of all steps.
  Result<void> result() const {
    if (error_) return *error_;
    return {};
  }

  /// A Python object that owns this T.
  static Result<Value> wrap(const Value& cls, std::unique_ptr<T> instance) {
    bufo_interpreter* py = cls.interpreter();
    const bufo_value made = bufo_wrap(py, cls.get(), instance.get());
    if (bufo_is_absent(made)) return take_error(py);
    static_cast<void>(instance.release());
    return Value::adopt(py, made);
  }
  Result<Value> wrap(std::unique_ptr<T> instance) const { return wrap(cls_, std::move(instance)); }
  /// The T in a Python object of this class: good while the object lives. nullptr: an error is set.
  T* get(const Value& object) const {
    return static_cast<T*>(bufo_instance(py_, object.get(), cls_.get()));
  }

 private:
  struct Data {
    std::function<Memory(void*)> memory;
    Memory lent;  // while the C function reads it
  };

  Class(bufo_interpreter* py, const char* name, const char* doc)
      : py_(py), data_(std::make_shared<Data>()) {
    bufo_class_spec spec = {};
    spec.name = name;
    spec.doc = doc;
    spec.destroy = [](void* t) { delete static_cast<T*>(t); };
    cls_ = Value::adopt(py, bufo_class(py, &spec));
    if (!cls_) {
      keep_error();
      return;
    }
    // The data lives as long as the class: in a function object that the class holds.
    auto keeper = std::make_unique<std::shared_ptr<Data>>(data_);
    const Value held = Value::adopt(
        py, bufo_function(
                py, "__host_data__", "()", nullptr,
                [](bufo_interpreter*, void*, const bufo_value*, size_t) { return bufo_none(); },
                keeper.release(),
                [](void* user) { delete static_cast<std::shared_ptr<Data>*>(user); }));
    if (!held || bufo_set_attr(py, cls_.get(), "__host_data__", held.get()) != 0) keep_error();
  }
  static const char* base_name(const char* name) {
    const std::string_view text = name;
    const size_t dot = text.rfind('.');
    return dot == std::string_view::npos ? name : name + dot + 1;
  }
  static int lend(bufo_interpreter* py, void* user, void* instance, bufo_memory* out) {
    auto& data = *static_cast<Data*>(user);
    static_cast<void>(py);
    data.lent = data.memory(instance);
    out->data = data.lent.data;
    out->format = data.lent.format.c_str();
    out->ndim = static_cast<int>(data.lent.shape.size());
    out->shape = data.lent.shape.data();
    out->strides = data.lent.strides.empty() ? nullptr : data.lent.strides.data();
    out->readonly = data.lent.readonly;
    return 0;
  }
  static bufo_value place(bufo_interpreter* py, bufo_value self, std::unique_ptr<T> made) {
    if (made == nullptr) return bufo_raise(py, "ValueError", "the instance could not be made");
    if (bufo_set_instance(py, self, made.get()) != 0) return bufo_absent();
    static_cast<void>(made.release());
    return bufo_none();
  }
  static bufo_value place(bufo_interpreter* py, bufo_value self, Result<std::unique_ptr<T>> made) {
    if (!made) return detail::give_error(py, made.error());
    return place(py, self, std::move(made).value());
  }

  /// A Python function (self, args...) that calls f(py, self, args...).
  template <class Arguments, class F>
  struct BoundMethod {
    F f;
    detail::Parameters parameters;
    static bufo_value call(bufo_interpreter* py, void* user, const bufo_value* args, size_t) {
      auto& self = *static_cast<BoundMethod*>(user);
      Arguments values{};
      constexpr size_t kCount = std::tuple_size_v<Arguments>;
      if (!detail::read_arguments(py, args + 1, self.parameters, values,
                                  std::make_index_sequence<kCount>())) {
        return bufo_absent();
      }
      return std::apply([&](auto&... value) { return self.f(py, args[0], value...); }, values);
    }
    static void free(void* user) { delete static_cast<BoundMethod*>(user); }
  };
  template <class Arguments, class F>
  Value make(const char* name, std::initializer_list<const char*> names, const char* doc, F f) {
    auto* bound = new BoundMethod<Arguments, F>{std::move(f), {}};
    bound->parameters.set(name, names, static_cast<Arguments*>(nullptr), true);
    using B = BoundMethod<Arguments, F>;
    return Value::adopt(py_, bufo_function(py_, name, bound->parameters.signature.c_str(), doc,
                                           B::call, bound, B::free));
  }
  template <class Arguments, class F>
  Class& add(const char* name, std::initializer_list<const char*> names, const char* doc, F f) {
    return set(name, make<Arguments>(name, names, doc, std::move(f)));
  }
  template <class R, class Arguments, class F>
  auto on_instance(F f) {
    // The class outlives its methods' calls; its word is enough.
    return [f = std::move(f), cls = cls_.get()](bufo_interpreter* py, bufo_value self,
                                                auto&... args) mutable {
      void* instance = bufo_instance(py, self, cls);
      if (instance == nullptr) return bufo_absent();
      return detail::invoke<R>(py, f, *static_cast<T*>(instance), std::move(args)...);
    };
  }
  template <class R, class Arguments, class F>
  Class& add_method(const char* name, F f, std::initializer_list<const char*> names,
                    const char* doc) {
    return add<Arguments>(name, names, doc, on_instance<R, Arguments>(f));
  }
  template <class R, class F, class Self, class... A>
  Class& add_free(const char* name, F f, std::initializer_list<const char*> names, const char* doc,
                  std::tuple<Self, A...>*) {
    return add<std::tuple<A...>>(name, names, doc, on_instance<R, std::tuple<A...>>(std::move(f)));
  }
  template <class G>
  Value getter(const char* name, G read) {
    using R = std::invoke_result_t<G, T&>;
    return make<std::tuple<>>(name, {}, nullptr,
                              on_instance<std::decay_t<R>, std::tuple<>>(std::move(read)));
  }
  template <class S>
  Value setter(const char* name, S write) {
    using A = typename SetterArgument<S>::Type;
    return make<std::tuple<A>>(name, {"value"}, nullptr,
                               on_instance<void, std::tuple<A>>(std::move(write)));
  }
  template <class S>
  struct SetterArgument {
    using Type = std::tuple_element_t<1, typename detail::Callable<S>::Arguments>;
  };
  template <class R, class B, class A>
  struct SetterArgument<R (B::*)(A)> {
    using Type = std::decay_t<A>;
  };

  Class& set(const char* name, const Value& v) {
    if (!cls_) return *this;
    if (!v || bufo_set_attr(py_, cls_.get(), name, v.get()) != 0) return keep_error();
    return *this;
  }
  Class& keep_error() { return keep_error(take_error(py_)); }
  Class& keep_error(Error e) {
    if (!error_) error_ = std::move(e);
    return *this;
  }

  bufo_interpreter* py_;
  std::shared_ptr<Data> data_;
  Value cls_;
  std::optional<Error> error_;
};

}  // namespace bufo
