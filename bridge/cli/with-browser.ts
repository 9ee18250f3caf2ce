import type { Command } from 'commander'

/** Which browser a portal is worked in, and where its session lies. */
export function withBrowser(command: Command): Command {
  return command
    .option('--attach <alamat>', 'pakai peramban yang sudah terbuka (bawaan: LANGKAH_ATTACH bila diisi)')
    .option('--profile <folder>', 'folder profil peramban (bawaan: profil-peramban di folder data)')
    .option(
      '--session',
      'tanpa profil; sesi portal disimpan tersandi (AES-256-GCM), kuncinya di penyimpan kunci komputer ini atau LANGKAH_SESI_SANDI',
    )
    .option('--headless', 'tanpa jendela; hanya bila sesi portal masih ada di profil')
}
