import { fromMarkdown } from 'mdast-util-from-markdown'
import { readKinds, readSentences } from './advice.ts'
import type { Authority, Placed, Provision } from './document.ts'
import type { Report, Spot } from './fault.ts'
import { readAuthority } from './authority.ts'
import { isWord } from './front-matter.ts'
import { gluedHeading, type Heading, idMeant, withoutId } from './headings.ts'
import { authorityShape, isOutside, nearAuthority, unclosedSaid } from './near-lines.ts'
import { notAmong } from './nearest.ts'
import { blockWords, langOf, type MarkdownNode, spotOf, strayBlocks, tellUnopened } from './stray-blocks.ts'

/** A fenced block of ours, not yet looked into. `provision` is null where it stands in none. */
export interface Fence {
  readonly lang: string
  readonly meta: string
  readonly at: Spot
  readonly opening: string
  readonly lines: readonly string[]
  readonly indent: number
  readonly provision: Provision | null
  /** Why it seems to hold what was to stand after it; then its end is missing. */
  readonly unclosed: string | null
  /** What its section lacks was told where it is to be mended. */
  readonly told: boolean
}

/** Only headings, blocks and what hides them matter here; what is inside a paragraph does not, and costs hostile text dearly. */
const passedOver =
  'attention autolink characterEscape characterReference codeText definition htmlText labelEnd labelStartImage labelStartLink'.split(' ')

/**
 * The provisions and blocks of the lines after the front matter, in reading order. `aside` is told what is passed over in silence: a plan
 * already in force may hold it, and goes on deciding.
 */
export function readProvisions(
  lines: readonly string[],
  skip: number,
  report: Report,
  aside: Report = () => undefined,
): { provisions: Provision[]; fences: Fence[] } {
  const text = lines.map((line, i) => (i < skip ? '' : line)).join('\n')
  const nodes: readonly MarkdownNode[] = fromMarkdown(text, { extensions: [{ disable: { null: passedOver } }] }).children
  const headings = nodes.flatMap(node => readHeading(node, lines, report))
  const openings = headings.flatMap(({ id, ...rest }) => (id === null ? [] : [{ id, ...rest }]))
  const idless = (from: number, to: number): Heading | undefined => {
    const last = headings.findLast(({ at }) => at.line > from && at.line < to)
    return last?.id === null ? last : undefined
  }
  const silent = new Set<number>()
  for (const node of nodes) if (node.type === 'code' || node.type === 'html') for (let i = first(node); i <= last(node); i++) silent.add(i)
  const ours = nodes.flatMap(node => (node.type === 'code' && blockWords.includes(langOf(node)) ? [node] : []))
  const blockLines = new Set(ours.flatMap(node => Array.from({ length: last(node) - first(node) + 1 }, (_, i) => first(node) + i)))
  for (const node of nodes) strayBlocks(node, report, aside, true)
  tellUnopened(lines, skip, silent, aside)

  const seen = new Map<string, Spot>()
  const provisions = openings.map((opening, i): Provision => {
    const before = seen.get(opening.id)
    if (before)
      report(
        'syntax',
        opening.at,
        `The id “${opening.id}” is already that of the heading on line ${before.line}. Expected an id of its own.`,
        { provision: opening.id },
      )
    else seen.set(opening.id, opening.at)
    const end = openings[i + 1]?.at.line ?? lines.length + 1
    return {
      id: opening.id,
      title: opening.title,
      at: opening.at,
      ...readSection(lines, opening, end - 1, { silent, blockLines, aside, idless }, report),
    }
  })
  const holder = (line: number): Provision | null => provisions.findLast(provision => provision.at.line < line) ?? null
  const opened = openings[0]?.at.line ?? lines.length
  const lacking = new Set<Heading>()
  const misnamed = new Set<number>()
  const unauthorized = new Set<Provision>()
  const tellIdless = (line: number, what: string, tell: Report): boolean => {
    const heading = idless(0, line)
    if (heading && !lacking.has(heading)) {
      lacking.add(heading)
      tell('syntax', heading.at, withoutId(heading, what))
    }
    return heading !== undefined
  }
  const toldOf = (provision: Provision | null, line: number, lang: string): boolean => {
    if (!provision) return tellIdless(line, `a block “${lang}” stands below it on line ${line}`, report)
    const near = provision.authority || provision.authorityAt !== provision.at ? undefined : nearAuthority(lines, provision, line)
    if (!near) {
      const wasTold = unauthorized.has(provision)
      unauthorized.add(provision)
      return wasTold && !provision.authority && provision.authorityAt === provision.at
    }
    if (misnamed.has(near.at.line)) return true
    misnamed.add(near.at.line)
    report('syntax', near.at, `“${near.value.trim().slice(0, 60)}” is no authority line. ${authorityShape}`, { provision: provision.id })
    return true
  }
  const fences = ours.map(node => {
    const provision = holder(first(node))
    return { ...readFence(node, lines, provision, report), told: toldOf(provision, first(node), langOf(node)) }
  })
  for (const [i, line] of lines.slice(0, opened).entries())
    if (!silent.has(i + 1) && /^ {0,3}authority:/.test(line)) tellIdless(i + 1, 'an authority line stands below it', aside)
  return { provisions, fences }
}

