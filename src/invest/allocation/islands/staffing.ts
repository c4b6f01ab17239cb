import { refresh } from '../../../design/live-region.ts'

/** Positions placed anew as a slider or a box changes: the form is sent, and the placing asked for again until its search has ended. */
const form = document.querySelector<HTMLFormElement>('[data-staffing="form"]')
const address = '/invest/staffing/plan'
const isSearching = (): boolean => document.querySelector('[data-island="staffing"] [data-searching]') !== null

let sending = false
let again = false

async function send(): Promise<void> {
  if (!form) return
  if (sending) {
    again = true
    return
  }
  sending = true
  const typed = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value)
  // Each change is a deed of its own, and says of which page: what comes after that page's button was pressed comes too late.
  typed.set('page', typed.get('deed') ?? '')
  typed.set('deed', crypto.randomUUID())
  typed.set('live', 'yes')
  const answer = await fetch(address, { method: 'POST', body: typed, redirect: 'manual' }).catch(() => undefined)
  sending = false
  // A box that cannot be read is told when the form is sent by its button.
  if (answer?.type === 'opaqueredirect') await look()
  if (again) {
    again = false
    await send()
  }
}

let timer: ReturnType<typeof setTimeout> | undefined
async function look(): Promise<void> {
  clearTimeout(timer)
  await refresh('staffing', address)
  if (isSearching()) timer = setTimeout(() => void look(), 300)
}

form?.addEventListener('input', event => {
  const box = event.target
  if (box instanceof HTMLInputElement && box.type === 'range' && box.nextElementSibling instanceof HTMLOutputElement)
    box.nextElementSibling.value = box.value
})
form?.addEventListener('change', () => void send())
if (isSearching()) timer = setTimeout(() => void look(), 300)
