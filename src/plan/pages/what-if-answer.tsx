import { Cite } from '../../design/cite.tsx'
import type { Reason } from '../../design/reason-line.tsx'
import { count } from '../../words/numbers.ts'
import { officePhoneSaid } from '../../design/office-phone.ts'
import { Said } from '../../design/said.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { inEnglish } from '../../words/lang.ts'
import { planWords } from '../words/plan.ts'

/** The plan's answer to the situation, as sentences. */
export interface WhatIfAnswer {
  /** The situation in words, the plain facts left out. */
  readonly situation: string
  /** The answer's own sentence, then the rest of what the plan says. */
  readonly heading: string | null
  readonly says: readonly string[]
  readonly because: readonly (Reason & {
    /** The section's own first sentence, where it has one. */
    readonly quote: string | null
    /** Its words are in English, and the page is not. */
    readonly inEnglish?: true
  })[]
  /** One fact said otherwise, and the answer with it. */
  readonly changes: readonly WhatIfChange[]
  readonly count: { readonly same: number; readonly of: number }
}

export interface WhatIfChange {
  readonly fact: string
  /** The nearby situations in which this is so: the fact's value in words, and the address that asks for it. */
  readonly nearby: readonly { readonly said: string; readonly href: string }[]
  /** There are others, which are not shown. */
  readonly isCut: boolean
  readonly says: string
}

export interface AnswerSheetProps {
  readonly answer: WhatIfAnswer
  readonly question: string
  readonly officePhone: string | null
  readonly lang: Lang
}

/** The answer as people read it; the server and the browser draw it with this one piece. */
export function AnswerSheet({ answer, question, officePhone, lang }: AnswerSheetProps) {
  const w = planWords[lang].whatIf
  return (
    <>
      <section class="c-answer" aria-labelledby="answer" lang={lang}>
        <p class="c-kicker">
          {answer.situation} <a href="#ask">{w.change}</a>
        </p>
        <h2 id="answer" tabIndex={-1}>
          <Said>{answer.heading ?? w.noAnswer}</Said>
        </h2>
        {answer.heading === null ? (
          <p>
            <Said>{w.noAnswerBody({ phone: officePhoneSaid(officePhone) })}</Said>
          </p>
        ) : null}
        {answer.says.map(sentence => (
          <p key={sentence}>
            <Said>{sentence}</Said>
          </p>
        ))}
        <h3>{w.written}</h3>
        {answer.because.map(one => (
          <div key={`${one.href} ${one.title} ${one.cite}`} class="c-written">
            {one.quote === null ? (
              <p>
                <a href={one.href}>{w.section({ title: one.title })}</a>
              </p>
            ) : (
              <blockquote class="c-quote">
                {one.inEnglish ? <p class="c-draft">{planWords[lang].page.inEnglish}</p> : null}
                <p lang={one.inEnglish ? inEnglish(lang) : undefined}>{one.quote}</p>
                <footer>
                  <a href={one.href}>{w.section({ title: one.title })}</a>
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
                <Change key={change.nearby[0]?.href} change={change} />
              ))}
            </ul>
          </>
        )}
      </section>
      <p class="c-small c-soft c-after">{w.count({ same: count(answer.count.same, lang), of: count(answer.count.of, lang), question })}</p>
    </>
  )
}

function Change({ change: { fact, nearby, isCut, says } }: { change: WhatIfChange }) {
  return (
    <li>
      <p>
        <strong>{`${fact}: `}</strong>
        {nearby.map(({ said, href }, place) => (
          <span key={href}>
            {place === 0 ? null : '; '}
            <a href={href}>{said}</a>
          </span>
        ))}
        {isCut ? '; …' : null}
      </p>
      <p>
        <Said>{says}</Said>
      </p>
    </li>
  )
}
