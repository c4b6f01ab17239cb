import { ClockTime } from './clock-time.tsx'
import type { PageContext } from './context.ts'
import { officePhoneSaid } from './office-phone.ts'
import { Said } from './said.tsx'
import { words } from './words/frame.ts'

/** Hidden until an island cannot reach us: then it says when the page stopped, and whom to telephone. */
export function StoppedLine({ page, asOf, shown = false }: { page: PageContext; asOf: string; shown?: boolean }) {
  const w = words(page.lang)
  return (
    <div role="alert">
      <p class="c-stopped" data-stopped hidden={!shown}>
        <strong>
          {w.stopped} <ClockTime at={asOf} stop />
        </strong>{' '}
        <Said>{w.stoppedBody({ phone: officePhoneSaid(page.district.officePhone) })}</Said>
      </p>
    </div>
  )
}
