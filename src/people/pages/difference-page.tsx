import type { PageContext } from '../../design/context.ts'
import { Diff } from '../../design/diff.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { count } from '../../words/numbers.ts'
import { Frame } from '../../design/frame.tsx'
import type { KeptDifference } from '../contract.ts'
import type { Group, ShownChange } from '../roster/difference.ts'
import { words } from '../words/people.ts'
import { changeRow, groupName } from './change-rows.ts'
import { DifferenceSheet, type DifferenceSheetProps } from './difference-sheet.tsx'

export interface DifferencePageProps extends DifferenceSheetProps {
  /** Why it was not saved. */
  readonly problem?: string
}

/** What a roster that was read would change, or has changed. */
export function DifferencePage({ problem, ...sheet }: DifferencePageProps) {
  const w = words(sheet.page.lang).roster
  return (
    <Frame page={sheet.page} title={w.title}>
      {problem === undefined ? null : <ErrorSummary title={w.notSaved} errors={[{ says: problem }]} />}
      <DifferenceSheet {...sheet} />
    </Frame>
  )
}

export interface GroupPageProps {
  readonly page: PageContext
  readonly id: string
  readonly difference: KeptDifference
  /** Its place among the groups of the difference. */
  readonly at: number
  readonly group: Group
  readonly shown: readonly ShownChange[]
  readonly from: number
  readonly atOnce: number
}

/** Every change of one kind at one school, a page at a time. */
export function GroupPage({ page, id, difference, at, group, shown, from, atOnce }: GroupPageProps) {
  const { lang } = page
  const w = words(lang).roster
  const to = from + shown.length
  const span = w.fromTo({ from: count(shown.length === 0 ? 0 : from + 1, lang), to: count(to, lang), all: count(group.count, lang) })
  const hrefFrom = (place: number): string => `/people/import?import=${id}&group=${at}&from=${place}`
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">
        {w.kicker({ format: difference.format, isKnown: difference.version !== null, version: difference.version ?? '' })},{' '}
        {group.school ?? w.noSchool}
      </p>
      <h1>{w.counted({ heading: groupName(group, lang), n: count(group.count, lang) })}</h1>
      <p>
        <a href={`/people/import?import=${id}`}>{w.back}</a>
      </p>
      <p>{span}</p>
      <Diff lang={lang} caption={span} heads={w.heads} rows={shown.map(change => changeRow(group, change, lang))} />
      {to >= group.kept && group.kept < group.count ? (
        <p class="c-after">{w.keptOnly({ kept: count(group.kept, lang), all: count(group.count, lang) })}</p>
      ) : null}
      <div class="c-actions">
        {from > 0 ? (
          <a class="usa-button usa-button--outline" href={hrefFrom(Math.max(0, from - atOnce))}>
            {w.before}
          </a>
        ) : null}
        {to < group.kept ? (
          <a class="usa-button usa-button--outline" href={hrefFrom(to)}>
            {w.after}
          </a>
        ) : null}
      </div>
    </Frame>
  )
}
