import { Call911 } from '../../../design/call-911.tsx'
import { ClockTime } from '../../../design/clock-time.tsx'
import type { PageContext } from '../../../design/context.ts'
import { officePhoneSaid } from '../../../design/office-phone.ts'
import { Said } from '../../../design/said.tsx'
import { Status } from '../../../design/status.tsx'
import { telephone } from '../../../design/telephone.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { list } from '../../../words/lists.ts'
import { words } from '../../words/respond.ts'
import { isDangerNow } from '../../urgency.ts'
import { dialledDoubts, isByTelephone } from '../../rules/doubts.ts'
import { is911First } from '../../rules/advice.ts'
import { headline, isUnreached, placeOf, placeOrSchool, stillAsking, waitOf, whatOf, whoComes } from '../headline.ts'
import { askedOnce } from './asked-once.ts'
import { ByTelephone } from './by-telephone.tsx'
import type { CallView } from '../view.ts'

/** The top of a call's page for its caller and its readers: what is so, then 911 where danger is now, then who comes. */
export function HeadlineBlock({ page, call }: { page: PageContext; call: CallView }) {
  const { lang } = page
  const w = words(lang).sent
  const open = call.stage !== 'closed'
  const fire = open && is911First(call.facts)
  const danger = open && !fire && isDangerNow(call)
  return (
    <>
      <p class="c-kicker">
        {open ? `${whatOf(call.facts, lang)}. ` : ''}
        {w.sentAt} <ClockTime at={call.askedAt} />{' '}
        {placeOrSchool(call, lang) === call.school
          ? w.forSchool({ school: call.school })
          : w.forPlace({ place: placeOf(call, lang), school: call.school })}
      </p>
      {fire ? (
        <Call911 lang={lang} now big drill={call.drill} title={w.fire911Title}>
          {w.fire911Body}
        </Call911>
      ) : null}
      <h1>{fire ? whoComes(call, lang) : headline(call, lang)}</h1>
      {danger ? (
        <div class="c-after">
          <Call911 lang={lang} now big drill={call.drill} title={w.call911Title}>
            {w.call911Body}
          </Call911>
          <h2>{whoComes(call, lang)}</h2>
        </div>
      ) : null}
      <WhatOfIt page={page} call={call} />
      <Unconfirmed page={page} call={call} />
      <ByTelephone call={call} lang={lang} />
      {open && call.unanswered && !danger && !fire ? (
        <Call911 lang={lang} now drill={call.drill} title={w.ifDanger}>
          {w.ifDangerBody}
        </Call911>
      ) : null}
      {open && call.unanswered ? (
        <div class="c-actions c-late">
          {page.district.officePhone === null ? (
            <p>{w.goToOffice}</p>
          ) : (
            <a
              class={
                danger || call.next.includes('answer') ? 'usa-button usa-button--outline usa-button--big' : 'usa-button usa-button--big'
              }
              href={telephone(page.district.officePhone)}
            >
              {w.callOffice({ phone: page.district.officePhone })}
            </a>
          )}
        </div>
      ) : null}
    </>
  )
}

/** People are counted once, however often they were asked. */
function countOf({ pages }: CallView): { readonly asked: number; readonly times: number } {
  const asked = askedOnce(pages)
  return { asked: asked.length, times: Math.max(1, ...asked.map(each => each.times)) }
}

function Unconfirmed({ page, call }: { page: PageContext; call: CallView }) {
  const w = words(page.lang).sent
  const dialled: ReadonlySet<string> = new Set(isByTelephone(call) ? dialledDoubts : [])
  const codes = call.unconfirmed.filter(code => !dialled.has(code))
  if (codes.length === 0) return null
  const known: Readonly<Record<string, string>> = w.doubts
  const doubts = new Set(codes.map(code => known[code] ?? w.doubt))
  return (
    <p>
      {w.unconfirmed({ what: list([...doubts], page.lang) })}{' '}
      {codes.includes('school') && call.viewer.is === 'caller' ? <a href="/call?at=another#school">{w.otherSchool}</a> : null}
    </p>
  )
}

/** Whether others are asked besides those who said that they come, and why. */
function whoElse(call: CallView, lang: Lang): string {
  const w = words(lang).sent
  if (!stillAsking(call)) return ''
  if (call.coming === 0) return w.nobodyYetAsking
  const isByPlan = call.coming === call.responders.length && call.coming + call.missing === call.together
  return isByPlan ? w.needMore({ n: call.together, here: call.coming }) : w.askedAgain
}

function WhatOfIt({ page, call }: { page: PageContext; call: CallView }) {
  const { lang } = page
  const w = words(lang).sent
  const waited = waitOf(call, lang)
  const next = call.pages.find(one => one.state === 'waiting' && one.nextAt !== null)
  if (call.stage === 'closed')
    return (
      <p class="c-lede">
        {whatOf(call.facts, lang)}. {waited === undefined ? '' : w.answeredAfter({ wait: waited })}
      </p>
    )
  if (isUnreached(call))
    return (
      <p class="c-lede">
        <Said>{w.nobodyReachedBody({ phone: officePhoneSaid(page.district.officePhone) })}</Said>
      </p>
    )
  if (call.unanswered)
    return (
      <p class="c-lede">
        {w.nobodyYetBody(countOf(call))} {call.pages.length === 0 ? '' : w.nobodyYetAsking}
      </p>
    )
  if (waited !== undefined)
    return (
      <p class="c-lede">
        {w.answeredAfter({ wait: waited })} {whoElse(call, lang)}
      </p>
    )
  if (!next?.nextAt)
    return (
      <p>
        <Status is="waiting">{words(lang).pageState.waiting}</Status>
      </p>
    )
  return (
    <p class="c-lede">
      {w.waitUntil} <ClockTime at={next.nextAt} to="second" stop />
    </p>
  )
}
