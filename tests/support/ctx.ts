import { sql, type Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { calendarDate } from '#core/base/calendar-date.ts';
import type { Refusal } from '#core/base/result.ts';
import type { AuditEntry } from '#platform/audit/audit.ts';
import { inScope } from '#platform/db/scope.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Ctx, Quartier } from '#platform/http/ctx.ts';
import { parseInput } from '#platform/http/input.ts';
import type { Answer, Route, Typed } from '#platform/http/route.ts';

/** The Quartier of a test, with an office. */
export const testQuartier: Quartier = {
  id: '00000000-0000-7000-8000-000000000001', slug: 'altstadt', name: 'Altstadt', timeZone: 'Europe/Berlin', land: 'DE-SN',
  isSynthetic: true, officeName: 'Quartiersbüro', officePhone: '03571 12 34 56', officeAddress: 'Markt 1, 02977 Hoyerswerda',
  insurer: 'Unfallkasse Sachsen',
};

/** The networker who asks in a test unless it says otherwise. She has a row only if the test gives her one. */
export const testNetworker = '00000000-0000-7000-8000-0000000000aa';

/** A ctx that keeps what was audited. */
export type TestCtx = Ctx & { readonly audited: AuditEntry[] };

/**
 * A ctx made by hand around a transaction: the networker of `testQuartier` on Monday, 23 November 2026 at 10:00 in
 * Berlin. A refusal is said as its code. Any part can be another one.
 */
export function testCtx(tx: Tx, overrides: Partial<Ctx> = {}): TestCtx {
  const audited: AuditEntry[] = [];
  return {
    actor: { accountId: 'account', personId: testNetworker, organisationId: null, roles: ['networker'] },
    quartier: testQuartier, today: calendarDate('2026-11-23'), now: Temporal.Instant.from('2026-11-23T09:00:00Z'), tx,
    audit: (entry) => void audited.push(entry), locale: 'de', requestId: 'test',
    shell: { path: '/', returnTo: '/', theme: 'auto', actorName: 'Maria Weber', actorRoles: [], navigation: [], notice: undefined },
    say: (refusal: Refusal) => refusal.code,
    ...overrides,
    audited,
  };
}

/** Adds the Quartier of the tests, or another one, as the owner. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export async function insertQuartier(ownerDb: Kysely<{}>, quartier: Quartier = testQuartier): Promise<void> {
  await sql`insert into platform.quartier (id, slug, name, time_zone, land, is_synthetic, office_name, office_phone, office_address, insurer)
    values (${quartier.id}, ${quartier.slug}, ${quartier.name}, ${quartier.timeZone}, ${quartier.land}, ${quartier.isSynthetic},
      ${quartier.officeName}, ${quartier.officePhone}, ${quartier.officeAddress}, ${quartier.insurer})`.execute(ownerDb);
}

/** Does the work as the networker of a Quartier, in one transaction with a ctx. */
export function asDesk<T>(
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  db: Kysely<{}>, work: (ctx: TestCtx) => Promise<T>, overrides: Partial<Ctx> = {},
): Promise<T> {
  const quartier = overrides.quartier ?? testQuartier;
  return inScope(db, {
    quartierId: quartier.id, personId: testNetworker, organisationId: null, scope: 'quartier', purpose: 'test',
    today: overrides.today ?? calendarDate('2026-11-23'),
  }, (tx) => work(testCtx(tx, overrides)));
}

/** Does the work as a person who sees only what is hers and what others consented to. */
export function asPerson<T>(
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  db: Kysely<{}>, personId: string, work: (ctx: TestCtx) => Promise<T>, overrides: Partial<Ctx> = {},
): Promise<T> {
  const quartier = overrides.quartier ?? testQuartier;
  return inScope(db, {
    quartierId: quartier.id, personId, organisationId: null, scope: 'own', purpose: 'test',
    today: overrides.today ?? calendarDate('2026-11-23'),
  }, (tx) => work(testCtx(tx, {
    actor: { accountId: 'account', personId, organisationId: null, roles: ['relative'] }, ...overrides,
  })));
}

/**
 * Asks a route of a room as the HTTP layer does after sign-in: typed fields in, answer out; a refusal shows the form
 * again. `path` is the pattern of the route, path parameters stand among the typed fields.
 */
export async function askRoute(
  ctx: Ctx, routes: readonly Route[], method: 'GET' | 'POST', path: string, typed: Typed,
): Promise<{ answer: Answer | undefined; refusals: readonly Refusal[]; text: string }> {
  const route = routes.find((one) => one.method === method && one.path === path);
  if (route === undefined) throw new Error(`no route ${method} ${path}`);
  const input = parseInput(route.input, typed);
  const result = input.ok ? await route.handle(ctx, input.value as never) : input;
  const answer = result.ok ? result.value : await route.again?.(ctx, typed, result.refusals);
  return { answer, refusals: result.ok ? [] : result.refusals, text: answer?.kind === 'page' ? String(answer.html) : '' };
}
