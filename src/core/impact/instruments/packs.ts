import { ok, refuse, type Result } from '../../base/result.ts';
import { numbered, type InstrumentPack, type Item } from './pack.ts';

const alike = (keys: readonly string[], points: Item['points']): readonly Item[] => keys.map((key) => ({ key, points }));

const wellBeing: InstrumentPack = {
  id: 'WHO-5', version: '1998.1', title: 'WHO-Five Well-Being Index',
  source: 'Sum of five answers 0 to 5, times 4 (CORC; INSPQ); cut-offs after Topp et al. 2015, Psychotherapy and Psychosomatics 84',
  licence: { kind: 'free', text: 'Free to use without permission (CORC, What Works Wellbeing, INSPQ); the wording of the edition of 2024 has a licence of its own.' },
  permittedUse: 'individual',
  items: alike(['who1', 'who2', 'who3', 'who4', 'who5'], numbered(0, 5)),
  scales: [
    { key: 'raw', items: ['who1', 'who2', 'who3', 'who4', 'who5'] },
    { key: 'percent', items: ['who1', 'who2', 'who3', 'who4', 'who5'], factor: 4 },
  ],
  flags: [
    { key: 'low_wellbeing', scale: 'percent', atMost: 50, source: 'CORC; INSPQ' },
    { key: 'likely_depression', scale: 'percent', atMost: 28, source: 'Topp et al. 2015' },
  ],
  bands: [],
};

const emotional = ['lone3', 'lone9', 'lone10'];
const social = ['lone4', 'lone7', 'lone8'];
const loneliness: InstrumentPack = {
  id: 'DJG-6', version: '2006.1', title: 'De Jong Gierveld Loneliness Scale, 6 items',
  source: 'de Jong Gierveld and van Tilburg, manual of the loneliness scale (2022), SPSS syntax',
  licence: { kind: 'conditions', text: 'Available for scientific research with citation of its source; meant for surveys, not for single persons.' },
  permittedUse: 'aggregate',
  // 1 no, 2 more or less, 3 yes; the middle answer counts as lonely either way.
  items: [...alike(emotional, { 1: 0, 2: 1, 3: 1 }), ...alike(social, { 1: 1, 2: 1, 3: 0 })],
  scales: [
    { key: 'total', items: [...emotional, ...social], mostMissing: 1 },
    { key: 'emotional', items: emotional },
    { key: 'social', items: social },
  ],
  flags: [],
  bands: [{ key: 'category', scale: 'total', source: 'manual 2022', ranges: [{ upTo: 1, name: 'not lonely' }, { upTo: 4, name: 'moderately lonely' }, { upTo: 6, name: 'severely lonely' }] }],
};

const family = ['family1', 'family2', 'family3'];
const friends = ['friends1', 'friends2', 'friends3'];
const contacts: InstrumentPack = {
  id: 'LSNS-6', version: '2006.1', title: 'Lubben Social Network Scale, 6 items',
  source: 'Lubben et al. 2006, The Gerontologist 46(4); response codes as in PhenX; the limit of the parts from secondary text',
  licence: { kind: 'unclear', text: 'No explicit permission text was found; please ask Boston College.' },
  permittedUse: 'aggregate',
  items: alike([...family, ...friends], numbered(0, 5)),
  scales: [{ key: 'family', items: family }, { key: 'friends', items: friends }, { key: 'total', items: [...family, ...friends] }],
  flags: [
    { key: 'at_risk', scale: 'total', below: 12, source: 'Lubben et al. 2006' },
    { key: 'family_at_risk', scale: 'family', below: 6, source: 'Lubben et al. 2006, secondary' },
    { key: 'friends_at_risk', scale: 'friends', below: 6, source: 'Lubben et al. 2006, secondary' },
  ],
  bands: [],
};

const shortLoneliness: InstrumentPack = {
  id: 'UCLA-3', version: '2004.1', title: 'Three-Item Loneliness Scale',
  source: 'Hughes et al. 2004; the limit of 6 after Steptoe et al. 2013, other studies take 4: report the mean',
  licence: { kind: 'unclear', text: 'Widely used by statistical offices; an explicit licence was not found.' },
  permittedUse: 'aggregate',
  items: alike(['ucla1', 'ucla2', 'ucla3'], numbered(1, 3)),
  scales: [{ key: 'total', items: ['ucla1', 'ucla2', 'ucla3'] }],
  flags: [{ key: 'lonely_ge6', scale: 'total', atLeast: 6, source: 'Steptoe et al. 2013' }],
  bands: [],
};

