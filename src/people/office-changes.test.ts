import { expect, test } from 'vitest'
import { permissions, whoMay } from './access.ts'
import { mayConfirm, mayRefuse, standingOf } from './office-changes.ts'
import { isOffice, type Role, roles } from './roles.ts'

const askedAt = new Date('2026-09-14T14:00:00Z')
const after = (hours: number): Date => new Date(askedAt.getTime() + hours * 3_600_000)
const change = (confirmed: number | null, kind: 'give' | 'steps' = 'give') => ({
  kind,
  ...{ person: 'holder', askedBy: 'asker', askedAt, confirmedAt: confirmed === null ? null : after(confirmed) },
})
const who = (id: string, ...held: Role[]) => ({ id, roles: held })

test.each([
  ['a second person could confirm and has not', null, 1, 48, 'needs'],
  ['nobody else could, and the day is not over', null, 0, 23.9, 'at'],
  ['nobody else could, and the day is over', null, 0, 24, 'now'],
  ['it is confirmed within the hour', 1, 1, 1, 'now'],
  ['it is confirmed later, and the day is not over', 1.1, 1, 2, 'at'],
  ['it is confirmed later, and the day is over', 30, 1, 30, 'now'],
] as const)('where %s', (_, confirmed, others, hours, is) => {
  expect(standingOf(change(confirmed), others, after(hours))).toMatchObject({ is })
})

test('a superintendent who did not ask for it confirms; they, the holder and the asker say no; nobody else does either', () => {
  const all = [who('asker', 'superintendent'), who('other', 'superintendent'), who('holder', 'counsel'), who('x', 'coordinator', 'counsel')]
  expect(all.filter(each => mayConfirm(change(null), each)).map(({ id }) => id)).toEqual(['other'])
  expect(all.filter(each => mayRefuse(change(null), each)).map(({ id }) => id)).toEqual(['asker', 'other', 'holder'])
})

test('second steps are taken away by two, neither of whom is their person: never by one alone, however long it waits', () => {
  expect(standingOf(change(null, 'steps'), 0, after(1_000))).toEqual({ is: 'needs' })
  expect(standingOf(change(1, 'steps'), 1, after(1))).toEqual({ is: 'now' })
  expect(standingOf(change(2, 'steps'), 1, after(3))).toMatchObject({ is: 'at' })
  const all = [who('asker', 'superintendent'), who('other', 'superintendent'), who('holder', 'superintendent'), who('x', 'coordinator')]
  expect(all.filter(each => mayConfirm(change(null, 'steps'), each)).map(({ id }) => id)).toEqual(['other'])
  expect(mayRefuse(change(null, 'steps'), who('holder', 'clinician'))).toBe(true)
})

test('a role that is no office gives no power that whoever gives it alone lacks', () => {
  const powers = (role: Role) => permissions.filter(permission => whoMay[permission].roles.includes(role))
  for (const giver of whoMay['manage-users'].roles)
    for (const role of roles.filter(each => !isOffice(each)))
      expect(powers(giver), `${giver} gives ${role}`).toEqual(expect.arrayContaining(powers(role)))
})
