import { Cite } from '../../design/cite.tsx'
import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { count } from '../../design/format.ts'
import { Frame } from '../../design/frame.tsx'
import { Island } from '../../design/island.tsx'
import { Said } from '../../design/said.tsx'
import { type Option, SelectField } from '../../design/select-field.tsx'
import { words } from '../wording.ts'

/** A fact of the question with its words, and the value that is chosen. */
export interface WhatIfFact {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: string
}

/** The plan's answer to the situation, as sentences. */
export interface WhatIfAnswer {
  /** The situation in words, the plain facts left out. */
  readonly situation: string
  /** The answer's own sentence, then the rest of what the plan says. */
  readonly heading: string | null
  readonly says: readonly string[]
  readonly because: readonly {
    readonly href: string
    readonly title: string
    /** The section's own first sentence, where it has one. */
    readonly quote: string | null
    readonly authority: string
    readonly cite: string
    readonly mark: string
  }[]
  /** One fact changed, and the answer with it; `href` asks for that situation. */
  readonly changes: readonly { readonly title: string; readonly says: string; readonly href: string }[]
  readonly count: { readonly same: number; readonly of: number }
}

export interface WhatIfPageProps {
  readonly page: PageContext
  /** The question in words, such as "calls for support"; null where no plan is in force. */
  readonly question: string | null
  readonly facts: readonly WhatIfFact[]
  readonly answer: WhatIfAnswer | null
  readonly problems?: readonly string[]
}

/** Ask the plan: a form that loads, with the same answer that the staff are given. */
export function WhatIfPage({ page, question, facts, answer, problems = [] }: WhatIfPageProps) {
  const w = words(page.lang).whatIf
  return (
    <Frame page={page} title={w.title} islands={['what-if']}>
      {problems.length === 0 ? null : <ErrorSummary title={w.unreadable} errors={problems.map(says => ({ says }))} />}
      <h1>{w.heading}</h1>
      <p class="c-lede">{w.lede}</p>
      {question === null ? (
        <Empty>{w.noPlan}</Empty>
      ) : (
        <div class={answer === null ? 'c-narrow' : 'c-cols'}>
          {answer === null ? null : (
            <Island name="what-if" props={{}} live="polite">
              <AnswerSheet page={page} answer={answer} question={question} />
            </Island>
          )}
          <aside aria-labelledby="ask">
            <h2 id="ask">{w.situation}</h2>
            <form method="get" action="/what-if" data-what-if>
              {facts.map(fact => (
                <SelectField key={fact.name} name={fact.name} label={fact.label} options={fact.options} chosen={fact.chosen} />
              ))}
              <div class="c-actions c-actions--stack">
                <button class="usa-button">{w.button}</button>
              </div>
            </form>
          </aside>
        </div>
      )}
    </Frame>
  )
}

function AnswerSheet({ page, answer, question }: { page: PageContext; answer: WhatIfAnswer; question: string }) {
  const { lang } = page
  const w = words(lang).whatIf
  return (
    <>
      <section class="c-answer" aria-labelledby="answer" lang={lang}>
        <p class="c-kicker">
          {answer.situation} <a href="#ask">{w.change}</a>
        </p>
        <h2 id="answer">
          <Said>{answer.heading ?? w.noAnswer}</Said>
        </h2>
        {answer.heading === null ? <p>{w.noAnswerBody(page.district.officePhone)}</p> : null}
        {answer.says.map(sentence => (
          <p key={sentence}>
            <Said>{sentence}</Said>
          </p>
        ))}
        <h3>{w.written}</h3>
        {answer.because.map(one => (
          <div key={`${one.href} ${one.cite}`} class="c-written">
            {one.quote === null ? (
              <p>
                <a href={one.href}>{w.section(one.title)}</a>
              </p>
            ) : (
              <blockquote class="c-quote">
                <p>{one.quote}</p>
                <footer>
                  <a href={one.href}>{w.section(one.title)}</a>
                </footer>
              </blockquote>
            )}
            <Cite of={[one]} lang={lang} />
          </div>
        ))}
        {answer.changes.length === 0 ? null : (
          <>
            <h3>{w.changes}</h3>
            <ul class="c-rows">
              {answer.changes.map(change => (
                <li key={change.href}>
                  <h4>
                    <a href={change.href}>{change.title}</a>
                  </h4>
                  <p>
                    <Said>{change.says}</Said>
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <p class="c-small c-soft c-after">{w.count(count(answer.count.same, lang), count(answer.count.of, lang), question)}</p>
    </>
  )
}
