// cell: one variable that a function and the functions inside it share.
//
// Follows Objects/cellobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/gc.h"

namespace bufo {

Result<Ref<Cell>> make_cell(VM& vm, Value contents) {
  Ref<Cell> cell = TRY(allocate<Cell>(vm));
  cell->contents = AnyRef(contents).release();
  return cell;
}

namespace {

Result<Value> cell_new(VM& vm, Type&, const CallArgs& args) {
  if (args.has_keywords()) return vm.raise<TypeError>("cell() takes no keyword arguments");
  if (args.positional > 1) {
    return vm.raise<TypeError>("cell expected at most 1 argument, got {}", args.positional);
  }
  return make_cell(vm, args.positional == 1 ? args[0] : Value::unbound());
}

/// By contents; an empty cell is less than any other.
Result<Value> cell_compare(VM& vm, Value v, Value other, CompareOp op) {
  if (!is_exact<Cell>(other)) return Value::not_implemented();
  AnyRef a(as<Cell>(v).contents), b(as<Cell>(other).contents);
  if (!a.is_unbound() && !b.is_unbound()) return compare(vm, a, b, op);
  return compare(vm, Value::boolean(!a.is_unbound()), Value::boolean(!b.is_unbound()), op);
}

Result<Value> cell_repr(VM& vm, Value v) {
  const Value contents = as<Cell>(v).contents;
  const AddressText address = address_of(v);
  if (contents.is_unbound()) return format(vm, "<cell at {}: empty>", address.text);
  return format(vm, "<cell at {}: {} object at {}>", address.text, type_name_of(contents),
                address_of(contents).text);
}

void cell_traverse(Object* o, Visitor& visitor) { visitor.visit(static_cast<Cell*>(o)->contents); }
void cell_clear(VM&, Object* o) { replace_slot(static_cast<Cell*>(o)->contents, Value::unbound()); }

Result<Value> cell_get_contents(VM& vm, Value v) {
  const Value contents = as<Cell>(v).contents;
  if (contents.is_unbound()) return vm.raise<ValueError>("Cell is empty");
  return contents;
}
Result<void> cell_set_contents(VM&, Value v, Value value) {
  replace_slot(as<Cell>(v).contents, AnyRef(value).release());
  return ok();
}

constexpr GetSet kCellGetSets[] = {
    {"cell_contents", cell_get_contents, cell_set_contents},
};

}  // namespace

constinit const TypeSpec kCellSpec = {
    .name = "cell",
    .nbytes = sizeof(Cell),
    .flags = kTypeFlagGc,
    .slots =
        {
            .dealloc = cell_clear,
            .traverse = cell_traverse,
            .clear = cell_clear,
            .new_ = cell_new,
            .repr = cell_repr,
            .compare = cell_compare,
            .getattr = generic_getattr,
        },
    .getsets = kCellGetSets,
    .signature = "([contents])",
    .doc = "A variable that functions share; empty unless contents are given.",
};

}  // namespace bufo
