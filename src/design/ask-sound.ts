/**
 * What a page does when it begins to ask somebody to come, for whoever does not look at it just then: it counts in the title of its tab,
 * sounds and shakes the telephone. It does so again at each look, six times at most, until somebody touches the page or nobody is asked any more.
 */
const soundsAtMost = 6
const choiceKey = 'concord-ask-sound'

/** Returns what is to be called after each look. What asks stands in elements with `data-asks`. */
export function soundOfAsks(): () => void {
  const title = document.title
  const sound = switchOfSound()
  let known = asksHere()
  let left = 0
  for (const touch of ['pointerdown', 'keydown'])
    document.addEventListener(touch, () => {
      left = 0
    })
  const look = (): void => {
    const now = asksHere()
    if ([...now].some(ask => !known.has(ask))) left = soundsAtMost
    if (now.size === 0) left = 0
    known = now
    document.title = now.size === 0 ? title : `(${now.size}) ${title}`
    if (left === 0) return
    left -= 1
    sound()
  }
  look()
  return look
}

const asksHere = (): ReadonlySet<string> =>
  new Set([...document.querySelectorAll<HTMLElement>('[data-asks]')].map(({ dataset }) => dataset['asks'] ?? ''))

/** Shows the switch as it stands and returns what sounds, if it is on. */
function switchOfSound(): () => void {
  const line = document.querySelector<HTMLElement>('[data-ask-sound]')
  const button = line?.querySelector('button')
  let isOn = read() !== 'off'
  let audio: AudioContext | undefined
  const show = (): void => {
    const is = !isOn ? 'off' : audio?.state === 'running' ? 'on' : 'blocked'
    button?.setAttribute('aria-checked', String(isOn))
    for (const each of line?.querySelectorAll<HTMLElement>('[data-when]') ?? []) each.hidden = each.dataset['when'] !== is
  }
  // A browser lets a page sound once somebody has touched it, and not before.
  const wake = (): void => {
    audio ??= new AudioContext()
    audio.onstatechange = show
    void audio.resume()
  }
  for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, wake)
  button?.addEventListener('click', () => {
    isOn = !isOn
    keep(isOn ? 'on' : 'off')
    show()
    if (isOn && audio) ring(audio)
  })
  show()
  line?.removeAttribute('hidden')
  return () => {
    if (!isOn || !audio) return
    ring(audio)
    navigator.vibrate?.([400, 200, 400])
  }
}

/** Three pairs of tones, a second and a half in all. */
function ring(audio: AudioContext): void {
  if (audio.state !== 'running') return
  for (let at = 0; at < 6; at += 1) {
    const tone = audio.createOscillator()
    const loudness = audio.createGain()
    const from = audio.currentTime + at * 0.25
    tone.frequency.value = at % 2 === 0 ? 880 : 660
    loudness.gain.setValueAtTime(0.3, from)
    loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.24)
    tone.connect(loudness).connect(audio.destination)
    tone.start(from)
    tone.stop(from + 0.25)
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(choiceKey)
  } catch {
    return null
  }
}

function keep(choice: 'on' | 'off'): void {
  try {
    localStorage.setItem(choiceKey, choice)
  } catch {
    // A browser that keeps nothing: the choice holds for this page alone.
  }
}
