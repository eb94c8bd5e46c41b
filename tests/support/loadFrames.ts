/**
 * Loads the page of a frame's `srcdoc` shortly after the frame appears, as a browser does; jsdom leaves frames empty.
 * Returns the function that stops it.
 */
export function loadFrames(): () => void {
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof Element) for (const frame of node.querySelectorAll('iframe')) load(frame)
    }
  })
  observer.observe(document, { childList: true, subtree: true })
  return () => observer.disconnect()
}

function load(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument
  if (!page || frame.srcdoc === '') return
  const { documentElement } = new DOMParser().parseFromString(frame.srcdoc, 'text/html')
  page.replaceChild(documentElement, page.documentElement)
  frame.dispatchEvent(new Event('load'))
}
