/**
 * Pages for the journeys. A journey file begins with `const skip = (await whyNoBrowser()) ?? false;` and hands `{ skip }`
 * to each of its tests.
 */
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import type * as Axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findBrowser, launchBrowser } from './find-browser.ts';

let running: Promise<Browser> | undefined;

// Registered while the file loads, hence after all its tests.
after(async () => {
  await (await running)?.close();
});

/** Why no browser runs here, as the message of a skipped journey; undefined if one does. */
export async function whyNoBrowser(): Promise<string | undefined> {
  const found = await findBrowser();
  return found.ok ? undefined : found.reason;
}

/** Opens the browser, once per test file; later calls share it. It is closed when the file is done. */
export function openBrowser(): Promise<Browser> {
  running ??= findBrowser().then((found) => {
    if (!found.ok) throw new Error(found.reason);
    return launchBrowser(found.choice);
  });
  return running;
}

/** A page in a fresh context of its own: German, Berlin time, no cookies. `javaScriptEnabled: false` goes here. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const browser = await openBrowser();
  const context = await browser.newContext({
    locale: 'de-DE', timezoneId: 'Europe/Berlin', viewport: { width: 1280, height: 900 }, ...options,
  });
  return context.newPage();
}

/**
 * Fails with a readable list if the page breaks WCAG 2.2 A or AA or axe-core's best practice. The address is opened
 * once more with the same cookies in a context in which axe can run, so it also serves pages with JavaScript off and a
 * strict content security policy; call it on pages that a GET shows.
 */
export async function expectAccessible(page: Page): Promise<void> {
  report(page, await violationsOf(page));
}

/** The same for a page that answers a form and hence has no address of its own; open it with `bypassCSP: true`. */
export async function expectAccessibleHere(page: Page): Promise<void> {
  report(page, await runAxe(page));
}

function report(page: Page, violations: readonly Violation[]): void {
  const paragraphs = violations.map(({ id, help, impact, places }) => {
    const shown = places.slice(0, 5).map(({ at, remedy }) => `    ${at}\n      ${remedy.replaceAll('\n', '\n      ')}`);
    const more = places.length > shown.length ? [`    and ${places.length - shown.length} more`] : [];
    return [`  ${id} (${impact}): ${help}`, ...shown, ...more].join('\n');
  });
  assert.ok(violations.length === 0, `${violations.length} accessibility rules broken on ${page.url()}\n${paragraphs.join('\n')}`);
}

type Violation = {
  readonly id: string;
  readonly help: string;
  readonly impact: string;
  readonly places: readonly { readonly at: string; readonly remedy: string }[];
};

async function violationsOf(page: Page): Promise<Violation[]> {
  const copy = await openPage({
    bypassCSP: true, viewport: page.viewportSize(), storageState: await page.context().storageState(),
  });
  try {
    await copy.goto(page.url(), { waitUntil: 'load' });
    return await runAxe(copy);
  } finally {
    await copy.context().close();
  }
}

async function runAxe(page: Page): Promise<Violation[]> {
  await page.addScriptTag({ path: fileURLToPath(import.meta.resolve('axe-core/axe.min.js')) });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await axe.run(document, { runOnly: { type: 'tag', values } });
    return found.violations.map(({ id, help, impact, nodes }) => ({
      id, help, impact: impact ?? 'unrated',
      places: nodes.map(({ target, failureSummary }) => ({ at: target.join(' '), remedy: failureSummary ?? '' })),
    }));
  });
}
