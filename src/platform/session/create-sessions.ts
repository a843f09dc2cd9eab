import type { Temporal } from 'temporal-polyfill';
import { once } from '#core/base/once.ts';
import { ok, refuse } from '#core/base/result.ts';
import { codeRequestLimits, codeTryLimits, letterTryLimits, takeAttempt } from './attempt-limit.ts';
import { groupLetterCode, newLetterCode, parseLetterCode } from './letter-code.ts';
import { emailCode, lifetimes } from './lifetimes.ts';
import { keyedHash } from './secret.ts';
import { sessionCookieName, tokenReader } from './session-cookie.ts';
import * as queries from './session.queries.ts';
import type { AuthTables } from './session.tables.ts';
import { sessionTexts } from './session.texts.ts';
import type { Client, PersonRef, SessionLine, SessionOptions, Sessions, SignedIn } from './sessions.ts';

const letterLastsHours = 30 * 24;
/** Use moves the end of a session, but not more often than this. */
export const moveEverySeconds = 5 * 60;

/** Signing in and out on PostgreSQL; see `Sessions`. */
export function createSessions(options: SessionOptions): Sessions {
  const { secret, baseUrl, mailer, clock } = options;
  const db = options.db.withTables<AuthTables>();
  // Read when somebody signs in: a sixth of all modules of the house, and no page needs them (ADR 0026).
  const openDesk = once(async () => {
    const { createAuth, isRefusal } = await import('./better-auth.ts');
    return { api: createAuth(options).api, isRefusal };
  });
  const readToken = tokenReader(sessionCookieName(baseUrl), secret);
  const hash = {
    attempt: keyedHash(secret, 'attempt'), letter: keyedHash(secret, 'letter code'), mail: keyedHash(secret, 'mail'),
  };
  const verifiedToken = (headers: Headers) => readToken(headers.get('cookie'));
  const attempt = (limits: Parameters<typeof takeAttempt>[2]) => takeAttempt(db, hash.attempt, limits, clock.now());

  /** Ends the session of the request. A sign-in does it too, so that it leaves no forgotten one behind. */
  async function endSessionOf(headers: Headers): Promise<void> {
    const token = verifiedToken(headers);
    if (token !== undefined) await queries.deleteSessionOfToken(db, token);
  }

  function keepAlive({ sessionId, means }: Pick<SessionLine, 'sessionId' | 'means'>): Promise<Temporal.Instant | undefined> {
    const now = clock.now();
    return queries.moveEnd(db, sessionId, now.add({ seconds: lifetimes[means].idle }), now);
  }

  async function accountOf(person: PersonRef): Promise<string> {
    const accountId = await queries.accountWithAddress(db, addressOf(person));
    await options.linkAccount(accountId, person);
    return accountId;
  }

  /** The cookies of the new session, or undefined if the code is wrong, expired or was tried too often. */
  async function redeemCode(address: string, code: string, client: Client): Promise<readonly string[] | undefined> {
    const { api, isRefusal } = await openDesk();
    try {
      const { headers } = await api.signInEmailOTP({
        body: { email: address, otp: code }, headers: client.headers, returnHeaders: true,
      });
      return headers.getSetCookie();
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }

  async function begin(person: PersonRef, means: 'letter' | 'demo', client: Client): Promise<SignedIn> {
    const accountId = await accountOf(person);
    const { api } = await openDesk();
    const { headers } = await api.beginSession({
      body: { accountId, means }, headers: client.headers, returnHeaders: true,
    });
    await endSessionOf(client.headers);
    return { accountId, person, setCookies: headers.getSetCookie() };
  }

  return {
    async requestCode(typedEmail, client, locale) {
      const email = parseEmail(typedEmail);
      if (email === undefined) return refuse('email-invalid', undefined, 'email');
      const refused = await attempt(codeRequestLimits(client.address, email));
      if (refused !== undefined) return refused;
      const person = await options.mayReceiveCode(email);
      // For a stranger a code is made and kept as well, so that the time it takes tells nothing.
      const { api } = await openDesk();
      const code = await api.createVerificationOTP({ body: { email: addressOf(person), type: 'sign-in' } });
      if (person !== undefined) {
        const t = sessionTexts(locale);
        const shown = `${code.slice(0, 4)} ${code.slice(4)}`;
        // Not awaited: neither its time nor its failure may show. The mailer logs a failure and waits when it is closed.
        void mailer.send({
          to: email,
          subject: t('mailSubject'),
          text: t('mailText', { code: shown, minutes: emailCode.lastsSeconds / 60, page: `${baseUrl}/anmelden/code` }),
          dedupeKey: `sign-in-code:${hash.mail(`${email}:${code}`).toString('base64url')}`,
        });
      }
      return ok(undefined);
    },

    async signInWithCode(typedEmail, typedCode, client) {
      const email = parseEmail(typedEmail);
      if (email === undefined) return refuse('email-invalid', undefined, 'email');
      const refused = await attempt(codeTryLimits(client.address, email));
      if (refused !== undefined) return refused;
      const wrong = refuse('sign-in-code-invalid', undefined, 'code');
      const person = await options.mayReceiveCode(email);
      const accountId = person && await accountOf(person);
      // A stranger's code is looked up like any other, so that the time it takes tells nothing; she has no account.
      const setCookies = await redeemCode(addressOf(person), typedCode.replace(/[\s.\p{Pd}]/gu, ''), client);
      if (setCookies === undefined || person === undefined || accountId === undefined) return wrong;
      await endSessionOf(client.headers);
      return ok({ accountId, person, setCookies });
    },

    async createLetterCode(tx, { createdBy, ...person }, now) {
      const code = newLetterCode();
      const expiresAt = now.add({ hours: letterLastsHours });
      await queries.insertLetter(tx.withTables<AuthTables>(), { person, hash: hash.letter(code), createdBy, now, expiresAt });
      return { code: groupLetterCode(code), expiresAt };
    },

    async signInWithLetter(typedCode, client) {
      const refused = await attempt(letterTryLimits(client.address));
      if (refused !== undefined) return refused;
      const code = parseLetterCode(typedCode);
      const person = code && await queries.useLetter(db, hash.letter(code), clock.now());
      return person ? ok(await begin(person, 'letter', client)) : refuse('letter-code-invalid', undefined, 'code');
    },

    ...(options.hasDemoData && { signInAsDemo: (person: PersonRef, client: Client) => begin(person, 'demo', client) }),

    verifiedToken,

    async readSession(headers) {
      const token = verifiedToken(headers);
      if (token === undefined) return undefined;
      const now = clock.now();
      const found = await queries.findSession(db, token, now);
      if (found === undefined) return undefined;
      const isDue = now.epochMilliseconds - found.updated_at.epochMilliseconds >= moveEverySeconds * 1_000;
      const expiresAt = isDue ? await keepAlive({ sessionId: found.id, means: found.means }) : found.expires_at;
      return expiresAt && { accountId: found.user_id, sessionId: found.id, expiresAt };
    },

    keepAlive,

    async listSessions(accountId) {
      const lines = await queries.listLiveSessions(db, accountId, clock.now());
      return lines.map((line) => ({
        sessionId: line.id, means: line.means, device: line.user_agent ?? '', startedAt: line.created_at,
        lastUsedAt: line.updated_at, expiresAt: line.expires_at,
      }));
    },

    endSession: (accountId, sessionId) => queries.deleteSession(db, accountId, sessionId),
    endAllOthers: (accountId, keptSessionId) => queries.deleteOtherSessions(db, accountId, keptSessionId),

    async signOut(headers) {
      // First by ourselves: better-auth would call it a success even if the session could not be ended.
      await endSessionOf(headers);
      const { api } = await openDesk();
      const answer = await api.signOut({ headers, returnHeaders: true });
      return answer.headers.getSetCookie();
    },

    forgetPerson: (tx, person) => queries.deletePerson(tx.withTables<AuthTables>(), person, addressOf(person)),
  };
}

/** The made-up address of a person's account; RFC 2606 reserves .invalid, so no mail can ever go there. */
function addressOf(person: PersonRef | undefined): string {
  return person === undefined ? 'nobody@stranger.invalid' : `${person.personId}@${person.quartierId}.invalid`;
}

// Deliberately forgiving: whether an address exists is shown by the mail that arrives, not by a pattern.
function parseEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase();
  return email.length <= 254 && /^[^\s\p{Cc}@,;<>"]+@[^\s\p{Cc}@,;<>"]+\.[^\s\p{Cc}@,;<>"]{2,}$/u.test(email) ? email : undefined;
}
