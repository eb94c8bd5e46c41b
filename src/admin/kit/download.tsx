import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import { Button, type ButtonProps } from '@mui/material'
import { useState } from 'react'
import { HttpError, useNotify } from 'react-admin'
import { useSession } from './session/session.tsx'

interface DownloadButtonProps extends ButtonProps {
  url: string
  /** The file's name, should the server not give one. */
  fileName: string
}

/** Gives a file to take away; when it cannot be had, says so. */
export function DownloadButton({ url, fileName, ...props }: DownloadButtonProps) {
  const notify = useNotify()
  const session = useSession()
  const [isPending, setPending] = useState(false)

  async function download() {
    setPending(true)
    try {
      await session.whileSignedIn(() => downloadFile(url, fileName), false)
    } catch {
      notify('app.download.failed', { type: 'error' })
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

/**
 * Downloads what an address of ours answers, under the name that the server gives it. Rejects when it answers with
 * an error: a link would put the error's text on the screen, or into the file.
 */
async function downloadFile(url: string, fallbackName: string): Promise<void> {
  const response = await fetch(url)
  if (!response.ok) throw new HttpError(`${url} answered ${response.status}`, response.status)
  const name = fileNameIn(response.headers.get('Content-Disposition')) ?? fallbackName
  saveFile(await response.blob(), name)
}

function fileNameIn(contentDisposition: string | null): string | undefined {
  return contentDisposition?.match(/filename="([^"]+)"/)?.[1]
}

/** Puts a file among the person's downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Only once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Copies a text. False where the browser has no clipboard for this page (it is not served over https) or the reader said no. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
