#!/usr/bin/env bash
# Takes the CSV files below data/ that a pull request adds, changes or deletes, and nothing else of it.
# Names of tables and submissions that are to be checked go to changed-tables.txt, a deleted table's too (it is then
# missing, and the check says so); files that are not taken go to refused-tables.txt, each with the reason.
# Usage: scripts/ci/take-tables.sh <number of the pull request> <base commit>
set -euo pipefail
# Letters of names are those of ASCII, whatever language the machine speaks.
export LC_ALL=C

number="$1"
base="$2"
[[ "$number" =~ ^[0-9]+$ ]] || { echo "The number of the pull request is no number." >&2; exit 1; }

git fetch --no-tags --quiet origin "pull/${number}/head"
head="$(git rev-parse FETCH_HEAD)"
fork="$(git merge-base "$base" "$head")"

# A name that can stand in a comment: every other byte is a question mark.
plain() { printf "%s" "$1" | tr -c 'A-Za-z0-9._/ ()-' '?'; }
refuse() { printf "%s: %s\n" "$(plain "$1")" "$2" >> refused-tables.txt; }

: > changed-tables.txt
: > refused-tables.txt
while IFS= read -r -d "" path; do
  # Lists that the site is not made of have a check of their own.
  [[ "$path" == "data/submissions/decisions.csv" || "$path" == "data/audit.csv" ]] && continue
  # Rejected rows are kept as they came, with their errors.
  [[ "$path" == data/submissions/rejected/* ]] && continue
  # A plain file with a plain name, in one of the two folders: no link, no way out of data/.
  if [[ ! "$path" =~ ^data/(submissions/)?[A-Za-z0-9._\ \(\)-]+\.csv$ ]]; then
    refuse "$path" "give it a name of plain letters, digits and hyphens, in data/ or data/submissions/"
    continue
  fi
  mode="$(git ls-tree "$head" -- "$path" | cut -d " " -f 1)"
  if [[ -z "$mode" ]]; then
    rm -f -- "$path"
    # A submission is deleted when it is decided; a table never is.
    [[ "$path" == data/submissions/* ]] || printf "%s\n" "$path" >> changed-tables.txt
    continue
  fi
  if [[ "$mode" != "100644" ]]; then
    refuse "$path" "it is no plain file (a link, or a program)"
    continue
  fi
  mkdir -p "$(dirname "$path")"
  # Never through a link that stands there already.
  rm -f -- "$path"
  git show "${head}:${path}" > "$path"
  printf "%s\n" "$path" >> changed-tables.txt
done < <(git diff --name-only -z --no-renames "$fork" "$head" -- ":(glob)data/*.csv" ":(glob)data/submissions/**/*.csv")

# Says to the workflow whether there is anything to check.
if [[ -n "${GITHUB_OUTPUT:-}" ]]; then
  if [[ -s changed-tables.txt || -s refused-tables.txt ]]; then echo "any=true"; else echo "any=false"; fi >> "$GITHUB_OUTPUT"
fi
