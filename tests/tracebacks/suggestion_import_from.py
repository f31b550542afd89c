from _helper_values import value_on
