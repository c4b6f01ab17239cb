import type { PageContext } from '../../design/context.ts'
import { FormToken } from '../../design/form-token.tsx'
import { clock, day } from '../../words/times.ts'
import { secondStepWords } from '../words/second-step.ts'

export interface StepShown {
  readonly id: string
  readonly kind: 'passkey' | 'code'
  readonly name: string | null
  readonly addedAt: string
  readonly usedAt: string | null
  readonly isConfirmed: boolean
}

/** What somebody has set up, each with its times and how to remove it. */
export function StepList({
  page,
  steps,
  deed,
}: {
  readonly page: PageContext
  readonly steps: readonly StepShown[]
  readonly deed: string
}) {
  const { lang } = page
  const w = secondStepWords[lang].list
  return (
    <section aria-labelledby="set-up">
      <h2 id="set-up">{w.title}</h2>
      <ul class="c-plain-list">
        {steps.map(({ id, kind, name, addedAt, usedAt }) => (
          <li key={id}>
            <h3>{name === null ? w.kind[kind] : w.named({ kind: w.kind[kind], name })}</h3>
            <p>
              {w.added({ day: day(addedAt, lang) })}{' '}
              {usedAt === null ? w.unused : w.used({ day: day(usedAt, lang), time: clock(usedAt, lang) })}
            </p>
            <form method="post" action={`/me/second-step/${id}/remove`}>
              <FormToken page={page} deed={`${deed}-${id}`} />
              <div class="c-actions">
                <button class="usa-button usa-button--outline">{w.remove}</button>
              </div>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
