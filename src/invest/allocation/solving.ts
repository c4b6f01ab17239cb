import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { projectRoot } from '../../platform/config/index.ts'
import { isAborted, openEngine } from './engine.ts'
import type { Problem } from './problem.ts'
import { type Again, type Allocation, type Answer, solveProblem } from './solve.ts'

/** A solve that goes on beside us. */
export interface Solving {
  /** The best so far, with its bound; null while nothing was found. */
  readonly latest: () => Allocation | null
  readonly answer: Promise<Answer>
  /** Ends the search with the best so far. */
  readonly stop: () => void
}

export interface SolvingAsked {
  readonly problem: Problem
  readonly seconds: number
  readonly from?: Again | undefined
}

export type StartSolving = (asked: SolvingAsked) => Solving

interface Sent extends SolvingAsked {
  readonly id: number
  /** Set to 1 by the asker: stop. */
  readonly stopped: Int32Array<SharedArrayBuffer>
}
type Said =
  | { readonly id: number; readonly latest: Allocation }
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failed: string }

/** How long a search may take to hear that it should stop, or that its time is up: some steps cannot be interrupted. */
const graceSeconds = 2
/** The engine keeps some memory after each solve, so a thread is let go after so many, or when nobody has asked for a while. */
const solvesOfThread = 25
const idleSeconds = 60
/** A page asks every second or so: more often need nobody be told. */
const tellEveryMillis = 200

/**
 * Solves on threads of their own, one for each solve that goes on, so that none holds up a call for support; a thread that is done waits for the
 * next. Where the server was not built it solves on this one, as tests do.
 */
export function solvingThreads({ entry = join(projectRoot, 'dist', 'server', 'main.js') }: { entry?: string } = {}): StartSolving {
  if (!import.meta.url.endsWith('.js')) return solveHere
  const program = `import(${JSON.stringify(pathToFileURL(entry).href)}).then(built => built.solveAllocations())`
  const idle: { thread: Worker; solves: number; timer: NodeJS.Timeout }[] = []
  const rest = (thread: Worker, solves: number): void => {
    if (solves >= solvesOfThread) return void thread.terminate()
    thread.unref()
    const timer = setTimeout(() => {
      idle.splice(
        idle.findIndex(each => each.thread === thread),
        1,
      )
      void thread.terminate()
    }, idleSeconds * 1000)
    timer.unref()
    idle.push({ thread, solves, timer })
  }
  let lastId = 0
  return asked => {
    const rested = idle.pop()
    if (rested) clearTimeout(rested.timer)
    const thread = rested?.thread ?? new Worker(program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 1024 } })
    thread.ref()
    const stopped = new Int32Array(new SharedArrayBuffer(4))
    const sent: Sent = { ...asked, id: ++lastId, stopped }
    let latest: Allocation | null = null
    const began = performance.now()
    let endNow = (): void => {}
    const answer = new Promise<Answer>((give, fail) => {
      const timers: NodeJS.Timeout[] = []
      const settle = (): void => {
        for (const timer of timers) clearTimeout(timer)
        thread.off('message', hear).off('error', fall)
      }
      endNow = () => {
        settle()
        void thread.terminate()
        const seconds = (performance.now() - began) / 1000
        give(
          latest
            ? { kind: 'placed', allocation: { ...latest, seconds }, again: { prices: [], posts: latest.posts } }
            : { kind: 'nothing-yet', seconds },
        )
      }
      timers.push(setTimeout(endNow, (asked.seconds + 2 * graceSeconds) * 1000))
      const hear = (said: Said): void => {
        if (said.id !== sent.id) return
        if ('latest' in said) {
          latest = said.latest
          return
        }
        settle()
        rest(thread, (rested?.solves ?? 0) + 1)
        if ('failed' in said) fail(new Error(`the thread that solves has failed: ${said.failed}`))
        else give(said.answer)
      }
      const fall = (cause: Error): void => {
        settle()
        fail(cause)
      }
      thread.on('message', hear).on('error', fall)
      thread.postMessage(sent)
    })
    const stop = (): void => {
      if (Atomics.exchange(stopped, 0, 1) === 1) return
      const timer = setTimeout(endNow, graceSeconds * 1000)
      answer.then(
        () => clearTimeout(timer),
        () => clearTimeout(timer),
      )
    }
    return { latest: () => latest, answer, stop }
  }
}

/** On this thread: it is held up until the answer is there. */
export const solveHere: StartSolving = ({ problem, seconds, from }) => {
  let isStopped = false
  let latest: Allocation | null = null
  const answer = openEngine().then(engine =>
    solveProblem(engine, problem, {
      ...{ seconds, from, isStopped: () => isStopped },
      told: at => {
        latest = at
      },
    }),
  )
  return {
    latest: () => latest,
    answer,
    stop: () => {
      isStopped = true
    },
  }
}

/** The thread's own side, exported by the built entry. */
export function solveAllocationsHere(): void {
  if (isMainThread) throw new Error('solveAllocations runs in a thread that solvingThreads began.')
  let engine = openEngine()
  parentPort?.on('message', async ({ id, problem, seconds, from, stopped }: Sent) => {
    let toldAt = Number.NEGATIVE_INFINITY
    const say = (said: Said) => parentPort?.postMessage(said)
    try {
      if (isAborted(await engine)) engine = openEngine()
      const answer = solveProblem(await engine, problem, {
        ...{ seconds, from, isStopped: () => Atomics.load(stopped, 0) === 1 },
        told: latest => {
          if (latest === null || performance.now() - toldAt < tellEveryMillis) return
          toldAt = performance.now()
          say({ id, latest })
        },
      })
      say({ id, answer })
    } catch (cause) {
      say({ id, failed: cause instanceof Error ? cause.message : String(cause) })
    }
  })
}
