import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planCheck } from '../../src/cli/plan.ts'
import type { PlanDocument } from '../../src/plan/documents.ts'
import { answerDraft } from '../../src/plan/draft.ts'
import { faultViews } from '../../src/plan/pages/review-view.ts'
import { lookInto } from '../../src/plan/proposal.ts'
import { questions } from '../../src/questions.ts'

const own = 'authority: adopted-policy · Millbrook School Committee, January 4, 2027 · verified'
const plan = `---
plan: millbrook
title: Millbrook School Safety Plan
kind: district
place: Millbrook, Massachusetts
effective: 2027-01-04
answers: [hardening]
includes: []
---

# Millbrook School Safety Plan

## Things instead of people {#things}

${own}

Our own people come first.

\`\`\`rule hardening
when: { police-access: live }
then: { answer: not-permitted, sign: [superintendent] }
\`\`\`

\`\`\`rule hardening
when: {}
then: { answer: permit, sign: [superintendent, principal] }
\`\`\`

## Money {#money}

${own}

Money goes to people.

\`\`\`setting money
then:
  taken: $148,000
  owner: city
  whole: $236,000
  rest-from: district
  goes-to:
    counselors: $92,000
    climate-coaches: $144,000
  posts: 2
\`\`\`

\`\`\`setting staffing
then:
  counselor: 250
\`\`\`
`
const floor = `---
plan: state
title: State law
kind: floor
effective: 2020-01-01
---
`
const fight = `
## A fight {#fight}

${own}

\`\`\`rule support
when: { what: fight, danger: none, by: student }
then: { answer: support-team, responders: [counselor, mediator], within: 120, police: not-called, sign: [principal] }
\`\`\`
`
const playbook = (id: string, more = '') => `---
plan: neighbor
title: A neighbor
kind: playbook
---

## A neighbor’s section {#${id}}

authority: practice · Somewhere else · unverified

\`\`\`rule hardening
when: {}
then: { answer: not-permitted, sign: [superintendent] }
\`\`\`
${more}`

type Change = readonly [from: string, to: string]
interface Mistake {
  readonly change: Change | null
  /** In place of the plan, with its own change. */
  readonly text?: string
  readonly beside?: Readonly<Record<string, string>>
  /** line:column, of the first that is told. */
  readonly at: string
  readonly kind?: string
  readonly says: string
}
const change = ([from, to]: Change, text: string): string => {
  if (!text.includes(from)) throw new Error(`Nothing to change: ${from}`)
  return text.replace(from, to)
}
const includes = (names: string): Change => ['includes: []', `includes: [${names}]`]

