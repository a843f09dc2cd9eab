/**
 * The busiest pages of the desk under many readers, beside the same statements without the house around them, one after the
 * other: what the house costs on top of the database. Twice: `paced`, each reader opens a page and then reads it for a second
 * on the average, and `closed`, each opens the next one at once, which no reader does but which shows how much the house can
 * take. `--persons N` (2000), `--requests N` for each page (400), `--readers N` (20), `--pause milliseconds` (1000), `--data
 * folder` keeps the database for the next time, `--only part` of an address.
 */
import { parseArgs } from 'node:util';
import { busiestPages } from './support/busiest-pages.ts';
import { markdownRow, markdownTable, median, quantile, short } from './support/figures.ts';
import { readPage, runLoad } from './support/load.ts';
import { replay } from './support/recorded-sql.ts';
import { openSeededHouse } from './support/seeded-house.ts';

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '2000' }, requests: { type: 'string', default: '400' },
    readers: { type: 'string', default: '20' }, pause: { type: 'string', default: '1000' }, data: { type: 'string' }, only: { type: 'string', default: '' },
  },
});
const persons = Number(values.persons);
const count = Number(values.requests);
const readers = Number(values.readers);
const pause = Number(values.pause);

const house = await openSeededHouse(persons, values.data);
try {
  const cookie = await house.signIn('networker');
  console.log(`${persons.toLocaleString('en')} inhabitants, ${readers} readers, ${count} requests for each page; paced: a page a reader and ${pause} ms\n`);
  console.log(markdownTable([
    'page', 'statements', 'kB', 'paced median ms', 'paced p95', 'closed median ms', 'closed p95', 'same SQL median ms', 'p95', 'ratio',
    'pages/s', 'SQL alone/s',
  ], []));
  for (const { name, path } of (await busiestPages(house.owner)).filter((page) => page.path.includes(values.only))) {
    const url = `${house.url}${path}`;
    const { value: first, statements } = await house.record(async () => {
      const answer = await fetch(url, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
      return { status: answer.status, bytes: (await answer.arrayBuffer()).byteLength };
    });
    if (first.status !== 200) {
      console.log(markdownRow([name, `status ${first.status}`, ...Array.from({ length: 10 }, () => '–')]));
      continue;
    }
    await readPage({ url, cookie, count: readers * 2, concurrency: readers });
    const paced = await readPage({ url, cookie, count, concurrency: readers, pause });
    const page = await readPage({ url, cookie, count, concurrency: readers });
    const bare = (): Promise<void> => replay(house.pool, statements);
    await runLoad(bare, readers * 2, readers);
    const sql = await runLoad(bare, count, readers);
    console.log(markdownRow([
      name, String(statements.length), `${short(first.bytes / 1024)}`, short(median(paced.each)), short(quantile(paced.each, 0.95)),
      short(median(page.each)), short(quantile(page.each, 0.95)),
      short(median(sql.each)), short(quantile(sql.each, 0.95)), short(median(page.each) / median(sql.each)),
      short((count / page.total) * 1_000), short((count / sql.total) * 1_000),
    ]));
  }
} finally {
  await house.close();
}
