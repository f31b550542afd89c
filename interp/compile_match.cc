// match statements.
//
// The subject sits in a temporary for the whole statement. A pattern is compiled to tests that jump
// to a label when they fail, with every temporary of the pattern dead at that point; names are
// stored when the whole pattern has matched, before the guard, as CPython does it.
#include "interp/compiler_state.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

bool is_wildcard(const ast::Pattern& p) {
  const auto* as_pattern = p.try_as<ast::MatchAs>();
  return as_pattern != nullptr && as_pattern->pattern == nullptr &&
         !ast::is_present(as_pattern->name);
}

/// Matches anything: a capture or the wildcard, or an or-pattern that ends so.
bool is_irrefutable(const ast::Pattern& p) {
  if (const auto* a = p.try_as<ast::MatchAs>())
    return a->pattern == nullptr || is_irrefutable(*a->pattern);
  if (const auto* o = p.try_as<ast::MatchOr>()) return is_irrefutable(*o->patterns.back());
  return false;
}

}  // namespace

/// Binds `name` to what stands in `reg` (borrowed) when the pattern is done: kept in a register of
/// its own until then.
Result<void> Compiler::capture(std::string_view name, uint16_t reg, const ast::Position& pos,
                               Captures& captures) {
  for (uint32_t k = 0; k < captures.names.size(); ++k) {
    if (captures.names[k] == name)
      return error(pos, "multiple assignments to name '{}' in pattern", name);
  }
  if (captures.names.size() >= captures.capacity)
    return vm_.raise<SystemError>("too many captures in a pattern");
  const auto slot = static_cast<uint16_t>(captures.first + captures.names.size());
  if (!captures.names.push(arena_, name)) return raise_no_memory(vm_);
  return emit(Op::MOVE, slot, reg);
}

/// Tests that R[subject] (borrowed) matches; falls through if so, else jumps to `fail`.
Result<void> Compiler::pattern(const ast::Pattern& p, uint16_t subject, Label fail,
                               Captures& captures) {
  NativeDepth depth(vm_);
  TRY(depth.enter(" during compilation"));
  At at(*this, p.pos);
  const uint16_t mark = u_->next_temp;
  using ast::NodeKind;
  switch (p.kind) {
    case NodeKind::MatchValue: {
      if (p.as<ast::MatchValue>()->value->is<ast::JoinedStr>()) {
        return error(p.pos, "patterns may only match literals and attribute lookups");
      }
      const Operand value = TRY(operand(*p.as<ast::MatchValue>()->value));
      TRY(emit_jump(Op::JUMP_EQ, fail, subject, value.reg, (value.temp ? kTempC : 0u) | kNegate));
      break;
    }
    case NodeKind::MatchSingleton: {
      const ast::ConstantKind kind = p.as<ast::MatchSingleton>()->value;
      const uint16_t t = TRY(temp());
      TRY(load_constant(kind == ast::ConstantKind::None
                            ? Value::none()
                            : Value::boolean(kind == ast::ConstantKind::True),
                        t));
      TRY(emit_jump(Op::JUMP_IS, fail, subject, t, kTempC | kNegate));
      break;
    }
    case NodeKind::MatchAs: {
      const auto& a = *p.as<ast::MatchAs>();
      if (a.pattern != nullptr) TRY(pattern(*a.pattern, subject, fail, captures));
      if (ast::is_present(a.name)) TRY(capture(a.name, subject, p.pos, captures));
      break;
    }
    case NodeKind::MatchStar:
      return error(p.pos, "can't use starred pattern here");
    case NodeKind::MatchSequence:
      TRY(sequence_pattern(*p.as<ast::MatchSequence>(), subject, fail, captures));
      break;
    case NodeKind::MatchMapping:
      TRY(mapping_pattern(*p.as<ast::MatchMapping>(), subject, fail, captures));
      break;
    case NodeKind::MatchClass:
      TRY(class_pattern(*p.as<ast::MatchClass>(), subject, fail, captures));
      break;
    case NodeKind::MatchOr:
      TRY(or_pattern(*p.as<ast::MatchOr>(), subject, fail, captures));
      break;
    default:
      return vm_.raise<SystemError>("a pattern of an unknown kind");
  }
  free_temps(mark);
  return ok();
}

