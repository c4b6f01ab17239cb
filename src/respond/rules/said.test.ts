import { expect, test } from 'vitest'
import { readSaid } from './said.ts'

test.each([
  ['1', 'come'],
  ['2', 'cannot'],
  ['3', 'on-the-way'],
  ['4', 'there'],
  ['5', 'pass-on'],
  ['6', 'more-help'],
  ['7', 'close'],
  [' 1. ', 'come'],
  ['1 please', 'come'],
  ['1, por favor', 'come'],
  ['#1!', 'come'],
  ['１', 'come'],
  ['1️⃣', 'come'],
  ['１ gracias\n', 'come'],
  ['1 yes', 'come'],
  ['1 voy', 'come'],
  ['Yes', 'come'],
  ['SÍ', 'come'],
  ['sí.', 'come'],
  ['VOY', 'come'],
  ["I'm coming", 'come'],
  ['I’m coming!', 'come'],
  ['NO', 'cannot'],
  ['2 no puedo', 'cannot'],
  ["Can't", 'cannot'],
  ['En camino', 'on-the-way'],
  ['OMW', 'on-the-way'],
  ['Ya llegué', 'there'],
  ['más ayuda', 'more-help'],
])('%j says %s', (typed, said) => expect(readSaid(typed)).toBe(said))

test.each(['STOP', 'stop.', 'Alto', 'UNSUBSCRIBE', 'START', 'Cancelar'])('%j is left to the provider', typed =>
  expect(readSaid(typed)).toBe('provider'),
)

test.each([
  ...[
    '',
    ' ',
    '0',
    '8',
    '9',
    '10',
    '11',
    '12',
    '911',
    '-',
    '*',
    '#',
    '1 or 2',
    '1 2',
    '1no',
    '2 minutes',
    '5 min',
    '3 minutos',
    '1 cannot',
  ],
  ...['help', 'ok', 'who is this', 'I am driving and will see your message later', '½', '1'.repeat(5_000), 'yes '.repeat(1_000)],
  ...['\u0000', '١', '不', '🙂', 'constructor', '__proto__', 'toString'],
])('%j is unclear, and nothing follows from it', typed => expect(readSaid(typed)).toBe('unclear'))
