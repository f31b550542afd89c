// marshal: the compact binary form of plain values, versions 0 to 4 of the format.
//
// None, bool, Ellipsis, StopIteration, int, float, complex, str, bytes-likes, tuple, list, dict,
// set and frozenset; not code, whose form is a matter of each interpreter's bytecode. Follows the
// documentation of CPython's marshal and the data that it writes.
#include <cstdio>
#include <cstring>

#include "runtime/codecs.h"
#include "runtime/modules.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

constexpr int kVersion = 4;
constexpr int kMaxDepth = 2000;

/// Nested beyond what the format allows, or what this thread's stack holds.
bool too_deep(const VM& vm, int depth) {
  return depth >= kMaxDepth ||
         static_cast<const char*>(__builtin_frame_address(0)) < vm.native_stack_limit;
}
constexpr uint8_t kFlagReference = 0x80;

/// Raw heap bytes that grow.
class Output {
 public:
  explicit Output(VM& vm) : vm_(vm) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() {
    if (data_ != nullptr) vm_.heap.free(data_);
  }

  Result<void> bytes(const void* data, size_t nbytes) {
    if (nbytes > capacity_ - length_) {
      const size_t wanted = (length_ + nbytes) * 3 / 2 + 64;
      void* block = vm_.heap.reallocate_raw(data_, wanted);
      if (block == nullptr) return raise_no_memory(vm_);
      data_ = static_cast<uint8_t*>(block);
      capacity_ = wanted;
    }
    if (nbytes != 0) std::memcpy(data_ + length_, data, nbytes);
    length_ += nbytes;
    return ok();
  }
  Result<void> byte(uint8_t b) { return bytes(&b, 1); }
  Result<void> short_number(uint16_t n) {
    const uint8_t b[] = {static_cast<uint8_t>(n), static_cast<uint8_t>(n >> 8)};
    return bytes(b, sizeof b);
  }
  Result<void> number(uint32_t n) {
    const uint8_t b[] = {static_cast<uint8_t>(n), static_cast<uint8_t>(n >> 8),
                         static_cast<uint8_t>(n >> 16), static_cast<uint8_t>(n >> 24)};
    return bytes(b, sizeof b);
  }
  Result<Ref<Bytes>> finish() { return make_bytes(vm_, data_, static_cast<ptrdiff_t>(length_)); }

 private:
  VM& vm_;
  uint8_t* data_ = nullptr;
  size_t length_ = 0, capacity_ = 0;
};

// --- writing

class Writer {
 public:
  Writer(VM& vm, ptrdiff_t version) : vm_(vm), out_(vm), version_(version) {}

  Result<Ref<Bytes>> dump(Value v) {
    if (version_ >= 3) seen_ = TRY(make_dict(vm_));
    TRY(write(v));
    return out_.finish();
  }

 private:
  Result<void> size(ptrdiff_t n) {
    if (n > INT32_MAX) return vm_.raise<ValueError>("unmarshallable object");
    return out_.number(static_cast<uint32_t>(n));
  }

  /// An object that came before is written as its number. Others get the next number if somebody
  /// else holds them too. True: it is written.
  Result<bool> reference(Value v, uint8_t& flag) {
    if (version_ < 3 || !v.is_object() || v.object()->refcount == 1) return false;
    const AnyRef key =
        TRY(make_int(vm_, static_cast<int64_t>(reinterpret_cast<uintptr_t>(v.object()) >> 3)));
    const AnyRef known = TRY(dict_get(vm_, *seen_, key));
    if (!known.is_unbound()) {
      TRY(out_.byte('r'));
      TRY(out_.number(static_cast<uint32_t>(known->small_int())));
      return true;
    }
    TRY(dict_set(vm_, *seen_, key, Value::small_int(static_cast<int64_t>(seen_->used))));
    flag = kFlagReference;
    return false;
  }

  Result<void> write(Value borrowed) {
    if (too_deep(vm_, depth_)) return vm_.raise<ValueError>("object too deeply nested to marshal");
    ++depth_;
    const Result<void> result = write_value(borrowed);
    --depth_;
    return result;
  }

