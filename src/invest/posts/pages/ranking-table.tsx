import type { PageContext } from '../../../design/context.ts'
import { numbers, Row, Table } from '../../../design/table.tsx'
import type { PostView } from '../post-view.ts'
import { hundredths } from '../../../words/numbers.ts'
import { hiringWords } from '../words/hiring.ts'
import { LabelledCell } from './labelled-cell.tsx'

/** What the preference for residents did: ranks with and without it, and which of them moved. */
export function RankingTable({ page: { lang }, opening }: { page: PageContext; opening: NonNullable<PostView['opening']> }) {
  const w = hiringWords[lang].post
  const { ranking, residentPoints } = opening
  const movedSaid = (places: number) => (places === 0 ? w.notMoved : places > 0 ? w.movedUp({ places }) : w.movedDown({ places: -places }))
  const heads = [w.rank, w.rankWithout, w.score, w.withPreference, w.resident, w.moved]
  return (
    <>
      <h2 id="ranks">{w.rankTitle}</h2>
      {ranking === null || ranking.length === 0 ? (
        <p>{w.rankNotYet}</p>
      ) : (
        <>
          <p>{w.rankSays({ points: residentPoints, moved: ranking.filter(({ moved }) => moved !== 0).length })}</p>
          <Table class="c-staffing" caption={w.rankTitle} heads={[w.candidates, ...numbers(heads)]}>
            {ranking.map(each => (
              <Row key={each.letter} head={w.candidate({ letter: each.letter })}>
                {[
                  String(each.rank),
                  String(each.rankWithout),
                  hundredths(each.score, lang),
                  hundredths(each.withPreference, lang),
                  each.resident ? w.yes : w.no,
                  movedSaid(each.moved),
                ].map((said, at) => (
                  <LabelledCell key={heads[at]} label={heads[at] ?? ''} isNumber>
                    {said}
                  </LabelledCell>
                ))}
              </Row>
            ))}
          </Table>
        </>
      )}
    </>
  )
}
