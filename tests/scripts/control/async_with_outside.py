async with y:  # syntax-error: 'async with' outside async function
    pass
