import { syntheticComparison } from '#core/impact/comparison/synthetic-comparison.ts';
import { idsOf } from '#core/population/ids.ts';
import type { AnalysisRows } from '#rooms/evaluation/index.ts';

const names = { takesPart: 'dabei', age: 'alter', alone: 'allein', need: 'bedarf', ties: 'kontakte', hoursBefore: 'stunden_vorher', hoursAfter: 'stunden_nachher' } as const;

const codebook = [
  'dabei 1: lebt in einem der beiden Quartiere mit Gemeinwesenarbeit, 0: anderswo',
  'alter Jahre bei der ersten Befragung',
  'allein 1: lebt allein, 0: nicht allein',
  'bedarf Stunden Hilfe je Tag, die gebraucht werden, nach eigenem Urteil',
  'kontakte Menschen, mit denen mindestens einmal im Monat gesprochen wird',
  'stunden_vorher Stunden bezahlter Hilfe je Woche bei der ersten Befragung',
  'stunden_nachher Stunden bezahlter Hilfe je Woche zwei Jahre später',
].join('\n');

const invented = 'erfunden für das Beispiel-Quartier';
const proxy = (value: number, low: number, high: number, unit: string) =>
  ({ value, spread: { kind: 'triangular' as const, min: low, mode: value, max: high }, unit, year: 2026, source: invented, licence: 'CC0' });
const deducted = (deadweight: number, displacement: number, attribution: number) => ({
  deadweight: { value: deadweight, reason: invented }, displacement: { value: displacement, reason: invented }, attribution: { value: attribution, reason: invented },
});

/** An invented comparison with a known difference, and an invented value map on the help ledger; the same for the same seed. */
export function analysisRows(seed: number): AnalysisRows {
  const newId = idsOf(seed, 'analyses');
  const table = syntheticComparison(seed + 6, 420, -1.5);
  const columns = Object.keys(names) as (keyof typeof names)[];
  const lines = Array.from({ length: table.rows }, (_, row) => columns.map((column) => {
    // Every fourteenth person was not met again.
    if (column === 'hoursAfter' && row % 14 === 13) return '';
    return String(Math.round(Number(table.columns.get(column)![row]) * 100) / 100);
  }).join(','));
  return {
    dataset: {
      id: newId(), name: 'Zwei Quartiere und eine Vergleichsgruppe', source: `Zwei Befragungen im Abstand von zwei Jahren, ${invented}`, licence: 'CC0', codebook,
      content: [columns.map((column) => names[column]).join(','), ...lines].join('\n'),
    },
    protocol: {
      id: newId(), name: 'Stunden bezahlter Hilfe', question: 'Brauchen Menschen in Quartieren mit Gemeinwesenarbeit nach zwei Jahren weniger Stunden bezahlter Hilfe als ähnliche anderswo?',
      better: 'less', plan: {
        method: 'full', treatment: 'dabei', covariates: ['alter', 'allein', 'bedarf', 'kontakte', 'stunden_vorher'], outcome: 'stunden_nachher',
        link: 'logit', estimand: 'ATT', exact: [], subclasses: 6,
      },
    },
    map: {
      id: newId(), name: 'Gemeinwesenarbeit im Quartier', persons: 20,
      measured: {
        id: 'Weniger Stunden bezahlter Hilfe', stakeholder: 'Ältere Menschen im Quartier', payer: 'Pflegekasse', output: 'Nachbarn und Freiwillige helfen verabredet',
        indicator: 'Stunden bezahlter Hilfe je Woche', duration: 2, proxy: proxy(1_820, 1_560, 2_080, 'eine Stunde je Woche, ein Jahr lang'),
        filters: { displacement: { value: 5, reason: invented }, attribution: { value: 20, reason: invented }, dropOff: { value: 30, reason: invented } },
      },
      draft: {
        purpose: 'Was die Stelle der Gemeinwesenarbeit in einem Jahr einsetzt und bewirkt, für Rat und Träger. Alle Geldwerte sind erfunden.', convention: 'guide-2012', rate: { value: 0.035 },
        stakeholders: ['Ältere Menschen im Quartier', 'Angehörige', 'Nachbarn und Freiwillige', 'Pflegekasse', 'Stadt und Sozialhilfe', 'Träger', 'Fahrdienste'],
        negativeAnswers: [{ question: 'Wem könnte das schaden, und wer hat Nachteile davon?', answer: 'Fahrdienste verlieren Fahrten; das steht als Zeile in der Karte.' }],
        inputs: [
          { stakeholder: 'Träger', kind: 'money', origin: 'assumption', value: { value: 24_000, reason: `Stelle mit 12 Wochenstunden, ${invented}` } },
          { stakeholder: 'Stadt und Sozialhilfe', kind: 'goods', origin: 'assumption', value: { value: 4_800, reason: `Raum im Erdgeschoss, ${invented}` } },
          { stakeholder: 'Nachbarn und Freiwillige', kind: 'volunteer_hours', origin: 'ledger', source: 'hours_volunteer', centsPerHour: 1_390, value: { value: 0 } },
        ],
        outcomes: [
          {
            id: 'Nachbarn helfen einander im Alltag', stakeholder: 'Ältere Menschen im Quartier', payer: 'Ältere Menschen im Quartier', output: 'Bitten werden weitergegeben und verabredet', origin: 'ledger',
            source: 'hours_mutual', indicator: 'Stunden im Hilfebuch', sample: 60, duration: 1, proxy: proxy(13.9, 10, 18, 'Stunde'), filters: deducted(60, 5, 10),
          },
          {
            id: 'Angehörige finden Zeit für sich', stakeholder: 'Angehörige', output: 'Freiwillige kommen regelmäßig', origin: 'assumption', quantity: { value: 24, spread: { kind: 'triangular', min: 16, mode: 24, max: 32 }, reason: invented },
            indicator: 'Angehörige, die es sagen', sample: 24, duration: 1, proxy: proxy(400, 200, 600, 'Person und Jahr'), filters: deducted(30, 0, 20),
          },
          {
            id: 'Fahrdienste verlieren Fahrten', stakeholder: 'Fahrdienste', output: 'Nachbarn begleiten zum Arzt', origin: 'assumption', quantity: { value: 80, spread: { kind: 'triangular', min: 50, mode: 80, max: 110 }, reason: invented },
            indicator: 'Begleitungen im Hilfebuch', sample: 40, duration: 1, proxy: proxy(-25, -32, -18, 'Fahrt'), filters: deducted(20, 0, 0),
          },
        ],
      },
    },
    runs: [
      { id: newId(), note: 'Erste Fassung, ohne Vergleich', withMeasured: false },
      { id: newId(), note: 'Mit dem gemessenen Unterschied, für den Rat', withMeasured: true },
    ],
    review: { id: newId(), note: 'Zeilen, Quellen und Abzüge durchgesehen und in R nachgerechnet (erfunden).' },
  };
}
