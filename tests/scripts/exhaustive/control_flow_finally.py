# Every way out of try in a loop, with every way out of finally.
def run(leave, final):
    log = []
    for i in range(3):
        try:
            log.append(i)
            if leave == "break" and i == 1:
                break
            if leave == "continue" and i == 1:
                continue
            if leave == "return" and i == 1:
                return log + ["returned"]
            if leave == "raise" and i == 1:
                raise ValueError
            log.append("body")
        finally:
            log.append("f")
            if final == "break":
                break
            if final == "continue":
                continue
            if final == "return":
                return log + ["final"]
    else:
        log.append("else")
    return log
for leave in ("none", "break", "continue", "return", "raise"):
    for final in ("none", "break", "continue", "return"):
        try:
            print(leave, final, *run(leave, final))
        except ValueError:
            print(leave, final, "ValueError")
# expect: none none 0 body f 1 body f 2 body f else
# expect: none break 0 body f
# expect: none continue 0 body f 1 body f 2 body f else
# expect: none return 0 body f final
# expect: break none 0 body f 1 f
# expect: break break 0 body f
# expect: break continue 0 body f 1 f 2 body f else
# expect: break return 0 body f final
# expect: continue none 0 body f 1 f 2 body f else
# expect: continue break 0 body f
# expect: continue continue 0 body f 1 f 2 body f else
# expect: continue return 0 body f final
# expect: return none 0 body f 1 returned
# expect: return break 0 body f
# expect: return continue 0 body f 1 f 2 body f else
# expect: return return 0 body f final
# expect: raise none ValueError
# expect: raise break 0 body f
# expect: raise continue 0 body f 1 f 2 body f else
# expect: raise return 0 body f final
