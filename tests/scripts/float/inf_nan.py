inf = float("inf")
nan = float("nan")
print(inf, -inf, nan, inf - inf, inf > 1e308, nan == nan, nan != nan, nan < 1, inf == inf, 1 / inf, inf * 0, float("-Infinity"), float("NaN"))
# expect: inf -inf nan nan True False True False True 0.0 nan -inf nan
print(inf // 1, 5 % inf, -5 % inf, 5 // inf, -5 // inf)  # expect: nan 5.0 inf 0.0 -1.0
