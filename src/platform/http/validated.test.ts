import fastify from 'fastify'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Lang } from '../../kernel/lang.ts'
import { problemOfError } from './faults.ts'
import { validatorOfShapes } from './validated.ts'

const shape = z.strictObject({
  room: z.string().optional(),
  cents: z.number().int().optional(),
  facts: z
    .strictObject({ what: z.string().optional(), where: z.enum(['building', 'bus'], 'expected one of building, bus').optional() })
    .optional(),
})

async function sent(body: unknown, lang: Lang = 'en'): Promise<unknown> {
  const app = fastify()
  app.setValidatorCompiler(validatorOfShapes)
  app.setErrorHandler<Error & { code: string; name: string }>((error, _request, reply) =>
    reply.code(422).send(problemOfError(error, lang, 1_048_576)),
  )
  app.post('/', { schema: { body: shape } }, async () => ({ errors: [] }))
  const answer = await app.inject({
    method: 'POST',
    url: '/',
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return answer.json<{ errors: unknown }>().errors
}

test.each([
  ['a key of another shape, within', { facts: { drone: 'yes' } }, '/facts/drone', 'facts: "drone" is not known; expected only what, where'],
  ['a key at the top', { rum: '12' }, '/rum', 'What was sent: "rum" is not known; expected only room, cents, facts'],
  ['two keys at once', { a: 1, b: 2 }, '/a', 'What was sent: "a", "b" are not known; expected only room, cents, facts'],
  ['a number for text', { room: 5 }, '/room', 'room: expected text, got a number'],
  ['half a cent', { cents: 0.5 }, '/cents', 'cents: expected a whole number, got a number that is not whole'],
  ['nothing for text', { facts: { what: null } }, '/facts/what', 'facts.what: expected text, got null'],
  ['text for an object', { facts: 'fight' }, '/facts', 'facts: expected an object, got text'],
  ['a value', { facts: { where: 'moon' } }, '/facts/where', 'facts.where: expected one of building, bus'],
])('%s is told with its place and what was expected', async (_what, body, pointer, detail) => {
  expect(await sent(body)).toEqual([{ pointer, detail }])
})

test('what fits passes', async () => expect(await sent({ room: '12', facts: { what: 'fight' } })).toEqual([]))

test('in Spanish what the house says itself is Spanish', async () => {
  expect(await sent({ room: 5 }, 'es')).toEqual([{ pointer: '/room', detail: 'room: se esperaba texto y llegó un número' }])
  expect(await sent({ facts: { drone: 'yes' } }, 'es')).toEqual([
    { pointer: '/facts/drone', detail: 'facts: no se conoce "drone"; se esperaba solo what, where' },
  ])
  expect(await sent({ a: 1, b: 2 }, 'es')).toEqual([
    { pointer: '/a', detail: 'Lo enviado: no se conocen "a", "b"; se esperaba solo room, cents, facts' },
  ])
  expect(await sent([], 'es')).toEqual([{ pointer: '/', detail: 'Lo enviado: se esperaba un objeto y llegó una lista' }])
})
