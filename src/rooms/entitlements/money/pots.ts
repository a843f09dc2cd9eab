import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Pflegegrad } from '#core/law/base/pflegegrad.ts';
import type { Payer } from '#rooms/helping/index.ts';

/** What money can be charged to: a benefit of the Pflegekasse, the person's own money, or somebody else's. */
export const charges = [
  'sachleistung', 'umwandlungsanspruch', 'entlastungsbetrag', 'verhinderungspflege', 'kurzzeitpflege', 'tages-und-nachtpflege',
  'pflegehilfsmittel-zum-verbrauch', 'wohnumfeld-zuschuss', 'own', 'others',
] as const;
export type Charge = (typeof charges)[number];

/** What help by the hour can be charged to, if the Pflegekasse pays. */
export const helpCharges = ['entlastungsbetrag', 'sachleistung', 'umwandlungsanspruch', 'verhinderungspflege', 'own'] as const;
export type HelpCharge = (typeof helpCharges)[number];

/** The budgets of a person, in the order in which they are shown. */
export const pots = [
  'pflegegeld', 'sachleistung', 'umwandlungsanspruch', 'entlastungsbetrag', 'gemeinsamer-jahresbetrag', 'tages-und-nachtpflege',
  'pflegehilfsmittel-zum-verbrauch', 'wohnumfeld-zuschuss',
] as const;
export type Pot = (typeof pots)[number];

/** The budget out of which a charge is paid; null for money that has no limit by law. */
export function potOf(charge: Charge): Pot | null {
  if (charge === 'own' || charge === 'others') return null;
  return charge === 'verhinderungspflege' || charge === 'kurzzeitpflege' ? 'gemeinsamer-jahresbetrag' : charge;
}

/** Who gave help: a person or an organisation. */
export type Giver = { readonly helperPersonId: string | null; readonly organisationId: string | null };

/** What was agreed about who pays a giver from a day on; `activity: null` is all that the giver does. */
export type PotChoice = Giver & { readonly activity: Activity | null; readonly charge: HelpCharge; readonly from: CalendarDate };

/** The sides of help that decide which budget pays for it. */
export type ChargedHelp = Giver & { readonly helperClass: HelperClass; readonly activity: Activity; readonly payer: Payer; readonly day: CalendarDate };

/** Körperbezogene Selbstversorgung and nursing: what a Pflegedienst gives as Sachleistung (§ 36 SGB XI). */
const care: ReadonlySet<Activity> = new Set(['personal_care', 'medication', 'night_watch']);

/** Whether an activity is care in the sense of § 45b Abs. 1 S. 3 Nr. 3 SGB XI, read strictly: only help with one's own body. */
export function isSelbstversorgung(activity: Activity): boolean {
  return activity === 'personal_care';
}

/**
 * What help that was paid for is charged to. The last agreement about the giver counts, one about this activity before one
 * about all. Without any, care by a Pflegedienst is Sachleistung from Pflegegrad 2 on, all else Entlastungsbetrag.
 */
export function chargeOf(help: ChargedHelp, pflegegrad: Pflegegrad | null, choices: readonly PotChoice[]): Charge {
  if (help.payer === 'own_money') return 'own';
  if (help.payer !== 'pflegekasse') return 'others';
  const chosen = lastOf(choices.filter((choice) => isFor(choice, help) && choice.activity === help.activity))
    ?? lastOf(choices.filter((choice) => isFor(choice, help) && choice.activity === null));
  if (chosen !== undefined) return chosen.charge;
  return help.helperClass === 'professional' && care.has(help.activity) && (pflegegrad ?? 0) >= 2 ? 'sachleistung' : 'entlastungsbetrag';
}

function isFor(choice: PotChoice, help: ChargedHelp): boolean {
  return choice.helperPersonId === help.helperPersonId && choice.organisationId === help.organisationId && choice.from <= help.day;
}

/** Of two agreements from the same day the one noted later counts; they come in the order in which they were noted. */
function lastOf(choices: readonly PotChoice[]): PotChoice | undefined {
  return choices.reduce<PotChoice | undefined>((last, choice) => (last === undefined || choice.from >= last.from ? choice : last), undefined);
}
