// Atoms, displays, comprehensions, calls, subscripts and parameter lists.
#include "interp/parser_state.h"

namespace bufo {

using namespace ast;

Expr* Parser::primary() {
  const Token& start = *token_;
  Expr* value = atom();
  while (value != nullptr) {
    switch (kind()) {
      case K::Dot: {
        advance();
        if (!at(K::Name)) return nullptr;
        const Identifier name = take_name();
        if (!is_present(name)) return nullptr;
        Attribute* const attribute = arena_.make<Attribute>(position_from(start));
        if (attribute == nullptr) return nullptr;
        attribute->value = value;
        attribute->attr = name;
        value = attribute;
        break;
      }
      case K::LPar:
        value = call(start, value);
        break;
      case K::LSqb:
        value = subscript(start, value);
        break;
      default:
        return value;
    }
  }
  return nullptr;
}

Constant* Parser::constant(Position position, ConstantKind constant_kind) {
  Constant* const result = arena_.make<Constant>(position);
  if (result != nullptr) result->value_kind = constant_kind;
  return result;
}

Expr* Parser::atom() {
  const Token& token = *token_;
  const auto keyword_constant = [&](ConstantKind constant_kind) {
    advance();
    return constant(token_position(token), constant_kind);
  };
  switch (token.kind) {
    case K::Name: {
      const Identifier id = take_name();
      Name* const name = arena_.make<Name>(token_position(token));
      if (name == nullptr || !is_present(id)) return nullptr;
      name->id = id;
      return name;
    }
    case K::Number:
      return number();
    case K::String:
    case K::FStringStart:
      return strings();
    case K::LPar:
      return parenthesized();
    case K::LSqb:
      return list_display();
    case K::LBrace:
      return brace_display();
    case K::KwNone:
      return keyword_constant(ConstantKind::None);
    case K::KwTrue:
      return keyword_constant(ConstantKind::True);
    case K::KwFalse:
      return keyword_constant(ConstantKind::False);
    case K::Ellipsis:
      return keyword_constant(ConstantKind::Ellipsis);
    default:
      return nullptr;
  }
}

// ---- Displays -----------------------------------------------------------------------------------

Expr* Parser::parenthesized() {
  const Token& start = *token_;
  advance();
  const Mark items = mark();
  Expr* first = nullptr;
  if (at(K::KwYield)) {
    first = yield_expression();
    return first != nullptr && accept(K::RPar) ? first : nullptr;
  }
  if (!at(K::RPar)) {
    first = star_named_expression();
    if (first == nullptr) return nullptr;
    if (at(K::KwFor) || at(K::KwAsync)) {
      Span<Comprehension*> generators;
      if (first->is<Starred>() || !comprehensions(&generators) || !accept(K::RPar)) return nullptr;
      GeneratorExp* const result = arena_.make<GeneratorExp>(position_from(start));
      if (result == nullptr) return nullptr;
      result->elt = first;
      result->generators = generators;
      return result;
    }
    if (!at(K::Comma)) {
      if (!accept(K::RPar) || first->is<Starred>()) return nullptr;
      return first;
    }
    if (!push(first)) return nullptr;
    while (accept(K::Comma)) {
      if (at(K::RPar)) break;
      Expr* const item = star_named_expression();
      if (item == nullptr || !push(item)) return nullptr;
    }
  }
  if (!accept(K::RPar)) return nullptr;
  Tuple* const tuple = arena_.make<Tuple>(position_from(start));
  if (tuple == nullptr || !take(items, &tuple->elts)) return nullptr;
  return tuple;
}

Expr* Parser::list_display() {
  const Token& start = *token_;
  advance();
  const Mark items = mark();
  while (!at(K::RSqb)) {
    Expr* const item = star_named_expression();
    if (item == nullptr) return nullptr;
    if ((at(K::KwFor) || at(K::KwAsync)) && pushed(items) == 0) {
      Span<Comprehension*> generators;
      if (item->is<Starred>() || !comprehensions(&generators) || !accept(K::RSqb)) return nullptr;
      ListComp* const result = arena_.make<ListComp>(position_from(start));
      if (result == nullptr) return nullptr;
      result->elt = item;
      result->generators = generators;
      return result;
    }
    if (!push(item)) return nullptr;
    if (!accept(K::Comma)) break;
  }
  if (!accept(K::RSqb)) return nullptr;
  List* const list = arena_.make<List>(position_from(start));
  if (list == nullptr || !take(items, &list->elts)) return nullptr;
  return list;
}

// A dict or a set; what follows the first element decides.
Expr* Parser::brace_display() {
  const Token& start = *token_;
  advance();
  if (at(K::RBrace) || at(K::DoubleStar)) return dict_display(start, nullptr);
  const Mark items = mark();
  while (!at(K::RBrace)) {
    const Token* const item_start = token_;
    Expr* const item = star_named_expression();
    if (item == nullptr) return nullptr;
    if (pushed(items) == 0) {
      if (at(K::Colon)) {
        // `{(x := 1): 2}` is fine, `{x := 1: 2}` is not.
        const bool bare_walrus = item->is<NamedExpr>() && item_start->kind == K::Name;
        return item->is<Starred>() || bare_walrus ? nullptr : dict_display(start, item);
      }
      if (at(K::KwFor) || at(K::KwAsync)) {
        Span<Comprehension*> generators;
        if (item->is<Starred>() || !comprehensions(&generators) || !accept(K::RBrace)) {
          return nullptr;
        }
        SetComp* const result = arena_.make<SetComp>(position_from(start));
        if (result == nullptr) return nullptr;
        result->elt = item;
        result->generators = generators;
        return result;
      }
    }
    if (!push(item)) return nullptr;
    if (!accept(K::Comma)) break;
  }
  if (!accept(K::RBrace)) return nullptr;
  Set* const set = arena_.make<Set>(position_from(start));
  if (set == nullptr || !take(items, &set->elts)) return nullptr;
  return set;
}

// Behind the brace, or behind `first_key`.
Expr* Parser::dict_display(const Token& start, Expr* first_key) {
  // Keys and values alternate on the stack.
  const Mark items = mark();
  while (!at(K::RBrace)) {
    Expr* key = first_key;
    Expr* value = nullptr;
    first_key = nullptr;
    if (key == nullptr && accept(K::DoubleStar)) {
      value = binary_bit_or();
    } else {
      if (key == nullptr) key = expression();
      if (key == nullptr || !accept(K::Colon)) return nullptr;
      value = expression();
    }
    if (value == nullptr) return nullptr;
    if ((at(K::KwFor) || at(K::KwAsync)) && pushed(items) == 0) {
      Span<Comprehension*> generators;
      if (key == nullptr || !comprehensions(&generators) || !accept(K::RBrace)) return nullptr;
      DictComp* const result = arena_.make<DictComp>(position_from(start));
      if (result == nullptr) return nullptr;
      result->key = key;
      result->value = value;
      result->generators = generators;
      return result;
    }
    if (!push(key) || !push(value)) return nullptr;
    if (!accept(K::Comma)) break;
  }
  if (!accept(K::RBrace)) return nullptr;
  Dict* const dict = arena_.make<Dict>(position_from(start));
  const std::uint32_t count = pushed(items) / 2;
  if (dict == nullptr) return nullptr;
  if (count != 0) {
    Expr** const all = arena_.make_array<Expr*>(2 * static_cast<std::size_t>(count));
    if (all == nullptr) return nullptr;
    for (std::uint32_t i = 0; i < count; ++i) {
      all[i] = static_cast<Expr*>(scratch_[items.count + 2 * i]);
      all[count + i] = static_cast<Expr*>(scratch_[items.count + 2 * i + 1]);
    }
    dict->keys = {all, count};
    dict->values = {all + count, count};
    scratch_.truncate(items.count);
  }
  return dict;
}

bool Parser::comprehensions(Span<Comprehension*>* out) {
  const Mark clauses = mark();
  while (at(K::KwFor) || (at(K::KwAsync) && next_kind() == K::KwFor)) {
    const Token& start = *token_;
    const bool is_async = accept(K::KwAsync);
    advance();
    Expr* const target = star_targets();
    if (target == nullptr || !accept(K::KwIn)) return false;
    Expr* const iter = disjunction();
    if (iter == nullptr) return false;
    const Mark conditions = mark();
    while (accept(K::KwIf)) {
      Expr* const condition = disjunction();
      if (condition == nullptr || !push(condition)) return false;
    }
    Comprehension* const clause = arena_.make<Comprehension>(position_from(start));
    if (clause == nullptr || !take(conditions, &clause->ifs) || !push(clause)) return false;
    clause->target = target;
    clause->iter = iter;
    clause->is_async = is_async;
  }
  return pushed(clauses) != 0 && take(clauses, out);
}

// ---- Calls and subscripts -----------------------------------------------------------------------

Expr* Parser::call(const Token& start, Expr* function) {
  Span<Expr*> args;
  Span<Keyword*> keywords;
  if (!arguments(&args, &keywords)) return nullptr;
  Call* const result = arena_.make<Call>(position_from(start));
  if (result == nullptr) return nullptr;
  result->func = function;
  result->args = args;
  result->keywords = keywords;
  return result;
}

// From the opening parenthesis to the closing one.
bool Parser::arguments(Span<Expr*>* args, Span<Keyword*>* keywords) {
  const Token& open = *token_;
  advance();
  // Positional arguments are pushed from below and keywords collected apart; after the first
  // keyword only `*x` may still go to the former.
  const Mark positional = mark();
  ArenaVector<Keyword*> named;
  bool saw_double_star = false;
  while (!at(K::RPar)) {
    const Token& start = *token_;
    if (at(K::Star)) {
      if (saw_double_star) return false;
      advance();
      Expr* const value = expression();
      if (value == nullptr) return false;
      Starred* const starred = arena_.make<Starred>(position_from(start));
      if (starred == nullptr || !push(starred)) return false;
      starred->value = value;
    } else if (at(K::DoubleStar) || (at(K::Name) && next_kind() == K::Equal)) {
      Identifier name;
      if (accept(K::DoubleStar)) {
        saw_double_star = true;
      } else {
        name = take_name();
        if (!is_present(name)) return false;
        advance();
      }
      Expr* const value = expression();
      if (value == nullptr) return false;
      Keyword* const keyword = arena_.make<Keyword>(position_from(start));
      if (keyword == nullptr || !named.push(arena_, keyword)) return false;
      keyword->arg = name;
      keyword->value = value;
    } else {
      if (!named.empty()) return false;
      Expr* const value = named_expression();
      if (value == nullptr || at(K::Equal)) return false;
      if (at(K::KwFor) || at(K::KwAsync)) {
        // A generator expression may do without its parentheses as the only argument.
        Span<Comprehension*> generators;
        if (pushed(positional) != 0 || !comprehensions(&generators) || !accept(K::RPar)) {
          return false;
        }
        GeneratorExp* const generator = arena_.make<GeneratorExp>(position_from(open));
        if (generator == nullptr || !single<Expr>(generator, args)) return false;
        generator->elt = value;
        generator->generators = generators;
        return true;
      }
      if (!push(value)) return false;
    }
    if (!accept(K::Comma)) break;
  }
  if (!accept(K::RPar)) return false;
  *keywords = named.span();
  return take(positional, args);
}

Expr* Parser::subscript(const Token& start, Expr* value) {
  advance();
  const Token& first_token = *token_;
  Expr* index = slice();
  if (index == nullptr) return nullptr;
  if (at(K::Comma) || index->is<Starred>()) {
    const Mark items = mark();
    if (!push(index)) return nullptr;
    while (accept(K::Comma)) {
      if (at(K::RSqb)) break;
      Expr* const item = slice();
      if (item == nullptr || !push(item)) return nullptr;
    }
    Tuple* const tuple = arena_.make<Tuple>(position_from(first_token));
    if (tuple == nullptr || !take(items, &tuple->elts)) return nullptr;
    index = tuple;
  }
  if (!accept(K::RSqb)) return nullptr;
  Subscript* const result = arena_.make<Subscript>(position_from(start));
  if (result == nullptr) return nullptr;
  result->value = value;
  result->slice = index;
  return result;
}

Expr* Parser::slice() {
  const Token& start = *token_;
  if (accept(K::Star)) {
    Expr* const value = expression();
    if (value == nullptr) return nullptr;
    Starred* const starred = arena_.make<Starred>(position_from(start));
    if (starred != nullptr) starred->value = value;
    return starred;
  }
  Expr* lower = nullptr;
  if (!at(K::Colon)) {
    lower = named_expression();
    if (lower == nullptr || !at(K::Colon)) return lower;
    // `a[x:=1]` is a named expression; `a[x:=1:2]` is nothing.
    if (lower->is<NamedExpr>() && start.kind == K::Name) return nullptr;
  }
  advance();
  const auto bound = [&](Expr** out) {
    if (at(K::Colon) || at(K::Comma) || at(K::RSqb)) return true;
    *out = expression();
    return *out != nullptr;
  };
  Expr* upper = nullptr;
  Expr* step = nullptr;
  if (!bound(&upper)) return nullptr;
  if (accept(K::Colon) && !bound(&step)) return nullptr;
  Slice* const result = arena_.make<Slice>(position_from(start));
  if (result == nullptr) return nullptr;
  result->lower = lower;
  result->upper = upper;
  result->step = step;
  return result;
}

// ---- Parameters ---------------------------------------------------------------------------------

Arg* Parser::parameter(bool annotated, bool is_star) {
  const Token& start = *token_;
  if (!at(K::Name)) return nullptr;
  const Identifier name = take_name();
  if (!is_present(name)) return nullptr;
  Expr* annotation = nullptr;
  if (annotated && accept(K::Colon)) {
    // `*args: *Ts` (PEP 646).
    annotation = is_star ? star_expression() : expression();
    if (annotation == nullptr) return nullptr;
  }
  Arg* const arg = arena_.make<Arg>(position_from(start));
  if (arg == nullptr) return nullptr;
  arg->arg = name;
  arg->annotation = annotation;
  return arg;
}

// Up to `end`, which is not consumed: ")" for a function, ":" for a lambda.
Arguments* Parser::parameters(K end) {
  const bool annotated = end == K::RPar;
  const Token& start = *token_;
  Arguments* const result = arena_.make<Arguments>(token_position(start));
  if (result == nullptr) return nullptr;
  ArenaVector<Arg*> plain, keyword_only;
  ArenaVector<Expr*> defaults, keyword_defaults;
  bool saw_slash = false, saw_star = false;
  while (!at(end)) {
    if (accept(K::DoubleStar)) {
      result->kwarg = parameter(annotated, false);
      if (result->kwarg == nullptr) return nullptr;
      accept(K::Comma);
      if (!at(end)) return nullptr;
      break;
    }
    if (accept(K::Star)) {
      if (saw_star) return nullptr;
      saw_star = true;
      if (at(K::Comma)) {
        // A bare star needs a keyword-only parameter behind it.
        if (next_kind() != K::Name) return nullptr;
      } else {
        result->vararg = parameter(annotated, true);
        if (result->vararg == nullptr) return nullptr;
      }
    } else if (accept(K::Slash)) {
      if (saw_slash || saw_star || plain.empty()) return nullptr;
      saw_slash = true;
      result->posonlyargs = plain.span();
      plain = {};
    } else {
      Arg* const arg = parameter(annotated, false);
      if (arg == nullptr) return nullptr;
      Expr* value = nullptr;
      if (accept(K::Equal)) {
        value = expression();
        if (value == nullptr) return nullptr;
      }
      if (saw_star) {
        if (!keyword_only.push(arena_, arg) || !keyword_defaults.push(arena_, value)) {
          return nullptr;
        }
      } else {
        if (value == nullptr && !defaults.empty()) return nullptr;
        if (!plain.push(arena_, arg)) return nullptr;
        if (value != nullptr && !defaults.push(arena_, value)) return nullptr;
      }
    }
    if (!accept(K::Comma)) break;
  }
  if (!at(end)) return nullptr;
  result->pos = position_from(start);
  result->args = plain.span();
  result->defaults = defaults.span();
  result->kwonlyargs = keyword_only.span();
  result->kw_defaults = keyword_defaults.span();
  return result;
}

}  // namespace bufo
