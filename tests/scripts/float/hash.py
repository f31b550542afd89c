print(hash(1.0), hash(0.5), hash(-0.0), hash(float("inf")), hash(-float("inf")), hash(1e300), hash(0.1))
# expect: 1 1152921504606846976 0 314159 -314159 1224995262755759164 230584300921369408
