import { expect, test } from 'vitest'
import { greeting } from './start.ts'

test('the first lines say where a district is that one has added', () => {
  const says = greeting('http://127.0.0.1:3000', { dataDir: '.concord' }, { embedded: false, others: ['millbrook'] })
  expect(says).toBe(
    'Concord is at http://127.0.0.1:3000\nThe district millbrook is at http://millbrook.localhost:3000\nStop it with Ctrl+C.\n',
  )
})
