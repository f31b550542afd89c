dir=$(mktemp -d)
mkdir $dir/lib $dir/lib/importlib
echo 'where = "library"' > $dir/lib/only_in_library.py
echo 'where = "never"' > $dir/lib/functools.py
: > $dir/lib/importlib/__init__.py
echo 'where = "library"' > $dir/lib/importlib/extra.py
for way in option variable; do
  case $way in
    option) set -- $BUFO --stdlib $dir/lib ;;
    variable) export BUFO_STDLIB=$dir/lib; set -- $BUFO ;;
  esac
  "$@" -c "
import only_in_library, sys, importlib.extra
print(only_in_library.where, importlib.extra.where, sys.path[-1] == '$dir/lib')
import io
print(io)
"
done
$BUFO -E -c "import only_in_library" 2>&1
rm -r $dir
