/** A value map, its run, and a plan for a comparison, as rows of the fixture. */
import { createHash } from 'node:crypto';
import { calculateSroi } from '#core/impact/sroi/calculate.ts';
import { guideConvention } from '#core/impact/sroi/conventions.ts';
import { findFindings } from '#core/impact/sroi/find-findings.ts';
import { simulateSroi } from '#core/impact/sroi/simulate.ts';
import { canonicalJson, freezeRun } from '#core/impact/sroi/snapshot.ts';
import type { ValueMap } from '#core/impact/sroi/value-map.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const known = { value: 0, reason: 'nichts bekannt' };

const origin = { origin: 'assumption' };
const map: ValueMap & { readonly purpose: string; readonly convention: string } = {
  name: 'Begleitung', purpose: 'Für den Rat', convention: 'guide-2012', rate: { value: 0.035 }, stakeholders: ['Stadt', 'Nachbarn'],
  negativeAnswers: [{ question: 'Wem schadet es?', answer: 'Fahrdienste verlieren Fahrten.' }],
  inputs: [{ stakeholder: 'Stadt', kind: 'money', ...origin, value: { value: 1_000, reason: 'Haushalt' } }],
  outcomes: [{
    id: 'Weniger Fahrten', stakeholder: 'Stadt', ...origin, quantity: { value: 100, reason: 'Zählung' }, sample: 40, duration: 2,
    proxy: { value: 30, unit: 'Fahrt', year: 2025, source: 'Preisliste', licence: 'eigene Erhebung' },
    filters: { deadweight: { value: 20, reason: 'Schätzung' }, displacement: known, attribution: { value: 10, reason: 'Familien' }, dropOff: { value: 50, reason: 'Schätzung' } },
  }],
};

/** The document of the planted map. */
export const plantedMap = JSON.stringify(map);

/** The content of the planted run, which may be printed, and its hash. */
export function plantedRun(): { content: string; hash: string } {
  const result = calculateSroi(map);
  const simulation = simulateSroi(map, { runs: 500, seed: 1 });
  if (!result.ok || !simulation.ok) throw new Error('the planted map cannot be computed');
  const findings = [...findFindings(map, result.value, guideConvention), ...simulation.value.findings.map((finding) => ({ ...finding, blocks: false }))];
  if (findings.some(({ blocks }) => blocks)) throw new Error('the planted map cannot be printed');
  const { hash, ...content } = freezeRun({ map, convention: guideConvention, result: result.value, simulation: simulation.value, findings }, sha256);
  return { content: canonicalJson(content), hash };
}

/** Thirty persons in two groups that overlap. */
const rows = Array.from({ length: 30 }, (_, row) => `${row % 2},${60 + row * 7 % 29},${(row * 5 % 11) + 1}`);
export const plantedData = ['dabei,alter,stunden', ...rows].join('\n');
export const plantedDataHash = sha256(plantedData);

/** The content of the planted plan and its hash. */
export const plantedProtocol = ((): { content: string; hash: string } => {
  const content = canonicalJson({
    name: 'Stunden', question: 'Sinken sie?', better: 'less', datasetHash: plantedDataHash,
    plan: { method: 'full', treatment: 'dabei', covariates: ['alter'], outcome: 'stunden', link: 'logit', estimand: 'ATT', exact: [], subclasses: 6 },
  });
  return { content, hash: sha256(content) };
})();
