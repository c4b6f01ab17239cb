import type { FastifyRequest } from 'fastify'
import { isUuid, readId, type DistrictId } from '../../kernel/ids.ts'
import type { Database } from '../database/index.ts'
import { type District, districtIdOf, districtTag, findDistrict, isSlug, listDistricts } from './district.ts'

const keptMillis = 5_000
/** Links that open without a session: to one call, or a feed of a calendar program. */
const taggedLink = /^\/(?:to\/(?=[\w-]{26}(?:\?|$))|deadlines\/feed\/(?=[\w-]{47}\.ics(?:\?|$)))([\w-]{4})/

/**
 * The district of a request: of the link it opens, whose code begins with the district's tag; of its session, of a device
 * that is known as somebody's own, or of a link that was opened on its device, whose tokens begin with the district's id; else of its host, whose first label may be a slug (`harbor-falls.example.org`); else the one this installation serves by default, or the oldest where there is no such one. Only for that
 * last answer is anything asked across districts.
 */
export function districtFinder(
  database: Database,
  { defaultSlug, demoIsOpen }: { readonly defaultSlug: string; readonly demoIsOpen: boolean },
): (request: FastifyRequest) => Promise<District | undefined> {
  const kept = new Map<string, { at: number; found: Promise<District | undefined> }>()
  const byId = (id: DistrictId): Promise<District | undefined> => {
    const known = kept.get(id)
    if (known && Date.now() - known.at < keptMillis) return known.found
    const found = database
      .transaction('app', id, findDistrict)
      .then(district => district && { ...district, isDemo: district.isDemo && demoIsOpen })
    kept.set(id, { at: Date.now(), found })
    found.catch(() => kept.delete(id))
    if (kept.size > 1_000) kept.clear()
    return found
  }
  let servedSlug = defaultSlug
  const served = async (): Promise<District | undefined> => {
    const found = await byId(districtIdOf(servedSlug))
    if (found) return found
    // A server may have started before its first district was added.
    const [oldest] = await listDistricts(database)
    if (!oldest || oldest.slug === servedSlug) return undefined
    servedSlug = oldest.slug
    return byId(districtIdOf(servedSlug))
  }
  let tagged: { readonly at: number; readonly ids: Promise<ReadonlyMap<string, DistrictId>> } | undefined
  const byTag = async (tag: string): Promise<District | undefined> => {
    if (!tagged || Date.now() - tagged.at >= keptMillis) {
      const ids = listDistricts(database).then(all => new Map(all.map(({ slug }) => [districtTag(districtIdOf(slug)), districtIdOf(slug)])))
      tagged = { at: Date.now(), ids }
      ids.catch(() => (tagged = undefined))
    }
    const id = (await tagged.ids).get(tag)
    return id && byId(id)
  }
  return async request => {
    const tag = taggedLink.exec(request.url)?.[1]
    const linked = tag === undefined ? undefined : await byTag(tag)
    if (linked) return linked
    const bearer = /^Bearer\s+([0-9a-f]{32})\./i.exec(request.headers.authorization ?? '')?.[1]
    const named = /^([a-z0-9-]+)\./.exec(request.hostname.toLowerCase())?.[1]
    const tokenIn = (name: string) => new RegExp(`(?:^|;\\s*)${name}=([0-9a-f]{32})\\.`).exec(request.headers.cookie ?? '')?.[1]
    const cookie =
      tokenIn('__Host-concord_session') ?? tokenIn('concord_session') ?? tokenIn('concord_own_device') ?? tokenIn('concord_device')
    const ofHost = named !== undefined && isSlug(named) && !/^\d/.test(named) ? await byId(districtIdOf(named)) : undefined
    for (const hex of [bearer, ofHost ? undefined : cookie]) {
      const id = hex && idIn(hex)
      const found = id && (await byId(id))
      if (found) return found
    }
    return ofHost ?? served()
  }
}

function idIn(hex: string): DistrictId | undefined {
  const text = hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isUuid(text) ? readId<DistrictId>(text) : undefined
}
