import { expect, test } from 'vitest'
import { planSays } from './index.ts'
import { spoken } from './testing/visit.ts'

const decision = {
  ...{ situation: {}, when: [], situations: 1, says: [], answer: 'hold' },
  because: [{ kind: 'rule', plan: 'town', provision: 'gate', mark: 'verified', cite: 'the plan', source: null }],
  ...{ before: [], sign: ['principal'], together: 1, within: 120, escort: 'offered' },
} as never

test('the answer and its parts are said, without reasons and without what goes without saying', () => {
  expect(planSays(spoken, decision, 'en')).toEqual(['They hold.', 'sign: the principal.', 'within: 2 minutes.', 'escort: offered.'])
  expect(planSays(spoken, decision, 'es')).toEqual([
    'Ellos hold.',
    'sign es: la dirección de la escuela.',
    'within es: 2 minutos.',
    'escort es: offered.',
  ])
})

test('of the parts those that are named', () => {
  expect(planSays(spoken, decision, 'en', ['sign', 'before'])).toEqual(['They hold.', 'sign: the principal.'])
})

test('where the plan does not answer, the parts alone', () => {
  expect(planSays(spoken, { ...(decision as object), answer: null } as never, 'en', ['sign'])).toEqual(['sign: the principal.'])
})
