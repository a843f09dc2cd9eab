/**
 * `npm test`: every test there is. `npm test -- people` runs those whose path holds "people".
 *
 * Unit and integration tests first, then those about dates once more in another zone, then the browser journeys; all on
 * one database server that is started here. Closes with `N passed, N failed, N skipped`; exit code 1 if any failed or
 * none ran.
 */
import './require-node.ts';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, type FoundBrowser } from '../tests/support/find-browser.ts';
import { startTestServer } from '../tests/support/db.ts';
import { runFiles, type Tally } from './run-test-files.ts';

const root = join(import.meta.dirname, '..');
const aboutDates = /(^|[/.-])(recurrence|occurrences|calendar|ical|vtimezone|zones?|dates?|weeks?)[/.-]/;
const wanted = process.argv.slice(2);

process.exitCode = await testAll();

async function testAll(): Promise<number> {
  const files = globSync(['src/**/*.test.ts', 'tests/**/*.test.ts', 'tools/**/*.test.ts'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)))
    .sort();
  const journeys = files.filter((path) => path.startsWith('tests/e2e/'));
  const others = files.filter((path) => !path.startsWith('tests/e2e/'));
  const tally: Tally = { passed: 0, skipped: 0, failures: [] };
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());

  let server: { stop(): Promise<void> } | undefined;
  try {
    let found: FoundBrowser = { ok: false, reason: 'not needed' };
    // The core knows neither browser nor database.
    if (files.some((path) => !path.startsWith('src/core/'))) {
      found = await findBrowser();
      process.env['MITEINANDER_BROWSER'] = JSON.stringify(found);
      server = await startTestServer();
    }
    const pass = (selected: readonly string[], zone: string): Promise<void> =>
      runFiles(selected, { root, zone, signal: stopped.signal, tally });
    await pass(others, 'Europe/Berlin');
    await pass(others.filter((path) => aboutDates.test(path)), 'Pacific/Auckland');
    if (found.ok) await pass(journeys, 'Europe/Berlin');
    else setAside(journeys, found.reason, tally);
  } catch (fault) {
    tally.failures.push({ title: 'the test run itself', file: 'tools/test.ts', fault });
  } finally {
    await server?.stop();
  }

  tally.failures.forEach(({ title, file, fault }, index) => {
    console.log(`\n${index + 1}) ${title}\n   ${file}\n${indent(textOf(fault))}`);
  });
  const { passed, skipped } = tally;
  const failed = tally.failures.length;
  if (files.length === 0) console.log(`no test file matches: ${wanted.join(' ')}`);
  if (stopped.signal.aborted) console.log('\nstopped before the end');
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 || passed === 0 || stopped.signal.aborted ? 1 : 0;
}

/** Without a browser the journeys are skipped by name; where one is required, that is a failure. */
function setAside(journeys: readonly string[], reason: string, tally: Tally): void {
  for (const file of journeys) {
    const required = process.env['REQUIRE_BROWSER'] === '1';
    console.log(`${required ? 'FAILED ' : 'skipped'} ${file}: ${reason}`);
    if (required) tally.failures.push({ title: 'browser journey', file, fault: reason });
    else tally.skipped += 1;
  }
}

/** What went wrong, with the lines of the stack that are ours. */
function textOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const cause = fault.cause === undefined ? '' : `\ncaused by: ${textOf(fault.cause)}`;
  const stack = (fault.stack ?? '').split('\n')
    .filter((line) => line.trimStart().startsWith('at ') && line.includes(root) && !line.includes('node_modules'));
  return [fault.message, ...stack].join('\n') + cause;
}

function indent(text: string): string {
  return text.split('\n').map((line) => `   ${line}`).join('\n');
}
