import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Locale } from '#core/base/locale.ts';
import type { Refused } from '#core/base/result.ts';
import { collectTyped } from '../http/typed.ts';
import { localPath } from './local-path.ts';
import { codePage, letterPage, sessionsPage, signedOutPage, signInPage, type DemoPerson, type PageContent } from './pages.ts';
import type { Client, Sessions, SignedIn } from './sessions.ts';

/** What the HTTP layer knows of a request. */
export type SessionRouteOptions = {
  readonly sessions: Sessions;
  /** Where people reach the house; with https the cookie that carries the typed address is `Secure` too. */
  readonly baseUrl: string;
  /** Puts a page into the layout and answers by `c.html`, so that headers already set are kept. */
  render(c: Context, page: PageContent, status: 200 | 422 | 429): Response | Promise<Response>;
  localeOf(c: Context): Locale;
  /** The network address of the client; behind a proxy the one that the trusted proxy names. */
  addressOf(c: Context): string;
  /** IANA zone in which times are shown. */
  readonly timeZone: string;
  /** The persons on offer for trying out. Asked only if demo sign-in exists. */
  demoPersons(locale: Locale): Promise<readonly DemoPerson[]>;
};

/** Carries address and destination from the first form to the second; half an hour, and only to the sign-in pages. */
const pendingCookie = 'miteinander-anmeldung';
const pendingSeconds = 30 * 60;

/** The pages of signing in and out, for the HTTP layer to mount at the root, behind its CSRF check. */
export function sessionRoutes(options: SessionRouteOptions): Hono {
  const { sessions, render, localeOf } = options;
  const isSecure = options.baseUrl.startsWith('https://');
  const routes = new Hono();
  const clientOf = (c: Context): Client => ({ headers: c.req.raw.headers, address: options.addressOf(c) });
  const demoPersonsFor = async (locale: Locale) => (sessions.signInAsDemo === undefined ? [] : options.demoPersons(locale));

  async function enter(c: Context, signedIn: SignedIn, next: string): Promise<Response> {
    for (const cookie of signedIn.setCookies) c.header('Set-Cookie', cookie, { append: true });
    deleteCookie(c, pendingCookie, { path: '/anmelden', secure: isSecure });
    return c.redirect(next, 303);
  }

  async function showSignIn(c: Context, next: string, status: 200 | 422 | 429, refused?: Parameters<typeof signInPage>[0]['refused']) {
    const locale = localeOf(c);
    return render(c, signInPage({ locale, next, demoPersons: await demoPersonsFor(locale), refused }), status);
  }

  function pendingOf(c: Context): { email: string; next: string } | undefined {
    const pending = new URLSearchParams(getCookie(c, pendingCookie) ?? '');
    const email = pending.get('email');
    return email === null ? undefined : { email, next: localPath(pending.get('weiter') ?? undefined) };
  }

  routes.get('/anmelden', (c) => showSignIn(c, localPath(c.req.query('weiter')), 200));

  routes.post('/anmelden', async (c) => {
    const typed = await typedIn(c);
    const next = localPath(typed['weiter']);
    const email = typed['email'] ?? '';
    const requested = await sessions.requestCode(email, clientOf(c), localeOf(c));
    if (!requested.ok) return showSignIn(c, next, statusOf(c, requested), { typed, refusals: requested.refusals });
    setCookie(c, pendingCookie, new URLSearchParams({ email: email.trim(), weiter: next }).toString(), {
      path: '/anmelden', httpOnly: true, sameSite: 'Lax', secure: isSecure, maxAge: pendingSeconds,
    });
    return c.redirect('/anmelden/code', 303);
  });

  routes.get('/anmelden/code', (c) => {
    const pending = pendingOf(c);
    if (pending === undefined) return c.redirect('/anmelden', 303);
    return render(c, codePage({ locale: localeOf(c), email: pending.email }), 200);
  });

  routes.post('/anmelden/code', async (c) => {
    const pending = pendingOf(c);
    if (pending === undefined) return c.redirect('/anmelden', 303);
    const { code = '' } = await typedIn(c);
    const signedIn = await sessions.signInWithCode(pending.email, code, clientOf(c));
    if (signedIn.ok) return enter(c, signedIn.value, pending.next);
    // A code is not shown again: whoever looks over the shoulder must not read it.
    const refused = { typed: {}, refusals: signedIn.refusals };
    return render(c, codePage({ locale: localeOf(c), email: pending.email, refused }), statusOf(c, signedIn));
  });

  routes.get('/anmelden/brief', (c) =>
    render(c, letterPage({ locale: localeOf(c), next: localPath(c.req.query('weiter')) }), 200));

  routes.post('/anmelden/brief', async (c) => {
    const { code = '', weiter } = await typedIn(c);
    const next = localPath(weiter);
    const signedIn = await sessions.signInWithLetter(code, clientOf(c));
    if (signedIn.ok) return enter(c, signedIn.value, next);
    const refused = { typed: {}, refusals: signedIn.refusals };
    return render(c, letterPage({ locale: localeOf(c), next, refused }), statusOf(c, signedIn));
  });

  const { signInAsDemo } = sessions;
  if (signInAsDemo !== undefined) {
    routes.post('/anmelden/beispiel', async (c) => {
      const { person, weiter } = await typedIn(c);
      const chosen = (await options.demoPersons(localeOf(c))).find((one) => one.person.personId === person);
      if (chosen !== undefined) return enter(c, await signInAsDemo(chosen.person, clientOf(c)), localPath(weiter));
      return showSignIn(c, localPath(weiter), 422, { typed: {}, refusals: [{ code: 'demo-unknown', path: 'person' }] });
    });
  }

  routes.post('/abmelden', async (c) => {
    for (const cookie of await sessions.signOut(c.req.raw.headers)) c.header('Set-Cookie', cookie, { append: true });
    return c.redirect('/abgemeldet', 303);
  });

  routes.get('/abgemeldet', (c) => render(c, signedOutPage({ locale: localeOf(c) }), 200));

  routes.get('/sitzungen', async (c) => {
    const session = await sessions.readSession(c.req.raw.headers);
    if (session === undefined) return c.redirect('/anmelden?weiter=/sitzungen', 303);
    const lines = await sessions.listSessions(session.accountId);
    const view = { locale: localeOf(c), sessions: lines, currentId: session.sessionId, timeZone: options.timeZone };
    return render(c, sessionsPage(view), 200);
  });

  routes.post('/sitzungen', async (c) => {
    const session = await sessions.readSession(c.req.raw.headers);
    if (session === undefined) return c.redirect('/anmelden?weiter=/sitzungen', 303);
    const { end = '' } = await typedIn(c);
    if (end === 'others') await sessions.endAllOthers(session.accountId, session.sessionId);
    // A session that is gone already is what was asked for.
    else await sessions.endSession(session.accountId, end);
    return c.redirect(end === session.sessionId ? '/abgemeldet' : '/sitzungen', 303);
  });

  return routes;
}

/** Single fields by name; a body that cannot be read counts as an empty form, which the forms then explain. */
async function typedIn(c: Context): Promise<Readonly<Record<string, string>>> {
  const typed = await collectTyped(c);
  if (!typed.ok) return {};
  return Object.fromEntries(Object.entries(typed.value).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

function statusOf(c: Context, refused: Refused): 422 | 429 {
  const wait = refused.refusals.map(({ facts }) => facts?.['retryAfterSeconds']).find((seconds) => seconds !== undefined);
  if (wait === undefined) return 422;
  c.header('Retry-After', String(wait));
  return 429;
}
