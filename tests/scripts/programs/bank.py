# A bank of dataclasses: accounts, a journal, decorators, context managers, a report.
import functools
import itertools
import json
from collections import Counter, namedtuple
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, replace
from typing import ClassVar, Iterator, NamedTuple


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        self.account, self.needed = account, needed
        super().__init__(account.owner, needed)

    def __str__(self):
        return f"{self.account.owner} lacks {self.needed / 100:,.2f}"


class Entry(NamedTuple):
    number: int
    kind: str
    amount: int
    note: str = ""


@dataclass(order=True)
class Account:
    rate: ClassVar[float] = 0.02
    numbers: ClassVar[Iterator[int]] = itertools.count(1000, 7)

    sort_key: tuple = field(init=False, repr=False)
    owner: str
    cents: int = 0
    number: int = field(default_factory=lambda: next(Account.numbers), compare=False)
    entries: list[Entry] = field(default_factory=list, repr=False, compare=False)
    opening: InitVar[int] = 0

    def __post_init__(self, opening):
        self.cents += opening
        self.sort_key = (-self.cents, self.owner)

    @property
    def balance(self) -> str:
        return f"{self.cents / 100:,.2f}"


@dataclass(frozen=True, kw_only=True)
class Transfer:
    source: str
    target: str
    cents: int
    tags: frozenset = frozenset()

    def __post_init__(self):
        if self.cents <= 0:
            raise ValueError(f"cannot transfer {self.cents}")


def journaled(kind):
    def decorate(method):
        @functools.wraps(method)
        def wrapper(self, account, amount, *args, **kwargs):
            result = method(self, account, amount, *args, **kwargs)
            account.entries.append(Entry(next(self.counter), kind, amount, kwargs.get("note", "")))
            self.stats[kind] += amount
            return result
        wrapper.kind = kind
        return wrapper
    return decorate


class Bank:
    def __init__(self):
        self.accounts = {}
        self.counter = itertools.count(1)
        self.stats = Counter()

    def open(self, owner, opening=0):
        account = Account(owner, opening=opening)
        return self.accounts.setdefault(owner, account)

    def __getitem__(self, owner):
        try:
            return self.accounts[owner]
        except KeyError as error:
            raise BankError(f"no account of {owner}") from error

    def __contains__(self, owner):
        return owner in self.accounts

    def __iter__(self):
        return iter(sorted(self.accounts.values()))

    @journaled("deposit")
    def deposit(self, account, amount, *, note=""):
        """Puts money in."""
        account.cents += amount

    @journaled("withdraw")
    def withdraw(self, account, amount, *, note=""):
        if account.cents < amount:
            raise InsufficientFunds(account, amount - account.cents)  # raises: InsufficientFunds: Ada lacks 998,749.99
        account.cents -= amount

    @contextmanager
    def transaction(self, *owners):
        saved = [(self[o], self[o].cents, len(self[o].entries)) for o in owners]
        try:
            yield [account for account, *_ in saved]
        except BankError:
            for account, cents, length in saved:
                account.cents = cents
                del account.entries[length:]
            raise
        finally:
            for account, *_ in saved:
                account.sort_key = (-account.cents, account.owner)

    def transfer(self, transfer):
        with self.transaction(transfer.source, transfer.target) as (source, target):
            self.deposit(target, transfer.cents, note=f"from {transfer.source}")
            self.withdraw(source, transfer.cents, note=f"to {transfer.target}")


def report(bank):
    print(f"{'owner':<10}|{'number':^8}|{'balance':>14}|{'n':>3}")
    print("-" * 10 + "+" + "-" * 8 + "+" + "-" * 14 + "+" + "-" * 3)
    for account in bank:
        print(f"{account.owner!s:<10}|{account.number:^8d}|{account.balance:>14}|{len(account.entries):3}")
    total = sum(a.cents for a in bank)
    print(f"{'total':*<19}|{total / 100:14,.2f}|")


bank = Bank()
for owner, opening in {"Ada": 150_000, "Grace": 20_050, "Edsger": 5, "Barbara": 0}.items():
    bank.open(owner, opening)
bank.transfer(Transfer(source="Ada", target="Barbara", cents=25_000, tags=frozenset({"rent"})))
bank.transfer(Transfer(source="Grace", target="Edsger", cents=20_050))
report(bank)
for attempt in (
    lambda: bank.transfer(Transfer(source="Edsger", target="Ada", cents=10**7)),
    lambda: bank.transfer(Transfer(source="Alan", target="Ada", cents=1)),
    lambda: Transfer(source="Ada", target="Grace", cents=-5),
    lambda: Transfer("Ada", "Grace", 5),
    lambda: Transfer(source="Ada", cents=5),
    lambda: setattr(Transfer(source="a", target="b", cents=1), "cents", 2),
    lambda: Account(),
    lambda: Account("x", 1, 2, 3, 4, 5),
    lambda: Account("x") < 3,
    lambda: replace(Account("x"), number=3),
    lambda: bank.deposit(bank["Ada"]),
    lambda: bank.deposit(bank["Ada"], 1, "note"),
):
    try:
        print("fine:", attempt())
    except Exception as error:
        print(f"{type(error).__name__}: {error}" + (f" [cause: {error.__cause__!r}]" if error.__cause__ else ""))
