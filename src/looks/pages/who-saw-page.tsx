import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { Frame } from '../../design/frame.tsx'
import type { Seen } from '../read-seen.ts'
import type { Older, Span } from '../who-saw.ts'
import { looksWords, whoSawWords } from '../words/looks.ts'
import { OlderLink } from './older-link.tsx'
import { SeenTable } from './seen-table.tsx'

export interface WhoSawPageProps {
  readonly page: PageContext
  readonly of: string
  readonly span: Span
  readonly seen: readonly Seen[]
  readonly older: Older | null
  /** A day could not be read, and nothing was left out for it; or the first one is after the last. */
  readonly wrong: 'no-day' | 'backwards' | null
}

/** For who leads and for counsel: who looked at a record, at what names a student, or at what a person looked. */
export function WhoSawPage({ page, of, span, seen, older, wrong }: WhoSawPageProps) {
  const { lang } = page
  const w = whoSawWords[lang]
  return (
    <Frame page={page} title={looksWords[lang].title}>
      {wrong === 'no-day' ? <ErrorSummary title={w.wrong} errors={[{ says: w.wrongDay }]} /> : null}
      {wrong === 'backwards' ? <ErrorSummary title={w.noDays} errors={[{ says: w.backwards }]} /> : null}
      <h1>{looksWords[lang].title}</h1>
      <p class="c-lede">{w.lede}</p>
      <form method="get" action={`/who-saw/${of}`}>
        <Field name="from" label={w.from} type="date" value={span.from ?? ''} />
        <Field name="to" label={w.to} type="date" value={span.to ?? ''} />
        <div class="c-actions">
          <button class="usa-button usa-button--outline">{w.show}</button>
        </div>
      </form>
      {wrong === 'backwards' ? null : seen.length === 0 ? <Empty>{w.none}</Empty> : <SeenTable lang={lang} seen={seen} />}
      <OlderLink lang={lang} href={`/who-saw/${of}?from=${span.from ?? ''}&to=${span.to ?? ''}`} older={older} />
      <p>
        <a href="/emergency-openings">{w.openings}</a>
      </p>
      <p>{w.paper}</p>
    </Frame>
  )
}
