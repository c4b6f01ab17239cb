import type { FunctionComponent } from 'preact'
import { DiscloseForm } from '../../../records/pages/disclose-form.tsx'
import { ReleaseForm } from '../../../records/pages/release-form.tsx'
import { recordsWords } from '../../../records/words/records.ts'
import type { Verb } from '../../contract.ts'
import { formsWords } from '../../words/forms.ts'
import { pagesWords } from '../../words/pages.ts'
import { DecideForms, titleOfDeciding } from './decide-forms.tsx'
import { MatchForm } from './desk-marks.tsx'
import { FactsForm, PaperForm, VerifyForm } from './facts-forms.tsx'
import { BeginForm, EndForm, ExcuseForm, ReviewForm } from './happen-forms.tsx'
import { StatementForm, titleOfStatement } from './statements.tsx'
import { wentOnWords } from '../../words/went-on.ts'
import { ConsentForms, TellForms } from './tell-forms.tsx'
import { WentOnForm } from './went-on.tsx'
import type { FormsProps } from './verb-form.tsx'

/** What may be done next, each with its form: one of them is the next step, the others are folded. */
export interface VerbPart {
  readonly id: string
  readonly verbs: readonly Verb[]
  readonly title: (forms: FormsProps) => string
  readonly Body: FunctionComponent<FormsProps>
}

export const verbParts: readonly VerbPart[] = [
  { id: 'verify', verbs: ['verify'], title: ({ page }) => formsWords(page.lang).verify.title, Body: VerifyForm },
  { id: 'read-paper', verbs: ['read-paper'], title: ({ page }) => formsWords(page.lang).paper.title, Body: PaperForm },
  { id: 'tell', verbs: ['tell'], title: ({ page }) => formsWords(page.lang).tell.title, Body: TellForms },
  { id: 'consent', verbs: ['consent'], title: ({ page }) => formsWords(page.lang).consent.title, Body: ConsentForms },
  { id: 'begin', verbs: ['begin'], title: ({ page }) => formsWords(page.lang).begin.title, Body: BeginForm },
  { id: 'release', verbs: ['release'], title: ({ page }) => recordsWords(page.lang).title, Body: ReleaseForm },
  { id: 'disclose', verbs: ['disclose'], title: ({ page }) => recordsWords(page.lang).emergency.title, Body: DiscloseForm },
  { id: 'end', verbs: ['end'], title: ({ page }) => formsWords(page.lang).end.title, Body: EndForm },
  { id: 'statement', verbs: ['statement'], title: titleOfStatement, Body: StatementForm },
  { id: 'review', verbs: ['review'], title: ({ page }) => formsWords(page.lang).review.title, Body: ReviewForm },
  { id: 'decide', verbs: ['open', 'comply', 'decline'], title: titleOfDeciding, Body: DecideForms },
  { id: 'went-on', verbs: ['went-on'], title: ({ page }) => wentOnWords(page.lang).title, Body: WentOnForm },
  { id: 'match', verbs: ['match'], title: ({ page }) => pagesWords(page.lang).own.title, Body: MatchForm },
  { id: 'excuse', verbs: ['excuse'], title: ({ page }) => formsWords(page.lang).excuse.title, Body: ExcuseForm },
  { id: 'facts', verbs: ['facts'], title: ({ page }) => formsWords(page.lang).facts.title, Body: FactsForm },
]

export const isOffered = ({ verbs }: VerbPart, { view }: Pick<FormsProps, 'view'>): boolean => verbs.some(verb => view.next.includes(verb))
