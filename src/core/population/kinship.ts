import type { SeededRandom } from '../base/seeded-random.ts';
import { yearsBetween, type CalendarDate } from '../base/calendar-date.ts';
import { emailOf, mobileNumber } from './channels.ts';
import { bornAt, type DaysBack } from './days.ts';
import type { Id, Person, Tie } from './model.ts';
import { drawFamily, drawGiven } from './names/draw-name.ts';
import { origins } from './names/origins.ts';
import type { Home } from './settle.ts';

export type Kin = { readonly ties: readonly Tie[]; readonly outsiders: readonly Person[] };

type Frame = {
  readonly random: SeededRandom;
  readonly today: CalendarDate;
  readonly daysBack: DaysBack;
  readonly newPersonId: () => Id;
  readonly newTieId: () => Id;
};

// Where grown-up children live who left: towns and rough distances by road from Hoyerswerda.
const towns = [
  ['Dresden', 60], ['Cottbus', 45], ['Leipzig', 150], ['Berlin', 160], ['Bautzen', 35], ['Görlitz', 75], ['München', 520],
  ['Nürnberg', 370], ['Stuttgart', 560], ['Hamburg', 440], ['Hannover', 400], ['Kamenz', 25],
] as const;

/** Somebody who lives elsewhere. */
export function makeOutsider(
  who: { readonly given: string; readonly family: string; readonly form: 'frau' | 'herr'; readonly age: number; readonly town: string; readonly kilometres: number; readonly languages: readonly string[]; readonly email: string },
  number: number, frame: Pick<Frame, 'random' | 'today' | 'newPersonId'>,
): Person {
  return {
    id: frame.newPersonId(), livesHere: false, householdId: null, salutation: who.form, given: who.given, family: who.family,
    bornOn: bornAt(who.age, frame.today, frame.random), languages: who.languages, locale: 'de',
    channels: [
      { kind: 'mobile', value: mobileNumber(number), isPreferred: true, note: '' },
      { kind: 'email', value: who.email, isPreferred: false, note: '' },
    ],
    isOnline: true, hearing: 'good', vision: 'good', walking: 'free',
    outside: { town: who.town, kilometres: who.kilometres }, diedOn: null, movedOn: null,
  };
}

const year = 365;

/** Ties inside each home: couples, parents and children, flatmates. One row for a pair. */
function tiesAtHome(homes: readonly Home[], frame: Frame): readonly Tie[] {
  return homes.flatMap((home) => home.members.flatMap((person, index): Tie[] => {
    const first = home.members[0]!;
    if (index === 0) return [];
    const part = home.parts[index];
    const isWoman = person.salutation === 'frau';
    const since = part === 'partner' ? frame.daysBack(Math.min(8, Math.max(1, home.ages[index]! - 18)) * year)
      : part === 'child' ? person.bornOn : frame.daysBack(300);
    const relation = part === 'partner' ? (isWoman ? 'wife' : 'husband') : part === 'child' ? (isWoman ? 'daughter' : 'son') : 'friend';
    const tie = (fromId: Id): Tie => ({
      id: frame.newTieId(), fromId, toId: person.id, kind: part === 'mate' ? 'friend' : 'family', relation,
      closeness: part === 'mate' ? 2 : 1, frequency: 'daily', since,
    });
    const partner = home.parts[1] === 'partner' ? home.members[1]! : undefined;
    return part === 'child' && partner ? [tie(first.id), tie(partner.id)] : [tie(first.id)];
  }));
}

/** Grown-up daughters living in the Quartier, and children elsewhere, of people over 65. */
function childrenOfTheOld(homes: readonly Home[], frame: Frame): Kin {
  const random = frame.random.fork('children');
  const daughters = random.shuffle(homes.flatMap((home) => home.members.filter((person, index) =>
    person.salutation === 'frau' && home.parts[index] === 'adult' && home.ages[index]! >= 35 && home.ages[index]! <= 60)));
  const ties: Tie[] = [];
  const outsiders: Person[] = [];
  let next = 0;
  for (const home of homes) {
    const age = home.ages[0]!;
    const parent = home.members[0]!;
    if (age < 66) continue;
    const draw = random.next();
    const candidate = daughters[next];
    const difference = candidate ? yearsBetween(parent.bornOn, candidate.bornOn) : 0;
    if (draw < 0.24 && candidate && difference >= 18 && difference <= 40 && candidate.languages[0] === parent.languages[0]) {
      next++;
      ties.push({
        id: frame.newTieId(), fromId: parent.id, toId: candidate.id, kind: 'family', relation: 'daughter',
        closeness: 1, frequency: random.pick(['daily', 'weekly', 'weekly']), since: candidate.bornOn,
      });
    }
    if (draw > 0.2 && draw < 0.68) {
      const form = random.chance(0.55) ? 'frau' : 'herr';
      const childAge = age - 20 - random.below(14);
      const [town, kilometres] = random.pick(towns);
      const origin = origins.find((one) => one.languages[0] === parent.languages[0]) ?? origins[0]!;
      const family = form === 'herr' || random.chance(0.3) ? parent.family : drawFamily(origin, random).frau;
      const given = drawGiven(origin, form, Number(frame.today.slice(0, 4)) - childAge, random);
      const child = makeOutsider(
        { given, family, form, age: childAge, town, kilometres, languages: parent.languages, email: emailOf(given, family, 900_000 + outsiders.length) },
        outsiders.length + 7, { ...frame, random },
      );
      outsiders.push(child);
      ties.push({
        id: frame.newTieId(), fromId: parent.id, toId: child.id, kind: 'family', relation: form === 'frau' ? 'daughter' : 'son',
        closeness: random.pick([1, 1, 2]), frequency: random.pick(['weekly', 'weekly', 'monthly', 'seldom']), since: child.bornOn,
      });
    }
  }
  return { ties, outsiders };
}

/** Neighbours in the same house and friends of about the same age, of people over 60. */
function tiesAround(homes: readonly Home[], frame: Frame): readonly Tie[] {
  const random = frame.random.fork('around');
  const byAddress = Map.groupBy(homes, (home) => home.address.id);
  const older = homes.filter((home) => home.ages[0]! >= 60);
  return older.flatMap((home): Tie[] => {
    const self = home.members[0]!;
    const found: Tie[] = [];
    const add = (other: Home, kind: 'neighbour' | 'friend', closeness: 2 | 3): void => {
      found.push({
        id: frame.newTieId(), fromId: self.id, toId: other.members[0]!.id, kind, relation: kind,
        closeness, frequency: random.pick(['daily', 'weekly', 'weekly', 'monthly']), since: frame.daysBack(year + random.below(8 * year)),
      });
    };
    const neighbour = random.pick(byAddress.get(home.address.id)!);
    if (random.chance(0.45) && neighbour !== home && neighbour.ages[0]! >= 25) add(neighbour, 'neighbour', random.chance(0.4) ? 2 : 3);
    const friend = random.pick(older);
    if (random.chance(0.3) && friend !== home && friend !== neighbour) add(friend, 'friend', 2);
    return found;
  });
}

/**
 * All ties of the inhabitants and the relatives elsewhere. One row for a pair, seen from the older or first named.
 * The first `fixed` homes get only the ties at home: those around them are written by hand.
 */
export function drawKin(homes: readonly Home[], fixed: number, frame: Frame): Kin {
  const atHome = tiesAtHome(homes, frame);
  const others = homes.slice(fixed);
  const { ties, outsiders } = childrenOfTheOld(others, frame);
  return { ties: [...atHome, ...ties, ...tiesAround(others, frame)], outsiders };
}
