/** Makes the same salt each time, so that the hashes of a history are known beforehand. */
export function makeSalt(): string {
  return '00112233445566778899aabbccddeeff'
}
