import type { HelperClass } from '../../base/helper-class.ts';

/** Who brings help, from the person to the state. */
export const sectors = ['self', 'family', 'friends', 'neighbours', 'volunteers', 'third_sector', 'market', 'state'] as const;
export type Sector = (typeof sectors)[number];

/** The four sectors of the welfare mix (Evers; socialnet Lexikon), with what the person does alone beside them. */
export const fields = ['family', 'civil', 'market', 'state'] as const;
export type Field = (typeof fields)[number];

/** To which of the four a sector belongs; the person's own doing belongs to none. */
export const fieldOf: Readonly<Record<Sector, Field | undefined>> = {
  self: undefined, family: 'family',
  friends: 'civil', neighbours: 'civil', volunteers: 'civil', third_sector: 'civil',
  market: 'market', state: 'state',
};

/** Who runs a professional service: for no profit, for profit, or in public hands. */
export type Provider = 'nonprofit' | 'commercial' | 'public';

/** The sector of a row of the help ledger; undefined where a professional's provider is unknown, which is no sector. */
export function sectorOf(helperClass: HelperClass, provider?: Provider): Sector | undefined {
  switch (helperClass) {
    case 'self': return 'self';
    case 'family': return 'family';
    case 'friend': return 'friends';
    case 'neighbour': return 'neighbours';
    case 'volunteer': return 'volunteers';
    case 'professional':
      if (provider === undefined) return undefined;
      return provider === 'nonprofit' ? 'third_sector' : provider === 'commercial' ? 'market' : 'state';
  }
}
