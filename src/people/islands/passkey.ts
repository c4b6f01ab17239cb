import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

/** Has this browser make a passkey, or sign with one, and goes on where the page says. */
for (const region of document.querySelectorAll<HTMLElement>('[data-island="passkey"]')) offer(region)

interface Props {
  readonly adds: boolean
  readonly csrf: string | null
  readonly then: string
  readonly failed: string
}

function offer(region: HTMLElement): void {
  const props: Props = JSON.parse(region.dataset['props'] ?? '{}')
  const [piece, button] = [region.querySelector<HTMLElement>('[data-passkey]'), region.querySelector('button')]
  const line = document.createElement('p')
  region.append(line)
  piece?.removeAttribute('hidden')
  button?.addEventListener('click', () => {
    button.disabled = true
    line.textContent = ''
    const done = props.adds ? add(props, region.querySelector('input')?.value ?? '') : show(props)
    done
      .catch(() => props.failed)
      .then(said => {
        button.disabled = false
        if (said === null) location.assign(props.then)
        else line.textContent = said
      })
  })
}

/** Null once it is done, else what is to be said. */
async function add(props: Props, name: string): Promise<string | null> {
  const asked = await send(props, '/api/me/passkeys/new', {})
  if (!asked.ok) return asked.says
  const response = await startRegistration({ optionsJSON: JSON.parse(asked.text) })
  const done = await send(props, '/api/me/passkeys', { name, response })
  return done.ok ? null : done.says
}

async function show(props: Props): Promise<string | null> {
  const asked = await send(props, '/api/me/passkeys/asked', {})
  if (!asked.ok) return asked.says
  const response = await startAuthentication({ optionsJSON: JSON.parse(asked.text) })
  const done = await send(props, '/api/me/passkeys/shown', { response })
  return done.ok ? null : done.says
}

type Sent = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly says: string }

async function send({ csrf, failed }: Props, address: string, body: object): Promise<Sent> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf ?? '' },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (answer.ok) return { ok: true, text }
  const read: unknown = JSON.parse(text)
  const says = typeof read === 'object' && read !== null && 'detail' in read ? read.detail : undefined
  return { ok: false, says: typeof says === 'string' ? says : failed }
}
