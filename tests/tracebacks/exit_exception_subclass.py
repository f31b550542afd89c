class MyExit(SystemExit):
    pass


raise MyExit("exit text")
