import { ClockTime } from '../../../../design/clock-time.tsx'
import type { PageContext } from '../../../../design/context.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { type Pair, Pairs } from '../../../../design/pairs.tsx'
import { pagesWords } from '../../words/pages.ts'
import { contact } from '../../../question.ts'
import type { ContactView } from '../view.ts'
import { day } from '../../../../words/times.ts'
import { factLabel, factSaid } from './said.ts'
import { capital } from '../../../../words/capital.ts'

/** Which copies this reader may make; of the family’s, why there is none yet. */
export interface Copies {
  readonly family: 'ready' | Refusal | null
  readonly counsel: boolean
}

/** About the record itself, beside the whole file. */
export function About({ page, view, copies }: { page: PageContext; view: ContactView; copies: Copies }) {
  const w = pagesWords(page.lang).about
  return (
    <aside aria-labelledby="about">
      <h2 id="about">{w.title}</h2>
      <AboutPairs page={page} view={view} />
      <h3>{w.known}</h3>
      <Pairs pairs={factPairs(view, page.lang)} />
      <AboutLinks page={page} view={view} copies={copies} />
    </aside>
  )
}

export function AboutPairs({ page: { lang }, view }: { page: PageContext; view: ContactView }) {
  const w = pagesWords(lang).about
  const pairs: readonly Pair[] = [
    [
      w.asked,
      <>
        {day(view.askedAt, lang)}, <ClockTime at={view.askedAt} />
      </>,
    ],
    [w.by, view.askedBy],
    [w.school, view.school],
    [w.plan, w.version({ title: view.plan.title, version: view.plan.version })],
    ...(view.reviewBy === null || view.finding !== null ? [] : [[w.review, day(view.reviewBy, lang)] as const]),
    [w.change, w.changeBody],
  ]
  return <Pairs pairs={pairs} />
}

/** Copies for those who may make them, and the way back to all of them. */
export function AboutLinks(props: { page: PageContext; view: ContactView; copies: Copies }) {
  const { page, view, copies } = props
  const w = pagesWords(page.lang).about
  return (
    <>
      {view.call === null ? null : (
        <p>
          {w.call}. {view.callsOpen.includes(view.call) ? <a href={`/calls/${view.call}`}>{w.seeCall}</a> : null}
        </p>
      )}
      <div class="c-actions c-actions--stack">
        {copies.family === 'ready' ? (
          <a class="usa-button usa-button--outline" href={`/contacts/${view.id}/family`}>
            {w.family}
          </a>
        ) : null}
        {copies.counsel ? (
          <a class="usa-button usa-button--outline" href={`/contacts/${view.id}/counsel`}>
            {w.counsel}
          </a>
        ) : null}
      </div>
      {copies.family === null || copies.family === 'ready' || copies.family.code === 'not-for-family' ? null : (
        <p class="c-small">{copies.family.says[page.lang]}</p>
      )}
      <p>
        <a href="/contacts">{w.all}</a>
      </p>
      <p class="c-small c-soft">{w.narrative}</p>
    </>
  )
}

/** Every fact of the question in its order. A fact that nobody told is shown as not told, except the facts that are not asked in every case. */
export const factPairs = (view: Pick<ContactView, 'facts'>, lang: PageContext['lang']): Pair[] =>
  contact.facts.flatMap(({ name }): Pair[] => {
    const value = view.facts[name]
    if (value === undefined && name === 'abuse-by-caregiver') return []
    return [[factLabel(name, lang), value === undefined ? pagesWords(lang).about.notSaid : capital(factSaid(name, value, lang))]]
  })
