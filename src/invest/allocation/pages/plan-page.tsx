import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { LongField } from '../../../design/field.tsx'
import type { Form, FormProblem } from '../placing-form.ts'
import { placingWords } from '../words/plan.ts'
import { Outcome, type OutcomeProps } from './outcome.tsx'
import { PlanForm } from './placing-form.tsx'

export interface PlanPageProps {
  readonly page: PageContext
  readonly form: Form
  readonly problems: readonly FormProblem[]
  /** The schools of the published need index; null where there is none. */
  readonly schools: readonly { readonly orgCode: string; readonly name: string }[] | null
  readonly outcome: Omit<OutcomeProps, 'page'>
  readonly isPublished: boolean
  /** Whether the plan counts positions by the students they reach. */
  readonly isReach: boolean
  readonly deed: string
}

/** `/invest/staffing/plan`: what there is and what matters on one side, the placing on the other. */
export function PlanPage({ page, form, problems, schools, outcome, isPublished, isReach, deed }: PlanPageProps) {
  const { lang } = page
  const w = placingWords[lang]
  const fileProblems = problems.filter(({ field }) => field === 'file')
  return (
    <Frame page={page} title={w.title} islands={['staffing']}>
      <h1>{w.heading}</h1>
      <p class="c-lede">{w.lede}</p>
      {isPublished ? (
        <p role="status">
          {w.isPublished} <a href="/invest/staffing">{w.readIt}</a>
        </p>
      ) : null}
      {problems.length === 0 ? null : (
        <ErrorSummary title={w.wrong} errors={problems.map(({ field, says }) => ({ href: `#${field}`, says: says[lang] }))} />
      )}
      <h2 id="placing">{w.result}</h2>
      <div data-island="staffing" aria-live="polite">
        <Outcome page={page} {...outcome} />
      </div>
      {schools === null ? (
        <p>
          {w.noIndex} <a href="/invest/need">{w.noIndexLink}</a>
        </p>
      ) : (
        <PlanForm {...{ page, form, problems, schools, isReach, deed }} />
      )}
      <h2>{w.file}</h2>
      <p>{w.fileLede}</p>
      <form method="post" action="/invest/staffing/plan">
        <FormToken page={page} deed={deed} />
        <input type="hidden" name="do" value="file" />
        <LongField
          name="file"
          label={w.fileLabel}
          value={form['file']}
          error={fileProblems.length === 0 ? undefined : fileProblems.map(({ says }) => says[lang]).join(' ')}
          rows={6}
        />
        <div class="c-actions">
          <button class="usa-button usa-button--outline">{w.filePlace}</button>
        </div>
      </form>
    </Frame>
  )
}
