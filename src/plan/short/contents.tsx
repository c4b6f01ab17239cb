import type { Lang } from '../../kernel/lang.ts'
import type { PlanPart, PlanView, SectionView } from '../pages/view.ts'
import { LeftOut } from '../pages/left-out-list.tsx'
import { sectionHref } from '../pages/section-href.ts'
import { lawWords } from '../words/law.ts'
import { planWords } from '../words/plan.ts'
import { readingWords } from '../words/reading.ts'
import { shortWords } from '../words/short.ts'

interface ContentsProps {
  readonly plan: PlanView
  readonly mayReadQuestions: boolean
  readonly lang: Lang
}

/** Every section with the way to it, folded. An address of before, `/plan#SECTION`, opens the fold at its line. */
export function Contents({ plan, mayReadQuestions, lang }: ContentsProps) {
  const w = shortWords[lang]
  return (
    <>
      <h2>{w.more}</h2>
      <div class="c-folds">
        {plan.parts.map(part => (
          <details key={part.slug}>
            <summary>
              <h3>{part.is === 'own' ? w.ownSections({ n: part.sections.length }) : part.title}</h3>
              <small>{part.is === 'own' ? w.eachItsPage : w.sectionsOf[part.is]({ n: part.sections.length })}</small>
            </summary>
            <Sections part={part} lang={lang} />
            {part.is === 'own' ? <LeftOut of={plan.leftOut} lang={lang} /> : <Annex part={part} lang={lang} />}
          </details>
        ))}
      </div>
      <ul>
        <li>
          <a href="/plan/whole">{w.whole}</a>
        </li>
        <li>
          <a href="/api/plan/source">{planWords[lang].page.source}</a>
        </li>
        <li>
          <a href="/plan/versions">{planWords[lang].page.versions}</a>
        </li>
        {mayReadQuestions ? (
          <li>
            <a href="/plan/counsel">{readingWords[lang].title}</a>
          </li>
        ) : null}
      </ul>
    </>
  )
}

const Annex = ({ part, lang }: { part: PlanPart; lang: Lang }) => (
  <p>
    <a href={part.is === 'floor' ? '/plan/law' : `/plan/model/${part.slug}`}>
      {part.is === 'floor' ? lawWords[lang].title : shortWords[lang].wholeModel}
    </a>
  </p>
)

/** By what they decide, in the plan’s order; what decides nothing comes last. */
function Sections({ part: { sections }, lang }: { part: PlanPart; lang: Lang }) {
  const about = ({ tables }: SectionView): string | null => tables[0]?.question ?? null
  const groups = [...new Set(sections.map(about))].sort((a, b) => Number(a === null) - Number(b === null))
  return (
    <>
      {groups.map(group => (
        <div key={group}>
          {groups.length < 2 ? null : <h4>{group ?? shortWords[lang].allElse}</h4>}
          <ul>
            {sections
              .filter(section => about(section) === group)
              .map(section => (
                <li key={section.anchor} id={section.anchor}>
                  <a href={sectionHref(section)} lang={section.lang === lang ? undefined : section.lang}>
                    {section.title}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  )
}
