import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CallDecided } from '../facts.ts'
import { decideAsk, officesThatMatter, standsFor, unsaid } from './ask.ts'
import type { Staff } from './ladder.ts'

const roles = ['responder', 'counselor', 'principal', 'designee', 'superintendent', 'coordinator', 'counsel']
const offices = roles.slice(2)
const people = ['a', 'b', 'c', 'd', 'e'].map(letter => `00000000-0000-4000-8000-00000000000${letter}`)
const [caller = ''] = people
const candidates = (of: readonly string[]) =>
  fc.array(fc.record({ person: fc.constantFrom(...people), role: fc.constantFrom(...of) }), { maxLength: 8 })

const decisions = fc.record({
  responders: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 5 }),
  together: fc.integer({ min: 1, max: 4 }),
  after: fc.subarray(['principal-told', 'superintendent-told', 'counsel-told', 'dcf-told']),
})

const decided = (parts: { responders: string[]; together: number; after: string[] }): CallDecided => ({
  drill: false,
  question: 'support',
  vocabulary: 1,
  situation: unsaid,
  index: 0,
  plan: { slug: 'made-up', version: 1, digest: 'd', effective: '2026-09-01' },
  answer: 'support-team',
  parts: { within: 60, before: [], conditions: [], obligations: [], sign: [], police: 'not-called', ...parts },
  because: [],
})

const asked = { school: 'school', drill: false, facts: unsaid, unconfirmed: [] }
const factsWith = (staff: Staff, decision: CallDecided) => {
  let made = 0
  return decideAsk(asked, caller, decision, staff, { at: new Date('2026-10-01T14:00:00Z'), id: () => `page ${made++}` })
}

test('a new call is asked and told the same whether every office was looked up or only those that matter', () => {
  let spared = 0
  fc.assert(
    fc.property(decisions, candidates(roles), candidates(offices), (parts, onDuty, inOffice) => {
      const decision = decided(parts)
      const matters = officesThatMatter(decision, caller)(onDuty)
      spared += offices.filter(office => !matters(office)).length
      // Of an office that is looked up and empty, who stands for it is looked up too.
      const isEmpty = (office: string) => inOffice.every(({ role }) => role !== office)
      const forPrincipal: readonly string[] = matters('principal') && isEmpty('principal') ? standsFor.principal : []
      const isAsked = (role: string) => matters(role) || forPrincipal.includes(role)
      const forBoth = isAsked('superintendent') && isEmpty('superintendent') ? [...forPrincipal, ...standsFor.superintendent] : forPrincipal
      const isLookedUp = (role: string) => matters(role) || forBoth.includes(role)
      const few = { onDuty, inOffice: inOffice.filter(({ role }) => isLookedUp(role)) }
      expect(factsWith(few, decision)).toEqual(factsWith({ onDuty, inOffice }, decision))
    }),
    { numRuns: 2_000 },
  )
  expect(spared).toBeGreaterThan(2_000)
})

const toldOf = (inOffice: Staff['inOffice'], after: string[]) =>
  factsWith({ onDuty: [], inOffice }, decided({ responders: ['responder'], together: 1, after })).flatMap(fact =>
    fact.type === 'call.told' ? [[fact.body.notice, fact.body.person, fact.body.role]] : [],
  )

test('where the school has no principal, whoever stands for one is told: the designee, else the superintendent; nobody twice', () => {
  const [, b = '', c = '', d = ''] = people
  const [designee, superintendent] = [
    { person: b, role: 'designee' },
    { person: c, role: 'superintendent' },
  ]
  expect(toldOf([designee, superintendent], ['principal-told'])).toEqual([['principal-told', b, 'designee']])
  expect(toldOf([superintendent], ['principal-told'])).toEqual([['principal-told', c, 'superintendent']])
  expect(toldOf([superintendent], ['principal-told', 'superintendent-told'])).toEqual([['superintendent-told', c, 'superintendent']])
  expect(toldOf([{ person: d, role: 'principal' }, designee, superintendent], ['principal-told'])).toEqual([
    ['principal-told', d, 'principal'],
  ])
  // In the place of a superintendent too, and once where both offices are empty.
  expect(toldOf([designee], ['superintendent-told'])).toEqual([['superintendent-told', b, 'designee']])
  expect(toldOf([designee], ['principal-told', 'superintendent-told'])).toEqual([['principal-told', b, 'designee']])
})