const mistakes: Readonly<Record<string, Mistake>> = {
  'a fence that is not closed': {
    change: ['principal] }\n```', 'principal] }'],
    at: '24:1',
    says: 'on line 28 “## Money {#money}” already stands after it. Expected a line “```” after line 26.',
  },
  'a fence closed by two marks': { change: ['principal] }\n```', 'principal] }\n``'], at: '24:1', says: 'on line 27 “``” does not end it' },
  'the last fence not closed': { change: ['250\n```\n', '250\n'], at: '47:1', says: 'This block has no end.' },
  'a line too far in': {
    change: ['  owner: city', '   owner: city'],
    at: '38:4',
    says: 'begins 3 spaces in, below “taken”, which begins 2 spaces in',
  },
  'a line not far enough in': {
    change: ['    climate-coaches', '   climate-coaches'],
    at: '43:4',
    says: 'begins 3 spaces in, and the line above it, “counselors: $92,000”, 4 spaces',
  },
  'values that were not moved in': {
    change: ['then:\n  counselor: 250', 'then:\ncounselor: 250'],
    at: '49:1',
    says: 'What is set stands below “then”, two spaces in.',
  },
  'a tab': { change: ['  owner: city', '\towner: city'], at: '38:1', says: 'a tab stands at the beginning of this line' },
  'a space that does not break': { change: ['  owner: city', '  owner:\u00a0city'], at: '38:9', says: 'the character U+00A0' },
  'a comma left out': { change: ['{ answer: permit, sign', '{ answer: permit sign'], at: '26:17', says: 'a comma is missing' },
  'a bracket not closed': { change: ['superintendent, principal]', 'superintendent, principal'], at: '26:58', says: 'Expected “]” here.' },
  'a brace not closed': {
    change: ['when: { police-access: live }', 'when: { police-access: live'],
    at: '20:28',
    says: 'Expected “}” here.',
  },
  'a brace too many': { change: ['live }', 'live }}'], at: '20:30', says: 'one “}” too many' },
  'no space after a colon': {
    change: ['police-access: live', 'police-access:live'],
    at: '20:9',
    kind: 'unknown-word',
    says: 'Did you mean “police-access: live”, with a plain colon and a space after it?',
  },
  'a key twice': { change: ['answer: permit,', 'answer: permit, answer: permit,'], at: '26:25', says: 'says “answer” twice' },
  'a colon in a title': { change: ['title: Mill', 'title: Town: Mill'], at: '3:8', says: 'Expected quotes around the value' },
  'sums that do not come to the whole': {
    change: ['$144,000', '$145,000'],
    at: '39:10',
    says: '“whole” is $236,000, and the amounts of “goes-to” do not come to that: together they are $237,000.',
  },
  'more taken than the whole': {
    change: ['taken: $148', 'taken: $348'],
    at: '37:10',
    says: '“taken” is $348,000, more than the “whole”, $236,000.',
  },
  'money without its sign': { change: ['taken: $148,000', 'taken: 148000'], at: '37:10', says: 'Did you mean $148,000?' },
  'a heading without its id, and a second authority': {
    change: ['## Money {#money}', '## Money'],
    at: '29:1',
    says: 'The heading “Money” has no id, and an authority line stands below it on line 31. Expected {#id} at its end, such as {#money}.',
  },
  'a heading without its id, and blocks below it': {
    change: ['people {#things}', 'people'],
    at: '13:1',
    says: 'has no id, and a block “rule” stands below it on line 19. Expected {#id} at its end, such as {#things-instead-of-people}.',
  },
  'an id in other brackets': { change: ['{#things}', '(#things)'], at: '13:1', says: 'such as {#things}.' },
  'an id with a space': { change: ['{#things}', '{#our things}'], at: '13:1', says: 'Did you mean {#our-things}?' },
  'an id twice': { change: ['{#money}', '{#things}'], at: '29:1', says: 'already that of the heading on line 13' },
  'a role that is nearly one': {
    change: ['principal] }', 'school-nurse] }'],
    at: '26:48',
    kind: 'unknown-word',
    says: 'Did you mean “nurse”?',
  },
  'curly quotes': {
    change: ['answer: permit,', 'answer: “permit”,'],
    at: '26:17',
    kind: 'unknown-word',
    says: 'Did you mean permit, without the curly quotes?',
  },
  'yes and no': { change: ['police-access: live', 'police-access: no'], at: '20:24', kind: 'unknown-word', says: 'Did you mean “none”?' },
  'true and false': { change: ['police-access: live', 'police-access: true'], at: '20:24', says: 'found “true”. The words are' },
  'not without its braces': {
    change: ['police-access: live', 'police-access: not none'],
    at: '20:24',
    kind: 'unknown-word',
    says: 'Did you mean { not: none }?',
  },
  'minutes for seconds': {
    text: change(['within: 120', 'within: 2 minutes'], plan + fight),
    change: null,
    at: '58:74',
    says: 'Expected a whole number of seconds, 1 or more. Did you mean 120?',
  },
  'a setting nobody knows': {
    change: ['setting staffing', 'setting stafing'],
    at: '47:12',
    kind: 'unknown-word',
    says: 'Did you mean “staffing”?',
  },
  'a key of a setting misspelt': { change: ['counselor: 250', 'counselors: 250'], at: '49:3', says: 'Did you mean “counselor”?' },
  'a unit after a number': { change: ['counselor: 250', 'counselor: 250 students'], at: '49:14', says: 'Did you mean 250?' },
  'a block of two words': { change: ['```setting staffing', '```settings staffing'], at: '47:1', says: 'Did you mean “setting”?' },
  'a block with a colon, which was passed over': {
    change: ['```setting staffing', '```setting: staffing'],
    at: '47:1',
    says: 'without the colon?',
  },
  'other marks in an authority': {
    change: [own, own.replaceAll('·', '•')],
    at: '15:1',
    says: 'Did you mean “authority: adopted-policy · Millbrook School Committee, January 4, 2027 · verified”',
  },
  'a capital in an authority': { change: ['authority:', 'Authority:'], at: '15:1', says: 'Expected it to begin “authority:”' },
  'a day as people write it': {
    change: ['effective: 2027-01-04', 'effective: January 4, 2027'],
    at: '6:12',
    says: 'Did you mean 2027-01-04?',
  },
  'a name with a space': { change: ['plan: millbrook', 'plan: Mill Brook'], at: '2:7', says: 'Did you mean “mill-brook”?' },
  'an include that is no list': { change: ['includes: []', 'includes: oakland'], at: '8:11', says: 'Did you mean [oakland]?' },
  'a file included by its whole name': { change: includes('oakland.md'), at: '8:12', says: 'Did you mean “oakland”?' },
  'a document misspelt': {
    change: includes('okland'),
    at: '8:12',
    kind: 'include-missing',
    says: 'There is no document “okland”. Did you mean “oakland”?',
  },
  'a plan that includes itself': {
    change: includes('millbrook'),
    at: '8:12',
    kind: 'include-cycle',
    says: '“millbrook” is the plan “millbrook” itself. A plan includes neither itself nor another version of itself.',
  },
  'a document that is the same plan by its own word': {
    change: includes('draft-two'),
    beside: { 'draft-two.md': plan },
    at: '8:12',
    kind: 'include-cycle',
    says: '“draft-two” is the plan “millbrook” itself.',
  },
  'a dash where the front matter ends': {
    change: ['includes: []\n---', 'includes: []\n—'],
    at: '9:1',
    says: '“—” is not three hyphens. Expected “---” to end the front matter.',
  },
  'an empty line above all': { change: ['---\nplan: ', '\n---\nplan: '], at: '2:1', says: 'Empty lines stand above the front matter.' },
  'front matter that does not end': {
    change: ['includes: []\n---', 'includes: []'],
    at: '1:1',
    says: 'on line 10 “# Millbrook School Safety Plan” already stands after it. Expected a line “---” after line 8.',
  },
  'a key of the front matter misspelt': { change: ['effective:', 'efective:'], at: '6:1', says: 'Did you mean “effective”?' },
  'an amount in other money': {
    change: ['counselors: $92,000', 'counselors: €92,000'],
    at: '42:17',
    says: '“counselors” is “€92,000”. Expected dollars such as $25,000,000.',
  },
  'an amount that goes to nobody known': {
    change: ['counselors: $92,000', 'counselor: $92,000'],
    at: '42:5',
    says: '“counselor” is not a key of “goes-to”. Did you mean “counselors”?',
  },
  'if for when': { change: ['when: { police-access: live }', 'if: { police-access: live }'], at: '20:1', says: 'Did you mean “when”?' },
  'a letter of another alphabet': {
    change: ['answer: permit', '\u0430nswer: permit'],
    at: '26:9',
    kind: 'unknown-word',
    says: 'Did you mean “answer”?',
  },
  'a law in a plan': {
    change: ['```rule hardening\nwhen: {}', '```law hardening\nwhen: {}'],
    at: '24:1',
    says: 'A law stands only in a document of kind floor; this one is a district.',
  },
  'no authority for two blocks': {
    change: [`${own}\n\nOur own`, 'Our own'],
    at: '17:1',
    says: 'The section “things” holds a block and has no authority line.',
  },
  'two versions that were not put together': {
    change: ['  counselor: 250', '<<<<<<< ours\n  counselor: 250\n=======\n  counselor: 200\n>>>>>>> theirs'],
    at: '49:1',
    says: 'two versions of the text were not put together here. Expected one of them.',
  },
  'a space of another kind behind the marks': {
    change: ['```rule hardening\nwhen: { police', '```rule\u00a0hardening\nwhen: { police'],
    at: '19:1',
    says: 'the character U+00A0, which only looks like a space',
  },
  'a block moved in': {
    change: [
      '```rule hardening\nwhen: { police-access: live }\nthen: { answer: not-permitted, sign: [superintendent] }\n```',
      '    ```rule hardening\n    when: { police-access: live }\n    then: { answer: not-permitted, sign: [superintendent] }\n    ```',
    ],
    at: '19:5',
    says: 'This block “rule hardening” begins four spaces in or more',
  },
  'marks that end no block': {
    change: ['sign: [superintendent] }\n```\n', 'sign: [superintendent] }\n```\n```\n'],
    at: '23:1',
    says: 'These marks end no block, and so hide the blocks below them.',
  },
  'a table in place of a block': {
    change: ['Our own people come first.', '| when | then |\n|---|---|\n| police look on live | not permitted |'],
    at: '17:1',
    says: 'A table decides nothing.',
  },
  'a circle': {
    change: includes('one'),
    beside: {
      'one.md': playbook('one').replace('kind: playbook', 'kind: playbook\nincludes: [two]').replace('neighbor', 'one'),
      'two.md': playbook('two').replace('kind: playbook', 'kind: playbook\nincludes: [one]').replace('neighbor', 'two'),
    },
    at: '5:12',
    kind: 'include-cycle',
    says: 'These documents include each other in a circle: one → two → one.',
  },
}

