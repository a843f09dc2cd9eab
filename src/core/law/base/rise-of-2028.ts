import type { Version } from './parameter.ts';
import { readInStatute } from './provenance.ts';

/** The amounts rise on 1 January 2028 by an inflation that nobody knows yet; until it is announced we refuse. */
export const riseOf2028 = {
  from: '2028-01-01', to: null, ...readInStatute, citation: '§ 30 Abs. 1 SGB XI',
  unknown: { de: 'Zum 01.01.2028 steigen die Beträge; die Höhe ist noch nicht bekannt gemacht.', en: 'The amounts rise on 1 January 2028; by how much is not announced yet.' },
} as const satisfies Version<never>;
