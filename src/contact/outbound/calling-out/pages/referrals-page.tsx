import type { PageContext } from '../../../../design/context.ts'
import { day } from '../../../../words/times.ts'
import { Empty } from '../../../../design/empty.tsx'
import { ErrorSummary } from '../../../../design/error-summary.tsx'
import { FormToken } from '../../../../design/form-token.tsx'
import { Frame } from '../../../../design/frame.tsx'
import type { Saying } from '../../../../kernel/lang.ts'
import type { ReferralCounts } from '../referral-counts.ts'
import type { ReferralRow } from '../../../request/read-referrals.ts'
import { becauseWords, callingOutWords, countingWords, kindWords } from '../words/calling-out.ts'
import { ReferralTable } from './referral-table.tsx'

export interface ReferralsPageProps {
  readonly page: PageContext
  readonly year: string
  readonly rows: readonly ReferralRow[]
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly counts: ReferralCounts
  readonly mayDecide: boolean
  readonly deed: () => string
  readonly problem: readonly string[]
}

/** What the state counts as reports of students to police, and what a person still has to decide. */
export function ReferralsPage(props: ReferralsPageProps) {
  const { page, year, rows, problem } = props
  const { lang } = page
  const w = callingOutWords(lang)
  const waiting = rows.filter(({ counts }) => counts === 'undecided')
  return (
    <Frame page={page} title={w.title}>
      {problem.length === 0 ? null : <ErrorSummary title={w.notDone} errors={problem.map(says => ({ says }))} />}
      <p class="c-kicker">
        <a href="/contacts">{w.back}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      <p>{w.year({ year })}</p>
      <h2>{w.undecidedTitle}</h2>
      <p>{w.undecidedLede}</p>
      {waiting.length === 0 ? <Empty>{w.nothingUndecided}</Empty> : <Rows {...props} rows={waiting} />}
      <h2>{w.countedTitle}</h2>
      <p>{w.hidden}</p>
      <ReferralTable page={page} counts={props.counts} schoolName={id => nameOf(props, id)} />
      <h2>{w.list}</h2>
      {rows.length === 0 ? <Empty>{w.none}</Empty> : <Rows {...props} mayDecide={false} />}
    </Frame>
  )
}

const nameOf = ({ schools }: Pick<ReferralsPageProps, 'schools'>, id: string): string => schools.find(each => each.id === id)?.name ?? ''

function Rows(props: ReferralsPageProps) {
  const { page, rows, mayDecide, deed } = props
  const { lang } = page
  const w = callingOutWords(lang)
  return (
    <ul class="c-plain-list">
      {rows.map(row => (
        <li key={row.contact}>
          <h3>
            <a href={`/contacts/${row.contact}`}>
              {said(kindWords, row.kind, lang)}, {day(row.at.toISOString(), lang)}
            </a>
          </h3>
          <p>
            {nameOf(props, row.school)}. {said(countingWords, row.counts, lang)}: {said(becauseWords, row.because, lang)}.
          </p>
          {mayDecide ? (
            <form method="post" action="/contacts/referrals">
              <FormToken page={page} deed={deed()} />
              <input type="hidden" name="contact" value={row.contact} />
              <div class="c-actions">
                <button
                  class="usa-button usa-button--outline"
                  name="counts"
                  value="yes"
                  aria-label={`${w.doesCount}: ${day(row.at.toISOString(), lang)}`}
                >
                  {w.doesCount}
                </button>
                <button
                  class="usa-button usa-button--outline"
                  name="counts"
                  value="no"
                  aria-label={`${w.doesNot}: ${day(row.at.toISOString(), lang)}`}
                >
                  {w.doesNot}
                </button>
              </div>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const said = (words: Readonly<Record<string, Saying>>, code: string, lang: PageContext['lang']): string => words[code]?.[lang] ?? code
