import { Field } from '../../design/field.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { FormToken } from '../../design/form-token.tsx'
import type { PageContext } from '../../design/context.ts'
import { Pairs } from '../../design/pairs.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { inEnglish } from '../../words/lang.ts'
import type { TypedVote } from '../vote.ts'
import { adoptingWords } from '../words/adopting.ts'
import type { ChangeView } from './change-view.ts'
import { ChangeTables } from './changes.tsx'
import type { DifferenceGroup } from './difference-view.ts'
import { SaidDifferences } from './said-differences.tsx'
import type { FaultView } from './review-view.ts'
import { SourceListing } from './source-listing.tsx'
import type { SourceView } from './source-view.ts'

export interface Review {
  readonly id: string
  readonly title: string
  /** The number it would have. */
  readonly version: number
  /** Whether it may be adopted as it stands. */
  readonly ok: boolean
  /** From when it would hold, in words. */
  readonly holds: string
  /** What else to know about when it holds. */
  readonly notes: readonly string[]
  readonly faults: readonly FaultView[]
  readonly warnings: readonly FaultView[]
  /** Each document with a fault in it, the plan first. */
  readonly sources: readonly SourceView[]
  readonly standsOn: readonly { readonly role: string; readonly name: string; readonly from: string }[]
  /** Titles of sections, in English. */
  readonly untranslated: readonly string[]
  readonly hasFormer: boolean
  readonly changes: readonly ChangeView[]
  /** Null where there is no plan to compare it with, or none that can be read. */
  readonly differences: readonly DifferenceGroup[] | null
  /** There is more that changes than is told here. */
  readonly isCut: boolean
}

/** What was found of a plan that is not adopted yet: its faults beside its text, or the way to adopt it; and what would change. */
export function DraftReview({ page, review, vote }: { page: PageContext; review: Review; vote: TypedVote | null }) {
  const { lang } = page
  const w = adoptingWords[lang].review
  return (
    <>
      {review.ok ? null : (
        <ErrorSummary
          title={w.faulty({ n: review.faults.length })}
          errors={review.faults.map(fault => ({ href: `#${fault.id}`, says: placed(fault, review, lang) }))}
        />
      )}
      <h1>{review.ok ? w.sound : w.faulty({ n: review.faults.length })}</h1>
      <p class="c-lede">{review.ok ? w.soundLede({ title: review.title, n: String(review.version) }) : w.faultyLede}</p>
      {review.ok ? <AdoptForm page={page} review={review} vote={vote} /> : null}
      {review.ok ? null : (
        <section aria-labelledby="beside">
          <h2 id="beside">{w.beside}</h2>
          {review.sources.map((source, index) => (
            <div key={source.file}>
              {index === 0 ? null : <h3>{w.otherFile({ file: source.file })}</h3>}
              <SourceListing source={source} lang={lang} />
            </div>
          ))}
        </section>
      )}
      <Changes review={review} lang={lang} />
      {review.warnings.length === 0 ? null : (
        <details>
          <summary>{w.warnings({ n: review.warnings.length })}</summary>
          <p class="c-after">{w.warningsLede}</p>
          <ul class="c-warnings">
            {review.warnings.map(warning => (
              <li key={warning.id}>
                <p>
                  <strong>{warning.says}</strong>
                </p>
                <p lang={inEnglish(lang)}>{warning.message}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const placed = (fault: FaultView, { sources }: Review, lang: Lang): string => {
  const said = adoptingWords[lang].review.lineFault({ line: fault.line, says: fault.says })
  return fault.file === sources[0]?.file ? said : `${fault.file}, ${said}`
}

/** `vote` is what was typed of it; null for whoever may not adopt. */
function AdoptForm({ page, review, vote }: { page: PageContext; review: Review; vote: TypedVote | null }) {
  const w = adoptingWords[page.lang].review
  return (
    <section class="c-answer" aria-labelledby="holds">
      <h2 id="holds">{w.when}</h2>
      <p>{w.holds({ when: review.holds })}</p>
      {review.notes.map(note => (
        <p key={note}>{note}</p>
      ))}
      {review.untranslated.length === 0 ? null : (
        <>
          <p>{w.untranslated}</p>
          <ul lang={inEnglish(page.lang)}>
            {review.untranslated.map(title => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{w.standsOn({ n: review.standsOn.length })}</summary>
        <Pairs
          row
          pairs={review.standsOn.map(({ role, name, from }) => [
            role,
            <>
              <span class="c-hash">{name}</span>
              {`, ${from}`}
            </>,
          ])}
        />
      </details>
      {vote === null ? (
        <p>{w.forSuperintendent}</p>
      ) : (
        <form method="post" action="/plan/adopt">
          <FormToken page={page} deed={review.id} />
          <input type="hidden" name="adopt" value={review.id} />
          <VoteFields lang={page.lang} vote={vote} />
          <p class="c-small c-soft">{w.adoptHint}</p>
          <div class="c-actions">
            <button class="usa-button usa-button--big">{w.adopt}</button>
          </div>
        </form>
      )}
    </section>
  )
}

function VoteFields({ lang, vote }: { lang: Lang; vote: TypedVote }) {
  const w = adoptingWords[lang].vote
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{w.legend}</legend>
      <p class="c-small c-soft">{w.hint}</p>
      <Field name="voteBody" label={w.body} value={vote.body} />
      <Field name="voteOn" label={w.on} type="date" value={vote.on} />
      <Field name="voteMinutes" label={w.minutes} hint={w.minutesHint} value={vote.minutes} />
    </fieldset>
  )
}

function Changes({ review, lang }: { review: Review; lang: Lang }) {
  const w = adoptingWords[lang].review
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{w.changes}</h2>
      {review.changes.length > 0 ? null : <p>{review.hasFormer ? w.incomparable : w.first}</p>}
      {review.changes.map(change => (
        <div key={change.name}>
          {[...change.says, ...change.reliance].map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
          <ChangeTables change={change} lang={lang} />
        </div>
      ))}
      {review.differences === null ? null : <SaidDifferences groups={review.differences} lang={lang} />}
      {review.isCut ? (
        <p>
          <a href={`/plan/compare?a=in-force&b=draft-${review.id}`}>{w.allChanges}</a>
        </p>
      ) : null}
    </section>
  )
}
