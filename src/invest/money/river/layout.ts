import { sankey } from 'd3-sankey'
import type { Flow, River } from './river-of.ts'

/** How high the words beside each end are, by its id. */
export type Heights = ReadonlyMap<string, number>

export interface PlacedEnd {
  readonly id: string
  readonly top: number
  readonly bottom: number
  /** Where the words beside it begin; they are as high as was asked for, and meet no others. */
  readonly words: number
}

export interface PlacedFlow {
  readonly flow: Flow
  readonly thick: number
  /** The middle of the ribbon at either end. */
  readonly from: number
  readonly to: number
}

export interface Layout {
  readonly sources: readonly PlacedEnd[]
  readonly places: readonly PlacedEnd[]
  readonly flows: readonly PlacedFlow[]
  readonly height: number
}

interface End {
  readonly id: string
  readonly side: 'sources' | 'places'
}

const [ribbons, gap] = [320, 18]

/** Two columns by `d3-sankey`; then each column is let down until no words meet, and the ribbons follow. */
export function layOut(river: River, heights: Heights): Layout {
  const flowing = river.flows.map(flow => ({ source: `sources ${flow.from}`, target: `places ${flow.to}`, value: flow.cents, flow }))
  const isDrawn = (end: End) =>
    flowing.some(({ source, target }) => source === `${end.side} ${end.id}` || target === `${end.side} ${end.id}`)
  const ends: End[] = [
    ...river.sources.map(({ id }) => ({ id, side: 'sources' as const })),
    ...river.places.map(({ id }) => ({ id, side: 'places' as const })),
  ].filter(isDrawn)
  if (ends.length === 0) return { sources: [], places: [], flows: [], height: 0 }
  const padding = 24
  const drawing = sankey<End, { readonly flow: Flow }>()
    .nodeId(({ side, id }) => `${side} ${id}`)
    .nodeSort(null)
    .nodeWidth(10)
    .nodePadding(padding)
    .extent([
      [0, 0],
      [450, ribbons + padding * Math.max(river.sources.length, river.places.length)],
    ])
  const graph = drawing({ nodes: ends.map(end => ({ ...end })), links: flowing.map(link => ({ ...link })) })
  const placed: Record<End['side'], PlacedEnd[]> = { sources: [], places: [] }
  let height = 0
  for (const side of ['sources', 'places'] as const) {
    let free = 0
    for (const node of graph.nodes.filter(each => each.side === side)) {
      const thick = (node.y1 ?? 0) - (node.y0 ?? 0)
      const high = heights.get(`${side} ${node.id}`) ?? 0
      const whole = Math.max(thick, high)
      const top = Math.max(free, (node.y0 ?? 0) - (whole - thick) / 2)
      node.y0 = top + (whole - thick) / 2
      node.y1 = node.y0 + thick
      placed[side].push({ id: node.id, top: node.y0, bottom: node.y1, words: top + (whole - high) / 2 })
      free = top + whole + gap
      height = Math.max(height, top + whole)
    }
    // A line that holds nothing and has spent all the same has words and no ribbon.
    for (const { id } of side === 'places' ? river.places : []) {
      if (placed.places.some(each => each.id === id)) continue
      const high = heights.get(`places ${id}`) ?? 0
      placed.places.push({ id, top: free + high / 2, bottom: free + high / 2, words: free })
      free += high + gap
      height = Math.max(height, free)
    }
  }
  const { links } = drawing.update(graph)
  return { ...placed, height, flows: links.map(({ flow, width = 0, y0 = 0, y1 = 0 }) => ({ flow, thick: width, from: y0, to: y1 })) }
}
