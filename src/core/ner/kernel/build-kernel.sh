#!/bin/sh
# Compile kernel.c (clang and lld 14 or later, WebAssembly target) into simd-kernel-code.ts. Run by hand after a change; the result is committed.
set -e
cd "$(dirname "$0")"
out=$(mktemp)
exports=$(for f in encode gather quantise convolve multiply pool total recall decode heap; do printf ' -Wl,--export=%s' "$f"; done)
# shellcheck disable=SC2086
clang --target=wasm32 -O2 -fno-unroll-loops -msimd128 -mbulk-memory -nostdlib -ffreestanding -ffp-contract=off -Wall -Werror \
  -Wl,--no-entry $exports -Wl,--strip-all -Wl,-z,stack-size=16384 -o "$out" kernel.c
{
  echo '/** kernel.c compiled to WebAssembly, base64; written by build-kernel.sh. */'
  printf 'export const simdKernelCode =\n  "%s";\n' "$(base64 -w0 "$out")"
} > simd-kernel-code.ts
wc -c "$out" simd-kernel-code.ts
rm "$out"
