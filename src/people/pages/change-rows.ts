import type { DiffRow } from '../../design/diff.tsx'
import { list } from '../../words/lists.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { Change, Group, ShownChange, Turn } from '../roster/difference.ts'
import { words } from '../words/people.ts'

type Told = ShownChange['was'][number]

/** A change as a line of the table: who, what of them, was and would be. */
export function changeRow(group: Pick<Group, 'change' | 'kind'>, shown: ShownChange, lang: Lang): DiffRow {
  const w = words(lang)
  const [was, wouldBe] = [inWords(shown.was, lang), inWords(shown.is, lang)]
  const line = shown.line === null ? null : shown.line.toString()
  return {
    key: `${group.kind} ${shown.id}`,
    who: shown.who,
    what: `${w.changes[group.change]}${shown.fields.length === 0 ? '' : `: ${fieldNames(shown.fields, lang)}`}`,
    ...{ was, wouldBe },
    where: line === null ? w.roster.notInFile : shown.file === '' ? w.roster.inLine({ line }) : `${shown.file} ${line}`,
    ...(was === null && wouldBe === null ? { untold: group.change === 'changed' ? w.roster.notShown : w.kinds[group.kind] } : {}),
  }
}

const fieldNames = (fields: Change['fields'], lang: Lang): string =>
  list([...new Set(fields.map(field => fieldName(field, lang).toLowerCase()))], lang)

const fieldName = (field: string, lang: Lang): string => {
  const known: Readonly<Record<string, string>> = words(lang).roster.fields
  return known[field] ?? field
}

/** Grade 07, student. The values of a roster's own words are said in the language of the page. */
function inWords(told: readonly Told[], lang: Lang): string | null {
  const w = words(lang).roster
  const values: Readonly<Record<string, string>> = w.values
  const said = told.map(({ field, value }) => {
    const known = value
      .split(/(, |; )/)
      .map(word => values[word] ?? word)
      .join('')
    if (field === 'grades' && value !== '–') return w.grade({ grade: value })
    return field === 'roles' ? known : `${fieldName(field, lang)}: ${known}`
  })
  return said.length === 0 ? null : said.join(', ')
}

export const groupName = ({ change, kind }: { readonly change: Turn; readonly kind: Group['kind'] }, lang: Lang): string =>
  words(lang).roster.group({ change, kind: words(lang).kinds[kind] })
