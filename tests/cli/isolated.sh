echo 'x = 1' > local_module.py
$BUFO -I -c "import local_module" 2>&1 | tail -1
$BUFO -c "import local_module; print(local_module.x)"
