import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../platform/database/index.ts'
import { issuersFromEnvironment } from '../../platform/issuers/index.ts'
import { at, bringIn, cove, openRegister } from '../testing/open-register.ts'
import { sampleBundle } from '../testing/sample-bundle.ts'
import { signInCommand } from './sign-in.ts'

let database: Database
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concord-sign-in-'))
  database = await openRegister()
  await bringIn(database, sampleBundle('1.2'))
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const run = (verb: string, word?: string) =>
  signInCommand(database, {
    ...{ district: cove, verb, word, at, origin: 'https://safety.example.org' },
    reach: issuersFromEnvironment({}, { production: true }).reach,
  })
const set = (content: unknown) => {
  const file = join(folder, 'issuer.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return run('set', file)
}
const right = {
  ...{ kind: 'oidc', issuer: 'https://127.0.0.1/made-up', clientId: 'concord', match: { claim: 'email', with: 'email' } },
  roles: [{ claim: 'groups', value: 'nurses', role: 'nurse' }],
}

test('a wrong file is refused in whole sentences: what, where and what was expected, and nothing is set', async () => {
  for (const [content, says] of [
    ['not json', 'The file holds no JSON object.'],
    [{ kind: 'ldap' }, 'kind is missing or is neither of the two that are read. Expected oidc or saml.'],
    [{ ...right, issuer: 'accounts.google.com' }, 'issuer is missing or cannot be used. Expected the address of one issuer'],
    [{ ...right, issuer: 'https://login.microsoftonline.com/common/v2.0' }, 'not common, organizations or consumers'],
    [{ ...right, secret: 'oops' }, 'secret is not read.'],
    [{ ...right, match: { claim: 'email', with: 'name' } }, 'match.with is missing or cannot be used. Expected one of email, username'],
    [
      { ...right, roles: [{ claim: 'g', value: 'v', role: 'counsel' }] },
      'roles[0].role is missing or cannot be used. Expected one of coordinator',
    ],
    [{ ...right, scopes: ['email'] }, 'scopes is missing or cannot be used. Expected a list that holds openid.'],
    [{ kind: 'saml', issuer: 'x', address: 'https://x.example.org', match: right.match, certificates: ['MIIC'] }, 'certificates'],
  ] as const) {
    const told = await set(content)
    expect([told.exit, told.text]).toEqual([1, expect.stringContaining(says)])
  }
  expect(await run('show')).toMatchObject({ exit: 0, json: { setting: null } })
  expect(await run('check')).toMatchObject({ exit: 1 })
  expect(await run('off')).toMatchObject({ exit: 1 })
})

test('a right one is set and shown, says what to register, is not asked within our own network, and is taken away', async () => {
  expect(await set(right)).toMatchObject({ exit: 0, json: { register: ['https://safety.example.org/sign-in/issuer/return'] } })
  expect(await run('show')).toMatchObject({ json: { setting: { issuer: 'https://127.0.0.1/made-up', must: [], button: null } } })
  const checked = await run('check')
  expect([checked.exit, checked.text]).toEqual([
    1,
    'https://127.0.0.1/made-up is not asked. Only public servers are asked, by https and by name; for one inside your own network set ISSUER_INTERNAL_HOST to its host.',
  ])
  expect(await run('unbind', 'ada')).toMatchObject({ exit: 0, json: { released: 0 } })
  expect(await run('unbind', 'nobody')).toMatchObject({ exit: 1 })
  expect(await run('off')).toMatchObject({ exit: 0 })
  expect(await run('show')).toMatchObject({ json: { setting: null } })
})
