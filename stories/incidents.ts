import { afterAll, beforeAll } from 'vitest'
import type { IncidentView } from '../src/discipline/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What a verb of discipline was answered with: the incident, or why not. */
interface Answered {
  readonly status: number
  readonly body: IncidentView & {
    readonly code?: string
    readonly detail?: string
    readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  }
}

/** The whole application for the tests of one file, and its people who send what is done to an incident over JSON. */
export function openIncidents(parts: Parameters<typeof openWholeApp>[0] = {}) {
  let whole: WholeApp
  beforeAll(async () => {
    whole = await openWholeApp(parts)
  })
  afterAll(() => whole.close())

  async function send(handle: string, method: 'GET' | 'POST', url: string, payload?: object): Promise<Answered> {
    const { headers } = await whole.as(handle)
    const { statusCode, body } = await whole.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
    return { status: statusCode, body: JSON.parse(body) }
  }
  return {
    app: () => whole,
    /** The afternoon of a day, unless it is later already. On a later day everybody signs in anew. */
    on(day: string): void {
      whole.forget()
      const at = new Date(`${day}T15:00:00Z`)
      if (at > whole.clock.now()) whole.clock.set(at)
    },
    send,
    tryTo: (id: string, verb: string, payload: object = {}, who = 'principal') =>
      send(who, 'POST', `/api/discipline/${id}/${verb}`, payload),
  }
}
