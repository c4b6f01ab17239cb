import { Diff } from '../../design/diff.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { inEnglish } from '../../words/lang.ts'
import { comparingWords } from '../words/comparing.ts'
import type { DifferenceGroup, DifferenceRow } from './difference-view.ts'

/** What two plans say differently, group by group: settings, sections gone and new, words. */
export function SaidDifferences({ groups, lang }: { groups: readonly DifferenceGroup[]; lang: Lang }) {
  const w = comparingWords[lang].said
  if (groups.length === 0) return <p>{w.same}</p>
  return (
    <>
      {groups.map(group => (
        <section key={group.heading} class="c-said">
          <h2>{group.heading}</h2>
          <DifferenceRows group={group} lang={lang} />
        </section>
      ))}
    </>
  )
}

/** Each difference of a group, under its heading. */
export function DifferenceRows({ group: { heading, rows }, lang }: { group: DifferenceGroup; lang: Lang }) {
  const w = comparingWords[lang].said
  const pairs = rows.filter(({ was, is }) => was !== null || is !== null)
  const rest = rows.filter(row => !pairs.includes(row))
  return (
    <>
      {pairs.length === 0 ? null : (
        <Diff
          lang={lang}
          caption={heading}
          heads={{ who: w.which, what: '', where: '' }}
          rows={pairs.map((row, index) => ({
            ...{ key: String(index), what: '', was: row.was, wouldBe: row.is, where: '' },
            who: <Called row={row} lang={lang} />,
          }))}
        />
      )}
      {rest.map((row, index) => (
        <div key={String(index)}>
          <h3>
            <Called row={row} lang={lang} />
          </h3>
          {row.notes.map(note => (
            <p key={note}>{note}</p>
          ))}
          {row.words.length === 0 ? null : (
            <p class="c-words" lang={inEnglish(lang)}>
              {row.words.map(({ is, words }) => (
                <>{is === 'taken' ? <del>{words}</del> : is === 'added' ? <ins>{words}</ins> : words} </>
              ))}
            </p>
          )}
        </div>
      ))}
    </>
  )
}

const Called = ({ row, lang }: { row: DifferenceRow; lang: Lang }) => (
  <span lang={row.lang === lang ? undefined : row.lang}>{row.called}</span>
)
