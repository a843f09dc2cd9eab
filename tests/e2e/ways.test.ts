/** From a person's needs to different ways of help, why somebody is proposed, and a choice by hand: by keyboard, and with JavaScript off. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { testApp } from '../support/app.ts';
import { expectAccessible, openPage, whyNoBrowser } from '../support/browser.ts';
import { keyboardHands, pointingHands, type Hands } from '../support/hands.ts';
import { serveOnPort } from '../support/house.ts';

const skip = (await whyNoBrowser()) ?? false;

test('ways to help are compared, explained and changed by hand, by keyboard alone', { skip }, async () => {
  await inHouse({}, keyboardHands, expectAccessible);
});

test('the same with JavaScript off', { skip }, async () => {
  await inHouse({ javaScriptEnabled: false }, pointingHands, async () => undefined);
});

async function inHouse(options: { readonly javaScriptEnabled?: boolean }, handsOf: (page: Page) => Hands, look: (page: Page) => Promise<void>): Promise<void> {
  const house = await testApp();
  const served = await serveOnPort(house.app);
  const page = await openPage(options);
  try {
    await journey(page, handsOf(page), served.url, look);
  } finally {
    await page.context().close();
    await served.close();
    await house.close();
  }
}

async function journey(page: Page, hands: Hands, url: string, look: (page: Page) => Promise<void>): Promise<void> {
  const shown = async (): Promise<string> => (await page.locator('main').innerText()).replaceAll(/[\s\u00a0]+/g, ' ');
  await page.goto(`${url}/anmelden`);
  await hands.press(/^Anmelden als/);
  await hands.press(/^Menschen$/);
  await hands.press(/Quittenbaum/);
  await hands.press(/^Hilfemix$/);
  await hands.press(/^Wege vergleichen/);
  assert.match(await shown(), /Die Wege im Vergleich.*Ausgewogen.*Einkaufen.*Henrike Zupackert.*läuft schon/);
  assert.doesNotMatch(await shown(), /NaN|undefined/);
  await look(page);

  await hands.press(/^Warum\?.*Gesellschaft.*Ausgewogen/);
  assert.match(await shown(), /Besuch und Gesellschaft: Warum/);
  await look(page);
  await hands.press(/^Zurück zu den Wegen/);

  await hands.choose(/^Besuch und Gesellschaft/, 'niemand');
  await hands.press(/^Neu planen/);
  assert.match(await shown(), /Besuch und Gesellschaft.*Noch niemand gefunden/);
  await hands.press(/^Eigene Wahl löschen/);
  assert.match(await shown(), /Die Wege im Vergleich/);
}
