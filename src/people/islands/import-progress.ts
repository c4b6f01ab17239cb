import { every, refresh, sayStopped } from '../../design/live-region.ts'

/** Looks again every two seconds. Once the work has ended the page is another one, and is loaded whole. */
every(2, async () => {
  if ((await refresh('import-progress', location.href)) !== 'lost') return sayStopped(false)
  const isThere = await fetch(location.href, { method: 'HEAD' }).then(
    answer => answer.ok,
    () => false,
  )
  if (isThere) location.reload()
  else sayStopped(true)
})
