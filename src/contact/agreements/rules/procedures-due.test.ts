import { expect, test } from 'vitest'
import { midnightIn } from '../../../kernel/local-time.ts'
import type { AgreementFact } from '../facts.ts'
import { foldAgreement } from '../state.ts'
import { proceduresDue } from './procedures-due.ts'

const zone = 'America/New_York'
const midnight = (day: string) => midnightIn(zone, day).toISOString()
const letter = '00000000-0000-4000-8000-000000000001'
const version = (until: string | null): AgreementFact[] => [
  {
    type: 'agreement.version-entered',
    body: {
      ...{ version: 1, from: midnight('2026-09-01'), until: until && midnight(until) },
      ...{ elements: [], languages: [], identity: null },
    },
  },
  { type: 'agreement.signed', body: { version: 1, as: 'superintendent', on: '2026-09-01' } },
  { type: 'agreement.signed', body: { version: 1, as: 'chief-of-police', on: '2026-09-01' } },
]
const asked: AgreementFact = { type: 'agreement.requested', body: { from: midnight('2026-09-02') } }
const withdrawn = (from: string): AgreementFact => ({ type: 'agreement.request-withdrawn', body: { from: midnight(from), letter } })
const filed = (on: string, until: string): AgreementFact => ({
  type: 'agreement.procedures-filed',
  body: { on, from: midnight(on), until: midnight(until), elements: [] },
})
const first = filed('2026-09-02', '2027-07-01')

test.each<[string, readonly AgreementFact[], today: string, due: string | null]>([
  ['none filed: from the day on which officers were asked for', [...version(null), asked], '2026-09-10', '2026-09-02'],
  ['filed: the day on which they hold no longer', [...version(null), asked, first], '2026-09-10', '2027-07-01'],
  ['not filed anew: it stays', [...version(null), asked, first], '2027-10-01', '2027-07-01'],
  ['filed anew: a year later', [...version(null), asked, first, filed('2027-07-02', '2028-07-01')], '2027-10-01', '2028-07-01'],
  ['the agreement ends with them', [...version('2027-07-01'), asked, first], '2026-09-10', null],
  ['nobody asks for officers', [...version(null), first], '2026-09-10', null],
  ['the request is withdrawn before', [...version(null), asked, first, withdrawn('2027-03-14')], '2026-09-10', null],
  ['nobody signed it', [...version(null).slice(0, 2), asked, first], '2026-09-10', null],
])('%s', (_, facts, today, due) => {
  const entered: AgreementFact = { type: 'agreement.entered', body: { kind: 'police-mou' } }
  const at = midnightIn(zone, '2026-09-01')
  const state = foldAgreement([entered, ...facts].map((fact, seq) => ({ seq, at, by: null, fact })))
  expect(state && proceduresDue(state, { at: midnightIn(zone, today), zone })).toBe(due)
})
