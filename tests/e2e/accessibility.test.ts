/** Every kind of page that each role can reach, in light and in dark colours, against WCAG 2.2 AA by axe. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expectAccessible, openPage, whyNoBrowser } from '../support/browser.ts';
import { openJourneyHouse, signInAs, type JourneyHouse } from '../support/house.ts';
import { allRoutes } from '../support/app.ts';

const skip = (await whyNoBrowser()) ?? false;
let house: JourneyHouse;
before(async () => { if (skip === false) house = await openJourneyHouse(); });
after(() => house?.close());

// Files, lists for programs, and addresses that only lead on.
const isPage = (path: string): boolean => !/\.(pdf|csv|json|ics|R)|\/kalender\/|\/vorschlaege$/.test(path);
const patterns = allRoutes.filter(({ method, path }) => method === 'GET' && isPage(path))
  .map(({ path }) => ({ path, matches: new RegExp(`^${path.replaceAll(/:[A-Za-z]+(\{[^}]*\})?/g, '[^/]+')}$`) }))
  // Fixed words before parameters: /menschen/neu is not somebody's page.
  .sort((one, other) => Number(one.path.includes(':')) - Number(other.path.includes(':')));
const patternOf = (path: string): string | undefined => patterns.find(({ matches }) => matches.test(path))?.path;

const checked = new Set<string>();

/** Goes from page to page along the links, one page of each kind, and checks those not checked before in both colours. */
async function walk(page: Page): Promise<string[]> {
  const seen = new Set<string>();
  const faults: string[] = [];
  const ahead = ['/'];
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    const answer = await page.goto(`${house.url}${path}`);
    if (answer?.status() !== 200) { faults.push(`${path}: ${answer?.status()}`); continue; }
    const kind = patternOf(new URL(page.url()).pathname) ?? page.url();
    seen.add(kind);
    const links = await page.locator('a[href^="/"]').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href')!));
    if (!checked.has(kind)) {
      checked.add(kind);
      faults.push(...(await violationsHere(page)).map((violation) => `light: ${path}: ${violation}`));
      // Between themes only the colours differ; the attribute is what the choice of colours sets.
      await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
      faults.push(...(await violationsHere(page, ['color-contrast'])).map((violation) => `dark: ${path}: ${violation}`));
    }
    for (const href of links) {
      const target = patternOf(href.replace(/[?#].*/, ''));
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      ahead.push(href);
    }
  }
  return faults;
}

const roles = {
  networker: 'Quartiersarbeit', resident: 'Bewohnerin', relative: 'Angehörige', helper: 'Helferin', provider: 'Dienst', traeger: 'Träger',
};

for (const [role, badge] of Object.entries(roles)) {
  test(`every kind of page that a ${role} reaches is accessible, light and dark`, { skip }, async () => {
    const page = await openPage({ bypassCSP: true });
    await signInAs(page, house, badge);
    await page.context().addCookies([{ name: 'theme', value: 'light', url: house.url }]);
    const faults = await walk(page);
    await page.context().close();
    assert.ok(faults.length === 0, faults.join('\n'));
  });
}

test('the ways in, the examples and the error page are accessible to a visitor, light and dark', { skip }, async () => {
  const page = await openPage();
  const faults: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.context().addCookies([{ name: 'theme', value: theme, url: house.url }]);
    for (const path of ['/anmelden', '/anmelden/brief', '/abgemeldet', '/beispiele', '/gibt-es-nicht']) {
      await page.goto(`${house.url}${path}`);
      await expectAccessible(page).catch((fault: Error) => faults.push(`${theme}: ${fault.message}`));
    }
  }
  await page.context().close();
  assert.ok(faults.length === 0, faults.join('\n\n'));
});

test('refused forms are accessible: sign-in, capture, a new person', { skip }, async () => {
  const page = await openPage({ bypassCSP: true });
  const faults: string[] = [];
  const refuse = async (path: string, action: string): Promise<void> => {
    await page.goto(`${house.url}${path}`);
    const form = page.locator(`form[action^="${action}"]`).first();
    await form.evaluate((element: HTMLFormElement) => { element.noValidate = true; });
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await form.locator('button').last().click();
    assert.equal((await answered).status(), 422, path);
    await page.waitForLoadState('load');
    assert.match(await page.title(), /^\S/);
    faults.push(...(await violationsHere(page)).map((violation) => `${path}: ${violation}`));
  };
  await refuse('/anmelden', '/anmelden/brief');
  await signInAs(page, house, 'Quartiersarbeit');
  await refuse('/tisch', '/kontaktbuch');
  await refuse('/menschen/neu', '/menschen');
  await page.context().close();
  assert.deepEqual(faults, []);
});

/** Runs axe on the page as it stands, for what only a POST shows; by all rules or by those named. */
async function violationsHere(page: Page, rules: readonly string[] = []): Promise<string[]> {
  await page.addScriptTag({ path: fileURLToPath(import.meta.resolve('axe-core/axe.min.js')) });
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await axe.run(document, { runOnly: only.length > 0 ? { type: 'rule', values: [...only] } : { type: 'tag', values: tags } });
    return found.violations.map(({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, rules);
}
