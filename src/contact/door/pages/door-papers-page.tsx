import type { PageContext } from '../../../design/context.ts'
import { Frame } from '../../../design/frame.tsx'
import { type Paper, papers } from '../../papers/kinds.ts'
import { paperWords } from '../../papers/words/papers.ts'

/** What to do with any paper, and which it is. For those who accept process: the superintendent, a designee, counsel. */
export function PaperListPage({ page }: { page: PageContext }) {
  const w = paperWords(page.lang)
  return (
    <Frame page={page} title={w.title}>
      <div class="c-narrow">
        <p class="c-kicker">
          <a href="/door">{w.toDoor}</a>
        </p>
        <h1>{w.title}</h1>
        <p class="c-lede">{w.lede}</p>
        <h2>{w.first}</h2>
        <Checks of={w.all} />
        <h2>{w.kinds}</h2>
        <ul class="c-plain-list">
          {papers.map(kind => (
            <li key={kind}>
              <h3>
                <a href={`/door/papers/${kind}`}>{w.sheets[kind].title}</a>
              </h3>
              <p>{w.sheets[kind].tells}</p>
            </li>
          ))}
        </ul>
        <p>{w.unsure}</p>
      </div>
    </Frame>
  )
}

/** One kind of paper: what to look for, what it does not do, and that counsel decides. */
export function PaperPage({ page, kind }: { page: PageContext; kind: Paper }) {
  const w = paperWords(page.lang)
  const { title, tells, look, not } = w.sheets[kind]
  return (
    <Frame page={page} title={title}>
      <div class="c-narrow">
        <p class="c-kicker">
          <a href="/door/papers">{w.back}</a>
        </p>
        <h1>{title}</h1>
        <p class="c-lede">{tells}</p>
        <h2>{w.lookTitle}</h2>
        <Checks of={look} />
        <h2>{w.notTitle}</h2>
        <ul>
          {not.map(each => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <section class="c-answer c-answer--hold c-after-lg">
          <h2>{w.ends}</h2>
          <p>{w.endsBody}</p>
          <p class="c-small c-soft">{w.photo}</p>
        </section>
      </div>
    </Frame>
  )
}

/** Things to look for, with room for a tick on paper. */
function Checks({ of }: { of: readonly string[] }) {
  return (
    <ul class="c-look-for">
      {of.map(each => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}
