// Parser: the recursive descent at work. Private to parse*.cc.
//
// Every parse function returns null (or false) when the tokens do not fit; whatever it consumed
// then does not matter, because the whole attempt fails or the caller goes back to a mark. fatal()
// tells the failures that no other attempt can mend.
#pragma once

#include <cstdint>
#include <string_view>

#include "interp/interner.h"
#include "interp/lexer.h"
#include "interp/literal.h"
#include "interp/parser.h"

namespace bufo {

class Parser {
 public:
  // The tree goes to `arena`; `scratch` holds what the parse alone needs.
  Parser(const Source& source, Arena& arena, Arena& scratch, const LexResult& lexed,
         const ParseOptions& options, ArenaVector<ParseWarning>* warnings)
      : source_(source),
        arena_(arena),
        scratch_arena_(scratch),
        options_(options),
        tokens_(lexed.tokens.items),
        token_(lexed.tokens.items),
        names_(scratch),
        literals_(source, arena, options, warnings) {}

  ast::Mod* parse_file();
  ast::Mod* parse_eval();
  ast::Mod* parse_interactive();

  // Where the parser stopped.
  std::uint32_t token_index() const { return static_cast<std::uint32_t>(token_ - tokens_); }
  // Where the top-level statement begins that a diagnosis has to start with: the last one, or an
  // earlier one in which `match` was read as a name, since that may have been the mistake.
  std::uint32_t statement_start() const {
    return ambiguous_statement_ < statement_start_ ? ambiguous_statement_ : statement_start_;
  }
  bool too_deep() const { return too_deep_; }

 private:
  using Expr = ast::Expr;
  using Stmt = ast::Stmt;
  using Pattern = ast::Pattern;
  using Identifier = ast::Identifier;
  using Position = ast::Position;
  using K = TokenKind;

  // ---- Tokens
  K kind() const { return token_->kind; }
  K next_kind() const { return token_[1].kind; }
  bool at(K k) const { return token_->kind == k; }
  void advance() { ++token_; }
  bool accept(K k) {
    if (token_->kind != k) return false;
    ++token_;
    return true;
  }
  std::string_view text(const Token& token) const {
    return {source_.text.data() + token.start, token.end - token.start};
  }
  bool at_name(std::string_view name) const { return at(K::Name) && text(*token_) == name; }
  Identifier take_name();

  // ---- Positions
  Position token_position(const Token& token) const {
    return {token.line, token.col, token.end_line, token_end_col(source_, token)};
  }
  // From `start` to the last token consumed that is no line end or indentation.
  Position position_from(const Token& start) const { return ended({start.line, start.col, 0, 0}); }
  Position ended(Position position) const {
    const Token* last = token_ - 1;
    while (last->kind >= K::Newline && last->kind <= K::Dedent) --last;
    position.end_line = last->end_line;
    position.end_col = last->line == last->end_line ? last->col + (last->end - last->start)
                                                    : token_end_col(source_, *last);
    return position;
  }

  // ---- Lists: pushed on a shared stack, then copied to a list of the right length.
  struct Mark {
    std::uint32_t count;
  };
  Mark mark() const { return {scratch_.size()}; }
  bool push(void* item) { return scratch_.push(scratch_arena_, item); }
  bool push(const void* item) { return push(const_cast<void*>(item)); }
  std::uint32_t pushed(Mark start) const { return scratch_.size() - start.count; }
  template <typename T>
  bool take(Mark start, Span<T*>* out) {
    const std::uint32_t count = pushed(start);
    *out = {};
    if (count != 0) {
      T** const items = arena_.make_array<T*>(count);
      if (items == nullptr) return false;
      for (std::uint32_t i = 0; i < count; ++i)
        items[i] = static_cast<T*>(scratch_[start.count + i]);
      *out = {items, count};
    }
    scratch_.truncate(start.count);
    return true;
  }
  template <typename T>
  bool single(T* item, Span<T*>* out) {
    T** const items = arena_.make_array<T*>(1);
    if (items == nullptr) return false;
    items[0] = item;
    *out = {items, 1};
    return true;
  }

  // ---- Depth
  class Depth {
   public:
    explicit Depth(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > parser_.options_.max_depth) parser_.too_deep_ = true;
    }
    ~Depth() { --parser_.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    bool exceeded() const { return parser_.too_deep_; }

   private:
    Parser& parser_;
  };
  bool fatal() const { return too_deep_ || arena_.failed() || scratch_arena_.failed(); }

