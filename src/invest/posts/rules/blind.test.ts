import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blindAnswer } from './blind.ts'

const hidden = {
  applicantName: 'Zebulon Quayle-Marsh',
  reach: '978-555-0177',
  area: 'Eelgrass Point',
  certificate: 'License 4471-QX',
  places: ['Tern Flats'],
}

test.each([
  ['I am Zebulon and I listen.', 'I am […] and I listen.'],
  ['ZEBULON QUAYLE-MARSH here', '[…] here'],
  ['I grew up in Eelgrass  Point.', 'I grew up in […].'],
  ['Call (978) 555-0199 or z@made-up.example', 'Call […] or […]'],
  ['Under License 4471-QX I led circles', 'Under […] I led circles'],
  ['I am 34 years old', 'I am […]'],
  ['Tengo 34 años y escucho', '[…] y escucho'],
  ['See https://made-up.example/me', 'See […]'],
  ['I led 12 circles in 2024.', 'I led 12 circles in 2024.'],
  ['Zebulonic is no name', 'Zebulonic is no name'],
  ['As a Quayle I know Tern Flats', 'As a […] I know […]'],
])('%s', (answer, read) => {
  expect(blindAnswer(answer, hidden)).toBe(read)
})

test.each([
  ['Soy Maria, y la gente de aquí me conoce.', 'Soy […], y la gente de aquí me conoce.'],
  ['Me llamo MARÍA de la Peña', 'Me llamo […]'],
  ['La señora Pena me ayudó', 'La señora […] me ayudó'],
])('with or without accents: %s', (answer, read) => {
  expect(blindAnswer(answer, { ...hidden, applicantName: 'María de la Peña' })).toBe(read)
})

test('whatever stands around it, nothing that was given is left', () => {
  const planted = [hidden.applicantName, 'Quayle-Marsh', hidden.reach, hidden.area, hidden.certificate]
  fc.assert(
    fc.property(
      fc.constantFrom(...planted),
      fc.constantFrom('', 'As ', 'x, ', '¿', '“'),
      fc.constantFrom('', ' said so', '. ', '!', '”'),
      (text, before, after) => {
        expect(blindAnswer(`${before}${text}${after}`, hidden).toLowerCase()).not.toContain(text.toLowerCase())
      },
    ),
  )
})
