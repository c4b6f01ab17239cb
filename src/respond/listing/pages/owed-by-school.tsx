import type { Lang } from '../../../kernel/lang.ts'
import { day } from '../../../words/times.ts'
import { words } from '../../words/respond.ts'
import type { Listed, Owed } from '../read-listed.ts'
import { listing } from '../words/listing.ts'
import { titleOf, whenOf } from './listed-calls.tsx'

interface One {
  readonly call: Listed
  readonly owed: Owed
}

/** What is owed after calls, school by school: what is late first, then by its day, each with who owes it. */
export function OwedBySchool({ calls, lang }: { readonly calls: readonly Listed[]; readonly lang: Lang }) {
  const schools = [...new Set(calls.map(({ school }) => school))].sort((a, b) => a.localeCompare(b, lang))
  return (
    <>
      {schools.map((school, place) => {
        const owed = calls.filter(call => call.school === school).flatMap(call => call.owed.map((each): One => ({ call, owed: each })))
        const late = owed.filter(isLate).length
        return (
          <section key={school} aria-labelledby={`owed-${place}`}>
            <h2 id={`owed-${place}`}>{listing[lang].owedIn({ school, late })}</h2>
            <ul class="c-tasks">
              {owed.toSorted(lateFirst).map(one => (
                <Task key={one.owed.id} one={one} lang={lang} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

const isLate = ({ owed }: One): boolean => owed.stands === 'overdue'

const lateFirst = (a: One, b: One): number =>
  Number(a.call.drill) - Number(b.call.drill) || Number(isLate(b)) - Number(isLate(a)) || a.owed.dueOn.localeCompare(b.owed.dueOn)

function Task({ one: { call, owed }, lang }: { readonly one: One; readonly lang: Lang }) {
  const w = listing[lang]
  const by = day(owed.dueOn, lang)
  return (
    <li>
      <p>{owed.stands === 'overdue' ? <strong>{w.lateSince({ day: by })}</strong> : w.dueBy({ day: by })}</p>
      <div>
        <h3 id={`owed-${owed.id}`}>
          {call.drill ? <strong class="c-drill-word">{words(lang).board.drill}</strong> : null} {owed.what}
        </h3>
        <p class="c-small c-soft">
          {w.owes({ owner: owed.owner })} {titleOf(call, lang)}. {whenOf(call, lang)}
        </p>
      </div>
      <a class="usa-button usa-button--outline" href={`/calls/${call.id}`} aria-describedby={`owed-${owed.id}`}>
        {w.seeCall}
      </a>
    </li>
  )
}
