import { expect, test } from 'vitest'
import { mappingFrom } from '../src/invest/money/budget/command-line.ts'
import { readIssuerSetting } from '../src/people/issuer/read-setting.ts'
import { readDuty } from '../src/people/read-duty.ts'

/** A line was pasted twice and one of the two changed: nobody knows which of them was meant, so neither decides. */
test('a file with a key that stands twice is refused with the key, line and column', () => {
  const mapping = '{"account": "A", "title": "T", "amount": "B", "owner": "district",\n "funds": {"2100": "grant", "2100": "city-direct"}}'
  expect(mappingFrom(mapping)).toMatch(/^has the key “2100” twice in one object, the second time on line 2, column 29\./)
  expect(readDuty('{"items": [],\n"items": []}')).toMatchObject({ kind: 'malformed', errors: [{ pointer: '/items' }] })
  expect(readIssuerSetting('{"kind": "oidc",\n "match": {"claim": "sub", "claim": "email"}}')).toEqual({
    kind: 'faults',
    faults: ['The key claim stands twice in one object, the second time on line 2, column 28. Take one out.'],
  })
})
