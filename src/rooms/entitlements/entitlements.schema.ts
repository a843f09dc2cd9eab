import { z } from 'zod';
import { date, id, oneOf, optionalDate, optionalId, text } from '#platform/http/fields.ts';
import { laender, type Land } from '#core/law/landesrecht/laender.ts';
import type { PflegegradOrNone } from '#core/law/base/pflegegrad.ts';
import { livingForms } from '#core/law/sgb-xi/monthly-benefits.ts';
import { consentHows, insurances } from './entitlements.tables.ts';

const landCodes = Object.keys(laender) as [Land, ...Land[]];

export const gradingQuery = z.object({ personId: id, berichtigt: optionalId.catch(null) });
export const grading = z.object({
  personId: id, id, replacesId: optionalId,
  pflegegrad: oneOf(['0', '1', '2', '3', '4', '5'], 'grading-missing').transform((typed) => Number(typed) as PflegegradOrNone),
  from: date, to: optionalDate, insurance: oneOf(insurances, 'insurance-missing'), livingForm: oneOf(livingForms, 'living-form-missing'),
  land: oneOf(landCodes, 'land-missing'), decidedBy: text(120), noticeOn: optionalDate,
});
export type TypedGrading = z.output<typeof grading>;

/** Who a self-check is about, if it is about somebody of the Quartier; anything else is nobody. */
const aboutWhom = optionalId.catch(null);

export const selfCheckStart = z.object({ mensch: aboutWhom });
/** A step of the self-check: the answers so far, the answers of this page, and where to go. Answers are read by their own rules. */
export const selfCheckStep = z.looseObject({
  mensch: aboutWhom, stand: text(600), seite: text(12), weiter: text(12), art: oneOf(['einzeln', 'modul']).catch('einzeln').default('einzeln'),
});
export type SelfCheckStep = z.output<typeof selfCheckStep>;
export const typedLines = z.object({
  mensch: aboutWhom, m1: text(40), m2: text(40), m3: text(40), m4: text(40), m5: text(80), m6: text(40), m7: text(40), m8: text(40),
});
export const keptCheck = z.object({
  id, mensch: id, stand: text(600), consentHow: oneOf(consentHows).default('screen'), consent: oneOf(['yes'], 'keep-without-consent'),
});
export const personOnly = z.object({ personId: id });
export const letterQuery = z.object({ mensch: aboutWhom });
export const standSheet = z.object({ stand: text(600) });
