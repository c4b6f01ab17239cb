import { render } from 'preact'
import { type TrialGround, TrialSheet } from '../pages/trial-outcome.tsx'
import { linkOf, readBoxes } from '../trial/trial.ts'

/** What the budget does follows each amount as it is typed, and the address with it. Without scripts the button asks. */
const form = document.querySelector<HTMLFormElement>('[data-money-try]')
const region = document.querySelector<HTMLElement>('[data-island="money-try"]')
if (form && region) follow(region, form)

function follow(region: HTMLElement, form: HTMLFormElement): void {
  const ground: TrialGround = JSON.parse(region.dataset['props'] ?? '{}')
  const show = (): void => {
    const texts = Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
    const { wanted } = readBoxes(texts, ground.lines)
    render(<TrialSheet ground={ground} wanted={wanted} />, region)
    const url = new URL(location.href)
    for (const name of [...url.searchParams.keys()]) if (name.startsWith('to-')) url.searchParams.delete(name)
    url.searchParams.set('year', texts['year'] ?? '')
    url.searchParams.set('d', linkOf(wanted, ground.lines))
    history.replaceState(null, '', url)
  }
  form.addEventListener('input', show)
  form.addEventListener('submit', event => {
    event.preventDefault()
    show()
    region.scrollIntoView({ block: 'start' })
  })
}