  Result<void> write_value(Value v) {
    TRY(vm_.tick());
    if (v.is_none()) return out_.byte('N');
    if (v.is_bool()) return out_.byte(v.is_true() ? 'T' : 'F');
    if (v.is_ellipsis()) return out_.byte('.');
    if (v == Value(&vm_.type(kTypeStopIteration))) return out_.byte('S');
    uint8_t flag = 0;
    const bool written = TRY(reference(v, flag));
    if (written) return ok();
    const AnyRef held(v);
    switch (type_index_of(v)) {
      case kTypeInt:
        return write_int(v, flag);
      case kTypeFloat:
        return write_float(float_value(v), flag);
      case kTypeComplex:
        return write_complex(as<Complex>(v), flag);
      case kTypeStr:
        return write_str(as<Str>(v), flag);
      case kTypeTuple:
        return write_tuple(as<Tuple>(v), flag);
      case kTypeList:
        return write_list(as<List>(v), flag);
      case kTypeDict:
        return write_dict(as<Dict>(v), flag);
      case kTypeSet:
      case kTypeFrozenSet:
        return write_set(v, flag);
      default:
        return write_buffer(v, flag);
    }
  }

  Result<void> write_int(Value v, uint8_t flag) {
    int64_t small;
    if (try_int64(v, small) && small >= INT32_MIN && small <= INT32_MAX) {
      TRY(out_.byte('i' | flag));
      return out_.number(static_cast<uint32_t>(small));
    }
    // Digits of 15 bits.
    const IntView view(v);
    const size_t count = (view.bit_length() + 14) / 15;
    if (count > INT32_MAX) return vm_.raise<ValueError>("unmarshallable object");
    TRY(out_.byte('l' | flag));
    const auto signed_count = static_cast<int32_t>(count);
    TRY(out_.number(static_cast<uint32_t>(view.negative() ? -signed_count : signed_count)));
    for (size_t i = 0; i < count; ++i) {
      const size_t bit = i * 15, limb = bit / 64, shift = bit % 64;
      uint64_t digit = view.limbs()[limb] >> shift;
      if (shift > 49 && limb + 1 < view.count()) digit |= view.limbs()[limb + 1] << (64 - shift);
      TRY(out_.short_number(digit & 0x7fff));
    }
    return ok();
  }

  Result<void> double_bits(double d) {
    uint64_t bits;
    std::memcpy(&bits, &d, sizeof bits);
    TRY(out_.number(static_cast<uint32_t>(bits)));
    return out_.number(static_cast<uint32_t>(bits >> 32));
  }
  /// Versions 0 and 1: seventeen digits as text.
  Result<void> double_text(double d) {
    char text[64];
    const int n = std::snprintf(text, sizeof text, "%.17g", d);
    TRY(out_.byte(static_cast<uint8_t>(n)));
    return out_.bytes(text, static_cast<size_t>(n));
  }
  Result<void> write_float(double d, uint8_t flag) {
    TRY(out_.byte((version_ > 1 ? 'g' : 'f') | flag));
    return version_ > 1 ? double_bits(d) : double_text(d);
  }
  Result<void> write_complex(const Complex& c, uint8_t flag) {
    const double real = c.real, imag = c.imag;
    TRY(out_.byte((version_ > 1 ? 'y' : 'x') | flag));
    TRY(version_ > 1 ? double_bits(real) : double_text(real));
    return version_ > 1 ? double_bits(imag) : double_text(imag);
  }

  Result<void> write_str(Str& s, uint8_t flag) {
    const std::string_view text = TRY(str_wtf8(vm_, s));
    const auto length = static_cast<ptrdiff_t>(text.size());
    const bool ascii = text.size() == static_cast<size_t>(s.length), interned = s.is_interned();
    if (version_ >= 4 && ascii) {
      const bool is_short = length < 256;
      TRY(out_.byte((is_short ? (interned ? 'Z' : 'z') : (interned ? 'A' : 'a')) | flag));
      if (is_short) {
        TRY(out_.byte(static_cast<uint8_t>(length)));
      } else {
        TRY(size(length));
      }
    } else {
      TRY(out_.byte((version_ >= 3 && interned ? 't' : 'u') | flag));
      TRY(size(length));
    }
    return out_.bytes(text.data(), text.size());
  }

