/**
 * The address of the office's server as typed, brought to its one form; undefined where it is not on this computer.
 * The extension may speak to 127.0.0.1 only: the token never leaves the machine.
 */
export function bridgeAddress(typed: string): string | undefined {
  const text = typed.trim().replace(/^(?!https?:\/\/)/i, 'http://')
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const isHere = url.hostname === '127.0.0.1' || url.hostname === 'localhost'
  if (url.protocol !== 'http:' || !isHere || url.username || url.pathname !== '/') return undefined
  return `http://127.0.0.1:${url.port || '80'}`
}
