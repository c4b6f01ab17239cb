import type { Lang } from '../kernel/lang.ts'
import { type No, sentencesOf } from '../kernel/refusal.ts'
import { ErrorSummary } from './error-summary.tsx'

interface MatterHeadProps {
  readonly title: string
  /** The list that it stands in. */
  readonly back: { readonly href: string; readonly says: string }
  /** What was sent last and could not be done, under these words. */
  readonly notDone: { readonly says: string; readonly no: No | undefined }
  readonly lang: Lang
}

/** The head of one matter's page: what was not done and why, the way back to its list, and what it is called. */
export function MatterHead({ title, back, notDone: { says, no }, lang }: MatterHeadProps) {
  return (
    <>
      {no ? <ErrorSummary title={says} errors={sentencesOf(no, lang).map(sentence => ({ says: sentence }))} /> : null}
      <p class="c-kicker">
        <a href={back.href}>{back.says}</a>
      </p>
      <h1>{title}</h1>
    </>
  )
}
