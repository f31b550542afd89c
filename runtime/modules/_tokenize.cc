// _tokenize: TokenizerIter, on which module tokenize stands.
//
// The source is read at the first step, whole; the tokens come from the interpreter's own lexer
// (interp/token_list.cc).
#include <string>

#include "runtime/codecs.h"
#include "runtime/modules.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/owned_fields.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

// In interp/: a program of runtime/ alone links without it.
[[gnu::weak]] Result<Ref<List>> list_tokens(VM&, std::string_view text, bool extra_tokens);

namespace {

struct TokenizerIter : Object {
  static constexpr int kOwned = 3;
  Value readline, encoding;
  Value tokens;  // unbound: nothing has been read yet
  ptrdiff_t next;
  bool extra_tokens;
};

Result<Value> tokenizer_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature =
      parse_signature("(cls, readline, /, *, encoding=None, extra_tokens=False)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "tokenizeriter", args, &cls));
  if (bound.args().has_value(2) && !is_a<Str>(vm, bound[2])) {
    return vm.raise<TypeError>("tokenizeriter() argument 'encoding' must be str, not {}",
                               type_name_of(bound[2]));
  }
  const bool extra = TRY(bound.args().truth_or(vm, 3, false));
  Ref<TokenizerIter> made = TRY(allocate_owner<TokenizerIter>(vm, cls));
  set_field(made->readline, bound[1]);
  set_field(made->encoding, bound.args().has(2) ? bound[2] : Value::none());
  made->extra_tokens = extra;
  made->next = 0;
  return made;
}

/// All lines as one text. Runs Python code.
Result<Ref<Str>> read_lines(VM& vm, TokenizerIter& borrowed) {
  const Ref<TokenizerIter> self(&borrowed);
  StrBuilder text(vm);
  for (;;) {
    TRY(vm.tick());
    Result<Value> got = call(vm, self->readline);
    if (got.is_error()) {
      if (!pending_is(vm, kTypeStopIteration)) return Raised{};
      clear_pending(vm);
      return text.finish();
    }
    AnyRef line = std::move(got).take();
    if (!self->encoding.is_none()) {
      if (!is_a<Bytes>(vm, line)) {
        return vm.raise<TypeError>("readline() returned a non-bytes object");
      }
      const auto& bytes = as<Bytes>(line);
      const std::string_view encoding = TRY(str_utf8(vm, as<Str>(self->encoding)));
      line =
          TRY(decode_bytes(vm, bytes.data, bytes.length, std::string(encoding).c_str(), "replace"));
    }
    if (!is_a<Str>(vm, line)) {
      return vm.raise<TypeError>("readline() returned a non-string object");
    }
    if (as<Str>(line).length == 0) return text.finish();
    text.append(as<Str>(line));
  }
}

Result<Value> tokenizer_next(VM& vm, Value value) {
  const Ref<TokenizerIter> self(&as<TokenizerIter>(value));
  if (self->tokens.is_unbound()) {
    const Ref<Str> text = TRY(read_lines(vm, *self));
    const std::string_view source = TRY(str_utf8(vm, *text));
    if (list_tokens == nullptr) return vm.raise<RuntimeError>("there is no tokenizer");
    const Ref<List> tokens = TRY(list_tokens(vm, source, self->extra_tokens));
    set_field(self->tokens, tokens);
  }
  const List& tokens = as<List>(self->tokens);
  if (self->next >= tokens.size) return Result<Value>::adopt(Value::unbound());
  const AnyRef token(tokens.items[self->next++]);
  if (!is_a<Tuple>(vm, token)) return raise_object(vm, token);  // why there are no more
  return Value(token);
}

constinit const TypeSpec kTokenizerIterSpec = {
    .name = "_tokenize.TokenizerIter",
    .nbytes = sizeof(TokenizerIter),
    .flags = kTypeFlagGc,
    .slots =
        {
            .dealloc = owned_dealloc<TokenizerIter>,
            .traverse = owned_traverse<TokenizerIter>,
            .clear = owned_dealloc<TokenizerIter>,
            .new_ = tokenizer_new,
            .iter = iter_self,
            .next = tokenizer_next,
        },
};

Result<void> tokenize_init(VM& vm, Dict& dict) {
  Type* type = find_native_type(vm, kTokenizerIterSpec);
  if (type == nullptr) type = TRY(build_native_type(vm, kTokenizerIterSpec));
  return dict_set_str(vm, dict, "TokenizerIter", type);
}

}  // namespace

constinit const ModuleSpec kTokenizeModule = {
    .name = "_tokenize",
    .init = tokenize_init,
    .doc = "The tokens of a program.",
};

}  // namespace bufo
