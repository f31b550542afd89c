config = {"name": "x"}
config["missing key"]
