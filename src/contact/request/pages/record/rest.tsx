import type { PageContext } from '../../../../design/context.ts'
import { Fold, Folds } from '../../../../design/fold.tsx'
import { Pairs } from '../../../../design/pairs.tsx'
import { Released } from '../../../records/pages/release-form.tsx'
import { recordsWords } from '../../../records/words/records.ts'
import { papersKept } from '../../../papers/words/kept.ts'
import { complaintWords } from '../../words/complaint.ts'
import { insideWords } from '../../words/inside.ts'
import { namedWords } from '../../words/named.ts'
import { pagesWords } from '../../words/pages.ts'
import { statementsWords } from '../../words/statements.ts'
import { twiceWords } from '../../words/twice.ts'
import type { ContactView, VisitView } from '../view.ts'
import { AboutLinks, AboutPairs, type Copies, factPairs } from './about.tsx'
import { Complaints } from './complaints.tsx'
import { Deciders } from './deciders.tsx'
import { EndingPart } from './ending.tsx'
import { History } from './history.tsx'
import { NamedPart } from './named.tsx'
import type { NextStep } from './next-step.ts'
import { After, afterIn } from './notices.tsx'
import { PaperCopies, type Papers } from './paper-copies.tsx'
import { Statements } from './statements.tsx'
import { TwiceForm } from './twice.tsx'
import type { FormsProps } from './verb-form.tsx'
import { isOffered, verbParts } from './verb-parts.tsx'
import { VisitPart, visitPairs } from './visit-form.tsx'
import { Why } from './why.tsx'

export interface RestProps extends FormsProps {
  readonly visit: VisitView | null
  /** An instant as a field of the wall clock takes it. */
  readonly wallOf: (at: Date) => string
  readonly papers: Papers
  readonly copies: Copies
  readonly step: NextStep
}

/** The rest of a request, folded: what else this reader may do, then what is known. */
export function Rest({ visit, wallOf, papers, copies, step, ...forms }: RestProps) {
  const { page, view, problem } = forms
  const { lang } = page
  const w = pagesWords(lang)
  const others = verbParts.filter(part => isOffered(part, forms) && !(step.is === 'own' && part.verbs.includes(step.verb)))
  return (
    <aside aria-label={w.about.title}>
      <Folds>
        {others.map(part => (
          <Fold key={part.id} id={part.id} title={part.title(forms)} open={part.verbs.some(verb => verb === problem?.verb)}>
            <part.Body {...forms} />
          </Fold>
        ))}
        {forms.offers.named === null ? null : (
          <Fold
            id="named"
            title={namedWords(lang).title}
            inside={forms.offers.named.name ?? namedWords(lang).none}
            open={problem?.verb === 'name-student'}
          >
            <NamedPart forms={forms} named={forms.offers.named} />
          </Fold>
        )}
        {forms.offers.twice.length === 0 ? null : (
          <Fold id="twice" title={twiceWords[lang].title} open={problem?.verb === 'decline' && problem.typed['reason'] === 'written-twice'}>
            <TwiceForm {...forms} />
          </Fold>
        )}
        <Fold
          id="visit"
          title={w.visit.title}
          inside={insideWords(page.lang).visit({ n: visitPairs(visit, lang).length })}
          open={problem?.verb === 'visit'}
        >
          <VisitPart forms={forms} visit={visit} wallOf={wallOf} />
        </Fold>
        <Fold id="papers" title={papersKept(lang).title} inside={insideWords(page.lang).copies({ n: papers.copies.length })}>
          <PaperCopies forms={forms} papers={papers} />
        </Fold>
        <Known page={page} view={view} />
        <Afterwards forms={forms} isStep={step.is === 'own' && step.verb === 'answer-complaint'} />
        <Fold id="why" title={w.plan.title} inside={insideWords(page.lang).sections({ n: view.because.length })}>
          <Why view={view} lang={lang} />
        </Fold>
        <Fold id="history" title={w.history.title} inside={linesSaid(view, lang)}>
          <History view={view} lang={lang} />
        </Fold>
        <Fold id="about" title={w.about.title}>
          <AboutPairs page={page} view={view} />
          <AboutLinks page={page} view={view} copies={copies} />
        </Fold>
      </Folds>
    </aside>
  )
}

function Known({ page, view }: { page: PageContext; view: ContactView }) {
  const w = pagesWords(page.lang)
  const signed = view.offices.filter(office => office.signed !== null).length
  return (
    <>
      <Fold id="known" title={w.about.known} inside={insideWords(page.lang).facts({ n: Object.keys(view.facts).length })}>
        <Pairs pairs={factPairs(view, page.lang)} />
      </Fold>
      <Fold id="who" title={w.who.title} inside={insideWords(page.lang).signed({ signed, n: view.offices.length })}>
        <Deciders page={page} view={view} />
      </Fold>
    </>
  )
}

/** Who is told afterwards, how it ended, what those who were there say, and complaints. */
function Afterwards({ forms, isStep }: { forms: FormsProps; isStep: boolean }) {
  const { page, view, problem } = forms
  const { lang } = page
  const w = pagesWords(lang)
  const after = afterIn(view)
  const given = view.statements.filter(each => each.given !== null).length
  return (
    <>
      {after.length === 0 ? null : (
        <Fold id="after" title={w.notices.after} inside={insideWords(page.lang).notices({ done: doneOf(view), n: after.length })}>
          <After page={page} view={view} />
        </Fold>
      )}
      {view.released.length === 0 ? null : (
        <Fold id="released" title={recordsWords(lang).given} inside={insideWords(page.lang).released({ n: view.released.length })}>
          <Released page={page} released={view.released} />
        </Fold>
      )}
      {view.ending === null ? null : (
        <Fold id="ending" title={w.ending.title}>
          <EndingPart ending={view.ending} lang={lang} />
        </Fold>
      )}
      {view.begun || view.ending !== null ? (
        <Fold
          id="accounts"
          title={statementsWords(page.lang).title}
          inside={insideWords(page.lang).accounts({ given, n: view.statements.length })}
        >
          <Statements page={page} view={view} />
        </Fold>
      ) : null}
      {isStep ? null : (
        <Fold
          id="complaints"
          title={complaintWords(lang).title}
          inside={insideWords(page.lang).complaints({ n: view.complaints.length })}
          open={problem?.verb === 'complain' || problem?.verb === 'answer-complaint'}
        >
          <Complaints {...forms} />
        </Fold>
      )}
    </>
  )
}

const doneOf = (view: ContactView): number => afterIn(view).filter(({ state }) => state === 'done').length

function linesSaid({ history }: ContactView, lang: PageContext['lang']): string | undefined {
  const [first, last] = [history[0], history.at(-1)]
  return first && last ? pagesWords(lang).history.lines({ n: history.length, first: first.at, last: last.at }) : undefined
}