  Result<void> write_tuple(const Tuple& tuple, uint8_t flag) {
    if (version_ >= 4 && tuple.size < 256) {
      TRY(out_.byte(')' | flag));
      TRY(out_.byte(static_cast<uint8_t>(tuple.size)));
    } else {
      TRY(out_.byte('(' | flag));
      TRY(size(tuple.size));
    }
    for (ptrdiff_t i = 0; i < tuple.size; ++i) TRY(write(tuple.items[i]));
    return ok();
  }
  Result<void> write_list(const List& list, uint8_t flag) {
    TRY(out_.byte('[' | flag));
    TRY(size(list.size));
    const ptrdiff_t count = list.size;
    for (ptrdiff_t i = 0; i < count && i < list.size; ++i) TRY(write(list.items[i]));
    return ok();
  }
  Result<void> write_dict(Dict& dict, uint8_t flag) {
    TRY(out_.byte('{' | flag));
    ptrdiff_t position = 0;
    Value key, value;
    while (dict_next(dict, position, key, value)) {
      const AnyRef held_value(value);
      TRY(write(key));
      TRY(write(held_value));
    }
    return out_.byte('0');
  }
  /// In the order of their bytes, so that equal sets are written alike.
  Result<void> write_set(Value set, uint8_t flag) {
    TRY(out_.byte((type_index_of(set) == kTypeSet ? '<' : '>') | flag));
    const Ref<List> pairs = TRY(make_list(vm_));
    TRY(for_each(vm_, set, [&](AnyRef item) -> Result<bool> {
      Writer alone(vm_, version_);
      alone.depth_ = depth_;
      const Ref<Bytes> key = TRY(alone.dump(item));
      const Ref<Tuple> pair = TRY(make_tuple_of(vm_, {key, item}));
      TRY(list_append(vm_, *pairs, pair));
      return true;
    }));
    TRY(sort_by_bytes(*pairs));
    TRY(size(pairs->size));
    for (ptrdiff_t i = 0; i < pairs->size; ++i) {
      TRY(write(as<Tuple>(pairs->items[i]).items[1]));
    }
    return ok();
  }
  Result<void> sort_by_bytes(List& pairs) {
    // Insertion by halves: sets that are written are small, and no Python code runs.
    for (ptrdiff_t i = 1; i < pairs.size; ++i) {
      TRY(vm_.tick());
      const Value item = pairs.items[i];
      const auto less = [&](Value a, Value b) {
        const auto &x = as<Bytes>(as<Tuple>(a).items[0]), &y = as<Bytes>(as<Tuple>(b).items[0]);
        const ptrdiff_t n = x.length < y.length ? x.length : y.length;
        const int order = std::memcmp(x.data, y.data, static_cast<size_t>(n));
        return order != 0 ? order < 0 : x.length < y.length;
      };
      ptrdiff_t low = 0, high = i;
      while (low < high) {
        const ptrdiff_t middle = (low + high) / 2;
        if (less(item, pairs.items[middle])) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      std::memmove(pairs.items + low + 1, pairs.items + low,
                   static_cast<size_t>(i - low) * sizeof(Value));
      pairs.items[low] = item;
    }
    return ok();
  }
  Result<void> write_buffer(Value v, uint8_t flag) {
    const bool bytes_like = is_exact<Bytes>(v) || vm_.type_of(v).slots.buffer_acquire != nullptr;
    if (!bytes_like) return vm_.raise<ValueError>("unmarshallable object");
    const Buffer buffer = TRY(acquire_bytes(vm_, v));
    TRY(out_.byte('s' | flag));
    TRY(size(buffer.nbytes));
    return out_.bytes(buffer.data, static_cast<size_t>(buffer.nbytes));
  }

  VM& vm_;
  Output out_;
  ptrdiff_t version_;
  Ref<Dict> seen_;  // address -> number, from version 3 on
  int depth_ = 0;
};

// --- reading

/// Bytes in memory, or what a file's read() gives.
class Reader {
 public:
  Reader(VM& vm, std::string_view data) : vm_(vm), data_(data) {}
  Reader(VM& vm, Value file) : vm_(vm), file_(file) {}

