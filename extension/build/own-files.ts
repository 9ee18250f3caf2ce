import type { WxtHooks } from 'wxt'
import { enOfDesk } from '#shared/text/en.ts'
import { idOfDesk } from '#shared/text/id.ts'
import { noticeEn } from '#shared/text/notice-en.ts'
import { noticeId } from '#shared/text/notice-id.ts'
import { overlayEn } from '#shared/text/overlay-en.ts'
import { overlayId } from '#shared/text/overlay-id.ts'
import { FILE_NAMES } from '../settings/file-names.ts'
import { MANAGED_SCHEMA_FILE, managedSchema } from './managed-schema.ts'
import { readPacks } from './read-packs.ts'

/**
 * Puts what the background only hands on into files of the extension, so that neither it nor the card on a page carries
 * it: the built-in portal packs, and the words of the card, of refusals and of notifications in each language; beside
 * them the schema of the office's policies. The card runs on the hosts of the packs and nowhere else.
 */
export function ownFiles(): Partial<WxtHooks> {
  const packs = readPacks()
  const files = {
    [FILE_NAMES.packs]: packs,
    [FILE_NAMES.words('id')]: overlayId,
    [FILE_NAMES.words('en')]: overlayEn,
    [FILE_NAMES.sentences('id')]: idOfDesk,
    [FILE_NAMES.sentences('en')]: enOfDesk,
    [FILE_NAMES.notices('id')]: noticeId,
    [FILE_NAMES.notices('en')]: noticeEn,
    [MANAGED_SCHEMA_FILE]: managedSchema(),
  }
  return {
    'build:publicAssets': (_wxt, assets) => {
      for (const [relativeDest, content] of Object.entries(files)) {
        assets.push({ relativeDest, contents: JSON.stringify(content) })
      }
    },
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type !== 'content-script') continue
        entrypoint.options.matches = packs.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`))
      }
    },
  }
}
