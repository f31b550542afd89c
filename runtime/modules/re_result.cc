// re.Match: what a search has found.
//
// Holds the string, not its characters: a group is cut out when it is asked for.
// Follows Modules/_sre/sre.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/modules/re.h"
#include "runtime/types/bytes.h"
#include "runtime/types/owned_fields.h"

namespace bufo {

namespace re {

Result<Value> make_match(VM& vm, Value pattern, Value string, const Matcher& matcher,
                         ptrdiff_t pos) {
  const AnyRef held_pattern = pattern, held_string = string;
  const uint32_t groups = matcher.program().groups + 1;
  Ref<Match> made =
      TRY(allocate<Match>(vm, vm.type(kTypeReMatch), (2 * groups - 1) * sizeof(ptrdiff_t)));
  made->pattern = made->string = made->regs = Value::unbound();
  set_field(made->pattern, held_pattern);
  set_field(made->string, held_string);
  made->pos = pos;
  made->endpos = matcher.limit();
  made->last_index = matcher.last_index();
  made->groups = groups;
  made->is_text = matcher.subject().is_text;
  made->marks[0] = matcher.start();
  made->marks[1] = matcher.end();
  for (uint32_t i = 0; i + 2 < 2 * groups; i += 2) {
    const ptrdiff_t start = matcher.mark(i), end = matcher.mark(i + 1);
    const bool taken = start >= 0 && end >= start;
    made->marks[i + 2] = taken ? start : -1;
    made->marks[i + 3] = taken ? end : -1;
  }
  return made;
}

static size_t match_nbytes(const Object* object) {
  return sizeof(Match) + (2 * static_cast<const Match*>(object)->groups - 1) * sizeof(ptrdiff_t);
}

// The text of a group, cut from what the string is now.
static Result<Value> group_text(VM& vm, const Ref<Match>& match, uint32_t group, Value absent) {
  const ptrdiff_t start = match->marks[2 * group], end = match->marks[2 * group + 1];
  if (match->string.is_unbound() || start < 0) return absent;
  const AnyRef string = match->string;
  Subject subject;
  TRY(subject.acquire(vm, string));
  return slice_of(vm, string, subject, std::min(start, subject.length),
                  std::min(end, subject.length));
}

// A group by number or name.
static Result<uint32_t> group_number(VM& vm, const Ref<Match>& match, Value key) {
  int64_t number = -1;
  if (key.is_small_int()) {
    number = key.small_int();
  } else if (vm.type_of(key).slots.to_index != nullptr) {
    number = TRY(to_ptrdiff(vm, key, OnOverflow::kClamp));
  } else {
    const Ref<Pattern> pattern(&as<Pattern>(match->pattern));
    Result<Value> found = dict_get(vm, as<Dict>(pattern->names), key);
    if (found.is_error()) {
      // What cannot be looked up is no group's name.
      if (!pending_is(vm, kTypeException)) return Raised{};
      clear_pending(vm);
      return vm.raise<IndexError>("no such group");
    }
    const AnyRef held = std::move(found).take();
    if (held->is_small_int()) number = held->small_int();
  }
  if (number < 0 || number >= match->groups) return vm.raise<IndexError>("no such group");
  return static_cast<uint32_t>(number);
}

static Result<Value> match_item(VM& vm, const Ref<Match>& match, Value key, Value absent) {
  const uint32_t group = TRY(group_number(vm, match, key));
  return group_text(vm, match, group, absent);
}

static Result<Value> match_getitem(VM& vm, Value self, Value key) {
  return match_item(vm, Ref<Match>(&as<Match>(self)), key, Value::none());
}

static Result<Value> match_group(VM& vm, const Args& args) {
  const Ref<Match> match(&args.self<Match>());
  const std::span<const Value> keys = args.rest();
  if (keys.empty()) return group_text(vm, match, 0, Value::none());
  if (keys.size() == 1) return match_item(vm, match, keys[0], Value::none());
  Ref<Tuple> all = TRY(make_tuple(vm, static_cast<ptrdiff_t>(keys.size())));
  for (size_t i = 0; i < keys.size(); ++i) {
    AnyRef item = TRY(match_item(vm, match, keys[i], Value::none()));
    all->items[i] = item.release();
  }
  return all;
}

static Result<Value> match_groups(VM& vm, const Args& args) {
  const Ref<Match> match(&args.self<Match>());
  const Value absent = args.has(1) ? args[1] : Value::none();
  Ref<Tuple> all = TRY(make_tuple(vm, match->groups - 1));
  for (uint32_t g = 1; g < match->groups; ++g) {
    AnyRef item = TRY(group_text(vm, match, g, absent));
    all->items[g - 1] = item.release();
  }
  return all;
}

static Result<Value> match_groupdict(VM& vm, const Args& args) {
  const Ref<Match> match(&args.self<Match>());
  const Value absent = args.has(1) ? args[1] : Value::none();
  const Ref<Pattern> pattern(&as<Pattern>(match->pattern));
  Ref<Dict> all = TRY(make_dict(vm));
  Value key, number;
  for (ptrdiff_t at = 0; dict_next(as<Dict>(pattern->names), at, key, number);) {
    const AnyRef name = key;
    const AnyRef item =
        TRY(group_text(vm, match, static_cast<uint32_t>(number.small_int()), absent));
    TRY(dict_set(vm, *all, name, item));
  }
  return all;
}

static Result<uint32_t> group_argument(VM& vm, const Args& args, const Ref<Match>& match) {
  if (!args.has(1)) return 0u;
  return group_number(vm, match, args[1]);
}
static Result<Value> match_start(VM& vm, const Args& args) {
  const Ref<Match> match(&args.self<Match>());
  const uint32_t group = TRY(group_argument(vm, args, match));
  return Value::small_int(match->marks[2 * group]);
}
static Result<Value> match_end(VM& vm, const Args& args) {
  const Ref<Match> match(&args.self<Match>());
  const uint32_t group = TRY(group_argument(vm, args, match));
  return Value::small_int(match->marks[2 * group + 1]);
}
static Result<Ref<Tuple>> span_of(VM& vm, const Match& match, uint32_t group) {
  return make_tuple_of(
      vm, {Value::small_int(match.marks[2 * group]), Value::small_int(match.marks[2 * group + 1])});
}
static Result<Value> match_span(VM& vm, const Args& args) {
  const Ref<Match> match(&args.self<Match>());
  const uint32_t group = TRY(group_argument(vm, args, match));
  return Result<Value>(span_of(vm, *match, group));
}

static Result<Value> match_expand(VM& vm, const Args& args) {
  const Ref<Match> match(&args.self<Match>());
  const Ref<Tuple> parts = TRY(template_of(vm, as<Pattern>(match->pattern), args[1]));
  const Value first = parts->items[0];
  const bool is_text = is_a<Str>(vm, first);
  if (parts->size == 1) return first;
  AnyRef empty = Value(vm.names.empty);
  if (!is_text) empty = vm.empty_bytes;
  const Ref<List> pieces = TRY(make_list(vm, parts->size));
  for (ptrdiff_t i = 0; i < parts->size; ++i) {
    AnyRef piece = parts->items[i];
    if (piece->is_small_int()) {
      piece = TRY(group_text(vm, match, static_cast<uint32_t>(piece->small_int()), empty));
    }
    TRY(list_append(vm, *pieces, piece));
  }
  if (match->is_text) return Result<Value>(TRY(str_join(vm, *vm.names.empty, pieces)));
  Ref<Str> name = TRY(intern(vm, "join"));
  return call_method(vm, vm.empty_bytes, *name, {pieces});
}

static Result<Value> match_repr(VM& vm, Value self) {
  const Ref<Match> match(&as<Match>(self));
  const AnyRef text = TRY(group_text(vm, match, 0, Value::none()));
  const Ref<Str> shown = TRY(repr(vm, text));
  StrBuilder out(vm);
  out.append_ascii("<re.Match object; span=(");
  out.append_int(match->marks[0]);
  out.append_ascii(", ");
  out.append_int(match->marks[1]);
  out.append_ascii("), match=");
  out.append(*shown, 0, std::min<size_t>(shown->length, 50));
  out.append(U'>');
  return Result<Value>(TRY(out.finish()));
}

static Result<Value> match_string(VM&, Value self) { return as<Match>(self).string; }
static Result<Value> match_re(VM&, Value self) { return as<Match>(self).pattern; }
static Result<Value> match_pos(VM&, Value self) { return Value::small_int(as<Match>(self).pos); }
static Result<Value> match_endpos(VM&, Value self) {
  return Value::small_int(as<Match>(self).endpos);
}
static Result<Value> match_lastindex(VM&, Value self) {
  const ptrdiff_t last = as<Match>(self).last_index;
  return last < 0 ? Value::none() : Value::small_int(last);
}
static Result<Value> match_lastgroup(VM&, Value self) {
  const Match& match = as<Match>(self);
  Value key, number;
  for (ptrdiff_t at = 0; dict_next(as<Dict>(as<Pattern>(match.pattern).names), at, key, number);) {
    if (number.small_int() == match.last_index) return key;
  }
  return none();
}
static Result<Value> match_regs(VM& vm, Value self) {
  const Ref<Match> match(&as<Match>(self));
  if (match->regs.is_unbound()) {
    Ref<Tuple> all = TRY(make_tuple(vm, match->groups));
    for (uint32_t g = 0; g < match->groups; ++g) {
      Ref<Tuple> one = TRY(span_of(vm, *match, g));
      all->items[g] = one.release();
    }
    set_field(match->regs, all);
  }
  return match->regs;
}

static Result<Value> match_self(VM&, const Args& args) { return args[0]; }

static constexpr Method kMatchMethods[] = {
    method("group", "(self, /, *args)", match_group,
           "The text of a group, by number or name; a tuple for several."),
    method("start", "(self, group=0, /)", match_start, "Where the group begins, or -1."),
    method("end", "(self, group=0, /)", match_end, "Where the group ends, or -1."),
    method("span", "(self, group=0, /)", match_span, "Where the group begins and ends."),
    method("groups", "(self, /, default=None)", match_groups, "The texts of all groups."),
    method("groupdict", "(self, /, default=None)", match_groupdict,
           "The texts of the named groups, by name."),
    method("expand", "(self, /, template)", match_expand,
           "The template with its references to groups filled in."),
    method("__copy__", "(self, /)", match_self),
    method("__deepcopy__", "(self, memo, /)", match_self),
    class_method("__class_getitem__", "(cls, item, /)", class_getitem, "See PEP 585"),
};
static constexpr GetSet kMatchGetSets[] = {
    {"string", match_string, readonly_member, "What was searched."},
    {"re", match_re, readonly_member, "The pattern."},
    {"pos", match_pos, readonly_member, "Where the search was to begin."},
    {"endpos", match_endpos, readonly_member, "Where it was to end."},
    {"lastindex", match_lastindex, nullptr, "The number of the group that was closed last."},
    {"lastgroup", match_lastgroup, nullptr, "Its name."},
    {"regs", match_regs, nullptr, "Where all groups begin and end."},
};

}  // namespace re

constinit const TypeSpec kReMatchSpec = {
    .name = "re.Match",
    .nbytes = sizeof(re::Match),
    .item_nbytes = sizeof(ptrdiff_t),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = owned_dealloc<re::Match>,
            .traverse = owned_traverse<re::Match>,
            .clear = [](VM&, Object*) {},
            .nbytes_of = re::match_nbytes,
            .repr = re::match_repr,
            .getitem = re::match_getitem,
        },
    .methods = re::kMatchMethods,
    .getsets = re::kMatchGetSets,
    .doc = "What a search with a regular expression has found.",
};

}  // namespace bufo
