// re.Pattern and the scanner: searching, splitting, replacing.
//
// Guarantees: the subject is used where it lies; a buffer stays exported while it is searched.
// Follows Modules/_sre/sre.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/codec_core.h"
#include "runtime/modules/re.h"
#include "runtime/types/bytes.h"
#include "runtime/types/objects.h"
#include "runtime/types/owned_fields.h"

namespace bufo {

namespace re {

Result<void> Subject::acquire(VM& vm, Value v) {
  if (is_a<Str>(vm, v)) {
    const Str& s = as<Str>(v);
    data = s.data();
    length = static_cast<ptrdiff_t>(s.length);
    kind = s.kind();
    is_text = true;
    return ok();
  }
  if (is_exact<Bytes>(v)) {
    data = as<Bytes>(v).data;
    length = as<Bytes>(v).length;
    return ok();
  }
  Result<Buffer> made = acquire_buffer(vm, v, BufferRequest::kSimple);
  if (made.is_error()) {
    if (!pending_is(vm, kTypeException)) return Raised{};
    clear_pending(vm);
    return vm.raise<TypeError>("expected string or bytes-like object, got '{}'", type_name_of(v));
  }
  buffer_ = std::move(made).take();
  data = buffer_.data;
  length = buffer_.nbytes;
  return ok();
}

Result<Value> slice_of(VM& vm, Value string, const Subject& subject, ptrdiff_t start,
                       ptrdiff_t end) {
  if (subject.is_text) {
    return str_slice(vm, as<Str>(string), static_cast<size_t>(start), static_cast<size_t>(end));
  }
  if (start == 0 && end == subject.length && is_exact<Bytes>(string)) return string;
  return make_bytes(vm, static_cast<const uint8_t*>(subject.data) + start, end - start);
}

static Result<void> acquire_for(VM& vm, const Pattern& pattern, Value string, Subject& subject) {
  TRY(subject.acquire(vm, string));
  if (pattern.is_text && !subject.is_text) {
    return vm.raise<TypeError>("cannot use a string pattern on a bytes-like object");
  }
  if (!pattern.is_text && subject.is_text) {
    return vm.raise<TypeError>("cannot use a bytes pattern on a string-like object");
  }
  return ok();
}

// One use of a pattern on a string: what all methods begin with.
class Search {
 public:
  explicit Search(VM& vm, Value pattern) : vm_(vm), pattern_(&as<Pattern>(pattern)) {}
  Search(const Search&) = delete;
  Search& operator=(const Search&) = delete;
  ~Search() {
    if (ready_) matcher().~Matcher();
  }
  Result<void> begin(Value string, ptrdiff_t pos = 0, ptrdiff_t endpos = PTRDIFF_MAX) {
    string_ = string;
    TRY(acquire_for(vm_, *pattern_, string, subject_));
    pos_ = std::clamp<ptrdiff_t>(pos, 0, subject_.length);
    new (storage_) Matcher(vm_, *pattern_->program, subject_);
    ready_ = true;
    return matcher().init(std::clamp<ptrdiff_t>(endpos, 0, subject_.length));
  }
  /// Arguments string, pos and endpos, from parameter 1 on.
  Result<void> begin(const Args& args) {
    const ptrdiff_t pos = TRY(args.index_or(vm_, 2, 0));
    const ptrdiff_t endpos = TRY(args.index_or(vm_, 3, PTRDIFF_MAX));
    return begin(args[1], pos, endpos);
  }
  Matcher& matcher() { return *reinterpret_cast<Matcher*>(storage_); }
  const Subject& subject() const { return subject_; }
  Value string() const { return string_; }
  ptrdiff_t pos() const { return pos_; }
  ptrdiff_t limit() { return matcher().limit(); }
  Pattern& pattern() const { return *pattern_; }

