import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Script } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assetPath, loadAssets } from './assets.ts';

const assets = loadAssets();
const text = (name: Parameters<typeof assetPath>[0]): string => new TextDecoder().decode(assets.get(assetPath(name))!.bytes);

test('Every asset carries the hash of its bytes in its address and unpacks to the same bytes', () => {
  assert.equal(assets.size, 6);
  for (const [path, asset] of assets) {
    assert.match(path, /^\/assets\/[a-z-]+\.[0-9a-f]{12}\.(css|js|svg|woff2)$/);
    assert.equal(path, asset.path);
    if (asset.gzip !== undefined) assert.deepEqual(new Uint8Array(gunzipSync(asset.gzip)), asset.bytes);
    if (asset.brotli !== undefined) assert.deepEqual(new Uint8Array(brotliDecompressSync(asset.brotli)), asset.bytes);
  }
});

test('Style sheet and islands of a page together stay under 45 kB compressed', () => {
  const sizes = [...assets.values()].filter(({ mediaType }) => /css|javascript/.test(mediaType)).map(({ gzip }) => gzip!.length);
  assert.equal(sizes.length, 3);
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 45_000);
});

test('The style sheet asks nothing from elsewhere and has every colour it uses', () => {
  const css = text('main.css');
  assert.deepEqual([...css.matchAll(/url\("?([^)"]*)/g)].map(([, href]) => href), [assetPath('fira-sans-regular.woff2'), assetPath('fira-sans-semibold.woff2')]);
  const defined = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const missing = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name).filter((name) => !defined.has(name));
  // KERN 2.7.2 itself uses two measures that it never defines.
  assert.deepEqual([...new Set(missing)], ['--kern-120', '--kern-144']);
  assert.equal(css.split('{').length, css.split('}').length);
});

test('Islands are served without their types and still parse', () => {
  for (const name of ['suggest.js', 'keep-typed.js'] as const) {
    assert.doesNotMatch(text(name), /\b(type Draft|type Suggestion|readonly )/);
    assert.doesNotThrow(() => new Script(text(name).replaceAll('export {};', '')));
  }
});
