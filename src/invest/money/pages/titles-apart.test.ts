import { expect, test } from 'vitest'
import { titlesApart } from './titles-apart.ts'

const line = (title: string, account: string | null, more: object = {}) => ({
  ...{ title, titleEs: null, account, function: null, object: null, fund: null, opened: 100_00 },
  ...more,
})

test('two lines of one title are told apart by account, by their other codes, then by their budget; a title that stands once is as it is', () => {
  const lines = [
    line('Nurses', '3200'),
    line('Teachers', '1001'),
    line('Teachers', '1002', { fund: '100' }),
    line('Teachers', '1002', { fund: '900', object: '01' }),
    line('Detail', null, { opened: 90_000_10 }),
    line('Detail', null, { opened: 5_00 }),
  ]
  const called = titlesApart(lines, 'en')
  expect(lines.map(called)).toEqual([
    'Nurses',
    'Teachers (1001)',
    'Teachers (1002, 100)',
    'Teachers (1002, 01, 900)',
    'Detail ($90,000.10)',
    'Detail ($5)',
  ])
})

test('a second title in another language tells them apart there', () => {
  const lines = [line('Teachers', '1', { titleEs: 'Docentes' }), line('Teachers', '2')]
  expect([lines.map(titlesApart(lines, 'es')), lines.map(titlesApart(lines, 'en'))]).toEqual([
    ['Docentes', 'Teachers'],
    ['Teachers (1)', 'Teachers (2)'],
  ])
})
