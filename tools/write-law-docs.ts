/** Writes docs/law from the parameters and rules of core/law: `node tools/write-law-docs.ts`. A test compares what is committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allParameters } from '#core/law/all-parameters.ts';
import { sources } from '#core/law/base/sources.ts';
import type { Parameter, Unit } from '#core/law/base/parameter.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { laender } from '#core/law/landesrecht/laender.ts';
import { helperRules } from '#core/law/landesrecht/nachbarschaftshilfe.rules.ts';
import { activityRules } from '#core/law/taetigkeiten/taetigkeiten.rules.ts';
import { explainTrace } from '../src/law-commands/texts.ts';
import { lawPages, type LawPage } from './law-pages.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'law');
const periods = {
  'calendar-month': 'im Kalendermonat', 'calendar-year': 'im Kalenderjahr', hour: 'je Stunde', week: 'je Woche', measure: 'je Maßnahme', once: 'einmalig', none: '',
} as const;
const trusts = { statute: 'Gesetzestext', 'official-notice': 'amtliche Bekanntmachung', secondary: 'aus zweiter Hand', derived: 'eigene Ableitung' } as const;

/** All pages by file name, as Markdown. */
export function lawDocs(): ReadonlyMap<string, string> {
  return new Map([['README.md', overview()], ...lawPages.map((page): [string, string] => [`${page.file}.md`, pageOf(page)])]);
}

function overview(): string {
  return [
    '# Das Recht hinter den Zahlen', '',
    'Eine Seite je Leistung: Paragraf, Regel, ein Beispiel, das die Software selbst rechnet, und alle Werte mit Zeitraum, Quelle und Prüftag. Diese Seiten schreibt `node tools/write-law-docs.ts` aus `src/core/law`; ein Test vergleicht sie.', '',
    'So verfolgt man ein Ergebnis zurück: `npm run -s miteinander -- law benefits < fall.json` druckt zu jedem Betrag den Satz und den Paragrafen; die Seite hier nennt den Wert und seine Quelle.', '',
    '| Seite | Grundlage |', '|---|---|', ...lawPages.map(({ file, title, citation }) => `| [${title}](${file}.md) | ${citation} |`), '',
    'Nicht gerechnet werden: Beihilfe, Kinder von 18 Monaten bis 11 Jahre, Eingliederungshilfe (außer § 43a SGB XI), was Sozialämter im Einzelfall entscheiden. Entwürfe gelten nur mit `--what-if`, und das Ergebnis sagt es. Der amtliche Text wurde mit Stand vom 23.04.2026 gelesen; was danach kam, nennt `miteinander law stale`.', '',
  ].join('\n');
}

function pageOf({ file, title, citation, code, text, formula, example, parameters }: LawPage): string {
  return [
    `# ${title}`, '', `Grundlage: ${citation}. Code: \`${code}\`.`, '',
    ...text.flatMap((paragraph) => [paragraph, '']),
    ...(formula === undefined ? [] : ['**Regel:** ' + formula, '']),
    ...(example === undefined ? [] : ['## Beispiel', '', `${example.says}:`, '', ...sentencesOf(example.run), '']),
    ...(file === 'nachbarschaftshilfe' ? landTable() : file === 'taetigkeiten' ? activityTable() : []),
    ...(parameters.length === 0 ? [] : ['## Werte', '']), ...parameters.flatMap((id) => tableOf(allParameters.find((parameter) => parameter.id === id)!)),
  ].join('\n');
}

function sentencesOf(run: (trace: Trace) => unknown): string[] {
  const trace: Trace = [];
  run(trace);
  return explainTrace(trace, 'de').replaceAll('\u00a0', ' ').split('\n').map((line) => `- ${line.replace(/^– /, '')}`);
}

function tableOf({ id, name, unit, period, values }: Parameter): string[] {
  return [
    `### ${name.de}`, '', `\`${id}\`${periods[period] === '' ? '' : `, ${periods[period]}`}`, '',
    '| von | bis | Wert | Grundlage | Beleg | geprüft für |', '|---|---|---|---|---|---|',
    ...values.map((version) => {
      const value = 'value' in version ? shown(version.value, unit) : 'absent' in version ? `gibt es nicht: ${version.absent.de}` : `nicht erfasst: ${version.unknown.de}`;
      const draft = version.legalStatus.endsWith('draft') ? '**Entwurf, gilt nicht:** ' : '';
      return `| ${version.from} | ${version.to ?? 'auf Weiteres'} | ${draft}${value} | ${version.citation}${version.journal === undefined ? '' : `, ${version.journal}`} | ${trusts[version.trust]}: ${version.sources.map((source) => sources[source].title).join('; ')} | ${version.verifiedOn} |`;
    }), '',
  ];
}

