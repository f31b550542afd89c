// The grammar that the diagnosis interprets: Python's reference grammar, and between its rules the
// mistakes that CPython 3.12 has words for.
//
// The order of the alternatives matters: which mistake is named, and which token is pointed at,
// follows from what is tried first. A rule is a line `name: alternative | alternative`; a name with
// a star is memoized. The notation of an alternative, which diagnose_compile.cc reads:
//
//   'if'  "match"  NAME     keyword or operator; soft keyword; kind of token (SOFT_KEYWORD: a name
//                           that a soft keyword begins with, `c` included, as CPython has it)
//   x? x* x+ (x | y)        as in regular expressions
//   {x ','}                 one or more x with commas between
//   &x !x                   must follow, must not follow, without being consumed
//   &&'x'                   must follow, or else "expected 'x'"
//   ~                       from here on the rule has no other alternative
//   a=x                     remembers what x matched
//   %                       at its start: tried only in search of a mistake
//   -> Kind                 the expression that this is; its parts are what `a` remembers
//   -> fold Kind            that kind if `b` remembers anything, else what `a` remembers
//   -> tuple, compare, trail, cons, join: see diagnose_actions.cc
//   => place `message`      this is a mistake. Place: a, a..b (from one to the other), a.. (to what
//                           was read last), last (the token read last), next (the one to come), or
//                           block a (the token read last; an IndentationError with a's line)
//   => function             a mistake if the function in diagnose_actions.cc says so
#pragma once

#include <string_view>

