import { expect, test } from 'vitest'
import { districtIdOf } from '../district/index.ts'
import { openLog } from '../log/index.ts'
import { takesFiles } from '../uploads/index.ts'
import { beyondBounds, hasTooMany, mostFields } from './bounds.ts'
import { openServer } from './server.ts'

const objectOf = (fields: number): string => JSON.stringify(Object.fromEntries(Array.from({ length: fields }, (_, at) => [`f${at}`, at])))
const formOf = (fields: number): string => Array.from({ length: fields }, (_, at) => `f${at}=${at}`).join('&')

test('an object of as many fields as there may be is read, and one more is too many, wherever it stands', () => {
  expect(beyondBounds(objectOf(mostFields))).toBeUndefined()
  expect(beyondBounds(objectOf(mostFields + 1))).toBe('fields')
  expect(beyondBounds(`{"list":[${objectOf(3)},{"inner":${objectOf(mostFields + 1)}}]}`)).toBe('fields')
})

test('a long list of small objects is no object of many fields, and a colon within quotes is no field', () => {
  expect(beyondBounds(`[${Array.from({ length: 3 * mostFields }, () => '{"day":"2026-09-01"}').join(',')}]`)).toBeUndefined()
  expect(beyondBounds(JSON.stringify({ text: `\\"${':'.repeat(2 * mostFields)}` }))).toBeUndefined()
})

test('64 levels are read, and 65 are too deep', () => {
  expect(beyondBounds('['.repeat(64))).toBeUndefined()
  expect(beyondBounds('[{"a":'.repeat(33))).toBe('depth')
})

test('marks of a form are counted as far as the bound', () => {
  expect(hasTooMany(Buffer.from('&'.repeat(mostFields)), '&')).toBe(false)
  expect(hasTooMany(Buffer.from('&'.repeat(mostFields + 1)), '&')).toBe(true)
  expect(hasTooMany(Buffer.from(''), '&')).toBe(false)
})

async function opened() {
  const district = {
    id: districtIdOf('falls'),
    slug: 'falls',
    name: 'Falls',
    officePhone: null,
    timeZone: 'America/New_York',
    isDemo: false,
  }
  const app = await openServer({
    ...{ database: undefined as never, log: openLog('silent'), districtOf: async () => district },
    problemPage: ({ lang }, { status, detail }) => `${lang} ${status} ${detail}`,
  })
  takesFiles(app, [])
  const echo = { schema: { hide: true } }
  for (const path of ['/form', '/api/form']) app.post(path, echo, async ({ body }) => JSON.stringify(body ?? 'nothing'))
  const post = (url: string, type: string, payload: string) =>
    app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })
  return { app, post }
}

const urlEncoded = 'application/x-www-form-urlencoded'
const partsOf = (fields: number): string =>
  `${Array.from({ length: fields }, (_, at) => `--xyz\r\nContent-Disposition: form-data; name="f${at}"\r\n\r\n${at}\r\n`).join('')}--xyz--\r\n`

test('a form is read as browsers write it', async () => {
  const { app, post } = await opened()
  const written = 'room=Room+2%261&seen=a&seen=b&empty=&%C3%A9=%C3%B1&bad=%zz&bare'
  expect((await post('/form', urlEncoded, written)).json()).toEqual({
    ...{ room: 'Room 2&1', seen: ['a', 'b'], empty: '', é: 'ñ', bad: '%zz', bare: '' },
  })
  expect((await post('/api/form', 'application/json', '')).json()).toBe('nothing')
  await app.close()
})

test('of a form, of its parts and of JSON alike: as many fields as there may be are read, and more are refused in words', async () => {
  const { app, post } = await opened()
  for (const [type, bodyOf] of [
    [urlEncoded, formOf],
    ['multipart/form-data; boundary=xyz', partsOf],
    ['multipart/form-data; boundary="xyz"', partsOf],
    ['application/json', objectOf],
  ] as const) {
    expect(Object.keys((await post('/form', type, bodyOf(mostFields - 1))).json()), type).toHaveLength(mostFields - 1)
    const api = await post('/api/form', type, bodyOf(mostFields + 2))
    expect(api.json(), type).toMatchObject({ status: 413, code: 'too-large' })
    expect(api.json().detail).toBe('What was sent has more than 1,000 fields. No form or address here takes so many.')
    const page = await post('/form?lang=es', type, bodyOf(mostFields + 2))
    expect([page.statusCode, page.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
    expect(page.body).toContain('es 413 Lo que se envió tiene más de 1,000 campos.')
  }
  await app.close()
})
