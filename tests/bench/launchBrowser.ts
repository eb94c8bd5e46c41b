import { type Browser, chromium } from '@playwright/test'
import config from '../../playwright.config.ts'

/** The browser that the end-to-end tests use, with the same settings. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(config.use?.launchOptions)
}
