import { isAbsolute, join, relative } from 'node:path';
import { run } from 'node:test';

/** What failed: the title with those of its suites, where it stands, and the fault. */
export type Failure = { readonly title: string; readonly file: string; readonly fault: unknown };

/** The count of all runs so far. A suite is not counted; a file that breaks outside its tests is one failure. */
export type Tally = { passed: number; skipped: number; readonly failures: Failure[] };

const concurrency = 2;
// A file that takes longer hangs; the slowest, axe on every kind of page, takes four minutes on two busy cores.
const fileTimeout = 600_000;

/** Runs each file in its own process in the given IANA zone, prints a line per file, and adds to the tally. */
export async function runFiles(
  files: readonly string[],
  { root, zone, signal, tally }: { root: string; zone: string; signal: AbortSignal; tally: Tally },
): Promise<void> {
  if (files.length === 0 || signal.aborted) return;
  process.env['TZ'] = zone;
  console.log(`\n${files.length} test files in ${zone}`);
  const titles = new Map<string, string[]>();
  const complaints = new Map<string, string>();
  for await (const { type, data } of run({ files: files.map((file) => join(root, file)), concurrency, timeout: fileTimeout, signal })) {
    const file = 'file' in data && data.file !== undefined ? relative(root, data.file) : '';
    if (type === 'test:start') {
      titles.set(file, [...(titles.get(file) ?? []).slice(0, data.nesting), data.name]);
    } else if (type === 'test:stderr') {
      complaints.set(file, (complaints.get(file) ?? '') + data.message);
    } else if (type === 'test:pass' && data.details.type !== 'suite') {
      if (data.skip === undefined && data.todo === undefined) tally.passed += 1;
      else tally.skipped += 1;
      if (data.skip !== undefined) console.log(`skipped ${file}: ${data.name} (${String(data.skip)})`);
    } else if (type === 'test:fail') {
      const error = data.details.error as Error & { failureType?: string; exitCode?: number };
      if (isAbsolute(data.name)) {
        // The process of the file ended badly although no test of it failed.
        console.log(`FAILED  ${file}`);
        const fault = `ended with exit code ${error.exitCode ?? 'none'}\n${complaints.get(file) ?? error.message}`;
        note(tally, { title: 'the file itself', file, fault });
      } else if (error.failureType !== 'subtestsFailed') {
        // A suite that fails only for its children says nothing new.
        const title = [...(titles.get(file) ?? []).slice(0, data.nesting), data.name].join(' › ');
        note(tally, { title, file: `${file}:${data.line ?? 1}`, fault: error.cause ?? error });
      }
    } else if (type === 'test:summary' && data.file !== undefined) {
      const { tests, passed } = data.counts;
      console.log(`${data.success ? 'ok     ' : 'FAILED '} ${file} (${passed} of ${tests}, ${Math.round(data.duration_ms)} ms)`);
    }
  }
}

// Said at once as well as at the end: a run that is cut short, or a log that is, still tells what broke.
function note(tally: Tally, failure: Failure): void {
  const { title, file, fault } = failure;
  console.log(`failed  ${file} ${title}: ${String(fault instanceof Error ? fault.message : fault).split('\n', 1)[0]}`);
  tally.failures.push(failure);
}
