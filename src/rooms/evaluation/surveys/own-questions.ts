import { numbered, type InstrumentPack } from '#core/impact/instruments/pack.ts';
import { instrumentPacks } from '#core/impact/instruments/packs.ts';

/** The questions of this house, free for everybody: those that the indicators of the memorandum need and no instrument asks. */
export const quartierQuestions: InstrumentPack = {
  id: 'Quartier', version: '2026.1', title: 'Quartiersfragen',
  source: 'questions of this project; each is counted by itself, there is no sum',
  licence: { kind: 'free', text: 'EUPL-1.2, as the project.' },
  permittedUse: 'aggregate',
  items: [
    { key: 'contacts', points: numbered(0, 30) },
    { key: 'health', points: { 1: 1, 2: 1, 3: 0, 4: 0, 5: 0 } },
    { key: 'hours_needed', points: numbered(0, 80) },
    { key: 'hours_uncovered', points: numbered(0, 80) },
  ],
  scales: [
    { key: 'contacts', items: ['contacts'] }, { key: 'good_health', items: ['health'] },
    { key: 'hours_needed', items: ['hours_needed'] }, { key: 'hours_uncovered', items: ['hours_uncovered'] },
  ],
  flags: [], bands: [],
};

/** All packs that a survey may take, our own first. */
export const surveyPacks: readonly InstrumentPack[] = [quartierQuestions, ...instrumentPacks];

/** The packs of these ids in the order of the list; unknown ids are left out. */
export function packsOf(ids: readonly string[]): InstrumentPack[] {
  return surveyPacks.filter(({ id }) => ids.includes(id));
}
