import type { ByPflegegrad, Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatuteAndNotice, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** Paid back for recognised offers; Pflegegrad 1 to 5 at home. The draft of a Pflegeneuordnungsgesetz stands in sozialraumbudget. */
export const entlastungsbetrag = {
  id: 'entlastungsbetrag', name: { de: 'Entlastungsbetrag', en: 'Relief amount' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: 12500, citation: '§ 45b Abs. 1 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 12500, citation: '§ 45b Abs. 1 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2027-12-31', value: 13100, citation: '§ 45b Abs. 1 SGB XI', ...readInStatuteAndNotice },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;

/** What a draft would put in the place of the Entlastungsbetrag for Pflegegrad 2 to 5. Never law by default. */
export const sozialraumbudget = {
  id: 'sozialraumbudget', name: { de: 'Sozialraumbudget (Entwurf)', en: 'Social space budget (draft)' }, unit: 'cents', period: 'calendar-month',
  values: [
    {
      from: '2027-01-01', to: null, value: { 2: 17500, 3: 17500, 4: 17500, 5: 17500 }, citation: 'Entwurf eines Pflegeneuordnungsgesetzes, Kabinett 30.09.2026',
      ...secondHand('reform-press', '2026-10-07'), legalStatus: 'government_draft',
      note: { de: 'Nur aus Berichten; der Beginn ist nicht belegt. Bei Pflegegrad 1 soll der Betrag entfallen.', en: 'From reports only; the start is not documented. Pflegegrad 1 is to lose the amount.' },
    },
  ],
} as const satisfies Parameter<ByPflegegrad>;
