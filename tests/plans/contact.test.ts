import { describe, expect, test } from 'vitest'
import { contact, type ContactAnswer, contactAnswers } from '../../src/contact/question.ts'
import { contactSettingsFrom, withoutSaying } from '../../src/contact/settings.ts'
import { everyContact, isAdultStudent, isStudent, list } from '../../src/contact/testing/every-contact.ts'
import { calm, caregiverWords, consents, noProcess, process, student } from '../../src/contact/testing/policy-words.ts'
import type { Cube, Decision, Situation } from '../../src/plan/core/index.ts'
import { openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'

/** What the policy asks to be tried over every situation in which police or an agency asks something of a Harbor Falls school. */

const opened = openShipped('harbor-falls', questions)
const every = everyContact(opened)
const all: Cube = {}

const told = (decision: Decision) => [...list(decision, 'before'), ...list(decision, 'after')]
const tells = (decision: Decision, words: readonly string[]) => told(decision).some(word => words.includes(word))
const waits = ({ answer }: Decision) => answer === 'hold' || answer === 'counsel'
const lets = ({ answer }: Decision) => answer === 'permit' || answer === 'comply'
const waitsForConsent = (decision: Decision) => list(decision, 'before').some(word => consents.some(consent => consent === word))
const among = (values: readonly string[], value: string | undefined) => value !== undefined && values.includes(value)

/** The first situations in which something is so; `is` sees the index, so each is looked at. */
function strays(when: Cube, is: (index: number) => boolean): readonly unknown[] {
  const found: unknown[] = []
  for (const index of every.indices(when)) {
    if (found.length === 3) break
    if (is(index)) found.push({ ...every.at(index), situation: every.situation(index) })
  }
  return found
}

const strict = (decision: Decision) => contactAnswers.indexOf(decision.answer as ContactAnswer)
/** An answer further left, or the same whose `before` or `sign` lacks a word of the other's. */
const laxer = (a: Decision, b: Decision): boolean =>
  a.answer === b.answer ? ['before', 'sign'].some(part => list(b, part).some(word => !list(a, part).includes(word))) : strict(a) < strict(b)

/** In answer to the school's own call, before danger, or where there is said to be no time, everybody is let in. */
const urgent = ({ basis, emergency }: Situation) => emergency === 'imminent-harm' || among(['school-called', 'exigency-claimed'], basis)
const atCurb = ({ requester, target, where }: Situation) => requester === 'fed-immigration' && target === 'entry-public' && where === 'curb'
const asParent = (situation: Situation) => situation['target'] === 'here-otherwise' && situation['acting-for-immigration'] === 'no'

describe('every situation of Harbor Falls: police or an agency asks', () => {
  test('is answered, without a fault and without a rule that is shadowed', () => {
    expect(every.table.space.size).toBe(1_069_200)
    expect(opened.faults).toEqual([])
    expect(opened.warnings.filter(({ kind }) => kind !== 'unverified-law')).toEqual([])
    expect(every.found(all, ({ answer, because }) => answer === null || because.length === 0)).toEqual([])
  })

  test('never waits where nothing may wait, and whoever acts on danger or our own call is let in', () => {
    for (const when of contact.neverWaits) expect(every.found(when, waits)).toEqual([])
    const butRecords = { target: ['adult-staff', 'here-otherwise', ...student, 'entry-public', 'entry-nonpublic', 'family-member-on-site'] }
    const held = (decision: Decision) => decision.answer !== 'permit' || list(decision, 'before').length > 0
    expect(every.found({ ...butRecords, emergency: ['imminent-harm'] }, held)).toEqual([])
    expect(every.found({ ...butRecords, basis: ['school-called'] }, held)).toEqual([])
  })

  test.each([
    { who: 'an immigration agent', when: { requester: ['fed-immigration'] } },
    { who: 'someone who acts for immigration, or may', when: { 'acting-for-immigration': ['yes', 'unknown'] } },
  ])('lets $who past only with a judge, danger or exigency, at the curb, or as a parent', ({ when }) => {
    const past = (index: number) => {
      const situation = every.situation(index)
      return lets(every.at(index)) && !urgent(situation) && !asParent(situation) && !atCurb(situation)
    }
    expect(strays({ ...when, basis: noProcess }, past)).toEqual([])
  })

  test.each([
    { acting: 'yes', basis: [...noProcess, ...process] },
    { acting: 'unknown', basis: noProcess },
  ])('answers nobody who acts for immigration ($acting) more laxly than the same without', ({ acting, basis }) => {
    const without = (index: number) => every.withFact(index, 'acting-for-immigration', 'no')
    const seen = new Map<string, boolean>()
    const isLaxer = (index: number) => {
      const key = `${every.table.table[index]} ${every.table.table[without(index)]}`
      const known = seen.get(key) ?? laxer(every.at(index), every.at(without(index)))
      seen.set(key, known)
      return known
    }
    expect(strays({ 'acting-for-immigration': [acting], basis }, isLaxer)).toEqual([])
    expect(seen.size).toBeGreaterThan(10)
  })

  test('lets in nobody unverified without danger or exigency', () => {
    const letIn = (index: number) => lets(every.at(index)) && !urgent(every.situation(index))
    expect(strays({ requester: ['unverified'] }, letIn)).toEqual([])
  })

  test('tells a suspected caregiver by no word', () => {
    expect(every.found({ 'abuse-by-caregiver': ['suspected'] }, decision => tells(decision, caregiverWords))).toEqual([])
  })

  test('tells no caregiver of a protection order', () => {
    expect(every.found({ basis: ['protection-order'] }, decision => tells(decision, caregiverWords))).toEqual([])
  })

  test('has somebody of the student’s told whenever one is questioned, searched or taken at once', () => {
    const theirs = [...caregiverWords, 'student-told', 'defender-told']
    /** The Department, probation with their own client, and a student who asks: named by the policy as asking fewer. */
    const fewer = ({ requester, basis }: Situation) =>
      basis === 'student-asks' || (basis === 'none' && among(['dcf', 'dcf-with-police', 'probation-dys'], requester))
    const untold = (index: number) => {
      const decision = every.at(index)
      return lets(decision) && !tells(decision, theirs) && !fewer(every.situation(index))
    }
    expect(strays({ target: student }, untold)).toEqual([])
  })

  test('never holds for a caregiver where the student is an adult', () => {
    const forCaregiver = (decision: Decision, situation: Situation) =>
      isAdultStudent(situation) && waits(decision) && list(decision, 'before').some(word => among(caregiverWords, word))
    expect(every.found({ age: ['18-or-over'] }, forCaregiver)).toEqual([])
  })

  test('holds for an adult student’s consent wherever a minor’s caregiver must consent', () => {
    let minors = 0
    const forNobody = (index: number) => {
      if (!isStudent(every.situation(index))) return false
      const minor = every.at(every.withFact(index, 'age', '14-17'))
      if (!waits(minor) || !list(minor, 'before').includes('caregiver-consented')) return false
      minors++
      return !['student-told', 'student-consented'].every(word => list(every.at(index), 'before').includes(word))
    }
    expect(strays({ age: ['18-or-over'] }, forNobody)).toEqual([])
    expect(minors).toBeGreaterThan(1_000)
  })

  test('asks for no consent after the fact', () => {
    expect(every.found(all, decision => consents.some(consent => list(decision, 'after').includes(consent)))).toEqual([])
    expect(every.found(all, decision => !waits(decision) && list(decision, 'before').length > 0)).toEqual([])
  })

  test('has judicial process, its bearer known, wait for nobody’s consent', () => {
    const requester = contact.facts.find(({ name }) => name === 'requester')?.values.filter(value => value !== 'unverified') ?? []
    expect(every.found({ basis: process, requester }, waitsForConsent)).toEqual([])
  })

  test('is signed by somebody', () => {
    expect(every.found(all, decision => list(decision, 'sign').length === 0)).toEqual([])
  })

  test('has the superintendent told of whatever is obeyed on process, and sign', () => {
    const alone = (decision: Decision) =>
      decision.answer === 'comply' && !(told(decision).includes('superintendent-told') && list(decision, 'sign').includes('superintendent'))
    expect(every.found({ basis: process }, alone)).toEqual([])
  })

  test('opens no record at the front office: only the Department’s worker is let see one, and papers go to counsel', () => {
    const record = { target: ['student-record'] }
    const open = (decision: Decision, { requester, basis }: Situation) => lets(decision) && !(requester === 'dcf' && basis === 'none')
    expect(every.found({ ...record, emergency: calm }, open)).toEqual([])
    expect(every.found({ ...record, emergency: ['imminent-harm'] }, open)).toEqual([])
  })

  test('sets what the gate counts by, with a number for a defender', () => {
    expect(opened.settings['notice-order']).toBe('any-order')
    expect(contactSettingsFrom(opened.settings['contact'])).toEqual({ ...withoutSaying, 'defender-phone': '978-555-0190' })
  })
})
