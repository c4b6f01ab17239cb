import type { PageContext } from './context.ts'

interface FormTokenProps {
  readonly page: PageContext
  readonly deed?: string | undefined
  /** What the form is about, for a phone that keeps it without a network to say so. The server does not read it. */
  readonly about?: string
}

/** What every form that posts carries unseen: the session's token, and the deed's own key, so that twice sent is once done. */
export function FormToken({ page, deed, about }: FormTokenProps) {
  return (
    <>
      {page.csrf === null ? null : <input type="hidden" name="_csrf" value={page.csrf} />}
      {deed === undefined ? null : <input type="hidden" name="deed" value={deed} />}
      {about === undefined ? null : <input type="hidden" name="_about" value={about} />}
    </>
  )
}
