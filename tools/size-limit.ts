/** Fails if the style sheet and all scripts of a page, compressed, are together not under 100 kB. */
import './require-node.ts';
import { loadAssets } from '#web/assets.ts';

const limit = 100_000;
const shipped = [...loadAssets().values()].filter(({ mediaType }) => /^text\/(css|javascript)/.test(mediaType));
let sum = 0;
for (const { path, bytes, gzip, brotli } of shipped) {
  // What the least able browser gets counts.
  const compressed = Math.max(gzip?.length ?? bytes.length, brotli?.length ?? bytes.length);
  sum += compressed;
  console.log(`${path}: ${kilobytes(compressed)} of ${kilobytes(bytes.length)}`);
}
console.log(`CSS and JavaScript: ${kilobytes(sum)}, limit ${kilobytes(limit)}`);
if (shipped.length === 0) console.log('no asset found, which cannot be right');
process.exitCode = sum < limit && shipped.length > 0 ? 0 : 1;

function kilobytes(size: number): string {
  return `${(size / 1000).toFixed(1)} kB`;
}
