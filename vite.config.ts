import { readdirSync, readFileSync } from 'node:fs'
import { build, defineConfig, type Plugin, type Rollup } from 'vite'
import { words } from './scripts/words/plugin.ts'
import { readEvidence } from './src/evidence/read-evidence.ts'

/** Every NAME.tsx in a folder `islands`, however deep, is one script of its own, and the style sheet is one more entry. */
const islands = (): Record<string, string> => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(file => file.replaceAll('\\', '/'))
  const found = files.filter(file => /\/islands\/[^/]+\.tsx?$/.test(file) && !file.includes('.test.'))
  return {
    style: 'src/design/style.ts',
    ...Object.fromEntries(found.sort().map(file => [file.replace(/^.*\/|\.tsx?$/g, ''), `src/${file}`])),
  }
}

const base = '/assets/'
/** Islands of the pages that a phone keeps for when there is no network. */
const keptIslands = ['phone', 'my-pages', 'door']

/** The worker is one file under one name, built last, for it is told which of the others to keep. */
const worker = (): Plugin => ({
  name: 'concord-worker',
  async generateBundle(_, bundle) {
    const kept = new Set(Object.keys(bundle).filter(file => /.(css|woff2)$/.test(file)))
    const keep = (file: string): void => {
      const chunk = bundle[file]
      if (chunk?.type !== 'chunk' || kept.has(file)) return
      kept.add(file)
      chunk.imports.forEach(keep)
    }
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && keptIslands.includes(chunk.name)) keep(chunk.fileName)
    const made = await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [words()],
      define: { KEPT_ASSETS: JSON.stringify([...kept].map(file => base + file)) },
      build: {
        write: false,
        rollupOptions: { input: 'src/respond/offline/worker.ts', output: { format: 'iife', entryFileNames: 'sw.js' } },
      },
    })
    const outputs = (Array.isArray(made) ? made : [made]).flatMap(each => ('output' in each ? each.output : []))
    const [source] = outputs.flatMap((each: Rollup.OutputChunk | Rollup.OutputAsset) => (each.type === 'chunk' ? [each.code] : []))
    if (source === undefined) this.error('the worker was not built')
    this.emitFile({ type: 'asset', fileName: 'sw.js', source })
  },
})

/** A measure without a grade, a study that is not there, an error that was filled in: the build ends with its file and place. */
const evidence = (): Plugin => ({
  name: 'concord-evidence',
  buildStart() {
    const names = readdirSync('evidence').filter(name => name.endsWith('.yaml'))
    const read = readEvidence(names.map(name => ({ name, text: readFileSync(`evidence/${name}`, 'utf8') })))
    if ('faults' in read) throw new Error(read.faults.join('\n'))
  },
})

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        plugins: [words(), evidence()],
        // What reads a plan is built in: a hundred small files take longer to open than to run.
        ssr: { noExternal: ['yaml', /^(mdast-util|micromark|unist-util|decode-named|character-entities|devlop|dequal)/] },
        build: {
          ...{ ssr: true, outDir: 'dist/server', target: 'node20', copyPublicDir: false, emptyOutDir: true },
          // Nothing happens by being imported: so a command loads the parts of a slice that it uses, through the same front door.
          rollupOptions: { treeshake: { moduleSideEffects: false } },
        },
      }
    : {
        base,
        plugins: [words(), worker()],
        css: { preprocessorOptions: { scss: { loadPaths: ['node_modules/@uswds/uswds/packages'], quietDeps: true } } },
        build: {
          outDir: 'dist/client',
          assetsDir: '',
          emptyOutDir: true,
          manifest: true,
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          rollupOptions: { input: islands() },
        },
      },
)
