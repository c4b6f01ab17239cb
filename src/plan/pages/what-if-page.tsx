import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Frame } from '../../design/frame.tsx'
import { Island } from '../../design/island.tsx'
import { type Option, SelectField } from '../../design/select-field.tsx'
import { LinkRow } from '../../design/link-row.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { planWords } from '../words/plan.ts'
import { AnswerSheet, type WhatIfAnswer } from './what-if-answer.tsx'

/** A fact of the question with its words, and the value that is chosen. */
export interface WhatIfFact {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  readonly chosen: string
}

/** What the island needs to answer by itself. */
export interface WhatIfIsland {
  /** Where the table of the plan in force is published. */
  readonly table: string
  readonly officePhone: string | null
  readonly lang: Lang
}

export interface WhatIfPageProps {
  readonly page: PageContext
  /** The question in words, such as "calls for support", and the address of its published table; null where no plan is in force. */
  readonly question: { readonly label: string; readonly table: string } | null
  /** All that the plan answers, each of which can be asked. */
  readonly questions?: readonly { readonly name: string; readonly label: string; readonly isAsked: boolean }[]
  readonly facts: readonly WhatIfFact[]
  readonly answer: WhatIfAnswer | null
  readonly problems?: readonly string[]
}

/** Ask the plan: a form that loads, with the same answer that the staff are given. */
export function WhatIfPage({ page, question, questions = [], facts, answer, problems = [] }: WhatIfPageProps) {
  const w = planWords[page.lang].whatIf
  const { officePhone } = page.district
  return (
    <Frame page={page} title={w.title} islands={['what-if']}>
      {problems.length === 0 ? null : (
        <div data-unreadable>
          <ErrorSummary title={w.unreadable} errors={problems.map(says => ({ says }))} />
        </div>
      )}
      <h1>{w.heading}</h1>
      <p class="c-lede">{w.lede}</p>
      {questions.length < 2 ? null : (
        <LinkRow
          label={w.questions}
          links={questions.map(({ name, label, isAsked }) => ({ href: `/what-if?question=${name}`, says: label, isHere: isAsked }))}
        />
      )}
      {question === null ? (
        <Empty>{w.noPlan}</Empty>
      ) : (
        <div class={answer === null ? 'c-narrow' : 'c-cols'}>
          <Island name="what-if" props={{ table: question.table, officePhone, lang: page.lang } satisfies WhatIfIsland} live="polite">
            {answer === null ? null : <AnswerSheet answer={answer} question={question.label} officePhone={officePhone} lang={page.lang} />}
          </Island>
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
