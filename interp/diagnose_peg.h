// Peg: an interpreter of the grammar in diagnose_grammar.h, run on source known to be wrong.
//
// A packrat parser: ordered choice, back-tracking, results of marked rules remembered. It runs
// twice, first without and then with the alternatives that describe mistakes, as CPython does,
// because a token that was merely looked at decides where "invalid syntax" points.
// Private to diagnose*.cc; slow, and only used to word an error.
#pragma once

#include <cstdint>
#include <string_view>

#include "interp/arena.h"
#include "interp/lexer.h"
#include "interp/literal.h"
#include "interp/parser.h"

namespace bufo {

// Kinds of what rules match, as far as messages tell them apart.
enum class MatchKind : std::uint8_t {
  Span,  // anything else
  Token,
  Sequence,  // of parts
  // Expressions, named in messages by expression_name().
  Attribute,
  Subscript,
  Starred,
  Name,
  List,
  Tuple,
  Lambda,
  Call,
  BoolOp,
  BinOp,
  UnaryOp,
  GeneratorExp,
  Yield,
  YieldFrom,
  Await,
  ListComp,
  SetComp,
  DictComp,
  Dict,
  Set,
  JoinedStr,
  Literal,
  True,
  False,
  None,
  Ellipsis,
  Compare,
  IfExp,
  NamedExpr,
  // Others.
  In,
  Keyword,
  DoubleStar,
  Parameter,
};

struct Match {
  MatchKind kind;
  bool is_in_comparison;  // Compare: the first operator is `in`.
  // Tokens [start, end).
  std::uint32_t start;
  std::uint32_t end;
  Span<Match*> parts;
};

class Peg {
 public:
  Peg(const Source& source, Arena& arena, const LexResult& lexed, const ParseOptions& options,
      bool is_module, SyntaxErrorInfo* error);

  // Reads the grammar. False when memory is refused.
  bool compile();

  // Parses tokens from `start` by the rule `name`. True when an error was raised.
  bool run(std::string_view name, std::uint32_t start, bool with_mistakes);

  // How many tokens were looked at, in all runs.
  std::uint32_t fetched() const { return fetched_; }
  bool raised() const { return raised_; }
  // The error came from the lexer and stands.
  bool raised_by_lexer() const { return raised_by_lexer_; }
  bool out_of_memory() const { return out_of_memory_; }

  // "invalid syntax", or what goes for it when the token is an indentation.
  void raise_generic(std::uint32_t token);
  // At a token, with no more than what is before it read.
  void raise_at(std::uint32_t token, std::string_view message);

 private:
  enum class Op : std::uint8_t {
    Token,  // arg: TokenKind
    Soft,   // arg: index into texts_
    SoftPrefix,
    Rule,  // arg: rule
    Optional,
    Star,
    Plus,    // arg: item
    Gather,  // arg: item, arg2: item of the separator
    And,
    Not,     // arg: item
    Forced,  // arg: TokenKind
    Cut,
  };
  struct Item {
    Op op;
    std::uint8_t capture;  // 0: none, 1: a, 2: b
    std::uint16_t arg;
    std::uint16_t arg2;
  };
  enum class Result : std::uint8_t {
    Capture,  // what `a` remembers, or a Span
    Kind,
    Fold,
    Tuple,
    Compare,
    Trail,
    Cons,
    Join,
    Message,   // a mistake at `place`
    Function,  // `function` decides
  };
  enum class Place : std::uint8_t { A, AToB, FromA, Last, Next, Block };
  enum class Function : std::uint8_t;
  struct Alternative {
    std::uint16_t first_item;
    std::uint16_t item_count;
    bool only_mistakes;
    Result result;
    MatchKind kind;
    Place place;
    Function function;
    std::string_view message;
  };
  struct Rule {
    std::string_view name;
    std::uint16_t first_alternative;
    std::uint16_t alternative_count;
    bool memoized;
    bool defined;
  };
  struct Captures {
    Match* a = nullptr;
    Match* b = nullptr;
  };
  struct Memo {
    std::uint32_t key;  // 1 + position
    std::uint16_t rule;
    std::uint32_t end;
    Match* match;  // Null: the rule does not match there.
  };
  class GrammarReader;

