import { betterAuth } from 'better-auth';
import { createAuthEndpoint, isAPIError } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { emailOTP } from 'better-auth/plugins/email-otp';
import type { KyselyPlugin } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { deviceName } from './device-name.ts';
import { emailCode, lifetimes } from './lifetimes.ts';
import { keyedHash } from './secret.ts';
import { sessionCookieName } from './session-cookie.ts';
import type { Means } from './session.tables.ts';
import type { SessionOptions } from './sessions.ts';

/**
 * better-auth, configured to be used from our own pages only: its HTTP API is not mounted, so its origin checks and
 * in-memory rate limits never run; the HTTP layer and `attempt-limit.ts` stand in for them. Everything it would read
 * from the environment (secret, base URL, telemetry) is set here.
 */
export function createAuth(options: SessionOptions) {
  const { db, secret, baseUrl, clock, log } = options;
  const codeHash = keyedHash(secret, 'e-mail code');
  const identifierHash = keyedHash(secret, 'verification');
  const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' };
  return betterAuth({
    database: { db: db.withPlugin(dates), type: 'postgres', schemaName: 'auth', transaction: true },
    secrets: [{ version: 1, value: secret }],
    baseURL: baseUrl,
    telemetry: { enabled: false },
    // Its messages may carry addresses in their arguments; those are dropped.
    logger: { level: 'error', log: (_level, message) => log.error('better-auth', { message }) },
    user: { fields: { emailVerified: 'email_verified', ...timestamps } },
    account: {
      fields: {
        accountId: 'account_id', providerId: 'provider_id', userId: 'user_id', accessToken: 'access_token',
        refreshToken: 'refresh_token', idToken: 'id_token', accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at', ...timestamps,
      },
    },
    verification: {
      fields: { expiresAt: 'expires_at', ...timestamps },
      // It names the person; hashed, nothing is left of her when she is erased.
      storeIdentifier: { hash: async (identifier) => identifierHash(identifier).toString('base64url') },
    },
    session: {
      fields: { expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', userId: 'user_id', ...timestamps },
      additionalFields: {
        means: { type: 'string', required: false, input: false, defaultValue: 'code' },
        latestAt: { type: 'date', required: false, input: false, fieldName: 'latest_at' },
      },
      expiresIn: lifetimes.code.latest,
      // We move the end ourselves (create-sessions.ts), in one statement and without a new cookie.
      disableSessionRefresh: true,
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { idle, latest } = lifetimes[(session['means'] ?? 'code') as Means];
            const after = (seconds: number) => new Date(clock.now().add({ seconds }).epochMilliseconds);
            return { data: { expiresAt: after(idle), latestAt: after(latest), userAgent: deviceName(session.userAgent ?? '') } };
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'miteinander',
      useSecureCookies: baseUrl.startsWith('https://'),
      cookies: { session_token: { name: sessionCookieName('') } },
      ipAddress: { disableIpTracking: true },
      // Ids come from the database: uuidv7, as everywhere.
      database: { generateId: false },
    },
    plugins: [
      emailOTP({
        otpLength: emailCode.digits,
        expiresIn: emailCode.lastsSeconds,
        allowedAttempts: emailCode.tries,
        disableSignUp: true,
        storeOTP: { hash: async (code) => codeHash(code).toString('base64url') },
        // Codes are made by createVerificationOTP and mailed by create-sessions.ts, which knows the language.
        sendVerificationOTP: async () => undefined,
      }),
      signInWithoutPassword,
    ],
  });
}

/** Whether better-auth refused what was asked, for instance a wrong code, instead of failing at it. */
export function isRefusal(error: unknown): boolean {
  return isAPIError(error) && error.statusCode < 500;
}

/** Begins a session for an account whose owner has shown, outside better-auth, that she is the one. Server only. */
const signInWithoutPassword = {
  id: 'sign-in-without-password',
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ accountId: z.string(), means: z.enum(['letter', 'demo']) }), requireHeaders: true },
      async (ctx) => {
        const { accountId, means } = ctx.body;
        const user = await ctx.context.internalAdapter.findUserById(accountId);
        if (user === null) throw new Error('the account of this sign-in is gone');
        const session = await ctx.context.internalAdapter.createSession(accountId, false, { means }, true);
        await setSessionCookie(ctx, { session, user }, false, { maxAge: lifetimes[means].latest });
        return ctx.json({ sessionId: session.id });
      },
    ),
  },
} as const;

/** better-auth compares instants as Date; our pool brings Temporal.Instant. */
const dates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) =>
      [column, value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : value]))),
  }),
};
