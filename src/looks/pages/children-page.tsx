import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import { OfficeTel } from '../../design/office-tel.tsx'
import type { OfFamily } from '../family.ts'
import { familyWords } from '../words/looks.ts'

export interface ChildrenPageProps {
  readonly page: PageContext
  readonly children: readonly OfFamily[]
  /** Whether the roster tells of a student that they read, or do not read, their own record. */
  readonly isTold: boolean
}

/** The students whose records somebody may ask after; a student also reads from when they read their own, and what the list of people lacks for it. */
export function ChildrenPage({ page, children, isTold }: ChildrenPageProps) {
  const { lang } = page
  const w = familyWords[lang]
  const isStudent = page.person?.roles.includes('student') ?? false
  const own = children.find(({ isOwn }) => isOwn)
  return (
    <Frame page={page} title={isStudent ? w.ownTitle : w.title}>
      <h1>{isStudent ? w.ownTitle : w.heading}</h1>
      <p class="c-lede">{isStudent ? w.ownLede : w.lede}</p>
      {children.length > 0 ? (
        <ul class="c-rows">
          {children.map(({ id, name, isOwn }) => (
            <li key={id}>
              <a href={`/my-child/${id}/seen`}>{isOwn ? w.own : w.each({ name })}</a>
            </li>
          ))}
          {own ? (
            <>
              <li>
                <a href="/restraint">{w.ownRestraint}</a>
              </li>
              <li>
                <a href="/discipline">{w.ownDiscipline}</a>
              </li>
            </>
          ) : null}
        </ul>
      ) : isStudent ? null : (
        <Empty>{w.none}</Empty>
      )}
      {!isStudent || own ? null : isTold ? <p>{w.notYet}</p> : <p>{w.notTold}</p>}
      {isStudent ? (
        <p>
          {w.ownAsk} <OfficeTel number={page.district.officePhone} lang={lang} />
        </p>
      ) : null}
    </Frame>
  )
}
