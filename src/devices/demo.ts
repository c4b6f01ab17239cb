import type { Measure } from '../evidence/contract.ts'
import type { DistrictId } from '../kernel/ids.ts'
import { isNo } from '../kernel/refusal.ts'
import { addSeconds, type Clock, dayIn } from '../kernel/time.ts'
import { listSchools } from '../people/index.ts'
import type { Database } from '../platform/database/index.ts'
import { enterIn } from './commands.ts'
import type { ListBookLines } from './devices-kit.ts'
import type { DeviceFact } from './facts.ts'
import { momentAt } from './moment.ts'
import { decideEnter, type Entering } from './rules/device.ts'
import { listDevices } from './store.ts'

interface Made {
  readonly measure: Measure
  /** Which of the district’s schools, by its place in the list; null for the whole district. */
  readonly school: number | null
  readonly place: string
  readonly dollars: number
  readonly access: Entering['access']
  /** Reviewed so many days ago, to be reviewed again so many days from now. */
  readonly reviewedAgo: number | null
  readonly reviewIn: number
  readonly votedAgo?: number
  readonly sunsetIn?: number
}

const reviewed = { reviewedAgo: 90, reviewIn: 270 }

/** Devices of Harbor Falls, which is made up: one of each kind of answer. */
const made: readonly Made[] = [
  { measure: 'camera', school: 0, place: 'Main entrance', dollars: 2_500, access: 'on-request', votedAgo: 120, sunsetIn: 250, ...reviewed },
  { measure: 'alarm-button', school: 0, place: 'Front office', dollars: 900, access: 'live', ...reviewed },
  { measure: 'door-lock', school: 1, place: 'Side doors', dollars: 4_200, access: 'none', sunsetIn: 200, ...reviewed },
  { measure: 'visitor-screen', school: 1, place: 'Front office', dollars: 1_800, access: 'none', ...reviewed },
  { measure: 'camera', school: 1, place: 'Bus loop', dollars: 5_000, access: 'none', votedAgo: 400, reviewedAgo: 400, reviewIn: -35 },
  { measure: 'plate-reader', school: 2, place: 'Parking lot', dollars: 12_000, access: 'live', reviewedAgo: null, reviewIn: 60 },
  { measure: 'device-monitoring', school: null, place: '', dollars: 16_000, access: 'none', votedAgo: 60, sunsetIn: 250, ...reviewed },
]

/** Entered the ordinary way. Where there is any device, nothing is done. */
export async function seedDemoDevices(
  database: Database,
  { district, clock, bookLines }: { readonly district: DistrictId; readonly clock: Clock; readonly bookLines: ListBookLines },
): Promise<void> {
  await database.transaction('app', district, async tx => {
    if ((await tx.many(listDevices, [tx.district])).length > 0) return
    const at = clock.now()
    const [moment, schools, lines] = [await momentAt(tx, at), await listSchools(tx), await bookLines(tx, at)]
    const day = (days: number): string => dayIn('America/New_York', addSeconds(at, days * 86_400))
    const cameras = lines.find(({ title }) => title.en === 'Cameras at doors')?.id ?? null
    for (const { measure, school, place, dollars, access, reviewedAgo, reviewIn, votedAgo, sunsetIn } of made) {
      const sunset = sunsetIn === undefined ? null : day(sunsetIn)
      const body: Entering = {
        ...{
          measure,
          school: school === null ? null : (schools[school]?.id ?? null),
          dollars,
          line: measure === 'camera' ? cameras : null,
        },
        ...{ access, reviewedOn: reviewedAgo === null ? null : day(-reviewedAgo), reviewBy: day(reviewIn), sunset },
      }
      const facts = decideEnter(body, moment)
      if (isNo(facts)) throw new Error(`The demonstration’s devices cannot be entered: ${facts.detail}`)
      const voted: readonly DeviceFact[] =
        votedAgo === undefined ? [] : [{ type: 'device.voted', body: { vote: 'adopted', on: day(-votedAgo), sunset } }]
      await enterIn(tx, { id: tx.random.id(), facts: [...facts, ...voted], place, by: null, at, deed: tx.random.id() })
    }
  })
}
