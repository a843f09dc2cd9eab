import type { ColumnType, Generated } from 'kysely';
import type { Temporal } from 'temporal-polyfill';

type Instant = Temporal.Instant;
type InstantOrNull = ColumnType<Instant | null, Instant | null | undefined, Instant | null>;

/** How somebody came in: a code by e-mail, the code of a printed letter, or the demo list. */
export type Means = 'code' | 'letter' | 'demo';

/** The tables of migrations/000008-session.sql that our own queries touch; better-auth knows its four by itself. */
export type AuthTables = {
  'auth.user': { id: Generated<string>; email: string };
  'auth.session': {
    id: Generated<string>;
    user_id: string;
    token: string;
    expires_at: Instant;
    latest_at: Instant;
    means: Means;
    user_agent: string | null;
    created_at: Instant;
    updated_at: Instant;
  };
  'auth.verification': { id: Generated<string>; identifier: string; value: string; expires_at: Instant };
  'auth.letter_code': {
    quartier_id: string;
    id: Generated<string>;
    person_id: string;
    code_hash: Uint8Array;
    created_by: string | null;
    created_at: Instant;
    expires_at: Instant;
    used_at: InstantOrNull;
    replaced_at: InstantOrNull;
  };
  'auth.attempt': { bucket: string; window_start: Instant; count: Generated<number> };
};
