async for x in y:  # syntax-error: 'async for' outside async function
    pass
