import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, chown, lstat, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';
import { canReach, fileOwner, nobody, spawnIn } from './launch-mode.ts';
import type { LaunchMode } from './launch-mode.ts';
import { answers, isAlive, livingPostmaster, stopPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { DatabaseStartError } from './start-error.ts';
import { stepText } from './start-texts.ts';

export type Launch = {
  readonly data: DataFolder;
  readonly mode: LaunchMode;
  readonly binaries: Binaries;
  readonly socketFolder: string;
  /** Off only for tests: then nothing is forced to the disk. */
  readonly durable: boolean;
  onProgress(line: string): void;
  /** Called when a program of PostgreSQL has begun and there is nothing to do but to wait for it. */
  onWaiting(): void;
  readonly signal: AbortSignal | undefined;
};

/** How long a server may take to recover before its start counts as failed. */
export const patienceSeconds = 600;

// Nothing of ours may change what PostgreSQL does: neither PGDATA and the like nor the language of its messages.
const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' };

/**
 * Creates the cluster beside its final place and renames it, so that it is there whole or not at all.
 *
 * Locale: the builtin provider with C.UTF-8. Its order is that of code points and never changes, whereas indexes built
 * with an order of the operating system or of ICU break silently when that is upgraded. Where people read a list it is
 * sorted with `collate "de-x-icu"`.
 */
export async function createCluster({ data, mode, binaries, durable, onWaiting }: Launch): Promise<void> {
  const unfinished = `${data.cluster}.new-${process.pid}-${randomUUID()}`;
  await removeUnfinished(data);
  await mkdir(unfinished, { mode: 0o700 });
  const owner = fileOwner(mode);
  await chown(unfinished, owner.uid, owner.gid);
  const child = spawnIn(mode, binaries.initdb, [
    '-D', unfinished, '--username=postgres', '--encoding=UTF8', '--locale=C',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums', '--no-instructions',
    // Whoever reaches the socket is let in as any role. Its folder has mode 0700: that is the lock.
    '--auth-local=trust', '--auth-host=reject',
    ...(durable ? [] : ['--no-sync']),
  ], { cwd: '/', env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  onWaiting();
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  child.stderr?.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw startFailure(data, said);
  }
  await rename(unfinished, data.cluster).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true, force: true });
    // Another process was faster; its cluster is as good.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

async function removeUnfinished(data: DataFolder): Promise<void> {
  const home = dirname(data.cluster);
  for (const name of await readdir(home)) {
    const pid = /^cluster\.new-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(home, name), { recursive: true, force: true });
  }
}

/**
 * Starts the server and waits until it answers. Undefined if it gave up because another one holds the cluster or is
 * just leaving it: look again. Throws DatabaseStartError if it cannot start, and the reason of an abort once the server is gone.
 */
export async function launchPostmaster(launch: Launch): Promise<Postmaster | undefined> {
  const { data, mode, binaries, socketFolder, durable } = launch;
  const before = await rotatedLogSize(data.log);
  const log = await open(data.log, 'a', 0o600);
  const child = spawnIn(mode, binaries.postgres, ['-D', data.cluster, ...settings(socketFolder, durable)], {
    cwd: '/', env: environment, detached: true, stdio: ['ignore', log.fd, log.fd],
  });
  let over = false;
  const failure = new Promise<Error | undefined>((resolve) => {
    child.once('error', (error) => { over = true; resolve(error); });
    child.once('exit', () => { over = true; resolve(undefined); });
  });
  await log.close();
  child.unref();
  launch.onWaiting();

  for (let waited = 0; waited < patienceSeconds * 1_000; waited += 10) {
    if (over) {
      const error = await failure;
      const said = error?.message ?? (await readFile(data.log)).subarray(before).toString();
      if (/lock file ".*" already exists|pre-existing shared memory block/.test(said)) return undefined;
      throw startFailure(data, said);
    }
    if (launch.signal?.aborted === true && child.pid !== undefined) {
      await stopPostmaster(data.cluster, child.pid);
      throw launch.signal.reason;
    }
    const postmaster = await livingPostmaster(data.cluster);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready' && (await answers(socketFolder))) return postmaster;
    if (waited > 0 && waited % 5_000 === 0) launch.onProgress(stepText('recovering', { seconds: waited / 1_000 }));
    await delay(10);
  }
  throw new DatabaseStartError('start-timeout', { folder: data.folder, seconds: patienceSeconds, log: data.log });
}

function settings(socketFolder: string, durable: boolean): string[] {
  const on = durable ? 'on' : 'off';
  return Object.entries({
    cluster_name: 'miteinander',
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '128MB',
    fsync: on,
    synchronous_commit: on,
    full_page_writes: on,
    timezone: 'UTC',
    // Many short queries: compiling them costs more than it saves.
    jit: 'off',
    // The log names what went wrong without values of rows: no DETAIL (`Key (name)=(…)`), no statement texts.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A short folder that only we can enter: the path of a unix socket may have 107 characters, on macOS 103. */
export async function openSocketFolder(data: DataFolder, mode: LaunchMode): Promise<string> {
  const name = `miteinander-${data.hash}`;
  let folder = join('/tmp', name);
  const preferred = join(tmpdir(), name);
  if (preferred.length + '/.s.PGSQL.5432'.length <= 103 && (await canReach(mode, preferred))) folder = preferred;
  const owner = fileOwner(mode);
  await mkdir(folder, { mode: 0o700 }).then(
    () => chown(folder, owner.uid, owner.gid),
    (error: NodeJS.ErrnoException) => { if (error.code !== 'EEXIST') throw error; },
  );
  // The name can be foreseen, so somebody else may have made it to listen in.
  const found = await lstat(folder);
  const trusted = process.getuid?.() === 0 ? [0, nobody] : [owner.uid];
  if (!found.isDirectory() || !trusted.includes(found.uid) || (found.mode & 0o077) !== 0) {
    throw new DatabaseStartError('socket-folder-unsafe', { folder });
  }
  if (found.uid !== owner.uid) await chown(folder, owner.uid, owner.gid);
  return folder;
}

async function rotatedLogSize(log: string): Promise<number> {
  const size = await stat(log).then((found) => found.size, () => 0);
  if (size < 5_000_000) return size;
  await rename(log, `${log}.1`);
  return 0;
}

/** What PostgreSQL's last words mean. */
function startFailure(data: DataFolder, said: string): DatabaseStartError {
  if (/No space left on device/.test(said)) {
    return new DatabaseStartError('disk-full', { folder: data.folder, freeMegabytes: 0, neededMegabytes: 64 });
  }
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:|could not/.test(line)) ?? lines.at(-1) ?? '';
  const reason = fatal.replace(/^.*?(FATAL|PANIC): +/, '');
  return new DatabaseStartError('start-failed', { folder: data.folder, reason, log: data.log });
}
