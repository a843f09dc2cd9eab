/**
 * `npm start` without npm: time to the first answer, the processor time of Node until then, time until a page of a room has been
 * read and answered as well, and memory, for the first start on an empty folder (database made,
 * migrated, Quartier written) and for later ones. Memory as Linux tells it: RSS of Node; PSS of all processes of
 * PostgreSQL together, in which shared pages count once. `--rounds N` (5) later starts.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable, median, short } from './support/figures.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const root = join(import.meta.dirname, '..');
const base = await mkdtemp(join(tmpdir(), 'miteinander-benchmark-'));
const data = join(base, 'data');

type Start = { readonly answered: number; readonly busy: number; readonly room: number; readonly rss: number; readonly peak: number; readonly pss: number };

/** Kilobytes of a line such as `VmRSS:   1234 kB` in a file of /proc. */
async function kilobytes(path: string, name: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
}

/** User and system time of a process in milliseconds; Linux counts it in hundredths of a second. */
async function processorMilliseconds(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).replace(/^.*\) /s, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function pssOfPostgres(): Promise<number> {
  const postmaster = Number.parseInt(await readFile(join(data, 'postgres/cluster/postmaster.pid'), 'utf8'), 10);
  let sum = 0;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const parent = Number(/\) \S (\d+)/.exec(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''))?.[1]);
    if (Number(pid) === postmaster || parent === postmaster) sum += await kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss');
  }
  return sum;
}

async function startOnce(): Promise<Start> {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, NODE_ENV: ___, ...inherited } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, ['src/server.ts'], {
    cwd: root, env: { ...inherited, MITEINANDER_DATA: data, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the server ended:\n${said}`)));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /läuft: (http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const answer = await fetch(`${address}/anmelden`);
  await answer.arrayBuffer();
  const answered = performance.now() - began;
  const busy = await processorMilliseconds(child.pid!);
  await (await fetch(`${address}/tisch`)).arrayBuffer();
  const room = performance.now() - began;
  const status = `/proc/${child.pid}/status`;
  const start = { answered, busy, room, rss: await kilobytes(status, 'VmRSS'), peak: await kilobytes(status, 'VmHWM'), pss: await pssOfPostgres() };
  child.removeAllListeners('exit');
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
  return start;
}

try {
  const first = await startOnce();
  const later: Start[] = [];
  for (let round = 0; round < Number(values.rounds); round++) later.push(await startOnce());
  const middle = (what: keyof Start): number => median(later.map((start) => start[what]));
  const row = (name: string, of: (what: keyof Start) => number): string[] => [
    name, short(of('answered') / 1_000), short(of('answered') / middle('answered')), short(of('busy') / 1_000), short(of('room') / 1_000), short(of('rss') / 1_024), short(of('peak') / 1_024), short(of('pss') / 1_024),
  ];
  console.log(markdownTable(['start', 's to the first page', '× later', 's of processor', 's to a room', 'Node RSS MB', 'peak MB', 'PostgreSQL PSS MB'], [
    row('first, 2,000 inhabitants written', (what) => first[what]), row(`later, median of ${later.length}`, middle),
  ]));
} finally {
  await rm(base, { recursive: true, force: true });
}
