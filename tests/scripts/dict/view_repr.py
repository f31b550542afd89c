print({}.keys(), {1: 2}.items(), {1: 2}.values(), type({}.keys()).__name__)
# expect: dict_keys([]) dict_items([(1, 2)]) dict_values([2]) dict_keys
