import { freshId } from '../src/kernel/ids.ts'
import { importRoster } from '../src/people/commands/roster.ts'
import { openPath } from '../src/people/roster/index.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import type { WholeApp } from './open-whole-app.ts'

const pattern = { id: 'hf-student-01', born: '2015-06-08', grade: ',06,' }

/** As many more students of the demonstration’s middle school, by a roster that has them beside everybody else; answers with their sign-in names. */
export async function moreStudents(
  { database, clock }: WholeApp,
  count: number,
  bornOn: (n: number) => string = () => pattern.born,
  grade = '06',
): Promise<string[]> {
  const opened = await openPath('db/demo/harbor-falls')
  if (opened.kind !== 'files') throw new Error(opened.message)
  const names = Array.from({ length: count }, (_, n) => `walked-${n}`)
  const files = new Map(
    [...opened.files].map(([name, bytes]): [string, Buffer] => [name, Buffer.from(withMore(bytes.toString(), names, { bornOn, grade }))]),
  )
  const asked = { district: falls, by: 'operator', at: clock.now(), deed: freshId(), commit: true } as const
  const done = await importRoster(database, { ...asked, files })
  if ('kind' in done || !done.ok) throw new Error(`The roster has faults: ${JSON.stringify(done)}`)
  return names
}

/** Every line about one student once more for each of the others, under their name and with an id of their own. */
function withMore(
  text: string,
  names: readonly string[],
  { bornOn, grade }: { readonly bornOn: (n: number) => string; readonly grade: string },
): string {
  const own = text.split('\n').filter(line => line.includes(`${pattern.id},`) || line.includes(`${pattern.id}-`))
  const more = names.flatMap((name, n) =>
    own.map(line =>
      line
        .replaceAll(pattern.id, `hf-${name}`)
        .replace('TRUE,student,', `TRUE,${name},`)
        .replace('HFS20001', `HFS-${name}`)
        .replace(pattern.born, bornOn(n))
        .replace(pattern.grade, `,${grade},`),
    ),
  )
  return [text.trimEnd(), ...more, ''].join('\n')
}