const barthelItems = {
  feeding: [0, 10, 5], bathing: [0, 5, 5], grooming: [0, 5, 5], dressing: [0, 10, 5], bowels: [0, 10, 5],
  bladder: [0, 10, 5], toilet: [0, 10, 5], transfer: [0, 15, 5], mobility: [0, 15, 5], stairs: [0, 10, 5],
} as const;
const barthel: InstrumentPack = {
  id: 'Barthel', version: 'hamburg.1', title: 'Barthel-Index nach dem Hamburger Manual',
  source: 'Hamburger Manual (BfArM, ICD-10-GM U50); ranges by Kompetenz-Centrum Geriatrie',
  licence: { kind: 'conditions', text: 'Hamburger Manual published by BfArM; cite Mahoney and Barthel 1965.' },
  permittedUse: 'individual',
  items: Object.entries(barthelItems).map(([key, [least, most, step]]) => ({ key, points: numbered(least, most, step) })),
  scales: [{ key: 'total', items: Object.keys(barthelItems) }],
  flags: [],
  bands: [{
    key: 'band', scale: 'total', source: 'Kompetenz-Centrum Geriatrie',
    ranges: [{ upTo: 30, name: 'weitgehend pflegeabhaengig' }, { upTo: 80, name: 'hilfsbeduerftig' }, { upTo: 95, name: 'punktuell hilfsbeduerftig' }, { upTo: 100, name: '100 selbststaendig' }],
  }],
};

// For each answer, the best first, whether the person does it.
const iadlItems = {
  telephone: [1, 1, 1, 0], shopping: [1, 0, 0, 0], food: [1, 0, 0, 0], housekeeping: [1, 1, 1, 1, 0],
  laundry: [1, 1, 0], transport: [1, 1, 1, 0, 0], medication: [1, 0, 0], finances: [1, 1, 0],
} as const;
const dailyLife: InstrumentPack = {
  id: 'Lawton-IADL', version: '1969.1', title: 'Instrumental Activities of Daily Living',
  source: 'Lawton and Brody 1969; all eight items for everybody, the older variant for men is not used',
  licence: { kind: 'permission', text: 'The form is copyright of The Gerontological Society of America.' },
  permittedUse: 'individual',
  items: Object.entries(iadlItems).map(([key, does]) => ({ key, points: Object.fromEntries(does.map((point, index) => [String(index + 1), point])) })),
  scales: [{ key: 'total', items: Object.keys(iadlItems) }],
  flags: [], bands: [],
};

const healthItems = ['MO', 'SC', 'UA', 'PD', 'AD'];
const decrements = (of: Readonly<Record<string, readonly number[]>>): readonly Item[] =>
  healthItems.map((key) => ({ key, points: Object.fromEntries(of[key]!.map((decrement, level) => [String(level + 1), -decrement])) }));
const euroQol = { kind: 'permission', text: 'EuroQol demands registration, and its consent to digital versions; the questions are not included.' } as const;
const health5: InstrumentPack = {
  id: 'EQ-5D-5L-DE', version: '2018.1', title: 'EQ-5D-5L, German value set',
  source: 'Ludwig et al. 2018, PharmacoEconomics 36; decrements as in the package eq5d (MIT)',
  licence: euroQol, permittedUse: 'aggregate',
  items: decrements({
    MO: [0, 0.026, 0.042, 0.139, 0.224], SC: [0, 0.05, 0.056, 0.169, 0.26], UA: [0, 0.036, 0.049, 0.129, 0.209],
    PD: [0, 0.057, 0.109, 0.404, 0.612], AD: [0, 0.03, 0.082, 0.244, 0.356],
  }),
  scales: [{ key: 'index', items: healthItems, base: 1 }],
  flags: [], bands: [],
};
const health3: InstrumentPack = {
  id: 'EQ-5D-3L-DE', version: '2005.1', title: 'EQ-5D-3L, German value set (TTO)',
  source: 'Greiner et al. 2005, European Journal of Health Economics 6; decrements as in the package eq5d (MIT)',
  licence: euroQol, permittedUse: 'aggregate',
  items: decrements({ MO: [0, 0.099, 0.327], SC: [0, 0.087, 0.174], UA: [0, 0, 0], PD: [0, 0.112, 0.315], AD: [0, 0, 0.065] }),
  scales: [{ key: 'index', items: healthItems, base: 1, extras: [{ anyOf: ['2', '3'], points: -0.001 }, { anyOf: ['3'], points: -0.323 }] }],
  flags: [], bands: [],
};

/** The instruments whose scoring rules are known here. Others are brought by their users as packs of the same shape. */
export const instrumentPacks: readonly InstrumentPack[] = [wellBeing, loneliness, contacts, shortLoneliness, barthel, dailyLife, health5, health3];

/** The pack of an id, whatever its capitals; refuses `instrument-unknown` with those known. */
export function packOf(id: string): Result<InstrumentPack> {
  const found = instrumentPacks.find((pack) => pack.id.toLowerCase() === id.toLowerCase());
  return found === undefined ? refuse('instrument-unknown', { instrument: id.slice(0, 40), known: instrumentPacks.map((pack) => pack.id).join(', ') }, 'instrument') : ok(found);
}
