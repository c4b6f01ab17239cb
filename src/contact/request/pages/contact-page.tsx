import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Frame } from '../../../design/frame.tsx'
import { formsWords } from '../words/forms.ts'
import { pagesWords } from '../words/pages.ts'
import { About } from './record/about.tsx'
import { Complaints } from './record/complaints.tsx'
import { DecideForms } from './record/decide-forms.tsx'
import { Deciders } from './record/deciders.tsx'
import { DeskMarks } from './record/desk-marks.tsx'
import { EndingPart } from './record/ending.tsx'
import { FactsForm, PaperForm, VerifyForm } from './record/facts-forms.tsx'
import { BeginForm, EndForm, ExcuseForm, ReviewForm } from './record/happen-forms.tsx'
import { Feared } from './record/feared.tsx'
import { HeadlineBlock } from './record/headline-block.tsx'
import { History } from './record/history.tsx'
import { Notices } from './record/notices.tsx'
import { PaperCopies, type Papers } from './record/paper-copies.tsx'
import { StatementForm, Statements } from './record/statements.tsx'
import { ConsentForms, TellForms } from './record/tell-forms.tsx'
import type { FormsProps } from './record/verb-form.tsx'
import { VisitPart } from './record/visit-form.tsx'
import { DiscloseForm } from '../../records/pages/disclose-form.tsx'
import { Released, ReleaseForm } from '../../records/pages/release-form.tsx'
import { Why } from './record/why.tsx'
import type { VisitView } from './view.ts'

export interface ContactPageProps extends FormsProps {
  readonly visit: VisitView | null
  /** An instant as a field of the wall clock takes it. */
  readonly wallOf: (at: Date) => string
  readonly papers: Papers
  /** Which copies this reader may make. */
  readonly copies: { readonly family: boolean; readonly counsel: boolean }
}

/** One request of police or an agency, whole: what is so, what it waits for, who decides, and what this reader may do next. */
export function ContactPage({ visit, wallOf, papers, copies, ...forms }: ContactPageProps) {
  const { page, view, problem } = forms
  return (
    <Frame page={page} title={pagesWords(page.lang).head.title} drill={view.drill}>
      {problem === undefined ? null : <ErrorSummary title={pagesWords(page.lang).notDone} errors={problem.says.map(says => ({ says }))} />}
      <div class="c-cols">
        <div>
          <HeadlineBlock page={page} view={view} />
          <DeskMarks forms={forms} />
          <Feared page={page} view={view} />
          <Notices page={page} view={view} />
          <Deciders page={page} view={view} />
          <Forms {...forms} />
          <Released page={page} released={view.released} />
          <EndingPart ending={view.ending} lang={page.lang} />
          <Statements page={page} view={view} />
          <Complaints {...forms} />
          <VisitPart forms={forms} visit={visit} wallOf={wallOf} />
          <PaperCopies forms={forms} papers={papers} />
          <Why view={view} lang={page.lang} />
          <History view={view} lang={page.lang} />
        </div>
        <About page={page} view={view} copies={copies} />
      </div>
    </Frame>
  )
}

/** A form for each thing that may be done next, what is waited for first. */
function Forms(forms: FormsProps) {
  const { next } = forms.view
  const decides = next.some(verb => verb === 'open' || verb === 'comply' || verb === 'decline')
  return (
    <>
      {next.length === 0 ? <p class="c-after">{formsWords(forms.page.lang).nothing}</p> : null}
      {next.includes('verify') ? <VerifyForm {...forms} /> : null}
      {next.includes('read-paper') ? <PaperForm {...forms} /> : null}
      {next.includes('tell') ? <TellForms {...forms} /> : null}
      {next.includes('consent') ? <ConsentForms {...forms} /> : null}
      {next.includes('begin') ? <BeginForm {...forms} /> : null}
      {next.includes('release') ? <ReleaseForm {...forms} /> : null}
      {next.includes('disclose') ? <DiscloseForm {...forms} /> : null}
      {next.includes('end') ? <EndForm {...forms} /> : null}
      {next.includes('statement') ? <StatementForm {...forms} /> : null}
      {next.includes('review') ? <ReviewForm {...forms} /> : null}
      {decides ? <DecideForms {...forms} /> : null}
      {next.includes('excuse') ? <ExcuseForm {...forms} /> : null}
      {next.includes('facts') ? <FactsForm {...forms} /> : null}
    </>
  )
}
