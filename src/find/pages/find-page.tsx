import { isStaff, type PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { wordsOf } from '../../kernel/finding.ts'
import { day } from '../../words/times.ts'
import type { Answer, Asked } from '../seek.ts'
import type { Kind } from '../sources.ts'
import { finding } from '../words/find.ts'
import { Marked } from './marked.tsx'

export interface FindPageProps {
  readonly page: PageContext
  /** Null before anything is looked for. */
  readonly asked: Asked | null
  readonly answer: Answer | null
}

/** What is looked for, and what is found, by kind. */
export function FindPage({ page, asked, answer }: FindPageProps) {
  const { lang } = page
  const w = finding[lang]
  const met = answer?.found.filter(({ found }) => found.hits.length > 0) ?? []
  const n = met.reduce((sum, { found }) => sum + found.hits.length, 0)
  const hasMore = met.some(({ found }) => found.hasMore)
  const heading = asked === null ? w.title : hasMore ? w.headingMore({ n, sought: asked.text }) : w.heading({ n, sought: asked.text })
  return (
    <Frame page={page} title={w.title}>
      <search>
        <form action="/find" method="post" class="c-find">
          <FormToken page={page} />
          <div>
            <label class="usa-label" for="q">
              {isStaff(page) ? w.label : w.labelPublic}
            </label>
            <span class="usa-hint" id="q-hint">
              {isStaff(page) ? w.hint : w.hintPublic}
            </span>
            <input class="usa-input" id="q" name="q" type="search" maxLength={200} value={asked?.text} aria-describedby="q-hint" />
          </div>
          <button class="usa-button">{w.button}</button>
        </form>
      </search>
      <h1>{heading}</h1>
      {asked && answer?.days ? (
        <div class="c-lede">
          <p>
            {answer.days.from === answer.days.to
              ? w.readDay({ said: answer.days.said, day: day(answer.days.from, lang) })
              : w.readDays({ said: answer.days.said, from: day(answer.days.from, lang), to: day(answer.days.to, lang) })}
          </p>
          <Again page={page} asked={{ ...asked, allDays: true }} says={w.allDays} />
        </div>
      ) : null}
      {met.length > 1 ? (
        <ul class="c-kinds" aria-label={w.kindsLabel}>
          {met.map(({ kind, found }) => (
            <li key={kind}>
              <a href={`#${kind}`}>{countOf(w, kind, found)}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {asked && n === 0 ? <Empty>{w.nothing}</Empty> : null}
      {asked && met.map(({ kind, found }) => <Hits key={kind} page={page} asked={asked} kind={kind} found={found} />)}
      {asked?.kind ? <Again page={page} asked={{ ...asked, kind: null }} says={w.only} /> : null}
      <p class="c-small c-soft c-after">{w.seen}</p>
    </Frame>
  )
}

type Words = (typeof finding)['en']

const countOf = (w: Words, kind: Kind, { hits, hasMore }: Answer['found'][number]['found']): string =>
  (hasMore ? w.countMore : w.count)({ kind: w.kinds[kind], n: hits.length })

function Hits({ page, asked, kind, found }: { page: PageContext; asked: Asked } & Answer['found'][number]) {
  const w = finding[page.lang]
  const words = wordsOf(asked.text)
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{w.kinds[kind]}</h2>
      <ol class="c-hits">
        {found.hits.map(({ when, title, href, says, isLate, isDrill }) => (
          <li key={`${href} ${title}`}>
            {when === null ? null : <p class="c-kicker">{when}</p>}
            <h3>
              {isDrill ? <strong class="c-drill-word">{w.drill}</strong> : null}{' '}
              <a href={href}>
                <Marked text={title} words={words} />
              </a>
            </h3>
            {says === null ? null : <p>{isLate ? <strong>{says}</strong> : <Marked text={says} words={words} />}</p>}
          </li>
        ))}
      </ol>
      {found.hasMore && asked.kind === null ? (
        <Again page={page} asked={{ ...asked, kind }} says={w.more({ kind: w.kinds[kind] })} />
      ) : null}
    </section>
  )
}

/** Asks once more: a form, since what was typed stands in no address. */
function Again({ page, asked, says }: { page: PageContext; asked: Asked; says: string }) {
  return (
    <form action="/find" method="post">
      <FormToken page={page} />
      <input type="hidden" name="q" value={asked.text} />
      {asked.kind === null ? null : <input type="hidden" name="kind" value={asked.kind} />}
      {asked.allDays ? <input type="hidden" name="allDays" value="yes" /> : null}
      <button class="c-plain-button">{says}</button>
    </form>
  )
}
