import { isLang } from '../../kernel/lang.ts'
import { callOf, deedIn, type Fields, kindOf } from '../offline/deeds.ts'
import { openKeep } from '../offline/keep.ts'
import { askForSync, keepPhone } from '../offline/keep-phone.ts'
import { freshKey } from '../offline/mint.ts'
import { again, asGiven, type Entry, give, hurry, isOver, nextDue } from '../offline/queue.ts'
import { onChange, sendDue, tellPages } from '../offline/send.ts'
import { lineOf } from '../offline/show.ts'

/**
 * Calls and answers on a phone whose network comes and goes. Each is kept before it is sent, and the page says what has become of it and
 * nothing else. Without scripts the forms are sent as they are.
 */
const region = document.querySelector<HTMLElement>('[data-unsent]')
if (region) void start(region)

/** For so long nothing is said: most replies are here before that, and lead on to the page of the call. */
const quietFor = 1_000

async function start(region: HTMLElement): Promise<void> {
  const who = region.dataset['unsent'] ?? ''
  const officePhone = region.dataset['office'] ?? null
  const lang = isLang(document.documentElement.lang) ? document.documentElement.lang : 'en'
  const isCopy = document.querySelector('[data-kept]') !== null
  const opening = openKeep()
  /** What this page has just sent and still expects a reply to at any moment. */
  const quiet = new Set<string>()
  /** What a reply is awaited for on this page: nothing is gained by sending it again meanwhile. */
  const underWay = new Set<string>()
  let drawn = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  // A stranger's form goes to the server as it is, which keeps what was typed and shows the way to sign in.
  if (who !== '') document.addEventListener('submit', take)
  const keep = await opening
  if (!isCopy) await keep.adopt(who)
  onChange(() => void draw())
  addEventListener('online', () => void hurryAll())
  addEventListener('pageshow', event => event.persisted && void hurryAll())
  document.addEventListener('visibilitychange', () => document.hidden || void hurryAll())
  await hurryAll()
  if (!isCopy) keepPhone(who, lang)

  function take(event: SubmitEvent): void {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
    // A field of a form may be called `action`, and then stands in place of the form's own.
    const address = new URL(form.getAttribute('action') ?? '', location.href).pathname
    const kind = kindOf(address)
    const fields = fieldsOf(form, event.submitter)
    const key = deedIn(fields)
    if (kind === undefined || key === undefined || isLeftToBrowser(address)) return
    event.preventDefault()
    form.setAttribute('aria-busy', 'true')
    void send({ key, kind, address, fields, owner: who }).finally(() => form.removeAttribute('aria-busy'))
  }

  async function send(given: Parameters<typeof give>[1]): Promise<void> {
    addEventListener('beforeunload', askToStay)
    const keep = await opening
    const entry = await keep.update(given.key, (before, place) => give(before, given, Date.now(), { key: freshKey(), place }))
    if (keep.lasting) removeEventListener('beforeunload', askToStay)
    const key = entry?.key ?? given.key
    quiet.add(key)
    underWay.add(key)
    const speaking = setTimeout(() => void speak(key), quietFor)
    await sendDue(keep, key)
    clearTimeout(speaking)
    removeEventListener('beforeunload', askToStay)
    underWay.delete(key)
    const after = (await keep.all()).find(each => each.key === key)
    if (after?.state.is === 'sent') return location.assign(after.state.call)
    await speak(key)
    plan(await keep.all())
  }

  async function speak(key: string): Promise<void> {
    quiet.delete(key)
    await draw()
    region.focus()
  }

  async function hurryAll(): Promise<void> {
    for (const entry of await keep.all()) {
      // The page of a call says itself that the call was sent, and when.
      const isSaid = (entry.state.is === 'sent' && entry.state.call === location.pathname) || isOver(entry, Date.now())
      if (isSaid) await keep.update(entry.key, () => undefined)
      else if (!underWay.has(entry.key)) await keep.update(entry.key, before => before && hurry(before, Date.now()))
    }
    await pump()
  }

  async function pump(): Promise<void> {
    await draw()
    const before = await keep.all()
    await sendDue(keep)
    await draw()
    const after = await keep.all()
    // Everything was answered, so a copy no longer says that the network is not.
    if (nextDue(before, 0) !== undefined && nextDue(after, 0) === undefined) document.querySelector('[data-kept] strong')?.remove()
    plan(after)
  }

  function plan(entries: readonly Entry[]): void {
    clearTimeout(timer)
    const due = nextDue(entries, Date.now())
    if (due === undefined) return
    timer = setTimeout(() => void pump(), due + 10)
    void askForSync().catch(() => undefined)
  }

  async function change(key: string, how: (before: Entry) => Entry | undefined): Promise<void> {
    await keep.update(key, before => before && how(before))
    tellPages()
    await pump()
  }

  async function draw(): Promise<void> {
    const shown = (await (await opening).all()).filter(({ key }) => !quiet.has(key)).sort(asGiven)
    renewKeys(shown)
    const now = JSON.stringify(shown.map(({ key, state }) => [key, state.is === 'sending' ? 'waiting' : state.is]))
    if (now === drawn) return
    drawn = now
    const around = {
      ...{ lang, officePhone },
      again: (key: string) => void change(key, before => again(before, Date.now())),
      putAway: (key: string) => void change(key, () => undefined),
    }
    region.replaceChildren(...shown.map(entry => lineOf(entry, around)))
  }
}

/** What has just been given is on this page alone for a moment, and where a browser keeps nothing until it was sent: whoever leaves loses it. */
const askToStay = (event: BeforeUnloadEvent): void => event.preventDefault()

/** The page of a call is loaded anew by its own forms, and the worker keeps what is lost on that way. */
const isLeftToBrowser = (address: string): boolean =>
  callOf(address) === location.pathname && navigator.onLine && 'serviceWorker' in navigator

/** A form whose deed is done gets another key: what is sent with it next is a deed of its own. */
function renewKeys(entries: readonly Entry[]): void {
  for (const { key, state } of entries)
    if (state.is === 'sent')
      for (const field of document.querySelectorAll<HTMLInputElement>(`input[name="deed"][value="${CSS.escape(key)}"]`))
        field.value = freshKey()
}

function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): Fields {
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  return submitter instanceof HTMLButtonElement && submitter.name !== '' ? [...fields, [submitter.name, submitter.value]] : fields
}
