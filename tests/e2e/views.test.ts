/** What a resident, a relative and a helper see of their own, and how a consent opens and closes it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { testApp, type TestApp } from '../support/app.ts';
import { openPage, whyNoBrowser } from '../support/browser.ts';
import type { PersonKey } from '../support/fixture.ts';
import { pointingHands, type Hands } from '../support/hands.ts';
import { serveOnPort, type JourneyHouse } from '../support/house.ts';

const skip = (await whyNoBrowser()) ?? false;
let app: TestApp;
let house: JourneyHouse;
before(async () => {
  if (skip !== false) return;
  app = await testApp();
  house = await serveOnPort(app.app);
});
after(async () => {
  await house?.close();
  await app?.close();
});

/** A fresh browser in which this person is signed in, with JavaScript off: nothing here needs it. */
async function asPerson(who: PersonKey): Promise<{ page: Page; hands: Hands; text(): Promise<string>; leave(): Promise<void> }> {
  const page = await openPage({ javaScriptEnabled: false });
  const hands = pointingHands(page);
  await page.goto(`${house.url}/anmelden`);
  await hands.press(new RegExp(`als ${app.fixture.here.names[who]}`));
  return {
    page, hands,
    text: async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' '),
    leave: () => page.context().close(),
  };
}

test('a resident sees who comes and who knows what; what she withdraws is closed to her relative at once', { skip }, async () => {
  const { names } = app.fixture.here;
  const relative = await asPerson('relative');
  const before = await relative.text();
  assert.ok(before.includes(names.resident), `the relative does not see whom she may see:\n${before}`);
  assert.match(before, /10:00|10 Uhr/);

  const resident = await asPerson('resident');
  const mine = await resident.text();
  assert.ok(mine.includes(names.helper), 'she sees who comes');
  assert.ok(mine.includes(names.relative), 'she sees who knows something');
  assert.ok(!mine.includes(`${names.stranger} darf`), 'the other one knows nothing');
  // Three things she had allowed, each taken back by itself.
  for (let given = 0; given < 3; given++) {
    await resident.hands.press(new RegExp(`^Nicht mehr erlauben ${names.relative}`));
    await resident.hands.press(/^Ja, nicht mehr erlauben/);
    assert.match(await resident.text(), /Das ist jetzt nicht mehr erlaubt/);
  }
  assert.ok(!(await resident.text()).includes(`${names.relative} darf wissen`));
  await resident.leave();

  await relative.page.reload();
  const afterwards = await relative.text();
  assert.doesNotMatch(afterwards, /10:00|10 Uhr/);
  assert.ok(!afterwards.includes(app.fixture.here.phones.resident), 'the number is gone');
  await relative.leave();
});

test('a relative who was told nothing sees nothing, and learns how that can change', { skip }, async () => {
  const stranger = await asPerson('stranger');
  const text = await stranger.text();
  assert.doesNotMatch(text, /10:00|Lindenweg|Zupackert/);
  assert.match(text, /genügt ein Anruf/);
  await stranger.leave();
});

test('a helper reads a request without a name, answers it, and reports her visit', { skip }, async () => {
  const { names } = app.fixture.here;
  const helper = await asPerson('helper');
  const question = (await helper.page.locator('section, article, div.card').filter({ hasText: 'Eine Anfrage an Sie' }).last().innerText()).replaceAll(/\s+/g, ' ');
  assert.ok(!question.includes(names.resident), 'a request names nobody');
  assert.ok((await helper.text()).includes(names.resident), 'whom she already helps she knows by name');
  await helper.hands.press(/^Ja, das mache ich/);
  assert.match(await helper.text(), /Danke für Ihr Ja/);

  await helper.page.goto(`${house.url}/meins/besuche/${app.fixture.here.visits.missed}`);
  await helper.hands.tick(/^Nur zum Teil/);
  await helper.hands.write(/^Wie viele Minuten/, '40');
  await helper.hands.press(/^Melden/);
  assert.match(await helper.text(), /der Besuch ist gemeldet/);
  await helper.leave();

  const networker = await asPerson('networker');
  await networker.page.goto(`${house.url}/hilfebuch`);
  assert.match(await networker.text(), /40/);
  await networker.leave();
});

test('a calendar program fetches the own dates without signing in, reads no names, and nothing once the address is ended', { skip }, async () => {
  const resident = await asPerson('resident');
  await resident.page.goto(`${house.url}/meins/kalender`);
  await resident.hands.press(/^Adresse anlegen/);
  const path = /\/kalender\/[\w.-]+/.exec(await resident.text())?.[0];
  assert.ok(path !== undefined, 'the address is shown');
  const feed = await fetch(`${house.url}${path}`);
  assert.equal(feed.status, 200);
  assert.match(feed.headers.get('content-type') ?? '', /^text\/calendar/);
  const calendar = await feed.text();
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, /BEGIN:VTIMEZONE\r\nTZID:Europe\/Berlin/);
  assert.match(calendar, /DTSTART;TZID=Europe\/Berlin:20261109T100000\r\nDURATION:PT60M\r\nRRULE:FREQ=WEEKLY;[^\r]*BYDAY=MO,TH\r\n/);
  for (const name of Object.values(app.fixture.here.names)) assert.ok(!calendar.includes(name.split(' ')[1]!), `the feed names ${name}`);
  assert.equal(await (await fetch(`${house.url}${path}`)).text(), calendar, 'the same dates have the same UIDs');

  await resident.page.goto(`${house.url}/meins/kalender`);
  await resident.hands.press(/^Beenden/);
  assert.equal((await fetch(`${house.url}${path}`)).status, 404);
  await resident.leave();
});
