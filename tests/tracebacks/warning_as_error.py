import warnings
warnings.simplefilter("error")


def old():
    warnings.warn("use the new one", DeprecationWarning)


old()
