import type { FastifyRequest } from 'fastify'
import { policeRequests } from './contact/index.ts'
import type { PageContext } from './design/context.ts'
import type { App } from './platform/http/index.ts'
import { type ListOurs, reconcileRoutes } from './reconcile/index.ts'
import { policeCalls, type RespondKit, reviews911 } from './respond/index.ts'

/** All that we wrote down of police at our schools: requests at the gate, and calls in which police were called. A call with its request is one record. */
export const policeRecords: ListOurs = async (tx, from, to) => {
  const [requests, calls] = [await policeRequests(tx, from, to), await policeCalls(tx, from, to)]
  const ofCalls = new Map(
    calls.map(({ id, school, at, what }) => [id, { side: 'call' as const, id, school, at, about: `a call about ${what}`, countsFor: [] }]),
  )
  const withRequest = new Set(requests.map(({ call }) => call))
  return [
    ...requests.map(({ id, call, school, at, basis, seconds }) => ({
      ...{ side: 'request' as const, id, school, at },
      about: ofCalls.get(call ?? '')?.about ?? `a request on ${basis}`,
      countsFor: call === null ? seconds : [call, ...seconds],
    })),
    ...[...ofCalls.values()].filter(({ id }) => !withRequest.has(id)),
  ]
}

/** What police say beside it. */
export function policeRecordRoutes(app: App, respond: RespondKit, pageContext: (request: FastifyRequest) => PageContext): void {
  reconcileRoutes(app, { ...respond, ours: policeRecords, reviews: reviews911, pageContext })
}
