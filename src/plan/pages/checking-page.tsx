import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { Island } from '../../design/island.tsx'
import { StoppedLine } from '../../design/stopped-line.tsx'
import { adoptingWords } from '../words/adopting.ts'

export interface CheckingPageProps {
  readonly page: PageContext
  readonly id: string
  /** How many checks stand before it; null where that is not known here. */
  readonly before: number | null
  readonly asOf: string
  /** Why it is checked once more, where somebody had pressed adopt. */
  readonly why: string | null
}

/** A draft that waits for its check. The page can be left; without scripts, the link looks again. */
export function CheckingPage({ page, id, before, asOf, why }: CheckingPageProps) {
  const w = adoptingWords[page.lang].checking
  return (
    <Frame page={page} title={w.heading} islands={['draft-check']}>
      <StoppedLine page={page} asOf={asOf} />
      <div class="c-narrow">
        <p class="c-kicker">
          <a href="/plan/adopt">{adoptingWords[page.lang].adopt.heading}</a>
        </p>
        <h1>{w.heading}</h1>
        {why === null ? null : <p>{why}</p>}
        <Island name="draft-check" props={{ part: 'place' }} live="polite">
          <div class="c-progress">
            <progress aria-label={w.heading} />
            <p>{before === null || before === 0 ? w.now : w.before({ n: before })}</p>
          </div>
        </Island>
        <p>{w.leave}</p>
        <div class="c-actions">
          <a class="usa-button usa-button--outline" href={`/plan/adopt?draft=${id}`}>
            {w.again}
          </a>
        </div>
      </div>
    </Frame>
  )
}
