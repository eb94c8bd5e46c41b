import { type Browser, chromium } from '@playwright/test'
import config from '../../playwright.config.ts'

/** Launches the browser of the end-to-end tests, with the same settings. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(config.use?.launchOptions)
}
