import type { DistrictId } from '../kernel/ids.ts'
import { districtIdOf, isSlug, listDistricts } from '../platform/district/index.ts'
import { misuse, type Outcome } from './outcome.ts'
import type { Store } from './store.ts'

/** Opens the store when it is first asked for. */
export type Get = () => Promise<Store>

/** The store, opened, and the district a command is about. */
export async function adoptIn(slug: string | undefined, get: Get) {
  const store = await get()
  const district = await districtNamed(store, slug)
  return typeof district === 'string' ? { database: store.database, district, at: store.clock.now() } : district
}

/** The district a command is about: the one named, else the one served by default. */
export async function districtNamed(store: Store, slug: string | undefined): Promise<DistrictId | { misuse: Outcome }> {
  const known = (await listDistricts(store.database)).map(district => district.slug)
  const wanted = slug ?? store.defaultSlug
  if (isSlug(wanted) && known.includes(wanted)) return districtIdOf(wanted)
  return {
    misuse: misuse(
      `There is no district “${wanted}” here. Expected ${known.length === 0 ? 'one made with concord district add' : `one of ${known.join(', ')}`}.`,
    ),
  }
}
