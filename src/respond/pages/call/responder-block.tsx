import { Call911 } from '../../../design/call-911.tsx'
import { ClockTime } from '../../../design/clock-time.tsx'
import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { Status } from '../../../design/status.tsx'
import type { Verb } from '../../contract.ts'
import { words } from '../../words/respond.ts'
import { isDangerNow } from '../../urgency.ts'
import { headline, placeOrSchool, saidOf, stillAsking, whatOf } from '../headline.ts'
import type { CallView, Viewer } from '../view.ts'

export interface ResponderBlockProps {
  readonly page: PageContext
  readonly call: CallView
  readonly viewer: Extract<Viewer, { is: 'responder' }>
  readonly deeds: Readonly<Partial<Record<Verb, string>>>
}

/** The top of a call's page for someone who was asked to come: where, what, and the next thing to tap. */
export function ResponderBlock({ page, call, viewer, deeds }: ResponderBlockProps) {
  const { lang } = page
  const w = words(lang).respond
  const open = call.stage !== 'closed'
  return (
    <>
      <p class="c-live">
        {viewer.page.sentAt === null ? null : (
          <span>
            {w.pagedAt} <ClockTime at={viewer.page.sentAt} to="second" />
          </span>
        )}
        {stillAsking(call) && viewer.page.state === 'waiting' && viewer.page.nextAt !== null ? (
          <span>
            {w.nextAt} <ClockTime at={viewer.page.nextAt} to="second" />
          </span>
        ) : null}
      </p>
      <h1 class="c-after">{`${placeOrSchool(call, lang)}. ${whatOf(call.facts, lang)}.`}</h1>
      <p class="c-lede">
        {placeOrSchool(call, lang) === call.school ? '' : `${call.school}. `}
        {open ? `${saidOf(call.facts, lang)} ` : ''}
        {w.askedBy({ name: call.askedBy })}
      </p>
      {open && isDangerNow(call) ? (
        <Call911 lang={lang} now drill={call.drill} title={words(lang).sent.call911}>
          {words(lang).sent.call911Body}
        </Call911>
      ) : null}
      <p>
        <MyState page={page} call={call} viewer={viewer} />
      </p>
      <VerbButtons page={page} call={call} deeds={deeds} />
    </>
  )
}

/** Tapping is all there is to it: each is a form of one button, the likeliest first and filled. */
function VerbButtons({ page, call, deeds }: Omit<ResponderBlockProps, 'viewer'>) {
  const w = words(page.lang).respond
  const taps = [
    ['answer', w.answer],
    ['there', w.there],
    ['decline', w.decline],
  ] satisfies readonly (readonly [Verb, string])[]
  const open = taps.filter(([verb]) => call.next.includes(verb))
  if (open.length === 0 && !call.next.includes('hand-back')) return null
  return (
    <div class="c-actions c-actions--stack">
      {open.map(([verb, says], index) => (
        <form key={verb} method="post" action={`/calls/${call.id}/${verb}`}>
          <FormToken page={page} deed={deeds[verb]} />
          <button class={`usa-button usa-button--big${index === 0 ? '' : ' usa-button--outline'}`}>{says}</button>
        </form>
      ))}
      {call.next.includes('on-the-way') ? <HowLong page={page} call={call} deed={deeds['on-the-way']} /> : null}
      {call.next.includes('hand-back') ? (
        <form method="post" action={`/calls/${call.id}/hand-back`}>
          <FormToken page={page} deed={deeds['hand-back']} />
          <button class="usa-button usa-button--outline">{w.handBack}</button>
        </form>
      ) : null}
    </div>
  )
}

const minutesOffered = [2, 5, 10, 20] as const

/** Coming and being on the way are one; only the minutes say more. */
function HowLong({ page, call, deed }: { page: PageContext; call: CallView; deed: string | undefined }) {
  const w = words(page.lang).respond
  return (
    <form method="post" action={`/calls/${call.id}/on-the-way`}>
      <FormToken page={page} deed={deed} />
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">{w.howLong}</legend>
        <div class="c-actions">
          {minutesOffered.map(n => (
            <button key={n} class="usa-button usa-button--outline" name="minutes" value={n}>
              {w.minutes({ n })}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}

function MyState({ page, call, viewer }: Omit<ResponderBlockProps, 'deeds'>) {
  const w = words(page.lang)
  if (call.stage === 'closed') return <Status is="done">{headline(call, page.lang)}</Status>
  if (viewer.comes) {
    if (call.stage === 'there') return <Status is="there">{w.respond.youAre.there}</Status>
    if (call.stage === 'handed-over') return <Status is="there">{w.respond.youAre['handed-over']}</Status>
    return <Status is="going">{call.stage === 'on-the-way' ? w.respond.youAre['on-the-way'] : w.respond.youAre.answered}</Status>
  }
  if (viewer.page.state === 'declined') return <Status is="done">{w.respond.youDeclined}</Status>
  if (call.next.includes('answer')) return <Status is="waiting">{w.respond.waiting}</Status>
  return <Status is="done">{w.respond.notNeeded}</Status>
}
