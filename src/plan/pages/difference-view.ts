import type { Lang } from '../../kernel/lang.ts'
import type { DocumentsCompared, Question, Section, WordPiece } from '../core/index.ts'
import { comparingWords } from '../words/comparing.ts'
import type { SectionView } from './change-view.ts'
import { settingSaid } from './setting-rows.ts'

/** One kind of difference, with each of it. */
export interface DifferenceGroup {
  readonly kind: 'settings' | 'reworded' | 'removed' | 'added' | 'moved' | 'top'
  readonly heading: string
  readonly rows: readonly DifferenceRow[]
}

export interface DifferenceRow {
  readonly called: string
  readonly lang: Lang
  /** Null in both where nothing stands beside something else. */
  readonly was: string | null
  readonly is: string | null
  readonly notes: readonly string[]
  readonly words: readonly WordPiece[]
}

export interface NamesOf {
  readonly questions: readonly Question[]
  readonly lang: Lang
  /** What people call a section. */
  readonly name?: (section: Section) => SectionView
}

/** All that two plans say differently, beside what they answer, in words; a group without a row is left out. */
export function differenceGroups(found: DocumentsCompared, { questions, lang, name }: NamesOf): readonly DifferenceGroup[] {
  const w = comparingWords[lang].said
  const row = (called: SectionView, more: Partial<DifferenceRow> = {}): DifferenceRow => ({
    ...{ called: called.title, lang: called.lang, was: null, is: null, notes: [], words: [] },
    ...more,
  })
  const section = (key: string): SectionView => {
    const [plan = '', provision = ''] = key.split('#')
    const title = found.titles[key] ?? key
    return name ? name({ plan, provision, title }) : { title, lang: 'en' }
  }
  const listed = (keys: readonly string[]) => keys.map(key => row(section(key)))
  const fronts: Readonly<Record<string, string>> = w.front
  const groups: DifferenceGroup[] = [
    {
      kind: 'settings',
      heading: w.settings({ n: found.settings.length }),
      rows: found.settings.map(({ setting, at, was, is }) => {
        const said = settingSaid({ setting, at, was, is }, { questions, lang })
        return row({ title: said.called, lang }, { was: said.was, is: said.is })
      }),
    },
    {
      kind: 'reworded',
      heading: w.reworded({ n: found.wording.length }),
      rows: found.wording.map(({ section: key, title, authority, audience, words, blocks }) =>
        row(section(key), {
          words: shortened(words),
          notes: [
            ...(title ? [w.titled(title)] : []),
            ...(authority ? [w.authority({ was: authority.was ?? w.none, is: authority.is ?? w.none })] : []),
            ...(audience ? [audience.is === 'staff' ? w.forStaff : w.forAll] : []),
            ...(blocks === 'changed' ? [w.blocks] : blocks === 'order' ? [w.order] : []),
          ],
        }),
      ),
    },
    { kind: 'removed', heading: w.removed({ n: found.sections.removed.length }), rows: listed(found.sections.removed) },
    { kind: 'added', heading: w.added({ n: found.sections.added.length }), rows: listed(found.sections.added) },
    { kind: 'moved', heading: w.moved({ n: found.sections.moved.length }), rows: listed(found.sections.moved) },
    {
      kind: 'top',
      heading: w.top,
      rows: found.front.map(({ key, was, is }) => row({ title: fronts[key] ?? key, lang }, { was, is })),
    },
  ]
  return groups.filter(({ rows }) => rows.length > 0)
}

const about = 10

/** Of long stretches that stay, a few words on either side of what changes. */
const shortened = (pieces: readonly WordPiece[]): WordPiece[] =>
  pieces.map((piece, place) => {
    const words = piece.words.split(' ')
    if (piece.is !== 'kept' || words.length <= 3 * about) return piece
    const first = place === 0 ? [] : words.slice(0, about)
    const last = place === pieces.length - 1 ? [] : words.slice(-about)
    return { is: 'kept', words: [...first, '…', ...last].join(' ') }
  })
