import './node-version.cjs'

/** Everything that can be said without running anything; `npm run check -- --write` puts the formatting right. */
async function check() {
  const { alone } = await import('./alone.mjs')
  const { at, installed } = await import('./ready.mjs')
  const { lint, typecheck, unused, words } = await import('./static-checks.mjs')
  await alone(at('dist/.making'), installed)
  const codes = [await lint(...process.argv.slice(2)), await typecheck(), await unused(), await words()]
  const { linesOfSource } = await import('./lines.mjs')
  process.stdout.write(`${linesOfSource()} lines of TypeScript in src without tests\n`)
  process.exitCode = codes.every(code => code === 0) ? 0 : 1
}

check().catch(fault => {
  process.stderr.write(`${fault?.expected ? fault.message : (fault?.stack ?? fault)}\n`)
  process.exitCode = 1
})
