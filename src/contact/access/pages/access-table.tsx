import { Cell, Row, Table } from '../../../design/table.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { day } from '../../../words/times.ts'
import { lastDay } from '../../agreements/pages/said.tsx'
import type { AccessView } from '../view.ts'
import { words } from '../words/access.ts'
import { gradeWords } from '../../../evidence/index.ts'
import { bodyWords, reachWords, voterWords } from '../words/codes.ts'

/** One line for each; what nobody has written down is said, never left blank. */
export function AccessTable({ caption, items, lang }: { caption: string; items: readonly AccessView[]; lang: Lang }) {
  const { heads } = words(lang)
  return (
    <Table
      caption={caption}
      class="c-stack"
      heads={[heads.who, heads.what, heads.since, heads.vote, heads.used, heads.until, heads.research]}
    >
      {items.map(each => {
        const said = saidOf(each, lang)
        return (
          <Row key={each.id} head={<a href={`/standing-access/${each.id}`}>{bodyWords[each.who][lang]}</a>}>
            <Cell head={heads.what}>{reachWords[each.what][lang]}</Cell>
            <Cell head={heads.since}>{said.since}</Cell>
            <Cell head={heads.vote}>{said.vote}</Cell>
            <Cell head={heads.used}>{said.used}</Cell>
            <Cell head={heads.until}>{said.until}</Cell>
            <Cell head={heads.research}>
              <ResearchSaid view={each} lang={lang} />
            </Cell>
          </Row>
        )
      })}
    </Table>
  )
}

/** The grade of what it reaches, with the way to both directions of the research; or that there is none. */
export function ResearchSaid({ view: { evidence }, lang }: { readonly view: AccessView; readonly lang: Lang }) {
  if (evidence === null) return <>{words(lang).notGraded}</>
  return <a href={`/evidence/${evidence.measure}`}>{gradeWords[evidence.grade][lang]}</a>
}

export function saidOf({ since, votedOn, votedBy, usedOn, usedAfter, until, endedAt, endedWhy }: AccessView, lang: Lang) {
  const w = words(lang)
  const endedSaid = (at: string) => (endedWhy === 'entered-in-error' ? w.inError({ at }) : w.endedOn({ at }))
  return {
    since: since === null ? w.notSaid : day(since, lang),
    vote: votedOn === null || votedBy === null ? w.noVote : w.vote({ who: voterWords[votedBy][lang], on: votedOn }),
    used: usedOn === null ? w.noUse : usedAfter ? w.usedAfter({ on: usedOn }) : day(usedOn, lang),
    until: endedAt !== null ? endedSaid(endedAt) : until === null ? w.noLastDay : day(lastDay(until), lang),
  }
}
