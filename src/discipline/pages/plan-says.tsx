import type { PageContext } from '../../design/context.ts'
import { ReasonLine } from '../../design/reason-line.tsx'
import type { IncidentView } from '../view.ts'
import { words } from '../words/discipline.ts'
import { groupWords } from '../words/measure.ts'
import { answerWords, factWords } from '../words/question.ts'

interface Props {
  readonly page: PageContext
  readonly view: IncidentView
}

/** What the plan in force says, on whose word; and, folded away, what it says to each kind. */
export function PlanSays({ page: { lang }, view: { plan, answers, exclusions } }: Props) {
  const w = words(lang)
  const kind = exclusions.at(-1)?.kind ?? 'short-term'
  return (
    <>
      <h2>{w.saysOf}</h2>
      <p>{w.ofKind({ kind: factWords.exclusion.values[kind][lang] })}</p>
      {plan.says.length === 0 ? <p>{w.noPlan}</p> : null}
      {plan.says.map(line => (
        <p key={line}>{line}</p>
      ))}
      <ul class="c-small">
        {plan.because.map((reason, at) => (
          <li key={at}>
            <ReasonLine reason={reason} lang={lang} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{w.answersTitle}</summary>
        <ul>
          {answers.map(each => (
            <li key={each.kind}>
              {factWords.exclusion.values[each.kind][lang]}: {each.answer === null ? w.noPlan : answerWords[each.answer][lang]}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

/** Repetition and a difference between groups, before anything is decided: by the plan's own measure, never by race. */
export function Before({ page: { lang }, view: { before, daysBefore, daysCounted, compared } }: Props) {
  const w = words(lang)
  return (
    <>
      <h2>{w.before}</h2>
      <p>{w.missed({ n: daysBefore + daysCounted })}</p>
      <p>{w.repeat({ n: before.incidents, days: before.days, answered: before.answered, excluded: before.excluded })}</p>
      {compared === null ? null : (
        <>
          <p>{w.compared}</p>
          <ul>
            {compared.groups.map(({ group, share }) => (
              <li key={group}>
                {share === null
                  ? w.hidden({ group: groupWords[group][lang], n: compared.atLeast })
                  : w.group({ group: groupWords[group][lang], share })}
              </li>
            ))}
          </ul>
          <p>{compared.isUneven ? w.uneven({ ratio: compared.ratio }) : w.even}</p>
        </>
      )}
    </>
  )
}