function shown(value: unknown, unit: Unit): string {
  if (typeof value === 'number') {
    switch (unit) {
      case 'cents': return new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(value / 100).replaceAll('\u00a0', ' ');
      case 'hundredths-of-percent': return `${(value / 100).toLocaleString('de-DE')} %`;
      case 'hundredths-of-point': return (value / 100).toLocaleString('de-DE');
      case 'days': return `${value} Tage`;
      case 'months': return `alle ${value} Monate`;
      case 'persons': return `${value} Personen`;
      case 'hours': return `${value} Stunden`;
    }
  }
  if (Array.isArray(value)) {
    // Pairs: from which sum, total or month on; the second is points, a Pflegegrad or a percentage.
    return (value as [number, number][]).map(([from, then]) => (unit === 'hundredths-of-percent' ? `ab Monat ${from}: ${shown(then, unit)}`
      : then <= 5 && from > 100 ? `ab ${shown(from, unit)}: Pflegegrad ${then}` : `ab ${from}: ${shown(then, unit)}`)).join('; ');
  }
  return Object.entries(value as Record<string, unknown>).map(([key, one]) => `${/^[1-5]$/.test(key) ? `PG ${key}` : key}: ${shown(one, unit)}`).join('<br>');
}

function landTable(): string[] {
  return [
    '## Länder', '', '| Land | ab | was gelesen wurde | Quelle | Stand | geprüft am |', '|---|---|---|---|---|---|',
    ...Object.entries(laender).map(([land, name]) => {
      const found = helperRules.find((one) => one.land === land);
      if (found === undefined) return `| ${name} | – | keine Regel erfasst | – | – | – |`;
      const { minimumAge, kinDegree, mostClients, mostHoursPerMonth, fee, mostCentsPerYear, course, registration, note } = found;
      const conditions = [
        ...(found.isPayable ? [] : ['keine einzelnen Helfenden']),
        ...(minimumAge === undefined ? [] : [`ab ${minimumAge} Jahren`]),
        ...(kinDegree === undefined ? [] : [kinDegree === 'unread' ? 'nicht verwandt (Grad nicht gelesen)' : `nicht verwandt bis ${kinDegree}. Grad`]),
        ...(found.excludesHousehold ? ['nicht im selben Haushalt'] : []), ...(found.excludesPflegeperson ? ['nicht Pflegeperson'] : []),
        ...(mostClients === undefined ? [] : [`höchstens ${mostClients} Personen`]), ...(mostHoursPerMonth === undefined ? [] : [`höchstens ${mostHoursPerMonth} Stunden im Monat`]),
        ...(fee === undefined ? [] : [fee === 'free' ? 'Vergütung frei' : 'mostCents' in fee ? `höchstens ${shown(fee.mostCents, 'cents')} je Stunde` : `weniger als ${fee.belowPercentOfMindestlohn} % des Mindestlohns`]),
        ...(mostCentsPerYear === undefined ? [] : [`höchstens ${shown(mostCentsPerYear, 'cents')} im Jahr`]),
        ...(course === undefined ? [] : [course === 'free' ? 'kein Kurs nötig' : course.de]), ...(registration === undefined ? [] : [registration === 'free' ? 'keine Registrierung nötig' : registration.de]),
        ...(note === undefined ? [] : [note.de]),
      ];
      return `| ${name} | ${found.isStartKnown ? found.from : `${found.from} (Beginn nicht gelesen)`} | ${conditions.join('; ')} | ${sources[found.source].title} | ${found.asOf ?? 'ohne Datum'} | ${found.checkedOn} |`;
    }), '',
  ];
}

const requirements = {
  'allowed': 'erlaubt', 'after-instruction': 'nach Anleitung', 'with-authority': 'mit Vollmacht oder Auftrag', 'qualified-only': 'nur mit Qualifikation oder Genehmigung',
} as const;

function activityTable(): string[] {
  return [
    '## Tätigkeiten', '', '| Tätigkeit | durch | verlangt | Regel | Grundlage | Beleg | Stand | geprüft am |', '|---|---|---|---|---|---|---|---|',
    ...activityRules.map(({ activities, roles, requirement, text, citation, source, trust, asOf, checkedOn }) =>
      `| ${activities.join(', ')} | ${roles.join(', ')} | ${requirements[requirement]} | ${text.de} | ${citation} | ${trusts[trust]}: ${sources[source].title} | ${asOf ?? 'ohne Datum'} | ${checkedOn} |`), '',
  ];
}

if (import.meta.main) {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of lawDocs()) writeFileSync(join(folder, file), text.replace(/\n*$/, '\n'));
}
