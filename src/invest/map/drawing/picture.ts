import type { Frame, Spot, Stretch } from '../outline/spot.ts'
import { frameOf, isWithin, twiceArea } from '../outline/spot.ts'
import type { Outline } from '../outline/topology.ts'
import { bordersOf } from './borders.ts'
import { type Label, setLabels } from './labels.ts'
import { type Mark, marksOf, signPath } from './marks.ts'
import { type Drawing, onSheet, type Scale, scaleOf, sheets } from './scale.ts'

export interface Picture {
  readonly title: string
  /** The same in words, for whoever hears the picture. */
  readonly says: string
  readonly frame: Frame
  readonly outline: Outline
  /** Towns that stand out. */
  readonly chosen: readonly string[]
  /** Towns whose names are written where there is room. */
  readonly names: readonly { readonly says: string; readonly rings: readonly Stretch[] }[]
  /** With the number a school has in the table, where they are few. */
  readonly schools: readonly (Mark & { readonly number: string | null })[]
  readonly legend: readonly { readonly tier: number | null; readonly says: string }[]
}

/** An image sees neither the page's style sheet nor its fonts, so these stand here: paper, land, edge and inks of the tokens. */
const colors = { water: '#fbf9f3', land: '#f4f0e6', chosen: '#dfe9df', town: '#b9b09c', edge: '#7b7566', ink: '#171716', soft: '#454540' }
const face = "'Public Sans', system-ui, sans-serif"
const legendLine = 1.75

export function sizeOf(frame: Frame, drawing: Drawing, legend: number): { width: number; height: number } {
  const { height } = scaleOf(frame, drawing)
  const { width, fine, text } = sheets[drawing]
  return { width, height: Math.round(height / fine + legend * legendLine * text + (legend > 0 ? text / 2 : 0)) }
}

/** A map as one SVG file: no tiles, no script, nothing from anywhere else. */
export function pictureOf(picture: Picture, drawing: Drawing): string {
  const { frame, outline, chosen, legend } = picture
  const scale = scaleOf(frame, drawing)
  const { fine } = sheets[drawing]
  const size = sizeOf(frame, drawing, legend.length)
  const { land, shore, inner, area } = bordersOf(outline, scale, chosen)
  const lines = `stroke-linejoin="round" stroke-width="${fine}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${scale.width} ${size.height * fine}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(picture.title)}</title><desc id="desc">${escaped(picture.says)}</desc>`,
    `<path d="M0 0H${scale.width}V${size.height * fine}H0z" fill="${colors.water}"/>`,
    `<svg width="${scale.width}" height="${scale.height}"><path d="${land}" fill="${colors.land}"${shore === '' ? ` fill-rule="evenodd" stroke="${colors.edge}" ${lines}` : ''}/>`,
    area === '' ? '' : `<path d="${area}" fill="${colors.chosen}" fill-rule="evenodd"/>`,
    `<path d="${inner}" fill="none" stroke="${colors.town}" ${lines}/>`,
    shore === '' ? '' : `<path d="${shore}" fill="none" stroke="${colors.edge}" ${lines}/>`,
    marksOf(picture.schools, scale),
    wordsOf(picture, scale),
    '</svg>',
    legendOf(legend, scale),
    '</svg>',
  ].join('')
}

function wordsOf({ names, schools }: Picture, scale: Scale): string {
  const { fine, text } = sheets[scale.drawing]
  const size = text * fine
  const spots = schools.map(({ spot, number }) => ({ number, spot: onSheet(scale, spot) }))
  const reach = size * 0.55
  const places = spots.map(({ spot: { x, y } }) => ({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }))
  const numbers = spots.flatMap(({ number, spot }): Label[] =>
    number === null ? [] : [{ spot, says: number, size, away: size * 0.75, mayBeLeftOut: false }],
  )
  const towns = names.flatMap(({ says, rings }): Label[] => {
    const middle = middleOf(rings)
    const within = rings.map(ring => ring.map(spot => onSheet(scale, spot)))
    return middle ? [{ spot: onSheet(scale, middle), says, size: size * 0.9, away: 0, mayBeLeftOut: true, within }] : []
  })
  const set = setLabels([...numbers, ...towns], places, scale)
  return grouped(
    set.filter(({ label }) => label.away === 0).map(each => textAt(each.x, each.y, each.label.says)),
    `font-size="${Math.round(size * 0.9)}" fill="${colors.soft}"`,
  ).concat(
    grouped(
      set.filter(({ label }) => label.away > 0).map(each => textAt(each.x, each.y, each.label.says)),
      `font-size="${size}" font-weight="700" fill="${colors.ink}"`,
    ),
  )
}

function legendOf(legend: Picture['legend'], scale: Scale): string {
  const { fine, text } = sheets[scale.drawing]
  const size = text * fine
  const lineOf = (at: number): number => Math.round(scale.height + size / 2 + (at + 0.65) * legendLine * size)
  const drawn = legend.map(({ tier }, at) =>
    signPath(tier, [{ x: Math.round(size * 0.8), y: lineOf(at) - Math.round(size * 0.32) }], { scale, grow: 1.6 }),
  )
  const said = legend.map(({ says }, at) => textAt(Math.round(size * 1.9), lineOf(at), says))
  return drawn.join('') + grouped(said, `font-size="${size}" fill="${colors.ink}"`)
}

/** The middle of a town's largest ring; where that lies outside of it, the corner's mean would too, and the name goes to its frame's middle. */
function middleOf(rings: readonly Stretch[]): Spot | undefined {
  const largest = [...rings].sort((a, b) => Math.abs(twiceArea(b)) - Math.abs(twiceArea(a)))[0]
  if (!largest) return undefined
  const area = twiceArea(largest)
  let [x, y] = [0, 0]
  let before = largest.at(-1)
  for (const spot of largest) {
    const cross = before ? before.x * spot.y - spot.x * before.y : 0
    x += ((before?.x ?? 0) + spot.x) * cross
    y += ((before?.y ?? 0) + spot.y) * cross
    before = spot
  }
  const middle = { x: x / (3 * area), y: y / (3 * area) }
  if (isWithin(middle, [largest])) return middle
  const frame = frameOf(largest)
  return frame && { x: (frame.left + frame.right) / 2, y: (frame.bottom + frame.top) / 2 }
}

const grouped = (texts: readonly string[], how: string): string =>
  texts.length === 0 ? '' : `<g font-family="${face}" ${how}>${texts.join('')}</g>`

const textAt = (x: number, y: number, says: string): string => `<text x="${x}" y="${y}">${escaped(says)}</text>`

const escaped = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
