// Reads the notation of diagnose_grammar.h and interprets it.
#include "interp/diagnose_peg.h"

#include <cstring>

#include "interp/diagnose_grammar.h"

namespace bufo {

// ---- Reading the grammar ------------------------------------------------------------------------

// Recursive descent over the notation. The grammar is a constant, so what is malformed is a
// programmer's mistake; only memory can run out.
class Peg::GrammarReader {
 public:
  GrammarReader(Peg& peg, std::string_view text) : peg_(peg), text_(text) {}

  bool read() {
    skip_space();
    while (ok_ && at_ < text_.size()) {
      const std::uint16_t rule = rule_index(word());
      const bool memoized = accept("*");
      expect(":");
      alternatives(rule);
      if (ok_) peg_.rules_[rule].memoized = memoized;
    }
    return ok_;
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  bool accept(std::string_view symbol) {
    if (text_.substr(at_, symbol.size()) != symbol) return false;
    at_ += symbol.size();
    skip_space();
    return true;
  }
  void expect(std::string_view symbol) {
    [[maybe_unused]] const bool found = accept(symbol);
    assert(found);
  }
  static bool is_word_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
  std::string_view word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_word_char(text_[at_])) ++at_;
    const std::string_view result = text_.substr(start, at_ - start);
    assert(!result.empty());
    skip_space();
    return result;
  }
  std::string_view quoted(char quote) {
    const std::size_t start = ++at_;
    while (text_[at_] != quote) ++at_;
    const std::string_view result = text_.substr(start, at_ - start);
    ++at_;
    skip_space();
    return result;
  }
  // A rule's head, at the start of a line, ends the rule before it.
  bool at_rule_head() const {
    if (at_ >= text_.size()) return true;
    if (at_ == 0 || text_[at_ - 1] != '\n') return false;
    return is_word_char(text_[at_]);
  }

  std::uint16_t rule_index(std::string_view name) {
    for (std::uint32_t i = 0; i < peg_.rules_.size(); ++i) {
      if (peg_.rules_[i].name == name) return static_cast<std::uint16_t>(i);
    }
    ok_ = ok_ && peg_.rules_.push(peg_.arena_, {name, 0, 0, false, false});
    return static_cast<std::uint16_t>(peg_.rules_.size() - 1);
  }

  std::uint16_t add_item(Item item) {
    ok_ = ok_ && peg_.items_.push(peg_.arena_, item);
    return static_cast<std::uint16_t>(peg_.items_.size() - 1);
  }

  // Items of nested groups go to the table while an alternative is read, so that each alternative
  // collects its own items first.
  static constexpr std::size_t kMaxItems = 24, kMaxAlternatives = 20;

  void alternatives(std::uint16_t rule) {
    Alternative read[kMaxAlternatives];
    std::size_t count = 0;
    do {
      assert(count < kMaxAlternatives);
      read[count++] = alternative();
    } while (ok_ && accept("|"));
    if (!ok_) return;
    Rule& target = peg_.rules_[rule];
    assert(!target.defined);
    target.first_alternative = static_cast<std::uint16_t>(peg_.alternatives_.size());
    target.alternative_count = static_cast<std::uint16_t>(count);
    target.defined = true;
    for (std::size_t i = 0; i < count; ++i) {
      ok_ = ok_ && peg_.alternatives_.push(peg_.arena_, read[i]);
    }
  }

  Alternative alternative() {
    Alternative result = {};
    result.only_mistakes = accept("%");
    Item items[kMaxItems];
    std::size_t count = 0;
    while (ok_ && !at_end_of_items()) {
      assert(count < kMaxItems);
      items[count++] = item();
    }
    result.item_count = static_cast<std::uint16_t>(count);
    result.first_item = static_cast<std::uint16_t>(peg_.items_.size());
    for (std::size_t i = 0; i < count; ++i) add_item(items[i]);
    if (accept("->")) {
      produce(&result);
    } else if (accept("=>")) {
      complain(&result);
    }
    return result;
  }

