import { type Layout, layOut, type PlacedFlow, type PlacedNode, type Room } from './layout.ts'
import type { FlowKind, River, RiverNode, Tone } from './river-of.ts'

export const drawings = ['wide', 'phone'] as const
export type Drawing = (typeof drawings)[number]

export interface RiverWords {
  readonly title: string
  /** What a screen reader is told in place of the picture. */
  readonly told: string
  readonly nameOf: (node: RiverNode) => string
  readonly amountOf: (node: RiverNode) => string
  /** Of a node for which something is asked, else null. */
  readonly askedOf: (node: RiverNode) => string | null
}

/** An image sees neither the page's style sheet nor its colors in high contrast, so paper and ink stand here, as in the tokens. */
const [paper, ink, softInk, edge, green] = ['#fbf9f3', '#171716', '#454540', '#7b7566', '#0c4e29']
const face = "'Public Sans', system-ui, sans-serif"
const [letter, lineHeight] = [7.5, 18]

const bars: Record<Tone, string> = { police: edge, support: green, hardening: 'url(#hatch)', other: '#b8b09e', spent: ink, unspent: paper }
const strips: Record<FlowKind, string> = {
  moved: 'fill="#cfe0d0" stroke="#0c4e29" stroke-width="0.5"',
  spent: 'fill="#c4bba7"',
  unspent: 'fill="#ece6d8" stroke="#cfc7b4" stroke-width="0.5"',
  asked: 'fill="#fdf0cd" stroke="#b27300" stroke-dasharray="4 3"',
}

const wideWidth = 760
const phoneWidth = 320
const endLabel = 170

/** The river from left to right, each name beside its bar; on a phone from top to bottom, each bar with a number and the names below. */
export function drawRiver(river: River, words: RiverWords, drawing: Drawing): { svg: string; width: number; height: number } {
  return drawing === 'wide' ? drawWide(river, words) : drawPhone(river, words)
}

/** How large the picture is, for the page that shows it. */
export const sizeOf = (river: River, words: RiverWords, drawing: Drawing): { width: number; height: number } => {
  const { width, height } = drawRiver(river, words, drawing)
  return { width, height }
}

function drawWide(river: River, words: RiverWords) {
  const pitch = Math.floor((wideWidth - endLabel) / Math.max(1, river.ranks - 1))
  const lines = river.nodes.some(({ asked }) => asked > 0) ? 4 : 3
  const room: Room = { pitch, bar: 12, least: lines * lineHeight + 4, gap: 14, whole: 300 }
  const layout = layOut(river, room)
  const height = Math.ceil(layout.across) + 16
  const place = (along: number, across: number) => `${round(along)} ${round(across + 8)}`
  const labels = layout.nodes.map(({ node, along, across }) => {
    const width = node.rank === river.ranks - 1 ? endLabel - 24 : pitch - 30
    const asked = words.askedOf(node)
    const name = wrap(words.nameOf(node), Math.floor(width / letter), 2)
    const said = [...name.map(text => ({ text, fill: ink, weight: 700 })), { text: words.amountOf(node), fill: ink, weight: 400 }]
    if (asked !== null) said.push({ text: asked, fill: '#5a3b06', weight: 400 })
    return said.map(({ text, fill, weight }, at) => label(along + 20, across + 8 + 14 + at * lineHeight, text, fill, weight)).join('')
  })
  return frame({ width: wideWidth, height, words, drawn: [...shapes(layout, room, place), ...labels] })
}

