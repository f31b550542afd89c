# The warning about a coroutine that nobody awaited comes through the warnings module: two parts.
async def forgotten():
    pass


forgotten()
raise ValueError("the end")
