// @ts-check
import { join } from 'node:path'
import { buildExtension } from './build-extension.mjs'
import { installPackages } from './install-packages.mjs'
import { projectRoot } from './project-root.mjs'
import { runLauncher } from './run-launcher.mjs'
import { runTests } from './run-tests.mjs'
import { runTool } from './run-tool.mjs'
import { searchPath } from './search-path.mjs'
import { setup } from './setup.mjs'
import { SetupProblem } from './setup-problem.mjs'
import { thisMachine } from './this-machine.mjs'

const linter = join(projectRoot, 'test/firefox/linter')

/** Preact's own two places, which only `dangerouslySetInnerHTML` reaches; nothing of ours writes it. */
const KNOWN_WARNINGS = { UNSAFE_VAR_ASSIGNMENT: 2 }

/** Builds for Firefox, has Mozilla's linter look at it, and plays pairing, panel and card in a real Firefox. */
await runLauncher(async (args) => {
  const machine = thisMachine()
  const firefox = machine.env.LANGKAH_FIREFOX ?? searchPath(['firefox-esr', 'firefox'], machine)[0]
  if (!firefox) {
    throw new SetupProblem(
      'Firefox tidak ditemukan: pasang paket firefox-esr atau isi LANGKAH_FIREFOX dengan letaknya, lalu ulangi perintah ini.',
    )
  }
  const ready = await setup({ browser: false })
  await installPackages({
    root: linter, // Mozilla's check, which nothing else needs
    machine,
    run: runTool,
    say: (line) => process.stderr.write(`${line}\n`),
  })
  const built = await buildExtension(ready, 'firefox')
  const program = join(linter, 'node_modules/addons-linter/bin/addons-linter')
  const { output } = await runTool(ready.node, [program, '--output', 'json', built], { cwd: linter })
  const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{')))
  const seen = Object.groupBy(warnings, (/** @type {{ code: string }} */ { code }) => code)
  const counts = Object.fromEntries(Object.entries(seen).map(([code, all = []]) => [code, all.length]))
  const isClean = errors.length === 0 && JSON.stringify(counts) === JSON.stringify(KNOWN_WARNINGS)
  process.stdout.write(
    `${isClean ? 'ok   ' : 'FAIL '} addons-linter  errors=${errors.length} warnings=${JSON.stringify(counts)}\n`,
  )
  for (const { code, message, file, line } of isClean ? [] : [...errors, ...warnings]) {
    process.stdout.write(`      ${code}  ${file ?? ''}:${line ?? ''}  ${message}\n`)
  }
  process.env.LANGKAH_FIREFOX = firefox
  const code = await runTests(['test/firefox', ...args], ready)
  return isClean ? code : 1
})
