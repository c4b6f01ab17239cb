import { Choices } from '../../../design/choices.tsx'
import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { type Pair, Pairs } from '../../../design/pairs.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { roleName } from '../../../design/words/frame.ts'
import { list } from '../../../words/lists.ts'
import { clock, day } from '../../../words/times.ts'
import { SeenTable } from '../../pages/seen-table.tsx'
import type { Seen } from '../../read-seen.ts'
import { type OpeningShape, results } from '../contract.ts'
import { glassWords } from '../words/glass.ts'

export interface OpeningPageProps {
  readonly page: PageContext
  readonly opening: OpeningShape
  /** Where the record is read. */
  readonly href: string
  /** Names of whom a message about it reached, and of whom none could. */
  readonly told: readonly string[]
  readonly notTold: readonly string[]
  /** What they looked at by it. */
  readonly seen: readonly Seen[]
  /** What whoever reads this is to it. */
  readonly is: 'owner' | 'opener' | 'other'
  /** To whom its review may be given. */
  readonly others: readonly { readonly value: string; readonly label: string }[]
  readonly me: string
  readonly deeds: { readonly review: string; readonly passOn: string }
  readonly problems: readonly string[]
}

/** One opening in an emergency, and its review. */
export function OpeningPage({ page, opening, href, seen, is, others, me, deeds, problems, ...by }: OpeningPageProps) {
  const { lang } = page
  const all = glassWords[lang]
  const w = all.one
  const at = (time: string) => `${day(time, lang)}, ${clock(time, lang)}`
  const names = (some: readonly string[]) => (some.length === 0 ? w.toldNobody : list(some, lang))
  const { id, kind, person, position, reason, openedAt, endsAt, owner, dueOn, stands, result, reviewedAt, reviewedBy } = opening
  const pairs: Pair[] = [
    [all.list.who, person.name],
    [w.position, roleName(position, lang)],
    [w.what, all.kinds[kind]],
    [all.list.why, all.reasons[reason]],
    [all.list.when, at(openedAt)],
    [w.untilHead, at(endsAt)],
    [w.told, names(by.told)],
    ...(by.notTold.length === 0 ? [] : [[w.notTold, names(by.notTold)] satisfies Pair]),
    [all.list.owner, owner?.name ?? all.list.nobody],
    [w.dueHead, day(dueOn, lang)],
    [all.list.stands, stands === 'overdue' ? <strong>{all.stands.overdue}</strong> : all.stands[stands]],
    ...(result === null || reviewedAt === null
      ? []
      : [
          [
            w.found,
            w.foundBy({
              result: all.results[result],
              name: reviewedBy?.name ?? '',
              day: day(reviewedAt, lang),
              time: clock(reviewedAt, lang),
            }),
          ] satisfies Pair,
        ]),
  ]
  const address = `/emergency-openings/${id}`
  return (
    <Frame page={page} title={w.title}>
      {problems.length === 0 ? null : <ErrorSummary title={w.wrong} errors={problems.map(says => ({ href: '#review', says }))} />}
      <h1>{w.title}</h1>
      <Pairs pairs={pairs} />
      {is === 'opener' ? <p>{w.yours}</p> : null}
      <p>
        <a href={href}>{w.record}</a>
      </p>
      {result === null && is !== 'opener' ? (
        <div id="review">
          {is === 'owner' ? (
            <form method="post" action={`${address}/review`}>
              <FormToken page={page} deed={deeds.review} />
              <Choices
                name="result"
                legend={w.legend}
                columns="one"
                answers={results.map(value => ({ value, label: all.results[value] }))}
              />
              <div class="c-actions">
                <button class="usa-button">{w.save}</button>
              </div>
            </form>
          ) : null}
          <h2>{w.passOn}</h2>
          <form method="post" action={`${address}/pass-on`}>
            <FormToken page={page} deed={deeds.passOn} />
            <SelectField name="to" label={w.to} options={others} chosen={is === 'owner' ? undefined : me} />
            <div class="c-actions">
              <button class="usa-button usa-button--outline">{w.give}</button>
            </div>
          </form>
        </div>
      ) : null}
      <h2>{w.seen}</h2>
      {seen.length === 0 ? <p>{w.seenNone}</p> : <SeenTable lang={lang} seen={seen} />}
      <p>
        <a href="/emergency-openings">{w.all}</a>
      </p>
    </Frame>
  )
}
