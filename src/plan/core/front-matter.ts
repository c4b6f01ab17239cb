import { isDay } from '../../kernel/time.ts'
import type { Include, LeftOut, Placed, Plan, PlanKind } from './document.ts'
import type { Report, Spot } from './fault.ts'
import { nearest, notAmong } from './nearest.ts'
import type { Word } from './question.ts'
import { called, readYaml, type Entry, type Tree } from './yaml-tree.ts'

export type FrontMatter = Omit<Plan, 'file' | 'provisions' | 'blocks' | 'passedOver'>

const keys = ['plan', 'title', 'kind', 'place', 'source', 'effective', 'answers', 'includes', 'without']
const kinds: readonly PlanKind[] = ['floor', 'playbook', 'district']
const top: Spot = { line: 1, column: 1 }

export const isWord = (text: string): boolean => text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)

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
  const odd = tree.entries.filter(({ key }) => !keys.includes(key))
  for (const { key, at } of odd) wrong('syntax', at, notAmong(key, 'a key of the front matter', keys))
  // A key that is there under a misspelt name is told once.
  const isMissing = (key: string) => !found.has(key) && !odd.some(each => nearest(each.key, keys) === key)
  const text = (key: string): Placed<string> | null => {
    const value = found.get(key)?.value
    if (value === undefined) return null
    if (value.kind === 'text' && value.value.trim() !== '') return { value: value.value, at: value.at }
    wrong('syntax', value.at, `“${key}” is ${value.kind === 'text' ? 'empty' : called(value)}. Expected words.`)
    return null
  }
  const needed = (key: string, why: string): Placed<string> => {
    if (isMissing(key)) wrong('syntax', top, `The front matter has no “${key}”. Expected ${why}.`)
    return text(key) ?? { value: '', at: top }
  }

  const slug = needed('plan', 'the short name of the plan, such as “harbor-falls”')
  if (slug.value !== '' && !isWord(slug.value))
    wrong(
      'syntax',
      slug.at,
      `“${slug.value}” is not a short name.${meantName(slug.value)} Expected small letters, digits and single hyphens.`,
    )
  const title = needed('title', 'the title people read')
  const said = needed('kind', 'floor, playbook or district')
  const kind = kinds.find(word => word === said.value)
  if (said.value !== '' && !kind) wrong('unknown-word', said.at, notAmong(said.value, 'a kind of document', kinds))
  const effective = text('effective')
  if (effective && !isDay(effective.value))
    wrong('syntax', effective.at, `“${effective.value}” is not a day.${meantDay(effective.value)} Expected YYYY-MM-DD.`)
  if (kind && kind !== 'playbook' && isMissing('effective'))
    wrong('syntax', top, `A document of kind ${kind} has no “effective”. Expected the day it holds from.`)
  const answers = words(found.get('answers'), wrong)
  if (kind === 'district' && answers.length === 0 && sound)
    wrong(
      'syntax',
      found.get('answers')?.at ?? top,
      'A district plan must list at least one question in “answers”. Expected, for example, answers: [support].',
    )
  const includes = words(found.get('includes'), wrong, '[oakland]').map(entry => readInclude(entry, wrong))
  const without = words(found.get('without'), wrong, '[oakland#last-resort]').map(entry => readLeftOut(entry, wrong))
  const place = text('place')
  const source = sourceText(found.get('source')?.value, wrong)
  if (!sound || !kind) return null
  return {
    slug: slug.value,
    slugAt: slug.at,
    title: title.value,
    kind,
    place: place?.value ?? null,
    source,
    effective: effective?.value ?? null,
    answers,
    answersAt: found.get('answers')?.at ?? top,
    includes,
    without,
  }
}

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

/** `NAME` or `NAME#PROVISION`, each as it is written. */
function namesIn(text: string): { readonly name: string; readonly provision: string | null } {
  const mark = text.indexOf('#')
  return mark < 0 ? { name: text, provision: null } : { name: text.slice(0, mark), provision: text.slice(mark + 1) }
}

function readInclude({ value, at }: Placed<Word>, wrong: Report): Include {
  const { name, provision } = namesIn(value)
  if (!isWord(name) || (provision !== null && !isWord(provision)))
    wrong(
      'syntax',
      at,
      `“${value}” names no document.${meantName(value.replace(/\.(es\.)?md\b/, ''))} Expected NAME or NAME#provision, in small letters, digits and single hyphens.`,
    )
  return { name, provision, at }
}

function readLeftOut({ value, at }: Placed<Word>, wrong: Report): LeftOut {
  const { name, provision } = namesIn(value)
  if (provision !== null && isWord(name) && isWord(provision)) return { name, provision, at }
  wrong('syntax', at, `“${value.slice(0, 80)}” names no section. Expected PLAN#SECTION, in small letters, digits and single hyphens.`)
  return { name, provision: '', at }
}

/** The name in small letters and hyphens, where that makes one. */
export function meantName(text: string): string {
  const inHyphens = (part: string) =>
    part
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  const { name, provision } = namesIn(text.slice(0, 200))
  const meant = [name, ...(provision === null ? [] : [provision])].map(inHyphens)
  return meant.every(isWord) ? ` Did you mean “${meant.join('#')}”?` : ''
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** 1 to 12, of a number or of a name that may be cut short; 0 of anything else. */
const monthOf = (said: string): number => Number(said) || months.findIndex(each => each.toLowerCase().startsWith(said.toLowerCase())) + 1

/** A day as people write it: 1/4/2027 with the month first, as it is written here. Whoever meant April is asked and can say so. */
function meantDay(text: string): string {
  const two = (n: string | number) => String(n).padStart(2, '0')
  const monthFirst = (_: string, month: string, day: string, year: string) => `${year}-${two(monthOf(month))}-${two(day)}`
  const meant = text
    .replace(/(\d{4})[-./](\d{1,2})[-./](\d{1,2})/, '$2/$3/$1')
    .replace(/(\d{1,2})[-./](\d{1,2})[-./](\d{4})/, monthFirst)
    .replace(/([A-Za-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/, monthFirst)
  if (isDay(meant)) return ` Did you mean ${meant}?`
  const month = /^\d{4}-\d\d-\d\d$/.test(meant) ? Number(meant.slice(5, 7)) : 0
  const called = months[month - 1]
  const year = Number(meant.slice(0, 4))
  return called === undefined ? '' : ` ${called} ${year} has ${new Date(Date.UTC(year, month, 0)).getUTCDate()} days.`
}

function sourceText(tree: Tree | undefined, wrong: Report): string | null {
  if (!tree) return null
  if (tree.kind === 'text') return tree.value
  if (tree.kind === 'list' && tree.items.every(item => item.kind === 'text')) return tree.items.map(({ value }) => value).join('; ')
  wrong('syntax', tree.at, `“source” is ${called(tree)}. Expected words, or a list of them.`)
  return null
}
