import { rule, type Trace } from '../base/trace.ts';

/** What Altenhilfe may be for, § 71 Abs. 2 Nr. 1 to 6 SGB XII. */
export const altenhilfeAims = ['engagement', 'housing', 'advice-around-care', 'advice-on-services', 'social-life', 'ties'] as const;
export type AltenhilfeAim = (typeof altenhilfeAims)[number];

/** `isIncomeFree`: advice and support are given whatever the income (Abs. 4); else the income limit of § 85 counts. */
export type Altenhilfe = { readonly citation: string; readonly duty: 'soll'; readonly isIncomeFree: boolean; readonly isForLaterAge: true };

/**
 * Altenhilfe, § 71 SGB XII: a benefit that ought to be given („soll“) to old people, and for preparing for age (Abs. 3),
 * beside all else. Which sums a municipality gives is its own and not judged here. Read in the statute as of 23 April 2026.
 */
export function altenhilfe(aim: AltenhilfeAim, trace?: Trace): Altenhilfe {
  const isIncomeFree = aim === 'advice-around-care' || aim === 'advice-on-services';
  const citation = `§ 71 Abs. 2 Nr. ${altenhilfeAims.indexOf(aim) + 1}${isIncomeFree ? ', Abs. 4' : ''} SGB XII`;
  trace?.push(rule('altenhilfe', citation, { free: isIncomeFree ? 'yes' : 'no' }));
  return { citation, duty: 'soll', isIncomeFree, isForLaterAge: true };
}