namespace bufo {

inline constexpr std::string_view kDiagnoseGrammar[] = {
    R"(
file: statement* ENDMARKER
eval: expressions NEWLINE* ENDMARKER
interactive: compound_stmt NEWLINE | simple_stmts | NEWLINE

statements: statement+
statement: compound_stmt | simple_stmts
simple_stmts: simple_stmt !';' NEWLINE | {simple_stmt ';'} ';'? NEWLINE
simple_stmt*: assignment | &"type" type_alias | star_expressions | &'return' return_stmt
  | &('import' | 'from') import_stmt | &'raise' raise_stmt | 'pass' | &'del' del_stmt
  | &'yield' yield_expr | &'assert' assert_stmt | 'break' | 'continue' | &'global' global_stmt
  | &'nonlocal' nonlocal_stmt
compound_stmt: &('def' | '@' | 'async') function_def | &'if' if_stmt | &('class' | '@') class_def
  | &('with' | 'async') with_stmt | &('for' | 'async') for_stmt | &'try' try_stmt
  | &'while' while_stmt | match_stmt

assignment: NAME ':' expression annotated_value?
  | ('(' single_target ')' | single_subscript_attribute_target) ':' expression annotated_value?
  | target_and_equal+ assigned_value !'='
  | single_target augassign ~ assigned_value
  | % invalid_assignment
target_and_equal: star_targets '='
assigned_value: a=yield_expr | a=star_expressions
annotated_value: '=' assigned_value
augassign: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**='
  | '//='
invalid_assignment:
    a=invalid_ann_assign_target ':' expression => a `only single target (not %s) can be annotated`
  | a=star_named_expression ',' star_named_expressions* ':' expression
    => a `only single target (not tuple) can be annotated`
  | a=expression ':' expression => a `illegal target for annotation`
  | target_and_equal* a=star_expressions '=' => bad_assignment_target
  | target_and_equal* a=yield_expr '=' => a `assignment to yield expression not possible`
  | a=star_expressions augassign assigned_value
    => a `'%s' is an illegal expression for augmented assignment`
invalid_ann_assign_target: a=list | a=tuple | '(' a=invalid_ann_assign_target ')'

return_stmt: 'return' star_expressions?
raise_stmt: 'raise' expression raise_from? | 'raise'
raise_from: 'from' expression
global_stmt: 'global' {NAME ','}
nonlocal_stmt: 'nonlocal' {NAME ','}
del_stmt: 'del' del_targets &(';' | NEWLINE) | % 'del' a=star_expressions => bad_delete_target
assert_stmt: 'assert' expression assert_message?
assert_message: ',' expression
import_stmt: % a='import' {dotted_name ','} 'from' dotted_name
    => a.. `Did you mean to use 'from ... import ...' instead?`
  | import_name | import_from
import_name: 'import' {dotted_as_name ','}
import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
  | 'from' ('.' | '...')+ 'import' import_from_targets
import_from_targets: '(' import_from_as_names ','? ')' | import_from_as_names !',' | '*'
  | % import_from_as_names ',' NEWLINE
    => last `trailing comma not allowed without surrounding parentheses`
import_from_as_names: {import_from_as_name ','}
import_from_as_name: NAME as_name?
dotted_as_name: dotted_name as_name?
as_name: 'as' NAME
dotted_name: NAME dot_name*
dot_name: '.' NAME

block*: NEWLINE INDENT statements DEDENT | simple_stmts
  | % NEWLINE !INDENT => block `expected an indented block`

class_def: decorators class_def_raw | class_def_raw
decorators: decorator+
decorator: '@' named_expression NEWLINE
class_def_raw:
    % 'class' NAME type_params? class_arguments? NEWLINE => last `expected ':'`
  | % a='class' NAME type_params? class_arguments? ':' NEWLINE !INDENT
    => block a `expected an indented block after class definition on line %d`
  | 'class' NAME type_params? class_arguments? ':' block
class_arguments: '(' arguments? ')'
function_def: decorators function_def_raw | function_def_raw
function_def_raw:
    % 'async'? a='def' NAME type_params? '(' params? ')' return_annotation? ':' NEWLINE !INDENT
    => block a `expected an indented block after function definition on line %d`
  | 'def' NAME type_params? &&'(' params? ')' return_annotation? &&':' block
  | 'async' 'def' NAME type_params? &&'(' params? ')' return_annotation? &&':' block
return_annotation: '->' expression
)",
    R"(
params: % invalid_parameters | parameters
parameters: slash_no_default param_no_default* param_with_default* star_etc?
  | slash_with_default param_with_default* star_etc?
  | param_no_default+ param_with_default* star_etc? | param_with_default+ star_etc? | star_etc
slash_no_default: param_no_default+ '/' ',' | param_no_default+ '/' &')'
slash_with_default: param_no_default* param_with_default+ '/' ','
  | param_no_default* param_with_default+ '/' &')'
star_etc: % invalid_star_etc
  | '*' param_no_default param_maybe_default* kwds?
  | '*' param_no_default_star_annotation param_maybe_default* kwds?
  | '*' ',' param_maybe_default+ kwds? | kwds
kwds: % invalid_kwds | '**' param_no_default
param_no_default: a=param ',' | a=param &')'
param_no_default_star_annotation: param_star_annotation ',' | param_star_annotation &')'
param_with_default: param default ',' | param default &')'
param_maybe_default: param default? ',' | param default? &')'
param: NAME annotation? -> Parameter
param_star_annotation: NAME ':' star_expression
annotation: ':' expression
default: '=' expression | % a='=' &(')' | ',') => a `expected default value expression`
invalid_parameters:
    a='/' ',' => a `at least one argument must precede /`
  | (slash_no_default | slash_with_default) param_maybe_default* a='/'
    => a `/ may appear only once`
  | slash_no_default? param_no_default* (slash_with_default | param_with_default+)
    a=param_no_default
    => a `parameter without a default follows parameter with a default`
  | param_no_default* a='(' param_no_default+ ','? b=')'
    => a..b `Function parameters cannot be parenthesized`
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default)
    param_maybe_default* a='/' => a `/ must be ahead of *`
  | param_maybe_default+ '/' a='*' => a `expected comma between / and *`
invalid_star_etc:
    a='*' (')' | ',' (')' | '**')) => a `named arguments must follow bare *`
  | '*' param a='=' => a `var-positional argument cannot have default value`
  | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',')
    => a `* argument may appear only once`
invalid_kwds:
    '**' param a='=' => a `var-keyword argument cannot have default value`
  | '**' param ',' a=param => a `arguments cannot follow var-keyword argument`
  | '**' param ',' a=('*' | '**' | '/') => a `arguments cannot follow var-keyword argument`

