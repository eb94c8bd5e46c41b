import { aCompleteRegister, aVideoCookie } from '../../support/builders.ts'

/** A register with two findings on its active cookies: a blocker and a warning. */
export const foundRegister = aCompleteRegister({
  cookies: [
    {},
    aVideoCookie({ name: 'YSC', thirdPartyAccess: '', recipients: '' }),
    aVideoCookie({ name: 'NID', purpose: 'Statistiques' }),
  ],
})
