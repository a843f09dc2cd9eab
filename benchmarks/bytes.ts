/** What a browser fetches for each page: HTML, style sheets and scripts, as sent and compressed. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { busiestPages } from './support/busiest-pages.ts';
import { markdownTable, short } from './support/figures.ts';
import { openSeededHouse } from './support/seeded-house.ts';

const kilobytes = (bytes: number): string => short(bytes / 1024);

const house = await openSeededHouse(2_000, undefined);
try {
  const cookie = await house.signIn('networker');
  const sizes = new Map<string, number>();
  const sizeOf = async (path: string): Promise<number> => {
    const known = sizes.get(path);
    if (known !== undefined) return known;
    const answer = await fetch(new URL(path, house.url), { headers: { 'accept-encoding': 'br' } });
    // fetch unpacks what it gets; the length tells what was sent.
    const sent = Number(answer.headers.get('content-length') ?? (await answer.arrayBuffer()).byteLength);
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
    sizes.set(path, sent);
    return sent;
  };
  const sumOf = async (paths: readonly string[]): Promise<number> => {
    let sum = 0;
    for (const path of new Set(paths)) sum += await sizeOf(path);
    return sum;
  };
  const rows: string[][] = [];
  for (const { name, path } of [{ name: '/anmelden', path: '/anmelden' }, ...await busiestPages(house.owner)]) {
    const answer = await fetch(`${house.url}${path}`, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
    if (answer.status !== 200) {
      rows.push([name, `status ${answer.status}`, '–', '–', '–', '–', '–']);
      continue;
    }
    const html = await answer.text();
    const styles = await sumOf([...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]+rel="stylesheet"/g)].map((match) => (match[1] ?? match[2])!));
    const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1]!);
    const script = await sumOf(scripts);
    rows.push([
      name, kilobytes(Buffer.byteLength(html)), kilobytes(gzipSync(html).length), kilobytes(brotliCompressSync(html).length),
      kilobytes(styles), String(scripts.length), kilobytes(script),
    ]);
  }
  console.log('kB; style sheets and scripts as sent with Brotli, the first time only: they are kept for a year\n');
  console.log(markdownTable(['page', 'HTML', 'gzip', 'Brotli', 'CSS', 'scripts', 'JavaScript'], rows));
} finally {
  await house.close();
}
