#!/usr/bin/env bash
# Writes a file as the one comment of the check on a pull request: the comment of an earlier run is rewritten.
# Where there is no file, nothing is left to check: an earlier comment says so, and none is begun.
# Usage: scripts/ci/comment.sh <owner/repository> <number of the pull request> <file>
set -euo pipefail

repository="$1"
number="$2"
file="$3"
mark="<!-- check of the tables -->"
if [[ -f "$file" ]]; then text="$(cat "$file")"; else text="**Check of the tables.** This pull request changes no table any more."; fi
# In a file: a comment may be longer in bytes than one word of a command line.
body="$(mktemp)"
trap 'rm -f "$body"' EXIT
printf "%s\n\n%s\n" "$mark" "$text" > "$body"

present="$(gh api --paginate "repos/${repository}/issues/${number}/comments" \
  --jq "map(select(.user.type == \"Bot\" and (.body | startswith(\"${mark}\")))) | .[0].id // empty" | head -n 1)"
if [[ -n "$present" ]]; then
  gh api --method PATCH "repos/${repository}/issues/comments/${present}" -F body=@"$body" --silent
elif [[ -f "$file" ]]; then
  gh api --method POST "repos/${repository}/issues/${number}/comments" -F body=@"$body" --silent
fi
