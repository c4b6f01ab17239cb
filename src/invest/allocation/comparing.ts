import type { DistrictId } from '../../kernel/ids.ts'
import type { InvestKit } from '../invest.ts'
import { keptFrom } from './answer.ts'
import type { Problem } from './problem.ts'
import type { Solving, StartSolving } from './solving.ts'
import { answerBeside } from './store.ts'
import type { TwoWays } from './two-ways.ts'

/** How long each of the two ways is searched: a comparison need not be proven to the last digit. */
const secondsEach = 20

interface Running {
  readonly draft: string
  solving: Solving | null
  isStopped: boolean
}

/** Both ways of counting are placed, one after the other, beside the draft that was asked about; one comparison a district at a time. */
export function comparingOver(invest: InvestKit, start: StartSolving) {
  const running = new Map<DistrictId, Running>()

  const work = async (district: DistrictId, draft: string, ways: TwoWays): Promise<void> => {
    const here: Running = { draft, solving: null, isStopped: false }
    running.set(district, here)
    const solve = async (problem: Problem) => {
      here.solving = start({ problem, seconds: secondsEach })
      return keptFrom(await here.solving.answer)
    }
    try {
      const positions = await solve(ways.positions)
      if (here.isStopped) return
      const students = await solve(ways.students)
      if (here.isStopped) return
      const both = JSON.stringify({ positions, students })
      await invest.database.transaction('app', district, tx => tx.run(answerBeside, [tx.district, draft, both]))
    } catch {
      // The thread has ended or the store is closed: nothing stands beside the draft, and it can be asked for again.
    } finally {
      if (running.get(district) === here) running.delete(district)
    }
  }
  const stop = (district: DistrictId): void => {
    const now = running.get(district)
    if (!now) return
    now.isStopped = true
    now.solving?.stop()
  }
  return {
    begin: (district: DistrictId, draft: string, ways: TwoWays): void => {
      if (running.get(district)?.draft === draft) return
      stop(district)
      void work(district, draft, ways)
    },
    /** The draft that a district compares now. */
    now: (district: DistrictId): string | undefined => running.get(district)?.draft,
    /** How many districts compare now. */
    count: (): number => running.size,
    stop,
    close: (): void => {
      for (const district of running.keys()) stop(district)
    },
  }
}
export type Comparing = ReturnType<typeof comparingOver>
