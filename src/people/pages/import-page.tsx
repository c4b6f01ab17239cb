import { Choices } from '../../design/choices.tsx'
import { ClockTime } from '../../design/clock-time.tsx'
import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { type Format, formatNames, formats } from '../roster/formats.ts'
import { words } from '../words/people.ts'

/** A roster that was read in the last day, to come back to. */
export interface RecentImport {
  readonly id: string
  readonly format: Format
  readonly beganAt: string
  readonly state: 'working' | 'ready' | 'saved' | 'failed'
}

export interface ImportPageProps {
  readonly page: PageContext
  readonly deed: string
  readonly chosen: Format
  readonly recent: readonly RecentImport[]
  /** Why the file was not read at all. */
  readonly problem?: string
}

/** Bring in a roster: choose the file. The difference comes first, then it is saved whole or not at all. */
export function ImportPage({ page, deed, chosen, recent, problem }: ImportPageProps) {
  const w = words(page.lang).roster
  return (
    <Frame page={page} title={w.title}>
      {problem === undefined ? null : <ErrorSummary title={w.wrong} errors={[{ says: problem }]} />}
      <div class="c-narrow">
        <h1>{w.chooseHeading}</h1>
        <p class="c-lede">{w.chooseLede}</p>
        <ChooseFile page={page} deed={deed} chosen={chosen} />
        <p class="c-small c-soft c-after">{w.dropped}</p>
        <p class="c-small c-soft">{words(page.lang).offices.ofRoster}</p>
        <Recent page={page} recent={recent} />
      </div>
    </Frame>
  )
}

/** A file travels in its own kind of form; the token goes before it, so that it is read first. */
function ChooseFile({ page, deed, chosen }: { page: PageContext; deed: string; chosen: Format }) {
  const w = words(page.lang).roster
  const answers = formats.map(format => ({ value: format, label: formatNames[format], hint: w.formatHints[format] }))
  return (
    <form method="post" action="/people/import" enctype="multipart/form-data">
      <FormToken page={page} deed={deed} />
      <Choices name="format" legend={w.format} answers={answers} chosen={chosen} columns="one" />
      <Field name="roster" label={w.file} type="file" accept=".zip,.csv,application/zip,text/csv" required />
      <div class="c-actions">
        <button class="usa-button usa-button--big">{w.read}</button>
      </div>
    </form>
  )
}

function Recent({ page, recent }: { page: PageContext; recent: readonly RecentImport[] }) {
  const w = words(page.lang).roster
  if (recent.length === 0) return null
  return (
    <>
      <h2>{w.lately}</h2>
      <ul>
        {recent.map(({ id, format, beganAt, state }) => (
          <li key={id}>
            <a href={`/people/import?import=${id}`}>
              {formatNames[format]}, <ClockTime at={beganAt} to="second" />
            </a>
            : {w.states[state]}
          </li>
        ))}
      </ul>
    </>
  )
}
