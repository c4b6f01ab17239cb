import { ClockTime } from '../../../design/clock-time.tsx'
import { Island } from '../../../design/island.tsx'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'
import { AskAgain } from './ask-again.tsx'

/** How fresh the page is, and the ways to look and to ask anew. */
export function CheckAgain({ page, call, deeds }: Pick<CallPageProps, 'page' | 'call' | 'deeds'>) {
  const w = words(page.lang).sent
  return (
    <>
      <div class="c-actions">
        <a class="usa-button usa-button--outline" href={`/calls/${call.id}`}>
          {w.checkAgain}
        </a>
        <AskAgain page={page} call={call} deed={deeds['ask-again']} />
      </div>
      <Island name="call-sent" props={{ part: 'as-of' }}>
        <p class="c-small c-soft">
          {w.asOf} <ClockTime at={call.asOf} to="second" stop /> {w.checks}
        </p>
      </Island>
    </>
  )
}
