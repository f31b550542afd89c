// Compound statements, save match.
#include "interp/parser_state.h"

namespace bufo {

using namespace ast;

Stmt* Parser::compound_statement() {
  const Depth depth(*this);
  if (depth.exceeded()) return nullptr;
  const Token& start = *token_;
  switch (start.kind) {
    case K::KwIf:
      return if_statement();
    case K::KwWhile:
      return while_statement();
    case K::KwFor:
      return for_statement(start, false);
    case K::KwTry:
      return try_statement();
    case K::KwWith:
      return with_statement(start, false);
    case K::KwDef:
      return function(start, false, {});
    case K::KwClass:
      return class_definition(start, {});
    case K::KwAsync:
      return async_statement({});
    case K::At:
      return decorated();
    default:
      return nullptr;
  }
}

// Behind the colon: an indented block, or simple statements on the same line.
bool Parser::block(Span<Stmt*>* out) {
  if (!accept(K::Colon)) return false;
  if (accept(K::Newline)) {
    if (!accept(K::Indent)) return false;
    return statements(K::Dedent, out) && accept(K::Dedent);
  }
  const Mark items = mark();
  return simple_statements() && take(items, out);
}

// An else block, or nothing.
bool Parser::else_block(Span<Stmt*>* out) { return !accept(K::KwElse) || block(out); }

Stmt* Parser::if_statement() {
  // A loop, since a chain of elif may be long. Each If of the chain ends where the last one does.
  If* first = nullptr;
  If* last = nullptr;
  const Mark chain = mark();
  do {
    const Token& start = *token_;
    advance();
    Expr* const test = named_expression();
    Span<Stmt*> body;
    if (test == nullptr || !block(&body)) return nullptr;
    If* const branch = arena_.make<If>(position_from(start));
    if (branch == nullptr) return nullptr;
    branch->test = test;
    branch->body = body;
    if (first == nullptr) {
      first = branch;
    } else if (!single<Stmt>(branch, &last->orelse)) {
      return nullptr;
    }
    if (!push(branch)) return nullptr;
    last = branch;
  } while (at(K::KwElif));
  if (!else_block(&last->orelse)) return nullptr;
  const Position end = ended({});
  for (std::uint32_t i = chain.count; i < scratch_.size(); ++i) {
    If* const branch = static_cast<If*>(scratch_[i]);
    branch->pos.end_line = end.end_line;
    branch->pos.end_col = end.end_col;
  }
  scratch_.truncate(chain.count);
  return first;
}

Stmt* Parser::while_statement() {
  const Token& start = *token_;
  advance();
  Expr* const test = named_expression();
  Span<Stmt*> body, orelse;
  if (test == nullptr || !block(&body) || !else_block(&orelse)) return nullptr;
  While* const result = arena_.make<While>(position_from(start));
  if (result == nullptr) return nullptr;
  result->test = test;
  result->body = body;
  result->orelse = orelse;
  return result;
}

Stmt* Parser::for_statement(const Token& start, bool is_async) {
  advance();
  Expr* const target = star_targets();
  if (target == nullptr || !accept(K::KwIn)) return nullptr;
  Expr* const iter = star_expressions();
  Span<Stmt*> body, orelse;
  if (iter == nullptr || !block(&body) || !else_block(&orelse)) return nullptr;
  For* const result =
      arena_.make<For>(position_from(start), is_async ? NodeKind::AsyncFor : NodeKind::For);
  if (result == nullptr) return nullptr;
  result->target = target;
  result->iter = iter;
  result->body = body;
  result->orelse = orelse;
  return result;
}

WithItem* Parser::with_item(bool parenthesized) {
  const Token& start = *token_;
  Expr* const context = expression();
  Expr* target = nullptr;
  if (context == nullptr) return nullptr;
  if (accept(K::KwAs)) {
    target = star_target();
    if (target == nullptr) return nullptr;
    if (!at(K::Comma) && !at(parenthesized ? K::RPar : K::Colon)) return nullptr;
  }
  WithItem* const item = arena_.make<WithItem>(position_from(start));
  if (item == nullptr) return nullptr;
  item->context_expr = context;
  item->optional_vars = target;
  return item;
}

bool Parser::with_items(Span<WithItem*>* out) {
  const Mark items = mark();
  if (at(K::LPar)) {
    // Parentheses around the items, or around the first expression: the colon behind them tells.
    const Token* const start = token_;
    advance();
    bool fits = true;
    do {
      if (pushed(items) != 0 && at(K::RPar)) break;
      WithItem* const item = with_item(true);
      fits = item != nullptr && push(item);
    } while (fits && accept(K::Comma));
    if (fits && accept(K::RPar) && at(K::Colon)) return take(items, out);
    if (fatal()) return false;
    token_ = start;
    scratch_.truncate(items.count);
  }
  do {
    WithItem* const item = with_item(false);
    if (item == nullptr || !push(item)) return false;
  } while (accept(K::Comma));
  return take(items, out);
}

Stmt* Parser::with_statement(const Token& start, bool is_async) {
  advance();
  Span<WithItem*> items;
  Span<Stmt*> body;
  if (!with_items(&items) || !block(&body)) return nullptr;
  With* const result =
      arena_.make<With>(position_from(start), is_async ? NodeKind::AsyncWith : NodeKind::With);
  if (result == nullptr) return nullptr;
  result->items = items;
  result->body = body;
  return result;
}

Stmt* Parser::try_statement() {
  const Token& start = *token_;
  advance();
  Span<Stmt*> body, orelse, finalbody;
  if (!block(&body)) return nullptr;
  const Mark handlers = mark();
  bool is_star = false;
  while (at(K::KwExcept)) {
    const Token& handler_start = *token_;
    advance();
    const bool star = accept(K::Star);
    if (pushed(handlers) != 0 && star != is_star) return nullptr;
    is_star = star;
    Expr* type = nullptr;
    Identifier name;
    if (star || !at(K::Colon)) {
      type = expression();
      if (type == nullptr) return nullptr;
      if (accept(K::KwAs)) {
        if (!at(K::Name)) return nullptr;
        name = take_name();
        if (!is_present(name)) return nullptr;
      }
    }
    Span<Stmt*> handler_body;
    if (!block(&handler_body)) return nullptr;
    ExceptHandler* const handler = arena_.make<ExceptHandler>(position_from(handler_start));
    if (handler == nullptr || !push(handler)) return nullptr;
    handler->type = type;
    handler->name = name;
    handler->body = handler_body;
  }
  const bool any_handler = pushed(handlers) != 0;
  if (any_handler && !else_block(&orelse)) return nullptr;
  if (at(K::KwFinally)) {
    advance();
    if (!block(&finalbody)) return nullptr;
  } else if (!any_handler) {
    return nullptr;
  }
  Try* const result =
      arena_.make<Try>(position_from(start), is_star ? NodeKind::TryStar : NodeKind::Try);
  if (result == nullptr || !take(handlers, &result->handlers)) return nullptr;
  result->body = body;
  result->orelse = orelse;
  result->finalbody = finalbody;
  return result;
}

// ---- Definitions --------------------------------------------------------------------------------

Stmt* Parser::decorated() {
  const Mark items = mark();
  while (accept(K::At)) {
    Expr* const decorator = named_expression();
    if (decorator == nullptr || !accept(K::Newline) || !push(decorator)) return nullptr;
  }
  Span<Expr*> decorators;
  if (!take(items, &decorators)) return nullptr;
  const Token& start = *token_;
  switch (start.kind) {
    case K::KwDef:
      return function(start, false, decorators);
    case K::KwClass:
      return class_definition(start, decorators);
    case K::KwAsync:
      return next_kind() == K::KwDef ? async_statement(decorators) : nullptr;
    default:
      return nullptr;
  }
}

Stmt* Parser::async_statement(Span<Expr*> decorators) {
  const Token& start = *token_;
  advance();
  switch (kind()) {
    case K::KwDef:
      return function(start, true, decorators);
    case K::KwFor:
      return for_statement(start, true);
    case K::KwWith:
      return with_statement(start, true);
    default:
      return nullptr;
  }
}

Stmt* Parser::function(const Token& start, bool is_async, Span<Expr*> decorators) {
  advance();
  if (!at(K::Name)) return nullptr;
  const Identifier name = take_name();
  Span<TypeParam*> type_params;
  if (!is_present(name) || !type_parameters(&type_params) || !accept(K::LPar)) return nullptr;
  Arguments* const args = parameters(K::RPar);
  if (args == nullptr || !accept(K::RPar)) return nullptr;
  Expr* returns = nullptr;
  Span<Stmt*> body;
  if (accept(K::RArrow) && (returns = expression()) == nullptr) return nullptr;
  if (!block(&body)) return nullptr;
  FunctionDef* const result = arena_.make<FunctionDef>(
      position_from(start), is_async ? NodeKind::AsyncFunctionDef : NodeKind::FunctionDef);
  if (result == nullptr) return nullptr;
  result->name = name;
  result->args = args;
  result->body = body;
  result->decorator_list = decorators;
  result->returns = returns;
  result->type_params = type_params;
  return result;
}

Stmt* Parser::class_definition(const Token& start, Span<Expr*> decorators) {
  advance();
  if (!at(K::Name)) return nullptr;
  const Identifier name = take_name();
  Span<TypeParam*> type_params;
  Span<Expr*> bases;
  Span<Keyword*> keywords;
  Span<Stmt*> body;
  if (!is_present(name) || !type_parameters(&type_params)) return nullptr;
  const Token& paren = *token_;
  if (at(K::LPar) && !arguments(&bases, &keywords)) return nullptr;
  // A generator expression needs parentheses of its own here.
  if (bases.size() == 1 && bases[0]->is<GeneratorExp>() && bases[0]->pos.line == paren.line &&
      bases[0]->pos.col == paren.col) {
    return nullptr;
  }
  if (!block(&body)) return nullptr;
  ClassDef* const result = arena_.make<ClassDef>(position_from(start));
  if (result == nullptr) return nullptr;
  result->name = name;
  result->bases = bases;
  result->keywords = keywords;
  result->body = body;
  result->decorator_list = decorators;
  result->type_params = type_params;
  return result;
}

}  // namespace bufo
