// The parser: structure and positions of trees. Expectations are ast.dump() of CPython 3.12.
#include "interp/parser.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "tests/support/parse_text.h"

namespace bufo {
namespace {

using test::dump_expression;
using test::dump_statements;
using test::Parsed;

TEST(Parser, Precedence) {
  EXPECT_EQ(dump_expression("a + b * c ** -d"),
            "BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=BinOp(left=Name(id='b', "
            "ctx=Load()), op=Mult(), right=BinOp(left=Name(id='c', ctx=Load()), op=Pow(), "
            "right=UnaryOp(op=USub(), operand=Name(id='d', ctx=Load())))))");
  EXPECT_EQ(dump_expression("-a ** b"),
            "UnaryOp(op=USub(), operand=BinOp(left=Name(id='a', ctx=Load()), op=Pow(), "
            "right=Name(id='b', ctx=Load())))");
  EXPECT_EQ(dump_expression("not a == b or c and d"),
            "BoolOp(op=Or(), values=[UnaryOp(op=Not(), operand=Compare(left=Name(id='a', "
            "ctx=Load()), ops=[Eq()], comparators=[Name(id='b', ctx=Load())])), BoolOp(op=And(), "
            "values=[Name(id='c', ctx=Load()), Name(id='d', ctx=Load())])])");
  EXPECT_EQ(dump_expression("a - b - c"),
            "BinOp(left=BinOp(left=Name(id='a', ctx=Load()), op=Sub(), right=Name(id='b', "
            "ctx=Load())), op=Sub(), right=Name(id='c', ctx=Load()))");
  EXPECT_EQ(dump_expression("a is not b not in c"),
            "Compare(left=Name(id='a', ctx=Load()), ops=[IsNot(), NotIn()], "
            "comparators=[Name(id='b', ctx=Load()), Name(id='c', ctx=Load())])");
}

TEST(Parser, PositionsOfParenthesizedOperands) {
  EXPECT_EQ(dump_expression("(a).b", true),
            "Attribute(value=Name(id='a', ctx=Load(), lineno=1, col_offset=1, end_lineno=1, "
            "end_col_offset=2), attr='b', ctx=Load(), lineno=1, col_offset=0, end_lineno=1, "
            "end_col_offset=5)");
  EXPECT_EQ(dump_expression("(a) if b else c", true)
                .find("IfExp(test=Name(id='b', ctx=Load(), "
                      "lineno=1, col_offset=7"),
            0u);
}

TEST(Parser, Numbers) {
  const auto constant = [](const char* text) {
    Parsed parsed(text, ParseMode::Eval);
    EXPECT_TRUE(parsed.ok()) << text;
    return *parsed.result.root->as<ast::Expression>()->body->as<ast::Constant>();
  };
  EXPECT_EQ(constant("0x_ff").int_value, 255u);
  EXPECT_EQ(constant("0x_ff").int_base, 16);
  EXPECT_EQ(constant("1_000").int_value, 1000u);
  EXPECT_TRUE(constant("18446744073709551615").int_fits);
  EXPECT_FALSE(constant("18446744073709551616").int_fits);
  EXPECT_EQ(constant("1e3").number, 1000.0);
  EXPECT_EQ(constant("1_0.5_0").number, 10.5);
  EXPECT_EQ(constant("2.5j").value_kind, ast::ConstantKind::Imaginary);
  EXPECT_EQ(constant("1e999").number, __builtin_inf());
  EXPECT_EQ(constant("1e-999").number, 0.0);
  // A large exponent does not make a number large.
  EXPECT_EQ(constant("0.0e999").number, 0.0);
}

TEST(Parser, Strings) {
  EXPECT_EQ(dump_expression(R"('a' "b" r'\c')"), R"(Constant(value='ab\\c'))");
  EXPECT_EQ(dump_expression(R"('\x41\u00e9\U0001F600\101\n\
')"),
            "Constant(value='A\xc3\xa9\xf0\x9f\x98\x80"
            "A\\n')");
  EXPECT_EQ(dump_expression(R"('\ud800')"), R"(Constant(value='\ud800'))");
  EXPECT_EQ(dump_expression(R"(b'\xff\0' b'a')"), R"(Constant(value=b'\xff\x00a'))");
  EXPECT_EQ(dump_expression("u'a' 'b'"), "Constant(value='ab', kind='u')");
}

TEST(Parser, NamedCharactersAskTheHook) {
  ParseOptions options;
  options.character_lookup = [](void*, std::string_view name) -> std::int32_t {
    return name == "BULLET" ? 0x2022 : -1;
  };
  EXPECT_EQ(Parsed("'\\N{BULLET}'", ParseMode::Eval, options).dump(),
            "Expression(body=Constant(value='\xe2\x80\xa2'))");
  EXPECT_EQ(Parsed("'\\N{NONE}'", ParseMode::Eval, options).message(),
            "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-7: unknown "
            "Unicode character name");
}

TEST(Parser, InvalidEscapesWarnOnceAString) {
  const Parsed parsed("x = '\\d\\e' '\\w'\n");
  ASSERT_TRUE(parsed.ok());
  ASSERT_EQ(parsed.result.warnings.size(), 2u);
  EXPECT_EQ(parsed.result.warnings[0].message, "invalid escape sequence '\\d'");
  EXPECT_EQ(parsed.result.warnings[1].message, "invalid escape sequence '\\w'");
  EXPECT_EQ(parsed.result.warnings[1].pos.col, 11u);
}

TEST(Parser, FStrings) {
  EXPECT_EQ(dump_expression("f'a{b!r:>{w}}{{c}}'"),
            "JoinedStr(values=[Constant(value='a'), FormattedValue(value=Name(id='b', ctx=Load()), "
            "conversion=114, format_spec=JoinedStr(values=[Constant(value='>'), "
            "FormattedValue(value=Name(id='w', ctx=Load()), conversion=-1), "
            "Constant(value='')])), Constant(value='{c}')])");
  EXPECT_EQ(dump_expression("f'{a = }'"),
            "JoinedStr(values=[Constant(value='a = '), FormattedValue(value=Name(id='a', "
            "ctx=Load()), conversion=114)])");
  EXPECT_EQ(dump_expression("'x' f'{a}' 'y'"),
            "JoinedStr(values=[Constant(value='x'), FormattedValue(value=Name(id='a', ctx=Load()), "
            "conversion=-1), Constant(value='y')])");
}

TEST(Parser, ArgumentsAndParameters) {
  EXPECT_EQ(dump_expression("f(a, *b, c=1, **d)"),
            "Call(func=Name(id='f', ctx=Load()), args=[Name(id='a', ctx=Load()), "
            "Starred(value=Name(id='b', ctx=Load()), ctx=Load())], keywords=[keyword(arg='c', "
            "value=Constant(value=1)), keyword(value=Name(id='d', ctx=Load()))])");
  EXPECT_EQ(dump_expression("lambda a, /, b=1, *c, d, e=2, **f: 0"),
            "Lambda(args=arguments(posonlyargs=[arg(arg='a')], args=[arg(arg='b')], "
            "vararg=arg(arg='c'), kwonlyargs=[arg(arg='d'), arg(arg='e')], kw_defaults=[None, "
            "Constant(value=2)], kwarg=arg(arg='f'), defaults=[Constant(value=1)]), "
            "body=Constant(value=0))");
}

TEST(Parser, Targets) {
  EXPECT_EQ(dump_statements("(a, [b, *c]) = d.e = f"),
            "Assign(targets=[Tuple(elts=[Name(id='a', ctx=Store()), List(elts=[Name(id='b', "
            "ctx=Store()), Starred(value=Name(id='c', ctx=Store()), ctx=Store())], ctx=Store())], "
            "ctx=Store()), Attribute(value=Name(id='d', ctx=Load()), attr='e', ctx=Store())], "
            "value=Name(id='f', ctx=Load()))");
  EXPECT_EQ(dump_statements("(x): int"),
            "AnnAssign(target=Name(id='x', ctx=Store()), annotation=Name(id='int', ctx=Load()), "
            "simple=0)");
  EXPECT_EQ(dump_statements("del a, (b, c[0])"),
            "Delete(targets=[Name(id='a', ctx=Del()), Tuple(elts=[Name(id='b', ctx=Del()), "
            "Subscript(value=Name(id='c', ctx=Load()), slice=Constant(value=0), ctx=Del())], "
            "ctx=Del())])");
}

TEST(Parser, SoftKeywordsStayNames) {
  for (const char* text :
       {"match = 1", "match(x)", "match[x]", "match.x", "match, case = type", "type = _",
        "match (x), y", "match -x", "print(match, case)", "type(x)", "type[x]", "case: int"}) {
    EXPECT_TRUE(Parsed(text).ok()) << text;
  }
  EXPECT_EQ(dump_statements("match x:\n case y: pass"),
            "Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=MatchAs(name='y'), "
            "body=[Pass()])])");
  EXPECT_EQ(dump_statements("type X[T: int] = T"),
            "TypeAlias(name=Name(id='X', ctx=Store()), type_params=[TypeVar(name='T', "
            "bound=Name(id='int', ctx=Load()))], value=Name(id='T', ctx=Load()))");
}

TEST(Parser, Patterns) {
  const auto pattern = [](const char* text) {
    return dump_statements(std::string("match x:\n case ") + text + ": pass");
  };
  const std::string head = "Match(subject=Name(id='x', ctx=Load()), cases=[match_case(pattern=";
  const std::string tail = ", body=[Pass()])])";
  EXPECT_EQ(pattern("[a, *_] | None"),
            head +
                "MatchOr(patterns=[MatchSequence(patterns=[MatchAs(name='a'), MatchStar()]), "
                "MatchSingleton(value=None)])" +
                tail);
  EXPECT_EQ(pattern("{'k': -1, **r}"),
            head +
                "MatchMapping(keys=[Constant(value='k')], patterns=[MatchValue(value=UnaryOp("
                "op=USub(), operand=Constant(value=1)))], rest='r')" +
                tail);
  EXPECT_EQ(pattern("A.B(c, d=e) as f"),
            head +
                "MatchAs(pattern=MatchClass(cls=Attribute(value=Name(id='A', ctx=Load()), "
                "attr='B', ctx=Load()), patterns=[MatchAs(name='c')], kwd_attrs=['d'], "
                "kwd_patterns=[MatchAs(name='e')]), name='f')" +
                tail);
}

TEST(Parser, WithItemsInParentheses) {
  EXPECT_EQ(dump_statements("with (a as b, c): pass"),
            "With(items=[withitem(context_expr=Name(id='a', ctx=Load()), "
            "optional_vars=Name(id='b', ctx=Store())), withitem(context_expr=Name(id='c', "
            "ctx=Load()))], body=[Pass()])");
  // Here the parentheses belong to an expression.
  EXPECT_EQ(
      dump_statements("with (a, b) as c: pass").find("With(items=[withitem(context_expr=Tuple"),
      0u);
}

TEST(Parser, AllModes) {
  EXPECT_TRUE(Parsed("x; y", ParseMode::Interactive).ok());
  EXPECT_EQ(Parsed("x\ny", ParseMode::Interactive).message(),
            "multiple statements found while compiling a single statement");
  EXPECT_EQ(Parsed("x = 1", ParseMode::Eval).message(), "invalid syntax");
  EXPECT_TRUE(Parsed("").ok());
}

TEST(Parser, IdentifiersAreNormalizedAndInterned) {
  const Parsed parsed("\xef\xac\x81x = fix = fix");  // U+FB01, the ligature "fi"
  ASSERT_TRUE(parsed.ok());
  const ast::Stmt* const stmt = parsed.result.root->as<ast::Module>()->body[0];
  const ast::Assign& assign = *stmt->as<ast::Assign>();
  EXPECT_EQ(assign.targets[0]->as<ast::Name>()->id, "fix");
  EXPECT_EQ(assign.targets[0]->as<ast::Name>()->id.data(),
            assign.value->as<ast::Name>()->id.data());
}

TEST(Parser, DepthIsLimitedAndLengthIsNot) {
  const auto repeat = [](const char* text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
  };
  for (const char* prefix : {"-", "not ", "lambda: ", "1 ** ", "1 if 1 else "}) {
    const Parsed parsed(repeat(prefix, 100000) + "1");
    EXPECT_EQ(parsed.result.error.kind, SyntaxErrorKind::MemoryError) << prefix;
  }
  EXPECT_EQ(Parsed(repeat("(", 201)).message(), "too many nested parentheses");
  EXPECT_TRUE(Parsed(repeat("(", 200) + "1" + repeat(")", 200)).ok());
  for (const char* prefix : {"1 + ", "a.", "a = ", "f, "}) {
    EXPECT_TRUE(Parsed(repeat(prefix, 100000) + "a").ok()) << prefix;
  }
  EXPECT_TRUE(Parsed("if 1: pass\n" + repeat("elif 1: pass\n", 20000)).ok());
}

// Memory that is refused after a number of requests, and counts what was not given back.
struct Limited {
  int left;
  int live = 0;

  ArenaMemory memory() {
    return {[](void* context, std::size_t nbytes) -> void* {
              Limited& self = *static_cast<Limited*>(context);
              if (self.left-- <= 0) return nullptr;
              ++self.live;
              return std::malloc(nbytes);
            },
            [](void* context, void* chunk, std::size_t) {
              --static_cast<Limited*>(context)->live;
              std::free(chunk);
            },
            this};
  }
};

TEST(Parser, RefusedMemoryIsAnErrorLikeAnyOther) {
  std::string good, bad;
  for (int i = 0; i < 300; ++i) good += "def f(a, *b): return [x for x in a if f'{x!r}{b}']\n";
  bad = good + "x y\n";
  for (const std::string& text : {good, bad}) {
    for (int count = 0;; ++count) {
      Limited limited{count};
      SyntaxErrorKind kind;
      bool ok;
      {
        const Parsed parsed(text, ParseMode::File, {}, SourceKind::Bytes, limited.memory());
        ok = parsed.ok();
        kind = parsed.result.error.kind;
      }
      EXPECT_EQ(limited.live, 0);
      if (ok || kind != SyntaxErrorKind::MemoryError) break;
      ASSERT_LT(count, 200);
    }
  }
}

}  // namespace
}  // namespace bufo
