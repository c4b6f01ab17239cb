import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Compiled, makePlan } from '../../src/plan/core/index.ts'
import { shippedNames } from '../../src/plan/core/testing/shipped.ts'
import { readBundle } from '../../src/plan/index.ts'
import { projectRoot } from '../../src/platform/config/index.ts'
import { questions } from '../../src/questions.ts'

/** How far down an item stands among all others is another number where others are not read. */
const said = (classes: Compiled['classes'] | undefined): unknown =>
  JSON.parse(JSON.stringify(classes, (key, value) => (key === 'order' ? undefined : value)))

/** A sound plan read for one question says of it what it says when it is read whole, in every situation and from the same lines. */
describe.each(shippedNames)('%s', name => {
  const reading = readBundle(join(projectRoot, 'plans', `${name}.md`))
  if (reading.kind === 'missing') throw new Error(reading.detail)
  const { bundle } = reading
  const whole = makePlan(bundle, questions)

  test.each(questions.map(question => question.name))('%s', question => {
    const part = makePlan(bundle, questions, question)
    const [some, all] = [part.compiled(question), whole.compiled(question)]
    expect(all).not.toBeNull()
    expect(said(some?.classes)).toEqual(said(all?.classes))
    expect(all?.table.every((id, situation) => some?.table[situation] === id)).toBe(true)
    expect([some?.titles, part.bound?.settings]).toEqual([all?.titles, whole.bound?.settings])
    const blocksAbout = (other: string) =>
      part.plan?.blocks.filter(({ type, name: { value } }) => type !== 'setting' && value === other).length
    expect(questions.filter(each => each.name !== question && blocksAbout(each.name) !== 0)).toEqual([])
  })
})
