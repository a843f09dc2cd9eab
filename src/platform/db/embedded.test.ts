import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Client } from 'pg';
import { findBinaries } from './binaries.ts';
import { startEmbedded } from './embedded.ts';
import type { EmbeddedPostgres } from './embedded.ts';
import { launchMode } from './launch-mode.ts';
import { DatabaseStartError } from './start-error.ts';
import type { DatabaseStartCode } from './start-texts.ts';

const isRoot = process.getuid?.() === 0;
const base = await mkdtemp(join(tmpdir(), 'miteinander-embedded-'));
// The folders of the sockets go where they are cleared away.
process.env['TMPDIR'] = base;
const silent = { onProgress: () => undefined };
const started: EmbeddedPostgres[] = [];

after(async () => {
  for (const server of started) {
    await server.stop({ evenAdopted: true });
    await rm(server.connection('postgres').host!, { recursive: true, force: true });
  }
  await rm(base, { recursive: true, force: true });
});

async function start(folder: string, options: Partial<Parameters<typeof startEmbedded>[1]> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbedded(folder, { ...silent, ...options });
  started.push(server);
  return server;
}

async function ask<T>(server: EmbeddedPostgres, sql: string): Promise<T[]> {
  const client = new Client(server.connection('miteinander_owner'));
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

async function postmasterOf(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'cluster/postmaster.pid'), 'utf8'), 10);
}

async function refusal(work: Promise<unknown>): Promise<DatabaseStartCode> {
  const error = await work.then(() => assert.fail('not refused'), (reason: unknown) => reason);
  assert(error instanceof DatabaseStartError, String(error));
  assert.notEqual(error.remedy, '');
  assert.doesNotMatch(error.message + error.remedy, /[{}]|undefined/);
  return error.code;
}

