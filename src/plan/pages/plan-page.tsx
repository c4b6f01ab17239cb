import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import type { Lang } from '../../kernel/lang.ts'
import type { Standing } from '../timeline.ts'
import { lawWords } from '../words/law.ts'
import { planWords } from '../words/plan.ts'
import { readingWords } from '../words/reading.ts'
import { LeftOut } from './left-out-list.tsx'
import { partTitle } from './part-title.ts'
import { PlanTitle } from './plan-title.tsx'
import { Section } from './section.tsx'
import type { PlanPart, PlanView, SectionView } from './view.ts'

export interface PlanPageProps {
  readonly page: PageContext
  readonly plan: PlanView | null
  /** By which a day is past or still to come. */
  readonly now: Date
  /** Of a version that is read by its number: whether it holds. Left out, it is the one that holds now. */
  readonly standing?: Standing
  /** The sections, by `plan#provision`, of which counsel has a question; left out for whoever may not read it. */
  readonly questioned?: ReadonlySet<string>
}

/** The whole plan as one well-set document: what people read is what decides. */
export function PlanPage({ page, plan, now, standing, questioned }: PlanPageProps) {
  const w = planWords[page.lang].page
  const isInForce = standing === undefined || standing.is === 'now'
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
      <PlanTitle page={page} plan={plan} now={now} {...(standing ? { standing } : {})} />
      <div class="c-cols c-cols--toc">
        <nav class="c-toc" aria-labelledby="toc">
          <h2 id="toc">{w.contents}</h2>
          {numbered.map(({ part, sections }) => (
            <Contents key={part.slug} part={part} sections={sections} lang={page.lang} />
          ))}
          <ul>
            {isInForce ? (
              <li>
                <a href="/what-if">{w.whatIf}</a>
              </li>
            ) : null}
            <li>
              <a href={standing === undefined ? '/api/plan/source' : `/api/plan/source?version=${plan.version}`}>{w.source}</a>
            </li>
            {isInForce ? (
              <li>
                <a href="/plan/law">{lawWords[page.lang].title}</a>
              </li>
            ) : null}
            <li>
              <a href="/plan/versions">{w.versions}</a>
            </li>
            {questioned === undefined ? null : (
              <li>
                <a href="/plan/counsel">{readingWords[page.lang].title}</a>
              </li>
            )}
          </ul>
          <p class="c-soft c-after">{w.paper}</p>
        </nav>
        <article>
          {numbered.map(({ part, sections }) => (
            <div key={part.slug} class="c-plan-part">
              {part.is === 'own' ? null : <p class="c-part">{partTitle(part, page.lang)}</p>}
              {sections.map(({ section, number }) => (
                <Section
                  key={section.anchor}
                  section={isInForce ? section : { ...section, ask: null }}
                  number={number}
                  rules={part.is === 'own' ? null : `/plan/model/${part.slug}?version=${plan.version}#${section.id}`}
                  question={questioned?.has(`${part.slug}#${section.id}`) ? `/plan/counsel/${part.slug}/${section.id}` : null}
                  lang={page.lang}
                />
              ))}
              {part.is === 'own' ? <LeftOut of={plan.leftOut} lang={page.lang} /> : null}
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