const first = (node: MarkdownNode): number => spotOf(node).line
const last = (node: MarkdownNode): number => node.position?.end.line ?? 1

interface Opening extends Heading {
  readonly id: string
  readonly end: number
}

function readHeading(node: MarkdownNode, lines: readonly string[], report: Report): (Heading & { readonly end: number })[] {
  if (node.type !== 'heading') return []
  const from = node.children[0]?.position?.start
  const to = node.children.at(-1)?.position?.end
  if (!from || !to) return []
  const title = lines
    .slice(from.line - 1, to.line)
    .map((line, i, all) => line.slice(i === 0 ? from.column - 1 : 0, i === all.length - 1 ? to.column - 1 : undefined).trim())
    .join(' ')
  const opening = title.lastIndexOf('{#')
  const at = spotOf(node)
  if (opening < 0) return [{ id: null, title, at, end: last(node) }]
  const id = title.slice(opening + 2, -1)
  if (title.endsWith('}') && isWord(id)) return [{ id, title: title.slice(0, opening).trim(), at, end: last(node) }]
  const meant = idMeant(title)
  report(
    'syntax',
    at,
    `This heading ends in “${title.slice(opening, opening + 60)}”. Did you mean {#${meant}}? Expected {#id}, the id in small letters, digits and single hyphens, and nothing after it.`,
  )
  return [{ id: meant, title: title.slice(0, opening).trim(), at, end: last(node) }]
}

function readSection(
  lines: readonly string[],
  opening: Opening,
  to: number,
  set: {
    silent: ReadonlySet<number>
    blockLines: ReadonlySet<number>
    aside: Report
    idless: (from: number, to: number) => Heading | undefined
  },
  report: Report,
): Pick<Provision, 'text' | 'authority' | 'authorityAt' | 'audience' | 'advice'> {
  const { id } = opening
  const prose: Placed<string>[] = []
  const kinds: Placed<string>[] = []
  let adviceAt: Spot | null = null
  let authority: Authority | null = null
  let authorityAt: Spot | null = null
  let audience: Provision['audience'] = 'everyone'
  let unopened: { readonly at: Spot; readonly message: string } | null = null
  for (const [i, line] of lines.slice(opening.end, to).entries()) {
    const number = opening.end + 1 + i
    if (set.blockLines.has(number)) continue
    const at = { line: number, column: line.search(/\S/) + 1 }
    const glued = set.silent.has(number) ? null : gluedHeading(line)
    if (glued) unopened = { at, message: glued }
    if (glued) set.aside('syntax', at, glued, { provision: id })
    const own = set.silent.has(number) ? null : /^ {0,3}(authority|audience|advice):/.exec(line)
    if (!own) {
      prose.push({ value: line, at: { line: number, column: 1 } })
      continue
    }
    const rest = line.slice(line.indexOf(':') + 1)
    if (own[1] === 'advice') {
      adviceAt ??= at
      kinds.push(...readKinds(line, number))
    } else if (own[1] === 'audience') {
      if (rest.trim() === 'staff') audience = 'staff'
      else
        report('unknown-word', at, `${notAmong(rest.trim(), 'an audience', ['staff'])} Without the line everyone reads it.`, {
          provision: id,
        })
    } else if (authorityAt && set.idless(authorityAt.line, number)) {
      const heading = set.idless(authorityAt.line, number)
      if (heading)
        report('syntax', heading.at, withoutId(heading, `an authority line stands below it on line ${number}`), { provision: id })
    } else if (authorityAt && unopened) report('syntax', unopened.at, unopened.message, { provision: id })
    else if (authorityAt) {
      report('syntax', at, `The section “${id}” has a second authority line; the first is on line ${authorityAt.line}. Expected one.`, {
        provision: id,
      })
    } else {
      authorityAt = at
      authority = readAuthority(rest, at, id, report)
    }
  }
  const text = prose
    .map(({ value }) => value)
    .join('\n')
    .trim()
  const advice = adviceAt && { at: adviceAt, kinds, sentences: readSentences(prose) }
  return { text, authority, authorityAt: authorityAt ?? opening.at, audience, advice }
}

function readFence(
  node: MarkdownNode & { type: 'code' },
  lines: readonly string[],
  provision: Provision | null,
  report: Report,
): Omit<Fence, 'told'> {
  const at = spotOf(node)
  const lineAt = (line: number): string => lines[line - 1] ?? ''
  const opening = lineAt(at.line)
  const mark = opening.trim().replace(/[^`~].*$/, '')
  const closing = lineAt(last(node)).trim()
  const closed = closing.length >= mark.length && [...closing].every(letter => letter === mark[0])
  if (!closed) report('syntax', at, `This block has no end. Expected a line “${mark}” after it.`, { provision: provision?.id ?? null })
  const indent = at.column - 1
  const content = lines.slice(at.line, closed ? last(node) - 1 : last(node))
  const outside = content.findIndex(line => isOutside.test(line))
  return {
    lang: langOf(node),
    meta: (node.meta ?? '').trim(),
    at,
    opening,
    indent,
    provision,
    unclosed: outside < 0 ? null : unclosedSaid(content, outside, { from: at.line, mark }),
    lines: content.map(line => line.replace(new RegExp(`^ {0,${indent}}`), '')),
  }
}
