import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import type { Lang } from '../../kernel/lang.ts'
import type { Standing } from '../timeline.ts'
import { adoptingWords } from '../words/adopting.ts'
import { lawWords } from '../words/law.ts'
import { planWords } from '../words/plan.ts'
import { readingWords } from '../words/reading.ts'
import type { LeftOutView } from './left-out.ts'
import { dayOrMoment, moment } from './moment.ts'
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

/** The plan as a well-set document: what people read is what decides. */
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
      <div class="c-title-block">
        <p class="c-kicker">{w.kicker}</p>
        <h1>{plan.title}</h1>
        {standing === undefined ? null : <StandingLine plan={plan} standing={standing} lang={page.lang} />}
        {plan.isDraft ? <p class="c-draft">{w.draft}</p> : null}
        {plan.unsigned === null ? null : (
          <div class="c-standing">
            <p>
              <strong>{w.unsigned({ n: plan.unsigned.n, of: plan.unsigned.of })}</strong>
            </p>
          </div>
        )}
        <dl class="c-facts">
          <Fact term={isInForce && plan.effectiveAt <= now ? w.since : adoptingWords[page.lang].versions.from}>
            {dayOrMoment(plan.effectiveAt, page.lang)}
          </Fact>
          <Fact term={w.version}>{String(plan.version)}</Fact>
          {plan.place === null ? null : <Fact term={w.place}>{plan.place}</Fact>}
          <Fact term={w.read}>{w.readOf({ n: plan.read.n, of: plan.read.of })}</Fact>
        </dl>
      </div>
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

/** What the plan leaves out of model plans, each section with the way to it there. */
function LeftOut({ of, lang }: { of: readonly LeftOutView[]; lang: Lang }) {
  return (
    <>
      {of.map(({ slug, title, sections }) => (
        <div key={slug} class="c-standing" id={`without-${slug}`}>
          <p>{planWords[lang].page.leftOut({ title })}</p>
          <ul>
            {sections.map(section => (
              <li key={section.id}>
                <a href={section.href} lang={section.lang === lang ? undefined : section.lang}>
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

/** Whether a version read by its number holds, in a sentence, and the way to the one that does. */
function StandingLine({ plan, standing, lang }: { plan: PlanView; standing: Standing; lang: Lang }) {
  const w = adoptingWords[lang].standing
  const said = {
    now: w.now({ n: plan.version }),
    past: w.past({ n: plan.version, when: standing.until ? moment(standing.until.at, lang) : '' }),
    waiting: w.waiting({ n: plan.version, when: moment(plan.effectiveAt, lang) }),
    replaced: w.replaced({ n: plan.version }),
  }
  return (
    <div class="c-standing">
      <p>
        <strong>{said[standing.is]}</strong> <a href="/plan">{w.inForce}</a>
      </p>
    </div>
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
  const w = planWords[lang].page
  if (part.is === 'own') return w.own
  return part.is === 'included' ? w.included({ title: part.title }) : w.floor({ title: part.title })
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