lambdef: 'lambda' lambda_params? ':' expression -> Lambda
lambda_params: % invalid_lambda_parameters | lambda_parameters
lambda_parameters: lambda_slash_no_default lambda_param_no_default* lambda_param_with_default*
    lambda_star_etc?
  | lambda_slash_with_default lambda_param_with_default* lambda_star_etc?
  | lambda_param_no_default+ lambda_param_with_default* lambda_star_etc?
  | lambda_param_with_default+ lambda_star_etc? | lambda_star_etc
lambda_slash_no_default: lambda_param_no_default+ '/' ',' | lambda_param_no_default+ '/' &':'
lambda_slash_with_default: lambda_param_no_default* lambda_param_with_default+ '/' ','
  | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc: % invalid_lambda_star_etc
  | '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds?
  | '*' ',' lambda_param_maybe_default+ lambda_kwds? | lambda_kwds
lambda_kwds: % invalid_lambda_kwds | '**' lambda_param_no_default
lambda_param_no_default: a=lambda_param ',' | a=lambda_param &':'
lambda_param_with_default: lambda_param default ',' | lambda_param default &':'
lambda_param_maybe_default: lambda_param default? ',' | lambda_param default? &':'
lambda_param: NAME -> Parameter
invalid_lambda_parameters:
    a='/' ',' => a `at least one argument must precede /`
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_param_maybe_default* a='/'
    => a `/ may appear only once`
  | lambda_slash_no_default? lambda_param_no_default*
    (lambda_slash_with_default | lambda_param_with_default+)
    a=lambda_param_no_default => a `parameter without a default follows parameter with a default`
  | lambda_param_no_default* a='(' {lambda_param ','} ','? b=')'
    => a..b `Lambda expression parameters cannot be parenthesized`
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_param_maybe_default* '*'
    (',' | lambda_param_no_default) lambda_param_maybe_default* a='/' => a `/ must be ahead of *`
  | lambda_param_maybe_default+ '/' a='*' => a `expected comma between / and *`
invalid_lambda_star_etc:
    '*' (':' | ',' (':' | '**')) => last `named arguments must follow bare *`
  | '*' lambda_param a='=' => a `var-positional argument cannot have default value`
  | '*' (lambda_param_no_default | ',') lambda_param_maybe_default* a='*'
    (lambda_param_no_default | ',') => a `* argument may appear only once`
invalid_lambda_kwds:
    '**' lambda_param a='=' => a `var-keyword argument cannot have default value`
  | '**' lambda_param ',' a=lambda_param => a `arguments cannot follow var-keyword argument`
  | '**' lambda_param ',' a=('*' | '**' | '/') => a `arguments cannot follow var-keyword argument`
)",
    R"(
if_stmt:
    % 'if' named_expression NEWLINE => last `expected ':'`
  | % a='if' named_expression ':' NEWLINE !INDENT
    => block a `expected an indented block after 'if' statement on line %d`
  | 'if' named_expression ':' block elif_stmt | 'if' named_expression ':' block else_block?
elif_stmt:
    % 'elif' named_expression NEWLINE => last `expected ':'`
  | % a='elif' named_expression ':' NEWLINE !INDENT
    => block a `expected an indented block after 'elif' statement on line %d`
  | 'elif' named_expression ':' block elif_stmt | 'elif' named_expression ':' block else_block?
else_block:
    % a='else' ':' NEWLINE !INDENT
    => block a `expected an indented block after 'else' statement on line %d`
  | 'else' &&':' block
while_stmt:
    % 'while' named_expression NEWLINE => last `expected ':'`
  | % a='while' named_expression ':' NEWLINE !INDENT
    => block a `expected an indented block after 'while' statement on line %d`
  | 'while' named_expression ':' block else_block?
for_stmt:
    % 'async'? 'for' star_targets 'in' star_expressions NEWLINE => last `expected ':'`
  | % 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT
    => block a `expected an indented block after 'for' statement on line %d`
  | 'for' star_targets 'in' ~ star_expressions ':' block else_block?
  | 'async' 'for' star_targets 'in' ~ star_expressions ':' block else_block?
  | % invalid_for_target
