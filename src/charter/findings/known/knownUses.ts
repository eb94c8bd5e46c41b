/**
 * The uses of well-known trackers that rules tell apart. The first five need no consent by themselves; the others do,
 * whatever a page says (CNIL developer guide, sheets 16 and 17; SAN-2023-003 for tests against robots).
 */
export type KnownUse =
  | 'choice'
  | 'session'
  | 'formSecurity'
  | 'language'
  | 'balancing'
  | 'audienceReused'
  | 'audienceBeyond'
  | 'advertising'
  | 'sharing'
  | 'embedding'
  | 'chat'
  | 'robotTest'

// Names only, because the facts themselves weigh more than all rules together, and rules run in the browser as well. `*`
// stands for any end. A name that other software may use too (`fr`, `player`, `PREF`) is left out: its domain tells.
const NAMES: Record<KnownUse, string> = {
  choice: `tarteaucitron orejime orejime-* eu-consent axeptio_* didomi_token didomi_dcs euconsent euconsent-v2
    cookies_preferences cookie_preferences cookies-preferences cookieconsent* CookieConsent* cookieConsent* cookie_consent*
    cookie-consent* cookies_consent* cookies-consent* consent_cookie* OptanonConsent OptanonAlertBoxClosed cmplz_* klaro
    klaro* cookie-agreed* cookielawinfo-* viewed_cookie_policy cookie_notice_accepted cookie_notice_* borlabs-cookie
    moove_gdpr_popup complianz_* cookieyes-consent cky-consent hu-consent cc_cookie cc_cookie_* CookieControl _iub_cs-*
    FCCDCF usprivacy sp_consent acceptCookies acceptcookies accept_cookies cookies_accepted cookieAccepted cookie_accepted
    cookies_policy cookie_policy cookiebar cookie-banner* cookiebanner* gdpr* rgpd* catAccCookies hasConsent
    CookieLawInfoConsent cookie_choice* choix_cookies choix-cookies choixcookies fr-consent* dsfr-consent* piwik_ignore
    mtm_consent* mtm_consent_removed`,
  session: `sessionid sessionid_* PHPSESSID JSESSIONID ASP.NET_SessionId .AspNetCore.Session .AspNetCore.Cookies
    .AspNetCore.Identity.* laravel_session SESS* SSESS* spip_session fe_typo_user be_typo_user wordpress_logged_in_*
    wordpress_sec_* connect.sid KEYCLOAK_SESSION* KEYCLOAK_IDENTITY* AUTH_SESSION_ID* _shibsession_* MoodleSession*
    CFID CFTOKEN session_id session-id session sid ci_session PLAY_SESSION _session_id rack.session`,
  formSecurity: `csrftoken csrf_token csrf-token _csrf _csrf* XSRF-TOKEN xsrf-token XSRF* __RequestVerificationToken*
    .AspNetCore.Antiforgery.* CSRF-TOKEN CSRFToken __Host-csrf* __Secure-csrf*`,
  language: `django_language lang language locale pll_language qtrans_front_language i18n* NEXT_LOCALE
    wp-wpml_current_language _icl_current_language`,
  balancing: `SERVERID BIGipServer* TS01* AWSALB* AWSELB* incap_ses_* nlbi_* visid_incap_* ARRAffinity* ROUTEID
    __cflb GCLB`,
  audienceReused: `_ga _ga_* _gid _gat _gat_* __utm* AMP_TOKEN _gaexp _gaexp_* FPID FPLC _hj* _clck _clsk CLID _cs_c
    _cs_id _cs_s mp_* ajs_* amplitude_* AMCV_* AMCVS_* s_vi s_cc s_sq s_fid _ym_* yandexuid _mf_* mf_* fs_uid
    _lr_* _ce.* __hstc __hssc __hssrc hubspotutk _vwo_* _vis_opt_* optimizely* ABTasty* kameleoon* vuid _parsely_*
    _chartbeat2 _cb _cb_* _scor_uid _cs_* s_ecid mbox _gali pa_user atidvisitor attvtsession atsession xtan*`,
  audienceBeyond: `_pk_ref* _pk_hsr* _pk_cvar* pk_abtesting* mtm_campaign* attvtreman atreman xtref xtvrn atredir
    _pcus* _pctx_campaign* utm_* pk_campaign* pk_kwd* pk_source* pk_medium* mtm_source* mtm_medium* mtm_kwd*
    mtm_keyword* mtm_content* mtm_cid* mtm_group* mtm_placement* at_campaign* at_medium* xtor MatomoAbTesting* matomo_ab*`,
  advertising: `_gcl_* _gac_* __gads __gpi __gpi_* _dc_gtm_* IDE DSID NID ANID 1P_JAR
    _fbp _fbc fbsr_* _uetsid _uetsid_* _uetvid _uetvid_* MUID MUIDB ANONCHK SRM_B _ttp _tt_* ttclid _scid _scid_*
    _pin_unauth _pinterest_* _derived_epik _rdt_uuid _li_fat_id li_fat_id li_sugr bscookie bcookie lidc UserMatchHistory
    AnalyticsSyncHistory ln_or personalization_id guest_id guest_id_* muc_ads _twclid twclid gclid gclsrc dclid gbraid wbraid fbclid msclkid yclid cto_* criteo* uuid2 anj
    __qca _cc_id tuuid tuuid_lu _mkto_trk pardot visitor_id* t_gid taboola* outbrain* obuid wuid wuids datr c_user
    demdex mtc_id mtc_sid messagesUtk __eoi APISID SAPISID HSID SSID SIDCC __Secure-1P* __Secure-3P* lms_ads lms_analytics
    li_gc li_mc sc_at ct0`,
  sharing: `__atuvc __atuvs __atrfs __stid __sharethis* __unam a2a_* _stid _stidv pubconsent ig_did _twitter_sess`,
  embedding: `VISITOR_INFO1_LIVE VISITOR_PRIVACY_METADATA YSC __Secure-YEC __Secure-ROLLOUT_TOKEN yt-remote-* yt.innertube*
    yt-player-* dmvk v1st __Secure-YNID
    LOGIN_INFO AEC SOCS OTZ __Secure-ENID sclocale iutk sc_anonymous_id sp_t sp_landing __cf_bm_vimeo`,
  chat: `crisp-client* intercom-* __tawkuuid TawkConnectionTime twk_* drift* driftt_* __zlcmid __zlcstore tidio_* olark*
    _livechat* __lc_* tawkUUID tawk_* ssupp.*`,
  robotTest: `_GRECAPTCHA rc::* _grecaptcha`,
}

