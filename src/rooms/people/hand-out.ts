import { Temporal } from 'temporal-polyfill';
import { formatTimeOfDay, type Minutes } from '#core/base/minutes.ts';
import { ok, type Result } from '#core/base/result.ts';
import { sayDay, sayInstant } from '#core/german-dates/say-short.ts';
import { sayDuration } from '#core/german-dates/say.ts';
import { heldAbout, type HeldLine } from '#platform/erasure/erasure.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import { sayCode } from './hand-out-words.ts';
import { handOutTables, handOutTexts, isHandOutKey } from './hand-out.texts.ts';
import type { PersonCard } from './people-card.queries.ts';
import { selectIdsOf } from './persons.queries.ts';
import { readCard } from './read-person.ts';
import { whoHasSeen } from './who-has-seen.ts';

/** One part of what is held: a heading, its lines in words, and how many more there are. */
export type HandOutPart = { readonly title: string; readonly lines: readonly string[]; readonly more: number };

/** Everything held about a person: in words, and row by row as it is stored. */
export type HandOut = { readonly person: PersonCard; readonly parts: readonly HandOutPart[]; readonly held: readonly HeldLine[] };

/** So many lines of one kind stand on the sheet; the file has them all. */
const mostLines = 200;

/**
 * Gathers all that is held about a person and the entries merged into it (Art. 15, 20 DSGVO). Texts of others are not cut:
 * whoever hands it over reads it first. Refuses somebody unknown.
 */
export async function readHandOut(ctx: Ctx, personId: string): Promise<Result<HandOut>> {
  const card = await readCard(ctx, personId);
  if (!card.ok) return card;
  ctx.audit({ what: 'person:handed-out', personId });
  const t = handOutTexts(ctx.locale);
  const held = inReadingOrder(await heldAbout(ctx.tx, await selectIdsOf(ctx.tx, personId)));
  const parts = [...Map.groupBy(held, ({ heldIn }) => heldIn)].filter(([name]) => name !== 'platform.audit').map(([name, lines]) => ({
    title: sayTable(ctx, name),
    lines: lines.slice(0, mostLines).map(({ line }) => sayLine(ctx, line)).filter((words) => words !== ''),
    more: Math.max(0, lines.length - mostLines),
  }));
  const seen = (await whoHasSeen(ctx, personId)).map(({ at, who, did }) => `${sayInstant(at, ctx.quartier.timeZone, ctx.locale)}: ${who} ${did}`);
  return ok({
    person: card.value, held,
    parts: [...parts, { title: t('seen'), lines: seen, more: 0 }].filter(({ lines }) => lines.length > 0),
  });
}

/** The rows in the order in which people read them: the person first, then how to reach, then what happened. */
export function inReadingOrder(held: readonly HeldLine[]): HeldLine[] {
  const place = new Map(handOutTables.map((name, index) => [name, index]));
  return held.toSorted((one, other) => (place.get(one.heldIn) ?? place.size) - (place.get(other.heldIn) ?? place.size));
}

/** The name of a table as people say it. */
export function sayTable(ctx: Pick<Ctx, 'locale'>, name: string): string {
  const t = handOutTexts(ctx.locale);
  const key = `table.${name}`;
  return isHandOutKey(key) ? t(key) : t('table.other', { table: name });
}

// What is empty, the keys that tie rows together, and what only a program reads say nothing to a reader; the file has them.
const forPrograms: ReadonlySet<string> = new Set(['law', 'before', 'schedule', 'original_start', 'request_id']);
function sayLine(ctx: Ctx, line: HeldLine['line']): string {
  const t = handOutTexts(ctx.locale);
  return Object.entries(line).flatMap(([column, value]) => {
    const key = `column.${column}`;
    const said = isEmpty(value) || forPrograms.has(column) ? '' : sayValue(ctx, column, value);
    return said === '' || !isHandOutKey(key) ? [] : [`${t(key)}: ${said}`];
  }).join(' · ');
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === false || (typeof value === 'object' && Object.keys(value).length === 0);
}

function sayValue(ctx: Ctx, column: string, value: unknown): string {
  const { locale, quartier } = ctx;
  if (value === true) return handOutTexts(locale)('yes');
  if (Array.isArray(value)) return value.map((one) => sayValue(ctx, column, one)).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (column === 'time_of_day_min') return formatTimeOfDay(value as Minutes);
    if (/_min(_|$)/.test(column)) return sayDuration(value as Minutes, locale);
    return /cents/.test(column) ? sayEuros(value, locale) : String(value);
  }
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return sayDay(text, locale);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+[+-][\d:]+$/.test(text)) return sayInstant(Temporal.Instant.from(text), quartier.timeZone, locale);
  return sayCode(text, locale);
}