invalid_for_target: 'async'? 'for' a=star_expressions => bad_for_target
with_stmt:
    % 'async'? a='with' {open_with_item ','} ':' NEWLINE !INDENT
    => block a `expected an indented block after 'with' statement on line %d`
  | % 'async'? a='with' '(' {closed_with_item ','} ','? ')' ':' NEWLINE !INDENT
    => block a `expected an indented block after 'with' statement on line %d`
  | 'with' '(' {with_item ','} ','? ')' ':' block | 'with' {with_item ','} ':' block
  | 'async' 'with' '(' {with_item ','} ','? ')' ':' block | 'async' 'with' {with_item ','} ':' block
  | % 'async'? 'with' {open_with_item ','} NEWLINE => last `expected ':'`
  | % 'async'? 'with' '(' {closed_with_item ','} ','? ')' NEWLINE => last `expected ':'`
open_with_item: expression with_target?
closed_with_item: expressions with_target?
with_target: 'as' star_target
with_item: expression 'as' star_target &(',' | ')' | ':')
  | % expression 'as' a=expression &(',' | ')' | ':') => bad_assignment_target
  | expression
try_stmt:
    % a='try' ':' NEWLINE !INDENT
    => block a `expected an indented block after 'try' statement on line %d`
  | % 'try' ':' block !('except' | 'finally') => last `expected 'except' or 'finally' block`
  | % 'try' ':' block* except_block+ a='except' b='*' expression as_name? ':'
    => a..b `cannot have both 'except' and 'except*' on the same 'try'`
  | % 'try' ':' block* except_star_block+ a='except' except_type? ':'
    => a `cannot have both 'except' and 'except*' on the same 'try'`
  | 'try' &&':' block finally_block
  | 'try' &&':' block except_block+ else_block? finally_block?
  | 'try' &&':' block except_star_block+ else_block? finally_block?
except_type: expression as_name?
except_block:
    % a='except' expression as_name? ':' NEWLINE !INDENT
    => block a `expected an indented block after 'except' statement on line %d`
  | % a='except' ':' NEWLINE !INDENT
    => block a `expected an indented block after 'except' statement on line %d`
  | 'except' expression as_name? ':' block | 'except' ':' block | % invalid_except_stmt
except_star_block:
    % a='except' '*' expression as_name? ':' NEWLINE !INDENT
    => block a `expected an indented block after 'except*' statement on line %d`
  | 'except' '*' expression as_name? ':' block | % invalid_except_stmt
invalid_except_stmt:
    'except' '*'? a=expression ',' expressions as_name? ':'
    => a.. `multiple exception types must be parenthesized`
  | 'except' '*'? expression as_name? NEWLINE => last `expected ':'`
  | 'except' NEWLINE => last `expected ':'`
  | 'except' '*' (NEWLINE | ':') => last `expected one or more exception types`
finally_block:
    % a='finally' ':' NEWLINE !INDENT
    => block a `expected an indented block after 'finally' statement on line %d`
  | 'finally' &&':' block

match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
  | % "match" subject_expr NEWLINE => last `expected ':'`
  | % a="match" subject_expr ':' NEWLINE !INDENT
    => block a `expected an indented block after 'match' statement on line %d`
subject_expr: star_named_expression ',' star_named_expressions? | named_expression
case_block:
    % "case" patterns guard? NEWLINE => last `expected ':'`
  | % a="case" patterns guard? ':' NEWLINE !INDENT
    => block a `expected an indented block after 'case' statement on line %d`
  | "case" patterns guard? ':' block
guard: 'if' named_expression
patterns: open_sequence_pattern | pattern
pattern: as_pattern | or_pattern
as_pattern: or_pattern 'as' pattern_capture_target
  | % or_pattern 'as' a="_" => a `cannot use '_' as a target`
  | % or_pattern 'as' !NAME a=expression => a `invalid pattern target`
or_pattern: {closed_pattern '|'}
closed_pattern*: literal_pattern | pattern_capture_target | "_" | value_pattern
  | '(' pattern ')' | sequence_pattern | mapping_pattern | class_pattern
