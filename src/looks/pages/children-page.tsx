import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import type { Child } from '../../people/index.ts'
import { familyWords } from '../words/looks.ts'

/** The students whose records somebody may ask after. */
export function ChildrenPage({ page, children }: { page: PageContext; children: readonly (Child & { isOwn: boolean })[] }) {
  const w = familyWords[page.lang]
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.heading}</h1>
      <p class="c-lede">{w.lede}</p>
      {children.length === 0 ? (
        <Empty>{w.none}</Empty>
      ) : (
        <ul class="c-rows">
          {children.map(({ id, name, isOwn }) => (
            <li key={id}>
              <a href={`/my-child/${id}/seen`}>{isOwn ? w.own : w.each({ name })}</a>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}
