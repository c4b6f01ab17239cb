import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Field } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Island } from '../../../design/island.tsx'
import { stateDataWords } from '../words/state-data.ts'

export interface ImportPageProps {
  readonly page: PageContext
  readonly deed: string
  /** The school year as it was typed. */
  readonly year: string
  readonly yearWrong: string | null
  /** Why the files were not read. */
  readonly problem: string | null
}

/** `/invest/data/import`: choose the files. The difference comes first, then all of it is saved or nothing. */
export function ImportPage({ page, deed, year, yearWrong, problem }: ImportPageProps) {
  const w = stateDataWords[page.lang].import
  const errors = [
    ...(problem === null ? [] : [{ href: '#files', says: problem }]),
    ...(yearWrong === null ? [] : [{ href: '#year', says: yearWrong }]),
  ]
  return (
    <Frame page={page} title={w.title}>
      {errors.length === 0 ? null : <ErrorSummary title={w.wrong} errors={errors} />}
      <div class="c-narrow">
        <p class="c-kicker">
          <a href="/invest/data">{stateDataWords[page.lang].title}</a>
        </p>
        <h1>{w.title}</h1>
        <p class="c-lede">{w.lede}</p>
        <form method="post" action="/invest/data/import" enctype="multipart/form-data">
          <FormToken page={page} deed={deed} />
          <Field
            name="files"
            label={w.files}
            hint={w.filesHint}
            type="file"
            accept=".csv,.zip,text/csv,application/zip"
            multiple
            required
          />
          <Field name="year" label={w.year} hint={w.yearHint} value={year} error={yearWrong ?? undefined} />
          <div class="c-actions">
            <button class="usa-button usa-button--big">{w.read}</button>
          </div>
        </form>
      </div>
    </Frame>
  )
}

export interface WorkingPageProps {
  readonly page: PageContext
  readonly id: string
  readonly stage: 'reading' | 'comparing' | 'saving'
  readonly done: number
  readonly total: number
}

/** How far the work on the files is. It can be left; without scripts, the link looks again. */
export function WorkingPage({ page, id, stage, done, total }: WorkingPageProps) {
  const { lang } = page
  const w = stateDataWords[lang].import
  const { heading, bar, said } = w.doing[stage]
  const sentence = said({ done, of: total })
  return (
    <Frame page={page} title={w.title} islands={['import-progress']}>
      <div class="c-narrow">
        <Island name="import-progress" props={{ part: 'stage' }} live="polite">
          <h1>{heading}</h1>
        </Island>
        <Island name="import-progress" props={{ part: 'count' }}>
          <div class="c-progress">
            {total === 0 ? (
              <progress aria-label={bar} />
            ) : (
              <progress value={done} max={total} aria-label={bar}>
                {sentence}
              </progress>
            )}
            <p>{total === 0 ? heading : sentence}</p>
          </div>
        </Island>
        <p>{w.leave}</p>
        <div class="c-actions">
          <a class="usa-button usa-button--outline" href={`/invest/data/import?upload=${id}`}>
            {w.checkAgain}
          </a>
        </div>
      </div>
    </Frame>
  )
}