/// Matches the items in R[items…] (temporaries that own them); on a failure all of them are
/// released first.
Result<void> Compiler::item_patterns(const Span<ast::Pattern*>& patterns, uint16_t items,
                                     Label fail, Captures& captures) {
  const Label drop = new_label(), done = new_label();
  for (uint32_t k = 0; k < patterns.size(); ++k) {
    const auto item = static_cast<uint16_t>(items + k);
    if (const auto* star = patterns[k]->try_as<ast::MatchStar>()) {
      if (ast::is_present(star->name)) TRY(capture(star->name, item, patterns[k]->pos, captures));
    } else if (!is_wildcard(*patterns[k])) {
      TRY(pattern(*patterns[k], item, drop, captures));
    }
  }
  for (uint32_t k = 0; k < patterns.size(); ++k) TRY(emit(Op::RELEASE, items + k));
  TRY(emit_jump(Op::JUMP, done));
  TRY(bind(drop));
  for (uint32_t k = 0; k < patterns.size(); ++k) TRY(emit(Op::RELEASE, items + k));
  TRY(emit_jump(Op::JUMP, fail));
  return bind(done);
}

Result<void> Compiler::sequence_pattern(const ast::MatchSequence& p, uint16_t subject, Label fail,
                                        Captures& captures) {
  const uint32_t count = p.patterns.size();
  uint32_t star = count;
  for (uint32_t k = 0; k < count; ++k) {
    if (!p.patterns[k]->is<ast::MatchStar>()) continue;
    if (star != count)
      return error(p.patterns[k]->pos, "multiple starred expressions in sequence pattern");
    star = k;
  }
  const uint16_t t = TRY(temp());
  TRY(emit(Op::MATCH_SEQUENCE, t, subject));
  TRY(emit_jump(Op::JUMP_IF_FALSE, fail, t, 0, kTempB));
  if (star != count && count == 1 && !ast::is_present(p.patterns[0]->as<ast::MatchStar>()->name)) {
    free_temps(t);
    return ok();
  }
  TRY(emit(Op::GET_LEN, t, subject));
  const uint32_t least = star == count ? count : count - 1;
  if (least <= 32767) {
    TRY(emit_jump(star == count ? Op::JUMP_EQ_IMM : Op::JUMP_GE_IMM, fail, t, least,
                  kTempB | kNegate));
  }
  free_temps(t);
  if (count == 0 ||
      (count == 1 && star == 0 && !ast::is_present(p.patterns[0]->as<ast::MatchStar>()->name)))
    return ok();
  const bool any_rest =
      star != count && !ast::is_present(p.patterns[star]->as<ast::MatchStar>()->name);
  if (any_rest && count <= 32767) {
    // What `*_` stands for is never looked at: the others are found by their indexes.
    for (uint32_t k = 0; k < count; ++k) {
      if (k == star) continue;
      const auto* wildcard = p.patterns[k]->try_as<ast::MatchAs>();
      if (wildcard != nullptr && wildcard->pattern == nullptr && !ast::is_present(wildcard->name))
        continue;
      const uint16_t item = TRY(temp());
      if (k < star) {
        TRY(emit(Op::INDEX_IMM, item, subject, k));
      } else {
        TRY(emit(Op::GET_LEN, item, subject));
        TRY(emit(Op::SUB_IMM, item, item, count - k));
        TRY(emit(Op::INDEX, item, subject, item));
      }
      TRY(item_patterns({p.patterns.items + k, 1}, item, fail, captures));
      free_temps(item);
    }
    return ok();
  }
  const uint16_t items = TRY(temps(count));
  if (star == count) {
    TRY(emit(Op::UNPACK, items, subject, count));
  } else {
    TRY(emit(Op::UNPACK_STAR, items, subject, star | (count - star - 1) << 8));
  }
  return item_patterns(p.patterns, items, fail, captures);
}