  /// The next match from where the last one ended, as findall and its kin see it.
  Result<bool> next() {
    const bool found = TRY(matcher().run(How::kSearch, started_ ? at_ : pos_, advance_));
    started_ = true;
    if (!found) return false;
    at_ = matcher().end();
    advance_ = matcher().end() == matcher().start();
    return true;
  }
  Result<Value> match_object() { return make_match(vm_, pattern_.get(), string_, matcher(), pos_); }
  Result<Value> slice(ptrdiff_t start, ptrdiff_t end) {
    return slice_of(vm_, string_, subject_, start, end);
  }
  /// Group g > 0 of the last match; `absent` if it has not taken part.
  Result<Value> group(uint32_t g, Value absent) {
    const ptrdiff_t start = matcher().mark(2 * g - 2), end = matcher().mark(2 * g - 1);
    if (start < 0 || end < start) return absent;
    return slice(start, end);
  }

 private:
  VM& vm_;
  Ref<Pattern> pattern_;
  AnyRef string_;
  Subject subject_;
  ptrdiff_t pos_ = 0, at_ = 0;
  bool ready_ = false, started_ = false, advance_ = false;
  alignas(Matcher) char storage_[sizeof(Matcher)];
};

static Result<Value> search_once(VM& vm, const Args& args, How how) {
  Search search(vm, args[0]);
  TRY(search.begin(args));
  const bool found = TRY(search.matcher().run(how, search.pos(), false));
  if (!found) return none();
  return search.match_object();
}

static Result<Value> pattern_match(VM& vm, const Args& args) {
  return search_once(vm, args, How::kMatch);
}
static Result<Value> pattern_fullmatch(VM& vm, const Args& args) {
  return search_once(vm, args, How::kFullMatch);
}
static Result<Value> pattern_search(VM& vm, const Args& args) {
  return search_once(vm, args, How::kSearch);
}

// An empty str or bytes.
static Result<Value> empty_of(VM& vm, bool is_text) {
  if (is_text) return Value(vm.names.empty);
  return vm.empty_bytes;
}

static Result<Value> pattern_findall(VM& vm, const Args& args) {
  Search search(vm, args[0]);
  TRY(search.begin(args));
  Ref<List> found_items = TRY(make_list(vm));
  const uint32_t groups = search.pattern().program->groups;
  const AnyRef empty = TRY(empty_of(vm, search.subject().is_text));
  for (;;) {
    const bool found = TRY(search.next());
    if (!found) break;
    TRY(vm.tick());
    AnyRef item;
    if (groups == 0) {
      item = TRY(search.slice(search.matcher().start(), search.matcher().end()));
    } else if (groups == 1) {
      item = TRY(search.group(1, empty));
    } else {
      Ref<Tuple> all = TRY(make_tuple(vm, groups));
      for (uint32_t g = 1; g <= groups; ++g) {
        AnyRef text = TRY(search.group(g, empty));
        all->items[g - 1] = text.release();
      }
      item = std::move(all);
    }
    TRY(list_append(vm, *found_items, item));
  }
  return found_items;
}

static Result<Value> pattern_split(VM& vm, const Args& args) {
  const ptrdiff_t most = TRY(args.index_or(vm, 2, 0));
  Search search(vm, args[0]);
  TRY(search.begin(args[1]));
  Ref<List> pieces = TRY(make_list(vm));
  const uint32_t groups = search.pattern().program->groups;
  ptrdiff_t last = 0;
  for (ptrdiff_t n = 0; most == 0 || n < most; ++n) {
    const bool found = TRY(search.next());
    if (!found) break;
    TRY(vm.tick());
    const AnyRef piece = TRY(search.slice(last, search.matcher().start()));
    TRY(list_append(vm, *pieces, piece));
    for (uint32_t g = 1; g <= groups; ++g) {
      const AnyRef text = TRY(search.group(g, Value::none()));
      TRY(list_append(vm, *pieces, text));
    }
    last = search.matcher().end();
  }
  const AnyRef rest = TRY(search.slice(last, search.limit()));
  TRY(list_append(vm, *pieces, rest));
  return pieces;
}

// --- sub and subn

Result<Ref<Tuple>> template_of(VM& vm, Pattern& pattern, Value text) {
  const bool is_text = is_a<Str>(vm, text);
  const Value known = pattern.template_text;
  const bool same = known == text || (is_text && is_exact<Str>(known) && is_exact<Str>(text) &&
                                      str_equal(as<Str>(known), as<Str>(text)));
  if (same) return Ref<Tuple>(&as<Tuple>(pattern.template_parts));
  AnyRef held = text;
  if (!is_text && !is_a<Bytes>(vm, text)) {
    if (!supports_buffer(vm, text)) {
      return vm.raise<TypeError>("decoding to str: need a bytes-like object, {} found",
                                 type_name_of(text));
    }
    const Buffer bytes = TRY(acquire_bytes(vm, text));
    held = TRY(make_bytes(vm, bytes.data, bytes.nbytes));
  }
  const Ref<Pattern> alive(&pattern);
  Ref<Tuple> parts = TRY(parse_template(vm, pattern, held));
  if (is_exact<Str>(text) || is_exact<Bytes>(text)) {
    set_field(pattern.template_text, text);
    set_field(pattern.template_parts, parts);
  }
  return parts;
}

// Puts the pieces of a new text together; errors are those of join().
class Joiner {
 public:
  Joiner(VM& vm, bool is_text) : is_text_(is_text), text_(vm), bytes_(vm) {}
  /// [start, end) of the subject.
  void append_slice(const Search& search, ptrdiff_t start, ptrdiff_t end) {
    if (start == end) return;
    if (is_text_) {
      text_.append(as<Str>(search.string()), static_cast<size_t>(start), static_cast<size_t>(end));
    } else {
      bytes_.append(static_cast<const uint8_t*>(search.subject().data) + start,
                    static_cast<size_t>(end - start));
    }
  }
  /// `index`: the item's number, for the error.
  Result<void> append(VM& vm, Value item, ptrdiff_t index) {
    if (is_text_) {
      if (!is_a<Str>(vm, item)) {
        return vm.raise<TypeError>("sequence item {}: expected str instance, {} found", index,
                                   type_name_of(item));
      }
      text_.append(as<Str>(item));
      return ok();
    }
    if (is_a<Bytes>(vm, item)) {
      bytes_.append(as<Bytes>(item).data, static_cast<size_t>(as<Bytes>(item).length));
      return ok();
    }
    if (!supports_buffer(vm, item)) {
      return vm.raise<TypeError>("sequence item {}: expected a bytes-like object, {} found", index,
                                 type_name_of(item));
    }
    const Buffer buffer = TRY(acquire_bytes(vm, item));
    bytes_.append(buffer.data, static_cast<size_t>(buffer.nbytes));
    return ok();
  }
  Result<Value> finish() {
    if (is_text_) return text_.finish();
    return bytes_.finish();
  }

