#!/usr/bin/env bash
# Annotates each file of annotated news in a folder and scores the answers, with the folder's own scorer.
set -euo pipefail
folder=${1:?the folder with score.py and the annotated news}
out=target/eval
if [ ! -f "$folder/score.py" ]; then
  echo "no $folder/score.py: nothing to measure" >&2
  exit 0
fi
mkdir -p "$out"
for gold in "$folder"/*.jsonl; do
  name=$(basename "$gold" .jsonl)
  target/debug/otr annotate --format standoff --jsonl "$gold" > "$out/$name.jsonl"
  echo "$name"
  python3 "$folder/score.py" "$gold" "$out/$name.jsonl" | sed 's/^/  /'
done
