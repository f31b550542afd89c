// convert.h: numbers, text and containers between C++ and Python. Part of bufo.h.
//
// To Python everything here is copied, save memory (buffer.h). From Python a wrong type is a
// TypeError "must be int, not str", a number that does not fit an OverflowError.
#pragma once

#include "bufo/bufo.h"

namespace bufo {

namespace detail {

inline bool raise_type(bufo_interpreter* py, bufo_value v, const char* expected) {
  const std::string text = std::string("must be ") + expected + ", not " + bufo_type_name(py, v);
  bufo_raise(py, "TypeError", text.c_str());
  return false;
}

/// Items of a container as owned words, released at the end.
class Items {
 public:
  explicit Items(bufo_interpreter* py) : py_(py) {}
  Items(const Items&) = delete;
  Items& operator=(const Items&) = delete;
  ~Items() {
    for (const bufo_value v : values_) bufo_release(py_, v);
  }
  template <class T>
  bool add(const T& item) {
    const bufo_value v = Convert<Plain<T>>::to_python(py_, item);
    if (bufo_is_absent(v)) return false;
    values_.push_back(v);
    return true;
  }
  const bufo_value* data() const { return values_.data(); }
  size_t size() const { return values_.size(); }

 private:
  bufo_interpreter* py_;
  std::vector<bufo_value> values_;
};

template <class Range>
bufo_value list_of(bufo_interpreter* py, const Range& range) {
  Items items(py);
  for (const auto& item : range) {
    if (!items.add(item)) return bufo_absent();
  }
  return bufo_list(py, items.data(), items.size());
}

/// Calls f(bufo_value item) -> bool for each item; false: an error is set.
template <class F>
bool each(bufo_interpreter* py, bufo_value iterable, F&& f) {
  const Value iterator = Value::adopt(py, bufo_iterate(py, iterable));
  if (!iterator) return false;
  for (;;) {
    const Value item = Value::adopt(py, bufo_next(py, iterator.get()));
    if (!item) return bufo_failed(py) == 0;
    if (!f(item.get())) return false;
  }
}

template <class Map>
bufo_value dict_of(bufo_interpreter* py, const Map& map) {
  Value dict = Value::adopt(py, bufo_dict(py));
  if (!dict) return bufo_absent();
  for (const auto& [key, item] : map) {
    const Value k = Value::adopt(py, Convert<std::decay_t<decltype(key)>>::to_python(py, key));
    if (!k) return bufo_absent();
    const Value i = Value::adopt(py, Convert<std::decay_t<decltype(item)>>::to_python(py, item));
    if (!i || bufo_set_item(py, dict.get(), k.get(), i.get()) != 0) return bufo_absent();
  }
  return dict.release();
}

template <class Map>
bool map_from(bufo_interpreter* py, bufo_value v, Map& out) {
  if (bufo_kind_of(py, v) != BUFO_DICT) return raise_type(py, v, "dict");
  out.clear();
  return each(py, v, [&](bufo_value key) {
    typename Map::key_type k{};
    typename Map::mapped_type m{};
    if (!Convert<typename Map::key_type>::from_python(py, key, k)) return false;
    const Value item = Value::adopt(py, bufo_get_item(py, v, key));
    if (!item || !Convert<typename Map::mapped_type>::from_python(py, item.get(), m)) return false;
    out.insert_or_assign(std::move(k), std::move(m));
    return true;
  });
}

}  // namespace detail

template <>
struct Convert<Value> {
  static constexpr const char* name = "object";
  static bufo_value to_python(bufo_interpreter* py, const Value& v) {
    return bufo_retain(py, v.get());
  }
  static bool from_python(bufo_interpreter* py, bufo_value v, Value& out) {
    out = Value::borrow(py, v);
    return true;
  }
};

template <>
struct Convert<bool> {
  static constexpr const char* name = "bool";
  static bufo_value to_python(bufo_interpreter*, bool b) { return bufo_bool(b); }
  static bool from_python(bufo_interpreter* py, bufo_value v, bool& out) {
    const int truth = bufo_truth(py, v);
    out = truth == 1;
    return truth >= 0;
  }
};

template <class T>
struct Convert<T, std::enable_if_t<std::is_integral_v<T> && !std::is_same_v<T, bool>>> {
  static constexpr const char* name = "int";
  static bufo_value to_python(bufo_interpreter* py, T i) {
    if constexpr (std::is_signed_v<T>) {
      return bufo_int(py, static_cast<int64_t>(i));
    } else {
      return bufo_uint(py, static_cast<uint64_t>(i));
    }
  }
  static bool from_python(bufo_interpreter* py, bufo_value v, T& out) {
    std::conditional_t<std::is_signed_v<T>, int64_t, uint64_t> wide = 0;
    if constexpr (std::is_signed_v<T>) {
      if (bufo_to_int(py, v, &wide) != 0) return false;
    } else {
      if (bufo_to_uint(py, v, &wide) != 0) return false;
    }
    out = static_cast<T>(wide);
    if (static_cast<decltype(wide)>(out) == wide) return true;
    const std::string text = "int does not fit " + std::to_string(sizeof(T) * 8) + " bits";
    bufo_raise(py, "OverflowError", text.c_str());
    return false;
  }
};

template <class T>
struct Convert<T, std::enable_if_t<std::is_floating_point_v<T>>> {
  static constexpr const char* name = "float";
  static bufo_value to_python(bufo_interpreter* py, T d) {
    return bufo_float(py, static_cast<double>(d));
  }
  static bool from_python(bufo_interpreter* py, bufo_value v, T& out) {
    double d = 0;
    if (bufo_to_float(py, v, &d) != 0) return false;
    out = static_cast<T>(d);
    return true;
  }
};

template <>
struct Convert<std::string_view> {
  static constexpr const char* name = "str";
  static bufo_value to_python(bufo_interpreter* py, std::string_view s) {
    return bufo_str(py, s.data(), s.size());
  }
  /// Good while the str lives: for arguments of host functions, that is the call.
  static bool from_python(bufo_interpreter* py, bufo_value v, std::string_view& out) {
    size_t nbytes = 0;
    const char* text = bufo_to_str(py, v, &nbytes);
    if (text == nullptr) return false;
    out = {text, nbytes};
    return true;
  }
};
template <>
struct Convert<std::string> {
  static constexpr const char* name = "str";
  static bufo_value to_python(bufo_interpreter* py, const std::string& s) {
    return bufo_str(py, s.data(), s.size());
  }
  static bool from_python(bufo_interpreter* py, bufo_value v, std::string& out) {
    std::string_view view;
    if (!Convert<std::string_view>::from_python(py, v, view)) return false;
    out = view;
    return true;
  }
};
template <>
struct Convert<const char*> {
  static constexpr const char* name = "str";
  static bufo_value to_python(bufo_interpreter* py, const char* s) {
    return bufo_str(py, s, BUFO_TEXT);
  }
};
template <>
struct Convert<std::nullptr_t> {
  static bufo_value to_python(bufo_interpreter*, std::nullptr_t) { return bufo_none(); }
};

/// None stands for nothing.
template <class T>
struct Convert<std::optional<T>> {
  static constexpr const char* name = Convert<T>::name;
  static bufo_value to_python(bufo_interpreter* py, const std::optional<T>& v) {
    return v ? Convert<T>::to_python(py, *v) : bufo_none();
  }
  static bool from_python(bufo_interpreter* py, bufo_value v, std::optional<T>& out) {
    if (bufo_kind_of(py, v) == BUFO_NONE) {
      out.reset();
      return true;
    }
    return Convert<T>::from_python(py, v, out.emplace());
  }
};

template <class T>
struct Convert<std::vector<T>> {
  static constexpr const char* name = "iterable";
  static bufo_value to_python(bufo_interpreter* py, const std::vector<T>& v) {
    return detail::list_of(py, v);
  }
  static bool from_python(bufo_interpreter* py, bufo_value v, std::vector<T>& out) {
    out.clear();
    return detail::each(py, v, [&](bufo_value item) {
      T t{};
      if (!Convert<T>::from_python(py, item, t)) return false;
      out.push_back(std::move(t));
      return true;
    });
  }
};

template <class K, class T>
struct Convert<std::map<K, T>> {
  static constexpr const char* name = "dict";
  static bufo_value to_python(bufo_interpreter* py, const std::map<K, T>& m) {
    return detail::dict_of(py, m);
  }
  static bool from_python(bufo_interpreter* py, bufo_value v, std::map<K, T>& out) {
    return detail::map_from(py, v, out);
  }
};
template <class K, class T>
struct Convert<std::unordered_map<K, T>> {
  static constexpr const char* name = "dict";
  static bufo_value to_python(bufo_interpreter* py, const std::unordered_map<K, T>& m) {
    return detail::dict_of(py, m);
  }
  static bool from_python(bufo_interpreter* py, bufo_value v, std::unordered_map<K, T>& out) {
    return detail::map_from(py, v, out);
  }
};

template <class... T>
struct Convert<std::tuple<T...>> {
  static constexpr const char* name = "tuple";
  static bufo_value to_python(bufo_interpreter* py, const std::tuple<T...>& t) {
    detail::Items items(py);
    const bool good = std::apply([&](const T&... item) { return (items.add(item) && ...); }, t);
    return good ? bufo_tuple(py, items.data(), items.size()) : bufo_absent();
  }
  static bool from_python(bufo_interpreter* py, bufo_value v, std::tuple<T...>& out) {
    const int64_t n = bufo_length(py, v);
    if (n < 0) return false;
    if (n != static_cast<int64_t>(sizeof...(T))) {
      const std::string text =
          "must have " + std::to_string(sizeof...(T)) + " items, not " + std::to_string(n);
      bufo_raise(py, "ValueError", text.c_str());
      return false;
    }
    int64_t i = 0;
    return std::apply(
        [&](T&... item) {
          const auto one = [&](auto& to) {
            const Value from = Value::adopt(py, bufo_get_at(py, v, i++));
            return from && Convert<std::decay_t<decltype(to)>>::from_python(py, from.get(), to);
          };
          return (one(item) && ...);
        },
        out);
  }
};
template <class A, class B>
struct Convert<std::pair<A, B>> {
  static constexpr const char* name = "tuple";
  static bufo_value to_python(bufo_interpreter* py, const std::pair<A, B>& p) {
    return Convert<std::tuple<A, B>>::to_python(py, std::tuple<A, B>(p));
  }
  static bool from_python(bufo_interpreter* py, bufo_value v, std::pair<A, B>& out) {
    std::tuple<A, B> t;
    if (!Convert<std::tuple<A, B>>::from_python(py, v, t)) return false;
    out = {std::move(std::get<0>(t)), std::move(std::get<1>(t))};
    return true;
  }
};

// --- what bufo.h declares

template <class T>
Result<T> Value::to() const {
  T out{};
  if (!Convert<T>::from_python(py_, v_, out)) return take_error(py_);
  return out;
}

template <class T>
Result<void> Value::set_attr(const char* name, const T& value) const {
  const Value v = adopt(py_, Convert<Plain<T>>::to_python(py_, value));
  if (!v || bufo_set_attr(py_, v_, name, v.get()) != 0) return take_error(py_);
  return {};
}

template <class K>
Result<Value> Value::item(const K& key) const {
  const Value k = adopt(py_, Convert<Plain<K>>::to_python(py_, key));
  if (!k) return take_error(py_);
  return wrap(bufo_get_item(py_, v_, k.get()));
}

template <class K, class T>
Result<void> Value::set_item(const K& key, const T& value) const {
  const Value k = adopt(py_, Convert<Plain<K>>::to_python(py_, key));
  if (!k) return take_error(py_);
  const Value v = adopt(py_, Convert<Plain<T>>::to_python(py_, value));
  if (!v || bufo_set_item(py_, v_, k.get(), v.get()) != 0) return take_error(py_);
  return {};
}

namespace detail {
/// One argument of a call, for as long as the call lasts.
template <class T>
struct Argument {
  Argument(bufo_interpreter* py, const T& from)
      : value(Value::adopt(py, Convert<T>::to_python(py, from))) {}
  Value value;
};
}  // namespace detail

template <class... A>
Result<Value> Value::operator()(const A&... args) const {
  const auto call_with = [&](const auto&... argument) -> Result<Value> {
    if (!(static_cast<bool>(argument.value) && ...)) return take_error(py_);
    const bufo_value values[] = {argument.value.get()..., bufo_absent()};
    return wrap(bufo_call(py_, v_, values, sizeof...(argument)));
  };
  return call_with(detail::Argument<Plain<A>>(py_, args)...);
}

template <class F>
Result<void> Value::for_each(F&& f) const {
  bool stopped = false;
  const bool good = detail::each(py_, v_, [&](bufo_value item) {
    if constexpr (std::is_same_v<decltype(f(std::declval<Value>())), bool>) {
      stopped = !f(borrow(py_, item));
    } else {
      f(borrow(py_, item));
    }
    return !stopped;
  });
  if (!good && !stopped) return take_error(py_);
  return {};
}

}  // namespace bufo
