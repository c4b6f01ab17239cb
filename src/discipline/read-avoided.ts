import { schoolYearOf } from '../kernel/school-year.ts'
import { readAs, type Reader } from '../people/index.ts'
import { daysAt } from './days.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import { countAvoided } from './rules/avoided.ts'
import { measureFrom } from './settings.ts'
import { listAnswered, listBegun } from './store.ts'
import type { AvoidedRead } from './view.ts'

export interface AvoidedYears {
  readonly avoided: AvoidedRead | null
  /** Of the year before: of its last incidents nothing can be said until the next has begun. */
  readonly avoidedBefore: AvoidedRead | null
}

/** What this school year and the one before record as avoided, of the incidents that somebody reads for the school; null for a family. */
export const readAvoided = (kit: DisciplineKit, reader: Reader): Promise<AvoidedYears> =>
  readAs(kit, reader, async tx => {
    if (!reader.person.roles.some(role => ofTheOffice.includes(role))) return { avoided: null, avoidedBefore: null }
    const now = kit.clock.now()
    const days = await daysAt(tx, now)
    const within = measureFrom((await kit.plans.inForce(tx, now))?.settings['exclusion'])['avoided-days']
    const inYear = async (year: number): Promise<AvoidedRead> => {
      const span = { from: `${year}-07-01`, to: `${year + 1}-06-30` }
      const [incidents, exclusions] = [await tx.many(listAnswered, span), await tx.many(listBegun, { from: span.from })]
      return { ...countAvoided(incidents, exclusions, days.today, day => days.after(day, within)), days: within, year }
    }
    const year = schoolYearOf(days.today)
    return { avoided: await inYear(year), avoidedBefore: await inYear(year - 1) }
  })

const ofTheOffice: readonly string[] = ['principal', 'superintendent', 'counsel']
