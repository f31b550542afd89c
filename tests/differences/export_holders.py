# A BufferError for an exporter that cannot be resized names who holds its memory.
#
# The message is CPython's; notes below it tell where the views were taken. CPython 3.12 has no notes
# here, so that a traceback is some lines shorter.
import array
import io

b = bytearray(b"abc")
first = memoryview(b)
second = first[1:]
third = memoryview(b).cast("b")


def try_it(resize):
    try:
        resize()
    except BufferError as e:
        print(e)
        for note in getattr(e, "__notes__", []):
            print(" ", note.rpartition("/")[2].rpartition("\\")[2])


try_it(lambda: b.append(1))
# expect: Existing exports of data: object cannot be re-sized
# expect:   export_holders.py, line 9
# expect:   export_holders.py, line 11
a = array.array("i", [1])
view = memoryview(a)
try_it(lambda: a.append(1))
# expect: cannot resize an array that is exporting buffers
# expect:   export_holders.py, line 28
s = io.BytesIO(b"abc")
buffer = s.getbuffer()
try_it(s.close)
# expect: Existing exports of data: object cannot be re-sized
# expect:   export_holders.py, line 33
first.release()
second.release()
third.release()
