import { refresh } from '../../design/live-region.ts'

/** The answer follows each choice; without scripts the button asks. */
const form = document.querySelector<HTMLFormElement>('[data-what-if]')

form?.addEventListener('change', () => {
  const asked = new URL(location.href)
  for (const select of form.querySelectorAll('select')) asked.searchParams.set(select.name, select.value)
  void refresh('what-if', asked.href).then(found => {
    if (found === 'lost') form.submit()
    else history.replaceState(null, '', asked)
  })
})
