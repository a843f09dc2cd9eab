import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, calendarDate, parseCalendarDate, type CalendarDate } from '../base/calendar-date.ts';
import rows from '../../../cases/law/betraege.json' with { type: 'json' };
import { allParameters } from './all-parameters.ts';
import { divideUp } from './base/divide.ts';
import { draftAt, parameterAt, versionAt, type ByPflegegrad, type Parameter } from './base/parameter.ts';
import { pflegegrade } from './base/pflegegrad.ts';
import { sources } from './base/sources.ts';
import { helperRules } from './landesrecht/nachbarschaftshilfe.rules.ts';
import { checkHelper } from './landesrecht/check-helper.ts';
import { assessPflegegrad } from './sgb-xi/begutachtung/assess-pflegegrad.ts';
import { adviceVisit } from './sgb-xi/beratungsbesuch/advice-visit.ts';
import { entlastungsbetrag, sozialraumbudget } from './sgb-xi/entlastungsbetrag/entlastungsbetrag.parameters.ts';
import { reliefAccount } from './sgb-xi/entlastungsbetrag/relief-account.ts';
import { annualAmount } from './sgb-xi/gemeinsamer-jahresbetrag/annual-amount.ts';
import { livingForms, monthlyBenefits } from './sgb-xi/monthly-benefits.ts';
import { bezugsgroesse } from './sgb-xi/rentenbeitrag/rentenbeitrag.parameters.ts';
import { contribute } from './sgb-xi/rentenbeitrag/contribute.ts';
import { supplement } from './sgb-xi/vollstationaer/supplement.ts';
import { subsidiseHome } from './sgb-xi/wohnumfeld/subsidise-home.ts';
import { useAllowance } from './estg/allowance.ts';
import { splitBudget } from './sgb-xi/budget-split/split-budget.ts';
import { payTowardsHome } from './sgb-xi/eingliederungshilfe-pauschale/pay-towards-home.ts';
import { combineAt } from './sgb-xi/kombinationsleistung/combine.ts';
import { monthBudgetAt } from './sgb-xi/marginal-price.ts';
import { personalBudget } from './sgb-xi/persoenliches-budget/personal-budget.ts';
import { absenceKinds, pflegegeldOfMonth } from './sgb-xi/pflegegeld/pflegegeld-of-month.ts';
import { coPay } from './sgb-xi/pflegehilfsmittel/co-pay.ts';
import { supportCarer } from './sgb-xi/pflegeunterstuetzungsgeld/support-carer.ts';
import { convert } from './sgb-xi/umwandlungsanspruch/convert.ts';
import { wohngruppenzuschlagFor } from './sgb-xi/wohngruppe/check-wohngruppe.ts';
import { needOfHelp } from './sgb-xii/need-of-help.ts';
import { checkActivity } from './taetigkeiten/check-activity.ts';
import { taetigkeiten, taetigkeitsrollen } from './taetigkeiten/taetigkeiten.rules.ts';
import { staleValues } from './stale.ts';

const isDraft = ({ legalStatus }: Parameter['values'][number]) => legalStatus.endsWith('draft');

test('every value is dated by days that exist, cited and sourced, and its id carries no number of a §', () => {
  const ids = allParameters.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, name, values } of allParameters) {
    assert.match(id, /^[a-z]+(-[a-z0-9]+)*$/);
    assert.ok(!/\d{2}[a-z]?$/.test(id) && name.de.length > 3 && name.en.length > 3, id);
    assert.ok(values.length > 0, id);
    for (const version of values) {
      for (const day of [version.from, version.verifiedOn, ...(version.to === null ? [] : [version.to])]) assert.ok(parseCalendarDate(day), `${id} ${day}`);
      assert.ok(version.to === null || version.from <= version.to, `${id} ${version.from}`);
      assert.match(version.citation, /§|Anlage|Entwurf/, id);
      assert.ok(version.sources.every((source) => source in sources), id);
      // A value read in a statute of April 2026 cannot vouch for a time that ended long before, nor a secondary source for itself.
      assert.equal(version.sources.some((source) => sources[source].kind === 'secondary'), version.sources.every((source) => sources[source].kind === 'secondary'), id);
    }
  }
});

test('the versions of a parameter follow each other without gap or overlap', () => {
  for (const { id, values } of allParameters) {
    values.forEach((version, i) => {
      const next = values[i + 1];
      if (next === undefined) return;
      assert.ok(version.to !== null, `${id}: ${version.from} is open, but not the last`);
      assert.equal(next.from, addDays(calendarDate(version.to), 1), `${id} after ${version.to}`);
    });
  }
});

