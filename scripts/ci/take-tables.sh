#!/usr/bin/env bash
# Takes the CSV files below data/ that a pull request adds or changes, and nothing else of it. Their names go to changed-tables.txt.
# Usage: scripts/ci/take-tables.sh <number of the pull request> <base commit>
set -euo pipefail

number="$1"
base="$2"
[[ "$number" =~ ^[0-9]+$ ]] || { echo "The number of the pull request is no number." >&2; exit 1; }

git fetch --no-tags --quiet origin "pull/${number}/head"
head="$(git rev-parse FETCH_HEAD)"
fork="$(git merge-base "$base" "$head")"

: > changed-tables.txt
while IFS= read -r -d "" path; do
  # A plain file with a plain name, in one of the two folders: no link, no way out of data/.
  [[ "$path" =~ ^data/(submissions/)?[A-Za-z0-9._\ \(\)-]+\.csv$ ]] || continue
  [[ "$(git ls-tree "$head" -- "$path" | cut -d " " -f 1)" == "100644" ]] || continue
  mkdir -p "$(dirname "$path")"
  git show "${head}:${path}" > "$path"
  printf "%s\n" "$path" >> changed-tables.txt
done < <(git diff --name-only -z --diff-filter=AMR "$fork" "$head" -- "data/*.csv" "data/submissions/*.csv")