  bool at_end_of_items() const {
    if (at_rule_head()) return true;
    const char c = text_[at_];
    return c == '|' || c == ')' || (c == '-' && text_[at_ + 1] == '>') ||
           (c == '=' && text_[at_ + 1] == '>');
  }

  void produce(Alternative* result) {
    const std::string_view name = word();
    result->result = Result::Kind;
    if (name == "fold") {
      result->result = Result::Fold;
      result->kind = kind_by_name(word());
    } else if (name == "tuple") {
      result->result = Result::Tuple;
    } else if (name == "compare") {
      result->result = Result::Compare;
    } else if (name == "trail") {
      result->result = Result::Trail;
    } else if (name == "cons") {
      result->result = Result::Cons;
    } else if (name == "join") {
      result->result = Result::Join;
    } else {
      result->kind = kind_by_name(name);
    }
  }

  static MatchKind kind_by_name(std::string_view name) {
    struct Row {
      std::string_view name;
      MatchKind kind;
    };
#define X(kind) \
  { #kind, MatchKind::kind }
    constexpr Row kRows[] = {
        X(Attribute), X(Subscript), X(Starred),   X(Name),     X(List),    X(Tuple),
        X(Lambda),    X(Call),      X(BoolOp),    X(BinOp),    X(UnaryOp), X(GeneratorExp),
        X(Yield),     X(YieldFrom), X(Await),     X(ListComp), X(SetComp), X(DictComp),
        X(Dict),      X(Set),       X(True),      X(False),    X(None),    X(Ellipsis),
        X(Compare),   X(IfExp),     X(NamedExpr), X(In),       X(Keyword), X(DoubleStar),
        X(Parameter)};
#undef X
    for (const Row& row : kRows) {
      if (row.name == name) return row.kind;
    }
    assert(false);
    return MatchKind::Span;
  }

  void complain(Alternative* result) {
    result->result = Result::Message;
    if (accept("a..b")) {
      result->place = Place::AToB;
    } else if (accept("a..")) {
      result->place = Place::FromA;
    } else {
      const std::string_view name = word();
      if (name == "a") {
        result->place = Place::A;
      } else if (name == "last") {
        result->place = Place::Last;
      } else if (name == "next") {
        result->place = Place::Next;
      } else if (name == "block") {
        result->place = Place::Block;
        accept("a");
      } else {
        constexpr std::string_view kNames[] = {
#define X(function) #function,
            BUFO_DIAGNOSE_FUNCTIONS(X)
#undef X
        };
        result->result = Result::Function;
        std::uint8_t index = 0;
        while (kNames[index] != name) ++index;
        result->function = static_cast<Function>(index);
        return;
      }
    }
    result->message = quoted('`');
  }

  Item item() {
    std::uint8_t capture = 0;
    if ((text_[at_] == 'a' || text_[at_] == 'b') && text_[at_ + 1] == '=') {
      capture = text_[at_] == 'a' ? 1 : 2;
      at_ += 2;
    }
    Item result = prefixed();
    while (true) {
      Op op;
      if (accept("?")) {
        op = Op::Optional;
      } else if (accept("*")) {
        op = Op::Star;
      } else if (accept("+")) {
        op = Op::Plus;
      } else {
        break;
      }
      const std::uint16_t inner = add_item(result);
      result = {op, 0, inner, 0};
    }
    result.capture = capture;
    return result;
  }

  Item prefixed() {
    if (accept("~")) return {Op::Cut, 0, 0, 0};
    if (accept("&&"))
      return {Op::Forced, 0, static_cast<std::uint16_t>(token_by_text(quoted('\''))), 0};
    if (accept("&")) return {Op::And, 0, add_item(atom()), 0};
    if (accept("!")) return {Op::Not, 0, add_item(atom()), 0};
    return atom();
  }

  Item atom() {
    if (accept("(")) {
      // A group is a rule without a name.
      ok_ = ok_ && peg_.rules_.push(peg_.arena_, {{}, 0, 0, false, false});
      const std::uint16_t rule = static_cast<std::uint16_t>(peg_.rules_.size() - 1);
      if (ok_) alternatives(rule);
      expect(")");
      return {Op::Rule, 0, rule, 0};
    }
    if (accept("{")) {
      const std::uint16_t each = add_item(atom());
      const std::uint16_t separator = add_item(atom());
      expect("}");
      return {Op::Gather, 0, each, separator};
    }
    if (text_[at_] == '\'') {
      return {Op::Token, 0, static_cast<std::uint16_t>(token_by_text(quoted('\''))), 0};
    }
    if (text_[at_] == '"') {
      ok_ = ok_ && peg_.texts_.push(peg_.arena_, quoted('"'));
      return {Op::Soft, 0, static_cast<std::uint16_t>(peg_.texts_.size() - 1), 0};
    }
    const std::string_view name = word();
    if (name == "SOFT_KEYWORD") return {Op::SoftPrefix, 0, 0, 0};
    if (name[0] >= 'A' && name[0] <= 'Z') {
      return {Op::Token, 0, static_cast<std::uint16_t>(token_by_text(name)), 0};
    }
    return {Op::Rule, 0, rule_index(name), 0};
  }

  // An operator, a keyword, or the name of a kind.
  static TokenKind token_by_text(std::string_view text) {
    for (unsigned i = 0;; ++i) {
      assert(i <= static_cast<unsigned>(TokenKind::KwYield));
      if (token_kind_text(static_cast<TokenKind>(i)) == text) return static_cast<TokenKind>(i);
    }
  }

  Peg& peg_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

Peg::Peg(const Source& source, Arena& arena, const LexResult& lexed, const ParseOptions& options,
         bool is_module, SyntaxErrorInfo* error)
    : source_(source),
      arena_(arena),
      lexed_(lexed),
      options_(options),
      is_module_(is_module),
      error_(*error),
      literals_(source, arena, options, nullptr) {}

bool Peg::compile() {
  for (const std::string_view text : kDiagnoseGrammar) {
    if (!GrammarReader(*this, text).read()) return false;
  }
  for (std::uint32_t i = 0; i < rules_.size(); ++i) {
    assert(rules_[i].defined);
    if (rules_[i].name == "expression_without_invalid") {
      without_invalid_rule_ = static_cast<std::uint16_t>(i);
    }
  }
  return true;
}

// ---- Interpreting it ----------------------------------------------------------------------------

bool Peg::run(std::string_view name, std::uint32_t start, bool with_mistakes) {
  mark_ = first_token_ = start;
  if (fetched_ < start) fetched_ = start;
  depth_ = 0;
  with_mistakes_ = with_mistakes_run_ = with_mistakes;
  // What was remembered without the mistakes says nothing about them.
  memo_count_ = 0;
  if (memos_ != nullptr) std::memset(static_cast<void*>(memos_), 0, memo_capacity_ * sizeof(Memo));
  std::uint16_t rule = 0;
  while (rules_[rule].name != name) ++rule;
  Match* match = nullptr;
  parse_rule(rule, &match);
  return raised_;
}

// The kind of the next token. False when the lexer failed there, which ends everything.
bool Peg::peek(TokenKind* kind) {
  const Token& token = lexed_.tokens[mark_];
  if (mark_ >= fetched_) {
    fetched_ = mark_ + 1;
    // At a prompt the search for mistakes makes do with the lines there are.
    const bool stops = token.kind == TokenKind::Error &&
                       !(with_mistakes_run_ && options_.at_prompt && lexed_.wants_more);
    if (stops) {
      raise_lexer_error();
      return false;
    }
  }
  *kind = token.kind;
  return true;
}

Match* Peg::make(MatchKind kind, std::uint32_t start, std::uint32_t end, Span<Match*> parts) {
  Match* const match = arena_.make<Match>(kind, false, start, end, parts);
  if (match == nullptr) out_of_memory_ = raised_ = true;
  return match;
}

// A Sequence of what lies on the scratch stack above `scratch_start`.
Match* Peg::make_sequence(std::uint32_t start, std::uint32_t scratch_start) {
  const std::uint32_t count = scratch_.size() - scratch_start;
  Span<Match*> parts;
  if (count != 0) {
    Match** const items = arena_.make_array<Match*>(count);
    if (items == nullptr) {
      out_of_memory_ = raised_ = true;
      return nullptr;
    }
    for (std::uint32_t i = 0; i < count; ++i) items[i] = scratch_[scratch_start + i];
    parts = {items, count};
  }
  scratch_.truncate(scratch_start);
  return make(MatchKind::Sequence, start, mark_, parts);
}

Peg::Memo* Peg::find_memo(std::uint16_t rule, std::uint32_t position) {
  if (memo_capacity_ == 0) return nullptr;
  std::uint32_t slot = (position * 64 + rule) * 2654435761u;
  for (slot &= memo_capacity_ - 1; memos_[slot].key != 0;
       slot = (slot + 1) & (memo_capacity_ - 1)) {
    if (memos_[slot].key == position + 1 && memos_[slot].rule == rule) return &memos_[slot];
  }
  return nullptr;
}

bool Peg::remember(std::uint16_t rule, std::uint32_t position, Match* match) {
  if (memo_count_ * 2 >= memo_capacity_) {
    const std::uint32_t old_capacity = memo_capacity_;
    Memo* const old = memos_;
    const std::uint32_t capacity = old_capacity == 0 ? 1024 : old_capacity * 2;
    Memo* const memos = arena_.make_array<Memo>(capacity);
    if (memos == nullptr) {
      out_of_memory_ = raised_ = true;
      return false;
    }
    std::memset(static_cast<void*>(memos), 0, capacity * sizeof(Memo));
    memos_ = memos;
    memo_capacity_ = capacity;
    for (std::uint32_t i = 0; i < old_capacity; ++i) {
      if (old[i].key == 0) continue;
      std::uint32_t slot = ((old[i].key - 1) * 64 + old[i].rule) * 2654435761u;
      for (slot &= capacity - 1; memos[slot].key != 0; slot = (slot + 1) & (capacity - 1)) {
      }
      memos[slot] = old[i];
    }
  }
  std::uint32_t slot = (position * 64 + rule) * 2654435761u;
  for (slot &= memo_capacity_ - 1; memos_[slot].key != 0;
       slot = (slot + 1) & (memo_capacity_ - 1)) {
  }
  memos_[slot] = {position + 1, rule, mark_, match};
  ++memo_count_;
  return true;
}

bool Peg::parse_rule(std::uint16_t index, Match** out) {
  const Rule& rule = rules_[index];
  const std::uint32_t start = mark_;
  TokenKind kind;
  if (!peek(&kind)) return false;
  if (rule.memoized) {
    if (const Memo* const memo = find_memo(index, start); memo != nullptr) {
      *out = memo->match;
      mark_ = memo->end;
      return memo->match != nullptr;
    }
  }
  if (depth_ >= 2 * options_.max_depth) {
    // Too deep to tell what is wrong; the mistake itself was found by a parser that needs less.
    raise_generic(fetched_ - 1);
    return false;
  }
  ++depth_;
  const bool with_mistakes = with_mistakes_;
  if (index == without_invalid_rule_) with_mistakes_ = false;
  Match* match = nullptr;
  const bool found = parse_alternatives(rule, &match);
  with_mistakes_ = with_mistakes;
  --depth_;
  if (raised_) return false;
  if (!found) mark_ = start;
  if (rule.memoized && !remember(index, start, found ? match : nullptr)) return false;
  *out = match;
  return found;
}

bool Peg::parse_alternatives(const Rule& rule, Match** out) {
  const std::uint32_t start = mark_;
  for (std::uint32_t i = 0; i < rule.alternative_count; ++i) {
    const Alternative& alternative = alternatives_[rule.first_alternative + i];
    if (alternative.only_mistakes && !with_mistakes_) continue;
    Captures captures;
    bool cut = false, fits = true;
    for (std::uint32_t k = 0; k < alternative.item_count && fits; ++k) {
      const Item& item = items_[alternative.first_item + k];
      if (item.op == Op::Cut) {
        cut = true;
        continue;
      }
      Match* match = nullptr;
      fits = parse_item(item, &match);
      if (item.capture == 1) captures.a = match;
      if (item.capture == 2) captures.b = match;
    }
    if (raised_) return false;
    if (fits) {
      // A mistake that turns out to be none ends the rule without a match.
      *out = finish(alternative, captures, start);
      return *out != nullptr && !raised_;
    }
    mark_ = start;
    if (cut) return false;
  }
  return false;
}

bool Peg::parse_item(const Item& item, Match** out) {
  TokenKind kind;
  switch (item.op) {
    case Op::Token:
      if (!peek(&kind) || kind != static_cast<TokenKind>(item.arg)) return false;
      *out = make(MatchKind::Token, mark_, mark_ + 1);
      ++mark_;
      return !raised_;
    case Op::Soft:
      if (!peek(&kind) || kind != TokenKind::Name || token_text(mark_) != texts_[item.arg]) {
        return false;
      }
      *out = make(MatchKind::Token, mark_, mark_ + 1);
      ++mark_;
      return !raised_;
    case Op::SoftPrefix: {
      if (!peek(&kind) || kind != TokenKind::Name) return false;
      const std::string_view name = token_text(mark_);
      for (const std::string_view keyword : {"_", "case", "match", "type"}) {
        if (keyword.substr(0, name.size()) == name) {
          ++mark_;
          return true;
        }
      }
      return false;
    }
    case Op::Rule:
      return parse_rule(item.arg, out);
    case Op::Optional: {
      const std::uint32_t start = mark_;
      if (parse_item(items_[item.arg], out)) return true;
      if (raised_) return false;
      mark_ = start;
      *out = nullptr;
      return true;
    }
    case Op::Star:
    case Op::Plus:
    case Op::Gather:
      return parse_repeated(item, out);
    case Op::And:
    case Op::Not: {
      const std::uint32_t start = mark_;
      Match* ignored = nullptr;
      const bool found = parse_item(items_[item.arg], &ignored);
      mark_ = start;
      return !raised_ && found == (item.op == Op::And);
    }
    case Op::Forced: {
      if (!peek(&kind)) return false;
      if (kind == static_cast<TokenKind>(item.arg)) {
        ++mark_;
        return true;
      }
      Match* const token = make(MatchKind::Token, mark_, mark_ + 1);
      if (token == nullptr) return false;
      place_range(*token, *token);
      raise_format(SyntaxErrorKind::SyntaxError, "expected '%s'",
                   token_kind_text(static_cast<TokenKind>(item.arg)));
      return false;
    }
    case Op::Cut:
      break;
  }
  return true;
}

bool Peg::parse_repeated(const Item& item, Match** out) {
  const std::uint32_t start = mark_, scratch_start = scratch_.size();
  while (true) {
    const std::uint32_t before = mark_;
    Match* match = nullptr;
    bool found = true;
    if (item.op == Op::Gather && before != start) {
      Match* separator = nullptr;
      found = parse_item(items_[item.arg2], &separator);
    }
    found = found && parse_item(items_[item.arg], &match);
    if (raised_) return false;
    if (!found || mark_ == before) {
      mark_ = before;
      break;
    }
    if (!scratch_.push(arena_, match)) {
      out_of_memory_ = raised_ = true;
      return false;
    }
  }
  if (item.op != Op::Star && scratch_.size() == scratch_start) return false;
  *out = make_sequence(start, scratch_start);
  return *out != nullptr;
}

}  // namespace bufo
