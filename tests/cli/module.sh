echo 'import sys; print(__name__, len(sys.argv), sys.argv[1:])' > tool.py
$BUFO -m tool a b
mkdir pkg
echo 'print("pkg init")' > pkg/__init__.py
echo 'print("pkg main", __name__, __package__)' > pkg/__main__.py
echo 'from . import __name__ as n; print("sub", __name__, n)' > pkg/sub.py
$BUFO -m pkg
$BUFO -m pkg.sub
