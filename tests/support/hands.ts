/** Two ways of using a page, so that one journey can be walked twice: by keyboard alone, and by pointing. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What a person does on a page; things are named by the words that stand on them. */
export type Hands = {
  /** Follows a link or presses a button, and waits for the page that comes. */
  press(name: RegExp): Promise<void>;
  /** Writes into the field with this label, instead of what stood there. */
  write(label: RegExp, text: string): Promise<void>;
  /** Chooses from a list, by the words of the choice. */
  choose(label: RegExp, choice: string): Promise<void>;
  /** Ticks a box or chooses one of several circles. */
  tick(label: RegExp): Promise<void>;
};

/** Tab, arrows, space, Enter and typing; nothing else. */
export function keyboardHands(page: Page): Hands {
  const focusOn = (name: RegExp, kinds: readonly string[]) => tabTo(page, name, kinds);
  return {
    async press(name) {
      await focusOn(name, ['link', 'button']);
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    },
    async write(label, text) {
      await focusOn(label, ['field']);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    async choose(label, choice) {
      await focusOn(label, ['select']);
      await page.keyboard.type(choice);
      assert.equal((await focused(page)).chosen, choice);
    },
    async tick(label) {
      await focusOn(label, ['tick']);
      if (!(await focused(page)).isTicked) await page.keyboard.press('Space');
      assert.ok((await focused(page)).isTicked, `${label} is not ticked`);
    },
  };
}

/** A pointer and a keyboard, as most people have them. */
export function pointingHands(page: Page): Hands {
  return {
    async press(name) {
      const target = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();
      await Promise.all([page.waitForEvent('load'), target.click()]);
    },
    write: (label, text) => page.getByRole('textbox', { name: label }).or(page.getByLabel(label)).first().fill(text),
    choose: async (label, choice) => { await page.getByRole('combobox', { name: label }).first().selectOption({ label: choice }); },
    tick: (label) => page.getByRole('checkbox', { name: label }).or(page.getByRole('radio', { name: label })).first().check(),
  };
}

type Focused = { readonly kind: string; readonly name: string; readonly isTicked: boolean; readonly chosen: string; readonly circles: readonly string[] };

/** What has the focus, by kind and by name as a screen reader would say it. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const said = (of: Element | null | undefined): string => (of?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    if (!(element instanceof HTMLElement) || element === document.body) return { kind: 'none', name: '', isTicked: false, chosen: '', circles: [] };
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
      ? [...element.labels ?? []].map(said).join(' ') : '';
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => said(document.getElementById(id))).join(' ').trim();
    const kind = element instanceof HTMLAnchorElement ? 'link' : element instanceof HTMLSelectElement ? 'select'
      : element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type) ? 'tick'
        : element instanceof HTMLButtonElement || element.tagName === 'SUMMARY' ? 'button'
          : element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? 'field' : 'other';
    return {
      kind,
      name: labelledBy || element.getAttribute('aria-label') || labels || said(element),
      isTicked: element instanceof HTMLInputElement && element.checked,
      chosen: element instanceof HTMLSelectElement ? said(element.selectedOptions[0]) : '',
      // The labels of the circles of which this is one.
      circles: element instanceof HTMLInputElement && element.type === 'radio'
        ? [...document.getElementsByName(element.name)].map((one) => (one instanceof HTMLInputElement && one.form === element.form ? [...one.labels ?? []].map(said).join(' ') : ''))
        : [],
    };
  });
}

/** Presses Tab until the focus is on it; through a group of circles with the arrow keys. Fails with what it passed. */
async function tabTo(page: Page, name: RegExp, kinds: readonly string[]): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 400; steps++) {
    let now = await focused(page);
    // Among circles the arrow keys move and choose at once, so only where one of them is wanted.
    for (let turns = now.circles.length; turns > 0 && kinds.includes('tick') && now.circles.some((circle) => name.test(circle)); turns--) {
      if (name.test(now.name)) return;
      await page.keyboard.press('ArrowDown');
      now = await focused(page);
    }
    if (kinds.includes(now.kind) && name.test(now.name)) return;
    passed.push(`${now.kind} „${now.name.slice(0, 60)}“`);
    await page.keyboard.press('Tab');
  }
  assert.fail(`no ${kinds.join(' or ')} named ${name} can be reached by Tab on ${page.url()}; passed:\n${[...new Set(passed)].join('\n')}`);
}
