import { Call911 } from '../../../design/call-911.tsx'
import { ClockTime } from '../../../design/clock-time.tsx'
import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { Status } from '../../../design/status.tsx'
import { Tel } from '../../../design/tel.tsx'
import type { Verb } from '../../contract.ts'
import { words } from '../../words/respond.ts'
import { isByTelephone } from '../../rules/doubts.ts'
import { isDangerNow } from '../../urgency.ts'
import { placeAndWhat, placeOrSchool, saidOf, stillAsking } from '../headline.ts'
import type { CallPageProps } from '../call-page-props.ts'
import type { AdviceView, CallView, Viewer } from '../view.ts'
import { Advice } from './advice.tsx'
import { ByTelephone } from './by-telephone.tsx'

export interface ResponderBlockProps extends Pick<CallPageProps, 'page' | 'call' | 'deeds'> {
  readonly viewer: Extract<Viewer, { is: 'responder' }>
  readonly advice: AdviceView | null
  readonly callerPhone: string | null
}

/** The top of an open call's page for someone who was asked to come: where, what, whom to telephone, and the next thing to tap. */
export function ResponderBlock({ page, call, viewer, advice, callerPhone, deeds }: ResponderBlockProps) {
  const { lang } = page
  const w = words(lang).respond
  const dialled = isByTelephone(call)
  return (
    <section class="c-answer" aria-labelledby="call">
      <p class="c-kicker c-live">
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
      <h1 class="c-after" id="call">
        {placeAndWhat(call, lang)}
      </h1>
      <p class="c-lede">
        {placeOrSchool(call, lang) === call.school ? '' : `${call.school}. `}
        {`${saidOf(call.facts, lang)} `}
        {dialled ? w.askedFrom({ name: call.askedBy }) : w.askedBy({ name: call.askedBy })}
      </p>
      <ByTelephone call={call} lang={lang} />
      {isDangerNow(call) ? (
        <Call911 lang={lang} now drill={call.drill} title={words(lang).sent.call911}>
          {words(lang).sent.call911Body}
        </Call911>
      ) : null}
      {page.person === null ? <p class="c-small">{w.answersAs({ name: viewer.page.name })}</p> : null}
      <p>
        <MyState page={page} call={call} viewer={viewer} />
      </p>
      {callerPhone === null ? null : (
        <p>
          {w.callCaller({ name: call.askedBy })} <Tel number={callerPhone} />
        </p>
      )}
      <VerbButtons page={page} call={call} deeds={deeds} />
      {viewer.comes === null ? null : (
        // Whoever dialled was told none of it.
        <Advice page={page} call={call} advice={advice} {...(dialled ? {} : { title: w.toldCaller({ name: call.askedBy }) })} />
      )}
    </section>
  )
}

/** Tapping is all there is to it: each is a form of one button, the likeliest first and filled. */
function VerbButtons({ page, call, deeds }: Pick<ResponderBlockProps, 'page' | 'call' | 'deeds'>) {
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
          <FormToken page={page} deed={deeds[verb]} about={placeAndWhat(call, page.lang)} />
          <button class={`usa-button usa-button--big${index === 0 ? '' : ' usa-button--outline'}`}>{says}</button>
        </form>
      ))}
      {call.next.includes('on-the-way') ? <HowLong page={page} call={call} deed={deeds['on-the-way']} /> : null}
      {call.next.includes('hand-back') ? (
        <form method="post" action={`/calls/${call.id}/hand-back`}>
          <FormToken page={page} deed={deeds['hand-back']} about={placeAndWhat(call, page.lang)} />
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
      <FormToken page={page} deed={deed} about={placeAndWhat(call, page.lang)} />
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

/** Their own, whatever that of the others who come. */
function MyState({ page, call, viewer }: Pick<ResponderBlockProps, 'page' | 'call' | 'viewer'>) {
  const w = words(page.lang)
  if (viewer.comes !== null) {
    const { stage, counts } = viewer.comes
    if (!counts && stage !== 'handed-over') return <Status is="waiting">{w.respond.youAreLate}</Status>
    return <Status is={stage === 'there' || stage === 'handed-over' ? 'there' : 'going'}>{w.respond.youAre[stage]}</Status>
  }
  if (viewer.page.state === 'declined') return <Status is="done">{w.respond.youDeclined}</Status>
  if (call.next.includes('answer')) return <Status is="waiting">{w.respond.waiting}</Status>
  return <Status is="done">{w.respond.notNeeded}</Status>
}
