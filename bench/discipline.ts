import { join } from 'node:path'
import { discipline } from '../src/discipline/index.ts'
import { checkBound } from '../src/plan/core/check.ts'
import { makePlan } from '../src/plan/core/index.ts'
import { readBundle } from '../src/plan/index.ts'
import { projectRoot } from '../src/platform/config/index.ts'
import { questions } from '../src/questions.ts'
import { support } from '../src/respond/index.ts'
import { signIn, startServer, storyStore } from '../stories/concord.ts'
import { cpuMillis, median, print, spreadOf } from './line.ts'

const rounds = 9
/** Each is measured so often in a row and the middle one counts: else clearing away what the larger one left would fall on the smaller. */
const inARow = 5
const visits = 60

/** Whether a student may be excluded, beside what a call needs: both compiled and checked in the same run, and a page of each beside the other. */
export async function disciplineBench(): Promise<void> {
  compileBoth()
  await pagesBoth()
}

function compileBoth(): void {
  const reading = readBundle(join(projectRoot, 'plans', 'harbor-falls.md'))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  const [ours, theirs]: [number[], number[]] = [[], []]
  let n = 0
  let beside = 0
  // In turn, so that a busy minute falls on both; the first round warms up.
  for (let round = -1; round < rounds; round++)
    for (const question of [discipline, support]) {
      const measured = Array.from({ length: inARow }, () => {
        const { plan, bound, floors, compiled } = makePlan(reading.bundle, questions)
        if (!plan || !bound) throw new Error('the shipped plan cannot be compiled')
        const millis = cpuMillis(() => {
          compiled(question.name)
          const { faults } = checkBound({ plan, bound, floors, questions: [question], compiled })
          if (faults.length > 0) throw new Error('the shipped plan has faults')
        })
        const size = compiled(question.name)?.table.length ?? 0
        if (question === discipline) n = size
        else beside = size
        return millis
      })
      if (round >= 0) (question === discipline ? ours : theirs).push(median(measured))
    }
  print({
    ...{ name: 'discipline compile and check', ours: median(ours), theirs: median(theirs), unit: 'ms of CPU', more: false, n, rounds },
    ...{ spread: spreadOf(ours), rival: `support, ${beside} situations`, theirSpread: spreadOf(theirs) },
    ...{ share: median(ours) / median(theirs), shareAtMost: 0.1 },
  })
}

async function pagesBoth(): Promise<void> {
  const store = await storyStore()
  const server = await startServer({ ...store.env, CONCORD_CLOCK: 'manual' })
  try {
    const principal = await signIn(server.url, 'principal')
    const considered = { student: 'student', on: '2026-09-01', ground: 'other', grade: '4-8' }
    const { id } = (await principal.post<{ id: string }>('/api/discipline', considered)).body
    const paths = [`/discipline/${id}`, '/door?requester=local-police&emergency=none&basis=unread&target=student-taken'] as const
    const millis: [number[], number[]] = [[], []]
    for (let visit = -5; visit < visits; visit++)
      for (const [at, path] of paths.entries()) {
        const began = performance.now()
        const answer = await fetch(server.url + path, { headers: { authorization: `Bearer ${principal.token}`, accept: 'text/html' } })
        await answer.arrayBuffer()
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
        if (visit >= 0) millis[at === 0 ? 0 : 1].push(performance.now() - began)
      }
    const [ours, theirs] = millis
    print({
      ...{ name: 'principal’s page', ours: median(ours), theirs: median(theirs), unit: 'ms', more: false, n: visits },
      ...{ spread: spreadOf(ours), rival: 'the front office’s page', theirSpread: spreadOf(theirs) },
      ...{ share: median(ours) / median(theirs), shareAtMost: 1.2 },
    })
  } finally {
    await server.stop()
    await store.remove()
  }
}
