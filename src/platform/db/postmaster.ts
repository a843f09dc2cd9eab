import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { PoolConfig } from 'pg';

/** A server process as its `postmaster.pid` tells it (PostgreSQL 18, src/include/utils/pidfile.h). */
export type Postmaster = {
  readonly pid: number;
  readonly socketFolder: string;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | '';
};

/** The living server of this cluster, or undefined. The pid file of a dead one is cleared away where it would hinder. */
export async function livingPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!Number.isSafeInteger(pid) || pid === 0 || !isAlive(pid)) return undefined;
  if (!(await serves(pid, cluster))) {
    // After a restart of the machine another program may have this number; PostgreSQL would then never start again.
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) await rm(file, { force: true });
    return undefined;
  }
  return { pid, socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() as Postmaster['status'] };
}

/** Whether a process with this number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// The command of a process that is ending is empty: by then its memory, locks and sockets are released.
async function serves(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(cluster);
}

/** Connection settings for a role and database through the socket in this folder. */
export function socketConnection(socketFolder: string, role: string, database: string): PoolConfig {
  return { host: socketFolder, port: 5432, user: role, database };
}

/** Whether the server answers a query. A server says `ready` a moment before or after it really is. */
export async function answers(socketFolder: string): Promise<boolean> {
  const client = new Client({ ...socketConnection(socketFolder, 'postgres', 'postgres'), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Stops a server and waits until it is gone: open transactions are rolled back (fast shutdown); after 20 seconds
 * without a checkpoint (immediate shutdown; what was committed stays and is recovered at the next start).
 */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!(await isServing(cluster, pid))) return;
    signalTo(pid, signal);
    for (let waited = 0; waited < 20_000; waited += 10) {
      await delay(10);
      if (!(await isServing(cluster, pid))) return;
    }
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isServing(cluster: string, pid: number): Promise<boolean> {
  return isAlive(pid) && (await serves(pid, cluster));
}
