# A text adventure played from a script: rooms, items, verbs, an undo by copies.
import copy
import textwrap
from collections import defaultdict, deque
from enum import Enum, Flag, auto, unique


@unique
class Direction(Enum):
    NORTH = (0, -1)
    SOUTH = (0, 1)
    EAST = (1, 0)
    WEST = (-1, 0)

    @property
    def opposite(self):
        return Direction((-self.value[0], -self.value[1]))

    @classmethod
    def parse(cls, text):
        for member in cls:
            if member.name.startswith(text.upper()) and text:
                return member
        raise KeyError(text)


class Trait(Flag):
    NONE = 0
    PORTABLE = auto()
    LIGHT = auto()
    EDIBLE = auto()
    KEY = auto()


class Item:
    def __init__(self, name, traits=Trait.PORTABLE, weight=1):
        self.name, self.traits, self.weight = name, traits, weight

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.traits!r}, weight={self.weight})"

    def __str__(self):
        return ("an " if self.name[0] in "aeiou" else "a ") + self.name

    def __lt__(self, other):
        return (self.weight, self.name) < (other.weight, other.name)


class Room:
    def __init__(self, name, text, dark=False):
        self.name, self.text, self.dark = name, text, dark
        self.items = []
        self.exits = {}
        self.locked = set()

    def join(self, direction, other, locked=False):
        self.exits[direction] = other
        other.exits[direction.opposite] = self
        if locked:
            self.locked.add(direction)
        return other


class Game:
    LIMIT = 7

    def __init__(self):
        cellar = Room("Cellar", "Barrels, dust, and the smell of old apples that nobody came to fetch.", dark=True)
        hall = Room("Hall", "A long hall with a portrait that has seen better days, and better owners.")
        garden = Room("Garden", "Roses.")
        tower = Room("Tower", "The whole valley lies below you.")
        hall.join(Direction.SOUTH, cellar)
        hall.join(Direction.EAST, garden)
        garden.join(Direction.NORTH, tower, locked=True)
        hall.items += [Item("lamp", Trait.PORTABLE | Trait.LIGHT, 2), Item("statue", Trait.NONE, 90)]
        cellar.items += [Item("iron key", Trait.PORTABLE | Trait.KEY), Item("apple", Trait.PORTABLE | Trait.EDIBLE)]
        garden.items.append(Item("rake", weight=5))
        self.room, self.bag, self.moves, self.seen = hall, [], 0, defaultdict(int)
        self.history = deque(maxlen=3)
        self.won = False

    def light(self):
        return not self.room.dark or any(Trait.LIGHT in i.traits for i in self.bag)

    def look(self):
        self.seen[self.room.name] += 1
        yield f"== {self.room.name} =="
        if not self.light():
            yield "It is pitch dark."
            return
        yield from textwrap.wrap(self.room.text, 40, initial_indent="  ", subsequent_indent="  ")
        if self.room.items:
            yield "You see " + ", ".join(map(str, sorted(self.room.items))) + "."
        yield "Exits: " + " ".join(sorted(d.name.lower() for d in self.room.exits))

    def go(self, text):
        direction = Direction.parse(text)
        if direction not in self.room.exits:
            yield f"No way {direction.name.lower()}."
            return
        if direction in self.room.locked:
            if not any(i.traits & Trait.KEY for i in self.bag):
                yield "Locked."
                return
            self.room.locked.discard(direction)
            yield "The key turns."
        self.room = self.room.exits[direction]
        yield from self.look()
        if self.room.name == "Tower":
            self.won = True
            yield "You have won!"

    def find(self, name, where):
        for item in where:
            if item.name == name or item.name.split()[-1] == name:
                return item
        raise LookupError(f"no {name} here")

    def take(self, *words):
        if not self.light():
            yield "You grope around in vain."
            return
        item = self.find(" ".join(words), self.room.items)
        if not item.traits & Trait.PORTABLE:
            yield f"{str(item).capitalize()} is not for taking."
        elif sum(i.weight for i in self.bag) + item.weight > self.LIMIT:
            yield f"Too heavy: {item.weight} more than you bear."
        else:
            self.room.items.remove(item)
            self.bag.append(item)
            yield f"Taken: {item.name}."

    def drop(self, *words):
        item = self.find(" ".join(words), self.bag)
        self.bag.remove(item)
        self.room.items.append(item)
        yield "Dropped."

    def eat(self, name):
        item = self.find(name, self.bag)
        if Trait.EDIBLE in item.traits:
            self.bag.remove(item)
            yield "Crunch."
        else:
            yield "You would rather not."

    def inventory(self):
        yield "Bag: " + (", ".join(i.name for i in self.bag) or "empty")

    def undo(self):
        if not self.history:
            yield "Nothing to undo."
            return
        vars(self).update(self.history.pop())
        yield f"Undone. ({self.room.name})"

    def command(self, line):  # raises: KeyError: 'thrown in'
        verb, *words = line.split()
        method = getattr(self, {"i": "inventory", "l": "look", "get": "take"}.get(verb, verb), None)
        if method is None:
            yield f"I do not know how to {verb}."
            return
        self.moves += 1
        if verb != "undo":
            self.history.append({k: v for k, v in copy.deepcopy(vars(self)).items() if k != "history"})
        try:
            yield from method(*words)
        except LookupError as error:
            yield f"Hm? ({type(error).__name__}: {error})"
        except TypeError as error:
            yield f"What? {error}"


