import { expect, test } from 'vitest'
import { inBatches } from './index.ts'

test('what comes together is done together; what comes meanwhile is the next batch', async () => {
  const batches: number[][] = []
  let release = () => {}
  const add = inBatches<number>(async items => {
    batches.push([...items])
    if (batches.length === 1) await new Promise<void>(resume => (release = resume))
  })
  const first = [add(1), add(2)]
  await new Promise(resume => setTimeout(resume, 10))
  const second = [add(3), add(4), add(5)]
  await new Promise(resume => setTimeout(resume, 10))
  expect(batches).toEqual([[1, 2]])
  release()
  await Promise.all([...first, ...second])
  expect(batches).toEqual([
    [1, 2],
    [3, 4, 5],
  ])
})

test('a batch that fails fails for its own things and for no later one', async () => {
  const add = inBatches<number>(async items => {
    if (items.includes(1)) throw new Error('on purpose')
  })
  const failing = [add(1), add(2)]
  for (const each of failing) await expect(each).rejects.toThrow('on purpose')
  await expect(add(3)).resolves.toBeUndefined()
})