literal_pattern: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
complex_number: signed_real_number '+' imaginary_number | signed_real_number '-' imaginary_number
signed_number: number | '-' number
signed_real_number: real_number | '-' real_number
real_number: a=number => not_real
imaginary_number: a=number => not_imaginary
pattern_capture_target: !"_" NAME !('.' | '(' | '=')
value_pattern: attr !('.' | '(' | '=')
attr*: NAME dot_name+
name_or_attr*: NAME dot_name*
sequence_pattern: '[' maybe_sequence_pattern? ']' | '(' open_sequence_pattern? ')'
open_sequence_pattern: maybe_star_pattern ',' maybe_sequence_pattern?
maybe_sequence_pattern: {maybe_star_pattern ','} ','?
maybe_star_pattern: star_pattern | pattern
star_pattern*: '*' pattern_capture_target | '*' "_"
mapping_pattern: '{' '}' | '{' double_star_pattern ','? '}'
  | '{' items_pattern ',' double_star_pattern ','? '}' | '{' items_pattern ','? '}'
items_pattern: {key_value_pattern ','}
key_value_pattern: (literal_pattern | attr) ':' pattern
double_star_pattern: '**' pattern_capture_target
class_pattern: name_or_attr '(' ')' | name_or_attr '(' positional_patterns ','? ')'
  | name_or_attr '(' keyword_patterns ','? ')'
  | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')'
  | % name_or_attr '(' a=invalid_class_argument_pattern
    => a `positional patterns follow keyword patterns`
invalid_class_argument_pattern: positional_then_comma? keyword_patterns ',' a=positional_patterns
positional_then_comma: positional_patterns ','
positional_patterns: {pattern ','}
keyword_patterns: {keyword_pattern ','}
keyword_pattern: NAME '=' pattern

type_alias: "type" NAME type_params? '=' expression
type_params: '[' {type_param ','} ','? ']'
type_param*: NAME annotation? | '*' NAME a=':' b=expression => bound_of_tuple | '*' NAME
  | '**' NAME a=':' b=expression => bound_of_spec | '**' NAME
)",
    R"(
expressions: a={expression ','} ','? -> tuple
expression*: % invalid_expression | % invalid_legacy_expression
  | disjunction 'if' disjunction 'else' expression -> IfExp | a=disjunction | a=lambdef
invalid_expression:
    !(NAME STRING | SOFT_KEYWORD) a=disjunction b=expression_without_invalid => forgotten_comma
  | a=disjunction 'if' b=disjunction !('else' | ':')
    => a..b `expected 'else' after 'if' expression`
  | a='lambda' lambda_params? b=':' &FSTRING_MIDDLE
    => a..b `f-string: lambda expressions are not allowed without parentheses`
expression_without_invalid: disjunction 'if' disjunction 'else' expression -> IfExp
  | a=disjunction | a=lambdef
