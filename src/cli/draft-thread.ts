import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { answerDraft, type Draft, type DraftAnswer } from '../plan/index.ts'
import type { Question } from '../plan/core/index.ts'
import { projectRoot } from '../platform/config/root.ts'

const longestSeconds = 10
const tooMuch: DraftAnswer = {
  kind: 'too-much',
  detail: `This plan takes more than ${longestSeconds} seconds to look into, which is more than is done here. Check it with “concord plan check”, or give it fewer blocks “also”.`,
}

/**
 * Looks into strangers' drafts on a thread of its own, for one with many blocks takes seconds, and meanwhile somebody may call for support.
 * One at a time. A draft that takes too long, or too much memory, ends the thread, and the next draft begins another.
 * Undefined where the server was not built: the thread runs the built file.
 */
export function draftThread(entry = join(projectRoot, 'dist', 'server', 'main.js')): ((draft: Draft) => Promise<DraftAnswer>) | undefined {
  if (!import.meta.url.endsWith('.js')) return undefined
  const program = `import(${JSON.stringify(pathToFileURL(entry).href)}).then(built => built.answerDrafts())`
  let thread: Worker | undefined
  let asking: { answer: (answer: DraftAnswer) => void; fail: (cause: Error) => void } | undefined
  const end = () => {
    void thread?.terminate()
    thread = undefined
  }
  const begin = (): Worker => {
    const begun = new Worker(program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 512 } })
    begun.on('message', (answer: DraftAnswer) => asking?.answer(answer))
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
    const timer = setTimeout(() => {
      end()
      asking?.answer(tooMuch)
    }, longestSeconds * 1000)
    try {
      return await new Promise<DraftAnswer>((answer, fail) => (asking = { answer, fail }))
    } finally {
      clearTimeout(timer)
      asking = undefined
    }
  }
}

/** The thread's own side, exported by the built entry. */
export function answerDraftsOver(questions: readonly Question[]): void {
  if (isMainThread) throw new Error('answerDrafts runs in a thread that draftThread began.')
  parentPort?.on('message', (draft: Draft) => parentPort?.postMessage(answerDraft(draft, questions)))
}
