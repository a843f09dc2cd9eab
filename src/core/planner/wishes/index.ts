import { byOwnHand } from './by-own-hand.ts';
import { classOrder } from './class-order.ts';
import { commonLanguage } from './common-language.ts';
import { fairShare } from './fair-share.ts';
import { familiarFace } from './familiar-face.ts';
import { fewFaces } from './few-faces.ts';
import { gladly } from './gladly.ts';
import { knownTime } from './known-time.ts';
import { leastChange } from './least-change.ts';
import { likedHelper } from './liked-helper.ts';
import { mainCarer } from './main-carer.ts';
import { noOverload } from './no-overload.ts';
import { notAllOnOne } from './not-all-on-one.ts';
import { oneGuest } from './one-guest.ts';
import { openLater, openNow, openSoon } from './open-need.ts';
import { ownMoney } from './own-money.ts';
import { payerMoney } from './payer-money.ts';
import { sameHelper } from './same-helper.ts';
import { shortWays } from './short-ways.ts';
import { wishedTime } from './wished-time.ts';
import type { Wish } from './wish.ts';

/** Every wish there is. Add a file and its line here; docs/how-to/add-a-wish.md. */
export const wishes: readonly Wish[] = [
  openNow, openSoon, openLater,
  wishedTime, likedHelper, sameHelper, commonLanguage, oneGuest,
  noOverload, fairShare, gladly, mainCarer,
  ownMoney, payerMoney,
  classOrder, fewFaces, familiarFace, knownTime, shortWays, notAllOnOne, byOwnHand,
  leastChange,
];
