import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** All that lies in a folder, as one text. */
export async function folderText(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')))
  return texts.join('\n')
}
