import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#platform/new-id.ts';
import { clockAt } from '#platform/clock.ts';
import { testApp, type TestApp } from '../../../tests/support/app.ts';
import { standingInstant } from '../../../tests/support/fixture.ts';

let house: TestApp;
before(async () => { house = await testApp(); });
after(() => house.close());

const fresh = (): string => newId(clockAt(standingInstant).now());
const round = (): Record<string, string> => ({ id: fresh(), heldOn: '2026-11-10', moderatedBy: 'Mona Mitteln', participants: '9' });

test('a round about the own site and one about a new site stand side by side, and figures stand beside them', async () => {
  const networker = await house.as('networker');
  const own = await networker.post('/wirkung/potenzial', { ...round(), siteId: house.fixture.here.site, 'level-networker': '3', 'level-helpers': '1', 'why-helpers': 'Zwei sind weggezogen.' });
  assert.equal(own.headers.get('location'), `/wirkung/potenzial?a=${house.fixture.here.site}&hinweis=festgehalten`);
  const sent: Record<string, string> = { ...round(), siteId: 'new', siteName: 'Am Park', 'level-networker': '0' };
  const other = await networker.post('/wirkung/potenzial', sent);
  assert.equal((await networker.post('/wirkung/potenzial', sent)).headers.get('location'), other.headers.get('location'));
  const page = (await (await networker.get(`/wirkung/potenzial?a=${house.fixture.here.site}&b=${sent['id']}`)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  for (const words of ['3 · da und gesichert', '0 · nicht da', 'Zwei sind weggezogen.', 'im Mittel 3,0 von 3', 'Mona Mitteln', 'Nachbarn, die helfen: 0']) assert.ok(page.includes(words), words);
  const funder = await (await (await house.as('funder')).get('/wirkung/potenzial')).text();
  assert.ok(funder.includes('Zwei sind weggezogen.') && !funder.includes('Mona Mitteln'));
});

test('a round that agreed on nothing, in the future, or on a level that there is not, is refused with what was typed', async () => {
  const networker = await house.as('networker');
  const site = house.fixture.here.site;
  for (const [fields, words] of [
    [{ siteId: site }, 'Auf nichts geeinigt'], [{ siteId: site, 'level-networker': '7' }, 'gibt es diese Stufe nicht'], [{ siteId: site, 'level-networker': '1', heldOn: '2027-01-01' }, 'in der Zukunft'],
    [{ siteId: 'new', 'level-networker': '1' }, 'einen Namen geben'],
  ] as const) {
    const refused = await networker.post('/wirkung/potenzial', { ...round(), ...fields });
    const text = await refused.text();
    assert.equal(refused.status, 422);
    assert.ok(text.includes('Mona Mitteln') && text.includes(words), words);
  }
});