function drawPhone(river: River, words: RiverWords) {
  const room: Room = { pitch: 104, bar: 14, least: 22, gap: 4, whole: phoneWidth, most: phoneWidth }
  const layout = inReadingOrder(layOut(river, room))
  const top = 22
  const place = (along: number, across: number) => `${round(across)} ${round(along + top)}`
  const numbers = layout.nodes.map(({ along, across }, at) => label(across + 1, along + top - 5, String(at + 1), ink, 700))
  const key: { text: string; isFirst: boolean; at: number }[] = layout.nodes.flatMap(({ node }, at) => {
    const said = [`${words.nameOf(node)}: ${words.amountOf(node)}`, words.askedOf(node)].filter(each => each !== null).join('; ')
    return wrap(said, Math.floor((phoneWidth - 26) / letter), 3).map((text, line) => ({ text, isFirst: line === 0, at: at + 1 }))
  })
  const below = layout.along + top + 28
  const lines = key.map(({ text, isFirst, at }, line) => {
    const y = below + line * (lineHeight + 2)
    return (isFirst ? label(0, y, String(at), ink, 700) : '') + label(24, y, text, ink, 400)
  })
  const height = Math.ceil(below + key.length * (lineHeight + 2))
  return frame({ width: phoneWidth, height, words, drawn: [...shapes(layout, room, place), ...numbers, ...lines] })
}

/** Numbers run as one reads: from the first column on, and along each. */
const inReadingOrder = (layout: Layout): Layout => ({
  ...layout,
  nodes: [...layout.nodes].sort((a, b) => a.node.rank - b.node.rank || a.across - b.across),
})

/** Strips behind, bars before them. */
function shapes(layout: Layout, room: Room, place: (along: number, across: number) => string): readonly string[] {
  const order: readonly FlowKind[] = ['unspent', 'spent', 'moved', 'asked']
  const flows = [...layout.flows].sort((a, b) => order.indexOf(a.flow.kind) - order.indexOf(b.flow.kind))
  return [...flows.map(flow => strip(flow, place)), ...layout.nodes.map(node => bar(node, room, place))]
}

function strip({ flow, thick, points }: PlacedFlow, place: (along: number, across: number) => string): string {
  const curve = (side: readonly PlacedFlow['points'][number][]) =>
    side
      .slice(1)
      .map((to, at) => {
        const from = side[at] ?? to
        const middle = (from.along + to.along) / 2
        return `C${place(middle, from.across)} ${place(middle, to.across)} ${place(to.along, to.across)}`
      })
      .join('')
  const back = [...points].reverse().map(({ along, across }) => ({ along, across: across + thick }))
  const [start, turn] = [points[0], back[0]]
  if (!start || !turn) return ''
  return `<path d="M${place(start.along, start.across)}${curve(points)}L${place(turn.along, turn.across)}${curve(back)}Z" ${strips[flow.kind]}/>`
}

function bar(
  { node, along, across, thick, asked }: PlacedNode,
  { bar: width }: Room,
  place: (along: number, across: number) => string,
): string {
  const box = (from: number, size: number, look: string) =>
    size === 0
      ? ''
      : `<path d="M${place(along, from)}L${place(along + width, from)}L${place(along + width, from + size)}L${place(along, from + size)}Z" ${look}/>`
  return box(across, thick, `fill="${bars[node.tone]}" stroke="${ink}" stroke-width="1"`) + box(across + thick, asked, strips.asked)
}

function frame({ width, height, words, drawn }: { width: number; height: number; words: RiverWords; drawn: readonly string[] }) {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(words.title)}</title><desc id="desc">${escaped(words.told)}</desc>`,
    `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0H6V6H0Z" fill="${paper}"/><path d="M1 0V6" stroke="${softInk}" stroke-width="2"/></pattern></defs>`,
    `<path d="M0 0H${width}V${height}H0Z" fill="${paper}"/>`,
    `<g font-family="${face}" font-size="14">${drawn.join('')}</g></svg>`,
  ].join('')
  return { svg, width, height }
}

/** Words over a strip have a rim of paper, so that they can be read on any of them. */
const label = (x: number, y: number, says: string, fill: string, weight: number): string =>
  `<text x="${round(x)}" y="${round(y)}" fill="${fill}" font-weight="${weight}" stroke="${paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(says)}</text>`

/** Whole words to a line; what does not fit in so many lines ends in dots. */
export function wrap(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < letters) lines.splice(-1, 1, `${line} ${word}`)
    else lines.push(word)
  }
  const kept = lines.slice(0, most).map(line => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line))
  return lines.length > most ? kept.map((line, at) => (at === most - 1 ? `${line.slice(0, letters - 1)}…` : line)) : kept
}

const round = (n: number): string => String(Math.round(n * 10) / 10)

const escaped = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
