import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Status } from '../../../design/status.tsx'
import type { OpeningView } from '../opening-view.ts'
import { paySaid, roleTitle } from '../said.ts'
import { postsWords } from '../words/posts.ts'

/** `/invest/posts/openings`: what is posted now. */
export function OpeningsPage({ page, openings }: { page: PageContext; openings: readonly OpeningView[] }) {
  const { lang } = page
  const w = postsWords[lang].openings
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">
        <a href="/invest/posts">{postsWords[lang].inPost.title}</a>
      </p>
      <h1>{openings.length === 0 ? w.none : w.some({ n: openings.length })}</h1>
      <p class="c-lede">{w.lede}</p>
      {openings.length === 0 ? (
        <Empty>{w.emptySays}</Empty>
      ) : (
        <ul class="c-plain-list">
          {openings.map(({ id, role, school, stage, closesOn, posting: { pay } }) => (
            <li key={id}>
              <h2>
                <a href={`/invest/posts/openings/${id}`}>{w.heading({ role: roleTitle(role, lang), school })}</a>
              </h2>
              <p>{`${w.pay}: ${paySaid(pay, lang)}`}</p>
              <p>{stage === 'open' ? w.until({ day: closesOn }) : <Status is="waiting">{w.over}</Status>}</p>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}
