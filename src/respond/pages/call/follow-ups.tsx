import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { day } from '../../../words/times.ts'
import { Status } from '../../../design/status.tsx'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

/** What is still owed after the call, by whom and by when. */
export function FollowUps({ page, call, deed }: { page: PageContext; call: CallView; deed: string | undefined }) {
  const w = words(page.lang).record
  if (call.followUps.length === 0) return null
  return (
    <>
      <h2>{w.followUps}</h2>
      <ul class="c-plain-list">
        {call.followUps.map(one => (
          <li key={one.id}>
            <p>{w.followUp({ what: one.what, owner: one.owner, due: day(one.dueOn, page.lang) })}</p>
            <p>{one.doneAt === null ? <Status is="waiting">{w.followUpOpen}</Status> : <Status is="there">{w.followUpDone}</Status>}</p>
            {one.doneAt === null && call.next.includes('follow-ups') ? (
              <form method="post" action={`/calls/${call.id}/follow-ups/${one.id}/done`}>
                <FormToken page={page} deed={deed === undefined ? undefined : `${deed}-${one.id}`} />
                <button class="usa-button usa-button--outline">{w.followUpButton}</button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
