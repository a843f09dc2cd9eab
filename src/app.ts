import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { Locale } from '#core/base/locale.ts';
import type { Role } from '#platform/access/access.ts';
import type { Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { isReachable } from '#platform/db/health.ts';
import { addressOf } from '#platform/http/caller.ts';
import { displayRoutes } from '#platform/http/display-routes.ts';
import { localeOf, shellOf, type HttpParts } from '#platform/http/handle.ts';
import { httpRefusals, httpTexts } from '#platform/http/http.texts.ts';
import { typedValueRefusals } from '#platform/http/typed-values.texts.ts';
import { frameOf } from '#platform/http/page.ts';
import { refusalPage } from '#platform/http/refusal-page.ts';
import { saying } from '#platform/http/saying.ts';
import { httpServer } from '#platform/http/server.ts';
import type { Route } from '#platform/http/route.ts';
import type { Log } from '#platform/log.ts';
import type { Mailer } from '#platform/messages/message.ts';
import { createSessions, moveEverySeconds } from '#platform/session/create-sessions.ts';
import { sessionRoutes } from '#platform/session/session-routes.ts';
import type { PersonRef, Sessions } from '#platform/session/sessions.ts';
import { loadAssets } from '#web/assets.ts';
import { page } from '#web/layout/page.ts';
import type { Catalogue } from '#web/texts/texts.ts';
import { navigationFor } from './navigation.ts';
import { actorOfToken, actorOfPerson, demoPersons, linkAccount, personOfEmail } from '#rooms/people/index.ts';

export type AppParts = {
  readonly config: Pick<Config, 'baseUrl' | 'withDemo'>;
  readonly db: Kysely<{}>;
  readonly secret: string;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits?: { readonly perMinute: number; readonly burst: number };
};

/** What the rooms bring to the house. */
export type Rooms = {
  routes(sessions: Pick<Sessions, 'createLetterCode' | 'forgetPerson'>, baseUrl: string): readonly Route[];
  /** Their words for what they refuse. */
  readonly refusals: readonly Catalogue<string>[];
  /** Whose calendar feed has this token in its address, or undefined. */
  ownerOfFeed(db: Kysely<{}>, token: string): Promise<PersonRef | undefined>;
};

const houseName = 'Miteinander';

/** The whole application on one screen: database → rooms → HTTP. */
export function createApp({ config, db, secret, mailer, clock, log, limits }: AppParts, rooms: Rooms): Hono {
  const say = saying([httpRefusals, typedValueRefusals, ...rooms.refusals]);
  const sessions = createSessions({
    db, secret, baseUrl: config.baseUrl, mailer, clock, log,
    hasDemoData: config.withDemo,
    mayReceiveCode: (email) => personOfEmail(db, email, clock.now()),
    linkAccount: (accountId, person) => linkAccount(db, accountId, person),
  });
  const parts: HttpParts = {
    db, clock, log, say,
    bySession: async (headers, now) => {
      const token = sessions.verifiedToken(headers);
      const signedIn = token === undefined ? undefined : await actorOfToken(db, token, now);
      if (signedIn === undefined) return undefined;
      const isDue = now.epochMilliseconds - signedIn.session.usedAt.epochMilliseconds >= moveEverySeconds * 1_000;
      return !isDue || await sessions.keepAlive(signedIn.session) !== undefined ? signedIn : undefined;
    },
    byToken: async (token) => {
      const owner = await rooms.ownerOfFeed(db, token);
      return owner && actorOfPerson(db, owner);
    },
    navigation: navigationFor,
    refusalPage: refusalPage(say, houseName),
  };
  const session = sessionRoutes({
    sessions, baseUrl: config.baseUrl, timeZone: 'Europe/Berlin', addressOf,
    localeOf: (c) => localeOf(c),
    demoPersons: async (locale) => (await demoPersons(db)).map((person) => ({
      person, name: person.name, ...demoWords(person.roles[0] ?? 'resident', locale),
    })),
    render: async (c, content, status) => {
      const signedIn = await parts.bySession(c.req.raw.headers, clock.now());
      const locale = localeOf(c, signedIn);
      const shell = shellOf(c, signedIn, parts, locale);
      const quartier = signedIn?.quartier ?? { name: houseName, isSynthetic: config.withDemo };
      return c.html(String(page({ ...frameOf(shell, quartier, locale), ...content })), status);
    },
  });
  return httpServer({
    ...parts,
    routes: rooms.routes(sessions, config.baseUrl),
    assets: [...loadAssets().values()],
    pages: [session, displayRoutes(parts)],
    isHealthy: () => isReachable(db),
    ...(limits === undefined ? {} : { limits }),
  });
}

function demoWords(role: Role, locale: Locale): { role: string; about: string } {
  const t = httpTexts(locale);
  return { role: t(`role.${role}`), about: t(`demo.${role}`) };
}
