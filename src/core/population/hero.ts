import type { Id } from './id.ts';

/** The fixed characters of demo sign-ins and the README journey; the same people in every Quartier of 50 persons or more. */
export const heroKeys = [
  'networker', 'substitute', 'resident', 'daughter', 'neighbour_helper', 'volunteer', 'volunteer_mother', 'couple_wife', 'couple_husband',
  'mother', 'provider', 'traeger', 'municipality', 'funder', 'evaluator', 'operator',
] as const;
export type HeroKey = (typeof heroKeys)[number];

export type Hero = {
  readonly key: HeroKey;
  readonly personId: Id;
  /** As in platform/access: networker, resident, relative, helper, provider, traeger, municipality, funder, evaluator, operator. */
  readonly roles: readonly string[];
  readonly organisationId: Id | null;
  /** One German line for the sign-in page. */
  readonly line: string;
};
