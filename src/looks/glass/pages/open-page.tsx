import { Choices } from '../../../design/choices.tsx'
import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import type { MatterKind } from '../../look.ts'
import { reasons } from '../contract.ts'
import { glassWords } from '../words/glass.ts'

export interface OpenPageProps {
  readonly page: PageContext
  readonly kind: MatterKind
  readonly matter: string
  readonly deed: string
  /** Where it is read, where it is open to them already. */
  readonly href: string | null
  readonly problems: readonly string[]
}

/** One question and one button: why a record is needed at once. */
export function OpenPage({ page, kind, matter, deed, href, problems }: OpenPageProps) {
  const w = glassWords[page.lang]
  return (
    <Frame page={page} title={w.open.title}>
      <div class="c-narrow">
        {problems.length === 0 ? null : (
          <ErrorSummary title={w.open.wrong} errors={problems.map(says => ({ href: '#glass-reason', says }))} />
        )}
        <p class="c-kicker">{w.kinds[kind]}</p>
        <h1>{w.open.title}</h1>
        {href === null ? (
          <form method="post" action={`/open-in-emergency/${kind}/${matter}`} id="glass-reason">
            <FormToken page={page} deed={deed} />
            <p class="c-lede">{w.open.lede}</p>
            <Choices
              name="reason"
              legend={w.open.legend}
              columns="one"
              answers={reasons.map(value => ({ value, label: w.reasons[value] }))}
            />
            <p>{w.open.who}</p>
            <div class="c-actions">
              <button class="usa-button">{w.open.send}</button>
            </div>
          </form>
        ) : (
          <>
            <p class="c-lede">{w.open.already}</p>
            <p>
              <a href={href}>{w.open.read}</a>
            </p>
          </>
        )}
      </div>
    </Frame>
  )
}
