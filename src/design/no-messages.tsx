import type { PageContext } from './context.ts'
import { officePhoneSaid } from './office-phone.ts'
import { Said } from './said.tsx'
import { words } from './words/frame.ts'

/** Where the district has no channel: what is asked here reaches nobody who does not look, so people are told to telephone. */
export function NoMessages({ page }: { page: PageContext }) {
  const w = words(page.lang).noMessages
  if (page.district.hasChannel !== false) return null
  return (
    <p class="c-stopped">
      <strong>{w.title}</strong> <Said>{w.body({ phone: officePhoneSaid(page.district.officePhone) })}</Said>
    </p>
  )
}