const EXACT = new Map<string, KnownUse>()
/** The longest first, by their first two characters. */
const STARTS = new Map<string, [start: string, use: KnownUse][]>()

for (const [use, names] of Object.entries(NAMES)) {
  if (!isUse(use)) continue
  for (const name of names.split(/\s+/)) {
    if (!name.endsWith('*')) EXACT.set(name, use)
    else {
      const start = name.slice(0, -1)
      const key = start.slice(0, 2)
      STARTS.set(key, [...(STARTS.get(key) ?? []), [start, use]])
    }
  }
}

function isUse(use: string): use is KnownUse {
  return use in NAMES
}

/** Returns what a tracker of this name is for, wherever it is set; null for a name that tells nothing. */
export function knownUseOf(name: string): KnownUse | null {
  const typed = name.trim()
  const exact = EXACT.get(typed)
  if (exact) return exact
  const found = STARTS.get(typed.slice(0, 2))?.find(([start]) => typed.startsWith(start))
  if (found) return found[1]
  // The same name with the part that changes written out: `_pk_id.*`, `_ga_<ID>`.
  const stem = typed.replace(/[._-]?(?:\*|<[^<>]*>|\{[^{}]*\}|\[[^[\]]*\])$/, '')
  return stem === typed ? null : (EXACT.get(stem) ?? null)
}

const CONSENT_USES: ReadonlySet<KnownUse> = new Set<KnownUse>([
  'audienceReused',
  'advertising',
  'sharing',
  'embedding',
])
/** Uses of which an exemption can be argued, though the CNIL did not follow: they are warned of. */
const DISPUTED_USES: ReadonlySet<KnownUse> = new Set<KnownUse>(['chat', 'robotTest'])

/** Tells whether a use needs consent: `disputed` where an exemption can be argued; null where it may be exempt. */
export function consentForUse(use: KnownUse): 'required' | 'disputed' | null {
  if (CONSENT_USES.has(use)) return 'required'
  return DISPUTED_USES.has(use) ? 'disputed' : null
}
