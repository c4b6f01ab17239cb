import type { PageContext } from './context.ts'

/** What every form that posts carries unseen: the session's token, and the deed's own key, so that twice sent is once done. */
export function FormToken({ page, deed }: { page: PageContext; deed?: string | undefined }) {
  return (
    <>
      {page.csrf === null ? null : <input type="hidden" name="_csrf" value={page.csrf} />}
      {deed === undefined ? null : <input type="hidden" name="deed" value={deed} />}
    </>
  )
}
