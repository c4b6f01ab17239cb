import type { DistrictId } from '../../kernel/ids.ts'
import type { Saying } from '../../kernel/lang.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Database } from '../../platform/database/index.ts'
import { quietSeconds, telling } from '../../platform/uploads/index.ts'
import { idOf } from '../access.ts'
import type { Watch } from '../roster/index.ts'
import {
  beginImportWork,
  dropImportWorkBefore,
  findImportWork,
  type ImportWork,
  tellImportWork,
  type ToldWork,
} from '../store/import-work.ts'
import { refusals } from '../words/refusals.ts'
import { type CommitDeed, commitStaged, type RosterDeed, stageRoster } from './roster.ts'

/**
 * A large roster is read and saved off the request that sent it: the page can be left, and whoever comes back sees how far it is. The file
 * is in the memory of this process and nowhere else, so that where the process ends the work has ended too, and the page says so.
 */
export interface Working {
  /** Resolves with the No where there is one, and with nothing where all went well. It never fails: what fails is told. */
  readonly ended: Promise<No | undefined>
}

const keptSeconds = 86_400

interface Surroundings {
  readonly database: Database
  readonly failed: (cause: unknown) => void
}

/** Begins to read; `asked.deed` is the import's id. */
export function readOff(around: Surroundings, asked: RosterDeed): Promise<Working> {
  const { format = 'oneroster' } = asked
  const begun = { id: asked.deed, district: asked.district, format, at: asked.at, by: idOf(asked.by) }
  return workOff(around, { ...begun, stage: 'reading' }, watch => stageRoster(around.database, { ...asked, watch }))
}

/** Begins to save what was read. */
export function saveOff(
  around: Surroundings,
  asked: CommitDeed & { readonly district: DistrictId; readonly format: string },
): Promise<Working> {
  const { id, district, format, at } = asked
  return workOff(around, { id, district, format, at, by: idOf(asked.by), stage: 'saving' }, watch =>
    around.database.transaction('app', district, tx => commitStaged(tx, { ...asked, watch })),
  )
}

interface Begun {
  readonly id: string
  readonly district: DistrictId
  readonly format: string
  readonly at: Date
  readonly by: string | null
  readonly stage: 'reading' | 'saving'
}

async function workOff({ database, failed }: Surroundings, begun: Begun, work: (watch: Watch) => Promise<unknown>): Promise<Working> {
  const { id, district, at } = begun
  const isUnderWay = await database.transaction('app', district, async tx => {
    const before = await findImportWork(tx, id)
    if (before && !hasEnded(before) && !isSilent(before)) return true
    await dropImportWorkBefore(tx, addSeconds(at, -keptSeconds))
    await beginImportWork(tx, begun)
    return false
  })
  // A button pressed twice is one piece of work.
  if (isUnderWay) return { ended: new Promise(() => undefined) }
  const tell = (told: ToldWork): Promise<unknown> => database.transaction('app', district, tx => tellImportWork(tx, id, told)).catch(failed)
  const end = (stage: 'ready' | 'failed', problem: Saying | null): Promise<unknown> =>
    tell({ stage, done: 0, total: 0, problem: problem && JSON.stringify(problem) })
  const run = async (): Promise<No | undefined> => {
    try {
      const done = await telling({ begun: { stage: begun.stage, done: 0, total: 0 }, tell, work })
      const no = isNo(done) ? done : undefined
      await end(no ? 'failed' : 'ready', no?.says ?? null)
      return no
    } catch (cause) {
      failed(cause)
      await end('failed', refusals.rosterBroke)
      return undefined
    }
  }
  return { ended: run() }
}

/** Whether the process that does this unfinished work has reported lately. */
export const isSilent = (work: ImportWork): boolean => !hasEnded(work) && work.quiet > quietSeconds

const hasEnded = ({ stage }: ImportWork): boolean => stage === 'ready' || stage === 'failed'
