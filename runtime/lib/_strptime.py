"""Dates and times from text: what time.strptime() and datetime.strptime() call.

Names are English, as in the C locale.
"""

import re
import time

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december"]


def _names(names):
    # Longer ones first, lest one be taken for the beginning of another.
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _zones():
    return [name.lower() for name in ("utc", "gmt", *time.tzname)]


_DIRECTIVES = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])",
    "f": r"(?P<f>[0-9]{1,6})",
    "H": r"(?P<H>2[0-3]|[0-1]\d|\d)",
    "I": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
    "G": r"(?P<G>\d\d\d\d)",
    "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
    "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)",
    "S": r"(?P<S>6[0-1]|[0-5]\d|\d)",
    "U": r"(?P<U>5[0-3]|[0-4]\d|\d)",
    "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
    "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)",
    "w": r"(?P<w>[0-6])",
    "u": r"(?P<u>[1-7])",
    "y": r"(?P<y>\d\d)",
    "Y": r"(?P<Y>\d\d\d\d)",
    "z": r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))",
    "A": f"(?P<A>{_names(_DAYS)})",
    "a": f"(?P<a>{_names(d[:3] for d in _DAYS)})",
    "B": f"(?P<B>{_names(_MONTHS)})",
    "b": f"(?P<b>{_names(m[:3] for m in _MONTHS)})",
    "p": "(?P<p>am|pm)",
    "%": "%",
}
# Directives that stand for several.
_LOCAL = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}

_patterns = {}


def _pattern(format):
    """The regular expression of a format."""
    pattern = _patterns.get(format)
    if pattern is not None:
        return pattern
    expanded = format
    for letter, text in _LOCAL.items():
        expanded = re.sub(r"(?<!%)((?:%%)*)%" + letter, lambda m: m.group(1) + text, expanded)
    out = []
    i = 0
    while i < len(expanded):
        c = expanded[i]
        i += 1
        if c.isspace():
            while i < len(expanded) and expanded[i].isspace():
                i += 1
            out.append(r"\s+")
        elif c != "%":
            out.append(re.escape(c))
        else:
            if i == len(expanded):
                raise ValueError("stray %% in format '%s'" % format)
            directive = expanded[i]
            i += 1
            if directive == "Z":
                out.append(f"(?P<Z>{_names(_zones())})")
            elif directive in _DIRECTIVES:
                out.append(_DIRECTIVES[directive])
            else:
                if directive == "\\":
                    directive = "%"
                raise ValueError("'%s' is a bad directive in format '%s'" % (directive, format))
    if len(_patterns) > 5:
        _patterns.clear()
    pattern = _patterns[format] = re.compile("".join(out), re.IGNORECASE)
    return pattern


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """(the fields of a struct_time with the zone's name and offset, microseconds,
    microseconds of the offset)"""
    for index, arg in enumerate((data_string, format)):
        if not isinstance(arg, str):
            raise TypeError(f"strptime() argument {index} must be str, not {type(arg)}")
    found = _pattern(format).match(data_string)
    if not found:
        raise ValueError("time data %r does not match format %r" % (data_string, format))
    if len(data_string) != found.end():
        raise ValueError("unconverted data remains: %s" % data_string[found.end():])
    values = found.groupdict()

    def number(name):
        text = values.get(name)
        return None if text is None else int(text)

    year = number("Y")
    if "y" in values:
        year = number("y")
        year += 2000 if year <= 68 else 1900  # as POSIX has it
    iso_year, iso_week = number("G"), number("V")
    month = number("m") or 1
    for key, names in (("B", _MONTHS), ("b", [m[:3] for m in _MONTHS])):
        if key in values:
            month = names.index(values[key].lower()) + 1
    day = number("d") or 1
    hour = number("H") or 0
    if "I" in values:
        hour = number("I") % 12
        if (values.get("p") or "").lower() == "pm":
            hour += 12
    fraction = int(values["f"].ljust(6, "0")) if "f" in values else 0
    weekday = None
    for key, names in (("A", _DAYS), ("a", [d[:3] for d in _DAYS])):
        if key in values:
            weekday = names.index(values[key].lower())
    if "w" in values:
        weekday = (number("w") - 1) % 7
    if "u" in values:
        weekday = number("u") - 1
    julian = number("j")
    week_of_year, week_starts_monday = None, False
    for key in ("U", "W"):
        if key in values:
            week_of_year, week_starts_monday = number(key), key == "W"
    gmtoff, gmtoff_fraction = _offset(values.get("z"))
    tz, zone = -1, None
    if values.get("Z"):
        zone = values["Z"].lower()
        if zone in ("utc", "gmt"):
            tz = 0
        else:
            names = [name.lower() for name in time.tzname]
            # One name for both says nothing.
            if not (names[0] == names[1] and time.daylight):
                tz = names.index(zone)

    if iso_year is not None:
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive "
                             "'%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive "
                             "'%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")

    from datetime import date
    leap_year_fix = year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap_year_fix else 1900
    if julian is None and weekday is not None:
        if week_of_year is not None:
            julian = _julian_of_week(year, week_of_year, weekday, week_starts_monday)
        elif iso_year is not None:
            d = date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = d.year, d.month, d.day
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if _is_leap(year) else 365
    if julian is None:
        julian = date(year, month, day).toordinal() - date(year, 1, 1).toordinal() + 1
    else:
        d = date.fromordinal(julian - 1 + date(year, 1, 1).toordinal())
        year, month, day = d.year, d.month, d.day
    if weekday is None:
        weekday = date(year, month, day).weekday()
    if leap_year_fix:
        year = 1900  # the default, which had no 29th of February
    return ((year, month, day, hour, number("M") or 0, number("S") or 0, weekday, julian, tz,
             values.get("Z"), gmtoff), fraction, gmtoff_fraction)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _julian_of_week(year, week, weekday, week_starts_monday):
    """The day of the year from a week's number and a weekday."""
    from datetime import date
    first_weekday = date(year, 1, 1).weekday()
    if not week_starts_monday:
        first_weekday = (first_weekday + 1) % 7
        weekday = (weekday + 1) % 7
    week_0_length = (7 - first_weekday) % 7
    if week == 0:
        return 1 + weekday - first_weekday
    return 1 + week_0_length + 7 * (week - 1) + weekday


def _offset(z):
    """Seconds and microseconds east of UTC; None if there is no offset."""
    if z is None:
        return None, 0
    if z == "Z":
        return 0, 0
    text = z[1:]
    if text[2:3] == ":":
        hours, minutes, rest = text[:2], text[3:5], text[5:]
        if rest:
            if rest[0] != ":":
                raise ValueError(f"Inconsistent use of : in {z}")
            rest = rest[1:]
    else:
        hours, minutes, rest = text[:2], text[2:4], text[4:]
    seconds, _, fraction = rest.partition(".")
    total = int(hours) * 3600 + int(minutes) * 60 + int(seconds or 0)
    micro = int(fraction.ljust(6, "0")) if fraction else 0
    return (-total, -micro) if z[0] == "-" else (total, micro)


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """A struct_time."""
    return time.struct_time(_strptime(data_string, format)[0])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """An instance of the datetime class."""
    from datetime import timedelta, timezone
    fields, fraction, gmtoff_fraction = _strptime(data_string, format)
    zone, gmtoff = fields[-2:]
    args = fields[:6] + (fraction,)
    if gmtoff is not None:
        delta = timedelta(seconds=gmtoff, microseconds=gmtoff_fraction)
        args += (timezone(delta, zone) if zone else timezone(delta),)
    return cls(*args)
