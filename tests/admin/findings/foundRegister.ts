import { aCompleteRegister, aVideoCookie } from '../../support/builders.ts'

/** A register in which something is to be said of two cookies of the page: a blocker and a warning. */
export const foundRegister = aCompleteRegister({
  cookies: [
    {},
    aVideoCookie({ name: 'YSC', thirdPartyAccess: '', recipients: '' }),
    aVideoCookie({ name: 'NID', purpose: 'Statistiques' }),
  ],
})