  Result<Value> load() {
    references_ = TRY(make_list(vm_));
    AnyRef value = TRY(read());
    if (value.is_unbound()) return vm_.raise<TypeError>("NULL object in marshal data for object");
    return value;
  }

 private:
  Raised too_short() { return vm_.raise<EOFError>("marshal data too short"); }

  /// The next bytes; good until the next call.
  Result<const uint8_t*> take(size_t nbytes) {
    if (file_.is_unbound()) {
      if (nbytes > data_.size() - at_) return too_short();
      at_ += nbytes;
      return reinterpret_cast<const uint8_t*>(data_.data()) + at_ - nbytes;
    }
    const Ref<Str> name = TRY(intern(vm_, "read"));
    const AnyRef count = TRY(make_int(vm_, static_cast<int64_t>(nbytes)));
    chunk_ = TRY(call_method(vm_, file_, *name, {count}));
    if (!is_a<Bytes>(vm_, chunk_)) {
      return vm_.raise<TypeError>("file.read() returned not bytes but {}", type_name_of(chunk_));
    }
    const auto& bytes = as<Bytes>(chunk_);
    if (static_cast<size_t>(bytes.length) < nbytes) return too_short();
    if (static_cast<size_t>(bytes.length) > nbytes) {
      return vm_.raise<ValueError>("read() returned too much data: {} bytes requested, {} returned",
                                   nbytes, bytes.length);
    }
    return bytes.data;
  }
  Result<uint8_t> byte() {
    const uint8_t* b = TRY(take(1));
    return *b;
  }
  Result<int32_t> number() {
    const uint8_t* b = TRY(take(4));
    const uint32_t n = b[0] | b[1] << 8 | b[2] << 16 | static_cast<uint32_t>(b[3]) << 24;
    return static_cast<int32_t>(n);
  }
  Result<int32_t> size(const char* what) {
    const int32_t n = TRY(number());
    if (n < 0) return vm_.raise<ValueError>("bad marshal data ({} size out of range)", what);
    return n;
  }

  Result<Value> read() {
    if (too_deep(vm_, depth_)) return vm_.raise<ValueError>("recursion limit exceeded");
    uint8_t code = 0;
    {
      Result<uint8_t> first = byte();
      if (first.is_error()) {
        if (!pending_is(vm_, kTypeEOFError)) return Raised{};
        clear_pending(vm_);
        return vm_.raise<EOFError>("EOF read where object expected");
      }
      code = first.value();
    }
    TRY(vm_.tick());
    ++depth_;
    Result<Value> value = read_value(code & 0x7f, (code & kFlagReference) != 0);
    --depth_;
    return value;
  }

  /// Keeps a value for later references.
  Result<Value> keep(bool wanted, Result<Value> result) {
    if (!wanted || result.is_error()) return result;
    AnyRef value = std::move(result).take();
    TRY(list_append(vm_, *references_, value));
    return value;
  }
  /// A place for a container that is not complete yet: inner references to it are errors for
  /// immutable ones.
  Result<ptrdiff_t> reserve(bool wanted, Value v) {
    if (!wanted) return ptrdiff_t{-1};
    TRY(list_append(vm_, *references_, v));
    return references_->size - 1;
  }
  void fill(ptrdiff_t place, Value v) {
    if (place >= 0) replace_slot(references_->items[place], AnyRef(v).release());
  }

