import type { Rule } from '../wish.ts';
import { asAgreed } from './as-agreed.ts';
import { bearsBurdens } from './bears-burdens.ts';
import { dayLimit } from './day-limit.ts';
import { hasConsent } from './has-consent.ts';
import { helperFree } from './helper-free.ts';
import { helpsOnly } from './helps-only.ts';
import { inWindow } from './in-window.ts';
import { notRefused } from './not-refused.ts';
import { offersActivity } from './offers-activity.ts';
import { onceADay } from './once-a-day.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { ownLimit } from './own-limit.ts';
import { permittedClass } from './permitted-class.ts';
import { personLimit } from './person-limit.ts';
import { qualified } from './qualified.ts';
import { restBetweenDays } from './rest-between-days.ts';
import { twoTogether } from './two-together.ts';
import { weekLimit } from './week-limit.ts';
import { withinReach } from './within-reach.ts';

/** Every hard rule there is, those that are quickest to ask first within a kind. */
export const rules: readonly Rule[] = [
  helpsOnly, offersActivity, notRefused, hasConsent, permittedClass, qualified, bearsBurdens, withinReach,
  inWindow, helperFree, asAgreed,
  onceADay, dayLimit, weekLimit, personLimit, twoTogether, oneAtATime, restBetweenDays, ownLimit,
];
