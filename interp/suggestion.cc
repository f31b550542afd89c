// See suggestion.h. The costs and limits are those of CPython 3.12's Python/suggestions.c, in
// behaviour.
#include "interp/suggestion.h"

#include <algorithm>

#include "interp/frame.h"
#include "runtime/types/exception.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

constexpr size_t kMaxLength = 40;
constexpr size_t kMaxCandidates = 750;
constexpr size_t kMoveCost = 2;
constexpr size_t kCaseCost = 1;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

size_t substitution_cost(char a, char b) {
  if (a == b) return 0;
  return lower(a) == lower(b) ? kCaseCost : kMoveCost;
}

/// The edit distance, or more than `limit` if it is that.
size_t distance(std::string_view a, std::string_view b, size_t limit) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (a.empty() || b.empty()) return (a.size() + b.size()) * kMoveCost;
  if (a.size() > kMaxLength || b.size() > kMaxLength) return limit + 1;
  if (b.size() < a.size()) std::swap(a, b);
  if ((b.size() - a.size()) * kMoveCost > limit) return limit + 1;
  size_t row[kMaxLength + 1];
  for (size_t k = 0; k < a.size(); ++k) row[k] = (k + 1) * kMoveCost;
  size_t result = 0;
  for (size_t i = 0; i < b.size(); ++i) {
    size_t diagonal = i * kMoveCost;
    result = diagonal;
    size_t minimum = SIZE_MAX;
    for (size_t k = 0; k < a.size(); ++k) {
      const size_t substitute = diagonal + substitution_cost(b[i], a[k]);
      diagonal = row[k];
      const size_t insert_delete = std::min(result, diagonal) + kMoveCost;
      result = std::min(insert_delete, substitute);
      row[k] = result;
      minimum = std::min(minimum, result);
    }
    if (minimum > limit) return limit + 1;
  }
  return result;
}

struct Best {
  Ref<Str> name;
  size_t cost = SIZE_MAX;
};

Result<void> consider(VM& vm, Value candidate, Str& wanted, Best& best) {
  if (!is_a<Str>(vm, candidate) || str_equal(as<Str>(candidate), wanted)) return ok();
  const std::string_view a = TRY(str_wtf8(vm, wanted));
  const std::string_view b = TRY(str_wtf8(vm, as<Str>(candidate)));
  // No more than one third of the letters may be wrong.
  size_t limit = (a.size() + b.size() + 3) * kMoveCost / 6;
  limit = std::min(limit, best.cost == SIZE_MAX ? SIZE_MAX : best.cost - 1);
  const size_t cost = distance(a, b, limit);
  if (cost > limit || cost >= best.cost) return ok();
  best.cost = cost;
  best.name = Ref<Str>(&as<Str>(candidate));
  return ok();
}

Result<void> consider_keys(VM& vm, Value dict, Str& wanted, Best& best) {
  if (!is_a<Dict>(vm, dict) || static_cast<size_t>(as<Dict>(dict).used) >= kMaxCandidates)
    return ok();
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(as<Dict>(dict), position, key, value)) TRY(consider(vm, key, wanted, best));
  return ok();
}

void append_quoted(StrBuilder& out, const char* before, Str& name, const char* after) {
  out.append_ascii(before);
  out.append(name);
  out.append_ascii(after);
}

