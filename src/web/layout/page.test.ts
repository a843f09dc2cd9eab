import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../html.ts';
import { parseTheme } from './display-choice.ts';
import { errorPage } from './error-page.ts';
import { page, type PageFrame } from './page.ts';

const frame: PageFrame = { locale: 'de', quartier: { name: 'Altstadt <Nord>', isSynthetic: false } };

test('The first thing to reach by keyboard leads to the content', () => {
  const markup = String(page({ ...frame, title: 'Menschen', main: html`<p>Hier</p>` }));
  assert.match(markup, /<body>\s*<a class="skip" href="#content">/);
  assert.match(markup, /<main id="content" tabindex="-1"/);
});

test('Names in the title and the head are escaped', () => {
  const markup = String(page({ ...frame, title: '<i>', main: '' }));
  assert.match(markup, /<title>&lt;i&gt; – Altstadt &lt;Nord&gt; – Miteinander<\/title>/);
  assert.doesNotMatch(markup, /<i>|<Nord>/);
});

test('Made-up data is called so on every page of such a Quartier, and only there', () => {
  const shown = (isSynthetic: boolean) => String(page({ ...frame, quartier: { name: 'Q', isSynthetic }, title: 'T', main: '' })).includes('Übungsdaten');
  assert.deepEqual([shown(true), shown(false)], [true, false]);
});

test('The current area is marked once in each of the two navigations, of which a screen shows one', () => {
  const navigation = [{ key: 'desk', label: 'Schreibtisch', href: '/schreibtisch' }, { key: 'people', label: 'Menschen', href: '/menschen' }];
  const markup = String(page({ ...frame, title: 'T', main: '', navigation, current: 'people' }));
  assert.equal(markup.split('href="/menschen" aria-current="page"').length - 1, 2);
  assert.equal(markup.split('aria-current').length - 1, 2);
});

test('An error page names cause, remedy and the number of the request', () => {
  const markup = String(errorPage({ ...frame, status: 409, cause: 'Frau Lehmann hat geändert.', remedy: 'Laden Sie neu.', requestId: 'r-17' }));
  for (const part of ['Jemand war schneller', 'Frau Lehmann hat geändert.', 'Laden Sie neu.', '<code>r-17</code>']) assert.ok(markup.includes(part), part);
  assert.match(String(errorPage({ ...frame, status: 418, cause: 'c', remedy: 'r', requestId: 'x' })), /Das hat nicht geklappt/);
});

test('A cookie with an unknown theme follows the device', () => {
  assert.deepEqual(['dark', 'contrast', 'pink', undefined].map(parseTheme), ['dark', 'contrast', 'auto', 'auto']);
});
