import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import { Button, type ButtonProps } from '@mui/material'
import { useState } from 'react'
import { HttpError, useNotify } from 'react-admin'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import { parseProblem } from './server/problem.ts'
import { siteInAddress } from './sites.ts'
import { useSession } from './session/session.tsx'

interface DownloadButtonProps extends ButtonProps {
  url: string
  /** The name of the file, used when the server gives none. */
  fileName: string
}

/** Downloads a file, and reports a failure as a notice, in the server's words if it gave a reason. */
export function DownloadButton({ url, fileName, ...props }: DownloadButtonProps) {
  const notify = useNotify()
  const session = useSession()
  const [isPending, setPending] = useState(false)

  async function download() {
    setPending(true)
    try {
      const address = await addressOfFile(url)
      await session.runSignedIn(() => downloadFile(address, fileName), false)
    } catch (error) {
      const { message = 'app.download.failed', args } = parseProblem(error) ?? {}
      notify(message, { type: 'error', messageArgs: args })
    } finally {
      setPending(false)
    }
  }

  return (
    <Button
      startIcon={<DownloadIcon />}
      loading={isPending}
      loadingPosition="start"
      onClick={() => void download()}
      {...props}
    />
  )
}

/** The address of a file of the API as the chosen site has it. */
async function addressOfFile(url: string): Promise<string> {
  const siteId = siteInAddress()
  if (siteId === null) return url
  const { addressAt } = await import('./server/atSite.ts')
  return addressAt(url, 'GET', siteId)
}

/**
 * Downloads a file of our server under the name in `Content-Disposition`. Rejects with an HttpError when the server
 * answers with an error; a plain link would show the text of the error, or save it as the file.
 */
async function downloadFile(url: string, fallbackName: string): Promise<void> {
  const response = await fetch(url)
  if (!response.ok) {
    const body = tryParseJson(await response.text())
    throw new HttpError(`${url} answered ${response.status}`, response.status, body)
  }
  const name = parseFileName(response.headers.get('Content-Disposition')) ?? fallbackName
  saveFile(await response.blob(), name)
}

function parseFileName(contentDisposition: string | null): string | undefined {
  return contentDisposition?.match(/filename="([^"]+)"/)?.[1]
}

/** Saves a file in the browser's download folder. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the file after `click` has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/**
 * Copies a text to the clipboard. Resolves to false when there is no clipboard (the page is not served over https) or
 * when the user has denied access to it.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
