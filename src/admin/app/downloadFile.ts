import { HttpError } from 'react-admin'
import { saveFile } from './saveFile.ts'

/**
 * Downloads what an address of ours answers, under the name that the server gives it. Rejects when it answers with
 * an error: a link would put the error's text on the screen, or into the file.
 */
export async function downloadFile(url: string, fallbackName: string): Promise<void> {
  const response = await fetch(url)
  if (!response.ok) throw new HttpError(`${url} answered ${response.status}`, response.status)
  const name = fileNameIn(response.headers.get('Content-Disposition')) ?? fallbackName
  saveFile(await response.blob(), name)
}

function fileNameIn(contentDisposition: string | null): string | undefined {
  return contentDisposition?.match(/filename="([^"]+)"/)?.[1]
}
