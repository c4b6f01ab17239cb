import { describe, expect, test } from 'vitest'
import { nearest, notAmong } from './nearest.ts'

describe('what people write out of habit', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['YES', ['no', 'yes'], 'yes'],
    ['true', ['no', 'yes'], 'yes'],
    ['y', ['no', 'yes'], 'yes'],
    ['False', ['none', 'no'], 'no'],
    ['false', ['none'], 'none'],
    ['n', ['none', 'no'], 'no'],
    ['never', ['none', 'no'], 'no'],
    ['none', ['no', 'not'], 'no'],
    ['nothing', ['no', 'none'], 'none'],
    ['nothing', ['no'], 'no'],
    ['no', ['none'], 'none'],
    ['No', ['call', 'not-called'], 'not-called'],
    ['n', ['none'], 'none'],
    ['never', ['none'], 'none'],
    ['none', ['none'], 'none'],
    // Of these no other word is meant, however near.
    ['no', ['now', 'on'], undefined],
    ['y', ['yet'], undefined],
    ['mother', ['caregiver', 'brother'], 'caregiver'],
    ['Father-told', ['other-told', 'caregiver-told'], 'caregiver-told'],
    ['guardian-consented', ['caregiver-consented'], 'caregiver-consented'],
    ['guardian', ['guardians'], 'guardians'],
    ['ambulance', ['ems'], 'ems'],
    ['suicide', ['self-harm'], 'self-harm'],
    ['told-parent', ['told-caregiver'], undefined],
    // Words that every object has are no habits.
    ['constructor', ['constructed'], 'constructed'],
    ['tostring', ['no'], undefined],
  ])('%s of %j is most likely %s', (word, words, meant) => {
    expect(nearest(word, words)).toBe(meant)
  })
})

describe('a word that is a part of another', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['school-nurse', ['teacher', 'nurse'], 'nurse'],
    ['the-school-nurse-now', ['nurse', 'school-nurse'], 'school-nurse'],
    ['School_Nurse', ['nurse'], 'nurse'],
    ['all-nurses-here', ['nurse'], 'nurse'],
    ['one-nurse-alone', ['nurses'], undefined],
    ['policy', ['adopted-policy', 'practice-of-ours'], 'adopted-policy'],
    ['told', ['principal-told', 'counsel-told'], undefined],
    ['at-the-school-door', ['at'], undefined],
    ['do', ['what-to-do'], undefined],
    ['the--school', ['of-the-school'], 'of-the-school'],
    ['the', ['of-the-school'], 'of-the-school'],
    ['nursery-of-the-town', ['nurse'], undefined],
  ])('%s of %j is most likely %s', (word, words, meant) => {
    expect(nearest(word, words)).toBe(meant)
  })
})

describe('a word with another ending', () => {
  test.each<[string, readonly string[], string | undefined]>([
    ['searching', ['search'], 'search'],
    ['Questioned', ['question'], 'question'],
    ['counselers', ['counsel'], 'counsel'],
    ['counseler', ['counsel'], 'counsel'],
    ['running', ['run'], undefined],
    ['fingers', ['fing'], 'fing'],
    ['caring', ['car'], undefined],
    ['edited', ['edi'], undefined],
  ])('%s of %j is most likely %s', (word, words, meant) => {
    expect(nearest(word, words)).toBe(meant)
  })
})

test('a word longer than any of ours is near to none', () => {
  expect(nearest('a'.repeat(60), ['a'.repeat(59)])).toBe('a'.repeat(59))
  expect(nearest('a'.repeat(61), ['a'.repeat(60)])).toBeUndefined()
})

describe('a mark that became part of a word', () => {
  const words = ['answer', 'escort']
  test.each([
    ['answer:', 'Did you mean “answer”, without the colon?'],
    ['answer ：', 'Did you mean “answer”, without the colon?'],
    ['answer：permit', 'Did you mean “answer: permit”, with a plain colon and a space after it?'],
    ['answer:  permit', 'Did you mean “answer: permit”, with a plain colon and a space after it?'],
    ['“answer”', 'Did you mean answer, without the curly quotes?'],
    ['„answer“', 'Did you mean answer, without the curly quotes?'],
    ['«escort', 'Did you mean escort, without the curly quotes?'],
    ['““answer', 'Did you mean answer, without the curly quotes?'],
    ['escort’’', 'Did you mean escort, without the curly quotes?'],
    ['anwser', 'Did you mean “answer”?'],
  ])('%s: %s', (word, meant) => {
    expect(notAmong(word, 'a key', words)).toBe(`“${word}” is not a key. ${meant} Expected one of answer, escort.`)
  })
  test.each(['reply:', 'reply: permit', '“reply”', 'ans“wer', 'no answer:', `answer: ${'x'.repeat(60)}`])('%s is none of them', word => {
    expect(notAmong(word, 'a key', words)).not.toContain('without the')
    expect(notAmong(word, 'a key', words)).not.toContain('plain colon')
  })
})
