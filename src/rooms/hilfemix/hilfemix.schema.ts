import { z } from 'zod';
import { activities } from '#core/base/activity.ts';
import { locales } from '#core/base/locale.ts';
import { profiles, type ProfileId } from '#core/planner/index.ts';
import { payers } from '#rooms/helping/index.ts';
import {
  date, id, oneOf, optionalDate, optionalId, requiredText, someOf, text, timeOfDay, version, wholeNumber,
} from '#platform/http/fields.ts';
import { partsOfDay, rhythms } from './hilfemix.tables.ts';

/** What a helper must be able to do or bear; languages are chosen beside these. */
export const requirements = ['pets', 'stairs', 'smoking', 'car', 'lifting', 'woman', 'man'] as const;
export type Requirement = (typeof requirements)[number];

/** Languages that a helper may have to speak. */
export const helperLanguages = ['en', 'pl', 'ru', 'uk', 'tr', 'ar', 'vi', 'hsb', 'ro', 'it', 'fr'] as const;

const weekdays = someOf(['1', '2', '3', '4', '5', '6', '7']);
/** Any number of ids, from repeated fields. */
const someIds = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]), z.array(id).max(60),
);

const needFields = {
  activity: oneOf(activities, 'activity-missing'),
  ownWords: text(400),
  urgency: oneOf(['1', '2', '3']).default('2'),
  every: oneOf(rhythms).default('week'),
  everyN: wholeNumber('every-out-of-range', 1, 12).default(1),
  weekdays,
  /** As said: „10“, „halb elf“, „14:30“. Either this or a part of the day. */
  time: text(40),
  partOfDay: z.union([z.literal('').transform(() => null), oneOf(partsOfDay)]).nullish().transform((value) => value ?? null),
  /** As said: „1 Stunde“, „90“. */
  duration: requiredText('duration-missing', 40),
  startsOn: date,
  endsOn: optionalDate,
  requirements: someOf(requirements),
  language: z.union([z.literal('').transform(() => null), oneOf(helperLanguages)]).nullish().transform((value) => value ?? null),
  excluded: someIds,
  /** Somebody else who must not come, by name; the id where a suggestion was taken. */
  excludedName: text(120),
  excludedId: optionalId,
};

export const newNeed = z.object({ id, personId: id, entryId: optionalId, ...needFields });
export const changedNeed = z.object({ needId: id, version, ...needFields });
/** A need as it was typed. */
export type TypedNeed = Omit<z.output<typeof changedNeed>, 'needId' | 'version'>;
export const closedNeed = z.object({ needId: id, version });

/** `montag`: any day of the week to be shown. */
export const onePerson = z.object({ personId: id, eintrag: optionalId.catch(null), montag: optionalDate.catch(null) });
/** `tag`: the one day for which somebody is to stand in; `mit`: whose commission is to be filled in. */
export const oneNeed = z.object({ needId: id, tag: optionalDate.catch(null), mit: optionalId.catch(null) });

export const keptArrangement = z.object({
  personId: id,
  version: wholeNumber('input-invalid', 0, 2_147_483_647),
  wishes: text(2_000),
  keyIsWhere: text(200),
  reviewOn: optionalDate,
  agreedOn: optionalDate,
});
export type KeptArrangement = z.output<typeof keptArrangement>;

/** Exactly one of the two ids names one of those who were proposed. */
export const asked = z.object({ needId: id, id, tag: optionalDate, helperPersonId: optionalId, organisationId: optionalId });
export type Asked = z.output<typeof asked>;

export const commissioned = z.object({
  needId: id, id, tag: optionalDate, helperPersonId: optionalId, organisationId: optionalId,
  every: oneOf(rhythms), everyN: wholeNumber('every-out-of-range', 1, 12).default(1), weekdays, timeOfDay,
  duration: requiredText('duration-missing', 40), startsOn: date, endsOn: optionalDate, note: text(400),
  payer: oneOf(payers).default('unpaid'),
  /** Euro for an hour as typed: „12,50“; empty for none. */
  perHour: text(20),
});
export type Commissioned = z.output<typeof commissioned>;

const language = z.union([z.literal('').transform(() => null), oneOf(locales)]).nullish().transform((value) => value ?? null).catch(null);
export const planSheet = z.object({ personId: id, sprache: language });
export const weekSheet = z.object({
  personId: id, sprache: language, montag: optionalDate.catch(null), format: oneOf(['a4', 'a3']).catch('a4').default('a4'),
});

/** Who was chosen by hand: `wer-<need>` holds the id of a helper, `niemand`, or nothing for free planning. */
function readChosen(typed: Readonly<Record<string, unknown>>): ReadonlyMap<string, string | null> {
  return new Map(Object.entries(typed).flatMap(([name, value]): [string, string | null][] => {
    const need = id.safeParse(name.startsWith('wer-') ? name.slice(4) : undefined);
    if (!need.success) return [];
    if (value === 'niemand') return [[need.data, null]];
    const helper = id.safeParse(value);
    return helper.success ? [[need.data, helper.data]] : [];
  }).slice(0, 60));
}

const profileIds = profiles.map((profile) => profile.id) as [ProfileId, ...ProfileId[]];
export const ways = z.looseObject({ personId: id }).transform((typed) => ({ personId: typed.personId, chosen: readChosen(typed) }));
export const why = z.looseObject({ personId: id, needId: id, weg: z.enum(profileIds).catch('balanced') })
  .transform((typed) => ({ personId: typed.personId, needId: typed.needId, way: typed.weg, chosen: readChosen(typed) }));
