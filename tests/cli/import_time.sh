mkdir pkg
echo 'import pkg.inner' > pkg/__init__.py
echo 'x = 1' > pkg/inner.py
PYTHONPATH=. $BUFO -S -X importtime -c "import pkg" 2>&1 | sed 's/[0-9][0-9]*/N/g; s/  */ /g'
