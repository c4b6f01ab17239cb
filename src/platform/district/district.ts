import { z } from 'zod'
import { type DistrictId, readId } from '../../kernel/ids.ts'
import { type Database, statement, type Tx } from '../database/index.ts'
import { idFromName } from '../name-id/index.ts'

export interface District {
  readonly id: DistrictId
  readonly slug: string
  readonly name: string
  readonly officePhone: string | null
  readonly timeZone: string
  readonly isDemo: boolean
}

/**
 * A district's id is made from its slug, so that the host or the path that names a district also gives its id, and nothing has to be
 * looked up across districts before anyone has signed in (docs/adr).
 */
export function districtIdOf(slug: string): DistrictId {
  const id = readId<DistrictId>(idFromName(`concord district ${slug}`))
  if (!id) throw new Error('a digest is always enough for an id')
  return id
}

/** Four characters that tell the districts of one installation apart, where an address has no room for an id. */
export const districtTag = (id: DistrictId): string => Buffer.from(id.slice(0, 6), 'hex').toString('base64url')

export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60

const districtRow = z.object({
  id: z.string().transform((id, context) => {
    const read = readId<DistrictId>(id)
    if (!read) context.addIssue('expected a UUID')
    return read ?? z.NEVER
  }),
  slug: z.string(),
  name: z.string(),
  officePhone: z.string().nullable(),
  timeZone: z.string(),
  isDemo: z.boolean(),
})

const findRow = statement({
  name: 'platform.find-district',
  sql: `select district_id as id, slug, name, office_phone as "officePhone", time_zone as "timeZone", is_demo as "isDemo" from platform.district where district_id = $1`,
  row: districtRow,
})
const addRow = statement({
  name: 'platform.add-district',
  sql: `insert into platform.district (district_id, slug, name, office_phone, is_demo, second_step, added_at)
        values ($district, $slug, $name, $officePhone, $isDemo, $secondStep, $addedAt) on conflict do nothing`,
  takes: districtRow.omit({ id: true, timeZone: true }).extend({ secondStep: z.enum(['asked', 'own-choice']), addedAt: z.date() }),
})
const listRows = statement({
  name: 'platform.list-districts',
  sql: 'select slug, is_demo as "isDemo", manual_now as "manualNow" from platform.district order by added_at, slug',
  row: z.object({ slug: z.string(), isDemo: z.boolean(), manualNow: z.date().nullable() }),
})
const setManualNow = statement({
  name: 'platform.set-manual-now',
  sql: 'update platform.district set manual_now = $2 where district_id = $1',
})

export const findDistrict = (tx: Tx): Promise<District | undefined> => tx.maybe(findRow, [tx.district])

/** False where the slug is taken. `secondStep`: whether a second step of sign-in is asked of whoever leads; each one's own choice where left out. */
export const addDistrict = async (tx: Tx, { secondStep = 'own-choice', ...district }: DistrictAdded, at: Date): Promise<boolean> =>
  (await tx.run(addRow, { ...district, secondStep, addedAt: at })) === 1

interface DistrictAdded {
  readonly slug: string
  readonly name: string
  readonly officePhone: string | null
  readonly isDemo: boolean
  readonly secondStep?: 'asked' | 'own-choice'
}

/** All districts of this store, the oldest first, by what anyone may know of them. */
export const listDistricts = (database: Database) => database.acrossDistricts(tx => tx.many(listRows, []))

/** Keeps where a manual clock stands, so that it stands there still after a restart; null for the real clock. */
export async function keepManualNow(database: Database, slug: string, at: Date | null): Promise<void> {
  const id = districtIdOf(slug)
  await database.transaction('app', id, tx => tx.run(setManualNow, [id, at]))
}
