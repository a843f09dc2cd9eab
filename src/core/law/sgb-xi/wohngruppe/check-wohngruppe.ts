import type { CalendarDate } from '../../../base/calendar-date.ts';
import type { Cents } from '../../../base/cents.ts';
import { refuseAll, type Refusal, type Result } from '../../../base/result.ts';
import { centsAt } from '../../base/parameter.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import type { Trace } from '../../base/trace.ts';
import { wohngruppenzuschlag } from './wohngruppe.parameters.ts';

/** A flat that people in need of care share, seen from one of them. */
export type Wohngruppe = {
  readonly date: CalendarDate;
  readonly pflegegrad: Pflegegrad;
  /** All who live there, this person included. */
  readonly persons: number;
  /** Others of them with a Pflegegrad. */
  readonly othersInNeed: number;
  /** The group has jointly commissioned somebody to organise, support or keep house. */
  readonly hasJointlyCommissionedPerson: boolean;
  /** This person takes benefits of §§ 36, 37, 38, 45a or 45b; not asked with Pflegegrad 1. */
  readonly takesHomeBenefits: boolean;
  /** The provider gives care to the extent of a residential home. */
  readonly isLikeResidentialHome: boolean;
};

/** Wohngruppenzuschlag, § 45f SGB XI (until 2025 § 38a): the lump sum, or all conditions that are not met. */
export function wohngruppenzuschlagFor(group: Wohngruppe, trace?: Trace): Result<Cents> {
  const refusals: Refusal[] = [];
  if (group.persons < 3 || group.persons > 12) refusals.push({ code: 'law-wohngruppe-size', facts: { persons: group.persons, least: 3, most: 12 }, path: 'persons' });
  if (group.othersInNeed < 2) refusals.push({ code: 'law-wohngruppe-in-need', facts: { persons: group.othersInNeed, least: 2 }, path: 'othersInNeed' });
  if (!group.hasJointlyCommissionedPerson) refusals.push({ code: 'law-wohngruppe-no-person', path: 'hasJointlyCommissionedPerson' });
  if (group.pflegegrad > 1 && !group.takesHomeBenefits) refusals.push({ code: 'law-wohngruppe-no-benefits', path: 'takesHomeBenefits' });
  if (group.isLikeResidentialHome) refusals.push({ code: 'law-wohngruppe-like-home', path: 'isLikeResidentialHome' });
  return refuseAll(refusals) ?? centsAt(wohngruppenzuschlag, group.date, trace);
}
