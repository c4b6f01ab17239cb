import { isDay } from '../../kernel/time.ts'
import type { Include, LeftOut, Placed, Plan, PlanKind } from './document.ts'
import type { Report, Spot } from './fault.ts'
import { notAmong } from './nearest.ts'
import type { Word } from './question.ts'
import { called, readYaml, type Entry, type Tree } from './yaml-tree.ts'

export type FrontMatter = Omit<Plan, 'file' | 'provisions' | 'blocks' | 'passedOver'>

const keys = ['plan', 'title', 'kind', 'place', 'source', 'effective', 'answers', 'includes', 'without']
const kinds: readonly PlanKind[] = ['floor', 'playbook', 'district']
const top: Spot = { line: 1, column: 1 }

export const isWord = (text: string): boolean => text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)

/** How many lines the front matter takes, both its fences among them; 0 if there is none. */
export function frontMatterLength(lines: readonly string[], report: Report): number {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) {
    report(
      'syntax',
      top,
      'The document does not begin with front matter. Expected “---”, then keys such as plan, title and kind, then “---”.',
    )
    return 0
  }
  const end = lines.slice(1).findIndex(line => /^(---|\.\.\.)[ \t]*$/.test(line))
  if (end >= 0) return end + 2
  report('syntax', top, 'The front matter has no end. Expected a line “---” after its last key.')
  return 0
}

export function readFrontMatter(lines: readonly string[], report: Report): FrontMatter | null {
  const tree = readYaml(lines.slice(1, -1).join('\n'), { line: 2 }, report, 'The front matter')
  if (!tree) return null
  if (tree.kind !== 'map') {
    report('syntax', tree.at, `The front matter is ${called(tree)}. Expected keys with values: ${keys.join(', ')}.`)
    return null
  }
  let sound = true
  const wrong: Report = (kind, at, message) => {
    sound = false
    report(kind, at, message)
  }
  const found = new Map<string, Entry>(tree.entries.map(entry => [entry.key, entry]))
  for (const entry of tree.entries)
    if (!keys.includes(entry.key)) wrong('syntax', entry.at, notAmong(entry.key, 'a key of the front matter', keys))
  const text = (key: string): string | null => {
    const value = found.get(key)?.value
    if (value === undefined) return null
    if (value.kind === 'text' && value.value.trim() !== '') return value.value
    wrong('syntax', value.at, `“${key}” is ${value.kind === 'text' ? 'empty' : called(value)}. Expected words.`)
    return null
  }
  const needed = (key: string, why: string): string => {
    if (!found.has(key)) wrong('syntax', top, `The front matter has no “${key}”. Expected ${why}.`)
    return text(key) ?? ''
  }

  const slug = needed('plan', 'the short name of the plan, such as “harbor-falls”')
  if (slug !== '' && !isWord(slug))
    wrong(
      'syntax',
      at(found, 'plan'),
      `“${slug}” is not a short name.${meantName(slug)} Expected small letters, digits and single hyphens.`,
    )
  const title = needed('title', 'the title people read')
  const kindText = needed('kind', 'floor, playbook or district')
  const kind = kinds.find(word => word === kindText)
  if (kindText !== '' && !kind) wrong('unknown-word', at(found, 'kind'), notAmong(kindText, 'a kind of document', kinds))
  const effective = text('effective')
  if (effective !== null && !isDay(effective))
    wrong('syntax', at(found, 'effective'), `“${effective}” is not a day.${meantDay(effective)} Expected YYYY-MM-DD.`)
  if (kind && kind !== 'playbook' && !found.has('effective'))
    wrong('syntax', top, `A document of kind ${kind} has no “effective”. Expected the day it holds from.`)
  const answers = words(found.get('answers'), wrong)
  if (kind === 'district' && answers.length === 0 && sound)
    wrong(
      'syntax',
      found.get('answers')?.at ?? top,
      'A district plan must list at least one question in “answers”. Expected, for example, answers: [support].',
    )
  const includes = words(found.get('includes'), wrong, '[oakland]').flatMap(entry => readInclude(entry, wrong))
  const without = words(found.get('without'), wrong, '[oakland#last-resort]').flatMap(entry => readLeftOut(entry, wrong))
  const place = text('place')
  const source = sourceText(found.get('source')?.value, wrong)
  if (!sound || !kind) return null
  return {
    slug,
    slugAt: at(found, 'plan'),
    title,
    kind,
    place,
    source,
    effective,
    answers,
    answersAt: found.get('answers')?.at ?? top,
    includes,
    without,
  }
}

