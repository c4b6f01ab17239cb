import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Status } from '../../design/status.tsx'
import { Tick } from '../../design/tick.tsx'
import { type No, sentencesOf } from '../../kernel/refusal.ts'
import type { MonthView } from '../view.ts'
import { monthFindingWords } from '../words/codes.ts'
import { words } from '../words/restraint.ts'

interface Props {
  readonly page: PageContext
  readonly months: readonly MonthView[]
  readonly deed: () => string
  readonly no: No | undefined
}

/** A school's reviews of its months: those to hold, with their form, and those that were held. */
export function Months({ page, months, deed, no }: Props) {
  const { lang } = page
  const w = words(lang)
  return (
    <section aria-labelledby="months">
      <h2 id="months">{w.months}</h2>
      {no ? <ErrorSummary title={w.notDone} errors={sentencesOf(no, lang).map(says => ({ says }))} /> : null}
      <p class="c-small">{w.monthMark}</p>
      {months.map(each => (
        <Month key={`${each.school} ${each.month}`} page={page} month={each} deed={deed} />
      ))}
    </section>
  )
}

function Month({ page, month: of, deed }: { readonly page: PageContext; readonly month: MonthView; readonly deed: () => string }) {
  const { lang } = page
  const w = words(lang)
  const { school, schoolName, month, entries, dueOn, isLate, reviewed } = of
  const isWhole = reviewed !== null && reviewed.entries === entries
  return (
    <div class="c-after-lg">
      <h3>{w.monthLine({ school: schoolName, month, n: entries })}</h3>
      <p>
        <Status is={isWhole ? 'done' : isLate ? 'late' : 'waiting'}>
          {reviewed
            ? w.monthHeld({ day: reviewed.at, n: reviewed.entries })
            : isLate
              ? w.monthLate({ day: dueOn })
              : w.monthDue({ day: dueOn })}
        </Status>
      </p>
      {reviewed && !isWhole ? <p>{w.monthMore}</p> : null}
      {of.mayReview && !isWhole ? (
        <form class="c-narrow" method="post" action="/restraint/months">
          <FormToken page={page} deed={deed()} />
          <input type="hidden" name="school" value={school} />
          <input type="hidden" name="month" value={month} />
          <fieldset class="usa-fieldset">
            <legend class="usa-legend">{w.findings}</legend>
            <div class="c-choices">
              {Object.entries(monthFindingWords).map(([code, saying]) => (
                <Tick key={code} name="findings" value={code} label={saying[lang]} />
              ))}
            </div>
          </fieldset>
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{w.monthButton}</button>
          </div>
        </form>
      ) : null}
    </div>
  )
}
