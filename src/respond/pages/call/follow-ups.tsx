import { FormToken } from '../../../design/form-token.tsx'
import { noticeOf } from '../../rules/restraint.ts'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'
import type { CallView, FollowUpView } from '../view.ts'
import { Due, DueBy, OwnChildAlone } from './due.tsx'

/** So many stand in sight, the most urgent; a page of more is read by nobody. */
const inSight = 3

const isOpen = ({ stands }: FollowUpView): boolean => stands === 'due' || stands === 'overdue'

/** What is owed still after a call that is closed, the most urgent first. */
export const owedFirst = ({ stage, followUps }: CallView): readonly FollowUpView[] =>
  stage === 'closed' ? followUps.filter(isOpen).toSorted(soonest).slice(0, inSight) : []

/** The others: owed later, done, or not owed after all. */
export function owedLater(call: CallView): readonly FollowUpView[] {
  const first = owedFirst(call)
  return call.followUps.filter(one => !first.includes(one))
}

const soonest = (a: FollowUpView, b: FollowUpView): number => (a.dueAt ?? a.dueOn).localeCompare(b.dueAt ?? b.dueOn)

interface FollowUpsProps extends Pick<CallPageProps, 'page' | 'call' | 'deeds'> {
  readonly some: readonly FollowUpView[]
}

/** What is owed after the call, by whom and by when. */
export function FollowUps({ page, call, deeds, some }: FollowUpsProps) {
  const w = words(page.lang)
  return (
    <ul class="c-plain-list">
      {some.map(one => (
        <li key={one.id}>
          <p>{w.owed.list.by({ what: one.what, owner: one.owner })}</p>
          <p>
            <Due one={one} lang={page.lang} />
          </p>
          <OwnChildAlone one={one} lang={page.lang} />
          {one.kind === null ? null : <DueBy kind={one.kind} lang={page.lang} />}
          {isOpen(one) && call.stage === 'closed' && one.kind !== null && noticeOf[one.kind] ? (
            <p>
              <a href={`/restraint/calls/${call.id}`}>{w.owed.list.inLog}</a>
            </p>
          ) : null}
          <Ends page={page} call={call} one={one} deeds={deeds} />
        </li>
      ))}
    </ul>
  )
}

/** That it is done, or that what it is about did not happen. The written report has a form of its own. */
function Ends({ page, call, one, deeds }: Omit<FollowUpsProps, 'some'> & { readonly one: FollowUpView }) {
  const w = words(page.lang)
  if (!isOpen(one) || one.kind === 'written-report') return null
  const address = `/calls/${call.id}/follow-ups/${one.id}`
  const keyed = (deed: string | undefined) => (deed === undefined ? undefined : `${deed}-${one.id}`)
  return (
    <div class="c-actions">
      {call.next.includes('follow-ups') ? (
        <form method="post" action={`${address}/done`}>
          <FormToken page={page} deed={keyed(deeds['follow-ups'])} />
          <button class="usa-button usa-button--outline">{w.record.followUpButton}</button>
        </form>
      ) : null}
      {one.kind !== null && call.next.includes('follow-up-not-owed') ? (
        <form method="post" action={`${address}/not-owed`}>
          <FormToken page={page} deed={keyed(deeds['follow-up-not-owed'])} />
          <button class="usa-button usa-button--outline">{w.owed.list.notOwedButton}</button>
        </form>
      ) : null}
    </div>
  )
}
