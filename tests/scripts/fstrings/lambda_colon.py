f"{lambda x: 1}"  # syntax-error: f-string: lambda expressions are not allowed without parentheses