test('amounts are whole cents above 0: what does not exist is absent, never 0', () => {
  for (const { id, unit, values } of allParameters) {
    if (unit !== 'cents') continue;
    for (const version of values) {
      if (!('value' in version)) continue;
      const amounts = typeof version.value === 'number' ? [version.value] : Object.values(version.value as ByPflegegrad);
      for (const amount of amounts) assert.ok(Number.isSafeInteger(amount) && (amount as number) > 0, `${id} ${version.from}`);
    }
  }
});

test('a rule of a Land is dated, sourced and called second-hand where it is', () => {
  for (const { land, from, asOf, checkedOn, source, trust } of helperRules) {
    for (const day of [from, checkedOn, ...(asOf === null ? [] : [asOf])]) assert.ok(parseCalendarDate(day), `${land} ${day}`);
    assert.equal(sources[source].kind === 'secondary', trust === 'secondary', land);
  }
  assert.equal(new Set(helperRules.map(({ land, from }) => land + from)).size, helperRules.length);
});

test('a day without a value is refused by name, with what is missing', () => {
  const at = (parameter: Parameter, day: string) => { const found = parameterAt(parameter, calendarDate(day)); return found.ok ? found.value : found.refusals[0].code; };
  assert.equal(at(entlastungsbetrag, '2016-12-31'), 'law-value-not-recorded');
  assert.equal(at(entlastungsbetrag, '2024-12-31'), 12_500);
  assert.equal(at(entlastungsbetrag, '2025-01-01'), 13_100);
  assert.equal(at(entlastungsbetrag, '2028-01-01'), 'law-value-unknown');
  assert.equal(at(bezugsgroesse, '2027-01-01'), 'law-value-unknown');
});

test('a draft is never law, and is had only by asking for the draft', () => {
  const day = calendarDate('2027-06-01');
  const asLaw = parameterAt<unknown>(sozialraumbudget, day);
  assert.equal(!asLaw.ok && asLaw.refusals[0].code, 'law-value-draft');
  const asDraft = draftAt<unknown>(sozialraumbudget, day);
  assert.ok(asDraft.ok);
  assert.deepEqual([asDraft.value.used.legalStatus, (asDraft.value.value as ByPflegegrad)[2], (asDraft.value.value as ByPflegegrad)[1]], ['government_draft', 17_500, undefined]);
  for (const parameter of allParameters) for (const version of parameter.values) if (isDraft(version)) assert.equal(parameterAt(parameter, calendarDate(version.from)).ok, false, parameter.id);
});

test('the rise of 2025 is 4.5 % rounded up to the euro for every amount of the official notice', () => {
  for (const [before, after] of rows.rise2025) assert.equal(divideUp(before! * 1045, 1000), after, String(before));
  const pairs = new Map(rows.rise2025.map(([before, after]) => [before, after]));
  let compared = 0;
  for (const parameter of allParameters.filter(({ unit }) => unit === 'cents')) {
    const before = versionAt(parameter, calendarDate('2024-12-31'));
    const after = versionAt(parameter, calendarDate('2025-01-01'));
    // Four times the amount per person, and not the old total raised; the other laws do not rise with § 30.
    if (!before.ok || !after.ok || parameter.id === 'anschubfinanzierung-gesamt' || !/notice/.test(before.value.sources.join())) continue;
    const amounts = (value: unknown) => (typeof value === 'number' ? [value] : Object.values(value as ByPflegegrad));
    amounts(before.value.value).forEach((amount, i) => {
      assert.equal(amounts(after.value.value)[i], pairs.get((amount as number) / 100)! * 100, `${parameter.id} ${amount}`);
      compared++;
    });
  }
  assert.ok(compared >= 27, `only ${compared} amounts compared`);
});

