import { expect, test } from 'vitest'
import { measures } from './contract.ts'
import { readEvidence } from './read-evidence.ts'
import { gradeOf, shippedEvidence } from './shipped.ts'

const study = (more = '', found = 'effect: { measure: risk-ratio, estimate: 1.2 }\n    interval: { level: 95, low: 1.1, high: 1.3 }') => `
study: lock-2020
row: "1"
cite: Lock 2020
about: many-measures
design: { en: trial, es: ensayo }
sample: { en: some schools, es: algunas escuelas }
source: Journal of locks
mark: verified
read: { en: It was read., es: Se leyó. }
${more}
found:
  - outcome: { en: harm, es: daño }
    direction: better
    ${found}
`
const line = (measure: string, grade = 'none', rests = '[]') =>
  `- { measure: ${measure}, grade: ${grade}, reason: { en: because, es: porque }, rests-on: ${rests} }`
const direct = (speaks = 'for', bears = 'directly', of = 'lock-2020') => `[{ study: ${of}, bears: ${bears}, speaks: ${speaks} }]`

/** Every measure has a grade, the locks the one that is tried. */
const grades = (lock: string | null = line('door-lock')) =>
  [...measures.filter(measure => measure !== 'door-lock').map(each => line(each)), ...(lock === null ? [] : [lock])].join('\n')

const faultsOf = (studyText: string, gradesText: string, name = 'lock-2020.yaml'): readonly string[] => {
  const read = readEvidence([
    { name, text: studyText },
    { name: 'grades.yaml', text: gradesText },
  ])
  return 'faults' in read ? read.faults : []
}

test('a study with its interval, and a grade for each measure, are read', () => {
  expect(faultsOf(study(), grades())).toEqual([])
  expect(faultsOf(study(), grades(line('door-lock', 'supports', direct())))).toEqual([])
})

test.each([
  ['a measure without a grade', study(), grades(null), 'evidence/grades.yaml, door-lock: has no grade'],
  ['two grades', study(), `${grades()}\n${line('glass')}`, 'evidence/grades.yaml, glass: has more than one grade'],
  [
    'an unknown study',
    study(),
    grades(line('door-lock', 'none', direct('for', 'directly', 'nobody-1999'))),
    'evidence/grades.yaml, door-lock: rests on nobody-1999, which is no study here',
  ],
  [
    'a grade above none without a study of it',
    study(),
    grades(line('door-lock', 'mixed', direct('for', 'of-something-near'))),
    'evidence/grades.yaml, door-lock: mixed is rounded up: no study of it that was read speaks for it',
  ],
  [
    'a grade above none on what is unverified',
    study().replace('mark: verified', 'mark: unverified').replace('{ level: 95, low: 1.1, high: 1.3 }', 'not-read'),
    grades(line('door-lock', 'supports', direct())),
    'evidence/grades.yaml, door-lock: supports is rounded up: no study of it that was read speaks for it',
  ],
  [
    'an error that was worked out',
    study('', 'effect: { measure: risk-ratio, estimate: 1.2 }\n    error: 0.05\n    interval: not-read'),
    grades(),
    'evidence/lock-2020.yaml, found.0: Unrecognized key: "error"',
  ],
  [
    'an error beside an estimate',
    study('', 'effect: { measure: risk-ratio, estimate: 1.2, se: 0.05 }\n    interval: not-read'),
    grades(),
    'evidence/lock-2020.yaml, found.0.effect: Unrecognized key: "se"',
  ],
  [
    'an interval without its estimate',
    study('', 'effect: not-read\n    interval: { level: 95, low: 1.1, high: 1.3 }'),
    grades(),
    'evidence/lock-2020.yaml, found.0: an interval stands without its estimate',
  ],
  [
    'an estimate outside its interval',
    study('', 'effect: { measure: risk-ratio, estimate: 2 }\n    interval: { level: 95, low: 1.1, high: 1.3 }'),
    grades(),
    'evidence/lock-2020.yaml, found.0: the estimate 2 lies outside 1.1 to 1.3',
  ],
  [
    'an interval that nobody read',
    study('', 'effect: { measure: risk-ratio, estimate: 1.2 }\n    interval: { level: 95, low: 1.1, high: 1.3 }\n    mark: unverified'),
    grades(),
    'evidence/lock-2020.yaml, found.0: an interval that is unverified was not read: write not-read',
  ],
  [
    'no source',
    study().replace('source: Journal of locks\n', ''),
    grades(),
    'evidence/lock-2020.yaml, source: Invalid input: expected string, received undefined',
  ],
  [
    'no mark',
    study().replace('mark: verified\n', ''),
    grades(),
    'evidence/lock-2020.yaml, mark: Invalid option: expected one of "verified"|"secondary"|"unverified"',
  ],
])('%s is a fault with its file and place', (_, studyText, gradesText, fault) => {
  expect(faultsOf(studyText, gradesText)).toContain(fault)
})

test('a file whose name is another, and a text that is no YAML, are faults', () => {
  expect(faultsOf(study(), grades(), 'other.yaml')).toContain('evidence/other.yaml, study: expected the name of the file, not lock-2020')
  expect(faultsOf('study: [', grades()).join()).toContain('evidence/lock-2020.yaml')
})

test('what ships: every measure has a grade, each grade has its reason in both languages, none is above what was read', () => {
  const evidence = shippedEvidence()
  expect(evidence.graded.map(({ measure }) => measure)).toEqual(measures)
  expect(new Set(evidence.graded.map(({ grade }) => grade))).toEqual(new Set(['none']))
  expect(evidence.graded.filter(({ reason }) => reason.en === reason.es)).toEqual([])
  const guards = gradeOf(evidence, 'armed-guard')['rests-on']
  expect(guards.filter(({ speaks }) => speaks === 'for').map(({ study }) => study)).toEqual([
    'sorensen-2023',
    'sorensen-shen-bushway-2021',
    'zhang-2019',
  ])
  expect(guards.filter(({ speaks }) => speaks === 'against').map(({ study }) => study)).toEqual([
    'peterson-2021',
    'price-khubchandani-2019',
    'rhoads',
  ])
})
