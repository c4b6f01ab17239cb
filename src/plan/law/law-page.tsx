import { Cite } from '../../design/cite.tsx'
import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { lawWords } from '../words/law.ts'
import { planWords } from '../words/plan.ts'
import type { LawSection, LawView, TouchedSection } from './view.ts'

/** What the law requires of every plan, on one page: clause and mark of each section, and where unverified law acts. */
export function LawPage({ page, law, isDraft }: { page: PageContext; law: LawView | null; isDraft: boolean }) {
  const { lang } = page
  const w = lawWords[lang]
  return (
    <Frame page={page} title={w.title}>
      <p class="c-kicker">
        <a href="/plan">{w.kicker}</a>
      </p>
      <h1>{w.title}</h1>
      {law === null ? (
        <Empty>
          {planWords[lang].page.empty} {planWords[lang].page.emptyBody}
        </Empty>
      ) : (
        <>
          <p class="c-lede">{w.lede}</p>
          {isDraft ? <p class="c-draft">{planWords[lang].page.draft}</p> : null}
          <div class="c-standing">
            <p>
              <strong>{law.unverified.n === 0 ? w.allVerified : w.unverified(law.unverified)}</strong>
            </p>
          </div>
          <p>{w.marks}</p>
          {law.floors.map(({ slug, title, sections }) => (
            <article key={slug}>
              <h2>{title}</h2>
              {sections.map(section => (
                <Section key={section.id} section={section} lang={lang} />
              ))}
            </article>
          ))}
        </>
      )}
    </Frame>
  )
}

function Section({ section, lang }: { section: LawSection; lang: Lang }) {
  const written = section.lang === lang ? undefined : section.lang
  return (
    <section class="c-written" id={section.id} aria-labelledby={`${section.id}-title`}>
      <h3 id={`${section.id}-title`}>
        <a href={section.href} lang={written}>
          {section.title}
        </a>
      </h3>
      {section.authority === null ? null : <Cite of={[section.authority]} lang={lang} />}
      {section.quote === null ? null : <p lang={written}>{section.quote}</p>}
      {section.acts === null ? null : <Acts of={section.acts} lang={lang} />}
    </section>
  )
}

function Acts({ of: { changed, same }, lang }: { of: NonNullable<LawSection['acts']>; lang: Lang }) {
  const w = lawWords[lang]
  if (changed.length + same.length === 0) return <p class="c-small">{w.actsNowhere}</p>
  return (
    <div class="c-small">
      {changed.length === 0 ? (
        <p>{w.changesNothing}</p>
      ) : (
        <>
          <p>{w.changes}</p>
          <ul>
            {changed.map(each => (
              <li key={each.href}>
                <Touched section={each} lang={lang} /> {w.situations({ n: each.situations })}
              </li>
            ))}
          </ul>
        </>
      )}
      {same.length === 0 ? null : (
        <>
          <p>{changed.length === 0 ? w.actsIn : w.actsToo}</p>
          <ul>
            {same.map(each => (
              <li key={each.href}>
                <Touched section={each} lang={lang} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

const Touched = ({ section, lang }: { section: TouchedSection; lang: Lang }) => (
  <a href={section.href} lang={section.lang === lang ? undefined : section.lang}>
    {section.title}
  </a>
)
