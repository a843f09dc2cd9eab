import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * PostgreSQL refuses to run as root. As whom it runs:
 * `direct` = as ourselves, who are not root; `namespace` = as ourselves, but root is called 65534 inside a user
 * namespace, so that files stay root's and folders of mode 0700 are no hindrance; `user` = as user 65534 (nobody),
 * where user namespaces are forbidden.
 */
export type LaunchMode = 'direct' | 'namespace' | 'user';

/** The user and group id of nobody. */
export const nobody = 65_534;
const enterNamespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`];

/** The best mode that works for this user on this machine. */
export function launchMode(): LaunchMode {
  if (process.getuid?.() !== 0) return 'direct';
  const trial = spawnSync('unshare', [...enterNamespace, 'true'], { stdio: 'ignore' });
  return trial.status === 0 ? 'namespace' : 'user';
}

/** The user whom the files of the server must belong to. */
export function fileOwner(mode: LaunchMode): { readonly uid: number; readonly gid: number } {
  return mode === 'user' ? { uid: nobody, gid: nobody } : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

/** Starts a program in the given mode. */
export function spawnIn(mode: LaunchMode, program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  if (mode === 'namespace') return spawn('unshare', [...enterNamespace, program, ...args], options);
  return spawn(program, args, mode === 'user' ? { ...options, uid: nobody, gid: nobody } : options);
}

/** Whether the server's user gets as far as this path: in `user` mode each folder above must let others through. */
export async function canReach(mode: LaunchMode, path: string): Promise<boolean> {
  if (mode !== 'user') return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode: bits, uid } = await stat(folder);
    if (uid === nobody ? (bits & 0o100) === 0 : (bits & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
