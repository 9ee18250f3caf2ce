export interface PracticeAccount {
  name: string
  nip: string
  /** BKN's username is the NIP. */
  username: string
  password: string
  /** Base32, as an authenticator would scan it. Fictional and printed on purpose. */
  otpSecret: string
}

/** People who may sign in to the practice portals. Nobody of these exists. */
export const practiceAccounts: readonly [PracticeAccount, ...PracticeAccount[]] = [
  {
    name: 'Rina Wulandari',
    nip: '198703152010012005',
    username: '198703152010012005',
    password: 'Latihan#Langkah2026',
    otpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  },
  {
    name: 'Hendra Saputra',
    nip: '198109072006041003',
    username: '198109072006041003',
    password: 'Latihan#Kedua2026',
    otpSecret: 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU',
  },
]
