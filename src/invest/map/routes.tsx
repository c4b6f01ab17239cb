import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { findDistrictCode } from '../../people/index.ts'
import type { App } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { scaleOf, toleranceOf } from './drawing/scale.ts'
import { frameAround, neighborsOf, outlinesKept } from './kept-outlines.ts'
import type { Frame } from './outline/spot.ts'
import type { Outline } from './outline/topology.ts'
import { MapPage, NoMapPage } from './pages/map-page.tsx'
import { chosenIn, paint } from './paint.ts'
import { keptWithin } from './read-places.ts'
import { readStandings } from './read-standings.ts'
import { findOutline, listPlacedSchools, listTowns } from './store.ts'
import { isSort, type MapParts, type MapView, viewOf } from './view.ts'

const query = z.object({ town: z.string().max(80).optional(), sort: z.string().optional(), of: z.string().optional() })
type MapQuery = { [Key in keyof z.infer<typeof query>]?: string | null | undefined }

interface Found {
  readonly parts: MapParts
  readonly outline: Outline
  readonly loadedAt: Date
  readonly view: MapView
  readonly frame: Frame
}

/** `/invest/map`: schools on a map of towns, on a page for everyone. */
export function mapRoutes(app: App, invest: InvestKit): void {
  const keptOutline = outlinesKept()

  const find = async (request: FastifyRequest, { town = null, sort, of }: MapQuery): Promise<Found | undefined> => {
    const district = request.district.id
    const standings = await readStandings(invest, district)
    const { row, ...loaded } = await invest.database.transaction('app', district, async tx => ({
      row: await findOutline(tx),
      towns: await listTowns(tx),
      points: await listPlacedSchools(tx),
      districtCode: await findDistrictCode(tx),
    }))
    if (!row) return undefined
    const parts: MapParts = { ...loaded, standings }
    const outline = keptOutline(district, row, parts.towns)
    const view = viewOf(parts, { town, sort: isSort(sort) ? sort : 'town', all: of === 'all' })
    const frame = frameAround(outline, chosenIn(view))
    return frame && { parts, outline, view, frame, loadedAt: row.loadedAt }
  }

  app.get('/invest/map', { schema: { hide: true, querystring: query }, config: { page: { name: 'map' } } }, async (request, reply) => {
    const asked: MapQuery = request.query
    const found = await find(request, asked)
    const page = invest.pageContext(request)
    if (!found) return reply.html(htmlDocument(<NoMapPage page={page} />))
    const { view, outline, frame, loadedAt, parts } = found
    const isUnknown = typeof asked.town === 'string' && view.town === null
    if (isUnknown) reply.code(422)
    const names = new Map(parts.towns.map(({ key, name }) => [key, name]))
    const beside = view.town ? neighborsOf(outline, view.town.key).map(key => ({ key, name: names.get(key) ?? key })) : []
    return reply.html(
      htmlDocument(
        <MapPage
          {...{ page, view, isUnknown }}
          picture={paint(found, request.lang)}
          beside={[...beside].sort((a, b) => (a.name < b.name ? -1 : 1))}
          sort={isSort(asked.sort) ? asked.sort : 'town'}
          loadedAt={loadedAt.toISOString()}
          within={Math.ceil((keptWithin + toleranceOf(scaleOf(frame))) / 10) * 10}
        />,
      ),
    )
  })
}
