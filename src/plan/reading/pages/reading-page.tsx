import type { PageContext } from '../../../design/context.ts'
import { Frame } from '../../../design/frame.tsx'
import { Status } from '../../../design/status.tsx'
import { Cell, Row, Table } from '../../../design/table.tsx'
import { words as designWords } from '../../../design/words/frame.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { day } from '../../../words/times.ts'
import { readingWords } from '../../words/reading.ts'
import type { SectionToRead, Standing } from '../view.ts'

export interface ReadingPageProps {
  readonly page: PageContext
  readonly sections: readonly SectionToRead[]
  /** What each document is called. */
  readonly titleOf: (slug: string) => string
  readonly maySign: boolean
  /** What was kept just now. */
  readonly done: 'signed' | 'questioned' | null
}

export const sectionHref = ({ plan, section }: SectionToRead): string => `/plan/counsel/${plan.slug}/${section.id}`

/** What counsel has read of the plan, and what is still to be read, document by document. */
export function ReadingPage({ page, sections, titleOf, maySign, done }: ReadingPageProps) {
  const { lang } = page
  const w = readingWords[lang]
  const count = (is: Standing['is']) => sections.filter(({ standing }) => standing.is === is).length
  const next = sections.find(({ standing }) => standing.is === 'unread')
  return (
    <Frame page={page} title={w.title}>
      {done === null ? null : (
        <p class="c-standing" role="status">
          {w.done[done]}
        </p>
      )}
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      <p>{w.count({ n: count('signed'), of: sections.length, questions: count('questioned') })}</p>
      {maySign ? null : <p>{w.onlyCounsel}</p>}
      {next === undefined ? (
        <p>{w.allRead}</p>
      ) : maySign ? (
        <div class="c-actions">
          <a class="usa-button usa-button--big" href={sectionHref(next)}>
            {w.next}
          </a>
        </div>
      ) : null}
      {[...new Set(sections.map(({ plan }) => plan.slug))].map(slug => (
        <section key={slug} aria-labelledby={`of-${slug}`}>
          <h2 id={`of-${slug}`}>{titleOf(slug)}</h2>
          <Table class="c-list" caption={w.caption({ title: titleOf(slug) })} heads={[w.heads.section, w.heads.force, w.heads.state]}>
            {sections
              .filter(({ plan }) => plan.slug === slug)
              .map(each => (
                <Row
                  key={each.section.id}
                  head={
                    <a href={sectionHref(each)} lang={each.lang === lang ? undefined : each.lang}>
                      {each.title}
                    </a>
                  }
                >
                  <Cell head={w.heads.force}>{designWords(lang).basis[each.basis]}</Cell>
                  <Cell head={w.heads.state}>
                    <StandingSaid of={each.standing} lang={lang} />
                  </Cell>
                </Row>
              ))}
          </Table>
        </section>
      ))}
    </Frame>
  )
}

export function StandingSaid({ of, lang }: { of: Standing; lang: Lang }) {
  const w = readingWords[lang].states
  if (of.is === 'unread') return <>{w.unread}</>
  const said = { day: day(of.day, lang), who: of.by }
  return of.is === 'signed' ? <Status is="done">{w.signed(said)}</Status> : <Status is="going">{w.questioned(said)}</Status>
}