invalid_legacy_expression: a=NAME !'(' b=star_expressions => legacy_call
yield_expr: 'yield' 'from' expression -> YieldFrom | 'yield' star_expressions? -> Yield
star_expressions: a={star_expression ','} ','? -> tuple
star_expression*: '*' a=bitwise_or -> Starred | a=expression
star_named_expressions: a={star_named_expression ','} ','?
star_named_expression: '*' a=bitwise_or -> Starred | a=named_expression
assignment_expression: NAME ':=' ~ expression -> NamedExpr
named_expression: a=assignment_expression | % invalid_named_expression | a=expression !':='
invalid_named_expression*:
    a=expression ':=' expression => a `cannot use assignment expressions with %s`
  | a=NAME '=' b=bitwise_or !('=' | ':=')
    => a..b `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=')
    => a `cannot assign to %s here. Maybe you meant '==' instead of '='?`
disjunction*: a=conjunction b=('or' conjunction)* -> fold BoolOp
conjunction*: a=inversion b=('and' inversion)* -> fold BoolOp
inversion*: 'not' inversion -> UnaryOp | a=comparison
comparison: a=bitwise_or b=compared* -> compare
compared: '==' bitwise_or | '!=' bitwise_or | '<=' bitwise_or | '<' bitwise_or
  | '>=' bitwise_or | '>' bitwise_or | 'not' 'in' bitwise_or | 'in' bitwise_or -> In
  | 'is' 'not' bitwise_or | 'is' bitwise_or
bitwise_or*: a=bitwise_xor b=('|' bitwise_xor)* -> fold BinOp
bitwise_xor*: a=bitwise_and b=('^' bitwise_and)* -> fold BinOp
bitwise_and*: a=shift_expr b=('&' shift_expr)* -> fold BinOp
shift_expr*: a=sum b=(('<<' | '>>') sum)* -> fold BinOp
sum*: a=term b=(('+' | '-') term)* -> fold BinOp
term*: a=factor b=(('*' | '/' | '//' | '%' | '@') factor)* -> fold BinOp
factor*: '+' factor -> UnaryOp | '-' factor -> UnaryOp | '~' factor -> UnaryOp | a=power
power: await_primary '**' factor -> BinOp | a=await_primary
await_primary*: 'await' primary -> Await | a=primary
primary*: a=atom b=trailer* -> trail
trailer: '.' NAME -> Attribute | genexp -> Call | '(' arguments? ')' -> Call
  | '[' slices ']' -> Subscript
slices: slice !',' | {slice_or_star ','} ','?
slice_or_star: slice | starred_expression
slice: expression? ':' expression? slice_step? | named_expression
slice_step: ':' expression?
atom: NAME -> Name | 'True' -> True | 'False' -> False | 'None' -> None
  | &(STRING | FSTRING_START) a=strings | a=number
  | &'(' a=parenthesized | &'[' a=bracketed | &'{' a=braced | '...' -> Ellipsis
parenthesized: a=tuple | a=group | a=genexp
bracketed: a=list | a=listcomp
braced: a=dict | a=set | a=dictcomp | a=setcomp
number: a=NUMBER => bad_number
group: '(' a=yield_expr ')' | '(' a=named_expression ')'
  | % '(' a=starred_expression ')' => a `cannot use starred expression here`
  | % '(' a='**' expression ')' => a `cannot use double starred expression here`

strings*: a=string_piece+ => bad_strings
string_piece: a=fstring | a=STRING => bad_string
fstring: a=FSTRING_START fstring_middle* b=FSTRING_END => bad_fstring
fstring_middle: fstring_replacement_field | FSTRING_MIDDLE
fstring_replacement_field:
    '{' assigned_value '='? a=fstring_conversion? fstring_format_spec? '}' => bad_field
  | % invalid_replacement_field
fstring_conversion: b='!' a=NAME => distant_conversion
fstring_format_spec: ':' fstring_spec_item*
fstring_spec_item: a=FSTRING_MIDDLE => bad_format_spec | fstring_replacement_field
invalid_replacement_field:
    '{' a='=' => a `f-string: valid expression required before '='`
  | '{' a='!' => a `f-string: valid expression required before '!'`
  | '{' a=':' => a `f-string: valid expression required before ':'`
  | '{' a='}' => a `f-string: valid expression required before '}'`
  | '{' !assigned_value => next `f-string: expecting a valid expression after '{'`
  | '{' assigned_value !('=' | '!' | ':' | '}')
    => next `f-string: expecting '=', or '!', or ':', or '}'`
  | '{' assigned_value '=' !('!' | ':' | '}') => next `f-string: expecting '!', or ':', or '}'`
  | '{' assigned_value '='? invalid_conversion_character
  | '{' assigned_value '='? conversion? !(':' | '}') => next `f-string: expecting ':' or '}'`
  | '{' assigned_value '='? conversion? ':' fstring_spec_item* !'}'
    => next `f-string: expecting '}', or format specs`
  | '{' assigned_value '='? conversion? !'}' => next `f-string: expecting '}'`
conversion: '!' NAME
invalid_conversion_character:
    '!' &(':' | '}') => next `f-string: missing conversion character`
  | '!' !NAME => next `f-string: invalid conversion character`

list: '[' a=star_named_expressions? ']' -> List
tuple: '(' a=tuple_items? ')' -> Tuple
tuple_items: a=star_named_expression ',' b=star_named_expressions? -> cons
set: '{' star_named_expressions '}' -> Set
dict: '{' double_starred_kvpairs? '}' -> Dict | '{' invalid_double_starred_kvpairs '}'
double_starred_kvpairs: {double_starred_kvpair ','} ','?
double_starred_kvpair: '**' bitwise_or | kvpair
kvpair: expression ':' expression
invalid_double_starred_kvpairs: {double_starred_kvpair ','} ',' invalid_kvpair
  | expression ':' a='*' bitwise_or
    => a.. `cannot use a starred expression in a dictionary value`
  | expression a=':' &('}' | ',') => a `expression expected after dictionary key and ':'`
invalid_kvpair: a=expression !':' => lonely_key
  | expression ':' a='*' bitwise_or
    => a.. `cannot use a starred expression in a dictionary value`
  | expression a=':' &('}' | ',') => a `expression expected after dictionary key and ':'`
for_if_clauses: for_if_clause+
for_if_clause: 'async' 'for' star_targets 'in' ~ disjunction for_if*
  | 'for' star_targets 'in' ~ disjunction for_if*
  | % invalid_for_target
for_if: 'if' disjunction
listcomp: '[' named_expression for_if_clauses ']' -> ListComp | % invalid_comprehension
setcomp: '{' named_expression for_if_clauses '}' -> SetComp | % invalid_comprehension
genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')' -> GeneratorExp
  | % invalid_comprehension
dictcomp: '{' kvpair for_if_clauses '}' -> DictComp
  | % '{' a='**' bitwise_or for_if_clauses '}'
    => a `dict unpacking cannot be used in dict comprehension`
invalid_comprehension:
    ('[' | '(' | '{') a=starred_expression for_if_clauses
    => a `iterable unpacking cannot be used in comprehension`
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses
    => comprehension_target
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses
    => a..b `did you forget parentheses around the comprehension target?`

arguments*: args ','? &')' | % invalid_arguments
args: a={positional ','} b=keywords_after? -> join | a=kwargs
positional: (starred_expression | a=assignment_expression | a=expression !':=') !'='
keywords_after: ',' a=kwargs
args_and_comma: args ','
keywords_at_end: {positional ','} ',' kwargs | kwargs
kwargs: a={kwarg_or_starred ','} ',' b={kwarg_or_double_starred ','} -> join
  | a={kwarg_or_starred ','} | a={kwarg_or_double_starred ','}
starred_expression:
    % a='*' expression '=' b=expression => a..b `cannot assign to iterable argument unpacking`
  | '*' a=expression -> Starred
kwarg_or_starred: % invalid_kwarg | NAME '=' expression -> Keyword | a=starred_expression
kwarg_or_double_starred: % invalid_kwarg | NAME '=' expression -> Keyword
  | '**' expression -> DoubleStar
invalid_kwarg: a=('True' | 'False' | 'None') b='=' => a..b `cannot assign to %s`
  | a=NAME b='=' expression for_if_clauses
    => a..b `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`
  | !(NAME '=') a=expression b='='
    => a..b `expression cannot contain assignment, perhaps you meant "=="?`
  | a='**' expression '=' b=expression
    => a..b `cannot assign to keyword argument unpacking`
invalid_arguments:
    keywords_at_end ',' a='*' => a `iterable argument unpacking follows keyword argument unpacking`
  | a=expression b=for_if_clauses ',' (args | expression for_if_clauses)?
    => a..b `Generator expression must be parenthesized`
  | a=NAME b='=' expression for_if_clauses
    => a..b `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`
  | args_and_comma? a=NAME b='=' &(',' | ')') => a..b `expected argument value expression`
  | a=args b=for_if_clauses => bare_generator
  | args ',' a=expression b=for_if_clauses => a..b `Generator expression must be parenthesized`
  | a=args ',' args => misplaced_positional

star_targets: star_target !',' | star_target (',' star_target)* ','?
star_target*: '*' (!'*' star_target) | target_with_star_atom
target_with_star_atom*: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead
  | star_atom
star_atom: NAME | '(' target_with_star_atom ')' | '(' star_targets_tuple? ')'
  | '[' star_targets_list? ']'
star_targets_tuple: star_target (',' star_target)+ ','? | star_target ','
star_targets_list: {star_target ','} ','?
single_target: single_subscript_attribute_target | NAME | '(' single_target ')'
single_subscript_attribute_target: t_primary '.' NAME !t_lookahead
  | t_primary '[' slices ']' !t_lookahead
t_primary*: atom &t_lookahead t_trailer*
t_trailer: '.' NAME &t_lookahead | '[' slices ']' &t_lookahead | genexp &t_lookahead
  | '(' arguments? ')' &t_lookahead
t_lookahead: '(' | '[' | '.'
del_targets: {del_target ','} ','?
del_target*: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | del_t_atom
del_t_atom: NAME | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'
)",
};

}  // namespace bufo
