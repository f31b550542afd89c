// Simple statements, and lists of statements.
#include "interp/parser_state.h"

namespace bufo {

using namespace ast;

// Statements up to `end`, which is not consumed.
bool Parser::statements(K end, Span<Stmt*>* out) {
  const Mark items = mark();
  while (!at(end)) {
    if (!statement()) return false;
  }
  return take(items, out);
}

// Pushes one compound statement, or all simple statements of a line.
bool Parser::statement() {
  switch (kind()) {
    case K::KwIf:
    case K::KwFor:
    case K::KwWhile:
    case K::KwTry:
    case K::KwWith:
    case K::KwDef:
    case K::KwClass:
    case K::KwAsync:
    case K::At: {
      Stmt* const result = compound_statement();
      last_was_compound_ = true;
      return result != nullptr && push(result);
    }
    case K::Name:
      if (at_match_statement()) {
        // `match` is a name as well: what does not read as a match statement may be an expression.
        const Token* const start = token_;
        const Mark items = mark();
        Stmt* const result = match_statement();
        last_was_compound_ = true;
        if (result != nullptr) return push(result);
        if (fatal()) return false;
        if (ambiguous_statement_ == kNowhere) ambiguous_statement_ = statement_start_;
        token_ = start;
        scratch_.truncate(items.count);
      }
      return simple_statements();
    default:
      return simple_statements();
  }
}

bool Parser::simple_statements() {
  last_was_compound_ = false;
  while (true) {
    Stmt* const result = simple_statement();
    if (result == nullptr || !push(result)) return false;
    if (accept(K::Newline)) return true;
    if (!accept(K::Semi)) return false;
    if (accept(K::Newline)) return true;
  }
}

Stmt* Parser::simple_statement() {
  const Token& start = *token_;
  switch (start.kind) {
    case K::KwReturn: {
      advance();
      Expr* value = nullptr;
      if (starts_star_expression() && (value = star_expressions()) == nullptr) return nullptr;
      Return* const result = arena_.make<Return>(position_from(start));
      if (result != nullptr) result->value = value;
      return result;
    }
    case K::KwImport:
      return import_statement();
    case K::KwFrom:
      return import_from();
    case K::KwRaise: {
      advance();
      Expr* exception = nullptr;
      Expr* cause = nullptr;
      if (starts_expression()) {
        exception = expression();
        if (exception == nullptr) return nullptr;
        if (accept(K::KwFrom) && (cause = expression()) == nullptr) return nullptr;
      }
      Raise* const result = arena_.make<Raise>(position_from(start));
      if (result == nullptr) return nullptr;
      result->exc = exception;
      result->cause = cause;
      return result;
    }
    case K::KwPass:
      advance();
      return arena_.make<Pass>(token_position(start));
    case K::KwBreak:
      advance();
      return arena_.make<Break>(token_position(start));
    case K::KwContinue:
      advance();
      return arena_.make<Continue>(token_position(start));
    case K::KwDel:
      return delete_statement();
    case K::KwAssert: {
      advance();
      Expr* const test = expression();
      Expr* message = nullptr;
      if (test == nullptr) return nullptr;
      if (accept(K::Comma) && (message = expression()) == nullptr) return nullptr;
      Assert* const result = arena_.make<Assert>(position_from(start));
      if (result == nullptr) return nullptr;
      result->test = test;
      result->msg = message;
      return result;
    }
    case K::KwGlobal:
    case K::KwNonlocal:
      return scope_statement();
    case K::Name:
      // Two names in a row are nothing else in Python.
      if (next_kind() == K::Name && at_name("type")) return type_alias();
      return expression_statement();
    default:
      return expression_statement();
  }
}

// An expression, or one of the assignments, which begin like one.
Stmt* Parser::expression_statement() {
  const Token& start = *token_;
  Expr* const first = yield_or_star_expressions();
  if (first == nullptr) return nullptr;
  const K operator_kind = kind();
  if (operator_kind == K::Equal) {
    const Mark targets = mark();
    Expr* value = first;
    while (accept(K::Equal)) {
      if (!set_context(value, ExprContext::Store) || !push(value)) return nullptr;
      value = yield_or_star_expressions();
      if (value == nullptr) return nullptr;
    }
    Assign* const result = arena_.make<Assign>(position_from(start));
    if (result == nullptr || !take(targets, &result->targets)) return nullptr;
    result->value = value;
    return result;
  }
  if (operator_kind == K::Colon) return annotated_assignment(start, first);
  if (operator_kind >= K::PlusEqual && operator_kind <= K::DoubleSlashEqual) {
    if (!first->is<Name>() && !first->is<Attribute>() && !first->is<Subscript>()) return nullptr;
    set_context(first, ExprContext::Store);
    advance();
    Expr* const value = yield_or_star_expressions();
    if (value == nullptr) return nullptr;
    AugAssign* const result = arena_.make<AugAssign>(position_from(start));
    if (result == nullptr) return nullptr;
    result->target = first;
    result->op = static_cast<Operator>(static_cast<unsigned>(operator_kind) -
                                       static_cast<unsigned>(K::PlusEqual));
    result->value = value;
    return result;
  }
  ExprStmt* const result = arena_.make<ExprStmt>(position_from(start));
  if (result != nullptr) result->value = first;
  return result;
}

Stmt* Parser::annotated_assignment(const Token& start, Expr* target) {
  if (!target->is<Name>() && !target->is<Attribute>() && !target->is<Subscript>()) return nullptr;
  set_context(target, ExprContext::Store);
  advance();
  Expr* const annotation = expression();
  Expr* value = nullptr;
  if (annotation == nullptr) return nullptr;
  if (accept(K::Equal) && (value = yield_or_star_expressions()) == nullptr) return nullptr;
  AnnAssign* const result = arena_.make<AnnAssign>(position_from(start));
  if (result == nullptr) return nullptr;
  result->target = target;
  result->annotation = annotation;
  result->value = value;
  result->simple = target->is<Name>() && start.kind == K::Name;
  return result;
}

Stmt* Parser::delete_statement() {
  const Token& start = *token_;
  advance();
  const Mark targets = mark();
  do {
    if (pushed(targets) != 0 && (at(K::Semi) || at(K::Newline))) break;
    Expr* const target = primary();
    if (target == nullptr || !set_context(target, ExprContext::Del) || !push(target)) {
      return nullptr;
    }
  } while (accept(K::Comma));
  if (!at(K::Semi) && !at(K::Newline)) return nullptr;
  Delete* const result = arena_.make<Delete>(position_from(start));
  if (result == nullptr || !take(targets, &result->targets)) return nullptr;
  return result;
}

Stmt* Parser::scope_statement() {
  const Token& start = *token_;
  advance();
  ArenaVector<Identifier> names;
  do {
    if (!at(K::Name)) return nullptr;
    const Identifier name = take_name();
    if (!is_present(name) || !names.push(arena_, name)) return nullptr;
  } while (accept(K::Comma));
  if (start.kind == K::KwGlobal) {
    Global* const result = arena_.make<Global>(position_from(start));
    if (result != nullptr) result->names = names.span();
    return result;
  }
  Nonlocal* const result = arena_.make<Nonlocal>(position_from(start));
  if (result != nullptr) result->names = names.span();
  return result;
}

// ---- Imports ------------------------------------------------------------------------------------

// `a.b.c` as one identifier, without the spaces that the source may have in it.
bool Parser::dotted_name(Identifier* out) {
  if (!at(K::Name)) return false;
  *out = take_name();
  if (!is_present(*out)) return false;
  while (accept(K::Dot)) {
    if (!at(K::Name)) return false;
    const Identifier part = take_name();
    char* const joined = static_cast<char*>(arena_.allocate(out->size() + part.size() + 1, 1));
    if (!is_present(part) || joined == nullptr) return false;
    out->copy(joined, out->size());
    joined[out->size()] = '.';
    part.copy(joined + out->size() + 1, part.size());
    *out = names_.intern({joined, out->size() + part.size() + 1});
    if (!is_present(*out)) return false;
  }
  return true;
}

Stmt* Parser::import_statement() {
  const Token& start = *token_;
  advance();
  const Mark aliases = mark();
  do {
    const Token& alias_start = *token_;
    Identifier name, asname;
    if (!dotted_name(&name)) return nullptr;
    if (accept(K::KwAs)) {
      if (!at(K::Name)) return nullptr;
      asname = take_name();
      if (!is_present(asname)) return nullptr;
    }
    Alias* const alias = arena_.make<Alias>(position_from(alias_start));
    if (alias == nullptr || !push(alias)) return nullptr;
    alias->name = name;
    alias->asname = asname;
  } while (accept(K::Comma));
  Import* const result = arena_.make<Import>(position_from(start));
  if (result == nullptr || !take(aliases, &result->names)) return nullptr;
  return result;
}

Stmt* Parser::import_from() {
  const Token& start = *token_;
  advance();
  std::uint32_t level = 0;
  while (at(K::Dot) || at(K::Ellipsis)) {
    level += at(K::Dot) ? 1 : 3;
    advance();
  }
  Identifier module;
  if ((level == 0 || at(K::Name)) && !dotted_name(&module)) return nullptr;
  if (!accept(K::KwImport)) return nullptr;
  const Mark aliases = mark();
  if (at(K::Star)) {
    Alias* const alias = arena_.make<Alias>(token_position(*token_));
    if (alias == nullptr || !push(alias)) return nullptr;
    alias->name = names_.intern("*");
    advance();
  } else {
    const bool parenthesized = accept(K::LPar);
    do {
      if (parenthesized && pushed(aliases) != 0 && at(K::RPar)) break;
      const Token& alias_start = *token_;
      if (!at(K::Name)) return nullptr;
      const Identifier name = take_name();
      Identifier asname;
      if (!is_present(name)) return nullptr;
      if (accept(K::KwAs)) {
        if (!at(K::Name)) return nullptr;
        asname = take_name();
        if (!is_present(asname)) return nullptr;
      }
      Alias* const alias = arena_.make<Alias>(position_from(alias_start));
      if (alias == nullptr || !push(alias)) return nullptr;
      alias->name = name;
      alias->asname = asname;
    } while (accept(K::Comma));
    if (parenthesized && !accept(K::RPar)) return nullptr;
  }
  ImportFrom* const result = arena_.make<ImportFrom>(position_from(start));
  if (result == nullptr || !take(aliases, &result->names)) return nullptr;
  result->module = module;
  result->level = level;
  return result;
}

// ---- Type aliases and type parameters (PEP 695) -------------------------------------------------

Stmt* Parser::type_alias() {
  const Token& start = *token_;
  advance();
  Name* const name = arena_.make<Name>(token_position(*token_));
  if (name == nullptr) return nullptr;
  name->id = take_name();
  name->ctx = ExprContext::Store;
  Span<TypeParam*> type_params;
  if (!is_present(name->id) || !type_parameters(&type_params) || !accept(K::Equal)) return nullptr;
  Expr* const value = expression();
  if (value == nullptr) return nullptr;
  TypeAlias* const result = arena_.make<TypeAlias>(position_from(start));
  if (result == nullptr) return nullptr;
  result->name = name;
  result->type_params = type_params;
  result->value = value;
  return result;
}

// `[T: bound, *Ts, **P]`, or nothing.
bool Parser::type_parameters(Span<TypeParam*>* out) {
  if (!accept(K::LSqb)) return true;
  const Mark items = mark();
  do {
    if (pushed(items) != 0 && at(K::RSqb)) break;
    const Token& start = *token_;
    const K star = kind();
    if (star == K::Star || star == K::DoubleStar) advance();
    if (!at(K::Name)) return false;
    const Identifier name = take_name();
    if (!is_present(name)) return false;
    if (star == K::Star) {
      TypeVarTuple* const param = arena_.make<TypeVarTuple>(position_from(start));
      if (param == nullptr || !push(static_cast<TypeParam*>(param))) return false;
      param->name = name;
    } else if (star == K::DoubleStar) {
      ParamSpec* const param = arena_.make<ParamSpec>(position_from(start));
      if (param == nullptr || !push(static_cast<TypeParam*>(param))) return false;
      param->name = name;
    } else {
      Expr* bound = nullptr;
      if (accept(K::Colon) && (bound = expression()) == nullptr) return false;
      TypeVar* const param = arena_.make<TypeVar>(position_from(start));
      if (param == nullptr || !push(static_cast<TypeParam*>(param))) return false;
      param->name = name;
      param->bound = bound;
    }
  } while (accept(K::Comma));
  return accept(K::RSqb) && take(items, out);
}

}  // namespace bufo
