// Functions of the host as Python objects: a signature read at run time, a C callback, its user
// pointer. They bind like Python functions, so that they serve as methods. See api.h.
#include <cctype>
#include <new>

#include "interp/api.h"
#include "runtime/gc.h"
#include "runtime/types/descriptors.h"
#include "runtime/types/objects.h"

namespace bufo {

extern const TypeSpec kHostFunctionSpec;

namespace {

/// What does not change; a raw block that ends with the texts.
struct HostFunctionInfo {
  Signature signature;
  const char* name;
  const char* doc;  // may be null
  bufo_callback call;
  void* user;
  bufo_free_fn free_user;
  char text[1];
};

struct HostFunction : Object {
  HostFunctionInfo* info;
  Value module;  // owned, or unbound
};

HostFunction& host_function(Value v) { return *static_cast<HostFunction*>(v.object()); }

// --- signatures

/// Reads Python's notation of parameters. What is wrong is told by a text.
class SignatureReader {
 public:
  explicit SignatureReader(const char* text) : text_(text) { out_.text = text; }
  const char* read(Signature& out) {
    const char* problem = read_all();
    out = out_;
    return problem;
  }

 private:
  void skip_spaces() {
    while (text_[at_] == ' ' || text_[at_] == '\n') ++at_;
  }
  static bool is_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
  }
  const char* read_all() {
    skip_spaces();
    if (text_[at_++] != '(') return "a signature begins with '('";
    for (;;) {
      skip_spaces();
      if (text_[at_] == ')') return finish();
      if (const char* problem = read_parameter()) return problem;
      skip_spaces();
      if (text_[at_] == ',') {
        ++at_;
      } else if (text_[at_] != ')') {
        return "',' or ')' expected";
      }
    }
  }
  const char* finish() {
    ++at_;
    skip_spaces();
    return text_[at_] == 0 || text_[at_] == '-' ? nullptr : "text after ')'";
  }
  const char* read_parameter() {
    if (text_[at_] == '/') {
      if (slash_ || keyword_only_ || out_.total == 0) return "'/' in a wrong place";
      slash_ = true;
      out_.positional_only = out_.total;
      ++at_;
      return nullptr;
    }
    if (text_[at_] == '*') return read_star();
    const int from = at_;
    if (const char* problem = read_name()) return problem;
    if (out_.kwargs) return "a parameter after **";
    if (out_.total == Signature::kMaxParams) return "too many parameters";
    Signature::Param& p = out_.params[out_.total];
    p.name_at = static_cast<uint16_t>(from);
    p.name_length = static_cast<uint16_t>(at_ - from);
    if (const char* problem = skip_annotation()) return problem;
    p.required = text_[at_] != '=';
    if (!p.required) {
      ++at_;
      if (const char* problem = skip_expression()) return problem;
    }
    if (!keyword_only_) {
      if (p.required && out_.required != out_.positional) {
        return "a parameter without a default follows one with a default";
      }
      if (p.required) out_.required = static_cast<uint8_t>(out_.positional + 1);
      ++out_.positional;
    }
    ++out_.total;
    return nullptr;
  }
  const char* read_star() {
    const bool two = text_[at_ + 1] == '*';
    at_ += two ? 2 : 1;
    if (two ? out_.kwargs : keyword_only_) return "a second '*'";
    if (two) {
      out_.kwargs = true;
    } else {
      keyword_only_ = true;
      if (text_[at_] == ',') return nullptr;
      out_.varargs = true;
    }
    if (const char* problem = read_name()) return problem;
    return skip_annotation();
  }
  const char* read_name() {
    if (!is_name(text_[at_]) || std::isdigit(static_cast<unsigned char>(text_[at_])) != 0) {
      return "the name of a parameter expected";
    }
    while (is_name(text_[at_])) ++at_;
    skip_spaces();
    return nullptr;
  }
  const char* skip_annotation() {
    if (text_[at_] != ':') return nullptr;
    ++at_;
    return skip_expression();
  }
  /// To the comma, parenthesis or '=' that ends it, over quotes and brackets.
  const char* skip_expression() {
    int depth = 0;
    char quote = 0;
    for (;; ++at_) {
      const char c = text_[at_];
      if (c == 0) return "the signature does not end";
      if (quote != 0) {
        if (c == '\\' && text_[at_ + 1] != 0) {
          ++at_;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[' || c == '{') {
        ++depth;
      } else if (depth > 0 && (c == ')' || c == ']' || c == '}')) {
        --depth;
      } else if (depth == 0 && (c == ',' || c == ')' || c == '=')) {
        return nullptr;
      }
    }
  }

  const char* text_;
  int at_ = 0;
  bool slash_ = false, keyword_only_ = false;
  Signature out_;
};

// --- calls

/// The callback with its arguments in the order of the signature.
Result<Value> call_back(VM& vm, const HostFunctionInfo& info, const bufo_value* args,
                        size_t count) {
  bufo_interpreter& py = host_of(vm);
  ++py.entered;
  const bufo_value returned = info.call(&py, info.user, args, count);
  --py.entered;
  Result<Value> result = from_host(py, returned);
  // A host function that ate a stop does not keep the run alive.
  if (BUFO_UNLIKELY(vm.interp->stopping) && !result.is_error()) {
    static_cast<void>(std::move(result).take());
    vm.steps_left = -1;
    TRY(vm.step_slow());
  }
  return result;
}

Result<Value> call_bound(VM& vm, const HostFunctionInfo& info, const CallArgs& args) {
  const Signature& signature = info.signature;
  BoundArgs bound;
  TRY(bound.bind(vm, signature, info.name, args));
  bufo_value out[Signature::kMaxParams + 2];
  size_t count = 0;
  for (; count < signature.total; ++count) {
    const Value v = bound[static_cast<uint32_t>(count)];
    out[count] = outer(v);
  }
  Ref<Tuple> rest;
  AnyRef kwargs;
  if (signature.varargs) {
    const std::span<const Value> values = bound.args().rest();
    rest = TRY(make_tuple_from(vm, values.data(), static_cast<ptrdiff_t>(values.size())));
    out[count++] = outer(Value(rest));
  }
  if (signature.kwargs) {
    kwargs = AnyRef(bound.args().kwargs());
    if (kwargs.is_unbound()) kwargs = TRY(make_dict(vm));
    out[count++] = outer(kwargs);
  }
  return call_back(vm, info, out, count);
}

Result<Value> host_function_call(VM& vm, Value self, const CallArgs& args) {
  const HostFunctionInfo& info = *host_function(self).info;
  const Signature& signature = info.signature;
  if (BUFO_UNLIKELY(args.has_keywords() || args.positional != signature.total ||
                    signature.positional != signature.total || signature.varargs ||
                    signature.kwargs)) {
    const AnyRef keep(self);
    return call_bound(vm, info, args);
  }
  bufo_value out[Signature::kMaxParams];
  for (uint32_t i = 0; i < args.positional; ++i) out[i] = outer(args.values[i]);
  return call_back(vm, info, out, args.positional);
}

Result<Value> host_function_get(VM& vm, Value self, Value instance, Value) {
  if (instance.is_unbound() || instance.is_none()) return self;
  return make_bound_method(vm, self, instance);
}

// --- attributes

Result<Value> host_function_name(VM& vm, Value self) {
  return make_str(vm, host_function(self).info->name);
}
Result<Value> host_function_doc(VM& vm, Value self) {
  const char* doc = host_function(self).info->doc;
  if (doc == nullptr) return none();
  return make_str(vm, doc);
}
/// Help shows the first parameter of a method as self.
Result<Value> host_function_signature(VM& vm, Value self) {
  std::string_view text = host_function(self).info->signature.text;
  text = text.substr(0, text.rfind(')') + 1);
  if (text.substr(0, 5) == "(self") return format(vm, "($self{}", text.substr(5));
  return make_str(vm, text);
}
Result<Value> host_function_module(VM&, Value self) {
  const Value module = host_function(self).module;
  if (module.is_unbound()) return none();
  return module;
}
Result<void> host_function_set_module(VM&, Value self, Value value) {
  replace_slot(host_function(self).module, AnyRef(value).release());
  return ok();
}
Result<Value> host_function_repr(VM& vm, Value self) {
  return format(vm, "<host function {}>", host_function(self).info->name);
}

constexpr GetSet kHostFunctionGetSets[] = {
    {"__name__", host_function_name},
    {"__qualname__", host_function_name},
    {"__doc__", host_function_doc},
    {"__text_signature__", host_function_signature},
    {"__module__", host_function_module, host_function_set_module},
};

void host_function_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<HostFunction*>(o)->module);
}
void host_function_dealloc(VM& vm, Object* o) {
  auto& f = *static_cast<HostFunction*>(o);
  decref(std::exchange(f.module, Value::unbound()));
  HostFunctionInfo* info = std::exchange(f.info, nullptr);
  if (info == nullptr) return;
  if (info->free_user != nullptr) info->free_user(info->user);
  vm.heap.free(info);
}

/// The texts are copied behind the info.
Result<HostFunctionInfo*> make_info(VM& vm, const char* name, const char* signature,
                                    const char* doc) {
  const size_t name_nbytes = std::strlen(name) + 1, signature_nbytes = std::strlen(signature) + 1;
  const size_t doc_nbytes = doc == nullptr ? 0 : std::strlen(doc) + 1;
  if (signature_nbytes > 0xffff) return vm.raise<ValueError>("signature of {}() too long", name);
  void* block =
      vm.heap.allocate_raw(sizeof(HostFunctionInfo) + name_nbytes + signature_nbytes + doc_nbytes);
  if (block == nullptr) return raise_no_memory(vm);
  auto* info = new (block) HostFunctionInfo{};
  char* at = info->text;
  const auto keep = [&](const char* text, size_t nbytes) {
    std::memcpy(at, text, nbytes);
    return std::exchange(at, at + nbytes);
  };
  info->name = keep(name, name_nbytes);
  const char* kept = keep(signature, signature_nbytes);
  if (doc != nullptr) info->doc = keep(doc, doc_nbytes);
  if (const char* problem = SignatureReader(kept).read(info->signature)) {
    static_cast<void>(vm.raise<ValueError>("signature of {}(): {}", name, problem));
    vm.heap.free(info);
    return Raised{};
  }
  return info;
}

Result<Value> make_host_function(VM& vm, const char* name, const char* signature, const char* doc,
                                 bufo_callback callback, void* user, bufo_free_fn free_user) {
  bufo_interpreter& py = host_of(vm);
  Type* type = TRY(host_type(vm, py.function_type, kHostFunctionSpec));
  if (callback == nullptr) return vm.raise<ValueError>("a host function without a callback");
  Ref<HostFunction> function = TRY(allocate<HostFunction>(vm, *type));
  function->module = Value::unbound();
  HostFunctionInfo* info = TRY(make_info(vm, name, signature, doc));
  info->call = callback;
  info->user = user;
  info->free_user = free_user;
  function->info = info;
  return function;
}

}  // namespace

Result<Type*> host_type(VM& vm, Type*& slot, const TypeSpec& spec) {
  if (slot == nullptr) slot = TRY(build_native_type(vm, spec));
  return slot;
}

constinit const TypeSpec kHostFunctionSpec = {
    .name = "host_function",
    .nbytes = sizeof(HostFunction),
    .flags = kTypeFlagGc | kTypeFlagWeakrefable | kTypeFlagNoInstantiation,
    .slots = {.dealloc = host_function_dealloc,
              .traverse = host_function_traverse,
              .repr = host_function_repr,
              .call = host_function_call,
              .descr_get = host_function_get},
    .getsets = kHostFunctionGetSets,
    .doc = "A function of the program that embeds the interpreter.",
};

}  // namespace bufo

using namespace bufo;

extern "C" bufo_value bufo_function(bufo_interpreter* py, const char* name, const char* signature,
                                    const char* doc, bufo_callback callback, void* user,
                                    bufo_free_fn free_user) {
  HostCall call(*py);
  Result<Value> made = make_host_function(*py->vm, name, signature, doc, callback, user, free_user);
  if (made.is_error() && free_user != nullptr) free_user(user);
  return outer(*py, std::move(made));
}
