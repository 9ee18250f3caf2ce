// @ts-check
import { spawn } from 'node:child_process'
import { forwardSignals } from './forward-signals.mjs'

/**
 * @typedef {{ code: number, output: string }} ToolResult
 * @typedef {(command: string, args: string[], options?: { cwd?: string, env?: NodeJS.ProcessEnv }) => Promise<ToolResult>} RunTool
 */

/**
 * Runs a tool to its end with its words kept back, so that the person sees them only when they matter.
 * A command that cannot be started is a result too (127), as in a shell.
 * @type {RunTool}
 */
export function runTool(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    forwardSignals(child)
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
