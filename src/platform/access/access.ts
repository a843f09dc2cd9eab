/**
 * The one door for permissions: roles × actions × scope. Nothing is allowed unless it stands here (default deny).
 * Row-level security in the database is the second net and knows the same scopes (migrations, ADR 0009).
 */

/** What a person does in a Quartier. One person may hold several, each with a start and an end. */
export const roles = [
  'networker', 'resident', 'relative', 'helper', 'provider', 'traeger', 'municipality', 'funder', 'evaluator', 'operator',
] as const;
export type Role = (typeof roles)[number];

/**
 * How far an action reaches: `quartier` = every person of the Quartier; `organisation` = what one's organisation is
 * party to; `own` = oneself, and others as far as they consented; `counts` = masked figures, no person.
 */
export type Scope = 'quartier' | 'organisation' | 'own' | 'counts';

/** Everything that can be done. Named `thing:verb`; a route names exactly one. */
export const actions = {
  'desk:use': { networker: 'quartier' },
  'people:see': { networker: 'quartier' },
  'people:change': { networker: 'quartier' },
  'consent:record': { networker: 'quartier' },
  'person:hand-out': { networker: 'quartier' },
  'person:erase': { networker: 'quartier' },
  'hilfemix:use': { networker: 'quartier' },
  'helping:use': { networker: 'quartier' },
  'ledger:see': { networker: 'quartier' },
  'invitation:print': { networker: 'quartier' },
  'self-check:use': { networker: 'quartier', resident: 'own', relative: 'own', helper: 'own' },
  'budget:see': { networker: 'quartier', resident: 'own', relative: 'own' },
  'budget:change': { networker: 'quartier' },
  'document:see': { networker: 'quartier', resident: 'own', relative: 'own', helper: 'own' },
  'allowance:see': { networker: 'quartier', helper: 'own' },
  'own:see': { networker: 'own', resident: 'own', relative: 'own', helper: 'own' },
  'own:change': { networker: 'own', resident: 'own', relative: 'own', helper: 'own' },
  'referral:see': { provider: 'organisation' },
  'directory:see': {
    networker: 'quartier', resident: 'quartier', relative: 'quartier', helper: 'quartier', provider: 'quartier',
    traeger: 'quartier', municipality: 'quartier', funder: 'quartier', evaluator: 'quartier', operator: 'quartier',
  },
  'figures:see': {
    networker: 'counts', provider: 'counts', traeger: 'counts', municipality: 'counts', funder: 'counts',
    evaluator: 'counts', operator: 'counts',
  },
  'survey:use': { networker: 'quartier' },
  'evaluation:change': { networker: 'quartier', evaluator: 'counts' },
  'session:own': {
    networker: 'own', resident: 'own', relative: 'own', helper: 'own', provider: 'own', traeger: 'own',
    municipality: 'own', funder: 'own', evaluator: 'own', operator: 'own',
  },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

export type Action = keyof typeof actions;

/** Who acts. A visitor has no account and no role. */
export type Actor = {
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly roles: readonly Role[];
};

const width: Record<Scope, number> = { quartier: 4, organisation: 3, own: 2, counts: 1 };

/** The widest scope in which the actor may do this, or undefined if not at all. */
export function scopeFor(actor: Pick<Actor, 'roles'>, action: Action): Scope | undefined {
  const granted: Partial<Record<Role, Scope>> = actions[action];
  let widest: Scope | undefined;
  for (const role of actor.roles) {
    const scope = granted[role];
    if (scope !== undefined && (widest === undefined || width[scope] > width[widest])) widest = scope;
  }
  return widest;
}
