// @ts-check
/** Runs Vitest as `npm test` does, without set-up: `node run-tests-here.mjs --root FOLDER`. */
import { runTests } from '../../scripts/run-tests.mjs'

const ready = { node: process.execPath, browser: undefined }
process.exitCode = await runTests(process.argv.slice(2), ready)
