import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { addressOf } from './caller.ts';
import { handlerOf, localeOf, refusedResponse, shellOf, type HttpParts, type Refused } from './handle.ts';
import { rateLimit } from './rate-limit.ts';
import type { Route } from './route.ts';

/** A file served as it is, under an address that names its content. */
export type Asset = {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly gzip?: Uint8Array | undefined;
  readonly brotli?: Uint8Array | undefined;
};

export type ServerParts = HttpParts & {
  readonly routes: readonly Route[];
  readonly assets: readonly Asset[];
  /** What stands outside of any Quartier: sign-in and sign-out, how pages look. */
  readonly pages: readonly Hono[];
  /** True when the database answers. */
  isHealthy(): Promise<boolean>;
  /** Requests of one caller; reading is generous because a desk shares one address. */
  readonly limits?: { readonly perMinute: number; readonly burst: number };
};

const largestBody = 1_000_000;

/** The whole HTTP surface: guards first, then assets, sign-in and the routes of the rooms, then the one error handler. */
export function httpServer(parts: ServerParts): Hono {
  const app = new Hono();
  const limit = rateLimit(parts.limits ?? { perMinute: 1_200, burst: 400 });
  const refused = (c: Parameters<typeof localeOf>[0], status: Refused['status'], code: string, facts = {}, signedIn?: Refused['signedIn']) => {
    const locale = localeOf(c, signedIn);
    return refusedResponse(c, parts, {
      status, refusals: [{ code, facts }], locale, requestId: c.get('requestId') as string, signedIn,
      shell: shellOf(c, signedIn, parts, locale), typed: {},
    });
  };

  app.use(requestId({ headerName: '' }));
  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    c.res.headers.set('x-request-id', c.get('requestId') as string);
    // The path of the route, never the address itself: ids and words typed stay out of the log.
    parts.log.info('request', {
      requestId: c.get('requestId'), method: c.req.method, route: c.req.routePath, status: c.res.status,
      milliseconds: Math.round((performance.now() - began) * 10) / 10,
    });
  });
  app.use(secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"], styleSrc: ["'self'"], scriptSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"],
      connectSrc: ["'self'"], formAction: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  }));

  app.get('/health', async (c) => {
    const healthy = await parts.isHealthy();
    return c.json({ status: healthy ? 'ok' : 'database unreachable' }, healthy ? 200 : 503);
  });
  for (const asset of parts.assets) app.get(asset.path, (c) => assetResponse(c.req.header('accept-encoding') ?? '', asset));

  app.use(async (c, next) => {
    const wait = limit.take(addressOf(c), parts.clock.now().epochMilliseconds);
    if (wait === undefined) return next();
    const response = await refused(c, 429, 'too-many-requests', { seconds: wait });
    response.headers.set('retry-after', String(wait));
    return response;
  });
  app.use(csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || isOwnHost(origin, c.req.header('host')) }));
  const limitBody = bodyLimit({ maxSize: largestBody, onError: (c) => refused(c, 413, 'body-too-large', { megabytes: 1 }) });
  // What asks for a page has no body that anybody reads; to look for one costs a whole Request of its own.
  app.use((c, next) => (c.req.method === 'GET' ? next() : limitBody(c, next)));
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });

  for (const pages of parts.pages) app.route('/', pages);
  const methodsOf = new Map<string, Set<string>>();
  for (const route of parts.routes) {
    app.on(route.method, route.path, handlerOf(route, parts));
    methodsOf.set(route.path, (methodsOf.get(route.path) ?? new Set()).add(route.method));
  }
  for (const [path, methods] of methodsOf) {
    app.all(path, async (c) => {
      const response = await refused(c, 405, 'method-not-allowed');
      response.headers.set('allow', [...methods].join(', '));
      return response;
    });
  }
  // Who mistypes an address stays signed in, and the page shows it: the menu leads on from there.
  app.notFound(async (c) => refused(c, 404, 'not-found', {}, await parts.bySession(c.req.raw.headers, parts.clock.now())));
  app.onError((error, c) => {
    if ('getResponse' in error && (error as { status?: number }).status === 403) return refused(c, 403, 'foreign-origin');
    parts.log.error('fault', { requestId: c.get('requestId'), ...tracesOf(error) });
    return refused(c, 500, 'fault');
  });
  return app;
}

// Where it happened and of which kind; the message stays out, because it may repeat what somebody typed.
function tracesOf(error: Error): Readonly<Record<string, unknown>> {
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  return { name: error.name, code, table, constraint, stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) };
}

// Behind a proxy that ends TLS the request arrives as http; the host named by the browser still has to be ours.
function isOwnHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}

function assetResponse(accepts: string, asset: Asset): Response {
  const [bytes, encoding] = asset.brotli !== undefined && accepts.includes('br') ? [asset.brotli, 'br'] as const
    : asset.gzip !== undefined && accepts.includes('gzip') ? [asset.gzip, 'gzip'] as const
      : [asset.bytes, undefined] as const;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': asset.mediaType,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    },
  });
}
