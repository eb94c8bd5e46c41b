import type { proof as fr } from '../fr/proof.ts'

export const proof: typeof fr = {
  intro:
    'A file to hand over at an inspection: what the charter said online during a period, and what it takes to verify that nothing was touched since.',
  from: 'From',
  to: 'To',
  incomplete: 'Give both dates of the period.',
  reversed: 'The period ends before it begins. Swap the two dates.',
  nothingOnline: 'During this period this register had not published anything yet.',
  unfinished:
    'This period is not over. The archive will speak until the moment when you download it, and say nothing of what comes after. It will say so at its head and in its name. For the whole period, make it again once it is over.',
  contents: 'The file will hold:',
  versions:
    'the version online during this period, with its page, its text, its table and its register: |||| the %{smart_count} versions online during this period, each with its page, its text, its table and its register:',
  versionUntil: 'version %{number}, online from %{when} to %{until}',
  version: 'version %{number}, online since %{when}',
  more: 'and one more version |||| and %{smart_count} more versions',
  history:
    'everything that was changed in the register since the first of these versions, and what the verification of the history found;',
  explanation: 'a notice that explains how to verify all of it oneself.',
  download: 'Download the file (ZIP)',
  confidential: 'It holds internal notes and names: hand it to those who have to read it, do not publish it.',
  file: 'proof',
}
