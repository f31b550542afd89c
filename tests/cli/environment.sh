BUFO_VARIABLE=value $BUFO -c "import os; print(os.environ['BUFO_VARIABLE'])"
mkdir lib
echo 'where = "PYTHONPATH"' > lib/extra_module.py
PYTHONPATH=lib $BUFO -c "import extra_module; print(extra_module.where)"
PYTHONPATH=lib $BUFO -E -c "import extra_module" 2>&1 | tail -1
PYTHONUNBUFFERED=1 $BUFO -c "
import sys
print('out')
sys.stderr.write('err\n')" 2>&1
