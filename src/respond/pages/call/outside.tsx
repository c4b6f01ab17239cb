import type { PageContext } from '../../../design/context.ts'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

const leads = ['principal', 'superintendent', 'designee', 'counsel'] as const

/** The gate’s record of what goes to police or another outsider because of the call. */
export function Outside({ page, call }: { page: PageContext; call: CallView }) {
  const w = words(page.lang).record
  const mayOpen = call.outside?.isOwn === true || leads.some(role => page.person?.roles.includes(role))
  if (call.outside === null) return null
  return (
    <p>
      {w.outside} {mayOpen ? <a href={`/contacts/${call.outside.request}`}>{w.outsideLink}</a> : null}
    </p>
  )
}
