import { locales } from '#core/base/locale.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf } from '#platform/http/page.ts';
import type { Typed } from '#platform/http/route.ts';
import type { Address } from '#rooms/quartier/index.ts';
import { details } from '#web/design-system/details.ts';
import { checkboxes, dateField, radios, textArea, textField } from '#web/design-system/field.ts';
import { fieldRow } from '#web/design-system/form.ts';
import { html, type Html } from '#web/html.ts';
import { languageName } from '../language-name.ts';
import { aids, languageCodes } from '../people.schema.ts';
import type { Household } from '../persons.queries.ts';
import { addressLabel } from '../resolve-address.ts';
import { peopleTexts } from '../texts.ts';

/** A refused form: what was typed and why it was refused. */
export type RefusedForm = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

/** What a person form shows: the stored state, and the choices that what was typed left open. */
export type PersonFormView = {
  readonly values: Readonly<Record<'givenName' | 'familyName' | 'salutation' | 'birthDate' | 'matters' | 'livesElsewhere'
    | 'address' | 'addressId' | 'floor' | 'householdId' | 'locale', string>> & {
    readonly languages: readonly string[]; readonly aids: readonly string[];
  };
  /** Addresses that what was typed fits; shown as a choice if there are several. */
  readonly addresses: readonly Address[];
  /** Households at the address. */
  readonly households: readonly Household[];
};

/** The fields that a new and a known person share. `first` comes after the name. */
export function personFields(ctx: Ctx, view: PersonFormView, refused: RefusedForm | undefined, first?: Html): Html {
  const t = peopleTexts(ctx.locale);
  const { values } = view;
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  const isAmbiguous = refused?.refusals.some(({ code }) => code === 'address-ambiguous') ?? false;
  return html`${fieldRow(
    textField({ ...field, name: 'givenName', label: t('form.given'), value: values.givenName }),
    textField({ ...field, name: 'familyName', label: t('form.family'), value: values.familyName, hint: t('form.name-hint') }),
  )}
${first}
${isAmbiguous
    ? html`${radios({
      ...field, name: 'addressId', label: t('form.choose-address'),
      options: view.addresses.map((address) => ({ value: address.id, label: addressLabel(address) })),
    })}${textField({ ...field, name: 'address', label: t('form.address'), hint: t('form.address-hint'), value: values.address })}`
    : textField({
      ...field, name: 'address', label: t('form.address'), hint: t('form.address-hint'), value: values.address,
      suggest: { href: '/quartier/adressen.json?q=', idName: 'addressId', id: values.addressId },
    })}
${view.households.length > 0 && radios({
    ...field, name: 'householdId', label: t('form.household'), value: values.householdId,
    options: [
      ...view.households.map((one) => ({ value: one.id, label: t('form.household-join', { names: one.names.join(', ') }), hint: one.floor })),
      { value: 'new', label: t('form.household-new') },
    ],
  })}
${fieldRow(
    textField({ ...field, name: 'floor', label: t('form.floor'), hint: t('form.floor-hint'), width: 'medium', value: values.floor }),
    textField({ ...field, name: 'livesElsewhere', label: t('form.elsewhere'), hint: t('form.elsewhere-hint'), value: values.livesElsewhere }),
  )}
${details({
    summary: t('form.more'), open: refused !== undefined || values.birthDate !== '' || values.matters !== '',
    body: html`${radios({
      ...field, name: 'salutation', label: t('form.salutation'), value: values.salutation,
      options: (['frau', 'herr', 'none'] as const).map((one) => ({ value: one, label: t(`salutation.${one}`) })),
    })}
${dateField({ ...field, name: 'birthDate', label: t('form.birth'), value: values.birthDate, max: ctx.today })}
${textArea({ ...field, name: 'matters', label: t('form.matters'), hint: t('form.matters-hint'), rows: 3, value: values.matters })}
${checkboxes({
      ...field, name: 'aids', label: t('form.aids'), values: values.aids,
      options: aids.map((aid) => ({ value: aid, label: t(`aid.${aid}`) })),
    })}
${checkboxes({
      ...field, name: 'languages', label: t('form.languages'), values: values.languages,
      options: languageCodes.map((code) => ({ value: code, label: languageName(code, ctx.locale) })),
    })}
${radios({
      ...field, name: 'locale', label: t('form.locale'), value: values.locale,
      options: locales.map((locale) => ({ value: locale, label: t(`locale.${locale}`) })),
    })}`,
  })}`;
}
