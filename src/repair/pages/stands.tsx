import type { PageContext } from '../../design/context.ts'
import { type Pair, Pairs } from '../../design/pairs.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { day } from '../../words/times.ts'
import {
  actionWords,
  checkInWords,
  confirmationWords,
  consentWords,
  evidenceWords,
  findingWords,
  keptOutWords,
  languageWords,
  sideWords,
} from '../words/codes.ts'
import { words } from '../words/repair.ts'
import type { ProcessView } from '../view.ts'

interface Props {
  readonly page: PageContext
  readonly view: ProcessView
}

const leaderSaid = ({ facilitator }: ProcessView, lang: Lang): string => {
  const w = words(lang)
  if (facilitator === null) return w.nobodyLeads
  return facilitator.isGone ? w.leadsNoLonger({ name: facilitator.name }) : facilitator.name
}

/** What stands: where, who leads it, who takes part, what was agreed, and how it goes. */
export function Stands({ page, view }: Props) {
  const { lang } = page
  const w = words(lang)
  const pairs: Pair[] = [
    [w.school, view.schoolName],
    [w.leads, leaderSaid(view, lang)],
    ...(view.plannedOn === null ? [] : [[w.meets, day(view.plannedOn, lang)] as const]),
    ...(view.metOn.length === 0 ? [] : [[w.met, view.metOn.map(on => day(on, lang)).join(', ')] as const]),
    ...(view.call === null ? [] : [[w.call, <a href={`/calls/${view.call}`}>{w.open}</a>] as const]),
    ...view.keptOut.map(({ name, why }): Pair => [`${w.keptOut}: ${name}`, keptOutWords[why][lang]]),
  ]
  return (
    <>
      <div class="c-after-lg">
        <Pairs pairs={pairs} row />
      </div>
      {view.interpreter ? <p>{w.interpreter}</p> : null}
      <Parties page={page} view={view} />
      <Agreement page={page} view={view} />
    </>
  )
}

function Parties({ page: { lang }, view: { parties } }: Props) {
  const w = words(lang)
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{w.parties}</h2>
      {parties.length === 0 ? <p>{w.noParties}</p> : null}
      <ul>
        {parties.map(({ person, name, side, language, prepared, consents }) => (
          <li key={person}>
            {w.party({ name, side: sideWords[side][lang] })}
            {language === lang ? null : <>. {w.speaks({ language: languageWords[language][lang] })}</>}
            {prepared ? <>. {w.prepared}</> : null}
            {consents?.map(({ stage, of }) => {
              const said = { stage: consentWords[stage][lang] }
              return <span key={`${stage} ${of}`}>. {of === 'party' ? w.agrees(said) : w.caregiverAgrees(said)}</span>
            })}
            .
          </li>
        ))}
      </ul>
    </section>
  )
}

function Agreement({ page: { lang }, view: { agreement, actions, confirmed, checkIns } }: Props) {
  const w = words(lang)
  if (agreement === 'none') return null
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">{w.agreement}</h2>
      {agreement === 'written' ? <p>{w.waitsForConsent}</p> : null}
      <ul>
        {actions.map(({ action, what, name, dueOn, evidence, isDone }) => (
          <li key={action}>
            {w.action({ what: actionWords[what][lang], name, day: dueOn })}
            {isDone ? (
              <>
                {' '}
                <strong>{w.done}.</strong>
              </>
            ) : null}{' '}
            <span class="c-small c-soft">{w.seenBy({ evidence: evidenceWords[evidence][lang] })}.</span>
          </li>
        ))}
        {confirmed.map(({ person, name, says }) => (
          <li key={person}>{w.confirmed({ name, says: confirmationWords[says][lang] })}</li>
        ))}
      </ul>
      {checkIns.length === 0 ? null : (
        <>
          <h3>{w.checkIns}</h3>
          <ul>
            {checkIns.map(({ which, dueOn, finding }) => (
              <li key={which}>
                {w.checkIn({
                  which: checkInWords[which][lang],
                  day: dueOn,
                  finding: finding === null ? w.notYet : findingWords[finding][lang],
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
