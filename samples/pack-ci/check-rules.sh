#!/usr/bin/env bash
# Checks the rule packs of this repository and shows what a change of them means, here and on the build server alike.
#
#   ./check-rules.sh [BASE]
#
# BASE is the commit to compare with, such as origin/main; left out, nothing is compared. Needs git and the spinalpain
# command. Reports go to the folder "reports". The exit code is 1 when a pack has a problem; that a pack changed is none.
set -euo pipefail
shopt -s nullglob
cd "$(dirname "${BASH_SOURCE[0]}")"

base="${1:-}"
minimum=95
problems=0
before="$(mktemp -d)"
trap 'rm -rf "$before"' EXIT
rm -rf reports
mkdir -p reports

packs=(rules/*/*/pack.json)
packs=("${packs[@]%/pack.json}")
if [ "${#packs[@]}" -eq 0 ]; then
  echo "There is no pack in rules/ID/VERSION." >&2
  exit 1
fi

# check COMMAND...: a command whose failure is a problem, and no reason to stop.
check() {
  echo "== $*"
  "$@" || problems=1
}

# The pack of the base that a pack is to be compared with: the same version, else the newest of its id.
predecessor() {
  local id versions
  id="$(basename "$(dirname "$1")")"
  versions=("$before/rules/$id"/*/pack.json)
  if [ -e "$before/$1/pack.json" ]; then
    echo "$before/$1"
  elif [ "${#versions[@]}" -gt 0 ]; then
    printf '%s\n' "${versions[@]%/pack.json}" | sort --version-sort | tail -n 1
  fi
}

check spinalpain validate "${packs[@]}" --format "$([ "${GITHUB_ACTIONS:-}" = true ] && echo github || echo text)"
spinalpain validate "${packs[@]}" --format sarif > reports/validate.sarif || true
check spinalpain format --check "${packs[@]}"

for pack in "${packs[@]}"; do
  name="$(basename "$(dirname "$pack")")-$(basename "$pack")"
  check spinalpain test "$pack" --minimum "$minimum" --junit "reports/$name.junit.xml"
  spinalpain test "$pack" --coverage html --output "reports/$name.coverage.html" > /dev/null 2>&1 || true
  spinalpain docs "$pack" --format html --output "reports/$name.html" > /dev/null 2>&1 || true
done

if [ -n "$base" ]; then
  git archive "$base" rules | tar --extract --directory "$before"
  for pack in "${packs[@]}"; do
    old="$(predecessor "$pack")"
    [ -n "$old" ] || continue

    # 0: the same in meaning. 1: changed, which the reviewer reads. Anything else is a problem that was told above.
    spinalpain diff "$old" "$pack" --format markdown >> reports/changes.md || [ $? -eq 1 ] || problems=1
  done
fi

exit "$problems"
