import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Island } from '../../../design/island.tsx'
import { OpenUntil, SeenBecause, type Through } from '../../../looks/index.ts'
import { pagesWords } from '../words/pages.ts'
import { stepsWords } from '../words/steps.ts'
import { Beside, type BesideView } from './record/beside.tsx'
import { DeskMarks } from './record/desk-marks.tsx'
import { Feared } from './record/feared.tsx'
import { DangerLine, HeadlineBlock, isDangerNow } from './record/headline-block.tsx'
import { nextStepOf } from './record/next-step.ts'
import { Before } from './record/notices.tsx'
import { OtherAgeLine } from './record/other-age.tsx'
import { Rest, type RestProps } from './record/rest.tsx'
import { StepBlock } from './record/step-block.tsx'

export type ContactPageProps = Omit<RestProps, 'step'> & {
  /** Other requests of this school that may be the same visit. */
  readonly beside: readonly BesideView[]
  /** Other requests about the same student, for those who tell a family. */
  readonly ofStudent: readonly BesideView[]
  /** What whoever looks has to do with the request; left out where nothing is said of it. */
  readonly because?: { readonly through: Through; readonly href: string | null; readonly until?: Date }
}

/** One request of police or an agency: what is so, the one next step, what it waits for; everything else is folded. */
export function ContactPage(props: ContactPageProps) {
  const { visit: _, wallOf: __, papers: ___, copies: ____, beside, ofStudent, because, ...forms } = props
  const { page, view, problem, offers } = forms
  const w = pagesWords(page.lang)
  const step = nextStepOf(view, offers)
  const isLoud = isDangerNow(view)
  return (
    <Frame page={page} title={w.head.title} drill={view.drill} islands={['contact']}>
      {problem === undefined ? null : <ErrorSummary title={w.notDone} errors={problem.says.map(says => ({ says }))} />}
      <OpenUntil lang={page.lang} until={because?.until} />
      <Island name="contact" props={{ part: 'now' }} live="polite">
        <div data-lines={view.history.length}>
          <HeadlineBlock page={page} view={view} />
        </div>
      </Island>
      <div class="c-cols">
        <div>
          {isLoud ? <DangerLine page={page} view={view} /> : null}
          <Island name="contact-step" props={{ part: 'step' }}>
            <StepBlock forms={forms} step={step} />
          </Island>
          {isLoud ? null : <DangerLine page={page} view={view} />}
          <Island name="contact" props={{ part: 'waits' }}>
            <Beside page={page} view={view} beside={beside} ofStudent={ofStudent} />
            <OtherAgeLine page={page} otherAge={offers.otherAge} />
            <DeskMarks page={page} view={view} />
            <Feared page={page} view={view} />
            <Before page={page} view={view} />
          </Island>
          <p>
            <a href={`/contacts/${view.id}`}>{stepsWords(page.lang).again}</a>
          </p>
        </div>
        <Rest {...props} step={step} />
      </div>
      {because === undefined ? null : <SeenBecause lang={page.lang} {...because} />}
    </Frame>
  )
}
