import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The network address of the client. A reverse proxy on the same machine (the only one we trust) names it as the last
 * entry of X-Forwarded-For; anybody else's header is not believed.
 */
export function addressOf(c: Context): string {
  const direct = directAddress(c);
  const isLocal = direct === '127.0.0.1' || direct === '::1' || direct === '::ffff:127.0.0.1';
  const forwarded = isLocal ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || direct;
}

function directAddress(c: Context): string {
  // Without a socket (a request made in a test) there is no address.
  return (c.env as { incoming?: unknown } | undefined)?.incoming === undefined ? 'local' : getConnInfo(c).remote.address ?? 'local';
}
