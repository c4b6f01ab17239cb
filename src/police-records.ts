import type { FastifyRequest } from 'fastify'
import { policeRequests } from './contact/index.ts'
import type { PageContext } from './design/context.ts'
import type { App } from './platform/http/index.ts'
import { type ListOurs, reconcileRoutes } from './reconcile/index.ts'
import { policeCalls, type RespondKit, reviews911 } from './respond/index.ts'

/**
 * All that we wrote down of police at our schools: requests at the gate, and calls in which police were called. A call with its request is one record, and
 * so are two calls of which one was closed as the same as the other, with the requests of both.
 */
export const policeRecords: ListOurs = async (tx, from, to) => {
  const [requests, calls] = [await policeRequests(tx, from, to), await policeCalls(tx, from, to)]
  const same = new Map(calls.flatMap(({ id, sameAs }) => (sameAs === null ? [] : [[id, sameAs] as const])))
  const about = new Map(calls.map(({ id, what }) => [id, `a call about ${what}`]))
  const requested = new Set(requests.flatMap(({ call }) => (call === null || same.has(call) ? [] : [call])))
  const isRepeat = (call: string | null): call is string => call !== null && requested.has(same.get(call) ?? '')
  const repeats = new Map<string, string[]>()
  const repeat = (of: string, id: string) => repeats.set(of, [...(repeats.get(of) ?? []), id])
  for (const [id, other] of same) repeat(other, id)
  for (const { id, call } of requests) if (isRepeat(call)) repeat(same.get(call) ?? call, id)
  const countsFor = (call: string | null) => (call === null ? [] : [call, ...(repeats.get(call) ?? [])])
  const counted = requests
    .filter(({ call }) => !isRepeat(call))
    .map(({ call, ...request }) => ({ ...request, call: call === null ? null : (same.get(call) ?? call) }))
  const withRequest = new Set(counted.map(({ call }) => call))
  return [
    ...counted.map(({ id, call, school, at, basis, seconds }) => ({
      ...{ side: 'request' as const, id, school, at },
      ...{ about: about.get(call ?? '') ?? `a request on ${basis}`, countsFor: [...countsFor(call), ...seconds] },
    })),
    ...calls
      .filter(({ id }) => !same.has(id) && !withRequest.has(id))
      .map(({ id, school, at, what }) => ({
        ...{ side: 'call' as const, id, school, at, about: `a call about ${what}` },
        countsFor: repeats.get(id) ?? [],
      })),
  ]
}

/** What police say beside it. */
export function policeRecordRoutes(app: App, respond: RespondKit, pageContext: (request: FastifyRequest) => PageContext): void {
  reconcileRoutes(app, { ...respond, ours: policeRecords, reviews: reviews911, pageContext })
}
