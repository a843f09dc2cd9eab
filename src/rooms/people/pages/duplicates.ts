import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { radios } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { personChip } from '#web/design-system/person-chip.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Child, type Html } from '#web/html.ts';
import { languageName } from '../language-name.ts';
import type { LikelyPair, MergePreview } from '../merge-people.ts';
import type { PersonCard } from '../people-card.queries.ts';
import { peopleTexts } from '../texts.ts';
import { aidWords } from './edit-person.ts';
import { ageOf, livesAt } from './list.ts';
import type { RefusedForm } from './person-form.ts';

/** Pairs of persons who may have been entered twice. */
export function duplicatesPage(ctx: Ctx, pairs: readonly LikelyPair[]): Answer {
  const t = peopleTexts(ctx.locale);
  const chip = (card: PersonCard): Html =>
    personChip({ locale: ctx.locale, name: card.name, house: livesAt(card), href: `/menschen/${card.id}`, ...ageOf(ctx, card) });
  return pageAnswer(ctx, {
    title: t('duplicates.title'), lead: t('duplicates.lead'), current: 'people',
    crumbs: [{ label: t('list.title'), href: '/menschen' }],
    main: table<LikelyPair>({
      caption: t('duplicates.title'), captionHidden: true, rows: pairs,
      empty: emptyState({ title: t('duplicates.none'), body: t('duplicates.none-body'), icon: 'check' }),
      columns: [
        { label: t('duplicates.one'), cell: ({ one }) => chip(one) },
        { label: t('duplicates.other'), cell: ({ other }) => chip(other) },
        { label: t('duplicates.compare'), cell: ({ one, other }) => linkButton({
          label: t('duplicates.compare'), about: `${one.name}, ${other.name}`,
          href: `/menschen/doppelt/zusammenfuehren?bleibt=${one.id}&doppelt=${other.id}`,
        }) },
      ],
    }),
  });
}

type Field = 'name' | 'salutation' | 'birthDate' | 'household' | 'livesElsewhere' | 'languages' | 'aids' | 'locale' | 'matters';

/** Two entries side by side: for each fact that differs one chooses what is right, then makes one of both. */
export function mergePage(ctx: Ctx, { kept, merged }: MergePreview, refused?: RefusedForm): Answer {
  const t = peopleTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const fields = mergeFields(ctx);
  const differs = fields.filter(({ say }) => say(kept.card) !== say(merged.card));
  return pageAnswer(ctx, {
    title: t('merge.title'), lead: t('merge.lead'), current: 'people', refused: refused !== undefined,
    crumbs: [{ label: t('list.title'), href: '/menschen' }, { label: t('duplicates.title'), href: '/menschen/doppelt' }],
    actions: linkButton({ label: t('merge.swap'), href: `/menschen/doppelt/zusammenfuehren?bleibt=${merged.card.id}&doppelt=${kept.card.id}`, kind: 'quiet' }),
    main: html`${table<(typeof fields)[number]>({
      caption: t('merge.title'), captionHidden: true, rows: fields,
      columns: [
        { label: t('merge.choose'), cell: ({ label }) => label },
        { label: t('merge.kept'), cell: ({ say }) => say(kept.card) || unknown(t('merge.unknown')) },
        { label: t('merge.merged'), cell: ({ say }) => say(merged.card) || unknown(t('merge.unknown')) },
      ],
    })}
<p>${t('merge.keeps')}: ${(['channels', 'ties', 'consents', 'roles'] as const)
      .map((one) => `${t(`merge.${one}`)} ${kept.hanging[one]} + ${merged.hanging[one]}`).join(' · ')}</p>
${form({
      action: '/menschen/doppelt/zusammenfuehren', locale: ctx.locale, errors,
      hidden: { bleibt: kept.card.id, doppelt: merged.card.id, keptVersion: kept.card.version, mergedVersion: merged.card.version },
      body: html`${differs.map(({ name, label, say }) => radios({
        locale: ctx.locale, typed: refused?.typed, errors, name, label,
        // What only one of both knows is kept.
        value: say(kept.card) === '' ? 'merged' : 'kept',
        options: [
          { value: 'kept', label: say(kept.card) || t('merge.unknown') }, { value: 'merged', label: say(merged.card) || t('merge.unknown') },
        ],
      }))}
${alert({ title: t('merge.warning'), tone: 'call' })}
${actionsBar(button({ label: t('merge.save'), icon: 'check' }), linkButton({ label: t('merge.not-same'), href: '/menschen/doppelt', kind: 'quiet' }))}`,
    })}`,
  });
}

function mergeFields(ctx: Ctx): readonly { name: Field; label: string; say(card: PersonCard): string }[] {
  const t = peopleTexts(ctx.locale);
  return [
    { name: 'name', label: t('list.name'), say: ({ name }) => name },
    { name: 'salutation', label: t('form.salutation'), say: ({ salutation }) => (salutation === 'none' ? '' : t(`salutation.${salutation}`)) },
    { name: 'birthDate', label: t('form.birth'), say: ({ birthDate }) => (birthDate === null ? '' : sayDate(birthDate, ctx.locale)) },
    { name: 'household', label: t('form.household'), say: (card) => (card.householdId === null ? '' : [card.address, card.floor].filter(Boolean).join(', ')) },
    { name: 'livesElsewhere', label: t('form.elsewhere'), say: ({ livesElsewhere }) => livesElsewhere },
    { name: 'languages', label: t('form.languages'), say: ({ languages }) => languages.map((code) => languageName(code, ctx.locale)).join(', ') },
    { name: 'aids', label: t('form.aids'), say: ({ aids }) => aidWords(ctx, aids) },
    { name: 'locale', label: t('form.locale'), say: ({ locale }) => t(`locale.${locale}`) },
    { name: 'matters', label: t('form.matters'), say: ({ matters }) => matters },
  ];
}

function unknown(word: string): Child {
  return html`<span class="muted">${word}</span>`;
}
