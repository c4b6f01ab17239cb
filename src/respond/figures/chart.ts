import type { ShownCount } from '../../kernel/small-cells.ts'

export interface Bar {
  readonly label: string
  readonly count: ShownCount
}

export interface BarChart {
  readonly title: string
  readonly bars: readonly Bar[]
  /** What a hidden bar says, and how a count is written. */
  readonly hidden: string
  readonly write: (count: number) => string
}

export const drawings = ['wide', 'phone'] as const
export type Drawing = (typeof drawings)[number]

/** An image sees neither the page's style sheet nor its fonts, so these stand here: ink, soft ink, edge and green of the tokens. */
const ink = '#171716'
const softInk = '#454540'
const edge = '#7b7566'
const green = '#0c4e29'
const face = "'Public Sans', system-ui, sans-serif"

/** Where things stand: beside its label a bar has a line to itself; on a phone it stands under it. */
const layouts = {
  wide: { width: 720, line: 34, left: 210, longest: 430, bar: { top: 6, height: 20 }, label: 21, count: 21 },
  phone: { width: 320, line: 50, left: 0, longest: 240, bar: { top: 24, height: 14 }, label: 16, count: 36 },
} satisfies Record<Drawing, unknown>

export const sizeOf = (drawing: Drawing, bars: number): { width: number; height: number } => ({
  width: layouts[drawing].width,
  height: layouts[drawing].line * bars,
})

/** A bar chart as an SVG file: text stays text, and a hidden count is a hatched bar of no length of its own, with its word. */
export function barChart({ title, bars, hidden, write }: BarChart, drawing: Drawing): string {
  const { left, line, longest, bar, label, count } = layouts[drawing]
  const { width, height } = sizeOf(drawing, bars.length)
  const most = Math.max(1, ...bars.map(each => (each.count === 'hidden' ? 0 : each.count)))
  const drawn = bars.map((each, at) => {
    const top = at * line
    const length = each.count === 'hidden' ? hiddenLength : Math.round((each.count / most) * longest)
    const shape =
      each.count === 'hidden'
        ? `<rect x="${left + 0.5}" y="${top + bar.top + 0.5}" width="${length}" height="${bar.height - 1}" fill="url(#hatch)" stroke="${edge}" stroke-dasharray="3 3"/>`
        : `<rect x="${left}" y="${top + bar.top}" width="${length}" height="${bar.height}" fill="${green}"/>`
    const says =
      each.count === 'hidden'
        ? text(left + length + 10, top + count, hidden, softInk)
        : text(left + length + 10, top + count, write(each.count), ink)
    return text(0, top + label, each.label, ink) + shape + says
  })
  const told = bars.map(each => `${each.label}: ${each.count === 'hidden' ? hidden : write(each.count)}`).join('; ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title><desc id="desc">${escaped(told)}.</desc>`,
    `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="${edge}"/></pattern></defs>`,
    `<g font-family="${face}" font-size="15">${drawn.join('')}</g>`,
    drawing === 'wide' ? `<path d="M${left} 0V${height}" stroke="${edge}"/>` : '',
    '</svg>',
  ].join('')
}

const hiddenLength = 56

const text = (x: number, y: number, says: string, fill: string): string => `<text x="${x}" y="${y}" fill="${fill}">${escaped(says)}</text>`

const escaped = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
