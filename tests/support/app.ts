/** The whole house on a database of a test's own, asked without a port. */
import type { Hono } from 'hono';
import { roles, type Role } from '#platform/access/access.ts';
import { clockAt } from '#platform/clock.ts';
import { jsonLog } from '#platform/log.ts';
import type { Mail } from '#platform/messages/message.ts';
import type { Route } from '#platform/http/route.ts';
import { createApp } from '../../src/app.ts';
import { roomRoutes, rooms } from '../../src/rooms.ts';
import { testDatabase, type TestDatabase } from './db.ts';
import { plantFixture, standingInstant, type Fixture, type PersonKey, type PlantedQuartier } from './fixture.ts';

/** Where the house stands for its tests. */
export const baseUrl = 'http://localhost';

/** Fields of a form; a list is a repeated field, undefined is left out. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One browser without a window: keeps its cookie, follows nothing, says where it comes from. */
export type Caller = {
  readonly cookie: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(path: string, fields?: Fields, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Anything else: a body that is no form, another method. */
  send(path: string, init: RequestInit): Promise<Response>;
};

export type TestApp = {
  readonly app: Hono;
  readonly fixture: Fixture;
  readonly database: TestDatabase;
  /** Every line the house logged. */
  readonly logged: readonly string[];
  readonly mails: readonly Mail[];
  readonly visitor: Caller;
  /** Signs in a person of the Quartier Probe, once; later calls give the same caller. */
  as(who: PersonKey): Promise<Caller>;
  /** Ends the database; for `after`. */
  close(): Promise<void>;
};

/** Every route of all rooms, as the house serves it. */
export const allRoutes: readonly Route[] = roomRoutes({
  createLetterCode: () => Promise.reject(new Error('the table of routes prints no letters')),
  forgetPerson: () => Promise.reject(new Error('the table of routes erases nobody')),
}, baseUrl);

/** Composes the house on a fresh database with the two Quartiere of the fixture. Its clock stands still. */
export async function testApp(): Promise<TestApp> {
  const database = await testDatabase();
  const fixture = await plantFixture(database.ownerDb);
  const logged: string[] = [];
  const mails: Mail[] = [];
  const clock = clockAt(standingInstant);
  const app = createApp({
    config: { baseUrl, withDemo: true }, db: database.db, secret: 'a secret of the tests, longer than needed', clock,
    log: jsonLog({ write: (line) => logged.push(line) }, clock),
    mailer: { send: async (mail) => (mails.push(mail), 'sent'), close: async () => undefined },
    // Tests ask faster than people; the clock stands still, so no token would ever come back.
    limits: { perMinute: 1_000_000, burst: 1_000_000 },
  }, rooms);
  const visitor = callerWith(app, '');
  const callers = new Map<PersonKey, Promise<Caller>>();
  const signIn = async (who: PersonKey): Promise<Caller> => {
    const answer = await visitor.post('/anmelden/beispiel', { person: fixture.here.persons[who], weiter: '/' });
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]!).filter((cookie) => !cookie.endsWith('='));
    if (answer.status !== 303 || cookies.length === 0) throw new Error(`${who} could not sign in: ${answer.status}`);
    return callerWith(app, cookies.join('; '));
  };
  return {
    app, fixture, database, logged, mails, visitor,
    as: (who) => {
      const caller = callers.get(who) ?? signIn(who);
      callers.set(who, caller);
      return caller;
    },
    close: database.drop,
  };
}

function callerWith(app: Hono, cookie: string): Caller {
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('accept')) headers.set('accept', 'text/html,application/xhtml+xml');
    if (cookie !== '') headers.set('cookie', cookie);
    return app.request(`${baseUrl}${path}`, { redirect: 'manual', ...init, headers });
  };
  return {
    cookie, send,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}, headers = {}) => send(path, {
      method: 'POST', body: bodyOf(fields),
      headers: { origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    }),
  };
}

/** A form as a browser sends it. */
export function bodyOf(fields: Fields): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of value === undefined ? [] : typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return body.toString();
}

/** The address of a route with its parameters filled in. Throws for a parameter that nobody has explained here yet. */
export function addressOf(route: Pick<Route, 'path'>, ids: PlantedQuartier): string {
  const parts = route.path.split('/');
  return parts.map((part, index) => {
    const parameter = /^:([A-Za-z]+)(\{.*\})?(.*)$/.exec(part);
    return parameter === null ? part : `${idFor(parts[index - 1] ?? '', parameter[1]!, ids)}${parameter[3]}`;
  }).join('/');
}

/** The planted thing that a parameter means: by its own name, else by the word before it in the address. */
export function idFor(before: string, name: string, ids: PlantedQuartier): string {
  const byName: Readonly<Record<string, string>> = {
    personId: ids.persons.resident, mensch: ids.persons.resident, needId: ids.needs.open, requestId: ids.requests.unanswered,
    commissionId: ids.commission, visitId: ids.visits.missed, organisationId: ids.organisation, helperPersonId: ids.persons.helper,
    consentId: ids.consents.relative, tieId: ids.tie, proxyId: ids.proxy, roleId: ids.role, channelId: ids.channel,
    reportId: ids.report, absenceId: ids.absence, number: String(ids.entry.number), entryId: ids.entry.id, eintrag: ids.entry.id,
    token: 'no-such-token', addressId: ids.address, von: ids.address, keptId: ids.persons.resident, mergedId: ids.persons.alone,
    otherPersonId: ids.persons.neighbour, documentId: ids.document, receiptId: ids.document, proxyPersonId: ids.persons.relative, correctsId: ids.report,
    surveyId: ids.survey, waveId: ids.wave, siteId: ids.site, mapId: ids.valueMap, runId: ids.run, datasetId: ids.dataset, protocolId: ids.protocol,
  };
  const byPlace: Readonly<Record<string, string>> = {
    menschen: ids.persons.resident, helfende: ids.persons.helper, bedarf: ids.needs.open, anfragen: ids.requests.unanswered,
    auftraege: ids.commission, besuche: ids.visits.missed, angebote: ids.organisation, einwilligungen: ids.consents.relative,
  };
  const found = byPlace[before] ?? byName[name];
  if (found === undefined) throw new Error(`what does :${name} after /${before}/ mean? Teach idFor in tests/support/app.ts`);
  return found;
}

/** All roles, by a person of the fixture who holds exactly that one. */
export const rolePersons: readonly (Role & PersonKey)[] = roles;