  Result<Value> read_value(uint8_t code, bool wanted) {
    switch (code) {
      case 'N':
        return none();
      case 'T':
        return Value::true_();
      case 'F':
        return Value::false_();
      case '.':
        return Value::ellipsis();
      case 'S':
        return Value(&vm_.type(kTypeStopIteration));
      case '0':
        return Result<Value>::adopt(Value::unbound());
      case 'i': {
        const int32_t n = TRY(number());
        return keep(wanted, Value::small_int(n));
      }
      case 'I': {
        const uint8_t* b = TRY(take(8));
        int64_t n;
        std::memcpy(&n, b, sizeof n);
        return keep(wanted, make_int(vm_, n));
      }
      case 'l':
        return keep(wanted, read_int());
      case 'g': {
        const double d = TRY(double_bits());
        return keep(wanted, make_float(vm_, d));
      }
      case 'f': {
        const double d = TRY(double_text());
        return keep(wanted, make_float(vm_, d));
      }
      case 'y': {
        const double real = TRY(double_bits()), imag = TRY(double_bits());
        return keep(wanted, make_complex(vm_, real, imag));
      }
      case 'x': {
        const double real = TRY(double_text()), imag = TRY(double_text());
        return keep(wanted, make_complex(vm_, real, imag));
      }
      case 's': {
        const int32_t n = TRY(size("bytes object"));
        const uint8_t* data = TRY(take(static_cast<size_t>(n)));
        return keep(wanted, make_bytes(vm_, data, n));
      }
      case 'a':
      case 'A': {
        const int32_t n = TRY(size("string"));
        return keep(wanted, read_str(n, code == 'A'));
      }
      case 'z':
      case 'Z': {
        const uint8_t n = TRY(byte());
        return keep(wanted, read_str(n, code == 'Z'));
      }
      case 'u':
      case 't': {
        const int32_t n = TRY(size("string"));
        return keep(wanted, read_str(n, code == 't'));
      }
      case ')': {
        const uint8_t n = TRY(byte());
        return read_tuple(n, wanted);
      }
      case '(': {
        const int32_t n = TRY(size("tuple"));
        return read_tuple(n, wanted);
      }
      case '[':
        return read_list(wanted);
      case '{':
        return read_dict(wanted);
      case '<':
      case '>':
        return read_set(code == '>', wanted);
      case 'r':
        return read_reference();
      default:
        return vm_.raise<ValueError>("bad marshal data (unknown type code)");
    }
  }

  Result<double> double_bits() {
    const uint8_t* b = TRY(take(8));
    double d;
    std::memcpy(&d, b, sizeof d);
    return d;
  }
  Result<double> double_text() {
    const uint8_t n = TRY(byte());
    const uint8_t* b = TRY(take(n));
    const Ref<Str> text = TRY(make_str(vm_, {reinterpret_cast<const char*>(b), n}));
    const AnyRef number = TRY(call(vm_, &vm_.type(kTypeFloat), {text}));
    return float_value(number);
  }
  Result<Value> read_int() {
    const int32_t signed_count = TRY(number());
    if (signed_count == INT32_MIN) {
      return vm_.raise<ValueError>("bad marshal data (long size out of range)");
    }
    const size_t count = static_cast<size_t>(signed_count < 0 ? -signed_count : signed_count);
    if (count == 0) return Value::small_int(0);
    const uint8_t* digits = TRY(take(count * 2));
    const size_t limb_count = (count * 15 + 63) / 64;
    RawBlock block;
    if (!block.allocate(vm_, limb_count * sizeof(mp_limb_t))) return raise_no_memory(vm_);
    auto* limbs = static_cast<mp_limb_t*>(block.get());
    std::memset(limbs, 0, limb_count * sizeof(mp_limb_t));
    for (size_t i = 0; i < count; ++i) {
      const mp_limb_t digit = static_cast<mp_limb_t>(digits[2 * i] | digits[2 * i + 1] << 8);
      if (digit > 0x7fff) {
        return vm_.raise<ValueError>("bad marshal data (digit out of range in long)");
      }
      if (i + 1 == count && digit == 0) {
        return vm_.raise<ValueError>("bad marshal data (unnormalized long data)");
      }
      const size_t bit = i * 15, limb = bit / 64, shift = bit % 64;
      limbs[limb] |= digit << shift;
      if (shift > 49) limbs[limb + 1] |= digit >> (64 - shift);
    }
    return make_int_limbs(vm_, limbs, limb_count, signed_count < 0);
  }
  Result<Value> read_str(int32_t n, bool interned) {
    const uint8_t* data = TRY(take(static_cast<size_t>(n)));
    AnyRef decoded = TRY(decode_bytes(vm_, data, n, "utf-8", "surrogatepass"));
    Ref<Str> text(&as<Str>(decoded));
    if (!interned) return text;
    return intern(vm_, std::move(text));
  }

