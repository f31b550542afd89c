import sys
sys.exit("a message for standard error")