  // ---- Interpreter
  bool parse_rule(std::uint16_t index, Match** out);
  bool parse_alternatives(const Rule& rule, Match** out);
  bool parse_item(const Item& item, Match** out);
  bool parse_repeated(const Item& item, Match** out);
  bool peek(TokenKind* kind);
  Match* finish(const Alternative& alternative, const Captures& captures, std::uint32_t start);
  Match* make(MatchKind kind, std::uint32_t start, std::uint32_t end, Span<Match*> parts = {});
  Match* make_sequence(std::uint32_t start, std::uint32_t scratch_start);
  Memo* find_memo(std::uint16_t rule, std::uint32_t position);
  bool remember(std::uint16_t rule, std::uint32_t position, Match* match);

  // ---- Mistakes (diagnose_actions.cc)
  Match* call(Function function, const Captures& captures, std::uint32_t start);
  Match* bad_target(const Match* target, int purpose);
  const Match* find_invalid_target(const Match* target, int purpose) const;
  bool is_legacy_statement(const Match* match) const;
  std::uint32_t bracket_level(std::uint32_t token) const;
  void raise_message(const Alternative& alternative, const Captures& captures);
  void raise_format(SyntaxErrorKind kind, std::string_view pattern, std::string_view text);
  void raise(std::string_view message);
  void raise_lexer_error();
  std::string_view match_name(const Match& match) const;
  std::string_view token_text(std::uint32_t index) const;

  // ---- Places
  void place_start(const Token& token);
  void place_end(const Token& token);
  void place_range(const Match& from, const Match& to);
  void place_from(const Match& match);
  void place_token(std::uint32_t index);
  void place_text();
  int count_characters(int nbytes) const;
  // Without a place of its own, as CPython has it.
  bool is_placeless(const Token& token) const {
    if (token.kind == TokenKind::Newline && token.end == source_.text.size()) {
      return source_.newline_added && !is_module_;
    }
    return token.kind == TokenKind::Indent || token.kind == TokenKind::Dedent ||
           token.kind == TokenKind::EndMarker;
  }
  std::uint32_t line_of(const Token& token) const;

  const Source& source_;
  Arena& arena_;
  const LexResult& lexed_;
  const ParseOptions& options_;
  const bool is_module_;
  SyntaxErrorInfo& error_;
  LiteralDecoder literals_;

  ArenaVector<Rule> rules_;
  ArenaVector<Alternative> alternatives_;
  ArenaVector<Item> items_;
  ArenaVector<std::string_view> texts_;

  std::uint32_t mark_ = 0;
  std::uint32_t fetched_ = 0;
  std::uint32_t depth_ = 0;
  std::uint32_t first_token_ = 0;
  bool with_mistakes_ = false;
  bool with_mistakes_run_ = false;  // Does not change during a run.
  bool raised_ = false;
  bool raised_by_lexer_ = false;
  bool out_of_memory_ = false;
  std::uint16_t without_invalid_rule_ = 0;

  ArenaVector<Match*> scratch_;
  Memo* memos_ = nullptr;
  std::uint32_t memo_capacity_ = 0;
  std::uint32_t memo_count_ = 0;
};

// Kinds and functions by the names that the grammar uses.
// clang-format off
#define BUFO_DIAGNOSE_FUNCTIONS(X) \
  X(bad_assignment_target) \
  X(bad_delete_target) \
  X(bad_for_target) \
  X(forgotten_comma) \
  X(legacy_call) \
  X(bad_number) \
  X(bad_string) \
  X(bad_strings) \
  X(bad_fstring) \
  X(bad_field) \
  X(distant_conversion) \
  X(bad_format_spec) \
  X(lonely_key) \
  X(comprehension_target) \
  X(bare_generator) \
  X(misplaced_positional) \
  X(bound_of_tuple) \
  X(bound_of_spec) \
  X(not_real) \
  X(not_imaginary)
// clang-format on

enum class Peg::Function : std::uint8_t {
#define X(name) name,
  BUFO_DIAGNOSE_FUNCTIONS(X)
#undef X
};

}  // namespace bufo
