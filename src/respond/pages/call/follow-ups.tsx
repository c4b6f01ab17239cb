import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { words } from '../../words/respond.ts'
import type { CallView, FollowUpView } from '../view.ts'
import { Due, DueBy } from './due.tsx'

interface FollowUpsProps {
  readonly page: PageContext
  readonly call: CallView
  readonly deeds: { readonly done: string | undefined; readonly notOwed: string | undefined }
}

/** What is still owed after the call, by whom and by when. */
export function FollowUps({ page, call, deeds }: FollowUpsProps) {
  const w = words(page.lang)
  if (call.followUps.length === 0) return null
  return (
    <>
      <h2 id="follow-ups">{w.record.followUps}</h2>
      <ul class="c-plain-list">
        {call.followUps.map(one => (
          <li key={one.id}>
            <p>{w.owed.list.by({ what: one.what, owner: one.owner })}</p>
            <p>
              <Due one={one} lang={page.lang} />
            </p>
            {one.kind === null ? null : <DueBy kind={one.kind} lang={page.lang} />}
            <Ends page={page} call={call} one={one} deeds={deeds} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** That it is done, or that what it is about did not happen. The written report has a form of its own. */
function Ends({ page, call, one, deeds }: FollowUpsProps & { readonly one: FollowUpView }) {
  const w = words(page.lang)
  const isOpen = one.stands === 'due' || one.stands === 'overdue'
  if (!isOpen || one.kind === 'written-report') return null
  const address = `/calls/${call.id}/follow-ups/${one.id}`
  const keyed = (deed: string | undefined) => (deed === undefined ? undefined : `${deed}-${one.id}`)
  return (
    <div class="c-actions">
      {call.next.includes('follow-ups') ? (
        <form method="post" action={`${address}/done`}>
          <FormToken page={page} deed={keyed(deeds.done)} />
          <button class="usa-button usa-button--outline">{w.record.followUpButton}</button>
        </form>
      ) : null}
      {one.kind !== null && call.next.includes('follow-up-not-owed') ? (
        <form method="post" action={`${address}/not-owed`}>
          <FormToken page={page} deed={keyed(deeds.notOwed)} />
          <button class="usa-button usa-button--outline">{w.owed.list.notOwedButton}</button>
        </form>
      ) : null}
    </div>
  )
}