const warned: Readonly<Record<string, Mistake>> = {
  'an id that an included section has too': {
    change: includes('neighbor'),
    beside: { 'neighbor.md': playbook('things') },
    at: '13:1',
    kind: 'same-id',
    says: 'both hold. Expected “without: [neighbor#things]” at the top',
  },
  'a setting set twice': {
    change: ['250\n```\n', '250\n```\n\n```setting staffing\nthen:\n  counselor: 200\n```\n'],
    at: '52:1',
    kind: 'set-twice',
    says: '“staffing” is set on line 47 already, and what stands here does not count.',
  },
  'a document in place of the shipped one': {
    change: includes('oakland'),
    beside: { 'oakland.md': playbook('other').replace('plan: neighbor', 'plan: oakland') },
    at: '8:12',
    kind: 'same-name',
    says: '“oakland” is not the document of that name that comes with this site',
  },
  'another town’s vote, copied': {
    change: ['· Millbrook School', '· Harbor Falls School'],
    at: '15:1',
    kind: 'vote-of-others',
    says: 'a vote of the Harbor Falls School Committee, and this plan is for Millbrook, Massachusetts',
  },
  'another town’s plan, included': {
    change: includes('elsewhere'),
    beside: { 'elsewhere.md': plan.replaceAll('illbrook', 'arblehead').replace('{#things}', '{#x}').replace('{#money}', '{#y}') },
    at: '8:12',
    kind: 'vote-of-others',
    says: 'brings 2 sections on the word of “Marblehead School Committee, January 4, 2027”',
  },
}

