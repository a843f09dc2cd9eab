import type { CalendarDate } from '../base/calendar-date.ts';
import type { Locale } from '../base/locale.ts';
import type { SeededRandom } from '../base/seeded-random.ts';
import { drawFlats, type Flat } from './addresses.ts';
import { drawChannels, drawOnline, emailOf, landlineNumber, mobileNumber } from './channels.ts';
import { bornAt, type DaysBack } from './days.ts';
import { drawHouseholdPlan, type HouseholdPlan, type MemberPlan } from './household-plans.ts';
import { drawFamily, drawGiven, drawOrigin } from './names/draw-name.ts';
import type { Address, Household, Id, Person } from './model.ts';

/** A household with its people. `ages` and `parts` go with `members`. */
export type Home = {
  readonly household: Household;
  readonly address: Address;
  readonly members: readonly Person[];
  readonly ages: readonly number[];
  readonly parts: readonly MemberPlan['part'][];
};

type Frame = {
  readonly random: SeededRandom;
  readonly today: CalendarDate;
  readonly daysBack: DaysBack;
  readonly newHouseholdId: () => Id;
  readonly newPersonId: () => Id;
};

/** What an age brings with it in hearing, sight and walking. Shares are an assumption. */
function drawSenses(age: number, random: SeededRandom): Pick<Person, 'hearing' | 'vision' | 'walking'> {
  const old = age >= 80 ? 1 : age >= 70 ? 0.4 : age >= 60 ? 0.12 : 0.01;
  const pick = <T extends string>(good: T, others: readonly (readonly [T, number])[]): T => {
    let rest = random.next();
    for (const [value, share] of others) {
      rest -= share * old;
      if (rest < 0) return value;
    }
    return good;
  };
  return {
    hearing: pick('good', [['hard', 0.22], ['hearing_aid', 0.24]]),
    vision: pick('good', [['poor', 0.24], ['blind', 0.02]]),
    walking: pick('free', [['stick', 0.22], ['rollator', 0.32], ['wheelchair', 0.06]]),
  };
}

function drawLocale(age: number, speaksGermanFirst: boolean, random: SeededRandom): Locale {
  if (speaksGermanFirst) return random.chance(age >= 75 ? 0.04 : 0.01) ? 'de-x-leicht' : 'de';
  return random.pickWeighted(['de', 'de-x-leicht', 'en'] as const, (locale) => ({ de: 4, 'de-x-leicht': 4, en: 2 })[locale]);
}

/** Who died or left within the last year: a share of each age, assumption near the German life table. The fixed ones stay. */
function drawFarewell(age: number, frame: Frame, random: SeededRandom): Pick<Person, 'diedOn' | 'movedOn'> {
  const draw = random.next();
  const day = frame.daysBack(random.below(360));
  const dies = age >= 80 ? 0.075 : age >= 65 ? 0.016 : age >= 18 ? 0.002 : 0;
  if (draw < dies) return { diedOn: day, movedOn: null };
  const moves = age >= 80 ? 0.02 : age >= 40 ? 0.008 : 0.03;
  return { diedOn: null, movedOn: age >= 18 && draw < dies + moves ? day : null };
}

function makeHome(plan: HouseholdPlan, flat: Flat, number: number, frame: Frame): Home {
  const random = frame.random.fork(`home ${number}`);
  const ages = plan.members.map((member) => member.age);
  const origin = drawOrigin(Math.max(...ages), random);
  const householdId = frame.newHouseholdId();
  const shared = drawFamily(origin, random);
  const hasLandline = random.chance(ages[0]! >= 65 ? 0.96 : ages[0]! >= 40 ? 0.7 : 0.3);
  const landline = hasLandline || plan.members.some((member) => member.fixed) ? landlineNumber(number) : '';
  const isFamily = plan.kind === 'family' || plan.kind === 'single_parent';
  const members = plan.members.map((member, index): Person => {
    const { age, form, fixed } = member;
    const bornOn = bornAt(age, frame.today, random);
    const ownName = member.part === 'mate' || (member.part === 'partner' && random.chance(0.12));
    const family = fixed?.family ?? (ownName ? drawFamily(origin, random) : shared)[form];
    const given = fixed?.given ?? drawGiven(origin, form, Number(bornOn.slice(0, 4)), random);
    const isOnline = fixed ? fixed.reachedBy.includes('email') : drawOnline(age, random);
    const languages = fixed ? ['de']
      : member.part === 'child' && origin.languages.length > 1
        ? ['de', origin.languages.find((language) => language !== 'de')!]
        : origin.key === 'sorbian' && random.chance(0.5) ? ['de'] : origin.languages;
    const email = fixed ? emailOf(given, family) : emailOf(given, family, number * 10 + index);
    const mobile = mobileNumber(number * 3 + index);
    const drawn = drawChannels({ age, isOnline, landline, mobile, email }, random);
    const values = { phone: landline, mobile, email, letter: '', door: '' };
    const channels = fixed
      ? fixed.reachedBy.map((kind, rank) => ({ kind, value: values[kind], isPreferred: rank === 0, note: '' }))
      : drawn;
    const senses = drawSenses(age, random);
    const farewell = drawFarewell(age, frame, random);
    return {
      id: frame.newPersonId(), livesHere: true, householdId, salutation: form, given, family, bornOn, languages,
      locale: fixed ? 'de' : drawLocale(age, languages[0] === 'de', random),
      channels, isOnline,
      ...(fixed ? { hearing: 'good', vision: 'good', walking: 'free' } : senses),
      outside: null,
      // Parents of children at home stay, so that no child is left alone.
      ...(fixed || (isFamily && member.part !== 'child') ? { diedOn: null, movedOn: null } : farewell),
    };
  });
  const name = [...new Set(members.map((person) => person.family))].join(' / ');
  return {
    household: { id: householdId, name, kind: plan.kind, addressId: flat.address.id, floor: flat.floor, hasLift: flat.hasLift },
    address: flat.address, members, ages, parts: plan.members.map((member) => member.part),
  };
}

/** Exactly `persons` inhabitants in households; `fixedPlans` are the first, they live in one house. */
export function settle(
  persons: number, fixedPlans: readonly HouseholdPlan[], fromCentre: readonly Address[], frame: Frame,
): readonly Home[] {
  const plans: HouseholdPlan[] = [...fixedPlans];
  let room = persons - plans.reduce((sum, plan) => sum + plan.members.length, 0);
  const random = frame.random.fork('plans');
  while (room > 0) {
    const plan = drawHouseholdPlan(room, random);
    plans.push(plan);
    room -= plan.members.length;
  }
  const flats = drawFlats(fromCentre, plans.length, frame.random.fork('flats'));
  return plans.map((plan, number) => makeHome(plan, flats[number]!, number, frame));
}
