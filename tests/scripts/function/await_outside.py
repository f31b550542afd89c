await x  # syntax-error: 'await' outside function
