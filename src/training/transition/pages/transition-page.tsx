import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Fold, Folds } from '../../../design/fold.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Mark } from '../../../design/mark.tsx'
import { Status, type StatusKind } from '../../../design/status.tsx'
import { Cell, Row, Table } from '../../../design/table.tsx'
import { sentencesOf } from '../../../kernel/refusal.ts'
import { day } from '../../../words/times.ts'
import { statusOf } from '../../pages/stands.ts'
import { standsWords, trackWords } from '../../words/codes.ts'
import { type Stage, type Step, steps } from '../contract.ts'
import { settledWords, stageWords, stepWords } from '../words/codes.ts'
import { formWords, words } from '../words/transition.ts'
import { Cost } from './cost.tsx'
import { FormOf, type FormsProps } from './forms.tsx'

export const stageStatus: Record<Stage, StatusKind> = {
  'on-the-way': 'going',
  'both-paid': 'waiting',
  'new-duty': 'there',
  stopped: 'done',
}

/** What binds the district by a law that nobody here has read closely. */
const ofBargaining: readonly Step[] = ['noticed', 'settled']

/** One person’s way to the new duty: how far it is, its days, the certificates, what the overlap costs, and what may be done now. */
export function TransitionPage(forms: FormsProps) {
  const { page, view, tried } = forms
  const { lang } = page
  const w = words(lang)
  const [main, ...rest] = view.next
  return (
    <Frame page={page} title={w.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/training/transitions">{w.back}</a>
      </p>
      <h1>{view.name}</h1>
      <p>
        <Status is={stageStatus[view.stage]}>{stageWords[view.stage][lang]}</Status> {view.sworn ? w.wasSworn : null}
      </p>
      <h2>{w.stepsTitle}</h2>
      <Table caption={w.stepsTitle} heads={[w.step, w.day]}>
        {steps.map(step => {
          const on = view.steps[step]
          return (
            <Row key={step} head={stepWords[step][lang]}>
              <Cell>
                {on === null ? w.notYet : day(on, lang)}
                {step === 'settled' && view.how !== null ? `. ${settledWords[view.how][lang]}` : null}{' '}
                {ofBargaining.includes(step) ? <Mark mark="unverified" lang={lang} /> : null}
              </Cell>
            </Row>
          )
        })}
      </Table>
      <p class="c-small">{w.bargainingMark}</p>
      <Certificates {...forms} />
      <Cost lang={lang} view={view} />
      {main === undefined ? null : (
        <>
          <h2>{w.more}</h2>
          <Folds>
            {[main, ...rest].map(verb => (
              <Fold key={verb} id={verb} title={formWords(lang)[verb].title} open={tried ? tried.verb === verb : verb === main}>
                <FormOf verb={verb} forms={forms} isMain={verb === main} />
              </Fold>
            ))}
          </Folds>
        </>
      )}
      <p class="c-small c-soft">{w.whoSees}</p>
    </Frame>
  )
}

function Certificates({ page: { lang }, view: { certificates } }: FormsProps) {
  const w = words(lang)
  return (
    <section aria-labelledby="certificates">
      <h2 id="certificates">{w.certificates}</h2>
      <p>{certificates.length === 0 ? w.noCertificates : w.certificatesBody}</p>
      <ul>
        {certificates.map(({ track, stands }) => (
          <li key={track}>
            {trackWords[track][lang]} <Status is={statusOf(stands, null)}>{standsWords[stands][lang]}</Status>
          </li>
        ))}
      </ul>
    </section>
  )
}
