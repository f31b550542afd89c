import struct
for f in ("", "b", "<i", "bi", "ib", "<bi", "bq", "2h3s", "P", "n", "x", "10x", "@bxh", "0i", "b0i", "i i", "<Qd?"):
    print(repr(f), struct.calcsize(f))  # expect: '' 0
    # expect: 'b' 1
    # expect: '<i' 4
    # expect: 'bi' 8
    # expect: 'ib' 5
    # expect: '<bi' 5
    # expect: 'bq' 16
    # expect: '2h3s' 7
    # expect: 'P' 8
    # expect: 'n' 8
    # expect: 'x' 1
    # expect: '10x' 10
    # expect: '@bxh' 4
    # expect: '0i' 0
    # expect: 'b0i' 4
    # expect: 'i i' 8
    # expect: '<Qd?' 17
