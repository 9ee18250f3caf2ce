import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The YAML files of a folder, by name; none where an office has no such folder. */
export async function listYamlFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder)
    return names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
