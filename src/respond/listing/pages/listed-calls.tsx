import { Status, type StatusKind } from '../../../design/status.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { clock, day, secondsBetween, wait, weekday, dayOf } from '../../../words/times.ts'
import { outcomes, reasonsNobodyCame, stages } from '../../contract.ts'
import { whatAndPlace } from '../../pages/headline.ts'
import { words } from '../../words/respond.ts'
import type { Listed } from '../read-listed.ts'
import { listing } from '../words/listing.ts'

/** A call in one line: what, and in which room, where one was said. */
export const titleOf = ({ what, room }: Pick<Listed, 'what' | 'room'>, lang: Lang): string => whatAndPlace({ room, facts: { what } }, lang)

/** When, and at which school. */
export const whenOf = ({ askedAt, school }: Pick<Listed, 'askedAt' | 'school'>, lang: Lang): string =>
  listing[lang].when({ weekday: weekday(dayOf(askedAt), lang, 'long'), day: day(askedAt, lang), time: clock(askedAt, lang), school })

/** What became of it, in one or two sentences. */
export function endOf({ stage, outcome, nobodyCame, askedAt, answeredAt }: Listed, lang: Lang): string {
  const w = words(lang)
  const waited = answeredAt === null ? '' : listing[lang].answered({ wait: wait(secondsBetween(askedAt, answeredAt), lang) })
  const came = outcomes.find(each => each === outcome)
  const none = reasonsNobodyCame.find(each => each === nobodyCame)
  if (came) return `${w.outcome[came].label}. ${waited}`.trim()
  if (none) return `${w.nobodyCame[none]}.`
  const at = stages.find(each => each === stage)
  return answeredAt === null ? listing[lang].nobodyYet : `${at ? w.stage[at] : listing[lang].open}. ${waited}`
}

const shapeOf = ({ stage, answeredAt }: Listed): StatusKind => (stage === 'closed' ? 'done' : answeredAt === null ? 'waiting' : 'going')

/** Calls as a list of them is read: when and where, what, what became of it, and what is owed still. */
export function ListedCalls({ calls, lang }: { calls: readonly Listed[]; lang: Lang }) {
  const w = listing[lang]
  return (
    <ol class="c-hits">
      {calls.map(call => (
        <li key={call.id}>
          <p class="c-kicker">
            {call.drill ? <strong class="c-drill-word">{words(lang).board.drill}</strong> : null} {whenOf(call, lang)}
          </p>
          <h2>
            <a href={`/calls/${call.id}`}>{titleOf(call, lang)}</a>
          </h2>
          <p>
            <Status is={shapeOf(call)}>{endOf(call, lang)}</Status>
          </p>
          {call.owed.map(({ id, what, owner, dueOn, stands }) => (
            <p key={id}>
              {stands === 'overdue' ? (
                <strong>{w.late({ what, owner, day: day(dueOn, lang) })}</strong>
              ) : (
                w.due({ what, owner, day: day(dueOn, lang) })
              )}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
