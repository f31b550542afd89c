ExceptionGroup("m", [KeyboardInterrupt()])  # raises: TypeError: Cannot nest BaseExceptions in an ExceptionGroup