const at = (found: ReadonlyMap<string, Entry>, key: string): Spot => found.get(key)?.value.at ?? top

function words(entry: Entry | undefined, wrong: Report, example = '[support]'): Placed<Word>[] {
  if (!entry) return []
  if (entry.value.kind !== 'list') {
    const meant = entry.value.kind === 'text' && entry.value.value !== '' ? ` Did you mean [${entry.value.value.slice(0, 60)}]?` : ''
    wrong('syntax', entry.value.at, `“${entry.key}” is ${called(entry.value)}.${meant} Expected a list, such as ${example}.`)
    return []
  }
  return entry.value.items.flatMap((item): Placed<Word>[] => {
    if (item.kind === 'text') return [{ value: item.value, at: item.at }]
    wrong('syntax', item.at, `“${entry.key}” holds ${called(item)}. Expected words.`)
    return []
  })
}

function readInclude({ value, at }: Placed<Word>, wrong: Report): Include[] {
  const [name = '', provision, more] = value.split('#')
  if (isWord(name) && more === undefined && (provision === undefined || isWord(provision)))
    return [{ name, provision: provision ?? null, at }]
  wrong(
    'syntax',
    at,
    `“${value}” names no document.${meantName(value.replace(/\.(es\.)?md\b/, ''))} Expected NAME or NAME#provision, in small letters, digits and single hyphens.`,
  )
  return []
}

/** The name in small letters and hyphens, where that makes one. */
export function meantName(text: string): string {
  const [name = '', provision] = text
    .slice(0, 200)
    .split('#')
    .map(part =>
      part
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
  if (!isWord(name) || (provision !== undefined && !isWord(provision))) return ''
  return ` Did you mean “${provision === undefined ? name : `${name}#${provision}`}”?`
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** A day as people write it: 1/4/2027 with the month first, as it is written here. Whoever meant April is asked and can say so. */
function meantDay(text: string): string {
  const written = text.slice(0, 40)
  const named = /^(?<name>[A-Za-z]{3,})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/.exec(written)
  const ordered = /^(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})$/.exec(written)
  const {
    name = '',
    y = '',
    m = '',
    d = '',
  } = (named ?? ordered ?? /^(?<m>\d{1,2})[-./](?<d>\d{1,2})[-./](?<y>\d{4})$/.exec(written))?.groups ?? {}
  const month = name === '' ? Number(m) : months.findIndex(each => each.startsWith(name.toLowerCase())) + 1
  const two = (n: string | number) => String(n).padStart(2, '0')
  const meant = `${y}-${two(month)}-${two(d)}`
  const called = months[month - 1]
  if (meant === text && called !== undefined)
    return ` ${called.replace(/^./, letter => letter.toUpperCase())} ${y} has ${new Date(Date.UTC(Number(y), month, 0)).getUTCDate()} days.`
  return isDay(meant) ? ` Did you mean ${meant}?` : ''
}

function readLeftOut({ value, at }: Placed<Word>, wrong: Report): LeftOut[] {
  const [name = '', provision = '', more] = value.split('#')
  if (isWord(name) && isWord(provision) && more === undefined) return [{ name, provision, at }]
  wrong('syntax', at, `“${value.slice(0, 80)}” names no section. Expected PLAN#SECTION, in small letters, digits and single hyphens.`)
  return []
}

function sourceText(tree: Tree | undefined, wrong: Report): string | null {
  if (!tree) return null
  if (tree.kind === 'text') return tree.value
  if (tree.kind === 'list' && tree.items.every(item => item.kind === 'text')) return tree.items.map(({ value }) => value).join('; ')
  wrong('syntax', tree.at, `“source” is ${called(tree)}. Expected words, or a list of them.`)
  return null
}
