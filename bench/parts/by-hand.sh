#!/bin/sh
# by-hand.sh TEMPLATE OUT KEY: what a person would write instead: templates filled in by sed, two zips, checksums.
# TEMPLATE is a bundle of the same package with the word THE-KEY where the key stands.
set -eu
template=$1 out=$2 key=$3
id=$(basename "$template")
mkdir -p "$out/$id"
(cd "$template" && find . -type f ! -name '*.zip' ! -name SHA256SUMS | sort) | while read -r file; do
  mkdir -p "$out/$id/$(dirname "$file")"
  sed "s/THE-KEY/$key/g" "$template/$file" >"$out/$id/$file"
done
unzip -q "$template/$id.zip" -d "$out/$id.parts"
(cd "$out/$id.parts" && zip -q -X -0 -r "../$id/$id.zip" .)
rm -r "$out/$id.parts"
(cd "$out/$id" && find . -type f | sort | xargs -d '\n' sha256sum >SHA256SUMS)
(cd "$out" && zip -q -X -0 -r "$id.bundle.zip" "$id")
