from __future__ import nothing_real  # syntax-error: future feature nothing_real is not defined
