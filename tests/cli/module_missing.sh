$BUFO -m no_such_module_at_all 2>&1 | sed 's/^[^:]*: No module/PROGRAM: No module/'
$BUFO -m no_such_module_at_all 2>/dev/null; echo $?
mkdir pkg
: > pkg/__init__.py
$BUFO -m pkg 2>&1 | sed 's/^[^:]*: No module/PROGRAM: No module/'
