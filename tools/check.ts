/** `npm run check`: every static check, each by name, also after one that failed. Exit code 1 if any failed. */
import './require-node.ts';
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');

const checks = [
  { name: 'types', command: 'tsc', args: ['--pretty', 'false'] },
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings', '--format=unix', '.'] },
  { name: 'unused', command: 'knip', args: ['--no-progress'] },
  { name: 'schema', command: process.execPath, args: ['tools/dump-schema.ts', '--check'] },
  { name: 'size', command: process.execPath, args: ['tools/size-limit.ts'] },
] as const;

// Enough to act on; the rest is had by running that check alone.
const mostLines = 120;

let failed = 0;
for (const { name, command, args } of checks) {
  const begun = performance.now();
  const { code, output } = await runCheck(command, args);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${name.padEnd(8)} ${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s`);
  if (code !== 0) {
    failed += 1;
    const lines = output.trimEnd().split('\n');
    for (const line of lines.slice(0, mostLines)) console.log(`  ${line}`);
    if (lines.length > mostLines) console.log(`  … ${lines.length - mostLines} more lines`);
  }
}
console.log(failed === 0 ? `${checks.length} checks ok` : `${failed} of ${checks.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runCheck(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1', FORCE_COLOR: '0' },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { output += text.toString(); });
    child.once('error', (fault) => done({ code: 1, output: output + fault.message }));
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}
