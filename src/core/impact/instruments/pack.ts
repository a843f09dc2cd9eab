/**
 * An instrument as data: how answers become values, what may be missing, who may use it. Item wordings are not part of a
 * pack; whoever holds a licence brings them as texts under the keys of the items.
 */
export type InstrumentPack = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Where the scoring rule stands, and how far it was checked. */
  readonly source: string;
  readonly licence: Licence;
  /** `aggregate`: values of groups only; `individual`: also a value for the person, as a start of a talk, never as a diagnosis. */
  readonly permittedUse: 'aggregate' | 'individual';
  readonly items: readonly Item[];
  readonly scales: readonly Scale[];
  readonly flags: readonly Flag[];
  readonly bands: readonly Bands[];
};

/** `free`: no permission needed; `conditions`: as the text says; `permission`: to be got before a survey; `unclear`: to be asked for. */
export type Licence = { readonly kind: 'free' | 'conditions' | 'permission' | 'unclear'; readonly text: string };

/** One question by its key. `points` turns each answer code there is into points. */
export type Item = { readonly key: string; readonly points: Readonly<Record<string, number>> };

/** A value worked out as base + factor × sum of points + what whole answers add. `decimals` only takes off float digits. */
export type Scale = {
  readonly key: string;
  readonly items: readonly string[];
  readonly base?: number;
  readonly factor?: number;
  /** How many answers may be missing; a missing one then adds nothing. 0 unless given. */
  readonly mostMissing?: number;
  /** Added once if any answer is one of these codes. */
  readonly extras?: readonly { readonly anyOf: readonly string[]; readonly points: number }[];
  readonly decimals?: number;
};

/** A cut-off that the literature names, with its source; `atMost` and `below` speak of low values. */
export type Flag = { readonly key: string; readonly scale: string; readonly source: string } & (
  { readonly atMost: number } | { readonly atLeast: number } | { readonly below: number }
);

/** Named ranges of a scale by their upper ends, ascending. */
export type Bands = { readonly key: string; readonly scale: string; readonly source: string; readonly ranges: readonly { readonly upTo: number; readonly name: string }[] };

/** Points equal to the answer code, from `least` to `most` in steps. */
export function numbered(least: number, most: number, step = 1): Readonly<Record<string, number>> {
  return Object.fromEntries(Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, index) => [String(least + index * step), least + index * step]));
}