test('every rule answers or refuses on every day of change, the day before and the day after', () => {
  const changes = new Set(allParameters.flatMap(({ values }) => values.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])])));
  const days = [...changes].flatMap((day) => [-1, 0, 1].map((shift) => addDays(calendarDate(day), shift)));
  let answered = 0;
  const settles = (run: () => { readonly ok: boolean; readonly refusals?: readonly { code: string }[] }, what: string): void => {
    const result = run();
    if (result.ok) answered++;
    else assert.ok(result.refusals!.every(({ code }) => code.startsWith('law-')), what);
  };
  for (const date of days) {
    settles(() => assessPflegegrad({ applicationDate: date, totalHundredths: 5000 }), `assess ${date}`);
    for (const pflegegrad of pflegegrade) {
      for (const livingForm of livingForms) {
        const month = { date, pflegegrad, insurance: 'statutory', livingForm, heim: { monthsBegun: 14, costCents: 300_000 }, isAfterHospital: true } as const;
        settles(() => monthlyBenefits(month), `benefits ${date} ${pflegegrad} ${livingForm}`);
        // What only a what-if may show never stands in the result without it.
        const whatIf = monthlyBenefits({ ...month, whatIf: true });
        assert.ok(whatIf.ok && whatIf.value.whatIf?.isLaw === false, `what-if ${date}`);
        const law = monthlyBenefits(month);
        assert.ok(law.ok && !('whatIf' in law.value) && !law.value.benefits.some(({ benefit }) => benefit === sozialraumbudget.id), `law ${date}`);
      }
      settles(() => combineAt({ date, pflegegrad, usedCents: 10_000 }), `combination ${date}`);
      settles(() => convert({ date, pflegegrad, costCents: 10_000, serviceUsedCents: 10_000 }), `conversion ${date}`);
      settles(() => monthBudgetAt({ date, pflegegrad, reliefLeftCents: 0, annualLeftCents: 0 }), `budget ${date}`);
      settles(() => wohngruppenzuschlagFor({ date, pflegegrad, persons: 4, othersInNeed: 2, hasJointlyCommissionedPerson: true, takesHomeBenefits: true, isLikeResidentialHome: false }), `wohngruppe ${date}`);
      settles(() => payTowardsHome({ date, pflegegrad, remunerationCents: 200_000, daysAtHome: 3 }), `home of Eingliederungshilfe ${date}`);
      settles(() => personalBudget({ date, pflegegrad, sachleistungCents: 10_000, pflegehilfsmittelCents: 1_000 }), `personal budget ${date}`);
      settles(() => needOfHelp({ date, pflegegrad, age: 80, incomeCents: 200_000, housingCents: 50_000, hasPartner: true, maintained: 1, savingsCents: 0 }), `social help ${date}`);
      for (const kind of absenceKinds) settles(() => pflegegeldOfMonth({ date, pflegegrad, absences: [{ kind, from: firstOf(date), to: date }] }), `Pflegegeld ${kind} ${date}`);
      settles(() => splitBudget({
        date, pflegegrad, livingForm: 'home', reliefLeftCents: 13_100, annualLeftCents: 0, needs: [{ id: 'a', activity: 'household', units: 1, offers: [{ id: 'b', kind: 'angebot-im-alltag', priceCents: 3_000 }] }],
      }), `split ${date}`);
      settles(() => annualAmount({ date, pflegegrad, uses: [{ date: firstOf(date), kind: 'verhinderungspflege', cents: 10_000 }] }), `annual ${date}`);
      settles(() => supplement({ date, pflegegrad, monthsBegun: 40, costCents: 300_000 }), `supplement ${date}`);
      settles(() => contribute({ date, pflegegrad, kind: 'pflegegeld', hoursPerWeek: 10, daysPerWeek: 2, employmentHoursPerWeek: 30 }), `pension ${date}`);
      settles(() => adviceVisit({ date, pflegegrad, takesPflegegeld: pflegegrad > 1, last: date }), `visit ${date}`);
    }
    settles(() => reliefAccount({ date, entitledFrom: firstOf(date), uses: [] }), `relief ${date}`);
    settles(() => subsidiseHome({ date, costCents: 500_000, persons: 2 }), `home ${date}`);
    settles(() => coPay({ date, birthDate: calendarDate('1941-05-03'), costCents: 10_000 }), `co-payment ${date}`);
    settles(() => supportCarer({ date, netLostCents: 40_000, days: 4 }), `carer support ${date}`);
    for (const allowance of ['uebungsleiterpauschale', 'ehrenamtspauschale'] as const) settles(() => useAllowance({ date, allowance, paidBeforeCents: 0, paymentCents: 10_000 }), `${allowance} ${date}`);
    for (const activity of taetigkeiten) for (const role of taetigkeitsrollen) settles(() => checkActivity({ date, activity, role, centsPerKm: 30 }), `${activity} ${role} ${date}`);
    for (const { land } of helperRules) settles(() => checkHelper({ land, date, feeCentsPerHour: 900 }), `helper ${land} ${date}`);
  }
  assert.ok(answered > 5000, `only ${answered} answers`);
});

function firstOf(day: CalendarDate): CalendarDate {
  return calendarDate(`${day.slice(0, 4)}-01-01`);
}

test('the stale list names what was shown valid too long ago, and nothing on the day after it was shown', () => {
  const early = staleValues(calendarDate('2026-04-24'), 6).map(({ parameter }) => parameter);
  assert.ok(!early.includes('pflegegeld'), early.join());
  assert.equal(staleValues(calendarDate('2024-06-01'), 6).find(({ parameter }) => parameter === 'beitragsbemessungsgrenze-krankenversicherung')?.reason, 'unknown');
  const late = staleValues(calendarDate('2026-11-22'), 6);
  assert.equal(late.find(({ parameter }) => parameter === 'pflegegeld')?.reason, 'verified-long-ago');
  assert.equal(staleValues(calendarDate('2027-01-01'), 600).find(({ parameter }) => parameter === 'bezugsgroesse')?.reason, 'unknown');
  assert.ok(!late.some(({ parameter }) => parameter === 'sozialraumbudget'));
});
