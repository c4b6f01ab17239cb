import { hardeningWords } from '../../contact/index.ts'
import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Status } from '../../design/status.tsx'
import { nearWords } from '../../evidence/index.ts'
import { type No, sentencesOf } from '../../kernel/refusal.ts'
import { inEnglish } from '../../words/lang.ts'
import type { GradeView } from '../view.ts'
import { words } from '../words/evidence.ts'
import { nameOf } from './stands.ts'

export interface GradePageProps {
  readonly page: PageContext
  readonly graded: GradeView
  readonly signs: boolean
  readonly deed: () => string
  readonly no: No | undefined
}

/** One measure: its grade and why, what speaks for it and what against, and who has signed that. */
export function GradePage({ page, graded, signs, deed, no }: GradePageProps) {
  const { lang } = page
  const w = words(lang)
  const title = nameOf({ measure: graded.measure, place: null }, lang)
  const { signed } = graded
  return (
    <Frame page={page} title={title}>
      {no ? <ErrorSummary title={w.notDone} errors={sentencesOf(no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/evidence">{w.back}</a>
      </p>
      <h1>{title}</h1>
      <p>
        {w.grade}:{' '}
        <Status is={graded.grade === 'supports' ? 'there' : 'waiting'}>{hardeningWords.evidence.values[graded.grade][lang]}</Status>
      </p>
      <p>{graded.reason}</p>
      <Side page={page} graded={graded} side="for" />
      <Side page={page} graded={graded} side="against" />
      <h2>{w.signature}</h2>
      <p>{signed !== null ? w.signed({ name: signed.by, at: signed.at }) : graded.wasSigned ? w.changed : w.unsigned}</p>
      {signs && signed === null ? (
        <form class="c-narrow" method="post" action={`/evidence/${graded.measure}/sign`}>
          <FormToken page={page} deed={deed()} />
          <input type="hidden" name="digest" value={graded.digest} />
          <div class="c-actions">
            <button class="usa-button">{w.sign}</button>
          </div>
        </form>
      ) : null}
    </Frame>
  )
}

function Side({
  page: { lang },
  graded: { studies },
  side,
}: Pick<GradePageProps, 'page' | 'graded'> & { readonly side: 'for' | 'against' }) {
  const w = words(lang)
  const own = studies.filter(({ speaks }) => speaks === side)
  return (
    <>
      <h2>{side === 'for' ? w.speaksFor : w.against}</h2>
      {own.length === 0 ? <p>{side === 'for' ? w.noneFor : w.noneAgainst}</p> : null}
      <ul>
        {own.map(({ study, cite, bears }) => (
          <li key={study}>
            <a href={`/evidence/studies#${study}`} lang={inEnglish(lang)}>
              {cite}
            </a>
            , {nearWords[bears][lang]}
          </li>
        ))}
      </ul>
    </>
  )
}
