import { expect, test } from 'vitest'
import { gluedHeading, idMeant, withoutId } from './headings.ts'

test.each([
  ['Fights', 'fights'],
  ['What we do: all of it!', 'what-we-do-all-of-it'],
  ['Más de  uno_dos', 'mas-de-uno-dos'],
  ['- An odd - beginning -', 'an-odd-beginning'],
  ['!?', 'its-name'],
  ['2026', '2026'],
  ['A fight {#Fight One}', 'fight-one'],
  ['A fight {# fight }', 'fight'],
  ['A fight {#fight', 'fight'],
  ['A fight {fight}', 'fight'],
  ['A fight {fight}.', 'fight'],
  ['A fight (#the fight)', 'the-fight'],
  ['A fight [the-fight]', 'the-fight'],
  ['A fight <#fight>', 'fight'],
  ['A fight [ # fight ]]', 'fight'],
  ['A fight (fight) here', 'a-fight-fight-here'],
  ['(once) a fight', 'once-a-fight'],
  [`${'a'.repeat(70)}`, 'a'.repeat(60)],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  // Of a long heading its end is looked at.
  [`{#first} ${'x '.repeat(120)}`, `first-${'x-'.repeat(27)}`.slice(0, 59)],
  [`(first) ${'x '.repeat(70)}(last)`, 'last'],
])('%s most likely has the id %s', (title, id) => {
  expect(idMeant(title)).toBe(id)
})

test.each<[string, string | null]>([
  ['##Fights {#fights}', 'This line is no heading: no space stands after “##”. Expected “## Fights {#fights}”.'],
  ['   ###Fights {#fights}  ', 'This line is no heading: no space stands after “###”. Expected “### Fights {#fights}”.'],
  ['######A{#a}', 'This line is no heading: no space stands after “######”. Expected “###### A{#a}”.'],
  [`#${'a'.repeat(90)} {#b}`, `This line is no heading: no space stands after “#”. Expected “# ${'a'.repeat(80)}”.`],
  ['## Fights {#fights}', null],
  ['##Fights', null],
  ['#######Fights {#fights}', null],
  ['    ##Fights {#fights}', null],
  ['see ##Fights {#fights}', null],
  ['##Fights {#fights} more', null],
  ['##Fights {#}', null],
  [`##F {#${'a'.repeat(81)}}`, null],
  [`##F${'a'.repeat(201)}{#a}`, null],
])('%s', (line, says) => {
  expect(gluedHeading(line)).toBe(says)
})

test('what stands below a heading without an id is said, and the id that it most likely has', () => {
  const heading = (title: string) => ({ at: { line: 3, column: 1 }, title, id: null })
  expect(withoutId(heading('A fight'), 'a block stands below it')).toBe(
    'The heading “A fight” has no id, and a block stands below it. Expected {#id} at its end, such as {#a-fight}.',
  )
  expect(withoutId(heading('b'.repeat(90)), 'x')).toBe(
    `The heading “${'b'.repeat(80)}” has no id, and x. Expected {#id} at its end, such as {#${'b'.repeat(60)}}.`,
  )
})