  Result<Value> item(const char* where) {
    AnyRef value = TRY(read());
    if (value.is_unbound()) {
      return vm_.raise<TypeError>("NULL object in marshal data for {}", where);
    }
    return value;
  }
  Result<Value> read_tuple(int32_t n, bool wanted) {
    const ptrdiff_t place = TRY(reserve(wanted, Value::none()));
    // A list first: the size may promise more than there is.
    const Ref<List> items = TRY(make_list(vm_));
    for (int32_t i = 0; i < n; ++i) {
      const AnyRef value = TRY(item("tuple"));
      TRY(list_append(vm_, *items, value));
    }
    Ref<Tuple> tuple = TRY(tuple_from_list(vm_, *items));
    fill(place, tuple);
    return tuple;
  }
  Result<Value> read_list(bool wanted) {
    const int32_t n = TRY(size("list"));
    Ref<List> list = TRY(make_list(vm_));
    TRY(reserve(wanted, list));
    for (int32_t i = 0; i < n; ++i) {
      const AnyRef value = TRY(item("list"));
      TRY(list_append(vm_, *list, value));
    }
    return list;
  }
  Result<Value> read_dict(bool wanted) {
    Ref<Dict> dict = TRY(make_dict(vm_));
    TRY(reserve(wanted, dict));
    for (;;) {
      const AnyRef key = TRY(read());
      if (key.is_unbound()) return dict;
      const AnyRef value = TRY(item("dict"));
      TRY(dict_set(vm_, *dict, key, value));
    }
  }
  Result<Value> read_set(bool frozen, bool wanted) {
    const int32_t n = TRY(size("set"));
    Ref<Set> set = TRY(frozen ? make_frozenset(vm_) : make_set(vm_));
    const ptrdiff_t place = TRY(reserve(wanted, frozen ? Value::none() : Value(set)));
    for (int32_t i = 0; i < n; ++i) {
      const AnyRef value = TRY(item("set"));
      const bool added = TRY(set_add(vm_, *set, value));
      static_cast<void>(added);
    }
    fill(place, set);
    return set;
  }
  Result<Value> read_reference() {
    const int32_t n = TRY(number());
    if (n < 0 || n >= references_->size) {
      return vm_.raise<ValueError>("bad marshal data (invalid reference)");
    }
    const Value value = references_->items[n];
    if (value.is_none()) return vm_.raise<ValueError>("bad marshal data (invalid reference)");
    return value;
  }

  VM& vm_;
  std::string_view data_;
  size_t at_ = 0;
  AnyRef file_;   // unbound: read from data_
  AnyRef chunk_;  // what file_.read() gave last
  Ref<List> references_;
  int depth_ = 0;
};

// --- the module

Result<Value> marshal_dumps(VM& vm, const Args& args) {
  const ptrdiff_t version = TRY(args.index_or(vm, 1, kVersion));
  Writer writer(vm, version);
  return writer.dump(args[0]);
}
Result<Value> marshal_dump(VM& vm, const Args& args) {
  const ptrdiff_t version = TRY(args.index_or(vm, 2, kVersion));
  Writer writer(vm, version);
  const Ref<Bytes> bytes = TRY(writer.dump(args[0]));
  return call_method(vm, args[1], *vm.names.write, {bytes});
}
Result<Value> marshal_loads(VM& vm, const Args& args) {
  const Buffer buffer = TRY(acquire_bytes(vm, args[0]));
  Reader reader(vm, std::string_view(reinterpret_cast<const char*>(buffer.data),
                                     static_cast<size_t>(buffer.nbytes)));
  return reader.load();
}
Result<Value> marshal_load(VM& vm, const Args& args) {
  Reader reader(vm, args[0]);
  return reader.load();
}

constexpr Method kFunctions[] = {
    function("dump", "(value, file, version=4, /)", marshal_dump, "Write a value to a file."),
    function("load", "(file, /)", marshal_load, "Read a value from a file."),
    function("dumps", "(value, version=4, /)", marshal_dumps, "The bytes that stand for a value."),
    function("loads", "(bytes, /)", marshal_loads, "The value that bytes stand for."),
};

Result<void> marshal_init(VM& vm, Dict& dict) {
  return dict_set_str(vm, dict, "version", Value::small_int(kVersion));
}

}  // namespace

constinit const ModuleSpec kMarshalModule = {
    .name = "marshal",
    .functions = kFunctions,
    .init = marshal_init,
    .doc = "Plain values as bytes, in CPython's format.",
};

}  // namespace bufo