report(bank)
print(bank["Barbara"], bank["Ada"] < bank["Grace"], bank["Ada"] == replace(bank["Ada"], opening=0))
print([f.name for f in fields(Account)], Bank.deposit.kind, Bank.deposit.__name__, Bank.deposit.__doc__)
print(asdict(bank["Barbara"]), astuple(Transfer(source="s", target="t", cents=9)))
print(json.dumps({a.owner: {"cents": a.cents, "entries": a.entries} for a in bank}, indent=1, sort_keys=True)[:330].rstrip())
print(bank.stats.most_common(), "Ada" in bank, "Bob" in bank)
with suppress(FrozenInstanceError), ExitStack() as stack:
    stack.callback(print, "unwound", 1)
    stack.enter_context(bank.transaction("Ada"))
    stack.callback(print, "unwound", 2)
    Transfer(source="a", target="b", cents=1).tags = 1
print(hash(Transfer(source="a", target="b", cents=1)) == hash(Transfer(source="a", target="b", cents=1)))
with bank.transaction("Ada", "Grace"):
    bank.deposit(bank["Grace"], 100)
    bank.withdraw(bank["Ada"], 99_999_999)
# expect: owner     | number |       balance|  n
# expect: ----------+--------+--------------+---
# expect: Ada       |  1000  |      1,250.00|  1
# expect: Barbara   |  1021  |        250.00|  1
# expect: Edsger    |  1014  |        200.55|  1
# expect: Grace     |  1007  |          0.00|  1
# expect: total**************|      1,700.55|
# expect: InsufficientFunds: Edsger lacks 99,799.45
# expect: BankError: no account of Alan [cause: KeyError('Alan')]
# expect: ValueError: cannot transfer -5
# expect: TypeError: Transfer.__init__() takes 1 positional argument but 4 were given
# expect: TypeError: Transfer.__init__() missing 1 required keyword-only argument: 'target'
# expect: FrozenInstanceError: cannot assign to field 'cents'
# expect: TypeError: Account.__init__() missing 1 required positional argument: 'owner'
# expect: TypeError: Account.__init__() takes from 2 to 6 positional arguments but 7 were given
# expect: TypeError: '<' not supported between instances of 'Account' and 'int'
# expect: fine: Account(owner='x', cents=0, number=3)
# expect: TypeError: Bank.deposit() missing 1 required positional argument: 'amount'
# expect: TypeError: Bank.deposit() takes 3 positional arguments but 4 were given
# expect: owner     | number |       balance|  n
# expect: ----------+--------+--------------+---
# expect: Ada       |  1000  |      1,250.00|  1
# expect: Barbara   |  1021  |        250.00|  1
# expect: Edsger    |  1014  |        200.55|  1
# expect: Grace     |  1007  |          0.00|  1
# expect: total**************|      1,700.55|
# expect: Account(owner='Barbara', cents=25000, number=1021) True True
# expect: ['sort_key', 'owner', 'cents', 'number', 'entries'] deposit deposit Puts money in.
# expect: {'sort_key': (-25000, 'Barbara'), 'owner': 'Barbara', 'cents': 25000, 'number': 1021, 'entries': [Entry(number=1, kind='deposit', amount=25000, note='from Ada')]} ('s', 't', 9, frozenset())
# expect: {
# expect:  "Ada": {
# expect:   "cents": 125000,
# expect:   "entries": [
# expect:    [
# expect:     2,
# expect:     "withdraw",
# expect:     25000,
# expect:     "to Barbara"
# expect:    ]
# expect:   ]
# expect:  },
# expect:  "Barbara": {
# expect:   "cents": 25000,
# expect:   "entries": [
# expect:    [
# expect:     1,
# expect:     "deposit",
# expect:     25000,
# expect:     "from Ada"
# expect:    ]
# expect:   ]
# expect:  },
# expect:  "Edsger": {
# expect:   "cents": 20055,
# expect:   "entries": [
# expect:    [
# expect:     3,
# expect:     "deposit",
# expect:     20050,
# expect:     "from Grace"
# expect: [('deposit', 10045050), ('withdraw', 45050)] True False
# expect: unwound 2
# expect: unwound 1
# expect: True