Result<void> Compiler::mapping_pattern(const ast::MatchMapping& p, uint16_t subject, Label fail,
                                       Captures& captures) {
  const uint32_t count = p.keys.size();
  const uint16_t t = TRY(temp());
  TRY(emit(Op::MATCH_MAPPING, t, subject));
  TRY(emit_jump(Op::JUMP_IF_FALSE, fail, t, 0, kTempB));
  free_temps(t);
  for (uint32_t k = 0; k < count; ++k) {
    if (p.keys[k]->is<ast::JoinedStr>()) {
      return error(p.pos, "mapping pattern keys may only match literals and attribute lookups");
    }
    AnyRef key;
    if (!try_constant(*p.keys[k], key)) continue;
    for (uint32_t before = 0; before < k; ++before) {
      AnyRef other;
      if (!try_constant(*p.keys[before], other)) continue;
      const Result<bool> same = equals(vm_, key, other);
      if (!same.is_error() && same.value()) {
        const Ref<Str> message =
            TRY(format(vm_, "mapping pattern checks duplicate key ({})", repr_of(key)));
        return raise_syntax_error(vm_, source_, p.pos, message);
      }
    }
  }
  const bool rest = ast::is_present(p.rest);
  if (count == 0 && !rest) return ok();
  // keys tuple; values tuple; then the values themselves
  const uint16_t keys = TRY(temps(2));
  const auto values = static_cast<uint16_t>(keys + 1);
  {
    const uint16_t window = count == 0 ? u_->next_temp : TRY(temps(count));
    for (uint32_t k = 0; k < count; ++k)
      TRY(expr_to(*p.keys[k], static_cast<uint16_t>(window + k)));
    TRY(emit(Op::BUILD_TUPLE, keys, window, count));
    free_temps(static_cast<uint16_t>(keys + 2));
  }
  const Label drop = new_label(), done = new_label();
  if (count != 0) {
    TRY(emit(Op::MATCH_KEYS, values, subject, keys));
    TRY(emit_jump(Op::JUMP_IF_NONE, drop, values));
    const uint16_t items = TRY(temps(count));
    TRY(emit(Op::UNPACK, items, values, count, kTempB));
    TRY(item_patterns(p.patterns, items, drop, captures));
    free_temps(items);
  }
  if (rest) {
    TRY(emit(Op::MATCH_REST, values, subject, keys));
    TRY(capture(p.rest, values, p.pos, captures));
    TRY(emit(Op::RELEASE, values));
  }
  TRY(emit(Op::RELEASE, keys));
  TRY(emit_jump(Op::JUMP, done));
  TRY(bind(drop));
  TRY(emit(Op::RELEASE, keys));
  TRY(emit_jump(Op::JUMP, fail));
  return bind(done);
}

Result<void> Compiler::class_pattern(const ast::MatchClass& p, uint16_t subject, Label fail,
                                     Captures& captures) {
  const uint32_t positional = p.patterns.size(), named = p.kwd_attrs.size();
  for (uint32_t k = 0; k < named; ++k) {
    for (uint32_t before = 0; before < k; ++before) {
      if (p.kwd_attrs[before] == p.kwd_attrs[k]) {
        return error(p.kwd_patterns[k]->pos, "attribute name repeated in class pattern: {}",
                     p.kwd_attrs[k]);
      }
    }
  }
  const uint16_t window = TRY(temps(3));
  TRY(emit(Op::MOVE, window, subject));
  TRY(expr_to(*p.cls, static_cast<uint16_t>(window + 1)));
  Ref<Tuple> names = TRY(make_tuple(vm_, named));
  for (uint32_t k = 0; k < named; ++k) {
    Ref<Str> name = TRY(intern(vm_, p.kwd_attrs[k]));
    names->items[k] = name.release();
  }
  TRY(load_constant(names, static_cast<uint16_t>(window + 2)));
  TRY(emit(Op::MATCH_CLASS, window, window, positional));
  free_temps(static_cast<uint16_t>(window + 1));
  const uint32_t count = positional + named;
  // None (the class does not match) needs no release.
  TRY(emit_jump(Op::JUMP_IF_NONE, fail, window));
  if (count == 0) return emit(Op::RELEASE, window);
  const uint16_t items = TRY(temps(count));
  TRY(emit(Op::UNPACK, items, window, count, kTempB));
  ArenaVector<ast::Pattern*> all;
  for (ast::Pattern* q : p.patterns) {
    if (!all.push(arena_, q)) return raise_no_memory(vm_);
  }
  for (ast::Pattern* q : p.kwd_patterns) {
    if (!all.push(arena_, q)) return raise_no_memory(vm_);
  }
  return item_patterns(all.span(), items, fail, captures);
}

