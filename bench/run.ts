import { allocateBench } from './allocate.ts'
import { callBench } from './call.ts'
import { contactBench } from './contact.ts'
import { disciplineBench } from './discipline.ts'
import { dispatchBench } from './dispatch.ts'
import { doorBench } from './door.ts'
import { needBench } from './need.ts'
import { pagesBench } from './pages.ts'
import { pickupBench } from './pickup.ts'
import { planBench } from './plan.ts'
import { providersBench } from './providers.ts'
import { rosterBench } from './roster.ts'
import { wallsBench } from './walls.ts'

const benches: Record<string, (seconds: number | null) => Promise<void>> = {
  call: callBench,
  discipline: disciplineBench,
  dispatch: dispatchBench,
  door: doorBench,
  pickup: pickupBench,
  providers: providersBench,
  plan: planBench,
  contact: contactBench,
  need: needBench,
  pages: pagesBench,
  roster: rosterBench,
  allocate: allocateBench,
  walls: wallsBench,
}

const { names, seconds } = readArguments(process.argv.slice(2))
for (const name of names.length > 0 ? names : Object.keys(benches)) await benches[name]?.(seconds)
process.exit(0)

function readArguments(args: readonly string[]): { names: string[]; seconds: number | null } {
  const found: string[] = []
  let length: number | null = null
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '--seconds') length = Number(args[++at])
    else found.push(arg)
  }
  const unknown = found.find(name => !Object.hasOwn(benches, name))
  if (unknown !== undefined || (length !== null && !(length > 0))) {
    const wrong = unknown === undefined ? '--seconds has no number.' : `There is no bench “${unknown}”.`
    process.stderr.write(`${wrong} Expected: npm run bench -- [${Object.keys(benches).join(' | ')}] [--seconds N]\n`)
    process.exit(2)
  }
  return { names: found, seconds: length }
}
