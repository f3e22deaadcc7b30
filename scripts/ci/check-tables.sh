#!/usr/bin/env bash
# Checks the files named in changed-tables.txt; what a reviewer should read goes to comment.md. Fails when there is an error.
set -uo pipefail

files=()
while IFS= read -r path; do
  [[ "$path" == "data/submissions/decisions.csv" ]] || files+=("$path")
done < changed-tables.txt
if [[ ${#files[@]} -eq 0 ]]; then
  echo "No table was changed."
  exit 0
fi

tables=()
submissions=()
for path in "${files[@]}"; do
  if [[ "$path" == data/submissions/* ]]; then submissions+=("$path"); else tables+=("$path"); fi
done

status=0
{
  # Tables are checked where they stand, beside all others.
  if [[ ${#tables[@]} -gt 0 ]]; then npx --no-install tsx scripts/check.ts --markdown "${tables[@]}" || status=1; fi
  if [[ ${#submissions[@]} -gt 0 ]]; then
    echo
    npx --no-install tsx scripts/check.ts --markdown "${submissions[@]}" || status=1
    echo
    npx --no-install tsx scripts/curate/index.ts --markdown || status=1
  fi
} > comment.md

# A comment may hold 65,536 characters.
if [[ $(wc -m < comment.md) -gt 60000 ]]; then
  head -c 60000 comment.md | sed '$d' > comment.cut
  printf "\n\nThe rest is left out: it is too long for a comment.\n" >> comment.cut
  mv comment.cut comment.md
fi
cat comment.md
if [[ -n "${GITHUB_STEP_SUMMARY:-}" ]]; then cat comment.md >> "$GITHUB_STEP_SUMMARY"; fi
exit "$status"
