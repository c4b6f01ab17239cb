import { policeRequests } from './contact/index.ts'
import type { ListOurs } from './reconcile/index.ts'
import { policeCalls } from './respond/index.ts'

/** All that we wrote down of police at our schools: requests at the gate, and calls in which police were called. A call with its request is one record. */
export const policeRecords: ListOurs = async (tx, from, to) => {
  const [requests, calls] = [await policeRequests(tx, from, to), await policeCalls(tx, from, to)]
  const withRequest = new Set(requests.map(({ call }) => call))
  return [
    ...requests.map(({ id, school, at }) => ({ side: 'request' as const, id, school, at })),
    ...calls.filter(({ id }) => !withRequest.has(id)).map(({ id, school, at }) => ({ side: 'call' as const, id, school, at })),
  ]
}
