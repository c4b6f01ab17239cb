import { Cite } from '../../design/cite.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { planWords } from '../words/plan.ts'
import { readingWords } from '../words/reading.ts'
import { RuleTable } from './rule-table.tsx'
import { RunningText } from './running-text.tsx'
import { SettingTable } from './setting-table.tsx'
import type { SectionView } from './view.ts'

interface SectionProps {
  readonly section: SectionView
  readonly number: number
  /** Where its rules are read, line by line; null where they stand here. */
  readonly rules?: string | null
  /** Where what counsel asks of it is read. */
  readonly question?: string | null
  readonly lang: Lang
}

/** A section as it stands in a plan, a model plan or the law. */
export function Section({ section, number, rules = null, question = null, lang }: SectionProps) {
  const isTranslated = section.lang === lang
  return (
    <section class="c-provision" id={section.anchor} aria-labelledby={`${section.anchor}-title`}>
      <h2 id={`${section.anchor}-title`} lang={isTranslated ? undefined : section.lang}>
        <span>{number}</span>
        {section.title}
      </h2>
      {section.authority === null ? null : <Cite of={[section.authority]} lang={lang} />}
      {question === null ? null : (
        <div class="c-standing">
          <p>
            {readingWords[lang].hasQuestion} <a href={question}>{readingWords[lang].readIt}</a>
          </p>
        </div>
      )}
      {isTranslated ? (
        <RunningText prose={section.prose} />
      ) : (
        <>
          <p class="c-draft">{planWords[lang].page.inEnglish}</p>
          <div lang={section.lang}>
            <RunningText prose={section.prose} />
          </div>
        </>
      )}
      {rules === null ? section.tables.map((table, index) => <RuleTable key={index} table={table} lang={lang} />) : null}
      {rules === null || section.tables.length === 0 ? null : (
        <p class="c-small">
          <a href={rules}>{planWords[lang].page.rules}</a>
        </p>
      )}
      {section.settings.length === 0 ? null : <SettingTable settings={section.settings} lang={lang} />}
      {section.ask === null ? null : (
        <p class="c-small">
          <a href={section.ask.href}>{planWords[lang].page.ask({ situation: section.ask.situation })}</a>
        </p>
      )}
    </section>
  )
}
