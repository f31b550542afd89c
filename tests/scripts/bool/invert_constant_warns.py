# ~False warns where it runs, constant or not.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(eval("~False"), -True)  # expect: -1 -1
print(caught[0].category.__name__)  # expect: DeprecationWarning
