import { expect, test } from 'vitest'
import { readAsked, type SetUpTyped } from './read-asked.ts'

const typed: SetUpTyped = {
  name: ' Tern  Bay ',
  slug: 'tern-bay',
  officePhone: '(978) 555-0150',
  superintendent: 'Made Up',
  reach: 'made.up@tern-bay.example',
  plan: 'harbor-falls',
}
const fieldsWrong = (more: Partial<SetUpTyped>): string[] => {
  const read = readAsked({ ...typed, ...more })
  return 'kind' in read && read.kind === 'malformed' ? read.errors.map(({ pointer }) => pointer) : []
}

test('what is sound is taken, with numbers as people dial them', () => {
  expect(readAsked(typed)).toEqual({
    ...{ name: 'Tern Bay', slug: 'tern-bay', officePhone: '978-555-0150', superintendent: 'Made Up', plan: 'harbor-falls' },
    ...{ email: 'made.up@tern-bay.example', mobile: null, issuer: null },
  })
  expect(readAsked({ ...typed, reach: '978 555 0199' })).toMatchObject({ email: null, mobile: '+19785550199' })
})

test('what is wrong is said by field, all of it at once', () => {
  expect(fieldsWrong({ name: '', slug: 'Tern Bay', officePhone: '911', superintendent: ' ', reach: 'nowhere', plan: '' })).toEqual(
    ['name', 'slug', 'officePhone', 'superintendent', 'reach', 'plan'].map(field => `/${field}`),
  )
  expect(fieldsWrong({ name: 'Tern\r\nBay' })).toEqual(['/name'])
  expect(fieldsWrong({ reach: 'a@b.example\r\nBcc: c@d.example' })).toEqual(['/reach'])
  expect(fieldsWrong({ superintendent: 'x'.repeat(121) })).toEqual(['/superintendent'])
})

test('an issuer may be left out; one that is named has a client id and is none of Microsoft’s, which needs a file', () => {
  expect(readAsked({ ...typed, issuer: 'https://accounts.google.com', clientId: ' 1234 ' })).toMatchObject({
    issuer: { kind: 'oidc', issuer: 'https://accounts.google.com', clientId: '1234', match: { claim: 'email', with: 'email' }, roles: [] },
  })
  expect(fieldsWrong({ issuer: 'https://accounts.google.com' })).toEqual(['/clientId'])
  expect(fieldsWrong({ clientId: '1234' })).toEqual(['/issuer'])
  expect(fieldsWrong({ issuer: 'accounts', clientId: '1234' })).toEqual(['/issuer'])
  expect(fieldsWrong({ issuer: 'https://login.microsoftonline.com/made-up/v2.0', clientId: '1234' })).toEqual(['/issuer'])
})
