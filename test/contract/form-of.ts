import { keyedForm, type LineForm } from '#bridge/storage/embedded/line-form.ts'
import { readSecret } from '#bridge/storage/embedded/read-secret.ts'
import { storeFiles } from '#bridge/storage/embedded/store-files.ts'

/** The form of the lines in a folder, by its own key: what only the owner of the key can make. */
export async function formOf(folder: string): Promise<LineForm> {
  const secret = await readSecret(storeFiles(folder).chainKey)
  if (!secret) throw new Error(`${folder} has no key`)
  return keyedForm(secret)
}
