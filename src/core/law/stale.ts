import { addMonths, calendarDate, type CalendarDate } from '../base/calendar-date.ts';
import { allParameters } from './all-parameters.ts';
import type { Provenance, Trust } from './base/provenance.ts';

/** A value that is in use on the day and was last shown to be valid longer ago than allowed, or has no value on the day. */
export type StaleValue = {
  readonly parameter: string; readonly from: string; readonly citation: string; readonly trust: Trust; readonly verifiedOn: string;
  readonly reason: 'verified-long-ago' | 'unknown' | 'no-version';
};

/** What somebody should look up again: values in use on the day whose proof is older than `months`, oldest first. */
export function staleValues(today: CalendarDate, months: number): readonly StaleValue[] {
  const oldest = addMonths(today, -months);
  return allParameters.filter(({ values }) => values.some(isLaw)).flatMap(({ id, values }): StaleValue[] => {
    const version = values.find(({ from, to }) => from <= today && (to === null || to >= today));
    if (version === undefined) return [{ parameter: id, from: '–', citation: '–', trust: 'derived', verifiedOn: '–', reason: 'no-version' }];
    const { from, citation, trust, verifiedOn } = version;
    const reason = 'unknown' in version ? 'unknown' : !('absent' in version) && calendarDate(verifiedOn) < oldest ? 'verified-long-ago' : undefined;
    return reason === undefined ? [] : [{ parameter: id, from, citation, trust, verifiedOn, reason }];
  }).sort((a, b) => (a.verifiedOn < b.verifiedOn ? -1 : a.verifiedOn > b.verifiedOn ? 1 : a.parameter < b.parameter ? -1 : 1));
}

function isLaw({ legalStatus }: Provenance): boolean {
  return legalStatus === 'in_force' || legalStatus === 'promulgated';
}