 private:
  bool is_text_;
  StrBuilder text_;
  ByteBuilder bytes_;
};

static bool has_backslash(const Subject& text) {
  for (ptrdiff_t i = 0; i < text.length; ++i) {
    const uint32_t c = text.kind == 1   ? static_cast<const uint8_t*>(text.data)[i]
                       : text.kind == 2 ? static_cast<const uint16_t*>(text.data)[i]
                                        : static_cast<const uint32_t*>(text.data)[i];
    if (c == '\\') return true;
  }
  return false;
}

static Result<Value> substitute(VM& vm, const Args& args, ptrdiff_t& replaced) {
  const AnyRef replacement = args[1];
  const ptrdiff_t count = TRY(args.index_or(vm, 3, 0));
  Search search(vm, args[0]);
  // What takes the place of a match: a call's result, parts of a template, or the text itself.
  const bool calls = is_callable(vm, replacement);
  Ref<Tuple> parts;
  if (!calls) {
    bool literal = false;
    if (is_a<Str>(vm, replacement) || supports_buffer(vm, replacement)) {
      Subject text;
      TRY(text.acquire(vm, replacement));
      literal = !has_backslash(text);
    }
    if (!literal) parts = TRY(template_of(vm, search.pattern(), replacement));
  }
  TRY(search.begin(args[2]));
  const bool is_text = search.subject().is_text;
  Joiner out(vm, is_text);
  ptrdiff_t last = 0, items = 0;
  replaced = 0;
  while (count == 0 || replaced < count) {
    const bool found = TRY(search.next());
    if (!found) break;
    TRY(vm.tick());
    const ptrdiff_t start = search.matcher().start(), end = search.matcher().end();
    if (last < start) {
      out.append_slice(search, last, start);
      ++items;
    }
    last = end;
    ++replaced;
    if (calls) {
      const AnyRef match = TRY(search.match_object());
      const AnyRef item = TRY(call(vm, replacement, {match}));
      if (!item->is_none()) {
        TRY(out.append(vm, item, items));
        ++items;
      }
    } else if (!parts) {
      TRY(out.append(vm, replacement, items));
      ++items;
    } else {
      ++items;
      for (ptrdiff_t i = 0; i < parts->size; ++i) {
        const Value part = parts->items[i];
        if (!part.is_small_int()) {
          TRY(out.append(vm, part, i == 0 ? 0 : i));
        } else if (part.small_int() == 0) {
          out.append_slice(search, start, end);
        } else {
          const uint32_t g = static_cast<uint32_t>(part.small_int());
          const ptrdiff_t from = search.matcher().mark(2 * g - 2);
          const ptrdiff_t to = search.matcher().mark(2 * g - 1);
          if (from >= 0 && to > from) out.append_slice(search, from, to);
        }
      }
    }
  }
  if (replaced == 0) return search.slice(0, search.limit());
  out.append_slice(search, last, search.limit());
  return out.finish();
}

static Result<Value> pattern_sub(VM& vm, const Args& args) {
  ptrdiff_t replaced = 0;
  return substitute(vm, args, replaced);
}

static Result<Value> pattern_subn(VM& vm, const Args& args) {
  ptrdiff_t replaced = 0;
  const AnyRef text = TRY(substitute(vm, args, replaced));
  return Result<Value>(TRY(make_tuple_of(vm, {text, Value::small_int(replaced)})));
}

// --- scanners

static Result<Ref<Scanner>> make_scanner(VM& vm, const Args& args) {
  const ptrdiff_t pos = TRY(args.index_or(vm, 2, 0));
  const ptrdiff_t endpos = TRY(args.index_or(vm, 3, PTRDIFF_MAX));
  const AnyRef string = args[1];
  Ref<Scanner> made = TRY(allocate_owner<Scanner>(vm, vm.type(kTypeReScanner)));
  new (&made->subject) Subject();
  set_field(made->pattern, args[0]);
  set_field(made->string, string);
  TRY(acquire_for(vm, args.self<Pattern>(), string, made->subject));
  made->pos = made->at = std::clamp<ptrdiff_t>(pos, 0, made->subject.length);
  made->endpos = std::clamp<ptrdiff_t>(endpos, 0, made->subject.length);
  return made;
}

static Result<Value> pattern_scanner(VM& vm, const Args& args) {
  return Result<Value>(make_scanner(vm, args));
}

static Result<Value> scan(VM& vm, const Ref<Scanner>& scanner, How how) {
  if (scanner->at < 0) return none();
  const Ref<Pattern> pattern(&as<Pattern>(scanner->pattern));
  Matcher matcher(vm, *pattern->program, scanner->subject);
  TRY(matcher.init(scanner->endpos));
  const bool found = TRY(matcher.run(how, scanner->at, scanner->advance));
  if (!found) {
    scanner->at = -1;
    return none();
  }
  scanner->advance = matcher.end() == matcher.start();
  scanner->at = matcher.end();
  return make_match(vm, pattern, scanner->string, matcher, scanner->pos);
}

static Result<Value> scanner_match(VM& vm, const Args& args) {
  return scan(vm, Ref<Scanner>(&args.self<Scanner>()), How::kMatch);
}
static Result<Value> scanner_search(VM& vm, const Args& args) {
  return scan(vm, Ref<Scanner>(&args.self<Scanner>()), How::kSearch);
}
static Result<Value> scanner_get_pattern(VM&, Value self) { return as<Scanner>(self).pattern; }

static void scanner_drop(VM& vm, Object* self) {
  Scanner& scanner = *static_cast<Scanner*>(self);
  scanner.at = -1;
  scanner.subject.release();
  owned_dealloc<Scanner>(vm, self);
}

static Result<Value> pattern_finditer(VM& vm, const Args& args) {
  const Ref<Scanner> scanner = TRY(make_scanner(vm, args));
  Ref<Str> name = TRY(intern(vm, "search"));
  const AnyRef search = TRY(get_attr(vm, scanner, *name));
  return make_callable_iterator(vm, search, Value::none());
}

// --- the rest of Pattern

static void pattern_dealloc(VM& vm, Object* self) {
  Pattern& pattern = *static_cast<Pattern*>(self);
  if (Program* program = std::exchange(pattern.program, nullptr)) {
    program->~Program();
    vm.heap.free(program);
  }
  owned_dealloc<Pattern>(vm, self);
}
// Only what can be in a cycle: the program stays with the object to its end.
static void pattern_clear(VM&, Object*) {}

static Result<Value> pattern_flags(VM&, Value self) {
  return Value::small_int(as<Pattern>(self).program->flags);
}
static Result<Value> pattern_groups(VM&, Value self) {
  return Value::small_int(as<Pattern>(self).program->groups);
}
static Result<Value> pattern_source(VM&, Value self) { return as<Pattern>(self).source; }
static Result<Value> pattern_groupindex(VM& vm, Value self) {
  if (as<Dict>(as<Pattern>(self).names).used == 0) return make_dict(vm);
  return call(vm, &vm.type(kTypeMappingProxy), {as<Pattern>(self).names});
}

static Result<Value> pattern_repr(VM& vm, Value self) {
  static constexpr struct {
    uint32_t flag;
    const char* name;
  } kNames[] = {
      {kTemplate, "re.TEMPLATE"},   {kIgnoreCase, "re.IGNORECASE"}, {kLocale, "re.LOCALE"},
      {kMultiline, "re.MULTILINE"}, {kDotAll, "re.DOTALL"},         {kUnicode, "re.UNICODE"},
      {kVerbose, "re.VERBOSE"},     {kDebug, "re.DEBUG"},           {kAscii, "re.ASCII"},
  };
  const Ref<Pattern> pattern(&as<Pattern>(self));
  uint32_t flags = pattern->program->flags;
  if (pattern->is_text && (flags & kTypeFlags) == kUnicode) flags &= ~kUnicode;
  const Ref<Str> source = TRY(repr(vm, pattern->source));
  StrBuilder out(vm);
  out.append_ascii("re.compile(");
  out.append(*source, 0, std::min<size_t>(source->length, 200));
  const char* separator = ", ";
  for (const auto& row : kNames) {
    if ((flags & row.flag) == 0) continue;
    flags &= ~row.flag;
    out.append_ascii(separator);
    out.append_ascii(row.name);
    separator = "|";
  }
  if (flags != 0) {
    char text[16];
    std::snprintf(text, sizeof text, "0x%x", flags);
    out.append_ascii(separator);
    out.append_ascii(text);
  }
  out.append(U')');
  return Result<Value>(TRY(out.finish()));
}

static Result<int64_t> pattern_hash(VM& vm, Value self) {
  const Ref<Pattern> pattern(&as<Pattern>(self));
  const int64_t h = TRY(hash(vm, pattern->source));
  return hash_not_minus_one(static_cast<uint64_t>(h) * 31 + pattern->program->flags * 2 +
                            (pattern->is_text ? 1 : 0));
}

static Result<Value> pattern_compare(VM& vm, Value self, Value other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_exact<Pattern>(other)) {
    return Value::not_implemented();
  }
  const Ref<Pattern> a(&as<Pattern>(self)), b(&as<Pattern>(other));
  bool equal = a.get() == b.get();
  if (!equal && a->is_text == b->is_text && a->program->flags == b->program->flags &&
      a->program->code.size() == b->program->code.size()) {
    equal = TRY(equals(vm, a->source, b->source));
  }
  return Value::boolean(equal == (op == CompareOp::kEq));
}

static Result<Value> return_self(VM&, const Args& args) { return args[0]; }

static constexpr Method kPatternMethods[] = {
    method("match", "(self, /, string, pos=0, endpos=sys.maxsize)", pattern_match,
           "The match that begins at pos, or None."),
    method("fullmatch", "(self, /, string, pos=0, endpos=sys.maxsize)", pattern_fullmatch,
           "The match of all of the string, or None."),
    method("search", "(self, /, string, pos=0, endpos=sys.maxsize)", pattern_search,
           "The first match anywhere in the string, or None."),
    method("sub", "(self, /, repl, string, count=0)", pattern_sub,
           "The string with its matches replaced by a template's or a function's text."),
    method("subn", "(self, /, repl, string, count=0)", pattern_subn,
           "The same as sub(), with the number of replacements: a tuple of two."),
    method("findall", "(self, /, string, pos=0, endpos=sys.maxsize)", pattern_findall,
           "A list of all matches that do not overlap."),
    method("split", "(self, /, string, maxsplit=0)", pattern_split,
           "The pieces of the string between the matches."),
    method("finditer", "(self, /, string, pos=0, endpos=sys.maxsize)", pattern_finditer,
           "An iterator over all matches that do not overlap."),
    method("scanner", "(self, /, string, pos=0, endpos=sys.maxsize)", pattern_scanner),
    method("__copy__", "(self, /)", return_self),
    method("__deepcopy__", "(self, memo, /)", return_self),
    class_method("__class_getitem__", "(cls, item, /)", class_getitem, "See PEP 585"),
};
static constexpr GetSet kPatternGetSets[] = {
    {"pattern", pattern_source, readonly_member, "The text that was compiled."},
    {"flags", pattern_flags, readonly_member, "The flags, inline ones included."},
    {"groups", pattern_groups, readonly_member, "How many groups the pattern has."},
    {"groupindex", pattern_groupindex, nullptr, "The numbers of the named groups."},
};

static constexpr Method kScannerMethods[] = {
    method("match", "(self, /)", scanner_match),
    method("search", "(self, /)", scanner_search),
};
static constexpr GetSet kScannerGetSets[] = {
    {"pattern", scanner_get_pattern, readonly_member, nullptr},
};

}  // namespace re

constinit const TypeSpec kRePatternSpec = {
    .name = "re.Pattern",
    .nbytes = sizeof(re::Pattern),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = re::pattern_dealloc,
            .traverse = owned_traverse<re::Pattern>,
            .clear = re::pattern_clear,
            .repr = re::pattern_repr,
            .hash = re::pattern_hash,
            .compare = re::pattern_compare,
        },
    .methods = re::kPatternMethods,
    .getsets = re::kPatternGetSets,
    .doc = "A compiled regular expression.",
};

constinit const TypeSpec kReScannerSpec = {
    .name = "_sre.SRE_Scanner",
    .nbytes = sizeof(re::Scanner),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = re::scanner_drop,
            .traverse = owned_traverse<re::Scanner>,
            .clear = re::scanner_drop,
        },
    .methods = re::kScannerMethods,
    .getsets = re::kScannerGetSets,
};

}  // namespace bufo
