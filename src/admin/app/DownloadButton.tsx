import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import { Button, type ButtonProps } from '@mui/material'
import { useState } from 'react'
import { useNotify } from 'react-admin'
import { downloadFile } from './downloadFile.ts'
import { useSession } from './session/SessionContext.ts'

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
