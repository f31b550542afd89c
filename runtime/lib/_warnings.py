"""The names on which other implementations of module warnings stand."""

import warnings
from warnings import filters, warn, warn_explicit, _filters_mutated
from warnings import defaultaction as _defaultaction, onceregistry as _onceregistry
