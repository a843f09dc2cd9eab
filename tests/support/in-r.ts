import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why tests that need R are left out on this machine; false where R is there. */
export function hasNoR(): string | false {
  return spawnSync('Rscript', ['--version']).status === 0 ? false : 'Rscript is not installed on this machine';
}

/** Runs `nachrechnen.R` in a folder with these files; its exit code is 0 only if every figure came out again. */
export function inFolder(files: Readonly<Record<string, string>>): { readonly code: number | null; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'again-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const run = spawnSync('Rscript', ['--vanilla', 'nachrechnen.R'], { cwd: folder, encoding: 'utf8', timeout: 120_000 });
    return { code: run.status, said: `${run.stdout}${run.stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
