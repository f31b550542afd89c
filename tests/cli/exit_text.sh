$BUFO -c "import sys; sys.exit('some text')"; echo $?
$BUFO -c "import sys; sys.exit(['a', 1])"; echo $?
$BUFO -c "import sys; sys.exit(1.5)"; echo $?
$BUFO -c "import sys; sys.exit((1, 2))"; echo $?
