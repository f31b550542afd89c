"""asyncio: event loops for coroutines, with tasks, timers, locks and queues.

The loop waits for time to pass and for what tasks do for each other. Sockets, pipes, processes and
threads are no part of it.
"""

from .exceptions import *
from .coroutines import *
from .events import *
from .futures import *
from .base_events import *
from .tasks import *
from .locks import *
from .timeouts import *
from .taskgroups import *
from .queues import *
from .runners import *
from . import (base_events, coroutines, events, exceptions, futures, locks, queues, runners,
               taskgroups, tasks, timeouts)

__all__ = (exceptions.__all__ + coroutines.__all__ + events.__all__ + futures.__all__
           + base_events.__all__ + tasks.__all__ + locks.__all__ + timeouts.__all__
           + taskgroups.__all__ + queues.__all__ + runners.__all__)
