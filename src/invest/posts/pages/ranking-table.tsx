import type { PageContext } from '../../../design/context.ts'
import type { PostView } from '../post-view.ts'
import { posts } from '../said.ts'
import { hiringWords } from '../wording-hiring.ts'
import { Cell } from './cell.tsx'

/** What the preference for residents did: ranks with and without it, and which of them moved. */
export function RankingTable({ page: { lang }, opening }: { page: PageContext; opening: NonNullable<PostView['opening']> }) {
  const w = hiringWords(lang).post
  const { ranking, residentPoints } = opening
  const heads = [w.rank, w.rankWithout, w.score, w.withPreference, w.resident, w.moved]
  return (
    <>
      <h2 id="ranks">{w.rankTitle}</h2>
      {ranking === null || ranking.length === 0 ? (
        <p>{w.rankNotYet}</p>
      ) : (
        <>
          <p>{w.rankSays(residentPoints, ranking.filter(({ moved }) => moved !== 0).length)}</p>
          <table role="table" class="c-staffing">
            <caption class="c-vh">{w.rankTitle}</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {w.candidates}
                </th>
                {heads.map(head => (
                  <th key={head} role="columnheader" scope="col" class="c-n">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {ranking.map(each => (
                <tr role="row" key={each.letter}>
                  <th role="rowheader" scope="row">
                    {w.candidate(each.letter)}
                  </th>
                  {[
                    String(each.rank),
                    String(each.rankWithout),
                    posts(each.score, lang),
                    posts(each.withPreference, lang),
                    each.resident ? w.yes : w.no,
                    w.movedBy(each.moved),
                  ].map((said, at) => (
                    <Cell key={heads[at]} label={heads[at] ?? ''} isNumber>
                      {said}
                    </Cell>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  )
}