SCRIPT = """
look
go s
take key
go n
take lamp
take statue
take
go s
l
take iron key
get apple
i
eat apple
eat
eat lamp
undo
go north
go e
take rake
go n
undo
drop lamp
take rake
go up
dance
go north
""".split("\n")

game = Game()
for line in filter(None, SCRIPT):
    print(">", line)
    for answer in game.command(line):
        print(answer)
print(game.moves, dict(game.seen), game.won, game.bag)
print(list(Direction), Trait.LIGHT | Trait.KEY, Trait(5), ~Trait.KEY, Trait.NONE, Direction.NORTH.opposite)
print(Trait.PORTABLE in Trait(3), len(Trait), [t.name for t in Trait(6)], bool(Trait.NONE), Direction["EAST"] is Direction((1, 0)))
for bad in (lambda: Direction((5, 5)), lambda: Trait(64), lambda: Direction["UP"], lambda: setattr(Direction, "NORTH", 3), lambda: Direction.parse("")):
    try:
        print(bad())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
for answer in game.command("go"):
    print(answer)
print(game.command("look").throw(KeyError("thrown in")))
# expect: > look
# expect: == Hall ==
# expect:   A long hall with a portrait that has
# expect:   seen better days, and better owners.
# expect: You see a lamp, a statue.
# expect: Exits: east south
# expect: > go s
# expect: == Cellar ==
# expect: It is pitch dark.
# expect: > take key
# expect: You grope around in vain.
# expect: > go n
# expect: == Hall ==
# expect:   A long hall with a portrait that has
# expect:   seen better days, and better owners.
# expect: You see a lamp, a statue.
# expect: Exits: east south
# expect: > take lamp
# expect: Taken: lamp.
# expect: > take statue
# expect: A statue is not for taking.
# expect: > take
# expect: Hm? (LookupError: no  here)
# expect: > go s
# expect: == Cellar ==
# expect:   Barrels, dust, and the smell of old
# expect:   apples that nobody came to fetch.
# expect: You see an apple, an iron key.
# expect: Exits: north
# expect: > l
# expect: == Cellar ==
# expect:   Barrels, dust, and the smell of old
# expect:   apples that nobody came to fetch.
# expect: You see an apple, an iron key.
# expect: Exits: north
# expect: > take iron key
# expect: Taken: iron key.
# expect: > get apple
# expect: Taken: apple.
# expect: > i
# expect: Bag: lamp, iron key, apple
# expect: > eat apple
# expect: Crunch.
# expect: > eat
# expect: What? Game.eat() missing 1 required positional argument: 'name'
# expect: > eat lamp
# expect: You would rather not.
# expect: > undo
# expect: Undone. (Cellar)
# expect: > go north
# expect: == Hall ==
# expect:   A long hall with a portrait that has
# expect:   seen better days, and better owners.
# expect: You see a statue.
# expect: Exits: east south
# expect: > go e
# expect: == Garden ==
# expect:   Roses.
# expect: You see a rake.
# expect: Exits: north west
# expect: > take rake
# expect: Too heavy: 5 more than you bear.
# expect: > go n
# expect: The key turns.
# expect: == Tower ==
# expect:   The whole valley lies below you.
# expect: Exits: south
# expect: You have won!
# expect: > undo
# expect: Undone. (Garden)
# expect: > drop lamp
# expect: Dropped.
# expect: > take rake
# expect: Taken: rake.
# expect: > go up
# expect: Hm? (KeyError: 'up')
# expect: > dance
# expect: I do not know how to dance.
# expect: > go north
# expect: The key turns.
# expect: == Tower ==
# expect:   The whole valley lies below you.
# expect: Exits: south
# expect: You have won!
# expect: 23 {'Hall': 3, 'Cellar': 3, 'Garden': 1, 'Tower': 1} True [Item('iron key', <Trait.PORTABLE|KEY: 9>, weight=1), Item('rake', <Trait.PORTABLE: 1>, weight=5)]
# expect: [<Direction.NORTH: (0, -1)>, <Direction.SOUTH: (0, 1)>, <Direction.EAST: (1, 0)>, <Direction.WEST: (-1, 0)>] Trait.LIGHT|KEY Trait.PORTABLE|EDIBLE Trait.PORTABLE|LIGHT|EDIBLE Trait.NONE Direction.SOUTH
# expect: True 4 ['LIGHT', 'EDIBLE'] False True
# expect: ValueError: (5, 5) is not a valid Direction
# expect: ValueError: <flag 'Trait'> invalid value 64
# expect:     given 0b0 1000000
# expect:   allowed 0b0 0001111
# expect: KeyError: 'UP'
# expect: AttributeError: cannot reassign member 'NORTH'
# expect: KeyError: ''
# expect: duplicate values found in <enum 'Twice'>: B -> A
# expect: What? Game.go() missing 1 required positional argument: 'text'
