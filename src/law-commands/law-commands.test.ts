import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { explanations } from '#core/law/base/explanations.ts';
import { rule } from '#core/law/base/trace.ts';
import { assessPflegegrad } from '#core/law/sgb-xi/begutachtung/assess-pflegegrad.ts';
import { runCommandLine } from '#platform/command-line/index.ts';
import { lawCommands } from '../law-commands.ts';
import { explainRefusal, explainTrace } from './texts.ts';

async function run(argv: readonly string[], input?: unknown): Promise<{ code: number; out: string; error: string; json: Record<string, unknown> }> {
  let out = '';
  let error = '';
  const code = await runCommandLine(lawCommands, argv, {
    locale: 'de',
    stdin: (async function* () { yield typeof input === 'string' ? input : JSON.stringify(input ?? null); })(),
    out: (text) => { out += text; },
    error: (text) => { error += `${text}\n`; },
  });
  return { code, out, error, json: argv.includes('--json') ? JSON.parse(out) as Record<string, unknown> : {} };
}

test('law nba answers with sums, weighted hundredths, total and Pflegegrad, from sums or weighted points as well', async () => {
  const { code, json } = await run(['law', 'nba', '--json'], { applicationDate: '2026-11-22', birthDate: '1941-05-03', moduleSums: { M1: 2, M2: 0, M3: 0, M4: 8, M5: 1, M6: 0 } });
  assert.equal(code, 0);
  const { trace, ...result } = json;
  assert.deepEqual(result, { moduleSums: { M1: 2, M2: 0, M3: 0, M4: 8, M5: 1, M6: 0 }, weightedHundredths: { M1: 250, M2M3: 0, M4: 2000, M5: 500, M6: 0 }, totalHundredths: 2750, pflegegrad: 2 });
  assert.ok(Array.isArray(trace) && trace.length === 10);
  const weighted = await run(['law', 'nba', '--json'], { applicationDate: '2026-11-22', weightedHundredths: { M1: 250, M2M3: 0, M4: 2000, M5: 500, M6: 0 } });
  assert.deepEqual([weighted.json['totalHundredths'], weighted.json['pflegegrad']], [2750, 2]);
});

test('law nba names what is missing and the range, and takes it as independent if asked', async () => {
  const input = { applicationDate: '2026-11-22', birthDate: '1941-05-03', answers: { '1.1': 'unselbstaendig' }, module5: { '5.1': { perDay: 3 } } };
  const { json } = await run(['law', 'nba', '--json'], input);
  assert.equal((json['missing'] as string[]).length, 64);
  assert.deepEqual(json['range'], { lowest: { totalHundredths: 750, pflegegrad: 0 }, highest: { totalHundredths: 10_000, pflegegrad: 5 } });
  const independent = await run(['law', 'nba', '--json'], { ...input, assumeIndependent: true, whatIf: true });
  assert.deepEqual([independent.json['totalHundredths'], independent.json['pflegegrad'], 'range' in independent.json], [750, 0, false]);
  assert.ok((independent.json['changes'] as unknown[]).length > 0);
});

test('law nba names wrong fields and wrong answers at once, each path once', async () => {
  const { code, json } = await run(['law', 'nba', '--json'], {
    applicationDate: 'soon', answers: { '1.1': 'foo', '9.9': 'selbstaendig', '1.2': 7 }, module5: { '5.1': { perDay: 3 }, '5.2': null, '5.3': { perDay: -1 } },
  });
  assert.equal(code, 1);
  assert.deepEqual((json['refusals'] as { path: string; code: string }[]).map((one) => [one.path, one.code]).toSorted(), [
    ['answers.1.1', 'law-answer-unknown'], ['answers.1.2', 'field-invalid'], ['answers.9.9', 'law-criterion-unknown'],
    ['applicationDate', 'field-invalid'], ['module5.5.2', 'field-invalid'], ['module5.5.3', 'law-frequency-invalid'],
  ]);
});

test('law combination answers from amounts and from a Pflegegrad and day', async () => {
  const given = await run(['law', 'combination', '--json'], { usedCents: 32_000, maximumCents: 68_900, pflegegeldCents: 31_600, days: 30 });
  assert.deepEqual([given.json['usedPercentHundredths'], given.json['pflegegeldCents']], [4644, 16_925]);
  const dated = await run(['law', 'combination', '--json'], { date: '2021-06-01', pflegegrad: 2, usedCents: 32_000 });
  assert.deepEqual([dated.json['usedPercentHundredths'], dated.json['pflegegeldCents']], [4644, 16_925]);
});