describe('a data folder through its life', () => {
  const folder = join(base, 'life');

  test('two first starts at once end with one server that both use', async () => {
    // Not durable, as a first start that is writes a thousand files through to the disk; later starts are.
    const options = { durable: false };
    const [one, two] = await Promise.all([start(folder, options), start(folder, options)]);
    assert.deepEqual([one.adopted, two.adopted].sort(), [false, true]);
    assert.deepEqual(one.connection('postgres'), two.connection('postgres'));
    assert.deepEqual((await readdir(folder)).sort(), ['MITEINANDER.txt', 'cluster', 'postgres.log']);
  });

  test('the application owns nothing, is no superuser and cannot bypass row-level security', async () => {
    const server = await start(folder);
    const rows = await ask(server, `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      exists (select from pg_database where datdba = r.oid) as owns from pg_roles r where rolname like 'miteinander%' order by 1`);
    const nothing = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    assert.deepEqual(rows, [
      { rolname: 'miteinander_app', ...nothing, owns: false },
      { rolname: 'miteinander_owner', ...nothing, owns: true },
    ]);
  });

  test('only its owner can enter the folder of its socket', async () => {
    const server = await start(folder);
    assert.equal((await stat(server.connection('postgres').host!)).mode & 0o777, 0o700);
  });

  test('who adopted the server leaves it running, who started it stops it', async () => {
    const second = await start(folder);
    assert.equal(second.adopted, true);
    const pid = await postmasterOf(folder);
    await second.stop();
    assert.equal(await postmasterOf(folder), pid);
    await second.stop({ evenAdopted: true });
    await assert.rejects(postmasterOf(folder), { code: 'ENOENT' });
    await assert.rejects(ask(second, 'select 1'), { code: 'ENOENT' });
  });

  test('a server started by default is durable, UTF-8 with checksums, and knows that umlauts are letters', async () => {
    const server = await start(folder);
    const [row] = await ask<Record<string, unknown>>(server, `select current_setting('server_encoding') as encoding,
      current_setting('data_checksums') as checksums, current_setting('fsync') as fsync, current_setting('listen_addresses') as tcp,
      current_setting('synchronous_commit') as commit, lower('ÄÖÜ') as lower, to_tsvector('simple', 'Änne Özil')::text as words`);
    assert.deepEqual(row, {
      encoding: 'UTF8', checksums: 'on', fsync: 'on', tcp: '', commit: 'on', lower: 'äöü', words: `'änne':1 'özil':2`,
    });
  });

  test('a killed parent leaves the server running and the next start adopts it', async () => {
    const script = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
      await startEmbedded(${JSON.stringify(folder)}, { onProgress: () => {} });
      console.log('up'); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(parent.stdout, 'data');
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    const server = await start(folder);
    assert.equal(server.adopted, true);
  });

  test('what was committed survives a killed server', async () => {
    const server = await start(folder);
    await ask(server, 'create table kept as select 42 as answer');
    process.kill(await postmasterOf(folder), 'SIGKILL');
    const again = await start(folder);
    assert.equal(again.adopted, false);
    assert.deepEqual(await ask(again, 'select answer from kept'), [{ answer: 42 }]);
  });

  test('a server whose socket was deleted is started afresh', async () => {
    const before = await start(folder);
    await rm(before.connection('postgres').host!, { recursive: true });
    const again = await start(folder);
    assert.equal(again.adopted, false);
    assert.deepEqual(await ask(again, 'select answer from kept'), [{ answer: 42 }]);
  });

  test('a leftover pid file with the number of another program is no hindrance', async () => {
    const server = await start(folder);
    const host = server.connection('postgres').host!;
    const pidFile = await readFile(join(folder, 'cluster/postmaster.pid'), 'utf8');
    await server.stop({ evenAdopted: true });
    const foreign = pidFile.replace(/^\d+/, String(process.ppid));
    await writeFile(join(folder, 'cluster/postmaster.pid'), foreign, { mode: 0o600 });
    await writeFile(join(host, '.s.PGSQL.5432.lock'), foreign, { mode: 0o600 });
    const again = await start(folder);
    assert.equal(again.adopted, false);
    assert.deepEqual(await ask(again, 'select answer from kept'), [{ answer: 42 }]);
  });

  test('its log holds no values of rows', async () => {
    const server = await start(folder);
    await ask(server, 'create table named (name text primary key)');
    await ask(server, `insert into named values ('Erika Geheim')`);
    await assert.rejects(ask(server, `insert into named values ('Erika Geheim')`), { code: '23505' });
    const log = await readFile(join(folder, 'postgres.log'), 'utf8');
    assert.match(log, /named_pkey/);
    assert.doesNotMatch(log, /Geheim/);
  });
});

