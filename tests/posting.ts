import { expect } from 'vitest'
import type { WholeApp } from './open-whole-app.ts'

/** Sends something as somebody; it must be taken, and what it sets off is done before it is answered. */
export const postingTo =
  <Answer>(whole: () => WholeApp) =>
  async (handle: string, url: string, payload: object = {}): Promise<Answer> => {
    const { app, clockwork, headersOf } = whole()
    const done = await app.inject({ method: 'POST', url, headers: await headersOf(handle), payload })
    expect(done.statusCode, done.body).toBeLessThan(300)
    await clockwork.settle()
    return done.json<Answer>()
  }
