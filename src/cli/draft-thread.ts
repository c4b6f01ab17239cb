import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { answerWork, type Work, type WorkAnswer } from '../plan/index.ts'
import type { Question } from '../plan/core/index.ts'
import { projectRoot } from '../platform/config/index.ts'

/** What the thread says before it looks into a draft. */
const taken = 'taken'
const tooMuch: WorkAnswer = {
  kind: 'too-much',
  detail: 'This plan takes longer to look into than is done here. Check it with “concord plan check”, or give it fewer blocks “also”.',
}

export interface DraftThread {
  /** The built file, which exports `answerDrafts`. */
  readonly entry?: string
  /** Of the processor. */
  readonly longestSeconds?: number
  /** By the clock. */
  readonly mostSeconds?: number
}

/**
 * Looks into strangers' drafts on a thread of its own, for one with many blocks takes seconds, and meanwhile somebody may call for support.
 * One at a time. A draft that takes too long, or too much memory, ends the thread, and the next draft begins another. How long it takes is
 * counted as the processor spends on it: one that a busy machine does not come to, within `mostSeconds` by the clock, is answered undefined.
 * Undefined where the server was not built: the thread runs the built file.
 */
export function draftThread({
  entry = join(projectRoot, 'dist', 'server', 'main.js'),
  longestSeconds = 10,
  mostSeconds = 90,
}: DraftThread = {}): ((draft: Work) => Promise<WorkAnswer | undefined>) | undefined {
  if (!import.meta.url.endsWith('.js')) return undefined
  const program = `import(${JSON.stringify(pathToFileURL(entry).href)}).then(built => built.answerDrafts())`
  let thread: Worker | undefined
  let asking: { answer: (answer: WorkAnswer | undefined) => void; fail: (cause: Error) => void; timer?: NodeJS.Timeout } | undefined
  const end = () => {
    void thread?.terminate()
    thread = undefined
  }
  const begin = (): Worker => {
    const begun = new Worker(program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 512 } })
    begun.on('message', (said: WorkAnswer | typeof taken) => {
      if (said !== taken) asking?.answer(said)
      // From here on and not before: what the thread needs to begin is not the draft's fault.
      else if (asking) {
        const spent = spentBeside()
        const began = performance.now()
        asking.timer = setInterval(() => {
          const isTooMuch = spent() >= longestSeconds
          if (!isTooMuch && performance.now() - began < mostSeconds * 1000) return
          end()
          asking?.answer(isTooMuch ? tooMuch : undefined)
        }, 250)
      }
    })
    begun.on('error', (cause: Error) => {
      if (begun !== thread) return
      end()
      if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') asking?.answer(tooMuch)
      else asking?.fail(cause)
    })
    begun.unref()
    return begun
  }
  return async draft => {
    thread ??= begin()
    thread.postMessage(draft)
    try {
      return await new Promise<WorkAnswer | undefined>((answer, fail) => (asking = { answer, fail }))
    } finally {
      clearInterval(asking?.timer)
      asking = undefined
    }
  }
}

/** Seconds of the processor that this process spent beside its main thread since now: all of its time, less what the main thread was at work. */
function spentBeside(): () => number {
  const cpu = process.cpuUsage()
  const loop = performance.eventLoopUtilization()
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return (user + system) / 1e6 - performance.eventLoopUtilization(loop).active / 1000
  }
}

/** The thread's own side, exported by the built entry. */
export function answerDraftsOver(questions: readonly Question[]): void {
  if (isMainThread) throw new Error('answerDrafts runs in a thread that draftThread began.')
  parentPort?.on('message', (draft: Work) => {
    parentPort?.postMessage(taken)
    parentPort?.postMessage(answerWork(draft, questions))
  })
}
