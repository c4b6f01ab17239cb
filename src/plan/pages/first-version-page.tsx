import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { adoptingWords } from '../words/adopting.ts'
import { comparingWords } from '../words/comparing.ts'

/** What changed, where no version held before the one in force. */
export function FirstVersionPage({ page }: { page: PageContext }) {
  const w = comparingWords[page.lang].first
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">
        <a href="/plan/versions">{adoptingWords[page.lang].versions.all}</a>
      </p>
      <h1>{w.heading}</h1>
      <p class="c-lede">{w.lede}</p>
    </Frame>
  )
}
