import { Empty } from '../../../design/empty.tsx'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Fold, Folds } from '../../../design/fold.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Status } from '../../../design/status.tsx'
import { LinkRow } from '../../../design/link-row.tsx'
import type { ComponentChildren } from 'preact'
import type { Step } from '../contract.ts'
import { keepWords } from '../words/keep.ts'
import { keepFields } from './keep-fields.tsx'
import type { KeepPageProps } from './keep-kit.tsx'

/** `/invest/money/keep`: a form for each thing that can be written in the books of a year. */
export function KeepPage(props: KeepPageProps) {
  const { page, book, sent } = props
  const w = keepWords[page.lang]
  return (
    <Frame page={page} title={w.title}>
      {sent ? (
        <ErrorSummary
          title={w.wrong}
          errors={sent.problems.map(({ box, says }) => (box === '' ? { says } : { href: `#${sent.step}-${box}`, says }))}
        />
      ) : null}
      <p class="c-kicker">{w.title}</p>
      <h1>{w.heading({ year: book.year })}</h1>
      <p class="c-lede">{w.lede}</p>
      {props.isSaved ? (
        <p role="status">
          <Status is="there">{w.saved}</Status>
        </p>
      ) : null}
      <LinkRow
        label={w.otherYear}
        links={[book.year - 1, book.year, book.year + 1].map(year => ({
          href: `/invest/money/keep?year=${year}`,
          says: w.heading({ year }),
          isHere: year === book.year,
        }))}
      />
      {props.years.includes(book.year) ? (
        <p>
          <a href={`/invest/money?year=${book.year}`}>{w.see}</a>
        </p>
      ) : null}
      {props.steps.includes('spend') ? (
        <p>
          <a href={`/invest/money/import?year=${book.year}`}>{w.bring}</a>
        </p>
      ) : null}
      {book.closedOn === null ? (
        <Folds>
          {props.steps.map(step => (
            <StepForm key={step} step={step} {...props} />
          ))}
        </Folds>
      ) : (
        <p>{w.closed({ day: book.closedOn })}</p>
      )}
    </Frame>
  )
}

function StepForm({ step, ...props }: KeepPageProps & { readonly step: Step }) {
  const { page, book, deed } = props
  const w = keepWords[page.lang]
  const fields: ComponentChildren = keepFields[step](props)
  const missing: Readonly<Partial<Record<Step, string>>> = {
    ...{ vote: w.noVotes, confirm: w.noneWaiting, reverse: w.noEntries, settle: w.noPromises, close: w.notOver({ year: book.year }) },
  }
  const hints: Readonly<Partial<Record<Step, string>>> = {
    ask: w.askHint,
    vote: w.voteHint,
    amend: w.amendHint,
    'take-back': w.takeBackHint,
    close: w.closeHint,
  }
  if ((step === 'withdraw' || step === 'take-back') && fields === null) return null
  return (
    <Fold id={step} title={w.steps[step].title} open={props.sent?.step === step}>
      {fields === null || hints[step] === undefined ? null : <p>{hints[step]}</p>}
      {fields === null ? (
        <Empty>{missing[step] ?? w.needLine}</Empty>
      ) : (
        <form method="post" action="/invest/money/keep">
          <FormToken page={page} deed={`${deed}-${step}`} />
          <input type="hidden" name="step" value={step} />
          <input type="hidden" name="year" value={String(book.year)} />
          {fields}
          <div class="c-actions">
            <button class="usa-button">{w.steps[step].button}</button>
          </div>
        </form>
      )}
    </Fold>
  )
}
