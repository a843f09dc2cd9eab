import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { once } from '#core/base/once.ts';
import { islandCode, islandSource } from './islands/island-code.ts';
import { markFile } from './layout/mark.ts';
import { mainCss } from './styles/main-css.ts';

/** A file that never changes under its address, because the address carries the hash of what it is made of; compressed when first asked for. */
export type Asset = {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Absent where compressing gains nothing, as for fonts. */
  readonly gzip?: Uint8Array;
  readonly brotli?: Uint8Array;
};

/** Every asset by its address. Serve with `Cache-Control: public, max-age=31536000, immutable`. */
export type Assets = ReadonlyMap<string, Asset>;

const assetNames = ['main.css', 'fira-sans-regular.woff2', 'fira-sans-semibold.woff2', 'mark.svg', 'suggest.js', 'keep-typed.js'] as const;
export type AssetName = (typeof assetNames)[number];

/** All assets, gathered once: style sheet from its parts, islands without their types, fonts as they are. */
export function loadAssets(): Assets {
  return load().byPath;
}

/** The address of an asset, such as `/assets/main.3f2a….css`. */
export function assetPath(name: AssetName): string {
  return load().paths.get(name)!;
}

const load = once((): { readonly byPath: Assets; readonly paths: ReadonlyMap<AssetName, string> } => {
  const byPath = new Map<string, Asset>();
  const paths = new Map<AssetName, string>();
  const add = (name: AssetName, mediaType: string, source: string | Uint8Array, make: (source: string) => string = (same) => same): string => {
    const asset = assetOf(name, mediaType, source, () => (typeof source === 'string' ? new TextEncoder().encode(make(source)) : source));
    byPath.set(asset.path, asset);
    paths.set(name, asset.path);
    return asset.path;
  };
  const regular = add('fira-sans-regular.woff2', 'font/woff2', firaSans('Regular'));
  const semiBold = add('fira-sans-semibold.woff2', 'font/woff2', firaSans('SemiBold'));
  add('main.css', 'text/css; charset=utf-8', mainCss({ regular, semiBold }));
  add('mark.svg', 'image/svg+xml', markFile);
  for (const island of ['suggest', 'keep-typed'] as const) add(`${island}.js`, 'text/javascript; charset=utf-8', islandSource(island), islandCode);
  return { byPath, paths };
});

function assetOf(name: string, mediaType: string, source: string | Uint8Array, make: () => Uint8Array): Asset {
  const dot = name.lastIndexOf('.');
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 12);
  const path = `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  const bytes = once(make);
  if (mediaType.startsWith('font/')) return { path, mediaType, get bytes() { return bytes(); } };
  const gzip = once(() => gzipSync(bytes(), { level: 9 }));
  const brotli = once(() => brotliCompressSync(bytes(), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  return { path, mediaType, get bytes() { return bytes(); }, get gzip() { return gzip(); }, get brotli() { return brotli(); } };
}

function firaSans(weight: 'Regular' | 'SemiBold'): Uint8Array {
  const css = import.meta.resolve('@kern-ux/native/dist/kern.css');
  return readFileSync(new URL(`fonts/fira-sans/FiraSans-${weight}.woff2`, css));
}
