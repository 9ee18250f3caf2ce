import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'

/** The least that can be done: a line appended to a file and synced, again and again. */
export function fsyncFloor(file: string, lineBytes: number): { give(): void; close(): void } {
  const descriptor = openSync(file, 'w')
  const line = Buffer.alloc(lineBytes, 'x')
  let position = 0
  return {
    give() {
      writeSync(descriptor, line, 0, line.length, position)
      position += line.length
      fdatasyncSync(descriptor)
    },
    close: () => closeSync(descriptor),
  }
}
