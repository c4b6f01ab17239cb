import { Cite } from '../../../design/cite.tsx'
import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { LongField } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { words as designWords } from '../../../design/words/frame.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { count } from '../../../words/numbers.ts'
import { RuleTable, WhenThen } from '../../pages/rule-table.tsx'
import { RunningText } from '../../pages/running-text.tsx'
import { SettingTable } from '../../pages/setting-table.tsx'
import type { SectionView } from '../../pages/view.ts'
import { readingWords } from '../../words/reading.ts'
import type { ActingIn } from '../acting.ts'
import type { ExamplesView } from '../examples.ts'
import { longestQuestion } from '../rules.ts'
import type { SectionToRead } from '../view.ts'
import { StandingSaid } from './reading-page.tsx'

export interface SectionPageProps {
  readonly page: PageContext
  readonly section: SectionToRead
  readonly view: SectionView
  readonly documentTitle: string
  readonly examples: readonly ExamplesView[]
  readonly acting: readonly ActingIn[]
  /** Fresh keys for the two forms; null for whoever only reads. */
  readonly deeds: { readonly sign: string; readonly question: string } | null
  readonly typed: string
  readonly problems: readonly string[]
}

/** One section as counsel reads it: its clause, its words, its rules, its examples, and where it acts; then the two things they may say. */
export function SectionPage(props: SectionPageProps) {
  const { page, section, view, problems } = props
  const { lang } = page
  const w = readingWords[lang]
  const isTranslated = view.lang === lang
  return (
    <Frame page={page} title={view.title}>
      <p class="c-kicker">
        <a href="/plan/counsel">{w.all}</a>
      </p>
      {problems.length === 0 ? null : <ErrorSummary title={w.wrong} errors={problems.map(says => ({ says }))} />}
      <h1 lang={isTranslated ? undefined : view.lang}>{view.title}</h1>
      <p class="c-lede">
        {designWords(lang).basis[section.basis]}. {props.documentTitle}.
      </p>
      <p>
        <StandingSaid of={section.standing} lang={lang} />
      </p>
      {section.standing.is === 'questioned' ? (
        <div class="c-standing">
          <p>{w.asked}</p>
          <p>{section.standing.says}</p>
        </div>
      ) : null}
      {section.section.audience === 'staff' ? <p>{w.staff}</p> : null}
      <h2>{w.clause}</h2>
      {view.authority === null ? null : <Cite of={[view.authority]} lang={lang} />}
      <h2>{w.sectionHeading}</h2>
      <div class="c-provision" lang={isTranslated ? undefined : view.lang}>
        <RunningText prose={view.prose} />
      </div>
      <h2>{w.rules}</h2>
      {view.tables.length + view.settings.length === 0 ? <p>{w.noRules}</p> : null}
      {view.tables.map((table, index) => (
        <RuleTable key={index} table={table} lang={lang} />
      ))}
      {view.settings.length === 0 ? null : <SettingTable settings={view.settings} lang={lang} />}
      <h2>{w.cases}</h2>
      <Examples of={props.examples} lang={lang} />
      <h2>{w.acts}</h2>
      <Acting of={props.acting} lang={lang} />
      {props.deeds === null ? <p>{w.onlyCounsel}</p> : <Forms {...props} deeds={props.deeds} />}
    </Frame>
  )
}

function Examples({ of, lang }: { of: readonly ExamplesView[]; lang: Lang }) {
  const w = readingWords[lang]
  if (of.length === 0) return <p>{w.noCases}</p>
  return (
    <>
      <p>{w.casesLede}</p>
      {of.map(({ question, rows }) => (
        <WhenThen key={question} caption={question} rows={rows} lang={lang} />
      ))}
    </>
  )
}

function Acting({ of, lang }: { of: readonly ActingIn[]; lang: Lang }) {
  const w = readingWords[lang]
  if (of.length === 0) return <p>{w.actsNowhere}</p>
  return (
    <>
      {of.map(({ question, situations, of: all, plainest }) => (
        <div key={question}>
          <p>{w.actsIn({ question, n: count(situations, lang), of: count(all, lang) })}</p>
          <p>{w.plainest}</p>
          <ul class="c-rows">
            {plainest.map(each => (
              <li key={each.href}>
                <p>
                  <a href={each.href}>{each.situation}</a>
                </p>
                <p>{each.answer}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function Forms({ page, section, deeds, typed }: SectionPageProps & { deeds: NonNullable<SectionPageProps['deeds']> }) {
  const w = readingWords[page.lang]
  const action = `/plan/counsel/${section.plan.slug}/${section.section.id}`
  return (
    <>
      {section.standing.is === 'signed' ? null : (
        <form method="post" action={action}>
          <h2>{w.sign}</h2>
          <p>{w.signLede}</p>
          <FormToken page={page} deed={deeds.sign} />
          <input type="hidden" name="digest" value={section.digest} />
          <div class="c-actions">
            <button class="usa-button usa-button--big" name="finding" value="signed">
              {w.signButton}
            </button>
          </div>
        </form>
      )}
      <form method="post" action={action}>
        <h2>{w.question}</h2>
        <FormToken page={page} deed={deeds.question} />
        <input type="hidden" name="digest" value={section.digest} />
        <LongField name="says" label={w.questionLabel} hint={w.questionHint({ most: longestQuestion })} value={typed} />
        <div class="c-actions">
          <button class="usa-button usa-button--outline" name="finding" value="questioned">
            {w.questionButton}
          </button>
        </div>
      </form>
    </>
  )
}
