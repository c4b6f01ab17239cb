import { ErrorSummary } from '../../design/error-summary.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { Frame } from '../../design/frame.tsx'
import { Status } from '../../design/status.tsx'
import { sentencesOf } from '../../kernel/refusal.ts'
import type { DisciplineVerb, Duty } from '../contract.ts'
import { dutyWords, stageWords } from '../words/codes.ts'
import { formWords, words } from '../words/discipline.ts'
import { FormOf } from './form-of.tsx'
import { Notice } from './notice.tsx'
import { Before, PlanSays } from './plan-says.tsx'
import { About, ExclusionStands, isTakenBack, Tried } from './stands.tsx'
import type { FormsProps } from './verb-form.tsx'

/** One incident: what is next, with its form; what the plan says; what was tried; and what else may be done. */
export function IncidentPage(forms: FormsProps) {
  const { page, view, tried } = forms
  const { lang } = page
  const w = words(lang)
  const [owed] = view.owed
  const title = owed ? w.next({ duty: dutyWords[owed.duty][lang] }) : stageWords[view.stage][lang]
  const main = mainOf(forms)
  const rest = view.next.filter(verb => !main.includes(verb))
  const one = view.exclusions.at(-1)
  const isDeciding = view.next.some(verb => verb === 'propose' || verb === 'exclude')
  return (
    <Frame page={page} title={title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/discipline">{w.back}</a> · {w.who({ student: view.studentName, day: view.on })}
      </p>
      <h1>{title}</h1>
      {owed?.dueOn ? (
        <p>
          <Status is={owed.isLate ? 'late' : 'waiting'}>
            {owed.isLate ? w.lateSince({ day: owed.dueOn }) : w.dueBy({ day: owed.dueOn })}
          </Status>
        </p>
      ) : null}
      {owed && !view.hasPrincipal ? (
        <p>
          {w.unled({ school: view.schoolName })} {page.person?.places?.includes('people') ? <a href="/people">{w.giveOffice}</a> : null}
        </p>
      ) : null}
      <About page={page} view={view} />
      {view.takenBack === null || view.alternatives.length > 0 ? <Tried page={page} view={view} /> : null}
      {view.stage === 'open' || view.stage === 'proposed' ? <PlanSays page={page} view={view} /> : null}
      {isDeciding ? <Before page={page} view={view} /> : null}
      {view.exclusions.map(each => (
        <ExclusionStands key={each.exclusion} page={page} one={each} />
      ))}
      {one && one.answer === 'may-proceed' && !isTakenBack(one) && (one.hearing === null || one.notice === null) ? (
        <Notice page={page} view={view} one={one} />
      ) : null}
      {main.map(verb => (
        <section key={verb} aria-labelledby={`do-${verb}`}>
          <h2 id={`do-${verb}`}>{formWords(lang)[verb].title}</h2>
          <FormOf verb={verb} forms={forms} isMain />
        </section>
      ))}
      {rest.length === 0 ? null : (
        <>
          <h2>{w.more}</h2>
          <Folds>
            {rest.map(verb => (
              <Fold key={verb} id={verb} title={formWords(lang)[verb].title} open={tried?.verb === verb}>
                <FormOf verb={verb} forms={forms} />
              </Fold>
            ))}
          </Folds>
        </>
      )}
      <p>
        <a href={`/discipline/${view.id}/file`}>{w.file}</a>
      </p>
      <p class="c-small c-soft">{w.whoSees}</p>
    </Frame>
  )
}

/** By which verbs what is owed is done. */
const does: Readonly<Record<Duty, DisciplineVerb>> = {
  notice: 'notice',
  hearing: 'hearing',
  review: 'manifestation',
  services: 'support',
  support: 'support',
  'hear-appeal': 'hear-appeal',
  'decide-appeal': 'decide-appeal',
  alternative: 'begin',
  result: 'result',
  'tell-superintendent': 'tell-superintendent',
  'write-down': 'write-down',
  sign: 'sign',
  exclude: 'exclude',
  propose: 'propose',
}

/** The form at the top: of what is owed first; of an incident just opened the four ways. */
function mainOf({ view: { owed, next, stage } }: FormsProps): readonly DisciplineVerb[] {
  const [first] = owed
  const wanted = first ? [does[first.duty]] : stage === 'open' ? (['begin', 'propose'] as const) : []
  return wanted.filter(verb => next.includes(verb))
}
