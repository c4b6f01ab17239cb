import type { ComponentChildren } from 'preact'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { Frame } from '../../design/frame.tsx'
import { Status } from '../../design/status.tsx'
import { sentencesOf } from '../../kernel/refusal.ts'
import type { Duty, ProcessVerb } from '../contract.ts'
import { dutyWords, endingWords, kindWords, reasonWords, stageWords } from '../words/codes.ts'
import { formWords, words } from '../words/repair.ts'
import { Consents, Facilitate, KeepOut, NameParty, Prepare, Screen } from './arranging-forms.tsx'
import { Agree, CheckInForm, Close, Confirm, Done, End, Hold, Leave, PlanSession } from './meeting-forms.tsx'
import { Stands } from './stands.tsx'
import type { FormsProps } from './verb-form.tsx'

/** One process: what is next, with its form; what stands; and what else may be done. */
export function ProcessPage(forms: FormsProps) {
  const { page, view, tried } = forms
  const { lang } = page
  const w = words(lang)
  const { owed, ended, stage, kind } = view
  const title = owed ? w.next({ duty: dutyWords[owed.duty][lang] }) : ended ? endingWords[ended.as][lang] : stageWords[stage][lang]
  const main = mainOf(forms)
  const rest = view.next.filter(verb => !main.includes(verb))
  return (
    <Frame page={page} title={title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/repair">{w.back}</a> · {kindWords[kind][lang]}
      </p>
      <h1>{title}</h1>
      {owed?.dueOn ? (
        <p>
          <Status is="waiting">{view.isLate ? w.lateSince({ day: owed.dueOn }) : w.dueBy({ day: owed.dueOn })}</Status>
        </p>
      ) : null}
      {view.incidentTakenBack ? (
        <p>
          <strong>{w.incidentTakenBack}</strong>
        </p>
      ) : null}
      {view.facilitator?.isUncertified ? (
        <p>
          <strong>{w.uncertifiedThen({ name: view.facilitator.name })}</strong>
        </p>
      ) : null}
      {ended?.why ? (
        <p>
          {w.why({ reason: reasonWords[ended.why][lang] })} {ended.why === 'not-for-repair' ? w.elsewhere : null}
        </p>
      ) : null}
      {main.map(verb => (
        <section key={verb} aria-labelledby={`do-${verb}`}>
          <h2 id={`do-${verb}`}>{formWords(lang)[verb].title}</h2>
          <FormOf verb={verb} forms={forms} isMain />
        </section>
      ))}
      {view.next.length === 0 && !ended ? <p>{w.nothing}</p> : null}
      <Stands page={page} view={view} />
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
      <p class="c-small c-soft">{w.whoSees}</p>
    </Frame>
  )
}

/** By which verbs what is owed is done. */
const does: Readonly<Record<Duty, readonly ProcessVerb[]>> = {
  'name-parties': ['name-party'],
  screen: ['screen'],
  'choose-facilitator': ['facilitate'],
  prepare: ['prepare', 'consent'],
  'plan-session': ['plan-session', 'consent'],
  hold: ['hold'],
  agree: ['agree', 'consent'],
  action: ['done'],
  confirm: ['confirm'],
  'check-in': ['check-in'],
  close: ['close'],
}
/** For whoever takes part: what is theirs to say. */
const ofParties: readonly ProcessVerb[] = ['consent', 'done', 'confirm']

/** The verbs whose forms stand at the top; an agreement that waits for its consents has these alone. */
function mainOf({ view: { owed, next, agreement, facilitator } }: FormsProps): readonly ProcessVerb[] {
  const isWritten = agreement === 'written' && owed?.duty !== 'choose-facilitator'
  const wanted = owed === null ? ofParties : isWritten ? (['consent'] as const) : does[owed.duty]
  if (facilitator?.isUncertified) return (['facilitate', 'plan-session', 'hold'] as const).filter(verb => next.includes(verb))
  return wanted.filter(verb => next.includes(verb))
}

function FormOf({ verb, forms, isMain = false }: { verb: ProcessVerb; forms: FormsProps; isMain?: boolean }): ComponentChildren {
  const props = { forms, isMain }
  switch (verb) {
    case 'name-party':
      return <NameParty {...props} />
    case 'keep-out':
      return <KeepOut {...props} />
    case 'screen':
      return <Screen {...props} />
    case 'facilitate':
      return <Facilitate {...props} />
    case 'consent':
    case 'take-back':
      return <Consents forms={forms} verb={verb} />
    case 'prepare':
      return <Prepare {...props} />
    case 'plan-session':
      return <PlanSession {...props} />
    case 'hold':
      return <Hold {...props} />
    case 'agree':
      return <Agree {...props} />
    case 'done':
      return <Done {...props} />
    case 'confirm':
      return <Confirm {...props} />
    case 'check-in':
      return <CheckInForm {...props} />
    case 'close':
      return <Close {...props} />
    case 'leave':
      return <Leave {...props} />
    case 'end':
      return <End {...props} />
  }
}
