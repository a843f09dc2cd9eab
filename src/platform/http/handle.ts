import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { locales, type Locale } from '#core/base/locale.ts';
import type { Refusal, Result } from '#core/base/result.ts';
import { parseTheme } from '#web/layout/display-choice.ts';
import { scopeFor, type Actor, type Scope } from '../access/access.ts';
import type { AuditEntry } from '../audit/audit.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { dayIn, type Clock } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import type { Log } from '../log.ts';
import { refusalOfDatabaseError } from './database-refusal.ts';
import type { Ctx, Quartier, Shell } from './ctx.ts';
import { httpTexts } from './http.texts.ts';
import { parseInput } from './input.ts';
import type { Answer, Html, Route, Typed } from './route.ts';
import { collectTyped } from './typed.ts';

/** Who came in: an actor in a Quartier. */
export type SignedIn = {
  readonly actor: Actor;
  readonly quartier: Quartier;
  readonly name: string;
  readonly locale: Locale;
};

/** What the HTTP layer is given at composition. */
export type HttpParts = {
  readonly db: Kysely<{}>;
  readonly clock: Clock;
  readonly log: Log;
  /** The signed-in actor of a session, or undefined. */
  bySession(headers: Headers, now: Temporal.Instant): Promise<SignedIn | undefined>;
  /** The owner of a token in the path, or undefined. */
  byToken(token: string, now: Temporal.Instant): Promise<SignedIn | undefined>;
  navigation(actor: Actor, locale: Locale): Shell['navigation'];
  say(locale: Locale): (refusal: Refusal) => string;
  /** A page for what could not be done, with cause and remedy; `typed` is kept on it if something was typed. */
  refusalPage(refused: Refused): Html;
};

export type Refused = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 500;
  readonly refusals: readonly Refusal[];
  readonly locale: Locale;
  readonly requestId: string;
  readonly signedIn: SignedIn | undefined;
  readonly shell: Shell;
  readonly typed: Typed;
};

// Carries a refusal out of the transaction so that it is rolled back.
class RolledBack extends Error {
  readonly result: Result<Answer>;
  constructor(result: Result<Answer>) {
    super('rolled back');
    this.result = result;
  }
}

/** Makes the handler of one route: the one path from a request to its answer (ARCHITECTURE.md). */
export function handlerOf(route: Route, parts: HttpParts): (c: Context) => Promise<Response> {
  return async (c) => {
    const now = parts.clock.now();
    const requestId = c.get('requestId') as string;
    const typed = await collectTyped(c);
    const signedIn = route.entrance === 'token'
      ? await parts.byToken(c.req.param('token') ?? '', now)
      : await parts.bySession(c.req.raw.headers, now);
    const locale = localeOf(c, signedIn);
    const shell = shellOf(c, signedIn, parts, locale);
    const refused = (status: Refused['status'], refusals: readonly Refusal[], kept: Typed = {}): Response =>
      refusedResponse(c, parts, { status, refusals, locale, requestId, signedIn, shell, typed: withoutPath(c, kept) });

    if (!typed.ok) return refused(400, typed.refusals);
    if (signedIn === undefined) {
      if (route.entrance === 'token') return refused(404, [{ code: 'not-found' }]);
      if (route.method === 'GET' && wantsHtml(c)) {
        return c.redirect(`/anmelden?weiter=${encodeURIComponent(c.req.path + new URL(c.req.url).search)}`, 303);
      }
      return refused(401, [{ code: 'signed-out' }], typed.value);
    }
    const scope = scopeFor(signedIn.actor, route.allow);
    if (scope === undefined) return refused(403, [{ code: 'not-allowed' }]);

    const transact = <T>(readOnly: boolean, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
      transactAs({ parts, signedIn, scope, route, now, requestId, locale, shell, readOnly }, work);
    const input = parseInput(route.input, typed.value);
    if (!input.ok) {
      // An address that cannot be right leads nowhere: there is no form that could be shown again.
      if (input.refusals.some(({ path }) => path !== undefined && c.req.param(path) !== undefined)) {
        return refused(404, [{ code: 'not-found' }], typed.value);
      }
      if (route.method === 'GET') return refused(400, input.refusals);
    }

    const result: Result<Answer> = input.ok
      ? await handleOnce(() => transact(false, async (ctx) => {
        const handled = await route.handle(ctx, input.value as never);
        if (!handled.ok) throw new RolledBack(handled);
        return handled;
      }), parts.log, requestId)
      : input;
    if (result.ok) return answerResponse(c, result.value);

    const status = statusOf(result.refusals);
    if (status === 404 || route.again === undefined || !wantsHtml(c)) return refused(status, result.refusals, typed.value);
    const { again } = route;
    const form = await transact(true, (ctx) => again(ctx, typed.value, result.refusals));
    // A form that cannot be shown again belongs to something that is not there for this actor.
    if (form.kind !== 'page') return refused(404, [{ code: 'not-found' }], typed.value);
    return answerResponse(c, { ...form, status: status === 409 ? 409 : 422 });
  };
}

type Transaction = {
  parts: HttpParts; signedIn: SignedIn; scope: Scope; route: Route; now: Temporal.Instant; requestId: string;
  locale: Locale; shell: Shell; readOnly: boolean;
};

async function transactAs<T>(about: Transaction, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { parts, signedIn, scope, now, requestId, locale, shell, readOnly } = about;
  const { actor, quartier } = signedIn;
  const today = dayIn(now, quartier.timeZone);
  const noted: AuditEntry[] = [];
  return inScope(parts.db, {
    quartierId: quartier.id,
    personId: actor.personId,
    organisationId: actor.organisationId,
    scope,
    purpose: about.route.allow,
    today,
    // A read appends at most who looked; that line may be the last one lost in a power cut, what a person typed may not.
    isLasting: about.route.method === 'POST',
  }, (tx) => work({
    actor, quartier, today, now, tx, locale, requestId, shell, say: parts.say(locale), audit: (entry) => void noted.push(entry),
  }), (tx) => writeAudit(tx, { quartierId: quartier.id, requestId, actor }, readOnly ? [] : noted));
}

// Runs a use case; a deadlock is tried once more, a constraint that another request made true becomes a refusal.
async function handleOnce(attempt: () => Promise<Result<Answer>>, log: Log, requestId: string): Promise<Result<Answer>> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof RolledBack) return error.result;
      const code = (error as { code?: unknown }).code;
      if ((code === '40001' || code === '40P01') && attempts === 1) continue;
      const refused = refusalOfDatabaseError(error);
      if (refused === undefined) throw error;
      log.error('constraint met', { requestId, code, constraint: (error as { constraint?: unknown }).constraint });
      return refused;
    }
  }
}

