class Wait:
    def __await__(self):
        yield 1
async def f():
    try:
        await Wait()
    except ValueError as e:
        return "caught"
    finally:
        print("finally")
c = f()
c.send(None)
c.close()  # expect: finally
d = f()
d.send(None)
try:
    d.throw(ValueError("x"))  # expect: finally
except StopIteration as e:
    print(e.value)  # expect: caught
