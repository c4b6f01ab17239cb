import { ErrorSummary } from '../../design/error-summary.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { Frame } from '../../design/frame.tsx'
import { Status } from '../../design/status.tsx'
import { sentencesOf } from '../../kernel/refusal.ts'
import type { Duty, EntryVerb } from '../contract.ts'
import type { EntryView } from '../view.ts'
import { dutyWords, endingWords, kindWords } from '../words/codes.ts'
import { formWords, words } from '../words/restraint.ts'
import { Clocks } from './clocks.tsx'
import { FormOf } from './other-forms.tsx'
import { Stands } from './stands.tsx'
import type { FormsProps } from './verb-form.tsx'

/** One entry: what is next, with its form; what stands; by which days; and what else may be done. */
export function EntryPage(forms: FormsProps) {
  const { page, view, tried } = forms
  const { lang } = page
  const w = words(lang)
  const title = titleOf(view, lang)
  const main = mainOf(view)
  const rest = view.next.filter(verb => verb !== main)
  const { owed } = view
  return (
    <Frame page={page} title={title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/restraint">{w.back}</a> · {w.line({ day: view.happenedOn })}, {view.schoolName}
      </p>
      <h1>{title}</h1>
      {owed && view.ended === null ? (
        <p>
          <Status is={view.isLate ? 'late' : 'waiting'}>
            {view.isLate ? w.lateSince({ day: owed.dueOn }) : w.dueBy({ day: owed.dueOn })}
          </Status>
        </p>
      ) : null}
      {view.weekOwed && view.weekDueOn !== null ? <p>{w.weekOwed({ day: view.weekDueOn })}</p> : null}
      {owed?.byCall ? <p>{w.onCall}</p> : null}
      {main === undefined ? null : (
        <section aria-labelledby={`do-${main}`}>
          <h2 id={`do-${main}`}>{titleOfVerb(main, view, lang)}</h2>
          <FormOf verb={main} forms={forms} isMain />
        </section>
      )}
      {view.next.length === 0 && view.ended === null ? <p>{w.nothing}</p> : null}
      <Stands page={page} view={view} />
      <Clocks page={page} clocks={view.clocks} />
      {view.described && view.clocks.length > 0 ? <Letters view={view} lang={lang} /> : null}
      {view.call === null ? null : (
        <p>
          <a href={`/calls/${view.call}`}>{w.theCall}</a>
        </p>
      )}
      {rest.length === 0 ? null : (
        <>
          <h2>{w.more}</h2>
          <Folds>
            {rest.map(verb => (
              <Fold key={verb} id={verb} title={titleOfVerb(verb, view, lang)} open={tried?.verb === verb}>
                <FormOf verb={verb} forms={forms} />
              </Fold>
            ))}
          </Folds>
        </>
      )}
      <p class="c-small c-soft">
        {w.never} {w.crime} {w.whoSees}
      </p>
    </Frame>
  )
}

type Lang = FormsProps['page']['lang']

const titleOf = ({ owed, ended, weekOwed, described }: EntryView, lang: Lang): string => {
  const w = words(lang)
  if (ended) return endingWords[ended][lang]
  if (weekOwed && owed?.duty === 'close') return w.reviewNext
  return owed ? w.next({ duty: dutyWords[owed.duty][lang] }) : kindWords[described?.kind ?? 'physical'][lang]
}

const titleOfVerb = (verb: EntryVerb, { described }: EntryView, lang: Lang): string => {
  const w = formWords(lang)
  return verb === 'describe' && described ? w.describe.again : w[verb].title
}

/** By which verb what is owed is done. */
const does: Readonly<Record<Duty, EntryVerb>> = {
  ...{ describe: 'describe', 'say-injuries': 'injuries', 'leader-told': 'tell-leader', 'principal-report': 'describe' },
  ...{ 'caregiver-told': 'tell-caregiver', 'caregiver-report': 'send-report', 'state-report': 'report-state', close: 'close' },
}

function mainOf({ owed, next, weekOwed }: EntryView): EntryVerb | undefined {
  if (owed === null) return undefined
  const verb = weekOwed && owed.duty === 'close' ? 'review-week' : does[owed.duty]
  return next.find(each => each === verb)
}

function Letters({ view, lang }: { readonly view: EntryView; readonly lang: Lang }) {
  const w = words(lang)
  return (
    <section aria-labelledby="letter">
      <h2 id="letter">{w.letter}</h2>
      <ul>
        <li>
          <a href={`/restraint/${view.id}/letter/en`}>{w.letterEn}</a>
        </li>
        <li>
          <a href={`/restraint/${view.id}/letter/es`}>{w.letterEs}</a>
        </li>
        <li>{w.letterOther}</li>
      </ul>
    </section>
  )
}