test('a draft applies only with --what-if, and the result says that it is no law', async () => {
  const input = { date: '2027-06-01', pflegegrad: 3 };
  const benefitsOf = (json: Record<string, unknown>) => (json['benefits'] as { benefit: string; amountCents: number }[]).map(({ benefit }) => benefit);
  const law = await run(['law', 'benefits', '--json'], input);
  assert.ok(benefitsOf(law.json).includes('entlastungsbetrag') && !benefitsOf(law.json).includes('sozialraumbudget') && !('whatIf' in law.json));
  const draft = await run(['law', 'benefits', '--json', '--what-if'], input);
  assert.ok(benefitsOf(draft.json).includes('sozialraumbudget') && !benefitsOf(draft.json).includes('entlastungsbetrag'));
  assert.deepEqual(draft.json['whatIf'], { isLaw: false, drafts: [{ parameter: 'sozialraumbudget', from: '2027-01-01', legalStatus: 'government_draft', citation: 'Entwurf eines Pflegeneuordnungsgesetzes, Kabinett 30.09.2026', verifiedOn: '2026-10-07' }] });
  assert.match((await run(['law', 'benefits', '--what-if'], input)).out, /^GEDANKENSPIEL, KEIN GELTENDES RECHT/);
  const first = await run(['law', 'benefits', '--json', '--what-if'], { ...input, pflegegrad: 1 });
  assert.ok(!benefitsOf(first.json).some((benefit) => benefit === 'entlastungsbetrag' || benefit === 'sozialraumbudget'));
  const nba = await run(['law', 'nba', '--json', '--what-if'], { applicationDate: '2027-06-01', totalHundredths: 2700 });
  assert.deepEqual([nba.json['whatIf'], nba.json['pflegegrad']], [{ isLaw: false, drafts: [] }, 2]);
});

test('every other command answers an example and explains it in words', async () => {
  const examples: readonly [string, unknown, RegExp][] = [
    ['benefits', { date: '2026-06-15', pflegegrad: 3, month: { sachleistungCents: 50_000 } }, /Genutzte Sachleistung 500,00\s€/],
    ['supplement', { date: '2026-06-15', pflegegrad: 3, monthsBegun: 13, costCents: 300_000 }, /30 % von 1.681,00\s€ sind 504,30\s€/],
    ['pension', { date: '2026-06-15', pflegegrad: 2, kind: 'pflegegeld', hoursPerWeek: 14, daysPerWeek: 3, employmentHoursPerWeek: 20 }, /198,62\s€ im Monat/],
    ['annual-amount', { date: '2026-06-15', pflegegrad: 2, uses: [{ date: '2026-02-01', kind: 'verhinderungspflege', cents: 40_000 }] }, /von 400,00\s€ werden 400,00\s€ bezahlt/],
    ['relief-account', { date: '2026-06-15', entitledFrom: '2026-01-01' }, /6 Monate Entlastungsbetrag, zusammen 786,00\s€/],
    ['split', { date: '2026-06-15', pflegegrad: 3, reliefLeftCents: 13_100, annualLeftCents: 0, needs: [{ id: 'Haushalt', activity: 'household', units: 6, offers: [{ id: 'Alltagshilfe', kind: 'angebot-im-alltag', priceCents: 3_000 }] }] },
      /Haushalt durch Alltagshilfe: 6 Einheiten für 180,00\s€; .*Umwandlung 49,00\s€, Entlastungsbetrag 131,00\s€/],
    ['pflegegeld', { date: '2026-06-15', pflegegrad: 3, absences: [{ kind: 'kurzzeitpflege', from: '2026-06-10', to: '2026-06-20' }] }, /21 mit vollem, 9 mit halbem und 0 ohne Pflegegeld: 509,15\s€/],
    ['home-month', { date: '2026-06-15', pflegegrad: 3, remunerationCents: 150_000 }, /15 % der Vergütung 1\.500,00\s€, höchstens 278,00\s€: 225,00\s€/],
    ['co-payment', { date: '2026-06-15', birthDate: '1941-05-03', costCents: 100_000 }, /10 %, höchstens 25,00\s€, .*: 25,00\s€/],
    ['carer-support', { date: '2026-06-15', netLostCents: 40_000, days: 4 }, /90 % vom ausgefallenen Nettoentgelt 400,00\s€, für 4 Tage je höchstens 135,63\s€: 360,00\s€/],
    ['personal-budget', { date: '2026-06-15', pflegegrad: 3, sachleistungCents: 74_850 }, /299,50\s€ als Geld und 748,50\s€ als Gutscheine/],
    ['social-help', { date: '2026-06-15', pflegegrad: 4, age: 81, incomeCents: 250_000, housingCents: 60_000, hasPartner: true, savingsCents: 0 }, /395,00\s€: 2\.121,00\s€/],
    ['activity-check', { date: '2026-06-15', activity: 'transport', role: 'nachbarschaft', centsPerKm: 30 }, /Regel: Fahrten mit dem Pkw sind ohne Genehmigung erlaubt/],
    ['helper-check', { land: 'Brandenburg', date: '2026-06-15', feeCentsPerHour: 1000 }, /Regel eingehalten: höchstens 10,00 Euro je Stunde/],
  ];
  for (const [name, input, words] of examples) {
    const { code, out } = await run(['law', name], input);
    assert.equal(code, 0, name);
    assert.match(out, words, name);
  }
});

