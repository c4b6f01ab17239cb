import { orEnglish } from '../../../words/lang.ts'
import { type Part, type Question, type Sayings, wordsIn } from '../question.ts'
import { conditions, notices, roles } from '../words/parts.ts'

const plainly = (words: readonly string[]): Sayings => Object.fromEntries(words.map(word => [word, orEnglish({ en: word, es: word })]))
export const fact = (name: string, values: readonly [string, ...string[]]) => ({
  name,
  values,
  label: orEnglish({ en: name, es: name }),
  words: plainly(values),
})
const says = orEnglish({ en: '{}.', es: '{}.' })
const list = (name: string, words: Sayings): Part => ({ name, kind: 'all', shape: 'words', values: wordsIn(words), says, words })
const escorts = ['none', 'offered', 'required']

/** A small made-up question with everything a question can have: waiting answers, an unknown, situations that cannot happen. 144 of them. */
export const visit: Question = {
  name: 'visit',
  version: 1,
  label: orEnglish({ en: 'Someone visits', es: 'Alguien visita' }),
  facts: [
    fact('who', ['parent', 'officer', 'agent']),
    fact('paper', ['none', 'letter', 'warrant', 'order']),
    { ...fact('acting', ['no', 'unknown', 'yes']), unknown: { value: 'unknown', asIf: 'yes', save: { paper: ['warrant'] } } },
    fact('urgent', ['no', 'yes']),
    fact('inside', ['no', 'yes']),
  ],
  answers: [
    { word: 'permit', waits: false, strict: 0, says },
    { word: 'comply', waits: false, strict: 1, says },
    { word: 'hold', waits: true, strict: 2, says },
    { word: 'counsel', waits: true, strict: 3, says },
    { word: 'refuse', waits: false, strict: 4, says },
  ],
  parts: [
    list('before', notices),
    list('after', notices),
    list('conditions', conditions),
    list('sign', roles),
    { name: 'greeters', kind: 'one', shape: 'words', values: wordsIn(roles), says, words: roles },
    { name: 'within', kind: 'least', shape: 'count', values: [], unit: 'seconds', says, words: {} },
    { name: 'together', kind: 'one', shape: 'count', values: [], without: 1, says, words: {} },
    { name: 'escort', kind: 'one', shape: 'word', values: escorts, required: true, ranked: true, says, words: plainly(escorts) },
  ],
  neverWaits: [{ urgent: ['yes'] }],
  impossible: [{ who: ['parent'], acting: ['yes'] }],
  headline: ['escort'],
  reliance: [
    { when: {}, then: { escort: ['required'] } },
    { when: { who: ['officer', 'agent'], inside: ['yes'] }, then: { answer: ['permit', 'comply'] } },
  ],
  settings: [
    { name: 'waiting-days', misfit: value => (Number.isSafeInteger(value) && Number(value) > 0 ? null : 'a whole number of days') },
  ],
}

/** The made-up question, in whole sentences. */
export const spoken: Question = {
  ...visit,
  facts: visit.facts.map(fact => ({
    ...fact,
    label: orEnglish({ en: `Which ${fact.name}?`, es: `¿Qué ${fact.name}?` }),
    words: Object.fromEntries(fact.values.map(value => [value, orEnglish({ en: `the ${value}`, es: `el ${value}` })])),
  })),
  answers: visit.answers.map(answer => ({ ...answer, says: orEnglish({ en: `They ${answer.word}.`, es: `Ellos ${answer.word}.` }) })),
  parts: visit.parts.map(part => ({ ...part, says: orEnglish({ en: `${part.name}: {}.`, es: `${part.name} es: {}.` }) })),
}