  // ---- Expressions (parse_expr.cc)
  Expr* expression();
  Expr* named_expression();
  Expr* star_expression();
  Expr* star_named_expression();
  Expr* star_expressions();
  Expr* expressions();
  Expr* yield_or_star_expressions();
  Expr* yield_expression();
  Expr* binary(int min_precedence);
  // The reference's names for two of its levels.
  Expr* disjunction();
  Expr* binary_bit_or();
  Expr* comparison(const Token& start, Expr* left);
  Expr* boolean(const Token& start, Expr* left, int precedence);
  Expr* unary();
  Expr* await_primary();
  Expr* primary();
  Expr* atom();
  Expr* lambda();
  Expr* parenthesized();
  Expr* list_display();
  Expr* brace_display();
  Expr* dict_display(const Token& start, Expr* first_key);
  Expr* call(const Token& start, Expr* function);
  bool arguments(Span<Expr*>* args, Span<ast::Keyword*>* keywords);
  Expr* subscript(const Token& start, Expr* value);
  Expr* slice();
  bool comprehensions(Span<ast::Comprehension*>* out);
  Expr* star_targets();
  Expr* star_target();
  bool set_context(Expr* target, ast::ExprContext context);
  ast::Arguments* parameters(K end);
  ast::Arg* parameter(bool annotated, bool is_star);
  bool starts_expression() const;
  bool starts_star_expression() const { return at(K::Star) || starts_expression(); }

  // ---- Literals (parse_literal.cc)
  Expr* number();
  Expr* strings();
  Expr* mixed_strings(const Token& start);
  bool fstring();
  bool fstring_field();
  Expr* fstring_format_spec();
  bool push_text(const Token& token);
  bool take_joined(Mark parts, bool keep_empty, Span<Expr*>* out);
  ast::Constant* constant(Position position, ast::ConstantKind constant_kind);

  // ---- Statements (parse_stmt.cc, parse_compound.cc)
  bool statements(K end, Span<Stmt*>* out);
  bool statement();
  bool simple_statements();
  Stmt* simple_statement();
  Stmt* compound_statement();
  Stmt* expression_statement();
  Stmt* annotated_assignment(const Token& start, Expr* target);
  Stmt* import_statement();
  Stmt* import_from();
  bool dotted_name(Identifier* out);
  Stmt* scope_statement();
  Stmt* delete_statement();
  Stmt* type_alias();
  bool type_parameters(Span<ast::TypeParam*>* out);
  bool block(Span<Stmt*>* out);
  bool else_block(Span<Stmt*>* out);
  Stmt* if_statement();
  Stmt* while_statement();
  Stmt* for_statement(const Token& start, bool is_async);
  Stmt* with_statement(const Token& start, bool is_async);
  bool with_items(Span<ast::WithItem*>* out);
  ast::WithItem* with_item(bool parenthesized);
  Stmt* try_statement();
  Stmt* decorated();
  Stmt* function(const Token& start, bool is_async, Span<Expr*> decorators);
  Stmt* class_definition(const Token& start, Span<Expr*> decorators);
  Stmt* async_statement(Span<Expr*> decorators);

  // ---- Patterns (parse_pattern.cc)
  Stmt* match_statement();
  bool at_match_statement();
  ast::MatchCase* case_block();
  Pattern* case_patterns();
  Pattern* as_pattern();
  Pattern* or_pattern();
  Pattern* closed_pattern();
  Pattern* maybe_star_pattern();
  Pattern* literal_pattern();
  Pattern* name_pattern();
  Pattern* class_pattern(const Token& start, Expr* cls);
  Pattern* sequence_pattern(const Token& start, Pattern* first, K close);
  Pattern* mapping_pattern();
  Expr* mapping_key();
  Expr* literal_value();
  Expr* signed_number();
  Expr* dotted_value();

  const Source& source_;
  Arena& arena_;
  Arena& scratch_arena_;
  const ParseOptions& options_;
  const Token* tokens_;
  const Token* token_;
  Interner names_;
  LiteralDecoder literals_;
  ArenaVector<void*> scratch_;
  std::uint32_t depth_ = 0;
  static constexpr std::uint32_t kNowhere = 0xFFFFFFFF;
  std::uint32_t statement_start_ = 0;
  std::uint32_t ambiguous_statement_ = kNowhere;
  bool too_deep_ = false;
  bool last_was_compound_ = false;  // Of the statement parsed last.
};

}  // namespace bufo
