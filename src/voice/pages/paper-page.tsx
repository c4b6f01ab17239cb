import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { type No, sentencesOf } from '../../kernel/refusal.ts'
import type { About } from '../contract.ts'
import { sayWords, words } from '../words/voice.ts'
import { QuestionsAsked } from './questions-asked.tsx'

export interface PaperPageProps {
  readonly page: PageContext
  /** As it was typed. */
  readonly number: string
  /** What the sheet asks, where there is one that is still open. */
  readonly about: About | undefined
  readonly done: boolean
  readonly deed: string
  readonly no: No | undefined
  readonly chosen: Readonly<Record<string, string>>
}

/** Staff type in what stands on paper: first the number, then the boxes that are ticked. */
export function PaperPage({ page, number, about, done, deed, no, chosen }: PaperPageProps) {
  const { lang } = page
  const w = sayWords(lang).paper
  return (
    <Frame page={page} title={w.title}>
      {no ? <ErrorSummary title={words(lang).notDone} errors={sentencesOf(no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/voice">{words(lang).back}</a>
      </p>
      <div class="c-narrow">
        <h1>{w.title}</h1>
        <p class="c-lede">{w.lede}</p>
        {done ? <p role="status">{w.done({ number })}</p> : null}
        {about === undefined ? (
          <form method="get" action="/voice/paper">
            <Field name="number" label={w.number} value={done ? undefined : number} />
            <div class="c-actions">
              <button class="usa-button">{w.find}</button>
            </div>
          </form>
        ) : (
          <form method="post" action="/voice/paper">
            <FormToken page={page} deed={deed} />
            <input type="hidden" name="number" value={number} />
            <h2>{sayWords(lang).sheet.number({ number })}</h2>
            <QuestionsAsked about={about} lang={lang} chosen={chosen} />
            <div class="c-actions">
              <button class="usa-button">{w.send}</button> <a href="/voice/paper">{w.other}</a>
            </div>
          </form>
        )}
      </div>
    </Frame>
  )
}
