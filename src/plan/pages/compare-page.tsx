import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { count } from '../../words/numbers.ts'
import { Frame } from '../../design/frame.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { Tally } from '../../design/tally.tsx'
import { adoptingWords } from '../words/adopting.ts'
import { comparingWords } from '../words/comparing.ts'
import { weighingWords } from '../words/weighing.ts'
import { LongText } from './adopt-page.tsx'
import type { ChangeView, SectionView } from './change-view.ts'
import { ChangeTables } from './changes.tsx'
import type { DifferenceGroup } from './difference-view.ts'
import { DifferenceRows } from './said-differences.tsx'

/** What was found of two plans, in words. */
export interface ComparisonView {
  readonly first: string
  readonly second: string
  readonly heading: string
  readonly changes: readonly ChangeView[]
  readonly differences: readonly DifferenceGroup[]
  /** For each plan that leaves sections out of the model plans it includes: which, and of which model plan. */
  readonly leftOut: readonly { readonly says: string; readonly sections: readonly (SectionView & { readonly of: string })[] }[]
  /** The question whose lines are all shown, and where each question's are; null where the text was pasted, and all are. */
  readonly all: { readonly shown: string | null; readonly href: (question: string) => string } | null
}

export interface ComparePageProps {
  readonly page: PageContext
  readonly choices: readonly { readonly key: string; readonly label: string }[]
  readonly chosen: { readonly a?: string | undefined; readonly b?: string | undefined; readonly text?: string | undefined }
  readonly found: ComparisonView | null
  readonly problems: readonly string[]
}

const shownFirst = 12

/** Two plans, what they answer differently, and how much each relies on police. */
export function ComparePage({ page, choices, chosen, found, problems }: ComparePageProps) {
  const w = comparingWords[page.lang].compare
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">
        <a href="/plan/versions">{adoptingWords[page.lang].versions.all}</a>
      </p>
      {problems.length === 0 ? null : <ErrorSummary title={w.wrong} errors={problems.map(says => ({ says }))} />}
      <h1>{found?.heading ?? w.heading}</h1>
      <p class="c-lede">{found ? w.between({ first: found.first, second: found.second }) : w.lede}</p>
      {found ? <Found page={page} found={found} /> : null}
      {choices.length === 0 ? (
        <Empty>{adoptingWords[page.lang].versions.empty}</Empty>
      ) : found ? (
        <Folds>
          <Fold id="choose" title={w.other}>
            <Choose page={page} choices={choices} chosen={chosen} />
          </Fold>
        </Folds>
      ) : (
        <Choose page={page} choices={choices} chosen={chosen} />
      )}
    </Frame>
  )
}

function Found({ page, found }: { page: PageContext; found: ComparisonView }) {
  const { lang } = page
  const w = comparingWords[lang].compare
  return (
    <>
      {found.changes.length === 0 ? <p>{w.noQuestion}</p> : null}
      {found.changes.map(change => {
        const isWhole = found.all === null || found.all.shown === change.name
        const lines = change.cases.length + change.parts.length
        const shown = isWhole ? lines : Math.min(shownFirst, change.cases.length) + Math.min(shownFirst, change.parts.length)
        return (
          <section key={change.name} aria-labelledby={`question-${change.name}`}>
            <h2 id={`question-${change.name}`}>{change.question}</h2>
            {[...change.weighed, ...change.says, ...(change.reliance.length === 0 ? [] : [change.reliance.join(' ')])].map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
            <Tally counts={change.counts} lang={lang} />
            {lines === 0 ? null : (
              <Folds>
                <Fold id={`lines-${change.name}`} title={w.lines} inside={w.inside({ n: lines })} open={found.all?.shown === change.name}>
                  <ChangeTables change={change} lang={lang} {...(isWhole ? {} : { most: shownFirst })} />
                  {found.all === null || shown === lines ? null : (
                    <>
                      <p class="c-small c-soft c-after">{w.cut({ n: count(shown, lang), of: count(lines, lang) })}</p>
                      <p>
                        <a href={found.all.href(change.name)}>{w.all({ n: count(lines, lang) })}</a>
                      </p>
                    </>
                  )}
                </Fold>
              </Folds>
            )}
          </section>
        )
      })}
      {found.changes.length === 0 ? null : (
        <p class="c-small c-soft c-after">
          {w.meaning} {found.changes.some(({ weighed }) => weighed.length > 0) ? weighingWords[lang].meaning : null}
        </p>
      )}
      {found.differences.length === 0 ? <p>{comparingWords[lang].said.same}</p> : null}
      <Folds>
        {found.differences.map(group => (
          <Fold key={group.heading} id={`said-${group.kind}`} title={group.heading} inside={w.inside({ n: group.rows.length })}>
            <div class="c-said">
              <DifferenceRows group={group} lang={lang} />
            </div>
          </Fold>
        ))}
        {found.leftOut.map(({ says, sections }, index) => (
          <Fold key={says} id={`left-out-${index}`} title={says} inside={w.inside({ n: sections.length })}>
            <ul>
              {sections.map(({ title, lang: written, of }) => (
                <li key={`${of} ${title}`}>
                  <span lang={written === lang ? undefined : written}>{title}</span> ({of})
                </li>
              ))}
            </ul>
          </Fold>
        ))}
      </Folds>
    </>
  )
}

function Choose({ page, choices, chosen }: Pick<ComparePageProps, 'page' | 'choices' | 'chosen'>) {
  const w = comparingWords[page.lang].compare
  const options = choices.map(({ key, label }) => ({ value: key, label }))
  return (
    <>
      <form method="get" action="/plan/compare">
        <SelectField name="a" label={w.first} options={options} chosen={chosen.a} />
        <SelectField name="b" label={w.second} options={options} chosen={chosen.b ?? options[1]?.value} />
        <p class="c-small c-soft c-after">{w.takesTime}</p>
        <div class="c-actions">
          <button class="usa-button usa-button--big">{w.button}</button>
        </div>
      </form>
      <details open={chosen.text !== undefined}>
        <summary>{w.pasteSummary}</summary>
        <form method="post" action="/plan/compare" enctype="multipart/form-data" class="c-adopt">
          <FormToken page={page} />
          <input type="hidden" name="a" value={chosen.a ?? options[0]?.value} />
          <LongText name="text" label={w.paste} hint={w.pasteHint} value={chosen.text ?? ''} />
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{w.pasteButton}</button>
          </div>
        </form>
      </details>
    </>
  )
}