Result<void> suggest_name(VM& vm, StrBuilder& out, ExceptionObject& e) {
  if (!is_a<Str>(vm, e.members[0]) || !is_exact<Traceback>(e.traceback)) return ok();
  Str& wanted = as<Str>(e.members[0]);
  Value last = e.traceback;
  while (as<Traceback>(last).next.is_object()) last = as<Traceback>(last).next;
  Best best;
  const auto& entry = as<Traceback>(last);
  const Code& code = as<Code>(entry.code);
  // An instance attribute of that name, in a method: self.name is meant.
  if (entry.frame.is_object() && is_exact<FrameObject>(entry.frame)) {
    const Ref<Str> name = TRY(intern(vm, "f_locals"));
    const AnyRef locals = TRY(get_attr(vm, entry.frame, *name));
    const AnyRef self(is_a<Dict>(vm, locals)
                          ? dict_get_str(vm, as<Dict>(locals), *vm.names.self_name)
                          : Value::unbound());
    if (!self.is_unbound()) {
      const AnyRef attribute = TRY(try_get_attr(vm, self, wanted));
      if (!attribute.is_unbound()) {
        append_quoted(out, ". Did you mean: 'self.", wanted, "'?");
        return ok();
      }
    }
  }
  for (uint32_t k = 0; k < code.local_count; ++k)
    TRY(consider(vm, as<Tuple>(code.local_names).items[k], wanted, best));
  TRY(consider_keys(vm, entry.globals, wanted, best));
  TRY(consider_keys(vm, vm.builtins_dict, wanted, best));
  if (best.name) append_quoted(out, ". Did you mean: '", *best.name, "'?");
  // A module of the library that was not imported.
  const Value library = dict_get_str(vm, as<Dict>(vm.sys_dict), "stdlib_module_names");
  if (library.is_object()) {
    const bool known = TRY(contains(vm, library, &wanted));
    if (known && best.name) append_quoted(out, " Or did you forget to import '", wanted, "'?");
    if (known && !best.name) append_quoted(out, ". Did you forget to import '", wanted, "'?");
  }
  return ok();
}

Result<void> suggest_attribute(VM& vm, StrBuilder& out, ExceptionObject& e) {
  if (!is_a<Str>(vm, e.members[0]) || e.members[1].is_unbound()) return ok();
  const AnyRef method = TRY(lookup_special(vm, e.members[1], *vm.names.dir_));
  if (method.is_unbound()) return ok();
  const AnyRef names = TRY(call(vm, method));
  const Ref<List> list = TRY(list_from_iterable(vm, names));
  if (static_cast<size_t>(list->size) >= kMaxCandidates) return ok();
  TRY(list_sort(vm, *list, Value::none(), false));
  Best best;
  for (ptrdiff_t k = 0; k < list->size; ++k)
    TRY(consider(vm, list->items[k], as<Str>(e.members[0]), best));
  if (best.name) append_quoted(out, ". Did you mean: '", *best.name, "'?");
  return ok();
}

/// `from m import nme`: a name of the module.
Result<void> suggest_import(VM& vm, StrBuilder& out, ExceptionObject& e) {
  // Members: msg, name, path, name_from.
  if (!is_a<Str>(vm, e.members[1]) || !is_a<Str>(vm, e.members[3])) return ok();
  const AnyRef module(dict_get_str(vm, as<Dict>(vm.modules), as<Str>(e.members[1])));
  if (!module->is_object()) return ok();
  const AnyRef method = TRY(lookup_special(vm, module, *vm.names.dir_));
  if (method.is_unbound()) return ok();
  const AnyRef names = TRY(call(vm, method));
  const Ref<List> list = TRY(list_from_iterable(vm, names));
  if (static_cast<size_t>(list->size) >= kMaxCandidates) return ok();
  Best best;
  for (ptrdiff_t k = 0; k < list->size; ++k)
    TRY(consider(vm, list->items[k], as<Str>(e.members[3]), best));
  if (best.name) append_quoted(out, ". Did you mean: '", *best.name, "'?");
  return ok();
}

}  // namespace

Result<void> append_suggestion(VM& vm, StrBuilder& out, Value exception) {
  auto& e = as<ExceptionObject>(exception);
  Result<void> done = ok();
  if (is_kind(vm, exception, kTypeNameError)) {
    done = suggest_name(vm, out, e);
  } else if (is_kind(vm, exception, kTypeImportError)) {
    done = suggest_import(vm, out, e);
  } else if (is_kind(vm, exception, kTypeAttributeError)) {
    done = suggest_attribute(vm, out, e);
  }
  // A failure only means that there is nothing to suggest.
  if (done.is_error()) clear_pending(vm);
  return ok();
}

}  // namespace bufo
