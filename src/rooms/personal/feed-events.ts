import type { Activity } from '#core/base/activity.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import { dateOf, localTime } from '#core/recurrence/local-time.ts';
import type { SeriesException } from '#core/recurrence/series.ts';
import { seriesOf, type ChangedVisit, type FeedCommission } from '#rooms/helping/index.ts';
import type { CalendarEvent } from '../../interfaces/ical/write-calendar.ts';

/**
 * One series of events per commission, under its id for ever. What was cancelled stays in it as cancelled, also after the
 * commission ended: the series then reaches to the last cancelled visit. `titleOf` must give nothing personal.
 */
export function eventsOf(
  commissions: readonly FeedCommission[], changed: readonly ChangedVisit[], timeZone: string, titleOf: (activity: Activity) => string,
): CalendarEvent[] {
  const byCommission = Map.groupBy(changed, ({ commissionId }) => commissionId);
  return commissions.map((commission) => {
    const visits = byCommission.get(commission.id) ?? [];
    return {
      series: seriesOf({ ...commission.schedule, endsOn: lastDay(commission, visits) }, commission.id, timeZone),
      exceptions: visits.map(exceptionOf),
      sequence: commission.changes,
      status: 'confirmed',
      title: titleOf(commission.activity),
      lastModified: commission.changedAt,
    };
  });
}

function lastDay({ schedule: { endsOn }, endedOn }: FeedCommission, visits: readonly ChangedVisit[]): CalendarDate | null {
  if (endedOn === null) return endsOn;
  const end = endsOn !== null && endsOn < endedOn ? endsOn : endedOn;
  return visits.filter(({ isCancelled }) => isCancelled).map(({ originalStart }) => dateOf(originalStart))
    .reduce((last, day) => (day > last ? day : last), end);
}

function exceptionOf({ originalStart, isCancelled, day, timeOfDay, duration }: ChangedVisit): SeriesException {
  return isCancelled ? { originalStart, cancelled: true } : { originalStart, movedTo: localTime(day, timeOfDay), duration };
}
