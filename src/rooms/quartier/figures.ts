import { maskRow, type MaskedRow } from '#core/base/small-counts.ts';
import type { Ctx } from '#platform/http/ctx.ts';

/** Counts of people or of help that belong together and add up, in the words of the reader's language. */
export type FigureGroup = {
  readonly title: string;
  /** What is counted, and where the numbers come from. */
  readonly note: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
};

/** A room that has figures for the municipality, given to `quartierRoutes` at composition. Counts come unmasked. */
export type FigureSource = (ctx: Ctx) => Promise<readonly FigureGroup[]>;

/** A group as it may leave the desk. */
export type MaskedGroup = {
  readonly title: string;
  readonly note: string;
  readonly labels: readonly string[];
  readonly masked: MaskedRow;
};

/** Masks small counts in every group, so that none can be worked out from its total. */
export function maskGroups(groups: readonly FigureGroup[]): readonly MaskedGroup[] {
  return groups.map(({ title, note, rows }) => (
    { title, note, labels: rows.map(({ label }) => label), masked: maskRow(rows.map(({ count }) => count)) }));
}
