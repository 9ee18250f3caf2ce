import type { WxtHooks } from 'wxt'
import { deskEn } from '#shared/text/desk-en.ts'
import { deskId } from '#shared/text/desk-id.ts'
import { enOfDesk } from '#shared/text/en.ts'
import { idOfDesk } from '#shared/text/id.ts'
import { noticeEn } from '#shared/text/notice-en.ts'
import { noticeId } from '#shared/text/notice-id.ts'
import { overlayEn } from '#shared/text/overlay-en.ts'
import { overlayId } from '#shared/text/overlay-id.ts'
import { panelEn } from '#shared/text/panel-en.ts'
import { pickerEn } from '#shared/text/picker-en.ts'
import { pickerId } from '#shared/text/picker-id.ts'
import { FILE_NAMES } from '../settings/file-names.ts'
import { MANAGED_SCHEMA_FILE, managedSchema } from './managed-schema.ts'
import { readPacks } from './read-packs.ts'

/**
 * Puts what is only handed on, or needed by some alone, into files of the extension, so that no script carries it: the
 * built-in portal packs, and the words of the card, of refusals, of notifications and of a panel that does not speak
 * Bahasa Indonesia; beside them the schema of the office's policies. The card runs on the hosts of the packs and nowhere else.
 */
export function ownFiles(): Partial<WxtHooks> {
  const packs = readPacks()
  const sites = packs.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`))
  const files = {
    [FILE_NAMES.packs]: packs,
    [FILE_NAMES.words('id')]: overlayId,
    [FILE_NAMES.words('en')]: overlayEn,
    [FILE_NAMES.pickerWords('id')]: pickerId,
    [FILE_NAMES.pickerWords('en')]: pickerEn,
    [FILE_NAMES.panelWords('en')]: panelEn,
    [FILE_NAMES.sentences('id')]: { ...idOfDesk, ...deskId },
    [FILE_NAMES.sentences('en')]: { ...enOfDesk, ...deskEn },
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
        entrypoint.options.matches = sites
      }
    },
    // Where the card runs it is put in anew after an update, and the element picker on a person's click; a content
    // script's own hosts allow neither.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.host_permissions = [...(manifest.host_permissions ?? []), ...sites]
    },
  }
}
