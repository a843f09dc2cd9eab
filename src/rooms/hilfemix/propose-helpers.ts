import type { Activity } from '#core/base/activity.ts';
import { addDays, weekdayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import { helperClasses, type HelperClass } from '#core/base/helper-class.ts';
import type { Minutes } from '#core/base/minutes.ts';
import { isConfirmed } from '#rooms/cooperation/index.ts';
import { daysOfNeed, minutesInWeek, partHours, type NeedTimes } from './need-times.ts';
import { selfHelpsFor, type SelfHelp } from './self-help.ts';

/** What of a need bears on who can help. `only` is the one day for which somebody stands in. */
export type ProposedNeed = NeedTimes & {
  readonly activity: Activity;
  readonly requirements: readonly string[];
  readonly excludedPersonIds: readonly string[];
  readonly only: CalendarDate | null;
};

/** Who is to be helped. */
export type ProposedPerson = {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly languages: readonly string[];
};

/** What the roster says of a helper; see HelperFact of room helping. Never why she is away. */
export type RosterFacts = {
  readonly activities: readonly Activity[];
  /** Minutes of the week, Monday 00:00 = 0, end excluded. */
  readonly free: readonly (readonly [from: number, to: number])[];
  readonly maxMinPerWeek: number;
  readonly minutesThisWeek: number;
  readonly minutesLast4Weeks: number;
  readonly maxWalkMin: number;
  readonly maxPersons: number;
  readonly personsNow: readonly string[];
  readonly refuses: readonly string[];
  readonly hasCar: boolean;
  readonly status: 'active' | 'paused' | 'left';
  readonly lastAnswerOn: CalendarDate | null;
  readonly isAsleep: boolean;
  readonly openRequests: number;
  readonly absentOn: readonly { readonly from: CalendarDate; readonly until: CalendarDate }[];
};

/** Somebody who might help, and all that is known of her; null and undefined mean that it is not known. */
export type PossibleHelper = {
  readonly helperClass: Exclude<HelperClass, 'self'>;
  /** Exactly one of the two. */
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly salutation: 'frau' | 'herr' | 'none';
  readonly languages: readonly string[];
  /** What she is to the person, „Nachbarin“; null if there is no tie. */
  readonly tie: string | null;
  readonly hasHelpedBefore: boolean;
  /** Whether a commission of hers runs for this need. */
  readonly isCommissioned: boolean;
  readonly livesElsewhere: string;
  /** Minutes on foot from door to door; undefined if the map knows no way. */
  readonly walkMinutes: number | undefined;
  /** What she answered when she was asked for this very need. */
  readonly answer: 'yes' | 'no' | 'waiting' | null;
  /** Whether the person agreed that contact may be passed on to her. */
  readonly hasConsent: boolean;
  readonly roster: RosterFacts | null;
  /** For an organisation: when its entry was last confirmed. */
  readonly confirmedOn?: CalendarDate | null;
};

export type ReasonCode =
  | 'knows' | 'helped-before' | 'near' | 'walk' | 'time-fits' | 'speaks' | 'has-car' | 'room-left' | 'rested' | 'active' | 'said-yes'
  | 'offers' | 'time-partly' | 'time-outside' | 'time-unknown' | 'way-unknown' | 'far-by-car' | 'no-common-language' | 'away-some'
  | 'asked-elsewhere' | 'nearly-full' | 'lives-elsewhere' | 'not-on-roster' | 'gender-unknown' | 'better-professional'
  | 'unconfirmed' | 'never-confirmed' | 'waiting'
  | 'commissioned' | 'excluded' | 'said-no' | 'no-consent' | 'paused' | 'left' | 'absent' | 'asleep' | 'not-offered' | 'refuses-pets'
  | 'refuses-stairs' | 'refuses-smoking' | 'refuses-lifting' | 'no-car' | 'not-a-woman' | 'not-a-man' | 'speaks-not'
  | 'week-full' | 'persons-full' | 'too-far';

/** One reason for or against; `blocks` if it alone keeps her from being asked now. */
export type Reason = {
  readonly code: ReasonCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly side: 'for' | 'against' | 'blocks';
};

/** Somebody who might help, with every reason. */
export type Candidate = Pick<PossibleHelper, 'personId' | 'organisationId' | 'name' | 'phone' | 'answer'> & {
  readonly helperClass: HelperClass;
  readonly reasons: readonly Reason[];
};

/** Who could help: the person herself first, then in the order of asking; and who cannot be asked now, and why. */
export type Proposal = {
  readonly selfHelps: readonly SelfHelp[];
  readonly candidates: readonly Candidate[];
  readonly notNow: readonly Candidate[];
};

/** So far ahead absences and free times are looked at. */
export const daysLookedAhead = 28;

/** Family and friends arrange things among themselves: what they do is noted, nothing is passed on. */
export const arrangeThemselves: readonly HelperClass[] = ['self', 'family', 'friend'];

/** Beyond so many minutes on foot a helper is no longer near. */
const nearMinutes = 5;
/** Activities for which a professional is to be asked first. */
export const careActivities: readonly Activity[] = ['personal_care', 'medication'];
const burdens = ['pets', 'stairs', 'smoking', 'lifting'] as const;

/**
 * Says of everyone who could help with a need what speaks for and against them, in the order of the classes, which is that of
 * asking (subsidiarity), never a reason to withhold help; within a class in the order given. Whoever has a reason that blocks
 * is listed apart with all reasons; of the others the planner says whom to ask first (`ways/rank-candidates.ts`). Pure: the
 * same facts give the same proposal. No reason names or hints at an illness.
 */
export function proposeHelpers(
  need: ProposedNeed, person: ProposedPerson, helpers: readonly PossibleHelper[], today: CalendarDate,
): Proposal {
  const selfHelps = selfHelpsFor(need.activity);
  const self: Candidate = {
    helperClass: 'self', personId: person.id, organisationId: null, name: person.name, phone: person.phone, answer: null, reasons: [],
  };
  const judged = helpers.map((helper): Candidate => ({
    helperClass: helper.helperClass, personId: helper.personId, organisationId: helper.organisationId, name: helper.name,
    phone: helper.phone, answer: helper.answer, reasons: reasonsOf(need, person, helper, today),
  }));
  const inOrder = judged.toSorted((one, other) => helperClasses.indexOf(one.helperClass) - helperClasses.indexOf(other.helperClass));
  return {
    selfHelps,
    candidates: [...(selfHelps.length === 0 ? [] : [self]), ...inOrder.filter((candidate) => !isBlocked(candidate))],
    notNow: inOrder.filter(isBlocked),
  };
}

/** Whether some reason alone keeps this candidate from being asked now. */
export function isBlocked({ reasons }: Pick<Candidate, 'reasons'>): boolean {
  return reasons.some(({ side }) => side === 'blocks');
}

const speaksFor = (code: ReasonCode, facts: Reason['facts'] = {}): Reason => ({ code, facts, side: 'for' });
const speaksAgainst = (code: ReasonCode, facts: Reason['facts'] = {}): Reason => ({ code, facts, side: 'against' });
const blocks = (code: ReasonCode, facts: Reason['facts'] = {}): Reason => ({ code, facts, side: 'blocks' });

function reasonsOf(need: ProposedNeed, person: ProposedPerson, helper: PossibleHelper, today: CalendarDate): Reason[] {
  return [
    ...wishReasons(need, helper),
    ...acquaintanceReasons(helper),
    ...requirementReasons(need, helper),
    ...languageReasons(person, helper),
    ...distanceReasons(helper),
    ...(helper.roster === null ? unlistedReasons(helper) : [
      ...rosterReasons(need, helper.roster, today),
      ...timeReasons(need, helper.roster, today),
      ...loadReasons(need, person, helper.roster),
    ]),
    ...organisationReasons(helper, today),
  ];
}

/** What the person wants, and what was already said about this need. */
function wishReasons(need: ProposedNeed, helper: PossibleHelper): Reason[] {
  const reasons: Reason[] = [];
  if (helper.personId !== null && need.excludedPersonIds.includes(helper.personId)) reasons.push(blocks('excluded'));
  if (helper.isCommissioned) reasons.push(blocks('commissioned'));
  if (helper.answer === 'no') reasons.push(blocks('said-no'));
  if (helper.answer === 'waiting') reasons.push(speaksAgainst('waiting'));
  if (helper.answer === 'yes') reasons.push(speaksFor('said-yes'));
  if (!helper.hasConsent && !arrangeThemselves.includes(helper.helperClass)) reasons.push(blocks('no-consent'));
  return reasons;
}

function acquaintanceReasons(helper: PossibleHelper): Reason[] {
  return [
    ...(helper.tie === null ? [] : [speaksFor('knows', { what: helper.tie })]),
    ...(helper.hasHelpedBefore ? [speaksFor('helped-before')] : []),
    ...(helper.livesElsewhere === '' ? [] : [speaksAgainst('lives-elsewhere', { where: helper.livesElsewhere })]),
  ];
}

/** What a helper must be able to do or bear. Of those on no roster it is not known, so nothing is held against them. */
function requirementReasons(need: ProposedNeed, helper: PossibleHelper): Reason[] {
  const reasons: Reason[] = [];
  const wants = (requirement: string): boolean => need.requirements.includes(requirement);
  for (const burden of burdens) {
    if (wants(burden) && helper.roster?.refuses.includes(burden) === true) reasons.push(blocks(`refuses-${burden}`));
  }
  if (wants('car') && helper.roster !== null) reasons.push(helper.roster.hasCar ? speaksFor('has-car') : blocks('no-car'));
  for (const [requirement, salutation, code] of [['woman', 'frau', 'not-a-woman'], ['man', 'herr', 'not-a-man']] as const) {
    if (!wants(requirement) || helper.personId === null || helper.salutation === salutation) continue;
    reasons.push(helper.salutation === 'none' ? speaksAgainst('gender-unknown') : blocks(code));
  }
  for (const requirement of need.requirements) {
    const language = requirement.startsWith('language:') ? requirement.slice('language:'.length) : undefined;
    if (language === undefined || helper.personId === null) continue;
    if (!helper.languages.includes(language)) reasons.push(blocks('speaks-not', { language }));
  }
  if (careActivities.includes(need.activity) && (helper.helperClass === 'neighbour' || helper.helperClass === 'volunteer')) {
    reasons.push(speaksAgainst('better-professional'));
  }
  return reasons;
}

/** German is what most speak, so only another first language is worth a word. */
function languageReasons(person: ProposedPerson, helper: PossibleHelper): Reason[] {
  const [first] = person.languages;
  if (helper.personId === null || first === undefined) return [];
  if (first !== 'de' && helper.languages.includes(first)) return [speaksFor('speaks', { language: first })];
  return person.languages.some((language) => helper.languages.includes(language)) ? [] : [speaksAgainst('no-common-language')];
}

function distanceReasons({ walkMinutes, roster, organisationId, livesElsewhere }: PossibleHelper): Reason[] {
  if (walkMinutes === undefined) {
    return livesElsewhere === '' && organisationId === null ? [speaksAgainst('way-unknown')] : [];
  }
  // Services come by car: where their office is says nothing about how good they are.
  if (organisationId !== null) return [speaksFor('walk', { minutes: walkMinutes })];
  if (roster === null || walkMinutes <= roster.maxWalkMin) {
    return [speaksFor(walkMinutes <= nearMinutes ? 'near' : 'walk', { minutes: walkMinutes })];
  }
  const facts = { minutes: walkMinutes, most: roster.maxWalkMin };
  return [roster.hasCar ? speaksAgainst('far-by-car', facts) : blocks('too-far', facts)];
}

function unlistedReasons({ helperClass, organisationId }: PossibleHelper): Reason[] {
  return organisationId === null && !arrangeThemselves.includes(helperClass) ? [speaksAgainst('not-on-roster')] : [];
}

function rosterReasons(need: ProposedNeed, roster: RosterFacts, today: CalendarDate): Reason[] {
  const reasons: Reason[] = [];
  if (roster.status === 'paused') reasons.push(blocks('paused'));
  if (roster.status === 'left') reasons.push(blocks('left'));
  if (!roster.activities.includes(need.activity)) reasons.push(blocks('not-offered'));
  if (roster.isAsleep) reasons.push(blocks('asleep'));
  else if (roster.lastAnswerOn !== null) reasons.push(speaksFor('active', { date: roster.lastAnswerOn }));
  const days = need.only === null ? daysOfNeed(need, today, addDays(today, daysLookedAhead)) : [need.only];
  const now = roster.absentOn.find(({ from, until }) => covers(from, until, today) || (need.only !== null && covers(from, until, need.only)));
  const later = roster.absentOn.find(({ from, until }) => days.some((day) => covers(from, until, day)));
  if (now !== undefined) reasons.push(blocks('absent', { until: now.until }));
  else if (later !== undefined) reasons.push(speaksAgainst('away-some', { from: later.from, until: later.until }));
  if (roster.openRequests > 0) reasons.push(speaksAgainst('asked-elsewhere', { count: roster.openRequests }));
  return reasons;
}

const covers = (from: CalendarDate, until: CalendarDate, day: CalendarDate): boolean => from <= day && day <= until;

function timeReasons(need: ProposedNeed, roster: RosterFacts, today: CalendarDate): Reason[] {
  if (roster.free.length === 0) return [speaksAgainst('time-unknown')];
  const days = need.only === null ? daysOfNeed(need, today, addDays(today, daysLookedAhead)) : [need.only];
  const weekdays = [...new Set(days.map(weekdayOf))];
  if (weekdays.length === 0) return [];
  const fitting = weekdays.filter((weekday) => isFree(roster.free, (weekday - 1) * minutesOfDay, need));
  if (fitting.length === weekdays.length) return [speaksFor('time-fits')];
  return fitting.length > 0 ? [speaksAgainst('time-partly', { days: fitting.join('') })] : [speaksAgainst('time-outside')];
}

const minutesOfDay = 24 * 60;
const minutesOfWeek = 7 * minutesOfDay;

/** Whether there is time for the need on the day that begins at this minute of the week; a night goes on to the next day. */
function isFree(free: RosterFacts['free'], dayStart: number, need: Pick<NeedTimes, 'timeOfDay' | 'partOfDay' | 'duration'>): boolean {
  // What ends on Sunday at midnight goes on with what begins on Monday.
  const twoWeeks = joined([...free, ...free.map(([from, to]) => [from + minutesOfWeek, to + minutesOfWeek] as const)]);
  const window = need.timeOfDay !== null ? { from: need.timeOfDay, until: need.timeOfDay + need.duration }
    : need.partOfDay !== null ? partHours[need.partOfDay] : { from: 0, until: minutesOfDay };
  const [start, end] = [dayStart + window.from, dayStart + Math.max(window.until, window.from + need.duration)];
  return twoWeeks.some(([from, to]) => Math.min(to, end) - Math.max(from, start) >= need.duration);
}

function joined(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of ranges.toSorted(([one], [other]) => one - other)) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** The limits that a helper set for herself: nobody is asked beyond them. */
function loadReasons(need: ProposedNeed, person: ProposedPerson, roster: RosterFacts): Reason[] {
  const reasons: Reason[] = [];
  const more = need.only === null ? minutesInWeek(need) : need.duration;
  const facts = { minutes: roster.minutesThisWeek as Minutes, most: roster.maxMinPerWeek };
  const left = roster.maxMinPerWeek - roster.minutesThisWeek - more;
  if (left < 0) reasons.push(blocks('week-full', facts));
  else if (left < roster.maxMinPerWeek / 4) reasons.push(speaksAgainst('nearly-full', facts));
  else reasons.push(speaksFor('room-left', facts));
  const persons = roster.personsNow.filter((id) => id !== person.id).length;
  if (persons >= roster.maxPersons) reasons.push(blocks('persons-full', { count: persons, most: roster.maxPersons }));
  if (roster.minutesLast4Weeks === 0) reasons.push(speaksFor('rested'));
  return reasons;
}

function organisationReasons(helper: PossibleHelper, today: CalendarDate): Reason[] {
  if (helper.organisationId === null) return [];
  const { confirmedOn = null } = helper;
  if (confirmedOn === null) return [speaksFor('offers'), speaksAgainst('never-confirmed')];
  return [speaksFor('offers'), ...(isConfirmed(confirmedOn, today) ? [] : [speaksAgainst('unconfirmed', { date: confirmedOn })])];
}
