import { afterAll, describe, expect, test } from 'vitest'
import { contact, type ContactAnswer, contactAnswers } from '../../src/contact/question.ts'
import { contactSettingsFrom, withoutSaying } from '../../src/contact/settings.ts'
import { everyContact, list } from '../../src/contact/testing/every-contact.ts'
import { caregiverWords, consents, entry, police, process, student, talk } from '../../src/contact/testing/policy-words.ts'
import type { Decision, Situation } from '../../src/plan/core/index.ts'
import { everySituation } from '../../src/plan/core/testing/every-situation.ts'
import { openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'

/** What the policy asks to be tried, each over every situation in which police, an agency or anyone else asks something of a school. */

const opened = openShipped('harbor-falls', questions)
const every = everyContact(opened)
type Is = (situation: Situation, decision: Decision, index: number) => boolean
const { strays } = everySituation(opened, contact)

const lines: string[] = []
const probe = (name: string, meant: Is, wrong: Is) =>
  test(name, () => {
    const { tried, meant: count, found } = strays(meant, wrong)
    lines.push(`${tried.toLocaleString('en')} situations tried, ${count.toLocaleString('en')} of them meant, 0 wished: ${name}`)
    expect(found).toEqual([])
    expect(tried).toBe(1_069_200)
    expect(count).toBeGreaterThan(0)
  })
afterAll(() => globalThis.process.stdout.write(`${lines.join('\n')}\n`))

const among = (values: readonly string[], value: string | undefined) => value !== undefined && values.includes(value)
const told = (decision: Decision) => [...list(decision, 'before'), ...list(decision, 'after')]
const has = (words: readonly string[], some: readonly string[]) => words.some(word => some.includes(word))
const waits = ({ answer }: Decision) => answer === 'hold' || answer === 'counsel'
const lets = ({ answer }: Decision) => answer === 'permit' || answer === 'comply'
const studentWords = ['student-told', 'student-consented']
const theirs: readonly string[] = [...caregiverWords, ...studentWords, 'defender-told']

const isStudent = ({ target }: Situation) => target?.startsWith('student-') === true
const isRecord = ({ target }: Situation) => target === 'student-record'
const danger = ({ emergency, target }: Situation) => emergency === 'imminent-harm' && target !== 'student-record'
const isProcess = ({ basis }: Situation) => among(process, basis)
const exigency = ({ basis }: Situation) => basis === 'exigency-claimed'
const isPolice = ({ requester }: Situation) => among(police, requester)
const isDepartment = ({ requester }: Situation) => among(['dcf', 'dcf-with-police'], requester)
const isCounsel = ({ requester }: Situation) => requester === 'defense-counsel'
const isCrew = ({ requester }: Situation) => requester === 'ambulance-fire'
const acts = (situation: Situation) =>
  situation['acting-for-immigration'] === 'yes' || (situation['acting-for-immigration'] === 'unknown' && !isProcess(situation))
const suspected = (situation: Situation) => situation['abuse-by-caregiver'] === 'suspected'

const i0 = ({ requester, basis, target }: Situation) =>
  among([...police, 'ambulance-fire', 'unverified'], requester) && basis === 'school-called' && among(entry, target)
const i1b = ({ target }: Situation) => target === 'here-otherwise'
const i5b = (situation: Situation) =>
  isPolice(situation) &&
  situation['basis'] === 'custody-without-paper' &&
  situation['target'] === 'student-taken' &&
  situation['acting-for-immigration'] === 'no'
const judge = ['unverified', 'ambulance-fire', 'defense-counsel', 'private']
const i6b = (situation: Situation) =>
  !among(judge, situation['requester']) && situation['basis'] === 'judicial-search-warrant' && isRecord(situation)
const i8c = (situation: Situation) =>
  isDepartment(situation) && among(['custody-without-paper', 'court-order'], situation['basis']) && situation['target'] === 'student-taken'
const i10b = (situation: Situation) =>
  (isPolice(situation) || isCrew(situation)) &&
  situation['basis'] !== 'judicial-search-warrant' &&
  situation['emergency'] === 'imminent-harm' &&
  isRecord(situation)
const i15 = ({ basis, target, where }: Situation) =>
  target === 'entry-public' && where === 'curb' && basis !== 'judicial-search-warrant' && basis !== 'exigency-claimed'
const asked = ({ basis, target }: Situation) => basis === 'student-asks' && among(talk, target)
const care = ['student-victim', 'student-taken', ...entry, 'family-member-on-site']

const strict = (decision: Decision) => contactAnswers.indexOf(decision.answer as ContactAnswer)
/** An answer further left, or the same whose `before` or `sign` lacks a word of the other's. */
const laxer = (a: Decision, b: Decision): boolean =>
  a.answer === b.answer ? ['before', 'sign'].some(part => list(b, part).some(word => !list(a, part).includes(word))) : strict(a) < strict(b)
const instead = (index: number, basis: string) => every.at(every.withFact(index, 'basis', basis))

describe('immigration', () => {
  probe(
    'immigration agents get past only with a judge, danger, exigency, as a parent or at the curb',
    situation => situation['requester'] === 'fed-immigration' && !isProcess(situation) && !danger(situation) && !exigency(situation),
    (situation, decision) => lets(decision) && !i1b(situation) && !i15(situation),
  )
  probe(
    'whoever acts for immigration gets past only with a judge, danger, exigency, at the curb or to the door of our own call',
    situation => acts(situation) && !isProcess(situation) && !danger(situation) && !exigency(situation),
    (situation, decision) =>
      lets(decision) && !i0(situation) && !i15(situation) && !isCrew(situation) && !isDepartment(situation) && !isCounsel(situation),
  )
  const seen = new Map<string, boolean>()
  probe('nobody who acts for immigration is answered more laxly than without', acts, (_, decision, index) => {
    const without = every.withFact(index, 'acting-for-immigration', 'no')
    const key = `${every.table.table[index]} ${every.table.table[without]}`
    const known = seen.get(key) ?? laxer(decision, every.at(without))
    seen.set(key, known)
    return known
  })
  probe(
    'nobody who acts for immigration is let to a student by our own call',
    situation => acts(situation) && situation['basis'] === 'school-called' && isStudent(situation) && !danger(situation),
    (situation, decision) => lets(decision) && !isCrew(situation) && !isDepartment(situation) && !isCounsel(situation),
  )
})

describe('our own call, and who cannot show who they are', () => {
  probe(
    'nobody unverified is let in without danger, exigency, our own call or at the curb',
    situation => situation['requester'] === 'unverified' && !danger(situation) && !exigency(situation) && !i0(situation) && !i15(situation),
    (_, decision) => lets(decision),
  )
  probe(
    'whom our own call brings is let in at once',
    i0,
    (_, decision) => decision.answer !== 'permit' || list(decision, 'before').length > 0,
  )
  probe(
    'no officer, prosecutor or unverified is let to a student by our own call',
    situation =>
      (isPolice(situation) || among(['district-attorney', 'unverified'], situation['requester'])) &&
      situation['basis'] === 'school-called' &&
      isStudent(situation) &&
      !danger(situation),
    (_, decision) => lets(decision),
  )
  probe(
    'nobody else is let by our own call where nothing would not',
    situation =>
      situation['basis'] === 'school-called' && !isPolice(situation) && !i0(situation) && !among(['unverified'], situation['requester']),
    (_, decision, index) => lets(decision) && !lets(instead(index, 'none')),
  )
  probe(
    'nobody is let by custody without a paper where nothing would not, save whom the law lets take a child',
    situation => situation['basis'] === 'custody-without-paper' && !i5b(situation) && !i8c(situation),
    (_, decision, index) => lets(decision) && !lets(instead(index, 'none')),
  )
})

describe('who is told', () => {
  probe('a suspected caregiver is told by no word', suspected, (_, decision) => has(told(decision), caregiverWords))
  probe(
    'no caregiver is told of an order of protection, save by a crew',
    situation => situation['basis'] === 'protection-order' && !isCrew(situation),
    (_, decision) => has(told(decision), caregiverWords),
  )
  probe(
    'whenever a student is questioned, searched or taken at once, somebody of theirs is told',
    (situation, decision) => among(student, situation['target']) && lets(decision) && !suspected(situation),
    (situation, decision) =>
      !has(told(decision), theirs) &&
      !asked(situation) &&
      !((isDepartment(situation) || isCounsel(situation)) && among(talk, situation['target'])) &&
      !(situation['requester'] === 'probation-dys' && situation['target'] === 'student-questioned'),
  )
  probe(
    'and if it is by police or federal agents, a defender',
    (situation, decision) =>
      (isPolice(situation) || among(['fed-immigration', 'fed-other'], situation['requester'])) &&
      among(student, situation['target']) &&
      lets(decision),
    (situation, decision) => !told(decision).includes('defender-told') && !asked(situation),
  )
  const apart = theirs.filter(word => word !== 'families-told')
  probe(
    'no caregiver, student or defender is told where no student is involved, and families only of the curb',
    situation => !isStudent(situation),
    (situation, decision) => has(told(decision), apart) || (told(decision).includes('families-told') && !i15(situation)),
  )
  probe(
    'no adult student’s hold waits for a caregiver',
    (situation, decision) => situation['age'] === '18-or-over' && isStudent(situation) && waits(decision),
    (_, decision) => has(list(decision, 'before'), caregiverWords),
  )
  probe(
    'an adult student’s hold waits for them wherever a minor’s waits for consent',
    (situation, _, index) => {
      if (situation['age'] !== '18-or-over' || !isStudent(situation)) return false
      const minor = every.at(every.withFact(index, 'age', '14-17'))
      return waits(minor) && has(list(minor, 'before'), consents)
    },
    (_, decision) => !studentWords.every(word => list(decision, 'before').includes(word)),
  )
  probe(
    'no consent is asked after the fact',
    () => true,
    (_, decision) => has(list(decision, 'after'), consents),
  )
  probe('no consent is awaited on process', isProcess, (_, decision) => has(list(decision, 'before'), consents))
  probe(
    'no caregiver is told before what the Department asks, a record aside',
    situation => isDepartment(situation) && !isRecord(situation),
    (_, decision) => has(list(decision, 'before'), caregiverWords),
  )
  probe(
    'nobody of the student’s is told before a search warrant',
    situation => situation['basis'] === 'judicial-search-warrant',
    (_, decision) => has(list(decision, 'before'), theirs),
  )
  probe('the Department never hears that nobody says who is here', isDepartment, (_, decision) =>
    list(decision, 'conditions').includes('no-word-on-presence'),
  )
})

describe('what is answered as the law says', () => {
  const obeyed = (situation: Situation, { answer }: Decision) => answer !== (danger(situation) ? 'permit' : 'comply')
  probe('police who take a child by law are not stood in the way of', i5b, obeyed)
  probe('a search warrant for a record is obeyed', i6b, obeyed)
  probe('the Department that takes a child by law is not stood in the way of', i8c, obeyed)
  probe('a record in danger goes to whoever decides in minutes', i10b, (_, { answer }) => answer !== 'counsel')
  probe('the street is public', i15, (_, { answer }) => answer !== 'permit')
  probe(
    'a crew never waits, and care is never refused, a record aside',
    situation => isCrew(situation) && !isRecord(situation),
    (situation, decision) => waits(decision) || (decision.answer === 'refuse' && (among(care, situation['target']) || !acts(situation))),
  )
  probe(
    'no child under 12 who asks is let at once to police, a prosecutor or federal agents',
    situation =>
      asked(situation) &&
      situation['age'] === 'under-12' &&
      !danger(situation) &&
      (isPolice(situation) || among(['district-attorney', 'fed-other', 'fed-immigration'], situation['requester'])),
    (_, decision) => lets(decision),
  )
  probe(
    'a caregiver is told of a child under 14 who asks and is let, suspicion aside',
    (situation, decision) =>
      asked(situation) && among(['under-12', '12-13'], situation['age']) && lets(decision) && !danger(situation) && !suspected(situation),
    (_, decision) => !told(decision).includes('caregiver-told'),
  )
  probe(
    'a lawyer whom a court named is let talk',
    situation => isCounsel(situation) && situation['basis'] === 'court-order' && among(talk, situation['target']),
    (_, { answer }) => answer !== 'permit',
  )
  probe(
    'no private person is let to a student without danger',
    situation => situation['requester'] === 'private' && isStudent(situation) && !danger(situation),
    (_, decision) => lets(decision),
  )
  probe(
    'no record is let go at once, the Department and a search warrant aside',
    situation => isRecord(situation) && situation['requester'] !== 'dcf' && situation['basis'] !== 'judicial-search-warrant',
    (_, decision) => lets(decision),
  )
  probe(
    'nothing waits where nothing may wait',
    situation => contact.neverWaits.some(cube => Object.entries(cube).every(([fact, values]) => among(values, situation[fact]))),
    (_, decision) => waits(decision),
  )
  probe(
    'whatever does not wait has nothing before it',
    (_, decision) => !waits(decision),
    (_, decision) => list(decision, 'before').length > 0,
  )
  probe(
    'somebody signs',
    () => true,
    (_, decision) => list(decision, 'sign').length === 0,
  )
  probe(
    'what is obeyed on process or custody is told to the superintendent, who signs',
    (situation, { answer }) => answer === 'comply' && (isProcess(situation) || situation['basis'] === 'custody-without-paper'),
    (_, decision) => !(told(decision).includes('superintendent-told') && list(decision, 'sign').includes('superintendent')),
  )
})

describe('Harbor Falls', () => {
  test('answers every situation without a fault, and no rule is shadowed', () => {
    expect(opened.faults).toEqual([])
    expect(opened.warnings.filter(({ kind }) => kind !== 'unverified-law')).toEqual([])
    expect(every.found({}, ({ answer, because }) => answer === null || because.length === 0)).toEqual([])
  })

  test('sets what the gate counts by, with a number for a defender', () => {
    expect(opened.settings['notice-order']).toBe('any-order')
    expect(contactSettingsFrom(opened.settings['contact'])).toEqual({ ...withoutSaying, 'defender-phone': '978-555-0190' })
  })
})
