def g():
    x = 1
    yield
    x = 2
    yield


a = g()
next(a)
frame = a.gi_frame
print(frame is a.gi_frame, frame.f_locals, frame.f_lineno)  # expect: True {'x': 1} 3
next(a)
print(frame is a.gi_frame, frame.f_locals, frame.f_lineno)  # expect: True {'x': 2} 5
a.close()
print(a.gi_frame)  # expect: None
