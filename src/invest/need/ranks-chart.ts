/** A school as the picture shows it. */
export interface Dot {
  readonly name: string
  readonly rank: number
  readonly low: number
  readonly high: number
}

export interface RanksChart {
  readonly title: string
  /** Where tiers end. */
  readonly cuts: readonly number[]
  readonly dots: readonly Dot[]
  readonly says: (dot: Dot) => string
}

export const drawings = ['wide', 'phone'] as const
export type Drawing = (typeof drawings)[number]
export const isDrawing = (text: unknown): text is Drawing => drawings.some(drawing => drawing === text)

/** An image sees neither the page's style sheet nor its fonts. */
const ink = '#171716'
const edge = '#7b7566'
const green = '#0c4e29'
const face = "'Public Sans', system-ui, sans-serif"

/** With more schools than this the chart leaves out names; the table has them. */
const namedAtMost = 150
const layouts = {
  wide: { width: 720, line: 26, left: 270, plot: 430, name: 17, dot: 12, bare: 900 },
  phone: { width: 320, line: 44, left: 8, plot: 300, name: 15, dot: 30, bare: 900 },
} satisfies Record<Drawing, unknown>

export function sizeOf(drawing: Drawing, dots: number): { width: number; height: number } {
  const { width, line, bare } = layouts[drawing]
  return { width, height: dots <= namedAtMost ? line * dots + 24 : bare }
}

/** The rank of each school as a dot and its range as a line, the first on top; with names where they can be read. */
export function ranksChart({ title, cuts, dots, says }: RanksChart, drawing: Drawing): string {
  const { left, plot, line, name, dot } = layouts[drawing]
  const { width, height } = sizeOf(drawing, dots.length)
  const isNamed = dots.length <= namedAtMost
  const from = isNamed ? left : 8
  const wide = isNamed ? plot : width - 16
  // Each rank has a strip of its own, so that the range of a rank that cannot move is drawn too, as wide as its strip.
  const x = (rank: number) => Math.round((from + ((rank - 0.5) / Math.max(dots.length, 1)) * wide) * 10) / 10
  const y = (at: number) => (isNamed ? at * line + dot : Math.round((8 + (at / Math.max(dots.length - 1, 1)) * (height - 40)) * 10) / 10)
  const ranges = dots.map(({ low, high }, at) => `M${x(low - 0.4)} ${y(at)}H${x(high + 0.4)}`).join('')
  const names = isNamed ? dots.map((each, at) => text(0, at * line + name, `${each.rank}. ${shortened(each.name, drawing)}`)).join('') : ''
  const marks = isNamed
    ? dots.map(({ rank }, at) => `<circle cx="${x(rank)}" cy="${y(at)}" r="5"/>`).join('')
    : `<path d="${dots.map(({ rank }, at) => `M${x(rank)} ${y(at)}h.1`).join('')}" stroke="${green}" stroke-width="2" stroke-linecap="round"/>`
  // Beside names a line would run through them, so there it stands at the dots alone.
  const lines = cuts
    .filter(cut => cut < dots.length)
    .map(cut => (isNamed ? dots.map((_, at) => `M${x(cut + 0.5)} ${y(at) - 8}v16`).join('') : `M${x(cut + 0.5)} 0V${height - 22}`))
  const told = isNamed ? dots.map(says).join('; ') : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title><desc id="desc">${escaped(told)}</desc>`,
    `<path d="${lines.join('')}" stroke="${edge}" stroke-dasharray="4 4" fill="none"/>`,
    `<path d="${ranges}" stroke="${green}" stroke-width="${isNamed ? 3 : 0.4}" stroke-opacity="${isNamed ? 0.55 : 0.5}" fill="none"/>`,
    `<g fill="${green}">${marks}</g>`,
    `<g font-family="${face}" font-size="14" fill="${ink}">${names}${text(x(1), height - 4, '1', 'middle')}${text(x(dots.length), height - 4, String(dots.length), 'middle')}</g>`,
    '</svg>',
  ].join('')
}

const longest = { wide: 34, phone: 40 } satisfies Record<Drawing, number>
const shortened = (name: string, drawing: Drawing): string =>
  name.length > longest[drawing] ? `${name.slice(0, longest[drawing] - 1).trimEnd()}…` : name

const text = (x: number, y: number, says: string, anchor?: string): string =>
  `<text x="${x}" y="${y}"${anchor ? ` text-anchor="${anchor}"` : ''}>${escaped(says)}</text>`

const escaped = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
