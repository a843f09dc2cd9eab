import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { findBinaries, makeRunnable } from './binaries.ts';
import { bootstrap } from './bootstrap.ts';
import { isInitialised, machineFolder, openDataFolder, requireSpace, settle } from './data-folder.ts';
import type { DataFolder } from './data-folder.ts';
import { createCluster, launchPostmaster, openSocketFolder, patienceSeconds } from './launch.ts';
import type { Launch } from './launch.ts';
import { canReach, launchMode } from './launch-mode.ts';
import type { LaunchMode } from './launch-mode.ts';
import { answers, livingPostmaster, socketConnection, stopPostmaster } from './postmaster.ts';
import type { Postmaster } from './postmaster.ts';
import { DatabaseStartError, asStartError } from './start-error.ts';
import { stepText } from './start-texts.ts';

/** The roles of a cluster: see `bootstrap`. `postgres` is its superuser. */
export type DatabaseRole = 'miteinander_owner' | 'miteinander_app' | 'postgres';

/** A running database server of our own. */
export type EmbeddedPostgres = {
  /** True if it was already running, started by another process. */
  readonly adopted: boolean;
  /** Settings to connect as a role; the database is `miteinander` unless named. */
  connection(role: DatabaseRole, database?: string): PoolConfig;
  /** Stops the server if this process started it, or in any case with `evenAdopted`. Returns when it is gone. */
  stop(options?: { evenAdopted?: boolean }): Promise<void>;
};

export type EmbeddedOptions = {
  /** Receives one line, in German, for each step worth showing. */
  onProgress(line: string): void;
  /** Off only for tests: nothing is forced to the disk, which is faster and does not survive a power cut. */
  durable?: boolean;
  /** How to run the server; without it the best way that works here. */
  mode?: LaunchMode;
  /** Called once, as soon as a server runs or is being made: from then on there is nothing to do but to wait for it. */
  onWaiting?(): void;
  /** Gives up when aborted, with its reason; a server that was being started is stopped again. */
  signal?: AbortSignal | undefined;
};

/**
 * Starts the PostgreSQL 18 that comes with the software on a data folder of its own, or adopts the server that is
 * already running on it. It listens on a unix socket only. The server outlives a killed parent; the next start adopts
 * it. Throws DatabaseStartError, with cause and remedy, if a person has to do something first.
 */
export async function startEmbedded(dataFolder: string, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    return await adoptOrStart(dataFolder, options);
  } catch (error) {
    throw asStartError(dataFolder, error);
  }
}

async function adoptOrStart(dataFolder: string, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { onProgress, durable = true, mode = launchMode(), onWaiting = () => undefined, signal } = options;
  const binaries = await findBinaries();
  const found = await openDataFolder(dataFolder, mode, binaries.major);
  const running = await adopt(found, options);
  if (running !== undefined) return running;

  const first = !(await isInitialised(dirname(found.cluster)));
  await requireSpace(found, first);
  const data = await settle(found, mode, durable);
  if (data.cluster !== found.cluster) onProgress(stepText('moved', { folder: data.cluster }));
  const spareFolder = mode === 'user' ? machineFolder : data.folder;
  const runnable = await makeRunnable(binaries, await canReach(mode, binaries.postgres), spareFolder);
  const socketFolder = await openSocketFolder(data, mode);
  const launch: Launch = { data, mode, binaries: runnable, socketFolder, durable, onProgress, onWaiting, signal };
  onProgress(stepText(first ? 'first-start' : 'starting'));
  if (first) await createCluster(launch);
  return start(launch);
}

// Several processes may start at once and one of them wins; a killed server's last processes may still be leaving.
async function start(launch: Launch): Promise<EmbeddedPostgres> {
  const { data, onProgress, signal } = launch;
  for (let attempt = 0; attempt < 100; attempt++) {
    signal?.throwIfAborted();
    const started = await launchPostmaster(launch);
    if (started !== undefined) {
      onProgress(stepText('ready'));
      return opened(data, started, false);
    }
    const winner = await adopt(data, launch);
    if (winner !== undefined) return winner;
    // No server, yet a lock: that of a socket whose owner's number another program has now.
    if (attempt % 5 === 4) await removeSocket(launch);
    await delay(50);
  }
  throw new DatabaseStartError('start-timeout', { folder: data.folder, seconds: 5, log: data.log });
}

async function removeSocket({ socketFolder }: Launch): Promise<void> {
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(join(socketFolder, name), { force: true });
}

type Waiting = Pick<EmbeddedOptions, 'onProgress' | 'onWaiting' | 'signal'>;

async function adopt(data: DataFolder, waiting: Waiting): Promise<EmbeddedPostgres | undefined> {
  const postmaster = await readyPostmaster(data, waiting);
  if (postmaster === undefined) return undefined;
  waiting.onProgress(stepText('adopted', { pid: postmaster.pid }));
  return opened(data, postmaster, true);
}

/**
 * The server of this cluster, once it answers; undefined if there is none. One that says it is ready and cannot be
 * reached, because its socket was deleted, is stopped.
 */
async function readyPostmaster(data: DataFolder, { onProgress, onWaiting, signal }: Waiting): Promise<Postmaster | undefined> {
  let unreachable = 0;
  for (let waited = 0; waited < patienceSeconds * 1_000; waited += 20) {
    const postmaster = await livingPostmaster(data.cluster);
    if (postmaster === undefined) return undefined;
    signal?.throwIfAborted();
    if (waited === 0) onWaiting?.();
    if (postmaster.status === 'ready') {
      if (await answers(postmaster.socketFolder)) return postmaster;
      unreachable += 1;
      if (unreachable === 100) await stopPostmaster(data.cluster, postmaster.pid);
    }
    if (waited > 0 && waited % 5_000 === 0) onProgress(stepText('recovering', { seconds: waited / 1_000 }));
    await delay(20);
  }
  throw new DatabaseStartError('start-timeout', { folder: data.folder, seconds: patienceSeconds, log: data.log });
}

async function opened(data: DataFolder, postmaster: Postmaster, adopted: boolean): Promise<EmbeddedPostgres> {
  await bootstrap(socketConnection(postmaster.socketFolder, 'postgres', 'postgres'));
  return {
    adopted,
    connection: (role, database = 'miteinander') => socketConnection(postmaster.socketFolder, role, database),
    stop: async ({ evenAdopted = false } = {}) => {
      if (!adopted || evenAdopted) await stopPostmaster(data.cluster, postmaster.pid);
    },
  };
}
