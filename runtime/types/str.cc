// str as Python sees it: slots, constructor, iterator, and the tables of its methods.
//
// The C++ interface is in str_make.cc, str_intern.cc and str_builder.cc, the methods in
// str_search.cc, str_split.cc, str_case.cc, str_pad.cc and str_translate.cc; formatting and codecs
// are in runtime/. Follows Objects/unicodeobject.c (CPython 3.12) in behaviour.

#include <cstring>

#include "runtime/codecs.h"
#include "runtime/format_value.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str_methods.h"

namespace bufo {

// --- UTF-8 for whoever cannot take surrogates

Result<std::string_view> str_utf8(VM& vm, Str& s) {
  const std::string_view text = TRY(str_wtf8(vm, s));
  if (BUFO_LIKELY((s.flags & kStrSurrogates) == 0)) return text;
  const size_t at = with_units(s, [&](auto* u) { return find_surrogate(u, s.length); });
  size_t end = at + 1;
  while (end < s.length && is_surrogate(s.at(end))) ++end;
  return raise_encode_error(vm, "utf-8", &s, static_cast<ptrdiff_t>(at),
                            static_cast<ptrdiff_t>(end), utf8::kSurrogatesNotAllowed);
}

namespace {

// --- construction

constexpr Signature kStrSignature =
    parse_signature("(cls, object='', encoding='utf-8', errors='strict')");

/// The text as an instance of a subclass.
Result<Value> make_derived(VM& vm, Type& cls, const Str& text) {
  const size_t nbytes = str_nbytes_of(&text);
  Ref<Str> derived = TRY(allocate<Str>(vm, cls, nbytes - sizeof(Str)));
  constexpr uint16_t kLayout = kStrKindMask | kStrAscii;
  derived->flags = static_cast<uint16_t>(derived->flags | (text.flags & kLayout));
  derived->length = text.length;
  std::memcpy(derived->data(), text.data(), (text.length + 1) * static_cast<size_t>(text.kind()));
  return derived;
}

Result<Value> str_new(VM& vm, Type& cls, const CallArgs& call) {
  BoundArgs bound;
  TRY(bound.bind(vm, kStrSignature, "str", call, &cls));
  const Args& args = bound.args();
  Ref<Str> text;
  if (!args.has(1)) {
    text = empty_str(vm);
  } else if (!args.has(2) && !args.has(3)) {
    text = TRY(str(vm, args[1]));
  } else {
    const CodecNames names = TRY(codec_arguments(vm, args, 2, "str"));
    if (is_a<Str>(vm, args[1])) return vm.raise<TypeError>("decoding str is not supported");
    if (!supports_buffer(vm, args[1])) {
      return vm.raise<TypeError>("decoding to str: need a bytes-like object, {} found",
                                 type_name_of(args[1]));
    }
    text = TRY(decode_object(vm, args[1], names.encoding, names.errors));
  }
  if (cls.index == kTypeStr) return text;
  return make_derived(vm, cls, *text);
}

// --- everyone's slots

Result<Value> str_repr(VM& vm, Value self) {
  StrBuilder out(vm);
  str_append_repr(out, as<Str>(self));
  return out.finish();
}

Result<Value> str_str(VM& vm, Value self) { return exact_str(vm, as<Str>(self)); }

Result<int64_t> str_hash_slot(VM& vm, Value self) { return str_hash(vm, as<Str>(self)); }

Result<Value> str_compare_slot(VM& vm, Value self, Value other, CompareOp op) {
  const Str* b = try_as<Str>(vm, other);
  if (b == nullptr) return Value::not_implemented();
  const Str& a = as<Str>(self);
  switch (op) {
    case CompareOp::kEq:
      return Value::boolean(str_equal(a, *b));
    case CompareOp::kNe:
      return Value::boolean(!str_equal(a, *b));
    case CompareOp::kLt:
      return Value::boolean(str_compare(a, *b) < 0);
    case CompareOp::kLe:
      return Value::boolean(str_compare(a, *b) <= 0);
    case CompareOp::kGt:
      return Value::boolean(str_compare(a, *b) > 0);
    case CompareOp::kGe:
      return Value::boolean(str_compare(a, *b) >= 0);
  }
  return Value::not_implemented();
}

// --- sequence slots

Result<Value> item_at(VM& vm, Str& s, ptrdiff_t index) {
  if (BUFO_UNLIKELY(static_cast<size_t>(index) >= s.length)) {
    return vm.raise<IndexError>("string index out of range");
  }
  return make_str_char(vm, s.at(static_cast<size_t>(index)));
}

/// s[start::step] of `count` characters.
Result<Value> extended_slice(VM& vm, const Str& s, const SliceBounds& bounds) {
  if (bounds.count <= 0) return empty_str(vm);
  const size_t count = static_cast<size_t>(bounds.count);
  TRY(vm.tick(static_cast<int64_t>(count >> 10)));
  Ref<Str> result = TRY(make_str_uninitialized(vm, count, max_char_of(s)));
  with_units(s, [&](auto* in) {
    auto* out = static_cast<std::remove_cvref_t<decltype(*in)>*>(result->data());
    for (size_t i = 0; i < count; ++i) {
      out[i] = in[bounds.start + static_cast<ptrdiff_t>(i) * bounds.step];
    }
  });
  if (s.is_ascii() && count > 1) return result;
  return make_str_units(vm, result->data(), count, result->kind());
}

Result<Value> str_getitem(VM& vm, Value self, Value key) {
  Str& s = as<Str>(self);
  if (is_exact<Slice>(key)) {
    const SliceBounds bounds =
        TRY(slice_indices(vm, as<Slice>(key), static_cast<ptrdiff_t>(s.length)));
    if (bounds.step != 1) return extended_slice(vm, s, bounds);
    if (bounds.count <= 0) return empty_str(vm);
    return str_slice(vm, s, static_cast<size_t>(bounds.start),
                     static_cast<size_t>(bounds.start + bounds.count));
  }
  int64_t index = 0;
  if (BUFO_LIKELY(key.is_small_int())) {
    index = key.small_int();
  } else if (vm.type_of(key).slots.to_index == nullptr) {
    return vm.raise<TypeError>("string indices must be integers, not '{}'", type_name_of(key));
  } else {
    AnyRef number = TRY(to_index(vm, key));
    if (!try_int64(number, index)) {
      return vm.raise<IndexError>("cannot fit '{}' into an index-sized integer", type_name_of(key));
    }
  }
  if (index < 0) index += static_cast<int64_t>(s.length);
  return item_at(vm, s, index);
}

Result<Value> str_item(VM& vm, Value self, ptrdiff_t index) {
  return item_at(vm, as<Str>(self), index);
}

Result<ptrdiff_t> str_length(VM&, Value self) {
  return static_cast<ptrdiff_t>(as<Str>(self).length);
}

Result<bool> str_contains(VM& vm, Value self, Value item) {
  const Str* needle =
      TRY(require_str(vm, item, "'in <string>' requires string as left operand, not {}"));
  Str& s = as<Str>(self);
  const ptrdiff_t at = TRY(find_in_str(vm, s, *needle, 0, s.length, false));
  return at >= 0;
}

Result<Value> str_concat_slot(VM& vm, Value left, Value right) {
  Str* b = try_as<Str>(vm, right);
  if (b == nullptr) {
    return vm.raise<TypeError>("can only concatenate str (not \"{}\") to str", type_name_of(right));
  }
  return str_concat(vm, as<Str>(left), *b);
}

Result<Value> str_repeat_slot(VM& vm, Value left, Value right) {
  const ptrdiff_t count = TRY(to_ptrdiff(vm, right));
  return str_repeat(vm, as<Str>(left), count);
}

Result<Value> str_mod(VM& vm, Value left, Value right) {
  Str* format = try_as<Str>(vm, left);
  if (format == nullptr) return Value::not_implemented();
  return str_percent_format(vm, *format, right);
}

// --- methods that only call on

Result<Value> str_encode(VM& vm, const Args& args) {
  const CodecNames names = TRY(codec_arguments(vm, args, 1, "encode"));
  return encode_str(vm, args.self<Str>(), names.encoding, names.errors);
}

Result<Value> str_format_method(VM& vm, const Args& args) {
  // Without a pointer there would be no positional arguments to speak of: that is format_map().
  const Value none_given;
  const std::span<const Value> rest = args.rest();
  return str_format(vm, args.self<Str>(), rest.empty() ? &none_given : rest.data(), rest.size(),
                    args.kwargs());
}

Result<Value> str_format_map(VM& vm, const Args& args) {
  return str_format(vm, args.self<Str>(), nullptr, 0, args[1]);
}

Result<Value> str_dunder_format(VM& vm, const Args& args) {
  Str* spec = TRY(str_argument(vm, args[1], "__format__() argument"));
  // An empty specification asks for str(), which a subclass may have overridden.
  if (spec->length == 0 && !is_exact<Str>(args[0])) return str(vm, args[0]);
  return format_str(vm, args.self<Str>(), *spec);
}

Result<Value> str_getnewargs(VM& vm, const Args& args) {
  // A copy: pickling by reference would find the object itself.
  const Str& self = args.self<Str>();
  Ref<Str> text = TRY(make_str_uninitialized(vm, self.length, max_char_of(self)));
  if (text->length != 0) {
    std::memcpy(text->data(), self.data(), self.length * static_cast<size_t>(self.kind()));
  }
  return make_tuple_of(vm, {text});
}

Result<Value> str_sizeof(VM&, const Args& args) {
  // What CPython tells for a str of this kind and length; Bufo's have up to 16 bytes less.
  const Str& self = args.self<Str>();
  const size_t head = self.is_ascii() ? 40 : 56;
  const size_t units = (self.length + 1) * static_cast<size_t>(self.kind());
  return Value::small_int(static_cast<int64_t>(head + units));
}

constexpr Method kStrMethods[] = {
    method("capitalize", "(self, /)", str_capitalize,
           "A copy with the first character in title case and the rest in lower case."),
    method("casefold", "(self, /)", str_casefold, "A copy fit for comparing without case."),
    method("center", "(self, width, fillchar=' ', /)", str_center,
           "Padded on both sides to the width."),
    method("count", "(self, sub, start=None, end=None, /) untold", str_count,
           "How often sub occurs in self[start:end] without overlap."),
    method("encode", "(self, /, encoding='utf-8', errors='strict')", str_encode,
           "The text as bytes in that encoding."),
    method("endswith", "(self, suffix, start=None, end=None, /) untold", str_endswith,
           "Whether self[start:end] ends with the suffix, or with one of a tuple of them."),
    method("expandtabs", "(self, /, tabsize=8)", str_expandtabs,
           "A copy with tabs replaced by spaces up to the next multiple of tabsize."),
    method("find", "(self, sub, start=None, end=None, /) untold", str_find,
           "The lowest index of sub within self[start:end], or -1."),
    method("format", "(self, /, *args, **kwargs) untold", str_format_method,
           "Replaces the fields in braces by the arguments."),
    method("format_map", "(self, mapping, /) untold", str_format_map,
           "Replaces the fields in braces by values of the mapping."),
    method("index", "(self, sub, start=None, end=None, /) untold", str_index,
           "As find(), but ValueError when there is none."),
    method("isalnum", "(self, /)", str_isalnum, "Letters and digits only, at least one?"),
    method("isalpha", "(self, /)", str_isalpha, "Letters only, at least one?"),
    method("isascii", "(self, /)", str_isascii, "No character above U+007F?"),
    method("isdecimal", "(self, /)", str_isdecimal, "Decimal digits only, at least one?"),
    method("isdigit", "(self, /)", str_isdigit, "Digits only, at least one?"),
    method("isidentifier", "(self, /)", str_isidentifier, "A valid identifier (or keyword)?"),
    method("islower", "(self, /)", str_islower,
           "At least one cased character, and all of them lower case?"),
    method("isnumeric", "(self, /)", str_isnumeric, "Numeric characters only, at least one?"),
    method("isprintable", "(self, /)", str_isprintable, "Would repr() leave it as it is?"),
    method("isspace", "(self, /)", str_isspace, "Whitespace only, at least one character?"),
    method("istitle", "(self, /)", str_istitle, "Does each word begin with its only capital?"),
    method("isupper", "(self, /)", str_isupper,
           "At least one cased character, and all of them upper case?"),
    method("join", "(self, iterable, /)", str_join_method,
           "The strings of the iterable with this one between them."),
    method("ljust", "(self, width, fillchar=' ', /)", str_ljust, "Padded on the right."),
    method("lower", "(self, /)", str_lower, "A copy in lower case."),
    method("lstrip", "(self, chars=None, /)", str_lstrip,
           "Without leading whitespace, or leading characters of chars."),
    static_method("maketrans", "(x, y=<unrepresentable>, z=<unrepresentable>, /)", str_maketrans,
                  "A table for translate()."),
    method("partition", "(self, sep, /)", str_partition,
           "(before, sep, after) at the first sep; (self, '', '') if there is none."),
    method("removeprefix", "(self, prefix, /)", str_removeprefix, "Without the prefix."),
    method("removesuffix", "(self, suffix, /)", str_removesuffix, "Without the suffix."),
    method("replace", "(self, old, new, count=-1, /)", str_replace,
           "A copy with occurrences of old replaced by new, the first count of them."),
    method("rfind", "(self, sub, start=None, end=None, /) untold", str_rfind,
           "The highest index of sub within self[start:end], or -1."),
    method("rindex", "(self, sub, start=None, end=None, /) untold", str_rindex,
           "As rfind(), but ValueError when there is none."),
    method("rjust", "(self, width, fillchar=' ', /)", str_rjust, "Padded on the left."),
    method("rpartition", "(self, sep, /)", str_rpartition,
           "(before, sep, after) at the last sep; ('', '', self) if there is none."),
    method("rsplit", "(self, /, sep=None, maxsplit=-1)", str_rsplit,
           "As split(), but counting splits from the right."),
    method("rstrip", "(self, chars=None, /)", str_rstrip,
           "Without trailing whitespace, or trailing characters of chars."),
    method("split", "(self, /, sep=None, maxsplit=-1)", str_split,
           "The parts between separators, or between runs of whitespace."),
    method("splitlines", "(self, /, keepends=False)", str_splitlines, "The lines as a list."),
    method("startswith", "(self, prefix, start=None, end=None, /) untold", str_startswith,
           "Whether self[start:end] starts with the prefix, or with one of a tuple of them."),
    method("strip", "(self, chars=None, /)", str_strip,
           "Without whitespace at the ends, or characters of chars."),
    method("swapcase", "(self, /)", str_swapcase, "A copy with upper and lower case swapped."),
    method("title", "(self, /)", str_title, "A copy with each word in title case."),
    method("translate", "(self, table, /)", str_translate,
           "A copy with each character replaced by what the table has for its code."),
    method("upper", "(self, /)", str_upper, "A copy in upper case."),
    method("zfill", "(self, width, /)", str_zfill, "Padded with zeros after a sign."),
    method("__format__", "(self, format_spec, /)", str_dunder_format, "format(self, format_spec)."),
    method("__getnewargs__", "(self, /) untold", str_getnewargs, nullptr),
    method("__sizeof__", "(self, /)", str_sizeof, "Bytes of memory."),
};

// --- the iterator

Result<Value> str_iter(VM& vm, Value self) {
  Ref<StrIterator> iterator = TRY(allocate<StrIterator>(vm));
  iterator->str = AnyRef(self).release();
  return iterator;
}

Result<Value> iterator_next(VM& vm, Value self) {
  StrIterator& iterator = as<StrIterator>(self);
  if (iterator.str.is_unbound()) return Value::unbound();
  const Str& s = as<Str>(iterator.str);
  if (BUFO_LIKELY(iterator.next < s.length)) return make_str_char(vm, s.at(iterator.next++));
  replace_slot(iterator.str, Value::unbound());
  return Value::unbound();
}

Result<Value> iterator_iter(VM&, Value self) { return self; }

void iterator_dealloc(VM&, Object* object) {
  replace_slot(static_cast<StrIterator*>(object)->str, Value::unbound());
}

Result<Value> iterator_length_hint(VM&, const Args& args) {
  const StrIterator& iterator = args.self<StrIterator>();
  if (iterator.str.is_unbound()) return Value::small_int(0);
  return Value::small_int(static_cast<int64_t>(as<Str>(iterator.str).length - iterator.next));
}

Result<Value> iterator_reduce(VM& vm, const Args& args) {
  const StrIterator& iterator = args.self<StrIterator>();
  const AnyRef iter = TRY(builtin_named(vm, "iter"));
  const bool exhausted = iterator.str.is_unbound();
  const Value text = exhausted ? Value(vm.names.empty) : iterator.str;
  Ref<Tuple> iter_args = TRY(make_tuple_of(vm, {text}));
  if (exhausted) return make_tuple_of(vm, {iter, iter_args});
  return make_tuple_of(vm,
                       {iter, iter_args, Value::small_int(static_cast<int64_t>(iterator.next))});
}

Result<Value> iterator_setstate(VM& vm, const Args& args) {
  StrIterator& iterator = args.self<StrIterator>();
  const ptrdiff_t index = TRY(to_ptrdiff(vm, args[1]));
  if (iterator.str.is_unbound()) return none();
  const ptrdiff_t length = static_cast<ptrdiff_t>(as<Str>(iterator.str).length);
  iterator.next = static_cast<size_t>(index < 0 ? 0 : index > length ? length : index);
  return none();
}

constexpr Method kStrIteratorMethods[] = {
    method("__length_hint__", "(self, /)", iterator_length_hint, nullptr),
    method("__reduce__", "(self, /)", iterator_reduce, nullptr),
    method("__setstate__", "(self, state, /)", iterator_setstate, nullptr),
};

}  // namespace

constinit const TypeSpec kStrSpec = {
    .name = "str",
    .nbytes = sizeof(Str),
    .item_nbytes = 1,
    .flags = kTypeFlagBase,
    .slots =
        {
            .dealloc = str_dealloc,
            .nbytes_of = str_nbytes_of,
            .new_ = str_new,
            .repr = str_repr,
            .str = str_str,
            .hash = str_hash_slot,
            .compare = str_compare_slot,
            .iter = str_iter,
            .binary = {.mod = str_mod},
            .length = str_length,
            .getitem = str_getitem,
            .item = str_item,
            .contains = str_contains,
            .concat = str_concat_slot,
            .repeat = str_repeat_slot,
        },
    .methods = kStrMethods,
    .signature = "(object='', encoding='utf-8', errors='strict')",
    .doc =
        "Text: an immutable sequence of Unicode code points.\n\n"
        "str(object) is object.__str__(); with an encoding or errors, object is a bytes-like\n"
        "object to decode.",
};

// CPython has a second type for text that is not ASCII; the name here is that of the usual one.
constinit const TypeSpec kStrIteratorSpec = {
    .name = "str_ascii_iterator",
    .nbytes = sizeof(StrIterator),
    .slots =
        {
            .dealloc = iterator_dealloc,
            .iter = iterator_iter,
            .next = iterator_next,
        },
    .methods = kStrIteratorMethods,
};

}  // namespace bufo
