import { expect, test } from 'vitest'
import { whoMayDocument } from './who-may-document.ts'

test('docs/who-may-do-what.md is what the table says', async () => {
  await expect(whoMayDocument()).toMatchFileSnapshot('../../docs/who-may-do-what.md')
})
