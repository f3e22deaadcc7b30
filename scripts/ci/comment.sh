#!/usr/bin/env bash
# Writes a file as the one comment of the check on a pull request: the comment of an earlier run is rewritten.
# Usage: scripts/ci/comment.sh <owner/repository> <number of the pull request> <file>
set -euo pipefail

repository="$1"
number="$2"
file="$3"
mark="<!-- check of the tables -->"
body="$(printf "%s\n\n%s\n" "$mark" "$(cat "$file")")"

present="$(gh api --paginate "repos/${repository}/issues/${number}/comments" \
  --jq "map(select(.user.type == \"Bot\" and (.body | startswith(\"${mark}\")))) | .[0].id // empty" | head -n 1)"
if [[ -n "$present" ]]; then
  gh api --method PATCH "repos/${repository}/issues/comments/${present}" -f body="$body" --silent
else
  gh api --method POST "repos/${repository}/issues/${number}/comments" -f body="$body" --silent
fi
