import type { Lang } from '../../kernel/lang.ts'
import { planWords } from '../words/plan.ts'
import type { LeftOutView } from './left-out.ts'

/** What the plan leaves out of model plans, each section with the way to it there. */
export function LeftOut({ of, lang }: { of: readonly LeftOutView[]; lang: Lang }) {
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
