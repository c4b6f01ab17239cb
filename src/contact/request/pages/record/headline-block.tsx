import { Call911 } from '../../../../design/call-911.tsx'
import type { PageContext } from '../../../../design/context.ts'
import { Status } from '../../../../design/status.tsx'
import { stageWords } from '../../words/codes.ts'
import { pagesWords } from '../../words/pages.ts'
import type { ContactView } from '../view.ts'
import { list } from '../../../../words/lists.ts'
import { clock, day } from '../../../../words/times.ts'
import { factLabel, headlineOf, owedSaid, requestSaid, statusOf } from './said.ts'

/** The top of a request: what is so, who asks what, and what is still owed. */
export function HeadlineBlock({ page, view }: { page: PageContext; view: ContactView }) {
  const { lang } = page
  const w = pagesWords(lang)
  const owed = owedSaid(view, lang)
  const isOpen = view.ending === null && view.reason === null
  return (
    <>
      <p class="c-kicker">{w.head.kicker({ when: `${day(view.askedAt, lang)}, ${clock(view.askedAt, lang)}`, school: view.school })}</p>
      <h1>{headlineOf(view, lang)}</h1>
      <p class="c-lede">
        {requestSaid(view, lang)} {owed}
      </p>
      <p>
        <Status is={statusOf(view)}>{stageWords[view.stage][lang]}</Status>
      </p>
      {view.waitsUntil === null || view.reason !== null || view.begun ? null : <p>{w.notices.until({ day: view.waitsUntil })}</p>}
      {view.unconfirmed.length === 0 ? null : (
        <p>
          {w.head.unconfirmed({
            what: list(
              view.unconfirmed.map(name => factLabel(name, lang)),
              lang,
            ),
          })}
        </p>
      )}
      {isOpen ? (
        <Call911 lang={lang} drill={view.drill} now={view.facts.emergency === 'imminent-harm'} title={w.head.danger}>
          {w.head.dangerBody}
        </Call911>
      ) : null}
    </>
  )
}
