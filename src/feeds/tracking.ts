/** What addresses carry for counting visitors and not for finding the page. Sorted; the order decides nothing. */

/** Whole names of query parameters, in lower case. */
export const TRACKING_PARAMETERS: ReadonlySet<string> = new Set(
  `__s __twitter_impression _branch_match_id _ga _gl _hsenc _hsmi _ke _kx _openstat action_object_map action_ref_map
  action_type_map amp_gsa amp_js_v at_bbc_team cmp cmpid cn_cid cndid cx_click dclid dicbo ef_id epik fb_action_ids
  fb_action_types fb_ref fb_source fbclid fref gbraid gclid gclsrc gs_l guccounter guce_referrer guce_referrer_sig
  hootpostid hsctatracking icid igsh igshid ito li_fat_id linkid mbid mbextid mc_cid mc_eid mibextid mkt_tok ml_subscriber
  ml_subscriber_hash msclkid ncid ns_campaign ns_linkname ns_mchannel ns_source nr_email_referer ocid oicd oly_anon_id
  oly_enc_id partner_rss rb_clickid recruiter ref_src ref_url rss rtid s_cid s_kwcid sc_campaign sc_channel sc_content
  sc_country sc_geo sc_medium sc_outcome sfnsn share_id shared_from smid smtyp smtyp spm spref sr_share srsltid
  taid tbclid tblci trk trkcampaign tsrc ttclid twclid ueid usqp vero_conv vero_id wbraid wickedid wprov wt_mc wt_zmc wtmc
  xtor yclid ymclid yptr zanpid`
    .split(/\s+/)
    .filter(Boolean),
);

/** Beginnings of names: whole families of parameters. */
export const TRACKING_FAMILIES = ['at_', 'hsa_', 'itm_', 'matomo_', 'mtm_', 'piwik_', 'pk_', 'utm-', 'utm_'];

/** Parameters that track only where their value names a channel: `ref=telegram`, but not `ref=main`. */
export const CHANNEL_PARAMETERS: ReadonlySet<string> = new Set(
  'campaign chan channel feed from medium origin partner ref referer referrer rss share source src traffic_source via'.split(
    ' ',
  ),
);
export const CHANNEL_VALUE =
  /^(?:atom|email|e-mail|facebook|fb|feed|feedburner|flipboard|googlenews|instagram|linkedin|mail|messenger|newsletter|ok|push|reddit|rss|rss2|share|sms|social|telegram|tg|threads|tw|twitter|viber|vk|vkontakte|whatsapp|x|yandex|yandex_?news|zen)(?:[_.-].*|feed)?$/i;
