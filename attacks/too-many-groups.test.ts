import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Claims } from '../src/people/issuer/claims.ts'
import type { IssuerSetting } from '../src/people/issuer/setting.ts'
import { takeClaims } from '../src/people/issuer/take-claims.ts'
import { findPersonByHandle } from '../src/people/store/person.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** A nurse is put into so many groups that the sign-in service sends none of them: they go on being who is asked to come. */
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp()
}, 120_000)
afterAll(() => whole.close())

const link = 'http://schemas.microsoft.com/claims/groups'
const setting: IssuerSetting = {
  ...{ kind: 'oidc', issuer: 'https://issuer.example', clientId: 'concord', scopes: ['openid'], button: null, must: [] },
  match: { claim: 'email', with: 'email' },
  roles: [
    { claim: 'groups', value: 'mediators', role: 'mediator' },
    { claim: 'title', value: 'climate', role: 'climate-coach' },
    { claim: link, value: 'counselors', role: 'counselor' },
  ],
}

const signIn = (claims: Claims) =>
  whole.database.transaction('app', falls, async tx => {
    const person = await findPersonByHandle(tx, 'nurse')
    if (!person) throw new Error('there is no nurse')
    await takeClaims(tx, { person, setting, claims, at: whole.clock.now() })
    return (await findPersonByHandle(tx, 'nurse'))?.roles.toSorted()
  })
const all = { groups: ['mediators'], title: 'climate', [link]: ['counselors'] }

test.each<{ says: string; claims: Claims; roles: string[] }>([
  { says: '_claim_names', claims: { _claim_names: { groups: 'src1' }, title: 'climate' }, roles: ['climate-coach', 'mediator', 'nurse'] },
  { says: 'hasgroups', claims: { hasgroups: true, [link]: ['counselors'] }, roles: ['counselor', 'mediator', 'nurse'] },
  { says: 'a link', claims: { [`${link}.link`]: 'https://graph.example' }, roles: ['counselor', 'nurse'] },
  { says: 'nothing of it', claims: { _claim_names: { other: 'src1' } }, roles: ['nurse'] },
  { says: 'an empty list', claims: { groups: [], _claim_names: { groups: 'src1' } }, roles: ['nurse'] },
])('of $says the roles that stay are $roles', async ({ claims, roles }) => {
  expect(await signIn(all)).toEqual(['climate-coach', 'counselor', 'mediator', 'nurse'])
  expect(await signIn(claims)).toEqual(roles)
})
