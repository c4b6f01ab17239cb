import { Fold } from '../../design/fold.tsx'
import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import { words } from '../words/people.ts'

export interface UnheldLine {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly schools: readonly string[]
}

/** Who is on duty in a role that is not theirs, as after it was taken away: they are asked to come all the same, until somebody takes them off. */
export function UnheldDuty({ lang, lines }: { lang: Lang; lines: readonly UnheldLine[] }) {
  const w = words(lang).unheldDuty
  if (lines.length === 0) return null
  return (
    <Fold id="unheld" title={w.title({ n: new Set(lines.map(({ id }) => id)).size })} open>
      <p>{w.body}</p>
      <ul>
        {lines.map(({ id, name, role, schools }) => (
          <li key={`${id} ${role}`}>
            <a href={`/people/${id}`}>{name}</a>, {roleName(role, lang)}: {list(schools, lang)}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
