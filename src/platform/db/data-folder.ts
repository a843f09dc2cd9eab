import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, cp, lchown, lstat, mkdir, readFile, readdir, realpath, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { canReach, fileOwner, nobody } from './launch-mode.ts';
import type { LaunchMode } from './launch-mode.ts';
import { DatabaseStartError } from './start-error.ts';

/** Where the parts of one embedded database lie. */
export type DataFolder = {
  readonly folder: string;
  /** Short and the same for the same folder; names what lies elsewhere. */
  readonly hash: string;
  /** PostgreSQL's own folder (PGDATA). */
  readonly cluster: string;
  /** What the server says; without values of rows. */
  readonly log: string;
};

/** For files of a server that runs as another user and cannot reach the data folder. */
export const machineFolder = '/var/lib/miteinander';

const marker = 'MITEINANDER.txt';
const markerText = 'Datenordner von Miteinander (PostgreSQL). Bitte nichts darin ändern.\n';
const neededMegabytes = { first: 256, later: 64 };

/**
 * Creates or recognises a data folder. It holds the database and nothing else: a folder with other things in it, data
 * of another major version, or too little space is refused with a DatabaseStartError.
 */
export async function openDataFolder(path: string, mode: LaunchMode, major: number): Promise<DataFolder> {
  const folder = await claim(resolve(path), mode);
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const moved = join(machineFolder, hash);
  const home = (await isInitialised(moved)) ? moved : folder;
  const data = { folder, hash, cluster: join(home, 'cluster'), log: join(folder, 'postgres.log') };

  const present = await stat(data.cluster).catch(() => undefined);
  if (present === undefined) return data;
  // Root may take over what root created in another mode, but not what a user of this machine started with.
  const own = process.getuid?.() === 0 ? [0, nobody] : [fileOwner(mode).uid];
  if (!own.includes(present.uid)) throw new DatabaseStartError('folder-not-ours', { folder });
  const version = await readFile(join(data.cluster, 'PG_VERSION'), 'utf8').catch(() => 'unknown');
  const found = Number.parseInt(version, 10);
  if (found > major) throw new DatabaseStartError('data-newer', { folder, found, expected: major });
  if (found < major) throw new DatabaseStartError('data-older', { folder, found: version.trim(), expected: major });
  if (found !== major) throw new DatabaseStartError('folder-foreign', { folder });
  return data;
}

async function claim(path: string, launchMode: LaunchMode): Promise<string> {
  // As user 65534 the server must get through it to its cluster, which is closed itself.
  await mkdir(path, { recursive: true, mode: launchMode === 'user' ? 0o711 : 0o700 });
  const folder = await realpath(path);
  const found = await readdir(folder);
  if (found.includes(marker)) return folder;
  if (found.length > 0) throw new DatabaseStartError('folder-foreign', { folder });
  await writeFile(join(folder, marker), markerText);
  return folder;
}

/** Whether the database has been created; it appears whole or not at all, by renaming. */
export async function isInitialised(home: string): Promise<boolean> {
  return stat(join(home, 'cluster', 'PG_VERSION')).then(() => true, () => false);
}

/** Refuses with `disk-full` if there is less space than a first or a later start needs. */
export async function requireSpace(data: DataFolder, first: boolean): Promise<void> {
  const { bavail, bsize } = await statfs(data.folder);
  const free = Math.floor((bavail * bsize) / 1_048_576);
  const needed = first ? neededMegabytes.first : neededMegabytes.later;
  if (free < needed) {
    throw new DatabaseStartError('disk-full', { folder: data.folder, freeMegabytes: free, neededMegabytes: needed });
  }
}

/**
 * Puts the cluster where the server's user can reach it and gives it to that user. Only for a cluster that no server
 * is using. Returns the folders as they are afterwards.
 */
export async function settle(data: DataFolder, mode: LaunchMode, durable: boolean): Promise<DataFolder> {
  const owner = fileOwner(mode);
  let { cluster } = data;
  if (!(await canReach(mode, cluster))) {
    cluster = join(machineFolder, data.hash, 'cluster');
    const home = join(machineFolder, data.hash);
    await mkdir(home, { recursive: true, mode: 0o755 });
    await chown(home, owner.uid, owner.gid);
    if (await isInitialised(data.folder)) {
      const copy = `${cluster}.${process.pid}`;
      await cp(data.cluster, copy, { recursive: true, preserveTimestamps: true });
      await rename(copy, cluster);
      // The copy must be on the disk before the original goes.
      if (durable) spawnSync('sync');
      await rm(data.cluster, { recursive: true });
    }
  }
  const present = await lstat(cluster).catch(() => undefined);
  if (present !== undefined && present.uid !== owner.uid) await giveTo(cluster, owner);
  return { ...data, cluster };
}

async function giveTo(path: string, owner: { uid: number; gid: number }): Promise<void> {
  await lchown(path, owner.uid, owner.gid);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) await giveTo(child, owner);
    else await lchown(child, owner.uid, owner.gid);
  }
}
