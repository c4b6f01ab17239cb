import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { lawWords } from '../words/law.ts'
import { planWords } from '../words/plan.ts'
import { Section } from './section.tsx'
import type { ModelView } from './view.ts'

/** A model plan, or what the law requires, as it stands by itself, and which of its sections our plan leaves out. */
export function ModelPage({ page, model: { plan, isLaw, leftOut } }: { page: PageContext; model: ModelView }) {
  const w = planWords[page.lang].model
  return (
    <Frame page={page} title={plan.title}>
      <div class="c-title-block">
        <p class="c-kicker">{isLaw ? <a href="/plan/law">{lawWords[page.lang].title}</a> : w.kicker}</p>
        <h1>{plan.title}</h1>
        {plan.isDraft ? <p class="c-draft">{planWords[page.lang].page.draft}</p> : null}
        <p class="c-lede">{isLaw ? lawWords[page.lang].lede : w.lede}</p>
        <p>
          <a href="/plan">{w.ours}</a>
        </p>
      </div>
      <article>
        {plan.parts.map(({ slug, sections }) => (
          <div key={slug} class="c-plan-part">
            {sections.map((section, place) => (
              <div key={section.anchor}>
                {leftOut.includes(section.id) ? (
                  <div class="c-standing">
                    <p>{w.leftOut}</p>
                  </div>
                ) : null}
                <Section section={section} number={place + 1} lang={page.lang} />
              </div>
            ))}
          </div>
        ))}
      </article>
    </Frame>
  )
}
