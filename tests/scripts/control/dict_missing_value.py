{1: }  # syntax-error: expression expected after dictionary key and ':'
