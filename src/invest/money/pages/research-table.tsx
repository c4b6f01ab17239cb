import { gradeWords } from '../../../evidence/index.ts'
import type { Lang } from '../../../words/lang.ts'
import { list } from '../../../words/lists.ts'
import { count } from '../../../words/numbers.ts'
import type { MeasuresPaid } from '../money-kit.ts'
import type { LineShown } from '../read-money.ts'
import { researchOf, sidesOf } from '../research.ts'
import { researchWords } from '../words/research.ts'
import { titleOf } from './river-words.ts'
import { MoneyTable } from './table.tsx'

/** What research says of what this money buys: the grade, why, and both directions, with the way to its studies. */
interface Researched {
  readonly lang: Lang
  readonly lines: readonly LineShown[]
  readonly paid: MeasuresPaid
}

export function ResearchTable({ lang, lines, paid }: Researched) {
  const w = researchWords[lang]
  const found = researchOf(lines, paid)
  return (
    <section aria-labelledby="research">
      <h2 id="research">{w.title}</h2>
      {found.length === 0 ? null : (
        <MoneyTable
          stacks
          caption={w.title}
          columns={[
            ...[{ head: w.line }, { head: w.grade }, { head: w.why }],
            ...[
              { head: w.speakFor, isNumber: true },
              { head: w.speakAgainst, isNumber: true },
            ],
          ]}
          rows={found.map(({ graded, lines: own }) => {
            const { speakFor, speakAgainst } = sidesOf(graded)
            const titles = own.map(line => titleOf(line, lang))
            return [
              list(titles, lang),
              <a href={`/evidence/${graded.measure}`}>{gradeWords[graded.grade][lang]}</a>,
              graded.reason[lang],
              ...[count(speakFor, lang), count(speakAgainst, lang)],
            ]
          })}
        />
      )}
      <p>
        {w.ungraded} <a href="/evidence/studies">{w.studies}</a>
      </p>
    </section>
  )
}
