// @ts-check

/**
 * Hands our signals on to a program that we wait for, so that it never outlives us.
 * @param {import('node:child_process').ChildProcess} child
 */
export function forwardSignals(child) {
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    // Ctrl-C in a terminal reaches the program by itself; a second one would be taken for impatience.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  child.on('close', () => {
    for (const signal of signals) process.off(signal, forward)
  })
}
