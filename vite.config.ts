import { readdirSync } from 'node:fs'
import { defineConfig } from 'vite'

/** Every `src/SLICE/islands/NAME.tsx` is one script of its own, and the style sheet is one more entry. */
const islands = (): Record<string, string> => {
  const found: Record<string, string> = { style: 'src/design/style.ts' }
  for (const slice of readdirSync('src', { withFileTypes: true }).filter(d => d.isDirectory())) {
    const folder = `src/${slice.name}/islands`
    let files: string[] = []
    try {
      files = readdirSync(folder)
    } catch {
      continue
    }
    for (const file of files.filter(f => /\.tsx?$/.test(f) && !f.includes('.test.')))
      found[file.replace(/\.tsx?$/, '')] = `${folder}/${file}`
  }
  return found
}

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? { build: { ssr: true, outDir: 'dist/server', target: 'node20', copyPublicDir: false, emptyOutDir: true } }
    : {
        base: '/assets/',
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
