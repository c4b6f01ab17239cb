import { Diff } from '../../design/diff.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { comparingWords } from '../words/comparing.ts'
import type { CaseView, ChangeView, PartsView, SectionView } from './change-view.ts'

export interface ChangeTablesProps {
  readonly change: ChangeView
  readonly lang: Lang
  /** At most so many lines of each table. */
  readonly most?: number
}

/** What changes in a question: each case with when it is so, was and would be; then what changes beside the answer. */
export function ChangeTables({ change, lang, most = Infinity }: ChangeTablesProps) {
  const w = comparingWords[lang].changes
  return (
    <>
      {change.cases.length === 0 ? null : (
        <>
          <h3>{w.casesHeading}</h3>
          <Diff
            lang={lang}
            caption={w.casesCaption({ question: change.question })}
            heads={w.caseHeads}
            rows={change.cases.slice(0, most).map((each, index) => caseRow(each, index, lang))}
          />
        </>
      )}
      {change.parts.length === 0 ? null : (
        <>
          <h3>{w.partsHeading}</h3>
          <p>{w.partsLede}</p>
          <Diff
            lang={lang}
            caption={w.partsCaption({ question: change.question })}
            heads={w.partsHeads}
            rows={change.parts.slice(0, most).map((each, index) => partsRow(each, index, lang))}
          />
        </>
      )}
    </>
  )
}

const caseRow = ({ when, situations, was, is, sections }: CaseView, index: number, lang: Lang) => ({
  key: String(index),
  who: when.map(line => <div key={line}>{line}</div>),
  what: comparingWords[lang].changes.situations({ n: situations }),
  was,
  wouldBe: is,
  where: <Sections was={sections.was} is={sections.is} lang={lang} />,
})

const partsRow = ({ was, is, situations, taken, added }: PartsView, index: number, lang: Lang) => ({
  key: String(index),
  who: <Sections was={was ? [was] : []} is={is ? [is] : []} lang={lang} />,
  what: comparingWords[lang].changes.situations({ n: situations }),
  was: taken === '' ? null : taken,
  wouldBe: added === '' ? null : added,
  where: '',
})

interface SectionsProps {
  readonly was: readonly SectionView[]
  readonly is: readonly SectionView[]
  readonly lang: Lang
}

/** The sections on whose word it was so and would be; once where they are the same. */
function Sections({ was, is, lang }: SectionsProps) {
  const w = comparingWords[lang].changes
  const isSame = JSON.stringify(was) === JSON.stringify(is)
  const told = isSame
    ? [{ head: null, list: was }]
    : [
        { head: w.was, list: was },
        { head: w.would, list: is },
      ]
  return (
    <>
      {told.map(({ head, list }) => (
        <div key={head}>
          {head === null ? null : `${head} `}
          {list.length === 0
            ? w.noSection
            : list.map((section, place) => (
                <>
                  {place === 0 ? null : '; '}
                  <span lang={section.lang === lang ? undefined : section.lang}>{w.quoted({ title: section.title })}</span>
                </>
              ))}
        </div>
      ))}
    </>
  )
}
