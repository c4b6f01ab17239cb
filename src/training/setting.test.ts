import { expect, test } from 'vitest'
import { trainingFrom, trainingSetting, tracksFor, tracksOfRole, withoutSaying } from './setting.ts'

test('what a plan leaves out is as we have it, and what it says holds', () => {
  expect(trainingFrom(undefined)).toEqual(withoutSaying)
  const said = trainingFrom({
    tracks: { 'de-escalation': { hours: 12, 'counts-for': ['certified-responder'] } },
    'former-police': 'admitted',
  })
  expect(said.tracks['de-escalation']).toEqual({
    ...withoutSaying.tracks['de-escalation'],
    hours: 12,
    'counts-for': ['certified-responder'],
  })
  expect(said.formerPolice).toBe('admitted')
  expect(tracksFor(said, 'certified-responder')).toEqual(['de-escalation', 'restraint-rules'])
})

test('without a plan: 16 hours for restraint, former police not admitted, and which roles need what', () => {
  expect(withoutSaying.tracks['restraint-rules'].hours).toBe(16)
  expect(withoutSaying.formerPolice).toBe('not-admitted')
  expect(tracksFor(withoutSaying, 'certified-responder')).toEqual(['restraint-rules'])
  expect(tracksFor(withoutSaying, 'facilitating')).toEqual(['restorative-practice'])
  expect(tracksOfRole(withoutSaying, 'climate-coach')).toEqual(['de-escalation', 'trauma-informed-care', 'relationship-building'])
})

test('a mistake is told by its key', () => {
  expect(trainingSetting.misfit({ tracks: { 'restraint-rules': { hours: 16 } } })).toBeNull()
  expect(trainingSetting.misfit({ tracks: { 'restraint-rules': { hours: 0 } } })).toContain('“hours”')
  expect(trainingSetting.misfit({ tracks: { karate: { hours: 5 } } })).toContain('karate')
  expect(trainingSetting.misfit({ tracks: { bias: { modules: ['dancing'] } } })).toContain('dancing')
  expect(trainingSetting.misfit({ 'former-police': 'perhaps' })).toContain('former-police')
})
