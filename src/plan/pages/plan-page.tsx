import { Cite } from '../../design/cite.tsx'
import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { day } from '../../design/format.ts'
import { Frame } from '../../design/frame.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { words } from '../wording.ts'
import { RuleTable } from './rule-table.tsx'
import { RunningText } from './running-text.tsx'
import type { PlanPart, PlanView, SectionView } from './view.ts'

export interface PlanPageProps {
  readonly page: PageContext
  readonly plan: PlanView | null
}

/** The plan in force as a well-set document: what people read is what decides. */
export function PlanPage({ page, plan }: PlanPageProps) {
  const w = words(page.lang).page
  if (plan === null)
    return (
      <Frame page={page} title={w.title}>
        <h1>{w.title}</h1>
        <Empty>
          {w.empty} {w.emptyBody}
        </Empty>
      </Frame>
    )
  const numbered = numberSections(plan.parts)
  return (
    <Frame page={page} title={plan.title}>
      <div class="c-title-block">
        <p class="c-kicker">{w.kicker}</p>
        <h1>{plan.title}</h1>
        {plan.isDraft ? <p class="c-draft">{w.draft}</p> : null}
        <dl class="c-facts">
          <Fact term={w.since}>{day(plan.effective, page.lang)}</Fact>
          <Fact term={w.version}>{String(plan.version)}</Fact>
          {plan.place === null ? null : <Fact term={w.place}>{plan.place}</Fact>}
          <Fact term={w.checked}>{w.checkedOf(plan.checked.n, plan.checked.of)}</Fact>
        </dl>
      </div>
      <div class="c-cols c-cols--toc">
        <nav class="c-toc" aria-labelledby="toc">
          <h2 id="toc">{w.contents}</h2>
          {numbered.map(({ part, sections }) => (
            <Contents key={part.slug} part={part} sections={sections} lang={page.lang} />
          ))}
          <ul>
            <li>
              <a href="/what-if">{w.whatIf}</a>
            </li>
            <li>
              <a href="/api/plan/source">{w.source}</a>
            </li>
          </ul>
        </nav>
        <article>
          {numbered.map(({ part, sections }) => (
            <div key={part.slug} class="c-plan-part">
              {part.is === 'own' ? null : <p class="c-part">{partTitle(part, page.lang)}</p>}
              {sections.map(({ section, number }) => (
                <Section key={section.anchor} section={section} number={number} lang={page.lang} />
              ))}
            </div>
          ))}
        </article>
      </div>
    </Frame>
  )
}

interface Numbered {
  readonly section: SectionView
  readonly number: number
}

const numberSections = (parts: readonly PlanPart[]): readonly { part: PlanPart; sections: readonly Numbered[] }[] => {
  let number = 0
  return parts.map(part => ({ part, sections: part.sections.map(section => ({ section, number: ++number })) }))
}

const partTitle = (part: PlanPart, lang: Lang): string => {
  const w = words(lang).page
  if (part.is === 'own') return w.own
  return part.is === 'included' ? w.included(part.title) : w.floor(part.title)
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Contents({ part, sections, lang }: { part: PlanPart; sections: readonly Numbered[]; lang: Lang }) {
  return (
    <>
      {part.is === 'own' ? null : <p class="c-group">{partTitle(part, lang)}</p>}
      <ol>
        {sections.map(({ section, number }) => (
          <li key={section.anchor}>
            <a href={`#${section.anchor}`} lang={section.lang === lang ? undefined : section.lang}>
              <span>{number}</span>
              {section.title}
            </a>
          </li>
        ))}
      </ol>
    </>
  )
}

function Section({ section, number, lang }: { section: SectionView; number: number; lang: Lang }) {
  const isTranslated = section.lang === lang
  return (
    <section class="c-provision" id={section.anchor} aria-labelledby={`${section.anchor}-title`}>
      <h2 id={`${section.anchor}-title`} lang={isTranslated ? undefined : section.lang}>
        <span>{number}</span>
        {section.title}
      </h2>
      {section.authority === null ? null : <Cite of={[section.authority]} lang={lang} />}
      {isTranslated ? (
        <RunningText prose={section.prose} />
      ) : (
        <>
          <p class="c-draft">{words(lang).page.inEnglish}</p>
          <div lang={section.lang}>
            <RunningText prose={section.prose} />
          </div>
        </>
      )}
      {section.tables.map((table, index) => (
        <RuleTable key={index} table={table} lang={lang} />
      ))}
      {section.ask === null ? null : (
        <p class="c-small">
          <a href={section.ask.href}>{words(lang).page.ask(section.ask.situation)}</a>
        </p>
      )}
    </section>
  )
}
