from datetime import UTC, date, datetime, time, timedelta, timezone

d = datetime(2024, 2, 29, 12, 30, 15, 250, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
print(d, repr(d.date()), d.timetz())  # expect: 2024-02-29 12:30:15.000250-03:30 datetime.date(2024, 2, 29) 12:30:15.000250-03:30
print(d.astimezone(UTC), d == d.astimezone(UTC), hash(d) == hash(d.astimezone(UTC)))  # expect: 2024-02-29 16:00:15.000250+00:00 True True
print(datetime.fromisoformat(str(d)) == d, date.fromisoformat("2024-W09-4"), time.fromisoformat("T0102Z"))  # expect: True 2024-02-29 01:02:00+00:00
print(date(2024, 3, 1) - date(2024, 2, 1), timedelta(1.5) * 2.5, timedelta(-1, 5))  # expect: 29 days, 0:00:00 3 days, 18:00:00 -1 day, 0:00:05
print(date(2020, 12, 31).isocalendar(), f"{d:%d/%m/%y %H:%M %z}")  # expect: datetime.IsoCalendarDate(year=2020, week=53, weekday=4) 29/02/24 12:30 -0330
print(repr(timedelta(days=-1, microseconds=1)), divmod(timedelta(hours=5), timedelta(hours=2)))  # expect: datetime.timedelta(days=-1, microseconds=1) (2, datetime.timedelta(seconds=3600))
try:
    d < datetime(2024, 1, 1)
except TypeError as e:
    print(e)  # expect: can't compare offset-naive and offset-aware datetimes
date(2023, 2, 29)  # raises: ValueError: day is out of range for month
