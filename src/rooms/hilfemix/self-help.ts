import type { Activity } from '#core/base/activity.ts';

/** What a person may do herself for a need, with an aid or a service that she calls on her own. */
export const selfHelps = [
  'delivery', 'pharmacy_delivers', 'meals', 'meeting_place', 'phone_call', 'daily_call', 'home_alarm', 'bus', 'light_tools',
  'landlord', 'advice', 'phone_help', 'pill_box', 'bath_aids',
] as const;
export type SelfHelp = (typeof selfHelps)[number];

const byActivity: Readonly<Partial<Record<Activity, readonly SelfHelp[]>>> = {
  shopping: ['delivery'], errands: ['pharmacy_delivers'], cooking: ['meals'], company: ['meeting_place', 'phone_call'],
  check_in: ['daily_call', 'home_alarm'], transport: ['bus'], household: ['light_tools'], garden: ['landlord'],
  repairs: ['landlord'], paperwork: ['advice'], technology: ['phone_help'], medication: ['pill_box'],
  personal_care: ['bath_aids'], night_watch: ['home_alarm'],
};

/** Ways to do without help, worth a question before anybody is asked; none where there is no such way. */
export function selfHelpsFor(activity: Activity): readonly SelfHelp[] {
  return byActivity[activity] ?? [];
}
