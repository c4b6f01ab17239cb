import { expect, test } from 'vitest'
import { z } from 'zod'
import { checked, readForm } from './form.ts'

const says = (pointer: string) => ({ en: `${pointer} cannot be read.`, es: `No se puede leer ${pointer}.` })

test('texts are trimmed, the last of a field counts, and what every form carries is left out', () => {
  const form = readForm({
    _csrf: 'token',
    deed: 'd1',
    _about: 'Room 2. A fight.',
    room: ' 214 ',
    school: ['a', ' b '],
    note: '  ',
    file: { bytes: 1 },
  })
  expect(form.texts).toEqual({ room: '214', school: 'b' })
  expect([form.text('room'), form.text('note'), form.text('nothing')]).toEqual(['214', '', ''])
})

test('a field that is sent often keeps all that it says', () => {
  expect(readForm({ seen: ['a', '', ' b'] }).all('seen')).toEqual(['a', 'b'])
  expect(readForm({ seen: 'a' }).all('seen')).toEqual(['a'])
  expect(readForm({}).all('seen')).toEqual([])
})

test('a field left empty is told from one that was not on the page', () => {
  const form = readForm({ basis: '', saved: 'yes' })
  expect(form.typed).toEqual({ basis: '', saved: 'yes' })
  expect(form.texts).toEqual({ saved: 'yes' })
  expect(['basis', 'saved', 'other'].map(form.isOpen)).toEqual([true, false, false])
})

test('a body that is no form says nothing', () => {
  for (const body of [undefined, null, 'text', 7, Buffer.from('a zip')]) expect(readForm(body).texts).toEqual({})
})

test('a form is checked by the shape of the JSON, and each place is wrong once', () => {
  const shape = z.strictObject({ room: z.string().min(2).max(1).optional(), by: z.strictObject({ age: z.coerce.number() }) })
  expect(checked(shape, { by: { age: '7' } }, says)).toEqual({ by: { age: 7 } })
  expect(checked(shape, { room: 'b', by: { age: 'x' } }, says)).toMatchObject({
    kind: 'malformed',
    errors: [
      { pointer: '/room', says: says('/room') },
      { pointer: '/by/age', says: says('/by/age') },
    ],
  })
})
