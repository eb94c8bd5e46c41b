import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { decodeBase64, encodeBase64 } from '#charter/image/base64.ts'
import { imageAddress, readImageAddress, readImageFile } from '#charter/image/imageAddress.ts'
import { type ImageFlaw, readImage, withoutMetadata } from '#charter/image/readImage.ts'
import { aJpeg, aPng, aWebp } from '../../support/images.ts'

const text = (content: string) => new TextEncoder().encode(content)
const cutShort = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 3)
const withMore = (bytes: Uint8Array) => new Uint8Array([...bytes, 0x3c, 0x73])

describe('an image, by its bytes', () => {
  it.each([
    ['PNG', aPng({ width: 200, height: 100 }), 'image/png'],
    ['JPEG', aJpeg({ width: 200, height: 100 }), 'image/jpeg'],
    ['WebP, without loss', aWebp({ form: 'VP8L' }), 'image/webp'],
    ['WebP, with loss', aWebp({ form: 'VP8 ' }), 'image/webp'],
    ['WebP, extended', aWebp({ form: 'VP8X' }), 'image/webp'],
  ])('is known with its sides: %s', (_, bytes, mediaType) => {
    expect(readImage(bytes)).toEqual({ kind: 'ok', image: { mediaType, width: 200, height: 100 } })
  })

  it.each<[what: string, bytes: Uint8Array, flaw: ImageFlaw]>([
    ['nothing', new Uint8Array(), 'kind'],
    ['a text', text('Région Exemple'), 'kind'],
    ['a page', text('<!doctype html><p>Bonjour</p>'), 'kind'],
    ['a GIF', text('GIF89a\x01\x00\x01\x00\x00\x00\x00;'), 'kind'],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'svg'],
    ['an SVG after its prologue', text('\uFEFF<?xml version="1.0"?>\n<!-- x -->\n<svg></svg>'), 'svg'],
    ['a PNG cut short', cutShort(aPng()), 'broken'],
    ['a PNG cut within its pixels', aPng({ padding: 50 }).subarray(0, 60), 'broken'],
    ['a PNG with something behind it', withMore(aPng()), 'broken'],
    ['a PNG without a width', aPng({ width: 0 }), 'broken'],
    ['the signature of a PNG', aPng().subarray(0, 8), 'broken'],
    ['an animated PNG', aPng({ chunks: ['acTL'] }), 'animated'],
    ['a JPEG cut short', cutShort(aJpeg()), 'broken'],
    ['a JPEG with something behind it', withMore(aJpeg()), 'broken'],
    ['the signature of a JPEG', aJpeg().subarray(0, 3), 'broken'],
    ['a WebP cut short', cutShort(aWebp()), 'broken'],
    ['a WebP with something behind it', withMore(aWebp()), 'broken'],
    ['a film in RIFF', text(`RIFF\x20\x00\x00\x00AVI ${' '.repeat(28)}`), 'broken'],
    ['an animated WebP', aWebp({ form: 'animated' }), 'animated'],
    ['a PNG of 2,001 pixels', aPng({ width: 2_001 }), 'pixels'],
    ['a PNG of 4 thousand million pixels', aPng({ height: 0xffff_ffff, width: 1 }), 'pixels'],
    ['a JPEG of 65,535 pixels', aJpeg({ height: 65_535 }), 'pixels'],
    ['a WebP of 16,384 pixels', aWebp({ width: 16_384 }), 'pixels'],
    [
      'a large WebP in a small canvas',
      aWebp({ form: 'VP8X', width: 16_000, canvas: { width: 9, height: 9 } }),
      'pixels',
    ],
    ['a PNG of 200,001 bytes', aPng({ padding: 200_001 - aPng().length }), 'weight'],
  ])('is refused: %s', (_, bytes, flaw) => {
    expect(readImage(bytes)).toEqual({ kind: 'flawed', flaw })
  })

  it('is taken up to the bound of its weight and its sides', () => {
    expect(readImage(aPng({ padding: 200_000 - aPng().length })).kind).toBe('ok')
    expect(readImage(aPng({ width: 2_000, height: 2_000 })).kind).toBe('ok')
  })
})

describe('what an image says beside its pixels', () => {
  const says = 'Prise au 12, rue de la Paix'
  it.each([
    ['PNG', aPng({ chunks: ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'], says }), aPng()],
    ['JPEG', aJpeg({ markers: [0xe1, 0xe1, 0xed, 0xfe], says }), aJpeg()],
    ['WebP', aWebp({ form: 'VP8X', chunks: ['EXIF', 'XMP '], says }), aWebp({ form: 'VP8X' })],
  ])('is left out: %s', (_, bytes, left) => {
    expect(readImage(bytes).kind).toBe('ok')
    expect(withoutMetadata(bytes)).toEqual(left)
    expect(readImageFile(bytes)).toEqual(readImageFile(left))
  })

  it('is all that is left out: colours stay', () => {
    const profiled = [
      aPng({ chunks: ['iCCP', 'gAMA'], says }),
      aJpeg({ markers: [0xe2, 0xee], says }),
      aWebp(),
    ]
    for (const bytes of profiled) expect(withoutMetadata(bytes)).toEqual(bytes)
  })
})

describe('the address of an image', () => {
  it('is read as it was written', () => {
    const address = imageAddress({ mediaType: 'image/png' }, aPng())
    expect(readImageAddress(address)).toEqual({
      mediaType: 'image/png',
      width: 200,
      height: 100,
      address,
      bytes: aPng(),
    })
  })

  const png = encodeBase64(aPng())
  it.each<[what: string, address: string, flaw: ImageFlaw]>([
    ['of another kind than its bytes', `data:image/jpeg;base64,${png}`, 'kind'],
    ['of a page', `data:text/html;base64,${png}`, 'kind'],
    ['of an SVG that says so', `data:image/svg+xml;base64,${encodeBase64(text('<svg></svg>'))}`, 'svg'],
    ['of an SVG under another name', `data:image/png;base64,${encodeBase64(text('<svg></svg>'))}`, 'svg'],
    ['not in base 64', 'data:image/png;base64,é', 'kind'],
    ['spelled in another way', `data:image/png;base64,${png.slice(0, 40)}\n${png.slice(40)}`, 'kind'],
    ['with more behind it', `data:image/png;base64,${png}" onerror="alert(1)`, 'kind'],
    ['without its bytes', 'data:image/png;base64,', 'kind'],
    ['too long to be read', `data:image/png;base64,${'A'.repeat(300_000)}`, 'weight'],
  ])('is refused: %s', (_, address, flaw) => {
    expect(readImageAddress(address)).toBe(flaw)
  })
})

describe('base 64', () => {
  it('is what others write and read', () => {
    for (const length of [0, 1, 2, 3, 4, 5, 255, 256]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256)
      const expected = Buffer.from(bytes).toString('base64')
      expect(encodeBase64(bytes)).toBe(expected)
      expect(decodeBase64(expected)).toEqual(bytes)
    }
  })

  it.each(['A', 'AB', 'ABC', 'AB==CD==', 'AB=C', 'AAA=', 'AB==', '====', '_-__', 'AA AA'])(
    'has one spelling: not %s',
    (spelling) => {
      const isCanonical = Buffer.from(spelling, 'base64').toString('base64') === spelling
      expect(decodeBase64(spelling) !== null).toBe(isCanonical)
    },
  )
})