const adopted: readonly PlanDocument[] = [
  { role: 'main', name: 'millbrook.md', text: plan },
  { role: 'floor', name: 'state.md', text: floor },
]

/** The same plan checked by a command, on the page and over HTTP: everything each of them says, in its place. */
function everywhere({ text, change: of, beside = {} }: Mistake) {
  const words = text ?? (of ? change(of, plan) : plan)
  const folder = mkdtempSync(join(tmpdir(), 'concord-'))
  const files = { 'millbrook.md': words, 'state.md': floor, ...beside }
  for (const [name, all] of Object.entries(files)) writeFileSync(join(folder, name), all)
  const command = planCheck([join(folder, 'millbrook.md')], questions)
  const sent = Object.entries(beside).map(([name, all]) => ({ name, text: all }))
  const page = lookInto({ main: { name: 'millbrook.md', text: words }, beside: sent, adopted }, questions)
  const kept = sent.map(each => ({ role: 'include' as const, ...each }))
  const http = answerDraft({ text: words, adopted: [...adopted, ...kept], asked: null }, questions)
  const line = (each: { line: number; column: number; kind: string; message: string }) =>
    `${each.line}:${each.column}: ${each.kind}: ${each.message}`
  const views = faultViews([...page.faults, ...page.warnings], questions, 'en')
  return {
    command: lines(command.text)
      .filter(each => /^\S+\.md:\d/.test(each))
      .map(each => each.slice(each.indexOf('.md:') + 4).replace(': warning ', ': ')),
    page: [...page.faults, ...page.warnings].map(line),
    shown: views.map(each => `${each.line}:${each.column}: ${each.message}`),
    http: http.kind === 'checked' ? [...http.faults, ...http.warnings].map(each => line(each).replaceAll('draft.md', 'millbrook.md')) : [],
    ok: page.ok,
  }
}
const lines = (text: string) => text.split('\n')

describe('author’s mistakes', () => {
  test('the plan they are made in is sound', () => {
    expect(everywhere({ change: null, at: '', says: '' })).toEqual({ command: [], page: [], shown: [], http: [], ok: true })
  })

  test.each(Object.entries({ ...mistakes, ...warned }))(
    '%s: told where it is and what was meant, alike by page, program and command',
    (name, mistake) => {
      const said = everywhere(mistake)
      expect(
        said.page.find(each => each.includes(mistake.says)),
        said.page.join('\n'),
      ).toMatch(new RegExp(`^${mistake.at}: ${mistake.kind ?? 'syntax'}: `))
      expect(said.command).toEqual(said.page)
      expect(said.shown).toEqual(said.page.map(each => each.replace(/^(\d+:\d+: )[a-z-]+: /, '$1')))
      if (name !== 'a plan that includes itself') expect(said.http).toEqual(said.page)
      expect(said.ok).toBe(Object.hasOwn(warned, name))
    },
  )

  test('one is told once: what follows from it is not', () => {
    const faults = (mistake: Mistake) => everywhere(mistake).page.filter(each => !each.includes(': shadowed: '))
    const several = Object.entries(mistakes).flatMap(([name, mistake]) => (faults(mistake).length > 1 ? [name] : []))
    expect(several).toEqual(['a document that is the same plan by its own word'])
  })

  test('the name of another plan is told by the check, not first when somebody adopts it', () => {
    const text = plan.replace('plan: millbrook', 'plan: mill-brook')
    const { ok, faults } = lookInto({ main: { name: 'mill-brook.md', text }, beside: [], adopted }, questions)
    expect([ok, faults.map(({ line, column, kind, message }) => [line, column, kind, message])]).toEqual([
      false,
      [[2, 7, 'another-plan', expect.stringContaining('write “plan: millbrook” at its top')]],
    ])
  })
})
