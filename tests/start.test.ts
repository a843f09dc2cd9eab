/** `npm start` as a newcomer meets it: the server as its own process, on a data folder that does not exist yet. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '..');
const base = await mkdtemp(join(tmpdir(), 'miteinander-start-'));
const dataFolder = join(base, 'data');
const patienceMilliseconds = 120_000;
const running: Started[] = [];

after(async () => {
  for (const { child } of running) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  const left = await postmasterOf(dataFolder);
  if (left !== undefined && isAlive(left)) process.kill(left, 'SIGINT');
  await rm(base, { recursive: true, force: true });
});

type Started = { readonly child: ChildProcess; said(): string; readonly ended: Promise<number | null> };

function startServer(environment: Record<string, string>): Started {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, NODE_ENV: ___, ...inherited } = process.env;
  const child = spawn(process.execPath, ['src/server.ts'], {
    cwd: root, env: { ...inherited, MITEINANDER_DATA: dataFolder, TMPDIR: base, ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const started: Started = { child, said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) };
  running.push(started);
  return started;
}

/** Waits until the server says where it is, and returns that address. */
async function addressOf(started: Started): Promise<string> {
  const deadline = Date.now() + patienceMilliseconds;
  while (Date.now() < deadline) {
    const address = /läuft\S*: (http:\/\/localhost:[1-9]\d*)/.exec(started.said())?.[1];
    if (address !== undefined) return address;
    assert.equal(started.child.exitCode, null, `the server ended before it was ready:\n${started.said()}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  return assert.fail(`the server did not say where it is:\n${started.said()}`);
}

async function postmasterOf(folder: string): Promise<number | undefined> {
  const lock = await readFile(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').catch(() => undefined);
  return lock === undefined ? undefined : Number.parseInt(lock, 10);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the process ended, or ends within two seconds. One that has let go of everything and only waits for its parent to
 * take note (on a busy machine that takes a moment) keeps its number, and has an empty command.
 */
async function isGone(pid: number): Promise<boolean> {
  for (let waited = 0; waited < 2_000; waited += 20) {
    if (!isAlive(pid) || (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'no /proc here')) === '') return true;
    await new Promise((resume) => setTimeout(resume, 20));
  }
  return false;
}

test('a fresh start makes its database and the demo Quartier, says where it is, and a second start shares the database', async () => {
  const first = startServer({ PORT: '0' });
  const address = await addressOf(first);
  assert.match(first.said(), /Datenbank wird zum ersten Mal angelegt/);
  assert.deepEqual(await (await fetch(`${address}/health`)).json(), { status: 'ok' });
  const signIn = await fetch(`${address}/anmelden`);
  assert.equal(signIn.status, 200);
  const html = await signIn.text();
  assert.equal(html.match(/action="\/anmelden\/beispiel"/g)?.length, 10, 'one person per role of the design');
  assert.match(html, /Quartiersarbeit/);
  const postmaster = await postmasterOf(dataFolder);
  assert.ok(postmaster !== undefined && isAlive(postmaster));

  const second = startServer({ PORT: '0' });
  const other = await addressOf(second);
  assert.notEqual(other, address);
  assert.match(second.said(), /Datenbank läuft schon/);
  assert.equal((await fetch(`${other}/health`)).status, 200);
  second.child.kill('SIGINT');
  assert.equal(await second.ended, 0);
  assert.equal((await fetch(`${address}/health`)).status, 200, 'the database of the first start is left alone');

  const asked = performance.now();
  first.child.kill('SIGINT');
  assert.equal(await first.ended, 0, first.said());
  assert.ok(performance.now() - asked < 15_000, 'it leaves in time');
  assert.ok(await isGone(postmaster), 'the database went with it');
  await assert.rejects(fetch(`${address}/health`));
});

test('a later start finds the Quartier as it was and is there in seconds', async () => {
  const began = performance.now();
  const started = startServer({ PORT: '0' });
  const address = await addressOf(started);
  assert.ok(performance.now() - began < 10_000, 'no seeding a second time');
  assert.doesNotMatch(started.said(), /zum ersten Mal/);
  assert.match(await (await fetch(`${address}/anmelden`)).text(), /action="\/anmelden\/beispiel"/);
  started.child.kill('SIGTERM');
  assert.equal(await started.ended, 0);
});

test('whoever leaves while the house is still opening leaves nothing running, at whatever moment', async () => {
  const fresh = join(base, 'left-early');
  const moments = [
    [fresh, 'zum ersten Mal', 'SIGINT'], [fresh, 'Menschen', 'SIGINT'],
    [dataFolder, 'startet', 'SIGTERM'], [dataFolder, 'bereit', 'SIGINT'], [dataFolder, 'läuft', 'SIGINT'],
  ] as const;
  for (const [folder, when, signal] of moments) {
    const started = startServer({ PORT: '0', MITEINANDER_DATA: folder });
    while (!started.said().includes(when) && started.child.exitCode === null) await new Promise((resume) => setTimeout(resume, 5));
    started.child.kill(signal);
    assert.equal(await started.ended, 0, `${when}\n${started.said()}`);
    assert.doesNotMatch(started.said(), /\n\s+at /, 'a stack is no message');
    const left = await postmasterOf(folder);
    assert.ok(left === undefined || await isGone(left), `the database is still there after „${when}“`);
  }
});

test('before the first page only the hall is read: no planner, no statistics, no queues, no sheets, no sign-in library', async () => {
  const script = `
    import { registerHooks } from 'node:module';
    const read = [];
    registerHooks({ load: (url, context, next) => (read.push(url), next(url, context)) });
    await import('./src/start.ts');
    await import('./src/hall.ts');
    console.log(JSON.stringify(read.filter((url) => url.startsWith('file:'))));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const read = (JSON.parse(Buffer.concat(chunks).toString()) as string[]).map((url) => url.slice(url.indexOf('/', 'file:///'.length)));
  const late = /src\/(core\/(planner|impact|law|population)|demo|rooms\/(?!people\/|quartier\/))|node_modules\/(better-auth|pg-boss|nodemailer|graphology|@myriaddreamin)/;
  assert.deepEqual(read.filter((path) => late.test(path)), []);
  assert.ok(read.some((path) => path.endsWith('/src/hall.ts')), 'the list is what was read');
  // A ratchet: the time to the first page goes by the number of modules. 255 of them are kysely's, 96 zod's.
  assert.ok(read.length <= 720, `${read.length} modules are read before the first page`);
});

test('a port that is none and a port that is taken end the start with cause and remedy, and leave no database behind', async () => {
  const wrong = startServer({ PORT: 'achtzig' });
  assert.equal(await wrong.ended, 1);
  assert.match(wrong.said(), /PORT=achtzig ist kein Port.*PORT=8040/);
  assert.doesNotMatch(wrong.said(), /\n\s+at /, 'a stack is no message');

  const taken = createServer().listen(0);
  await once(taken, 'listening');
  try {
    const port = (taken.address() as AddressInfo).port;
    const refused = startServer({ PORT: String(port) });
    assert.equal(await refused.ended, 1, refused.said());
    assert.match(refused.said(), new RegExp(`${port}.*PORT=`, 's'));
    assert.doesNotMatch(refused.said(), /\n\s+at /, 'a stack is no message');
  } finally {
    taken.close();
  }
  const postmaster = await postmasterOf(dataFolder);
  assert.ok(postmaster === undefined || await isGone(postmaster));
});
