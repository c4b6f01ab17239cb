import { Fold } from '../../design/fold.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import { clock, day } from '../../words/times.ts'
import { words } from '../words/people.ts'

export interface UnverifiedLine {
  readonly id: string
  readonly name: string
  readonly schools: readonly string[]
  readonly from: string
  readonly isOnNow: boolean
  readonly hasNumber: boolean
  /** An e-mail address of theirs is verified, and nothing else. */
  readonly hasEmail: boolean
}

/** Who is due on duty while nobody knows whether anything rings for them, and what to do about it. Open where somebody has no number at all. */
export function UnverifiedDuty({ lang, people }: { lang: Lang; people: readonly UnverifiedLine[] }) {
  const w = words(lang).unverifiedDuty
  if (people.length === 0) return null
  const numberless = people.filter(({ hasNumber }) => !hasNumber).length
  return (
    <Fold
      id="unverified"
      title={w.title({ n: people.length })}
      inside={numberless === 0 ? w.inside : w.numberless({ n: numberless })}
      open={numberless > 0}
    >
      <p>{w.body}</p>
      <ul>
        {people.map(({ id, name, schools, from, isOnNow, hasNumber, hasEmail }) => (
          <li key={id}>
            <a href={`/people/${id}`}>{name}</a>, {list(schools, lang)}:{' '}
            {isOnNow ? w.now : w.from({ day: day(from, lang), time: clock(from, lang) })}
            {hasEmail ? <> {w.emailOnly}</> : null}
            {hasNumber ? null : <> {w.noNumber}</>}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
