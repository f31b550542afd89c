# shutil, tempfile and glob.
import glob
import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as d:
    os.makedirs(os.path.join(d, "a", "b"))
    for name in ("one.txt", "a/two.txt", "a/b/three.py"):
        with open(os.path.join(d, name), "w") as f:
            f.write(name)
    shutil.copytree(os.path.join(d, "a"), os.path.join(d, "c"),
                    ignore=shutil.ignore_patterns("*.py"))
    print(sorted(glob.glob("**/*.txt", root_dir=d, recursive=True)))
    # expect: ['a/two.txt', 'c/two.txt', 'one.txt']
    shutil.move(os.path.join(d, "one.txt"), os.path.join(d, "a"))
    print(sorted(os.listdir(os.path.join(d, "a"))))  # expect: ['b', 'one.txt', 'two.txt']
    shutil.rmtree(os.path.join(d, "a"))
    print(sorted(os.listdir(d)))  # expect: ['c']
    try:
        shutil.copyfile(os.path.join(d, "c", "two.txt"), os.path.join(d, "c", "two.txt"))
    except shutil.SameFileError:
        print("same")  # expect: same
print(os.path.exists(d))  # expect: False
with tempfile.NamedTemporaryFile("w+", suffix=".x") as f:
    f.write("text")
    f.seek(0)
    print(f.read(), os.path.exists(f.name), f.name.endswith(".x"))  # expect: text True True
print(os.path.exists(f.name))  # expect: False
with tempfile.SpooledTemporaryFile(max_size=4) as f:
    f.write(b"12345")
    print(f._rolled, f.tell())  # expect: True 5
print(shutil.which("sh") is not None, shutil.get_terminal_size((70, 20)).count(0))  # expect: True 0
