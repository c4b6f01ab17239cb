import type { Block, BlockType, PlanKind } from './document.ts'
import type { Report } from './fault.ts'
import { isWord } from './front-matter.ts'
import { nearest, notAmong } from './nearest.ts'
import type { Fence } from './provisions.ts'
import { called, readYaml, type MapTree } from './yaml-tree.ts'

const keys: Readonly<Record<BlockType, { readonly needed: readonly string[]; readonly maps: readonly string[] }>> = {
  rule: { needed: ['when', 'then'], maps: ['when', 'then'] },
  also: { needed: ['when', 'add'], maps: ['when', 'add'] },
  law: { needed: ['when'], maps: ['when', 'require', 'strike', 'only', 'forbid', 'otherwise'] },
  setting: { needed: ['then'], maps: [] },
}

const isType = (lang: string): lang is BlockType => Object.hasOwn(keys, lang)

/** The block's shape; null when it is wrong, and then a fault was reported. */
export function readBlock(fence: Fence, kind: PlanKind | null, report: Report): Block | null {
  const { lang, at, provision } = fence
  if (!isType(lang)) return null
  const context = { provision: provision?.id ?? null }
  const told: Report = (kind, at, message, more) => report(kind, at, message, { ...context, ...more })
  let sound = true
  const wrong: Report = (kind, at, message) => {
    sound = false
    told(kind, at, message)
  }
  if (fence.told) sound = false
  else if (!provision) wrong('syntax', at, `This block “${lang}” stands in no section. Expected it below a heading that ends in {#id}.`)
  else if (!provision.authority && provision.authorityAt.line <= provision.at.line)
    wrong(
      'syntax',
      at,
      `The section “${provision.id}” holds a block and has no authority line. Expected one: authority: KIND · CITATION · MARK.`,
    )
  if (kind === 'floor' && lang !== 'law' && lang !== 'setting')
    wrong('syntax', at, `A floor holds only laws and settings. Expected “law”, found “${lang}”.`)
  const isForeign = kind !== null && kind !== 'floor' && lang === 'law'
  if (isForeign) wrong('syntax', at, `A law stands only in a document of kind floor; this one is a ${kind}. Expected “rule” or “also”.`)
  const words = fence.meta.split(/\s/).filter(word => word !== '')
  const name = words.join(' ')
  if (!isWord(name)) {
    const expected = lang === 'setting' ? '“setting NAME”' : `“${lang} QUESTION”, such as “${lang} support”`
    wrong('syntax', at, `This block begins “${[lang, ...words].join(' ').slice(0, 60)}”. Expected ${expected}.`)
  }
  const body = readBody(fence, told)
  if (!body) return null
  if (body.kind !== 'map') {
    wrong('syntax', body.kind === 'other' ? at : body.at, `The block holds ${called(body)}. Expected ${keys[lang].needed.join(' and ')}.`)
    return null
  }
  if (!isForeign) checkKeys(lang, body, at, wrong)
  if (!provision?.authority || !sound) return null
  const shown = fence.opening.indexOf(name, fence.opening.indexOf(lang) + lang.length)
  return {
    type: lang,
    name: { value: name, at: { line: at.line, column: Math.max(shown + 1, at.column) } },
    provision: provision.id,
    authority: provision.authority,
    at,
    body,
  }
}

/** What stands in it; where that cannot be read and the block's end is missing, that is the mistake. */
function readBody(fence: Fence, told: Report): ReturnType<typeof readYaml> {
  const mistakes: Parameters<Report>[] = []
  const origin = { line: fence.at.line + 1, indent: fence.indent }
  const body = readYaml(fence.lines.join('\n'), origin, (...mistake) => mistakes.push(mistake), 'The block')
  if (body === null && fence.unclosed !== null) told('syntax', fence.at, fence.unclosed)
  else for (const mistake of mistakes) told(...mistake)
  return body
}

function checkKeys(type: BlockType, body: MapTree, at: Block['at'], wrong: Report): void {
  const { needed, maps } = keys[type]
  const allowed = [...new Set([...needed, ...maps])]
  for (const entry of body.entries) {
    if (!allowed.includes(entry.key))
      wrong('syntax', entry.at, `${notAmong(entry.key, `a key of a block “${type}”`, allowed)}${below(type, body)}`)
    else if (maps.includes(entry.key) && entry.value.kind !== 'map')
      wrong(
        'syntax',
        entry.value.at,
        `“${entry.key}” is ${called(entry.value)}. Expected ${entry.key === 'when' ? 'facts with values; { } for every situation' : 'keys with values, in { }'}.`,
      )
  }
  const has = (key: string) => body.entries.some(entry => entry.key === key)
  // A key that is there under another name is told once.
  const isMeant = (key: string) => body.entries.some(entry => !allowed.includes(entry.key) && nearest(entry.key, allowed) === key)
  for (const key of needed)
    if (!has(key) && !isMeant(key))
      wrong(
        'syntax',
        at,
        `This block “${type}” has no “${key}”. Expected ${needed.join(' and ')}${key === 'when' ? ' (when: {} for every situation)' : ''}.`,
      )
  if (type !== 'law') return
  if (!['require', 'strike', 'only', 'forbid'].some(has))
    wrong('syntax', at, 'This law asks nothing. Expected require, strike, only or forbid.')
  const limits = has('only') || has('forbid')
  if (limits && !has('otherwise'))
    wrong('syntax', at, 'This law has “only” or “forbid” and no “otherwise”. Expected what holds if a plan already in force does not obey.')
  if (!limits && has('otherwise'))
    wrong('syntax', at, 'This law has “otherwise” and neither “only” nor “forbid”. Expected what a plan may not contradict.')
}

/** A setting whose values were not moved to the right. */
const below = (type: BlockType, { entries }: MapTree): string =>
  type === 'setting' && entries.some(({ key, value }) => key === 'then' && value.kind === 'other' && value.value === null)
    ? ' What is set stands below “then”, two spaces in.'
    : ''
