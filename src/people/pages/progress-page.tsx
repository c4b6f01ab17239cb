import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { count } from '../../words/numbers.ts'
import { Island } from '../../design/island.tsx'
import { StoppedLine } from '../../design/stopped-line.tsx'
import { type Format, formatNames } from '../roster/formats.ts'
import type { Stage } from '../roster/watch.ts'
import { words } from '../words/people.ts'

export interface ProgressPageProps {
  readonly page: PageContext
  readonly id: string
  readonly format: Format
  readonly work: { readonly stage: Stage; readonly done: number; readonly total: number }
  readonly asOf: string
}

/** How far the reading or saving of a roster is. It can be left; without scripts, the link looks again. */
export function ProgressPage({ page, id, format, work, asOf }: ProgressPageProps) {
  const { lang } = page
  const w = words(lang).roster
  const { heading, bar, said } = w.doing[work.stage]
  const sentence = said({ done: count(work.done, lang), of: count(work.total, lang) })
  return (
    <Frame page={page} title={w.title} islands={['import-progress']}>
      <StoppedLine page={page} asOf={asOf} />
      <div class="c-narrow">
        <p class="c-kicker">{formatNames[format]}</p>
        <Island name="import-progress" props={{ part: 'stage' }} live="polite">
          <h1>{heading}</h1>
        </Island>
        <Island name="import-progress" props={{ part: 'count' }}>
          <div class="c-progress">
            {work.total === 0 ? (
              <progress aria-label={bar} />
            ) : (
              <progress value={work.done} max={work.total} aria-label={bar}>
                {sentence}
              </progress>
            )}
            <p>{work.total === 0 ? heading : sentence}</p>
          </div>
        </Island>
        <p>{w.leave}</p>
        <div class="c-actions">
          <a class="usa-button usa-button--outline" href={`/people/import?import=${id}`}>
            {w.checkAgain}
          </a>
        </div>
      </div>
    </Frame>
  )
}
