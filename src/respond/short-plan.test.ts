import { expect, test } from 'vitest'
import type { Decision } from '../plan/core/index.ts'
import { shortSupport, whoComes } from './short-plan.ts'

const decision = (parts: Partial<Decision>): Decision => ({
  ...{ situation: {}, when: [], situations: 1, because: [], says: [] },
  ...{ answer: 'support-team', responders: [], after: [], police: 'not-called', ...parts },
})

test('who comes, and who is asked if they cannot, in words', () => {
  expect(whoComes(decision({ responders: ['social-worker'] }), 'en')).toEqual(['A social worker comes.'])
  expect(whoComes(decision({ responders: ['social-worker', 'principal'] }), 'en')).toEqual([
    'A social worker comes.',
    'If they cannot, the principal is asked.',
  ])
  expect(whoComes(decision({ responders: ['responder', 'culture-keeper', 'mediator', 'principal'], together: 2 }), 'en')).toEqual([
    'A trained responder and a culture keeper come together.',
    'If they cannot, the next is asked: a mediator; the principal.',
  ])
  expect(whoComes(decision({}), 'en')).toEqual([])
})

test('the short answer says who comes, whether the family is told and whether police are called', () => {
  const told = decision({ responders: ['nurse'], after: ['principal-told', 'caregiver-told'] })
  expect(shortSupport.says(told, 'en')).toEqual([
    'The support team comes.',
    'The nurse comes.',
    'The family is told.',
    'Police are not called.',
  ])
  expect(shortSupport.says(decision({ after: ['families-told'] }), 'en')).toContain('All families concerned are told.')
  const sick = decision({ answer: 'administrator', responders: ['nurse'] })
  expect(shortSupport.says(sick, 'en').slice(0, 2)).toEqual(['The nurse comes.', 'An administrator takes charge.'])
})
