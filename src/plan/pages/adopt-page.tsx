import { Choices } from '../../design/choices.tsx'
import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Labelled } from '../../design/labelled.tsx'
import { adoptingWords } from '../words/adopting.ts'
import { comparingWords } from '../words/comparing.ts'
import { inEnglish } from '../../words/lang.ts'
import { DraftReview, type Review } from './draft-review.tsx'
import { moment } from './moment.ts'
import type { TypedVote } from '../vote.ts'

/** What stands in the boxes: as it was typed, or the text in force. */
export interface TypedPlan {
  readonly text: string
  readonly spanish: string
  readonly starts: string
  /** Day and time on the district's wall, as a form writes them. */
  readonly at: string
}

/** A draft of the last week. */
export interface DraftLine {
  readonly id: string
  readonly madeAt: Date
  /** Who wrote it; null where they are not here any more. */
  readonly by: string | null
  /** What the check said; null where it said nothing. */
  readonly title: string | null
  readonly ok: boolean | null
}

export interface AdoptPageProps {
  readonly page: PageContext
  readonly typed: TypedPlan
  readonly review: Review | null
  /** Whoever may not adopt may have a draft checked. */
  readonly mayAdopt: boolean
  readonly vote: TypedVote
  readonly drafts: readonly DraftLine[]
  readonly problems?: readonly string[]
}

/** Adopting a version in two steps: the check with what would change, then the deed. */
export function AdoptPage({ page, typed, review, mayAdopt, vote, drafts, problems = [] }: AdoptPageProps) {
  const w = adoptingWords[page.lang].adopt
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">
        <a href="/plan/versions">{adoptingWords[page.lang].versions.all}</a>
      </p>
      {problems.length === 0 ? null : (
        <ErrorSummary title={review === null ? w.wrong : w.notAdopted} errors={problems.map(says => ({ says }))} />
      )}
      {review === null ? (
        <>
          <h1>{w.heading}</h1>
          <p class="c-lede">{w.lede}</p>
          <p>
            <a href="/plan/compare">{comparingWords[page.lang].compare.toCompare}</a>
          </p>
        </>
      ) : (
        <>
          <DraftReview page={page} review={review} vote={mayAdopt ? vote : null} />
          <h2 id="change">{w.change}</h2>
        </>
      )}
      {drafts.length === 0 ? null : <Drafts page={page} drafts={drafts} />}
      <PlanForm page={page} typed={typed} />
    </Frame>
  )
}

function Drafts({ page: { lang }, drafts }: { page: PageContext; drafts: readonly DraftLine[] }) {
  const w = adoptingWords[lang].adopt
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{w.drafts}</h2>
      <ul class="c-plain-list">
        {drafts.map(({ id, title, ok, by, madeAt }) => {
          const when = moment(madeAt, lang)
          return (
            <li key={id}>
              <a href={`/plan/adopt?draft=${id}`} lang={title === null ? undefined : inEnglish(lang)}>
                {title ?? w.draftUntitled}
              </a>
              <p class="c-small c-soft">
                {by === null ? when : w.draftsBy({ when, who: by })}
                {' · '}
                {ok === null ? w.draftUnchecked : ok ? w.draftSound : w.draftFaulty}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A file travels in its own kind of form; the token goes before it, so that it is read first. */
function PlanForm({ page, typed }: { page: PageContext; typed: TypedPlan }) {
  const w = adoptingWords[page.lang].adopt
  return (
    <form method="post" action="/plan/adopt" enctype="multipart/form-data" class="c-adopt">
      <FormToken page={page} />
      <LongText name="text" label={w.text} hint={w.textHint} value={typed.text} />
      <details open={false}>
        <summary>{w.spanishSummary}</summary>
        <LongText name="spanish" label={w.spanish} hint={w.spanishHint} value={typed.spanish} lang="es" />
      </details>
      <Field name="files" label={w.files} hint={w.filesHint} type="file" accept=".md,.yaml,.markdown,text/markdown" multiple />
      <div class="c-after-lg">
        <Choices
          name="starts"
          legend={w.when}
          columns="one"
          chosen={typed.starts}
          answers={[
            { value: 'own-day', label: w.ownDay, hint: w.ownDayHint },
            { value: 'now', label: w.now },
            { value: 'at', label: w.at },
          ]}
        >
          <Field name="at" label={w.atLabel} hint={w.atHint} type="datetime-local" value={typed.at} />
        </Choices>
      </div>
      <p class="c-small c-soft">{w.checking}</p>
      <div class="c-actions">
        <button class="usa-button usa-button--big">{w.check}</button>
      </div>
    </form>
  )
}

interface LongTextProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly lang?: string
}

export function LongText({ name, label, hint, value, lang = 'en' }: LongTextProps) {
  return (
    <Labelled id={name} label={label} hint={hint}>
      {describedBy => (
        <textarea
          class="usa-textarea c-plan-text"
          id={name}
          name={name}
          lang={lang}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={describedBy}
          value={value}
        />
      )}
    </Labelled>
  )
}
