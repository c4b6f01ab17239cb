import { Call911 } from '../../design/call-911.tsx'
import type { PageContext } from '../../design/context.ts'
import { crisisLines } from '../../design/crisis-lines.ts'
import { Frame } from '../../design/frame.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { OfficeTel } from '../../design/office-tel.tsx'
import { Tel } from '../../design/tel.tsx'
import { words as designWords } from '../../design/words/frame.ts'
import { words } from '../words/respond.ts'

/** What a phone shows in place of a page it cannot have. What waits to be sent stands above it, as on every page. */
export function OfflinePage({ page }: { page: PageContext }) {
  const all = words(page.lang)
  const w = all.offline.page
  return (
    <Frame page={page} title={w.title}>
      <div class="c-narrow">
        {/* The worker says here what was just given, where a form was sent. */}
        <div data-instead>
          <h1>{w.heading}</h1>
          <p class="c-lede">{w.lede}</p>
          <p>{w.rest}</p>
        </div>
        <Call911 lang={page.lang} now big />
        <section aria-labelledby="numbers">
          <h2 id="numbers">{w.numbers}</h2>
          <Pairs
            row
            pairs={[
              [all.call.office, <OfficeTel number={page.district.officePhone} lang={page.lang} />],
              [all.call.helpLine, <Tel number={crisisLines.helpLine} />],
              [all.call.mobileCrisis, <Tel number={crisisLines.mobileCrisis} />],
            ]}
          />
        </section>
        <h2>{w.kept}</h2>
        <p>{w.keptBody}</p>
        <div class="c-actions">
          <a class="usa-button" href="/call">
            {designWords(page.lang).places.call}
          </a>
          <a class="usa-button usa-button--outline" href="/door">
            {designWords(page.lang).places.frontOffice}
          </a>
          {page.person === null ? null : (
            <a class="usa-button usa-button--outline" href="/me/pages">
              {designWords(page.lang).places.myPages}
            </a>
          )}
        </div>
      </div>
    </Frame>
  )
}