function statusOf(refusals: readonly Refusal[]): 404 | 409 | 422 {
  if (refusals.some(({ code }) => code === 'not-found')) return 404;
  return refusals.some(({ code }) => code === 'changed-meanwhile') ? 409 : 422;
}

function answerResponse(c: Context, answer: Answer): Response {
  switch (answer.kind) {
    case 'page': return c.html(String(answer.html), answer.status ?? 200) as Response;
    case 'redirect': return c.redirect(answer.to, 303);
    case 'json': return c.json(answer.value);
    case 'file': return c.body(answer.bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': answer.mediaType,
      'content-disposition': `inline; filename="${answer.name}"`,
    });
  }
}

/** The answer to what could not be done: a page for people, a problem (RFC 9457) for programs. */
export function refusedResponse(c: Context, parts: HttpParts, refused: Refused): Response {
  if (wantsHtml(c)) return c.html(String(parts.refusalPage(refused)), refused.status) as Response;
  const say = parts.say(refused.locale);
  const reasons = refused.refusals.map((refusal) => ({ ...refusal, text: say(refusal) }));
  return c.body(JSON.stringify({
    type: `/errors/${refused.refusals[0]?.code ?? 'fault'}`,
    title: reasons[0]?.text,
    status: refused.status,
    instance: `urn:request:${refused.requestId}`,
    reasons,
  }), refused.status, { 'content-type': 'application/problem+json' });
}

// What stands in the address nobody wrote, and the address is kept by itself.
function withoutPath(c: Context, typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => c.req.param(name) === undefined));
}

/** Browsers say that they take HTML; programs that do not say so get JSON. */
export function wantsHtml(c: Context): boolean {
  return (c.req.header('accept') ?? '').includes('text/html');
}

/** The language of a request: the one chosen, else that of the person, else the first that the browser asks for. */
export function localeOf(c: Context, signedIn?: SignedIn): Locale {
  const chosen = cookieOf(c, 'locale');
  const known = locales.find((locale) => locale === chosen) ?? signedIn?.locale;
  if (known !== undefined) return known;
  const wanted = (c.req.header('accept-language') ?? '').toLowerCase().split(',').map((part) => part.trim().slice(0, 2));
  return wanted.find((language): language is 'de' | 'en' => language === 'de' || language === 'en') ?? 'de';
}

/** What surrounds the page of this request. */
export function shellOf(c: Context, signedIn: SignedIn | undefined, parts: HttpParts, locale: Locale): Shell {
  return {
    path: c.req.path,
    returnTo: c.req.method === 'GET' ? c.req.path : '/',
    theme: parseTheme(cookieOf(c, 'theme')),
    actorName: signedIn?.name ?? '',
    actorRoles: signedIn?.actor.roles.map((role) => httpTexts(locale)(`role.${role}`)) ?? [],
    navigation: signedIn === undefined ? [] : parts.navigation(signedIn.actor, locale),
    notice: /^[a-z0-9-]{1,40}$/.exec(c.req.query('hinweis') ?? '')?.[0],
  };
}

function cookieOf(c: Context, name: 'theme' | 'locale'): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([a-z-]+)(?:;|$)`).exec(c.req.header('cookie') ?? '')?.[1];
}
