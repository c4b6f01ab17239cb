import { Call911 } from '../../design/call-911.tsx'
import type { PageContext } from '../../design/context.ts'
import { crisisLines } from '../../design/crisis-lines.ts'
import { Frame } from '../../design/frame.tsx'
import { OfficeTel } from '../../design/office-tel.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { Status } from '../../design/status.tsx'
import { Tel } from '../../design/tel.tsx'
import { words } from '../words/respond.ts'

export interface WhomToAskPageProps {
  readonly page: PageContext
  /** Something was sent all the same: it says so, since nobody comes on account of it. */
  readonly notSent?: boolean
}

/** In place of the form of a call, for those who do not send one: whom to ask. Nothing here promises what is then refused. */
export function WhomToAskPage({ page, notSent = false }: WhomToAskPageProps) {
  const { whom: w, call } = words(page.lang)
  return (
    <Frame page={page} title={w.title}>
      <div class="c-narrow">
        {notSent ? (
          <p class="c-not-sent" role="alert">
            <Status is="waiting">{w.notSent}</Status> {w.notSentBody}
          </p>
        ) : null}
        <h1>{w.title}</h1>
        <div class="c-after">
          <Call911 lang={page.lang} now big>
            {w.danger}
          </Call911>
        </div>
        <section class="c-answer c-after-lg" aria-labelledby="adult">
          <h2 id="adult">{w.adult}</h2>
          <p>{w.adultBody}</p>
        </section>
        <section aria-labelledby="lines">
          <h2 id="lines">{w.lines}</h2>
          <Pairs
            row
            pairs={[
              [w.office, <OfficeTel number={page.district.officePhone} lang={page.lang} />],
              [call.helpLine, <Tel number={crisisLines.helpLine} />],
              [call.mobileCrisis, <Tel number={crisisLines.mobileCrisis} />],
            ]}
          />
        </section>
      </div>
    </Frame>
  )
}