describe('a start that a person must help', () => {
  test('a folder with other things in it is refused and left as it is', async () => {
    const folder = join(base, 'foreign');
    await mkdir(folder);
    await writeFile(join(folder, 'letter.txt'), 'Liebe Erika');
    assert.equal(await refusal(startEmbedded(folder, silent)), 'folder-foreign');
    assert.deepEqual(await readdir(folder), ['letter.txt']);
  });

  for (const [version, code] of [['19', 'data-newer'], ['17', 'data-older'], ['9.6', 'data-older']] as const) {
    test(`data of PostgreSQL ${version} are refused as ${code}`, async () => {
      const folder = join(base, `version-${version}`);
      await mkdir(join(folder, 'cluster'), { recursive: true });
      await writeFile(join(folder, 'MITEINANDER.txt'), '');
      await writeFile(join(folder, 'cluster/PG_VERSION'), `${version}\n`);
      assert.equal(await refusal(startEmbedded(folder, silent)), code);
    });
  }

  test('a cluster without a version is refused', async () => {
    const folder = join(base, 'no-version');
    await mkdir(join(folder, 'cluster'), { recursive: true });
    await writeFile(join(folder, 'MITEINANDER.txt'), '');
    assert.equal(await refusal(startEmbedded(folder, silent)), 'folder-foreign');
  });

  test('a database of another user of the machine is refused, also to root', { skip: !isRoot }, async () => {
    const folder = join(base, 'of-another');
    await mkdir(join(folder, 'cluster'), { recursive: true });
    await writeFile(join(folder, 'MITEINANDER.txt'), '');
    await chown(join(folder, 'cluster'), 1234, 1234);
    assert.equal(await refusal(startEmbedded(folder, silent)), 'folder-not-ours');
  });

  test('the remains of a killed first start are cleared away and the start is made again', async () => {
    const folder = join(base, 'remains');
    await mkdir(join(folder, 'cluster.new-99999999-x'), { recursive: true });
    await writeFile(join(folder, 'MITEINANDER.txt'), '');
    const server = await start(folder, { durable: false });
    assert.equal(server.adopted, false);
    assert.deepEqual((await readdir(folder)).sort(), ['MITEINANDER.txt', 'cluster', 'postgres.log']);
  });

  test('a folder for the socket that others can enter is refused', async () => {
    const folder = join(base, 'listened');
    await (await startEmbedded(folder, { ...silent, durable: false })).stop();
    for (const name of await readdir(base)) {
      if (/^miteinander-[0-9a-f]{12}$/.test(name)) await chmod(join(base, name), 0o755);
    }
    assert.equal(await refusal(startEmbedded(folder, silent)), 'socket-folder-unsafe');
  });

  test('a file in place of the folder is refused', async () => {
    await writeFile(join(base, 'file'), '');
    assert.equal(await refusal(startEmbedded(join(base, 'file'), silent)), 'folder-not-writable');
  });

  test('a damaged cluster is refused with the last words of PostgreSQL', async () => {
    const folder = join(base, 'damaged');
    await mkdir(join(folder, 'cluster'), { recursive: true, mode: 0o700 });
    await chmod(join(folder, 'cluster'), 0o700);
    await writeFile(join(folder, 'MITEINANDER.txt'), '');
    await writeFile(join(folder, 'cluster/PG_VERSION'), '18\n');
    assert.equal(await refusal(startEmbedded(folder, silent)), 'start-failed');
  });

  test('a system without packaged programs is refused', async () => {
    assert.equal(await refusal(findBinaries('win32-x64')), 'platform-unsupported');
    assert.equal(await refusal(findBinaries('sunos-sparc')), 'platform-unsupported');
  });

  test('programs that were not installed are refused', async () => {
    const other = process.platform === 'darwin' ? 'linux-x64' : 'darwin-x64';
    assert.equal(await refusal(findBinaries(other)), 'binaries-missing');
  });

  test('a disk with too little space is refused', { skip: !isRoot }, async (t) => {
    const folder = join(base, 'small');
    await mkdir(folder);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', folder]).status !== 0) return t.skip('no mount allowed');
    try {
      assert.equal(await refusal(startEmbedded(join(folder, 'data'), silent)), 'disk-full');
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

describe('root', { skip: !isRoot }, () => {
  test('works in a folder that only root can enter, by a user namespace', { skip: launchMode() !== 'namespace' }, async () => {
    await mkdir(join(base, 'closed'), { mode: 0o700 });
    const server = await start(join(base, 'closed/data'), { durable: false });
    assert.deepEqual(await ask(server, 'select 1 as one'), [{ one: 1 }]);
    assert.equal((await stat(join(base, 'closed/data/cluster'))).uid, 0);
  });

  test('without namespaces moves the data of such a folder to where nobody can reach them, and says so', async () => {
    const folder = join(base, 'closed/data');
    const before = await start(folder);
    await ask(before, 'create table kept as select 7 as answer');
    await before.stop({ evenAdopted: true });
    const lines: string[] = [];
    const server = await start(folder, { mode: 'user', durable: false, onProgress: (line) => lines.push(line) });
    const moved = /in (\/var\/lib\/miteinander\/[0-9a-f]{12})\/cluster/.exec(lines.join('\n'))?.[1];
    assert(moved !== undefined, lines.join('\n'));
    try {
      assert.equal((await stat(join(moved, 'cluster'))).uid, 65_534);
      assert.deepEqual(await ask(server, 'select answer from kept'), [{ answer: 7 }]);
      const again = await start(folder);
      assert.equal(again.adopted, true);
    } finally {
      await server.stop();
      await rm(moved, { recursive: true });
    }
  });
});
