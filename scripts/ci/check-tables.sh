#!/usr/bin/env bash
# Checks the files named in changed-tables.txt and tells those of refused-tables.txt; what a reviewer should read goes to
# comment.md. Fails when there is an error, or a file that was not taken.
set -uo pipefail
# Characters are counted as the host counts them, whatever language the machine speaks.
export LC_ALL=C.UTF-8

rm -f comment.md
tables=()
submissions=()
while IFS= read -r path; do
  if [[ "$path" == data/submissions/* ]]; then submissions+=("$path"); else tables+=("$path"); fi
done < changed-tables.txt

refused=""
if [[ -f refused-tables.txt ]]; then refused="$(cat refused-tables.txt)"; fi
if [[ ${#tables[@]} -eq 0 && ${#submissions[@]} -eq 0 && -z "$refused" ]]; then
  echo "No table was changed."
  exit 0
fi

status=0
{
  if [[ -n "$refused" ]]; then
    status=1
    printf "**These files were not checked.** They are left out until that is put right:\n\n\`\`\`\n%s\n\`\`\`\n\n" "$refused"
  fi
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
