import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the provider takes the next requests. `lose` takes a message that never arrives, and never says so; `stall` stops in the middle of its answer; `unkept` answers with an id that no store keeps. */
export type Behaviour = 'take' | 'lose' | 'hang' | 'stall' | 'refuse' | 'error' | 'busy' | 'junk' | 'huge' | 'redirect' | 'unkept'

/** What was asked of the provider, whatever it made of it. */
export interface Request {
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly fields: Readonly<Record<string, string>>
  readonly body: string
}

export interface Taken {
  readonly reference: string
  readonly to: string
  /** The text of a message, or the whole of what a call was told to say. */
  readonly text: string
  readonly callbackUrl: string | undefined
}

/** One callback, as it would be sent. */
export interface Calling {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** How one company's API looks. */
export interface Shape {
  /** Reads a request; undefined where the path or the credentials are not its own. */
  taken(request: Request, reference: string): Taken | undefined
  accepted(taken: Taken): Answered
  refused(): Answered
  status(taken: Taken, state: 'sent' | 'delivered' | 'failed', at: Date): Calling
  /** `id` is the provider's own, of what the person sent. */
  reply(url: string, said: { readonly id: string; readonly from: string; readonly text: string }, at: Date): Calling
  keys(taken: Taken, digits: string, at: Date): Calling
  /** Somebody dials our number. */
  dials(url: string, call: DialledCall, at: Date): Calling
  /** What the answer to a step says aloud, and what comes of a key, or of none (``); `next` is undefined where the call then ends. */
  led(answer: string, call: DialledCall): { readonly said: string; readonly next?: (digits: string, at: Date) => Calling }
  hangsUp(url: string, call: DialledCall, at: Date): Calling
}

export interface DialledCall {
  /** The provider's own. */
  readonly id: string
  readonly from: string
}

export interface Answered {
  readonly status: number
  readonly body: string
}

export interface Manner {
  behaviour: Behaviour
  /** Milliseconds before an answer. */
  delayMillis: number
  /** Milliseconds before each callback. */
  callbackDelayMillis: number
  duplicate: boolean
  /** The last callback first. */
  reorder: boolean
  /** What becomes of a message that is taken. */
  fate: 'delivered' | 'failed'
}

const gentle: Manner = { behaviour: 'take', delayMillis: 0, callbackDelayMillis: 0, duplicate: false, reorder: false, fate: 'delivered' }

/** A telephone company on the loopback interface. It takes, loses, delays or refuses as it is told, and calls back signed. */
export async function openFakeProvider(shape: Shape, now: () => Date = () => new Date()) {
  const manner: Manner = { ...gentle }
  const requests: Request[] = []
  const taken: Taken[] = []
  const callingBack = new Set<Promise<void>>()
  let count = 0

  const callBack = async (callings: readonly Calling[]) => {
    const ordered = manner.reorder ? [...callings].reverse() : callings
    for (const { url, headers, body } of ordered.flatMap(calling => (manner.duplicate ? [calling, calling] : [calling]))) {
      await new Promise(resume => setTimeout(resume, manner.callbackDelayMillis))
      await fetch(url, { method: 'POST', headers, body }).catch(() => undefined)
    }
  }
  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await textOf(incoming)
    const request = { path: incoming.url ?? '', headers: incoming.headers, fields: Object.fromEntries(new URLSearchParams(body)), body }
    requests.push(request)
    const { behaviour } = manner
    if (behaviour === 'hang') return
    await new Promise(resume => setTimeout(resume, manner.delayMillis))
    if (behaviour === 'stall') return void response.writeHead(201).write('{"sid":')
    if (behaviour === 'redirect') return void response.writeHead(302, { location: '/elsewhere' }).end()
    const canned = cannedAnswers[behaviour]?.(shape)
    if (canned) return void response.writeHead(canned.status, { 'content-type': 'application/json' }).end(canned.body)
    const its = shape.taken(request, `reference-${++count}`)
    if (!its) return void response.writeHead(401).end('{}')
    taken.push(its)
    const { status, body: text } = shape.accepted(its)
    response.writeHead(status, { 'content-type': 'application/json' }).end(text)
    if (behaviour === 'lose' || its.callbackUrl === undefined) return
    const telling = callBack([shape.status(its, 'sent', now()), shape.status(its, manner.fate, now())])
    callingBack.add(telling)
    void telling.finally(() => callingBack.delete(telling))
  }
  const server = createServer((incoming, response) => void answer(incoming, response))
  await new Promise<void>(resume => server.listen(0, '127.0.0.1', resume))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    manner,
    requests,
    taken,
    /** Back to taking everything, with nothing remembered. */
    reset: () => {
      Object.assign(manner, gentle)
      requests.length = 0
      taken.length = 0
    },
    /** A person answers by text. */
    reply: (url: string, said: Parameters<Shape['reply']>[1]) => callBack([shape.reply(url, said, now())]),
    /** A person presses keys during a call. */
    press: (its: Taken, digits: string) => callBack([shape.keys(its, digits, now())]),
    /** Every callback that was due has been made. */
    settled: async () => {
      while (callingBack.size > 0) await Promise.all(callingBack)
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>(resume => server.close(() => resume()))
    },
  }
}

export type FakeProvider = Awaited<ReturnType<typeof openFakeProvider>>

const nothing: Taken = { reference: '', to: '', text: '', callbackUrl: undefined }

const cannedAnswers: Partial<Record<Behaviour, (shape: Shape) => Answered>> = {
  refuse: shape => shape.refused(),
  error: () => ({ status: 500, body: '{"code":20500}' }),
  busy: () => ({ status: 429, body: '{"code":20429}' }),
  unkept: shape => shape.accepted({ ...nothing, reference: 'id\u0000' }),
  junk: shape => ({ ...shape.accepted(nothing), body: '<html>Welcome</html>' }),
  huge: shape => ({
    ...shape.accepted(nothing),
    body: JSON.stringify({ sid: 'a', uuid: 'a', message_uuid: 'a', more: 'x'.repeat(200_000) }),
  }),
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
