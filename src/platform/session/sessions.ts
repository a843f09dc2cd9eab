import type { Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '#core/base/locale.ts';
import type { Result } from '#core/base/result.ts';
import type { Clock } from '../clock.ts';
import type { Tx } from '../db/tx.ts';
import type { Log } from '../log.ts';
import type { Mailer } from '../messages/message.ts';
import type { Means } from './session.tables.ts';

/** A person of a Quartier, as the session knows her: by number only. */
export type PersonRef = { readonly quartierId: string; readonly personId: string };

/** Where a request comes from. `address` is the network address of the client, as the HTTP layer trusts it. */
export type Client = { readonly headers: Headers; readonly address: string };

/** What the session is told at composition. */
export type SessionOptions = {
  /** Connected as `miteinander_app`. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  readonly db: Kysely<{}>;
  /** At least 32 characters; see `sessionSecret`. */
  readonly secret: string;
  /** Where people reach the house, such as `http://localhost:8040`. With https the cookies are `Secure`. */
  readonly baseUrl: string;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
  /** True if demo data is present; otherwise there is no demo sign-in. */
  readonly hasDemoData: boolean;
  /** Whose e-mail address this is; undefined if nobody's, or if several share it and it cannot tell them apart. */
  mayReceiveCode(email: string): Promise<PersonRef | undefined>;
  /** Records that the account is this person's. Called at every sign-in, so it must be idempotent. */
  linkAccount(accountId: string, person: PersonRef): Promise<void>;
};

/** A sign-in that succeeded: send every one of `setCookies` as a `Set-Cookie` header. */
export type SignedIn = { readonly accountId: string; readonly person: PersonRef; readonly setCookies: readonly string[] };

/** A live session. */
export type Session = { readonly accountId: string; readonly sessionId: string; readonly expiresAt: Temporal.Instant };

/** A line of one's own list of sessions. `device` is the kind of browser, such as `Firefox, Android`, or empty. */
export type SessionLine = {
  readonly sessionId: string;
  readonly means: Means;
  readonly device: string;
  readonly startedAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

/** A printed invitation. The code exists here only; the database keeps its hash. */
export type Letter = { readonly code: string; readonly expiresAt: Temporal.Instant };

/**
 * Signing in and out. Refusals: `email-invalid`, `sign-in-code-invalid`, `letter-code-invalid` (wrong, used,
 * replaced and expired codes are not told apart), `too-many-attempts` with the fact `retryAfterSeconds`.
 */
export type Sessions = {
  /** Sends a code if the address is a person's. The answer is the same if it is not. */
  requestCode(email: string, client: Client, locale: Locale): Promise<Result<undefined>>;
  signInWithCode(email: string, code: string, client: Client): Promise<Result<SignedIn>>;
  /** Makes the code of a printed invitation, in the transaction of the caller; it replaces an older unused one. */
  createLetterCode(tx: Tx, letter: PersonRef & { readonly createdBy: string | null }, now: Temporal.Instant): Promise<Letter>;
  signInWithLetter(code: string, client: Client): Promise<Result<SignedIn>>;
  /** Absent without demo data. The caller makes sure that the person is on the demo list. */
  readonly signInAsDemo?: (person: PersonRef, client: Client) => Promise<SignedIn>;
  /** The token of the session cookie if we signed it, whether or not its session still lives. Reads no database. */
  verifiedToken(headers: Headers): string | undefined;
  /** The live session of a request: one statement, and every five minutes a second one that moves its end. */
  readSession(headers: Headers): Promise<Session | undefined>;
  /**
   * Moves the end of a session that is being used and returns it, or undefined if it was ended meanwhile. For those who
   * look up `verifiedToken` together with something else: call it if the last use is more than five minutes ago.
   */
  keepAlive(session: Pick<SessionLine, 'sessionId' | 'means'>): Promise<Temporal.Instant | undefined>;
  listSessions(accountId: string): Promise<readonly SessionLine[]>;
  /** Ends a session of this account at once; false if it has no such session. */
  endSession(accountId: string, sessionId: string): Promise<boolean>;
  /** Ends all sessions of the account but one; tells how many. */
  endAllOthers(accountId: string, keptSessionId: string): Promise<number>;
  /** Ends the session of the request and returns the `Set-Cookie` values that remove its cookie. */
  signOut(headers: Headers): Promise<readonly string[]>;
  /** Removes account, sessions and letters of a person who is erased. */
  forgetPerson(tx: Tx, person: PersonRef): Promise<void>;
};
