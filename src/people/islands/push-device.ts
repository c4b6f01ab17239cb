/** Asks this browser for an address at which it takes notices, and adds it to the ways of whoever is signed in. */
const region = document.querySelector<HTMLElement>('[data-island="push-device"]')
if (region && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) offer(region)

interface Props {
  readonly key: string
  readonly csrf: string | null
  readonly denied: string
  readonly failed: string
}

function offer(region: HTMLElement): void {
  const props: Props = JSON.parse(region.dataset['props'] ?? '{}')
  const [actions, button] = [region.querySelector<HTMLElement>('.c-actions'), region.querySelector('button')]
  const line = document.createElement('p')
  region.append(line)
  actions?.removeAttribute('hidden')
  button?.addEventListener('click', () => {
    button.disabled = true
    add(props)
      .catch(() => props.failed)
      .then(said => {
        button.disabled = false
        if (said === null) location.assign('/me/ways?done=device')
        else line.textContent = said
      })
  })
}

/** Null once it is added, else what is to be said. */
async function add({ key, csrf, denied, failed }: Props): Promise<string | null> {
  if ((await Notification.requestPermission()) !== 'granted') return denied
  const { pushManager } = await navigator.serviceWorker.ready
  // One that was made with another key takes nothing from us.
  await (await pushManager.getSubscription())?.unsubscribe()
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  const { endpoint, keys } = subscription.toJSON()
  const answer = await fetch('/api/me/devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf ?? '' },
    body: JSON.stringify({ endpoint, keys }),
  })
  if (answer.ok) return null
  const problem: unknown = await answer.json().catch(() => null)
  const says = typeof problem === 'object' && problem !== null && 'detail' in problem ? problem.detail : undefined
  return typeof says === 'string' ? says : failed
}
