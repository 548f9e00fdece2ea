#!/bin/bash
# Opens docgen in the browser (Mac and Linux). A folder or a workbook as its word is where it works.
home=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$home/Mine ark}
[ -f "$folder" ] && folder=$(dirname "$folder")
mkdir -p "$folder"
for python in python3.14 python3.13 python3.12 python3.11 python3; do
  if command -v "$python" >/dev/null && "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    exec "$python" "$home/run.py" serve "$folder"
  fi
done
echo "docgen kræver Python 3.11 eller nyere. Hent det på python.org, og åbn filen igen." >&2
exit 3
