try:
    raise ExceptionGroup("g", [ValueError(1)])
except* ValueError as e:
    raise RuntimeError("after") from e
