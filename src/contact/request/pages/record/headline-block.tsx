import { Call911 } from '../../../../design/call-911.tsx'
import type { PageContext } from '../../../../design/context.ts'
import { Status } from '../../../../design/status.tsx'
import { pagesWords } from '../../words/pages.ts'
import type { ContactView } from '../view.ts'
import { list } from '../../../../words/lists.ts'
import { clock, day } from '../../../../words/times.ts'
import { isReportAlone } from '../../rules/report-alone.ts'
import { factNamed } from '../../say-fact.ts'
import { badgeOf, headlineOf, owedSaid, requestSaid, restSaid } from './said.ts'

/** The top of a request: what is so, who asks what, and what is still owed. */
export function HeadlineBlock({ page, view }: { page: PageContext; view: ContactView }) {
  const { lang } = page
  const w = pagesWords(lang)
  const owed = owedSaid(view, lang)
  const badge = badgeOf(view, lang)
  const notKnown = isReportAlone(view) ? [] : view.unconfirmed.filter(name => name !== 'session')
  return (
    <>
      <p class="c-kicker">{w.head.kicker({ when: `${day(view.askedAt, lang)}, ${clock(view.askedAt, lang)}`, school: view.school })}</p>
      <h1>{headlineOf(view, lang)}</h1>
      <p class="c-lede">
        {requestSaid(view, lang)} {restSaid(view, lang)} {owed}
      </p>
      <p class="c-state">
        <Status is={badge.is}>{badge.says}</Status>
      </p>
      {view.returnOn === null ? null : <p>{(view.returnOn < view.today ? w.head.returnOver : w.head.returnOn)({ day: view.returnOn })}</p>}
      {view.waitsUntil === null || view.reason !== null || view.begun ? null : <p>{w.notices.until({ day: view.waitsUntil })}</p>}
      {view.unconfirmed.includes('session') ? <p>{w.head.lapsed}</p> : null}
      {notKnown.length === 0 ? null : (
        <p>
          {w.head.unconfirmed({
            what: list(
              notKnown.map(name => factNamed(name, lang)),
              lang,
            ),
          })}
        </p>
      )}
    </>
  )
}

/** While it is open 911 stands beside it; above all else where somebody is in danger now. */
export function DangerLine({ page: { lang }, view }: { page: PageContext; view: ContactView }) {
  const w = pagesWords(lang).head
  if (view.ending !== null || view.reason !== null) return null
  return (
    <Call911 lang={lang} drill={view.drill} now={isDangerNow(view)} title={w.danger}>
      {w.dangerBody}
    </Call911>
  )
}

export const isDangerNow = ({ facts }: Pick<ContactView, 'facts'>): boolean => facts.emergency === 'imminent-harm'