Result<void> Compiler::or_pattern(const ast::MatchOr& p, uint16_t subject, Label fail,
                                  Captures& captures) {
  const Label done = new_label();
  const uint32_t outer_count = captures.names.size();
  ArenaVector<std::string_view> first_names;
  for (uint32_t k = 0; k < p.patterns.size(); ++k) {
    const bool last = k + 1 == p.patterns.size();
    if (!last && is_irrefutable(*p.patterns[k])) {
      const auto* a = p.patterns[k]->try_as<ast::MatchAs>();
      if (a != nullptr && ast::is_present(a->name)) {
        return error(p.patterns[k]->pos, "name capture '{}' makes remaining patterns unreachable",
                     a->name);
      }
      return error(p.patterns[k]->pos, "wildcard makes remaining patterns unreachable");
    }
    const Label next = last ? fail : new_label();
    Captures own = captures;
    own.names = ArenaVector<std::string_view>();
    for (uint32_t n = 0; n < outer_count; ++n) {
      if (!own.names.push(arena_, captures.names[n])) return raise_no_memory(vm_);
    }
    TRY(pattern(*p.patterns[k], subject, next, own));
    if (k == 0) {
      for (uint32_t n = outer_count; n < own.names.size(); ++n) {
        if (!first_names.push(arena_, own.names[n])) return raise_no_memory(vm_);
      }
    } else {
      // Every alternative binds the same names; each goes to the register that the first one gave
      // it.
      if (own.names.size() - outer_count != first_names.size())
        return error(p.pos, "alternative patterns bind different names");
      const uint32_t count = first_names.size();
      bool same_order = true;
      for (uint32_t n = 0; n < count; ++n) {
        uint32_t at = 0;
        while (at < count && own.names[outer_count + at] != first_names[n]) ++at;
        if (at == count) return error(p.pos, "alternative patterns bind different names");
        same_order = same_order && at == n;
      }
      if (!same_order) {
        const uint16_t copies = TRY(temps(count));
        const auto base = static_cast<uint16_t>(captures.first + outer_count);
        for (uint32_t n = 0; n < count; ++n) {
          uint32_t at = 0;
          while (own.names[outer_count + at] != first_names[n]) ++at;
          TRY(emit(Op::MOVE, copies + n, base + at));
        }
        for (uint32_t n = 0; n < count; ++n) TRY(emit(Op::MOVE, base + n, copies + n, 0, kTempB));
        free_temps(copies);
      }
    }
    if (!last) {
      TRY(emit_jump(Op::JUMP, done));
      TRY(bind(next));
    }
  }
  for (const std::string_view name : first_names) {
    for (uint32_t n = 0; n < outer_count; ++n) {
      if (captures.names[n] == name)
        return error(p.pos, "multiple assignments to name '{}' in pattern", name);
    }
    if (!captures.names.push(arena_, name)) return raise_no_memory(vm_);
  }
  return bind(done);
}

namespace {

/// An upper bound of the names that a pattern captures.
uint32_t count_captures(const ast::Pattern& p) {
  using ast::NodeKind;
  const auto sum = [](const Span<ast::Pattern*>& list) {
    uint32_t n = 0;
    for (const ast::Pattern* q : list) n += count_captures(*q);
    return n;
  };
  switch (p.kind) {
    case NodeKind::MatchAs:
      return 1 + (p.as<ast::MatchAs>()->pattern == nullptr
                      ? 0
                      : count_captures(*p.as<ast::MatchAs>()->pattern));
    case NodeKind::MatchStar:
      return 1;
    case NodeKind::MatchSequence:
      return sum(p.as<ast::MatchSequence>()->patterns);
    case NodeKind::MatchMapping:
      return 1 + sum(p.as<ast::MatchMapping>()->patterns);
    case NodeKind::MatchClass:
      return sum(p.as<ast::MatchClass>()->patterns) + sum(p.as<ast::MatchClass>()->kwd_patterns);
    case NodeKind::MatchOr:
      return sum(p.as<ast::MatchOr>()->patterns);
    default:
      return 0;
  }
}

}  // namespace

Result<void> Compiler::match_stmt(const ast::Match& s) {
  const uint16_t mark = u_->next_temp;
  const Operand subject = TRY(owned(*s.subject));
  const Label end = new_label();
  for (uint32_t k = 0; k < s.cases.size(); ++k) {
    const ast::MatchCase& c = *s.cases[k];
    const bool last = k + 1 == s.cases.size();
    if (!last && c.guard == nullptr && is_irrefutable(*c.pattern)) {
      const auto* a = c.pattern->try_as<ast::MatchAs>();
      if (a != nullptr && ast::is_present(a->name)) {
        return error(c.pattern->pos, "name capture '{}' makes remaining patterns unreachable",
                     a->name);
      }
      return error(c.pattern->pos, "wildcard makes remaining patterns unreachable");
    }
    const uint16_t inner = u_->next_temp;
    const Label next = new_label(), drop = new_label();
    Captures captures;
    captures.capacity = count_captures(*c.pattern);
    captures.first = captures.capacity == 0 ? u_->next_temp : TRY(temps(captures.capacity));
    TRY(pattern(*c.pattern, subject.reg, drop, captures));
    for (uint32_t n = 0; n < captures.names.size(); ++n) {
      TRY(store_name(captures.names[n], {static_cast<uint16_t>(captures.first + n), true}));
    }
    if (c.guard != nullptr) TRY(jump_if(*c.guard, next, false));
    TRY(emit(Op::RELEASE, subject.reg));
    free_temps(inner);
    TRY(body(c.body));
    TRY(emit_jump(Op::JUMP, end));
    TRY(bind(drop));
    // A failed pattern may have captured some names already.
    for (uint32_t n = 0; n < captures.capacity; ++n) TRY(emit(Op::RELEASE, captures.first + n));
    TRY(bind(next));
  }
  TRY(emit(Op::RELEASE, subject.reg));
  free_temps(mark);
  return bind(end);
}

}  // namespace bufo
