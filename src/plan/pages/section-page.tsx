import { Basis } from '../../design/basis.tsx'
import { Cite } from '../../design/cite.tsx'
import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { Mark } from '../../design/mark.tsx'
import { Said } from '../../design/said.tsx'
import type { Lang } from '../../kernel/lang.ts'
import type { Standing } from '../timeline.ts'
import { planWords } from '../words/plan.ts'
import { readingWords } from '../words/reading.ts'
import { shortWords } from '../words/short.ts'
import { partTitle } from './part-title.ts'
import { RuleTable } from './rule-table.tsx'
import { RunningText } from './running-text.tsx'
import type { SectionCases } from './section-cases.ts'
import { sectionHref } from './section-href.ts'
import { SettingTable } from './setting-table.tsx'
import { StandingLine } from './standing-line.tsx'
import type { PlanPart, PlanView, SectionView } from './view.ts'

export interface SectionPageProps {
  readonly page: PageContext
  readonly plan: PlanView
  readonly part: PlanPart
  readonly section: SectionView
  readonly cases: SectionCases['cases']
  /** Sections of the law that act beside it. */
  readonly beside: readonly SectionView[]
  /** Where it is read in a version by its number; null where that is the one that holds now. */
  readonly standing: Standing | null
  /** Where what counsel asks of it is read. */
  readonly question: string | null
}

/** One section of the plan: its words first, then what happens; its rules are folded. */
export function SectionPage({ page, plan, part, section, cases, beside, standing, question }: SectionPageProps) {
  const { lang } = page
  const w = shortWords[lang].section
  const place = part.sections.indexOf(section)
  const written = section.lang === lang ? undefined : section.lang
  return (
    <Frame page={page} title={section.title}>
      <p class="c-kicker">
        <a href="/plan">{planWords[lang].page.title}</a> · {part.is === 'own' ? null : `${partTitle(part, lang)} · `}
        {w.place({ n: place + 1, of: part.sections.length })}
      </p>
      <article class="c-provision" aria-labelledby="section-title">
        <h1 id="section-title" class="c-plan-h1" lang={written}>
          {section.title}
        </h1>
        {section.authority === null ? null : <Cite of={[section.authority]} lang={lang} />}
        {standing === null ? null : <StandingLine plan={plan} standing={standing} lang={lang} />}
        {question === null ? null : (
          <div class="c-standing">
            <p>
              {readingWords[lang].hasQuestion} <a href={question}>{readingWords[lang].readIt}</a>
            </p>
          </div>
        )}
        {written === undefined ? null : <p class="c-draft">{planWords[lang].page.inEnglish}</p>}
        {written === undefined ? (
          <RunningText prose={section.prose} />
        ) : (
          <div lang={written}>
            <RunningText prose={section.prose} />
          </div>
        )}
        {section.settings.length === 0 ? null : <SettingTable settings={section.settings} lang={lang} />}
        {cases.length === 0 ? null : <Cases of={cases} lang={lang} />}
        {section.tables.length + beside.length === 0 ? null : (
          <div class="c-folds">
            {section.tables.length === 0 ? null : (
              <details>
                <summary>
                  <h2>{w.rules}</h2>
                  <small>{w.lines({ n: section.tables.reduce((sum, { rows }) => sum + rows.length, 0) })}</small>
                </summary>
                {section.tables.map((table, index) => (
                  <RuleTable key={index} table={table} lang={lang} />
                ))}
              </details>
            )}
            {beside.length === 0 ? null : <Beside of={beside} lang={lang} />}
          </div>
        )}
      </article>
      <nav class="c-prevnext" aria-label={planWords[lang].page.contents}>
        {neighbors(part, place).map(({ section: other, is }) => (
          <a key={other.anchor} href={sectionHref(other)}>
            {w[is]({ title: other.title })}
          </a>
        ))}
        <a href="/plan/whole">{w.print}</a>
      </nav>
    </Frame>
  )
}

const neighbors = ({ sections }: PlanPart, place: number) =>
  (['before', 'next'] as const).flatMap(is => {
    const section = sections[is === 'before' ? place - 1 : place + 1]
    return section ? [{ section, is }] : []
  })

const Cases = ({ of, lang }: { of: SectionCases['cases']; lang: Lang }) => (
  <>
    <h2 class="c-sub">{shortWords[lang].section.cases}</h2>
    <ul class="c-rows c-rows--one">
      {of.map(({ situations, says }) => (
        <li key={says}>
          {situations.map(situation => (
            <p key={situation.href}>
              <a href={situation.href}>{situation.says}</a>
            </p>
          ))}
          <p>
            <Said>{says}</Said>
          </p>
        </li>
      ))}
    </ul>
  </>
)

const Beside = ({ of, lang }: { of: readonly SectionView[]; lang: Lang }) => (
  <details>
    <summary>
      <h2>{shortWords[lang].section.adds}</h2>
      <small>{shortWords[lang].sections({ n: of.length })}</small>
    </summary>
    <ul class="c-rows c-rows--one">
      {of.map(section => (
        <li key={section.anchor}>
          <p>
            <a href={sectionHref(section)} lang={section.lang === lang ? undefined : section.lang}>
              {section.title}
            </a>
          </p>
          {section.authority === null ? null : (
            <p class="c-small">
              <Basis of={section.authority} lang={lang} />{' '}
              <Mark mark={section.authority.mark} isLaw={section.authority.isLaw} lang={lang} />
            </p>
          )}
        </li>
      ))}
    </ul>
  </details>
)
