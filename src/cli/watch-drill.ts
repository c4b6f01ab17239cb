import { setTimeout as pause } from 'node:timers/promises'

/** How a drill ended: somebody was coming so many seconds after it was sent, or why not. */
export type Drilled =
  | { readonly is: 'answered'; readonly call: string; readonly seconds: number }
  | { readonly is: 'unanswered'; readonly call: string }
  /** It could not be called for at all: whoever needs help now may not be able to either. */
  | { readonly is: 'silent'; readonly why: string }

export interface DrillAsked {
  /** The address that people use, as a watcher outside reaches it. */
  readonly url: string
  /** A link that signs the caller in, once. */
  readonly link: string
  readonly school: string | undefined
  /** The same on one day: asked for twice, it is one drill. */
  readonly key: string
  readonly withinSeconds: number
}

interface DrillCall {
  readonly id: string
  readonly stage: string
  readonly responders: readonly string[]
  readonly outcome: string | null
}

const answerWithin = 15_000
const between = 1_000

/** A marked call for support over HTTP, as a teacher makes one, and what becomes of it. It is closed again, so that nobody is asked any longer. */
export async function drillOver({ url, link, school, key, withinSeconds }: DrillAsked): Promise<Drilled> {
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const answer = await fetch(url + path, { ...init, redirect: 'manual', signal: AbortSignal.timeout(answerWithin) })
    if (answer.status >= 400) throw new Error(`${path.replace(/[0-9a-f-]{36}/, 'ID')} answered ${answer.status}`)
    return answer
  }
  const began = Date.now()
  try {
    const entered = await ask('/sign-in', { method: 'POST', body: new URL(link).searchParams })
    const token = /concord_session=([^;]+)/.exec(entered.headers.getSetCookie().join(';'))?.[1]
    if (token === undefined) throw new Error('/sign-in let nobody in; expected somebody who signs in without a second step')
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ drill: true, ...(school === undefined ? {} : { school }) })
    const made = await ask('/api/calls', { method: 'POST', headers: { ...headers, 'idempotency-key': key }, body })
    let call: DrillCall = await made.json()
    while (isAwaited(call) && Date.now() - began < withinSeconds * 1_000) {
      await pause(between)
      call = await (await ask(`/api/calls/${call.id}`, { headers })).json()
    }
    const seconds = Math.round((Date.now() - began) / 1_000)
    const ended = endOf(call)
    if (ended) await ask(`/api/calls/${call.id}/close`, { method: 'POST', headers, body: JSON.stringify(ended) })
    return hasSomebody(call) ? { is: 'answered', call: call.id, seconds } : { is: 'unanswered', call: call.id }
  } catch (cause) {
    return { is: 'silent', why: whyOf(cause) }
  }
}

const hasSomebody = ({ responders, outcome }: DrillCall): boolean => responders.length > 0 || outcome !== null
const isAwaited = (call: DrillCall): boolean => call.stage !== 'closed' && !hasSomebody(call)

function endOf({ stage, responders }: DrillCall): object | undefined {
  if (stage === 'closed') return undefined
  if (stage === 'there' || stage === 'handed-over') return { outcome: 'nothing-found' }
  return { nobodyCame: responders.length > 0 ? 'cancelled-by-caller' : 'nobody-answered' }
}

function whyOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  if (cause.name === 'TimeoutError') return `no answer within ${answerWithin / 1_000} seconds`
  const { cause: under } = cause
  return under instanceof Error && 'code' in under ? `no connection (${under.code})` : cause.message
}