test('wrong input ends with 1 and every reason with its path; an unknown field is one of them', async () => {
  const { code, json } = await run(['law', 'combination', '--json'], { date: '2026-02-30', pflegegrad: 1, usedCents: 0.5, monthly: true });
  assert.equal(code, 1);
  assert.deepEqual((json['refusals'] as { path: string }[]).map(({ path }) => path).sort(), ['date', 'monthly', 'pflegegrad', 'usedCents']);
  const nba = await run(['law', 'nba', '--json'], { applicationDate: '2026-11-22', answers: { '4.8': 'selten' } });
  assert.deepEqual([nba.code, (nba.json['refusals'] as { path: string }[])[0]!.path], [1, 'answers.4.8']);
  assert.equal((await run(['law', 'nba', '--json'], '{')).code, 1);
});

test('a refused helper hears the rule, its source and its date', async () => {
  const { code, error } = await run(['law', 'helper-check'], { land: 'Niedersachsen', date: '2026-11-22', feeCentsPerHour: 1200 });
  assert.equal(code, 1);
  assert.match(error, /feeCentsPerHour: Niedersachsen verlangt: weniger als 85 % des Mindestlohns, also unter 11,815 Euro je Stunde \(spn-clp\.de.*geprüft am 2026-11-22\)/);
});

test('--schema prints the JSON Schema of each input, and unknown options end with 2', async () => {
  for (const { name } of lawCommands.filter((one) => one.name !== 'law stale')) {
    const { code, json } = await run([...name.split(' '), '--schema', '--json']);
    assert.equal(code, 0, name);
    assert.ok('properties' in json || 'anyOf' in json, name);
  }
  assert.equal((await run(['law', 'nba', '--jsno'])).code, 2);
});

test('law stale lists what to look up again for a day', async () => {
  const { json } = await run(['law', 'stale', '--json', '--date', '2027-01-01']);
  assert.ok((json['stale'] as { parameter: string; reason: string }[]).some(({ parameter, reason }) => parameter === 'bezugsgroesse' && reason === 'unknown'));
  assert.equal((await run(['law', 'stale', '--date', '2027-13-01'])).code, 2);
});

test('every sentence of the law can be said in both languages', () => {
  for (const id of Object.keys(explanations.de) as (keyof typeof explanations.de)[]) {
    const facts = Object.fromEntries([...explanations.de[id].matchAll(/\{(\w+)/g)].map(([, name]) => [name!, 12_345]));
    for (const locale of ['de', 'en'] as const) assert.match(explainTrace([rule(id, '§', facts)], locale), /\S.* \[§\]$/, id);
  }
  const refused = assessPflegegrad({ applicationDate: calendarDate('2026-06-01'), birthDate: calendarDate('2022-06-01'), totalHundredths: 0 });
  assert.ok(!refused.ok);
  assert.match(explainRefusal(refused.refusals[0], 'de'), /^Mit 48 Monaten gilt eine Bewertung/);
});
