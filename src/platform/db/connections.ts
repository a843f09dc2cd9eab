import type { PoolConfig } from 'pg';
import { DatabaseStartError } from './start-error.ts';

/** How to reach an external server: as the application, and as the owner who migrates. */
export type Connections = { readonly app: PoolConfig; readonly owner: PoolConfig };

/**
 * The external server named by `DATABASE_URL` (application) and `DATABASE_OWNER_URL` (migrations); undefined if neither
 * is set, then the embedded one is meant. Throws DatabaseStartError if only one is set or one is no PostgreSQL address.
 */
export function connectionsFromEnvironment(environment: Readonly<Record<string, string | undefined>>): Connections | undefined {
  const app = environment['DATABASE_URL'] || undefined;
  const owner = environment['DATABASE_OWNER_URL'] || undefined;
  if (app === undefined && owner === undefined) return undefined;
  if (app === undefined) throw new DatabaseStartError('connection-half', { given: 'DATABASE_OWNER_URL', missing: 'DATABASE_URL' });
  if (owner === undefined) throw new DatabaseStartError('connection-half', { given: 'DATABASE_URL', missing: 'DATABASE_OWNER_URL' });
  return { app: fromUrl('DATABASE_URL', app), owner: fromUrl('DATABASE_OWNER_URL', owner) };
}

function fromUrl(name: string, connectionString: string): PoolConfig {
  // The address may hold a password and is therefore not repeated in the refusal.
  if (!/^postgres(ql)?:\/\/./.test(connectionString) || !URL.canParse(connectionString)) {
    throw new DatabaseStartError('connection-invalid', { name });
  }
  return { connectionString };
}
