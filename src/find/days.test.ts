import { expect, test } from 'vitest'
import { readDays } from './days.ts'

/** A Thursday. */
const today = '2026-11-19'

test.each([
  ['fight last Tuesday', '2026-11-17', '2026-11-17', 'fight', 'last Tuesday'],
  ['Thursday', '2026-11-12', '2026-11-12', '', 'Thursday'],
  ['pelea el martes pasado', '2026-11-17', '2026-11-17', 'pelea el', 'martes pasado'],
  ['miércoles', '2026-11-18', '2026-11-18', '', 'miércoles'],
  ['today', today, today, '', 'today'],
  ['ayer pelea', '2026-11-18', '2026-11-18', 'pelea', 'ayer'],
  ['last week fights', '2026-11-09', '2026-11-15', 'fights', 'last week'],
  ['2026-10-01 smoke', '2026-10-01', '2026-10-01', 'smoke', '2026-10-01'],
  ['November 17', '2026-11-17', '2026-11-17', '', 'November 17'],
  ['December 3 fight', '2025-12-03', '2025-12-03', 'fight', 'December 3'],
  ['11/17/2026', '2026-11-17', '2026-11-17', '', '11/17/2026'],
  ['fight 11/17', '2026-11-17', '2026-11-17', 'fight', '11/17'],
  ['12/3', '2025-12-03', '2025-12-03', '', '12/3'],
  ['pelea 17/11/26', '2026-11-17', '2026-11-17', 'pelea', '17/11/26'],
  ['17 de noviembre de 2025', '2025-11-17', '2025-11-17', '', '17 de noviembre de 2025'],
])('%s', (text, from, to, rest, said) => {
  expect(readDays(text, today)).toEqual({ days: { from, to, said }, rest })
})

test.each(['fight', 'Wednesbury', '2026-02-30', 'February 30', 'mayday', '13/13/2026', '1/2/3/4', '02/30/2026'])(
  '%s names no day',
  text => {
    expect(readDays(text, today)).toEqual({ days: null, rest: text })
  },
)
